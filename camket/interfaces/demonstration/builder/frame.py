"""The frame of the three years: scheme, calendar, groups, themes, documents, bottlenecks, periods."""

from collections.abc import Iterable
from datetime import date
from functools import partial

from camket.foundation.core.days import vietnamese_holidays
from camket.interfaces.demonstration import content
from camket.interfaces.demonstration.builder.acts import Act, Acts, moment
from camket.interfaces.demonstration.builder.founding import OWNER
from camket.interfaces.demonstration.builder.world import COMMITTEE, OFFICE, World
from camket.interfaces.demonstration.content.shapes import Bottleneck, Document
from camket.year.annual_cycles import actions, rules
from camket.year.annual_cycles.models import Cycle, ReportingGroup
from camket.year.basis import actions as basis
from camket.year.basis.models import SourceKind

PREPARED_ON = {2019: date(2019, 1, 3), 2020: date(2019, 12, 19), 2021: date(2020, 12, 21)}
OPENED_ON = {2019: date(2019, 1, 7), 2020: content.cycle_2020().opened_on, 2021: date(2021, 1, 4)}
REGISTRATION_DUE_ON = {
    2019: date(2019, 1, 25), 2020: content.cycle_2020().registration_due_on, 2021: date(2021, 1, 20),
}  # fmt: skip
# Eleven working days are the fifteen days in which the city's offices owe each other an answer.
ANSWER_DAYS = 11
SCHEME = "Cam kết trách nhiệm của tập thể lãnh đạo và người đứng đầu địa phương, đơn vị"


def frames(world: World) -> Acts:
    for year, day in PREPARED_ON.items():
        yield Act(moment(day, 8), partial(_prepare, world, year))
        yield Act(moment(day, 9), partial(_set_further_themes, world, year))
        yield Act(moment(OPENED_ON[year], 8), partial(_open, world, year))
    yield from _basis(world)


def _prepare(world: World, year: int) -> None:
    office = world.people[OFFICE]
    if year == min(PREPARED_ON):
        cycle = _prepare_first(world, year)
    else:
        cycle = actions.prepare_from_previous(
            world.cycle(OFFICE, year - 1), theme=_first_theme(year), is_quarterly=year > 2020,
            registration_due_on=REGISTRATION_DUE_ON[year], actor=office,
        )  # fmt: skip
    for day, name in _days_off(year):
        actions.set_holiday(day, name=name, is_working=False, actor=office)
    world.themes[year, 1] = cycle.themes.get()


def _prepare_first(world: World, year: int) -> Cycle:
    office, owner = world.people[OFFICE], world.units[OWNER]
    first_year = content.cycle_2020().scheme_first_year
    scheme = actions.begin_scheme(owner, name=SCHEME, first_year=first_year, actor=office)
    profile = actions.add_profile(rules.profile_of(year), actor=office)
    cycle = actions.prepare_cycle(
        scheme, year=year, rating_profile=profile, answer_days=ANSWER_DAYS,
        registration_due_on=REGISTRATION_DUE_ON[year], actor=office,
    )  # fmt: skip
    _lay_groups(world, cycle)
    actions.set_theme(cycle, owner=owner, text=_first_theme(year), order=1, actor=office)
    actions.plan_period(cycle, **rules.yearly_period(year).as_fields(), actor=office)
    return cycle


def _lay_groups(world: World, cycle: Cycle) -> None:
    office = world.people[OFFICE]
    made: dict[str, ReportingGroup] = {}
    for order, group in enumerate(content.cycle_2020().groups, start=1):
        made[group.number] = actions.add_group(
            cycle, code=group.number, label=group.name, order=order, first_year=group.first_year,
            parent=made.get(group.parent), actor=office,
        )  # fmt: skip
    for order, unit in enumerate(content.units(), start=1):
        if unit.commits:
            actions.join_group(made[unit.group], world.units[unit.key], order=order, actor=office)


def _set_further_themes(world: World, year: int) -> None:
    cycle = world.cycle(OFFICE, year)
    for theme in content.themes():
        if theme.year == year and theme.order > 1:
            world.themes[year, theme.order] = actions.set_theme(
                cycle, owner=world.units[theme.owner], text=theme.text, order=theme.order,
                actor=world.people[OFFICE],
            )  # fmt: skip


