"""Close the trail to update and delete."""

from django.db import migrations

from camket.foundation.audit.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]

    operations = [append_only("audit_event")]
