"""Places: every name the gazetteer knows, weighed against what else the words may be."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cache
from typing import Final

from pobratim.facts.kinds import PlaceKind
from pobratim.facts.nouns import Place
from pobratim.facts.span import Span, in_order
from pobratim.gazetteer import Candidate, Choice
from pobratim.gazetteer.rows import CITY, COUNTRY, REGION
from pobratim.lexicons.grammar import UNSPACED
from pobratim.lexicons.lexicon import load
from pobratim.reading.findings import Doubtful, Findings
from pobratim.reading.mentions import PlaceMention, Tokens
from pobratim.reading.naming.wording import wording
from pobratim.reading.places.areas import below, of_area, shared_head, with_head
from pobratim.reading.places.beside import is_taken, lands_beside, of_words, placing_words
from pobratim.reading.places.by_context import PlaceJudge
from pobratim.reading.places.contracted import contracted, may_be_contracted
from pobratim.reading.places.country_codes import country_code, country_codes, unlisted, without_ending
from pobratim.reading.places.districts import find_districts
from pobratim.reading.places.local_names import end_of_name, is_what_it_is
from pobratim.reading.places.lone_names import does_as_towns_do
from pobratim.reading.places.longer_names import is_half, is_inside_name
from pobratim.reading.places.nature import landscapes, natural
from pobratim.reading.places.paired_names import composed
from pobratim.reading.places.said_aloud import in_this_language
from pobratim.reading.places.signs import (
    believed,
    believed_again,
    carry_on,
    is_plain,
    repeated_names,
    settle_by_region,
    shorten,
    without_rivers_of_towns,
)
from pobratim.reading.places.streets import off_streets
from pobratim.reading.places.town_adjectives import is_slight
from pobratim.reading.places.town_words import articles
from pobratim.reading.places.towns_own import (
    has_it_behind,
    has_its_own,
    is_house_of,
    is_of_building,
    is_of_mayor,
    is_owner,
    own_behind,
)
from pobratim.reading.places.unnamed_towns import find_unnamed_towns
from pobratim.reading.places.unspaced_towns import add_towns_by_ending, in_their_land
from pobratim.reading.settling import Raw, Settled
from pobratim.reading.text import Text

_DERIVED: Final = 2  # times that a word made from a name counts as the name


_KEPT_HEADS: Final[dict[str, dict[str, PlaceKind]]] = {}


def _heads(lang: str) -> dict[str, PlaceKind]:
    known = _KEPT_HEADS.get(lang)
    if known is None:
        known = _KEPT_HEADS[lang] = _make_heads(lang)
    return known


def _make_heads(lang: str) -> dict[str, PlaceKind]:
    table = load(lang).table("language").get("place_heads", {})
    kinds = {"city": CITY, "region": REGION}
    return {word: kind for name, kind in kinds.items() for word in table.get(name, ())}


@cache
def _behind_adjectives(lang: str) -> frozenset[str]:
    """Words for a region that an adjective names: «Мангистауская область», never «область X»."""
    table = load(lang).table("language").get("place_heads", {}).get("by_adjective", {})
    return frozenset(word for head in ("область", "край") for word in (head, *table.get(head, ())))


@cache
def city_words(lang: str) -> frozenset[str]:
    """The words that say a name is a town's: "city", "ville", "город"."""
    return frozenset(word for word, kind in _heads(lang).items() if kind is CITY)


_KEPT_LINK: Final[dict[str, frozenset[str]]] = {}


def _link(lang: str) -> frozenset[str]:
    """The word that must stand between "city" and its name: "of"; none where the name follows at once."""
    known = _KEPT_LINK.get(lang)
    if known is None:
        known = _KEPT_LINK[lang] = _make_link(lang)
    return known


def _make_link(lang: str) -> frozenset[str]:
    return frozenset(load(lang).table("language").get("place_heads", {}).get("link", ()))


@cache
def _not_beside(lang: str) -> tuple[frozenset[str], frozenset[str]]:
    before, after = (load(lang).words("language", "not_a_place", side) for side in ("before", "after"))
    return frozenset(before), frozenset(after)


def _in_case(lang: str, candidate: Candidate) -> bool:
    """Whether the language says "in" and "from" by an ending, and the name has one."""
    return candidate.is_form and "at" in load(lang).table("language").get("cases", {})


