"""A workbook understood: its tables, its items, and the questions it leaves open."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from camket.interfaces.documents.office.document import (
    Ask,
    ItemRead,
    OfficeDocument,
    TableRead,
)
from camket.interfaces.documents.office.grid import Workbook
from camket.interfaces.documents.office.understanding import questions
from camket.interfaces.documents.office.understanding.doubts import deadline_questions
from camket.interfaces.documents.office.understanding.draft import Draft
from camket.interfaces.documents.office.understanding.header import Table
from camket.interfaces.documents.office.understanding.items import Reading, read_item
from camket.interfaces.documents.office.understanding.letterhead import section_above
from camket.interfaces.documents.office.understanding.matching import Match, matches
from camket.interfaces.documents.office.understanding.numbers import groups_by_comma
from camket.interfaces.documents.office.understanding.pages import Given, Page, Pages, pages_of
from camket.interfaces.documents.office.understanding.rows import rows_below_end, rows_of


def understand(
    workbook: Workbook,
    *,
    cycle_year: int | None = None,
    period: str | None = None,
    registration: OfficeDocument | None = None,
) -> OfficeDocument:
    """Everything the file says; year and period given by the person win over the file."""
    pages = pages_of(workbook, Given(cycle_year, period))
    tables, readings, unread = _read(pages.read)
    items = [reading.item for reading in readings]
    found = matches(items, registration.items) if registration else [Match(None)] * len(items)
    document = OfficeDocument(
        cycle_year=pages.setting.cycle.year,
        period=pages.setting.period if pages.setting.is_report else None,
        unit_text=pages.head.unit_text,
        document_number=pages.head.document_number,
        data_as_of=pages.head.data_as_of,
        tables=tuple(tables),
        items=tuple(items),
        is_matched=registration is not None,
        notices=(*workbook.notices, *pages.notices, *unread),
    )
    if registration:
        document = _compared(document, found, registration)
    as_of = document.data_as_of if pages.setting.is_report else None
    asks = [*_item_questions(readings, found, as_of), *_document_questions(pages, items)]
    return replace(document, asks=tuple(sorted(asks, key=lambda ask: ask.row)))


def _read(pages: Sequence[Page]) -> tuple[list[TableRead], list[Reading], list[str]]:
    tables: list[TableRead] = []
    readings: list[Reading] = []
    unread: list[str] = []
    for page in pages:
        comma = groups_by_comma(cell.text for cell in page.view.cells.values())
        for table in page.tables:
            section = section_above(page.view, table.header_rows[0]) if len(page.tables) > 1 else ""
            rows = rows_of(table, section or _going_on(table, readings))
            drafts = [
                Draft(raw, table, page.setting.cycle, comma, page.head.unit_of_all) for raw in rows
            ]
            if drafts:
                tables.append(_table_read(table))
                readings += map(read_item, drafts)
                unread += _said_below(table)
    return tables, readings, unread


def _said_below(table: Table) -> list[str]:
    rows = rows_below_end(table)
    told = {"name": table.view.sheet.name, "count": len(rows), "row": rows[0] if rows else 0}
    message = _(
        "Trang tính “%(name)s”: %(count)d dòng từ dòng %(row)d, dưới phần ghi chú hoặc chữ ký, không được đọc."
    )
    return [message % told] if rows else []


def _going_on(table: Table, readings: list[Reading]) -> str:
    """Headings repeated on a new page: the numbers go on, and so does the section."""
    if not readings or readings[-1].item.sheet != table.view.sheet.name:
        return ""
    last, first = readings[-1].item, next(iter(rows_of(table)), None)
    goes_on = first and last.number.isdigit() and first.number == str(int(last.number) + 1)
    return last.section if goes_on else ""


def _table_read(table: Table) -> TableRead:
    columns = {column.number: column.field for column in table.columns if column.field}
    return TableRead(table.view.sheet.name, table.header_rows, columns)


def _compared(
    document: OfficeDocument, found: list[Match], registration: OfficeDocument
) -> OfficeDocument:
    """Each item beside its registered one, and the registered items nobody speaks of."""
    told = {id(match.item) for match in found}
    return replace(
        document,
        items=tuple(
            replace(item, match=match.item.text if match.item else None)
            for item, match in zip(document.items, found, strict=True)
        ),
        missing=tuple(item.text for item in registration.items if id(item) not in told),
    )


def _item_questions(readings: list[Reading], found: list[Match], as_of: date | None) -> list[Ask]:
    asks: list[Ask] = []
    for reading, match in zip(readings, found, strict=True):
        own = [*reading.asks, *deadline_questions(reading, match.item, as_of)]
        if match.item and not match.is_sure:
            own.append(questions.about_match(reading.item.row, match.item.text, match.score))
        asks += (replace(ask, sheet=reading.item.sheet) for ask in own)
    return asks


def _document_questions(pages: Pages, items: Sequence[ItemRead]) -> list[Ask]:
    row = pages.head.title_row
    if not items:
        return [questions.about_table(row)]
    asks = []
    if pages.setting.cycle.year is None:
        asks.append(questions.about_cycle(row))
    if pages.setting.is_report and pages.setting.period is None:
        asks.append(questions.about_period(row))
    return asks
