"""Every page the public has, for the sitemap."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import QuerySet

from pobratim.facts.kinds import EntityKind
from pobratim.record import ids
from pobratim.record.models import Card
from pobratim.record.publishing.home import visible

_COUNTRY = "iso3166-"
_PAGES = {
    EntityKind.PARTNERSHIP.value: "partnership",
    EntityKind.EVENT.value: "event",
    EntityKind.SERIES.value: "event",
    EntityKind.PLACE.value: "place",
    EntityKind.ORGANISATION.value: "organisation",
    EntityKind.MEMORIAL.value: "memorial",
}


def pages(first: int, most: int) -> Iterator[tuple[str, str]]:
    """(name of the page, id) of up to ``most`` nouns from number ``first`` on, in an order that stays.

    People are left out: a page of a person is found from what they took part in.
    """
    for kind, public in _nouns().order_by("entity_id").values_list("kind", "public")[first : first + most]:
        yield _PAGES[kind], public


def count() -> int:
    """How many there are."""
    return _nouns().count()


def source_pages() -> Iterator[str]:
    """The ids of the sources that are shown."""
    yield from map(ids.public, visible().order_by("id").values_list("id", flat=True))


def _nouns() -> QuerySet[Card]:
    """All but countries, which have no page."""
    return Card.objects.filter(kind__in=_PAGES).exclude(public__startswith=_COUNTRY)
