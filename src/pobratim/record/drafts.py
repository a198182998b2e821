"""A Reading as entities and claims, before anything is stored. Pure: no database."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from pobratim.facts.contract import Reading
from pobratim.facts.kinds import NAMED_AFTER, EntityKind, Modality, Role
from pobratim.facts.nouns import Event, Person, Unsure
from pobratim.facts.span import Span
from pobratim.record import ids, lives

BY_LETTER = 0.3
UNMEASURED = 0.5
HINT = 0.4  # how often what a reading only hints at is right, of annotated items
# How often this is right of an event that took place, and the office of somebody who is named, of items that
# were annotated before they were read (docs/reading-figures.md). The rest is as sure as its event.
RIGHT = {"date": 0.8, "place": 0.75, "participant": 0.8, "office": 0.85}
# A key such as un-peace or armistice; o1 and local:… belong to one reading.
_OBSERVANCE = re.compile(r"[a-z]+(?:-[a-z0-9]+)+|[a-z]{4,}")


class UnsoundReading(ValueError):
    """The reading cannot be kept; the message names the noun at fault and what would have been right."""


@dataclass(frozen=True, slots=True)
class ClaimDraft:
    """A claim to be: the property's ``name``, ``value`` as (column, value, language), and its words."""

    entity: str
    name: str
    value: tuple[str, object, str | None]
    spans: tuple[Span, ...]
    modality: Modality = Modality.DONE
    confidence: float = UNMEASURED

    @property
    def id(self) -> str:
        """The claim's id: the same for whoever says the same."""
        return ids.claim_id(self.entity, self.name, self.value, self.modality.value)


@dataclass(slots=True)
class Drafts:
    """What one reading brings: entities by id with their kind, and claims.

    ``source`` is the id of its document, which takes a pass over the whole text to make.
    """

    reading: Reading
    entities: dict[str, EntityKind] = field(default_factory=dict)
    claims: list[ClaimDraft] = field(default_factory=list)
    local: dict[str, str] = field(default_factory=dict)
    today: date | None = None
    source: str = field(init=False)

    def __post_init__(self) -> None:
        """Once, not for each of its claims."""
        self.source = self.reading.document.id

    def entity(self, kind: EntityKind, local: str, identity: str) -> str:
        """The record's id for one of the reading's own ids."""
        id_ = local if ids.is_global(local) else ids.sourced(self.source, kind, local, identity)
        self.entities.setdefault(id_, kind)
        self.local.setdefault(local, id_)
        return id_

    def occasion(self, local: str, name: str) -> str:
        """The record's id for a day: the readers' keys of observances mean the same in every source."""
        if ids.is_global(local) or not _OBSERVANCE.fullmatch(local):
            return self.entity(EntityKind.OBSERVANCE, local, name)
        id_ = f"observance:{local}"
        self.entities.setdefault(id_, EntityKind.OBSERVANCE)
        self.local.setdefault(local, id_)
        return id_

    def refer(self, local: str, where: str) -> str:
        """The entity an id of the reading means."""
        if local in self.local:
            return self.local[local]
        if ids.is_global(local):
            return self.entity(EntityKind.PLACE, local, local)
        raise UnsoundReading(
            f"{where} names {local!r}, which is no id of this reading; expected one of its nouns"
        )

    def say(
        self,
        entity: str,
        property_: str,
        spans: Sequence[Span],
        *,
        text: str | None = None,
        number: float | None = None,
        edtf: str | None = None,
        value: str | None = None,
        lang: str | None = None,
        modality: Modality = Modality.DONE,
        confidence: float | None = None,
    ) -> None:
        """Draft one claim; a value of None is no claim, a confidence of None one nobody measured."""
        sure = UNMEASURED if confidence is None else confidence
        values = {"text": text, "number": number, "edtf": edtf, "value": value}
        for column, given in values.items():
            if given is not None:
                draft = (column, given, lang if column == "text" else None)
                self.claims.append(ClaimDraft(entity, property_, draft, tuple(spans), modality, sure))


