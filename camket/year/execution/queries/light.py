"""The light of an item at a date: the only implementation, an annotation of the database.

Board, dossier, Word, Excel and the machines' door all read it; there is no twin and no column.
Every target is ranked by what the measured facts say of it, and the worst target speaks for its item.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.db.models import (
    Case,
    CharField,
    DecimalField,
    Exists,
    Expression,
    F,
    Func,
    IntegerField,
    JSONField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, JSONObject
from django.utils.translation import gettext as _

from camket.foundation.core.numbers import format_decimal, short_date
from camket.year.annual_cycles.rules import quarter_end
from camket.year.commitments.models import (
    Aggregation,
    Direction,
    Item,
    Operator,
    RoadmapStep,
    Target,
    TargetKind,
)
from camket.year.commitments.states import ItemState
from camket.year.execution.models import Obstacle
from camket.year.execution.queries.naming import Name, Naming
from camket.year.execution.queries.reached import (
    IS_CEILING,
    IS_FALLING,
    IS_REACHED,
    PERCENT,
    TRUTH,
    WHOLE,
    figures,
    thousandths,
    with_names,
    yes_or_no,
)
from camket.year.execution.rules.lights import (
    AT_RISK_FROM,
    LIGHT_OF,
    OBSTACLE_DAYS,
    ON_TRACK_FROM,
    QUARTERS,
    Light,
    Rank,
)

__all__ = ["Light", "LightFacts", "Rank", "explain_light", "ranked_targets", "with_light"]


def with_light(items: QuerySet[Item], on: date) -> QuerySet[Item]:
    """Annotate `light`, `light_reason`, `light_ratio` and `light_facts`; `light_rank` sorts worst first.

    The ratio is the reached share in percent of the share that the road map asks by `on`. One
    statement whatever the number of items; the annotations can be filtered, grouped and sorted.
    """
    targets = ranked_targets(on).filter(item=OuterRef("pk"))
    rank = Coalesce(Subquery(_worst(targets, "rank")), Value(int(Rank.NO_TARGET)))
    return items.alias(light_rank=rank).annotate(
        light=_Decode(F("light_rank"), {each: str(LIGHT_OF[each]) for each in Rank}),
        light_reason=_Decode(F("light_rank"), {each: each.name.lower() for each in Rank}),
        light_ratio=Subquery(_worst(targets, "pace"), output_field=DecimalField()),
        light_facts=Subquery(_worst(targets, "facts"), output_field=JSONField()),
    )


def ranked_targets(on: date) -> QuerySet[Target]:
    """Targets with their `rank`, their `pace` in percent and the `facts` behind both, in thousandths."""
    named = figures(on) | {"expected": _expected(), "is_upkeep": yes_or_no(IS_UPKEEP)}
    pace = (F("reached") - F("start")) * PERCENT / (F("expected") - F("start"))
    return (
        with_names(Target.objects.all())
        .alias(quarters_due=_quarters_due(on), quarters_over=_quarters_over(on))
        .alias(expected=Name("expected", WHOLE), is_upkeep=Name("is_upkeep", TRUTH))
        .alias(pace_named=Case(When(IS_ASKED, then=pace), output_field=DecimalField()))
        .annotate(
            rank=Naming(named, _rank(on), IntegerField()),
            pace=Naming(named, F("pace_named"), DecimalField()),
            facts=Naming(named, _facts(), JSONField()),
        )
    )


# Upkeep has no way to go: it is kept or it is not.
IS_UPKEEP = (
    Q(direction=Direction.KEEP)
    | Q(value=F("baseline"))
    | IS_CEILING & (Q(baseline__isnull=True) | ~IS_FALLING)
)
# The road map asks for something by now; 0 is nothing asked yet.
IS_ASKED = Q(is_falling=False, expected__gt=0) | Q(is_falling=True, expected__lt=F("start"))
IS_NOT_ASKED = Q(is_falling=False, expected__lte=0) | Q(is_falling=True, expected__gte=F("start"))
IS_LOST = (
    Q(is_ceiling=True, reached__gt=F("expected"))
    | Q(is_ceiling=False, reached__lt=F("expected"))
    | Q(operator=Operator.EXACTLY, reached__gt=F("expected"))
)
# A share or a ceiling on a sum may still be lost after it was reached; only the deadline settles it.
IS_SETTLED = Q(is_upkeep=False) & (
    Q(aggregation=Aggregation.LAST) | Q(is_ceiling=False, aggregation=Aggregation.SUM)
)


def _rank(on: date) -> Expression:
    """The first true line ranks the target; a line about an unknown figure is not true."""
    is_settled = IS_SETTLED | Q(item__due_on__lte=on)
    # A limit "more than" is only met by going beyond it.
    is_beyond = Q(margin__gt=0, operator__in=[Operator.AT_LEAST, Operator.AT_MOST], is_upkeep=False)
    lines = (
        (Q(item__state=ItemState.SUSPENDED), Rank.PAUSED),
        (is_settled & is_beyond & Q(kind=TargetKind.FIGURE), Rank.BEYOND),
        (is_settled & IS_REACHED, Rank.REACHED),
        (_is_overdue(on), Rank.OVERDUE),
        (Q(is_upkeep=True) & IS_LOST, Rank.NOT_KEPT),
        (Q(is_upkeep=False, pace_named__lt=AT_RISK_FROM), Rank.FAR_BELOW),
        (Q(is_upkeep=False, pace_named__lt=ON_TRACK_FROM), Rank.BELOW),
        (Exists(_long_obstacles(on)), Rank.STUCK),
        (Q(expected__isnull=True), Rank.NOT_DUE),
        (Q(is_upkeep=False) & IS_NOT_ASKED, Rank.NOT_DUE),
        (Q(reached__isnull=True), Rank.AWAITED),
    )
    return Case(
        *(When(condition, then=Value(int(rank))) for condition, rank in lines),
        default=Value(int(Rank.ON_PACE)),
        output_field=IntegerField(),
    )


def _facts() -> Expression:
    return JSONObject(
        target=F("pk"),
        kind=F("kind"),
        label=F("label"),
        unit=F("measure_unit"),
        reached=F("reached"),
        goal=F("goal"),
        expected=F("expected"),
        is_falling=F("is_falling"),
        due_on=F("item__due_on"),
    )


def _expected() -> Subquery:
    """The last step due by now, in thousandths; empty before the first."""
    steps = RoadmapStep.objects.filter(
        target=OuterRef("pk"), quarter__lte=OuterRef("quarters_due"), value__isnull=False
    )
    return Subquery(steps.order_by("-quarter").annotate(at=thousandths("value")).values("at")[:1])


def _quarters_due(on: date) -> Expression:
    """Up to which quarter the road map is due; the item's own deadline ends the road."""
    ended = sum(quarter_end(on.year, quarter) <= on for quarter in QUARTERS)
    is_past = Q(item__due_on__lte=on) | Q(item__commitment__cycle__year__lt=on.year)
    this_year = When(item__commitment__cycle__year=on.year, then=Value(ended))
    return Case(When(is_past, then=Value(max(QUARTERS))), this_year, default=Value(0))


