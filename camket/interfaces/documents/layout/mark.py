"""The code and the QR at the foot of a paper, by which anybody can ask whether it is the one in force."""

from io import BytesIO

from docx.shared import Mm

from camket.interfaces.documents.codes import qr_png
from camket.interfaces.documents.layout import tables, text, wording
from camket.interfaces.documents.layout.page import Paper
from camket.interfaces.documents.layout.regimes import Face

QR_MM = 24
CODE, WORDS = Face(12, bold=True), Face(11)


def write_mark(paper: Paper, code: str, words: str, address: str) -> None:
    """One row that cannot split: the QR, and beside it what a person reads."""
    text.place(paper.document.add_paragraph(), after=6)
    widths = (QR_MM + 3, paper.layout.page.line - QR_MM - 3)
    table = tables.bare_table(paper.document, 1, widths)
    picture, told = table.rows[0].cells
    run = text.place(picture.paragraphs[0]).add_run()
    run.add_picture(BytesIO(qr_png(address)), width=Mm(QR_MM))
    text.write(text.place(told.paragraphs[0], after=2), f"Mã bản cam kết: {code}", CODE)
    for line in (words, "Tra cứu bản đang hiệu lực tại:", address):
        text.write(text.place(told.add_paragraph()), wording.tidy(line), WORDS)
    text.hairline(paper.document.add_paragraph())
