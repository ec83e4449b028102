import django.db.models.deletion
from django.db import migrations, models

import camket.foundation.core.clock


class Migration(migrations.Migration):
    dependencies = [("commitments", "0007_common_items")]

    operations = [
        migrations.CreateModel(
            name="Baseline",
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
                ("order", models.PositiveSmallIntegerField(default=1)),
                ("label", models.CharField(max_length=300, verbose_name="số liệu")),
                (
                    "value",
                    models.DecimalField(decimal_places=3, max_digits=18, verbose_name="giá trị"),
                ),
                (
                    "measure_unit",
                    models.CharField(blank=True, max_length=40, verbose_name="đơn vị tính"),
                ),
                ("as_of", models.DateField(verbose_name="số liệu đến ngày")),
                ("source", models.CharField(max_length=300, verbose_name="nguồn")),
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="baselines",
                        to="commitments.commitment",
                    ),
                ),
            ],
            options={"ordering": ["commitment", "order"]},
        ),
    ]
