"""Self-rating, proposal, decision: who gives them, against which rules, and what the matrix shows."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from camket.foundation.core import clock
from camket.foundation.organisation.models import Position, Tenure, UnitKind
from camket.year.annual_cycles.models import GroupMember
from camket.year.commitments.models import Commitment
from camket.year.commitments.states import CommitmentState, ItemState
from camket.year.verdicts import access, actions
from camket.year.verdicts.models import (
    ItemVerdict,
    Level,
    Outcome,
    Rating,
    Round,
    SelfRating,
    Subject,
)
from camket.year.verdicts.queries.matrix import heads_in_year, matrix
from camket.year.verdicts.queries.page import rating_page
from camket.year.verdicts.states import RoundState
from tests import factories
from tests.cast import make_person, make_unit, seat
from tests.year.supervision.desk import counted
from tests.year.verdicts.desk import item_of, judged, report_on, told

DECISION = {"document": "Quyết định 127-QĐ/TU", "on": date(2021, 1, 14)}


@pytest.fixture(autouse=True)
def in_january():
    with clock.at(factories.moment(date(2021, 1, 14))):
        yield


@pytest.fixture
def commitment(cast) -> Commitment:
    """Ward 3 has done its one item in time and not beyond."""
    made = factories.signed(cast, cast.ward3, items=0)
    told(report_on(made, cast.year_period), item_of(made))
    return made


@pytest.fixture
def round_(cast) -> Round:
    return actions.open_round(cast.year_period, actor=cast.office)


def allowed(cast, can, *things, **more) -> set[str]:
    return {name for name, person in cast.people().items() if can(person, *things, **more)}


def decide(commitment, actor, level=Level.GOOD, **given):
    values = {"subject": Subject.COLLECTIVE, "level": level, **DECISION}
    return actions.rate(commitment, actor=actor, **{**values, **given})


# The round


def test_the_office_opens_one_round_for_the_yearly_period(cast):
    assert allowed(cast, access.can_open_round, cast.year_period, has_round=False) == {"office"}
    assert allowed(cast, access.can_open_round, cast.six_months, has_round=False) == set()
    actions.open_round(cast.year_period, actor=cast.office)
    with pytest.raises(PermissionDenied, match="đã mở"):
        actions.open_round(cast.year_period, actor=cast.office)


def test_a_round_closes_when_every_unit_is_decided(cast, commitment, round_):
    with pytest.raises(PermissionDenied, match="Còn 01 đơn vị"):
        actions.close_round(round_, actor=cast.office)
    decide(commitment, cast.secretary)
    assert allowed(cast, access.can_close_round, round_, 0) == {"office"}
    actions.close_round(round_, actor=cast.office)
    assert round_.state == RoundState.CLOSED
    assert allowed(cast, access.can_close_round, round_, 0) == set()


# Who gives what, in which state of the round


@pytest.mark.parametrize(
    ("can", "who"),
    [
        (access.can_self_rate, {"lan"}),
        (access.can_propose, {"board"}),
        (access.can_rate, {"office", "secretary"}),
    ],
)
def test_each_step_has_its_hands_while_the_round_is_open(cast, commitment, round_, can, who):
    assert allowed(cast, can, commitment, None) == set()
    assert allowed(cast, can, commitment, round_) == who
    decide(commitment, cast.secretary)
    actions.close_round(round_, actor=cast.office)
    assert allowed(cast, can, commitment, round_) == set()


def test_what_is_not_signed_is_not_rated(cast, round_):
    approved = factories.commitment(cast, cast.ward4, CommitmentState.APPROVED)
    assert allowed(cast, access.can_self_rate, approved, round_) == set()
    assert allowed(cast, access.can_rate, approved, round_) == set()


@pytest.mark.parametrize(
    ("name", "can", "others"),
    [("board", access.can_propose, set()), ("secretary", access.can_rate, {"office"})],
)
def test_nobody_judges_his_own_unit(cast, commitment, round_, name, can, others):
    seat(cast.people()[name], cast.ward3, "Ủy viên kiêm nhiệm")
    assert allowed(cast, can, commitment, round_) == others


def test_the_heads_of_a_block_rate_it_themselves(cast, round_):
    block = make_unit("KTP", "Khối tư pháp", UnitKind.BLOCK, "0001.0099.", cast.city)
    block.members.set([cast.economy, cast.finance])
    signed = factories.signed(cast, block)
    assert allowed(cast, access.can_self_rate, signed, round_) == {"minh"}


# Levels


def test_a_correction_replaces_the_row_and_keeps_the_old_one(cast, commitment, round_):
    for level in (Level.GOOD, Level.COMPLETED):
        actions.self_rate(
            commitment, subject=Subject.COLLECTIVE, level=level, text="", actor=cast.lan
        )
    assert SelfRating.objects.count() == 2
    assert SelfRating.objects.get(replaced_at__isnull=True).level == Level.COMPLETED


def test_a_level_against_a_rule_needs_a_reason(cast, commitment, round_):
    with pytest.raises(PermissionDenied, match="Vượt mức 0/1 nội dung"):
        actions.propose_rating(
            commitment, subject=Subject.COLLECTIVE, level=Level.EXCELLENT, actor=cast.board
        )
    with pytest.raises(PermissionDenied, match="Vượt mức 0/1 nội dung"):
        decide(commitment, cast.secretary, Level.EXCELLENT)
    decide(commitment, cast.secretary, Level.EXCELLENT, reason="Đột phá về cách làm.")
    assert Rating.objects.get().level == Level.EXCELLENT


def test_a_unit_may_think_better_of_itself_than_the_rule(cast, commitment, round_):
    actions.self_rate(
        commitment, subject=Subject.COLLECTIVE, level=Level.EXCELLENT, text="", actor=cast.lan
    )
    row = matrix(cast.office, cast.cycle).units[0].collective
    assert row.conflicts == ("Vượt mức 0/1 nội dung, quy tắc yêu cầu từ 30%.",)


def test_a_decision_has_its_document(cast, commitment, round_):
    with pytest.raises(PermissionDenied, match="số, ngày quyết định"):
        decide(commitment, cast.office, document=" ")


def test_a_head_above_the_collective_of_the_same_step_needs_a_reason(cast, commitment, round_):
    head = Tenure.objects.get(person=cast.lan)
    actions.propose_rating(
        commitment, subject=Subject.COLLECTIVE, level=Level.COMPLETED, actor=cast.board
    )
    with pytest.raises(PermissionDenied, match="cao hơn tập thể"):
        actions.propose_rating(
            commitment, subject=Subject.HEAD, tenure=head, level=Level.GOOD, actor=cast.board
        )
    # Nothing is decided of the collective yet, so the decision about the head stands alone.
    decide(commitment, cast.secretary, subject=Subject.HEAD, tenure=head)


# Heads


def changed_head(cast) -> Tenure:
    """Lan left on 30/06/2020 and another took over."""
    Tenure.objects.filter(person=cast.lan).update(until_on=date(2020, 6, 30))
    position = Position.objects.get(unit=cast.ward3, is_head=True)
    return Tenure.objects.create(
        person=make_person("hoa", "Bí thư mới"), position=position, from_on=date(2020, 7, 1)
    )


def test_a_head_who_changed_in_the_year_has_two_rows(cast, commitment, round_):
    new = changed_head(cast)
    old = Tenure.objects.get(person=cast.lan)
    for tenure in (old, new):
        decide(commitment, cast.secretary, subject=Subject.HEAD, tenure=tenure)
    rows = matrix(cast.office, cast.cycle).units[0].subjects
    assert [(row.name, bool(row.rating)) for row in rows] == [
        ("tập thể Ban Thường vụ Đảng ủy phường 3", False),
        ("Bí thư Đảng ủy đến 30/06/2020", True),
        ("Bí thư Đảng ủy từ 01/07/2020", True),
    ]


def test_only_who_led_the_unit_in_the_year_is_rated_as_its_head(cast, commitment, round_):
    stranger = Tenure.objects.get(person=cast.hung)
    with pytest.raises(PermissionDenied, match="không đứng đầu đơn vị"):
        decide(commitment, cast.secretary, subject=Subject.HEAD, tenure=stranger)
    with pytest.raises(PermissionDenied, match="nhiệm kỳ"):
        decide(commitment, cast.secretary, subject=Subject.HEAD)


def test_a_head_who_left_before_the_year_is_not_of_it(cast):
    Tenure.objects.filter(person=cast.lan).update(until_on=date(2019, 12, 31))
    assert heads_in_year(cast.cycle, [cast.ward3.pk]) == {}


def test_the_heads_of_a_block_are_those_of_its_members(cast):
    block = make_unit("KTP", "Khối tư pháp", UnitKind.BLOCK, "0001.0099.", cast.city)
    block.members.set([cast.economy, cast.ward4])
    heads = heads_in_year(cast.cycle, [block.pk])
    assert [tenure.person.username for tenure in heads[block.pk]] == ["hung", "minh"]


# Item verdicts


def test_committee_and_office_judge_items_in_force(cast, commitment):
    item = commitment.items.get()
    assert allowed(cast, access.can_judge, item) == {"office", "secretary"}
    item.state = ItemState.CANCELLED
    assert allowed(cast, access.can_judge, item) == set()


def judge(item, actor, **given):
    values = {
        "outcome": Outcome.NOT_DONE, "reason": "Thiếu 02 hộ", "document": "Thông báo 12",
        "on": date(2021, 1, 11),
    }  # fmt: skip
    return actions.judge_item(item, actor=actor, **{**values, **given})


def test_a_new_verdict_replaces_the_old_one(cast, commitment):
    item = commitment.items.get()
    judge(item, cast.office)
    judge(item, cast.secretary, outcome=Outcome.DONE)
    assert ItemVerdict.objects.count() == 2
    assert ItemVerdict.objects.get(replaced_at__isnull=True).outcome == Outcome.DONE


@pytest.mark.parametrize("missing", ["document", "reason"])
def test_a_verdict_has_its_document_and_its_reason(cast, commitment, missing):
    with pytest.raises(PermissionDenied, match="Ghi"):
        judge(commitment.items.get(), cast.office, **{missing: " "})


def test_a_verdict_done_says_when_unless_the_unit_has_said_it(cast, commitment):
    silent = item_of(commitment)
    with pytest.raises(PermissionDenied, match="Ghi ngày hoàn thành"):
        judge(silent, cast.office, outcome=Outcome.DONE)
    judge(silent, cast.office, outcome=Outcome.DONE, done_on=date(2020, 9, 1))
    judge(commitment.items.first(), cast.office, outcome=Outcome.DONE)
    assert ItemVerdict.objects.count() == 2


# The matrix


def test_the_cap_is_counted_in_each_group_and_rounded_down(cast, round_):
    for unit in (cast.ward3, cast.ward4, cast.economy):
        made = factories.signed(cast, unit)
        decide(made, cast.secretary, Level.EXCELLENT, reason="Được Ban Thường vụ ghi nhận.")
    groups = matrix(cast.office, cast.cycle).groups
    assert [(g.group.code, g.excellent, g.at_least_good, g.places) for g in groups] == [
        ("1", 2, 2, 0),
        ("2.1", 1, 1, 0),
    ]
    assert groups[0].conflicts == (
        "Nhóm có 02 đơn vị xếp xuất sắc, vượt mức 00 (20% của 02 đơn vị hoàn thành tốt trở lên).",
    )


def test_a_unit_reads_its_own_line_and_no_proposal(cast, commitment, round_):
    factories.signed(cast, cast.ward4)
    actions.propose_rating(
        commitment, subject=Subject.COLLECTIVE, level=Level.GOOD, actor=cast.board
    )
    own = matrix(cast.lan, cast.cycle)
    assert [unit.unit.code for unit in own.units] == ["P3"]
    assert (own.is_internal, own.units[0].collective.proposal) == (False, None)
    above = matrix(cast.board, cast.cycle)
    assert [unit.unit.code for unit in above.units] == ["P3", "P4"]
    assert above.units[0].collective.proposal.level == Level.GOOD


def test_the_matrix_takes_the_same_statements_for_one_unit_and_for_three(cast, commitment, round_):
    matrix(cast.office, cast.cycle)
    with counted() as for_one:
        matrix(cast.office, cast.cycle, date(2020, 12, 31))
    for unit in (cast.ward4, cast.economy):
        GroupMember.objects.get_or_create(cycle=cast.cycle, unit=unit)
        factories.signed(cast, unit)
    with counted() as for_three:
        matrix(cast.office, cast.cycle, date(2020, 12, 31))
    assert len(for_one) == len(for_three) == 4


def test_a_verdict_moves_the_figures_of_the_unit(cast, commitment, round_):
    assert rating_page(cast.office, commitment).tally.done == 1
    judged(commitment.items.get(), Outcome.NOT_DONE)
    assert rating_page(cast.office, commitment).tally.done == 0
