"""The finder of people: offices, names, persons, and the office each of them holds, in that order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Final, NamedTuple

from pobratim.facts.kinds import NAMED_AFTER, Role
from pobratim.facts.names import latin
from pobratim.facts.nouns import Person
from pobratim.facts.span import in_order
from pobratim.lexicons.lexicon import fold
from pobratim.reading.mentions import PersonMention, PlaceMention, Refused, Tokens
from pobratim.reading.naming.wording import Wording, buried, past_surnames, wording
from pobratim.reading.people.acronyms import ends_in_acronym
from pobratim.reading.people.apposing import CountryOf
from pobratim.reading.people.attaching import Attacher
from pobratim.reading.people.chinese import is_name, pinyin
from pobratim.reading.people.handing import Story, hand_out
from pobratim.reading.people.held import Held
from pobratim.reading.people.human import is_named_by, stands_in
from pobratim.reading.people.joining import join, slug
from pobratim.reading.people.lent import lend
from pobratim.reading.people.named import Named
from pobratim.reading.people.nominative import given_readings
from pobratim.reading.people.offices import (
    OfficeHit,
    find_offices,
    office_words,
)
from pobratim.reading.people.posts import ALIVE, FAINT, WEAK
from pobratim.reading.people.roles import CREDIT, drop_reason, role_of
from pobratim.reading.people.runs import Part
from pobratim.reading.people.spellings import RULE, spelt_beside
from pobratim.reading.people.spotted import FAMILY_FIRST, Spotted
from pobratim.reading.people.spotting import Spotter
from pobratim.reading.people.towns_between import without_towns
from pobratim.reading.text import Text

# Weighs the names of a text once more: its offices by token, the names found, the runs that the rules doubt;
# gives the names that hold, in order, and those taken back.
Judge = Callable[
    [Text, Collection[int], Sequence[Spotted], Sequence[list[Part]]], tuple[list[Spotted], list[Refused]]
]
_UNLISTED: Final = ("local:", "gazetteer:")  # places that no list of towns has
LIMIT: Final = 500  # people a document; more than that is a list of names and no story


def find_people(
    text: Text,
    places: Sequence[PlaceMention],
    organisations: Sequence[Tokens] = (),
    *,
    country_of_word: CountryOf | None = None,
) -> tuple[tuple[Person, ...], tuple[PersonMention, ...]]:
    """The people a text names and every mention of them; a place that overlaps a mention is none."""
    return find_everybody(text, places, organisations, country_of_word=country_of_word)[:2]


class Everybody(NamedTuple):
    """The people of a story with their mentions, those whom only things are named after, and where."""

    people: tuple[Person, ...]
    mentions: tuple[PersonMention, ...]
    honoured: tuple[Person, ...]
    lent: tuple[Spotted, ...]
    refused: tuple[Refused, ...] = ()
    credited: tuple[Spotted, ...] = ()  # who wrote it or took the pictures


def find_everybody(
    text: Text,
    places: Sequence[PlaceMention],
    organisations: Sequence[Tokens] = (),
    *,
    country_of_word: CountryOf | None = None,
    judge: Judge | None = None,
    towns: Collection[tuple[int, int]] = (),
) -> Everybody:
    """As :func:`find_people`, and those whose names streets, schools and prizes bear.

    ``judge`` weighs what the rules found and doubted. ``towns``: names of two words and more that a list of
    towns has, though little speaks for them: only a title makes somebody of "Nova Gorica".
    """
    words = wording(text.lexicon)
    hits = find_offices(text)
    places = _surely_places(text, words, places, hits)
    attacher = Attacher(text, words, office_words(text.lexicon), places, organisations, country_of_word)
    titles = attacher.titles(hits)
    spotter = Spotter(text, words, places, hits)
    inside = {i for o in organisations for i in range(o.first, o.last)}
    spotter.doubted = [] if judge else None
    found: list[Spotted] = []
    dropped: list[Spotted] = []
    lent: list[Spotted] = []
    refused: list[Refused] = []
    credited: list[Spotted] = []
    names = spotter.spot(titles, attacher.comma_names())
    if judge and spotter.doubted:
        names, refused = judge(text, spotter.office_at, names, spotter.doubted)
    entered = _towns_by_name(text, places)
    for spotted in without_towns(names, text):
        known = spotted.first in inside or (spotted.first, spotted.last) in entered
        bare = spotted.title is None and not spotted.honorific
        known = known or (bare and (spotted.first, spotted.last) in towns)
        known = known or ends_in_acronym(spotted, spotter.office_at, text)
        lost = known or drop_reason(spotted, text, words)
        (dropped if lost else found).append(spotted)
        if lost == CREDIT:
            credited.append(spotted)
        if lost == NAMED_AFTER and words.lends:
            lent.append(spotted)
        elif not lost and words.lends and is_named_by(spotted.first, text, words):
            spotted.case = "g"
    spelt = spelt_beside(found, text)
    inside = {i for s in spelt.values() for i in range(s.first, s.last)}
    found = [s for s in found if s.first not in inside]
    people = join(found, dropped, text, words)[:LIMIT]
    for named in people:
        named.spotted += [spelt[s.first] for s in named.spotted if s.first in spelt]
    story = hand_out(hits, found, attacher)
    others = lend(lent, people, text, words)
    return Everybody(
        *_report(people, others, story, text, words), tuple(lent), tuple(refused), tuple(credited)
    )


def doubts(
    text: Text, places: Sequence[PlaceMention], country_of_word: CountryOf | None
) -> tuple[list[Spotted], Collection[int], list[list[Part]]]:
    """What a judge is asked about: names found that nothing else drops, tokens of offices, doubted runs."""
    words = wording(text.lexicon)
    hits = find_offices(text)
    places = _surely_places(text, words, places, hits)
    attacher = Attacher(text, words, office_words(text.lexicon), places, (), country_of_word)
    spotter = Spotter(text, words, places, hits)
    spotter.doubted = []
    names = spotter.spot(attacher.titles(hits), attacher.comma_names())
    return [s for s in names if not drop_reason(s, text, words)], spotter.office_at, spotter.doubted


def _surely_places(
    text: Text, words: Wording, places: Sequence[PlaceMention], hits: Sequence[OfficeHit]
) -> list[PlaceMention]:
    """Without unknown towns that are given names, and without "Queen Elizabeth" of South Dakota."""
    titles = {h.last for h in hits}

    def is_given(i: int) -> bool:
        return bool(given_readings(text.tokens[i].text, words))

    def before_surname(i: int) -> bool:
        beside = text.tokens[i + 1] if words.cyrillic and i + 1 < len(text.tokens) else None
        return beside is not None and beside.is_capital and beside.low.endswith(words.suffixes)

    return [
        p
        for p in places
        if not (
            p.id.startswith(_UNLISTED)
            and p.last - p.first == 1
            and (is_given(p.first) or before_surname(p.first))
        )
        and not (p.id.startswith(_UNLISTED) and p.last - p.first == 2 and before_surname(p.first))
        and not (p.last - p.first > 1 and p.first + 1 in titles and is_given(p.first + 1))
    ]


def _towns_by_name(text: Text, places: Sequence[PlaceMention]) -> set[tuple[int, int]]:
    """Where the names stand of places that something is once said to be in: "zu Gast in Kazimierz Dolny"."""
    entered = {p.id for p in places if stands_in(text, p.first)}
    return {(p.first, p.last) for p in places if p.id in entered}


def _report(
    people: list[Named], others: list[Named], story: Story, text: Text, words: Wording
) -> tuple[tuple[Person, ...], tuple[PersonMention, ...], tuple[Person, ...]]:
    out: list[Person] = []
    mentions: list[PersonMention] = []
    used: dict[str, int] = {}
    for named in people:
        person = _person(named, story, text, words, used)
        out.append(person)
        living = person.office in ALIVE and not person.former
        for spotted in named.spotted:
            span = text.span(spotted.first, spotted.last)
            acts = person.role is Role.PARTICIPANT and len(named.spotted) > 1
            beyond = spotted.first and text.tokens[spotted.first - 1].text == ","  # another clause
            honours = acts and not beyond and role_of(spotted, text, words, in_office=living) is Role.HONOURED
            mentions.append(PersonMention(spotted.first, spotted.last, span, person.id, honours))
    mentions.sort(key=lambda m: m.first)
    honoured = tuple(_person(named, story, text, words, used) for named in others)
    return tuple(out), tuple(mentions), honoured


def _person(named: Named, story: Story, text: Text, words: Wording, used: dict[str, int]) -> Person:
    name = named.name
    chinese = named.rule == FAMILY_FIRST or (words.cyrillic and is_name(name))
    in_latin = pinyin(name) if chinese else latin(name, words.lang if words.cyrillic else None)
    in_latin = next((w for s in named.spotted if s.rule == RULE and (w := _in_latin(s, text))), in_latin)
    identity = f"person:{slug(in_latin)}"
    used[identity] = used.get(identity, 0) + 1
    if used[identity] > 1:
        identity = f"{identity}-{used[identity]}"
    held = [h for s in named.spotted for h in story.held.get(s.first, ())]
    held.sort(key=lambda h: (h.office in FAINT, h.office in WEAK or h.honorary, h.former, h.of is None, h.at))
    best = held[0] if held else None
    of = next((h.of for h in held if best is not None and h.office == best.office and h.of), None)
    return Person(
        identity,
        name,
        in_order(text.span(s.first, s.last) for s in (*named.spotted, *named.lent)),
        name_latin=in_latin if in_latin != name else None,
        office=best.office if best else None,
        office_of=of,
        former=best.former if best else False,
        role=_role(named, best, text, words),
        rule=_told(named),
    )


def _told(named: Named) -> str:
    """The rule that found a name, and the belief in one that the rules doubted."""
    share = named.spotted[0].share if named.spotted else None
    return (
        named.rule
        if share is None
        else f"{named.rule}; what stands around it speaks for a person ({share:.2f})"
    )


def _in_latin(spotted: Spotted, text: Text) -> str | None:
    """The full name in Latin letters as the text itself spells it."""
    spelt = text.span(spotted.first, spotted.last).text
    return spelt if " " in spelt and latin(spelt) == spelt else None


def _is_buried(named: Named, whole: str) -> bool:
    """Abai Kunanbaiuly and Victor Hugo: with or without what stands between the two names."""
    one = f"{named.given[0]} {named.surname or ' '.join(named.middle)}" if named.given else ""
    return whole in buried() or fold(one) in buried()


def _role(named: Named, held: Held | None, text: Text, words: Wording) -> Role:
    """Honoured where the mentions with the full name are; spoken of where every one is."""
    whole = fold(named.name)
    if not named.spotted or whole in past_surnames():
        return Role.HONOURED  # only a street bears the name, or it is Brahms whom the choir sings
    living = held is not None and held.office in ALIVE and not held.former
    if not living and _is_buried(named, whole):
        return Role.HONOURED
    roles = [role_of(s, text, words, in_office=living) for s in named.spotted]
    full = [r for r, s in zip(roles, named.spotted, strict=True) if s.rule != "surname-joined"]
    if full and all(r is Role.HONOURED for r in full) and Role.PARTICIPANT not in roles[len(full) :]:
        return Role.HONOURED
    if all(r is not Role.PARTICIPANT for r in roles):
        return Role.MENTIONED
    return Role.PARTICIPANT
