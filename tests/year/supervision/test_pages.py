"""The pages of watching, pressed as people press them."""

from datetime import date

import pytest

from camket.foundation.core import clock
from camket.year.annual_cycles.models import Period
from camket.year.annual_cycles.states import PeriodState
from camket.year.commitments.models import Item
from camket.year.reporting.states import ReportState
from camket.year.supervision import actions
from camket.year.supervision.models import (
    Explanation,
    Finding,
    Inspection,
    InspectionPlan,
    Urging,
)
from camket.year.supervision.rules.inspecting import FindingDraft
from camket.year.supervision.states import ExplanationState, FindingState, InspectionState
from tests import factories
from tests.cast import make_unit
from tests.year.supervision.desk import counted, enter, words

JUNE_22 = factories.moment(date(2020, 6, 22))
URGING = "/2020/don-doc/"


@pytest.fixture(autouse=True)
def in_june():
    with clock.at(JUNE_22):
        yield


@pytest.fixture
def waiting(cast) -> Period:
    Period.objects.filter(pk=cast.six_months.pk).update(state=PeriodState.OPEN)
    for unit in (cast.ward3, cast.ward4):
        factories.report(factories.signed(cast, unit, items=1), cast.six_months)
    return cast.six_months


@pytest.fixture
def item(cast) -> Item:
    return factories.signed(cast, cast.ward3, items=1).items.get()


@pytest.fixture
def asked(cast, item) -> Explanation:
    return actions.ask_explanation(
        item, question="Vì sao chậm?", due_on=date(2020, 6, 25), actor=cast.office
    )


@pytest.fixture
def inspection(cast, item) -> Inspection:
    plan = actions.draft_inspection_plan(
        cycle=cast.cycle, committee=cast.city, actor=cast.inspector
    )
    actions.approve_inspection_plan(plan, document="14-KH/UBKTTU", actor=cast.inspector)
    return actions.plan_inspection(
        plan,
        unit=cast.ward3,
        scope="Cam kết năm 2020",
        planned_on=date(2020, 6, 22),
        actor=cast.inspector,
    )


@pytest.fixture
def finding(cast, inspection) -> Finding:
    draft = FindingDraft("Thiếu biên bản 02 hộ.", "Bổ sung.", date(2020, 6, 30))
    actions.hold_inspection(
        inspection, held_on=date(2020, 6, 22), findings=[draft], actor=cast.inspector
    )
    return inspection.findings.get()


# Đôn đốc


def test_the_office_sees_who_is_behind_and_urges_in_two_clicks(cast, waiting):
    client = enter(cast.office)
    page = client.get(URGING)
    shown = words(page)
    assert "Đôn đốc 02 đơn vị" in shown
    assert "quá hạn 02 ngày làm việc" in shown
    assert "chưa đôn đốc" in shown
    assert "Đề nghị Đảng ủy phường 3 gửi báo cáo 6 tháng đầu năm qua Văn phòng." in shown
    sent = client.post(f"{URGING}gui/", {"matter": "bao-cao"}, follow=True)
    shown = words(sent)
    assert "Đã đôn đốc 02 đơn vị lúc 09:00." in shown
    assert "Hôm nay Văn phòng đã đôn đốc tất cả" in shown
    assert "Gửi đôn đốc" not in shown
    assert Urging.objects.count() == 2


def test_the_boxes_of_the_page_choose_the_units(cast, waiting):
    typed = {
        "matter": "bao-cao",
        "period": "6-thang",
        "is_chosen": "1",
        "unit": ["P4"],
        "text": "Gửi ngay.",
    }
    enter(cast.office).post(f"{URGING}gui/", typed)
    assert [(u.unit.code, u.text) for u in Urging.objects.all()] == [("P4", "Gửi ngay.")]


def test_no_box_ticked_urges_nobody(cast, waiting):
    enter(cast.office).post(f"{URGING}gui/", {"is_chosen": "1"})
    assert not Urging.objects.exists()


def test_a_second_press_says_that_it_was_done(cast, waiting):
    client = enter(cast.office)
    client.post(f"{URGING}gui/")
    assert "không gửi lại" in words(client.post(f"{URGING}gui/", follow=True))


def test_words_too_long_come_back_with_the_choice(cast, waiting):
    typed = {"matter": "bao-cao", "is_chosen": "1", "unit": ["P4"], "text": "x" * 2001}
    page = enter(cast.office).post(f"{URGING}gui/", typed)
    assert page.status_code == 422
    html = page.content.decode()
    assert 'name="unit" value="P4"' in html
    assert "x" * 2001 in html


