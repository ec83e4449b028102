"""Units are urged, by hand and by night; each unit once per occasion, in a constant number of statements."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core import clock
from camket.foundation.core.numbers import short_date
from camket.foundation.notifications.notify import notify
from camket.foundation.organisation.models import Unit, User
from camket.year.annual_cycles.models import Cycle, Period
from camket.year.supervision import access
from camket.year.supervision.models import Urging, UrgingSubject
from camket.year.supervision.queries.behind import Behind, Matter, behind_in, open_matters
from camket.year.supervision.queries.log import addressees
from camket.year.supervision.rules import urging as rules

Units = Iterable[Unit] | None


def urge_reports(
    period: Period, *, actor: User, units: Units = None, text: str = "", due_on: date | None = None
) -> list[Urging]:
    """Urge the units whose report of the period is missing; all of them unless `units` narrows."""
    matter = Matter(period.cycle, UrgingSubject.REPORT, period)
    return urge(matter, units=units, text=text, due_on=due_on, actor=actor)


def urge_registrations(
    cycle: Cycle, *, actor: User, units: Units = None, text: str = ""
) -> list[Urging]:
    return urge(Matter(cycle, UrgingSubject.REGISTRATION), units=units, text=text, actor=actor)


def urge_plans(cycle: Cycle, *, actor: User, units: Units = None, text: str = "") -> list[Urging]:
    return urge(Matter(cycle, UrgingSubject.PLAN), units=units, text=text, actor=actor)


def urge_items(cycle: Cycle, *, actor: User, units: Units = None, text: str = "") -> list[Urging]:
    return urge(Matter(cycle, UrgingSubject.ITEM), units=units, text=text, actor=actor)


@transaction.atomic
def urge(
    matter: Matter, *, actor: User, units: Units = None, text: str = "", due_on: date | None = None
) -> list[Urging]:
    """Urge units that are behind with a matter. A second press on the same day urges nobody twice."""
    access.can_urge(actor, matter.cycle).require()
    today = clock.today()
    rows = behind_in(matter, today)
    if units is not None:
        chosen = {unit.pk for unit in units}
        rows = [row for row in rows if row.unit.pk in chosen]
    occasions = {row.unit.pk: f"{matter.key}:{today:%Y%m%d}" for row in rows}
    return _tell_once(matter, rows, occasions, text, due_on=due_on, actor=actor)


@transaction.atomic
def urge_overdue(on: date) -> list[Urging]:
    """The nightly round: ahead of, on and after the due day, each step once per unit."""
    told = []
    for matter in open_matters(on):
        rows = [row for row in behind_in(matter, on) if row.stage]
        occasions = {row.unit.pk: f"{matter.key}:{row.stage}" for row in rows}
        told += _tell_once(matter, rows, occasions, "", actor=None)
    return told


def _tell_once(
    matter: Matter, rows: Sequence[Behind], occasions: dict[int, str], text: str, *,
    actor: User | None, due_on: date | None = None,
) -> list[Urging]:  # fmt: skip
    """Write one row per unit not yet told on this occasion, then one notice to its people."""
    # Two clerks pressing at once: the second waits here and finds everybody told.
    Cycle.objects.select_for_update().get(pk=matter.cycle.pk)
    known = set(
        Urging.objects.filter(occasion__in=set(occasions.values())).values_list("unit", "occasion")
    )
    fresh = [row for row in rows if (row.unit.pk, occasions[row.unit.pk]) not in known]
    if not fresh:
        return []
    urgings = Urging.objects.bulk_create(
        Urging(
            cycle=matter.cycle,
            unit=row.unit,
            subject=matter.subject,
            period=matter.period,
            occasion=occasions[row.unit.pk],
            round=row.times + 1,
            is_automatic=actor is None,
            text=_words(matter, row, text),
            urged_at=clock.now(),
            due_on=due_on or row.due_on,
        )
        for row in fresh
    )
    _tell(matter, urgings, actor)
    return urgings


def _words(matter: Matter, row: Behind, text: str) -> str:
    facts = rules.Facts(
        unit=row.unit.name,
        period=matter.period.label if matter.period else "",
        due_on=row.due_on,
        timing=row.timing,
        count=row.count,
    )
    return rules.filled(text.strip() or rules.ready_text(matter.subject), facts)


def _tell(matter: Matter, urgings: Sequence[Urging], actor: User | None) -> None:
    """One event names every unit; the people of all units are told in one go."""
    codes = [urging.unit.code for urging in urgings]
    record(
        "supervision.unit.urged", matter.period or matter.cycle, actor=actor,
        after={"subject": matter.subject, "units": codes, "occasion": urgings[0].occasion},
    )  # fmt: skip
    notify(
        addressees([urging.unit_id for urging in urgings], clock.today()),
        "urged",
        # A later call of the same day may reach further units, but nobody twice.
        key=f"urged:{matter.key}:{urgings[0].occasion.rpartition(':')[2]}:{clock.today():%Y%m%d}",
        text=_headline(matter),
        url=reverse("supervision:urging-list", args=[matter.cycle.year]),
        due_on=matter.period.due_on if matter.period else None,
    )


def _headline(matter: Matter) -> str:
    """The one line of the inbox; the full words stand in the urging itself."""
    if matter.period:
        return _("Văn phòng đôn đốc gửi báo cáo %(period)s, hạn nộp %(due)s.") % {
            "period": matter.period.label,
            "due": short_date(matter.period.due_on),
        }
    lines = {
        UrgingSubject.REGISTRATION: _("Văn phòng đôn đốc trình đăng ký cam kết năm %(year)d."),
        UrgingSubject.PLAN: _("Văn phòng đôn đốc duyệt kế hoạch thực hiện cam kết năm %(year)d."),
        UrgingSubject.ITEM: _("Văn phòng đôn đốc các nội dung cam kết chậm của năm %(year)d."),
    }
    return lines[UrgingSubject(matter.subject)] % {"year": matter.cycle.year}
