"""The urging log: what was said to whom, and what came of it."""

from collections.abc import Iterable
from datetime import date

from django.db.models import OuterRef, Q, QuerySet, Subquery

from camket.foundation.organisation.access import in_force
from camket.foundation.organisation.models import Role, User
from camket.year.commitments.models import Commitment
from camket.year.execution.models import Plan
from camket.year.reporting.models import Report
from camket.year.supervision.models import Urging


def with_response(urgings: QuerySet[Urging]) -> QuerySet[Urging]:
    """Annotate what the unit did afterwards: `sent_at`, `submitted_at`, `plan_approved_on`.

    An earlier act is no answer: `sent_at` before the urging stays empty.
    """
    report = Report.objects.filter(
        period=OuterRef("period"), commitment__unit=OuterRef("unit"), number=1,
        first_sent_at__gte=OuterRef("urged_at"),
    )  # fmt: skip
    commitment = Commitment.objects.filter(
        cycle=OuterRef("cycle"), unit=OuterRef("unit"), submitted_at__gte=OuterRef("urged_at")
    )
    plan = Plan.objects.filter(
        commitment__cycle=OuterRef("cycle"), commitment__unit=OuterRef("unit"),
        state_since__gte=OuterRef("urged_at"),
    )  # fmt: skip
    return urgings.select_related("unit", "period").annotate(
        sent_at=Subquery(report.values("first_sent_at")[:1]),
        submitted_at=Subquery(commitment.values("submitted_at")[:1]),
        plan_approved_on=Subquery(plan.values("approved_on")[:1]),
    )


def addressees(unit_ids: Iterable[int], on: date) -> QuerySet[User]:
    """Heads, their delegates and clerks of many units; of a block, the members' heads. One statement."""
    ids = list(unit_ids)
    headed = Q(tenures__position__is_head=True) & (
        Q(tenures__position__unit__in=ids) | Q(tenures__position__unit__blocks__in=ids)
    )
    pressing = in_force(on, "tenures__") & headed
    entrusted = in_force(on, "delegations_received__") & Q(
        delegations_received__position__unit__in=ids
    )
    filling = in_force(on, "role_grants__") & Q(
        role_grants__role=Role.UNIT_CLERK, role_grants__unit__in=ids
    )
    return User.objects.filter(pressing | entrusted | filling, is_active=True).distinct()