def _first_theme(year: int) -> str:
    return next(theme.text for theme in content.themes() if (theme.year, theme.order) == (year, 1))


def _open(world: World, year: int) -> None:
    actions.open_cycle(world.cycle(OFFICE, year), actor=world.people[OFFICE])


def _days_off(year: int) -> Iterable[tuple[date, str]]:
    """What the content says of its own year, the known holidays for the two beside it."""
    told = [(row.on, row.name) for row in content.cycle_2020().holidays if row.on.year == year]
    return told if year == 2020 else vietnamese_holidays(year)


# What everything stands on


def _basis(world: World) -> Acts:
    for document in content.documents():
        first = min(year for year, due in REGISTRATION_DUE_ON.items() if document.issued_on <= due)
        day = max(document.issued_on, PREPARED_ON[first])
        yield Act(moment(day, 10), partial(_enter_document, world, document, first))
        for year in () if document.only_year else range(first + 1, 2022):
            yield Act(moment(PREPARED_ON[year], 10), partial(_keep_document, world, document, year))
    for bottleneck in content.bottlenecks():
        for year in (2020, 2021):
            day = max(PREPARED_ON[year], min(bottleneck.noted_on, OPENED_ON[year]))
            if _is_named(bottleneck, year):
                yield Act(moment(day, 11), partial(_name_bottleneck, world, bottleneck, year))
        if bottleneck.cleared_on:
            yield Act(
                moment(bottleneck.cleared_on, 16), partial(_clear_bottleneck, world, bottleneck)
            )


def _enter_document(world: World, document: Document, year: int) -> None:
    office = world.people[OFFICE]
    entered = basis.add_document(
        cycles=[world.cycle(OFFICE, year)], source=_source(document), reference=document.reference,
        type_name=document.kind, issuer=document.issuer, issued_on=document.issued_on,
        title=document.title, actor=office,
    )  # fmt: skip
    for clause in document.clauses:
        world.provisions[f"{document.key}/{clause.label}"] = basis.add_provision(
            entered, label=clause.label, text=clause.text, actor=office,
            must_carry=clause.label in document.must_carry,
        )  # fmt: skip


def _keep_document(world: World, document: Document, year: int) -> None:
    entered = world.provisions[f"{document.key}/{document.clauses[0].label}"].document
    basis.keep_document(entered, cycle=world.cycle(OFFICE, year), actor=world.people[OFFICE])


def _source(document: Document) -> SourceKind:
    if document.issuer.startswith("Hội đồng nhân dân"):
        return SourceKind.COUNCIL
    return SourceKind.GOVERNMENT if "UBND" in document.symbol else SourceKind.PARTY


def _name_bottleneck(world: World, bottleneck: Bottleneck, year: int) -> None:
    actor = world.clerk(bottleneck.unit) if bottleneck.unit else world.people[COMMITTEE]
    world.bottlenecks[year, bottleneck.key] = basis.name_bottleneck(
        cycle=world.cycle(COMMITTEE, year), text=f"{bottleneck.name}: {_small(bottleneck.description)}",
        unit=world.units.get(bottleneck.unit), since=bottleneck.noted_on,
        waiting_for=bottleneck.waiting_for, actor=actor,
    )  # fmt: skip


def _clear_bottleneck(world: World, bottleneck: Bottleneck) -> None:
    """Said by the committee, of the row of the year in which it was cleared."""
    on = bottleneck.cleared_on
    if on is None:
        raise AssertionError("Only a cleared bottleneck has this act.")
    basis.clear_bottleneck(
        world.bottlenecks[on.year, bottleneck.key], on=on, proof=bottleneck.proof,
        actor=world.people[COMMITTEE],
    )  # fmt: skip


def _small(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:].rstrip(".")


def _is_named(bottleneck: Bottleneck, year: int) -> bool:
    """Last year's bottleneck stays one where this year's promise still names it."""
    if bottleneck.only_year:
        return year == bottleneck.only_year
    if year == 2020:
        return True
    named = {key for registration in content.year_2021() for key in registration.bottlenecks}
    return bottleneck.key in named
