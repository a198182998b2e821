"""Pairs of places that the text calls twins, friends or partners."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from pobratim.facts.kinds import Modality, Relation
from pobratim.facts.nouns import Partnership
from pobratim.facts.span import Span, in_order
from pobratim.gazetteer.rows import CITY
from pobratim.reading.bearing import bearing
from pobratim.reading.clauses import is_verbal_noun
from pobratim.reading.counting import counted, most_common
from pobratim.reading.findings import Findings
from pobratim.reading.headline import headline_end
from pobratim.reading.mentions import PlaceMention, begin_in, distinct
from pobratim.reading.phrases import Hit
from pobratim.reading.places.lying import are_joined, says_where
from pobratim.reading.story.journeys import only_seen
from pobratim.reading.text import Sentence
from pobratim.reading.tie_words import ENDED, RELATIONS, is_ahead, spoken_of, tie_words
from pobratim.reading.ties.carried_on import carried_on, is_of_such
from pobratim.reading.ties.clubs_of_a_town import of_town_clubs
from pobratim.reading.ties.clubs_of_two import of_clubs
from pobratim.reading.ties.ended_and_new import is_begun_beside
from pobratim.reading.ties.guests_of_twins import of_guests
from pobratim.reading.ties.home_town import home_town
from pobratim.reading.ties.in_bullets import in_bullets
from pobratim.reading.ties.in_sections import in_sections
from pobratim.reading.ties.listed_lines import in_lines
from pobratim.reading.ties.lists_of_twins import counted_for, is_of_a_list
from pobratim.reading.ties.pairs import Pair, are_somebodys, pairs_in
from pobratim.reading.ties.parties import tells_no_pair
from pobratim.reading.ties.rows_of_twins import goes_on, in_rows
from pobratim.reading.ties.since import since_of
from pobratim.reading.ties.tables_of_twins import Row, in_tables, tables
from pobratim.reading.ties.these import are_told_of_before, listed_behind, names_both

Said = tuple[Relation, Modality, Span, str | None, str]  # its kind and status, where, since when, the rule
_FALLBACK: Final = {
    "taken-up-from-before": Relation.TWINNING,
    "two-cities-of-document": Relation.TWINNING,
    "chief-cities-of-two-countries": Relation.TWINNING,
    "city+those-listed": Relation.TWINNING,
    "two-cities-that-signed": Relation.COOPERATION,
    "two-cities-that-will-sign": Relation.COOPERATION,
}
_BY_NAME: Final = {relation.value: relation for relation in RELATIONS}
_IN_LINES: Final = "list-in-lines"
_BACK: Final = 3  # sentences of its paragraph after which "with A" still speaks of a tie
_FIRM: Final = (Relation.TWINNING, Relation.FRIENDSHIP)  # what towns of one country are to each other as well


def find_partnerships(found: Findings) -> None:
    """Add each pair once with all sentences that say it; the strongest relation named wins."""
    said: dict[frozenset[str], list[Said]] = {}
    hub = found.hub()
    ties = [tie_words(found, sentence) for sentence in found.text.sentences]
    rows = goes_on(found, ties)
    table = tables(found, ties)
    ordered: dict[frozenset[str], Pair] = {}
    carried: list[tuple[Sentence, Pair, str]] = []
    told: list[tuple[int, Pair]] = []
    for sentence, hits in zip(found.text.sentences, ties, strict=True):
        if not hits:
            before = found.text.sentences[max(sentence.index - _BACK, 0) : sentence.index]
            before = [b for b in before if ties[b.index]]
            near = any(b.paragraph == sentence.paragraph for b in before)
            if near or (before and is_of_such(found, sentence)):
                carried += [(sentence, *more) for more in carried_on(found, sentence, hub)]
            continue
        if sentence.index in table:
            continue
        for pair, rule in listed_behind(found, sentence) or pairs_in(found, sentence, hits, hub):
            if are_told_of_before(found, pair, rule, said):
                continue
            span = _words(found, sentence, hits, pair)
            relation = _relation(hits)
            entry = (relation, _modality(found, sentence, pair), span, since_of(found, sentence, pair), rule)
            told.append((sentence.index, pair))
            ordered.setdefault(frozenset(pair), pair)
            said.setdefault(frozenset(pair), []).append(entry)
    listed = table or any(opened >= 0 for opened in rows)  # whose the twins of a list are nothing else tells
    lasting = [[] if found.has(s, ENDED) else h for s, h in zip(found.text.sentences, ties, strict=True)]
    for pair, span, rule in _of_the_whole(found, lasting, ordered) if not listed else ():
        later = rule == "two-cities-that-will-sign" or is_ahead(found, span)
        modality = Modality.PLANNED if later else Modality.DONE
        ordered.setdefault(frozenset(pair), pair)
        said.setdefault(frozenset(pair), []).append((_FALLBACK[rule], modality, span, None, rule))
    more = _told_beside(found, ties, rows, carried, told, hub)
    for sentence, pair, since, rule in more:
        whole = (sentence.first, sentence.last) if rule == _IN_LINES else None
        span = found.text.span(*whole) if whole else _words(found, sentence, [], pair)
        if frozenset(pair) not in said:
            ordered[frozenset(pair)] = pair
            said[frozenset(pair)] = [(Relation.TWINNING, Modality.DONE, span, since, rule)]
        elif whole and since:
            relation, modality = said[frozenset(pair)][0][:2]
            said[frozenset(pair)].append((relation, modality, span, since, rule))
    _add_rows(found, table, ordered, said)
    for pair, span, rule in _listed_with_a_twin(found, ordered, ties, hub):
        if frozenset(pair) not in said:
            ordered[frozenset(pair)] = pair
            said[frozenset(pair)] = [(Relation.TWINNING, Modality.DONE, span, None, rule)]
    for both, entries in said.items():
        relation = min((e[0] for e in entries), key=RELATIONS.index)
        modality = Modality.DONE if any(e[1] is Modality.DONE for e in entries) else entries[0][1]
        since = next((e[3] for e in entries if e[3]), None)
        found.partnerships.append(
            Partnership(
                ordered[both], in_order(e[2] for e in entries), since, relation, modality, entries[0][4]
            )
        )


def _add_rows(
    found: Findings,
    table: dict[int, list[Row]],
    ordered: dict[frozenset[str], Pair],
    said: dict[frozenset[str], list[Said]],
) -> None:
    """Add the ties that the rows of tables tell."""
    for pair, span, year in in_tables(found, table):
        entry = (Relation.TWINNING, Modality.DONE, span, year, "row-of-a-table")
        ordered.setdefault(frozenset(pair), pair)
        said.setdefault(frozenset(pair), []).append(entry)


def _told_beside(
    found: Findings,
    ties: list[list[Hit]],
    rows: list[int],
    carried: list[tuple[Sentence, Pair, str]],
    told: list[tuple[int, Pair]],
    hub: str | None,
) -> list[tuple[Sentence, Pair, str | None, str]]:
    """Pairs that other than tie words tell: what goes on, guests, clubs, lists; their year, and the rule."""
    more: list[tuple[Sentence, Pair, str | None, str]] = [(s, pair, None, rule) for s, pair, rule in carried]
    more += [(s, pair, None, "guests-of-twins") for s, pair in of_guests(found, ties, hub)]
    more += [(s, pair, None, "club-of-two") for s, pair in of_clubs(found)]
    more += [(s, pair, None, "club-of-a-town") for s, pair in of_town_clubs(found)]
    more += [(s, pair, since, "list-goes-on") for s, pair, since in in_rows(found, rows, told, hub)]
    listed = (*in_lines(found, ties, hub), *in_sections(found, ties, hub), *in_bullets(found, ties))
    more += [(s, pair, since, _IN_LINES) for s, pair, since in listed]
    return more


def _listed_with_a_twin(
    found: Findings, known: dict[frozenset[str], Pair], ties: list[list[Hit]], hub: str | None
) -> list[tuple[Pair, Span, str]]:
    """ "Guests came from A, B and C", where A is told to be a twin of the town: the others are as well."""
    home = home_town(found, hub)
    out: list[tuple[Pair, Span, str]] = []
    if home is None:
        return out
    own = found.places[home].country
    twins = {c for both in known if home in both for c in both if c != home}
    tied = {c for both in known for c in both}
    for sentence in found.text.sentences if twins else ():
        before = found.text.sentences[max(sentence.index - 1, 0)]
        near = ties[sentence.index] or (ties[before.index] and before.paragraph == sentence.paragraph)
        if not near or found.has(sentence, "links.modality.negated"):
            continue
        cities = distinct(found.cities_in(sentence.first, sentence.last))
        joined = [p for p in pairwise(c for c in cities if c.id != home) if are_joined(found, *p)]
        both_ways = (*joined, *((other, one) for one, other in reversed(joined)))
        for twin, guest in both_ways:
            if twin.id in twins and guest.id not in tied and guest.country not in (None, own):
                twins.add(guest.id)
                tied.add(guest.id)
                span = found.text.span(*_from_to(twin, guest))
                out.append(((home, guest.id), span, "listed-with-a-twin"))
    return out


def _from_to(one: PlaceMention, other: PlaceMention) -> tuple[int, int]:
    return min(one.first, other.first), max(one.last, other.last)


def _of_the_whole(
    found: Findings, ties: list[list[Hit]], known: dict[frozenset[str], Pair]
) -> list[tuple[Pair, Span, str]]:
    """What the whole text says of a tie where no sentence does, or one speaks of "the two towns" alone."""
    if known:
        told = zip(found.text.sentences, ties, strict=True)
        both = any(h and _of_both(found, s) for s, h in told)
        chief = _of_document(found, ties, []) if both else []
        return [one for one in chief if frozenset(one[0]) not in known]
    tied = (s for s in found.text.sentences if not found.has(s, ENDED))
    spoken = [hit for sentence in tied for hit in spoken_of(found, sentence)]
    return (
        _taken_up(found, ties)
        or _of_document(found, ties, spoken)
        or _of_agreement(found)
        or _of_two_countries(found, spoken)
        or _of_a_list(found, spoken)
    )


def _of_both(found: Findings, sentence: Sentence) -> bool:
    """ "The two towns have been twinned for years": a sentence with a tie that names no town."""
    if found.cities_in(sentence.first, sentence.last):
        return False
    return names_both(found, sentence)


def _relation(hits: list[Hit]) -> Relation:
    return min([_BY_NAME[h.label[2]] for h in hits], key=RELATIONS.index)


def _taken_up(found: Findings, ties: list[list[Hit]]) -> list[tuple[Pair, Span, str]]:
    """ "… guests from Givatayim. That city is a twin of Esslingen since 1983": it was named just before."""
    hub = found.hub()
    for before, sentence, hits in zip(found.text.sentences, found.text.sentences[1:], ties[1:], strict=False):
        if not hits or before.paragraph != sentence.paragraph:
            continue
        if any(found.has(s, ENDED) for s in (before, sentence)):
            continue
        if {c.id for c in found.cities_in(sentence.first, sentence.last)} != {hub}:
            continue
        others = [c for c in found.cities_in(before.first, before.last) if c.id != hub]
        others = [c for c in others if not says_where(found, c)]
        if others and hub:
            pair = (hub, others[-1].id)
            return [(pair, _words(found, sentence, hits, pair), "taken-up-from-before")]
    return []


def _of_document(found: Findings, ties: list[list[Hit]], spoken: list[Hit]) -> list[tuple[Pair, Span, str]]:
    """A text about a twinning that speaks of one city and one other far more than of any third, if of one.

    Two named once each want a tie that is said, not one in the name of a body.
    """
    said = [hit for hits in ties for hit in hits]
    tied = said or spoken
    if not tied:
        return []
    counts = counted([m.id for m in found.place_mentions if m.kind is CITY])
    title_end = headline_end(found.text.raw)
    for mention in found.place_mentions:
        if mention.id in counts and found.text.tokens[mention.first].start < title_end:
            counts[mention.id] += 1
    ranked = most_common(counts)[:3]
    if len(ranked) < 2 or any(only_seen(found, city) for city, _ in ranked[:2]):
        return []
    alone = len(ranked) == 2 and (len(tied) > 1 or (said and _are_abroad(found, ranked)))
    if ranked[1][1] < 2 and not (alone and (_are_abroad(found, ranked) or _is_called(found, tied))):
        return []
    if len(ranked) == 3 and ranked[2][1] >= ranked[1][1]:
        return []
    own = found.text.lexicon.home
    several = found.hits_in(0, len(found.text.tokens), "links.twins.several")
    if several and not any(found.places[i].country in own for i, _ in ranked[:2]):
        return []  # "Gouda received its twin towns", of which only they are known
    if not _are_abroad(found, ranked):
        if not any(hit.label[2] in _FIRM for hit in said):
            return []  # a memorandum of two neighbours, a club's journey to the next city
        home = found.places[ranked[0][0]].country
        if home not in found.text.lexicon.home:
            return []  # guests of two towns of one country: the twin is at home, and not named
        if any(m.country not in (None, home) for m in found.place_mentions):
            return []  # the twin is abroad, in a place that no list has
    first = tied[0]
    sentence = found.text.sentence_of(first.first)
    both = distinct(found.cities_in(sentence.first, sentence.last))
    if len(both) == 2 and are_somebodys(found, both, tied):
        return []
    pair = (ranked[0][0], ranked[1][0])
    return [(pair, found.text.span(first.first, first.last), "two-cities-of-document")]


def _is_called(found: Findings, tied: list[Hit]) -> bool:
    """Whether a tie word stands right before a city: "the twin town of X"."""
    ends = {h.last + n for h in tied for n in (0, 1)}
    return any(m.kind is CITY and m.first in ends for m in found.place_mentions)


def _are_abroad(found: Findings, ranked: list[tuple[str, int]]) -> bool:
    """Whether the first two lie in two countries."""
    one, other = (found.places[city].country for city, _ in ranked[:2])
    return one is not None and other is not None and one != other


def _of_two_countries(found: Findings, spoken: list[Hit]) -> list[tuple[Pair, Span, str]]:
    """A twinning is spoken of and all cities lie in two countries: the chief one of each, named early."""
    if not spoken:
        return []
    counts = counted([m.id for m in found.place_mentions if m.kind is CITY])
    by_country: dict[str, list[tuple[str, int]]] = {}
    for city, times in most_common(counts):
        by_country.setdefault(found.places[city].country or "", []).append((city, times))
    if len(by_country) != 2 or "" in by_country:
        return []
    if any(len(of) > 1 and of[0][1] == of[1][1] for of in by_country.values()):
        return []
    one, other = (of[0][0] for of in by_country.values())
    early = {m.id for m in found.place_mentions if m.first < len(found.text.tokens) // 2}
    if not {one, other} <= early:
        return []
    return [((one, other), found.text.span(spoken[0].first, spoken[0].last), "chief-cities-of-two-countries")]


def _of_a_list(found: Findings, spoken: list[Hit]) -> list[tuple[Pair, Span, str]]:
    """A text of a city's twins that names several towns abroad in one breath: "guests from A, B and C"."""
    hub = found.hub()
    if not spoken or hub is None:
        return []
    if told := _of_whom_it_says(found, spoken):
        return told
    written = found.text.lexicon.home
    hub = counted_for(found, spoken, written) or hub
    home = found.places[hub].country
    if not any(m.kind is CITY and m.country in written for m in found.place_mentions):
        return []  # the town at home is not named
    for sentence in found.text.sentences:
        cities = distinct(found.cities_in(sentence.first, sentence.last))
        if home not in written and is_of_a_list(found, sentence, hub):
            own = [c.id for c in cities if found.places[c.id].country in written]
            if len(own) != 1:
                return []  # "the mayors of A, B and C", all from abroad: nobody says whose twins they are
            hub, home = own[0], found.places[own[0]].country
        abroad = [c for c in cities if c.id != hub and found.places[c.id].country not in (None, home)]
        if home not in written and sum(found.places[c.id].country in written for c in abroad) > 1:
            continue  # what guests from X will see: towns of the paper's own country
        listed = [c for c, behind in pairwise(abroad) if are_joined(found, c, behind)]
        if len(abroad) > 1 and listed:
            span = found.text.span(spoken[0].first, spoken[0].last)
            return [((hub, c.id), span, "city+those-listed") for c in abroad]
    return []


