"""The signing conference, who came, the frozen texts, the signatures under them and the signed paper."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.models import Record, Stateful
from camket.year.commitments.models.commitments import Commitment
from camket.year.commitments.states import ConferenceState


class SigningConference(Stateful):
    """Where commitments are signed (hội nghị ký cam kết)."""

    cycle = models.ForeignKey("annual_cycles.Cycle", on_delete=models.PROTECT, related_name="+")
    held_on = models.DateField(_("ngày tổ chức"))
    place = models.CharField(_("địa điểm"), max_length=200)
    chaired_by = models.CharField(_("chủ trì"), max_length=200)
    minutes = models.CharField(_("biên bản số"), max_length=120, blank=True)
    state = models.CharField(max_length=8, choices=ConferenceState, default=ConferenceState.PLANNED)

    def __str__(self) -> str:
        return f"Hội nghị ký cam kết ngày {self.held_on:%d/%m/%Y}"


class Presence(models.TextChoices):
    PRESENT = "present", _("Có mặt")
    REPRESENTED = "represented", _("Ủy quyền người khác dự")
    ABSENT = "absent", _("Vắng")


class Attendance(Record):
    """Who came to the conference: for his unit, or without one for the committee itself."""

    conference = models.ForeignKey(
        SigningConference, on_delete=models.PROTECT, related_name="attendances"
    )
    person = models.ForeignKey("organisation.User", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(
        "organisation.Unit", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    presence = models.CharField(_("tham dự"), max_length=11, choices=Presence)
    note = models.CharField(_("lý do vắng, người dự thay"), max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "person", "unit"], name="one_attendance_per_person_and_unit"
            ),
            models.UniqueConstraint(
                fields=["conference", "person"],
                condition=Q(unit__isnull=True),
                name="one_attendance_per_member",
            ),
            models.CheckConstraint(
                name="who_stays_away_says_why",
                condition=Q(presence=Presence.PRESENT) | ~Q(note=""),
            ),
        ]

    def __str__(self) -> str:
        return self.named(str(self.get_presence_display()), "person", "conference")


class ConferenceJob(Record):
    """Work for a whole conference that the worker does, saying how far it has come."""

    total = models.PositiveSmallIntegerField()
    done = models.PositiveSmallIntegerField(default=0)

    class Meta:
        abstract = True


class SigningPack(ConferenceJob):
    """The papers of one conference in one file."""

    conference = models.ForeignKey(
        SigningConference, on_delete=models.PROTECT, related_name="packs"
    )
    file = models.ForeignKey(
        "files.StoredFile", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    failure = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.named("Bộ ký", "conference")


class SigningRun(ConferenceJob):
    """Everybody who is ready signs at one press, and again for who is ready later.

    `left` names who stayed behind at the last press, each with the reason.
    """

    conference = models.OneToOneField(
        SigningConference, on_delete=models.PROTECT, related_name="run"
    )
    left = models.JSONField(default=list)
    finished_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.named("Ghi nhận tất cả đã ký", "conference")

    @property
    def is_finished(self) -> bool:
        return self.finished_at is not None


class Registration(Record):
    """What the unit submitted, word for word, before the committee touched it; one row a submission."""

    commitment = models.ForeignKey(
        Commitment, on_delete=models.PROTECT, related_name="registrations"
    )
    number = models.PositiveSmallIntegerField(_("lần trình"))
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["commitment", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["commitment", "number"], name="one_registration_per_number"
            ),
        ]

    def __str__(self) -> str:
        return self.named(f"Bản đăng ký, trình lần {self.number}", "commitment.unit")


CODE_LENGTH = 12


def short_code(sha256: str) -> str:
    """Twelve signs in groups of four."""
    head = sha256[:CODE_LENGTH].upper()
    return "-".join(head[start : start + 4] for start in range(0, CODE_LENGTH, 4))


class VersionKind(models.TextChoices):
    SIGNED = "signed", _("Bản đã ký")
    ADJUSTED = "adjusted", _("Bản điều chỉnh")
    SUPPLEMENTED = "supplemented", _("Bản bổ sung")


class CommitmentVersion(Record):
    """A frozen version: canonical JSON and its SHA-256. Rows refuse every change."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField(_("bản số"))
    kind = models.CharField(max_length=12, choices=VersionKind)
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)
    in_force_from = models.DateField(_("có hiệu lực từ ngày"))

    class Meta:
        ordering = ["commitment", "number"]
        constraints = [
            models.UniqueConstraint(fields=["commitment", "number"], name="one_version_per_number"),
            models.UniqueConstraint(
                fields=["commitment"], condition=Q(kind=VersionKind.SIGNED), name="signed_once"
            ),
        ]

    def __str__(self) -> str:
        return self.named(f"Bản {self.number}, mã {self.code}", "commitment.unit")

    @property
    def code(self) -> str:
        """A1B2-C3D4-E5F6: the head of the fingerprint, short enough to be read aloud."""
        return short_code(self.sha256)


class Party(models.TextChoices):
    COMMITTEE = "committee", _("Ban Thường vụ")
    COLLECTIVE = "collective", _("Tập thể lãnh đạo")
    HEAD = "head", _("Người đứng đầu")


class Signature(Record):
    """Who signed a version, in which capacity; a head signs by his tenure."""

    version = models.ForeignKey(
        CommitmentVersion, on_delete=models.PROTECT, related_name="signatures"
    )
    party = models.CharField(max_length=10, choices=Party)
    tenure = models.ForeignKey(
        "organisation.Tenure", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    capacity = models.CharField(_("chức danh ký"), max_length=200)
    signed_on = models.DateField(_("ngày ký"))

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version", "party", "tenure"], name="one_signature_per_party"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.capacity} {self.signed_on:%d/%m/%Y}"


class SignedFile(Record):
    """The signed paper, scanned or signed in PDF, brought back to the version it carries."""

    version = models.ForeignKey(
        CommitmentVersion, on_delete=models.PROTECT, related_name="signed_files"
    )
    file = models.ForeignKey("files.StoredFile", on_delete=models.PROTECT, related_name="+")
    note = models.CharField(_("ghi chú"), max_length=200, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.named("Bản đã ký tải lên", "file")
