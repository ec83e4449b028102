"""What last year left to a unit: as lines to be taken over, and as the figure beside a new item."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from camket.year.commitments import rules
from camket.year.commitments.models import CarryOver, CarryOverKind, Commitment
from camket.year.commitments.queries.content import carried, carry_overs
from camket.year.commitments.rules import BaselineDraft

SHOWN = 5
IN_ORDER = (
    CarryOverKind.UNMET_ITEM, CarryOverKind.OPEN_OBSTACLE, CarryOverKind.RESULT, CarryOverKind.FINDING,
    CarryOverKind.LESSON,
)  # fmt: skip


@dataclass(frozen=True)
class SituationDraft:
    """An assessment before anybody has written: the words of last year and the figures to start from."""

    assessment: str = ""
    hard_links: str = ""
    baselines: tuple[BaselineDraft, ...] = ()

    @property
    def is_blank(self) -> bool:
        return not (self.assessment or self.hard_links or self.baselines)


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


def first_draft(commitment: Commitment) -> SituationDraft:
    """What last year left, ready to be edited; blank as soon as the unit has written something itself."""
    situation = commitment.situation
    if situation.assessment or situation.hard_links or commitment.baselines.exists():
        return SituationDraft()
    rows = [line.row for line in carried_lines(commitment, SituationDraft())]
    facts = [row for row in rows if row.kind != CarryOverKind.LESSON]
    return SituationDraft(
        **{
            place: "\n".join(
                rules.sentence_of(row) for row in facts if rules.place_of(row) == place
            )
            for place in ("assessment", "hard_links")
        },
        baselines=tuple(filter(None, map(rules.baseline_of, facts))),
    )


def carried_lines(commitment: Commitment, offered: SituationDraft) -> list[CarriedLine]:
    """The lines of last year against what the unit wrote or is offered."""
    situation = commitment.situation
    shown = (situation.assessment, situation.hard_links, offered.assessment, offered.hard_links)
    labels = {*commitment.baselines.values_list("label", flat=True)}
    labels |= {each.label for each in offered.baselines}
    lines = [
        CarriedLine(
            row,
            has_figure=_may_be_baseline(row, labels),
            is_taken=any(rules.sentence_of(row) in text for text in shown),
        )
        for row in carried(commitment)
    ]
    return sorted(lines, key=lambda line: line.rank)


def chosen_carry_overs(commitment: Commitment, which: str) -> QuerySet[CarryOver]:
    """One line by its key; without a key every line."""
    rows = carry_overs(commitment.cycle, commitment.unit)
    return rows.filter(pk=int(which)) if which.isdecimal() else rows


def last_year_results(commitment: Commitment, text: str = "") -> list[CarryOver]:
    """The unit's results of last year, those about similar work first; a few of them."""
    rows = [row for row in carried(commitment) if row.kind == CarryOverKind.RESULT]
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
