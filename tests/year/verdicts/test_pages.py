"""The pages of judging, pressed as people press them."""

from datetime import date

import pytest

from camket.foundation.core import clock
from camket.foundation.organisation.models import Tenure
from camket.year.annual_cycles.models import GroupMember
from camket.year.commitments.models import Commitment
from camket.year.verdicts import actions
from camket.year.verdicts.models import (
    ItemVerdict,
    Level,
    Proposal,
    Rating,
    Round,
    SelfRating,
    Subject,
)
from camket.year.verdicts.states import RoundState
from tests import factories
from tests.cast import make_unit
from tests.year.supervision.desk import counted, enter, words
from tests.year.verdicts.desk import item_of, report_on, told

MATRIX = "/2020/danh-gia/"


@pytest.fixture(autouse=True)
def in_january():
    with clock.at(factories.moment(date(2021, 1, 14))):
        yield


@pytest.fixture
def commitment(cast) -> Commitment:
    made = factories.signed(cast, cast.ward3, items=0)
    told(report_on(made, cast.year_period), item_of(made))
    return made


@pytest.fixture
def round_(cast) -> Round:
    return actions.open_round(cast.year_period, actor=cast.office)


def own(commitment: Commitment) -> str:
    return f"{MATRIX}{commitment.pk}/"


def test_the_round_is_opened_and_closed_from_the_matrix(cast, commitment):
    client = enter(cast.office)
    assert "Chưa đến kỳ đánh giá" in words(client.get(MATRIX))
    client.post(f"{MATRIX}mo/nam/")
    shown = words(client.get(MATRIX))
    assert "Đang ở: Ban Thường vụ, còn 01 đơn vị" in shown
    assert client.post(f"{MATRIX}chot/").status_code == 403
    actions.rate(
        commitment, subject=Subject.COLLECTIVE, level=Level.GOOD, document="127", on=date(2021, 1, 14),
        actor=cast.office,
    )  # fmt: skip
    client.post(f"{MATRIX}chot/")
    assert Round.objects.get().state == RoundState.CLOSED


def test_closing_a_round_that_was_never_opened_finds_nothing(cast, commitment):
    assert enter(cast.office).post(f"{MATRIX}chot/").status_code == 404


def test_the_three_steps_stand_side_by_side(cast, commitment, round_):
    address = own(commitment)
    head = Tenure.objects.get(person=cast.lan)
    enter(cast.lan).post(f"{address}tu-xep-loai/", {"who": "collective", "level": "excellent"})
    enter(cast.board).post(
        f"{address}de-xuat/", {"who": f"head-{head.pk}", "level": "good", "reason": "Đúng hạn."}
    )
    decision = {"who": "collective", "level": "good", "document": "127-QĐ/TU", "on": "14/01/2021"}
    enter(cast.secretary).post(f"{address}quyet-dinh/", decision)
    assert (SelfRating.objects.get().level, Proposal.objects.get().level) == ("excellent", "good")
    shown = words(enter(cast.office).get(MATRIX))
    assert "127-QĐ/TU" in shown
    assert "Đã quyết định 1/1 tập thể." in shown
    assert words(enter(cast.office).get(address)).count("Hoàn thành tốt nhiệm vụ") >= 2


def test_a_level_against_a_rule_comes_back_with_what_was_typed(cast, commitment, round_):
    typed = {"who": "collective", "level": "excellent", "document": "127-QĐ/TU", "on": "14/01/2021"}
    page = enter(cast.secretary).post(f"{own(commitment)}quyet-dinh/", typed)
    assert page.status_code == 422
    assert "Vượt mức 0/1 nội dung, quy tắc yêu cầu từ 30%." in words(page)
    assert 'value="127-QĐ/TU"' in page.content.decode()
    assert not Rating.objects.exists()
    typed["reason"] = "Cách làm mới được nhân rộng."
    enter(cast.secretary).post(f"{own(commitment)}quyet-dinh/", typed)
    assert Rating.objects.get().reason == "Cách làm mới được nhân rộng."


