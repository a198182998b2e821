"""Words of sources, cut out of their texts here: the database would read a text anew for every span."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pobratim.record.among import among
from pobratim.record.cards.curtain import Veil, shown
from pobratim.record.models import Source


class Texts:
    """The texts of some sources, with their day and veil; one query."""

    def __init__(self, sources: Iterable[str]) -> None:
        rows = Source.objects.filter(id__in=among(set(sources)))
        self._of: dict[str, Any] = {
            id_: rest for id_, *rest in rows.values_list("id", "text", "published", "veil")
        }

    def published(self, source: str) -> str | None:
        """When it was published, in EDTF."""
        published: str | None = self._of[source][1]
        return published

    def veil(self, source: str) -> Veil:
        """What the public does not read of it."""
        veil: Veil = self._of[source][2]
        return veil

    def cut(self, source: str, start: int, end: int) -> str:
        """The words there, without what its veil covers."""
        text, _, veil = self._of[source]
        return text[start:end] if veil is None else shown(text[start:end], start, veil)