def find_places(found: Findings) -> None:
    """Add the places named, each with all its mentions; ambiguous names are settled by the whole text."""
    settled, names = judged(found)
    verdicts = PlaceJudge(found.text, settled.countries).judge(names)
    shares: dict[int, float] = {}
    places = []
    for (raw, choice, _), (is_place, share) in zip(names, verdicts, strict=True):
        if not is_place:
            found.doubtful.append(Doubtful(raw.first, raw.last, raw, choice, share))
            continue
        places.append(raw)
        if share is not None:
            shares[raw.first] = share
    kept = []
    for raw, choice in settled.explained(places):
        if raw.first in shares:
            told = f"what stands around it speaks for a place ({shares[raw.first]:.2f})"
            choice = Choice(choice.place, (*choice.reasons, told), choice.score, choice.runners_up)
        kept.append((raw, choice))
    kept = in_their_land(found, kept)
    add_places(found, kept)
    add_places(found, find_districts(found))
    taken = {i for raw, _ in kept for i in range(raw.first, raw.last)}
    _add_local(found, taken)
    add_towns_by_ending(found, taken)
    _add_called(found)
    found.place_mentions.sort(key=lambda m: m.first)


def _add_called(found: Findings) -> None:
    """Towns told by an adjective or by their people: places of the text where nothing else names them."""
    told = find_unnamed_towns(found)
    unnamed = [(town, choice) for town, choice in told if choice.place.id not in found.places]
    for town, choice in told:
        place = choice.place
        found.text.adjectives[town.first] = town.noun
        if place.id in found.places:
            found.called.append(PlaceMention(town.first, town.last, place.id, place.kind, place.country))
    add_places(found, unnamed)


def judged(found: Findings) -> tuple[Settled, list[tuple[Raw, Choice, bool]]]:
    """Every name that a list has, with the place it would be and whether the rules believe it is one here."""
    raws = without_rivers_of_towns(found.text, _raw(found))
    shorten(found.text, raws)
    settle_by_region(found.text, raws)
    carry_on(found.text, raws)
    plain = [raw for raw in raws if is_plain(found.text, raw)]
    settled = found.settled = Settled(found.text, found.gazetteer, raws, plain)
    repeated = repeated_names(raws, found.text.lang)
    endings = load(found.text.lang).words("language", "place_heads", "people")
    times = {
        raw.ids: repeated.get(raw.ids, 0) + _DERIVED * _has_people(found.text, raw, endings) for raw in raws
    }
    names = []
    for raw in raws:
        choice = settled.choose(raw)
        if choice is not None:
            told = believed(found, raw, choice, settled.countries, times[raw.ids])
            names.append((raw, choice, told))
    settled.again(names)
    for n, (raw, before, told) in enumerate(names):
        # What is neither believed nor has a word of place beside it is hardly ever given back.
        choice = settled.choose(raw) if told or raw.placed or raw.head else None
        if choice is not None and choice.place.id != before.place.id:
            told = believed(found, raw, choice, settled.countries, times[raw.ids])
        names[n] = (raw, choice or before, told)
    return settled, believed_again(found.text, names)


def _has_people(text: Text, raw: Raw, endings: Sequence[str]) -> bool:
    """Whether its people or what is its own are named too: the "Jenaer Rathaus" of Jena."""
    if not endings:
        return False
    word = text.tokens[raw.last - 1].low
    return any(word + ending in text.where for ending in endings)


