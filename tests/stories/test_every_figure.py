"""Every figure of the report: the same number on its page, in Excel, in the query, at the same date."""

from datetime import date
from io import BytesIO

import pytest
from django.db.models import QuerySet
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from camket.foundation.core import clock
from camket.foundation.core.numbers import format_percent, format_ratio
from camket.foundation.core.text import ordinal_digits_vi, ordinal_vi, padded
from camket.interfaces.documents.layout.prose import figures_in
from camket.year.supervision.models import Finding, Inspection, InspectionPlan, Urging
from camket.year.verdicts.actions import judge_item
from camket.year.year_end import actions
from camket.year.year_end.queries import synthesis
from camket.year.year_end.queries.figure_lists import records
from camket.year.year_end.queries.figures import figures
from tests import factories
from tests.stories.year_2020 import make_year, promised, reopen

AS_OFFICE = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture(autouse=True)
def in_january():
    with clock.at(factories.moment(date(2021, 1, 15))):
        yield


@pytest.fixture
def year(cast):
    """A year in which everything that can be counted happens at least once."""
    made = make_year(cast)
    promised(made, "P3", 3)
    reopen(made.items("TP")[0])
    late = made.items("KT")[1]
    type(late).objects.filter(pk=late.pk).update(due_on=date(2020, 10, 1))
    judge_item(
        made.items("NV")[0], outcome="not_done", reason="Chưa đạt", document="05-TB/TU",
        on=date(2021, 1, 12), actor=cast.secretary,
    )  # fmt: skip
    _watch(cast)
    actions.draw_lesson(cast.cycle, text="Đơn vị chậm 2 kỳ liền phải giải trình", actor=cast.office)
    return made


def _watch(cast) -> None:
    held_on = date(2020, 9, 10)
    plan = InspectionPlan.objects.create(cycle=cast.cycle, committee=cast.city)
    inspection = Inspection.objects.create(
        plan=plan, unit=cast.ward3, kind="inspection", state="held", scope="Mặt bằng",
        planned_on=held_on, held_on=held_on,
    )  # fmt: skip
    for state in ("to_remedy", "confirmed"):
        Finding.objects.create(
            inspection=inspection,
            text="Thiếu biên bản",
            demand="Bổ sung",
            remedy_due_on=held_on,
            state=state,
        )
    Urging.objects.create(
        cycle=cast.cycle, unit=cast.ward3, subject="report", occasion="6-thang",
        text="Đề nghị gửi báo cáo", urged_at=clock.now().replace(year=2020, month=6),
    )  # fmt: skip


@pytest.fixture
def printed(year) -> dict[str, str]:
    """What the paper says: id and text of each figure in it."""
    report = actions.draft_synthesis(year.cast.year_period, actor=year.cast.office)
    sheet = synthesis.synthesis_sheet(report)
    return {each.id: each.text for each in figures_in(sheet.opening, sheet.sections)}


@pytest.fixture
def office(cast) -> Client:
    client = Client()
    client.force_login(cast.office, backend=AS_OFFICE)
    return client


def how_many(figure_id: str, year) -> int:
    rows = records(figure_id, year.cast.cycle, year.cast.year_period.data_until)
    return rows.count() if isinstance(rows, QuerySet) else len(rows)


def readings(figure, year) -> set[str]:
    """How the number of rows may read, over the rows of its base."""
    count = how_many(figure.id, year)
    if figure.id.endswith(".ordinal"):
        return {ordinal_digits_vi(count), ordinal_vi(count)}
    if not figure.base:
        return {padded(count)}
    whole = how_many(figure.base, year)
    return {format_ratio(count, whole), format_percent(count, whole)}


def test_the_report_prints_figures_of_every_family(printed):
    prefixes = {each.split(".")[0] for each in printed}
    assert {"all", "ubnd", "1", "2", "ky", "nd", "yc"} <= prefixes
    assert len(printed) > 60


def test_every_counted_figure_of_the_report_is_the_count_of_its_list(year, printed):
    known = figures(year.cast.cycle, year.cast.year_period.data_until)
    counted = {each: text for each, text in printed.items() if not each.startswith(("nd.", "yc."))}
    wrong = {
        each: (text, readings(known[each], year))
        for each, text in counted.items()
        if text not in readings(known[each], year)
    }
    assert wrong == {}


def test_every_figure_that_exists_is_the_count_of_its_list(year):
    """Also those that this year's report has no sentence for."""
    known = figures(year.cast.cycle, year.cast.year_period.data_until)
    counted = [each for each in known.values() if not each.id.startswith(("nd.", "yc."))]
    some = [each for each in counted if each.id.startswith(("2.5a.", "ky.", "all.no-", "all.un"))]
    wrong = {each.id: each.text for each in some if each.text not in readings(each, year)}
    assert wrong == {}


def test_every_quoted_number_stands_in_its_source(year, printed):
    quoted = {each: text for each, text in printed.items() if each.startswith(("nd.", "yc."))}
    for each, text in quoted.items():
        rows = records(each, year.cast.cycle, year.cast.year_period.data_until)
        (row,) = rows
        assert text in getattr(row, "result", getattr(row, "text", ""))


def test_page_and_excel_show_the_same_rows(year, printed, office):
    on = year.cast.year_period.data_until
    for figure_id, text in printed.items():
        page = office.get(reverse("year_end:figure", args=[2020, figure_id]), {"ky": "nam"})
        listing = page.context["listing"]
        assert (listing.figure.text, listing.figure.data_date) == (text, on)
        rows = records(figure_id, year.cast.cycle, on)
        assert len(listing.rows) == len(rows) == listing.figure.records
        lines = min(len(rows), 50)
        assert page.content.decode().count("<tr>") == (lines + 1 if lines else 0)
        excel = office.get(reverse("documents:figure-excel", args=[2020, figure_id]), {"ky": "nam"})
        sheet = load_workbook(BytesIO(excel.content))["Danh sách"]
        shown = [row for row in sheet.iter_rows(min_row=6, values_only=True) if any(row)]
        assert len(shown) == len(rows)
        assert [str(row[0]) for row in shown] == [str(row.cells[0]) for row in listing.rows]