def _quarters_over(on: date) -> Expression:
    """Up to which quarter the last day has passed."""
    passed = sum(quarter_end(on.year, quarter) < on for quarter in QUARTERS)
    earlier = When(item__commitment__cycle__year__lt=on.year, then=Value(max(QUARTERS)))
    this_year = When(item__commitment__cycle__year=on.year, then=Value(passed))
    return Case(earlier, this_year, default=Value(0))


def _is_overdue(on: date) -> Q:
    """The item's deadline has passed, or the quarter for which a product was promised."""
    steps = RoadmapStep.objects.filter(target=OuterRef("pk"))
    to_come = steps.filter(quarter__gt=OuterRef("quarters_over"))
    product = Q(Exists(steps), ~Exists(to_come), kind=TargetKind.DELIVERABLE)
    return Q(item__due_on__lt=on) | product


def _long_obstacles(on: date) -> QuerySet[Obstacle]:
    return Obstacle.objects.filter(
        Q(solved_on__isnull=True) | Q(solved_on__gt=on),
        item=OuterRef("item_id"),
        raised_on__lt=on - timedelta(days=OBSTACLE_DAYS),
    )


def _worst(targets: QuerySet[Target], name: str) -> QuerySet[Target]:
    return targets.order_by(F("rank"), "order", "pk").values(name)[:1]


