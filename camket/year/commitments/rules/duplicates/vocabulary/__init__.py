"""The words by which two office sentences are told apart, or recognised as one, as people write them."""

from camket.year.commitments.rules.duplicates.vocabulary.acts import (
    DOWN,
    ENDINGS,
    HELPING,
    KEEPING,
    MAKING,
    NEAR_ACTS,
    NOT,
    OTHER_ACTS,
    PROMPTING,
    REVIEWS,
    SAME_ACTS,
    UNDOINGS,
    UP,
)
from camket.year.commitments.rules.duplicates.vocabulary.ceremony import (
    ASIDES,
    AT_LEAST,
    AT_MOST,
    FILLERS,
    LATE_ASIDES,
    LITTLE,
    LITTLE_UNMARKED,
    PLAIN,
    SOFT,
    WHERES,
)
from camket.year.commitments.rules.duplicates.vocabulary.papers import (
    CARRYING_OUT,
    DOCUMENTS,
    DRAFTING,
)
from camket.year.commitments.rules.duplicates.vocabulary.people import (
    ACTORS,
    AREAS,
    HEADS,
    NAME_LIKE_HEADS,
    PLACE_HEADS,
    PLAIN_UNIT_HEADS,
    SAME_PEOPLE,
    UNIT_HEADS,
)
from camket.year.commitments.rules.duplicates.vocabulary.short_forms import (
    CAPITAL_FORMS,
    SHORT_FORMS,
)
from camket.year.commitments.rules.duplicates.vocabulary.things import (
    MEASURES,
    NEAR_THINGS,
    NUMBER_WORDS,
    SAME_THINGS,
    TELLING,
    WHOLES,
)

SYNONYMS = [*SAME_THINGS, *SAME_PEOPLE, *SAME_ACTS]
NEAR = [*NEAR_ACTS, *NEAR_THINGS]

__all__ = [
    "ACTORS",
    "AREAS",
    "ASIDES",
    "AT_LEAST",
    "AT_MOST",
    "CAPITAL_FORMS",
    "CARRYING_OUT",
    "DOCUMENTS",
    "DOWN",
    "DRAFTING",
    "ENDINGS",
    "FILLERS",
    "HEADS",
    "HELPING",
    "KEEPING",
    "LATE_ASIDES",
    "LITTLE",
    "LITTLE_UNMARKED",
    "MAKING",
    "MEASURES",
    "NAME_LIKE_HEADS",
    "NEAR",
    "NEAR_ACTS",
    "NOT",
    "NUMBER_WORDS",
    "OTHER_ACTS",
    "PLACE_HEADS",
    "PLAIN",
    "PLAIN_UNIT_HEADS",
    "PROMPTING",
    "REVIEWS",
    "SAME_ACTS",
    "SAME_PEOPLE",
    "SHORT_FORMS",
    "SOFT",
    "SYNONYMS",
    "TELLING",
    "UNDOINGS",
    "UNIT_HEADS",
    "UP",
    "WHERES",
    "WHOLES",
]
