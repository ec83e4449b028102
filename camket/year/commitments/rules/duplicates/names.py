"""Names of places, units and persons: the work is the same in another place."""

from dataclasses import replace

from camket.year.commitments.rules.duplicates import vocabulary as w
from camket.year.commitments.rules.duplicates.syllables import (
    FIGURE,
    PAUSE,
    Syllable,
    sounds_of,
    written_form,
)

# "chợ Bến Đông" is the object of a short sentence; behind a longer one "đường Lê Lợi" is only where.
SAID_BEFORE = 3  # syllables


def without_names(syllables: list[Syllable], bare: bool) -> list[Syllable]:
    """Names of places and persons go, and with the name of a unit the word for its kind."""
    kept: list[Syllable] = []
    at = 0
    while at < len(syllables):
        kind = _head_at(syllables, at, bare)
        end = _name_end(syllables, at + len(kind), kind in _PLAIN_UNITS) if kind else at
        if kind and end > at + len(kind):
            if kind not in _UNITS:
                is_place = len(kept) >= SAID_BEFORE and kept[-1].form not in _BUILT
                kept += [
                    replace(each, is_place=is_place) for each in syllables[at : at + len(kind)]
                ]
            at = end
        elif at > 0 and syllables[at - 1].sound != PAUSE and _name_end(syllables, at) >= at + 2:
            at = _name_end(syllables, at)
        else:
            kept.append(syllables[at])
            at += 1
    return kept


def _head_at(syllables: list[Syllable], at: int, bare: bool) -> tuple[str, ...]:
    """The kind of unit or place that is named here: phường, khu dân cư; "Hồ" in a name is none."""
    if at > 0 and syllables[at].is_capital:
        return ()
    longest = _LONGEST_HEAD.get(syllables[at].sound, 0)
    for size in range(min(longest, len(syllables) - at), 0, -1):
        part = syllables[at : at + size]
        kind = tuple(each.sound for each in part)
        forms = _HEAD_FORMS.get(kind)
        if forms and (bare or forms == tuple(each.form for each in part)):
            return kind
    return ()


def _name_end(syllables: list[Syllable], at: int, is_unit: bool = False) -> int:
    """Where the figure or the run of capitals that begins here ends; `at` itself if none does."""
    if at < len(syllables) and syllables[at].sound == FIGURE:
        return at + 1
    if at < len(syllables) and is_head(syllables[at]):
        may_be = is_unit and syllables[at].form in _NAME_LIKE
        if not may_be:
            return at
    end = at
    while end < len(syllables) and syllables[end].is_capital:
        end += 1
    return end


def is_head(syllable: Syllable) -> bool:
    return syllable.form in _HEADS


_HEADS = frozenset(map(written_form, w.HEADS))
_NAME_LIKE = frozenset(map(written_form, w.NAME_LIKE_HEADS))
_PLAIN_UNITS = frozenset(sounds_of(each) for each in w.PLAIN_UNIT_HEADS)
# "Dự án cầu Bến Đông", "công trình chợ Hòa Mỹ": what is built, and not where.
_BUILT = frozenset(map(written_form, ("án", "trình", "dựng")))
_UNITS = frozenset(sounds_of(each) for each in w.UNIT_HEADS)
_HEAD_FORMS = {
    sounds_of(each): tuple(map(written_form, each.split())) for each in w.UNIT_HEADS | w.PLACE_HEADS
}
_LONGEST_HEAD = {sounds[0]: len(sounds) for sounds in sorted(_HEAD_FORMS, key=len)}
