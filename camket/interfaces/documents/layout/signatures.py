"""The end of a paper: recipients and signature side by side, or the signatures of a commitment in rows of three."""

from collections.abc import Sequence

from docx.shared import Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from camket.foundation.core.sheets import Signature
from camket.interfaces.documents.layout import tables, text, wording
from camket.interfaces.documents.layout.page import Paper
from camket.interfaces.documents.layout.regimes import Closing, Face

ABREAST = 3
RECIPIENTS_MM = 89
CAPTION = Face(12, italic=True)


def write_closing(paper: Paper, signature: Signature, recipients: Sequence[str]) -> None:
    """One row that cannot split, so the signature never leaves its recipients; text before it comes along."""
    closing = paper.layout.closing
    _hold_text_before(paper)
    widths = (RECIPIENTS_MM, paper.layout.page.line - RECIPIENTS_MM)
    table = tables.bare_table(paper.document, 1, widths)
    left, right = table.rows[0].cells
    _write_recipients(left, closing, recipients)
    _write_signature(right, closing, signature)
    text.hairline(paper.document.add_paragraph())


def write_signatures(paper: Paper, signatures: Sequence[Signature]) -> None:
    """Caption, authority, position and name in rows of their own, so that they stay level across the parties."""
    _hold_text_before(paper)
    for start in range(0, len(signatures), ABREAST):
        _write_abreast(paper, signatures[start : start + ABREAST])
        text.hairline(paper.document.add_paragraph())


def _write_abreast(paper: Paper, signatures: Sequence[Signature]) -> None:
    closing, width = paper.layout.closing, paper.layout.page.line / len(signatures)
    lines = (
        [(one.caption, CAPTION) for one in signatures],
        [(one.authority.upper(), closing.authority) for one in signatures],
        [(one.position.upper(), closing.position) for one in signatures],
        [(one.name, closing.name) for one in signatures],
    )
    table = tables.bare_table(paper.document, len(lines), [width] * len(signatures))
    for index, (row, line) in enumerate(zip(table.rows, lines, strict=True), start=1):
        for cell, (words, face) in zip(row.cells, line, strict=True):
            paragraph = text.place(cell.paragraphs[0], text.CENTER, together=index < len(lines))
            if index == len(lines):
                paragraph.paragraph_format.space_before = _room_to_sign(closing)
            _write_lines(paragraph, words, face)


def _hold_text_before(paper: Paper) -> None:
    """The last sentence stays with the signature: nobody signs an otherwise empty page."""
    paragraphs = paper.document.paragraphs
    if paragraphs:
        paragraphs[-1].paragraph_format.keep_with_next = True
    text.place(paper.document.add_paragraph(), together=True)


def _room_to_sign(closing: Closing) -> Pt:
    """The prescribed blank lines above the name, single-spaced in the face of the name."""
    return Pt(round(closing.blank_lines * closing.name.size * 1.15))


def _write_recipients(cell: _Cell, closing: Closing, recipients: Sequence[str]) -> None:
    title = text.place(cell.paragraphs[0])
    text.write(title, "Nơi nhận:", closing.recipients_title)
    for index, recipient in enumerate(recipients, start=1):
        mark = "." if index == len(recipients) else ";"
        line = text.place(cell.add_paragraph())
        text.write(line, "- " + wording.tail(recipient, mark), closing.recipient)


def _write_signature(cell: _Cell, closing: Closing, signature: Signature) -> None:
    authority = text.place(cell.paragraphs[0], text.CENTER)
    _write_lines(authority, signature.authority.upper(), closing.authority)
    position = text.place(cell.add_paragraph(), text.CENTER)
    _write_lines(position, signature.position.upper(), closing.position)
    name = text.place(cell.add_paragraph(), text.CENTER)
    name.paragraph_format.space_before = _room_to_sign(closing)
    _write_lines(name, signature.name, closing.name)


def _write_lines(paragraph: Paragraph, words: str, face: Face) -> None:
    """A long authority says itself where its lines break: only here a line feed is kept."""
    for index, line in enumerate(words.split("\n")):
        run = text.write(paragraph, "", face)
        if index:
            run.add_break()
        run.add_text(wording.tidy(line))
