"""A year is prepared, opened and closed here, with its groups, themes, periods and calendar."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from camket.foundation.audit.record import record
from camket.foundation.core.days import vietnamese_holidays
from camket.foundation.core.lifecycle import advance
from camket.foundation.organisation.actions import begin_installation
from camket.foundation.organisation.models import Unit, User
from camket.year.annual_cycles import access, queries, rules
from camket.year.annual_cycles.models import (
    Cycle,
    Extension,
    GroupMember,
    Holiday,
    Period,
    RatingProfile,
    ReportingGroup,
    Scheme,
    Theme,
)
from camket.year.annual_cycles.states import CYCLE_MOVES, PERIOD_MOVES, PeriodState


@transaction.atomic
def begin_scheme(owner: Unit, *, name: str, first_year: int, actor: User) -> Scheme:
    access.can_prepare_cycle(actor, owner).require()
    scheme = Scheme.objects.create(owner=owner, name=name, first_year=first_year)
    record("annual_cycles.scheme.begun", scheme, actor=actor, after={"first_year": first_year})
    return scheme


@transaction.atomic
def add_profile(draft: rules.ProfileDraft, *, actor: User) -> RatingProfile:
    access.can_add_profile(actor).require()
    profile = RatingProfile.objects.create(**vars(draft))
    record("annual_cycles.profile.added", profile, actor=actor, after=vars(draft))
    return profile


@transaction.atomic
def prepare_cycle(
    scheme: Scheme, *, year: int, rating_profile: RatingProfile, actor: User,
    registration_due_on: date | None = None, late_adjustment_after: date | None = None,
    dissemination_days: int = 10, plan_days: int = 15, answer_days: int = 10,
) -> Cycle:  # fmt: skip
    """Lay out a new year; nothing is asked of the units before it is opened."""
    access.can_prepare_cycle(actor, scheme.owner).require()
    cycle = Cycle.objects.create(
        scheme=scheme, year=year, rating_profile=rating_profile,
        registration_due_on=registration_due_on,
        late_adjustment_after=late_adjustment_after or date(year, 9, 30),
        dissemination_days=dissemination_days, plan_days=plan_days, answer_days=answer_days,
    )  # fmt: skip
    record("annual_cycles.cycle.prepared", cycle, actor=actor, after={"year": year})
    return cycle


@transaction.atomic
def change_cycle(
    cycle: Cycle, *, registration_due_on: date, late_adjustment_after: date, actor: User
) -> Cycle:
    access.can_manage_cycle(actor, cycle).require()
    before = {"registration_due_on": cycle.registration_due_on}
    cycle.registration_due_on = registration_due_on
    cycle.late_adjustment_after = late_adjustment_after
    cycle.save(update_fields=["registration_due_on", "late_adjustment_after"])
    after = {
        "registration_due_on": registration_due_on,
        "late_adjustment_after": late_adjustment_after,
    }
    record("annual_cycles.cycle.changed", cycle, actor=actor, before=before, after=after)
    return cycle


@transaction.atomic
def copy_groups(cycle: Cycle, *, source: Cycle, actor: User) -> Cycle:
    """Take over last year's headings and the units in them; themes and dates are this year's own."""
    access.can_manage_cycle(actor, cycle).require()
    made: dict[int, ReportingGroup] = {}
    # In the order of print a heading stands before those below it.
    for group in source.groups.order_by("order"):
        made[group.pk] = ReportingGroup.objects.create(
            cycle=cycle, code=group.code, label=group.label, order=group.order,
            first_year=group.first_year, parent=made.get(group.parent_id or 0),
        )  # fmt: skip
    GroupMember.objects.bulk_create(
        GroupMember(cycle=cycle, group=made[m.group_id], unit_id=m.unit_id, order=m.order)
        for m in source.group_members.filter(unit__closed_on__isnull=True)
    )
    record("annual_cycles.group.added", cycle, actor=actor, after={"copied_from": source.year})
    return cycle


@transaction.atomic
def prepare_from_previous(
    previous: Cycle, *, theme: str, registration_due_on: date, is_quarterly: bool, actor: User
) -> Cycle:
    """Lay out the year after `previous`: its groups and units, the usual periods, a new theme."""
    cycle = prepare_cycle(
        previous.scheme, year=previous.year + 1, rating_profile=previous.rating_profile,
        registration_due_on=registration_due_on, dissemination_days=previous.dissemination_days,
        plan_days=previous.plan_days, answer_days=previous.answer_days, actor=actor,
    )  # fmt: skip
    copy_groups(cycle, source=previous, actor=actor)
    set_theme(cycle, owner=previous.scheme.owner, text=theme, order=1, actor=actor)
    drafts = rules.quarterly_periods if is_quarterly else rules.half_yearly_periods
    for draft in drafts(cycle.year):
        plan_period(cycle, **draft.as_fields(), actor=actor)
    return cycle


@transaction.atomic
def begin_first_year(
    *, code: str, name: str, short_name: str, username: str, full_name: str, title: str,
    password: str, scheme_name: str, first_year: int, year: int, superior_name: str = "",
) -> Cycle:  # fmt: skip
    """The very first act: owner committee, its first account, its scheme and its first year."""
    owner, actor = begin_installation(
        code=code, name=name, short_name=short_name, username=username, full_name=full_name,
        title=title, password=password, superior_name=superior_name,
    )  # fmt: skip
    scheme = begin_scheme(owner, name=scheme_name, first_year=first_year, actor=actor)
    profile = add_profile(rules.profile_of(year), actor=actor)
    for day, holiday in vietnamese_holidays(year):
        set_holiday(day, name=holiday, is_working=False, actor=actor)
    cycle = prepare_cycle(scheme, year=year, rating_profile=profile, actor=actor)
    for draft in rules.quarterly_periods(year):
        plan_period(cycle, **draft.as_fields(), actor=actor)
    return cycle


@transaction.atomic
def open_cycle(cycle: Cycle, *, actor: User) -> Cycle:
    access.can_open_cycle(actor, cycle, queries.missing_before_opening(cycle)).require()
    return advance(cycle, CYCLE_MOVES["open"], actor=actor)


@transaction.atomic
def close_cycle(cycle: Cycle, *, actor: User) -> Cycle:
    unfinished = cycle.periods.exclude(state=PeriodState.CLOSED).count()
    access.can_close_cycle(actor, cycle, unfinished).require()
    return advance(cycle, CYCLE_MOVES["close"], actor=actor)


@transaction.atomic
def add_group(
    cycle: Cycle, *, code: str, label: str, order: int, actor: User,
    parent: ReportingGroup | None = None, first_year: int | None = None,
) -> ReportingGroup:  # fmt: skip
    access.can_manage_cycle(actor, cycle).require()
    group = ReportingGroup.objects.create(
        cycle=cycle, code=code, label=label, order=order, parent=parent, first_year=first_year
    )
    record("annual_cycles.group.added", group, actor=actor, after={"first_year": first_year})
    return group


@transaction.atomic
def add_group_with_units(
    cycle: Cycle,
    *,
    code: str,
    label: str,
    first_year: int | None,
    units: Iterable[Unit],
    actor: User,
) -> ReportingGroup:
    """A further heading at the end. A code such as `2.1` stands below the heading `2`."""
    parent = cycle.groups.filter(code=code.rpartition(".")[0]).first()
    order = cycle.groups.count() + 1
    group = add_group(
        cycle, code=code, label=label, order=order, parent=parent, first_year=first_year, actor=actor
    )  # fmt: skip
    for place, unit in enumerate(units, start=1):
        join_group(group, unit, order=place, actor=actor)
    return group


@transaction.atomic
def join_group(group: ReportingGroup, unit: Unit, *, order: int, actor: User) -> GroupMember:
    """Put a unit under a heading; it leaves the one it stood under before in the same year."""
    access.can_manage_cycle(actor, group.cycle).require()
    member, _created = GroupMember.objects.update_or_create(
        cycle=group.cycle, unit=unit, defaults={"group": group, "order": order}
    )
    record("annual_cycles.group.joined", member, actor=actor, after={"group": group, "unit": unit})
    return member


@transaction.atomic
def set_theme(cycle: Cycle, *, owner: Unit, text: str, order: int, actor: User) -> Theme:
    access.can_manage_cycle(actor, cycle).require()
    theme = Theme.objects.create(cycle=cycle, owner=owner, text=text, order=order)
    record("annual_cycles.theme.set", theme, actor=actor, after={"text": text})
    return theme


@transaction.atomic
def plan_period(
    cycle: Cycle, *, code: str, kind: str, label: str, quarter: int,
    data_until: date, due_on: date, locks_on: date, actor: User,
) -> Period:  # fmt: skip
    access.can_manage_cycle(actor, cycle).require()
    period = Period.objects.create(
        cycle=cycle, code=code, kind=kind, label=label, quarter=quarter,
        data_until=data_until, due_on=due_on, locks_on=locks_on,
    )  # fmt: skip
    after = {"data_until": data_until, "due_on": due_on, "locks_on": locks_on}
    record("annual_cycles.period.planned", period, actor=actor, after=after)
    return period


@transaction.atomic
def change_period(
    period: Period, *, data_until: date, due_on: date, locks_on: date, actor: User
) -> Period:
    """Move the three dates while nobody has been asked for a report yet."""
    access.can_change_period(actor, period).require()
    before = {name: getattr(period, name) for name in ("data_until", "due_on", "locks_on")}
    period.data_until, period.due_on, period.locks_on = data_until, due_on, locks_on
    period.save(update_fields=["data_until", "due_on", "locks_on"])
    after = {"data_until": data_until, "due_on": due_on, "locks_on": locks_on}
    record("annual_cycles.period.planned", period, actor=actor, before=before, after=after)
    return period


@transaction.atomic
def open_period(period: Period, *, actor: User) -> Period:
    """Open a period of the calendar; reporting calls this when it asks for the reports."""
    access.can_move_period(actor, period, "open").require()
    return advance(period, PERIOD_MOVES["open"], actor=actor)


@transaction.atomic
def close_period(period: Period, *, actor: User) -> Period:
    access.can_move_period(actor, period, "close").require()
    return advance(period, PERIOD_MOVES["close"], actor=actor)


@transaction.atomic
def reopen_period(period: Period, *, note: str, actor: User) -> Period:
    access.can_move_period(actor, period, "reopen").require()
    return advance(period, PERIOD_MOVES["reopen"], actor=actor, note=note)


@transaction.atomic
def grant_extension(
    period: Period, unit: Unit, *, due_on: date, reason: str, actor: User
) -> Extension:
    """A later due date for one unit; a second extension replaces the first, the trail keeps both."""
    access.can_extend(actor, period, unit.pk).require()
    extension, _created = Extension.objects.update_or_create(
        period=period, unit=unit, defaults={"due_on": due_on, "reason": reason}
    )
    record(
        "annual_cycles.extension.granted",
        extension,
        actor=actor,
        after={"due_on": due_on},
        note=reason,
    )
    return extension


@transaction.atomic
def set_holiday(day: date, *, name: str, is_working: bool, actor: User) -> Holiday:
    access.can_add_profile(actor).require()
    holiday, _created = Holiday.objects.update_or_create(
        day=day, defaults={"name": name, "is_working": is_working}
    )
    record(
        "annual_cycles.holiday.set",
        holiday,
        actor=actor,
        after={"name": name, "is_working": is_working},
    )
    return holiday