def _raw(found: Findings) -> list[Raw]:
    text, gazetteer = found.text, found.gazetteer
    words = [without_ending(t.text) for t in text.tokens] if text.head_last else [t.text for t in text.tokens]
    (before, after), placing, nature = _not_beside(text.lang), placing_words(text.lang), landscapes(text.lang)
    contracts, codes = may_be_contracted(text.lang), country_codes(text.lang)
    out: list[Raw] = []
    done = 0
    for i in text.capitals:
        token = text.tokens[i]
        if i < done or text.tags.get(i, "").endswith("date"):
            continue
        done = i + 1
        if contracts and (town := contracted(text, gazetteer, i)) is not None:
            out.append(Raw(i, i + town[0], town[1], _head_before(text, i), True, frozenset()))
            done = i + town[0]
            continue
        length, candidates = gazetteer.longest(words, i)
        if (not length or is_slight(text, i, candidates)) and (made := composed(text, gazetteer, i)):
            out += [Raw(i, i + 1, towns, CITY, True, frozenset()) for towns in made]
            continue
        if token.text in codes and (code := country_code(found, i)) is not None:
            out.append(Raw(i, i + 1, (code,), COUNTRY, True, frozenset()))
            continue
        if token.low in nature and (wide := natural(text, i, length, candidates)) is not None:
            length, candidates = wide[0], (wide[1],)
        if length:
            candidates = off_streets(text, i, i + length, in_this_language(candidates, text.lang))
        if not candidates or (length == 1 and len(token.text) == 1 and token.text.isascii()):
            continue
        previous = _word_before(text, i, i + length, before)
        following = text.tokens[i + length].low if i + length < len(words) else ""
        named_after = following in after and not is_of_building(text, i, i + length)
        if previous not in before and not named_after and not is_inside_name(text, i, i + length):
            if is_half(text, i, length, candidates):
                length += 2
                land = next((c for c in sorted(lands_beside(found, i, i + length, ())) if len(c) == 2), None)
                candidates = (unlisted(text.span(i, i + length).text, land),)
            behind = _heads(text.lang).get(following)
            if behind is CITY and _is_of_land(text, i, candidates):
                behind = REGION
            head = _head_before(text, i) or behind or _head_within(text, i + length)
            owner = is_owner(text, i + length)
            own = owner or has_its_own(text, i, i + length, candidates[0])
            shared = shared_head(text, i + length) if head is None else None
            if shared is not None:
                head = _heads(text.lang).get(text.tokens[shared].low)
            if head is None and own and (candidates[0].kind is CITY or not has_it_behind(text.lang)):
                head = CITY  # not the county of "the Mayor of County Galway"
            beside_it = following if text.head_last else previous.rstrip("'")
            placed = owner or beside_it in placing or _in_case(text.lang, candidates[0])
            placed = placed or does_as_towns_do(text, i, i + length)
            placed = placed or is_of_mayor(text, i, i + length, candidates)
            beside = frozenset(lands_beside(found, i, i + length, candidates))
            first, last = i, i + length
            if head is REGION:
                first, last, candidates = of_area(text, gazetteer, first, last, candidates, shared)
            out.append(Raw(first, last, candidates, head, placed, beside, own and own_behind(text.lang)))
        done = i + length
    return out


def _word_before(text: Text, first: int, last: int, streets: Container[str]) -> str:
    """The word before a name, and the "rue" of "rue de X"; but the church of X is in X."""
    previous = text.tokens[first - 1].low if first else ""
    if (
        first < 2
        or text.tokens[first - 2].low not in streets
        or previous.rstrip("'") not in of_words(text.lang)
    ):
        return previous
    apart = is_taken(text, first - 2) or is_house_of(text, first, last)
    return previous if apart else text.tokens[first - 2].low


def _is_of_land(text: Text, i: int, candidates: tuple[Candidate, ...]) -> bool:
    """The Ontario of "the Ontario city": a city in it, unless it has one called so, as New York has."""
    if text.head_last or not i or text.tokens[i - 1].low not in wording(text.lexicon).articles:
        return False
    lands = {c.country for c in candidates if c.kind is REGION and not c.is_weak}
    return bool(lands) and not any(c.kind is CITY and c.country in lands for c in candidates)


def _head_before(text: Text, i: int) -> PlaceKind | None:
    """The kind that the words right before a name say it is: "the city of", "село"."""
    if text.head_last:
        return None
    if i > 1 and text.tokens[i - 1].text in articles():
        i -= 1  # "partnergemeente Le Marais Vernier"
    link = _link(text.lang)
    if link and i and text.tokens[i - 1].low.rstrip("'") in link:
        i -= 1
    elif link:
        return None
    kind = _heads(text.lang).get(text.tokens[i - 1].low) if i else None
    if kind is None or "\n" in text.raw[text.tokens[i - 1].end : text.tokens[i].start]:
        return None  # a headline that ends in "town"
    return kind


def _head_within(text: Text, last: int) -> PlaceKind | None:
    """The kind a name says of itself where the word for it is written on: 松江市."""
    return _heads(text.lang).get(text.tokens[last - 1].low[-1]) if text.head_last else None


def _head_behind(text: Text, i: int) -> PlaceKind | None:
    """The kind said by the word right after a name, in languages that put it there: "Семей қаласы"."""
    if not text.head_last or i + 1 >= len(text.tokens):
        return None
    return _heads(text.lang).get(text.tokens[i + 1].low)


