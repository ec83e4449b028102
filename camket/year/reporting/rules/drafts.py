"""What a person has filled in, as plain values: the way from a form, a file or a builder to an action."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from camket.foundation.files.models import StoredFile
from camket.year.execution.models import Evidence
from camket.year.reporting.models import Report
from camket.year.reporting.rules.rows import Row, Value


@dataclass(frozen=True)
class ValueDraft:
    """The period's own figure of one target; a ratio has its two parts, a deliverable 1 or 0."""

    target_id: int
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None


@dataclass(frozen=True)
class EvidenceDraft:
    """A proof by its title and document number, with its scan if there is one."""

    title: str
    document: str = ""
    dated_on: date | None = None
    file: StoredFile | None = None


@dataclass(frozen=True)
class LineDraft:
    """One item; `evidence` is the whole list that shall stand at the line."""

    item_id: int
    mark: str = ""
    result: str = ""
    done_on: date | None = None
    cause: str = ""
    waiting_for_id: int | None = None
    proposal: str = ""
    no_data_until: date | None = None
    forecast: str = ""
    values: tuple[ValueDraft, ...] = ()
    evidence: tuple[EvidenceDraft, ...] = ()


@dataclass(frozen=True)
class ReportDraft:
    """A report as filled in; items without a line draft keep what they have."""

    deployment: str = ""
    proposals: str = ""
    next_steps: str = ""
    significance: str = ""
    next_year: str = ""
    lines: tuple[LineDraft, ...] = ()


def draft_of(report: Report, rows: tuple[Row, ...]) -> ReportDraft:
    """The report as it stands, ready to be changed in part."""
    return ReportDraft(
        deployment=report.deployment,
        proposals=report.proposals,
        next_steps=report.next_steps,
        significance=report.significance,
        next_year=report.next_year,
        lines=tuple(_line_draft(row) for row in rows),
    )


def with_previous(draft: LineDraft, row: Row) -> LineDraft:
    """Chép kỳ trước: what is still empty takes the words of the last report; figures never do."""
    last = row.previous
    if last is None:
        return draft
    return replace(
        draft,
        mark=draft.mark or last.mark,
        result=draft.result or last.result,
        done_on=draft.done_on or (last.done_on if draft.mark in ("", last.mark) else None),
        cause=draft.cause or last.cause,
        waiting_for_id=draft.waiting_for_id or last.waiting_for_id,
        proposal=draft.proposal or last.proposal,
        evidence=draft.evidence or tuple(_evidence_draft(one) for one in last.evidence.all()),
    )


def _line_draft(row: Row) -> LineDraft:
    line = row.line
    return LineDraft(
        item_id=row.item.pk,
        mark=line.mark,
        result=line.result,
        done_on=line.done_on,
        cause=line.cause,
        waiting_for_id=line.waiting_for_id,
        proposal=line.proposal,
        no_data_until=line.no_data_until,
        forecast=line.forecast,
        values=tuple(_value_draft(value) for value in row.values if value.now),
        evidence=tuple(_evidence_draft(one) for one in row.evidence),
    )


def _value_draft(value: Value) -> ValueDraft:
    now = value.now
    if now is None:
        return ValueDraft(value.target.pk)
    return ValueDraft(value.target.pk, now.value, now.numerator, now.denominator)


def _evidence_draft(evidence: Evidence) -> EvidenceDraft:
    return EvidenceDraft(evidence.title, evidence.document, evidence.dated_on)
