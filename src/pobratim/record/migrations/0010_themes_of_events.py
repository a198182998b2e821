"""No table changes: opening a record after a new migration builds all cards anew, and those of events now
hold what their sources speak about."""

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    """Nothing to do."""

    dependencies: ClassVar = [("record", "0009_meaning")]
    operations: ClassVar = []
