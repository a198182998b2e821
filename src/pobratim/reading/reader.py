"""Document to Reading: the steps in order. Each adds what it finds to the same Findings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from pobratim.facts.contract import Document, Reading
from pobratim.facts.when import Precision, When, parse_or_none
from pobratim.gazetteer import open_gazetteer
from pobratim.gazetteer.rows import CITY, COUNTRY
from pobratim.lexicons.grammar import UNSPACED
from pobratim.lexicons.lexicon import fold, load
from pobratim.reading.confidence import calibrate
from pobratim.reading.dateline import dateline_of, drop_dateline_places
from pobratim.reading.dates import dateline, find_dates
from pobratim.reading.dates.dateline import is_of_page
from pobratim.reading.dates.story import reckonable
from pobratim.reading.events.find import find_events
from pobratim.reading.events.taken_up import find_taken_up
from pobratim.reading.fair_copy.making import guarded
from pobratim.reading.findings import Findings
from pobratim.reading.memorials import find_memorials
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.modest import hold_back
from pobratim.reading.occasions import find_anniversaries, find_occasions
from pobratim.reading.organisations import find_organisations
from pobratim.reading.pages.apart import read_apart
from pobratim.reading.pages.items import items_of
from pobratim.reading.people import Everybody, find_everybody, find_titled
from pobratim.reading.people.bodies_of_officers import find_bodies_of_officers
from pobratim.reading.people.by_context import judge, judges, towns_of
from pobratim.reading.people.coreference import find_offices_alone
from pobratim.reading.people.couples import find_couples
from pobratim.reading.people.delegations import find_homes_of_mayors
from pobratim.reading.people.honoured import find_honoured
from pobratim.reading.people.lives import find_lives
from pobratim.reading.phrases import phrases_of
from pobratim.reading.places.dropped import drop_places_in
from pobratim.reading.places.finding import find_places
from pobratim.reading.places.landscapes import find_landscapes
from pobratim.reading.places.vast import places_of_record
from pobratim.reading.sensing.belief import is_learned, weighs
from pobratim.reading.speech.statements import find_statements
from pobratim.reading.story.days_of_old import settle_days_of_old
from pobratim.reading.story.implied_year import imply_year
from pobratim.reading.story.whose_town import find_towns_of_officers
from pobratim.reading.story.year_ahead import settle_years_ahead
from pobratim.reading.text import Text, cut, language
from pobratim.reading.themes import find_themes
from pobratim.reading.themes_of_events import find_themes_of_events
from pobratim.reading.ties.partnerships import find_partnerships
from pobratim.reading.ties.tied_places import find_tied_places
from pobratim.reading.ties.unlisted_twins import find_unlisted_twins
from pobratim.uncollected import uncollected

Step = Callable[[Findings], None]


@guarded
def read(document: Document, by_sense: bool | None = None) -> Reading:
    """Read a document. Pure: the same document gives the same reading. Raises GazetteerMissing.

    Events are those that phrases tell; ``by_sense`` each is weighed by all words of its sentence, and what
    these tell without a phrase is told too. None: where the extra ``sense`` is there. Raises SenseMissing.
    """
    return read_as_given(document, by_sense)


@uncollected()
def read_as_given(document: Document, by_sense: bool | None = None) -> Reading:
    """As ``read``, of a fair copy (``fair_copy.making.as_read``)."""
    reading = uncalibrated(document, by_sense)
    weighed = weighs(by_sense) and is_learned(language(document))
    calibrate(reading, weighed)
    hold_back(reading, weighed)
    return reading


def uncalibrated(document: Document, by_sense: bool | None = None) -> Reading:
    """A Reading whose confidences are the raw signs; calibrations are fitted on it."""
    found = findings_of(document, by_sense)
    reading = _told(document, found)
    items = items_of(found)
    return read_apart(reading, found, items, partial(_of_item, by_sense=by_sense)) if items else reading


def _of_item(document: Document, by_sense: bool | None) -> Reading:
    """One item of a page, which is not cut again."""
    return _told(document, findings_of(document, by_sense))


def _told(document: Document, found: Findings) -> Reading:
    """What was found, as a Reading."""
    if document.published is None and found.published is not None and not found.is_implied:
        # The item says itself when it was written: in its dateline or date line.
        document = replace(document, published=found.published.edtf)
    return Reading(
        document,
        places_of_record(found),
        (*found.people.values(), *found.honoured.values()),
        tuple(found.organisations.values()),
        tuple(found.memorials.values()),
        tuple(found.partnerships),
        tuple(found.events),
        tuple(found.statements),
        tuple(found.themes),
        tuple(found.occasions),
        tuple(found.anniversaries),
    )


def findings_of(document: Document, by_sense: bool | None = None) -> Findings:
    """What every step has found: the workings behind a Reading."""
    found = _begun(document)
    found.by_sense = weighs(by_sense)
    for step in STEPS:
        step(found)
    return found


def before_places(document: Document) -> Findings:
    """What is known when places are looked for: what is learned of names is learned from there on."""
    found = _begun(document)
    _dates(found)
    return found


def _begun(document: Document) -> Findings:
    return Findings(cut(document, load(language(document))), open_gazetteer())


def _dates(found: Findings) -> None:
    """Dates first: a month must not become a town or a person."""
    text = found.text
    found.published = _published(text)
    found.dates = tuple(d for d in find_dates(text, found.published) if not is_of_page(text, d))
    for dated in found.dates:
        for i in range(dated.first, dated.last):
            text.tags[i] = "date" if i == dated.first else "+date"
    found.dateline_start, found.dateline_end = dateline_of(found)


def _published(text: Text) -> When | None:
    """The day given with the document; the item's own date line where that is finer, or none is given."""
    given = reckonable(parse_or_none(text.document.published))
    if given is not None and given.precision is Precision.DAY:
        return given
    own = reckonable(dateline(text))
    return own if own is not None and (given is None or own.within(given)) else given


