"""What a trigger says beside the event: a topic, an occasion, or a journey of pupils, an exchange."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.facts.nouns import Partnership
from pobratim.reading.events.given_in_clause import is_thanks_by_award, without_things_alone
from pobratim.reading.events.messages import is_of_message
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence
from pobratim.reading.tie_words import tie_words

_OF_A_YEAR, _DIGITS = 3, 4  # words of "charter of 1967", and those of its year
_UNSURE: Final = ("noun", "weak")
_TOPIC: Final = 3  # tokens from "discussed" to what was
_LISTED: Final = 24  # tokens of a list of topics: "tourism, culture and the exchange of students"
_BEHIND: Final = 3  # tokens from a topic to "about" where that stands behind
_PUPILS: Final = 2  # tokens behind a journey in which "ten pupils" may still stand
_OF_THINGS: Final = (EventType.GIFT, EventType.UNVEILING)
_HANDED: Final = (EventType.GIFT, EventType.AWARD, EventType.AID)
_TREATS: Final = (EventType.MEETING, EventType.PERFORMANCE)
_WELCOMES: Final = (EventType.VISIT, EventType.MEETING)
_REACH: Final = 12  # tokens of a clause before the words of a gift
_GIVEN: Final = (EventType.GIFT.value, "done")
_GOT: Final = (EventType.GIFT, EventType.AWARD)
_WITHIN: Final = {  # what a journey or a meeting is whose words stand within those of another act
    EventType.VISIT.value: (EventType.AID, EventType.EXCHANGE),
    EventType.MEETING.value: (EventType.CONFERENCE,),
}
_ON: Final = 1  # tokens that a journey may go on behind that act: "crates arrived in"
_GUESTS: Final = 14  # tokens from guests to what they did
_CLAUSE: Final = 8  # tokens between noun and verb of one clause
_MARKED: Final = (EventType.CEREMONY.value, "done")
_TALKS: Final = (EventType.MEETING, EventType.EXCHANGE, EventType.PLAN)
_YEAR: Final = len("1977")
_AGREED: Final = ("events", EventType.AGREEMENT.value, "done")
_BRACKET: Final = 4  # tokens from a bracket to the year in it: "(since 1967)"
_THEY: Final = "links.taken_up.they"
_ROW: Final = 2  # ties that make a row
_IN_YEAR: Final = 2  # tokens from a city to the year: "Kiel in 1980"
_SINCE: Final = 4  # tokens from a city to "since 1968": "with Kiel there is a tie since 1968"
_OPENED: Final = (EventType.CEREMONY, EventType.CONFERENCE, EventType.PERFORMANCE)
_SHOW: Final = 5  # tokens between "inaugurated" and the exhibition
_OCCASION: Final = 6  # tokens from "on the occasion of" to the jubilee


def ends_in_a_town(found: Findings, hit: Hit) -> bool:
    """The stone of "überbrachte Grüße aus Kufstein": names of towns may end as things do."""
    if hit.label[1] not in _OF_THINGS or hit.phrase.endswith("<place>"):
        return False
    return found.text.tags.get(hit.last - 1) == "place"


def journeys_told(found: Findings, hits: list[Hit], sentence: Sentence) -> list[Hit]:
    """ "Twelve pupils travelled to X" is an exchange: a visit by its words, and none beside its own."""
    if not hits or not found.has(sentence, "links.pupils"):
        return hits if not hits or not _are_those_pupils(found, sentence) else _all_exchanges(hits)
    own = [h for h in hits if h.label[1] == EventType.EXCHANGE]
    told = []
    for hit in hits:
        if hit.label[1] != EventType.VISIT or not _is_of_pupils(found, hit, sentence):
            told.append(hit)
        elif not any(o.first < hit.last and hit.first <= o.last for o in own):  # «ұшып келді» is one verb
            told.append(hit.told_as((hit.label[0], EventType.EXCHANGE.value, *hit.label[2:])))
    return told


def _are_those_pupils(found: Findings, sentence: Sentence) -> bool:
    """ "Zij brengen een bezoek aan Alkmaar", right behind a sentence about students."""
    before = found.text.sentences[sentence.index - 1] if sentence.index else sentence
    they = any(h.first == sentence.first for h in found.hits_in(sentence.first, sentence.first + 1, _THEY))
    return they and before.paragraph == sentence.paragraph and found.has(before, "links.pupils")


def _all_exchanges(hits: list[Hit]) -> list[Hit]:
    """What would be a visit is an exchange."""
    visit, exchange = EventType.VISIT.value, EventType.EXCHANGE.value
    own = any(h.label[1] == exchange for h in hits)
    kept = [h for h in hits if not own or h.label[1] != visit]
    return [h.told_as((h.label[0], exchange, *h.label[2:])) if h.label[1] == visit else h for h in kept]


def ties_since(found: Findings, hits: list[Hit], sentence: Sentence) -> list[Hit]:
    """ "They have had a twinning since 1977": an agreement of that year, if nothing else says so.

    "Its twins are Kiel (1967) and Brest (1973)" are two.
    """
    if not found.dates_in(sentence):
        return []
    told = any(h.label[1] == EventType.AGREEMENT for h in hits)
    listed = _in_brackets(found, sentence)
    if listed and (len(listed) > 1 or not told):
        return listed
    if told:
        return []
    if any(h.label[1] == EventType.EXCHANGE for h in hits):
        return []  # "since 1990 the club of friends has run exchanges": they began then
    since = {d.edtf.split("/")[0] for d in found.dates_in(sentence) if d.kind == "since" and d.edtf}
    years = {y for y in since if len(y) == _YEAR}
    if not years or not any(p.since in years and _is_said_in(p, sentence) for p in found.partnerships):
        return []
    ties = tie_words(found, sentence)
    return [t.told_as(_AGREED) for t in ties[:1]]


def _in_brackets(found: Findings, sentence: Sentence) -> list[Hit]:
    """The cities of a sentence with a tie word that have its year behind them: "(1967)", "since 1989".

    So do those of a row of at least two ties: "with Kiel in 1980, Brest (France) in 2004".
    """
    tokens, listed = found.text.tokens, []
    row: dict[str, Hit] = {}
    dates = [d for d in found.dates_in(sentence) if d.edtf and len(d.edtf.split("/")[0]) == _YEAR]
    years, since = {d.span.end for d in dates}, {d.span.start for d in dates if d.kind == "since"}
    for city in (
        found.cities_in(sentence.first, sentence.last) if years and tie_words(found, sentence) else ()
    ):
        behind = range(city.last + 1, min(city.last + _BRACKET, sentence.last - 1))
        bracket = city.last < sentence.last and tokens[city.last].text == "("
        ends = [i for i in behind if bracket and tokens[i + 1].text == ")"]
        if ends and tokens[ends[0]].end in years:
            listed.append(Hit(_AGREED, city.first, ends[0] + 1, "(year)"))
            continue
        first = ends[0] + 2 if ends else city.last  # "Brest (France), since 1976"
        reach = range(first, min(first + _SINCE, sentence.last))
        starts = [i for i in reach if tokens[i].start in since]
        if starts and not any(c.first < starts[0] for c in found.cities_in(city.last, starts[0])):
            listed.append(Hit(_AGREED, city.first, starts[0] + 1, "since year"))
        elif any(tokens[i].end in years for i in reach[:_IN_YEAR]):
            row[city.id] = Hit(_AGREED, city.first, first + 1, "in year")
    if len(row) < _ROW:
        return listed
    ties = [set(tie.places) for tie in found.partnerships if _is_said_in(tie, sentence)]
    told = [hit for place, hit in row.items() if any(place in tie and not tie <= row.keys() for tie in ties)]
    return listed + told if len(told) > 1 else listed


def _is_said_in(tie: Partnership, sentence: Sentence) -> bool:
    return any(sentence.start <= span.start < sentence.end for span in tie.evidence)


def _is_of_pupils(found: Findings, hit: Hit, sentence: Sentence) -> bool:
    tokens, first = found.text.tokens, hit.first
    while first > sentence.first and tokens[first - 1].text not in ",;:–—":
        first -= 1
    return bool(found.hits_in(first, min(sentence.last, hit.last + _PUPILS), "links.pupils"))


def is_named_again(found: Findings, noun: Hit, verb: Hit) -> bool:
    """ "As a present she handed over a stone": noun and verb of one clause tell one gift."""
    if noun.label[1] == EventType.VISIT:
        return _have_come(found, noun, verb)
    first, last = sorted((noun, verb), key=lambda h: h.first)
    at_once = noun.label[1] in _HANDED and noun is last and last.first - first.last <= 1
    if at_once and any(found.hits_in(noun.first, noun.first + 1, "links.presents")):
        return True  # «передал в дар городу»
    if noun.label[1] not in _HANDED or noun.label[2] not in ("noun", "weak") or verb.label[2] == "noun":
        return False
    ands = found.text.lexicon.word_set("language", "and")
    between = found.text.tokens[first.last : last.first]
    if noun is last and between and between[-1].text == ",":
        between = between[:-1]  # "left with a vase, a present of the pupils": the vase is called so
    return len(between) <= _CLAUSE and not any(t.text in ",;:–—" or t.low in ands for t in between)


def _have_come(found: Findings, noun: Hit, verb: Hit) -> bool:
    """ "A delegation led by the mayor went to X": guests, and what they did, are one visit."""
    if (
        noun.label[2] != "noun"
        or verb.label[2] != "done"
        or not noun.last <= verb.first <= noun.last + _GUESTS
    ):
        return False
    guests = found.hits_in(noun.first, noun.first + 1, "links.guest")
    return bool(guests) and not any(t.text in ",;:–—" for t in found.text.tokens[noun.last : verb.first])


def is_older_paper(found: Findings, noun: Hit, verb: Hit) -> bool:
    """ "They renewed the charter of 1967": the charter is an agreement of its own year, besides."""
    if noun.label[1] != EventType.AGREEMENT or verb.first >= noun.first or verb.last - 1 != noun.first:
        return False
    named = found.text.tokens[noun.first : noun.last]
    of = found.text.lexicon.word_set("language", "prepositions", "of")
    year = named[-1].text
    return len(named) == _OF_A_YEAR and named[1].low in of and year.isdigit() and len(year) == _DIGITS


def is_topic(found: Findings, hit: Hit, hits: Sequence[Hit], sentence: Sentence) -> bool:
    """ "They discussed student exchanges": what is talked about does not happen by that."""
    if hit.label[1] != EventType.EXCHANGE or hit.label[2] == "future":
        return False
    last = min(sentence.last, hit.last + _BEHIND)
    if found.hits_in(hit.first + 1, last, "links.topic.behind"):
        return True
    if hit.label[2] not in _UNSURE:
        return False
    others = [o for o in hits if o.first < hit.first]
    if any(o.label[1] == EventType.MEETING and hit.first - o.last <= _TOPIC for o in others):
        return True
    ends = max((o.last for o in others if o.label[1] not in _TALKS), default=sentence.first)
    first = max(ends, hit.first - _LISTED)
    return bool(found.hits_in(first, hit.first, "links.topic.before"))


def is_of_award(hit: Hit, hits: Sequence[Hit]) -> bool:
    """ "Presented her with a medal", "the prize went to Bath": an award is no gift and no journey."""
    if hit.label[1] not in (EventType.GIFT, EventType.VISIT):
        return False
    goes = hit.label[1] == EventType.VISIT  # its verb stands within the words of the award
    return any(
        o.label[1] == EventType.AWARD
        and (o.first < hit.first < o.last <= hit.last if goes else o.first < hit.last and hit.first < o.last)
        for o in hits
    )


def is_of_gifts_and_treats(found: Findings, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether what is given, treated with or got is all that it tells."""
    if is_of_message(found, hit) or is_of_gifts(hit, hits):
        return True
    if is_treat(hit, hits) or is_of_what_is_got(found, hit, hits):
        return True
    return _is_verb_of_present(found, hit, hits) or is_thanks_by_award(found, hit, hits)


