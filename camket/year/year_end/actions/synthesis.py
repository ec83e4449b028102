"""The synthesis report: drafted from data, edited around its figures, issued once."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core import clock
from camket.foundation.core.lifecycle import advance
from camket.foundation.core.text import nfc
from camket.foundation.organisation.models import User
from camket.year.annual_cycles.models import Period
from camket.year.commitments.models import Commitment
from camket.year.year_end import access, rules
from camket.year.year_end.actions.sealing import seal
from camket.year.year_end.models import MissingReason, Paragraph, SynthesisReport
from camket.year.year_end.queries import synthesis
from camket.year.year_end.queries.content import Stamp, content_of
from camket.year.year_end.queries.drafting import DraftParagraph, draft
from camket.year.year_end.queries.facts import YearFacts, load
from camket.year.year_end.queries.material import material_of, signature
from camket.year.year_end.queries.outline import section_order
from camket.year.year_end.states import SYNTHESIS_MOVES, SynthesisState

SYNTHESIS, SYNTHESIS_DRAFT = "synthesis", "synthesis-draft"


@transaction.atomic
def draft_synthesis(period: Period, *, actor: User) -> SynthesisReport:
    """Write every paragraph from the data; an open draft of the period is taken up again."""
    access.can_draft(actor, period).require()
    report, is_new = SynthesisReport.objects.get_or_create(
        period=period, state=SynthesisState.DRAFT
    )
    if is_new:
        facts = load(period.cycle, period.data_until)
        _write(report, facts, draft(facts))
        _seal_draft(report, facts, 1, actor)
        record("year_end.synthesis.drafted", report, actor=actor, after={"period": period})
    return report


@transaction.atomic
def redraft_synthesis(report: SynthesisReport, *, actor: User) -> SynthesisReport:
    """Write anew what nobody has edited; edited stretches stay as they are."""
    access.can_edit(actor, report).require()
    facts = load(report.period.cycle, report.period.data_until)
    written = report.paragraphs.filter(is_edited=True).values("section")
    kept = [
        DraftParagraph(each.section, each.text)
        for each in report.paragraphs.filter(section__in=written).order_by("order")
    ]
    edited = {each.section for each in kept}
    fresh = [each for each in draft(facts) if each.section not in edited]
    report.paragraphs.all().delete()
    _write(report, facts, [*kept, *fresh], edited)
    _seal_draft(report, facts, synthesis.sealed(report)["draft"] + 1, actor)
    record("year_end.synthesis.drafted", report, actor=actor, after={"kept": sorted(edited)})
    return report


@transaction.atomic
def edit_paragraph(paragraph: Paragraph, *, text: str, actor: User) -> Paragraph:
    """Change the words around the figures; a removed or unknown figure is refused."""
    report = paragraph.report
    access.can_edit(actor, report).require()
    written = " ".join(nfc(text).split())
    known = synthesis.known_tokens(paragraph)
    if complaints := rules.token_complaints(paragraph.text, written, known):
        raise PermissionDenied(" ".join(complaints))
    before, paragraph.text, paragraph.is_edited = paragraph.text, written, True
    paragraph.save(update_fields=["text", "is_edited"])
    record(
        "year_end.synthesis.edited", report, actor=actor,
        before={"text": before}, after={"text": written, "section": paragraph.section},
    )  # fmt: skip
    return paragraph


@transaction.atomic
def choose_version(report: SynthesisReport, *, is_internal: bool, actor: User) -> SynthesisReport:
    """The internal version names units, the other counts them."""
    access.can_edit(actor, report).require()
    before, report.is_internal = report.is_internal, is_internal
    report.save(update_fields=["is_internal"])
    record(
        "year_end.synthesis.edited", report, actor=actor,
        before={"is_internal": before}, after={"is_internal": is_internal},
    )  # fmt: skip
    return report


@transaction.atomic
def give_missing_reason(
    report: SynthesisReport, commitment: Commitment, *, reason: str, actor: User
) -> MissingReason:
    """Say in writing why a unit that signed has no accepted yearly report."""
    access.can_edit(actor, report).require()
    if not reason.strip():
        raise PermissionDenied(_("Ghi lý do thiếu báo cáo năm của đơn vị."))
    given, _is_new = MissingReason.objects.update_or_create(
        report=report, commitment=commitment, defaults={"reason": nfc(reason).strip()}
    )
    record(
        "year_end.synthesis.reason_given", report, actor=actor,
        after={"commitment": commitment}, note=given.reason,
    )  # fmt: skip
    return given


@transaction.atomic
def issue_synthesis(
    report: SynthesisReport, *, number: int, on: date, actor: User
) -> SynthesisReport:
    """Seal every figure and sentence under its number and day; refused while something stands in the way."""
    desk = synthesis.desk(report)
    access.can_issue(actor, report, [each.text for each in desk.complaints if each.stops]).require()
    stamp = Stamp(number, on, signature(report.period.cycle.scheme.owner, on))
    content = content_of(report, desk.paragraphs, desk.fresh, stamp, clock.now())
    snapshot = seal(report.period.cycle, SYNTHESIS, report.period.data_until, content, actor=actor)
    return advance(
        report, SYNTHESIS_MOVES["issue"], actor=actor,
        snapshot=snapshot, number=synthesis.number_in_full(report, number), issued_on=on,
    )  # fmt: skip


def _seal_draft(report: SynthesisReport, facts: YearFacts, draft: int, actor: User) -> None:
    """Keep the figures the draft was written with, and count the draft."""
    signer = {**signature(facts.cycle.scheme.owner, facts.on), "name": ""}
    material = {**material_of(facts, draft), "signature": signer}
    report.snapshot = seal(facts.cycle, SYNTHESIS_DRAFT, facts.on, material, actor=actor)
    report.save(update_fields=["snapshot"])


def _write(
    report: SynthesisReport,
    facts: YearFacts,
    texts: Iterable[DraftParagraph],
    edited: Iterable[str] = (),
) -> None:
    """Rows in reading order; stretches of headings that are gone come last."""
    order = {key: place for place, key in enumerate(section_order(facts))}
    ordered = sorted(texts, key=lambda each: order.get(each.section, len(order)))
    Paragraph.objects.bulk_create(
        Paragraph(
            report=report, section=each.section, order=place, text=each.text,
            is_edited=each.section in edited,
        )
        for place, each in enumerate(ordered, start=1)
    )  # fmt: skip
