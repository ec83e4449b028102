"""Báo cáo tiến độ: a unit's report of a period, its results in the table the offices know."""

from collections.abc import Iterable

from camket.foundation.core.sheets import Align, TableColumn, TableRow
from camket.interfaces.documents.deterministic import docx_bytes
from camket.interfaces.documents.layout import tables, text
from camket.interfaces.documents.layout.letterhead import write_letterhead, write_title
from camket.interfaces.documents.layout.page import Paper, open_paper
from camket.interfaces.documents.layout.prose import write_heading, write_paragraphs, write_sections
from camket.interfaces.documents.layout.signatures import write_closing
from camket.year.reporting.queries.sheet import ProgressSheet, ReportedItem

RESULT_COLUMNS = (
    TableColumn("TT", 9, Align.CENTER),
    TableColumn("Nội dung cam kết", 36),
    TableColumn("Chỉ tiêu, sản phẩm", 31),
    TableColumn("Kết quả lũy kế", 21),
    TableColumn("%", 16, Align.RIGHT),
    TableColumn("Trạng thái", 15, Align.CENTER),
    TableColumn("Tiến độ", 13, Align.CENTER),
    TableColumn("Minh chứng", 24),
)
TARGET_COLUMNS = (2, 3, 4)


def render(sheet: ProgressSheet) -> bytes:
    """The Word file of a progress report: parts I-IV, then what the yearly report adds."""
    paper = open_paper(sheet.head, sheet.imprint)
    write_letterhead(paper, sheet.head)
    write_title(paper, sheet.head)
    write_paragraphs(paper, sheet.opening)
    write_heading(paper, "I", "Công tác triển khai")
    write_paragraphs(paper, sheet.implementation)
    write_heading(paper, "II", "Kết quả từng nội dung")
    _write_results(paper, sheet.items)
    write_heading(paper, "III", "Khó khăn, kiến nghị, đề nghị điều chỉnh")
    write_paragraphs(paper, sheet.obstacles)
    write_heading(paper, "IV", "Nhiệm vụ kỳ sau")
    write_paragraphs(paper, sheet.next_tasks)
    write_sections(paper, sheet.closing)
    write_closing(paper, sheet.signature, sheet.recipients)
    text.number_bookmarks(paper.document)
    return docx_bytes(paper.document)


def _write_results(paper: Paper, items: Iterable[ReportedItem]) -> None:
    rows = tuple(row for item in items for row in _item_rows(item))
    table = tables.ruled_table(paper, RESULT_COLUMNS, rows)
    tables.join_down(
        table, rows, [one for one in range(len(RESULT_COLUMNS)) if one not in TARGET_COLUMNS]
    )
    text.place(paper.document.add_paragraph())


def _item_rows(item: ReportedItem) -> Iterable[TableRow]:
    """One row per target; the rows below the first hang on it."""
    figures = [(one.text, one.result, one.percent) for one in item.targets] or [("", "", "")]
    yield TableRow(
        (str(item.ordinal), item.text, *figures[0], item.state, item.timeliness, item.evidence)
    )
    for shown in figures[1:]:
        yield TableRow(("", "", *shown, "", "", ""), joins=True)
