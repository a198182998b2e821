"""The demonstration's world: what registers list of other twin cities, as their claims and no more."""

from __future__ import annotations

from pobratim.cli.demo_reviewer import REVIEWER
from pobratim.examples.world import Line, Register, registers, text_of
from pobratim.facts.contract import Document, Reading
from pobratim.facts.nouns import Partnership, Place
from pobratim.facts.span import Span
from pobratim.gazetteer import open_gazetteer


class NoSuchPlace(LookupError):
    """A row of the registers names a place the gazetteer does not have; the message says which."""


def reading(register: Register) -> Reading:
    """What a register says, as a reading: its places and ties, each with its words. Raises NoSuchPlace."""
    text, lines = text_of(register)
    document = Document(
        source=f"{register.id}.register.txt",
        text=text,
        lang="en",
        title=register.title,
        published=register.published,
        address=register.address,
        publisher=register.name,
    )
    mentions: dict[str, list[Span]] = {}
    for line in lines:
        for id_, (start, end) in zip(line.twins.places, line.names, strict=True):
            mentions.setdefault(id_, []).append(Span(start, end, text[start:end]))
    places = tuple(_place(id_, spans) for id_, spans in mentions.items())
    return Reading(document, places=places, partnerships=tuple(_tie(line, text) for line in lines))


def _place(id_: str, spans: list[Span]) -> Place:
    row = open_gazetteer().place(id_)
    if row is None:
        raise NoSuchPlace(f"the gazetteer has no {id_}, which a register calls {spans[0].text}")
    # One mention is enough for a name; the others are those of the ties.
    return Place(id_, row.name, row.kind, row.country, tuple(spans[:1]), row.lat, row.lon, "register", 1.0)


def _tie(line: Line, text: str) -> Partnership:
    start, end = line.tie
    words = (Span(start, end, text[start:end]),)
    return Partnership(line.twins.places, words, line.twins.since, rule="register", confidence=1.0)


def add() -> int:
    """Keep what the registers list, accepted as said by them; how many ties."""
    from pobratim.record import intake, review

    count = 0
    for register in registers():
        found = reading(register)
        origin = f"register {register.id}, read {register.retrieved}"
        taken = intake.propose(found, origin=origin, gazetteer=open_gazetteer().place)
        review.accept(
            source=taken.source, who=REVIEWER, note="said by a register; neither city has confirmed it"
        )
        count += len(found.partnerships)
    return count