def _is_verb_of_present(found: Findings, hit: Hit, hits: Sequence[Hit]) -> bool:
    """ "Ein Geschenk hat er der Stadt überreicht": the participle at the end tells of that present."""
    tokens = found.text.tokens
    if hit.label[1:] != (EventType.GIFT, "noun") or hit.last - hit.first > 1 or tokens[hit.first].is_capital:
        return False
    before = [o for o in hits if o.label[1] == EventType.GIFT and o.last <= hit.first]
    if not before or not found.hits_in(before[-1].first, before[-1].last, "links.presents"):
        return False
    return not any(t.text in ";:–—" for t in tokens[before[-1].last : hit.first])


def is_of_what_is_got(found: Findings, hit: Hit, hits: Sequence[Hit]) -> bool:
    """ "The mayor received a vase from the chairman": who receives a thing receives nobody by that."""
    verbs = list(found.hits_in(hit.first, hit.last, "links.receiving")) if hit.label[1] in _WELCOMES else []
    if not verbs or found.hits_in(hit.first, hit.last, "links.guest"):
        return False
    tokens, ands = found.text.tokens, found.text.lexicon.word_set("language", "and")
    return any(
        o.first <= v.first
        and v.last < o.last
        and not any(t.text in ",;:–—" or t.low in ands for t in between)
        for o in hits
        if o.label[1] in _GOT and o.label[2] == "done"
        for v in verbs
        for between in [tokens[v.first : o.last]]
    )


