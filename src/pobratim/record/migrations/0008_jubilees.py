# ruff: noqa: RUF012
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0007_seen_by_sides"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("property", "anniversary")),
                fields=["property", "entity"],
                name="claim_jubilees",
            ),
        ),
    ]
