# ruff: noqa: RUF012
"""Decisions get their chain, the rows they touched a list; a side's word becomes a row decisions can name."""

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from pobratim.record import chain, ids


def chained(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Seal the decisions there are, in order, and list what they touched."""
    decision_model, touch_model = apps.get_model("record", "Decision"), apps.get_model("record", "Touch")
    before = chain.START
    for one in decision_model.objects.order_by("number").iterator():
        chain.seal(one, before)
        one.save(update_fields=["salt", "commitment", "chain"])
        before = one.chain
        rows = chain.touches(one.changes)
        touch_model.objects.bulk_create(touch_model(decision=one, table=t, row=r) for t, r in rows)


def keyed(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Give the sides' words the keys that decisions know them by."""
    for one in apps.get_model("record", "Confirmation").objects.iterator():
        one.key = ids.digest("confirmation", one.side_id, one.entity_id, one.claim_id)
        one.save(update_fields=["key"])


class Migration(migrations.Migration):
    dependencies = [("record", "0001_record")]

    operations = [
        migrations.AddField("decision", "account", models.PositiveIntegerField(null=True)),
        migrations.AddField("decision", "side", models.CharField(max_length=140, null=True)),
        migrations.AddField("decision", "salt", models.CharField(max_length=64, default="")),
        migrations.AddField("decision", "commitment", models.CharField(max_length=64, default="")),
        migrations.AddField("decision", "chain", models.CharField(max_length=64, default="")),
        migrations.AddField(
            "decision",
            "erased",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="erases",
                to="record.decision",
            ),
        ),
        migrations.CreateModel(
            name="Touch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("table", models.CharField(max_length=20)),
                ("row", models.CharField(max_length=140)),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="touches",
                        to="record.decision",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("table", "row", "decision"), name="one_touch")
                ],
            },
        ),
        migrations.RunPython(chained, migrations.RunPython.noop),
        migrations.AlterField("decision", "salt", models.CharField(max_length=64)),
        migrations.AlterField("decision", "commitment", models.CharField(max_length=64)),
        migrations.AlterField("decision", "chain", models.CharField(max_length=64)),
        migrations.AddField("confirmation", "key", models.CharField(max_length=64, default="")),
        migrations.AddField("confirmation", "words", models.TextField(default="")),
        migrations.AddField("confirmation", "account", models.PositiveIntegerField(null=True)),
        migrations.AddField("confirmation", "version", models.PositiveIntegerField(default=0)),
        migrations.RunPython(keyed, migrations.RunPython.noop),
        migrations.AlterField("confirmation", "key", models.CharField(max_length=64, unique=True)),
    ]
