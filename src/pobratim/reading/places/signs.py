"""Whether a place's name means that place here: small and weak names want more than one sign."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import Final

from pobratim.gazetteer import Candidate, Choice
from pobratim.gazetteer.rows import CITY, COUNTRY, REGION
from pobratim.lexicons.grammar import CYRILLIC, NOUNS_CAPITAL, TOWNS_INFLECT, WORLDWIDE
from pobratim.lexicons.lexicon import load
from pobratim.reading.findings import Findings
from pobratim.reading.naming.wording import gender_of, wording
from pobratim.reading.people.human import is_somebody, stands_in
from pobratim.reading.places.given_lands import is_given_name_of_land
from pobratim.reading.places.lone_names import (
    is_anybodys,
    is_borne,
    is_called_after,
    is_called_like_somebody,
    is_distinctive,
    opens_news,
    verbs_of_saying,
)
from pobratim.reading.places.long_names import is_long
from pobratim.reading.places.official_names import is_sole, is_told_by_case
from pobratim.reading.places.sent_from import sends_guests
from pobratim.reading.places.town_words import beside_water
from pobratim.reading.settling import Raw
from pobratim.reading.text import Sentence, Text

_SMALL: Final = 15_000  # inhabitants below which a lone name wants more evidence
_SURELY: Final = 300_000  # inhabitants of a town that is meant by its name wherever there are others of it
_MEANT: Final = 3  # signs in a name that the field knows: "Lidice"
_KNOWN: Final = 500_000  # inhabitants from which a city may speak for its state: "Minsk said"
_CITY: Final = 100_000
_FIRST: Final = 3  # countries of a language whose press most items are from
_STATE, _TWENTY, _CLUB = 1_000_000, 20, 4  # the last: letters of the initials of a club
_CYRILLIC: Final = "Ѐ"  # the first letter of scripts whose clubs stand in quotation marks
_BRACKET: Final = 6  # tokens from a name to the next of a list, brackets behind the first counted
_COMMAS: Final = 3  # that make a list of four names without an "and"
_BESIDE_MARKS: Final = frozenset(",(")


def believed(found: Findings, raw: Raw, choice: Choice, countries: dict[str, int], times: int) -> bool:
    """Whether the words are that place here: weak, small and rule-made names want more than one sign."""
    place = choice.place
    text = found.text
    sentence = text.sentence_of(raw.first)
    begins = raw.first == sentence.first
    signs = (2 if raw.placed else 0) + (2 if raw.head else 0)
    signs += 2 if place.country in countries else 0
    signs += 1 if found.settled is not None and place.country in found.settled.press else 0
    signs += min(max(times - 1, 0), 2) + (raw.last - raw.first > 1) + 2 * is_long(place)
    signs += 3 if _lies_in_brackets(found, raw, place) else 2 if raw.beside else 0
    signs += _MEANT * (place.is_preferred and not place.is_weak)
    signs += 2 if place.kind is not CITY and _has_article(text, raw.first) else 0
    signs += raw.placed and place.population >= _CITY and text.does(CYRILLIC) and stands_in(text, raw.first)
    signs += place.is_weak and place.population >= _SMALL and sends_guests(text, raw.first, raw.last)
    if place.kind is CITY and not place.is_weak:
        signs += 2 * (is_distinctive(text, raw, place) + opens_news(text, raw))
    need = 0
    if place.kind is CITY:
        need += (place.population < _SMALL) + (place.population < 2_000)
        need += place.is_form and place.population < 100_000
        need += place.is_minor and not raw.placed
        need += 1 if not (place.is_main or is_sole(found, raw, place)) else 0
    if raw.head is CITY and place.kind is CITY:
        signs += place.population >= _SURELY
        signs += 2 if len([c for c in raw.candidates if c.kind is CITY]) == 1 else 0  # "город Кронах"
    if place.kind is CITY and raw.last - raw.first == 1:
        need += 3 if found.gazetteer.country_of_word(text.tokens[raw.first].low) else 0  # Dutch "Brits"
    if place.is_weak and not (_is_wide(raw, place) if _is_latin(text, raw) else is_told_by_case(text, raw)):
        need += 3 if place.kind is CITY and not _is_great(text, place) else 2
    if raw.last - raw.first == 1 and text.tokens[raw.first].low in ordinary(text.lang):
        need += 3 if place.kind is REGION else 2 if place.kind is not COUNTRY else 0  # Uganda's "Centre"
        need += 2 * (text.does(NOUNS_CAPITAL) and not (raw.placed or raw.head or raw.beside))  # "Kapellen"
    if place.kind is CITY and times <= 1 and is_called_like_somebody(text, raw, place):
        need += 2
    if begins and not place.is_main and not raw.placed:
        need += 1
    if not raw.head and not raw.beside and place.kind is CITY and _in_longer_name(text, raw, sentence):
        need += 3 if place.is_weak else 2
    if text.does(NOUNS_CAPITAL) and place.kind is CITY and place.population < _SMALL:
        need += 1
    if place.kind is CITY and place.population < _KNOWN and not raw.placed and _speaks(text, raw, place):
        need += 3
    if place.kind is CITY and (_is_of_district(text, raw) or is_called_after(text, raw, place)):
        return False
    if (place.kind is CITY and _is_plain_house(text, raw)) or is_given_name_of_land(text, raw, place):
        return False
    return signs >= need and not (_is_lone_town(text, raw, place) and _is_somebody(text, raw, sentence))


def believed_again(text: Text, names: list[tuple[Raw, Choice, bool]]) -> list[tuple[Raw, Choice, bool]]:
    """With a town that is believed once wherever it is named, and with one that a comma or an "and" joins to
    such a town, if nobody in the text bears its name."""
    towns = [(raw, c.place.id, told) for raw, c, told in names if c.place.kind is CITY]
    sure = {id_ for raw, id_, told in towns if told and not raw.candidates[0].is_weak}
    known = {raw.first for raw, id_, _ in towns if id_ in sure}
    between: set[int] = set()
    for chain in _chains(text, [raw for raw, *_ in towns]):
        for one, other in (*pairwise(chain), *pairwise(chain[::-1])):
            poet = (
                other.candidates[0].is_weak and other.candidates[0].population < _CITY
            )  # «Лермонтов, Пушкин»
            if one.first in known and not poet and not is_borne(text, other):
                known.add(other.first)
        # "Athènes, Florence, Oslo": no given name between two of them, great as the town is
        for before, one, behind in zip(chain, chain[1:], chain[2:], strict=False):
            if {before.first, behind.first} <= known and one.candidates[0].population > _SURELY:
                between.add(one.first)
    again = {
        raw.first
        for raw, _, told in towns
        if not told and (raw.first in between or (raw.first in known and not is_anybodys(text, raw)))
    }
    return [(raw, choice, told or raw.first in again) for raw, choice, told in names]


def _chains(text: Text, towns: list[Raw]) -> list[list[Raw]]:
    """Lists of names: two joined by an "and", four by commas; "in Köln, Heubach spielte" is none."""
    ands = _and(text.lang)
    out: list[list[Raw]] = []
    links: list[str] = []
    for town in towns:
        link = text.tokens[town.first - 1] if out and town.first - out[-1][-1].last == 1 else None
        if link is None or not (link.text == "," or link.low in ands):
            out.append([])
            links.append("")
        else:
            links[-1] += link.low
        out[-1].append(town)
    return [chain for chain, link in zip(out, links, strict=True) if link.strip(",") or len(link) >= _COMMAS]


def _is_of_district(text: Text, raw: Raw) -> bool:
    """The Заводском of «в Заводском районе»: a district is called so, and no town."""
    if raw.head is not REGION:
        return False
    return text.tokens[raw.last - 1].low.endswith(text.lexicon.words("language", "endings", "adjective"))


def _is_plain_house(text: Text, raw: Raw) -> bool:
    """The Guildhall of "in the Guildhall": an everyday word behind an article, though a town is called so."""
    single = raw.last - raw.first == 1 and raw.first > 0 and text.tokens[raw.first].low in ordinary(text.lang)
    return single and text.tokens[raw.first - 1].low in wording(text.lexicon).articles


def _has_article(text: Text, i: int) -> bool:
    """The l' of "l'Alaska", which French sets before its regions and before nobody."""
    if not i or text.tokens[i].low in ordinary(text.lang):
        return False
    articles = text.lexicon.word_set("language", "place_heads", "articles")
    return text.tokens[i - 1].low.rstrip("'’") in articles


