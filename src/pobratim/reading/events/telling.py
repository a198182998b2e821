"""From a filled frame to an event, with where its attributes were taken from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pobratim.facts.nouns import Event
from pobratim.facts.span import in_order
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import begin_in
from pobratim.reading.naming.called import called

DATE_SAID: Final = "date: said beside it"  # as an event's origins tell it
PLACE_SAID: Final = "place: said beside it"


def event_of(found: Findings, number: int, frame: Frame) -> Event:
    """The event as a Reading tells it."""
    return Event(
        f"event:{number}",
        frame.type,
        in_order(frame.spans),
        frame.date,
        frame.place,
        frame.memorial,
        tuple(dict.fromkeys(frame.who)),
        frame.giver,
        frame.receiver,
        _called(found, frame),
        frame.occasion,
        frame.recurrence,
        frame.modality,
        frame.confidence,
        frame.rule,
        tuple(_origins(found, frame)),
    )


def _called(found: Findings, frame: Frame) -> str | None:
    """What was given or signed, in the nominative; a memorial is called so already."""
    thing = frame.object
    if not thing or any(thing == memorial.name for memorial in found.memorials.values()):
        return thing
    tokens, first, last = found.text.tokens, frame.sentence.first, frame.sentence.last
    at = found.text.raw.find(thing, tokens[first].start, tokens[last - 1].end)
    i = next((i for i in range(first, last) if tokens[i].start == at), None)
    return called(found.text.lang, thing, tokens[i - 1].low if i else "")


def _origins(found: Findings, frame: Frame) -> Iterator[str]:
    """Where each attribute was taken from, for whoever asks why."""
    if frame.date:
        yield DATE_SAID if frame.date_here else "date: the day of the story"
    if frame.place:
        yield PLACE_SAID if frame.place_here else "place: where the story or its memorial stands"
    here = {m.person for m in found.people_in(frame.sentence.first, frame.sentence.last)}
    here |= {m.id for m in begin_in(found.organisation_mentions, frame.sentence.first, frame.sentence.last)}
    if frame.who:
        yield (
            "who: named in its sentence"
            if here.issuperset(frame.who)
            else "who: named in other sentences too"
        )
