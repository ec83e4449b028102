"""A year-end review is tied to the results of the commitment, or it stays open."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from camket.foundation.audit.models import Event
from camket.year.commitments.rules import sha256
from camket.year.year_end import access, actions
from camket.year.year_end.models import Snapshot
from camket.year.year_end.states import ReviewState
from tests import factories

MINUTES = {"held_on": date(2020, 12, 28), "minutes": "05-BB/ĐU"}


@pytest.fixture
def review(cast):
    return actions.open_review(factories.signed(cast, cast.ward3), actor=cast.office)


def test_a_review_without_the_annex_is_not_closed(cast, review):
    with pytest.raises(PermissionDenied, match="Chưa gắn phụ lục kết quả thực hiện cam kết"):
        actions.close_review(review, **MINUTES, actor=cast.board)
    actions.attach_annex(review, actor=cast.binh)
    actions.close_review(review, **MINUTES, actor=cast.board)
    review.refresh_from_db()
    assert (review.state, review.held_on, review.minutes) == (
        ReviewState.CLOSED,
        MINUTES["held_on"],
        "05-BB/ĐU",
    )


def test_the_annex_is_sealed_with_every_item(cast, review):
    actions.attach_annex(review, actor=cast.office)
    annex = Snapshot.objects.get(pk=review.annex_id)
    assert annex.sha256 == sha256(annex.content)
    assert (annex.content["total"], annex.content["done"]) == (3, 0)
    assert [each["code"] for each in annex.content["items"]] == ["20.P3.01", "20.P3.02", "20.P3.03"]
    assert annex.content["items"][0]["outcome_label"] == "Quá hạn"
    assert annex.content["items"][0]["targets"][0]["level"] == "chưa có số liệu (mục tiêu ≥ 40 hộ)"


def test_a_closed_review_keeps_its_annex(cast, review):
    actions.attach_annex(review, actor=cast.office)
    actions.close_review(review, **MINUTES, actor=cast.office)
    with pytest.raises(PermissionDenied, match="Kiểm điểm đã kết thúc"):
        actions.attach_annex(review, actor=cast.office)


def test_day_and_minutes_are_asked_for(cast, review):
    actions.attach_annex(review, actor=cast.office)
    with pytest.raises(PermissionDenied, match="Ghi ngày kiểm điểm và số biên bản"):
        actions.close_review(review, held_on=None, minutes="", actor=cast.office)


@pytest.mark.parametrize(
    ("act", "allowed"),
    [
        (access.can_attach_annex, {"office", "board", "lan", "binh"}),
        (access.can_close_review, {"office", "board"}),
    ],
)
def test_who_may(cast, review, act, allowed):
    actions.attach_annex(review, actor=cast.office)
    assert {name for name, person in cast.people().items() if act(person, review)} == allowed


def test_the_office_does_not_close_its_own_review(cast):
    own = actions.open_review(factories.signed(cast, cast.office_unit), actor=cast.board)
    actions.attach_annex(own, actor=cast.board)
    with pytest.raises(PermissionDenied, match="Không kết thúc kiểm điểm của đơn vị mình"):
        actions.close_review(own, **MINUTES, actor=cast.office)


def test_reviews_open_once_for_the_units_that_signed(cast):
    for unit in (cast.ward3, cast.ward4):
        factories.signed(cast, unit)
    factories.commitment(cast, cast.economy)
    assert len(actions.open_reviews(cast.cycle, actor=cast.board)) == 2
    assert actions.open_reviews(cast.cycle, actor=cast.board) == []
    with pytest.raises(PermissionDenied, match="Chỉ Văn phòng, Ban Tổ chức"):
        actions.open_reviews(cast.cycle, actor=cast.lan)


def test_every_step_leaves_its_row(cast, review):
    actions.attach_annex(review, actor=cast.office)
    actions.close_review(review, **MINUTES, actor=cast.board)
    verbs = Event.objects.filter(verb__startswith="year_end.").order_by("id")
    assert list(verbs.values_list("verb", flat=True)) == [
        "year_end.review.opened",
        "year_end.snapshot.sealed",
        "year_end.review.annexed",
        "year_end.review.closed",
    ]
