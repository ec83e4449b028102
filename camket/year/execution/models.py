"""The doing: dissemination, plan, tasks, measured facts, evidence, obstacles."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.models import Record, Stateful
from camket.year.execution.states import ObstacleState, PlanState


class Dissemination(Record):
    """The unit has told its people what was signed (quán triệt)."""

    commitment = models.OneToOneField(
        "commitments.Commitment", on_delete=models.PROTECT, related_name="+"
    )
    held_on = models.DateField(_("ngày quán triệt"))
    form = models.CharField(_("hình thức"), max_length=200)
    attended = models.PositiveIntegerField(_("số người dự"))
    total = models.PositiveIntegerField(_("tổng số cán bộ, đảng viên"))

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="no_more_attend_than_there_are", condition=Q(attended__lte=F("total"))
            ),
        ]

    def __str__(self) -> str:
        return f"Quán triệt {self.held_on:%d/%m/%Y}"


class Plan(Stateful):
    """The unit's implementation plan of a signed commitment."""

    commitment = models.OneToOneField(
        "commitments.Commitment", on_delete=models.PROTECT, related_name="+"
    )
    state = models.CharField(max_length=10, choices=PlanState, default=PlanState.DRAFT)
    document = models.CharField(_("số, ký hiệu kế hoạch"), max_length=120, blank=True)
    approved_on = models.DateField(_("ngày duyệt"), null=True, blank=True)
    exception = models.TextField(_("lý do duyệt khi chưa đủ"), blank=True)

    def __str__(self) -> str:
        return self.named("Kế hoạch thực hiện", "commitment.unit")


class Mark(models.TextChoices):
    """The three marks a unit may set; everything else is computed or decided."""

    NOT_STARTED = "not_started", _("Chưa triển khai")
    IN_PROGRESS = "in_progress", _("Đang thực hiện")
    DONE = "done", _("Đã hoàn thành")


class Task(Record):
    """A piece of work under an item (đầu việc) with one accountable leader."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="tasks")
    item = models.ForeignKey("commitments.Item", on_delete=models.PROTECT, related_name="+")
    order = models.PositiveSmallIntegerField(default=1)
    title = models.TextField(_("đầu việc"))
    leader = models.ForeignKey(
        "organisation.Position", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    mark = models.CharField(_("mức độ"), max_length=12, choices=Mark, default=Mark.NOT_STARTED)
    progress_note = models.TextField(_("cập nhật"), blank=True)

    class Meta:
        ordering = ["item__order", "order"]

    def __str__(self) -> str:
        return self.title


class Milestone(Record):
    """A dated output of a task: by month or by quarter; `value` counts towards `target`."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="milestones")
    target = models.ForeignKey(
        "commitments.Target", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    due_on = models.DateField(_("đến ngày"))
    output = models.TextField(_("sản phẩm, kết quả"))
    value = models.DecimalField(max_digits=18, decimal_places=3, null=True, blank=True)

    class Meta:
        ordering = ["due_on"]

    def __str__(self) -> str:
        return f"{self.due_on:%d/%m/%Y} {self.output}"


class AssignmentRole(models.TextChoices):
    LEAD = "lead", _("Chủ trì")
    SUPPORT = "support", _("Phối hợp")


class Assignment(Record):
    """Who does the task."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="assignments")
    assignee = models.ForeignKey("organisation.User", on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=8, choices=AssignmentRole, default=AssignmentRole.LEAD)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["task", "assignee"], name="assigned_once"),
        ]

    def __str__(self) -> str:
        return self.named(self.get_role_display(), "assignee", "task")


class Measure(Record):
    """A measured fact about a target at a date; a correction is a new row that takes its place.

    For a sum target `value` is the period's own figure, for a last target the level reached;
    a ratio target carries `numerator` and `denominator` of the period. A deliverable has 1 or 0.
    """

    target = models.ForeignKey("commitments.Target", on_delete=models.PROTECT, related_name="+")
    as_of = models.DateField(_("đến ngày"))
    value = models.DecimalField(max_digits=18, decimal_places=3, null=True, blank=True)
    numerator = models.DecimalField(max_digits=18, decimal_places=3, null=True, blank=True)
    denominator = models.DecimalField(max_digits=18, decimal_places=3, null=True, blank=True)
    source = models.CharField(_("nguồn"), max_length=80)
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["target", "as_of"])]
        constraints = [
            models.UniqueConstraint(
                fields=["target", "as_of"],
                condition=Q(replaced_at__isnull=True),
                name="one_current_measure_per_date",
            ),
        ]

    def __str__(self) -> str:
        return self.named(f"Số liệu đến {self.as_of:%d/%m/%Y}", "target")


class Evidence(Record):
    """Proof attached to an item: a document named by number, a stored file, or both."""

    item = models.ForeignKey("commitments.Item", on_delete=models.PROTECT, related_name="+")
    title = models.TextField(_("minh chứng"))
    document = models.CharField(_("số, ký hiệu văn bản"), max_length=200, blank=True)
    dated_on = models.DateField(_("ngày"), null=True, blank=True)
    file = models.ForeignKey(
        "files.StoredFile", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["item", "id"]

    def __str__(self) -> str:
        return self.title


class Obstacle(Stateful):
    """What stands in the way of an item (vướng mắc)."""

    item = models.ForeignKey("commitments.Item", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=ObstacleState, default=ObstacleState.RAISED)
    cause = models.TextField(_("nguyên nhân"))
    proposal = models.TextField(_("đề xuất, kiến nghị"))
    raised_on = models.DateField(_("nêu ngày"))
    solved_on = models.DateField(_("tháo gỡ ngày"), null=True, blank=True)
    solution = models.TextField(_("kết quả tháo gỡ"), blank=True)

    class Meta:
        ordering = ["-raised_on", "-id"]
        constraints = [
            models.CheckConstraint(
                name="a_solved_obstacle_has_its_day",
                condition=~Q(state=ObstacleState.SOLVED) | Q(solved_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.cause


class Escalation(Record):
    """An obstacle laid before one addressee, with the day by which the answer is due."""

    obstacle = models.ForeignKey(Obstacle, on_delete=models.PROTECT, related_name="escalations")
    addressee = models.ForeignKey("organisation.Unit", on_delete=models.PROTECT, related_name="+")
    asked_on = models.DateField(_("chuyển ngày"))
    due_on = models.DateField(_("hạn trả lời"))
    answer = models.TextField(_("trả lời"), blank=True)
    answered_on = models.DateField(_("trả lời ngày"), null=True, blank=True)
    document = models.CharField(_("văn bản"), max_length=200, blank=True)

    class Meta:
        ordering = ["asked_on", "id"]
        constraints = [
            models.CheckConstraint(
                name="an_answer_has_its_day", condition=Q(answer="") | Q(answered_on__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.named("Báo cáo xin ý kiến", "addressee", "obstacle")
