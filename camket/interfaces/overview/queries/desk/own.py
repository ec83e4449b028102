"""What waits for a person in his own unit: to fill, to press, to answer, to remedy, to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Subquery, When

from camket.foundation.core import clock
from camket.foundation.organisation.access import Standing
from camket.foundation.organisation.models import User
from camket.interfaces.overview.access import filled_by, pressed_for_by
from camket.interfaces.overview.queries.lines import by_state, line
from camket.year.annual_cycles.models import GroupMember
from camket.year.annual_cycles.states import CycleState, PeriodState
from camket.year.commitments.models import Adjustment, Commitment, Item
from camket.year.commitments.states import AdjustmentState, CommitmentState, ItemState
from camket.year.execution.models import Dissemination, Escalation, Mark, Milestone, Plan, Task
from camket.year.execution.states import ObstacleState, PlanState
from camket.year.reporting.models import Report
from camket.year.reporting.states import ReportState
from camket.year.supervision.models import Explanation, Finding
from camket.year.supervision.states import ExplanationState, FindingState
from camket.year.verdicts.models import Round, SelfRating, Subject
from camket.year.verdicts.states import RoundState
from camket.year.year_end.models import Review
from camket.year.year_end.states import ReviewState

Branches = Iterator[QuerySet[Any]]
C = CommitmentState
R = ReportState


@dataclass(frozen=True)
class Hands:
    """The person, and the units for which he fills or presses, as conditions for the database."""

    user: User
    st: Standing

    def fills(self, path: str) -> Q:
        return filled_by(self.st, path)

    def presses(self, path: str) -> Q:
        return pressed_for_by(self.st, path)

    def owns(self, path: str) -> Q:
        """Either hand may do it; a clerk prepares even where a head has to press."""
        return self.fills(path) | self.presses(path)

    def each_step(self, path: str, filled: tuple[str, ...], pressed: str) -> Q:
        """States in which the one types, and the state in which the other presses."""
        return self.fills(path) & Q(state__in=filled) | self.presses(path) & Q(state=pressed)

    @property
    def may_press(self) -> bool:
        return bool(self.st.headed or self.st.entrusted)


def own_branches(hands: Hands) -> Branches:
    yield from _promising(hands)
    yield from _doing(hands)
    yield from _telling(hands)
    yield from _answering(hands)
    if hands.may_press:
        yield from _closing(hands)


def _promising(hands: Hands) -> Branches:
    begun = Commitment.objects.filter(cycle=OuterRef("cycle"), unit=OuterRef("unit"))
    facts: dict[str, Any] = {
        "year": "cycle__year",
        "day": "cycle__registration_due_on",
        "unit": "unit__name",
    }
    members = GroupMember.objects.filter(
        ~Exists(begun), hands.fills("unit"), cycle__state=CycleState.OPEN
    )
    yield line("registration-begin", members, **facts)
    own = Commitment.objects.filter(
        hands.each_step("unit", (C.DRAFT, C.RETURNED), C.COMPLETE),
        ~Q(cycle__state=CycleState.CLOSED),
    )
    yield line(by_state("registration"), own, **facts, note="return_note")
    reworded = Item.objects.filter(
        hands.presses("commitment__unit"),
        ~Q(registered_text=""),
        state=ItemState.SELECTED,
        wording_accepted_at__isnull=True,
    )
    yield line(
        "wording-accept",
        reworded,
        year="commitment__cycle__year",
        unit="commitment__unit__name",
        label="text",
    )
    assigned = Item.objects.filter(hands.presses("commitment__unit"), state=ItemState.ASSIGNED)
    yield line(
        "item-acknowledge",
        assigned,
        year="commitment__cycle__year",
        unit="commitment__unit__name",
        label="text",
    )
    asked = Adjustment.objects.filter(
        hands.each_step(
            "item__commitment__unit", (AdjustmentState.DRAFT,), AdjustmentState.COMPLETE
        )
    )
    yield line(
        by_state("adjustment"),
        asked,
        year="item__commitment__cycle__year",
        unit="item__commitment__unit__name",
        label="item__text",
    )


def _doing(hands: Hands) -> Branches:
    """`count` carries the working days that the year gives after the signature in `day`."""
    running = Commitment.objects.filter(
        hands.fills("unit"), state=C.SIGNED, cycle__state=CycleState.OPEN
    )
    plans = Plan.objects.filter(commitment=OuterRef("pk"))
    told = Dissemination.objects.filter(commitment=OuterRef("pk"))
    facts: dict[str, Any] = {"year": "cycle__year", "day": "signed_on", "unit": "unit__name"}
    yield line("plan-draw", running.filter(~Exists(plans)), **facts, count="cycle__plan_days")
    yield line(
        "dissemination", running.filter(~Exists(told)), **facts, count="cycle__dissemination_days"
    )
    drawn = Plan.objects.filter(
        hands.each_step("commitment__unit", (PlanState.DRAFT,), PlanState.COMPLETE),
        commitment__cycle__state=CycleState.OPEN,
    )
    yield line(
        by_state("plan"),
        drawn,
        year="commitment__cycle__year",
        day="commitment__signed_on",
        unit="commitment__unit__name",
        count="commitment__cycle__plan_days",
    )
    ahead = Milestone.objects.filter(task=OuterRef("pk"), due_on__gte=clock.today())
    tasks = Task.objects.filter(
        ~Q(mark=Mark.DONE),
        plan__state=PlanState.APPROVED,
        plan__commitment__cycle__state=CycleState.OPEN,
        assignments__assignee=hands.user,
    )
    yield line(
        "task",
        tasks,
        year="plan__commitment__cycle__year",
        day=Subquery(ahead.order_by("due_on").values("due_on")[:1]),
        label="title",
        note="item__text",
    )


def _telling(hands: Hands) -> Branches:
    """A period that was closed over a report leaves nothing to do in it, but for a supplement."""
    filled = (R.EXPECTED, R.DRAFT, R.RETURNED)
    reports = Report.objects.filter(
        hands.each_step("commitment__unit", filled, R.COMPLETE),
        Q(period__state=PeriodState.OPEN) | Q(number__gt=1),
    )
    yield line(
        by_state("report"),
        reports,
        year="period__cycle__year",
        day=Case(When(number=1, then="due_on")),
        unit="commitment__unit__name",
        label="period__label",
    )


def _answering(hands: Hands) -> Branches:
    asked = Explanation.objects.filter(
        hands.owns("item__commitment__unit"), state=ExplanationState.ASKED
    )
    yield line(
        "explanation-answer",
        asked,
        year="item__commitment__cycle__year",
        day="due_on",
        unit="item__commitment__unit__name",
        label="question",
    )
    waiting = Escalation.objects.filter(
        ~Q(obstacle__state=ObstacleState.SOLVED),
        addressee__in=hands.st.own_units(),
        answered_on__isnull=True,
    )
    yield line(
        "obstacle-answer",
        waiting,
        pk="obstacle_id",
        year="obstacle__item__commitment__cycle__year",
        day="due_on",
        unit="obstacle__item__commitment__unit__name",
        label="obstacle__cause",
    )
    found = Finding.objects.filter(
        hands.owns("inspection__unit"),
        state__in=(FindingState.TO_REMEDY, FindingState.REMEDYING),
    )
    yield line(
        "finding-remedy",
        found,
        year="inspection__plan__cycle__year",
        day="remedy_due_on",
        unit="inspection__unit__name",
        label="demand",
    )


def _closing(hands: Hands) -> Branches:
    open_rounds = Round.objects.filter(period__cycle=OuterRef("cycle"), state=RoundState.OPEN)
    said = SelfRating.objects.filter(
        commitment=OuterRef("pk"), subject=Subject.COLLECTIVE, replaced_at__isnull=True
    )
    unrated = Commitment.objects.filter(
        hands.presses("unit"), Exists(open_rounds), ~Exists(said), state=C.SIGNED
    )
    yield line("self-rating", unrated, year="cycle__year", unit="unit__name")
    reviews = Review.objects.filter(hands.presses("commitment__unit"), state=ReviewState.OPEN)
    yield line(
        "review-close",
        reviews,
        year=F("commitment__cycle__year"),
        unit="commitment__unit__name",
    )
