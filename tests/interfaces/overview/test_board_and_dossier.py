"""The board in its phases, its one act, and the dossier behind a unit's name."""

import re
from datetime import date
from decimal import Decimal

import pytest

from camket.foundation.core import clock
from camket.interfaces.overview.queries.dossier import dossier
from camket.year.commitments.models import CommitmentVersion
from camket.year.commitments.states import CommitmentState
from camket.year.supervision.models import (
    Inspection,
    InspectionKind,
    InspectionPlan,
    Urging,
    Verification,
)
from camket.year.supervision.states import InspectionState
from tests import factories
from tests.interfaces.overview.world import NOW, build, enter

BOARD = "/2020/bang-dieu-hanh/"


@pytest.fixture(autouse=True)
def in_june():
    with clock.at(NOW):
        yield


def words(response) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def test_the_office_urges_whoever_has_not_reported_in_two_clicks(cast):
    build(cast)
    client = enter(cast.office)
    page = client.get(BOARD)
    assert "Đôn đốc 01 đơn vị chưa gửi báo cáo 6 tháng đầu năm?" in words(page)
    answer = client.post("/2020/don-doc/gui/", {"matter": "bao-cao", "period": "6-thang"})
    assert answer.status_code == 302
    assert [urging.unit for urging in Urging.objects.all()] == [cast.ward4]
    after = words(client.get(BOARD))
    assert "hôm nay đã đôn đốc 01" in after
    assert "Đôn đốc 01 đơn vị" not in after


@pytest.mark.parametrize("name", ["secretary", "lan", "binh", "inspector"])
def test_nobody_else_is_offered_to_urge(cast, name):
    build(cast)
    assert "Gửi đôn đốc" not in words(enter(getattr(cast, name)).get(BOARD))


def test_a_unit_sees_its_own_row_and_figures_alone(cast):
    build(cast)
    shown = words(enter(cast.chi).get(BOARD))
    assert "Đảng ủy phường 4" in shown
    assert "Đảng ủy phường 3" not in shown and "Phòng Kinh tế" not in shown
    assert "0/1 đơn vị" in shown


def test_a_year_being_registered_shows_who_has_not_submitted(cast):
    factories.commitment(cast, cast.ward3, CommitmentState.SUBMITTED, items=3)
    factories.commitment(cast, cast.ward4, CommitmentState.DRAFT, items=1)
    shown = words(enter(cast.office).get(BOARD))
    assert "1/4 đơn vị" in shown
    assert "Đôn đốc 03 đơn vị chưa trình đăng ký?" in shown
    assert shown.index("Đảng ủy phường 4") < shown.index("Đảng ủy phường 3")


def test_the_period_is_chosen_by_the_address(cast):
    build(cast)
    client = enter(cast.office)
    assert client.get(BOARD).context["frame"].on == date(2020, 6, 14)
    assert client.get(f"{BOARD}?ky=hom-nay").context["frame"].on == date(2020, 6, 16)
    assert client.get(f"{BOARD}?ky=nam").context["frame"].on == date(2020, 6, 16)
    assert client.get("/2020/noi-dung/?den-ngay=2020-04-30").context["frame"].on == date(
        2020, 4, 30
    )
    assert client.get("/2020/noi-dung/?den-ngay=30.4").status_code == 200


def test_an_unknown_year_is_not_found(cast):
    for address in ("/2015/", "/2015/bang-dieu-hanh/", "/2015/noi-dung/", "/2015/nhat-ky/"):
        assert enter(cast.office).get(address).status_code == 404


def test_every_row_stands_on_paper(cast):
    build(cast)
    client = enter(cast.office)
    screen, paper = client.get(BOARD).context["board"], client.get(f"{BOARD}in/")
    assert 'class="sheet sheet-wide"' in paper.content.decode()
    for group in screen.groups:
        for row in group.units:
            assert row.unit.name in words(paper)


def test_a_member_of_the_committee_asks_from_the_dossier(cast):
    world = build(cast)
    late = world.ward3.items.order_by("order")[2]
    address = f"/2020/giai-trinh/noi-dung/{late.pk}/yeu-cau/"
    page = f"/2020/ho-so/{world.ward3.pk}/"
    assert address in enter(cast.secretary).get(page).content.decode()
    assert address not in enter(cast.lan).get(page).content.decode()


def test_the_dossier_puts_the_verified_value_beside_the_reported_one(cast):
    world = build(cast)
    target = world.ward3.items.order_by("order")[0].targets.first()
    plan = InspectionPlan.objects.create(cycle=cast.cycle, committee=cast.city)
    inspection = Inspection.objects.create(
        plan=plan, unit=cast.ward3, kind=InspectionKind.INSPECTION, state=InspectionState.HELD,
        scope="Giải phóng mặt bằng", planned_on=date(2020, 6, 1), held_on=date(2020, 6, 2),
    )  # fmt: skip
    Verification.objects.create(inspection=inspection, target=target, reported=40, verified=38)
    shown = dossier(cast.office, 2020, world.ward3.pk).items[0].targets[0]
    assert (shown.reached, shown.verified) == (Decimal(40), Decimal(38))
    assert shown.steps == (Decimal(10), Decimal(20), Decimal(40), Decimal(40))


def test_the_dossier_says_what_was_signed_otherwise(cast):
    made = factories.commitment(cast, cast.ward3, CommitmentState.SIGNED, items=1)
    item = made.items.get()
    signed = {"label": "Số hộ bàn giao mặt bằng", "value": "48", "measure_unit": "hộ"}
    lines = [
        {"code": item.code, "text": item.text, "due_on": "2020-08-31", "targets": [signed]},
        {"code": "20.P3.09", "text": "Lát 02 tuyến vỉa hè", "due_on": None, "targets": []},
    ]
    for number, kind in ((1, "signed"), (2, "adjusted")):
        CommitmentVersion.objects.create(
            commitment=made, number=number, kind=kind, content={"items": lines},
            sha256="0" * 64, in_force_from=factories.SIGNED_ON,
        )  # fmt: skip
    shown = dossier(cast.office, 2020, made.pk)
    assert shown.state == "adjusted"
    assert shown.items[0].signed_otherwise == (
        "thời hạn 31/08/2020",
        "Số hộ bàn giao mặt bằng: mục tiêu 48 hộ",
    )
    assert [each.text for each in shown.left] == ["Lát 02 tuyến vỉa hè"]


def test_the_nine_steps_stand_where_the_unit_stands(cast):
    world = build(cast)
    steps = dossier(cast.office, 2020, world.ward3.pk).steps
    assert [step.state for step in steps] == ["done"] * 3 + ["current"] + ["todo"] * 2 + [
        "done"
    ] + ["todo"] * 2
    begun = factories.commitment(cast, cast.finance, CommitmentState.SUBMITTED)
    assert [step.state for step in dossier(cast.office, 2020, begun.pk).steps][:2] == [
        "done",
        "current",
    ]
