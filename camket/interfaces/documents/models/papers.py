"""Issued papers: their numbers and their bytes, as they were issued."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.models import Record


class DocumentNumber(Record):
    """The last number taken per issuer, type and term or year."""

    owner = models.ForeignKey("organisation.Unit", on_delete=models.PROTECT, related_name="+")
    type_code = models.CharField(max_length=12)
    series = models.CharField(max_length=40)
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "type_code", "series"], name="one_number_series"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.last}-{self.type_code}"


class IssuedDocument(Record):
    """A paper with number and date; the stored bytes are returned for ever after."""

    owner = models.ForeignKey("organisation.Unit", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=40)
    subject_type = models.CharField(max_length=80)
    subject_id = models.BigIntegerField()
    number = models.CharField(_("số, ký hiệu"), max_length=60)
    issued_on = models.DateField(_("ngày ban hành"))
    snapshot_sha256 = models.CharField(max_length=64)
    file = models.ForeignKey("files.StoredFile", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "number", "issued_on"], name="one_paper_per_number"
            ),
            models.UniqueConstraint(
                fields=["kind", "subject_type", "subject_id"], name="issued_once_per_subject"
            ),
        ]

    def __str__(self) -> str:
        return self.number
