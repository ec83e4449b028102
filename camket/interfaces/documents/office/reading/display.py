"""What the person at the screen sees of a value: figures and dates in the Vietnamese way."""

import re
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal

from camket.interfaces.documents.office.grid import CellValue

# Beyond fifteen digits on either side Excel itself writes 1E+16.
MOST_DIGITS = 15
MOST_PLACES = 10
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]')
_PLACES = re.compile(r"[0#?][0#?.,]*")
_DATE_WORDS = re.compile(
    r'"[^"]*"|\\.|\[[^\]]*\]|AM/PM|A/P|yyyy|yy|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss|s',
    re.IGNORECASE,
)


def shown(value: CellValue, number_format: str) -> str:
    """The text of a cell."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, date | time):
        return _moment(value, number_format)
    # A format that hides a figure does not make it go away.
    return _figure(Decimal(value), number_format) or _general(Decimal(value))


def _moment(value: date | time, number_format: str) -> str:
    plain = _LITERAL.sub("", number_format)
    # Format 14 follows the machine's own habit, which here is day first.
    if number_format in ("General", "mm-dd-yy") or not re.search(r"[dmyhs]", plain, re.IGNORECASE):
        return _plain_moment(value)
    return _spelled(value, number_format.split(";")[0])


def _plain_moment(value: date | time) -> str:
    if isinstance(value, datetime):
        return value.strftime("%d/%m/%Y %H:%M")
    return value.strftime("%H:%M") if isinstance(value, time) else value.strftime("%d/%m/%Y")


def _spelled(value: date | time, number_format: str) -> str:
    """The words of the format one by one; m beside an hour or a second is a minute."""
    day = value if isinstance(value, date) else date(1900, 1, 1)
    hour = value if isinstance(value, time) else time.min
    if isinstance(value, datetime):
        hour = value.time()
    after_hour = False

    def word(found: re.Match[str]) -> str:
        nonlocal after_hour
        sign = found.group()
        low = sign.lower()
        if sign[0] in '"\\[':
            return sign.strip('"').removeprefix("\\") if sign[0] != "[" else ""
        is_minute = low[0] == "m" and (after_hour or _before_second(number_format, found.end()))
        after_hour = low[0] == "h" if low[0] in "hdy" else after_hour
        return _date_word(low, day, hour, is_minute)

    return _DATE_WORDS.sub(word, number_format).strip().removesuffix("@").strip()


def _before_second(number_format: str, place: int) -> bool:
    return bool(re.match(r"[^a-z]*s", number_format[place:], re.IGNORECASE))


def _date_word(word: str, day: date, hour: time, is_minute: bool) -> str:
    first, width = word[0], min(len(word), 2)
    if first == "y":
        return f"{day.year:04d}" if len(word) > 2 else f"{day.year % 100:02d}"
    if first == "a":
        return "SA" if hour.hour < 12 else "CH"
    if len(word) > 2:
        return f"tháng {day.month}" if first == "m" else _weekday(day)
    parts = {"d": day.day, "h": hour.hour, "s": hour.second}
    parts["m"] = hour.minute if is_minute else day.month
    return f"{parts[first]:0{width}d}"


def _weekday(day: date) -> str:
    return ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")[
        day.weekday()
    ]


def _figure(value: Decimal, number_format: str) -> str:
    if value.is_zero():
        value = Decimal(0)
    if value and abs(value.adjusted()) > MOST_DIGITS:
        return f"{value:.6E}".replace(".", ",")
    section, value = _section(value, number_format)
    bare = _LITERAL.sub("", section)
    places = _PLACES.search(bare)
    if not places and section != "General" and "@" not in section:
        return _words(section).strip()
    if not places or "E+" in bare or "/" in bare:
        return _general(value)
    if "%" in bare:
        value *= 100
    figure = _placed(value, places.group())
    # A sign that stands before the places is written by the section itself.
    before, after = section[: section.index(places.group()[0])], ""
    if places.group() in section:
        before, after = section.split(places.group(), 1)
    return (_words(before) + figure + _words(after)).strip()


def _section(value: Decimal, number_format: str) -> tuple[str, Decimal]:
    """positive;negative;zero: a section of its own writes the minus itself."""
    sections = number_format.split(";")
    if value < 0 and len(sections) > 1:
        return sections[1], -value
    if value == 0 and len(sections) > 2:
        return sections[2], value
    return sections[0], value


def _general(value: Decimal) -> str:
    whole, _, fraction = f"{value:f}".partition(".")
    fraction = fraction.rstrip("0")
    return whole + (f",{fraction}" if fraction else "")


def _placed(value: Decimal, places: str) -> str:
    """1.234,50 by #,##0.00; # keeps no idle zero."""
    whole_places, _, fraction_places = places.partition(".")
    fraction_places = fraction_places.replace(",", "")[:MOST_PLACES]
    rounded = abs(value).quantize(Decimal(1).scaleb(-len(fraction_places)), ROUND_HALF_UP)
    whole, _, fraction = f"{rounded:f}".partition(".")
    whole = whole.zfill(whole_places.replace(",", "").count("0"))
    if "," in whole_places.rstrip(","):
        whole = f"{int(whole):,}".replace(",", ".")
    if not rounded and "0" not in whole_places:
        whole = ""
    kept = fraction_places.count("0")
    fraction = fraction[:kept] + fraction[kept:].rstrip("0")
    sign = "-" if value < 0 and rounded else ""
    return sign + whole + (f",{fraction}" if fraction else "")


def _words(part: str) -> str:
    """The fixed words around the figure: "đồng", %, a minus or a bracket."""
    return _LITERAL.sub(lambda found: found.group(1) or found.group(2) or "", part)