@pytest.mark.parametrize("name", ["lan", "binh", "secretary", "inspector"])
def test_others_read_but_do_not_urge(cast, waiting, name):
    client = enter(cast.people()[name])
    assert client.get(URGING).status_code == 200
    refused = client.post(f"{URGING}gui/")
    assert refused.status_code == 403
    assert "Chỉ Văn phòng được đôn đốc các đơn vị." in words(refused)


def test_a_unit_reads_its_own_log_and_not_who_else_is_behind(cast, waiting):
    enter(cast.office).post(f"{URGING}gui/")
    shown = words(enter(cast.lan).get(URGING))
    assert "Lời đôn đốc gửi đơn vị" in shown
    assert "Đảng ủy phường 3" in shown
    assert "Đảng ủy phường 4" not in shown


def test_a_year_one_does_not_take_part_in_is_not_there(cast, waiting):
    assert enter(cast.office).get("/2031/don-doc/").status_code == 404


@pytest.mark.parametrize("word", ["bao-cao", "noi-dung", "dang-ky", "ke-hoach", "la"])
def test_every_tab_opens(cast, waiting, word):
    assert enter(cast.office).get(URGING, {"viec": word}).status_code == 200


def test_nobody_behind_is_said_in_words(cast):
    assert "Không có đơn vị cần đôn đốc" in words(enter(cast.office).get(URGING))


# Giải trình


def test_asking_needs_one_field(cast, item):
    client = enter(cast.secretary)
    address = f"/2020/giai-trinh/noi-dung/{item.pk}/yeu-cau/"
    assert 'value="25/06/2020"' in client.get(address).content.decode()
    client.post(address, {"question": "Vì sao chậm?", "due_on": "25/06/2020"})
    assert Explanation.objects.get().question == "Vì sao chậm?"


def test_a_question_without_words_comes_back(cast, item):
    page = enter(cast.secretary).post(
        f"/2020/giai-trinh/noi-dung/{item.pk}/yeu-cau/", {"question": "", "due_on": "26/06/2020"}
    )
    assert page.status_code == 422
    assert "Ghi điều cần đơn vị giải trình." in words(page)
    assert 'value="26/06/2020"' in page.content.decode()


def test_clerk_drafts_head_answers_office_reads(cast, asked):
    address = f"/2020/giai-trinh/{asked.pk}/"
    enter(cast.binh).post(f"{address}gui/", {"answer": "Nháp.", "draft": "1"})
    assert "Nháp." not in words(enter(cast.office).get(address))
    refused = enter(cast.binh).post(f"{address}gui/", {"answer": "Nháp."})
    assert refused.status_code == 403
    enter(cast.lan).post(f"{address}gui/", {"answer": "Chờ đơn giá."})
    assert "Chờ đơn giá." in words(enter(cast.office).get(address))
    enter(cast.office).post(f"{address}xem/")
    asked.refresh_from_db()
    assert asked.state == ExplanationState.CLOSED


def test_an_explanation_of_another_unit_is_not_there(cast, asked):
    client = enter(cast.chi)
    assert client.get(f"/2020/giai-trinh/{asked.pk}/").status_code == 404
    assert client.post(f"/2020/giai-trinh/{asked.pk}/gui/", {"answer": "x"}).status_code == 404
    assert "Vì sao chậm?" not in words(client.get("/2020/giai-trinh/"))


# Kiểm tra


def test_a_plan_is_begun_filled_and_approved(cast, item):
    client = enter(cast.inspector)
    client.post("/2020/kiem-tra/ke-hoach/lap/")
    plan = InspectionPlan.objects.get()
    typed = {"unit": "P3", "kind": "inspection", "scope": "Cam kết", "planned_on": "25/06/2020"}
    client.post(f"/2020/kiem-tra/ke-hoach/{plan.pk}/them/", typed)
    client.post(f"/2020/kiem-tra/ke-hoach/{plan.pk}/duyet/", {"document": "14-KH/UBKTTU"})
    plan.refresh_from_db()
    assert (plan.document, plan.inspections.get().unit) == ("14-KH/UBKTTU", cast.ward3)
    shown = words(client.get("/2020/kiem-tra/"))
    assert "0/1 đơn vị" in shown
    assert "Gợi ý theo rủi ro" in shown


def test_the_record_shows_reported_values_and_keeps_what_was_typed(cast, inspection, item):
    client = enter(cast.inspector)
    address = f"/2020/kiem-tra/{inspection.pk}/bien-ban/"
    assert "Số hộ bàn giao mặt bằng" in words(client.get(address))
    target = item.targets.get()
    typed = {"held_on": "22/06/2020", f"t{target.pk}-verified": "8", "f1-text": "Thiếu 02 hộ."}
    page = client.post(address, typed)
    assert page.status_code == 422
    assert "Ghi yêu cầu khắc phục." in words(page)
    assert "Thiếu 02 hộ." in words(page)
    typed |= {"f1-demand": "Bổ sung.", "f1-remedy_due_on": "30/06/2020"}
    client.post(address, typed)
    inspection.refresh_from_db()
    assert inspection.state == InspectionState.HELD
    assert (inspection.verifications.count(), inspection.findings.count()) == (1, 1)


