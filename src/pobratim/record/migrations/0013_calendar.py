"""The index of lists holds all that a calendar chooses by."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    """Remove the index and make it anew with more columns."""

    dependencies = (("record", "0012_scale"),)

    operations = (
        migrations.RemoveIndex("card", "card_lists"),
        migrations.AddIndex(
            "card",
            models.Index(
                fields=["kind", "modality", "lower", "upper", "type", "edtf", "entity"], name="card_lists"
            ),
        ),
    )
