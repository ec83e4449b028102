"""Phụ lục đăng ký: the items of one unit's commitment as the table that offices send round."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from camket.foundation.core import clock
from camket.foundation.core.sheets import Imprint
from camket.foundation.organisation import rules as naming
from camket.foundation.organisation.models import Unit
from camket.interfaces.documents import registration_workbook
from camket.interfaces.documents.imports.cells import CHOICES
from camket.interfaces.documents.layout.regimes import layout_for
from camket.interfaces.documents.notice import notice
from camket.interfaces.documents.sheets import Amount, RegistrationRow, RegistrationTable
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments.models import Commitment, Field
from camket.year.commitments.queries import draft_of, full_items, kinds_of
from camket.year.commitments.rules import ItemDraft, TargetDraft

# Official papers are Vietnamese in every interface language, so these words skip gettext.
ON_THEME = "Gắn chủ đề năm"


@dataclass(frozen=True)
class Listed:
    """An item as it is written down, with its code when it has one already."""

    code: str
    kinds: str
    draft: ItemDraft


def registration_bytes(commitment: Commitment) -> bytes:
    """What the unit has registered so far. `cycle.scheme.owner` and `unit` must be loaded."""
    items = [
        Listed(item.code, ", ".join(kinds_of(item)), draft_of(item))
        for item in full_items().filter(commitment=commitment)
    ]
    version = f"{clock.now():%Y%m%d%H%M}"
    return registration_workbook.render(
        registration_table(commitment.cycle, commitment.unit, items, version)
    )


def registration_table(
    cycle: Cycle, unit: Unit, items: Iterable[Listed], version: str
) -> RegistrationTable:
    """Items under their fields, in the order in which fields are always read. Load scheme and owner."""
    owner, now = cycle.scheme.owner, clock.now()
    header = layout_for(naming.regime_of(unit), now.date()).header
    by_field: dict[str, list[Listed]] = {str(code): [] for code in Field.values}
    for each in items:
        by_field[each.draft.field].append(each)
    ordinal, sections = 0, []
    for code, inside in by_field.items():
        if inside:
            rows = [row for n, each in enumerate(inside, ordinal + 1) for row in _rows(n, each)]
            ordinal += len(inside)
            sections.append((str(CHOICES["field"][code]), tuple(rows)))
    return RegistrationTable(
        superior=naming.superior_name(unit, owner),
        issuer=unit.name,
        nation=header.nation_text,
        motto=header.motto_text,
        place=naming.place_name(owner),
        year=cycle.year,
        collective=naming.collective_name(unit),
        receiver=owner.name,
        sections=tuple(sections),
        count=ordinal,
        version=version,
        imprint=Imprint(
            snapshot_id=f"DK-{cycle.year}-{unit.code}-{now:%Y%m%d}",
            data_date=now.date(), made_at=now, author=unit.name, notice=notice(),
        ),
    )  # fmt: skip


def _rows(ordinal: int, each: Listed) -> list[RegistrationRow]:
    """One row for each target; further ones repeat nothing."""
    draft = each.draft
    targets = draft.targets or (TargetDraft(kind="deliverable", label=""),)
    return [
        _row(each, target, number, ordinal if number == 1 else None)
        for number, target in enumerate(targets, start=1)
    ]


def _row(each: Listed, target: TargetDraft, number: int, ordinal: int | None) -> RegistrationRow:
    draft, is_first = each.draft, ordinal is not None
    steps: dict[int, Amount] = {
        quarter: text if value is None else value for quarter, value, text in target.steps
    }
    return RegistrationRow(
        key=f"{each.code}.{number}" if each.code else "",
        ordinal=ordinal,
        text=draft.text if is_first else "",
        reason=draft.reason if is_first else "",
        kinds=each.kinds if is_first else "",
        target=target.label,
        unit=target.measure_unit,
        baseline=_amount(target.baseline),
        goal=_amount(target.value),
        quarters=(steps.get(1), steps.get(2), steps.get(3), steps.get(4)),
        due=draft.due_on if is_first and draft.due_on else "",
        leader=str(draft.leader or "") if is_first else "",
        coordinators="; ".join(unit.short_name for unit in draft.coordinators) if is_first else "",
        evidence=target.evidence,
        note=ON_THEME if is_first and draft.theme else "",
    )


def _amount(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.normalize() + 0