def _is_great(text: Text, place: Candidate) -> bool:
    """The Milan of "à Milan", the Nancy of "à Nancy": a city too big for "in" to stand before a namesake."""
    if TOWNS_INFLECT in text.grammar:
        return False  # there the town and the surname have forms of their own
    home = () if WORLDWIDE in text.grammar else text.lexicon.home[:_FIRST]
    return place.population >= (_CITY if place.country in home else _KNOWN)


def _is_lone_town(text: Text, raw: Raw, place: Candidate) -> bool:
    """Whether it is one word alone for a town that is not great: no preposition, no word for a town."""
    lone = raw.last - raw.first == 1 and not raw.placed and not raw.head and not raw.beside
    return lone and place.kind is CITY and place.population < _KNOWN


def _is_somebody(text: Text, raw: Raw, sentence: Sentence) -> bool:
    return is_somebody(text, raw.first, raw.last, sentence, wording(text.lexicon), town=True)


def _is_latin(text: Text, raw: Raw) -> bool:
    return text.tokens[raw.first].text[0] < _CYRILLIC


def _is_wide(raw: Raw, place: Candidate) -> bool:
    """The state of "a Colorado governor": no town of the name holds more than a twentieth of its people."""
    if place.kind is not REGION or place.population < _STATE:
        return False
    towns = [c for c in raw.candidates if c.kind is CITY]
    named_so = any(c.country == place.country for c in towns)  # else the name is an everyday word
    return named_so and place.population > _TWENTY * max((c.population for c in towns), default=0)


