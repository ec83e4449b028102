"""Each figure of the board is the count of the list it leads to, page and workbook alike."""

import io
import re
from datetime import date
from html import unescape

import openpyxl
import pytest
from django.test import Client

from camket.foundation.core import clock
from camket.interfaces.overview.queries.board import board
from camket.interfaces.overview.queries.frame import frame_for
from camket.year.commitments.states import ItemState
from camket.year.supervision.models import Inspection, InspectionKind, InspectionPlan
from camket.year.supervision.states import InspectionState
from camket.year.verdicts.models import ItemVerdict, Outcome
from camket.year.verdicts.queries.tally import unit_tallies
from tests.interfaces.overview.world import NOW, World, build, enter

BOARD = "/2020/bang-dieu-hanh/"
LINK = re.compile(r'<a href="([^"]+)"[^>]*>\s*([^<]*?)\s*</a>')


@pytest.fixture(autouse=True)
def in_june():
    with clock.at(NOW):
        yield


@pytest.fixture
def world(cast) -> World:
    """Also one item judged not done and one suspended, so that no column stays empty."""
    made = build(cast)
    judged, paused = made.economy.items.order_by("order")[:2]
    ItemVerdict.objects.create(
        item=judged, outcome=Outcome.NOT_DONE, reason="Không ban hành quy chế",
        document="Thông báo 05-TB/TU", decided_on=date(2020, 6, 1),
    )  # fmt: skip
    type(paused).objects.filter(pk=paused.pk).update(state=ItemState.SUSPENDED)
    late = made.ward4.items.order_by("order").first()
    type(late).objects.filter(pk=late.pk).update(due_on=date(2020, 5, 1))
    return made


def figures(client: Client, address: str, path: str) -> dict[str, set[int]]:
    """Every linked figure on a page whose link leads below `path`, by address."""
    html = client.get(address).content.decode()
    found: dict[str, set[int]] = {}
    for href, words in LINK.findall(html):
        number = re.match(r"\d+", words)
        if path in href and number:
            found.setdefault(unescape(href), set()).add(int(number[0]))
    return found


@pytest.mark.parametrize("name", ["office", "binh"])
def test_every_figure_of_items_is_the_count_of_its_list(cast, world, name):
    client = enter(getattr(cast, name))
    shown = figures(client, BOARD, "/2020/noi-dung/")
    counted = {href: {client.get(href).context["page"].paginator.count} for href in shown}
    assert len(shown) > 10
    assert counted == shown


def test_every_figure_of_reports_is_the_count_of_its_list(cast, world):
    client = enter(cast.office)
    html = client.get(BOARD).content.decode()
    expected = {"sent": 2, "missing": 1, "to_receive": 1, "to_accept": 0, "returned": 0, "late": 0}
    for figure, count in expected.items():
        href = f"/2020/bao-cao/ky/6-thang/?loc={figure}"
        assert f'href="{href}"' in html
        assert client.get(href).context["page"].paginator.count == count


def test_the_board_counts_as_the_tally_does(cast, world):
    frame = frame_for(cast.office, 2020)
    tallies = unit_tallies(cast.cycle, frame.on)
    shown = board(cast.office, frame)
    assert frame.on == date(2020, 6, 14)
    for group in shown.groups:
        for row in group.units:
            tally = tallies.get(row.unit.pk)
            assert (row.counts.total, row.counts.done) == (
                (tally.total, tally.done) if tally else (0, 0)
            )
    assert shown.total.total == sum(tally.total for tally in tallies.values())


def test_the_columns_of_a_row_add_up_to_its_items(cast, world):
    shown = board(cast.office, frame_for(cast.office, 2020))
    rows = [row for group in shown.groups for row in group.units]
    for row in rows:
        total, *parts = [cell.count for cell in row.cells]
        assert sum(parts) == total


def test_units_and_totals_of_a_group_agree(cast, world):
    shown = board(cast.office, frame_for(cast.office, 2020))
    wards = next(group for group in shown.groups if group.heading.code == "1")
    assert [cell.count for cell in wards.cells] == [
        sum(column)
        for column in zip(*([c.count for c in row.cells] for row in wards.units), strict=True)
    ]
    parent = next(group for group in shown.groups if group.heading.code == "2")
    child = next(group for group in shown.groups if group.heading.code == "2.1")
    assert parent.counts == child.counts


def test_the_worst_stand_first_and_say_why(cast, world):
    shown = board(cast.office, frame_for(cast.office, 2020))
    wards = next(group for group in shown.groups if group.heading.code == "1")
    assert [row.unit.code for row in wards.units] == ["P4", "P3"]
    assert wards.units[0].why == "quá hạn 01/05/2020, chưa có số liệu được duyệt"
    assert wards.units[1].why == "mới đạt 5/40 hộ, lộ trình đến nay 10, chờ Phòng Kinh tế 38 ngày"


def test_the_workbook_holds_the_rows_of_the_list(cast, world):
    client = enter(cast.office)
    query = "?ky=6-thang&ket-qua=in_progress"
    page = client.get(f"/2020/noi-dung/{query}").context["page"]
    response = client.get(f"/2020/noi-dung/excel/{query}")
    sheet = openpyxl.load_workbook(io.BytesIO(response.content)).worksheets[0]
    codes = [row[0].value for row in sheet.iter_rows(min_row=6) if row[0].value]
    assert codes == [item.code for item in page.object_list]


def test_coverage_counts_units_inspected_for_the_superior(cast, world):
    plan = InspectionPlan.objects.create(cycle=cast.cycle, committee=cast.city)
    own = InspectionPlan.objects.create(cycle=cast.cycle, committee=cast.ward4)
    for each, unit in ((plan, cast.ward3), (plan, cast.ward3), (own, cast.ward4)):
        Inspection.objects.create(
            plan=each, unit=unit, kind=InspectionKind.INSPECTION, state=InspectionState.HELD,
            scope="Thu ngân sách", planned_on=date(2020, 5, 1), held_on=date(2020, 5, 2),
        )  # fmt: skip
    shown = board(cast.office, frame_for(cast.office, 2020))
    assert (shown.inspected, shown.signed) == (1, 3)
