"""The accounting: reviews tied to the commitments, the synthesis report, snapshots, lessons."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.models import Record, Stateful
from camket.year.year_end.states import ReviewState, SynthesisState


class Snapshot(Record):
    """Figures and sentences as they stood at a data date; canonical JSON, never changed."""

    cycle = models.ForeignKey("annual_cycles.Cycle", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=30)
    data_date = models.DateField(_("chốt số liệu đến ngày"))
    content = models.JSONField()
    sha256 = models.CharField(max_length=64, db_index=True)

    def __str__(self) -> str:
        return f"Số liệu đến {self.data_date:%d/%m/%Y}, mã {self.sha256[:8]}"


class Review(Stateful):
    """The year-end review (kiểm điểm) of one unit; cannot close without the commitment annex."""

    commitment = models.OneToOneField(
        "commitments.Commitment", on_delete=models.PROTECT, related_name="+"
    )
    state = models.CharField(max_length=8, choices=ReviewState, default=ReviewState.OPEN)
    held_on = models.DateField(_("ngày kiểm điểm"), null=True, blank=True)
    minutes = models.CharField(_("biên bản số"), max_length=120, blank=True)
    annex = models.ForeignKey(
        Snapshot, on_delete=models.PROTECT, null=True, blank=True, related_name="reviews"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_review_closes_with_its_annex",
                condition=~Q(state=ReviewState.CLOSED)
                | (Q(annex__isnull=False) & Q(held_on__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return self.named("Kiểm điểm cuối năm", "commitment.unit")


class SynthesisReport(Stateful):
    """The standing committee's report on the year; figures in the text are locked tokens."""

    period = models.ForeignKey("annual_cycles.Period", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=SynthesisState, default=SynthesisState.DRAFT)
    is_internal = models.BooleanField(_("bản nội bộ (nêu tên đơn vị)"), default=True)
    snapshot = models.ForeignKey(
        Snapshot, on_delete=models.PROTECT, null=True, blank=True, related_name="reports"
    )
    number = models.CharField(_("số, ký hiệu"), max_length=60, blank=True)
    issued_on = models.DateField(_("ngày phát hành"), null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["period"],
                condition=Q(state=SynthesisState.DRAFT),
                name="one_draft_per_period",
            ),
            models.CheckConstraint(
                name="an_issued_report_has_number_day_and_snapshot",
                condition=~Q(state=SynthesisState.ISSUED)
                | (~Q(number="") & Q(issued_on__isnull=False) & Q(snapshot__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return self.named("Báo cáo tổng hợp", "period")


class Paragraph(Record):
    """One paragraph of the report. `text` holds tokens such as ⟦2.5a.done⟧ for every figure."""

    report = models.ForeignKey(SynthesisReport, on_delete=models.PROTECT, related_name="paragraphs")
    section = models.CharField(_("mục"), max_length=20)
    order = models.PositiveSmallIntegerField()
    text = models.TextField(_("đoạn văn"))
    is_edited = models.BooleanField(default=False)

    class Meta:
        ordering = ["report", "order"]
        constraints = [
            models.UniqueConstraint(fields=["report", "order"], name="one_paragraph_per_place"),
        ]

    def __str__(self) -> str:
        return f"{self.section} {self.order}"


class MissingReason(Record):
    """Why a signed unit may be left without an accepted yearly report, in writing."""

    report = models.ForeignKey(
        SynthesisReport, on_delete=models.PROTECT, related_name="missing_reasons"
    )
    commitment = models.ForeignKey(
        "commitments.Commitment", on_delete=models.PROTECT, related_name="+"
    )
    reason = models.TextField(_("lý do"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "commitment"], name="one_reason_per_unit"),
        ]

    def __str__(self) -> str:
        return self.reason


class Lesson(Record):
    """A conclusion of the year that becomes a requirement on the next."""

    cycle = models.ForeignKey("annual_cycles.Cycle", on_delete=models.PROTECT, related_name="+")
    order = models.PositiveSmallIntegerField()
    text = models.TextField(_("giải pháp, yêu cầu năm sau"))

    class Meta:
        ordering = ["cycle", "order"]
        constraints = [
            models.UniqueConstraint(fields=["cycle", "order"], name="one_lesson_per_place"),
        ]

    def __str__(self) -> str:
        return self.text
