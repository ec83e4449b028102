"""Deadlines as offices write them, with what was inferred and what must be asked."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from camket.interfaces.documents.office.grid import Cell
from camket.interfaces.documents.office.understanding.numbers import says_nothing
from camket.interfaces.documents.office.understanding.wording import clean, fold

FLAGS = (
    "before", "year_inferred", "month_only", "quarter_only", "two_digit_year", "serial", "in_year",
    "recurring", "missing", "invalid", "out_of_cycle", "multiple", "unparsed",
)  # fmt: skip
SWAPPED = "swapped"  # a question, not a flag

_FIRST_SERIAL, _LAST_SERIAL = 36526, 73050  # 2000 to 2099
_EPOCH = date(1899, 12, 30)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_MONTH_WORDS = {"gieng": 1, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6, "bay": 7,
                "tam": 8, "chin": 9, "muoi mot": 11, "muoi hai": 12, "muoi": 10, "chap": 12}  # fmt: skip

# Read in this order; what one of them has taken the next do not see.
_ISO = re.compile(r"\b(20\d\d)-(\d{1,2})-(\d{1,2})\b")
_WORDED = re.compile(
    r"\b(?:ngày\s*)?(\d{1,2})\s*(?:tháng|th\.?)\s*(\d{1,2})(?:\s*(?:năm|,|/|-)?\s*((?:19|20)\d\d))?",
    re.IGNORECASE,
)
_FULL = re.compile(r"(?<![\d/.])(\d{1,2})\s*([/.\-])\s*(\d{1,2})\s*[/.\-]\s*(\d{4}|\d{2})(?![\d/])")
_MONTH_YEAR = re.compile(
    r"(?<![\d/.\-])(\d{1,2})\s*[/.\-]\s*(20\d\d)(?!\d)"
    r"|\b(?:tháng|thg|th|t)\.?\s*(\d{1,2})\s*[/.\-]\s*(20\d\d|\d\d)(?![\d/.\-])",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    r"\b(?:quý|quí|qúy|qui|quy|q)[\s.]*(IV|III|II|I|[1-4])\b(?:\s*(?:[/.\-,]|năm)*\s*(20\d\d)|/(\d\d)\b(?!/))?"
    r"|\b(IV|III|II|I)\s*/\s*(20\d\d)\b",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"\b(?:tháng|thg|t)[\s.]*(\d{1,2})\b(?!\s*tháng)(?:\s*(?:[/.\-,]|năm)+\s*(20\d\d))?",
    re.IGNORECASE,
)
_DAY_MONTH = re.compile(r"(?<![\d/.,\-])(\d{1,2})\s*[/.\-]\s*(\d{1,2})(?![\d/%]|[.,]\d)")
_MONTH_WORD = re.compile(
    r"\bthang (" + "|".join(sorted(_MONTH_WORDS, key=len, reverse=True)) + r")\b"
)
_LISTED = re.compile(
    r"\b(tháng|quý|quí)\s+((?:\d{1,2}|[IV]+)(?:\s*(?:,|;|&|\+|và)\s*(?:\d{1,2}|[IV]+)(?![\d/]))+)",
    re.IGNORECASE,
)
_RECURRING = re.compile(
    r"thuong xuyen|lien tuc|thuong ky|(hang|hằng|moi|dinh ky|theo) (thang|quy|ngay|tuan|ky|nam)\b|dinh ky|quanh nam"
)
_IN_YEAR = re.compile(
    r"^(trong |ca |suot |thuc hien trong |)(nam|12 thang)( 20\d\d| nay| hoc.*)?$|^20\d\d$"
)
_WEEK = re.compile(r"\btuần\s+(?:thứ\s+)?(?:\d|cuối|đầu|I{1,3}V?)\b", re.IGNORECASE)
_END_OF_YEAR = re.compile(r"\b(cuoi|het|den het|ket thuc|truoc khi ket thuc) nam( 20\d\d)?\b")
_HALF = re.compile(r"\b(6|9|3) thang( (dau|cuoi) nam)?\b")
_BEFORE = re.compile(r"\btruoc\b")
_FROM_TO = re.compile(r"\b(tu|den|toi)\b|[-–—→]")


@dataclass(frozen=True)
class Cycle:
    """The year the file speaks of; a school year runs from August to July."""

    year: int | None
    is_school_year: bool = False

    def year_of(self, month: int) -> int | None:
        if self.year is None:
            return None
        return self.year + 1 if self.is_school_year and month < 8 else self.year

    def holds(self, day: date) -> bool:
        if self.year is None:
            return True
        if self.is_school_year:
            return date(self.year, 8, 1) <= day <= date(self.year + 1, 8, 31)
        return day.year == self.year


@dataclass(frozen=True)
class DateRead:
    """A day or none, the flags in their fixed order, and whether it was a real date cell."""

    day: date | None = None
    flags: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    is_real_date: bool = False


@dataclass(frozen=True)
class _Found:
    start: int
    end: int
    day: date | None
    flags: frozenset[str] = frozenset()


def deadline_of(cell: Cell | None, cycle: Cycle) -> DateRead:
    """What the deadline cell of an item says."""
    if cell is None or not clean(cell.text):
        return DateRead(flags=("missing",))
    value = cell.value
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return _checked(DateRead(value, is_real_date=True), cycle)
    if isinstance(value, int) and _FIRST_SERIAL <= value <= _LAST_SERIAL:
        return _checked(DateRead(_EPOCH + timedelta(days=value), ("serial",)), cycle)
    return deadline_in(clean(cell.text), cycle)


def deadline_in(text: str, cycle: Cycle) -> DateRead:
    if says_nothing(text):
        return DateRead(flags=("missing",))
    if re.fullmatch(r"\d{5}", text) and _FIRST_SERIAL <= int(text) <= _LAST_SERIAL:
        return _checked(DateRead(_EPOCH + timedelta(days=int(text)), ("serial",)), cycle)
    folded = fold(text)
    text = _LISTED.sub(_spelled_out, _WEEK.sub(" ", text))
    found = sorted(_dates_in(text, cycle), key=lambda each: each.start)
    if not found:
        return _without_date(folded, cycle)
    flags = {flag for flag in ("before",) if _BEFORE.search(folded)}
    if _RECURRING.search(folded):
        flags.add("recurring")
    days = [each.day for each in found]
    if None in days and cycle.year is None and "year_inferred" in found[days.index(None)].flags:
        return DateRead(
            None, _ordered(flags | found[days.index(None)].flags)
        )  # asked once: the year
    if None in days:
        return DateRead(None, _ordered({*flags, "invalid"}), ("invalid",))
    last = max(found, key=lambda each: (each.day or date.min, -len(each.flags)))
    flags |= last.flags
    doubts: tuple[str, ...] = ()
    if len(set(days)) > 1 and not _is_one_stretch(text, found):
        flags.add("multiple")
        doubts = ("multiple",)
    return _checked(DateRead(last.day, _ordered(flags), doubts), cycle)


def _spelled_out(found: re.Match[str]) -> str:
    """ "Tháng 3, 6, 9" is tháng 3, tháng 6, tháng 9."""
    parts = re.split(r"\s*(?:,|;|&|\+|và)\s*", found[2])
    return ", ".join(f"{found[1]} {part}" for part in parts)


def _is_one_stretch(text: str, found: list[_Found]) -> bool:
    """ "từ 01/3 đến 30/6", "Quý II - Quý III": two ends of one stretch of time."""
    if len(found) != 2:
        return False
    between = text[found[0].end : found[1].start]
    return bool(_FROM_TO.search(fold(between) or between.strip())) and len(between) < 12


def _checked(read: DateRead, cycle: Cycle) -> DateRead:
    if read.day is None or cycle.holds(read.day):
        return read
    return replace(
        read,
        flags=_ordered({*read.flags, "out_of_cycle"}),
        doubts=(*read.doubts, "out_of_cycle"),
    )


def _without_date(folded: str, cycle: Cycle) -> DateRead:
    if _END_OF_YEAR.search(folded):
        named = re.search(r"20\d\d", folded)
        year = int(named.group()) if named else cycle.year_of(12)
        flags = set() if named else {"year_inferred"}
        return _checked(DateRead(_end_of(year, 12), _ordered(flags)), cycle)
    if _RECURRING.search(folded):
        return DateRead(None, ("recurring",))
    if _IN_YEAR.match(folded):
        return DateRead(None, ("in_year",))
    half = _HALF.search(folded)
    if half and cycle.year:
        month = 12 if half[3] == "cuoi" else int(half[1])
        return DateRead(_end_of(cycle.year_of(month), month), ("year_inferred", "month_only"))
    if re.search(r"\btrong nam\b|\bca nam\b|\bnam hoc\b", folded):
        return DateRead(None, ("in_year",))
    return DateRead(None, ("unparsed",), ("unparsed",))


def _dates_in(text: str, cycle: Cycle) -> Iterator[_Found]:
    """Every date in the text, the most explicit forms first; nothing is read twice."""
    for pattern, read in (
        (_ISO, _iso),
        (_FULL, _full),
        (_WORDED, _worded),
        (_QUARTER, _quarter),
        (_MONTH_YEAR, _month_year),
        (_MONTH, _month),
        (_DAY_MONTH, _day_month),
    ):
        for found in pattern.finditer(text):
            yield read(found, cycle)
        text = pattern.sub(lambda found: " " * len(found.group()), text)
    for found in _MONTH_WORD.finditer(fold(text)):
        year = cycle.year_of(_MONTH_WORDS[found[1]])
        day = _end_of(year, _MONTH_WORDS[found[1]])
        yield _Found(found.start(), found.end(), day, frozenset({"month_only", "year_inferred"}))


def _iso(found: re.Match[str], _cycle: Cycle) -> _Found:
    return _found(found, int(found[1]), int(found[2]), int(found[3]), set())


def _full(found: re.Match[str], _cycle: Cycle) -> _Found:
    day, month = int(found[1]), int(found[3])
    flags = set() if len(found[4]) == 4 else {"two_digit_year"}
    year = int(found[4]) + (0 if len(found[4]) == 4 else 2000)
    return _found(found, year, month, day, flags)


def _worded(found: re.Match[str], cycle: Cycle) -> _Found:
    return _with_year(found, found[3], int(found[2]), int(found[1]), cycle, set())


def _day_month(found: re.Match[str], cycle: Cycle) -> _Found:
    return _with_year(found, None, int(found[2]), int(found[1]), cycle, set())


def _month(found: re.Match[str], cycle: Cycle) -> _Found:
    return _with_year(found, found[2], int(found[1]), None, cycle, {"month_only"})


def _month_year(found: re.Match[str], cycle: Cycle) -> _Found:
    month, year = found[1] or found[3], found[2] or found[4]
    return _with_year(found, year, int(month), None, cycle, {"month_only"})


def _quarter(found: re.Match[str], cycle: Cycle) -> _Found:
    quarter, year = found[1] or found[4], found[2] or found[3] or found[5]
    return _with_year(found, year, _QUARTERS[quarter.lower()] * 3, None, cycle, {"quarter_only"})


def _with_year(
    found: re.Match[str],
    written: str | None,
    month: int,
    day: int | None,
    cycle: Cycle,
    flags: set[str],
) -> _Found:
    year = int(written) if written else cycle.year_of(month)
    flags |= set() if written else {"year_inferred"}
    if year and year < 100:
        year, flags = year + 2000, flags | {"two_digit_year"}
    if day is None and year and 1 <= month <= 12:
        day = monthrange(year, month)[1]
    return _found(found, year, month, day, flags)


def _found(
    found: re.Match[str], year: int | None, month: int, day: int | None, flags: set[str]
) -> _Found:
    try:
        read = date(year or 0, month, day or 0)
    except ValueError:
        read = None
    return _Found(found.start(), found.end(), read, frozenset(flags))


def _end_of(year: int | None, month: int) -> date | None:
    return date(year, month, monthrange(year, month)[1]) if year else None


def _ordered(flags: set[str]) -> tuple[str, ...]:
    return tuple(flag for flag in FLAGS if flag in flags)


def swapped(day: date) -> date | None:
    """The same figures with day and month exchanged, when that is another day."""
    if day.day > 12 or day.day == day.month:
        return None
    return date(day.year, day.day, day.month)
