"""A file comes in, is read, answered and applied; until then nothing of the year is touched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from camket.foundation.audit.record import record
from camket.foundation.core import clock
from camket.foundation.files import store
from camket.foundation.organisation.models import Unit, User
from camket.interfaces.documents import access
from camket.interfaces.documents.imports.asking import other_unit, whole_file_questions
from camket.interfaces.documents.imports.comparing import Proposal, propose
from camket.interfaces.documents.imports.ground import Ground, ground_of
from camket.interfaces.documents.imports.keeping import as_json, from_json
from camket.interfaces.documents.imports.reading import open_stored, understood
from camket.interfaces.documents.imports.reports import propose_report
from camket.interfaces.documents.models import (
    ImportDraft,
    ImportKind,
    ImportPurpose,
    ImportRow,
)
from camket.interfaces.documents.office.reading.opening import OfficeFileRefused
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments import actions as commitments
from camket.year.commitments.models import Commitment, Item

KEPT_FOR = timedelta(days=7)
# A form of some 500 lines weighs about as much; what is heavier is read in the background.
READ_AT_ONCE = 40_000
OPENED, UNDERSTOOD, DONE = 30, 70, 100


@dataclass(frozen=True)
class Decision:
    """What a person decided on one line: take it or not, and which cells stay as they are."""

    accepted: bool
    refused: tuple[str, ...] = ()


def begin_import(
    *, cycle: Cycle, unit: Unit | None, content: bytes, name: str, content_type: str, actor: User,
    document_number: str = "", document_on: date | None = None,
) -> ImportDraft:  # fmt: skip
    """Keep the file for seven days and read it: a small one at once, a large one in the background."""
    is_large = len(content) > READ_AT_ONCE
    with transaction.atomic():
        file = store.store(content, name=name, content_type=content_type, actor=actor)
        purpose = ImportPurpose.REGISTRATION if unit else ImportPurpose.APPROVED_LIST
        draft = ImportDraft.objects.create(
            made_by=actor, cycle=cycle, unit=unit, purpose=purpose, file=file,
            document_number=document_number, document_on=document_on,
            expires_at=clock.now() + KEPT_FOR,
        )  # fmt: skip
        record("documents.import.begun", draft, actor=actor, after={"sha256": file.sha256})
        if is_large:
            record("documents.import.queued", draft, actor=actor)
    return draft if is_large else read_import(draft, actor=actor)


def read_import(draft: ImportDraft, *, actor: User) -> ImportDraft:
    """Open and understand outside any transaction, for it may take seconds; then keep the meaning."""
    try:
        workbook = open_stored(draft.file)
        _progress(draft, OPENED)
        found = understood(workbook, draft.choices, draft.cycle.year)
        _progress(draft, UNDERSTOOD)
    except OfficeFileRefused as refused:
        draft.refusal, draft.progress = str(refused), DONE
        draft.save(update_fields=["refusal", "progress"])
        return draft
    draft.outline = {**found.outline, "keys": found.keys}
    draft.document = as_json(found.document)
    if found.document.period and draft.unit_id:
        draft.purpose = ImportPurpose.REPORT
    draft.refusal, draft.progress = "", DONE
    draft.save(update_fields=["outline", "document", "purpose", "refusal", "progress"])
    compare_import(draft, actor=actor)
    return draft


@transaction.atomic
def choose_table(draft: ImportDraft, choices: Mapping[str, Any], *, actor: User) -> ImportDraft:
    """Read the same file again where the person says the table is."""
    draft.choices, draft.document, draft.answers = dict(choices), None, {}
    draft.applied_at = None
    draft.save(update_fields=["choices", "document", "answers", "applied_at"])
    draft.rows.all().delete()
    return draft


@transaction.atomic
def compare_import(
    draft: ImportDraft, *, actor: User, decisions: Mapping[int, Decision] | None = None
) -> list[Proposal]:
    """Lay the file beside the product as it stands now and keep the lines; decisions stay."""
    ground = ground_of(draft, actor)
    proposals = proposals_of(draft, ground)
    kept = {row.order: Decision(row.accepted, tuple(row.refused)) for row in draft.rows.all()}
    kept |= dict(decisions or {})
    draft.rows.all().delete()
    ImportRow.objects.bulk_create(
        _row(draft, order, made, kept.get(order, Decision(accepted=True)))
        for order, made in enumerate(proposals, start=1)
    )
    draft.ground_sha256 = ground.sha256
    draft.outline = {
        **draft.outline,
        "questions": whole_file_questions(proposals, ground, draft.answers),
        "other_unit": other_unit(from_json(draft.document), ground) if draft.document else "",
    }
    draft.applied_at = None
    draft.save(update_fields=["ground_sha256", "outline", "applied_at"])
    return proposals


@transaction.atomic
def answer_import(
    draft: ImportDraft,
    answers: Mapping[str, str],
    decisions: Mapping[int, Decision],
    *,
    actor: User,
) -> bool:
    """Keep answers and decisions. False when the product has changed since the lines were shown."""
    seen = draft.ground_sha256
    draft.answers = {**draft.answers, **answers}
    draft.save(update_fields=["answers"])
    compare_import(draft, actor=actor, decisions=decisions)
    return draft.ground_sha256 == seen


@transaction.atomic
def apply_import(draft: ImportDraft, *, actor: User) -> ImportDraft:
    """All accepted lines or none: every write goes through the registration's own actions."""
    ground = ground_of(draft, actor)
    commitment = ground.commitments.get(draft.unit_id) if draft.unit_id else None
    access.can_apply(actor, draft, commitment).require()
    rows = {row.order: row for row in draft.rows.all()}
    taken = [
        (rows[order], made)
        for order, made in enumerate(proposals_of(draft, ground), start=1)
        if order in rows
        and rows[order].accepted
        and made.kind in (ImportKind.ADD, ImportKind.CHANGE)
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


@transaction.atomic
def remove_expired_imports() -> int:
    """Drafts older than seven days go with their lines; the trail keeps that the file came."""
    expired = ImportDraft.objects.filter(expires_at__lte=clock.now())
    count = expired.count()
    expired.delete()
    return count


def proposals_of(draft: ImportDraft, ground: Ground) -> list[Proposal]:
    if draft.document is None:
        return []
    document = from_json(draft.document)
    if draft.purpose == ImportPurpose.REPORT:
        return propose_report(document, ground)
    return propose(document, ground, draft.answers, draft.outline.get("keys", {}))


def _row(draft: ImportDraft, order: int, made: Proposal, decision: Decision) -> ImportRow:
    return ImportRow(
        draft=draft, order=order, sheet=made.read.sheet[:200], sheet_row=made.read.row, kind=made.kind,
        unit=made.unit, item=made.item, title=made.title, before=made.before, after=made.after,
        questions=[question.kept() for question in made.questions], remarks=list(made.remarks),
        accepted=decision.accepted, refused=[each for each in decision.refused if each in made.after],
    )  # fmt: skip


def _write_registration(
    draft: ImportDraft, ground: Ground, taken: Sequence[tuple[ImportRow, Proposal]], actor: User
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


def _write_list(
    draft: ImportDraft, ground: Ground, taken: Sequence[tuple[ImportRow, Proposal]], actor: User
) -> dict[int, Item]:
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


def _tie_rows(taken: Sequence[tuple[ImportRow, Proposal]], made_items: Mapping[int, Item]) -> None:
    """From now on a line leads to the item that it made."""
    rows = [row for row, _made in taken if row.order in made_items]
    for row in rows:
        row.item = made_items[row.order]
    ImportRow.objects.bulk_update(rows, ["item"])


def _counts(
    rows: Sequence[ImportRow] | Any, taken: Sequence[tuple[ImportRow, Proposal]]
) -> dict[str, int]:
    kinds = [row.kind for row, _made in taken]
    others = [row for row in rows if row not in {row for row, _made in taken}]
    return {
        "added": kinds.count(ImportKind.ADD),
        "changed": kinds.count(ImportKind.CHANGE),
        "same": sum(row.kind == ImportKind.SAME for row in others),
        "skipped": sum(row.kind == ImportKind.SKIP for row in others),
        "asked": sum(row.kind == ImportKind.ASK for row in others),
        "rejected": sum(
            row.kind in (ImportKind.ADD, ImportKind.CHANGE) and not row.accepted for row in others
        ),
    }


def _progress(draft: ImportDraft, percent: int) -> None:
    draft.progress = percent
    draft.save(update_fields=["progress"])
