"""Changes of a signed commitment: asked for with a reason, decided with a document."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.models import Record, Stateful
from camket.year.commitments.models.items import Item
from camket.year.commitments.states import AdjustmentState


class AdjustmentKind(models.TextChoices):
    CHANGE = "change", _("Điều chỉnh chỉ tiêu, thời hạn")
    CANCEL = "cancel", _("Rút nội dung")
    TRANSFER = "transfer", _("Chuyển đơn vị khác")
    SUSPEND = "suspend", _("Tạm dừng")
    RESUME = "resume", _("Tiếp tục thực hiện")


class Adjustment(Stateful):
    """One request on one item. `before` and `after` hold due_on, text and target values."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="adjustments")
    kind = models.CharField(_("loại điều chỉnh"), max_length=10, choices=AdjustmentKind)
    state = models.CharField(max_length=10, choices=AdjustmentState, default=AdjustmentState.DRAFT)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    reason = models.TextField(_("lý do"))
    basis = models.TextField(_("căn cứ"), blank=True)
    requested_on = models.DateField(_("ngày đề nghị"), null=True, blank=True)
    is_late = models.BooleanField(_("đề nghị muộn"), default=False)
    decision_document = models.CharField(_("văn bản quyết định"), max_length=200, blank=True)
    decided_on = models.DateField(_("ngày quyết định"), null=True, blank=True)
    decision_note = models.TextField(_("ý kiến của Ban Thường vụ"), blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["item"],
                condition=Q(
                    state__in=[
                        AdjustmentState.DRAFT,
                        AdjustmentState.COMPLETE,
                        AdjustmentState.SUBMITTED,
                    ]
                ),
                name="one_open_adjustment_per_item",
            ),
            models.CheckConstraint(
                name="a_decided_adjustment_has_its_document",
                condition=~Q(state__in=[AdjustmentState.APPROVED, AdjustmentState.REFUSED])
                | ~Q(decision_document=""),
            ),
        ]

    def __str__(self) -> str:
        return self.named("Điều chỉnh", "item")


class AdjustmentOpinion(Record):
    """What the Office or an advisory body says of a request before it is decided; the last word stands."""

    adjustment = models.ForeignKey(Adjustment, on_delete=models.PROTECT, related_name="opinions")
    body = models.ForeignKey("organisation.Unit", on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey("organisation.User", on_delete=models.PROTECT, related_name="+")
    agrees = models.BooleanField(_("đồng ý"))
    text = models.TextField(_("nội dung ý kiến"), blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.named("Ý kiến về điều chỉnh", "body", "adjustment.item")
