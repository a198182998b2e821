"""Suggestions while somebody types: what is called so, the most tied first."""

from __future__ import annotations

import unicodedata

from django.db import connection

from pobratim.facts import names
from pobratim.record.models import Entity
from pobratim.record.publishing.shelf import labels_of
from pobratim.record.search import order, terms
from pobratim.record.search.index import quoted
from pobratim.record.sheets import Label, Suggestion
from pobratim.stems import plain

MOST, MOST_WORDS = 8, 5
_BEGUN = (
    "SELECT e.key FROM (SELECT rowid FROM record_named WHERE record_named MATCH %s "
    "AND rowid BETWEEN %s AND %s ORDER BY rowid LIMIT %s) f "
    "JOIN record_entry e ON e.id = f.rowid ORDER BY e.id"
)


def suggest(text: str, kind: str = "", most: int = MOST) -> tuple[Suggestion, ...]:
    """What has every word in a name, the last one as its beginning; three queries."""
    words = [word for _, _, word in terms.split(unicodedata.normalize("NFC", text))][:MOST_WORDS]
    if not words:
        return ()
    groups = [_forms(word) for word in words]
    whole = [" OR ".join(quoted(f) for f in group) for group in groups[:-1]]
    begun = " OR ".join(f"{quoted(f)} *" for f in groups[-1])
    expression = " AND ".join(f"({group})" for group in (*whole, begun))
    first, last = order.bounds(kind if kind in order.KINDS else "")
    with connection.cursor() as cursor:
        cursor.execute(_BEGUN, [expression, first, last, most])
        keys = [row[0] for row in cursor.fetchall()]
    labels = labels_of(keys)
    known = Entity.objects.filter(id__in=keys).values_list("id", "known__also")
    also = {id_: more or [] for id_, more in known}
    last_word = words[-1]
    return tuple(_suggestion(labels[k], also.get(k, []), last_word) for k in keys if k in labels)


def _forms(word: str) -> list[str]:
    """As typed, and folded across scripts where enough of it is there to fold."""
    forms = [plain(word)]
    if len(key := names.key(word)) > 2:
        forms.append(key)
    return list(dict.fromkeys(forms))


def _suggestion(label: Label, also: list[str], begun: str) -> Suggestion:
    forms = tuple(_forms(begun))
    every = [(name, lang or None) for lang, name in label.names.items()] + [(name, None) for name in also]
    exact = plain(begun)
    for name, lang in every:
        if any(plain(word).startswith(exact) for _, _, word in terms.split(name)):
            return Suggestion(label, name, lang)
    for name, lang in every:
        if any(written.startswith(forms) for written in terms.written(name)):
            return Suggestion(label, name, lang)
    return Suggestion(label, *label.name("en"))
