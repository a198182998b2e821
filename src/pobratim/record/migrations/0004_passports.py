"""What pages of promises, gifts and themes are listed by. ``rebuild`` then makes every card anew."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """A mark on cards of what was promised, and two indexes."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("record", "0003_incoming")]
    operations: ClassVar[list[Any]] = [
        migrations.AddField("card", "promised", models.BooleanField(default=False)),
        migrations.AddIndex("card", models.Index(fields=["kind", "type", "lower"], name="card_types")),
        migrations.AddIndex(
            "card", models.Index(condition=models.Q(promised=True), fields=["lower"], name="card_promises")
        ),
    ]
