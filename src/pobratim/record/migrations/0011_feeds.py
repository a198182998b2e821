"""Since when things are shown as they are.

Opening the record builds its cards anew, and with them these rows: all changed with the last decision, so
whatever a calendar has is older."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """A table."""

    dependencies: ClassVar = [("record", "0010_themes_of_events")]
    operations: ClassVar = [
        migrations.CreateModel(
            name="Shown",
            fields=[
                (
                    "entity",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="shown",
                        serialize=False,
                        to="record.entity",
                    ),
                ),
                ("digest", models.BigIntegerField()),
                ("changed", models.PositiveIntegerField()),
            ],
        ),
    ]
