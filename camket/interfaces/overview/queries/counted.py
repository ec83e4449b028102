"""Counted items as the pages show them: result, light, and for what goes badly the reason why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.translation import gettext as _

from camket.foundation.core.numbers import short_date
from camket.foundation.organisation.models import User
from camket.interfaces.overview.queries.frame import Frame
from camket.year.commitments.access import within
from camket.year.execution.models import Escalation
from camket.year.execution.queries.light import LightFacts, explain_light, with_light
from camket.year.execution.rules.lights import LIGHT_OF, Light, Rank
from camket.year.verdicts.models import ItemVerdict
from camket.year.verdicts.queries.outcome import DONE, Result, items_counted

OVERDUE, NOT_DONE, BEHIND, AT_RISK, CALM = range(5)
REACHED = ("reached", "beyond")
COLUMNS = {
    "unit_id": "commitment__unit_id",
    "unit_code": "commitment__unit__code",
    "unit_name": "commitment__unit__name",
}


@dataclass(frozen=True)
class CountedItem:
    """One item of y at a data date. The fields name the columns that are read, and no other is."""

    pk: int
    code: str
    text: str
    order: int
    state: str
    origin: str
    is_key: bool
    is_breakthrough: bool
    due_on: date | None
    adjusted_note: str
    commitment_id: int
    unit_id: int
    unit_code: str
    unit_name: str
    outcome: str
    finished_on: date | None
    light_reason: str
    light_facts: Mapping[str, Any] | None
    waits_for: str | None
    waits_since: date | None
    verdict_reason: str | None

    @property
    def light(self) -> Light:
        return LIGHT_OF[Rank[self.light_reason.upper()]]

    @property
    def is_done(self) -> bool:
        return self.outcome in DONE

    @property
    def severity(self) -> int:
        """The worst first: past its day, judged not done, behind, at risk, all others."""
        if self.outcome in (Result.OVERDUE, Result.NOT_DONE):
            return OVERDUE if self.outcome == Result.OVERDUE else NOT_DONE
        if self.outcome != Result.IN_PROGRESS:
            return CALM
        return {Light.BEHIND: BEHIND, Light.AT_RISK: AT_RISK}.get(self.light, CALM)

    @property
    def badge_family(self) -> str:
        return "result" if self.severity in (OVERDUE, NOT_DONE) else "progress"

    @property
    def badge_state(self) -> str:
        """What is wrong with it, or else its light."""
        return self.outcome if self.badge_family == "result" else str(self.light)

    @property
    def reached(self) -> str:
        """10/48 hộ, of the target that speaks for the item."""
        return LightFacts.read(self.light_facts).words()["now"]


def counted(user: User, frame: Frame) -> QuerySet[Any]:
    """What the person may read of y, each with its outcome."""
    return items_counted(frame.cycle, frame.on).filter(within(user, "commitment__"))


def counted_with_light(user: User, frame: Frame) -> QuerySet[Any]:
    return with_light(counted(user, frame), frame.on)


def read_items(items: QuerySet[Any], on: date) -> list[CountedItem]:
    """One statement; `items` come with outcome and light, in the order to be kept."""
    asked = Escalation.objects.filter(
        obstacle__item=OuterRef("pk"),
        answered_on__isnull=True,
        obstacle__solved_on__isnull=True,
        asked_on__lte=on,
    ).order_by("asked_on")
    verdicts = ItemVerdict.objects.filter(item=OuterRef("pk"), replaced_at__isnull=True)
    named = items.annotate(
        waits_for=Subquery(asked.values("addressee__short_name")[:1]),
        waits_since=Subquery(asked.values("asked_on")[:1]),
        verdict_reason=Subquery(verdicts.values("reason")[:1]),
    )
    names = [COLUMNS.get(each.name, each.name) for each in fields(CountedItem)]
    return [CountedItem(*row) for row in named.values_list(*names)]


def worst_first(items: Iterable[CountedItem]) -> list[CountedItem]:
    """What goes badly, the worst on top; what is calm is left out."""
    bad = [item for item in items if item.severity != CALM]
    return sorted(bad, key=lambda item: (item.severity, item.due_on or date.max, item.order))


def why(item: CountedItem, on: date) -> str:
    """mới đạt 10/48 hộ, lộ trình đến nay 24, chờ Phòng TN&MT 34 ngày"""
    waits = ""
    if item.waits_for and item.waits_since and item.severity != CALM:
        days = (on - item.waits_since).days
        waits = _(", chờ %(who)s %(days)d ngày") % {"who": item.waits_for, "days": days}
    return _cause(item) + waits


def _cause(item: Any) -> str:
    """`explain_light` asks any row for its light; a counted item has one."""
    if item.outcome == Result.NOT_DONE:
        return _("kết luận không hoàn thành: %(reason)s") % {"reason": item.verdict_reason or "–"}
    if item.outcome != Result.OVERDUE or item.light_reason == "overdue":
        return explain_light(item)
    due = short_date(item.due_on) if item.due_on else ""
    if item.light_reason in REACHED:
        return _(
            "quá hạn %(due)s, đã đạt chỉ tiêu nhưng chưa đủ minh chứng hoặc chưa báo cáo xong"
        ) % {"due": due}
    return _("quá hạn %(due)s, %(light)s") % {"due": due, "light": explain_light(item)}
