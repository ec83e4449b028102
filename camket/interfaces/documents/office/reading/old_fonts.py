"""Which of the two old encodings a text is in, told by its font or by how its words are spelled."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from camket.interfaces.documents.office.reading import tcvn3, vni
from camket.interfaces.documents.office.reading.syllables import is_syllable


@dataclass(frozen=True)
class Encoding:
    """One way in which Vietnamese was written before Unicode."""

    name: str
    letters: frozenset[str]  # the signs that only this encoding puts into a Vietnamese word
    decode: Callable[[str], str]


@dataclass(frozen=True)
class Habits:
    """What the whole book tells about a doubtful cell."""

    encoding: Encoding | None = (
        None  # of cells whose font is silent; their short words then count as well
    )
    fonts_are_leftovers: bool = False  # old fonts, but Unicode typed into them


NO_HABITS = Habits()


def _signs(letters: Iterable[str]) -> frozenset[str]:
    return frozenset(sign for letter in letters for sign in letter if not sign.isascii())


TCVN3 = Encoding("tcvn3", _signs(tcvn3.LETTERS), tcvn3.from_tcvn3)
VNI = Encoding("vni", _signs(vni.LETTERS), vni.from_vni)
ENCODINGS = {each.name: each for each in (TCVN3, VNI)}

# Words end at spaces, figures and the signs of ASCII; anything else may be a letter in disguise.
_WORD = re.compile(r"[^\s!-@\[-`{-~\u2010-\u2bff]+")
# Letters that only Unicode has, ready or in two parts.
_UNICODE = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0-\u01b0\u0300-\u0323\u1ea0-\u1ef9]"
)
ENOUGH_LETTERS = 3
ENOUGH_CELLS = 3
FITTING_SHARE = 0.8
# A book is in an old encoding when its cells say so five times as often as they say the opposite.
HABIT_SHARE = 5


def is_unicode(text: str) -> bool:
    """Some letter in it exists in Unicode only."""
    return bool(_UNICODE.search(text))


def fits(text: str, encoding: Encoding) -> bool:
    """Read in this encoding, nearly all its marked words are Vietnamese."""
    words = _marked(text, encoding)
    good = sum(is_syllable(encoding.decode(word)) for word in words)
    return bool(words) and good >= FITTING_SHARE * len(words)


def fits_as_it_is(text: str) -> bool:
    """Its marked words are Vietnamese already."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    return all(is_syllable(word) for word in words)


def surely(text: str) -> Encoding | None:
    """The encoding that alone makes sense of the text, without any other witness."""
    if text.isascii() or is_unicode(text) or fits_as_it_is(text):
        return None
    fitting = [each for each in ENCODINGS.values() if fits(text, each) and _is_enough(text, each)]
    return fitting[0] if len(fitting) == 1 else None


def habits_of(plain_texts: Iterable[str], old_font_texts: Iterable[str]) -> Habits:
    """How this book was typed: its cells without a telling font, and those with an old one."""
    votes = _votes(plain_texts)
    name = max(ENCODINGS, key=lambda each: votes[each])
    rest = votes.total() - votes[name]
    is_habit = votes[name] >= ENOUGH_CELLS and votes[name] >= HABIT_SHARE * rest
    old = _votes(old_font_texts)
    return Habits(
        encoding=ENCODINGS[name] if is_habit else None,
        fonts_are_leftovers=old["unicode"] > old.total() - old["unicode"],
    )


def _votes(texts: Iterable[str]) -> Counter[str]:
    votes: Counter[str] = Counter()
    for text in texts:
        if is_unicode(text):
            votes["unicode"] += 1
        elif found := surely(text):
            votes[found.name] += 1
    return votes


def _marked(text: str, encoding: Encoding) -> list[str]:
    return [word for word in _WORD.findall(text) if encoding.letters.intersection(word)]


def _is_enough(text: str, encoding: Encoding) -> bool:
    """One word of three letters that is Vietnamese only in this reading: "µm" is a length."""
    return any(
        len(encoding.decode(word)) >= ENOUGH_LETTERS
        and is_syllable(encoding.decode(word))
        and not is_syllable(word)
        for word in _marked(text, encoding)
    )


def is_old_font(font: str) -> bool:
    return tcvn3.is_tcvn3_font(font) or vni.is_vni_font(font)


def by_font(text: str, font: str, habits: Habits) -> str:
    """Unicode, when the font is an old one and the text was really typed for it."""
    if tcvn3.is_tcvn3_font(font) and _was_typed_for(text, TCVN3, habits):
        decoded = tcvn3.from_tcvn3(text)
        return decoded.upper() if tcvn3.is_capital_font(font) else decoded
    if vni.is_vni_font(font) and _was_typed_for(text, VNI, habits):
        return vni.from_vni(text)
    return text


def _was_typed_for(text: str, encoding: Encoding, habits: Habits) -> bool:
    """Offices type Unicode into cells that still carry an old font; such words fit as they are."""
    if is_unicode(text):
        return False
    if fits(text, encoding):
        return not (habits.fonts_are_leftovers and fits_as_it_is(text))
    # Plain letters and single signs tell nothing, so the font is believed.
    tells = any(len(word) > 1 for word in _marked(text, encoding))
    return not fits_as_it_is(text) if tells else not habits.fonts_are_leftovers


def by_spelling(text: str, habits: Habits) -> tuple[str, str]:
    """Unicode and the name of the encoding found, for text whose font says nothing."""
    if text.isascii() or is_unicode(text):
        return text, ""
    habit = habits.encoding
    # In such a book even "§VT" can only be an abbreviation.
    is_habit = habit and (fits(text, habit) or not fits_as_it_is(text))
    found = habit if is_habit else surely(text)
    return (found.decode(text), found.name) if found else (text, "")
