"""Where an event of a sentence is: its clause's, or the city that does it or asked others to come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.facts.kinds import EventType, Modality
from pobratim.gazetteer.rows import CITY, COUNTRY
from pobratim.lexicons.grammar import NAMES_INFLECT, SUBJECT_BEHIND, SUBJECT_FIRST, TOWNS_INFLECT
from pobratim.reading.bearing import bearing
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.messages import receives_message
from pobratim.reading.events.travellers import TRAVELS
from pobratim.reading.events.verb_clauses import verb_of
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention
from pobratim.reading.people.delegations import leads
from pobratim.reading.phrases import Hit
from pobratim.reading.story.hosts_by_office import host_by_office, is_received
from pobratim.reading.story.standing import Standing

_ASKED: Final = 6  # tokens from "at the invitation of" to the city: "of their friends from the town of"
_LEADS: Final = 4  # tokens before a city that is the subject of its sentence: "last Sunday the town of"
_HOLDER: Final = 9  # and with whoever holds its office between
_VERB: Final = 3  # tokens from the city to the verb
_GONE: Final = ("visit", "done")
_SEEN: Final = ("bare", "tied")  # how a city stands that somebody visited
_AT: Final = ("at", "to")
_CLAUSE: Final = 12  # tokens from a place to either end of the clause of a participle
_OF_THINGS: Final = (EventType.GIFT, EventType.UNVEILING)
_COMING: Final = (EventType.VISIT, EventType.MEETING, EventType.EXCHANGE, EventType.CONFERENCE)
_DATED: Final = 5  # tokens of a date between the verb and the city
_BEFORE_VERB: Final = 2  # tokens between the city that receives and the verb
_BY_ITSELF: Final = (EventType.CEREMONY, EventType.UNVEILING, EventType.EXHIBITION)


def asked_to(found: Findings, frame: Frame, cities: Sequence[Standing]) -> str | None:
    """The city behind words of an invitation, where nothing else of the sentence says where it was.

    Not the Kiel of "invited to meet the Kiel delegation".
    """
    if goal := _gone_for(frame, cities):
        return goal
    if any(s.stands == "at" for s in cities):
        return None
    for hit in found.hits_in(frame.sentence.first, frame.sentence.last, "links.setting.invited"):
        behind = [s for s in cities if 0 <= s.first - hit.last < _ASKED and s.stands != "appended"]
        behind = [s for s in behind if not found.hits_in(s.last, s.last + 1, "links.guest")]
        between = found.text.tokens[hit.last : behind[0].first] if behind else ()
        if behind and not any(t.text in ",;:–—" for t in between):
            return behind[0].id
    return None


def _gone_for(frame: Frame, cities: Sequence[Standing]) -> str | None:
    """Where somebody "travelled to sign a charter": what he went for was done there."""
    first = frame.hit.first
    if frame.tense != "future" or frame.modality is not Modality.DONE:
        return None
    gone = [h for h in frame.others if h.label[1:] == _GONE and h.first < first and h.last <= first + 1]
    goals = [s for s in cities if gone and gone[-1].first <= s.first < first and s.stands in _AT]
    return goals[0].id if goals else None


def city_itself(found: Findings, frame: Frame, cities: Sequence[Standing]) -> str | None:
    """The city that heads the sentence and is right before the verb: what it marks or unveils is its own."""
    if frame.type not in _BY_ITSELF or found.text.head_last or not cities:
        return None
    tokens, subject = found.text.tokens, cities[0]
    begin = next(
        (i + 1 for i in range(subject.first - 1, frame.sentence.first, -1) if tokens[i].text == ","), 0
    )
    ends = _behind_what_it_is(found, frame, subject)
    if subject.first - max(begin, frame.sentence.first) > _LEADS or not 0 <= frame.hit.first - ends <= _VERB:
        return None
    if any(t.text in ",;:–—" or t.is_capital for t in tokens[ends : frame.hit.first]):
        return None
    if any(s.stands == "at" and s.first >= frame.hit.first and s.time != "speech" for s in cities):
        return None  # "A plants a tree in B"
    heads = found.text.lexicon.word_set("language", "place_heads", "city")
    named = subject.stands == "bare" or any(
        t.low in heads for t in tokens[frame.sentence.first : subject.first]
    )
    return subject.id if named and subject.stands in ("bare", "of") and subject.kind is CITY else None


def _behind_what_it_is(found: Findings, frame: Frame, subject: Standing) -> int:
    """The token behind the commas of "X, twin town of Y, opened": what stands between only says what X is."""
    tokens, last = found.text.tokens, subject.last
    if last >= frame.hit.first or tokens[last].text != ",":
        return last
    ends = next(
        (i for i in range(last + 1, min(last + _CLAUSE, frame.hit.first)) if tokens[i].text == ","), 0
    )
    return ends + 1 if ends and found.hits_in(last + 1, ends, "links.partnership") else last


def beside(found: Findings, frame: Frame, near: Sequence[Standing]) -> list[Standing]:
    """ "In A she met B; in C she opened a show": what stands beyond a semicolon comes last, and of several
    towns that something is in, what stands beyond a comma: "in A there was a fair, in B one is planned"."""
    if len(near) < 2 or found.text.head_last:
        return [*near]
    tokens = found.text.tokens

    several = sum(s.stands == "at" for s in near) > 1

    def apart(standing: Standing) -> tuple[bool, bool]:
        first, last = sorted((standing.first, frame.hit.first))
        marks = {t.text for t in tokens[first:last]}
        return ";" in marks, several and "," in marks

    return sorted(near, key=apart)


def own_town(found: Findings, frame: Frame, here: Sequence[Standing]) -> str | None:
    """The X of "the mayor of X is due in May": where he does not go."""
    if frame.type not in TRAVELS or not frame.announced or found.text.head_last:
        return None
    if any(found.hits_in(*frame.near, f"links.{kind}") for kind in ("receiving", "returning")):
        return None
    if found.hits_in(frame.hit.first, frame.hit.last, "links.asking"):
        return None  # "the mayor of X invited the guests": to X
    homes = [s for s in here if s.stands == "office" and _is_before_verb(found, frame, s)]
    if not homes or any(s.id == homes[-1].id and s.stands != "office" for s in here):
        return None
    return homes[-1].id


def _is_before_verb(found: Findings, frame: Frame, home: Standing) -> bool:
    """ "The mayor of X is due", "X's mayor, A B, has been invited": who holds the office stands between."""
    apart = frame.hit.first - home.last
    if 0 <= apart <= _VERB:
        return True
    between = found.people_in(home.last, frame.hit.first) if 0 <= apart <= _HOLDER else []
    return len(between) == 1 and found.people[between[0].person].office_of == home.id


def receiving(found: Findings, frame: Frame) -> str | None:
    """Whoever receives does so at home: "the mayor of X received him" puts it at X."""
    verbs = _verbs(found, frame)
    if not verbs:
        return None
    people = [m for m in found.people_in(*frame.near) if not is_received(found, m, verbs[0])]
    by = [m for m in people if bearing(found.text, m) == "by" and not leads(found, m)]
    people = [m for m in people if is_subject(found, m)]
    if found.text.does(SUBJECT_FIRST):  # "the town received X, mayor of Y": he is the guest
        people = [m for m in people if m.last <= verbs[0].first]
    for mention in (by or people)[:1]:
        home = found.people[mention.person].office_of
        if home in found.places and found.places[home].kind is CITY:
            return home
    return None


def officer_at_home(found: Findings, frame: Frame) -> str | None:
    """The X of "the mayor of X received him", where the mayor has no name."""
    verbs = _verbs(found, frame)
    return host_by_office(found, verbs[0]) if verbs else None


def _verbs(found: Findings, frame: Frame) -> list[Hit]:
    """The verbs of receiving in an event's words, which receive no message: «принял участие»."""
    verbs = found.hits_in(frame.hit.first, frame.hit.last, "links.receiving")
    return [v for v in verbs if not receives_message(found, v)]


