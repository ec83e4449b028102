from django.conf import settings
from django.db import migrations, models

import camket.foundation.core.clock

RECORD = [
    ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
    ("created_at", models.DateTimeField(default=camket.foundation.core.clock.now, editable=False)),
]


def to(model, related_name="+", **given):
    return models.ForeignKey(on_delete=models.PROTECT, related_name=related_name, to=model, **given)


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0004_selection"),
        ("files", "0001_initial"),
        ("organisation", "0002_superior_of_the_owner"),
    ]

    operations = [
        migrations.CreateModel(
            name="Attendance",
            fields=[
                *RECORD,
                ("presence", models.CharField(choices=[("present", "Có mặt"), ("represented", "Ủy quyền người khác dự"), ("absent", "Vắng")], max_length=11, verbose_name="tham dự")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="lý do vắng, người dự thay")),
                ("conference", to("commitments.signingconference", "attendances")),
                ("person", to(settings.AUTH_USER_MODEL)),
                ("unit", to("organisation.unit", blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("conference", "person", "unit"), name="one_attendance_per_person_and_unit"),
                    models.UniqueConstraint(condition=models.Q(("unit__isnull", True)), fields=("conference", "person"), name="one_attendance_per_member"),
                    models.CheckConstraint(condition=models.Q(("presence", "present"), models.Q(("note", ""), _negated=True), _connector="OR"), name="who_stays_away_says_why"),
                ],
            },
        ),
        migrations.CreateModel(
            name="SigningPack",
            fields=[
                *RECORD,
                ("total", models.PositiveSmallIntegerField()),
                ("done", models.PositiveSmallIntegerField(default=0)),
                ("failure", models.CharField(blank=True, max_length=300)),
                ("conference", to("commitments.signingconference", "packs")),
                ("file", to("files.storedfile", blank=True, null=True)),
            ],
            options={"ordering": ["-id"]},
        ),
        migrations.CreateModel(
            name="Registration",
            fields=[
                *RECORD,
                ("number", models.PositiveSmallIntegerField(verbose_name="lần trình")),
                ("content", models.JSONField()),
                ("sha256", models.CharField(max_length=64)),
                ("commitment", to("commitments.commitment", "registrations")),
            ],
            options={
                "ordering": ["commitment", "number"],
                "constraints": [
                    models.UniqueConstraint(fields=("commitment", "number"), name="one_registration_per_number"),
                ],
            },
        ),
        migrations.CreateModel(
            name="SignedFile",
            fields=[
                *RECORD,
                ("note", models.CharField(blank=True, max_length=200, verbose_name="ghi chú")),
                ("file", to("files.storedfile")),
                ("version", to("commitments.commitmentversion", "signed_files")),
            ],
            options={"ordering": ["id"]},
        ),
    ]
