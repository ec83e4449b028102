"""The frame of a year: scheme, groups, themes, calendar, periods and the rules of rating."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.models import Record, Stateful
from camket.year.annual_cycles.states import CycleState, PeriodState


class Scheme(Record):
    """The standing committee's policy of yearly commitments, with the year it began."""

    owner = models.ForeignKey("organisation.Unit", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(_("tên chủ trương"), max_length=300)
    first_year = models.PositiveSmallIntegerField(_("năm đầu tiên"))

    def __str__(self) -> str:
        return self.name


class RatingProfile(Record):
    """The dated rules of rating: shares are in percent, points only where the regulation has them."""

    name = models.CharField(_("bộ quy tắc"), max_length=200)
    valid_from_year = models.PositiveSmallIntegerField(_("áp dụng từ năm"))
    valid_until_year = models.PositiveSmallIntegerField(_("đến năm"), null=True, blank=True)
    has_points = models.BooleanField(_("có chấm điểm"), default=False)
    excellent_on_time = models.PositiveSmallIntegerField(default=100)
    excellent_exceeded = models.PositiveSmallIntegerField(default=30)
    good_on_time = models.PositiveSmallIntegerField(default=100)
    completed_late_at_most = models.PositiveSmallIntegerField(default=20)
    excellent_cap = models.PositiveSmallIntegerField(default=20)

    def __str__(self) -> str:
        return self.name


class Cycle(Stateful):
    """One year of a scheme."""

    scheme = models.ForeignKey(Scheme, on_delete=models.PROTECT, related_name="cycles")
    year = models.PositiveSmallIntegerField(
        _("năm"), validators=[MinValueValidator(2000), MaxValueValidator(2100)]
    )
    state = models.CharField(max_length=12, choices=CycleState, default=CycleState.PREPARING)
    rating_profile = models.ForeignKey(
        RatingProfile, on_delete=models.PROTECT, related_name="cycles"
    )
    registration_due_on = models.DateField(_("hạn đăng ký"), null=True, blank=True)
    dissemination_days = models.PositiveSmallIntegerField(
        _("số ngày làm việc để quán triệt"), default=10
    )
    plan_days = models.PositiveSmallIntegerField(_("số ngày làm việc để lập kế hoạch"), default=15)
    late_adjustment_after = models.DateField(_("điều chỉnh muộn sau ngày"))
    answer_days = models.PositiveSmallIntegerField(
        _("số ngày làm việc trả lời vướng mắc"), default=10
    )

    class Meta:
        ordering = ["-year"]
        constraints = [
            models.UniqueConstraint(fields=["scheme", "year"], name="one_cycle_per_year"),
        ]

    def __str__(self) -> str:
        return f"Năm {self.year}"

    @property
    def ordinal(self) -> int:
        """Which year of the scheme this is, counted from 1; needs `scheme` loaded."""
        return self.year - self.scheme.first_year + 1


class ReportingGroup(Record):
    """A heading of the synthesis report; a tree that follows the report, not the legal parent."""

    cycle = models.ForeignKey(Cycle, on_delete=models.PROTECT, related_name="groups")
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    code = models.CharField(_("số mục"), max_length=12)
    label = models.CharField(_("tên nhóm"), max_length=300)
    order = models.PositiveSmallIntegerField(_("thứ tự"))
    first_year = models.PositiveSmallIntegerField(_("năm đầu tiên"), null=True, blank=True)

    class Meta:
        ordering = ["cycle", "order"]
        constraints = [
            models.UniqueConstraint(fields=["cycle", "code"], name="one_group_per_code"),
        ]

    def __str__(self) -> str:
        return f"{self.code}. {self.label}"


class GroupMember(Record):
    """The group a unit is reported in this year."""

    cycle = models.ForeignKey(Cycle, on_delete=models.PROTECT, related_name="group_members")
    group = models.ForeignKey(
        ReportingGroup, on_delete=models.PROTECT, related_name="group_members"
    )
    unit = models.ForeignKey("organisation.Unit", on_delete=models.PROTECT, related_name="+")
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["group__order", "order"]
        constraints = [
            models.UniqueConstraint(fields=["cycle", "unit"], name="one_group_per_unit"),
        ]

    def __str__(self) -> str:
        return self.named("Đơn vị trong nhóm", "unit", "group")


class Theme(Record):
    """A theme of the year (chủ đề năm) and who set it; a year may have several."""

    cycle = models.ForeignKey(Cycle, on_delete=models.PROTECT, related_name="themes")
    owner = models.ForeignKey("organisation.Unit", on_delete=models.PROTECT, related_name="+")
    text = models.TextField(_("chủ đề năm"))
    order = models.PositiveSmallIntegerField(default=1)

    class Meta:
        ordering = ["cycle", "order"]

    def __str__(self) -> str:
        return self.text


class PeriodKind(models.TextChoices):
    QUARTER = "quarter", _("Quý")
    HALF_YEAR = "half_year", _("6 tháng")
    YEAR = "year", _("Năm")


class Period(Stateful):
    """A reporting period with its three dates: data cut-off, due, lock."""

    cycle = models.ForeignKey(Cycle, on_delete=models.PROTECT, related_name="periods")
    code = models.SlugField(_("mã kỳ"), max_length=12)
    kind = models.CharField(_("loại kỳ"), max_length=10, choices=PeriodKind)
    label = models.CharField(_("tên kỳ"), max_length=60)
    quarter = models.PositiveSmallIntegerField(_("đến hết quý"))
    data_until = models.DateField(_("chốt số liệu đến ngày"))
    due_on = models.DateField(_("hạn nộp"))
    locks_on = models.DateField(_("ngày khóa"))
    state = models.CharField(max_length=8, choices=PeriodState, default=PeriodState.PLANNED)

    class Meta:
        ordering = ["cycle", "data_until"]
        constraints = [
            models.UniqueConstraint(fields=["cycle", "code"], name="one_period_per_code"),
            models.CheckConstraint(
                name="a_period_is_cut_off_then_due_then_locked",
                condition=Q(due_on__gte=F("data_until")) & Q(locks_on__gte=F("due_on")),
            ),
            models.CheckConstraint(
                name="a_period_ends_with_a_quarter", condition=Q(quarter__gte=1) & Q(quarter__lte=4)
            ),
        ]

    def __str__(self) -> str:
        return self.label


class Extension(Record):
    """A later due date for one unit in one period, with the reason."""

    period = models.ForeignKey(Period, on_delete=models.PROTECT, related_name="extensions")
    unit = models.ForeignKey("organisation.Unit", on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField(_("gia hạn đến ngày"))
    reason = models.TextField(_("lý do"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["period", "unit"], name="one_extension_per_period"),
        ]

    def __str__(self) -> str:
        return self.named(f"Gia hạn đến {self.due_on:%d/%m/%Y}", "unit", "period")


class Holiday(Record):
    """A public holiday, or a Saturday or Sunday worked in exchange for one."""

    day = models.DateField(_("ngày"), unique=True)
    name = models.CharField(_("tên"), max_length=200)
    is_working = models.BooleanField(_("ngày làm bù"), default=False)

    class Meta:
        ordering = ["day"]

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y} {self.name}"