def _of_whom_it_says(found: Findings, spoken: list[Hit]) -> list[tuple[Pair, Span, str]]:
    """ "Teams from the twin towns of X. They came from A, B and C": the sentence behind lists those of X."""
    for hit in spoken:
        sentence = found.text.sentence_of(hit.first)
        own = [c for c in found.cities_in(hit.last, hit.last + 2) if bearing(found.text, c) in ("of", "from")]
        behind = found.text.sentences[sentence.index + 1 : sentence.index + 2]
        if not own or not behind or behind[0].paragraph != sentence.paragraph:
            continue
        cities = distinct(found.cities_in(behind[0].first, behind[0].last))
        joined = [pair for pair in pairwise(cities) if are_joined(found, *pair)]
        listed = dict.fromkeys(c.id for pair in joined for c in pair)
        if len(listed) > 2 and own[0].id not in listed:
            span = found.text.span(hit.first, own[0].last)
            return [((own[0].id, c), span, "city+those-listed") for c in listed]
    return []


def _of_agreement(found: Findings) -> list[tuple[Pair, Span, str]]:
    """ "The mayors of A and B signed an agreement", or in the headline "A and B sign": one is the hub."""
    hub, end = found.hub(), 0
    for hit in found.hits_in(0, len(found.text.tokens), "events.agreement"):
        if hit.first < end or hit.label[2] not in ("done", "future"):
            continue  # its sentence has been looked at
        sentence = found.text.sentence_of(hit.first)
        if tells_no_pair(found, sentence, hit.first):
            continue
        end = sentence.last
        cities = (c for c in found.cities_in(sentence.first, sentence.last) if not says_where(found, c))
        ids = [c.id for c in distinct(cities)]
        others = begin_in(found.organisation_mentions, sentence.first, sentence.last)
        heads = sentence.index == 0 or found.has(sentence, "offices.office.mayor")
        ahead = hit.label[2] == "future"
        off = (ahead and found.has(sentence, "links.modality.cancelled")) or found.has(sentence, ENDED)
        denied = found.has(sentence, "links.modality.negated")
        if not ids and not off and not ahead and not denied and names_both(found, sentence):
            chief = _of_document(found, [[hit]], [])
            return [(pair, span, "two-cities-that-signed") for pair, span, _ in chief]
        if len(ids) == 2 and hub in ids and not others and heads and not off and not (ahead and denied):
            rule = "two-cities-that-will-sign" if ahead else "two-cities-that-signed"
            return [((ids[0], ids[1]), found.text.span(hit.first, hit.last), rule)]
    return []