def is_subject(found: Findings, mention: PersonMention) -> bool:
    """Whether a name stands as it is said by itself, where it has cases: «Бориса Елкина» was received."""
    named = found.people[mention.person].name.split()
    return not found.text.does(NAMES_INFLECT) or all(
        t.text in named for t in found.text.tokens[mention.first : mention.last] if t.is_word
    )


def without_asides(found: Findings, frame: Frame, here: Sequence[Standing]) -> Sequence[Standing]:
    """Without the Шахты of «скульптуру, отлитую в Шахтах, передал в дар»: there the thing was made."""
    if frame.type not in _OF_THINGS:
        return here
    endings = found.text.lexicon.words("language", "participle", "endings")
    if not endings:
        return here
    tokens, verb = found.text.tokens, verb_of(found, frame.hit)

    def is_aside(standing: Standing) -> bool:
        begin = max(frame.sentence.first, standing.first - _CLAUSE)
        first = next((i for i in range(standing.first, begin, -1) if tokens[i - 1].text == ","), 0)
        last = min(frame.sentence.last, standing.last + _CLAUSE)
        ends = next((i for i in range(standing.last, last) if tokens[i].text == ","), 0)
        closed = first and ends and not first <= verb < ends
        return bool(closed) and tokens[first].low.endswith(endings)

    return [s for s in here if not is_aside(s)]