def of_one_gift(found: Findings, hits: list[Hit]) -> list[Hit]:
    """Without phrases that reach from a gift over a comma to the next: "they gave a vase, he gave a book"."""
    hits = without_things_alone(found, hits)
    gifts = sorted([h for h in hits if h.label[1:] == _GIVEN], key=lambda h: h.first)
    firsts = [g.first for g in gifts]
    kept = []
    for hit in hits:
        begin, end = bisect_left(firsts, hit.first - _REACH), bisect_left(firsts, hit.last)
        if hit.label[1:] != _GIVEN or not _reaches_over(found, hit, gifts[begin:end]):
            kept.append(hit)
    return kept


def _reaches_over(found: Findings, hit: Hit, gifts: list[Hit]) -> bool:
    """Whether words with a comma end in a clause that tells a gift, and begin in one that does so as well."""
    tokens, that = found.text.tokens, found.text.lexicon.word_set("language", "that", "words")
    comma = next((i for i in range(hit.first, hit.last) if tokens[i].text == ","), 0)
    if not comma or tokens[comma + 1].low in that:
        return False
    last = max(hit.first - _REACH, 0)
    first = next((i for i in range(hit.first, last, -1) if tokens[i - 1].text in ",;:–—."), last)
    told = any(first <= g.first and g.last <= comma for g in gifts)
    return told and any(comma < g.first for g in gifts)