def _speaks(text: Text, raw: Raw, place: Candidate) -> bool:
    """Whether a verb of saying stands right beside the name: "Orr said" is somebody."""
    saying = verbs_of_saying(text.lang)
    before = text.tokens[raw.first - 1].low if raw.first else ""
    after = text.tokens[raw.last].low if raw.last < len(text.tokens) else ""
    return after in saying or (place.is_weak and before in saying)


_KEPT_ORDINARY: Final[dict[str, frozenset[str]]] = {}


def ordinary(lang: str) -> frozenset[str]:
    """Names that are everyday words, folded."""
    known = _KEPT_ORDINARY.get(lang)
    if known is None:
        known = _KEPT_ORDINARY[lang] = _make_ordinary(lang)
    return known


def _make_ordinary(lang: str) -> frozenset[str]:
    return frozenset(load(lang).words("language", "not_a_place", "ordinary"))


def _in_longer_name(text: Text, raw: Raw, sentence: Sentence) -> bool:
    """The Verona of "Chievo Verona"; where nouns are capital, the Zagreb of "NK Zagreb"."""
    if text.head_last or not text.tokens[raw.first].text[0] < _CYRILLIC:
        return False
    tokens, i = text.tokens, raw.first - 1
    before = tokens[i] if i > sentence.first and i not in text.tags else None
    if before is None or not before.is_word or not before.is_capital:
        return False
    return not text.does(NOUNS_CAPITAL) or (before.text.isupper() and 1 < len(before.text) <= _CLUB)


def shorten(text: Text, raws: list[Raw]) -> None:
    """A town named in full is meant where the first word of its name stands alone: Neustadt, here."""
    full: dict[str, Raw] = {}
    named: dict[str, Raw] = {}
    water = beside_water()
    for raw in raws:
        parts = _parts(text, raw)
        if len(parts) > 2 and parts[1] in water:
            full.setdefault(parts[0], raw)
        for k in range(2, len(parts)):
            named.setdefault(" ".join(parts[:k]), raw)  # "San Vito", where "San Vito dei Normanni" stands
    for raw in raws if full or named else ():
        own = " ".join(_parts(text, raw))
        long = named.get(own) if " " in own else full.get(own)
        if long is not None and long is not raw and all(c.kind is CITY for c in long.candidates):
            raw.take(long.candidates)


def _parts(text: Text, raw: Raw) -> list[str]:
    """The words of a name, those joined by hyphens too."""
    if raw.last - raw.first == 1:
        low = text.tokens[raw.first].low
        return low.replace("-", " ").split() if "-" in low else [low]
    return " ".join([t.low for t in text.tokens[raw.first : raw.last]]).replace("-", " ").split()


def settle_by_region(text: Text, raws: list[Raw]) -> None:
    """The towns and regions of "Salem, Oregon", "Melle in Niedersachsen": each says which the other is.

    A region that is called as a great city ("Paris, New York") is none there.
    """
    for town, land in pairwise(raws):
        if land.first - town.last != 1 or not (link := text.tokens[town.last].low):
            continue
        if link not in _BESIDE_MARKS and link not in _within(text.lang):
            continue
        homes = {c.admin1 for c in town.candidates if c.kind is CITY}
        regions = [c for c in land.candidates if c.id in homes and (not c.is_weak or _is_meant(land, c))]
        if len(regions) == 1:
            town.beside |= {regions[0].id}
            land.take((regions[0],))
            land.head = REGION


def _is_meant(raw: Raw, region: Candidate) -> bool:
    """The Victoria of "Portland, Victoria": no great town of its country is called so."""
    towns = [c.population for c in raw.candidates if c.kind is CITY and c.country == region.country]
    return _is_wide(raw, region) or max(towns, default=0) < _CITY


def carry_on(text: Text, raws: list[Raw]) -> None:
    """What a preposition says of the first of a list it says of all: "from A, B (since 1984) and C".

    Without an "and" it is no list: "in A, B played".
    """
    for n, first in enumerate(raws):
        if not first.placed or (n and _lies_in(text, raws[n - 1], first)):
            continue
        last, listed = n, []
        while (link := _link_on(text, raws, last))[0] == ",":
            last = link[1]
            listed.append(raws[last])
        if link[0]:
            for other in (*listed, raws[link[1]]):
                other.placed = True


