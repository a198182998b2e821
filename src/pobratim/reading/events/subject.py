"""Who does it by the words: the name right before the verb, "A, who had come along, unveiled"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType, Role
from pobratim.lexicons.grammar import BY_IN_A_CASE, VERB_SECOND
from pobratim.reading.bearing import bearing, by_ending, prepositions
from pobratim.reading.clauses import clause_around
from pobratim.reading.events.chained import chain_begin, is_object
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.travellers import TRAVELS
from pobratim.reading.events.verb_clauses import verb_of
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention, PlaceMention, begin_in
from pobratim.reading.phrases import Hit

DOES: Final = "; who: right before the verb"  # as the rule of an event tells it, where nobody else is said
_OFFICE: Final = 4  # tokens of an office before its holder
_BODY: Final = 8  # and of it with the body that it is held in
_HELPERS: Final = 3  # words between a name and the verb: "has then", "y a été"
_ASIDE: Final = 14  # tokens of what is set between commas behind a name
_BY_OTHERS: Final = (EventType.EXCHANGE, EventType.AID, EventType.PLAN)  # those led
_HOME: Final = ("of", "from", "from+of")  # kinds of prepositions before where somebody is from
_VIEW: Final = 3  # sentences around an event whose people are in sight
_SHOWN: Final = 4  # tokens behind "led the delegation" in which "on a tour" stands
_BEHIND: Final = 6  # tokens from a participle to the name behind it: its town and office
_TOLD: Final = ("done", "future", "weak")
_LISTED: Final = 12  # tokens between two who do it together, the office of one among them


def subjects(found: Findings, frame: Frame) -> list[str]:
    """The person right before the verb of the event, an aside between commas apart."""
    if frame.type in _BY_OTHERS or frame.tense not in _TOLD:
        return []
    if found.text.head_last:
        return _nominative(found, frame)
    people = [m for m in found.people_in(frame.sentence.first, frame.hit.last) if _may_do(found, m)]
    inside = [m for m in people if frame.hit.first <= m.first and _opens(found, frame, m)]
    before = _named_once(found, [m for m in people if m.last <= frame.hit.first])
    doer = inside[0] if inside else before[-1] if before and _is_beside(found, before[-1], frame) else None
    if doer is None:
        doer = _of_both_verbs(found, frame, before)
    if not inside:
        doer = _of_clause(found, frame, before) or doer
    if doer is None or _leads_in(found, doer):
        doer = _behind_verb(found, frame)
        before = []
    if doer is None or _is_host(found, frame, doer):
        return _agents(found, frame)
    return [*_together(found, before, doer), doer.person]


def _together(found: Findings, before: list[PersonMention], doer: PersonMention) -> list[str]:
    """The A of "Mayor A and the chair of the council, B, laid": whom an "and" joins to who does it."""
    tokens, ands = found.text.tokens, found.text.lexicon.word_set("language", "and")
    out: list[str] = []
    for one in reversed([m for m in before if m.last <= doer.first]):
        if one.person == doer.person:
            doer = one  # "A and B, mayor of X, signed": B and the mayor are one
            continue
        between = tokens[one.last : doer.first]
        joined = len(between) <= _LISTED and bool(between) and between[0].low in ands
        if not joined or any(t.text in ";:–—" for t in between) or _leads_in(found, one):
            break
        if found.hits_in(one.last, doer.first, "events"):
            break
        out.insert(0, one.person)
        doer = one
    return out


def _named_once(found: Findings, people: list[PersonMention]) -> list[PersonMention]:
    """Without the mayor of "A B, mayor of X, signed", who is A B."""
    tokens = found.text.tokens
    return [
        one
        for n, one in enumerate(people)
        if not n or people[n - 1].person != one.person or tokens[people[n - 1].last].text != ","
    ]


def _behind_verb(found: Findings, frame: Frame) -> PersonMention | None:
    """ "Am Samstag besuchte Bürgermeister A B": the name behind a verb that a day or an "in" leads."""
    if not found.text.does(VERB_SECOND):
        return None
    tokens, tags, verb = found.text.tokens, found.text.tags, verb_of(found, frame.hit)
    first = next(
        (i + 1 for i in range(verb - 1, frame.sentence.first, -1) if tokens[i].text in ",;:–—"),
        frame.sentence.first,
    )
    words = found.text.lexicon.word_set
    led = tokens[first].low in prepositions(found.text.lang) or tokens[first].low in words(
        "language", "pronouns", "place"
    )
    if first == verb or not (led or tags.get(first) == "date" or _is_along(found, first)):
        return None
    people = found.people_in(verb + 1, min(verb + _BEHIND, frame.sentence.last))
    if not people or not _may_do(found, people[0]):
        return None
    articles = words("names", "article", "words")
    between = range(verb + 1, people[0].first)
    plain = all(tags.get(i) == "office" or tokens[i].low in articles for i in between)
    return (
        people[0]
        if plain and not any(tokens[i].low in words("language", "joins", "dative") for i in between)
        else None
    )


def _is_along(found: Findings, first: int) -> bool:
    """ "Accompanied by A, …": a participle of company opens the clause."""
    return any(h.first == first for h in found.hits_in(first, first + 1, "links.company.along"))


def _agents(found: Findings, frame: Frame) -> list[str]:
    """ "Will be opened on 1 July by Lord Mayor Ann Moss": nothing but a day or a town before the "by"."""
    if frame.type in TRAVELS:
        return []
    if found.text.does(BY_IN_A_CASE):
        return _instrumental(found, frame)
    passive = found.text.lexicon.words("language", "joins", "passive")
    if passive and any(t.low in passive for t in found.text.tokens[frame.near[0] : frame.near[1]]):
        return _behind_von(found, frame)
    by = found.text.lexicon.word_set("language", "prepositions", "by")
    tokens, tags = found.text.tokens, found.text.tags
    small = prepositions(found.text.lang)
    at = frame.hit.last - (tokens[frame.hit.last - 1].low in by)
    if any(tokens[i].low in by for i in range(frame.hit.first, at)):
        at = frame.hit.first + 1  # "unveiled by A B, the bench"
    while at < frame.near[1] and tokens[at].low not in by and (at in tags or tokens[at].low in small):
        at += 1
    if at >= frame.near[1] or tokens[at].low not in by:
        return []
    behind = (m for m in found.people_in(at, min(at + _OFFICE + 2, frame.near[1])) if _may_do(found, m))
    doer = next(behind, None)
    return [doer.person] if doer is not None else []


def _behind_von(found: Findings, frame: Frame) -> list[str]:
    """ "Wurde vom Generalkonsul A B überreicht": a "von" with an office or a name right behind."""
    tokens, tags = found.text.tokens, found.text.tags
    by = found.text.lexicon.word_set("language", "prepositions", "of")
    for i in range(frame.near[0], frame.near[1] - 1):
        of_verb = tokens[i].low in by and (i + 1 in tags or (i + 2 in tags and not tokens[i + 1].is_capital))
        if of_verb and tags.get(i + 1, tags.get(i + 2)) in ("office", "person"):
            people = found.people_in(i + 1, min(i + 1 + _BEHIND, frame.near[1]))
            plain = bool(people) and all(t.is_word for t in tokens[i : people[0].first])
            if plain and _may_do(found, people[0]):
                return [people[0].person]
    return []


def _instrumental(found: Findings, frame: Frame) -> list[str]:
    """«Венок был возложен мэром A B»: a participle of the passive, and a name whose ending says "by"."""
    tokens, verb = found.text.tokens, frame.hit.last - 1
    if not tokens[verb].low.endswith(found.text.lexicon.words("language", "endings", "participle")):
        return []
    people = found.people_in(verb + 1, min(verb + _BEHIND, frame.near[1]))
    doer = next((m for m in people if _is_by(found, m)), None)
    if doer is None or not _may_do(found, doer):
        return []
    between = range(verb + 1, doer.first)
    plain = all(found.text.tags.get(i) is not None or not tokens[i].is_capital for i in between)
    return [doer.person] if plain and all(tokens[i].is_word for i in between) else []


def _is_by(found: Findings, mention: PersonMention) -> bool:
    """Whether every word of a name has an ending of the instrumental."""
    tokens = found.text.tokens
    named = [t.low for t in tokens[mention.first : mention.last] if t.is_word and len(t.text) > 1]
    by = found.text.lexicon.words("language", "endings", "by_people")
    return bool(named) and all(low.endswith(by) for low in named)


def _of_both_verbs(found: Findings, frame: Frame, before: list[PersonMention]) -> PersonMention | None:
    """The A of "Mayor A welcomed them and gave a book": an "and" right before the verb, nobody else named."""
    tokens, verb = found.text.tokens, frame.hit.first
    ands = found.text.lexicon.word_set("language", "and")
    if len(before) != 1 or verb <= before[0].last or tokens[verb - 1].low not in ands:
        return None
    first = frame.sentence.first
    told = found.hits_in(first, before[0].first, "events") or found.hits_in(
        first, before[0].first, "links.saying"
    )
    between = tokens[before[0].last : verb]
    plain = between[0].is_word or between[0].text == ","
    if told or not plain or any(not t.is_word for t in between[1:]) or tokens[verb].is_capital:
        return None
    return before[0]


def _of_clause(found: Findings, frame: Frame, before: list[PersonMention]) -> PersonMention | None:
    """The A of "A B, who laid the stone in 2022, cannot come": whom a clause with "who" is about."""
    clause = clause_around(found, frame.sentence, verb_of(found, frame.hit))
    who = found.text.lexicon.word_set("language", "pronouns", "who")
    if clause is None or found.text.tokens[clause.first - 1].low not in who:
        return None
    if any(m.first >= clause.first for m in before):
        return None
    return next((m for m in before if _past_home(found, m.last) == clause.first - 2), None)


def _nominative(found: Findings, frame: Frame) -> list[str]:
    """«Шымкентке келген Ақтөбе әкімі A B мемориалға гүл қойды»: the last before the verb without an ending.

    Only names with an office before them, in languages that have endings; none that "with" stands behind.
    """
    if not found.text.lexicon.words("language", "linking", "endings"):
        return []
    if (behind := _behind_participle(found, frame)) is not None:
        return [] if _is_host(found, frame, behind) else [behind.person]
    people = [m for m in found.people_in(chain_begin(found, frame), frame.hit.last - 1) if _may_do(found, m)]
    coming = found.text.lexicon.words("language", "participle", "before")
    of_noun = bool(coming) and found.text.tokens[frame.hit.last - 1].low.endswith(coming)
    doer = next((m for m in reversed(people) if _is_bare(found, m, frame.hit.last - 1, held=of_noun)), None)
    if doer is None or _is_host(found, frame, doer):
        return []
    return [*_together(found, people, doer), doer.person]


def who_stays(found: Findings, frame: Frame) -> set[str]:
    """The Асан of «әкім Асан Үсенов Невшехирден келген Али Демирді қабылдады»: somebody else has come."""
    if not found.text.head_last:
        return _who_receive(found, frame) | _who_shows_round(found, frame)
    if _behind_participle(found, frame) is None:
        return set()
    return {m.person for m in found.people_in(frame.hit.first, frame.hit.last)}


def _who_receive(found: Findings, frame: Frame) -> set[str]:
    """«Гостей встречали A и B», "the guests were welcomed by A": whoever stands behind both has not come."""
    guests = found.hits_in(frame.hit.first, frame.hit.last, "links.guest")
    verbs = found.hits_in(frame.hit.first, frame.hit.last, "links.receiving") if guests else []
    if not verbs or guests[0].first > verbs[-1].first:
        return set()
    behind = verbs[-1].last
    ends = next((h.first for h in found.hits_in(behind, frame.sentence.last, "events")), frame.sentence.last)
    people = found.people_in(behind, ends)
    led = found.hits_in(behind, ends, "links.leading")  # "welcomed the guests, led by Ann Moss"
    return {m.person for m in people if not led or m.first < led[0].first}


def _who_shows_round(found: Findings, frame: Frame) -> set[str]:
    """The Ann Moss of "Headteacher Ann Moss led the delegation on a tour of the school", who is at home."""
    sentences, index = found.text.sentences, frame.sentence.index
    first, last = (
        sentences[max(index - _VIEW, 0)].first,
        sentences[min(index + _VIEW, len(sentences) - 1)].last,
    )
    out: set[str] = set()
    for hit in found.hits_in(first, last, "links.heading.words"):
        if shows_round(found, hit):
            out.update(
                m.person for m in found.people_in(found.text.sentence_of(hit.first).first, hit.first)[-1:]
            )
    return out


def shows_round(found: Findings, hit: Hit) -> bool:
    """Whether words behind "led the delegation" say that it was through a house or town."""
    return any(
        h.first <= hit.last + 1 for h in found.hits_in(hit.last, hit.last + _SHOWN, "links.showing.round")
    )


def _behind_participle(found: Findings, frame: Frame) -> PersonMention | None:
    """Of «Шымкентке келген Ақтөбе әкімі A B» who came: whose office stands right behind the participle."""
    endings = found.text.lexicon.words("language", "participle", "before")
    tokens, last = found.text.tokens, frame.hit.last
    if not endings or not tokens[last - 1].low.endswith(endings):
        return None
    people = found.people_in(last, min(last + _BEHIND, frame.sentence.last))
    first = people[0].first if people and _may_do(found, people[0]) else last
    if people and first == last == people[0].first and _may_do(found, people[0]):
        return people[0]  # «Невшехирден келген Али Демирді»
    if first == last or any(not t.is_word for t in tokens[last:first]):
        return None
    offices = found.hits_in(max(last, first - _OFFICE), first, "offices.office")
    return people[0] if any(h.last == first for h in offices) else None


def _is_bare(found: Findings, mention: PersonMention, verb: int, *, held: bool) -> bool:
    """Whether somebody stands in the nominative behind his office, and nothing but words behind him.

    A day or a town in a case right behind says so without an office, unless one must be ``held``: before the
    participle of «Тараздан келген Жан Пети» that is another.
    """
    tokens = found.text.tokens
    behind = tokens[mention.last] if mention.last < len(tokens) else None
    on_a_day = found.text.tags.get(mention.last, "").endswith("date")
    joins = found.text.lexicon.word_set("language", "joins", "and")
    genitive = found.text.lexicon.word_set("language", "genitive")
    if behind is None or behind.low in joins or behind.low in genitive or not (behind.is_word or on_a_day):
        return False
    if is_object(found, mention) or bearing(found.text, mention) is not None:
        return False
    if mention.last == verb:
        return True
    if not held and (on_a_day or any(by_ending(found.text, m) for m in _right_behind(found, mention))):
        return True
    offices = found.hits_in(mention.first - _OFFICE, mention.first, "offices.office")
    return any(h.last == mention.first for h in offices)


def _right_behind(found: Findings, mention: PersonMention) -> list[PlaceMention]:
    return begin_in(found.place_mentions, mention.last, mention.last + 1)


def _leads_in(found: Findings, mention: PersonMention) -> bool:
    """Whether a preposition stands before somebody and his office: "of the mayor A"."""
    offices = found.hits_in(mention.first - _OFFICE, mention.first, "offices.office")
    office = next((h for h in offices if h.last == mention.first), None) or _office_of_a_body(found, mention)
    return bearing(found.text, office or mention) is not None


def _office_of_a_body(found: Findings, mention: PersonMention) -> Hit | None:
    """The "chair" of "the chair of the twinning committee Ann Moss": an "of" behind it, and no other "to"."""
    tokens, tags, of = found.text.tokens, found.text.tags, found.text.lexicon.word_set("language", "genitive")
    leads, known = found.text.lexicon.word_set("names", "link", "words"), prepositions(found.text.lang)
    for hit in reversed(found.hits_in(mention.first - _BODY, mention.first, "offices.office")):
        between = range(hit.last, mention.first)
        led = hit.last < mention.first and tokens[hit.last].low in of
        plain = all(tokens[i].is_word and (not tokens[i].is_capital or i in tags) for i in between)
        tied = all(tokens[i].low not in known or tokens[i].low in leads for i in between)
        return hit if led and plain and tied else None
    return None


def _is_host(found: Findings, frame: Frame, mention: PersonMention) -> bool:
    """Whoever welcomes guests is no visitor: the words are of receiving, or he is of the place."""
    if frame.type not in TRAVELS:
        return False
    first, last = frame.hit.first, frame.hit.last
    if found.hits_in(first, last, "links.receiving"):
        return not found.hits_in(first, last, "links.journey.received")
    home = found.people[mention.person].office_of
    return home == frame.place or (home is None and not frame.place_here)


def _may_do(found: Findings, mention: PersonMention) -> bool:
    return found.people[mention.person].role is Role.PARTICIPANT and not found.is_spoken(mention)


def _opens(found: Findings, frame: Frame, mention: PersonMention) -> bool:
    """Whether the words of the event begin with an office and its holder, "consul Ann Moss was received"."""
    tokens = found.text.tokens[frame.hit.first : mention.first]
    return all(t.is_word for t in tokens) and not found.hits_in(frame.hit.first, mention.first, "links.by")


def _past_home(found: Findings, last: int) -> int:
    """ "Mayor A B of Kiel, who": the town behind a name is part of how he is named."""
    homes = begin_in(found.place_mentions, last + 1, last + 2)
    return next((m.last for m in homes if bearing(found.text, m) in _HOME), last)


def _is_nominative(found: Findings, mention: PersonMention) -> bool:
    """Whether a surname stands as the person is called: «Шумкова» does not, where names have cases."""
    surname = found.people[mention.person].name.rsplit(" ", 1)[-1]
    return found.text.tokens[mention.last - 1].text == surname


def _no_day_or_town(found: Findings, first: int, last: int, *, towns: bool) -> list[int]:
    """Tokens without those of days and towns, and the preposition right before one: "op 4 mei in Zwolle"."""
    tokens, tags, leads = found.text.tokens, found.text.tags, prepositions(found.text.lang)
    kinds = ("date", "place") if towns else ("date",)
    said = [tags.get(i, "").endswith(kinds) for i in range(first, last + 1)]
    every = range(last - first)
    return [first + i for i in every if not said[i] and not (said[i + 1] and tokens[first + i].low in leads)]


def _is_beside(found: Findings, mention: PersonMention, frame: Frame) -> bool:
    """Nothing but helping words stands between, or one aside from comma to comma right behind the name."""
    tokens, first = found.text.tokens, _past_home(found, mention.last)
    if first < frame.hit.first and tokens[first].text == ",":
        commas = [i for i in range(first + 1, frame.hit.first) if tokens[i].text == ","]
        apposed = mention.first > frame.sentence.first and tokens[mention.first - 1].text == ","
        if (not commas and not apposed) or (commas and commas[-1] - first > _ASIDE):
            return False  # but "the mayor of X, Ann Moss, unveiled"
        first = (commas[-1] if commas else first) + 1
    near = first == _past_home(found, mention.last) and _is_nominative(found, mention)
    between = [tokens[i] for i in _no_day_or_town(found, first, frame.hit.first, towns=near)]
    leads, ands = prepositions(found.text.lang), found.text.lexicon.word_set("language", "and")
    return len(between) <= _HELPERS and all(
        t.is_word and not t.is_capital and t.low not in leads and t.low not in ands for t in between
    )  # "A met B, and gave": A did
