"""The telling: one report per commitment and period, one line per item, one value per target."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.models import Record, Stateful
from camket.year.execution.models import Mark
from camket.year.reporting.states import ReportState


class Report(Stateful):
    """Born EXPECTED when its period opens. `number` 1 is the report, 2 and on are supplements.

    `first_sent_at` decides whether it is late, for ever; waiting at the Office never does.
    """

    commitment = models.ForeignKey(
        "commitments.Commitment", on_delete=models.PROTECT, related_name="+"
    )
    period = models.ForeignKey("annual_cycles.Period", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField(_("lần"), default=1)
    state = models.CharField(max_length=10, choices=ReportState, default=ReportState.EXPECTED)
    due_on = models.DateField(_("hạn nộp"))
    deployment = models.TextField(_("công tác triển khai"), blank=True)
    proposals = models.TextField(_("khó khăn, kiến nghị"), blank=True)
    next_steps = models.TextField(_("nhiệm vụ kỳ sau"), blank=True)
    significance = models.TextField(_("ý nghĩa, tác động"), blank=True)
    next_year = models.TextField(_("đề xuất năm sau"), blank=True)
    first_sent_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    received_at = models.DateTimeField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    receipt = models.CharField(_("mã biên nhận"), max_length=40, blank=True)

    class Meta:
        verbose_name = _("báo cáo")
        indexes = [models.Index(fields=["period", "state"])]
        constraints = [
            models.UniqueConstraint(
                fields=["commitment", "period", "number"], name="one_report_per_period"
            ),
            models.CheckConstraint(
                name="a_sent_report_has_its_moment",
                condition=Q(state__in=["expected", "draft", "complete"])
                | Q(first_sent_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.named("Báo cáo", "period", "commitment.unit")

    @property
    def is_supplement(self) -> bool:
        """A correction after the report of the period; it is never late."""
        return self.number > 1


class ReportLine(Record):
    """What the unit says of one item in one period."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="lines")
    item = models.ForeignKey("commitments.Item", on_delete=models.PROTECT, related_name="+")
    mark = models.CharField(_("mức độ thực hiện"), max_length=12, choices=Mark, blank=True)
    result = models.TextField(_("kết quả trong kỳ"), blank=True)
    done_on = models.DateField(_("hoàn thành ngày"), null=True, blank=True)
    cause = models.TextField(_("nguyên nhân"), blank=True)
    waiting_for = models.ForeignKey(
        "organisation.Unit", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    proposal = models.TextField(_("đề xuất, kiến nghị"), blank=True)
    no_data_until = models.DateField(_("chưa có số liệu đến"), null=True, blank=True)
    forecast = models.TextField(_("dự kiến"), blank=True)
    evidence = models.ManyToManyField("execution.Evidence", blank=True, related_name="+")
    return_reason = models.TextField(_("lý do trả lại"), blank=True)

    class Meta:
        ordering = ["report", "item__order"]
        constraints = [
            models.UniqueConstraint(fields=["report", "item"], name="one_line_per_item"),
            models.CheckConstraint(
                name="only_a_finished_item_has_a_day",
                condition=Q(done_on__isnull=True) | Q(mark=Mark.DONE),
            ),
        ]

    def __str__(self) -> str:
        return self.named("Dòng báo cáo", "item")


class LineValue(Record):
    """The figure of one target in one line; same meaning as execution.Measure."""

    line = models.ForeignKey(ReportLine, on_delete=models.PROTECT, related_name="values")
    target = models.ForeignKey("commitments.Target", on_delete=models.PROTECT, related_name="+")
    value = models.DecimalField(max_digits=18, decimal_places=3, null=True, blank=True)
    numerator = models.DecimalField(max_digits=18, decimal_places=3, null=True, blank=True)
    denominator = models.DecimalField(max_digits=18, decimal_places=3, null=True, blank=True)

    class Meta:
        ordering = ["line", "target__order"]
        constraints = [
            models.UniqueConstraint(fields=["line", "target"], name="one_value_per_target"),
        ]

    def __str__(self) -> str:
        return self.named("Số liệu", "target")