def _people(found: Findings) -> None:
    people, mentions, honoured, lent, refused, credited = _named(found)
    found.no_people = list(refused)
    found.people = {p.id: p for p in people}
    found.honoured = {p.id: p for p in honoured}
    found.person_mentions = list(mentions)
    taken = {i for spotted in (*lent, *credited) for i in range(spotted.first, spotted.last)}
    for mention in mentions:
        taken.update(range(mention.first, mention.last))
        given = fold(found.people[mention.person].name.split()[0])
        if mention.first and found.text.tokens[mention.first - 1].low == given:
            taken.add(mention.first - 1)
        found.text.tags[mention.first] = "person"
        for i in range(mention.first + 1, mention.last):
            found.text.tags[i] = "+person"
    drop_places_in(found, taken)


def _long_towns(found: Findings) -> set[tuple[int, int]]:
    """Where names of two words and more stand that are a town's, though the text hardly says so."""
    cities = [d for d in found.doubtful if d.choice.place.kind is CITY]
    return {(d.first, d.last) for d in cities if d.last - d.first > 1}


def _named(found: Findings) -> Everybody:
    """Found by capitals, given names and titles; where a script has no capitals, by titles alone."""
    if found.text.does(UNSPACED):
        known = found.gazetteer.longest
        titled = find_titled(found.text, found.place_mentions, lambda name: known([name], 0)[0] > 0)
        return Everybody(*titled, (), (), ())
    return find_everybody(
        found.text,
        found.place_mentions,
        country_of_word=found.gazetteer.country_of_word,
        judge=partial(judge, towns=towns_of(found)) if judges(found.text) else None,
        towns=_long_towns(found),
    )


def _phrases(found: Findings) -> None:
    """All lexicon phrases in one pass, when places, people and dates are tagged."""
    found.hits = phrases_of(found.text.lang).find(found.text)
    found.index_hits()
    drop_dateline_places(found)
    _drop_places_in_names(found)
    _drop_people_taken_for_places(found)
    for hit in found.hits_in(0, len(found.text.tokens), "offices.office"):
        for i in range(hit.first, hit.last):
            found.text.tags.setdefault(i, "office")


def _drop_places_in_names(found: Findings) -> None:
    """The Menin Gate is not Menin, and the In Flanders Fields Museum not Flanders."""
    taken = {
        i
        for kind in ("memorials.known", "organisations.known")
        for hit in found.hits_in(0, len(found.text.tokens), kind)
        for i in range(hit.first, hit.last)
    }
    drop_places_in(found, taken)


def _drop_people_taken_for_places(found: Findings) -> None:
    """ "The poet Abai" names a person, where the language would say "of" before a place.

    A town that opens the next line is none of these: "A new chairman", and below it "Altdorf – On Friday".
    """
    if not load(found.text.lang).words("language", "prepositions", "of"):
        return
    offices = {h.last for h in found.hits_in(0, len(found.text.tokens), "offices.office")}
    towns = (m for m in found.place_mentions if m.kind is not COUNTRY)  # "der Präsident Uruguays"
    own = load(found.text.lang).word_set("language", "place_heads", "own")  # "Gemeinderat Ladenburg"
    taken = {
        m.first
        for m in towns
        if m.first in offices
        and not _opens_a_line(found, m)
        and found.text.tokens[m.first - 1].low not in own
    }
    drop_places_in(found, taken)


def _opens_a_line(found: Findings, mention: PlaceMention) -> bool:
    tokens = found.text.tokens
    return "\n" in found.text.raw[tokens[mention.first - 1].end : tokens[mention.first].start]


STEPS: tuple[Step, ...] = (
    _dates,
    find_places,
    _people,
    find_couples,
    _phrases,
    imply_year,
    settle_years_ahead,
    settle_days_of_old,
    find_tied_places,
    find_unlisted_twins,
    find_homes_of_mayors,
    find_offices_alone,
    find_honoured,
    find_lives,
    find_organisations,
    find_memorials,
    find_statements,
    find_taken_up,
    find_partnerships,
    find_themes,
    find_occasions,
    find_anniversaries,
    find_events,
    find_bodies_of_officers,
    find_towns_of_officers,
    find_themes_of_events,
    find_landscapes,
)