def _words(found: Findings, sentence: Sentence, hits: list[Hit], pair: Pair) -> Span:
    """From the first to the last of the tie word and the two names, as far as they stand in the sentence."""
    all_mentions = [m for m in found.cities_in(sentence.first, sentence.last) if m.id in pair]
    if not hits:
        return found.text.span(all_mentions[0].first, all_mentions[-1].last)
    hit = min(hits, key=lambda h: min((abs(h.first - m.first) for m in all_mentions), default=0))
    nearest = [
        min(group, key=lambda m: abs(m.first - hit.first))
        for side in pair
        if (group := [m for m in all_mentions if m.id == side])
    ]
    first = min([hit.first, *(m.first for m in nearest)])
    last = max([hit.last, *(m.last for m in nearest)])
    return found.text.span(first, last)


def _modality(found: Findings, sentence: Sentence, pair: Pair) -> Modality:
    if found.has(sentence, ENDED) and not is_begun_beside(found, sentence, pair):
        return Modality.DENIED
    ahead = found.hits_in(sentence.first, sentence.last, "events.agreement.future")
    ahead = [h for h in ahead if not is_verbal_noun(found, h)]
    planned = ahead or found.has(sentence, "links.partnership.planned")
    return Modality.PLANNED if planned and not found.has(sentence, "links.twins.kept") else Modality.DONE
