"""The watching: urging, explanations, inspections, verified values, findings and their remedy."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.models import Record, Stateful
from camket.year.supervision.states import (
    ExplanationState,
    FindingState,
    InspectionPlanState,
    InspectionState,
)


class UrgingSubject(models.TextChoices):
    REPORT = "report", _("Báo cáo chưa gửi")
    ITEM = "item", _("Nội dung chậm")
    REGISTRATION = "registration", _("Chưa đăng ký cam kết")
    PLAN = "plan", _("Chưa có kế hoạch")


class Urging(Record):
    """One reminder to one unit (đôn đốc), by hand or by the nightly job; a row never changes.

    `occasion` is the business key: the same unit is urged once per occasion.
    """

    cycle = models.ForeignKey("annual_cycles.Cycle", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey("organisation.Unit", on_delete=models.PROTECT, related_name="+")
    subject = models.CharField(_("về việc"), max_length=12, choices=UrgingSubject)
    period = models.ForeignKey(
        "annual_cycles.Period", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    occasion = models.CharField(max_length=120)
    round = models.PositiveSmallIntegerField(_("lần"), default=1)
    is_automatic = models.BooleanField(default=False)
    text = models.TextField(_("nội dung đôn đốc"))
    urged_at = models.DateTimeField()
    due_on = models.DateField(_("đề nghị trước ngày"), null=True, blank=True)

    class Meta:
        ordering = ["-urged_at", "-id"]
        indexes = [models.Index(fields=["cycle", "unit"])]
        constraints = [
            models.UniqueConstraint(fields=["unit", "occasion"], name="urged_once_per_occasion"),
        ]

    def __str__(self) -> str:
        return self.named(f"Đôn đốc lần {self.round}", "unit")


class Explanation(Stateful):
    """The committee asks, the unit explains (giải trình)."""

    item = models.ForeignKey("commitments.Item", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(
        max_length=10, choices=ExplanationState, default=ExplanationState.ASKED
    )
    question = models.TextField(_("yêu cầu giải trình"))
    asked_on = models.DateField(_("yêu cầu ngày"))
    due_on = models.DateField(_("hạn giải trình"))
    answer = models.TextField(_("giải trình"), blank=True)
    answered_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-asked_on", "-id"]

    def __str__(self) -> str:
        return self.question


class InspectionKind(models.TextChoices):
    INSPECTION = "inspection", _("Kiểm tra")
    SUPERVISION = "supervision", _("Giám sát")


class InspectionPlan(Stateful):
    """A committee's plan of inspections for the year; `committee` is the owner or a unit itself."""

    cycle = models.ForeignKey("annual_cycles.Cycle", on_delete=models.PROTECT, related_name="+")
    committee = models.ForeignKey("organisation.Unit", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(
        max_length=10, choices=InspectionPlanState, default=InspectionPlanState.DRAFT
    )
    document = models.CharField(_("số, ký hiệu kế hoạch"), max_length=120, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cycle", "committee"], name="one_inspection_plan_per_year"
            ),
        ]

    def __str__(self) -> str:
        return self.named("Kế hoạch kiểm tra, giám sát", "committee")


class Inspection(Stateful):
    """One inspection or supervision of one unit."""

    plan = models.ForeignKey(InspectionPlan, on_delete=models.PROTECT, related_name="inspections")
    unit = models.ForeignKey("organisation.Unit", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(_("loại"), max_length=12, choices=InspectionKind)
    state = models.CharField(
        max_length=10, choices=InspectionState, default=InspectionState.PLANNED
    )
    scope = models.TextField(_("nội dung kiểm tra"))
    planned_on = models.DateField(_("dự kiến ngày"))
    held_on = models.DateField(_("ngày kiểm tra"), null=True, blank=True)
    document = models.CharField(_("số, ký hiệu thông báo kết luận"), max_length=120, blank=True)
    conclusion = models.TextField(_("kết luận"), blank=True)
    concluded_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["planned_on", "id"]
        constraints = [
            models.CheckConstraint(
                name="a_held_inspection_has_its_day",
                condition=Q(state=InspectionState.PLANNED) | Q(held_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.scope


class Verification(Record):
    """The value the inspectors found, beside the reported one. It changes no tally by itself."""

    inspection = models.ForeignKey(
        Inspection, on_delete=models.PROTECT, related_name="verifications"
    )
    target = models.ForeignKey("commitments.Target", on_delete=models.PROTECT, related_name="+")
    reported = models.DecimalField(
        _("báo cáo"), max_digits=18, decimal_places=3, null=True, blank=True
    )
    verified = models.DecimalField(_("thực tế"), max_digits=18, decimal_places=3)
    note = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["inspection", "target"], name="verified_once_per_inspection"
            ),
        ]

    def __str__(self) -> str:
        return self.named("Giá trị thực tế", "target")


class Finding(Stateful):
    """What the inspection found, who must remedy it and by when."""

    inspection = models.ForeignKey(Inspection, on_delete=models.PROTECT, related_name="findings")
    item = models.ForeignKey(
        "commitments.Item", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    state = models.CharField(max_length=10, choices=FindingState, default=FindingState.TO_REMEDY)
    text = models.TextField(_("phát hiện"))
    demand = models.TextField(_("yêu cầu khắc phục"))
    responsible = models.ForeignKey(
        "organisation.Position", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    remedy_due_on = models.DateField(_("hạn khắc phục"))
    review_note = models.TextField(_("yêu cầu khắc phục lại"), blank=True)

    class Meta:
        ordering = ["remedy_due_on", "id"]

    def __str__(self) -> str:
        return self.text


class Remedy(Record):
    """What the unit did about a finding."""

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="remedies")
    text = models.TextField(_("kết quả khắc phục"))
    done_on = models.DateField(_("ngày hoàn thành"))

    def __str__(self) -> str:
        return self.text
