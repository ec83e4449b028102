"""Papers leave the house here: number, day, stored bytes."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core.numbers import short_date
from camket.foundation.files import store
from camket.foundation.organisation.models import Unit, User
from camket.interfaces.documents.download import WORD
from camket.interfaces.documents.models import DocumentNumber, IssuedDocument
from camket.interfaces.documents.numbers import REPORT, series_of
from camket.interfaces.documents.papers import SYNTHESIS, synthesis_bytes, synthesis_name
from camket.year.year_end import actions as year_end
from camket.year.year_end.models import SynthesisReport


@transaction.atomic
def take_number(owner: Unit, type_code: str, on: date, wanted: int | None = None) -> int:
    """The next number of the series, or the one wanted if nobody has passed it yet.

    The number is given back when the transaction fails, so that none is lost.
    """
    series = series_of(owner, on)
    row, _is_new = DocumentNumber.objects.get_or_create(
        owner=owner, type_code=type_code, series=series
    )
    while True:
        number = wanted or row.last + 1
        if number <= row.last:
            raise PermissionDenied(
                _("Số %(wanted)02d đã cấp. Số tiếp theo là %(next)02d.")
                % {"wanted": number, "next": row.last + 1}
            )
        mine = DocumentNumber.objects.filter(pk=row.pk, last=row.last)
        if mine.update(last=number):
            return number
        row.refresh_from_db()


@transaction.atomic
def issue(
    kind: str, subject: models.Model, owner: Unit, *, number: str, on: date, content: bytes, name: str,
    snapshot_sha256: str, actor: User,
) -> IssuedDocument:  # fmt: skip
    """Store the bytes under number and day; from now on they are what everybody gets."""
    file = store.store(content, name=name, content_type=WORD, actor=actor)
    paper = IssuedDocument.objects.create(
        owner=owner, kind=kind, subject_type=subject._meta.label, subject_id=subject.pk, number=number,
        issued_on=on, snapshot_sha256=snapshot_sha256, file=file,
    )  # fmt: skip
    record(
        "documents.paper.issued", paper, actor=actor,
        after={"number": number, "issued_on": on, "sha256": file.sha256},
    )  # fmt: skip
    return paper


@transaction.atomic
def issue_synthesis_report(
    report: SynthesisReport, *, number: int | None, on: date, actor: User
) -> IssuedDocument:
    """Seal the report, draw it from the seal and keep the file. Load period, cycle, scheme and owner first."""
    if on < report.period.data_until:
        raise PermissionDenied(
            _("Ngày phát hành phải từ ngày chốt số liệu %(day)s.")
            % {"day": short_date(report.period.data_until)}
        )
    owner = report.period.cycle.scheme.owner
    taken = take_number(owner, REPORT, on, number)
    year_end.issue_synthesis(report, number=taken, on=on, actor=actor)
    return issue(
        SYNTHESIS, report, owner, number=report.number, on=on, content=synthesis_bytes(report),
        name=synthesis_name(report), snapshot_sha256=_seal_of(report), actor=actor,
    )  # fmt: skip


def _seal_of(report: SynthesisReport) -> str:
    """An issued report always has its snapshot; the database says so too."""
    if report.snapshot is None:
        raise ValueError(f"report {report.pk} was issued without a snapshot")
    return report.snapshot.sha256
