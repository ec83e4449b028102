"""Figures as offices type them: dots and commas, units behind, ratios, words; never a changed figure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from camket.interfaces.documents.office.grid import Cell
from camket.interfaces.documents.office.understanding.wording import any_of, clean, fold

LETTER_O = "letter_o"
SEPARATOR = "separator"
LOOKS_LIKE_DATE = "date"
NO_RESULT = "no_result"

NOTHING = frozenset(
    fold(word)
    for word in (
        "Không", "Không có", "Ko", "Không phát sinh", "Chưa có", "Chưa", "Chưa có số liệu",
        "Chưa thống kê", "n/a", "na", "null", "k", "kxđ", "chưa xác định",
    )
)  # fmt: skip
_NO_FIGURES = re.compile(r"chua (co|du|cap nhat|thong ke|tong hop|bao cao|danh gia|ra soat)\b")
_NO_TROUBLE = re.compile(
    r"^khong (co |phat sinh |gap )*(kho khan|vuong mac|kien nghi|de xuat|y kien)"
    r"( (vuong mac|kien nghi|de xuat|gi|nao|khac))*$"
)
_ERROR = re.compile(r"^#(REF|DIV/0|N/A|VALUE|NAME|NUM|NULL|SPILL)[!?]?", re.IGNORECASE)
_BLANK = re.compile(r"^[\s.…_\-–—/*]*$")

FIGURE = (
    r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?:[.,]\d+)?"
    r"|\d+(?:[.,]\d+)?)"
)
_RATIO = re.compile(rf"(?<![\d.,/])({FIGURE})\s*/\s*({FIGURE})(?![\d/])")
_SPOILED = re.compile(r"(?<!\w)(?=[OoIl]*\d)[\dOoIl]*[OoIl][\dOoIl.,]*(?!\w)")
_TWO_PARTS = re.compile(
    rf"^({FIGURE})\s*(tỷ|tỉ|triệu)\s*(?:đồng|đ)?\s*({FIGURE})\s*(triệu|nghìn|ngàn)", re.IGNORECASE
)
_SCALES = {"tỷ": 10**9, "tỉ": 10**9, "triệu": 10**6, "nghìn": 10**3, "ngàn": 10**3}

# Words that may stand before a figure without making it a sentence.
_OPENERS = any_of(
    "con lai; con khoang; con; dat duoc; dat khoang; dat; duoc; la; khoang; uoc dat; uoc; giam con; giam xuong con; "
    "giam xuong; giam; tang len; tang; nang len; da thuc hien; da hoan thanh; da xong; da; thuc hien; hoan thanh; "
    "luy ke; tong so; tong cong; tong; hien co; co; xong; gan; hon; tren; duoi; cong don; moi; ty le; chi dat; chi; "
    "xep hang; xep thu; hang; vi tri thu; vi thu"
)
_OPENING = re.compile(rf"^(?:(?:{_OPENERS})\s+)*$")
_AROUND = re.compile(
    rf"^(?P<before>[^\d]*?)(?P<figure>[+\-−]?{FIGURE})(?!\d)\s*(?P<percent>%?)\s*(?P<after>.*)$",
    re.DOTALL,
)

_MEASURE = re.compile(r"\b[kdc]?m[23]\b", re.IGNORECASE)

_ONES = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "tư": 4, "mốt": 1,
}  # fmt: skip


@dataclass(frozen=True)
class Figure:
    """What one cell says in figures; `doubt` names why a person must confirm it."""

    value: Decimal | None
    unit: str = ""
    is_percent: bool = False
    ratio: tuple[Decimal, Decimal] | None = None
    before: str = ""  # folded words in front: "con", "giam"
    doubt: str = ""


def says_nothing(text: str) -> bool:
    """Dashes, dots and "Không" are empty; so is "Chưa có số liệu (rà soát cuối năm)"."""
    if _BLANK.match(text) or fold(text) in NOTHING:
        return True
    return bool(_NO_FIGURES.match(fold(text)))


def is_no_text(text: str) -> bool:
    """ "Không", "Không có khó khăn, vướng mắc" and dashes; "Chưa có quyết định" is a text."""
    return bool(_BLANK.match(text)) or fold(text) in NOTHING or bool(_NO_TROUBLE.match(fold(text)))


def figure_of(cell: Cell, unit: str = "") -> Figure | None:
    """The figure of a cell; None when it holds words or nothing."""
    value = cell.value
    if cell.has_no_cached_value:
        return Figure(None, doubt=NO_RESULT)
    if isinstance(value, bool):
        return None
    if isinstance(value, date | time):
        return Figure(None, doubt=LOOKS_LIKE_DATE)
    if isinstance(value, int | Decimal):
        is_percent = "%" in cell.number_format
        return Figure(Decimal(value) * (100 if is_percent else 1), is_percent=is_percent)
    return figure_in(cell.text, unit)


def figure_in(text: str, unit: str = "") -> Figure | None:
    """The one figure of a short text such as "còn 9", "32 cụm (mới 14 cụm)", "21/21 (100%)", "O5"."""
    text = clean(text)
    if _ERROR.match(text):
        return Figure(None, doubt=NO_RESULT)
    if not text or says_nothing(text):
        return None
    two_parts = _in_two_parts(text, unit)
    if two_parts:
        return two_parts
    spoiled = _SPOILED.sub(lambda found: _with_digits(found.group()), text)
    doubt = LETTER_O if spoiled != text else ""
    return _ratio(spoiled, doubt) or _plain(spoiled, unit, doubt) or _in_words(spoiled)


def _with_digits(word: str) -> str:
    """Only a word that has a digit of its own: "O5", never "Ol"."""
    return word.translate(str.maketrans("OoIl", "0011"))


def _ratio(text: str, doubt: str) -> Figure | None:
    found = _RATIO.search(text)
    if not found or not _OPENING.match(fold(text[: found.start()]) + " " * bool(found.start())):
        return None
    if len(fold(_without_brackets(text[found.end() :])).split()) > 4:
        return None
    parts = tuple(Decimal(as_written(side)) for side in found.groups())
    before = fold(text[: found.start()])
    after = clean(_without_brackets(text[found.end() :])).strip(" .;,%")
    return Figure(parts[0], after, "%" in text, (parts[0], parts[1]), before, doubt)


def _plain(text: str, unit: str, doubt: str) -> Figure | None:
    found = _AROUND.match(text)
    if not found or not _is_opening(found["before"]):
        return None
    after = _without_brackets(found["after"]).strip(" .;,")
    longest = 12 if found["percent"] else 4
    if re.search(r"\d", _MEASURE.sub("", after)) or len(after.split()) > longest:
        return None
    figure = found["figure"].replace("−", "-").lstrip("+")
    is_percent = bool(found["percent"])
    written, is_doubtful = separated(figure, unit="%" if is_percent else unit)
    scale, of_column = _scale(after), _scale(unit)
    if scale and of_column and scale != of_column:  # "1,2 tỷ đồng" in a column of triệu đồng
        written, after = written * scale / of_column, unit
    return Figure(
        written,
        "%" if is_percent else after,
        is_percent,
        before=fold(found["before"]),
        doubt=doubt or (SEPARATOR if is_doubtful else ""),
    )


def _is_opening(before: str) -> bool:
    folded = fold(before)
    return not folded or bool(_OPENING.match(folded + " "))


def _without_brackets(text: str) -> str:
    return re.sub(r"\([^)]*\)|\[[^\]]*\]", "", text)


def as_written(figure: str) -> Decimal:
    return separated(figure)[0]


def separated(figure: str, unit: str = "") -> tuple[Decimal, bool]:
    """The value by the Vietnamese habit, and whether another habit would read another value."""
    figure = figure.replace(" ", "")
    sign = -1 if figure.startswith("-") else 1
    figure = figure.lstrip("-")
    dots, commas = figure.count("."), figure.count(",")
    if dots and commas:
        decimal = max(figure.rfind("."), figure.rfind(","))
        whole = re.sub(r"[.,]", "", figure[:decimal])
        return sign * Decimal(f"{whole}.{figure[decimal + 1 :]}"), False
    if dots + commas > 1:
        return sign * Decimal(re.sub(r"[.,]", "", figure)), False
    if dots + commas == 0:
        return sign * Decimal(figure), False
    whole, fraction = re.split(r"[.,]", figure)
    is_group = len(fraction) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0")
    if dots and is_group and unit != "%":
        return sign * Decimal(whole + fraction), False
    return sign * Decimal(f"{whole}.{fraction}"), bool(commas and is_group and unit != "%")


def _in_two_parts(text: str, unit: str) -> Figure | None:
    """ "3 tỷ 200 triệu" in the unit of the column; without one it stays words."""
    found = _TWO_PARTS.match(text)
    scale = _scale(unit)
    if not found or scale is None:
        return None
    great, small = (
        as_written(found[place]) * _SCALES[found[place + 1].lower()] for place in (1, 3)
    )
    return Figure((great + small) / scale, unit)


def _scale(unit: str) -> int | None:
    return next((size for word, size in _SCALES.items() if unit.lower().startswith(word)), None)


def _in_words(text: str) -> Figure | None:
    """ "Hai", "Mười hai tuyến": a number word and at most two words of what is counted."""
    words = _without_brackets(text).casefold().split()
    for count in (3, 2, 1):
        counted = words[count:]
        # "năm" in front of a word is a year far more often than a five.
        if len(words) < count or len(counted) > 2 or (words[:count] == ["năm"] and counted):
            continue
        value = spoken(words[:count])
        if value is not None and not re.search(r"\d", " ".join(counted)):
            return Figure(Decimal(value), " ".join(counted))
    return None


def spoken(words: list[str]) -> int | None:
    """One to ninety-nine."""
    match words:
        case [one] if one in _ONES:
            return _ONES[one]
        case ["mười"]:
            return 10
        case ["mười", one] if one in _ONES:
            return 10 + _ONES[one]
        case [ten, "mươi"] if _ONES.get(ten, 0) > 1:
            return _ONES[ten] * 10
        case [ten, "mươi", one] if _ONES.get(ten, 0) > 1 and one in _ONES:
            return _ONES[ten] * 10 + _ONES[one]
    return None


def groups_by_comma(texts: Iterable[str]) -> bool:
    """Whether the file writes 1,234,567 or 1,234.5, the way of English programs."""
    return any(re.search(r"\d,\d{3},\d{3}\b|\d,\d{3}\.\d", text) for text in texts)
