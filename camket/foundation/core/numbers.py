"""Figures and dates as Vietnamese papers write them, and the way back from what people type."""

import re
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

MISSING = "—"
MINUS_SIGNS = str.maketrans({"\u2212": "-", "\u2013": "-"})

# 1250 | 1.250 | 1 250, each with an optional comma part.
_PLAIN = re.compile(
    r"[+-]?(?:[0-9]{1,18}|[0-9]{1,3}(?:\.[0-9]{3}){1,5}|[0-9]{1,3}(?: [0-9]{3}){1,5})(?:,[0-9]{1,12})?"
)
# 12.4 is a decimal in English and a slip in Vietnamese; 1,250 is a thousand in one and a fraction in the other.
_EITHER_WAY = re.compile(
    r"[+-]?(?:[0-9]{1,18}\.[0-9]{1,12}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,5}(?:\.[0-9]{1,12})?)"
)


class UnreadableNumber(ValueError):
    """The text is not a number."""


class AmbiguousNumber(ValueError):
    """The text is a number in two readings; only its author knows which."""


def parse_decimal(text: str) -> Decimal:
    """Read 1.250,5 or 12,4 or 12,4%; refuse 12.4 and 1,250, which mean two things."""
    written = text.translate(MINUS_SIGNS).strip().removesuffix("%").rstrip()
    # "1,250" also fits the plain shape, so the doubtful one is asked first unless dots have settled it.
    plain = _PLAIN.fullmatch(written)
    if _EITHER_WAY.fullmatch(written) and not (plain and "." in written):
        raise AmbiguousNumber(text)
    if not plain:
        raise UnreadableNumber(text)
    return Decimal(written.replace(".", "").replace(" ", "").replace(",", "."))


def format_decimal(value: Decimal | int | None) -> str:
    """1.234,5; no idle zeros behind the comma; a dash for what is not known, never 0."""
    if value is None:
        return MISSING
    whole, _, fraction = f"{abs(Decimal(value)):f}".partition(".")
    fraction = fraction.rstrip("0")
    sign = "-" if value < 0 else ""
    return sign + f"{int(whole):,}".replace(",", ".") + (f",{fraction}" if fraction else "")


def format_for_input(value: Decimal | int) -> str:
    """The figure as it may be typed back: 1,001 would be asked back, 1,0010 is not."""
    shown = format_decimal(value)
    return f"{shown}0" if "," in shown and _EITHER_WAY.fullmatch(shown) else shown


def format_percent(numerator: Decimal | int, denominator: Decimal | int) -> str | None:
    """12,4% from its two figures; what is not complete never reads 100%; None without a base."""
    if denominator == 0:
        return None
    share = Decimal(numerator) * 100 / Decimal(denominator)
    rounded = share.quantize(Decimal("0.1"), ROUND_HALF_UP)
    if share < 100 <= rounded:
        rounded = share.quantize(Decimal("0.1"), ROUND_DOWN)
    return f"{format_decimal(rounded)}%"


def format_ratio(numerator: Decimal | int, denominator: Decimal | int) -> str:
    """9/9: done of all."""
    return f"{format_decimal(numerator)}/{format_decimal(denominator)}"


def long_date(day: date) -> str:
    """ngày 08 tháng 3 năm 2021: days under 10 and months 1-2 take a zero (NĐ 30/2020, phụ lục I)."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def short_date(day: date) -> str:
    """08/03/2021."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"