def drafts(reading: Reading, today: date | None = None) -> Drafts:
    """Everything the reading says, but no birth of somebody who may be living ``today`` (None: now).

    Raises UnsoundReading when a span does not stand in the text.
    """
    for span in reading.spans():
        if not span.stands_in(reading.document.text):
            raise UnsoundReading(
                f"{reading.document.source}: the words {span.text!r} do not stand at {span.start}–{span.end} "
                "of the text; expected text[start:end] to be the words themselves"
            )
    out = Drafts(reading, today=today)
    for step in (_places, _organisations, _people, _memorials, _occasions, _partnerships, _events):
        step(out)
    for step in (_statements, _themes, _anniversaries):
        step(out)
    return out


def _places(out: Drafts) -> None:
    for place in out.reading.places:
        id_ = out.entity(EntityKind.PLACE, place.id, place.name)
        first, sure = place.mentions[:1], place.confidence
        out.say(id_, "name", place.mentions, text=place.name, lang="en", confidence=sure)
        out.say(id_, "kind", first, text=place.kind.value, confidence=sure)
        out.say(id_, "country", first, text=place.country, confidence=sure)
        out.say(id_, "lat", first, number=place.lat, confidence=sure)
        out.say(id_, "lon", first, number=place.lon, confidence=sure)


def _organisations(out: Drafts) -> None:
    lang = out.reading.document.lang
    for body in out.reading.organisations:
        id_ = out.entity(EntityKind.ORGANISATION, body.id, body.name)
        out.say(id_, "name", body.mentions, text=body.name, lang=lang, confidence=body.confidence)


def _people(out: Drafts) -> None:
    # Whoever lends a street the name did nothing that a record of the two cities would keep.
    people = [person for person in out.reading.people if person.rule != NAMED_AFTER]
    for person in people:
        out.entity(EntityKind.PERSON, person.id, person.name)
    for person in people:
        _person(out, person)


def _person(out: Drafts, person: Person) -> None:
    id_, lang, first = out.local[person.id], out.reading.document.lang, person.mentions[:1]
    sure = person.confidence
    out.say(id_, "name", person.mentions, text=person.name, lang=lang, confidence=sure)
    if person.name_latin and person.name_latin != person.name:
        # Spelled by letter: less sure than any spelling that stands in a text.
        out.say(id_, "name", first, text=person.name_latin, lang="en", confidence=BY_LETTER)
    if person.office:
        former = person.former and not person.office.startswith("former-")
        office = f"former-{person.office}" if former else person.office
        out.say(id_, "office", first, text=office, confidence=_as_sure("office", sure))
    if person.office_of:
        of = out.refer(person.office_of, f"the office of {person.name}")
        out.say(id_, "office_of", first, value=of, confidence=_as_sure("office", sure))
    if person.role is Role.HONOURED:
        out.say(id_, "role", first, text=person.role.value, confidence=sure)
    if person.born and lives.may_be_told(person.born.date, dead=person.died is not None, today=out.today):
        out.say(id_, lives.BORN, person.born.evidence, edtf=person.born.date)
    if person.died:
        out.say(id_, lives.DIED, person.died.evidence, edtf=person.died.date)


def _as_sure(property_: str, whole: float | None) -> float | None:
    """How sure one thing said of somebody or of an event is, where it is so sure that there is one."""
    return None if whole is None else whole * RIGHT.get(property_, 1.0)


def _memorials(out: Drafts) -> None:
    for memorial in out.reading.memorials:
        id_, sure = out.entity(EntityKind.MEMORIAL, memorial.id, memorial.name), memorial.confidence
        lang = out.reading.document.lang
        out.say(id_, "name", memorial.mentions, text=memorial.name, lang=lang, confidence=sure)
        if memorial.place:
            where = out.refer(memorial.place, f"the memorial {memorial.name}")
            out.say(id_, "place", memorial.mentions[:1], value=where, confidence=sure)


def _occasions(out: Drafts) -> None:
    for occasion in out.reading.occasions:
        id_ = out.occasion(occasion.id, occasion.name)
        out.say(id_, "name", occasion.evidence, text=occasion.name, lang=out.reading.document.lang)
        out.say(id_, "date", occasion.evidence[:1], text=occasion.date)


