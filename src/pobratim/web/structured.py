"""What a page is about, for machines: JSON-LD in the words of schema.org, from the sheets a page shows.

A page hands its nodes to ``shell.page`` as ``about``; the base template writes them with the breadcrumbs and
the site. ``Terms(w, base)`` is made by ``terms(request)``; its methods give one node each:

    t = terms(request)
    page(request, "passports/person", …, about=[t.noun(label), *(t.event(card) for card in events)])

Nothing is said that the page does not show. A vague date is written as EDTF, which contains ISO 8601 dates;
one that is uncertain or has no lower bound is left out, as schema.org has no word for doubt.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

from pobratim.facts.kinds import EntityKind, Modality
from pobratim.facts.when import Precision, parse_or_none
from pobratim.record.sheets import EventCard, Label, Participant, PlaceFacts, SourceLine, Words
from pobratim.web.language import language
from pobratim.web.leading import address, address_of
from pobratim.web.wording.names import named, plain
from pobratim.web.wording.titles import title
from pobratim.web.wording.words import LANGUAGES, words_of
from pobratim.web.wording.words import Words as Wording

Node = dict[str, Any]
_TYPES = {
    EntityKind.PLACE: "Place",
    EntityKind.PERSON: "Person",
    EntityKind.ORGANISATION: "Organization",
    EntityKind.MEMORIAL: "CreativeWork",
    EntityKind.WORK: "CreativeWork",
    EntityKind.EVENT: "Event",
    EntityKind.SERIES: "EventSeries",
}
_STATUS = {
    Modality.CANCELLED: "https://schema.org/EventCancelled",
    Modality.PLANNED: "https://schema.org/EventScheduled",
    Modality.PROMISED: "https://schema.org/EventScheduled",
}
_ESCAPED = {
    ord("<"): "\\u003c",
    ord(">"): "\\u003e",
    ord("&"): "\\u0026",
    0x2028: "\\u2028",
    0x2029: "\\u2029",
}


@dataclass(frozen=True, slots=True)
class Terms:
    """Nodes in one language; ``base`` is the site's own address without a path: https://example.org."""

    w: Wording
    base: str

    def absolute(self, path: str) -> str:
        """The whole address of a page."""
        return self.base + path

    def site(self) -> Node:
        """The site, with its search box."""
        home = self.absolute(address("home", self.w.lang))
        found = self.absolute(address("search", self.w.lang))
        return {
            "@type": "WebSite",
            "@id": f"{self.base}/#site",
            "url": home,
            "name": self.w.say("site.name"),
            "alternateName": self.w.say("site.lead"),
            "inLanguage": list(LANGUAGES),
            "potentialAction": {
                "@type": "SearchAction",
                "target": {"@type": "EntryPoint", "urlTemplate": f"{found}?q={{question}}"},
                "query-input": "required name=question",
            },
        }

    def noun(self, label: Label) -> Node:
        """A place, person, organisation, memorial or work by its names."""
        shown = named(label, self.w.lang).text
        others = [n for n in dict.fromkeys(label.names.values()) if n != shown]
        to = address_of(label, self.w.lang)
        return _kept(
            {
                "@type": _TYPES.get(label.kind, "Thing"),
                "@id": self.absolute(to) if to else None,
                "name": shown,
                "alternateName": others,
            }
        )

    def place(self, facts: PlaceFacts) -> Node:
        """A place with its point and its country."""
        node = self.noun(facts.label)
        if facts.lat is not None and facts.lon is not None:
            node["geo"] = {"@type": "GeoCoordinates", "latitude": facts.lat, "longitude": facts.lon}
        if facts.country:
            node["address"] = {"@type": "PostalAddress", "addressCountry": facts.country}
        return node

    def person(self, who: Participant) -> Node:
        """Who took part, with the office of that day."""
        node = self.noun(who.who)
        if who.office and node["@type"] == "Person":
            node["jobTitle"] = self.w.term("office", who.office)
        return node

    def event(self, card: EventCard, sources: Iterable[SourceLine] = ()) -> Node:
        """An event: when, where, who, what was handed over, and the sources that say so."""
        begins, ends = bounds(card.date)
        where = card.memorial or card.place
        series = card.modality is Modality.RECURRING
        return _kept(
            {
                "@type": "EventSeries" if series else "Event",
                "@id": self.absolute(address("event", self.w.lang, card.id)),
                "url": self.absolute(address("event", self.w.lang, card.id)),
                "name": plain(title(self.w, card)),
                "startDate": begins,
                "endDate": ends,
                "eventStatus": _STATUS.get(card.modality),
                "location": self.noun(where) if where else None,
                "attendee": [self.person(p) for p in card.participants],
                "about": self.noun(card.occasion) if card.occasion and card.occasion.names else None,
                "citation": [self.cited(line) for line in sources],
            }
        )

    def series(self, id_: str, label: Label, place: Label) -> Node:
        """A ceremony that is held again and again."""
        where = self.absolute(address("series", self.w.lang, id_))
        shown = {"name": named(label, self.w.lang).text, "url": where, "location": self.noun(place)}
        return {"@type": "EventSeries", "@id": where, **shown}

    def evening(self, series: Node, path: str, title: str, starts: datetime) -> Node:
        """One time that it is held."""
        shown = {"name": title, "url": self.absolute(path), "startDate": starts.isoformat()}
        kept = {"location": series["location"], "superEvent": {"@id": series["@id"]}}
        return {"@type": "Event", "@id": self.absolute(path), **shown, **kept}

    def cited(self, line: SourceLine) -> Node:
        """A source as what another node rests on."""
        return _kept(
            {
                "@type": "CreativeWork",
                "@id": self.absolute(address("source", self.w.lang, line.id)),
                "name": line.title,
                "inLanguage": line.lang,
                "publisher": {"@type": "Organization", "name": line.publisher} if line.publisher else None,
                "datePublished": bounds(line.published)[0],
                "isBasedOn": line.address
                if (line.address or "").startswith(("http://", "https://"))
                else None,
            }
        )

    def quotation(self, words: Words, speaker: Label | None = None) -> Node:
        """Words as a source has them, with who said them."""
        return _kept(
            {
                "@type": "Quotation",
                "text": words.text,
                "inLanguage": words.lang,
                "creator": self.noun(speaker) if speaker else None,
                "isPartOf": {"@id": self.absolute(address("source", self.w.lang, words.source))},
            }
        )

    def trail(self, steps: Sequence[tuple[str, str]]) -> Node:
        """Breadcrumbs: (name, path) from the front page on."""
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": n, "name": name, "item": self.absolute(path)}
                for n, (name, path) in enumerate(steps, 1)
            ],
        }