def _link_on(text: Text, raws: list[Raw], n: int) -> tuple[str, int]:
    """What links the ``n``-th name to the next of a list, and which: "A in Italy, B" goes from A to B."""
    if n + 2 < len(raws) and _lies_in(text, raws[n], raws[n + 1]):
        return _link(text, raws[n + 1], raws[n + 2]), n + 2
    return (_link(text, raws[n], raws[n + 1]), n + 1) if n + 1 < len(raws) else ("", n)


def _lies_in(text: Text, town: Raw, land: Raw) -> bool:
    """Whether the second is the country or region that the first is said to lie in: "Teramo in Italien"."""
    if land.first - town.last != 1 or land.candidates[0].kind is CITY:
        return False
    return text.tokens[town.last].low in _within(text.lang)


def _link(text: Text, one: Raw, other: Raw) -> str:
    """The comma or the "and" that alone stands between two names of a list; "" where they are none."""
    if other.placed or other.first - one.last > _BRACKET:
        return ""
    i = _behind_brackets(text, one.last)
    if other.first - i != 1 or _may_be_somebody(text, other):
        return ""
    return text.tokens[i].low if text.tokens[i].text == "," or text.tokens[i].low in _and(text.lang) else ""


def _lies_in_brackets(found: Findings, raw: Raw, place: Candidate) -> bool:
    """Whether its country stands behind it in brackets: "Dobruska (Tsjechië)"."""
    tokens = found.text.tokens
    if raw.last + 2 >= len(tokens) or tokens[raw.last].text != "(" or tokens[raw.last + 2].text != ")":
        return False
    return found.gazetteer.country_of_word(tokens[raw.last + 1].low) == place.country is not None


def _behind_brackets(text: Text, i: int) -> int:
    """The token behind brackets that open at ``i``; ``i`` where none do."""
    if text.tokens[i].text != "(":
        return i
    for j in range(i + 1, min(i + _BRACKET, len(text.tokens))):
        if text.tokens[j].text == ")":
            return j + 1
    return i


def _may_be_somebody(text: Text, raw: Raw) -> bool:
    """Whether a given name begins it, or a capital word of no list follows: "in Berlin, Verdun Meyer"."""
    if raw.candidates[0].is_weak or gender_of(text.tokens[raw.first].low, wording(text.lexicon)) is not None:
        return True
    if text.does(NOUNS_CAPITAL) or raw.last >= len(text.tokens):
        return False
    behind = text.tokens[raw.last]
    return behind.is_word and behind.is_capital


@cache
def _and(lang: str) -> frozenset[str]:
    return frozenset(load(lang).words("language", "and"))


@cache
def _within(lang: str) -> frozenset[str]:
    """The words that stand between a town and the region it lies in."""
    return frozenset(load(lang).words("language", "prepositions", "at"))


def without_rivers_of_towns(text: Text, raws: list[Raw]) -> list[Raw]:
    """Without the Rhein of "sie lebt am Rhein" beside Ludwigshafen am Rhein: that is meant."""
    long = {text.tokens[r.last - 1].low for r in raws if r.last - r.first > 1}
    return [
        r
        for r in raws
        if r.last - r.first > 1 or r.candidates[0].row >= 0 or text.tokens[r.first].low not in long
    ]


def repeated_names(raws: list[Raw], lang: str) -> dict[tuple[str, ...], int]:
    """How often each name stands, where it is once said to be a place or lies where the language is written:
    "Armstrong" over and over in a Dutch text is nobody's town."""
    home, cyrillic = frozenset(load(lang).home), CYRILLIC in load(lang).grammar
    said = {
        r.ids for r in raws if r.placed or r.head or cyrillic or any(c.country in home for c in r.candidates)
    }
    out = dict.fromkeys(said, 0)
    for raw in raws:
        if raw.ids in out:
            out[raw.ids] += 1
    return out


def is_plain(text: Text, raw: Raw) -> bool:
    """Whether it means one place whatever else the text says: the only one of the name, or a great one.

    Words around it say that it is a place, or it is too well known to be anything else.
    """
    top = raw.candidates[0]
    if top.is_weak or not (len(raw.candidates) == 1 or top.population > _SURELY):
        return False
    if _has_given_name(text, raw.first):
        return False
    said = raw.placed or raw.head is not None or bool(raw.beside) or raw.last - raw.first > 1
    return said or top.kind is not CITY or top.population > _SURELY


def _has_given_name(text: Text, i: int) -> bool:
    """The Bühler of "Matthias Bühler", which speaks for no town of Switzerland."""
    before = text.tokens[i - 1] if i else None
    return (
        before is not None
        and before.is_capital
        and i - 1 not in text.tags
        and gender_of(before.low, wording(text.lexicon)) is not None
    )
