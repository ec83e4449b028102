"""One commitment per unit and year, the situation it starts from, and the opinions on it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.models import Record, Stateful
from camket.year.commitments.states import CommitmentState, OpinionState


class Commitment(Stateful):
    """What a unit promises for a year. Its two subjects are the collective and the head."""

    cycle = models.ForeignKey("annual_cycles.Cycle", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey("organisation.Unit", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=CommitmentState, default=CommitmentState.DRAFT)
    exemplary = models.TextField(_("trách nhiệm nêu gương của người đứng đầu"), blank=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    return_note = models.TextField(_("lý do trả lại"), blank=True)
    approval_document = models.CharField(_("văn bản duyệt"), max_length=200, blank=True)
    approved_on = models.DateField(_("ngày duyệt"), null=True, blank=True)
    signed_on = models.DateField(_("ngày ký"), null=True, blank=True)

    class Meta:
        verbose_name = _("cam kết")
        indexes = [models.Index(fields=["cycle", "state"])]
        constraints = [
            models.UniqueConstraint(
                fields=["cycle", "unit"], name="one_commitment_per_unit_and_year"
            ),
            models.CheckConstraint(
                name="a_signed_commitment_has_its_day",
                condition=~Q(state=CommitmentState.SIGNED) | Q(signed_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.named("Cam kết", "unit", "cycle")


class Situation(Record):
    """Where the unit stands before it promises (đánh giá tình hình)."""

    commitment = models.OneToOneField(
        Commitment, on_delete=models.PROTECT, related_name="situation"
    )
    assessment = models.TextField(_("đánh giá tình hình"), blank=True)
    hard_links = models.TextField(_("khâu khó, điểm nghẽn"), blank=True)
    no_breakthrough = models.TextField(_("vì sao chưa có việc đột phá"), blank=True)

    def __str__(self) -> str:
        return self.named("Đánh giá tình hình", "commitment.unit")


class Baseline(Record):
    """A figure the unit starts from (số liệu nền), with its day and its source."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="baselines")
    order = models.PositiveSmallIntegerField(default=1)
    label = models.CharField(_("số liệu"), max_length=300)
    value = models.DecimalField(_("giá trị"), max_digits=18, decimal_places=3)
    measure_unit = models.CharField(_("đơn vị tính"), max_length=40, blank=True)
    as_of = models.DateField(_("số liệu đến ngày"))
    source = models.CharField(_("nguồn"), max_length=300)

    class Meta:
        ordering = ["commitment", "order"]

    def __str__(self) -> str:
        return self.label


class CarryOverKind(models.TextChoices):
    RESULT = "result", _("Kết quả năm trước")
    UNMET_ITEM = "unmet_item", _("Nội dung chưa hoàn thành")
    OPEN_OBSTACLE = "open_obstacle", _("Vướng mắc còn mở")
    FINDING = "finding", _("Kết luận kiểm tra")
    LESSON = "lesson", _("Yêu cầu rút ra từ năm trước")


class CarryOver(Record):
    """A fact of last year laid before this year's registration; `source` makes it idempotent."""

    cycle = models.ForeignKey("annual_cycles.Cycle", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey("organisation.Unit", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=15, choices=CarryOverKind)
    source = models.CharField(max_length=80)
    item_code = models.CharField(max_length=30, blank=True)
    text = models.TextField()
    figure = models.CharField(max_length=80, blank=True)
    as_of = models.DateField()

    class Meta:
        ordering = ["unit", "kind", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["cycle", "unit", "source"], name="one_carry_over_per_source"
            ),
        ]

    def __str__(self) -> str:
        return self.text


class OpinionVerdict(models.TextChoices):
    AGREE = "agree", _("Đồng ý")
    IMPROVE = "improve", _("Đề nghị sửa")
    ROUTINE = "routine", _("Việc thường xuyên, đề nghị không chọn")


class Opinion(Stateful):
    """What an advisory body says of one commitment, bound to the exact content it read."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="opinions")
    body = models.ForeignKey("organisation.Unit", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=OpinionState, default=OpinionState.OPEN)
    content_sha256 = models.CharField(max_length=64)
    verdict = models.CharField(_("ý kiến"), max_length=10, choices=OpinionVerdict, blank=True)
    text = models.TextField(_("nội dung ý kiến"), blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["commitment", "body"],
                condition=~Q(state=OpinionState.VOIDED),
                name="one_open_opinion_per_body",
            ),
        ]

    def __str__(self) -> str:
        return self.named("Ý kiến", "body", "commitment.unit")