def test_conflicts_are_said_in_words_in_the_matrix(cast, commitment, round_):
    enter(cast.lan).post(
        f"{own(commitment)}tu-xep-loai/", {"who": "collective", "level": "excellent"}
    )
    shown = words(enter(cast.board).get(MATRIX))
    assert "▲ Vượt mức 0/1 nội dung, quy tắc yêu cầu từ 30%." in shown


@pytest.mark.parametrize(
    ("part", "right"),
    [("tu-xep-loai/", "lan"), ("de-xuat/", "board"), ("quyet-dinh/", "secretary")],
)
def test_each_step_is_refused_to_the_others_with_its_reason(cast, commitment, round_, part, right):
    typed = {"who": "collective", "level": "good", "document": "127", "on": "14/01/2021"}
    for name in {"lan", "binh", "board", "secretary", "inspector"} - {right}:
        response = enter(cast.people()[name]).post(own(commitment) + part, typed)
        assert (name, response.status_code) == (name, 403)
    assert enter(cast.people()[right]).post(own(commitment) + part, typed).status_code == 302


@pytest.mark.parametrize("name", ["hung", "chi", "minh", "admin"])
def test_another_unit_finds_no_rating(cast, commitment, round_, name):
    client = enter(cast.people()[name])
    assert client.get(own(commitment)).status_code == 404
    assert "Đảng ủy phường 3" not in words(client.get(MATRIX))


def test_the_committee_judges_an_item(cast, commitment):
    item = commitment.items.get()
    address = f"{MATRIX}noi-dung/{item.pk}/"
    client = enter(cast.office)
    typed = {
        "outcome": "not_done",
        "quality": "low",
        "document": "",
        "on": "11/01/2021",
        "reason": "Thiếu hồ sơ.",
    }
    page = client.post(address, typed)
    assert page.status_code == 422
    assert "Thiếu hồ sơ." in words(page)
    client.post(address, typed | {"document": "Thông báo 12-TB/TU"})
    assert ItemVerdict.objects.get().outcome == "not_done"
    shown = words(client.get(own(commitment)))
    assert "Không hoàn thành" in shown
    assert "0/1" in shown


def test_a_verdict_done_asks_for_the_day_nobody_has_said(cast, commitment):
    silent = item_of(commitment)
    typed = {
        "outcome": "done",
        "quality": "meets",
        "document": "TB 12",
        "on": "11/01/2021",
        "reason": "x",
    }
    page = enter(cast.office).post(f"{MATRIX}noi-dung/{silent.pk}/", typed)
    assert page.status_code == 422
    assert "Ghi ngày hoàn thành." in words(page)


@pytest.mark.parametrize("name", ["lan", "board", "inspector"])
def test_only_those_who_decide_judge_items(cast, commitment, name):
    item = commitment.items.get()
    response = enter(cast.people()[name]).get(f"{MATRIX}noi-dung/{item.pk}/")
    assert response.status_code == 403


@pytest.mark.parametrize("name", ["office", "lan"])
def test_the_pages_take_the_same_statements_for_one_unit_and_for_many(
    cast, commitment, round_, name
):
    client = enter(cast.people()[name])
    with counted() as for_one:
        client.get(MATRIX)
    for number in range(5):
        unit = make_unit(
            f"X{number}", f"Phường X{number}", "ward_committee", f"0001.{500 + number}.", cast.city
        )
        GroupMember.objects.create(cycle=cast.cycle, group=cast.g1, unit=unit)
        factories.signed(cast, unit)
    with counted() as for_many:
        page = client.get(MATRIX)
    assert len(for_one) == len(for_many)
    assert len(for_many) <= 13
    assert len(page.content) <= 150_000


def test_the_page_of_a_unit_takes_twelve_statements(cast, commitment, round_):
    client = enter(cast.inspector)
    with counted() as for_one:
        client.get(own(commitment))
    for _number in range(5):
        item_of(commitment)
    with counted() as for_many:
        client.get(own(commitment))
    assert len(for_one) == len(for_many)
    assert len(for_many) <= 12