def is_within(hit: Hit, hits: Sequence[Hit]) -> bool:
    """ "Drove to Lviv with generators", "came to Bonn to train": one act, which is help or a swap.

    A delegation that is named before them has come all the same.
    """
    over = _WITHIN.get(hit.label[1], ())
    if any(o.label[1] in over and o.first <= hit.first and hit.last <= o.last + _ON for o in hits):
        return True
    # "A friendly match", "a meeting of cyclists": the same words, of which more say that it is an exchange.
    # "They met to honour the fallen", "came together to mark 70 years": the words go on to a ceremony.
    return hit.label[1] == EventType.MEETING and any(
        (o.label[1] == EventType.EXCHANGE and o.first == hit.first and hit.last <= o.last + _ON)
        or (o.label[1:] == _MARKED and hit.first <= o.first < hit.last < o.last)
        for o in hits
    )


def is_of_gifts(hit: Hit, hits: Sequence[Hit]) -> bool:
    """ "An exchange of presents took place": that is told, and no exchange of people."""
    return hit.label[1] == EventType.EXCHANGE and any(
        o.label[1] == EventType.GIFT and o.first == hit.first for o in hits
    )


def is_treat(hit: Hit, hits: Sequence[Hit]) -> bool:
    """ "They offered a reception", "offered a concert": that is held, and nothing is given."""
    return hit.label[1] == EventType.GIFT and any(
        o.label[1] in _TREATS and 0 <= o.first - hit.first <= 1 and hit.last <= o.last + 1 for o in hits
    )


