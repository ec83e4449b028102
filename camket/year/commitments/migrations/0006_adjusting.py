from django.conf import settings
from django.db import migrations, models

import camket.foundation.core.clock

RECORD = [
    ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
    ("created_at", models.DateTimeField(default=camket.foundation.core.clock.now, editable=False)),
]
KINDS = [
    ("change", "Điều chỉnh chỉ tiêu, thời hạn"),
    ("cancel", "Rút nội dung"),
    ("transfer", "Chuyển đơn vị khác"),
    ("suspend", "Tạm dừng"),
    ("resume", "Tiếp tục thực hiện"),
]


def number_refusals(apps, schema_editor):
    """A refusal used to carry its number at the head of its words."""
    Adjustment = apps.get_model("commitments", "Adjustment")
    for each in Adjustment.objects.filter(state="refused", decision_document=""):
        number, colon, words = each.decision_note.partition(": ")
        if colon and len(number) <= 60:
            each.decision_document, each.decision_note = number, words
        else:
            each.decision_document = "(không ghi số)"
        each.save(update_fields=["decision_document", "decision_note"])


def to(model, related_name="+", **given):
    return models.ForeignKey(on_delete=models.PROTECT, related_name=related_name, to=model, **given)


class Migration(migrations.Migration):
    dependencies = [("commitments", "0005_signing")]

    operations = [
        migrations.RunPython(number_refusals, migrations.RunPython.noop),
        migrations.RemoveConstraint(
            model_name="adjustment", name="a_decided_adjustment_has_its_document"
        ),
        migrations.AddConstraint(
            model_name="adjustment",
            constraint=models.CheckConstraint(condition=models.Q(models.Q(("state__in", ["approved", "refused"]), _negated=True), models.Q(("decision_document", ""), _negated=True), _connector="OR"), name="a_decided_adjustment_has_its_document"),
        ),
        migrations.AlterField(
            model_name="adjustment",
            name="kind",
            field=models.CharField(choices=KINDS, max_length=10, verbose_name="loại điều chỉnh"),
        ),
        migrations.AddField(
            model_name="item",
            name="adjusted_note",
            field=models.TextField(blank=True, verbose_name="điều chỉnh so với bản đã ký"),
        ),
        migrations.CreateModel(
            name="AdjustmentOpinion",
            fields=[
                *RECORD,
                ("agrees", models.BooleanField(verbose_name="đồng ý")),
                ("text", models.TextField(blank=True, verbose_name="nội dung ý kiến")),
                ("adjustment", to("commitments.adjustment", "opinions")),
                ("body", to("organisation.unit")),
                ("by", to(settings.AUTH_USER_MODEL)),
            ],
            options={"ordering": ["id"]},
        ),
    ]
