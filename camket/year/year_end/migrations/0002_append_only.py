"""Close the sealed snapshots to update and delete."""

from django.db import migrations

from camket.foundation.audit.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("year_end", "0001_initial")]

    operations = [append_only("year_end_snapshot")]
