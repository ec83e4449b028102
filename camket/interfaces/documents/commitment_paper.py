"""Bản cam kết trách nhiệm: one unit's promise of a year, in the layout of the unit's regime."""

from collections.abc import Iterable

from camket.foundation.core.sheets import Align, Paragraph, TableColumn, TableRow
from camket.interfaces.documents.deterministic import docx_bytes
from camket.interfaces.documents.layout import tables, text
from camket.interfaces.documents.layout.letterhead import write_letterhead, write_title
from camket.interfaces.documents.layout.mark import write_mark
from camket.interfaces.documents.layout.page import Paper, open_paper, turn
from camket.interfaces.documents.layout.prose import (
    write_basis,
    write_heading,
    write_paragraph,
    write_paragraphs,
)
from camket.interfaces.documents.layout.signatures import write_signatures
from camket.year.commitments.queries import CommitmentSheet, CommittedItem

ITEM_COLUMNS = (
    TableColumn("TT", 9, Align.CENTER),
    TableColumn("Nội dung cam kết", 42),
    TableColumn("Loại", 18),
    TableColumn("Chỉ tiêu, sản phẩm", 31),
    TableColumn("Đơn vị tính, giá trị, mốc so sánh, lộ trình theo quý", 44),
    TableColumn("Thời hạn", 23, Align.CENTER),
    TableColumn("Lãnh đạo chịu trách nhiệm", 22),
    TableColumn("Đơn vị, người thực hiện", 20),
    TableColumn("Phối hợp", 19),
    TableColumn("Căn cứ", 24),
)
TARGET_COLUMNS = (3, 4)
CHANGES = "Bản này thay bản đã ký, theo các quyết định:"


def render(sheet: CommitmentSheet) -> bytes:
    """The Word file of a bản cam kết; the wide item table stands on pages turned across."""
    paper = open_paper(sheet.head, sheet.imprint)
    write_letterhead(paper, sheet.head)
    write_title(paper, sheet.head)
    write_basis(paper, sheet.basis)
    _write_parties(paper, sheet)
    if sheet.changes:
        write_paragraph(paper, Paragraph((CHANGES,)))
        write_paragraphs(paper, sheet.changes)
    write_heading(paper, "I", "Đánh giá tình hình, khâu khó, điểm nghẽn")
    write_paragraphs(paper, sheet.situation)
    turn(paper, across=True)
    write_heading(paper, "II", "Nội dung cam kết")
    rows = tuple(row for item in sheet.items for row in _item_rows(item))
    table = tables.ruled_table(paper, ITEM_COLUMNS, rows)
    tables.join_down(
        table, rows, [one for one in range(len(ITEM_COLUMNS)) if one not in TARGET_COLUMNS]
    )
    turn(paper, across=False)
    write_heading(paper, "III", "Trách nhiệm nêu gương của người đứng đầu")
    write_paragraphs(paper, sheet.exemplary)
    write_heading(
        paper, "IV", "Tổ chức thực hiện, chế độ báo cáo và trách nhiệm khi không hoàn thành"
    )
    write_paragraphs(paper, sheet.organisation)
    write_signatures(paper, sheet.signatures)
    if sheet.mark:
        write_mark(paper, sheet.mark.code, sheet.mark.words, sheet.mark.address)
    text.number_bookmarks(paper.document)
    return docx_bytes(paper.document)


def _write_parties(paper: Paper, sheet: CommitmentSheet) -> None:
    """Who promises what to whom, in one paragraph each."""
    heads = "; ".join(
        f"{one.name}, {one.position}" if one.name else one.position for one in sheet.heads
    )
    for words in (
        f"Bên nhận cam kết: {sheet.receiver}",
        f"Bên cam kết: {sheet.collective}",
        f"Người đứng đầu: {heads}",
    ):
        write_paragraph(paper, Paragraph((words,)))


def _item_rows(item: CommittedItem) -> Iterable[TableRow]:
    """One row per target; the rows below the first hang on it."""
    around = (str(item.ordinal), item.text, item.kinds)
    after = (item.due, item.leader, item.assignees, item.coordinators, item.basis)
    pairs = [(one.text, one.measure) for one in item.targets] or [("", "")]
    yield TableRow((*around, *pairs[0], *after))
    for pair in pairs[1:]:
        yield TableRow(("", "", "", *pair, "", "", "", "", ""), joins=True)
