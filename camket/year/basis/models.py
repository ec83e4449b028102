"""Why: the documents everything stands on, their clauses, and the bottlenecks to be cleared."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.columns import SearchKey
from camket.foundation.core.models import Record


class SourceKind(models.TextChoices):
    PARTY = "party", _("Cấp ủy")
    COUNCIL = "council", _("Hội đồng nhân dân")
    GOVERNMENT = "government", _("Chính phủ, Ủy ban nhân dân")


class SourceDocument(Record):
    """A directive, resolution or conclusion; `reference` stays as it was written."""

    cycles = models.ManyToManyField("annual_cycles.Cycle", related_name="+", blank=True)
    source = models.CharField(_("nguồn"), max_length=12, choices=SourceKind)
    reference = models.CharField(_("số, ký hiệu"), max_length=120)
    type_name = models.CharField(_("loại văn bản"), max_length=60)
    issuer = models.CharField(_("cơ quan ban hành"), max_length=200)
    issued_on = models.DateField(_("ngày ban hành"), null=True, blank=True)
    title = models.TextField(_("trích yếu"))
    term = models.CharField(_("khóa, nhiệm kỳ ban hành"), max_length=10, blank=True)
    also_called = models.TextField(_("tên gọi khác"), blank=True)
    file = models.ForeignKey(
        "files.StoredFile", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    flags = models.JSONField(default=list, blank=True)
    search_key = SearchKey(of=("type_name", "reference", "issuer", "title", "also_called"))

    class Meta:
        ordering = ["issued_on", "reference"]
        constraints = [
            models.UniqueConstraint(
                fields=["issuer", "reference", "issued_on"], name="one_document_per_number"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.type_name} số {self.reference}"


class Provision(Record):
    """A clause that can be cited (điều, mục, nhiệm vụ); `units` are those it is addressed to, none is all."""

    document = models.ForeignKey(
        SourceDocument, on_delete=models.PROTECT, related_name="provisions"
    )
    label = models.CharField(_("điểm, mục"), max_length=60)
    text = models.TextField(_("nội dung"))
    order = models.PositiveSmallIntegerField(default=0)
    must_carry = models.BooleanField(_("phải cụ thể hóa"), default=False)
    units = models.ManyToManyField("organisation.Unit", blank=True, related_name="+")

    class Meta:
        ordering = ["document", "order"]
        constraints = [
            models.UniqueConstraint(fields=["document", "label"], name="one_provision_per_label"),
        ]

    def __str__(self) -> str:
        return self.label


class Bottleneck(Record):
    """A named hard link (điểm nghẽn) of a unit or of the committee's whole area."""

    cycle = models.ForeignKey("annual_cycles.Cycle", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(
        "organisation.Unit", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    text = models.TextField(_("điểm nghẽn"))
    since = models.DateField(_("nghẽn từ ngày"), null=True, blank=True)
    waiting_for = models.CharField(_("đang chờ ai"), max_length=200, blank=True)
    cleared_on = models.DateField(_("tháo gỡ ngày"), null=True, blank=True)
    proof = models.TextField(_("minh chứng đã tháo gỡ"), blank=True)
    search_key = SearchKey(of=("text", "waiting_for"))

    class Meta:
        ordering = ["cycle", "id"]

    def __str__(self) -> str:
        return self.text