def _partnerships(out: Drafts) -> None:
    for tie in out.reading.partnerships:
        sides = [out.refer(place, "a partnership") for place in tie.places]
        if sides[0] == sides[1]:
            raise UnsoundReading(f"a partnership of {tie.places[0]} with itself; expected two places")
        id_ = ids.pair(*sides)
        out.entities[id_] = EntityKind.PARTNERSHIP
        sure = tie.confidence
        for side in sides:
            out.say(id_, "side", tie.evidence, value=side, confidence=sure)
        relation = tie.relation.value
        out.say(id_, "relation", tie.evidence, text=relation, modality=tie.modality, confidence=sure)
        out.say(id_, "since", tie.evidence, edtf=tie.since, confidence=sure)


def _events(out: Drafts) -> None:
    for event in out.reading.events:
        recurring = event.modality is Modality.RECURRING
        kind = EntityKind.SERIES if recurring else EntityKind.EVENT
        out.entity(kind, event.id, f"{event.type} {event.evidence[0].start if event.evidence else ''}")
    for event in out.reading.events:
        _event(out, event)


def _event(out: Drafts, event: Event) -> None:
    def say(property_: str, sure: float | None = None, **fields: str | None) -> None:
        out.say(
            out.local[event.id],
            property_,
            event.evidence,
            modality=event.modality,
            confidence=_as_sure(property_, event.confidence) if sure is None else sure,
            text=fields.get("text"),
            edtf=fields.get("edtf"),
            value=fields.get("value"),
            lang=fields.get("lang"),
        )

    where = f"the event {event.id} ({event.type})"
    say("type", text=event.type.value)
    say("date", edtf=event.date)
    for property_ in ("place", "memorial", "giver", "receiver"):
        named = getattr(event, property_)
        if named:
            say(property_, value=out.refer(named, where))
    for who in event.who:
        say("participant", value=out.refer(who, where))
    say("object", text=event.object, lang=out.reading.document.lang)
    if event.occasion in out.local:
        say("occasion", value=out.local[event.occasion])
    else:
        say("occasion", text=event.occasion, lang=out.reading.document.lang)
    say("recurrence", text=event.recurrence)
    hints = event.unsure or Unsure()  # for a reviewer to take or leave
    say("date", HINT, edtf=hints.date)
    for property_, id_ in (("place", hints.place), *(("participant", who) for who in hints.who)):
        if id_:
            say(property_, HINT, value=out.refer(id_, where))


def _statements(out: Drafts) -> None:
    for said in out.reading.statements:
        if said.speaker:
            speaker = out.refer(said.speaker, "a statement")
        else:  # somebody the text does not name: a person without a name, so that the words are kept
            local = f"speaker at {said.span.start}"
            speaker = out.entity(EntityKind.PERSON, local, "")
        lang = out.reading.document.lang
        sure = said.confidence
        out.say(speaker, "statement", (said.span,), text=said.span.text, lang=lang, confidence=sure)


def _themes(out: Drafts) -> None:
    for theme in out.reading.themes:
        id_ = out.entity(EntityKind.THEME, f"theme {theme.id}", theme.id)
        out.say(id_, "theme", theme.evidence, text=theme.id, confidence=theme.confidence)


def _anniversaries(out: Drafts) -> None:
    for jubilee in out.reading.anniversaries:
        sides = jubilee.of.removeprefix("partnership:").split("+")
        tie = ids.pair(*(out.local.get(side, side) for side in sides)) if len(sides) == 2 else ""
        if jubilee.of in out.local:
            id_ = out.local[jubilee.of]
        elif tie in out.entities:
            id_ = tie
        else:
            id_ = out.entity(EntityKind.OBSERVANCE, f"anniversary {jubilee.of}", jubilee.of)
            out.say(id_, "name", jubilee.evidence, text=jubilee.of, lang=out.reading.document.lang)
        out.say(id_, "anniversary", jubilee.evidence, number=float(jubilee.years))