def test_a_record_is_concluded_with_its_document(cast, finding):
    address = f"/2020/kiem-tra/{finding.inspection_id}/"
    client = enter(cast.inspector)
    assert client.post(f"{address}ket-luan/", {"document": ""}).status_code == 422
    client.post(f"{address}ket-luan/", {"document": "05-TB/UBKTTU", "conclusion": "Cơ bản đúng."})
    assert "05-TB/UBKTTU" in words(client.get(address))


def test_a_finding_is_remedied_and_confirmed(cast, finding):
    address = f"/2020/khac-phuc/{finding.pk}/"
    head = enter(cast.lan)
    assert "Báo cáo đã khắc phục" in words(head.get(address))
    head.post(f"{address}bat-dau/")
    head.post(f"{address}bao-cao/", {"text": "Đã bổ sung.", "done_on": "22/06/2020"})
    inspector = enter(cast.inspector)
    assert inspector.post(f"{address}lam-lai/", {"note": ""}).status_code == 422
    inspector.post(f"{address}xac-nhan/")
    finding.refresh_from_db()
    assert finding.state == FindingState.CONFIRMED


def test_overdue_remedies_are_two_clicks_away(cast, finding):
    with clock.at(factories.moment(date(2020, 7, 2))):
        client = enter(cast.inspector)
        assert "/2020/khac-phuc/?loc=qua-han" in client.get("/2020/kiem-tra/").content.decode()
        shown = words(client.get("/2020/khac-phuc/?loc=qua-han"))
    assert "Thiếu biên bản 02 hộ." in shown
    assert "quá hạn 02 ngày" in shown


@pytest.mark.parametrize("name", ["hung", "chi", "minh"])
def test_another_unit_finds_no_inspection(cast, finding, name):
    client = enter(cast.people()[name])
    assert client.get(f"/2020/kiem-tra/{finding.inspection_id}/").status_code == 404
    assert client.get(f"/2020/khac-phuc/{finding.pk}/").status_code == 404


def test_a_unit_sees_no_coverage_of_others(cast, finding):
    assert "Gợi ý theo rủi ro" not in words(enter(cast.lan).get("/2020/kiem-tra/"))


# Statements and sizes


def more_units(cast, number: int) -> None:
    for each in range(number):
        unit = make_unit(
            f"X{each}", f"Phường X{each}", "ward_committee", f"0001.{500 + each}.", cast.city
        )
        commitment = factories.signed(cast, unit, items=1)
        factories.report(commitment, cast.six_months, ReportState.EXPECTED)
        made = actions.ask_explanation(
            commitment.items.get(), question="?", due_on=date(2020, 6, 25), actor=cast.office
        )
        plan = InspectionPlan.objects.filter(cycle=cast.cycle, committee=cast.city).first()
        held = actions.plan_inspection(
            plan, unit=unit, scope="x", planned_on=made.due_on, actor=cast.inspector
        )
        draft = FindingDraft("Thiếu hồ sơ.", "Bổ sung.", date(2020, 6, 30))
        actions.hold_inspection(
            held, held_on=date(2020, 6, 22), findings=[draft], actor=cast.inspector
        )


@pytest.mark.parametrize("name", ["office", "lan"])
@pytest.mark.parametrize(
    "address",
    [URGING, f"{URGING}nhat-ky/", "/2020/giai-trinh/", "/2020/kiem-tra/", "/2020/khac-phuc/"],
)
def test_lists_take_ten_statements_for_one_row_and_for_many(cast, waiting, name, address):
    plan = actions.draft_inspection_plan(
        cycle=cast.cycle, committee=cast.city, actor=cast.inspector
    )
    actions.approve_inspection_plan(plan, document="14-KH", actor=cast.inspector)
    more_units(cast, 1)
    actions.urge_reports(
        Period.objects.select_related("cycle__scheme").get(pk=waiting.pk), actor=cast.office
    )
    client = enter(cast.people()[name])
    with counted() as for_one:
        client.get(address)
    for each in range(3):
        Urging.objects.filter(unit=cast.ward3).first()
        Urging.objects.create(
            cycle=cast.cycle, unit=cast.ward3, subject="report", period=waiting,
            occasion=str(each), text="x", urged_at=clock.now(),
        )  # fmt: skip
    with counted() as for_many:
        page = client.get(address)
    assert len(for_one) == len(for_many)
    assert len(for_many) <= 10, for_many
    assert len(page.content) <= 150_000
