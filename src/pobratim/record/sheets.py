"""What leaves the record: plain, frozen sheets that pages, feeds and exports are made from.

Nothing here is in any language but the source's own: titles, dates and labels are worded by whoever shows
them, from kinds, EDTF and the names in ``Label``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pobratim.facts.kinds import EntityKind, EventType, Modality, Relation, Stand


@dataclass(frozen=True, slots=True)
class Label:
    """An entity as another sheet refers to it. ``names``: language to name; '' holds the source's own.

    ``hidden``: private or erased, of a person whose name is not shown in public; then ``names`` is empty, but
    at the desk. ``changed`` is the number of the decision since which it is called so; it tells no two apart.
    """

    id: str
    kind: EntityKind
    names: Mapping[str, str]
    hidden: str = ""
    changed: int = field(default=0, compare=False)

    def name(self, lang: str) -> tuple[str, str | None]:
        """The name in ``lang``, else English, else any: with the language it is in if that is another."""
        if lang in self.names:
            return self.names[lang], None
        for other in ("en", "", *self.names):
            if other in self.names:
                return self.names[other], other or None
        return self.id, None


@dataclass(slots=True)  # thousands are made for a feed, and frozen ones take three times as long
class Words:
    """One source's words for one claim: ``sentence[start - sentence_start : end - sentence_start]``."""

    claim: str
    source: str
    source_title: str
    publisher: str | None
    published: str | None
    lang: str | None
    start: int
    end: int
    text: str
    sentence: str
    sentence_start: int


@dataclass(frozen=True, slots=True)
class Answer:
    """One value of one property and everybody who says so.

    Exactly one of ``text``, ``number``, ``edtf`` and ``entity`` is set. ``lang`` is the language of ``text``.
    ``more``: how many sources say so besides, where there are too many to name.
    """

    property: str
    modality: Modality
    said: tuple[Words, ...]
    text: str | None = None
    number: float | None = None
    edtf: str | None = None
    entity: Label | None = None
    lang: str | None = None
    confidence: float = 0.5
    more: int = 0


@dataclass(slots=True)  # thousands are made for a feed, and frozen ones take three times as long
class Participant:
    """A person, organisation or place that took part, with the office held that day as sources give it."""

    who: Label
    office: str | None = None
    office_of: Label | None = None


@dataclass(frozen=True, slots=True)
class SideSays:
    """A side's own word on a thing, or on one ``property`` of it. ``stale``: something else is said since."""

    side: Label
    stand: Stand
    words: str
    property: str | None = None
    stale: bool = False


@dataclass(slots=True)  # thousands are made for a feed, and frozen ones take three times as long
class EventCard:
    """One line of a timeline or list. ``date`` is the most precise EDTF that no source contradicts.

    ``said_by``: the sides of whose own sources one at least says that it was so. ``objects``: the object by
    the language some source words it in.
    """

    id: str
    type: EventType
    modality: Modality
    date: str | None
    place: Label | None
    participants: tuple[Participant, ...]
    words: tuple[Words, ...]
    giver: Label | None = None
    receiver: Label | None = None
    memorial: Label | None = None
    occasion: Label | None = None
    object: str | None = None
    object_lang: str | None = None
    recurrence: str | None = None
    differs: tuple[str, ...] = ()
    sources: int = 1
    stands: Mapping[str, Stand] = field(default_factory=dict)
    says: tuple[SideSays, ...] = ()
    said_by: tuple[Label, ...] = ()
    objects: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Statement:
    """Words somebody said, as a source quotes them."""

    speaker: Label | None
    office: str | None
    office_of: Label | None
    words: Words


@dataclass(frozen=True, slots=True)
class EventSheet:
    """Everything said of one event, by property, with every source."""

    card: EventCard
    answers: Mapping[str, tuple[Answer, ...]]
    statements: tuple[Statement, ...]
    partnerships: tuple[Label, ...]
    sources: tuple[SourceLine, ...]
    before: EventCard | None = None
    after: EventCard | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """A property in which the sources of an event contradict each other, with every value they give."""

    event: EventCard
    property: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class PlaceFacts:
    """One side of a partnership, as the gazetteer had it when the claim came in.

    ``also``: further names, in whatever language and script.
    """

    label: Label
    country: str | None
    country_label: Label | None
    lat: float | None
    lon: float | None
    population: int | None
    timezone: str | None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TieSaid:
    """What one source says of the tie itself."""

    relation: Relation
    modality: Modality
    since: str | None
    words: Words
    side: str | None


@dataclass(frozen=True, slots=True)
class MemorialLine:
    """A memorial or gift and its wordings: each (text, language, words)."""

    label: Label
    wordings: tuple[Answer, ...]
    events: int


