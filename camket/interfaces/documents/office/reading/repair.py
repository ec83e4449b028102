"""Text as it should have been typed: Unicode NFC, plain spaces, nothing invisible."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from camket.foundation.core.text import NBSP_LIKE, ZERO_WIDTH
from camket.interfaces.documents.office.reading import old_fonts, tcvn3
from camket.interfaces.documents.office.reading.old_fonts import NO_HABITS, Habits

_NBSP = re.compile(f"[{NBSP_LIKE}]")
# Zero-width signs, marks of direction, control signs and half letters; tab and line end stay.
_INVISIBLE = re.compile(
    "["
    + ZERO_WIDTH
    + "\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]"
)
_LINE_ENDS = re.compile("\r\n?|\u2028|\u2029|\x0b")


@dataclass(frozen=True)
class Run:
    """A piece of text in one font; formats without fonts leave the name blank."""

    text: str
    font: str = ""


def repaired(runs: Iterable[Run], habits: Habits = NO_HABITS) -> tuple[str, frozenset[str]]:
    """The text of a cell, and the names of what was repaired in it."""
    fixes = set()
    text = ""
    for font, same in groupby(runs, key=lambda run: run.font):
        piece, fix = _in_unicode("".join(run.text for run in same), font, habits)
        text += piece
        fixes |= {fix} - {""}
    if text.isascii() and text.isprintable():
        return text, frozenset(fixes)
    # The old fonts come first: their ư is a soft hyphen, which is invisible elsewhere.
    text = _LINE_ENDS.sub("\n", text)
    for name, repair in _REPAIRS:
        better = repair(text)
        if better != text:
            fixes.add(name)
            text = better
    return text, frozenset(fixes)


def _in_unicode(text: str, font: str, habits: Habits) -> tuple[str, str]:
    decoded = old_fonts.by_font(text, font, habits)
    if decoded != text:
        return decoded, "tcvn3" if tcvn3.is_tcvn3_font(font) else "vni"
    return old_fonts.by_spelling(text, habits)


def _spaces(text: str) -> str:
    return _NBSP.sub(" ", text)


def _visible(text: str) -> str:
    return _INVISIBLE.sub("", text)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


_REPAIRS = (("nbsp", _spaces), ("zero_width", _visible), ("nfd", _composed))
