"""Inspections verify what was reported; findings stay open until their remedy is confirmed."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from camket.foundation.core import clock
from camket.foundation.notifications.models import Notice
from camket.year.commitments.models import Target
from camket.year.execution.models import Measure
from camket.year.supervision import access, actions
from camket.year.supervision.models import Finding, Inspection, InspectionPlan
from camket.year.supervision.queries.inspecting import (
    coverage,
    open_findings,
    overdue_findings,
    with_findings,
)
from camket.year.supervision.rules.inspecting import FindingDraft, VerificationDraft
from camket.year.supervision.states import FindingState as F
from camket.year.supervision.states import InspectionState as I
from tests import factories
from tests.cast import seat
from tests.year.supervision.desk import counted

HELD_ON = date(2020, 6, 22)
FOUND = FindingDraft(
    "Số hộ báo cáo cao hơn hồ sơ 02 hộ.", "Đối chiếu, báo cáo lại.", date(2020, 6, 30)
)


@pytest.fixture(autouse=True)
def in_june():
    with clock.at(factories.moment(date(2020, 6, 22))):
        yield


@pytest.fixture
def target(cast) -> Target:
    target = factories.signed(cast, cast.ward3, items=1).items.get().targets.get()
    Measure.objects.create(target=target, as_of=date(2020, 6, 14), value=10, source="Báo cáo")
    return target


def approved_plan(cast, actor, committee) -> InspectionPlan:
    plan = actions.draft_inspection_plan(cycle=cast.cycle, committee=committee, actor=actor)
    return actions.approve_inspection_plan(plan, document="14-KH/UBKTTU", actor=actor)


def planned(cast, actor=None, committee=None, unit=None) -> Inspection:
    actor = actor or cast.inspector
    plan = approved_plan(cast, actor, committee or cast.city)
    return actions.plan_inspection(
        plan,
        unit=unit or cast.ward3,
        scope="Việc thực hiện cam kết",
        planned_on=HELD_ON,
        actor=actor,
    )


def held(cast, target) -> Inspection:
    return actions.hold_inspection(
        planned(cast), held_on=HELD_ON, actor=cast.inspector,
        verifications=[VerificationDraft(target, Decimal(8), "02 hộ chưa ký biên bản")], findings=[FOUND],
    )  # fmt: skip


def allowed(cast, can, *things) -> set[str]:
    return {name for name, person in cast.people().items() if can(person, *things)}


SUPERIOR = {"inspector", "office"}


# Plans


def test_the_superior_plan_belongs_to_the_inspection_commission_and_the_office(cast):
    assert allowed(cast, access.can_draft_plan, cast.cycle, cast.city) == SUPERIOR
    plan = actions.draft_inspection_plan(
        cycle=cast.cycle, committee=cast.city, actor=cast.inspector
    )
    assert allowed(cast, access.can_approve_plan, plan) == SUPERIOR
    assert allowed(cast, access.can_plan_inspection, plan) == SUPERIOR


def test_a_unit_inspects_itself_by_its_head(cast, target):
    assert allowed(cast, access.can_draft_plan, cast.cycle, cast.ward3) == {"lan"}
    inspection = planned(cast, cast.lan, cast.ward3)
    assert allowed(cast, access.can_hold, inspection) == {"lan"}


def test_a_plan_is_begun_once(cast):
    first = actions.draft_inspection_plan(cycle=cast.cycle, committee=cast.city, actor=cast.office)
    again = actions.draft_inspection_plan(
        cycle=cast.cycle, committee=cast.city, actor=cast.inspector
    )
    assert first == again


def test_a_plan_is_approved_once_and_with_its_number(cast):
    plan = actions.draft_inspection_plan(
        cycle=cast.cycle, committee=cast.city, actor=cast.inspector
    )
    with pytest.raises(PermissionDenied, match="số, ký hiệu kế hoạch"):
        actions.approve_inspection_plan(plan, actor=cast.inspector)
    actions.approve_inspection_plan(plan, document="14-KH/UBKTTU", actor=cast.inspector)
    assert allowed(cast, access.can_approve_plan, plan) == set()


def test_only_units_that_signed_are_inspected(cast, target):
    plan = approved_plan(cast, cast.inspector, cast.city)
    with pytest.raises(PermissionDenied, match="chưa ký cam kết"):
        actions.plan_inspection(
            plan, unit=cast.ward4, scope="x", planned_on=HELD_ON, actor=cast.inspector
        )


def test_a_unit_does_not_inspect_another(cast, target):
    factories.signed(cast, cast.ward4)
    plan = approved_plan(cast, cast.lan, cast.ward3)
    with pytest.raises(PermissionDenied, match="chính đơn vị"):
        actions.plan_inspection(
            plan, unit=cast.ward4, scope="x", planned_on=HELD_ON, actor=cast.lan
        )


def test_nobody_inspects_his_own_unit_for_the_superior(cast, target):
    seat(cast.inspector, cast.ward3, "Phó Bí thư kiêm nhiệm")
    plan = approved_plan(cast, cast.office, cast.city)
    with pytest.raises(PermissionDenied, match="Không kiểm tra đơn vị của mình"):
        actions.plan_inspection(
            plan, unit=cast.ward3, scope="x", planned_on=HELD_ON, actor=cast.inspector
        )
    inspection = actions.plan_inspection(
        plan, unit=cast.ward3, scope="x", planned_on=HELD_ON, actor=cast.office
    )
    assert allowed(cast, access.can_hold, inspection) == {"office"}


# Inspections


def test_who_moves_an_inspection_of_the_superior(cast, target):
    inspection = planned(cast)
    assert allowed(cast, access.can_hold, inspection) == SUPERIOR
    assert allowed(cast, access.can_conclude, inspection) == set()
    actions.hold_inspection(inspection, held_on=HELD_ON, actor=cast.office)
    assert allowed(cast, access.can_hold, inspection) == set()
    assert allowed(cast, access.can_conclude, inspection) == SUPERIOR
    actions.conclude_inspection(
        inspection, document="05-TB/UBKTTU", conclusion="Cơ bản đúng.", actor=cast.inspector
    )
    assert inspection.state == I.CONCLUDED
    assert allowed(cast, access.can_conclude, inspection) == set()


def test_nothing_is_held_before_the_plan_is_approved(cast, target):
    plan = actions.draft_inspection_plan(
        cycle=cast.cycle, committee=cast.city, actor=cast.inspector
    )
    inspection = actions.plan_inspection(
        plan, unit=cast.ward3, scope="x", planned_on=HELD_ON, actor=cast.inspector
    )
    with pytest.raises(PermissionDenied, match="Duyệt kế hoạch kiểm tra trước"):
        actions.hold_inspection(inspection, held_on=HELD_ON, actor=cast.inspector)


def test_the_verified_value_stands_beside_the_reported_one(cast, target):
    verification = held(cast, target).verifications.get()
    assert (verification.reported, verification.verified) == (Decimal(10), Decimal(8))
    row = with_findings(Inspection.objects.all()).get()
    assert (row.verified, row.differing, row.found, row.still_open) == (1, 1, 1, 1)


def test_equal_values_do_not_differ(cast, target):
    actions.hold_inspection(
        planned(cast), held_on=HELD_ON, actor=cast.inspector,
        verifications=[VerificationDraft(target, Decimal(10))],
    )  # fmt: skip
    row = with_findings(Inspection.objects.all()).get()
    assert (row.verified, row.differing, row.found) == (1, 0, 0)


def test_a_later_figure_does_not_change_what_was_reported_on_the_day(cast, target):
    Measure.objects.create(target=target, as_of=date(2020, 9, 14), value=40, source="Báo cáo")
    assert held(cast, target).verifications.get().reported == Decimal(10)


@pytest.mark.parametrize(
    ("draft", "refusal"),
    [
        (FindingDraft(" ", "x", HELD_ON), "Phát hiện 1: chưa ghi nội dung."),
        (FindingDraft("x", " ", HELD_ON), "Phát hiện 1: chưa ghi yêu cầu khắc phục."),
        (
            FindingDraft("x", "x", date(2020, 6, 21)),
            "Phát hiện 1: hạn khắc phục phải từ ngày kiểm tra",
        ),
    ],
)
def test_a_finding_says_what_is_demanded_and_until_when(cast, target, draft, refusal):
    inspection = planned(cast)
    with pytest.raises(PermissionDenied, match=refusal):
        actions.hold_inspection(inspection, held_on=HELD_ON, findings=[draft], actor=cast.inspector)
    inspection.refresh_from_db()
    assert inspection.state == I.PLANNED


def test_a_record_of_tomorrow_is_refused(cast, target):
    with pytest.raises(PermissionDenied, match="không thể sau hôm nay"):
        actions.hold_inspection(planned(cast), held_on=date(2020, 6, 23), actor=cast.inspector)


def test_a_conclusion_has_a_document_and_words(cast, target):
    inspection = held(cast, target)
    with pytest.raises(PermissionDenied, match="thông báo kết luận"):
        actions.conclude_inspection(inspection, document="", conclusion="x", actor=cast.inspector)
    with pytest.raises(PermissionDenied, match="Ghi kết luận"):
        actions.conclude_inspection(inspection, document="05", conclusion="", actor=cast.inspector)


def test_the_unit_hears_of_findings_and_of_the_conclusion(cast, target):
    inspection = held(cast, target)
    actions.conclude_inspection(inspection, document="05-TB", conclusion="x", actor=cast.office)
    told = Notice.objects.filter(recipient=cast.lan).values_list("kind", flat=True)
    assert sorted(told) == ["findings-added", "inspection-concluded"]


# Findings and their remedy


def remedied(cast, target) -> Finding:
    finding = held(cast, target).findings.get()
    return actions.remedy_finding(finding, text="Đã đối chiếu.", done_on=HELD_ON, actor=cast.lan)


def test_who_moves_a_finding_to_remedy(cast, target):
    finding = held(cast, target).findings.get()
    assert allowed(cast, access.can_begin_remedy, finding) == {"lan", "binh"}
    assert allowed(cast, access.can_remedy, finding) == {"lan"}
    assert allowed(cast, access.can_confirm, finding) == set()
    assert allowed(cast, access.can_reopen, finding) == set()


def test_who_moves_a_finding_being_remedied(cast, target):
    finding = actions.begin_finding(held(cast, target).findings.get(), actor=cast.binh)
    assert finding.state == F.REMEDYING
    assert allowed(cast, access.can_begin_remedy, finding) == set()
    assert allowed(cast, access.can_remedy, finding) == {"lan"}


def test_who_moves_a_remedied_finding(cast, target):
    finding = remedied(cast, target)
    assert allowed(cast, access.can_remedy, finding) == set()
    assert allowed(cast, access.can_confirm, finding) == SUPERIOR
    assert allowed(cast, access.can_reopen, finding) == SUPERIOR


def test_a_confirmed_finding_rests(cast, target):
    finding = actions.confirm_finding(remedied(cast, target), actor=cast.inspector)
    for can in (access.can_begin_remedy, access.can_remedy, access.can_confirm, access.can_reopen):
        assert allowed(cast, can, finding) == set()
    assert not open_findings(Finding.objects.all()).exists()


def test_a_remedy_that_is_not_enough_is_done_again_for_a_reason(cast, target):
    finding = remedied(cast, target)
    with pytest.raises(PermissionDenied, match="Chưa nêu lý do"):
        actions.reopen_finding(finding, note=" ", actor=cast.inspector)
    actions.reopen_finding(finding, note="Thiếu 02 biên bản.", actor=cast.inspector)
    assert (finding.state, finding.review_note) == (F.TO_REMEDY, "Thiếu 02 biên bản.")
    actions.remedy_finding(finding, text="Đã bổ sung.", done_on=HELD_ON, actor=cast.lan)
    assert finding.remedies.count() == 2


def test_a_finding_is_overdue_after_its_day_until_it_is_remedied(cast, target):
    finding = held(cast, target).findings.get()
    assert not overdue_findings(Finding.objects.all(), date(2020, 6, 30)).exists()
    assert overdue_findings(Finding.objects.all(), date(2020, 7, 1)).get() == finding
    actions.remedy_finding(finding, text="Đã đối chiếu.", done_on=HELD_ON, actor=cast.lan)
    assert not overdue_findings(Finding.objects.all(), date(2020, 7, 1)).exists()


# Coverage and reading


def test_coverage_puts_the_uninspected_with_most_behind_first(cast, target):
    factories.signed(cast, cast.ward4, items=2)
    factories.signed(cast, cast.economy, items=1)
    held(cast, target)
    actions.hold_inspection(
        planned(cast, cast.hung, cast.ward4, cast.ward4), held_on=HELD_ON, actor=cast.hung
    )
    found = coverage(cast.cycle, date(2020, 10, 5))
    assert [(r.unit.code, r.inspections, r.own_inspections, r.behind) for r in found.rows] == [
        ("P4", 0, 1, 2),
        ("KT", 0, 0, 1),
        ("P3", 1, 0, 1),
    ]
    assert (found.total, found.inspected, found.never, found.without_own) == (3, 1, 2, 2)


def test_coverage_takes_one_statement(cast, target):
    factories.signed(cast, cast.ward4, items=2)
    with counted() as statements:
        coverage(cast.cycle, HELD_ON)
    assert len(statements) == 1


def test_inspections_are_read_by_the_unit_and_from_above(cast, target):
    held(cast, target)
    readers = {
        name
        for name, person in cast.people().items()
        if access.inspections_visible_to(person, cast.cycle).exists()
    }
    assert readers == {"office", "secretary", "inspector", "board", "adviser", "lan", "binh", "an"}
