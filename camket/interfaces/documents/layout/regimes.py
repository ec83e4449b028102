"""The rules of form as dated data: what the Party and the State prescribe, in points and millimetres."""

from dataclasses import dataclass, replace
from datetime import date

from camket.foundation.core.sheets import Regime


@dataclass(frozen=True)
class Face:
    """How a piece of text is set."""

    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False


@dataclass(frozen=True)
class Page:
    """Upright A4 in millimetres; a page across swaps width and height and keeps the margins."""

    width: float = 210
    height: float = 297
    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 15
    header_distance: float = 10
    footer_distance: float = 8

    @property
    def line(self) -> float:
        """Length of an upright line of text."""
        return self.width - self.left - self.right

    @property
    def line_across(self) -> float:
        """Length of a line on a page turned across."""
        return self.height - self.left - self.right


@dataclass(frozen=True)
class Body:
    """The body paragraph; exactly one of `exact_pt` and `multiple` is set."""

    face: Face
    first_line_mm: float
    after_pt: float
    exact_pt: float | None = None
    multiple: float | None = None


@dataclass(frozen=True)
class HeaderBlock:
    """The two borderless columns at the top of page 1; a rule of 0 mm is not drawn."""

    left_mm: float
    right_mm: float
    superior: Face
    issuer: Face
    issuer_mark: str
    issuer_rule_mm: float
    number: Face
    number_format: str
    nation: Face
    nation_text: str
    motto: Face
    motto_text: str
    rule_mm: float
    place_date: Face
    draft: Face


@dataclass(frozen=True)
class Title:
    """Type of document, abstract, and what closes the two: hyphens or a rule."""

    type_name: Face
    abstract: Face
    hyphens: str
    rule_mm: float


@dataclass(frozen=True)
class Headings:
    """How numbered parts are written, and the lines of basis above them."""

    top_format: str
    top: Face
    second: Face
    third: Face
    basis: Face
    basis_start: str
    basis_end: str


@dataclass(frozen=True)
class Closing:
    """Signature block and list of recipients."""

    authority: Face
    position: Face
    name: Face
    recipients_title: Face
    recipient: Face
    blank_lines: int = 4


@dataclass(frozen=True)
class Layout:
    """Everything one regime prescribes from a date on, with its source."""

    regime: Regime
    source: str
    valid_from: date
    page: Page
    page_number: Face
    body: Body
    header: HeaderBlock
    title: Title
    headings: Headings
    closing: Closing
    table: Face
    font: str = "Times New Roman"


PARTY_2018 = Layout(
    regime=Regime.PARTY,
    source="Quy định 66-QĐ/TW, Hướng dẫn 36-HD/VPTW",
    valid_from=date(2018, 4, 3),
    page=Page(),
    page_number=Face(14),
    body=Body(face=Face(14), first_line_mm=10, after_pt=6, exact_pt=19),
    header=HeaderBlock(
        left_mm=77,
        right_mm=88,
        superior=Face(14),
        issuer=Face(14, bold=True),
        issuer_mark="*",
        issuer_rule_mm=0,
        number=Face(14),
        number_format="Số {number}-{symbol}",
        nation=Face(15, bold=True),
        nation_text="ĐẢNG CỘNG SẢN VIỆT NAM",
        motto=Face(14),
        motto_text="",
        rule_mm=73,
        place_date=Face(14, italic=True),
        draft=Face(14, italic=True),
    ),
    title=Title(
        type_name=Face(16, bold=True), abstract=Face(14, bold=True), hyphens="-----", rule_mm=0
    ),
    headings=Headings(
        top_format="{number}- {title}",
        top=Face(14, bold=True),
        second=Face(14, bold=True),
        third=Face(14, bold=True, italic=True),
        basis=Face(14),
        basis_start="- ",
        basis_end=",",
    ),
    closing=Closing(
        authority=Face(14, bold=True),
        position=Face(14),
        name=Face(14, bold=True),
        recipients_title=Face(14, underline=True),
        recipient=Face(12),
    ),
    table=Face(11),
)

PARTY_2026 = replace(
    PARTY_2018,
    source="Quy định 399-QĐ/TW, Hướng dẫn 05-HD/VPTW",
    valid_from=date(2026, 5, 27),
    headings=replace(PARTY_2018.headings, basis_end="."),
)

STATE_2020 = Layout(
    regime=Regime.STATE,
    source="Nghị định 30/2020/NĐ-CP",
    valid_from=date(2020, 3, 5),
    page=Page(),
    page_number=Face(14),
    body=Body(face=Face(14), first_line_mm=12.7, after_pt=6, multiple=1.15),
    header=HeaderBlock(
        left_mm=67,
        right_mm=98,
        superior=Face(12),
        issuer=Face(12, bold=True),
        issuer_mark="",
        issuer_rule_mm=26,
        number=Face(13),
        number_format="Số: {number}/{symbol}",
        nation=Face(12, bold=True),
        nation_text="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        motto=Face(13, bold=True),
        motto_text="Độc lập - Tự do - Hạnh phúc",
        rule_mm=56,
        place_date=Face(13, italic=True),
        draft=Face(13, italic=True),
    ),
    title=Title(
        type_name=Face(14, bold=True), abstract=Face(14, bold=True), hyphens="", rule_mm=45
    ),
    headings=Headings(
        top_format="{number}. {title}",
        top=Face(14, bold=True),
        second=Face(14, bold=True),
        third=Face(14, bold=True, italic=True),
        basis=Face(14, italic=True),
        basis_start="",
        basis_end=".",
    ),
    closing=Closing(
        authority=Face(14, bold=True),
        position=Face(14, bold=True),
        name=Face(14, bold=True),
        recipients_title=Face(12, bold=True, italic=True),
        recipient=Face(11),
    ),
    table=Face(11),
)

LAYOUTS = (PARTY_2018, PARTY_2026, STATE_2020)


def layout_for(regime: Regime, on: date) -> Layout:
    """The layout in force on a day; before the first known one the first one serves."""
    known = sorted((one for one in LAYOUTS if one.regime == regime), key=lambda one: one.valid_from)
    return next((one for one in reversed(known) if one.valid_from <= on), known[0])
