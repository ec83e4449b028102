"""The empty paper: A4, margins, one font, page numbers from page 2, the footer of every page."""

from dataclasses import dataclass

from docx import Document as new_document
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section, _Footer, _Header
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from camket.foundation.core.sheets import Imprint, LetterHead
from camket.interfaces.documents.layout import text, wording
from camket.interfaces.documents.layout.regimes import Face, Layout, layout_for

FOOTER = Face(9)
KEPT_STYLES = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList"}
LEFT_OVER = {"thumbnail", "stylesWithEffects", "customXml", "numbering", "webSettings"}
WORD_URI = "http://schemas.microsoft.com/office/word"
FONT_SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")


@dataclass(frozen=True)
class Paper:
    """A Word document being written under one layout."""

    document: Document
    layout: Layout


def open_paper(head: LetterHead, imprint: Imprint) -> Paper:
    """A blank paper in the layout in force on its date, or on the day its figures were sealed."""
    layout = layout_for(head.regime, head.on or imprint.made_at.date())
    document = new_document()
    _one_font(document, layout.font)
    _modern(document)
    _describe(document, head, imprint)
    section = document.sections[0]
    _shape(section, layout)
    _number_pages(section, layout)
    for footer in (section.footer, section.first_page_footer):
        _sign_footer(footer, layout, imprint)
    return Paper(document, layout)


def turn(paper: Paper, *, across: bool) -> None:
    """Starts a new page upright or across, with the same margins and a page number from its first page."""
    section = paper.document.add_section(WD_SECTION.NEW_PAGE)
    text.hairline(paper.document.paragraphs[-1])
    page = paper.layout.page
    width, height = (page.height, page.width) if across else (page.width, page.height)
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.different_first_page_header_footer = False


def _shape(section: Section, layout: Layout) -> None:
    page = layout.page
    section.page_width, section.page_height = Mm(page.width), Mm(page.height)
    section.top_margin, section.bottom_margin = Mm(page.top), Mm(page.bottom)
    section.left_margin, section.right_margin = Mm(page.left), Mm(page.right)
    section.header_distance, section.footer_distance = (
        Mm(page.header_distance),
        Mm(page.footer_distance),
    )
    section.different_first_page_header_footer = True


def _number_pages(section: Section, layout: Layout) -> None:
    """The first page has a header of its own, which stays empty."""
    section.first_page_header.is_linked_to_previous = False
    text.place(_plain(section.first_page_header))
    number = text.place(_plain(section.header), text.CENTER)
    text.field(number, "PAGE", layout.page_number)


def _plain(edge: _Header | _Footer) -> Paragraph:
    """The one paragraph of a header or footer, freed of the style that was dropped."""
    paragraph = edge.paragraphs[0]
    paragraph.style = None
    return paragraph


def _sign_footer(footer: _Footer, layout: Layout, imprint: Imprint) -> None:
    paragraph = text.place(_plain(footer), text.CENTER)
    words = [
        f"Bản chốt {imprint.snapshot_id}",
        f"số liệu đến ngày {wording.short_date(imprint.data_date)}",
    ]
    if imprint.notice:
        words.append(wording.tidy(imprint.notice))
    text.write(paragraph, " – ".join(words), FOOTER)


def _one_font(document: Document, font: str) -> None:
    """Drops the styles nobody uses and says the font once, in all four slots, for every script."""
    styles = document.styles.element
    for style in list(styles.style_lst):
        if style.styleId not in KEPT_STYLES:
            styles.remove(style)
    for fonts in list(styles.iter(qn("w:rFonts"))):
        fonts.getparent().remove(fonts)
    defaults = styles.find(".//" + qn("w:rPrDefault")).find(qn("w:rPr"))
    defaults.insert(0, _fonts(font))
    for language in defaults.iter(qn("w:lang")):
        for slot in ("val", "eastAsia"):
            language.set(qn(f"w:{slot}"), "vi-VN")
    document.styles["Normal"].element.get_or_add_rPr().insert(0, _fonts(font))
    document.styles["Normal"].font.size = Pt(14)


def _fonts(font: str) -> BaseOxmlElement:
    return text.element("w:rFonts", **dict.fromkeys(FONT_SLOTS, font))


def _modern(document: Document) -> None:
    """Opens in Word without "compatibility mode", and carries nothing left over from the writer's own template."""
    settings = document.settings.element
    compat = settings.find(qn("w:compat"))
    compat.clear()
    compat.append(text.element("w:compatSetting", name="compatibilityMode", uri=WORD_URI, val="15"))
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), "vi-VN")
    for relations in (document.part.package.rels, document.part.rels):
        for key in [
            key for key, one in relations.items() if one.reltype.rsplit("/", 1)[-1] in LEFT_OVER
        ]:
            del relations[key]


def _describe(document: Document, head: LetterHead, imprint: Imprint) -> None:
    """Core properties from the sheet, so that the same sheet always gives the same file."""
    properties = document.core_properties
    properties.title = wording.tidy(f"{head.type_name} {head.abstract}")[:255]
    properties.author = properties.last_modified_by = imprint.author
    properties.created = properties.modified = wording.universal(imprint.made_at)
    properties.identifier = imprint.snapshot_id
    properties.language = "vi-VN"
    properties.comments = properties.keywords = properties.subject = ""
    properties.revision = 1
