from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("commitments", "0006_adjusting")]

    operations = [
        migrations.AddField(
            model_name="item",
            name="is_common",
            field=models.BooleanField(default=False, verbose_name="việc chung"),
        ),
    ]
