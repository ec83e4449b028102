"""The judging: item verdicts, and the three steps of rating for collective and head."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.models import Record, Stateful
from camket.year.verdicts.states import RoundState


class Level(models.TextChoices):
    EXCELLENT = "excellent", _("Hoàn thành xuất sắc nhiệm vụ")
    GOOD = "good", _("Hoàn thành tốt nhiệm vụ")
    COMPLETED = "completed", _("Hoàn thành nhiệm vụ")
    NOT_COMPLETED = "not_completed", _("Không hoàn thành nhiệm vụ")


class Subject(models.TextChoices):
    COLLECTIVE = "collective", _("Tập thể lãnh đạo")
    HEAD = "head", _("Người đứng đầu")


class Round(Stateful):
    """The rating of one year (later also of quarters)."""

    period = models.OneToOneField(
        "annual_cycles.Period", on_delete=models.PROTECT, related_name="+"
    )
    state = models.CharField(max_length=8, choices=RoundState, default=RoundState.OPEN)

    def __str__(self) -> str:
        return self.named("Đợt đánh giá", "period")


class Outcome(models.TextChoices):
    DONE = "done", _("Hoàn thành")
    NOT_DONE = "not_done", _("Không hoàn thành")


class Quality(models.TextChoices):
    EXCEEDS = "exceeds", _("Vượt yêu cầu")
    MEETS = "meets", _("Đạt yêu cầu")
    LOW = "low", _("Chất lượng chưa cao")


class ItemVerdict(Record):
    """The committee's own judgement of an item; it overrides what was reported, with a document."""

    item = models.ForeignKey("commitments.Item", on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(_("kết luận"), max_length=10, choices=Outcome)
    quality = models.CharField(
        _("chất lượng"), max_length=8, choices=Quality, default=Quality.MEETS
    )
    reason = models.TextField(_("lý do"))
    document = models.CharField(_("văn bản"), max_length=200)
    decided_on = models.DateField(_("ngày kết luận"))
    done_on = models.DateField(_("hoàn thành ngày"), null=True, blank=True)
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["item"], condition=Q(replaced_at__isnull=True), name="one_verdict_in_force"
            ),
            models.CheckConstraint(
                name="only_a_done_verdict_has_a_day",
                condition=Q(done_on__isnull=True) | Q(outcome=Outcome.DONE),
            ),
        ]

    def __str__(self) -> str:
        return self.named(self.get_outcome_display(), "item")


class _Assessment(Record):
    """One level given to one subject of one commitment; a correction replaces the row."""

    commitment = models.ForeignKey(
        "commitments.Commitment", on_delete=models.PROTECT, related_name="+"
    )
    subject = models.CharField(_("đối tượng"), max_length=10, choices=Subject)
    tenure = models.ForeignKey(
        "organisation.Tenure", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    level = models.CharField(_("mức xếp loại"), max_length=14, choices=Level)
    reason = models.TextField(_("lý do, giải trình"), blank=True)
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.named(
            f"{self.get_subject_display()}: {self.get_level_display()}", "commitment.unit"
        )


def _one_in_force(name: str) -> list[models.BaseConstraint]:
    """A collective has one row in force; a head one per tenure; only heads have a tenure."""
    current = Q(replaced_at__isnull=True)
    return [
        models.UniqueConstraint(
            fields=["commitment"],
            condition=current & Q(subject=Subject.COLLECTIVE),
            name=f"one_collective_{name}",
        ),
        models.UniqueConstraint(
            fields=["commitment", "tenure"],
            condition=current & Q(subject=Subject.HEAD),
            name=f"one_head_{name}_per_tenure",
        ),
        models.CheckConstraint(
            condition=Q(subject=Subject.HEAD, tenure__isnull=False)
            | Q(subject=Subject.COLLECTIVE, tenure__isnull=True),
            name=f"only_a_head_{name}_has_a_tenure",
        ),
    ]


class SelfRating(_Assessment):
    """What the unit says of itself (tự xếp loại)."""

    class Meta:
        constraints = _one_in_force("self_rating")


class Proposal(_Assessment):
    """What the organisation board proposes, with the reason where a rule stands against it."""

    class Meta:
        constraints = _one_in_force("proposal")


class Rating(_Assessment):
    """What the committee decided, with its document."""

    document = models.CharField(_("văn bản quyết định"), max_length=200)
    decided_on = models.DateField(_("ngày quyết định"))

    class Meta:
        constraints = [
            *_one_in_force("rating"),
            models.CheckConstraint(name="a_rating_has_its_document", condition=~Q(document="")),
        ]
