import camket.foundation.core.clock
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0003_word_lists"),
        ("organisation", "0002_superior_of_the_owner"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="item",
            name="registered_text",
            field=models.TextField(blank=True, verbose_name="lời văn đơn vị đăng ký"),
        ),
        migrations.AddField(
            model_name="item",
            name="wording_accepted_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.CreateModel(
            name="SelectionConclusion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=camket.foundation.core.clock.now, editable=False),
                ),
                (
                    "document",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="số, ký hiệu văn bản"
                    ),
                ),
                (
                    "decided_on",
                    models.DateField(blank=True, null=True, verbose_name="ngày văn bản"),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="conclusions",
                        to="commitments.commitment",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recorder",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["commitment", "id"],
            },
        ),
        migrations.CreateModel(
            name="SelectionChoice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=camket.foundation.core.clock.now, editable=False),
                ),
                (
                    "choice",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("select", "Chọn"),
                            ("leave_out", "Không chọn"),
                            ("merge", "Gộp"),
                            ("reword", "Sửa lời"),
                            ("return", "Trả lại"),
                        ],
                        max_length=10,
                        verbose_name="lựa chọn",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="lý do")),
                ("wording", models.TextField(blank=True, verbose_name="lời văn của Ban Thường vụ")),
                (
                    "as_recorder",
                    models.BooleanField(default=False, verbose_name="ghi thay hội nghị"),
                ),
                ("content_sha256", models.CharField(max_length=64)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="choices",
                        to="commitments.item",
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="commitments.item",
                    ),
                ),
                (
                    "conclusion",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="choices",
                        to="commitments.selectionconclusion",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Supplement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=camket.foundation.core.clock.now, editable=False),
                ),
                (
                    "state_since",
                    models.DateTimeField(default=camket.foundation.core.clock.now, editable=False),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "Chờ Ban Thường vụ xem"),
                            ("taken_up", "Đã giao đơn vị"),
                            ("declined", "Không bổ sung"),
                        ],
                        default="proposed",
                        max_length=10,
                    ),
                ),
                ("text", models.TextField(verbose_name="nội dung đề nghị bổ sung")),
                ("reason", models.TextField(verbose_name="vì sao cần bổ sung")),
                ("answer", models.TextField(blank=True, verbose_name="ý kiến của Ban Thường vụ")),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.unit",
                    ),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="supplements",
                        to="commitments.commitment",
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="commitments.item",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="ItemOpinion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=camket.foundation.core.clock.now, editable=False),
                ),
                ("content_sha256", models.CharField(max_length=64)),
                (
                    "advice",
                    models.CharField(
                        choices=[
                            ("select", "Đề nghị chọn"),
                            ("leave_out", "Đề nghị không chọn"),
                            ("reword", "Đề nghị sửa"),
                            ("merge", "Đề nghị gộp"),
                            ("supplement", "Đề nghị bổ sung"),
                        ],
                        max_length=10,
                        verbose_name="đề nghị",
                    ),
                ),
                ("is_key", models.BooleanField(default=False, verbose_name="trọng tâm")),
                ("is_hard", models.BooleanField(default=False, verbose_name="việc khó")),
                ("is_new", models.BooleanField(default=False, verbose_name="việc mới")),
                ("is_measurable", models.BooleanField(default=False, verbose_name="đo được")),
                ("has_deadline", models.BooleanField(default=False, verbose_name="có thời hạn")),
                (
                    "has_leader",
                    models.BooleanField(default=False, verbose_name="rõ người chịu trách nhiệm"),
                ),
                ("text", models.TextField(blank=True, verbose_name="nội dung ý kiến")),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="item_opinions",
                        to="commitments.item",
                    ),
                ),
                (
                    "opinion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="item_opinions",
                        to="commitments.opinion",
                    ),
                ),
            ],
            options={
                "ordering": ["opinion", "item"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("opinion", "item"), name="one_item_opinion_per_body_and_item"
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="selectionconclusion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided_by__isnull", False), ("recorder__isnull", True)),
                    models.Q(("decided_by__isnull", True), ("recorder__isnull", False)),
                    _connector="OR",
                ),
                name="a_conclusion_is_decided_or_recorded",
            ),
        ),
        migrations.AddConstraint(
            model_name="selectionconclusion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided_on__isnull", True), ("document", "")),
                    models.Q(
                        models.Q(("document", ""), _negated=True), ("decided_on__isnull", False)
                    ),
                    _connector="OR",
                ),
                name="a_document_has_its_number_and_its_day",
            ),
        ),
        migrations.AddIndex(
            model_name="selectionchoice",
            index=models.Index(
                fields=["item", "conclusion"], name="commitments_item_id_895073_idx"
            ),
        ),
        migrations.AddConstraint(
            model_name="selectionchoice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("choice", "merge"), _negated=True),
                    ("merged_into__isnull", False),
                    _connector="OR",
                ),
                name="a_merging_choice_names_the_other",
            ),
        ),
        migrations.AddConstraint(
            model_name="selectionchoice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("choice", "reword"), _negated=True),
                    models.Q(("wording", ""), _negated=True),
                    _connector="OR",
                ),
                name="a_rewording_choice_has_its_wording",
            ),
        ),
        migrations.AddConstraint(
            model_name="supplement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "taken_up"), _negated=True),
                    ("item__isnull", False),
                    _connector="OR",
                ),
                name="a_supplement_taken_up_has_its_item",
            ),
        ),
    ]