def is_invitation(hit: Hit, hits: Sequence[Hit]) -> bool:
    """ "Handed his colleague an invitation", "the draft of a treaty": a plan, and nothing is given."""
    return (
        hit.label[1] == EventType.GIFT
        and hit.label[2] != "future"
        and any(o.label[1:] == (EventType.PLAN, "future") and o.first == hit.first for o in hits)
    )


def is_of_flowers(found: Findings, hit: Hit, hits: Sequence[Hit]) -> bool:
    """ "To the monument flowers were brought": the verb of the flowers is of nothing else.

    But "they laid a wreath and unveiled a monument".
    """
    if hit.label[1] == EventType.WREATH_LAYING or not any(
        o.label[1] == EventType.WREATH_LAYING and o.last == hit.last and o.first < hit.last - 1 for o in hits
    ):
        return False
    joins = found.text.lexicon.word_set("language", "joins", "and")
    return found.text.tokens[hit.first - 1].low not in joins


def is_of_show(hit: Hit, hits: Sequence[Hit]) -> bool:
    """ "The museum opened a show", "a show was opened at the museum", "opened the Days of X": no museum."""
    return hit.label[1] == EventType.UNVEILING and any(_opens(hit, o) for o in hits)


def _opens(hit: Hit, other: Hit) -> bool:
    """Whether what "opened" says was opened is a show or a feast."""
    if other.label[1] in _OPENED:
        return hit.first <= other.first < hit.last < other.last
    if other.label[1] != EventType.EXHIBITION:
        return False
    shown = hit.first <= other.first <= hit.last + _SHOW and hit.last < other.last
    return shown or other.first < hit.first < other.last


def without_words_given(found: Findings, hits: list[Hit], sentence: Sentence) -> list[Hit]:
    """The «берді» of «уәде берді», "gave their word", is of no gift that was given."""
    words = found.hits_in(sentence.first, sentence.last, "links.modality.promised")
    if not words:
        return hits
    return [
        h
        for h in hits
        if h.label[2] != "done" or not any(h.first < w.first < h.last == w.last for w in words)
    ]


def is_on_the_table(hit: Hit, hits: Sequence[Hit]) -> bool:
    """ "The council will debate it in May": a body at home decides, and meets nobody."""
    if hit.label[1:] != (EventType.MEETING, "future"):
        return False
    plans = [o for o in hits if o.label[1:] == (EventType.PLAN, "future")]
    return any(o.first <= hit.first < o.last or hit.first <= o.first < hit.last for o in plans)


def is_occasion(found: Findings, hit: Hit, hits: Sequence[Hit], sentence: Sentence) -> bool:
    """ "They came on the occasion of the 40th anniversary": why they came, no ceremony of its own."""
    if hit.label[1:] != (EventType.CEREMONY, "noun"):
        return False
    if not any(o.label[1] not in (EventType.CEREMONY, EventType.PLAN) for o in hits):
        return False
    first, last = max(sentence.first, hit.first - _OCCASION), min(sentence.last, hit.last + _BEHIND)
    before = found.hits_in(first, hit.first + 1, "links.occasion.before")
    return any(before) or bool(found.hits_in(hit.last, last, "links.occasion.behind"))
