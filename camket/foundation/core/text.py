"""Vietnamese words: one stored form, one search form, one sorting order, and words for numbers."""

import re
import unicodedata
from collections.abc import Sequence

NBSP_LIKE = "\u00a0\u2007\u202f"
ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_REPAIR = str.maketrans({**dict.fromkeys(NBSP_LIKE, " "), **dict.fromkeys(ZERO_WIDTH, None)})

# đ has no combining mark to drop, so NFD leaves it; ð is what old fonts put in its place.
_CROSSED_D = str.maketrans({"đ": "d", "Đ": "D", "ð": "d", "Ð": "D"})

ABBREVIATIONS = {
    # TU is not here: folded it is the syllable of "đầu tư", "từ", "tự".
    "btv": "ban thuong vu",
    "bch": "ban chap hanh",
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "ubmt": "uy ban mat tran",
    "ubmttq": "uy ban mat tran to quoc",
    "ubmttqvn": "uy ban mat tran to quoc viet nam",
    "gpmb": "giai phong mat bang",
    "xdcb": "xay dung co ban",
    "xdd": "xay dung dang",
    "tccs": "to chuc co so",
    "cntt": "cong nghe thong tin",
    "pctn": "phong chong tham nhung",
    "bhyt": "bao hiem y te",
    "ntm": "nong thon moi",
    "cchc": "cai cach hanh chinh",
    "cnqsdd": "chung nhan quyen su dung dat",
    "ldtbxh": "lao dong thuong binh va xa hoi",
    "thads": "thi hanh an dan su",
    "kt xh": "kinh te xa hoi",
    "qp an": "quoc phong an ninh",
}
_ABBREVIATION = re.compile(
    r"\b(?:" + "|".join(sorted(ABBREVIATIONS, key=len, reverse=True)) + r")\b"
)

ORDINAL_WORDS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
ROMAN_SIGNS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK = {letter: f"{place + 40:02d}" for place, letter in enumerate(_LETTERS)}
# Tone order of Vietnamese dictionaries: ngang, huyền, hỏi, ngã, sắc, nặng.
_TONE_RANK = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
# A character with the marks that could not be joined to it.
_SIGN = re.compile(r".[\u0300-\u036f]*", re.DOTALL)


def nfc(text: str) -> str:
    """One character per letter, plain spaces, nothing invisible; dashes and case stay as written."""
    return unicodedata.normalize("NFC", text).translate(_REPAIR)


def clean(text: str) -> str:
    """What is stored of a one-line field: NFC, single spaces, no edges."""
    return " ".join(nfc(text).split())


def fold(text: str) -> str:
    """The search form: no marks, no case, no punctuation, so that khoá, khóa and KHÓA are one word."""
    decomposed = unicodedata.normalize("NFD", nfc(text).translate(_CROSSED_D).casefold())
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[\W_]+", " ", bare).split())


def expand_abbreviations(folded: str) -> str:
    """Write out the office's abbreviations; apply it to the stored key and to the query alike."""
    return _ABBREVIATION.sub(lambda found: ABBREVIATIONS[found.group()], folded)


def sort_key(text: str) -> str:
    """A plain string that sorts as Vietnamese does: letters first, then tones, then small before capital."""
    ranks = [_ranks(sign) for sign in _SIGN.findall(nfc(text))]
    return "!".join("".join(rank[level] for rank in ranks) for level in range(3))


def _ranks(sign: str) -> tuple[str, str, str]:
    """Letter, tone and case of one character, each as digits that compare like the character."""
    small = sign.lower()
    marks = unicodedata.normalize("NFD", small)
    base = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONE_RANK))
    tone = next((_TONE_RANK[mark] for mark in marks if mark in _TONE_RANK), "0")
    if base in _LETTER_RANK:
        return _LETTER_RANK[base], tone, "0" if sign == small else "1"
    return (_other_rank(base), "0", "0") if base else ("", "", "")


def _other_rank(base: str) -> str:
    """Spaces before signs, signs before digits, digits before letters."""
    if base.isspace():
        return "00"
    if base.isascii() and base.isdigit():
        return "3" + base
    return f"1{ord(base[0]):06x}"


def ordinal_vi(number: int) -> str:
    """In running text: "thứ nhất" … "thứ mười", then "thứ 11"."""
    if 1 <= number <= len(ORDINAL_WORDS):
        return f"thứ {ORDINAL_WORDS[number - 1]}"
    return ordinal_digits_vi(number)


def ordinal_digits_vi(number: int) -> str:
    """In the opening of a report: "thứ 4"."""
    return f"thứ {number}"


def roman(number: int) -> str:
    """Quarters and congress terms: Quý II, khóa XIII."""
    if not 1 <= number <= 3999:
        raise ValueError(f"No Roman figure for {number}")
    figure = ""
    for value, sign in ROMAN_SIGNS:
        count, number = divmod(number, value)
        figure += sign * count
    return figure


def padded(number: int) -> str:
    """Counts in official text have two digits: 09."""
    return f"{number:02d}"


def join_vi(parts: Sequence[str]) -> str:
    """A list as it is read aloud: "a, b và c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} và {parts[-1]}"
