"""A year at a data date, loaded once: everything the report says is read from here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import CharField, Count, F, IntegerField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Coalesce

from camket.foundation.organisation.models import Unit
from camket.year.annual_cycles.models import Cycle, GroupMember, Period, ReportingGroup, Theme
from camket.year.annual_cycles.queries import GroupNode, group_tree
from camket.year.commitments.models import Commitment, Item, ListKind, Target, WordList
from camket.year.commitments.rules import SHIPPED, with_lists
from camket.year.execution.models import Measure
from camket.year.execution.queries.reached import with_reached
from camket.year.reporting.models import Report
from camket.year.year_end.models import Lesson
from camket.year.year_end.queries import figure_lists
from camket.year.year_end.queries.specs import WATCHING

UNIT_FIELDS = ("id", "code", "name", "short_name", "kind", "path")
THEME, LESSON = "theme", "lesson"


@dataclass(frozen=True)
class Note:
    """A theme or a requirement, at its place."""

    order: int
    text: str


@dataclass(frozen=True)
class Told:
    """The latest accepted word on an item: what was achieved, and the period it was told in."""

    result: str
    period: str


@dataclass(frozen=True)
class YearFacts:
    """Rows in the order of the report; nothing is asked of the database after loading."""

    cycle: Cycle
    on: date
    tree: tuple[GroupNode, ...]
    units: Mapping[int, Unit]
    themes: tuple[Note, ...]
    commitments: tuple[Commitment, ...]
    items: tuple[Item, ...]
    reports: tuple[Report, ...]
    lines: Mapping[int, Told]
    targets: Mapping[int, tuple[Target, ...]]
    watching: Mapping[str, int]
    lessons: tuple[Note, ...]

    @cached_property
    def nodes(self) -> dict[str, GroupNode]:
        return {node.code: node for top in self.tree for node in top.walk()}

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """The periods that expect reports, in the order of their data dates."""
        return tuple({each.period_id: each.period for each in self.reports}.values())

    @cached_property
    def names(self) -> tuple[str, ...]:
        return _with_digits(self.units.values(), self.themes)

    def units_in(self, code: str) -> frozenset[int]:
        """The units of a scope: everywhere, the State's departments, or a heading."""
        if code == figure_lists.EVERYWHERE:
            return frozenset(self.units)
        if code == figure_lists.OF_THE_STATE:
            kinds = figure_lists.STATE_KINDS
            return frozenset(pk for pk, unit in self.units.items() if unit.kind in kinds)
        return frozenset(self.nodes[code].all_unit_ids())

    def items_in(self, code: str) -> list[Item]:
        inside = self.units_in(code)
        return [each for each in self.items if each.commitment.unit_id in inside]

    def commitments_in(self, code: str) -> list[Commitment]:
        inside = self.units_in(code)
        return [each for each in self.commitments if each.unit_id in inside]


def load(cycle: Cycle, on: date) -> YearFacts:
    """Seven statements, whatever the size of the year. `cycle.scheme` must be loaded."""
    tree, units = _frame(cycle)
    themes, lessons, watching, edited = _notes(cycle, on)
    items = tuple(_with_lines(figure_lists.counted_items(cycle, on), cycle, on))
    targets = _targets(cycle, on)
    lists = with_lists(SHIPPED, edited)
    for item in items:
        # The rule that reads sentences asks for the targets of an item the Django way.
        item.__dict__["_prefetched_objects_cache"] = {"targets": targets.get(item.pk, ())}
        item.is_generic = figure_lists.is_generic(item, lists)
    return YearFacts(
        cycle=cycle,
        on=on,
        tree=tree,
        units=units,
        themes=themes,
        commitments=tuple(figure_lists.accounted(cycle, on)),
        items=items,
        reports=tuple(figure_lists.period_reports(cycle, on)),
        lines={item.pk: Told(item.told, item.told_in) for item in items if item.told is not None},
        targets=targets,
        watching=watching,
        lessons=lessons,
    )


