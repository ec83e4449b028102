"""Goals as written: value, operator, level or change, what it is compared with; the words when no figure."""

import re
from dataclasses import dataclass
from decimal import Decimal

from camket.interfaces.documents.office.document import TargetRead
from camket.interfaces.documents.office.grid import Cell
from camket.interfaces.documents.office.understanding.numbers import (
    FIGURE,
    SEPARATOR,
    Figure,
    figure_in,
    figure_of,
    says_nothing,
    separated,
)
from camket.interfaces.documents.office.understanding.wording import any_of, clean, fold

_OPERATORS = (
    (">=", "it nhat; toi thieu; tu nhat; khong duoi; khong (thap|it|nho) hon; bang hoac (hon|cao hon|tren)"),
    ("<=", "khong qua; toi da; khong vuot qua; khong vuot; nhieu nhat; khong (cao|lon) hon; khong (tren|hon)"),
    (">", "tren; hon; lon hon; cao hon; vuot tren; vuot"),
    ("<", "duoi; thap hon; nho hon; it hon; chua den; chua toi"),
)  # fmt: skip
_OPENING_WORDS = tuple(
    (operator, re.compile(rf"^{any_of(words)}\b")) for operator, words in _OPERATORS
)
_SIGNS = (
    ("≥", ">="),
    (">=", ">="),
    ("=>", ">="),
    ("≤", "<="),
    ("<=", "<="),
    ("=<", "<="),
    (">", ">"),
    ("<", "<"),
)
_OR_MORE = re.compile(r"\b(tro len|hoac hon|hoac cao hon|tro di)\b")
_OR_LESS = re.compile(r"\b(tro xuong|hoac thap hon|hoac it hon)\b")
_OR_OTHER = re.compile(r"\b(?:trở (?:lên|xuống|đi)|hoặc .*)$", re.IGNORECASE)
_RANGE = re.compile(
    rf"(?P<low>{FIGURE})\s*%?\s*(?:[-–—]|đến|tới|÷)\s*(?P<high>{FIGURE})(?!\d|\s*/)", re.IGNORECASE
)
_FROM_TO = re.compile(
    rf"(?:từ\s+)(?P<old>{FIGURE})\s*%?[^\d]{{0,20}}?(?:xuống|lên|còn)[^\d]{{0,12}}(?P<new>{FIGURE})",
    re.IGNORECASE,
)
_FROM = re.compile(rf"\(\s*(?:giảm |tăng )?từ\s+(?P<old>{FIGURE})\s*%?[^)]*\)", re.IGNORECASE)
_TO_LEVEL = re.compile(
    r"^(?:keo |tiep tuc )?(?:giam|ha|tang|nang)(?: \w+){0,6}? (?:con|xuong|len)\b|^(?:con|giam con)\b"
)
_CHANGE = re.compile(r"^(?:phan dau )?(?:keo )?(tang|giam|ha|them)\b")
_EACH = re.compile(r"\bmỗi\b", re.IGNORECASE)
_COUNTED = re.compile(rf"^(?:[≥≤<>]=?\s*)?{FIGURE}\s*[^\W\d]")  # "01 bếp ăn đạt chuẩn một chiều"
_RANK = re.compile(r"\b(hang|xep thu|thu hang|xep hang|vi thu|vi tri thu|top|thu)\b")
_COMPARED = re.compile(
    r"\bso\s+(?:với|vs)?\s*"
    r"(?P<other>(?:cùng kỳ|năm|dự toán|kế hoạch|chỉ tiêu|đầu|KH|thực hiện|\d|bình quân|mức|hiện|toàn|quý|tháng)[^;)]*)",
    re.IGNORECASE,
)
_OWN_YEAR = re.compile(r"^(?:(?:đến )?năm )?20\d\d\s*:\s*", re.IGNORECASE)
_EXCEEDED = re.compile(
    r"^vượt\s+(?P<plan>(?:dự toán|kế hoạch|chỉ tiêu)[^\d≥<>]*?)?\s*(?P<share>[^%]{1,20}%)"
    r"\s*(?:so\s+với\s+)?(?P<other>.*)$",
    re.IGNORECASE,
)
_TRAPS = re.compile(
    r"\d{1,2}/\d{1,2}(?:/\d{2,4})?|(?:tháng|quý|năm|khóa|số|giai đoạn|mức độ|đề án|thứ)\s+[\dIVX]+(?:\s*[-–]\s*\d+)?"
    r"|\d+[-/][A-ZĐ]{2,}[-/\w]*|\b20\d\d\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Goal:
    """The target, what the cell says of the starting level and the unit, and a doubt to ask about."""

    target: TargetRead | None = None
    baseline: Decimal | None = None
    unit: str = ""
    doubt: str = ""


def goal_of(cell: Cell | None, unit: str = "", *, is_rank: bool = False) -> Goal:
    """What a target cell says; a figure cell is a plain level."""
    if cell is None:
        return Goal()
    if not isinstance(cell.value, str):
        figure = figure_of(cell, unit)
        if figure is None:
            return Goal()
        if figure.value is None:
            return Goal(doubt=figure.doubt)
        mode = "rank" if is_rank else "level"
        return Goal(TargetRead(figure.value, mode=mode), unit="%" if figure.is_percent else "")
    return goal_in(cell.text, unit, is_rank=is_rank)


def goal_in(text: str, unit: str = "", *, is_rank: bool = False) -> Goal:
    text = clean(text)
    if not text or says_nothing(text):
        return Goal()
    read = _figures(text, unit, is_rank)
    counted = embedded_goal(text) if read is None and _COUNTED.match(text) else None
    return read or Goal(counted or TargetRead(mode="text", text=text))


def strict_goal_in(text: str, unit: str = "") -> Goal:
    """Only when the text is a figure with its operator; a sentence gives nothing."""
    return _figures(clean(text), unit, False) or Goal()


def _figures(text: str, unit: str, is_rank: bool) -> Goal | None:
    compare_to, rest = _comparison(_plainly(text))
    started = _FROM_TO.search(rest)
    if started:
        return _from_to(rest, started, unit)
    old = _FROM.search(rest)
    baseline = separated(old["old"])[0] if old else None
    rest = _FROM.sub("", rest)
    operator, rest = _operator(rest)
    stretch = _RANGE.search(rest)
    if stretch and _is_short(rest[: stretch.start()]) and not _RANK.search(fold(rest)):
        return _range(rest, stretch, unit, compare_to)
    mode, rest = _mode(rest, is_rank)
    inner, rest = _operator(rest)
    figure = figure_in(rest, unit)
    if figure is None or (figure.value is None and not figure.doubt):
        return None
    return _goal(figure, inner or operator, mode, compare_to, baseline, unit, text)


def _goal(
    figure: Figure,
    operator: str,
    mode: str,
    compare_to: str,
    baseline: Decimal | None,
    unit: str,
    text: str,
) -> Goal:
    is_points = bool(re.search(r"điểm\s*(%|phần trăm)|điểm %", text, re.IGNORECASE))
    is_percent = (figure.is_percent or unit == "%") and not is_points
    if mode in ("increase", "decrease") and is_percent:
        mode += "_pct"
    folded = fold(text)
    if _OR_MORE.search(folded):
        operator = "<=" if mode == "rank" else ">="  # hạng 4 trở lên: 4, 3, 2, 1
    elif _OR_LESS.search(folded):
        operator = ">=" if mode == "rank" else "<="
    target = TargetRead(
        value=figure.value,
        operator=operator or "=",
        mode=mode,
        compare_to=compare_to,
        ratio=figure.ratio or _ratio_beside(text),
    )
    return Goal(target, baseline, _OR_OTHER.sub("", figure.unit).strip(), figure.doubt)


def _ratio_beside(text: str) -> tuple[Decimal, Decimal] | None:
    """The count in brackets behind a percentage: "100% (62/62)"."""
    found = re.search(rf"\(({FIGURE})/({FIGURE})[^)/]*\)", text)
    return (separated(found[1])[0], separated(found[2])[0]) if found else None


def _plainly(text: str) -> str:
    """ "năm 2026: 95%" without its year, "vượt 5% dự toán" as a growth against the budget."""
    text = _OWN_YEAR.sub("", text)
    if text.startswith("+"):
        return f"tăng {text[1:]}"
    found = _EXCEEDED.match(text)
    if not found:
        return text
    return f"tăng {found['share']} so với {found['plan'] or found['other']}"


def _comparison(text: str) -> tuple[str, str]:
    found = _COMPARED.search(text)
    if not found:
        return "", text
    rest = (text[: found.start()] + " " + text[found.end() :]).strip(" ,;(")
    return clean(found["other"]).strip(" .,"), rest


def _operator(text: str) -> tuple[str, str]:
    """The operator in front and the text behind it."""
    text = re.sub(
        r"^(?:(?:đạt|được|phấn đấu|giữ(?: vững| nguyên)?|duy trì|(?:bảo|đảm) (?:đảm|bảo)|tỷ lệ|từ)\s+)+",
        "",
        text.strip(),
        flags=re.IGNORECASE,
    )
    for sign, operator in _SIGNS:
        if text.startswith(sign):
            return operator, text[len(sign) :].strip()
    words = text.split()
    for operator, pattern in _OPENING_WORDS:
        found = pattern.match(fold(text))
        if found:
            return operator, " ".join(words[len(found.group().split()) :])
    return "", text


def _mode(text: str, is_rank: bool) -> tuple[str, str]:
    folded = fold(text)
    digits = re.search(r"\d", text)
    before = fold(text[: digits.start()]) if digits else folded
    if is_rank or _RANK.search(before):
        return "rank", text[digits.start() :] if digits else text
    if _TO_LEVEL.search(before):
        return "level", _from_operator(text) if digits else text
    change = _CHANGE.match(before)
    if change and digits and len(before.split()) <= 6:
        mode = "increase" if change[1] in ("tang", "them") else "decrease"
        return mode, _from_operator(text)
    return "level", text


def _from_operator(text: str) -> str:
    """The text from its operator or its first digit on."""
    start = r"^.*?(?=[≥≤<>]|\d|ít nhất|tối thiểu|trên|hơn|không quá|dưới|tối đa)"
    return re.sub(start, "", text, flags=re.IGNORECASE)


def _is_short(before: str) -> bool:
    return len(before.split()) <= 3


def _range(text: str, found: re.Match[str], unit: str, compare_to: str) -> Goal:
    is_percent = "%" in text
    unit = "%" if is_percent else unit
    low, high = (separated(found[side], unit)[0] for side in ("low", "high"))
    before = fold(text[: found.start()])
    mode = "level"
    if re.match(r"(tang|giam)\b", before):
        mode = ("increase" if before.startswith("tang") else "decrease") + (
            "_pct" if is_percent else ""
        )
    after = clean(text[found.end() :]).strip(" .;,%")
    target = TargetRead(low, "range", mode, high, compare_to)
    return Goal(target, unit="%" if is_percent else after)


def _from_to(text: str, found: re.Match[str], unit: str) -> Goal:
    """ "giảm từ 14 xuống 0": the level to reach and the level of the start."""
    is_percent = "%" in text
    unit = "%" if is_percent else unit
    old, new = (separated(found[side], unit) for side in ("old", "new"))
    after = clean(text[found.end() :]).strip(" .;,%")
    doubt = SEPARATOR if old[1] or new[1] else ""
    return Goal(TargetRead(new[0]), old[0], "%" if is_percent else after, doubt)


def embedded_goal(text: str) -> TargetRead | None:
    """The one figure of a sentence such as "Thu ngân sách đạt 7.400 triệu đồng"; several figures are none."""
    bare = _TRAPS.sub(" ", clean(text))
    if _EACH.search(bare):
        return None
    figures = re.findall(rf"(?<![\w.,/]){FIGURE}(?![\w/])", bare)
    if len(figures) != 1:
        return None
    start = bare.index(figures[0])
    words = bare[:start].split()
    for count in range(min(4, len(words)), -1, -1):
        piece = " ".join(words[len(words) - count :]) + " " + bare[start:]
        read = _figures(_head(piece), "", False)
        if (
            read
            and read.target
            and (read.target.mode != "level" or read.target.operator != "=" or count == 0)
        ):
            return read.target
    return None


def _head(text: str) -> str:
    """Up to the end of the clause in which the figure stands, at most four words behind it."""
    found = re.match(rf"^(?P<lead>\D*{FIGURE}\s*%?)(?P<rest>.*)$", text, re.DOTALL)
    if not found:
        return text
    compared = _COMPARED.search(found["rest"])
    rest = found["rest"][compared.start() : compared.end()] if compared else ""
    return f"{found['lead']} {rest}".strip()
