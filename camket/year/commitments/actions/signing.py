"""The signing conference: who came, three parties sign, the content is frozen, the items begin to count."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core.lifecycle import advance
from camket.foundation.files import store
from camket.foundation.files.models import StoredFile
from camket.foundation.organisation import queries as organisation
from camket.foundation.organisation import rules as naming
from camket.foundation.organisation.models import Tenure, Unit, User
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments import access, queries, rules
from camket.year.commitments.actions import rows, telling
from camket.year.commitments.actions.freezing import freeze
from camket.year.commitments.models import (
    Attendance,
    Commitment,
    CommitmentVersion,
    ConferenceJob,
    Party,
    Presence,
    Signature,
    SignedFile,
    SigningConference,
    SigningPack,
    VersionKind,
)
from camket.year.commitments.states import COMMITMENT_MOVES, CONFERENCE_MOVES, ItemState

Job = TypeVar("Job", bound=ConferenceJob)


@transaction.atomic
def plan_conference(
    *, cycle: Cycle, held_on: date, place: str, chaired_by: str, actor: User
) -> SigningConference:
    access.can_plan_conference(actor, cycle).require()
    conference = SigningConference.objects.create(
        cycle=cycle, held_on=held_on, place=place, chaired_by=chaired_by
    )
    record("commitments.conference.planned", conference, actor=actor, after={"held_on": held_on})
    return conference


@transaction.atomic
def hold_conference(
    conference: SigningConference, *, minutes: str, actor: User
) -> SigningConference:
    access.can_hold_conference(actor, conference).require()
    return advance(conference, CONFERENCE_MOVES["hold"], actor=actor, note=minutes, minutes=minutes)


@dataclass(frozen=True)
class AttendanceDraft:
    """Whether one person came, or who came instead, or why nobody did."""

    person: User
    unit: Unit | None
    presence: str
    note: str = ""


@transaction.atomic
def record_attendance(
    conference: SigningConference, drafts: Iterable[AttendanceDraft], *, actor: User
) -> list[Attendance]:
    """Who stays away says why or sends somebody; a later record replaces the earlier one."""
    access.can_record_attendance(actor, conference).require()
    rows_kept = [_attend(conference, draft) for draft in drafts]
    came = sum(row.presence == Presence.PRESENT for row in rows_kept)
    record(
        "commitments.attendance.recorded", conference, actor=actor,
        after={"recorded": len(rows_kept), "present": came},
    )  # fmt: skip
    return rows_kept


@transaction.atomic
def order_pack(conference: SigningConference, *, actor: User) -> SigningPack:
    """Ask for the papers of everybody who can sign; the worker draws them."""
    access.can_order_pack(actor, conference).require()
    total = len(queries.to_print(conference))
    if not total:
        raise PermissionDenied(
            _("Chưa có đơn vị nào sẵn sàng ký. Xem cột Còn vướng của từng đơn vị.")
        )
    pack = SigningPack.objects.create(conference=conference, total=total)
    record("commitments.pack.ordered", pack, actor=actor, after={"total": total})
    return pack


def note_progress(job: Job, **progress: Any) -> Job:
    """How far the worker has come; each step is seen at once."""
    type(job)._default_manager.filter(pk=job.pk).update(**progress)
    job.refresh_from_db(fields=list(progress))
    return job


@transaction.atomic
def add_signed_file(
    version: CommitmentVersion, *, name: str, content: bytes, note: str = "", actor: User
) -> SignedFile:
    """Keep the scan or the signed PDF beside its version; several may follow each other."""
    access.can_add_signed_file(actor, version).require()
    if complaint := rules.complaint_about_scan(name, content):
        raise PermissionDenied(complaint)
    file: StoredFile = store.store(
        content, name=name[:200], content_type=rules.kind_of_scan(content), actor=actor
    )
    kept = SignedFile.objects.create(version=version, file=file, note=note)
    record(
        "commitments.signed_file.added", version, actor=actor, note=note,
        after={"name": file.name, "size": file.size, "sha256": file.sha256},
    )  # fmt: skip
    return kept


@transaction.atomic
def sign_commitment(
    commitment: Commitment, *, conference: SigningConference, actor: User
) -> Commitment:
    """Record that committee, collective and head have signed; version 1 is frozen in the same act."""
    day = conference.held_on
    queries.load_items(commitment)
    heads = organisation.head_tenures([commitment.unit_id], day)[commitment.unit_id]
    access.can_sign(actor, commitment, conference, bool(heads)).require()
    joining = commitment.items.filter(state__in=(ItemState.SELECTED, ItemState.ACKNOWLEDGED))
    joining.update(joined_on=day)
    rows.forget_loaded(commitment)
    advance(commitment, COMMITMENT_MOVES["sign"], actor=actor, note=str(conference), signed_on=day)
    version = freeze(commitment, VersionKind.SIGNED, day, actor)
    _write_signatures(version, commitment, conference, heads)
    telling.tell_unit(
        commitment,
        "commitment-signed",
        _("Cam kết năm %(year)s đã ký ngày %(day)s. Tổ chức quán triệt và lập kế hoạch.")
        % {"year": commitment.cycle.year, "day": f"{day:%d/%m/%Y}"},
    )
    return commitment


def _attend(conference: SigningConference, draft: AttendanceDraft) -> Attendance:
    if draft.presence != Presence.PRESENT and not draft.note.strip():
        raise PermissionDenied(
            _("%(who)s: ghi lý do vắng hoặc người dự thay.") % {"who": draft.person.title}
        )
    row, _is_new = Attendance.objects.update_or_create(
        conference=conference,
        person=draft.person,
        unit=draft.unit,
        defaults={"presence": draft.presence, "note": draft.note.strip()},
    )
    return row


def _write_signatures(
    version: CommitmentVersion, commitment: Commitment, conference: SigningConference,
    heads: tuple[Tenure, ...],
) -> None:  # fmt: skip
    collective = naming.collective_name(commitment.unit)
    parties = [
        (Party.COMMITTEE, conference.chaired_by, None),
        (Party.COLLECTIVE, f"T/M {collective}", None),
        *((Party.HEAD, str(tenure.position), tenure) for tenure in heads),
    ]
    Signature.objects.bulk_create(
        Signature(
            version=version, party=party, capacity=capacity[:200], tenure=tenure,
            signed_on=conference.held_on,
        )
        for party, capacity, tenure in parties
    )  # fmt: skip