def add_places(found: Findings, kept: Sequence[tuple[Tokens, Choice]]) -> None:
    """Add the places chosen for these tokens, each once, to those found so far."""
    spans: dict[str, list[Span]] = {}
    why: dict[str, Choice] = {}
    for raw, choice in kept:
        place, last = choice.place, _with_stop(found.text, raw.first, raw.last)
        spans.setdefault(place.id, []).append(found.text.span(raw.first, last))
        why.setdefault(place.id, choice)
        mention = PlaceMention(raw.first, last, place.id, place.kind, place.country)
        found.place_mentions.append(mention)
        if isinstance(raw, Raw) and any(c.id == place.id and not c.is_form for c in raw.candidates):
            found.text.uninflected.add(last - 1)
        _tag(found, raw.first, raw.last)
    for place_id, choice in why.items():
        name = found.gazetteer.name_of(place_id) or choice.place.name
        known = found.places.get(place_id)
        spans[place_id] += known.mentions if known else ()
        found.places[place_id] = Place(
            place_id,
            name,
            choice.place.kind,
            choice.place.country,
            in_order(spans[place_id]),
            choice.place.lat,
            choice.place.lon,
            "gazetteer: " + "; ".join(choice.reasons),
            choice.score,
        )


def _with_stop(text: Text, first: int, last: int) -> int:
    """With the full stop that belongs to "U.S."."""
    tokens = text.tokens
    dotted = last - first > 1 and tokens[first + 1].text == "." and len(tokens[last - 1].text) == 1
    if (
        dotted
        and last < len(tokens)
        and tokens[last].text == "."
        and tokens[last].start == tokens[last - 1].end
    ):
        return last + 1
    return last


def _tag(found: Findings, first: int, last: int) -> None:
    found.text.tags[first] = "place"
    for i in range(first + 1, last):
        found.text.tags[i] = "+place"


def _near_heads(text: Text) -> Container[int]:
    """The tokens that a word for a place may stand before, an article and "of" between them; all where it
    stands behind."""
    if text.head_last:
        return range(len(text.tokens))
    heads = [i for word in _heads(text.lang).keys() & text.where.keys() for i in text.where[word]]
    return {i + step for i in heads for step in (1, 2, 3)}


def _add_local(found: Findings, taken: set[int]) -> None:
    """A capitalised name right behind "city of", "село", "Partnerstadt" that the gazetteer lacks."""
    text, adjectives = found.text, _behind_adjectives(found.text.lang)
    names = [place.name for place in found.places.values()]
    near = _near_heads(text)
    lands = (m for m in found.place_mentions if m.kind is COUNTRY and text.head_last)
    behind_lands = {m.last for m in lands if m.last - 1 in text.uninflected}
    for i in text.capitals:
        token = text.tokens[i]
        if i not in near or len(token.text) < 3 or i in taken or text.tags.get(i):
            continue
        shared = shared_head(text, i + 1) if text.head_last else None
        kind = _head_before(text, i) or _head_behind(text, i if shared is None else shared - 1)
        if kind is None:
            continue
        opens = i == text.sentence_of(i).first and not below(text, i + 1) and not text.does(UNSPACED)
        adjective = i > 0 and text.tokens[i - 1].low in adjectives
        if opens or adjective or token.text.isupper() or (shared is None and i in behind_lands):
            continue  # the Халық of «Қытай Халық Республикасынан»
        first, last = i, end_of_name(text, i)
        if last is None or found.gazetteer.country_of_word(token.low) or token.low in _heads(text.lang):
            continue
        name = text.span(first, last).text
        if any(known == name or known.startswith(name + " ") for known in names):
            continue  # "the City of North Wexham Commission", whose town is known
        doubted = [d for d in found.doubtful if (d.first, d.last) == (first, last)]
        if doubted and doubted[0].choice.place.kind is kind and found.settled is not None:
            add_places(found, found.settled.explained([doubted[0].raw]))  # "Partnerstadt Gray"
            continue
        if is_what_it_is(text, i):
            continue
        if text.head_last and below(text, shared or i + 1):
            first, end, name = with_head(text, i, i + 1)
            last = last if shared else end
        id_ = found.add_unlisted(text.span(first, last), name, kind, "named-behind-a-place-word")
        found.place_mentions.append(PlaceMention(first, last, id_, kind, None))
        _tag(found, first, last)
