"""Reads of the year's frame: the group tree, calendar, due dates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from camket.foundation.core.days import Calendar
from camket.foundation.organisation.models import Unit, User
from camket.year.annual_cycles import access, rules
from camket.year.annual_cycles.models import (
    Cycle,
    Extension,
    GroupMember,
    Holiday,
    Period,
    PeriodKind,
    ReportingGroup,
)
from camket.year.annual_cycles.states import CycleState, PeriodState


@dataclass(frozen=True)
class GroupNode:
    """A heading of the synthesis report with its units, in the order of print."""

    pk: int
    code: str
    label: str
    level: int
    first_year: int
    ordinal: int
    unit_ids: tuple[int, ...]
    children: tuple["GroupNode", ...]

    def walk(self) -> tuple["GroupNode", ...]:
        """This heading and all below it, top down."""
        return (self, *(node for child in self.children for node in child.walk()))

    def all_unit_ids(self) -> tuple[int, ...]:
        return tuple(pk for node in self.walk() for pk in node.unit_ids)


def placed_units(cycle: Cycle) -> QuerySet[GroupMember]:
    """Every unit of a year with its place, in the order of the headings."""
    members = GroupMember.objects.filter(cycle=cycle).select_related("unit")
    return members.order_by("group__order", "order", "id")


def group_tree(
    cycle: Cycle,
    placed: Iterable[GroupMember] | None = None,
    headings: Iterable[ReportingGroup] | None = None,
) -> tuple[GroupNode, ...]:
    """The headings of a year as a tree. A query for the headings and one for `placed_units`, unless given."""
    if headings is None:
        headings = ReportingGroup.objects.filter(cycle=cycle).order_by("order")
    groups = {group.pk: group for group in headings}
    members: dict[int, list[int]] = {}
    for each in placed_units(cycle) if placed is None else placed:
        members.setdefault(each.group_id, []).append(each.unit_id)

    def node(group: ReportingGroup, level: int) -> GroupNode:
        started = rules.first_year(group, groups, cycle.scheme.first_year)
        below = [each for each in groups.values() if each.parent_id == group.pk]
        return GroupNode(
            pk=group.pk,
            code=group.code,
            label=group.label,
            level=level,
            first_year=started,
            ordinal=cycle.year - started + 1,
            unit_ids=tuple(members.get(group.pk, ())),
            children=tuple(node(each, level + 1) for each in below),
        )

    return tuple(node(group, 1) for group in groups.values() if group.parent_id is None)


def calendar() -> Calendar:
    """The working days of the office, from the editable holiday table. One query."""
    rows = list(Holiday.objects.values_list("day", "is_working"))
    return Calendar(
        holidays=frozenset(day for day, is_working in rows if not is_working),
        working_saturdays=frozenset(day for day, is_working in rows if is_working),
    )


def due_on(period: Period, unit_id: int) -> date:
    """The day a unit's report is due: the period's, or the unit's extension."""
    extended = Extension.objects.filter(period=period, unit_id=unit_id).values_list(
        "due_on", flat=True
    )
    return extended.first() or period.due_on


def missing_before_opening(cycle: Cycle) -> list[str]:
    return rules.missing_before_opening(
        cycle,
        groups=cycle.group_members.count(),
        themes=cycle.themes.count(),
        periods=cycle.periods.count(),
    )


def reminders_before_opening(cycle: Cycle) -> list[str]:
    """What later rooms would have the Office look at first; it keeps nobody from opening."""
    told = (import_string(path)(cycle) for path in settings.BEFORE_OPENING)
    return [reminder for reminders in told for reminder in reminders]


@dataclass(frozen=True)
class Copied:
    """What the next year takes over from this one, said before it is done."""

    groups: int
    units: int
    closed: tuple[str, ...]
    theme: str


def copied_from(previous: Cycle) -> Copied:
    """Headings and units that are still open; the theme is only shown, each year has its own."""
    units = [member.unit for member in placed_units(previous)]
    theme = previous.themes.order_by("order").first()
    return Copied(
        groups=previous.groups.count(),
        units=sum(unit.closed_on is None for unit in units),
        closed=tuple(unit.name for unit in units if unit.closed_on),
        theme=_("Năm %(year)d: %(text)s") % {"year": previous.year, "text": theme.text}
        if theme
        else "",
    )


def usual_of_next(previous: Cycle) -> dict[str, Any]:
    """The deadline a year later and the same rhythm of reports; both may be changed."""
    due = previous.registration_due_on
    is_quarterly = previous.periods.filter(kind=PeriodKind.QUARTER).exists()
    return {
        "registration_due_on": rules.year_later(due) if due else None,
        "rhythm": "quarterly" if is_quarterly else "half_yearly",
    }


def units_without_group(cycle: Cycle) -> QuerySet[Unit]:
    """Open units below the owner that no heading of the year holds yet."""
    placed = GroupMember.objects.filter(cycle=cycle, unit=OuterRef("pk"))
    below = Unit.objects.filter(
        path__startswith=cycle.scheme.owner.path, parent__isnull=False, closed_on__isnull=True
    )
    return below.filter(~Exists(placed)).order_by("path")


def cycle_page(cycle: Cycle, user: User) -> dict[str, Any]:
    """What the year's own page shows, with the permits of its acts."""
    periods = list(cycle.periods.order_by("data_until"))
    themes = list(cycle.themes.select_related("owner"))
    unfinished = sum(period.state != PeriodState.CLOSED for period in periods)
    placed = list(placed_units(cycle))
    names = {each.unit_id: each.unit.name for each in placed}
    missing = rules.missing_before_opening(
        cycle, groups=len(names), themes=len(themes), periods=len(periods)
    )
    headings = [
        (node, [names[pk] for pk in node.unit_ids])
        for top in group_tree(cycle, placed)
        for node in top.walk()
    ]
    return {
        "cycle": cycle,
        "year": cycle.year,
        "missing": missing,
        "reminders": reminders_before_opening(cycle) if cycle.state == CycleState.PREPARING else [],
        "themes": themes,
        "periods": periods,
        "headings": headings,
        "unit_count": len(names),
        "can_open": access.can_open_cycle(user, cycle, missing),
        "can_close": access.can_close_cycle(user, cycle, unfinished),
        "can_manage": access.can_manage_cycle(user, cycle),
        "can_prepare_next": access.can_prepare_after(user, cycle),
    }
