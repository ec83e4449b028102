"""What a level is held against: the facts at the data date and the rules of the year."""

from datetime import date

from django.db.models import Exists, OuterRef

from camket.year.annual_cycles.models import Cycle, Period, PeriodKind
from camket.year.commitments.models import Commitment
from camket.year.commitments.queries import signed
from camket.year.verdicts import rules
from camket.year.verdicts.models import Proposal, Rating, Subject
from camket.year.verdicts.queries.outcome import items_counted
from camket.year.verdicts.queries.tally import NOTHING, Tally, unit_tallies


def year_period(cycle: Cycle) -> Period | None:
    periods = Period.objects.filter(cycle=cycle, kind=PeriodKind.YEAR)
    return periods.order_by("-data_until").first()


def data_date(cycle: Cycle) -> date:
    """The cut-off of the yearly period; ratings look at the facts of that day."""
    period = year_period(cycle)
    return period.data_until if period else date(cycle.year, 12, 31)


def facts_of(tally: Tally) -> rules.Facts:
    return rules.Facts(
        total=tally.total,
        done=tally.done,
        on_time=tally.on_time,
        late=tally.late,
        exceeded=tally.exceeded,
    )


def objections(
    commitment: Commitment, subject: str, level: str, step: type[Proposal | Rating]
) -> list[str]:
    """What the profile of the year says against giving this level to this subject in this step."""
    cycle = commitment.cycle
    on = data_date(cycle)
    own = items_counted(cycle, on, units=[commitment.unit_id])
    tally = unit_tallies(cycle, on, own).get(commitment.unit_id, NOTHING)
    found = rules.conflicts(level, facts_of(tally), cycle.rating_profile)
    if subject == Subject.HEAD:
        found += rules.head_conflict(level, collective_level(commitment, step))
    return found


def collective_level(commitment: Commitment, step: type[Proposal | Rating]) -> str | None:
    """The head is compared with the collective of the same step."""
    given = step._default_manager.filter(
        commitment=commitment, subject=Subject.COLLECTIVE, replaced_at__isnull=True
    )
    return given.values_list("level", flat=True).first()


def unrated_units(cycle: Cycle) -> int:
    """Signed units whose collective has no decision yet."""
    decided = Rating.objects.filter(
        commitment=OuterRef("pk"), subject=Subject.COLLECTIVE, replaced_at__isnull=True
    )
    return signed(cycle).filter(~Exists(decided)).count()