class _Word(Func):
    """One line of a decoding: WHEN rank THEN word."""

    template = "WHEN %(expressions)s"
    arg_joiner = " THEN "


class _Decode(Func):
    """Turn a rank into its word, asking the database for the rank once."""

    template = "CASE %(expressions)s END"
    arg_joiner = " "

    def __init__(self, rank: Expression | F, words: dict[Rank, str]) -> None:
        lines = [_Word(Value(int(each)), Value(word)) for each, word in words.items()]
        super().__init__(rank, *lines, output_field=CharField())


def explain_light(row: Item) -> str:
    """The sentence beside a light, with its figures; `row` comes from `with_light`."""
    read = vars(row)
    facts = LightFacts.read(read["light_facts"])
    words = {
        "paused": _("tạm dừng theo quyết định"),
        "overdue": _("quá hạn %(due)s, %(short)s"),
        "not_kept": _("đang ở %(now)s, lộ trình phải giữ %(expected)s"),
        "far_below": _("mới đạt %(now)s, lộ trình đến nay %(expected)s"),
        "below": _("mới đạt %(now)s, lộ trình đến nay %(expected)s"),
        "stuck": _("vướng mắc mở quá %(days)s ngày chưa tháo gỡ xong"),
        "awaited": _("chưa có số liệu được duyệt, lộ trình đến nay %(expected)s"),
        "on_pace": _("đạt %(now)s, lộ trình đến nay %(expected)s"),
        "not_due": _("lộ trình chưa đòi hỏi kết quả đến ngày này"),
        "reached": _("đạt %(now)s"),
        "beyond": _("đạt %(now)s, vượt mục tiêu"),
        "no_target": _("nội dung chưa có chỉ tiêu để đo"),
    }
    return str(words[read["light_reason"]]) % facts.words()


@dataclass(frozen=True)
class LightFacts:
    """The figures behind a light; a product counts 1 when it is there."""

    kind: str = TargetKind.FIGURE
    unit: str = ""
    reached: Decimal | None = None
    goal: Decimal | None = None
    expected: Decimal | None = None
    is_falling: bool = False
    due_on: date | None = None

    @classmethod
    def read(cls, facts: Mapping[str, Any] | None) -> "LightFacts":
        """From the database's JSON; an item without a target has none."""
        if facts is None:
            return cls()
        figures = {name: _figure(facts[name]) for name in ("reached", "goal", "expected")}
        due_on = date.fromisoformat(facts["due_on"]) if facts["due_on"] else None
        return cls(
            facts["kind"],
            facts["unit"],
            **figures,
            is_falling=bool(facts["is_falling"]),
            due_on=due_on,
        )

    def words(self) -> dict[str, str]:
        return {
            "now": self.now(),
            "short": self.short(),
            "expected": self.with_unit(self.expected)
            if self.unit == "%"
            else format_decimal(self.expected),
            "due": short_date(self.due_on) if self.due_on else _("cuối năm"),
            "days": str(OBSTACLE_DAYS),
        }

    def now(self) -> str:
        """10/48 hộ; 92,5% (mục tiêu 95%) where a slash would mislead."""
        if self.kind == TargetKind.DELIVERABLE:
            return _("sản phẩm đã cam kết, đủ minh chứng")
        if self.unit == "%" or self.is_falling:
            return _("%(now)s (mục tiêu %(goal)s)") % {
                "now": self.with_unit(self.reached),
                "goal": self.with_unit(self.goal),
            }
        return f"{format_decimal(self.reached)}/{self.with_unit(self.goal)}"

    def short(self) -> str:
        """What is missing at a deadline."""
        if self.kind == TargetKind.DELIVERABLE:
            return _("chưa có sản phẩm kèm minh chứng được duyệt")
        if self.reached is None:
            return _("chưa có số liệu được duyệt")
        return _("mới đạt %(now)s") % {"now": self.now()}

    def with_unit(self, value: Decimal | None) -> str:
        gap = "" if self.unit == "%" else " "
        return f"{format_decimal(value)}{gap}{self.unit}".rstrip()


def _figure(thousandths_read: float | None) -> Decimal | None:
    """Two decimals are enough for a sentence."""
    if thousandths_read is None:
        return None
    return (Decimal(str(thousandths_read)) / 1000).quantize(Decimal("0.01"), ROUND_HALF_UP)
