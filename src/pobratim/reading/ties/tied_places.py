"""Small places that are believed because a tie word stands beside them: "verschwistert mit Leutschach"."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.grammar import NOUNS_CAPITAL, TOWNS_INFLECT
from pobratim.reading.bearing import prepositions
from pobratim.reading.findings import Doubtful, Findings
from pobratim.reading.people.joining import LONE
from pobratim.reading.phrases import Hit
from pobratim.reading.places.finding import add_places
from pobratim.reading.places.official_names import is_told_by_case
from pobratim.reading.places.signs import ordinary
from pobratim.reading.tie_words import tie_words
from pobratim.reading.ties.apposed import with_words
from pobratim.reading.ties.clubs_of_two import is_of_a_club
from pobratim.reading.ties.first_of_two import is_of_two
from pobratim.reading.ties.held_offices import is_of_officer
from pobratim.reading.ties.named_as_twin import is_named_as_twin, is_of_title, is_pair
from pobratim.reading.ties.opening_names import opens_a_tie, opens_to_guests
from pobratim.reading.ties.parties import is_given_to, is_party
from pobratim.reading.ties.rows_of_twins import goes_on, is_in_row
from pobratim.reading.ties.tables_of_twins import is_in_table, names_in, tables
from pobratim.reading.ties.visited_names import is_visited_by_guests

_ROUNDS: Final = 3
_LED: Final = 2  # tokens of "with which"
_NEAR: Final = 12  # tokens between a name and a tie word of its sentence
_SAID, _SMALL_WORDS = 10, 4  # tokens to the end of "X is twinned with Y", and of "is", "the" and "," in it
_GREAT, _CITY = 20_000, 100_000
_OWNING: Final = ("'s", "’s")
_DASHES: Final = frozenset("-–—/")
_PARTING: Final = frozenset(",–—")
_TIES: Final = ("twinning", "friendship", "cooperation")


def find_tied_places(found: Findings) -> None:
    """Take in the names that were doubted for want of a sign, where the sentence speaks of a twin."""
    rows: list[int] = []
    ties = [tie_words(found, sentence) for sentence in found.text.sentences] if found.doubtful else []
    if found.doubtful and found.hits_in(0, len(found.text.tokens), "links.twins.row"):
        rows = goes_on(found, ties)
    names = names_in(tables(found, ties)) if ties else frozenset()
    for _ in range(_ROUNDS):
        if not _taken_in(found, rows, names):
            return


def _taken_in(found: Findings, rows: list[int], names: frozenset[tuple[int, int]]) -> bool:
    """Whether one more name is believed; what is, speaks for those it is joined to."""
    words: dict[int, set[str]] = {}
    for d in found.doubtful:
        if "-" in found.text.tokens[d.first].text or "–" in found.text.tokens[d.first].text:
            words.setdefault(d.first, set()).add(d.choice.place.id)
    beside = {d.first: d for d in found.doubtful} | {-d.last: d for d in found.doubtful}
    asked = [d for d in found.doubtful if not is_of_title(found, d)]
    tied = [
        d
        for d in asked
        if _is_told(found, d, beside)
        or (d.first in words and is_of_a_club(found, d, words))
        or (is_in_table(d, names) and d.choice.place.kind is CITY)
        or (rows and _is_plainly_a_name(found, d) and is_in_row(found, d, rows))
    ]
    starts = sorted([d.first for d in tied])
    known = set(starts)
    tied += [d for d in found.doubtful if d.first not in known and _has_a_twin(found, d, starts, beside)]
    believed = {d.choice.place.id for d in tied}
    for person in {p for d in tied if (p := _lone(found, d)) is not None}:
        _take_back(found, person)
    clubs = {d.first for d in tied} & set(words)
    again = [
        d
        for d in found.doubtful
        if d.choice.place.id in believed and (_is_free(found, d) or d.first in clubs)
    ]
    if again and found.settled is not None:
        add_places(found, found.settled.explained([d.raw for d in again]))
        found.place_mentions.sort(key=lambda m: m.first)
    return bool(again)


def _is_told(found: Findings, doubtful: Doubtful, beside: dict[int, Doubtful]) -> bool:
    """Whether the words around say so, of a name in which nothing was read but somebody by it alone, whom a
    tie outweighs.

    ``beside`` are the doubted names by their first token and, below nought, by the one behind them.
    """
    free = _is_free(found, doubtful)
    if free and (
        _is_party(found, doubtful)
        or _is_dashed(found, doubtful, beside)
        or _is_between(found, doubtful)
        or is_party(found, doubtful)
        or is_of_officer(found, doubtful)
    ):
        return True
    return (free or _lone(found, doubtful) is not None) and (
        _is_tied(found, doubtful, free)
        or _is_one_of_twins(found, doubtful, free)
        or is_named_as_twin(found, doubtful)
        or is_visited_by_guests(found, doubtful)
        or is_given_to(found, doubtful)
        or opens_a_tie(found, doubtful)
        or opens_to_guests(found, doubtful)
        or is_of_two(found, doubtful)
    )


def _is_tied(found: Findings, doubtful: Doubtful, free: bool) -> bool:
    """Joined to a tie word: "Partnerschaft mit X", "Partnerstadt X", "mit X in Italien verschwistert"."""
    place, tokens, first = doubtful.choice.place, found.text.tokens, doubtful.first
    sentence = found.text.sentence_of(first)
    if place.kind is not CITY:
        return False
    said = _is_said_a_twin(found, doubtful) or (free and _owns_a_twin(found, doubtful))
    if said or _has_its_twins(found, doubtful) or _is_behind_with_which(found, doubtful):
        return True
    beside = _beside_a_place(found, doubtful)
    if not beside and (place.is_weak or first == sentence.first):
        return False
    begin, end = max(sentence.first, first - _NEAR), min(sentence.last, doubtful.last + _NEAR)
    hits = [h for h in _ties_in(found, begin, end, _TIES) if not h.first <= first < h.last]
    if not hits or not free:
        return False
    before = tokens[first - 1]
    joined = before.low in found.text.lexicon.word_set("language", "joins", "and")
    of = before.low in found.text.lexicon.word_set("language", "prepositions", "of")
    return beside or joined or any(h.last == first - of for h in hits)


def _is_party(found: Findings, doubtful: Doubtful) -> bool:
    """The Котбусом of «договор с Котбусом»: with what is no everyday word a paper is signed."""
    text, first, place = found.text, doubtful.first, doubtful.choice.place
    if place.kind is not CITY or not first:
        return False
    if place.is_weak and not is_told_by_case(text, doubtful.raw):
        return False
    if text.tokens[first - 1].low not in text.lexicon.word_set("language", "instrumental"):
        return False
    return any(h.last >= first - _SMALL_WORDS for h in found.hits_in(first - _NEAR, first, "links.paper"))


def _owns_a_twin(found: Findings, doubtful: Doubtful) -> bool:
    """The Derby of "Osnabrück, Derby's twin town": nobody has one."""
    tokens, last = found.text.tokens, doubtful.last
    if last >= len(tokens) or tokens[last].low not in _OWNING:
        return False
    great = doubtful.choice.place.population >= _GREAT  # no "Council's twin"
    return great and any(h.first <= last + 1 for h in _ties_in(found, last, last + 2, _TIES[:2]))


def _has_its_twins(found: Findings, doubtful: Doubtful) -> bool:
    """The Bath of "Bath welcomed its twin towns", at the head of its sentence: nobody has any."""
    tokens, first, last = found.text.tokens, doubtful.first, doubtful.last
    sentence = found.text.sentence_of(first)
    if first != sentence.first or doubtful.choice.place.population < _GREAT:
        return False
    if tokens[first].low in prepositions(found.text.lang):
        return False  # "Von seinen Partnerstädten …"
    if last >= sentence.last or tokens[last].is_capital:
        return False
    hits = found.hits_in(last, min(last + _NEAR, sentence.last), "links.twins.several")
    words = found.text.lexicon.words("links", "twins", "its") if hits else ()
    return any(t.low in words for h in hits for t in tokens[max(h.first - 2, last) : h.first])


def _is_behind_with_which(found: Findings, doubtful: Doubtful) -> bool:
    """The Derby of "the German city, with which Derby has been twinned since 1976"."""
    tokens, first, last = found.text.tokens, doubtful.first, doubtful.last
    if first < _LED or tokens[first - 1].low not in found.text.lexicon.word_set("language", "relative"):
        return False
    if tokens[first - _LED].low not in with_words(found) or doubtful.choice.place.population < _GREAT:
        return False
    hits = _ties_in(found, last, min(last + _SMALL_WORDS + 1, len(tokens)), _TIES)
    return bool(hits)


def _is_between(found: Findings, doubtful: Doubtful) -> bool:
    """The Sens of "the friendship between Lörrach and Sens": be it called like a word."""
    tokens, first = found.text.tokens, doubtful.first
    if first < _SMALL_WORDS or tokens[first - 1].low not in found.text.lexicon.word_set("language", "and"):
        return False
    one = next((m for m in found.cities_in(first - _SMALL_WORDS, first - 1) if m.last == first - 1), None)
    if one is None or doubtful.choice.place.kind is not CITY:
        return False
    between = found.text.lexicon.word_set("language", "prepositions", "between")
    if (
        one.first < 1
        or tokens[one.first - 1].low not in between
        or one.country == doubtful.choice.place.country
    ):
        return False
    return bool(_ties_in(found, max(one.first - _SMALL_WORDS, 0), one.first, _TIES[:2]))


def _is_one_of_twins(found: Findings, doubtful: Doubtful, free: bool) -> bool:
    """The Melle of "Melle en Eceabat zijn zustersteden", "Eceabat and Melle are twins": nobody is that."""
    tokens, first, last = found.text.tokens, doubtful.first, doubtful.last
    sentence = found.text.sentence_of(first)
    place = doubtful.choice.place
    opens = first == sentence.first and place.kind is CITY and place.population >= _GREAT
    if free and not opens and _lone(found, doubtful) is None:
        return False
    joins = found.text.lexicon.word_set("language", "joins", "and")
    behind = [m.last for m in found.cities_in(last + 1, last + 2) if tokens[last].low in joins]
    before = first > sentence.first + 1 and tokens[first - 1].low in joins
    ends = behind or [last for m in found.cities_in(sentence.first, first) if before and m.last == first - 1]
    for end in ends:
        for hit in _ties_in(found, end, min(end + _SMALL_WORDS, sentence.last), _TIES[:2]):
            if not any(t.is_capital or t.text in ",.;:(" for t in tokens[end : hit.first]):
                return True
    return False


def _lone(found: Findings, doubtful: Doubtful) -> str | None:
    """Who was read in the words by this one name alone, without an office or anything else of a person."""
    mention = next((m for m in found.people_near(doubtful.first, 1)), None)
    if mention is None or (mention.first, mention.last) != (doubtful.first, doubtful.last):
        return None
    person = found.people.get(mention.person)
    return person.id if person is not None and person.rule.startswith(LONE) and not person.office else None


def _take_back(found: Findings, person: str) -> None:
    """Nobody is called so: it is a town."""
    for mention in found.person_mentions:
        if mention.person == person:
            for i in range(mention.first, mention.last):
                found.text.tags.pop(i, None)
    found.person_mentions = [m for m in found.person_mentions if m.person != person]
    del found.people[person]


def _is_dashed(found: Findings, doubtful: Doubtful, beside: dict[int, Doubtful]) -> bool:
    """ "The Kettering/Lahnstein twinning", "the Reading–Düsseldorf Association": one of the two; an everyday
    word is one where it is a city and a club's name. ``beside`` as above.
    """
    tokens, first, last = found.text.tokens, doubtful.first, doubtful.last
    place = doubtful.choice.place
    everyday = place.is_weak or tokens[first].low in ordinary(found.text.lang)
    if (everyday and place.population < _CITY) or place.kind is not CITY:
        return False
    if last < len(tokens) and tokens[last].text in _DASHES:
        other = beside.get(last + 1) or next(iter(found.cities_in(last + 1, last + 2)), None)
        end = other.last if other is not None else 0
    elif first and tokens[first - 1].text in _DASHES:
        end = last if beside.get(1 - first) or found.cities_in(first - 2, first - 1) else 0
    else:
        return False
    behind = min(end + 2, len(tokens))
    if end > 0 and not everyday and _ties_in(found, end, behind, _TIES[:2]):
        return True
    return end > 0 and bool(found.hits_in(end, behind - 1, "links.twins.club"))


def _is_said_a_twin(found: Findings, doubtful: Doubtful) -> bool:
    """ "Gray est jumelée avec Vire", "Constance, la ville jumelle de X": it opens the sentence, "is", an
    article or a comma alone stand between it and the tie word, and a capital name stands behind that.

    Somebody is no twin of a town, so that an everyday name means one here.
    """
    tokens, first, last = found.text.tokens, doubtful.first, doubtful.last
    sentence = found.text.sentence_of(first)
    if first != sentence.first or doubtful.choice.place.kind is not CITY:
        return False
    lexicon, low = found.text.lexicon, tokens[first].low
    if low in prepositions(found.text.lang) or low in lexicon.word_set("names", "article", "words"):
        return False
    if found.text.tags.get(last, "").endswith("place"):
        return False  # "Met Hiroshima is de stad verbonden"
    words = lexicon.word_set("links", "twins", "between")
    for hit in _ties_in(found, last, min(last + _SAID, sentence.last), _TIES[:2]):
        between = [i for i in range(last, hit.first) if not found.text.tags.get(i, "").endswith("place")]
        small = [i for i in between if not tokens[i].text.isdigit()]
        if hit.first == last and not found.text.does(TOWNS_INFLECT):
            continue  # "Best partner city", but «Орёл дружит с …», a town in no case
        if len(small) > _SMALL_WORDS or any(
            tokens[i].text not in _PARTING and tokens[i].low not in words for i in small
        ):
            continue
        behind = tokens[hit.last - 1 : min(hit.last + _SAID, sentence.last)]
        if len(between) < hit.first - last or any(t.is_capital for t in behind):
            return True
    return False


def _has_a_twin(found: Findings, doubtful: Doubtful, tied: list[int], beside: dict[int, Doubtful]) -> bool:
    """ "Trimmis is twinned with Weyregg": another town of the sentence is sure, or tied by the word, or
    stands joined to it and is no word of everyday either.

    ``tied`` are the first tokens of names tied by the word, ``beside`` the doubted names by their first token
    and, below nought, by the one behind them.
    """
    first, text = doubtful.first, found.text
    if not _is_plainly_a_name(found, doubtful) or not _is_free(found, doubtful):
        return False
    sentence = text.sentence_of(first)
    begin, end = max(sentence.first, first - _NEAR), min(sentence.last, doubtful.last + _NEAR)
    if all(h.first <= first < h.last for h in _ties_in(found, begin, end, _TIES[:2])):
        return False
    if any(m.first != first for m in found.cities_in(begin, end)):
        return True
    near = tied[bisect_left(tied, begin) : bisect_left(tied, end)]
    before, behind = beside.get(1 - first), beside.get(doubtful.last + 1)
    return (
        any(at != first for at in near)
        or (before is not None and _are_joined(found, before, doubtful))
        or (behind is not None and _are_joined(found, doubtful, behind))
    )


def _ties_in(found: Findings, begin: int, end: int, ties: tuple[str, ...]) -> list[Hit]:
    """The tie words of these tokens: "twinned with X since 1990" reaches over a name, "twinned" does not."""
    return [h for h in found.hits_in(begin, end, "links.partnership") if h.label[2] in ties]


def _are_joined(found: Findings, one: Doubtful, other: Doubtful) -> bool:
    """ "Clonakilty and Waldaschaff": an "and" alone stands between the two; one may be a word."""
    if found.text.tokens[one.last].low not in found.text.lexicon.word_set("language", "and"):
        return False
    named = [_is_plainly_a_name(found, one), _is_plainly_a_name(found, other)]
    return all(named) or (any(named) and is_pair(found, one, other))


def _is_plainly_a_name(found: Findings, doubtful: Doubtful) -> bool:
    """No word of everyday, and no part of a longer name, as in "Cebu International Centre"."""
    tokens, place, last = found.text.tokens, doubtful.choice.place, doubtful.last
    longer = last < len(tokens) and tokens[last].is_word and tokens[last].is_capital
    longer = longer and not found.text.does(NOUNS_CAPITAL)
    is_word = tokens[doubtful.first].low in ordinary(found.text.lang)
    return place.kind is CITY and not (place.is_weak or is_word or longer)


def _beside_a_place(found: Findings, doubtful: Doubtful) -> bool:
    """ "Tver and Torgau are friends", "Kiel, Brest, Tver": joined to a place that is sure, or between two."""
    text, first, last = found.text, doubtful.first, doubtful.last
    if last + 1 >= len(text.tokens) or text.does(NOUNS_CAPITAL):
        return False
    ands = text.lexicon.word_set("language", "and")
    opens = first > 1 and text.tags.get(first - 2, "").endswith("place")
    goes_on = text.tags.get(last + 1) == "place"
    before, behind = text.tokens[first - 1], text.tokens[last]
    listed = before.text == "," and (behind.text == "," or behind.low in ands)
    return (
        (goes_on and behind.low in ands) or (opens and before.low in ands) or (opens and goes_on and listed)
    )


def _is_free(found: Findings, doubtful: Doubtful) -> bool:
    """Whether nothing else was read in the words: a person, an organisation, a date."""
    return not any(found.text.tags.get(i) for i in range(doubtful.first, doubtful.last))
