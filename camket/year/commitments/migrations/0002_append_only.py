"""Close the frozen versions to update and delete."""

from django.db import migrations

from camket.foundation.audit.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("commitments", "0001_initial")]

    operations = [append_only("commitments_commitmentversion")]
