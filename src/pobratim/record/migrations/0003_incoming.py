"""Documents handed in and waiting to be read, and the feeds that are watched."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import migrations, models
from django.db.models import deletion


def _key() -> Any:
    return models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


def _side() -> Any:
    return models.ForeignKey("record.entity", deletion.PROTECT, null=True, related_name="+")


def _who() -> list[tuple[str, Any]]:
    return [
        ("id", _key()),
        ("who", models.CharField(max_length=200)),
        ("account", models.BigIntegerField(null=True)),
    ]


def _why() -> list[tuple[str, Any]]:
    return [
        ("why", models.CharField(default="", max_length=30)),
        ("cause", models.TextField(default="")),
    ]


class Migration(migrations.Migration):
    """Five tables."""

    dependencies: ClassVar = [("record", "0002_chain")]

    operations: ClassVar = [
        migrations.CreateModel(
            "Feed",
            [
                *_who(),
                ("address", models.TextField(unique=True)),
                ("title", models.TextField(default="")),
                ("added", models.DateTimeField()),
                ("checked", models.DateTimeField(null=True)),
                ("due", models.DateTimeField()),
                *_why(),
                ("side", _side()),
            ],
        ),
        migrations.CreateModel(
            "Site",
            [
                *_who(),
                ("host", models.CharField(max_length=253, unique=True)),
                ("added", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            "Batch",
            [
                *_who(),
                ("at", models.DateTimeField()),
                ("side", _side()),
                (
                    "feed",
                    models.ForeignKey("record.feed", deletion.SET_NULL, null=True, related_name="batches"),
                ),
            ],
        ),
        migrations.CreateModel(
            "FeedEntry",
            [
                ("id", _key()),
                ("key", models.CharField(max_length=64)),
                ("feed", models.ForeignKey("record.feed", deletion.CASCADE, related_name="entries")),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("feed", "key"), name="one_entry_once")],
            },
        ),
        migrations.CreateModel(
            "Incoming",
            [
                ("id", _key()),
                ("kind", models.CharField(max_length=10)),
                ("name", models.TextField()),
                ("address", models.TextField(null=True)),
                ("media_type", models.CharField(max_length=100, null=True)),
                ("original", models.BinaryField(null=True)),
                ("sha256", models.CharField(max_length=64, null=True)),
                ("lang", models.CharField(max_length=35, null=True)),
                ("published", models.CharField(max_length=40, null=True)),
                ("publisher", models.TextField(null=True)),
                ("state", models.CharField(max_length=10)),
                *_why(),
                ("notes", models.JSONField(default=list)),
                ("proposed", models.PositiveIntegerField(default=0)),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("lease", models.DateTimeField(null=True)),
                ("worker", models.CharField(default="", max_length=80)),
                ("ended", models.DateTimeField(null=True)),
                ("batch", models.ForeignKey("record.batch", deletion.CASCADE, related_name="items")),
                ("source", models.ForeignKey("record.source", deletion.PROTECT, null=True, related_name="+")),
            ],
            options={
                "indexes": [models.Index(fields=["state", "lease", "id"], name="incoming_queue")],
            },
        ),
    ]
