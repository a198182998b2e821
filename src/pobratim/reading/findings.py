"""What has been found so far in one document: each step of the reader reads it and adds to it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, final

from pobratim.facts.kinds import PlaceKind, Role
from pobratim.facts.nouns import (
    Anniversary,
    Event,
    Memorial,
    Occasion,
    Organisation,
    Partnership,
    Person,
    Place,
    Statement,
    ThemeFound,
)
from pobratim.facts.span import Span, in_order
from pobratim.facts.when import When, parse_or_none
from pobratim.gazetteer import Choice, Gazetteer, local_place
from pobratim.gazetteer.rows import CITY, OTHER, REGION
from pobratim.lexicons.grammar import VERB_SECOND
from pobratim.reading.bearing import bearing, prepositions
from pobratim.reading.dates import Dated
from pobratim.reading.headline import headline_end
from pobratim.reading.mentions import (
    BodyMention,
    Mention,
    PersonMention,
    PlaceMention,
    Refused,
    Tokens,
    begin_in,
)
from pobratim.reading.phrases import Hit
from pobratim.reading.sensing.belief import Heard
from pobratim.reading.settling import Raw, Settled
from pobratim.reading.text import Sentence, Text, first_from

HONOURED: Final = Role.HONOURED  # asked of everybody again and again
_DAY: Final = 10  # characters of an EDTF day
_LEADING: Final = ("at", "from", "of", "to", "by")  # kinds of prepositions, as language.toml has them
_GUEST: Final = 4  # tokens before a name in which a delegation or guests may stand
_AT, _NAMED, _DATELINE = 4, 2, 5  # what a mention says for its city being where the story is set


_BEGINNINGS: Final[dict[tuple[str, ...], tuple[str, ...]]] = {}  # of labels, a closed list


def _beginnings(label: tuple[str, ...]) -> tuple[str, ...]:
    """As they are asked for: "links", "links.modality", "links.modality.planned"."""
    known = _BEGINNINGS.get(label)
    if known is None:
        known = _BEGINNINGS[label] = tuple([".".join(label[:length]) for length in range(1, len(label) + 1)])
    return known


class Doubtful(NamedTuple):
    """A name with the place it would be, which too little in the text spoke for.

    ``share``: the belief in it, from 0 to 1, where the rules alone would have taken it for the place.
    """

    first: int
    last: int
    raw: Raw
    choice: Choice
    share: float | None = None


@final
class Findings:
    """Mutable on purpose: the one place where a reading grows. Ids are those of the Reading to come."""

    def __init__(self, text: Text, gazetteer: Gazetteer) -> None:
        self.text, self.gazetteer = text, gazetteer
        self.published: When | None = None
        self.by_sense: bool = False  # whether all words of a sentence together count, beside the phrases
        self.is_implied: bool = False  # whether it is only reckoned when the item was published
        self.dates: tuple[Dated, ...] = ()
        self.dateline_start: int = 0
        self.dateline_end: int = 0
        self.places: dict[str, Place] = {}
        self.place_mentions: list[PlaceMention] = []
        self.called: list[PlaceMention] = []  # places named elsewhere, by their adjectives
        self.came: dict[str, int] | None = None  # towns of guests; see guests_by_town.py
        self.doubtful: list[Doubtful] = []
        self.settled: Settled | None = None  # which place each name of the text means
        self.people: dict[str, Person] = {}
        self.honoured: dict[str, Person] = {}  # only things bear their names
        self.person_mentions: list[PersonMention] = []
        self.no_people: list[Refused] = []
        self.organisations: dict[str, Organisation] = {}
        self.organisation_mentions: list[BodyMention] = []
        self.memorials: dict[str, Memorial] = {}
        self.memorial_mentions: list[Mention] = []
        self.hits: list[Hit] = []
        self.partnerships: list[Partnership] = []
        self.events: list[Event] = []
        self.statements: list[Statement] = []
        self.themes: list[ThemeFound] = []
        self.occasions: list[Occasion] = []
        self.anniversaries: list[Anniversary] = []
        self.refused: dict[Hit, str] = {}  # triggers that tell no event, and why
        self.pronouns: list[int] | None = None  # tokens that stand for people; see events/pronouns.py
        self.heard: list[Heard | None] = []  # what each sentence sounds like
        self.standings: dict[tuple[int, int, int], object] = {}  # see standing.py
        self.clauses: dict[int, object] = {}  # see clauses.py
        self.jubilees: frozenset[int] | None = None  # years that they count; see story/beginnings.py
        self.helped: bool | None = None  # whether somebody is told to have helped; asked once
        self.outings: dict[str, bool] = {}  # towns that were only seen; see story/journeys.py
        self.headed: dict[int, str] | None = None  # dates of lines over sentences; see dated_lines.py
        self._by_label: dict[str, list[Hit]] = {}
        self._years: tuple[int, int] | tuple[()] | None = None
        self._story_year: int | None = None
        self._led: dict[int, str] = {}
        self._dates_in: dict[int, Sequence[Dated]] = {}
        self._dated: list[int] = []  # the first tokens of dates
        self._speeches: list[int] = []  # where statements begin
        self._hubs: dict[tuple[int, int], str | None] = {}

    def index_hits(self) -> None:
        """Called once when the phrases have been found, in the order of the text."""
        known = self._by_label
        lists: dict[tuple[str, ...], list[list[Hit]]] = {}  # of a label, those of all its beginnings
        for hit in self.hits:
            mine = lists.get(hit.label)
            if mine is None:
                mine = lists[hit.label] = [known.setdefault(label, []) for label in _beginnings(hit.label)]
            for there in mine:
                there.append(hit)

    def hits_in(self, first: int, last: int, label: str) -> list[Hit]:
        """Phrases beginning in these tokens whose label begins so: "links.modality"."""
        hits = self._by_label.get(label)
        if hits is None:
            return []
        begin, many = 0, len(hits)
        end = many
        while begin < end:
            middle = (begin + end) // 2
            if hits[middle].first < first:
                begin = middle + 1
            else:
                end = middle
        while end < many and hits[end].first < last:
            end += 1
        return hits[begin:end] if begin < end else []

    def has(self, sentence: Sentence, label: str) -> bool:
        """Whether the sentence has such a phrase."""
        return bool(self.hits_in(sentence.first, sentence.last, label))

    def cities_in(self, first: int, last: int) -> list[PlaceMention]:
        """Mentions of cities (not regions or countries) in these tokens, in order."""
        return [m for m in self.places_in(first, last) if m.kind is CITY or m.kind is OTHER]

    def places_in(self, first: int, last: int) -> list[PlaceMention]:
        """Mentions of any place in these tokens, in order."""
        return begin_in(self.place_mentions, first, last)

    def people_in(self, first: int, last: int) -> list[PersonMention]:
        """Mentions of people who are not merely honoured, in these tokens, in order."""
        return [
            m
            for m in begin_in(self.person_mentions, first, last)
            if self.people[m.person].role is not HONOURED and not m.honours
        ]

    def honoured_in(self, first: int, last: int) -> list[PersonMention]:
        """Mentions in these tokens of people who are only honoured there, and act elsewhere in the text."""
        return [m for m in begin_in(self.person_mentions, first, last) if m.honours]

    def people_before(self, last: int) -> Iterator[PersonMention]:
        """Mentions of people who are not merely honoured, before a token, the nearest first."""
        for i in range(bisect_left(self.person_mentions, (last,)) - 1, -1, -1):
            mention = self.person_mentions[i]
            if self.people[mention.person].role is not HONOURED and not mention.honours:
                yield mention

    def people_near(self, first: int, reach: int) -> list[PersonMention]:
        """Mentions of people, honoured ones too, that begin within ``reach`` tokens."""
        return begin_in(self.person_mentions, first, first + reach)

    def dates_in(self, sentence: Sentence) -> Sequence[Dated]:
        """Dates of the sentence, in order; asked for when all dates are known."""
        known = self._dates_in.get(sentence.index)
        if known is None:
            known = self._dates_in[sentence.index] = self.dates_between(sentence.first, sentence.last)
        return known

    def dates_between(self, first: int, last: int) -> Sequence[Dated]:
        """Dates that begin in these tokens, in order."""
        if len(self._dated) != len(self.dates):
            self._dated = [dated.first for dated in self.dates]
        return self.dates[first_from(self._dated, first) : first_from(self._dated, last)]

    def years(self) -> tuple[int, int] | None:
        """The first and the last year of all dates told; worked out once."""
        if self._years is None:
            years = [when.year for d in self.dates if (when := parse_or_none(d.edtf)) and when.year]
            self._years = (min(years), max(years)) if years else ()
        return self._years or None

    def story_year(self, latest: int) -> int:
        """The latest year told, or the one before it where only that has a day; worked out once."""
        if self._story_year is None:
            days = [edtf for d in self.dates if len(edtf := d.edtf or "") >= _DAY and edtf[:4].isdigit()]
            last = max((int(day[:4]) for day in days), default=latest)
            self._story_year = last if last == latest - 1 else latest
        return self._story_year

    def led(self, dated: Dated) -> str:
        """The kinds of preposition before a date: "in 1982" is when it was, "of 1982" which paper."""
        known = self._led.get(dated.span.start)
        if known is None:
            at, lexicon = dated.first, self.text.lexicon
            low = self.text.tokens[at - 1].low if at else ""
            kinds = [k for k in _LEADING if low in lexicon.word_set("language", "prepositions", k)]
            if dated.span.text.endswith(lexicon.words("language", "attributive")):
                kinds = ["of"]
            known = self._led[dated.span.start] = "+".join(kinds) or "none"
        return known

    def retell(self, dates: tuple[Dated, ...]) -> None:
        """Take the dates as reckoned anew, from a year that the item only implies."""
        self.dates, self._years, self._story_year = dates, None, None
        self._dates_in.clear()
        self._dated.clear()

    def comes_from(self, mention: PlaceMention) -> bool:
        """Whether the place is where somebody is from: "a delegation from X", "делегация X"."""
        return self.is_origin(mention, bearing(self.text, mention))

    def is_origin(self, mention: PlaceMention, stands: str | None) -> bool:
        """As ``comes_from``, of a place whose bearing is at hand."""
        if stands == "at":
            return self._lies_where_from(mention)
        if stands not in ("of", "by", None):
            return stands == "from"
        begin = self.text.sentence_of(mention.first).first
        guests = self.hits_in(max(mention.first - _GUEST, begin), mention.first, "links.guest")
        near = [h for h in guests if mention.first - h.last <= 2]
        return bool(near) and not (stands is None and self._is_object(mention, near[-1].last))

    def _lies_where_from(self, mention: PlaceMention) -> bool:
        """The region of "pupils from Brest in Brittany", the town of "from the Royal School in Bath"."""
        tokens, said = self.text.tokens, prepositions(self.text.lang)
        begin = self.text.sentence_of(mention.first).first
        near = range(mention.first - 1, max(mention.first - _GUEST, begin) - 1, -1)
        led = next((i for i in near if said.get(tokens[i].low) == "at"), None)
        if led is None or self.text.head_last:
            return False
        place = next((m for m in self.places_in(led - _GUEST, led) if m.last == led), None)
        if place is not None:
            return mention.kind is REGION and place.country == mention.country and self.comes_from(place)
        school = next((m for m in begin_in(self.organisation_mentions, begin, led) if m.last == led), None)
        if school is None:
            return False
        first = max(school.first - _GUEST, begin)
        led_by = [said.get(t.low) for t in tokens[first : school.first]]
        if "at" in led_by:
            return False  # "guests at the Royal School in Bath"
        folk = (self.hits_in(first, school.first, kind) for kind in ("links.guest", "links.pupils"))
        return "from" in led_by or any(folk)

    def _is_object(self, mention: PlaceMention, guests: int) -> bool:
        """Whether a verb of visiting stands between it and guests who end at a token: "the guests saw X"."""
        told = self.hits_in(max(guests - _GUEST, 0), mention.first, "events.visit")
        inverted = self.text.does(VERB_SECOND)  # "am Freitag besuchte eine Delegation X"
        return any(
            h.label[2] in ("done", "future")
            and (guests < h.last <= mention.first or (inverted and h.first < guests - 1 and h.last == guests))
            for h in told
        )

    def is_in_dateline(self, first: int) -> bool:
        """Whether a token stands in the dateline that opens the story."""
        return self.dateline_start <= self.text.tokens[first].start < self.dateline_end

    def is_spoken(self, mention: Tokens) -> bool:
        """Whether it stands in somebody's direct speech."""
        return self._speech_at(self.text.tokens[mention.first].start) >= 0

    def is_all_spoken(self, sentence: Sentence) -> bool:
        """Whether one speech holds all its words; marks around it are none."""
        first, last = sentence.first, sentence.last - 1
        while first < last and not self.text.tokens[first].is_word:
            first += 1
        while last > first and not self.text.tokens[last].is_word:
            last -= 1
        speech = self._speech_at(self.text.tokens[first].start)
        return speech >= 0 and speech == self._speech_at(self.text.tokens[last].start)

    def is_said_in_speech(self, dated: Dated) -> bool:
        """Whether a date does."""
        return self._speech_at(dated.span.start) >= 0

    def _speech_at(self, start: int) -> int:
        """Which statement holds this place of the text, -1 where none does: no two of them overlap."""
        if len(self._speeches) != len(self.statements):
            self._speeches = [statement.span.start for statement in self.statements]
        last = first_from(self._speeches, start + 1) - 1
        return last if last >= 0 and start < self.statements[last].span.end else -1

    def hub(self) -> str | None:
        """The city the document is set in: named most, in the headline, the dateline, as where things happen.

        Where guests come from, and what somebody says in a quotation, does not count. Worked out anew only
        when mentions or statements have come or gone.
        """
        known = len(self.place_mentions), len(self.statements)
        if known not in self._hubs:
            self._hubs[known] = self._named_most()
        return self._hubs[known]

    def _named_most(self) -> str | None:
        weights: dict[str, int] = {}
        order: dict[str, int] = {}
        headline = headline_end(self.text.raw)
        for mention in self.place_mentions:
            if mention.kind is not CITY or self.is_spoken(mention):
                continue
            start = self.text.tokens[mention.first].start
            order.setdefault(mention.id, mention.first)
            if headline < start and self.is_in_dateline(mention.first):
                adds = _DATELINE
            else:
                stands = bearing(self.text, mention)
                if self.is_origin(mention, stands):
                    continue
                adds = (_AT if stands == "at" else _NAMED) + (_NAMED if start < headline else 0)
            weights[mention.id] = weights.get(mention.id, 0) + adds
        return min(weights, key=lambda i: (-weights[i], order[i])) if weights else None

    def add_unlisted(self, span: Span, name: str, kind: PlaceKind, rule: str) -> str:
        """Add a mention of a place that no list has, known by this name alone; its id."""
        row = local_place(name, kind, None)
        known = self.places.get(row.id)
        mentions = in_order((*known.mentions, span)) if known else (span,)
        self.places[row.id] = Place(row.id, row.name, kind, None, mentions, rule=rule)
        return row.id

    def clause(self, first: int, last: int, sentence: Sentence) -> Span:
        """The piece of the sentence between commas, dashes or semicolons that holds these tokens.

        A full stop inside is an abbreviation's or a number's: "in der Kirche St. Martin", "am 16. August".
        """
        begin, end, tokens = first, last, self.text.tokens
        while begin > sentence.first and not self._parts(begin - 1, ",;:–—()"):
            begin -= 1
        while end < sentence.last and not self._parts(end, ",;:–—()!?"):
            end += 1
        while end > last and tokens[end - 1].text in ".!?":
            end -= 1
        return self.text.span(begin, end)

    def _parts(self, i: int, marks: str) -> bool:
        """Whether the token parts clauses; the marks inside 20:00 and 12.500 do not."""
        tokens = self.text.tokens
        if tokens[i].text not in marks:
            return False
        around = tokens[i - 1 : i] + tokens[i + 1 : i + 2]
        return not (len(around) == 2 and all(t.text[0].isdigit() for t in around))
