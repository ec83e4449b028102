"""The top of page 1: issuer and number at the left, nation, place and date at the right, then the title."""

from dataclasses import dataclass
from math import ceil

from docx.shared import Mm, Pt
from docx.table import _Cell

from camket.foundation.core.sheets import LetterHead
from camket.interfaces.documents.layout import tables, text, wording
from camket.interfaces.documents.layout.page import Paper
from camket.interfaces.documents.layout.regimes import Face

# Two single-spaced lines of 14 pt at the left, less the nation and its rule at the right.
PARTY_DATE_BEFORE_PT = 6
# Mean width of a letter of 14 pt bold, to share a long abstract evenly between its lines.
ABSTRACT_LETTER_MM = 2.35
ABSTRACT_SLACK_MM = 14


@dataclass(frozen=True)
class Line:
    """A line of words in the header block."""

    words: str
    face: Face
    before_pt: float = 0


@dataclass(frozen=True)
class Rule:
    """A solid rule in the header block."""

    length_mm: float


Cell = tuple[Line | Rule, ...]


def write_letterhead(paper: Paper, head: LetterHead) -> None:
    """Header block in the order its regime prescribes."""
    block = paper.layout.header
    rows = _state_rows(paper, head) if block.motto_text else _party_rows(paper, head)
    widths = (block.left_mm, block.right_mm)
    table = tables.bare_table(paper.document, len(rows), widths)
    for row, contents in zip(table.rows, rows, strict=True):
        for cell, width, content in zip(row.cells, widths, contents, strict=True):
            _fill_cell(cell, width, content)


def _party_rows(paper: Paper, head: LetterHead) -> list[tuple[Cell, Cell]]:
    """Issuer, star and number at the left; the date is the third line at the right, beside the star."""
    block = paper.layout.header
    left = (
        Line(wording.capitals(head.superior), block.superior),
        Line(wording.capitals(head.issuer), block.issuer),
        Line(block.issuer_mark, block.superior),
        *_number_lines(paper, head),
    )
    nation = Line(block.nation_text, block.nation)
    return [
        (
            left,
            (nation, Rule(block.rule_mm), _place_date(paper, head, before_pt=PARTY_DATE_BEFORE_PT)),
        )
    ]


def _state_rows(paper: Paper, head: LetterHead) -> list[tuple[Cell, Cell]]:
    """Number and date stay level in a row of their own, however long the issuer's name."""
    block = paper.layout.header
    superior = Line(wording.capitals(head.superior), block.superior)
    issuer = Line(wording.capitals(head.issuer), block.issuer)
    nation, motto = Line(block.nation_text, block.nation), Line(block.motto_text, block.motto)
    return [
        ((superior,), (nation,)),
        ((issuer, Rule(block.issuer_rule_mm)), (motto, Rule(block.rule_mm))),
        (_number_lines(paper, head), (_place_date(paper, head),)),
    ]


def _place_date(paper: Paper, head: LetterHead, *, before_pt: float = 0) -> Line:
    words = wording.place_and_date(head.place, head.on, day_known=not head.draft)
    return Line(words, paper.layout.header.place_date, before_pt)


def _number_lines(paper: Paper, head: LetterHead) -> Cell:
    """The number line and the draft mark; a paper without a symbol carries no number."""
    block, lines = paper.layout.header, []
    if head.symbol:
        number, symbol = wording.padded(head.number), wording.tidy(head.symbol)
        lines.append(Line(block.number_format.format(number=number, symbol=symbol), block.number))
    if head.draft:
        lines.append(Line(f"Dự thảo lần {head.draft}", block.draft))
    return tuple(lines)


def _fill_cell(cell: _Cell, width: float, content: Cell) -> None:
    """A cell is born with one paragraph; further lines follow it."""
    first = text.place(cell.paragraphs[0], text.CENTER)
    for index, line in enumerate(content):
        paragraph = first if index == 0 else text.place(cell.add_paragraph(), text.CENTER)
        if isinstance(line, Rule):
            text.rule(paragraph, line.length_mm, width)
        else:
            paragraph.paragraph_format.space_before = Pt(line.before_pt)
            text.write(paragraph, line.words, line.face)


def write_title(paper: Paper, head: LetterHead) -> None:
    """Type of document, what it is about, and the hyphens or rule that close them."""
    title, add = paper.layout.title, paper.document.add_paragraph
    type_name = text.place(add(), text.CENTER)
    type_name.paragraph_format.space_before = Pt(18)
    text.write(type_name, wording.tidy(head.type_name).upper(), title.type_name)
    abstract = text.place(add(), text.CENTER)
    words = wording.name_in_one_line(wording.tidy(head.abstract), wording.tidy(head.issuer))
    words = words.replace(" - ", f"{wording.NO_BREAK}- ")
    side = Mm(_balancing_indent(len(words), paper.layout.page.line))
    abstract.paragraph_format.left_indent = abstract.paragraph_format.right_indent = side
    text.write(abstract, words, title.abstract)
    closing = add()
    if title.hyphens:
        text.write(text.place(closing, text.CENTER), title.hyphens, title.abstract)
    else:
        text.rule(closing, title.rule_mm, paper.layout.page.line)
    closing.paragraph_format.space_after = Pt(12)


def _balancing_indent(letters: int, line_mm: float) -> float:
    """Side indent that makes the lines of a centred abstract about equally long."""
    needed = letters * ABSTRACT_LETTER_MM
    lines = ceil(needed / line_mm)
    return max(0, (line_mm - needed / max(lines, 1) - ABSTRACT_SLACK_MM) / 2)
