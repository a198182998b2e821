# ruff: noqa: RUF012
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0006_search"),
    ]

    operations = [
        migrations.AddField(
            model_name="confirmation",
            name="seen",
            field=models.JSONField(default=list),
        ),
    ]
