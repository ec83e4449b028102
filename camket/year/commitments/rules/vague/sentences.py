"""Whether a sentence can be checked at the end of the year, and the words that decide it.

Three levels and no points: what is there (an outcome of its own, a named product, a deadline) and
what only sounds like it. Digits of document numbers, years, terms and names are set aside first.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from camket.foundation.core.text import clean
from camket.year.commitments.rules.vague import (
    deadlines,
    numbers,
    outcomes,
    people,
    remarks,
    traps,
)
from camket.year.commitments.rules.vague.clauses import Clause, clauses, is_background, is_topic
from camket.year.commitments.rules.vague.defaults import SHIPPED
from camket.year.commitments.rules.vague.levels import Level, Reading
from camket.year.commitments.rules.vague.lexicon import Lexicon, lexicon
from camket.year.commitments.rules.vague.lists import WordLists
from camket.year.commitments.rules.vague.named import named_works
from camket.year.commitments.rules.vague.products import products
from camket.year.commitments.rules.vague.spelling import is_unmarked, matching_form

_WITH = re.compile(r"\b(?<!so )(?:với|giữa|cùng|phối hợp|voi|giua|cung|phoi hop)\s+$")
_OF = re.compile(r"\b(?:của|là|gồm|trong|cua|gom)\s+$")
_LEADS_ON = re.compile(
    r"(?:(?<!năm)(?<!kỳ)\s+(?:trước|trong|vào|đến|hết|của|và|các|cho|theo|với|tại|trên|ở|để|đã|từ|bằng|do|về|có|được|là|khi))+$"
)

Found = Iterable[re.Match[str]]


def read_sentence(text: str, lists: WordLists = SHIPPED) -> Reading:
    """Read one sentence by itself."""
    source = "; ".join(line for line in map(clean, text.splitlines()) if line)
    words = lexicon(lists, is_unmarked(source))
    spelled = matching_form(source)
    bare = traps.without_stock(traps.without_references(spelled, source), words)
    found = _found(source, spelled, bare, words)
    advice = () if found.level == Level.MEASURABLE else remarks.rewrites(spelled, words)
    return replace(found, reasons=remarks.reasons(found), rewrites=advice)


def _found(source: str, spelled: str, bare: str, words: Lexicon) -> Reading:
    parts = clauses(bare, words)
    covered = traps.covered(bare, words)
    dated = deadlines.deadlines(bare, words)
    often = deadlines.frequencies(bare, words)
    years = deadlines.year_bounds(bare, words)
    elsewhere = outcomes.set_elsewhere(covered, words)
    named = [
        found
        for found in (*products(covered, parts, words), *named_works(source, parts))
        if not _lies_within(found, elsewhere)
    ]
    outcome = _outcomes(covered, parts, words)
    open_goals = _open_goals(covered, parts, words)
    regular = [found for found in often if not is_topic(found.start(), parts)]
    words_of = partial(_words, spelled)
    return Reading(
        _level(
            has_outcome=bool(outcome or regular),
            has_product=bool(named),
            has_day=bool(dated or often),
            has_year=bool(years),
            has_goal=bool(elsewhere or open_goals),
        ),
        quantities=words_of(outcome),
        products=words_of(named),
        deadlines=words_of((*dated, *often, *years)),
        set_elsewhere=words_of(elsewhere),
        open_goals=words_of(open_goals),
        people=words_of(people.people(bare, words)),
        resources=words_of(people.resources(bare, words)),
        authority=words_of(people.authority(bare, words)),
        vague_words=words_of(remarks.vague_words(spelled, words)),
        activities=words_of(remarks.activities(spelled, words)),
    )


def _outcomes(covered: str, parts: list[Clause], words: Lexicon) -> list[re.Match[str]]:
    """A figure, nothing at all, a comparison; a standard or a whole set unless it is only the topic."""
    said = (*outcomes.standards(covered, words), *numbers.whole_sets(covered, words))
    return [
        *(
            found
            for found in numbers.quantities(covered, words)
            if not _is_circumstance(covered, found, parts)
        ),
        *outcomes.zero_tolerance(covered, words),
        *outcomes.comparisons(covered, words),
        *(found for found in said if not is_topic(found.start(), parts)),
    ]


def _is_circumstance(covered: str, found: re.Match[str], parts: list[Clause]) -> bool:
    """With whom, of whom, in what situation: "phối hợp với 8 phường", "phát huy vai trò của 120 đại biểu"."""
    if "%" in found.group():
        return False
    before = covered[: found.start()]
    is_of = _OF.search(before) and is_topic(found.start(), parts)
    return bool(_WITH.search(before) or is_of) or is_background(found.start(), parts)


def _open_goals(covered: str, parts: list[Clause], words: Lexicon) -> list[re.Match[str]]:
    moved = outcomes.moved_metrics(covered, words)
    loose = outcomes.loose_promises(covered, words)
    return [*loose, *(found for found in moved if _is_said(found, parts))]


def _is_said(found: re.Match[str], parts: list[Clause]) -> bool:
    """ "nâng cao tỷ lệ" is itself led by a vague verb; only what stands before it makes it a topic."""
    return not any(
        part.start <= found.start() < part.end and part.topic_from < found.start() for part in parts
    )


def _lies_within(found: re.Match[str], others: Found) -> bool:
    """ "hoàn thành chỉ tiêu được giao" completes what others have set; it is no product."""
    return any(other.start() <= found.start() < other.end() for other in others)


def _level(
    *, has_outcome: bool, has_product: bool, has_day: bool, has_year: bool, has_goal: bool
) -> Level:
    """The year alone bounds a product; a day without a product is half a promise."""
    if has_outcome or (has_product and (has_day or has_year)):
        return Level.MEASURABLE
    return Level.MIXED if has_product or has_day or has_goal else Level.VAGUE


def _words(spelled: str, found: Found) -> tuple[str, ...]:
    """The words themselves, also where digits were covered."""
    shown = (_trimmed(spelled[each.start() : each.end()]) for each in found)
    return tuple(dict.fromkeys(words for words in shown if words))


def _trimmed(words: str) -> str:
    """Without the little words that lead on to what comes next."""
    return _LEADS_ON.sub("", " ".join(words.split()).strip(" ,;"))
