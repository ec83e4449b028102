"""The rating matrix: facts, self-rating, proposal and decision of every unit, with what speaks against."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import CharField, DateField, F, OuterRef, Q, QuerySet, Subquery, Value
from django.utils.translation import gettext as _

from camket.foundation.core.numbers import short_date
from camket.foundation.organisation.access import OWNER_ROLES, standing
from camket.foundation.organisation.models import Tenure, Unit, User
from camket.foundation.organisation.rules import collective_name
from camket.year.annual_cycles.models import Cycle, GroupMember, ReportingGroup
from camket.year.commitments.access import commitments_visible_to
from camket.year.commitments.states import CommitmentState
from camket.year.verdicts import rules
from camket.year.verdicts.models import Level, Proposal, Rating, SelfRating, Subject
from camket.year.verdicts.queries.standards import data_date, facts_of
from camket.year.verdicts.queries.tally import NOTHING, Tally, total, unit_tallies

SELF, PROPOSED, DECIDED = "self", "proposed", "decided"
Key = tuple[int, str, int | None]  # commitment, subject, tenure


@dataclass(frozen=True)
class Given:
    """A level in force, who gave it being the step it stands under."""

    level: str
    reason: str
    document: str
    decided_on: date | None

    @property
    def label(self) -> str:
        return str(Level(self.level).label)


@dataclass(frozen=True)
class SubjectRow:
    """The collective, or one head in his days of office, with the three steps of rating."""

    subject: str
    tenure_id: int | None
    name: str
    own: Given | None
    proposal: Given | None
    rating: Given | None
    conflicts: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """How a form names the subject."""
        return f"{self.subject}-{self.tenure_id}" if self.tenure_id else self.subject

    @property
    def latest(self) -> Given | None:
        """The step furthest on: what the warnings speak of."""
        return self.rating or self.proposal or self.own


@dataclass(frozen=True)
class RatedUnit:
    """One unit's line of the matrix."""

    unit: Unit
    commitment_id: int
    tally: Tally
    subjects: tuple[SubjectRow, ...]

    @property
    def collective(self) -> SubjectRow:
        return self.subjects[0]


@dataclass(frozen=True)
class RatedGroup:
    """The units that are compared with each other, and how many of them may be excellent."""

    group: ReportingGroup
    units: tuple[RatedUnit, ...]
    excellent: int
    at_least_good: int
    places: int
    conflicts: tuple[str, ...]

    @property
    def tally(self) -> Tally:
        return total(unit.tally for unit in self.units)


@dataclass(frozen=True)
class Matrix:
    on: date
    groups: tuple[RatedGroup, ...]
    is_internal: bool

    @property
    def units(self) -> tuple[RatedUnit, ...]:
        return tuple(unit for group in self.groups for unit in group.units)

    @property
    def rated(self) -> int:
        return sum(unit.collective.rating is not None for unit in self.units)

    @property
    def unrated(self) -> int:
        return len(self.units) - self.rated

    @property
    def tally(self) -> Tally:
        return total(unit.tally for unit in self.units)

    @property
    def warned(self) -> int:
        """Subjects a rule speaks against, explained or not."""
        return sum(bool(subject.conflicts) for unit in self.units for subject in unit.subjects)


def matrix(user: User, cycle: Cycle, on: date | None = None, *, has_round: bool = True) -> Matrix:
    """All units a person may read, by group. Four statements, five when the date must be asked.

    Before the round is opened nobody can have given a level, so none is asked for.
    """
    day = on or data_date(cycle)
    members = _members(user, cycle)
    tallies = unit_tallies(cycle, day)
    is_internal = cycle.scheme.owner_id in standing(user).units_as(*OWNER_ROLES)
    commitments = [member.commitment_pk for member in members]
    given = levels_given(commitments, is_internal=is_internal) if has_round else {}
    heads = heads_in_year(cycle, [member.unit_id for member in members])
    by_group: dict[int, list[RatedUnit]] = defaultdict(list)
    groups = {member.group_id: member.group for member in members}
    for member in members:
        tally = tallies.get(member.unit_id, NOTHING)
        subjects = subject_rows(
            member.unit, member.commitment_pk, heads.get(member.unit_id, ()), given, cycle.year
        )
        judged = tuple(warned(row, subjects[0], tally, cycle) for row in subjects)
        by_group[member.group_id].append(
            RatedUnit(member.unit, member.commitment_pk, tally, judged)
        )
    rated = [_rated_group(groups[pk], units, cycle) for pk, units in by_group.items()]
    return Matrix(day, tuple(rated), is_internal)


def subject_rows(
    unit: Unit,
    commitment_id: int,
    heads: Sequence[Tenure],
    given: dict[Key, dict[str, Given]],
    year: int,
) -> tuple[SubjectRow, ...]:
    """The collective first, then every head of the year in the order of office."""
    named: list[tuple[str, int | None, str]] = [(Subject.COLLECTIVE, None, collective_name(unit))]
    named += [(Subject.HEAD, tenure.pk, head_name(tenure, year)) for tenure in heads]
    return tuple(
        _subject_row(subject, tenure, name, given.get((commitment_id, subject, tenure), {}))
        for subject, tenure, name in named
    )


