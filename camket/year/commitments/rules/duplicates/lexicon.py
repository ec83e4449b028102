"""What each known phrase and syllable stands for: a word of the task, a tendency, or nothing."""

from itertools import chain

from camket.foundation.core.text import fold
from camket.year.commitments.rules.duplicates import words as w
from camket.year.commitments.rules.duplicates.syllables import (
    FIGURE,
    PAUSE,
    Syllable,
    sound_of,
    sounds_of,
    written_form,
)

RAISED, LOWERED, NEGATED = "<up>", "<down>", "<not>"
TELLING = "!"
MONEY = frozenset({"trieu", "ty", "ti", "nghin", "phan"})


def phrase_size(syllables: list[Syllable], at: int) -> int:
    longest = _LONGEST_FROM.get(syllables[at].sound, 1)
    for size in range(min(longest, len(syllables) - at), 1, -1):
        part = syllables[at : at + size]
        phrase = _PHRASES.get(tuple(each.sound for each in part))
        if phrase and _is_written_like(part, phrase[0]):
            return size
    return 1


def _is_written_like(part: list[Syllable], forms: tuple[str, ...]) -> bool:
    """At most one syllable has other marks than the phrase, and đ is another letter than d."""
    pairs = zip(part, forms, strict=True)
    marked = [(each, form) for each, form in pairs if not each.is_plain]
    wrong = [(each, form) for each, form in marked if each.form != form]
    if any((each.form[:1] == "đ") != (form[:1] == "đ") for each, form in wrong):
        return False
    return not wrong or len(wrong) == 1 < len(marked)


def phrase_key(part: list[Syllable]) -> str:
    return _PHRASES[tuple(each.sound for each in part)][1]


def single_key(syllable: Syllable, is_counted: bool, bare: bool) -> str:
    if syllable.sound in (FIGURE, PAUSE):
        return FIGURE if syllable.sound == FIGURE else ""
    if is_counted and (syllable.sound if bare else syllable.form) in _MEASURES:
        return ""
    if bare:
        return _SOUNDING.get(syllable.sound, syllable.sound)
    return _SINGLES.get(syllable.form, syllable.sound)


def _phrases() -> dict[tuple[str, ...], tuple[tuple[str, ...], str]]:
    """Every known phrase of several syllables: how it is written, and the word it stands for."""
    near = {phrase for line in w.NEAR for phrase in line}
    told = w.WHOLES | w.DOCUMENTS | w.SOFT | w.DRAFTING | w.REVIEWS | w.UNDOINGS | near
    meanings = {phrase: fold(phrase) for phrase in told}
    for line in (*w.SYNONYMS, *w.ACTORS):
        meanings.update(dict.fromkeys(line, fold(line[0])))
    meanings.update({phrase: TELLING + fold(phrase) for phrase in w.TELLING})
    for meaning, phrases in (
        ("", w.FILLERS), (RAISED, w.UP), (LOWERED, w.DOWN), (NEGATED, w.NOT),
    ):  # fmt: skip
        meanings.update(dict.fromkeys(phrases, meaning))
    return {
        sounds_of(phrase): (tuple(map(written_form, phrase.split())), word)
        for phrase, word in meanings.items()
        if " " in phrase
    }


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


_PHRASES = _phrases()
_LONGEST_FROM = {sounds[0]: len(sounds) for sounds in sorted(_PHRASES, key=len)}
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
