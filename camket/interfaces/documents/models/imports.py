"""An office file on its way in: the draft, what was answered, and one row per line of the file."""

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.models import Record


class ImportPurpose(models.TextChoices):
    REGISTRATION = "registration", _("Đăng ký cam kết của đơn vị")
    APPROVED_LIST = "approved_list", _("Danh mục đã duyệt")
    REPORT = "report", _("Báo cáo của một kỳ")


class ImportKind(models.TextChoices):
    ADD = "add", _("Thêm")
    CHANGE = "change", _("Sửa")
    SAME = "same", _("Giữ nguyên")
    SKIP = "skip", _("Bỏ qua")
    ASK = "ask", _("Cần hỏi")
    REJECTED = "rejected", _("Không nhập")


WRITTEN = (ImportKind.ADD, ImportKind.CHANGE)


class ImportDraft(Record):
    """One file before it is applied; without a unit it stands for the whole year.

    What the file means lies in `document`; empty while it is still being read. `choices` say where
    the person wants the table to be read, `answers` what the file leaves open.
    """

    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    cycle = models.ForeignKey("annual_cycles.Cycle", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(
        "organisation.Unit", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    purpose = models.CharField(
        max_length=15, choices=ImportPurpose, default=ImportPurpose.REGISTRATION
    )
    file = models.ForeignKey("files.StoredFile", on_delete=models.PROTECT, related_name="+")
    document_number = models.CharField(_("số văn bản duyệt"), max_length=200, blank=True)
    document_on = models.DateField(_("ngày văn bản"), null=True, blank=True)
    choices = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    answers = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    outline = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    document = models.JSONField(null=True, encoder=DjangoJSONEncoder)
    ground_sha256 = models.CharField(max_length=64, blank=True)
    progress = models.PositiveSmallIntegerField(default=0)
    refusal = models.TextField(_("vì sao không đọc được"), blank=True)
    expires_at = models.DateTimeField()
    applied_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["expires_at"])]

    def __str__(self) -> str:
        return self.named("Nhập từ Excel", "file", "unit")

    @property
    def is_being_read(self) -> bool:
        return self.document is None and not self.refusal


class ImportRow(Record):
    """One line of the file beside what stands in the product; `refused` names cells left as they are."""

    draft = models.ForeignKey(ImportDraft, on_delete=models.CASCADE, related_name="rows")
    order = models.PositiveIntegerField()
    sheet = models.CharField(max_length=200)
    sheet_row = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=ImportKind)
    unit = models.ForeignKey(
        "organisation.Unit", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    item = models.ForeignKey(
        "commitments.Item", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    title = models.TextField()
    before = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    after = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    questions = models.JSONField(default=list, encoder=DjangoJSONEncoder)
    remarks = models.JSONField(default=list, encoder=DjangoJSONEncoder)
    accepted = models.BooleanField(default=True)
    refused = models.JSONField(default=list, encoder=DjangoJSONEncoder)

    class Meta:
        ordering = ["draft", "order"]
        constraints = [
            models.UniqueConstraint(fields=["draft", "order"], name="one_import_row_per_place"),
        ]

    def __str__(self) -> str:
        return f"{self.sheet_row} {self.title}"
