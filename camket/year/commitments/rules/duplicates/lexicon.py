"""What each known phrase and syllable stands for: a word of the task, a tendency, or nothing."""

from collections.abc import Iterable
from itertools import chain

from camket.foundation.core.text import fold
from camket.year.commitments.rules.duplicates import vocabulary as w
from camket.year.commitments.rules.duplicates.syllables import (
    FIGURE,
    PAUSE,
    Syllable,
    sound_of,
    sounds_of,
    written_form,
)

RAISED, LOWERED, NEGATED, KEPT = "<up>", "<down>", "<not>", "<keep>"
TELLING = "!"
MONEY = frozenset({"trieu", "ty", "ti", "nghin", "phan"})


def phrase_at(syllables: list[Syllable], at: int) -> tuple[list[Syllable], int]:
    """The longest known phrase that begins here and where it ends; "mở 2 lớp" has a figure inside."""
    longest = _LONGEST_FROM.get(syllables[at].sound, 1)
    ahead = syllables[at : at + longest + 1]
    if len(ahead) < 2:
        return ahead, at + 1
    figure = next((place for place, each in enumerate(ahead) if each.sound == FIGURE), 0)
    told = ahead[:figure] + ahead[figure + 1 :] if figure else ahead
    for size in _SIZES.get(tuple(each.sound for each in told[:2]), ()):
        if size <= len(told) and _phrase(told[:size]) is not None:
            return told[:size], at + size + (0 < figure < size)
    return ahead[:1], at + 1


def phrase_key(part: list[Syllable], is_counted: bool) -> str:
    sounds = tuple(each.sound for each in part)
    return "" if is_counted and sounds in _MEASURED else _phrase(part) or ""


def _phrase(part: list[Syllable]) -> str | None:
    """The word that these syllables stand for: as they are written, else with one mark amiss."""
    phrases = _PHRASES.get(tuple(each.sound for each in part))
    if not phrases:
        return None
    exact = phrases.get(tuple(each.form for each in part))
    if exact is not None:
        return exact
    return next((key for forms, key in phrases.items() if _is_written_like(part, forms)), None)


def _is_written_like(part: list[Syllable], forms: tuple[str, ...]) -> bool:
    """At most one syllable has other marks than the phrase, marks that no word here has."""
    pairs = zip(part, forms, strict=True)
    marked = [(each, form) for each, form in pairs if not each.is_plain]
    wrong = [each for each, form in marked if each.form != form]
    return not wrong or (len(wrong) == 1 < len(marked) and wrong[0].form not in _KNOWN_FORMS)


def single_key(syllable: Syllable, is_counted: bool, bare: bool) -> str:
    if syllable.sound in (FIGURE, PAUSE):
        return FIGURE if syllable.sound == FIGURE else ""
    if is_counted and (syllable.sound if bare else syllable.form) in _MEASURES:
        return ""
    if bare:
        return _SOUNDING.get(syllable.sound, syllable.sound)
    return _SINGLES.get(syllable.form, syllable.sound)


def _phrases() -> dict[tuple[str, ...], dict[tuple[str, ...], str]]:
    """Every known phrase of several syllables: how it sounds, how it is written, what it stands for."""
    near = {phrase for line in w.NEAR for phrase in line}
    acts = w.OTHER_ACTS | w.HELPING | w.REVIEWS | w.UNDOINGS | w.DRAFTING
    told = w.WHOLES | w.DOCUMENTS | w.SOFT | w.PLAIN | w.AREAS | acts | near
    meanings = {phrase: fold(phrase) for phrase in told}
    for line in (*w.SYNONYMS, *w.ACTORS):
        meanings.update(dict.fromkeys(line, fold(line[0])))
    meanings.update({phrase: TELLING + fold(phrase) for phrase in w.TELLING})
    for meaning, phrases in (
        ("", w.FILLERS), (RAISED, w.UP), (LOWERED, w.DOWN), (NEGATED, w.NOT), (KEPT, w.KEEPING),
    ):  # fmt: skip
        meanings.update(dict.fromkeys(phrases, meaning))
    found: dict[tuple[str, ...], dict[tuple[str, ...], str]] = {}
    for phrase, word in meanings.items():
        if " " in phrase:
            forms = tuple(map(written_form, phrase.split()))
            found.setdefault(sounds_of(phrase), {})[forms] = word
    return found


def _sizes() -> dict[tuple[str, ...], list[int]]:
    """How many syllables the phrases have that begin with these two, the longest first."""
    sizes: dict[tuple[str, ...], set[int]] = {}
    for sounds in _PHRASES:
        sizes.setdefault(sounds[:2], set()).add(len(sounds))
    return {start: sorted(each, reverse=True) for start, each in sizes.items()}


def _singles() -> dict[str, str]:
    """Every known word of one syllable, by its written form."""
    found: dict[str, str] = {}
    for line in (*w.SYNONYMS, *w.ACTORS):
        found.update({written_form(each): fold(line[0]) for each in line if " " not in each})
    found.update({written_form(each): TELLING + fold(each) for each in w.TELLING})
    for meaning, group in (
        ("", w.LITTLE), ("", w.NUMBER_WORDS), (RAISED, w.UP), (LOWERED, w.DOWN), (NEGATED, w.NOT),
    ):  # fmt: skip
        found.update({written_form(each): meaning for each in group if " " not in each})
    return found


def is_act(part: list[Syllable], key: str) -> bool:
    """Whether these syllables, which stand for `key`, say what is done."""
    return _is_one_of(_ACTS, part, key)


def is_plain(part: list[Syllable], key: str) -> bool:
    """Whether any office sentence may say so."""
    return _is_one_of(_PLAIN, part, key)


def _is_one_of(names: frozenset[str], part: list[Syllable], key: str) -> bool:
    """A phrase is known by its word; a syllable by its marks, for "mở" is not "mộ"."""
    return (key if len(part) > 1 or key != part[0].sound else part[0].form) in names


def _names_of(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(each) if " " in each else written_form(each) for each in phrases)


_PHRASES = _phrases()
_KNOWN_FORMS = {form for phrases in _PHRASES.values() for forms in phrases for form in forms}
_LONGEST_FROM = {sounds[0]: len(sounds) for sounds in sorted(_PHRASES, key=len)}
_SIZES = _sizes()
_SINGLES = _singles()
# A text without marks is cleared only of the little words that sound like no other.
_SOUNDING = {
    sound_of(each): _SINGLES[written_form(each)]
    for each in (*w.LITTLE_UNMARKED, *chain.from_iterable(w.SYNONYMS))
    if written_form(each) in _SINGLES
}
_MEASURES = frozenset(
    form for each in w.MEASURES if " " not in each for form in (written_form(each), sound_of(each))
)
_MEASURED = frozenset(sounds_of(each) for each in w.MEASURES)
_ACTS = _names_of(
    chain(
        w.OTHER_ACTS, w.HELPING, w.REVIEWS, w.UNDOINGS,
        chain.from_iterable(w.NEAR_ACTS), (line[0] for line in w.SAME_ACTS),
    )
) | frozenset(fold(line[0]) for line in w.SAME_ACTS)  # fmt: skip
_PLAIN = _names_of(w.PLAIN)