def head_name(tenure: Tenure, year: int) -> str:
    """By position; a day of office is said where it began or ended within the year."""
    name = tenure.position.title
    if tenure.from_on > date(year, 1, 1):
        name = _("%(title)s từ %(day)s") % {"title": name, "day": short_date(tenure.from_on)}
    if tenure.until_on and tenure.until_on < date(year, 12, 31):
        name = _("%(title)s đến %(day)s") % {"title": name, "day": short_date(tenure.until_on)}
    return name


def heads_in_year(cycle: Cycle, unit_ids: Iterable[int]) -> dict[int, tuple[Tenure, ...]]:
    """Who led each unit on any day of the year; of a block, its members' heads. One statement."""
    ids = list(unit_ids)
    first, last = date(cycle.year, 1, 1), date(cycle.year, 12, 31)
    tenures = (
        Tenure.objects.filter(
            Q(until_on__isnull=True) | Q(until_on__gte=first),
            Q(position__unit__in=ids) | Q(position__unit__blocks__in=ids),
            position__is_head=True,
            from_on__lte=last,
        )
        .select_related("position")
        .annotate(block=F("position__unit__blocks"))
        .order_by("position__unit__path", "from_on")
    )
    heads: dict[int, dict[int, Tenure]] = defaultdict(dict)
    for tenure in tenures:
        for unit in (tenure.position.unit_id, tenure.block):
            if unit in ids:
                heads[unit][tenure.pk] = tenure
    return {unit: tuple(found.values()) for unit, found in heads.items()}


def levels_given(
    commitment_ids: Iterable[int], *, is_internal: bool
) -> dict[Key, dict[str, Given]]:
    """Every level in force by subject and step. One statement; proposals stay with those who serve."""
    ids = list(commitment_ids)
    steps = [_step(SelfRating, ids, SELF), _step(Rating, ids, DECIDED)]
    if is_internal:
        steps.append(_step(Proposal, ids, PROPOSED))
    rows = steps[0].union(*steps[1:], all=True)
    found: dict[Key, dict[str, Given]] = defaultdict(dict)
    for commitment, subject, tenure, step, level, reason, document, decided_on in rows:
        found[commitment, subject, tenure][step] = Given(level, reason, document, decided_on)
    return found


def _step(
    kind: type[SelfRating | Proposal | Rating], commitment_ids: list[int], step: str
) -> QuerySet[SelfRating | Proposal | Rating, tuple]:
    rows = kind._default_manager.filter(commitment__in=commitment_ids, replaced_at__isnull=True)
    is_decision = kind is Rating
    return rows.annotate(
        step=Value(step, output_field=CharField()),
        paper=F("document") if is_decision else Value("", output_field=CharField()),
        day=F("decided_on") if is_decision else Value(None, output_field=DateField()),
    ).values_list("commitment", "subject", "tenure", "step", "level", "reason", "paper", "day")


def _subject_row(
    subject: str, tenure: int | None, name: str, steps: dict[str, Given]
) -> SubjectRow:
    return SubjectRow(
        subject, tenure, name, steps.get(SELF), steps.get(PROPOSED), steps.get(DECIDED)
    )


def _members(user: User, cycle: Cycle) -> list[Any]:
    """Signed units in the order of the report, each with its commitment."""
    commitment = commitments_visible_to(user).filter(
        cycle=cycle, unit=OuterRef("unit"), state=CommitmentState.SIGNED
    )
    return list(
        GroupMember.objects.filter(cycle=cycle)
        .annotate(commitment_pk=Subquery(commitment.values("pk")[:1]))
        .filter(commitment_pk__isnull=False)
        .select_related("group", "unit")
        .order_by("group__order", "order", "pk")
    )


def warned(row: SubjectRow, collective: SubjectRow, tally: Tally, cycle: Cycle) -> SubjectRow:
    """The subject with what the profile says against its latest level."""
    if row.latest is None:
        return row
    found = rules.conflicts(row.latest.level, facts_of(tally), cycle.rating_profile)
    if row.subject == Subject.HEAD and collective.latest:
        found += rules.head_conflict(row.latest.level, collective.latest.level)
    return replace(row, conflicts=tuple(found))


def _rated_group(group: ReportingGroup, units: list[RatedUnit], cycle: Cycle) -> RatedGroup:
    """The cap looks at what is decided, and at the proposal where nothing is decided yet."""
    steps = [unit.collective.rating or unit.collective.proposal for unit in units]
    levels = [given.level for given in steps if given]
    excellent = levels.count(Level.EXCELLENT)
    at_least_good = excellent + levels.count(Level.GOOD)
    cap = cycle.rating_profile.excellent_cap
    return RatedGroup(
        group=group,
        units=tuple(units),
        excellent=excellent,
        at_least_good=at_least_good,
        places=rules.excellent_places(at_least_good, cap),
        conflicts=tuple(rules.cap_conflict(excellent, at_least_good, cap)),
    )