def is_goal(found: Findings, frame: Frame, land: Standing) -> bool:
    """ "In Germany", "to Germany"; or what somebody "visited", right behind the verb or its article."""
    if land.stands in _AT or frame.type is not EventType.VISIT or land.stands != "bare":
        return land.stands in _AT
    articles = found.text.lexicon.word_set("names", "article", "words")
    between = found.text.tokens[frame.hit.last : land.first]
    return land.first >= frame.hit.last and all(t.low.rstrip("'’") in articles for t in between)


def is_seen(found: Findings, frame: Frame, near: Sequence[Standing]) -> bool:
    """Whether a city, or the word for a twin and its name, stands right behind the words of a journey."""
    behind = next((s for s in near if s.first >= frame.hit.last and s.stands in _SEEN), None)
    if behind is None or frame.announced or frame.tense == "noun":
        return False
    called = found.hits_in(frame.hit.last, behind.first, "links.twins.one")
    at_once = behind.first == frame.hit.last and not found.text.does(TOWNS_INFLECT)  # «вернулись юноши X»
    return at_once or any(h.last == behind.first for h in called)


def of_envoys(found: Findings, here: Sequence[Standing]) -> set[str]:
    """The Slovenia of "the consul of Slovenia gave": a land that only an office of the sentence is of."""
    lands = {s.id for s in here if s.kind is COUNTRY}
    return lands - {s.id for s in here if s.stands != "office"}


def _is_of_date(found: Findings, i: int) -> bool:
    before = found.text.tags.get(i, "") or found.text.tags.get(i + 1, "")
    return before.endswith("date")


def itself(found: Findings, frame: Frame, near: Sequence[Standing]) -> str | None:
    """ "Dijon accueille ses amis": the city itself receives them."""
    if frame.type not in _COMING or found.text.head_last:
        return None
    for hit in found.hits_in(*frame.near, "links.receiving"):
        for city in near:
            between = found.text.tokens[city.last : hit.first]
            beside = city.stands == "bare" and city.last <= hit.first and len(between) <= _BEFORE_VERB
            if beside and all(t.is_word and not t.is_capital for t in between):
                return city.id
            if _is_its_club(found, city, hit):
                return city.id
            if found.text.does(SUBJECT_BEHIND) and city.stands == "bare" and city.first >= hit.last:
                dates = range(hit.last, city.first)  # «Форум примет в 2027 году Великий Новгород»
                if len(dates) <= _DATED and all(_is_of_date(found, i) for i in dates):
                    return city.id
    return None


def _is_its_club(found: Findings, city: Standing, verb: Hit) -> bool:
    """The Torquay of "Torquay Twinning Association hosted", "de jumelagevereniging van X ontving"."""
    of = found.text.lexicon.word_set("language", "prepositions", "of")
    if found.hits_in(city.last, verb.last, "links.journey.received"):
        return False  # "Torquay Twinning Association was welcomed"
    reach = max(city.first - _BEFORE_VERB - 1, 0), verb.first
    for club in found.hits_in(*reach, "links.twins.committee") if city.last <= verb.first else ():
        led = club.last + 1 == city.first and found.text.tokens[club.last].low in of
        ends = max(club.last, city.last)
        if (led or club.first == city.last) and 0 <= verb.first - ends <= _BEFORE_VERB:
            return all(t.is_word for t in found.text.tokens[ends : verb.first])
    return False