@dataclass(frozen=True, slots=True)
class PartnershipCard:
    """One line of a list of partnerships. ``state``: confirmed, said-by-one, claimed, planned, disputed."""

    id: str
    sides: tuple[Label, Label]
    state: str
    relation: Relation
    since: str | None
    events: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class MapSheet:
    """Every place that is a side, by its id, and every partnership."""

    places: Mapping[str, PlaceFacts]
    ties: tuple[PartnershipCard, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An event in outline: what it is chosen by. ``themes``: of which a sentence speaks that tells of it."""

    id: str
    type: EventType
    modality: Modality
    date: str | None
    languages: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Outline:
    """A partnership with all its events in outline, in order, the undated last."""

    id: str
    since: str | None
    sides: tuple[PlaceFacts, PlaceFacts]
    events: tuple[Told, ...]
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PartnershipSheet:
    """Both cities face to face, who says what of the tie, and everything between them.

    ``timeline`` and ``undated``: the events that were asked for. ``rest``: how many of what else there is
    are left out, by the name of the list.
    """

    card: PartnershipCard
    sides: tuple[PlaceFacts, PlaceFacts]
    distance_km: float | None
    said: tuple[TieSaid, ...]
    timeline: tuple[EventCard, ...]
    undated: tuple[EventCard, ...]
    memorials: tuple[MemorialLine, ...]
    people: tuple[Participant, ...]
    themes: tuple[tuple[str, tuple[Words, ...]], ...]
    statements: tuple[Statement, ...]
    sources: tuple[SourceLine, ...]
    outline: Outline
    stands: tuple[SideSays, ...] = ()
    differences: tuple[Difference, ...] = ()
    rest: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source in a list."""

    id: str
    title: str
    lang: str | None
    publisher: str | None
    published: str | None
    address: str | None


@dataclass(frozen=True, slots=True)
class Mark:
    """An accepted span of a source's text and what it says there; ``number``: how many, where it counts."""

    start: int
    end: int
    kind: str
    entity: Label
    property: str
    claim: str
    number: float | None = None


@dataclass(frozen=True, slots=True)
class SourceSheet:
    """The text as it was read with every accepted span."""

    line: SourceLine
    text: str
    sha256: str
    original_sha256: str | None
    added: str
    side: Label | None
    marks: tuple[Mark, ...]
    events: tuple[EventCard, ...]


@dataclass(frozen=True, slots=True)
class HomeSheet:
    """What the front page shows. ``this_day``: of other years; ``newest``: by when it was accepted."""

    partnerships: tuple[PartnershipCard, ...]
    latest: tuple[EventCard, ...]
    coming: tuple[EventCard, ...]
    recurring: tuple[EventCard, ...]
    counts: Mapping[str, int]
    this_day: tuple[EventCard, ...] = ()
    newest: tuple[EventCard, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the search: words, and what the answers are limited to.

    ``kind``: one of ``EntityKind``, "passage" or "quotation"; ``place`` and ``person``: names, or ids as they
    stand in addresses; ``since`` and ``until``: years, both in; ``theme`` and ``lang`` (of a source): codes.
    ``near``: passages near in meaning, too, in any language.
    """

    text: str = ""
    kind: str = ""
    place: str = ""
    person: str = ""
    since: int | None = None
    until: int | None = None
    theme: str = ""
    lang: str = ""
    page: int = 1
    near: bool = False


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words of a source around what was asked for: pieces of text, each with whether it is what was asked."""

    pieces: tuple[tuple[str, bool], ...]
    lang: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """One answer of the search box; of an event, a partnership, a passage its sheet too.

    ``also``: the name it was found by, where that is none it is shown under. ``source`` and ``line``: whose
    words a passage is, and in which paragraph.
    """

    label: Label | None
    event: EventCard | None = None
    partnership: PartnershipCard | None = None
    source: SourceLine | None = None
    line: int = 0
    snippet: Snippet | None = None
    also: tuple[str, str | None] | None = None


@dataclass(frozen=True, slots=True)
class Results:
    """A page of answers. ``total`` is exact, unless ``more``: then there are more than that.

    ``without``: words nothing has, which the answers do without. ``meant``: the question in words that are
    there. ``unknown``: filters that name nothing here. ``limits``: what a filter's id stands for. ``near``:
    passages near in meaning, where they were asked for; the words' own answers are not among them.
    """

    found: tuple[Found, ...] = ()
    total: int = 0
    more: bool = False
    page: int = 1
    pages: int = 0
    without: tuple[str, ...] = ()
    meant: str | None = None
    unknown: tuple[str, ...] = ()
    limits: Mapping[str, Label] = field(default_factory=dict)
    near: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What somebody who typed this far may want: an entity, by the name that begins so."""

    label: Label
    name: str
    lang: str | None
