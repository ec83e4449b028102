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
    quoting,
    remarks,
    traps,
)
from camket.year.commitments.rules.vague.circumstances import is_circumstance
from camket.year.commitments.rules.vague.clauses import Clause, clauses, is_topic
from camket.year.commitments.rules.vague.defaults import SHIPPED
from camket.year.commitments.rules.vague.generality import general_words, is_too_short
from camket.year.commitments.rules.vague.levels import Level, Reading
from camket.year.commitments.rules.vague.lexicon import Lexicon, lexicon
from camket.year.commitments.rules.vague.lists import WordLists
from camket.year.commitments.rules.vague.named import named_works
from camket.year.commitments.rules.vague.products import products
from camket.year.commitments.rules.vague.spelling import is_unmarked, matching_form

_BULLET = re.compile(r"^(?:[-–—+•*·]\s*|(?:\d{1,2}|[^\W\d_]|[ivxIVX]+)\s*[.)/]\s+)+")
Found = Iterable[re.Match[str]]


def read_sentence(text: str, lists: WordLists = SHIPPED) -> Reading:
    """Read one sentence by itself."""
    lines = (_BULLET.sub("", clean(line)) for line in text.splitlines())
    source = "; ".join(line for line in lines if line)
    words = lexicon(lists, is_unmarked(source))
    spelled = matching_form(source)
    bare = traps.without_stock(traps.without_references(spelled, source), words)
    found = _found(source, spelled, bare, words)
    advice = remarks.rewrites(found, spelled, words)
    return remarks.with_reasons(replace(found, rewrites=advice))


def _found(source: str, spelled: str, bare: str, words: Lexicon) -> Reading:
    parts = clauses(bare, source, words)
    covered = traps.covered(traps.without_named_figures(bare, source, words), words)
    dated = deadlines.deadlines(bare, words)
    often = deadlines.frequencies(bare, words)
    years = deadlines.year_bounds(bare, words)
    elsewhere = outcomes.set_elsewhere(covered, words)
    named = [
        found
        for found in (*products(covered, source, parts, words), *named_works(source, parts))
        if not _lies_within(found, elsewhere)
    ]
    outcome = _outcomes(covered, parts, words)
    open_goals = _open_goals(covered, parts, words)
    regular = [found for found in often if not is_topic(found.start(), parts)]
    general = general_words(bare, source, words)
    written = quoting.as_written(source, spelled)
    words_of = partial(quoting.words, written)
    return Reading(
        _level(
            has_outcome=bool(outcome or regular),
            has_product=bool(named),
            has_day=bool(dated or often),
            has_year=bool(years),
            has_goal=bool(elsewhere or open_goals),
            is_general=bool(general) or is_too_short(bare),
        ),
        quantities=words_of(outcome),
        products=quoting.phrases(written, named),
        deadlines=words_of((*dated, *often, *years)),
        set_elsewhere=words_of(elsewhere),
        open_goals=words_of(open_goals),
        people=words_of(people.people(bare, words)),
        resources=words_of(people.resources(bare, words)),
        authority=words_of(people.authority(bare, words)),
        vague_words=words_of(remarks.vague_words(spelled, words)),
        activities=words_of(remarks.activities(spelled, words)),
        general_words=words_of(general),
    )


def _outcomes(covered: str, parts: list[Clause], words: Lexicon) -> list[re.Match[str]]:
    """A figure, nothing at all, a comparison; a standard or a whole set unless it is only the topic."""
    said = (*outcomes.standards(covered, words), *numbers.whole_sets(covered, words))
    return [
        *(
            found
            for found in numbers.quantities(covered, words)
            if not is_circumstance(covered, found, parts, words)
        ),
        *outcomes.zero_tolerance(covered, words),
        *outcomes.comparisons(covered, words),
        *(found for found in said if not is_topic(found.start(), parts)),
    ]


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
    *,
    has_outcome: bool,
    has_product: bool,
    has_day: bool,
    has_year: bool,
    has_goal: bool,
    is_general: bool,
) -> Level:
    """The year alone bounds a product; a day without a product is half a promise."""
    if has_outcome or (has_product and (has_day or has_year)):
        return Level.MEASURABLE
    if has_product or has_day or has_goal or not is_general:
        return Level.MIXED
    return Level.VAGUE
