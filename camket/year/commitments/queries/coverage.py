"""Which clause of which document is carried by which unit's commitment, and which by none."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from camket.foundation.organisation.access import OWNER_ROLES, standing
from camket.foundation.organisation.models import Role, Unit, User
from camket.year.annual_cycles.models import Cycle
from camket.year.annual_cycles.queries import placed_units
from camket.year.basis.models import Provision, SourceDocument
from camket.year.commitments import access
from camket.year.commitments.models import Item
from camket.year.commitments.states import CommitmentState, ItemState

# What was dropped on the way carries nothing.
DROPPED = (ItemState.LEFT_OUT, ItemState.MERGED, ItemState.CANCELLED, ItemState.TRANSFERRED)
CHOSEN = (ItemState.SELECTED, ItemState.ASSIGNED, ItemState.ACKNOWLEDGED)


@dataclass(frozen=True)
class CoverageCell:
    """The items of one unit that cite one clause, and how far the furthest of them has come."""

    unit: Unit
    signed: int = 0
    chosen: int = 0
    registered: int = 0
    is_awaited: bool = False

    @property
    def count(self) -> int:
        return self.signed + self.chosen + self.registered


@dataclass(frozen=True)
class CoverageRow:
    """One clause across the units."""

    provision: Provision
    cells: tuple[CoverageCell, ...]

    @property
    def units(self) -> int:
        return sum(cell.count > 0 for cell in self.cells)

    @property
    def items(self) -> int:
        return sum(cell.count for cell in self.cells)

    @property
    def is_gap(self) -> bool:
        return self.binds and not self.units

    @property
    def binds(self) -> bool:
        """Somebody of the shown units must carry it; what is addressed to nobody is addressed to all."""
        is_for_all = not self.provision.units.all()
        is_asked_here = is_for_all or any(cell.is_awaited for cell in self.cells)
        return self.provision.must_carry and is_asked_here


@dataclass(frozen=True)
class Coverage:
    """The matrix: clauses carried by nobody first. `carried` of `binding` clauses have a unit."""

    units: tuple[Unit, ...]
    rows: tuple[CoverageRow, ...]
    carried: int
    binding: int
    is_whole: bool

    @property
    def gaps(self) -> int:
        return self.binding - self.carried


def coverage(
    user: User, cycle: Cycle, *, document: SourceDocument | None = None, only: str = ""
) -> Coverage:
    """Five queries, however many clauses and units; `only` is "gaps", "binding" or everything."""
    is_whole = cycle.scheme.owner_id in standing(user).units_as(*OWNER_ROLES)
    units = _units_seen(user, cycle, is_whole=is_whole)
    clauses = Provision.objects.filter(document__cycles=cycle).select_related("document")
    if document:
        clauses = clauses.filter(document=document)
    counts = _counts(user, cycle)
    rows = [_row(each, units, counts) for each in clauses.prefetch_related("units")]
    binding = [row for row in rows if row.binds]
    shown = [row for row in rows if _is_shown(row, only)]
    shown.sort(key=lambda row: (not row.is_gap, not row.binds, row.units > 0))
    carried = sum(row.units > 0 for row in binding)
    return Coverage(tuple(units), tuple(shown), carried, len(binding), is_whole)


def items_carrying(user: User, cycle: Cycle, provision: Provision) -> QuerySet[Item]:
    """The items behind a cell or a row of the matrix."""
    found = _carrying(user, cycle).filter(provisions=provision)
    return found.select_related("commitment__unit", "commitment__cycle").order_by("code")


def _carrying(user: User, cycle: Cycle) -> QuerySet[Item]:
    visible = Item.objects.filter(access.within(user, "commitment__"), commitment__cycle=cycle)
    return visible.exclude(state__in=DROPPED)


def _counts(user: User, cycle: Cycle) -> Counter[tuple[int, int, str]]:
    """Clause, unit and stage of every citation. One query."""
    rows = (
        _carrying(user, cycle)
        .filter(provisions__isnull=False)
        .values_list("provisions", "commitment__unit_id", "commitment__state", "state")
        .annotate(total=Count("pk"))
    )
    counts: Counter[tuple[int, int, str]] = Counter()
    for provision, unit, commitment_state, state, total in rows.order_by():
        counts[provision, unit, _stage(commitment_state, state)] += total
    return counts


def _stage(commitment_state: str, item_state: str) -> str:
    if commitment_state == CommitmentState.SIGNED:
        return "signed"
    return "chosen" if item_state in CHOSEN else "registered"


def _row(
    provision: Provision, units: list[Unit], counts: Counter[tuple[int, int, str]]
) -> CoverageRow:
    asked = {unit.pk for unit in provision.units.all()}
    cells = (
        CoverageCell(
            unit,
            signed=counts[provision.pk, unit.pk, "signed"],
            chosen=counts[provision.pk, unit.pk, "chosen"],
            registered=counts[provision.pk, unit.pk, "registered"],
            is_awaited=unit.pk in asked,
        )
        for unit in units
    )
    return CoverageRow(provision, tuple(cells))


def _is_shown(row: CoverageRow, only: str) -> bool:
    if only == "gaps":
        return row.is_gap or any(cell.is_awaited and not cell.count for cell in row.cells)
    return only != "binding" or row.binds


def _units_seen(user: User, cycle: Cycle, *, is_whole: bool) -> list[Unit]:
    """All units of the year for those who serve it, for others their own and those they advise."""
    units = [placed.unit for placed in placed_units(cycle)]
    if is_whole:
        return units
    st = standing(user)
    own = st.own_units() | st.member_of | st.units_as(Role.ADVISORY_BODY)
    return [unit for unit in units if unit.pk in own]
