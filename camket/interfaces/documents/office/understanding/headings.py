"""What the words over a column say: exactly, nearly, by a keyword; with period, year, plan or result."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from camket.interfaces.documents.office.understanding.aliases import (
    HEADERS,
    KEYWORDS,
    PLAN_WORDS,
    RESULT_WORDS,
)
from camket.interfaces.documents.office.understanding.dates import Cycle
from camket.interfaces.documents.office.understanding.heading_periods import (
    ROMAN,
    SO_FAR,
    is_dated_month,
    last_quarter,
    period_in,
)
from camket.interfaces.documents.office.understanding.wording import bare, clean, fold

ENOUGH = 85
_SAME_WORD, _WORD_MORE = 60, 90
_LONGEST_HEADING = 110

_TOTAL_SO_FAR = re.compile(r"\b(luy ke|cong don|den het|tinh den|den cuoi|den nay)\b")
_BARE_YEAR = re.compile(r"^(nam )?20\d\d$")
_PLANNED = re.compile(r"\b(ke hoach|kh|giao|du toan)\b")
_SUM = re.compile(r"^(tong|tong so|tong cong|cong)$")
_YEAR = re.compile(r"\b(20\d\d)\b")
_PERIOD_WORDS = re.compile(
    r"\b(?:(?:quy|qui|q)\s?(?:iv|iii|ii|i|[1-4])|(?:thang|t)\s?\d{1,2}|(?:hoc ky|hk|ky)\s?(?:ii|i|[12])"
    r"|(?:3|6|9|12) thang(?: dau nam)?|nam 20\d\d|20\d\d|nam hoc|nam nay)\b"
)
_SO_FAR_QUARTER = {"3": 1, "ba": 1, "6": 2, "sau": 2, "9": 3, "chin": 3, "12": 4}


@dataclass(frozen=True)
class Setting:
    """What the title has told before the columns are read."""

    cycle: Cycle
    is_report: bool
    period: str | None


@cache
def _aliases() -> dict[str, str]:
    """Folded heading -> field; the first field that claims a wording keeps it."""
    table: dict[str, str] = {}
    for field, wordings in HEADERS.items():
        for wording in wordings:
            table.setdefault(_key(wording), field)
    return table


def _key(text: str) -> str:
    """Folded, with the percent sign as a word of its own."""
    return fold(text.replace("%", " phantram "))


@cache
def _keywords() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((field, tuple(_key(word) for word in words)) for field, words in KEYWORDS)


@lru_cache(maxsize=20000)
def named_field(label: str) -> str:
    """The field whose wording is this heading, exactly or nearly; blank when none is near."""
    if not label or len(label) > _LONGEST_HEADING:
        return ""
    table = _aliases()
    for text in (label, bare(label)):
        key = _key(text)
        if key in table:
            return table[key]
        plain = clean(_PERIOD_WORDS.sub(" ", key))
        if plain != key and plain in table:
            return table[plain]
    key = clean(_PERIOD_WORDS.sub(" ", _key(bare(label))))
    if len(key) < 6:
        return ""
    near = process.extract(key, table.keys(), scorer=fuzz.ratio, score_cutoff=ENOUGH, limit=5)
    return next(
        (table[word] for word, *_ in near if len(word) >= 6 and _is_misspelt(key, word)), ""
    )


def _is_misspelt(key: str, word: str) -> bool:
    """Letters may differ, not whole words: "Đảng viên phụ trách" is not "Đơn vị phụ trách"."""
    said, known = key.split(), word.split()
    if len(said) != len(known):
        return fuzz.ratio(key, word) >= _WORD_MORE
    return all(fuzz.ratio(one, other) >= _SAME_WORD for one, other in zip(said, known, strict=True))


@lru_cache(maxsize=20000)
def hinted_field(label: str) -> str:
    """The field of the first keyword found in a longer heading."""
    key = f" {_key(label)} "
    for field, words in _keywords():
        if any(f" {word} " in key for word in words):
            return field
    return ""


def is_heading(label: str) -> bool:
    """Strict: this text alone is a known heading."""
    if named_field(label) or is_dated_month(label):
        return True
    return len(label) <= 30 and bool(period_in(label)) and not re.search(r"\d{4}|/", label)


def is_exact_heading(label: str) -> bool:
    """Quick enough for every cell of a long sheet."""
    return len(label) <= 60 and _key(bare(label)) in _aliases()


def field_of(levels: Sequence[str], setting: Setting) -> str:
    """The field by the words alone; an ending "?" says that the content must settle it."""
    leaf = levels[-1] if levels else ""
    groups = " ".join(levels[:-1])
    if "%" in groups and re.search(r"\bso (sanh|voi)\b", fold(groups)):
        return "pct" if _role(leaf) == "roadmap" else "ignore"
    return (
        _time_field(leaf, groups)
        or _period_field(leaf, levels[:-1], setting)
        or _year_field(levels, setting)
        or _leaf_field(leaf, groups)
        or named_field(" ".join(levels))
        or _hint(leaf)
        or (named_field(groups) or hinted_field(groups) if groups else "")
    )


def _time_field(leaf: str, groups: str) -> str:
    """ "Thời gian hoàn thành" over "Theo cam kết" and "Thực tế"."""
    if not groups or "deadline" not in (named_field(groups), hinted_field(groups)):
        return ""
    return {"roadmap": "deadline", "periods": "completed_on"}.get(_role(leaf), "")


def _leaf_field(leaf: str, groups: str) -> str:
    """The lowest level decides; plan and result under one heading tell target from figure."""
    field = named_field(leaf)
    if "%" in leaf and field.startswith("state."):  # "Hoàn thành (%)"
        return "pct"
    role = _role(groups)
    if field == "target" and role == "periods" and not _role(leaf):
        return "result?"
    if role == "roadmap" and _SUM.match(fold(leaf)):
        return "target"
    return field


def _hint(leaf: str) -> str:
    return hinted_field(leaf) if len(leaf) <= _LONGEST_HEADING * 2 else ""


def _period_field(leaf: str, groups: Sequence[str], setting: Setting) -> str:
    key = fold(" ".join((*groups, leaf)))
    if _TOTAL_SO_FAR.search(fold(leaf)):
        return "cumulative"
    period = period_in(leaf) or _bare_period(leaf, groups) or period_in(" ".join(groups))
    named = named_field(leaf)
    if not period:
        return _so_far(leaf, groups, setting)
    if named.startswith(
        (
            "pct",
            "state.",
            "timeliness.",
            "achievement.",
            "obstacle",
            "proposal",
            "deadline",
            "uom",
            "evidence",
        )
    ):
        return named
    if re.search(r"\bcung ky\b|\bnam truoc\b", key):
        return "baseline"
    role = _nearest_role(leaf, groups) or ("periods" if setting.is_report else "roadmap")
    return f"{role}.{period}"


def _bare_period(leaf: str, groups: Sequence[str]) -> str:
    """ "1" … "12" under "Tháng" or "Thời gian", "I" … "IV" under "Quý"."""
    group = f" {fold(' '.join(groups))} "
    told = (" thang ", " thoi gian ", " tien do ", " lo trinh ", " ke hoach ")
    is_timed = any(word in group for word in told)
    roman = ROMAN.get(leaf.strip(". ").lower())
    if roman and (" quy " in group or is_timed):
        return f"q{roman}"
    is_month = leaf.isdigit() and 1 <= int(leaf) <= 12
    return f"m{int(leaf)}" if is_month and is_timed else ""


def _so_far(leaf: str, groups: Sequence[str], setting: Setting) -> str:
    """ "6 tháng" under a plan is the half-year step, in a report the figure so far."""
    key = fold(" ".join((*groups, leaf)))
    found = SO_FAR.search(fold(leaf)) or SO_FAR.search(key)
    if not found:
        return ""
    named_year = _YEAR.search(leaf)
    is_past = named_year and setting.cycle.year and int(named_year[1]) < setting.cycle.year
    if is_past or re.search(r"\bcung ky\b|\bnam truoc\b", key):
        return "baseline"
    if "%" in leaf or re.search(r"\bty le\b", key):
        return "pct"
    if named_field(leaf) in ("obstacle", "proposal", "evidence", "deadline"):
        return named_field(leaf)
    is_plan = _nearest_role(leaf, groups) == "roadmap" or not setting.is_report
    ends_the_year = f"{found[0]} cuoi" in key
    quarter = 4 if ends_the_year else _SO_FAR_QUARTER[found[1]]
    if is_plan:
        return f"roadmap.q{quarter}"
    return "ignore" if quarter < last_quarter(setting.period) else "cumulative"


def _nearest_role(leaf: str, groups: Sequence[str]) -> str:
    """The lowest level that speaks of a plan or a result."""
    return next((role for level in (leaf, *reversed(groups)) if (role := _role(level))), "")


def _role(label: str) -> str:
    """Whether the words speak of a plan or of a result."""
    key = f" {fold(label)} "
    plan, result = (
        min((key.find(f" {fold(word)} ") for word in words if f" {fold(word)} " in key), default=-1)
        for words in (PLAN_WORDS, RESULT_WORDS)
    )
    if plan < 0 and result < 0:
        return ""
    if "lo trinh" in key or "tien do thuc hien" in key:
        return "roadmap"
    if plan >= 0 and (result < 0 or plan < result):
        return "roadmap"
    return "periods"


def _year_field(levels: Sequence[str], setting: Setting) -> str:
    """ "Thực hiện năm 2020", "Mục tiêu 2021": the year against the year of the file."""
    leaf = levels[-1] if levels else ""
    found = _YEAR.search(leaf) or _YEAR.search(" ".join(levels))
    if not found or not setting.cycle.year or period_in(leaf):
        return ""
    year, own = int(found[1]), setting.cycle.year
    role = _nearest_role(leaf, levels[:-1])
    named = "target" if fold(leaf).startswith("cam ket nam") else named_field(leaf)
    if named and named not in ("target", "result?", "goal?", "cumulative", "baseline"):
        return ""
    is_bare = bool(_BARE_YEAR.match(fold(leaf)))
    if year < own:
        of_plan = role == "roadmap" and not (
            is_bare and not _PLANNED.search(fold(" ".join(levels)))
        )
        return "ignore" if of_plan else "baseline"
    if year > own and not setting.cycle.is_school_year:
        return "ignore"
    if named == "goal?":
        return named
    if role == "roadmap" or (named == "target" and role != "periods"):
        return "target"
    if role == "periods" or (is_bare and setting.is_report):
        return "result?"
    return "target" if is_bare else ""
