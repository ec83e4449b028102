"""Runs, paragraphs, rules and bookmarks: the smallest pieces of a Word paper."""

import re
from collections import Counter
from collections.abc import Iterable

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from camket.interfaces.documents.layout.regimes import Body, Face

FIGURE_ID = re.compile(r"[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*")
BOOKMARK_LIMIT = 40
# Clears the dot below of letters such as Ạ.
RULE_BEFORE_PT = 3
JUSTIFY = WD_ALIGN_PARAGRAPH.JUSTIFY
CENTER = WD_ALIGN_PARAGRAPH.CENTER
LEFT = WD_ALIGN_PARAGRAPH.LEFT
RIGHT = WD_ALIGN_PARAGRAPH.RIGHT


def element(tag: str, **attributes: str) -> BaseOxmlElement:
    """A WordprocessingML element, `element("w:top", val="single")`."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def write(paragraph: Paragraph, text: str, face: Face) -> Run:
    """Adds a run; the font itself comes from the style, so that there is one place to say it."""
    run = paragraph.add_run(text)
    run.font.size = Pt(face.size)
    run.font.bold = face.bold or None
    run.font.italic = face.italic or None
    run.font.underline = face.underline or None
    return run


def place(
    paragraph: Paragraph,
    align: WD_ALIGN_PARAGRAPH = LEFT,
    *,
    after: float = 0,
    together: bool = False,
) -> Paragraph:
    """A single-spaced paragraph without indent, as used outside the body."""
    shape = paragraph.paragraph_format
    shape.alignment = align
    shape.first_line_indent = Mm(0)
    shape.space_before = Pt(0)
    shape.space_after = Pt(after)
    shape.line_spacing_rule = WD_LINE_SPACING.SINGLE
    shape.keep_with_next = together or None
    return paragraph


def as_body(paragraph: Paragraph, body: Body, align: WD_ALIGN_PARAGRAPH = JUSTIFY) -> Paragraph:
    """A paragraph of the body: justified, first line in, fixed line height."""
    shape = paragraph.paragraph_format
    shape.alignment = align
    shape.first_line_indent = Mm(body.first_line_mm)
    shape.space_before = Pt(0)
    shape.space_after = Pt(body.after_pt)
    if body.exact_pt is not None:
        shape.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        shape.line_spacing = Pt(body.exact_pt)
    else:
        shape.line_spacing = body.multiple
    return paragraph


def rule(paragraph: Paragraph, length_mm: float, column_mm: float) -> None:
    """Turns an empty paragraph into a centred solid rule: a border, never an underline."""
    place(paragraph, CENTER)
    shape = paragraph.paragraph_format
    shape.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    shape.line_spacing = Pt(6)
    shape.space_before = Pt(RULE_BEFORE_PT)
    shape.left_indent = shape.right_indent = Mm((column_mm - length_mm) / 2)
    borders = element("w:pBdr")
    borders.append(element("w:top", val="single", sz="6", space="1", color="000000"))
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )


def hairline(paragraph: Paragraph) -> Paragraph:
    """A paragraph Word insists on, behind a table or at a section's end, too low to open a page."""
    place(paragraph).paragraph_format.line_spacing = Pt(1)
    return paragraph


def outline(paragraph: Paragraph, level: int) -> None:
    """Shows the heading in Word's navigation pane without borrowing its coloured styles."""
    paragraph._p.get_or_add_pPr().append(element("w:outlineLvl", val=str(level)))


def bookmark_name(figure_id: str) -> str:
    """`2.5a.done` is the bookmark so_2_5a_done: Word allows letters, digits and `_`, 40 in all."""
    if not FIGURE_ID.fullmatch(figure_id):
        raise ValueError(f"figure id {figure_id!r} cannot name a bookmark")
    name = "so_" + figure_id.replace("-", "__").replace(".", "_")
    if len(name) > BOOKMARK_LIMIT:
        raise ValueError(f"figure id {figure_id!r} is too long for a bookmark")
    return name


def bookmark(run: Run, name: str) -> None:
    """Wraps a run in a bookmark; `number_bookmarks` gives it its number at the end."""
    run._r.addprevious(element("w:bookmarkStart", id="0", name=name))
    run._r.addnext(element("w:bookmarkEnd", id="0"))


def number_bookmarks(document: Document) -> None:
    """Numbers all bookmarks in reading order and tells repeated names apart."""
    seen: Counter[str] = Counter()
    starts: Iterable[BaseOxmlElement] = document.element.body.iter(qn("w:bookmarkStart"))
    for number, start in enumerate(starts, start=1):
        name = start.get(qn("w:name"), "")
        seen[name] += 1
        if seen[name] > 1:
            start.set(qn("w:name"), f"{name}___{seen[name]}")
        start.set(qn("w:id"), str(number))
        _end_of(start).set(qn("w:id"), str(number))


def _end_of(start: BaseOxmlElement) -> BaseOxmlElement:
    """The end mark of a bookmark around one run stands two places on."""
    return start.getnext().getnext()


def link(paragraph: Paragraph, run: Run, anchor: str) -> None:
    """Makes a run lead to a bookmark of the same paper, without colour or underline."""
    around = element("w:hyperlink", anchor=anchor, history="1")
    run._r.addprevious(around)
    around.append(run._r)


def field(paragraph: Paragraph, instruction: str, face: Face) -> None:
    """A field that Word computes, such as PAGE."""
    for kind in ("begin", "instruction", "separate", "shown", "end"):
        run = write(paragraph, "2" if kind == "shown" else "", face)
        if kind == "instruction":
            text = element("w:instrText")
            text.text = f" {instruction} "
            run._r.append(text)
        elif kind != "shown":
            run._r.append(element("w:fldChar", fldCharType=kind))
