"""People whose names are kept private, tombstones of those erased, and what that leaves of sources."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import migrations, models


def decided() -> Any:
    """The decision that erased it."""
    return models.ForeignKey(null=True, on_delete=models.PROTECT, related_name="+", to="record.decision")


class Migration(migrations.Migration):
    """Columns only: nobody is private so far."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("record", "0004_passports")]
    operations: ClassVar[list[Any]] = [
        migrations.AddField("entity", "private", models.BooleanField(default=False)),
        migrations.AddField("entity", "erased", decided()),
        migrations.AddField("source", "veil", models.JSONField(null=True)),
        migrations.AddField("source", "masked", models.CharField(max_length=64, null=True)),
        migrations.AddField("sourcefile", "removed", decided()),
    ]
