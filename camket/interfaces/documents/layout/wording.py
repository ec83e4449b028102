"""Clean text for paper: NFC, single spaces, padded dates, closing stops, lines that break well."""

import re
import unicodedata
from datetime import UTC, date, datetime

# Official papers are Vietnamese in every interface language, so their fixed words skip gettext.
SPACE = re.compile(r"\s+")
CONTROL = re.compile(
    r"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
STOPS = ".:;?!…,"
NO_BREAK = "\u00a0"
BLANK = NO_BREAK * 5
LETTERS_THAT_FIT = 24
TAIL = re.compile(r"(?:(?<= -) | (?=(?:THÀNH PHỐ|TỈNH|PHƯỜNG|XÃ|ĐẶC KHU) ))(?=.{1,20}$)")


def flowing(text: str) -> str:
    """NFC without control characters, every run of spaces made one; the ends keep their space."""
    return SPACE.sub(" ", CONTROL.sub("", unicodedata.normalize("NFC", text)))


def tidy(text: str) -> str:
    """`flowing` without spaces at the ends."""
    return flowing(text).strip()


def tail(text: str, mark: str) -> str:
    """The text with exactly one closing mark, whatever stop it came with."""
    return tidy(text).rstrip(STOPS + " ") + mark


def stop_missing(text: str) -> bool:
    """A sentence must end in a stop, also behind a closing quote or bracket."""
    return bool(text) and text.rstrip('”")] ')[-1:] not in STOPS and text[-1] not in STOPS


def capitals(text: str) -> str:
    """Capitals of a header line; one too long for its column breaks before the place, not inside its name."""
    words = tidy(text).upper()
    if len(words) <= LETTERS_THAT_FIT:
        return words
    head, *name = TAIL.split(words, maxsplit=1)
    return " ".join((head, *(one.replace(" ", NO_BREAK) for one in name)))


def name_in_one_line(words: str, name: str) -> str:
    """The words, broken around a name that fits a line and never inside it."""
    return (
        words.replace(name, name.replace(" ", NO_BREAK)) if len(name) <= LETTERS_THAT_FIT else words
    )


def padded(number: int | None) -> str:
    """Document numbers below ten carry a zero; no number yet is a blank to write in."""
    return BLANK if number is None else f"{number:02d}"


def place_and_date(place: str, on: date | None, *, day_known: bool) -> str:
    """`Bến Xuân, ngày 05 tháng 01 năm 2021`, with blanks for what a draft does not know."""
    if on is None:
        return f"{tidy(place)}, ngày{BLANK}tháng{BLANK}năm{BLANK}"
    # Only January and February are padded: nobody can turn "tháng 3" into another month.
    month = f"{on.month:02d}" if on.month <= 2 else str(on.month)
    day = f" {on.day:02d} " if day_known else BLANK
    return f"{tidy(place)}, ngày{day}tháng {month} năm {on.year}"


def short_date(on: date) -> str:
    """05/01/2021."""
    return on.strftime("%d/%m/%Y")


def universal(moment: datetime) -> datetime:
    """File properties are written in universal time without saying so."""
    return moment.astimezone(UTC).replace(tzinfo=None)
