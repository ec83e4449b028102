"""The synthesis report as its editor sees it: texts, figures, complaints; and as content for paper."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from camket.foundation.core.text import padded
from camket.foundation.organisation import rules as naming
from camket.year.commitments.rules import sha256
from camket.year.year_end.models import Paragraph, SynthesisReport
from camket.year.year_end.queries.completeness import Complaint, complaints
from camket.year.year_end.queries.content import Stamp, content_of
from camket.year.year_end.queries.facts import YearFacts, load
from camket.year.year_end.queries.material import Material, material_of
from camket.year.year_end.queries.sheet import SynthesisSheet, sheet_of
from camket.year.year_end.rules import tokens_in
from camket.year.year_end.states import SynthesisState


@dataclass(frozen=True)
class Desk:
    """A report, its paragraphs, and the year behind them, loaded once."""

    report: SynthesisReport
    paragraphs: tuple[Paragraph, ...]
    facts: YearFacts

    @cached_property
    def fresh(self) -> Material:
        """What the report would be filled from if it were drafted now."""
        return material_of(self.facts, sealed(self.report)["draft"])

    @cached_property
    def complaints(self) -> list[Complaint]:
        return complaints(self.paragraphs, self.facts, sealed(self.report), self.fresh)


def desk(report: SynthesisReport) -> Desk:
    """Load everything. The report's snapshot, period, cycle, scheme and owner must be loaded."""
    return Desk(
        report=report,
        paragraphs=tuple(report.paragraphs.order_by("order")),
        facts=load(report.period.cycle, report.period.data_until),
    )


def sealed(report: SynthesisReport) -> Material:
    """What a draft was written with, or an issued report says; drafting seals it at once."""
    if report.snapshot is None:
        raise ValueError(f"report {report.pk} has never been drafted")
    content: dict[str, Any] = report.snapshot.content
    return content


def known_tokens(paragraph: Paragraph) -> frozenset[str]:
    """Which ids a text may hold: what stands there already, and what the draft was written with."""
    material = sealed(paragraph.report)
    return frozenset((*tokens_in(paragraph.text), *material["figures"], *material["names"]))


def draft_content(report: SynthesisReport) -> dict[str, Any]:
    """The words of the draft around the figures it was written with. One statement."""
    made_at = report.snapshot.created_at if report.snapshot else report.state_since
    return content_of(report, report.paragraphs.order_by("order"), sealed(report), Stamp(), made_at)


def synthesis_sheet(report: SynthesisReport, notice: str = "") -> SynthesisSheet:
    """The sheet of the sealed snapshot, or of the draft."""
    if report.state == SynthesisState.ISSUED and report.snapshot:
        content: dict[str, Any] = report.snapshot.content
        return sheet_of(content, snapshot_id(report, report.snapshot.sha256), notice)
    content = draft_content(report)
    return sheet_of(content, snapshot_id(report, sha256(content)), notice)


def snapshot_id(report: SynthesisReport, digest: str) -> str:
    return f"TH-{report.period.cycle.year}-{digest[:8]}"


def number_in_full(report: SynthesisReport, number: int) -> str:
    """12-BC/TU"""
    return f"{padded(number)}{symbol_of(report)}"


def symbol_of(report: SynthesisReport) -> str:
    """What follows the number: -BC/TU."""
    return f"-{naming.paper_symbol(report.period.cycle.scheme.owner, 'BC')}"


def obstacles(report: SynthesisReport) -> list[str]:
    """What must be settled before the report can be issued."""
    if report.state != SynthesisState.DRAFT:
        return []
    return [each.text for each in desk(report).complaints if each.stops]


def reports_of_year(year: int, period_code: str, owner_code: str = "") -> QuerySet[SynthesisReport]:
    """The reports of a year by its number, the latest first; for the operator."""
    found = SynthesisReport.objects.filter(period__cycle__year=year, period__code=period_code)
    if owner_code:
        found = found.filter(period__cycle__scheme__owner__code=owner_code)
    return found.select_related("period__cycle__scheme__owner", "snapshot").order_by("-pk")
