"""The chain of one item: who asked for it, who chose it and why, what was signed, decided, cleared."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from camket.foundation.audit.models import Event
from camket.foundation.audit.verbs import VERBS
from camket.foundation.core import clock
from camket.foundation.core.numbers import short_date
from camket.foundation.core.parts import TimelineEntry
from camket.year.commitments import rules
from camket.year.commitments.models import Adjustment, CommitmentVersion, Item
from camket.year.commitments.states import ITEM_MOVES, AdjustmentState

# Typing tells nothing of where an item comes from; what a decision did is told by the decision.
UNTOLD = (
    "commitments.item.changed",
    "commitments.item.adjusted",
    *(ITEM_MOVES[step].verb for step in ("cancel", "transfer", "suspend", "resume")),
)


def origin_of(item: Item, versions: Sequence[CommitmentVersion]) -> list[TimelineEntry]:
    """The clauses it stands on, then its acts oldest first; the bottleneck it was meant to clear closes the chain.

    Four statements.
    """
    steps = [*_acts(item), *_opinions(item), *_frozen(item, versions), *_decisions(item)]
    return [*_clauses(item), *sorted(steps, key=lambda step: step.at), *_bottleneck(item)]


def _clauses(item: Item) -> list[TimelineEntry]:
    year = item.commitment.cycle.year
    return [
        TimelineEntry(
            at=each.document.issued_on or item.created_at,
            text=_("Căn cứ: %(document)s, %(clause)s")
            % {"document": each.document, "clause": each.label},
            by=each.document.issuer,
            note=each.text,
            href=reverse("basis:document-detail", args=[year, each.document_id]),
        )
        for each in item.provisions.select_related("document")
    ]


def _acts(item: Item) -> list[TimelineEntry]:
    """What the trail knows of the item itself."""
    events = Event.objects.filter(subject_type=Item._meta.label, subject_id=item.pk).exclude(
        verb__in=UNTOLD
    )
    return [
        TimelineEntry(
            at=event.at,
            text=VERBS[event.verb],
            by=str(event.actor or _("Hệ thống")),
            note=event.note,
        )
        for event in events.select_related("actor").order_by("id")
    ]


def _opinions(item: Item) -> list[TimelineEntry]:
    found = item.item_opinions.select_related("opinion__body").order_by("id")
    return [
        TimelineEntry(
            at=each.created_at,
            text=_("Ý kiến tham mưu: %(advice)s") % {"advice": each.get_advice_display()},
            by=each.opinion.body.name,
            note=each.text,
        )
        for each in found
    ]


def _frozen(item: Item, versions: Sequence[CommitmentVersion]) -> list[TimelineEntry]:
    """The version by which it became a promise."""
    for version in versions:
        if item.code in rules.by_code(version.content):
            text = _("Có trong bản số %(number)s, mã %(code)s") % {
                "number": version.number,
                "code": version.code,
            }
            day = _("có hiệu lực từ ngày %(day)s") % {"day": short_date(version.in_force_from)}
            document = item.commitment.approval_document if version.number == 1 else ""
            approved = _("duyệt theo %(document)s") % {"document": document} if document else ""
            return [
                TimelineEntry(
                    at=version.created_at,
                    text=text,
                    by=str(version.get_kind_display()),
                    note="; ".join(filter(None, (day, approved))),
                )
            ]
    return []


def _decisions(item: Item) -> list[TimelineEntry]:
    decided = item.adjustments.filter(
        state__in=(AdjustmentState.APPROVED, AdjustmentState.REFUSED)
    ).order_by("id")
    return [_decision(each) for each in decided]


def _decision(adjustment: Adjustment) -> TimelineEntry:
    late = _(", đề nghị muộn") if adjustment.is_late else ""
    words = {
        "state": adjustment.get_state_display(),
        "kind": str(adjustment.get_kind_display()).lower(),
        "document": adjustment.decision_document,
    }
    return TimelineEntry(
        at=adjustment.state_since,
        text=_("%(state)s %(kind)s theo %(document)s") % words + late,
        note=adjustment.decision_note or adjustment.reason,
        tone="amber" if adjustment.is_late else "grey",
    )


def _bottleneck(item: Item) -> list[TimelineEntry]:
    """The end of the chain: whether the hard link it was meant to clear is cleared, and what proves it."""
    bottleneck = item.bottleneck
    if bottleneck is None:
        return []
    if bottleneck.cleared_on is None:
        at, tone, note = clock.today(), "amber", bottleneck.waiting_for
        note = note and _("đang chờ %(whom)s") % {"whom": note}
        text = _("Điểm nghẽn chưa tháo gỡ: %(text)s") % {"text": bottleneck.text}
    else:
        at, tone, note = (
            bottleneck.cleared_on,
            "green",
            bottleneck.proof or _("chưa ghi minh chứng"),
        )
        words = {"text": bottleneck.text, "day": short_date(at)}
        text = _("Điểm nghẽn đã tháo gỡ từ ngày %(day)s: %(text)s") % words
    since = bottleneck.since and _("nghẽn từ ngày %(day)s") % {"day": short_date(bottleneck.since)}
    href = reverse("basis:bottleneck-detail", args=[item.commitment.cycle.year, bottleneck.pk])
    return [TimelineEntry(at=at, text=text, by=since or "", note=note, href=href, tone=tone)]
