"""A plain copy of a text for reading, with the way back to every place of the source."""

import re
import unicodedata
from dataclasses import dataclass

from camket.foundation.core.text import ZERO_WIDTH

_PIECE = re.compile(rf"\s+|[{ZERO_WIDTH}]+|.[\u0300-\u036f]{{0,8}}", re.DOTALL)
# Dashes of every length are one dash; the Icelandic letter is what old fonts put in the place of đ.
_SIGNS = str.maketrans(
    {**dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"), "\u00d0": "Đ", "\u00f0": "đ"}
)


@dataclass(frozen=True)
class PlainText:
    """The copy has NFC letters, one kind of dash and of đ, and single spaces; `places` point into the source."""

    source: str
    text: str
    places: list[int]

    def written(self, start: int, end: int) -> str:
        """The source between two places of the copy, untouched."""
        return self.source[self.places[start] : self.places[end]]


def plain_copy(source: str) -> PlainText:
    """Copy piece by piece, remembering where each sign came from."""
    signs: list[str] = []
    places: list[int] = []
    for piece in _PIECE.finditer(source):
        plain = _plain(piece.group(), source[piece.end() : piece.end() + 1])
        signs.append(plain)
        places.extend([piece.start()] * len(plain))
    return PlainText(source, "".join(signs), [*places, len(source)])


def _plain(piece: str, following: str) -> str:
    if piece.isspace():
        # A line that goes on in small letters is the same sentence, broken by the page.
        return "\n" if "\n" in piece and not following.islower() else " "
    if piece[0] in ZERO_WIDTH:
        return ""
    return unicodedata.normalize("NFC", piece).translate(_SIGNS)
