"""Báo cáo tổng hợp: the committee's report of a year, its figures bookmarked and listed with their sources."""

from collections.abc import Iterable

from camket.foundation.core.sheets import Align, Annex, Figure, TableColumn, TableRow
from camket.interfaces.documents.deterministic import docx_bytes
from camket.interfaces.documents.layout import tables, text, wording
from camket.interfaces.documents.layout.letterhead import write_letterhead, write_title
from camket.interfaces.documents.layout.page import Paper, open_paper, turn
from camket.interfaces.documents.layout.prose import figures_in, write_paragraphs, write_sections
from camket.interfaces.documents.layout.signatures import write_closing
from camket.year.year_end.queries.sheet import SynthesisSheet

SOURCES_TITLE = "Nguồn số liệu"
SOURCE_COLUMNS = (
    TableColumn("TT", 10, Align.CENTER),
    TableColumn("Mã", 30),
    TableColumn("Số liệu", 20, Align.CENTER),
    TableColumn("Công thức bằng lời", 65),
    TableColumn("Số bản ghi", 16, Align.RIGHT),
    TableColumn("Chốt số liệu ngày", 24, Align.CENTER),
)
CODE_COLUMN = 1


def render(sheet: SynthesisSheet) -> bytes:
    """The Word file of a synthesis report, with its annexes and the appendix of figures."""
    paper = open_paper(sheet.head, sheet.imprint)
    write_letterhead(paper, sheet.head)
    write_title(paper, sheet.head)
    write_paragraphs(paper, sheet.opening)
    write_sections(paper, sheet.sections)
    write_closing(paper, sheet.signature, sheet.recipients)
    annexes = (*sheet.annexes, *_appendix_of(sheet))
    for number, annex in enumerate(annexes, start=1):
        _write_annex(paper, annex, f"Phụ lục {number}" if len(annexes) > 1 else "Phụ lục")
    _lead_to_figures(paper, {one.id for one in figures_in(sheet.opening, sheet.sections)})
    text.number_bookmarks(paper.document)
    return docx_bytes(paper.document)


def _appendix_of(sheet: SynthesisSheet) -> Iterable[Annex]:
    """The table of figures is drawn from the text itself: what is printed is what is listed."""
    rows = tuple(source_rows(figures_in(sheet.opening, sheet.sections)))
    if rows:
        yield Annex(SOURCES_TITLE, SOURCE_COLUMNS, rows)


def source_rows(figures: Iterable[Figure]) -> Iterable[TableRow]:
    """One row per figure id in reading order; two ways of writing the same figure share a row."""
    by_id: dict[str, list[Figure]] = {}
    for figure in figures:
        by_id.setdefault(figure.id, []).append(figure)
    for number, (figure_id, same) in enumerate(by_id.items(), start=1):
        shown = "; ".join(dict.fromkeys(one.text for one in same))
        first = same[0]
        cells = (
            str(number),
            figure_id,
            shown,
            first.formula,
            str(first.records),
            wording.short_date(first.data_date),
        )
        yield TableRow(cells)


def _write_annex(paper: Paper, annex: Annex, label: str) -> None:
    turn(paper, across=annex.landscape)
    face, add = paper.layout.title.abstract, paper.document.add_paragraph
    text.write(text.place(add(), text.CENTER, together=True), label.upper(), face)
    title = text.place(add(), text.CENTER, after=8, together=True)
    text.write(title, wording.tidy(annex.title), face)
    tables.ruled_table(paper, annex.columns, annex.rows)
    text.hairline(add())


def _lead_to_figures(paper: Paper, figure_ids: set[str]) -> None:
    """In the appendix each code leads back to its figure in the text."""
    if not figure_ids:
        return
    for row in paper.document.tables[-1].rows[1:]:
        paragraph = row.cells[CODE_COLUMN].paragraphs[0]
        text.link(paragraph, paragraph.runs[0], text.bookmark_name(paragraph.text))