def _frame(cycle: Cycle) -> tuple[tuple[GroupNode, ...], dict[int, Unit]]:
    """The headings and their units in one statement, headings without a unit too."""
    of_unit = {f"unit_{name}": F(f"group_members__unit__{name}") for name in UNIT_FIELDS}
    rows: Iterable[Any] = (
        ReportingGroup.objects.filter(cycle=cycle)
        .annotate(**of_unit)
        .order_by("order", "group_members__order", "group_members__id")
    )
    headings: dict[int, ReportingGroup] = {}
    placed = []
    for row in rows:
        heading = headings.setdefault(row.pk, row)
        if row.unit_id is not None:
            unit = Unit(**{name: getattr(row, f"unit_{name}") for name in UNIT_FIELDS})
            placed.append(GroupMember(group=heading, unit=unit))
    tree = group_tree(cycle, placed, headings.values())
    return tree, {each.unit_id: each.unit for each in placed}


def _notes(
    cycle: Cycle, on: date
) -> tuple[tuple[Note, ...], tuple[Note, ...], dict[str, int], dict[str, str]]:
    """Themes, requirements, how often the year was looked after, and the edited word lists: one statement."""
    texts = [_texts(THEME, Theme, cycle), _texts(LESSON, Lesson, cycle), _edited_lists()]
    watched = figure_lists.watched(cycle, on)
    counts = [
        _count(name, watched[spec.of].filter(**spec.condition)) for name, spec in WATCHING.items()
    ]
    first, *rest = (*texts, *counts)
    found = sorted(first.union(*rest, all=True))
    themes = tuple(Note(order, text) for kind, order, text in found if kind == THEME)
    lessons = tuple(Note(order, text) for kind, order, text in found if kind == LESSON)
    watching = {kind: number for kind, number, _text in found if kind in WATCHING}
    edited = {kind: words for kind, _place, words in found if kind in ListKind.values}
    return themes, lessons, watching, edited


def _texts(kind: str, model: type[Theme] | type[Lesson], cycle: Cycle) -> QuerySet[Any, Any]:
    rows: QuerySet[Any] = model._default_manager.filter(cycle=cycle)
    return rows.order_by().values_list(
        Value(kind, CharField()), Cast("order", IntegerField()), Cast("text", CharField())
    )


def _edited_lists() -> QuerySet[Any, Any]:
    return WordList.objects.order_by().values_list(
        Cast("kind", CharField()), Value(0, IntegerField()), Cast("words", CharField())
    )


def _count(kind: str, rows: QuerySet[Any]) -> QuerySet[Any, Any]:
    """The number of all rows as one row: grouped by a constant, so that there is one group."""
    counted = rows.order_by().annotate(note=Value(kind, CharField())).values("note")
    return counted.annotate(
        number=Cast(Count("pk"), IntegerField()), said=Value("", CharField())
    ).values_list("note", "number", "said")


def _with_lines(items: QuerySet[Item], cycle: Cycle, on: date) -> Iterable[Any]:
    """Items with the latest accepted line about each."""
    lines = figure_lists.last_lines(cycle, on).filter(item=OuterRef("pk")).select_related(None)
    latest = lines.order_by("-report__period__data_until", "-report__number")
    return items.annotate(
        told=Subquery(latest.values("result")[:1]),
        told_in=Subquery(latest.values("report__period__label")[:1]),
    )


def names_of(cycle: Cycle) -> tuple[str, ...]:
    """Names that may carry a number without counting anything. Two statements."""
    units = Unit.objects.filter(pk__in=GroupMember.objects.filter(cycle=cycle).values("unit"))
    return _with_digits(units, Theme.objects.filter(cycle=cycle))


def _with_digits(units: Iterable[Unit], themes: Iterable[Theme | Note]) -> tuple[str, ...]:
    """The longest first, so that no name is cut by a shorter one inside it."""
    said = {name for unit in units for name in (unit.name, unit.short_name)}
    said |= {theme.text for theme in themes}
    numbered = (name for name in said if any(sign.isdigit() for sign in name))
    return tuple(sorted(numbered, key=lambda name: (-len(name), name)))


def _targets(cycle: Cycle, on: date) -> dict[int, tuple[Target, ...]]:
    rows: dict[int, list[Target]] = {}
    facts = Measure.objects.filter(target=OuterRef("pk"), as_of__lte=on, replaced_at__isnull=True)
    counted = Subquery(facts.order_by().values("target").annotate(n=Count("pk")).values("n"))
    targets = Target.objects.filter(item__commitment__cycle=cycle).order_by("item", "order")
    for target in with_reached(targets, on).annotate(measures=Coalesce(counted, 0)):
        rows.setdefault(target.item_id, []).append(target)
    return {item: tuple(each) for item, each in rows.items()}
