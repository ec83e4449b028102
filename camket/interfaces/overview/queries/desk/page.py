"""The desk of one person in one year: urgent first, what his unit looks like, what is done."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from camket.foundation.audit.models import Event
from camket.foundation.audit.verbs import VERBS
from camket.foundation.core import clock
from camket.foundation.core.days import Calendar
from camket.foundation.core.parts import TimelineEntry
from camket.foundation.notifications.models import Notice
from camket.foundation.organisation.models import User
from camket.interfaces.overview.access import notices_of
from camket.interfaces.overview.queries.desk.own_unit import UnitState, own_units_state
from camket.interfaces.overview.queries.desk.waiting import OF_THE_BAR, waiting_for
from camket.interfaces.overview.queries.desk.words import CODE, KINDS, PK, Kind
from camket.interfaces.overview.queries.frame import Frame
from camket.interfaces.overview.queries.lines import Line
from camket.year.annual_cycles.queries import calendar
from camket.year.reporting.access import own_reports
from camket.year.reporting.models import Report

PRESSING = timedelta(days=3)
SOON = timedelta(days=31)
# Their day is the signature; the year says how many working days it leaves.
COUNTED_FROM_SIGNATURE = ("plan-draw", "plan-draft", "plan-complete", "dissemination")
# A unit that has its list in Excel already brings it instead of typing.
FILLED_FROM_EXCEL = ("registration-begin", "registration-draft", "registration-returned")
# Whose note is words for people; elsewhere it is a part of the address.
NOTED = ("registration-returned", "task")
SHORT_TEXT = 140
NEWS_DAYS = timedelta(days=31)
NEWS_SHOWN = 8
DONE_SHOWN = 10


@dataclass(frozen=True)
class Todo:
    """One thing to do, with the one button that leads to where it is done."""

    kind: str
    text: str
    unit: str
    note: str
    due_on: date | None
    button: str
    url: str
    excel_url: str = ""


@dataclass(frozen=True)
class OtherYear:
    """Another year in which something waits."""

    year: int
    count: int


@dataclass(frozen=True)
class Desk:
    """Everything on the page."""

    urgent: tuple[Todo, ...]
    soon: tuple[Todo, ...]
    later: tuple[Todo, ...]
    other_years: tuple[OtherYear, ...]
    units: tuple[UnitState, ...]
    news: tuple[Notice, ...]
    done: tuple[TimelineEntry, ...]
    last_receipt: Report | None
    next_day: date | None
    next_label: str

    @property
    def first(self) -> Todo | None:
        return next(iter((*self.urgent, *self.soon, *self.later)), None)

    @property
    def count(self) -> int:
        return len(self.urgent) + len(self.soon) + len(self.later)


def desk(user: User, frame: Frame) -> Desk:
    """Seven statements beside the frame, whatever waits."""
    days = calendar()
    lines = [each for each in waiting_for(user) if each.kind not in OF_THE_BAR]
    here = (_dated(each, days) for each in lines if each.year == frame.year)
    todos = sorted((todo(each) for each in here), key=_order)
    today = clock.today()
    since = clock.now() - NEWS_DAYS
    news = notices_of(user).filter(read_at__isnull=True, created_at__gte=since)[:NEWS_SHOWN]
    next_day, next_label = _next(frame, today)
    return Desk(
        urgent=tuple(each for each in todos if _due(each) <= today + PRESSING),
        soon=tuple(each for each in todos if today + PRESSING < _due(each) <= today + SOON),
        later=tuple(each for each in todos if _due(each) > today + SOON),
        other_years=_other_years(lines, frame.year),
        units=own_units_state(user, frame),
        news=tuple(news),
        done=_done(user),
        last_receipt=_last_receipt(user, frame),
        next_day=next_day,
        next_label=next_label,
    )


def todo(each: Line) -> Todo:
    kind = KINDS[each.kind]
    words = {
        "year": str(each.year),
        "label": _short(each.label[:1].lower() + each.label[1:] if _inside(kind) else each.label),
        "unit": each.unit,
        "count": each.count,
        "note": each.note,
    }
    return Todo(
        kind=each.kind,
        text=str(kind.sentence) % words,
        unit=each.unit if "%(unit)s" not in str(kind.sentence) else "",
        note=_short(each.note) if each.kind in NOTED and each.note != each.label else "",
        due_on=each.day if kind.has_due_day else None,
        button=str(kind.button),
        url=_address(kind, each, words),
        excel_url=reverse("documents:import-new", args=[each.year])
        if each.kind in FILLED_FROM_EXCEL
        else "",
    )


def _inside(kind: Kind) -> bool:
    """A period that ends a sentence begins with a small letter."""
    return kind.url_name.startswith("reporting:") or "viec=bao-cao" in kind.query


def _address(kind: Kind, each: Line, words: dict[str, object]) -> str:
    taken: dict[str, list[int | str]] = {PK: [each.pk], CODE: [each.note]}
    more = taken.get(kind.takes, [])
    url = reverse(kind.url_name, args=[each.year, *more])
    return f"{url}?{kind.query % words}" if kind.query else url


def _short(text: str) -> str:
    return text if len(text) <= SHORT_TEXT else f"{text[:SHORT_TEXT].rsplit(' ', 1)[0]}…"


def _dated(each: Line, days: Calendar) -> Line:
    if each.kind in COUNTED_FROM_SIGNATURE and each.day:
        return replace(each, day=days.add_working_days(each.day, each.count))
    return each


def _due(each: Todo) -> date:
    """What has no day of its own is not urgent, and not forgotten either."""
    return each.due_on or clock.today() + SOON


def _order(each: Todo) -> tuple[date, str, str]:
    return _due(each), each.kind, each.text


def _other_years(lines: Iterable[Line], year: int) -> tuple[OtherYear, ...]:
    counts = Counter(each.year for each in lines if each.year != year)
    return tuple(OtherYear(*pair) for pair in sorted(counts.items(), reverse=True))


def _next(frame: Frame, today: date) -> tuple[date | None, str]:
    """The next date of the year, for a desk with nothing on it."""
    days = [(period.due_on, _("hạn nộp báo cáo %s") % period.label) for period in frame.periods]
    registration = frame.cycle.registration_due_on
    if registration:
        days.append((registration, _("hạn trình đăng ký cam kết")))
    ahead = sorted(each for each in days if each[0] >= today)
    return ahead[0] if ahead else (None, "")


def _done(user: User) -> tuple[TimelineEntry, ...]:
    events = Event.objects.filter(actor_id=user.pk).order_by("-id")[:DONE_SHOWN]
    return tuple(
        TimelineEntry(at=event.at, text=VERBS[event.verb], note=_short(event.subject_label))
        for event in events
    )


def _last_receipt(user: User, frame: Frame) -> Report | None:
    """Only people of a unit have receipts; for others the statement finds nothing."""
    reports = own_reports(user).filter(period__cycle=frame.cycle).exclude(receipt="")
    return reports.select_related("period").order_by("-sent_at").first()
