"""Who and what the builder has made so far, under the names that the content gives them."""

from dataclasses import dataclass, field
from datetime import date

from camket.foundation.organisation.models import Position, Tenure, Unit, User
from camket.interfaces.demonstration import content
from camket.interfaces.demonstration.content.shapes import Unit as UnitContent
from camket.year.annual_cycles.access import cycle_for
from camket.year.annual_cycles.models import Cycle, Theme
from camket.year.basis.models import Bottleneck, Provision
from camket.year.commitments.access import commitment_for, item_for
from camket.year.commitments.models import Commitment, Item

OFFICE = "vp.chuyenvien"
COMMITTEE = "btv.phobithu"
BOARD = "bantochuc.truong"
INSPECTOR = "ubkt.chunhiem"
ADMINISTRATOR = "vp.quantri"

Post = tuple[str, str]


@dataclass
class World:
    """Rows are kept by their keys and read again by each person who acts on them."""

    units: dict[str, Unit] = field(default_factory=dict)
    people: dict[str, User] = field(default_factory=dict)
    positions: dict[Post, Position] = field(default_factory=dict)
    tenures: dict[str, Tenure] = field(default_factory=dict)
    themes: dict[tuple[int, int], Theme] = field(default_factory=dict)
    provisions: dict[str, Provision] = field(default_factory=dict)
    bottlenecks: dict[tuple[int, str], Bottleneck] = field(default_factory=dict)
    commitments: dict[tuple[int, str], int] = field(default_factory=dict)
    items: dict[str, int] = field(default_factory=dict)
    plans: dict[str, int] = field(default_factory=dict)
    obstacles: dict[str, int] = field(default_factory=dict)
    reports: dict[tuple[int, str, str], int] = field(default_factory=dict)
    explanations: dict[str, int] = field(default_factory=dict)
    inspections: dict[str, int] = field(default_factory=dict)
    reviews: dict[str, int] = field(default_factory=dict)
    inspection_plan: int | None = None

    def clerk(self, unit: str) -> User:
        return self.people[_holders()[unit, "clerk"]]

    def head(self, unit: str, on: date) -> User:
        """Who presses for the unit on a day; for a block the head of its leading member."""
        leading = _units()[unit].lead or unit
        for change in content.head_changes():
            if change.unit == leading and on <= change.former_until:
                return self.people[change.former_login]
        return self.people[_holders()[leading, "head"]]

    def adviser(self, unit: str) -> User:
        return self.people[_advisers()[unit]]

    def position(self, unit: str, post: str) -> Position:
        """A post of the unit, or "toa-an/head" of a member of a block."""
        member, _slash, own = post.rpartition("/")
        return self.positions[member or unit, own]

    def holder(self, unit: str, post: str, on: date) -> User:
        return self.head(unit, on) if post == "head" else self.people[_holders()[unit, post]]

    def cycle(self, login: str, year: int) -> Cycle:
        """The year as this person opens it."""
        return cycle_for(self.people[login], year)

    def commitment(self, actor: User, year: int, unit: str) -> Commitment:
        return commitment_for(actor, year, self.commitments[year, unit])

    def item(self, actor: User, year: int, key: str) -> Item:
        return item_for(actor, year, self.items[key])


def _units() -> dict[str, UnitContent]:
    return {unit.key: unit for unit in content.units()}


def _holders() -> dict[Post, str]:
    return {(person.unit, person.post): person.login for person in content.people()}


def _advisers() -> dict[str, str]:
    return {
        unit: grant.login
        for grant in content.roles()
        if grant.role == "advisory_body"
        for unit in grant.units
    }
