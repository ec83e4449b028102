"""The frozen shapes of the demonstration's contents."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import pairwise

ON_TIME, LATE, OVERDUE, UNMET = "on_time", "late", "overdue", "unmet"


@dataclass(frozen=True)
class Unit:
    key: str
    name: str
    place: str
    kind: str
    positions: str
    login: str
    collective: str
    parent: str = ""
    group: str = ""
    members: tuple[str, ...] = ()
    lead: str = ""
    superior: str = ""

    @property
    def commits(self) -> bool:
        return bool(self.group)


@dataclass(frozen=True)
class Person:
    """One seat and its sign-in name; the post is head, deputy, clerk, staff1 or staff2."""

    login: str
    unit: str
    post: str
    title: str


@dataclass(frozen=True)
class HeadChange:
    unit: str
    former_login: str
    former_until: date
    new_from: date
    decision: str
    reason: str


@dataclass(frozen=True)
class RoleGrant:
    """An empty list of units reaches the whole tree."""

    login: str
    role: str
    units: tuple[str, ...]


@dataclass(frozen=True)
class Clause:
    label: str
    text: str


@dataclass(frozen=True)
class Document:
    key: str
    number: str
    symbol: str
    kind: str
    issuer: str
    issued_on: date
    title: str
    clauses: tuple[Clause, ...]
    must_carry: tuple[str, ...] = ()
    only_year: int = 0

    @property
    def reference(self) -> str:
        # Party symbols carry their own slash (63-KL/TU), state symbols follow one (52/NQ-HĐND).
        return (
            f"{self.number}-{self.symbol}" if "/" in self.symbol else f"{self.number}/{self.symbol}"
        )


@dataclass(frozen=True)
class Bottleneck:
    key: str
    name: str
    description: str
    noted_on: date
    waiting_for: str = ""
    unit: str = ""
    only_year: int = 0
    cleared_on: date | None = None
    proof: str = ""


@dataclass(frozen=True)
class Theme:
    year: int
    order: int
    owner: str
    text: str


@dataclass(frozen=True)
class Reading:
    """A measured figure; a ratio keeps both its parts."""

    value: Decimal
    numerator: Decimal | None = None
    denominator: Decimal | None = None

    def beyond(self, earlier: "Reading") -> "Reading":
        return Reading(self.value - earlier.value)

    def share_beyond(self, earlier: "Reading") -> "Reading":
        """The share of what came after the earlier reading."""
        (part, whole), (earlier_part, earlier_whole) = self.parts, earlier.parts
        return share(part - earlier_part, whole - earlier_whole)

    @property
    def parts(self) -> tuple[Decimal, Decimal]:
        if self.numerator is None or self.denominator is None:
            raise LookupError("a figure that is no ratio has no parts")
        return self.numerator, self.denominator


def share(part: Decimal, whole: Decimal) -> Reading:
    return Reading((part * 100 / whole).quantize(Decimal("0.01")), part, whole)


@dataclass(frozen=True)
class Target:
    """A figure. Road map and readings are cumulative from the first day of the year, whatever the aggregation."""

    label: str
    measure: str
    baseline: Decimal
    operator: str
    value: Decimal
    direction: str
    aggregation: str
    roadmap: tuple[Decimal, ...]
    half: Reading | None = None
    year: Reading | None = None

    def reached_by(self, figure: Decimal) -> bool:
        return {
            "ge": figure >= self.value,
            "le": figure <= self.value,
            "gt": figure > self.value,
            "lt": figure < self.value,
        }[self.operator]

    @property
    def steps(self) -> tuple[Decimal, ...]:
        """The road map as the house keeps it: a sum has each quarter's own share."""
        if self.aggregation != "sum":
            return self.roadmap
        return tuple(now - before for before, now in pairwise((Decimal(0), *self.roadmap)))

    @property
    def reported(self) -> tuple[Reading, Reading]:
        """What the six-month and the yearly report give: sums and ratios tell each period's part."""
        if self.half is None or self.year is None:
            raise LookupError(self.label)
        added = {"sum": self.year.beyond, "ratio": self.year.share_beyond}.get(self.aggregation)
        return self.half, added(self.half) if added else self.year


@dataclass(frozen=True)
class Deliverable:
    product: str
    evidence: str
    quarter: int


@dataclass(frozen=True)
class Task:
    """The period is a month ("2020-03") or a quarter ("2020-Q2"); the post is one of the unit's own."""

    period: str
    text: str
    post: str


@dataclass(frozen=True)
class Line:
    """One report line; the mark is not_started, in_progress or done."""

    mark: str
    text: str
    done_on: date | None = None
    evidence_title: str = ""
    evidence_number: str = ""


@dataclass(frozen=True)
class Problem:
    """An obstacle put to another unit; without an answer it is still open."""

    text: str
    addressee: str
    asked_on: date
    due_on: date
    answer: str = ""
    answered_on: date | None = None


@dataclass(frozen=True)
class FirstWording:
    """The vague sentence first registered and why the appraisers sent it back."""

    text: str
    reason: str


@dataclass(frozen=True)
class Item:
    """The leader is a post of the unit, in a block the head of a member ("toa-an/head")."""

    key: str
    text: str
    field: str
    due_on: date
    leader: str
    reason: str
    targets: tuple[Target, ...]
    deliverables: tuple[Deliverable, ...]
    flags: tuple[str, ...] = ()
    origin: str = "registered"
    assigned_key: str = ""
    bottleneck: str = ""
    theme: int = 0
    basis: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    tasks: tuple[Task, ...] = ()
    half: Line | None = None
    year: Line | None = None
    problems: tuple[Problem, ...] = ()
    first_wording: FirstWording | None = None
    justification: str = ""
    outcome: str = ON_TIME
    verdict: str = ""


def _bottlenecks(items: tuple[Item, ...]) -> tuple[str, ...]:
    """Each bottleneck once, in the order of the items."""
    return tuple(dict.fromkeys(item.bottleneck for item in items if item.bottleneck))


@dataclass(frozen=True)
class Dropped:
    """A registered item the committee left out, or merged into another."""

    text: str
    field: str
    decision: str
    reason: str
    into: str = ""


@dataclass(frozen=True)
class UnitYear:
    unit: str
    situation: str
    opinion: str
    items: tuple[Item, ...]
    dropped: tuple[Dropped, ...]

    @property
    def bottlenecks(self) -> tuple[str, ...]:
        return _bottlenecks(self.items)


@dataclass(frozen=True)
class Registration:
    """How far a unit has come with its promise of 2021; an empty state means not begun."""

    unit: str
    state: str
    situation: str
    items: tuple[Item, ...]
    opinion: str = ""
    return_reason: str = ""
    registered_at: datetime | None = None
    submitted_at: datetime | None = None
    opinion_at: datetime | None = None
    returned_at: datetime | None = None

    @property
    def bottlenecks(self) -> tuple[str, ...]:
        return _bottlenecks(self.items)


@dataclass(frozen=True)
class OldItem:
    """A finished item of 2019: one target, one outcome."""

    unit: str
    text: str
    field: str
    target: Target
    due_on: date
    result: str
    outcome: str = ON_TIME
    done_on: date | None = None
