"""Which sheets are read: not the hidden, the drafts, the copies, nor those of another period."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _

from camket.interfaces.documents.office.grid import Workbook
from camket.interfaces.documents.office.understanding.dates import Cycle
from camket.interfaces.documents.office.understanding.header import (
    Table,
    first_header,
    heading_words,
    tables_of,
)
from camket.interfaces.documents.office.understanding.headings import Setting
from camket.interfaces.documents.office.understanding.letterhead import Letterhead, read_letterhead
from camket.interfaces.documents.office.understanding.sheets import View, looks_set_aside

_FULL_DAY = re.compile(r"\b\d{1,2}[/.\-]\d{1,2}[/.\-](20\d\d)\b")


@dataclass(frozen=True)
class Given:
    """What the person has said of the file."""

    year: int | None = None
    period: str | None = None

    def setting(self, head: Letterhead) -> Setting:
        told = head.period
        period = self.period or told.period
        year = self.year or (int(self.period[:4]) if self.period else None) or told.year
        return Setting(
            Cycle(year, told.is_school_year), told.is_report or bool(self.period), period
        )


@dataclass(frozen=True)
class Page:
    """One sheet with what stands above its first table."""

    view: View
    head: Letterhead
    setting: Setting
    tables: tuple[Table, ...]


@dataclass(frozen=True)
class Pages:
    """The sheets to read, what they say together, and what was left aside."""

    read: tuple[Page, ...]
    head: Letterhead
    setting: Setting
    notices: tuple[str, ...]


def pages_of(workbook: Workbook, given: Given) -> Pages:
    views, aside, notices = _views(workbook)
    pages = _with_tables(views, workbook.name, given)
    if pages:
        notices += [_said_aside(view) for view in aside]
    else:
        pages = _with_tables(aside, workbook.name, given)
    pages = pages or _with_tables(views, workbook.name, given, loosely=True)
    pages, other_periods = _of_one_period(pages, given.period)
    pages, copies = _without_copies(pages)
    head = _merged_head(pages)
    setting = given.setting(head)
    if any(page.setting.is_report for page in pages):
        setting = replace(setting, is_report=True)
    return Pages(tuple(pages), head, setting, (*notices, *other_periods, *copies))


def _views(workbook: Workbook) -> tuple[list[View], list[View], list[str]]:
    """Sheets to read, drafts, and what is hidden."""
    views: list[View] = []
    aside: list[View] = []
    notices: list[str] = []
    for sheet in workbook.sheets:
        view = View(sheet)
        if not view.cells:
            continue
        if sheet.is_hidden:
            notices.append(_("Trang tính ẩn “%(name)s” không được đọc.") % {"name": sheet.name})
            continue
        notices += _hidden_parts(view)
        (aside if looks_set_aside(view) else views).append(view)
    return views, aside, notices


def _hidden_parts(view: View) -> list[str]:
    rows = {row for row, _column in view.sheet.cells} & view.sheet.hidden_rows
    columns = {column for _row, column in view.sheet.cells} & view.sheet.hidden_columns
    parts = [
        words % {"count": len(numbers)}
        for words, numbers in ((_("%(count)d dòng ẩn"), rows), (_("%(count)d cột ẩn"), columns))
        if numbers
    ]
    if not parts:
        return []
    told = {"name": view.sheet.name, "parts": _(" và ").join(parts)}
    return [_("Trang tính “%(name)s”: bỏ qua %(parts)s.") % told]


def _said_aside(view: View) -> str:
    message = _("Trang tính “%(name)s” là bản nháp hoặc bản cũ, không được đọc.")
    return message % {"name": view.sheet.name}


def _with_tables(
    views: list[View], file_name: str, given: Given, *, loosely: bool = False
) -> list[Page]:
    pages = [_page(view, file_name, given, loosely) for view in views]
    return [page for page in pages if page.tables]


def _page(view: View, file_name: str, given: Given, loosely: bool) -> Page:
    header_rows = first_header(view, loosely=loosely)
    top = header_rows[0] if header_rows else view.sheet.last_row + 1
    head = read_letterhead(view, top, heading_words(view, header_rows), file_name)
    if head.period.year is None:
        head = replace(head, period=replace(head.period, year=_year_of_days(view)))
    setting = given.setting(head)
    return Page(view, head, setting, tuple(tables_of(view, setting, loosely=loosely)))


def _year_of_days(view: View) -> int | None:
    """Where no words name the year: the one year of all dates written out in full."""
    cells = view.cells.values()
    written = {int(year) for cell in cells for year in _FULL_DAY.findall(cell.text)}
    years = written | {cell.value.year for cell in cells if isinstance(cell.value, date)}
    return years.pop() if len(years) == 1 else None


def _of_one_period(pages: list[Page], wanted: str | None) -> tuple[list[Page], list[str]]:
    """Sheets of several periods: the one asked for, else the latest."""
    periods = sorted({page.head.period.period for page in pages if page.head.period.period})
    if len(periods) < 2:
        return pages, []
    chosen = wanted if wanted in periods else periods[-1]
    left = [page for page in pages if page.head.period.period not in (chosen, None)]
    message = _("Trang tính “%(name)s” là của kỳ khác, không được đọc.")
    notices = [message % {"name": page.view.sheet.name} for page in left]
    return [page for page in pages if page not in left], notices


def _without_copies(pages: list[Page]) -> tuple[list[Page], list[str]]:
    """A sheet that says the same, cell by cell, as one before it is a copy."""
    kept: list[Page] = []
    notices = []
    message = _("Trang tính “%(name)s” giống hệt một trang khác, không được đọc lại.")
    for page in pages:
        if any(_says(page) == _says(other) for other in kept):
            notices.append(message % {"name": page.view.sheet.name})
        else:
            kept.append(page)
    return kept, notices


def _says(page: Page) -> dict[tuple[int, int], str]:
    return {place: cell.text for place, cell in page.view.cells.items()}


def _merged_head(pages: Sequence[Page]) -> Letterhead:
    """What the first page does not tell the next ones may."""
    heads = [page.head for page in pages]
    if not heads:
        return Letterhead()
    periods = [head.period for head in heads]
    return replace(
        heads[0],
        unit_text=next((head.unit_text for head in heads if head.unit_text), ""),
        document_number=next((head.document_number for head in heads if head.document_number), ""),
        data_as_of=next((head.data_as_of for head in heads if head.data_as_of), None),
        period=replace(
            periods[0],
            year=next((each.year for each in periods if each.year), None),
            period=next((each.period for each in periods if each.period), None),
        ),
    )
