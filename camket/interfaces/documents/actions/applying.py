"""All accepted lines of a compared file are written, or none."""

from collections.abc import Iterable, Mapping, Sequence

from django.db import transaction

from camket.foundation.audit.record import record
from camket.foundation.core import clock
from camket.foundation.organisation.models import Unit, User
from camket.interfaces.documents import access
from camket.interfaces.documents.actions.importing import proposals_of
from camket.interfaces.documents.imports.ground import Ground, ground_of
from camket.interfaces.documents.imports.proposal import Proposal
from camket.interfaces.documents.models import WRITTEN, ImportDraft, ImportKind, ImportRow
from camket.year.commitments import actions as commitments
from camket.year.commitments.models import Commitment, Item

Taken = Sequence[tuple[ImportRow, Proposal]]


@transaction.atomic
def apply_import(draft: ImportDraft, *, actor: User) -> ImportDraft:
    """Every write goes through the registration's own actions; a second press writes nothing."""
    draft.applied_at = ImportDraft.objects.select_for_update().get(pk=draft.pk).applied_at
    ground = ground_of(draft, actor)
    commitment = ground.commitments.get(draft.unit_id) if draft.unit_id else None
    access.can_apply(actor, draft, commitment).require()
    rows = {row.order: row for row in draft.rows.all()}
    taken = [
        (rows[order], made)
        for order, made in enumerate(proposals_of(draft, ground), start=1)
        if order in rows and rows[order].accepted and made.kind in WRITTEN
    ]
    write = _write_registration if draft.unit_id else _write_list
    made_items = write(draft, ground, taken, actor) if taken else {}
    _tie_rows(taken, made_items)
    counts = _counts(rows.values(), taken)
    draft.applied_at = clock.now()
    draft.outline = {**draft.outline, "result": counts}
    draft.save(update_fields=["applied_at", "outline"])
    record("documents.import.applied", draft, actor=actor, after=counts)
    return draft


def _write_registration(
    draft: ImportDraft, ground: Ground, taken: Taken, actor: User
) -> dict[int, Item]:
    """Begin the commitment when there is none, then take everything in at once."""
    added = [(row, made) for row, made in taken if made.item is None]
    changed = [
        (made.item, made.draft(row.refused))
        for row, made in taken
        if made.item is not None and set(made.changed) - set(row.refused)
    ]
    commitment = _commitment(draft, ground, actor)
    items = commitments.take_in_items(
        commitment, added=[made.draft() for _row, made in added], changed=changed, actor=actor
    )
    return {row.order: item for (row, _made), item in zip(added, items, strict=True)}


def _commitment(draft: ImportDraft, ground: Ground, actor: User) -> Commitment:
    unit = draft.unit
    if unit is None:
        raise ValueError(f"import {draft.pk} is for no unit")
    found = ground.commitments.get(unit.pk)
    return found or commitments.begin_commitment(cycle=draft.cycle, unit=unit, actor=actor)


def _write_list(draft: ImportDraft, ground: Ground, taken: Taken, actor: User) -> dict[int, Item]:
    """Unit by unit, what the committee approved by the draft's document."""
    done: dict[int, Item] = {}
    by_unit: dict[Unit, list[tuple[ImportRow, Proposal]]] = {}
    for row, made in taken:
        if made.unit is not None:
            by_unit.setdefault(made.unit, []).append((row, made))
    for unit, lines in by_unit.items():
        new = [(row, made) for row, made in lines if made.item is None]
        # Chosen first, given after: in this order the new items come back.
        new.sort(key=lambda line: line[1].is_assigned)
        items = commitments.record_approved(
            commitments.Approved(
                unit=unit,
                commitment=ground.commitments.get(unit.pk),
                chosen=tuple(made.item for _row, made in lines if made.item is not None),
                selected=tuple(made.draft() for _row, made in new if not made.is_assigned),
                assigned=tuple(made.draft() for _row, made in new if made.is_assigned),
            ),
            cycle=draft.cycle,
            document=draft.document_number,
            on=draft.document_on or clock.today(),
            actor=actor,
        )
        done |= {row.order: item for (row, _made), item in zip(new, items, strict=True)}
    return done


def _tie_rows(taken: Taken, made_items: Mapping[int, Item]) -> None:
    """From now on a line leads to the item that it made."""
    rows = [row for row, _made in taken if row.order in made_items]
    for row in rows:
        row.item = made_items[row.order]
    ImportRow.objects.bulk_update(rows, ["item"])


def _counts(rows: Iterable[ImportRow], taken: Taken) -> dict[str, int]:
    kinds = [row.kind for row, _made in taken]
    others = [row for row in rows if row not in {row for row, _made in taken}]
    return {
        "added": kinds.count(ImportKind.ADD),
        "changed": kinds.count(ImportKind.CHANGE),
        "same": sum(row.kind == ImportKind.SAME for row in others),
        "skipped": sum(row.kind == ImportKind.SKIP for row in others),
        "asked": sum(row.kind == ImportKind.ASK for row in others),
        "rejected": sum(row.kind in WRITTEN and not row.accepted for row in others),
    }
