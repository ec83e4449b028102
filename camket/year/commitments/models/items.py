"""Items of a commitment, their targets and the road map to each."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.columns import SearchKey
from camket.foundation.core.models import Record, Stateful
from camket.year.commitments.models.commitments import Commitment
from camket.year.commitments.states import ItemState


class Origin(models.TextChoices):
    REGISTERED = "registered", _("Tự đăng ký")
    ASSIGNED = "assigned", _("BTV giao thêm")


class Field(models.TextChoices):
    ECONOMY = "economy", _("Kinh tế")
    URBAN = "urban", _("Đô thị, tài nguyên, môi trường")
    SOCIETY = "society", _("Văn hóa - xã hội")
    GOVERNMENT = "government", _("Chính quyền, cải cách hành chính")
    INTERNAL_AFFAIRS = "internal_affairs", _("Nội chính, quốc phòng, an ninh")
    PARTY_BUILDING = "party_building", _("Xây dựng Đảng")
    FRONT = "front", _("Mặt trận, đoàn thể")


class Item(Stateful):
    """One content of the commitment (nội dung cam kết), counted in x/y.

    The row is the version in force; what was signed lies frozen in CommitmentVersion.
    `joined_on` and `left_on` bound the days on which the item counts in y.
    """

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="items")
    code = models.CharField(_("mã"), max_length=30, unique=True)
    order = models.PositiveSmallIntegerField(_("thứ tự"))
    state = models.CharField(max_length=12, choices=ItemState, default=ItemState.REGISTERED)
    origin = models.CharField(max_length=10, choices=Origin, default=Origin.REGISTERED)
    text = models.TextField(_("nội dung cam kết"))
    # Blank as long as the unit's own words stand; once the committee rewords them, they are kept here.
    registered_text = models.TextField(_("lời văn đơn vị đăng ký"), blank=True)
    wording_accepted_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(_("vì sao chọn (khâu khó, điểm nghẽn)"), blank=True)
    field = models.CharField(_("lĩnh vực"), max_length=20, choices=Field)
    is_key = models.BooleanField(_("trọng tâm"), default=False)
    is_hard = models.BooleanField(_("việc khó"), default=False)
    is_new = models.BooleanField(_("việc mới"), default=False)
    is_breakthrough = models.BooleanField(_("đột phá"), default=False)
    # Several units rightly promise it, each with figures of its own.
    is_common = models.BooleanField(_("việc chung"), default=False)
    theme = models.ForeignKey(
        "annual_cycles.Theme", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    bottleneck = models.ForeignKey(
        "basis.Bottleneck", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    provisions = models.ManyToManyField("basis.Provision", blank=True, related_name="+")
    due_on = models.DateField(_("thời hạn"), null=True, blank=True)
    leader = models.ForeignKey(
        "organisation.Position", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    coordinators = models.ManyToManyField("organisation.Unit", blank=True, related_name="+")
    vague_justification = models.TextField(_("giải trình nội dung còn chung chung"), blank=True)
    committee_note = models.TextField(_("ý kiến của Ban Thường vụ"), blank=True)
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged_items"
    )
    # What was decided of it after the signature, in words that every later screen shows as they are.
    adjusted_note = models.TextField(_("điều chỉnh so với bản đã ký"), blank=True)
    joined_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)
    search_key = SearchKey(of=("code", "text"))

    class Meta:
        verbose_name = _("nội dung cam kết")
        ordering = ["commitment", "order"]
        indexes = [models.Index(fields=["commitment", "state", "due_on"])]
        constraints = [
            models.CheckConstraint(
                name="a_merged_item_names_the_other",
                condition=~Q(state=ItemState.MERGED) | Q(merged_into__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.text}"


class TargetKind(models.TextChoices):
    FIGURE = "figure", _("Chỉ số")
    DELIVERABLE = "deliverable", _("Sản phẩm, văn bản")


class Operator(models.TextChoices):
    AT_LEAST = "ge", "≥"
    MORE_THAN = "gt", ">"
    AT_MOST = "le", "≤"
    LESS_THAN = "lt", "<"
    EXACTLY = "eq", "="


class Direction(models.TextChoices):
    UP = "up", _("Tăng")
    DOWN = "down", _("Giảm")
    KEEP = "keep", _("Duy trì")


class Aggregation(models.TextChoices):
    SUM = "sum", _("Cộng dồn")
    LAST = "last", _("Cuối kỳ")
    RATIO = "ratio", _("Tỷ lệ")


class Target(Record):
    """A figure to reach, or a product to deliver, with the evidence agreed for it.

    A ratio target is in percent. A deliverable has no figure: it is there or it is not.
    """

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="targets")
    order = models.PositiveSmallIntegerField(default=1)
    kind = models.CharField(_("đo bằng"), max_length=12, choices=TargetKind)
    label = models.TextField(_("chỉ tiêu, sản phẩm"))
    measure_unit = models.CharField(_("đơn vị tính"), max_length=40, blank=True)
    baseline = models.DecimalField(
        _("thực hiện năm trước"), max_digits=18, decimal_places=3, null=True, blank=True
    )
    operator = models.CharField(max_length=2, choices=Operator, default=Operator.AT_LEAST)
    value = models.DecimalField(
        _("mục tiêu"), max_digits=18, decimal_places=3, null=True, blank=True
    )
    direction = models.CharField(_("hướng"), max_length=4, choices=Direction, default=Direction.UP)
    aggregation = models.CharField(
        _("cách cộng"), max_length=5, choices=Aggregation, default=Aggregation.LAST
    )
    evidence = models.TextField(_("minh chứng thống nhất"), blank=True)

    class Meta:
        ordering = ["item", "order"]
        constraints = [
            models.CheckConstraint(
                name="a_figure_has_a_value",
                condition=~Q(kind=TargetKind.FIGURE) | Q(value__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.label


class RoadmapStep(Record):
    """What the target promises by the end of a quarter; frozen at signing."""

    target = models.ForeignKey(Target, on_delete=models.PROTECT, related_name="steps")
    quarter = models.PositiveSmallIntegerField(_("quý"))
    value = models.DecimalField(max_digits=18, decimal_places=3, null=True, blank=True)
    text = models.TextField(blank=True)

    class Meta:
        ordering = ["target", "quarter"]
        constraints = [
            models.UniqueConstraint(fields=["target", "quarter"], name="one_step_per_quarter"),
            models.CheckConstraint(
                name="a_step_lies_in_the_year", condition=Q(quarter__gte=1) & Q(quarter__lte=4)
            ),
        ]

    def __str__(self) -> str:
        return self.named(f"Lộ trình quý {self.quarter}", "target")
