"""What the periods' figures add up to, and how far that is from what was promised."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Protocol

from camket.year.commitments.models import Aggregation, Direction, Operator, Target, TargetKind
from camket.year.execution.rules.lights import AT_RISK_FROM

# A unit must name the cause from where the light of an accepted figure will turn "Chậm".
BEHIND_BELOW = Decimal(AT_RISK_FROM) / 100


class Fact(Protocol):
    """A figure of one period: a measured fact, or the line value that will become one."""

    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None


def reached_by(target: Target, facts: Iterable[Fact]) -> Decimal | None:
    """The level after these periods, in the order of their dates; None while nothing is known."""
    if target.aggregation == Aggregation.RATIO and target.kind == TargetKind.FIGURE:
        return _ratio(facts)
    values = [fact.value for fact in facts if fact.value is not None]
    if not values:
        return None
    if target.aggregation == Aggregation.SUM and target.kind == TargetKind.FIGURE:
        return sum(values, Decimal(0))
    return values[-1]


def _ratio(facts: Iterable[Fact]) -> Decimal | None:
    pairs = [(fact.numerator, fact.denominator) for fact in facts]
    known = [(above, below) for above, below in pairs if above is not None and below is not None]
    below = sum((below for _above, below in known), Decimal(0))
    if not below:
        return None
    return sum((above for above, _below in known), Decimal(0)) * 100 / below


def is_reached(target: Target, level: Decimal | None) -> bool:
    """Whether the level keeps the promise; a deliverable is there or it is not."""
    if level is None:
        return False
    if target.kind == TargetKind.DELIVERABLE:
        return level >= 1
    goal = target.value or Decimal(0)
    return {
        Operator.AT_LEAST: level >= goal,
        Operator.MORE_THAN: level > goal,
        Operator.AT_MOST: level <= goal,
        Operator.LESS_THAN: level < goal,
        Operator.EXACTLY: level == goal,
    }[Operator(target.operator)]


def share_of(target: Target, level: Decimal | None) -> Decimal | None:
    """The part of the promise that a level stands for; upkeep is kept or not."""
    if level is None or target.value is None:
        return None
    goal, baseline = target.value, target.baseline
    if target.direction == Direction.KEEP or (goal in (0, baseline) and not _falls(target)):
        return Decimal(is_reached(target, level))
    if baseline is not None and goal < baseline:
        return (baseline - level) / (baseline - goal)
    return level / goal if goal else Decimal(is_reached(target, level))


def _falls(target: Target) -> bool:
    return (
        target.baseline is not None and target.value is not None and target.value < target.baseline
    )


def lags(target: Target, level: Decimal | None, step: Decimal | None) -> bool:
    """Whether a level is clearly below the road-map step that is due."""
    reached, expected = share_of(target, level), share_of(target, step)
    if reached is None or not expected or expected < 0:
        return False
    return reached / expected < BEHIND_BELOW