def listed(request: HttpRequest, title: str) -> list[Node]:
    """What a page that lists is: the site, and the way there."""
    t = terms(request)
    home = (t.w.say("site.name"), address("home", t.w.lang))
    return [t.site(), t.trail([home, (title, request.path)])]


def terms(request: HttpRequest) -> Terms:
    """The terms of a request's language and host."""
    return Terms(words_of(language(request)), request.build_absolute_uri("/").rstrip("/"))


def bounds(edtf: str | None) -> tuple[str | None, str | None]:
    """The first and the last day, month or year that is said; None where it is open or uncertain."""
    known = parse_or_none(edtf)
    if known is None or known.uncertain or known.approximate or known.lower is None or "X" in known.edtf:
        return None, None
    if known.precision is not Precision.INTERVAL:
        whole = known.precision in (Precision.DAY, Precision.MONTH, Precision.YEAR)
        return (known.edtf, None) if whole else (None, None)
    last = (known.upper - timedelta(days=1)).isoformat() if known.upper else None
    return known.edtf.partition("/")[0], last


def _kept(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in (None, [], "")}


def script(nodes: Sequence[Node]) -> SafeString:
    """The nodes as one graph, safe inside <script>: no sign of markup is left in it."""
    text = json.dumps({"@context": "https://schema.org", "@graph": list(nodes)}, ensure_ascii=False)
    return mark_safe(text.translate(_ESCAPED))
