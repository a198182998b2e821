"""The tables of the search: entries, words, and the two full-text indexes over the entries."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import migrations, models

# Lists of ids alone: the order of answers lies in the ids, and nothing asks where in a text a token stands.
# Names are also kept by their first letters, for suggestions while somebody types.
FOUND = (
    "CREATE VIRTUAL TABLE record_found USING fts5(tokens, content='record_entry', content_rowid='id', "
    "detail=none, columnsize=0, tokenize=\"ascii tokenchars '#-+:.=<_'\")"
)
NAMED = (
    "CREATE VIRTUAL TABLE record_named USING fts5(names, content='record_entry', content_rowid='id', "
    "detail=none, columnsize=0, prefix='1 2 3 4', tokenize='ascii')"
)


class Migration(migrations.Migration):
    """Needs SQLite's FTS5, which every build of Python brings."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("record", "0005_privacy")]

    operations: ClassVar[list[Any]] = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("key", models.CharField(db_index=True, max_length=140)),
                ("start", models.PositiveIntegerField(default=0)),
                ("end", models.PositiveIntegerField(default=0)),
                ("line", models.PositiveIntegerField(default=0)),
                ("names", models.TextField(default="")),
                ("tokens", models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name="Word",
            fields=[
                ("term", models.CharField(max_length=90, primary_key=True, serialize=False)),
                ("tail", models.CharField(db_index=True, max_length=90)),
            ],
        ),
        migrations.RunSQL(FOUND, "DROP TABLE record_found"),
        migrations.RunSQL(NAMED, "DROP TABLE record_named"),
    ]
