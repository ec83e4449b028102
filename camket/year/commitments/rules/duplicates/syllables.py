"""From what was typed to the syllables that are heard: marks, capitals, short forms, figures, pauses."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from camket.foundation.core.text import fold, nfc
from camket.year.commitments.rules.duplicates import vocabulary as w

FIGURE, PAUSE, COMMA = "#", ".", ","
_PAPER_NUMBER = re.compile(r"\d{1,4}(?:/\d{4})?[-/](?=[^\W\d_])[\w/&.-]*[\w&]")
_PAIRED = re.compile(r"\b([A-ZĐ]{2,})\s?[&-]\s?([A-ZĐ]{2,})\b")
_SQUARE = re.compile(r"\b(k?m)[23²³]", re.IGNORECASE)
_FIGURE = re.compile(r"\d[\d.,:/%-]*")
_TOKEN = re.compile(r"[#;:.!?(),]|[^\W_]+")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SOUND = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?"
    r"(?:[aeiouy]|oa|oe|oo|ua|ue|ui|uo|uy|uye|uya|ia|ie|ye|ai|ao|au|ay|eo|eu|ieu|yeu|iu|oi|oai|oay|oeo"
    r"|uoi|uou|uu|uay|uay|uya|uyu)(?:ch|nh|ng|[cmnpt])?"
)
_ROMAN = re.compile(r"[IVX]+")


@dataclass(slots=True, eq=False)
class Syllable:
    """One written syllable: how it is heard, how it is written, whether it may begin a name."""

    sound: str
    form: str
    written: str
    is_capital: bool
    is_plain: bool
    is_place: bool = False
    is_after_comma: bool = False


@lru_cache(maxsize=8192)
def is_bare(text: str) -> bool:
    """Typed without any mark, as on a foreign keyboard."""
    return not any(unicodedata.combining(sign) or sign in "đĐ" for sign in _decomposed(text))


def cited_papers(text: str) -> frozenset[str]:
    """The numbers of the documents a text names."""
    return frozenset(fold(found) for found in _PAPER_NUMBER.findall(nfc(text)))


def syllables_of(text: str) -> list[Syllable]:
    """Every number is one and the same figure: the same work with another one is the same work."""
    joined = _PAIRED.sub(_joined, nfc(text))
    plain = _SQUARE.sub(r"\1", _PAPER_NUMBER.sub(f" {FIGURE} ", joined))
    return _spelt_out(_FIGURE.sub(f" {FIGURE} ", plain))


_folded = lru_cache(maxsize=8192)(fold)


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@lru_cache(maxsize=8192)
def written_form(text: str) -> str:
    """Small letters with their marks; the tone goes to the end, so hoà and hòa are one."""
    decomposed = _decomposed(text.lower())
    tones = "".join(sign for sign in decomposed if sign in _TONES)
    return "".join(sign for sign in decomposed if sign not in _TONES) + tones


@lru_cache(maxsize=8192)
def sound_of(token: str) -> str:
    """Folded, with the two spellings of one vowel made one: kỹ and kĩ, quý and quí."""
    folded = fold(token)
    return re.sub(r"^qui$", "quy", re.sub(r"(?<=[bcdghklmnprstvx])y$", "i", folded))


def _spelt_out(text: str) -> list[Syllable]:
    """The syllables, short forms written out; capitals count only where the text also has small letters."""
    tokens = _TOKEN.findall(text)
    letters = [token for token in tokens if token.isalnum()]
    shouting = sum(token[0].isupper() for token in letters) > 0.6 * max(len(letters), 1)
    syllables: list[Syllable] = []
    commas: set[int] = set()
    for token in tokens:
        full = _full_form(token, shouting)
        if token == COMMA:
            commas.add(len(syllables))
        elif not token.isalnum() and token != FIGURE:
            syllables.append(Syllable(PAUSE, PAUSE, token, False, False))
        elif full:
            syllables += [_spelt(each, token) for each in full.split()]
        elif _ROMAN.fullmatch(token) and not shouting:
            syllables.append(Syllable(FIGURE, "", token, False, True))
        else:
            capital = token[0].isupper() and not token.isupper() and not shouting
            form = written_form(token)
            sound = FIGURE if token == FIGURE else sound_of(token)
            syllables.append(Syllable(sound, form, token, capital, form == _folded(token)))
    for at in commas & set(range(len(syllables))):
        syllables[at].is_after_comma = True
    return syllables


def _spelt(full: str, short: str) -> Syllable:
    """One syllable of a short form, shown as it was typed."""
    form, sound = written_form(full), sound_of(full)
    return Syllable(sound, form, short, False, form == fold(full))


def _joined(pair: re.Match[str]) -> str:
    """GD&ĐT and KT-XH are one short form each; other pairs stay as they are."""
    together = pair[1] + pair[2]
    return together if fold(together) in w.SHORT_FORMS else pair[0]


def _full_form(token: str, shouting: bool) -> str:
    """Where all is capitals, a capital form is a word like any other."""
    if token in w.CAPITAL_FORMS and not shouting:
        return w.CAPITAL_FORMS[token]
    return w.SHORT_FORMS.get(_folded(token), "")


def is_sound(syllable: str) -> bool:
    """Whether a folded syllable can be Vietnamese at all."""
    return bool(_SOUND.fullmatch(syllable))


def sounds_of(phrase: str) -> tuple[str, ...]:
    return tuple(sound_of(each) for each in phrase.split())
