"""Every uploaded or issued file once: its hash, size, type and who brought it."""

from django.conf import settings
from django.db import models

from camket.foundation.core.models import Record


class StoredFile(Record):
    """The bytes lie outside the web root under their hash."""

    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveBigIntegerField()
    name = models.CharField(max_length=200)
    content_type = models.CharField(max_length=120)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )

    def __str__(self) -> str:
        return self.name
