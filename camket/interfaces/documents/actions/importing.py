"""A file comes in, is read, compared and answered; nothing of the year is touched."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from camket.foundation.audit.record import record
from camket.foundation.core import clock
from camket.foundation.files import store
from camket.foundation.files.models import StoredFile
from camket.foundation.organisation.models import Unit, User
from camket.interfaces.documents import access
from camket.interfaces.documents.imports.asking import other_unit, whole_file_questions
from camket.interfaces.documents.imports.comparing import propose
from camket.interfaces.documents.imports.ground import Ground, ground_of
from camket.interfaces.documents.imports.keeping import as_json, from_json
from camket.interfaces.documents.imports.proposal import Proposal
from camket.interfaces.documents.imports.reading import open_stored, understood
from camket.interfaces.documents.imports.reports import propose_report
from camket.interfaces.documents.models import ImportDraft, ImportPurpose, ImportRow
from camket.interfaces.documents.office.reading.opening import OfficeFileRefused
from camket.year.annual_cycles.models import Cycle

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
    access.can_bring_in(actor, cycle, unit).require()
    is_large = len(content) > READ_AT_ONCE
    with transaction.atomic():
        file = store.store(content, name=name, content_type=content_type, actor=actor)
        purpose = ImportPurpose.REGISTRATION if unit else ImportPurpose.APPROVED_LIST
        draft = ImportDraft.objects.create(
            made_by=actor, cycle=cycle, unit=unit, purpose=purpose, file=file,
            document_number=document_number, document_on=document_on,
            expires_at=clock.now() + KEPT_FOR, **_told_before(cycle, unit, file),
        )  # fmt: skip
        record("documents.import.begun", draft, actor=actor, after={"sha256": file.sha256})
        if is_large:
            record("documents.import.queued", draft, actor=actor)
    return draft if is_large else read_import(draft, actor=actor)


def read_import(draft: ImportDraft, *, actor: User) -> ImportDraft:
    """Open and understand outside any transaction, for it may take seconds; then keep the meaning."""
    access.can_work_on(actor, draft).require()
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
    if draft.unit_id:
        is_report = found.outline["is_report"]
        draft.purpose = ImportPurpose.REPORT if is_report else ImportPurpose.REGISTRATION
    draft.refusal, draft.progress = "", DONE
    draft.save(update_fields=["outline", "document", "purpose", "refusal", "progress"])
    compare_import(draft, actor=actor)
    return draft


@transaction.atomic
def choose_table(draft: ImportDraft, choices: Mapping[str, Any], *, actor: User) -> ImportDraft:
    """Read the same file again where the person says the table is."""
    access.can_work_on(actor, draft).require()
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
    access.can_work_on(actor, draft).require()
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
    access.can_work_on(actor, draft).require()
    seen = draft.ground_sha256
    draft.answers = {**draft.answers, **answers}
    draft.save(update_fields=["answers"])
    compare_import(draft, actor=actor, decisions=decisions)
    return draft.ground_sha256 == seen


@transaction.atomic
def remove_expired_imports() -> int:
    """Drafts older than seven days go with their lines; the trail keeps that the file came."""
    expired = ImportDraft.objects.filter(expires_at__lte=clock.now())
    count = expired.count()
    expired.delete()
    return count


def _told_before(cycle: Cycle, unit: Unit | None, file: StoredFile) -> dict[str, Any]:
    """Nobody answers twice: what was told of the same file is told again."""
    earlier = ImportDraft.objects.filter(
        cycle=cycle, unit=unit, file__sha256=file.sha256, expires_at__gt=clock.now()
    )
    last = earlier.order_by("-id").first()
    return {"answers": last.answers, "choices": last.choices} if last else {}


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


def _progress(draft: ImportDraft, percent: int) -> None:
    draft.progress = percent
    draft.save(update_fields=["progress"])
