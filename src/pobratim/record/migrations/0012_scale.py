"""The liveliest partnerships and the latest sources are found by an index; indexes nothing asks for are gone.

The dropped ones begin with the same column as a longer index, or hold one value for nearly every row, which
misleads a database that keeps no statistics. They are dropped by name: to alter a field would copy its table.
"""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

_DROPPED = {
    "record_cardlink_card_id_574cf096": '"record_cardlink" ("card_id")',
    "record_cardlink_to_id_43e6f87e": '"record_cardlink" ("to_id")',
    "record_claim_state_fdd61ad7": '"record_claim" ("state")',
    "record_evidence_source_id_ddc688ef": '"record_evidence" ("source_id")',
}


def _drop() -> list[migrations.RunSQL]:
    return [
        migrations.RunSQL(f'DROP INDEX IF EXISTS "{name}"', f'CREATE INDEX IF NOT EXISTS "{name}" ON {on}')
        for name, on in _DROPPED.items()
    ]


class Migration(migrations.Migration):
    """Indexes, and a column to sort partnerships by."""

    dependencies: ClassVar = [("record", "0011_feeds")]
    operations: ClassVar = [
        migrations.AddField("card", "events", models.PositiveIntegerField(default=0)),
        migrations.AddIndex(
            "card", models.Index(fields=["kind", "-events", "public"], name="card_liveliest")
        ),
        migrations.AddIndex("source", models.Index(fields=["-published", "id"], name="source_latest")),
        migrations.SeparateDatabaseAndState(
            database_operations=_drop(),
            state_operations=[
                migrations.AlterField(
                    "cardlink",
                    "card",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="links",
                        to="record.card",
                    ),
                ),
                migrations.AlterField(
                    "cardlink",
                    "to",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="linked_from",
                        to="record.entity",
                    ),
                ),
                migrations.AlterField("claim", "state", models.CharField(default="proposed", max_length=20)),
                migrations.AlterField(
                    "evidence",
                    "source",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="record.source",
                    ),
                ),
            ],
        ),
    ]
