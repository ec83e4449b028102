"""One spelling for matching, sign by sign: what is found at a place stands at that place in the sentence."""

import re
import unicodedata

from camket.foundation.core.text import nfc

# khoá and khóa, thuỷ and thủy: the mark goes on the first vowel, as the word lists have it.
_LATE_MARK = re.compile(r"(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![a-zà-ỹ])")
_MARKS = "\u0300\u0301\u0309\u0303\u0323"
_IY = re.compile(r"\b(?:l[ìíỉĩị]|k[ìíỉĩị]|t[ỉ]|m[ĩ]|s[ĩ]|qu[í])\b")
_Y_FOR_I = str.maketrans("ìíỉĩị", "ỳýỷỹỵ")
_DASHES = str.maketrans("–—−‐‑", "-----")
_CROSSED = str.maketrans("đ", "d")


def matching_form(text: str) -> str:
    """Small letters, one place for the tone mark, y for i, one dash; as long as the NFC text."""
    small = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in nfc(text))
    plain = small.translate(_DASHES)
    plain = _LATE_MARK.sub(lambda found: _early_mark(found.group()), plain)
    return _IY.sub(lambda found: found.group().translate(_Y_FOR_I), plain)


def without_marks(text: str) -> str:
    """The same letters without marks; also for patterns, whose signs are untouched."""
    parts = unicodedata.normalize("NFD", text.translate(_CROSSED))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def is_unmarked(text: str) -> bool:
    """Typed without any Vietnamese mark, as on a phone in a hurry."""
    letters = [sign for sign in text if sign.isalpha()]
    return len(letters) > 6 and all(sign.isascii() for sign in letters)


def _early_mark(late: str) -> str:
    first, second = late[0], late[1]
    parts = unicodedata.normalize("NFD", second)
    mark = next(sign for sign in parts if sign in _MARKS)
    return unicodedata.normalize("NFC", first + mark) + parts.replace(mark, "")
