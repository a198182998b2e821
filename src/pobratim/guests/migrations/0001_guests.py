# ruff: noqa: RUF012
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Terms",
            fields=[
                ("series", models.CharField(max_length=100, primary_key=True, serialize=False)),
                ("table", models.JSONField()),
            ],
        ),
        migrations.CreateModel(
            name="Application",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("series", models.CharField(max_length=100)),
                ("day", models.DateField()),
                ("wanted", models.DateField()),
                ("wish", models.CharField(max_length=20)),
                ("group", models.CharField(max_length=120)),
                ("country", models.CharField(max_length=2)),
                ("people", models.PositiveSmallIntegerField()),
                ("piece", models.CharField(default="", max_length=200)),
                ("message", models.TextField(default="")),
                ("lang", models.CharField(max_length=8)),
                ("named", models.BooleanField(default=True)),
                ("state", models.CharField(max_length=20)),
                ("asked", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["series", "day", "state"], name="application_evening"),
                    models.Index(fields=["day"], name="application_day"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Contact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("person", models.CharField(max_length=100)),
                ("email", models.EmailField(max_length=254)),
                ("phone", models.CharField(default="", max_length=40)),
                (
                    "application",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contact",
                        to="guests.application",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Held",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("series", models.CharField(max_length=100)),
                ("day", models.DateField()),
                ("source", models.CharField(default="", max_length=64)),
                ("who", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("series", "day"), name="one_evening")],
            },
        ),
        migrations.CreateModel(
            name="Link",
            fields=[
                ("key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("made", models.DateTimeField()),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="links",
                        to="guests.application",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Step",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("verb", models.CharField(max_length=20)),
                ("at", models.DateTimeField()),
                ("who", models.CharField(default="", max_length=200)),
                ("account", models.PositiveIntegerField(null=True)),
                ("day", models.DateField()),
                ("note", models.TextField(default="")),
                ("before", models.JSONField(default=dict)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="guests.application",
                    ),
                ),
            ],
        ),
    ]
