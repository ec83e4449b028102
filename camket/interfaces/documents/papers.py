"""The bytes of a paper: drawn from its sheet while it is a draft, read back as stored once it is issued."""

from collections.abc import Sequence
from dataclasses import replace

from camket.foundation.files import store
from camket.foundation.organisation.models import Tenure
from camket.interfaces.documents import commitment_paper, progress_report, synthesis_report
from camket.interfaces.documents.models import IssuedDocument
from camket.interfaces.documents.notice import notice
from camket.year.commitments.models import Commitment, SigningConference
from camket.year.commitments.queries import CommitmentSheet, commitment_sheet, sheet_to_sign
from camket.year.commitments.states import CommitmentState
from camket.year.reporting.models import Report
from camket.year.reporting.queries import progress_sheet
from camket.year.year_end.models import SynthesisReport
from camket.year.year_end.queries.synthesis import synthesis_sheet

SYNTHESIS = "synthesis"


def synthesis_bytes(report: SynthesisReport) -> bytes:
    """Issued: the stored file, the same for ever. Draft: as the data stands."""
    issued = IssuedDocument.objects.filter(
        kind=SYNTHESIS, subject_type=report._meta.label, subject_id=report.pk
    ).select_related("file")
    if paper := issued.first():
        return store.read(paper.file)
    return synthesis_report.render(synthesis_sheet(report, notice()))


def commitment_bytes(commitment: Commitment, number: int | None = None) -> bytes:
    """The version in force, or the one of that number."""
    return _commitment(commitment_sheet(commitment, number))


def pack_paper(
    commitment: Commitment, conference: SigningConference, heads: Sequence[Tenure]
) -> bytes:
    """The paper that the conference lays before the parties; once signed, the signed one."""
    if commitment.state == CommitmentState.SIGNED:
        return commitment_bytes(commitment, 1)
    return _commitment(sheet_to_sign(commitment, conference, heads))


def _commitment(sheet: CommitmentSheet) -> bytes:
    return commitment_paper.render(replace(sheet, imprint=replace(sheet.imprint, notice=notice())))


def progress_bytes(report: Report) -> bytes:
    sheet = progress_sheet(report)
    return progress_report.render(replace(sheet, imprint=replace(sheet.imprint, notice=notice())))


def synthesis_name(report: SynthesisReport) -> str:
    cycle = report.period.cycle
    return f"bao-cao-tong-hop-{cycle.year}-{report.period.code}.docx"
