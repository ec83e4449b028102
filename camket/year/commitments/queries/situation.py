"""What last year left to a unit: as lines to be taken over, and as the figure beside a new item."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from camket.year.commitments import rules
from camket.year.commitments.models import CarryOver, CarryOverKind, Commitment

SHOWN = 5
IN_ORDER = (
    CarryOverKind.UNMET_ITEM, CarryOverKind.OPEN_OBSTACLE, CarryOverKind.RESULT, CarryOverKind.FINDING,
    CarryOverKind.LESSON,
)  # fmt: skip


@dataclass(frozen=True)
class CarriedLine:
    """A fact of last year, whether its figure may still become a baseline, and whether it was taken over."""

    row: CarryOver
    has_figure: bool
    is_taken: bool

    @property
    def rank(self) -> int:
        """What stayed undone first, then what was reached, then what was found and asked."""
        return IN_ORDER.index(self.row.kind)


def carried_lines(commitment: Commitment) -> list[CarriedLine]:
    situation = getattr(commitment, "situation", None)
    written = f"{situation.assessment}\n{situation.hard_links}" if situation else ""
    labels = set(commitment.baselines.values_list("label", flat=True))
    lines = [
        CarriedLine(
            row,
            has_figure=_may_be_baseline(row, labels),
            is_taken=rules.sentence_of(row) in written,
        )
        for row in _of(commitment)
    ]
    return sorted(lines, key=lambda line: line.rank)


def chosen_carry_overs(commitment: Commitment, which: str) -> QuerySet[CarryOver]:
    """One line by its key; without a key every line."""
    rows = _of(commitment)
    return rows.filter(pk=int(which)) if which.isdecimal() else rows


def last_year_results(commitment: Commitment, text: str = "") -> list[CarryOver]:
    """The unit's results of last year, those about similar work first; a few of them."""
    rows = list(_of(commitment).filter(kind=CarryOverKind.RESULT))
    rows.sort(key=lambda row: -rules.likeness(row.text, text))
    return rows[:SHOWN]


def last_year_of(commitment: Commitment, text: str) -> CarryOver | None:
    """The result of the same work last year, if there was any."""
    return _first_alike(last_year_results(commitment, text), text)


def _may_be_baseline(row: CarryOver, labels: set[str]) -> bool:
    draft = rules.baseline_of(row)
    return draft is not None and draft.label not in labels


def _first_alike(rows: Iterable[CarryOver], text: str) -> CarryOver | None:
    return next((row for row in rows if rules.likeness(row.text, text) >= rules.ALIKE), None)


def _of(commitment: Commitment) -> QuerySet[CarryOver]:
    return CarryOver.objects.filter(cycle=commitment.cycle, unit=commitment.unit)
