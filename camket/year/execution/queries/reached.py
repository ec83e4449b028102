"""How far a target has come at a date, as the database reads it from the measured facts.

Figures are compared in whole thousandths, so that 0,1 + 0,7 reaches 0,8 on both databases:
SQLite keeps decimals as binary fractions, but whole numbers exactly.
"""

from collections.abc import Mapping
from datetime import date

from django.db.models import (
    BooleanField,
    Case,
    DecimalField,
    Expression,
    F,
    Field,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Abs, NullIf, Round

from camket.year.commitments.models import Aggregation, Direction, Operator, Target, TargetKind
from camket.year.execution.models import Measure
from camket.year.execution.queries.naming import Name, Naming

THOUSANDTHS = 1000
PERCENT = 100
WHOLE = DecimalField(max_digits=24, decimal_places=0)
TRUTH = BooleanField()

IS_CEILING = Q(operator__in=[Operator.AT_MOST, Operator.LESS_THAN]) | Q(direction=Direction.DOWN)
IS_FALLING = Q(value__lt=F("baseline"))
IS_STRICT = Q(operator__in=[Operator.MORE_THAN, Operator.LESS_THAN])
# Beyond the goal, or on it where the operator lets it.
IS_REACHED = Q(margin__gt=0) | Q(margin=0, is_strict=False)


def with_reached(targets: QuerySet[Target], on: date) -> QuerySet[Target]:
    """Annotate `reached_value`, `reached_share` (1 is the target) and `is_reached` at `on`.

    A deliverable has the value 1 once its evidence is accepted. No measure: no value, not reached.
    """
    named = figures(on)
    share = (F("reached") - F("start")) / NullIf(
        F("goal") - F("start"), Value(0), output_field=WHOLE
    )
    return with_names(targets).annotate(
        reached_value=reached(on) / THOUSANDTHS,
        reached_share=Naming(named, share, DecimalField()),
        is_reached=Naming(named, yes_or_no(IS_REACHED), TRUTH),
    )


def with_names(targets: QuerySet[Target]) -> QuerySet[Target]:
    """Targets whose `figures` may be mentioned inside a `Naming`, with the margin made of them."""
    exactly = When(operator=Operator.EXACTLY, then=-Abs(F("distance")))
    ceiling = When(is_ceiling=True, then=-F("distance"))
    return (
        targets.alias(**{name: Name(name, field) for name, field in FIGURES.items()})
        .alias(distance=F("reached") - F("goal"))
        .alias(margin=Case(exactly, ceiling, default=F("distance"), output_field=WHOLE))
    )


FIGURES: Mapping[str, Field] = {
    "reached": WHOLE,
    "goal": WHOLE,
    "start": WHOLE,
    "is_ceiling": TRUTH,
    "is_falling": TRUTH,
    "is_strict": TRUTH,
}


def figures(on: date) -> dict[str, Expression]:
    """What is reached, the goal and where the way starts, in thousandths, and how to compare them."""
    product = When(kind=TargetKind.DELIVERABLE, then=Value(THOUSANDTHS))
    falling = When(IS_FALLING, then=thousandths("baseline"))
    return {
        "reached": reached(on),
        "goal": Case(product, default=thousandths("value"), output_field=WHOLE),
        "start": Case(falling, default=Value(0), output_field=WHOLE),
        "is_ceiling": yes_or_no(IS_CEILING),
        "is_falling": yes_or_no(IS_FALLING),
        "is_strict": yes_or_no(IS_STRICT),
    }


def reached(on: date) -> Expression:
    """What the measures up to `on` come to, in thousandths; empty without a measure."""
    measures = Measure.objects.filter(
        target=OuterRef("pk"), as_of__lte=on, replaced_at__isnull=True
    )
    summed = (
        measures.filter(value__isnull=False)
        .values("target")
        .annotate(total=Sum(thousandths("value")))
    )
    divided = measures.filter(denominator__isnull=False).values("target").annotate(total=_share())
    latest = measures.order_by("-as_of").annotate(total=thousandths("value"))
    return Case(
        When(kind=TargetKind.DELIVERABLE, then=Subquery(latest.values("total")[:1])),
        When(aggregation=Aggregation.SUM, then=Subquery(summed.values("total"))),
        When(aggregation=Aggregation.RATIO, then=Subquery(divided.values("total"))),
        default=Subquery(latest.values("total")[:1]),
        output_field=WHOLE,
    )


def yes_or_no(condition: Q) -> Expression:
    """The condition as a column that is never unknown, so that its opposite can be asked too."""
    return Case(When(condition, then=True), default=False, output_field=TRUTH)


def thousandths(name: str) -> Expression:
    """A figure with three decimals as a whole number."""
    return Round(F(name) * THOUSANDTHS, output_field=WHOLE)


def _share() -> Expression:
    """The summed numerators in percent of the summed denominators."""
    whole = NullIf(Sum(thousandths("denominator")), Value(0), output_field=WHOLE)
    return Sum(thousandths("numerator")) * (PERCENT * THOUSANDTHS) / whole
