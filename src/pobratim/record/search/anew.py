"""The whole record anew: every card, every entry, and the two indexes made once, when all is there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from django.db import connection

from pobratim.facts.kinds import ClaimState, EntityKind
from pobratim.record.cards.data import CardData
from pobratim.record.cards.whole import build_all
from pobratim.record.models import Card, Evidence
from pobratim.record.search import index, meanings
from pobratim.record.search.entries import of_cards
from pobratim.record.search.passages import of_sources
from pobratim.uncollected import uncollected

BATCH = 500
_KNOWN_BY_ITSELF = (EntityKind.EVENT.value, EntityKind.PARTNERSHIP.value)


def rebuild_all() -> int:
    """Every card and every entry anew, and none of what is no longer there; how many cards there are.

    The caller is inside a transaction.
    """
    with uncollected():
        anew = _Anew()
        build_all(anew.cards)
        anew.nouns()
        anew.sources()
        anew.finish()
    return Card.objects.count()


class _Anew:
    """Entries written batch by batch."""

    def __init__(self) -> None:
        self.words: set[str] = set()
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM record_entry")
            cursor.execute("DELETE FROM record_word")

    def cards(self, cards: list[CardData]) -> None:
        """Those whose place in the order of answers does not depend on what others are tied to."""
        own = [card for card in cards if card.kind in _KNOWN_BY_ITSELF]
        self._write(of_cards(own, {card.entity: {to for to, _ in card.links} for card in own}))

    def nouns(self) -> None:
        """All others, now that everything tied to them is known."""
        last = ""
        rest = Card.objects.exclude(kind__in=_KNOWN_BY_ITSELF).order_by("entity")
        while cards := list(rest.filter(entity__gt=last)[:BATCH]):
            self._write(of_cards(cards))
            last = cards[-1].entity_id

    def sources(self) -> None:
        """The passages of every source of which something is accepted."""
        accepted = Evidence.objects.filter(state=ClaimState.ACCEPTED).order_by("source")
        left = iter(list(accepted.values_list("source_id", flat=True).distinct()))
        while batch := list(islice(left, BATCH)):
            self._write(of_sources(batch))

    def _write(self, rows: Iterator[index.Row]) -> None:
        kept = list(rows)
        index.write(kept)
        for row in kept:
            self.words.update(row["tokens"].split(" "))

    def finish(self) -> None:
        """The words, and both indexes out of the entries."""
        words = sorted(word for word in self.words if index.is_word(word))
        with connection.cursor() as cursor:
            rows = [(word, word[::-1]) for word in words]
            cursor.executemany("INSERT INTO record_word (term, tail) VALUES (%s, %s)", rows)
            for table, _ in index.TABLES:
                cursor.execute(f"INSERT INTO {table}({table}) VALUES('rebuild')")
        meanings.forget_stale()
