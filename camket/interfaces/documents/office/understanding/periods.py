"""Of which year and period a file speaks, and whether it tells results at all."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from camket.interfaces.documents.office.understanding.wording import any_of, fold

PERIOD = re.compile(r"20\d\d-(?:Q[1-4]|H[12]|M(?:0[1-9]|1[0-2])|HK[12]|Y)")

_REPORT = re.compile(
    r"\b"
    + any_of(
        "bao cao; ket qua; ket qua thuc hien; tien do; tien do thuc hien; tinh hinh thuc hien; theo doi thuc hien; "
        "danh gia; cap nhat tien do; so ket; tong ket"
    )
    + r"\b"
)
_REGISTRATION = re.compile(
    r"\b"
    + any_of("dang ky; danh muc; ke hoach thuc hien; ban cam ket; giao chi tieu; giao nhiem vu")
    + r"\b"
)
_RESULT_HEADINGS = re.compile(
    r"\b"
    + any_of(
        "luy ke; da hoan thanh; dang thuc hien; ket qua thuc hien; chua trien khai; dang th; chua th; so kh; "
        "phantram (kh|so|ke hoach|hoan thanh|dat|thuc hien|th|tien do); (dat|hoan thanh|ty le|tien do) phantram; "
        "vuong mac"
    )
    + r"\b"
)
_QUARTER = re.compile(
    r"\b(?:quý|quí|qui|quy|q)[\s.]*(IV|III|II|I|[1-4])\b(?:[/\-\s.,]*(?:năm)?\s*(20\d\d))?",
    re.IGNORECASE,
)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
_HALF = re.compile(r"\b(?:06|6|sau) thang( cuoi)?")
_NINE_MONTHS = re.compile(r"\b(?:09|9|chin) thang\b")
_MONTH = re.compile(r"\bthang (\d{1,2})\b")
_SEMESTER = re.compile(r"\b(?:hoc ky|hoc ki|hk) ?(ii|i|[12])\b")
_SCHOOL_YEAR = re.compile(r"\bnam hoc (20\d\d)\b")
_YEAR = re.compile(r"\b(?:nam|quy [ivx1-4]+|thang \d{1,2}|chu ky) (20\d\d)\b")
_ANY_YEAR = re.compile(r"\b(20[1-4]\d)\b")
_PLANNED_YEAR = re.compile(
    r"\b(?:muc tieu|ke hoach|kh|chi tieu|giao|phan dau|cam ket)(?: nam)? (20\d\d)\b"
)


@dataclass(frozen=True)
class Period:
    """None says that the file does not tell; a registration has no period."""

    year: int | None = None
    is_school_year: bool = False
    period: str | None = None
    is_report: bool = False


def read_period(title: str, above: Iterable[str], headings: str, names: str) -> Period:
    """The title decides; then the other lines above, the headings, the names of sheet and file."""
    names = names.replace("_", " ")
    year, is_school_year = _year(title, above, headings, names)
    if not _tells_results(fold(title), headings, fold(names)):
        return Period(year, is_school_year)
    period = _period(title, year) or _period(names, year)
    return Period(year or _year_in(period), is_school_year, period, is_report=True)


def _year_in(period: str | None) -> int | None:
    return int(period[:4]) if period else None


def _tells_results(title: str, headings: str, names: str) -> bool:
    by_title = _by_words(title)
    if by_title is not None:
        return by_title
    return bool(_RESULT_HEADINGS.search(headings)) or bool(_by_words(names))


def _by_words(text: str) -> bool | None:
    """The first word decides: "báo cáo kết quả đăng ký" is a report; nothing said is None."""
    report, registration = _REPORT.search(text), _REGISTRATION.search(text)
    if report is None:
        return None if registration is None else False
    return registration is None or report.start() < registration.start() or "ket qua" in text


def _year(title: str, above: Iterable[str], headings: str, names: str) -> tuple[int | None, bool]:
    if found := _SCHOOL_YEAR.search(fold(title)):
        return int(found[1]), True
    lines = [fold(title), *map(fold, above)]
    named = [
        found for pattern in (_YEAR, _ANY_YEAR) for line in lines if (found := pattern.search(line))
    ]
    if found := next(iter(named), None) or _PLANNED_YEAR.search(headings):
        return int(found[1]), False
    years = [int(year) for year in _ANY_YEAR.findall(f"{headings} {fold(names)}")]
    return max(years, default=None), False


def _period(text: str, year: int | None) -> str | None:
    """The smallest period that is named: a quarter, a semester, months so far, the whole year."""
    return next((name for name in _periods(text, year) if name), None)


def _periods(text: str, year: int | None) -> Iterator[str | None]:
    folded = fold(text)
    yield _last_quarter(text, year)
    if year is None:
        return
    if found := _SEMESTER.search(folded):
        yield f"{year}-HK{2 if found[1] in ('ii', '2') else 1}"
    if _NINE_MONTHS.search(folded):
        yield f"{year}-Q3"
    if found := _HALF.search(folded):
        yield f"{year}-H{2 if found[1] else 1}"
    if found := _MONTH.search(re.sub(r"ngay \d{1,2} thang \d{1,2}", " ", folded)):
        yield f"{year}-M{int(found[1]):02d}"
    if re.search(rf"\b(nam|nam hoc) {year}\b|\bca nam\b", folded):
        yield f"{year}-Y"


def _last_quarter(text: str, year: int | None) -> str | None:
    """ "Quý I, ước quý II" reports the second."""
    quarters = list(_QUARTER.finditer(text))
    if not quarters:
        return None
    number, named = quarters[-1].groups()
    own = named or year
    return f"{own}-Q{_ROMAN.get(number.upper()) or number}" if own else None
