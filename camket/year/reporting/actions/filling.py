"""The clerk fills in the report: lines, figures, proofs, and the words of the last period."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core.lifecycle import WrongState, advance
from camket.foundation.organisation.models import User
from camket.year.commitments.models import Item
from camket.year.commitments.queries import in_force
from camket.year.execution.actions import attach_evidence
from camket.year.execution.models import Evidence, Mark
from camket.year.reporting import access, rules
from camket.year.reporting.models import LineValue, Report, ReportLine
from camket.year.reporting.rules import EvidenceDraft, LineDraft, ReportDraft
from camket.year.reporting.states import REPORT_MOVES, ReportState

TEXTS = ("deployment", "proposals", "next_steps", "significance", "next_year")
LINE_FIELDS = (
    "mark", "result", "done_on", "cause", "waiting_for_id", "proposal", "no_data_until", "forecast",
)  # fmt: skip


@transaction.atomic
def start_report(report: Report, *, actor: User) -> Report:
    """The unit begins; items that joined since the period opened get their line now."""
    access.can_fill(actor, report).require()
    advance(report, REPORT_MOVES["start"], actor=actor)
    _add_missing_lines(report)
    return report


@transaction.atomic
def fill_report(report: Report, draft: ReportDraft, *, actor: User) -> Report:
    """Keep what was filled in; nothing leaves the unit by it."""
    access.can_fill(actor, report).require()
    if report.state == ReportState.EXPECTED:
        start_report(report, actor=actor)
    _write_texts(report, draft)
    lines = _lines_by_item(report, draft)
    before, after = _write_lines(lines, draft.lines)
    _write_values(lines, draft.lines)
    for line_draft in draft.lines:
        _write_evidence(lines[line_draft.item_id], line_draft.evidence, actor)
    record("reporting.report.filled", report, actor=actor, before=before, after=after)
    return report


@transaction.atomic
def copy_previous(report: Report, *, items: Collection[int] | None = None, actor: User) -> Report:
    """Chép kỳ trước, for some items or all; only what is still empty is taken over."""
    rows = rules.rows_of(report)
    draft = rules.draft_of(report, rows)
    copied = tuple(
        rules.with_previous(line, row)
        for line, row in zip(draft.lines, rows, strict=True)
        if items is None or row.item.pk in items
    )
    return fill_report(report, replace(draft, lines=copied), actor=actor)


def _add_missing_lines(report: Report) -> None:
    joined = Item.objects.filter(
        in_force(report.period.data_until), commitment=report.commitment_id
    ).exclude(pk__in=report.lines.values("item"))
    ReportLine.objects.bulk_create(ReportLine(report=report, item=item) for item in joined)


def _write_texts(report: Report, draft: ReportDraft) -> None:
    texts = {name: getattr(draft, name) for name in TEXTS}
    # Somebody may have passed the report on while this page was open.
    rows = Report.objects.filter(pk=report.pk, state=report.state)
    if rows.update(**texts) != 1:
        raise WrongState(_("Báo cáo vừa được người khác chuyển đi. Hãy tải lại trang."))
    for name, text in texts.items():
        setattr(report, name, text)


def _lines_by_item(report: Report, draft: ReportDraft) -> dict[int, ReportLine]:
    wanted = {line.item_id for line in draft.lines}
    lines = report.lines.filter(item__in=wanted).select_related("item__commitment__unit")
    found = {line.item_id: line for line in lines.prefetch_related("evidence")}
    if wanted - found.keys():
        raise PermissionDenied(_("Có nội dung không thuộc báo cáo này. Hãy tải lại trang."))
    return found


def _write_lines(
    lines: dict[int, ReportLine], drafts: Collection[LineDraft]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Write the changed lines; gives what they said before and say now, for the trail."""
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    changed = []
    for draft in drafts:
        line = lines[draft.item_id]
        new = {name: getattr(draft, name) for name in LINE_FIELDS}
        new["done_on"] = draft.done_on if draft.mark == Mark.DONE else None
        old = {name: getattr(line, name) for name in LINE_FIELDS}
        if new == old:
            continue
        for name, value in new.items():
            setattr(line, name, value)
        differing = [name for name in LINE_FIELDS if new[name] != old[name]]
        before[line.item.code] = {name: old[name] for name in differing}
        after[line.item.code] = {name: new[name] for name in differing}
        changed.append(line)
    ReportLine.objects.bulk_update(changed, LINE_FIELDS)
    return before, after


def _write_values(lines: dict[int, ReportLine], drafts: Collection[LineDraft]) -> None:
    LineValue.objects.bulk_create(
        [
            LineValue(
                line=lines[draft.item_id],
                target_id=value.target_id,
                value=value.value,
                numerator=value.numerator,
                denominator=value.denominator,
            )
            for draft in drafts
            for value in draft.values
        ],
        update_conflicts=True,
        unique_fields=["line", "target"],
        update_fields=["value", "numerator", "denominator"],
    )


def _write_evidence(line: ReportLine, wanted: Collection[EvidenceDraft], actor: User) -> None:
    """Proofs stay attached to the item; a line only points at those it relies on."""
    standing = {_named(proof): proof for proof in line.evidence.all()}
    keep = {_named(draft) for draft in wanted}
    fresh = [draft for draft in wanted if _named(draft) not in standing]
    known = (
        {_named(proof): proof for proof in Evidence.objects.filter(item=line.item)} if fresh else {}
    )
    for draft in fresh:
        line.evidence.add(
            known.get(_named(draft)) or attach_evidence(line.item, **vars(draft), actor=actor)
        )
    dropped = [proof for name, proof in standing.items() if name not in keep]
    if dropped:
        line.evidence.remove(*dropped)


def _named(proof: EvidenceDraft | Evidence) -> tuple[str, str, object]:
    return proof.title, proof.document, proof.dated_on
