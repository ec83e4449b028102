"""What people must be told: one inbox row each, and the outbox of letters to be mailed."""

from django.conf import settings
from django.db import models

from camket.foundation.core.models import Record


class Notice(Record):
    """A line in a person's inbox. `key` keeps the same news from being told twice."""

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=160)
    text = models.TextField()
    url = models.CharField(max_length=300)
    due_on = models.DateField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["recipient", "read_at"])]
        constraints = [
            models.UniqueConstraint(fields=["recipient", "key"], name="told_once"),
        ]

    def __str__(self) -> str:
        return self.text


class OutboxLetter(Record):
    """An e-mail waiting to be sent: a neutral sentence and a link, never content."""

    notice = models.OneToOneField(Notice, on_delete=models.PROTECT, related_name="letter")
    address = models.EmailField()
    subject = models.CharField(max_length=200)
    body = models.TextField()
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True, blank=True)
    last_error = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.subject
