"""Something is handed over for good: who gave what to whom."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.bearing import by_ending, head_last, prepositions
from pobratim.reading.events.carried import is_of_treats
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.events.giving import parties, settle, verb_of
from pobratim.reading.events.subject import subjects
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention, begin_in
from pobratim.reading.named_things import extend
from pobratim.reading.phrases import Hit

_BESIDE: Final = 3  # tokens from a thing to its verb, or to the comma of its clause
_AT_WAR: Final = ("UA",)  # countries to which an ambulance that is given is aid


def fill(found: Findings, frame: Frame) -> bool | None:
    """Giver and receiver by preposition or case; the object behind the verb, or the memorial before it."""
    if is_of_treats(found, frame):
        return False
    parties(found, frame)
    if head_last(found.text.lang):
        _by_offices(found, frame)
    settle(found, frame)
    if any(found.hits_in(frame.near[0], frame.near[1], "links.relief")) and _is_at_war(found):
        frame.type = EventType.AID
    frame.object = _object(found, frame)
    frame.unnamed = any(found.hits_in(frame.hit.first, frame.near[1], "links.presents"))
    first, last = frame.sentence.first, frame.sentence.last
    frame.answers = bool(found.hits_in(first, last, "links.reply"))
    memorial = _memorial(found, frame)
    if memorial is not None:
        frame.memorial = memorial
        frame.object = found.memorials[memorial].name
    return None


def _is_at_war(found: Findings) -> bool:
    return any(place.country in _AT_WAR for place in found.places.values())


def _by_offices(found: Findings, frame: Frame) -> None:
    """«Анкара мэрі A B Атырау әкіміне»: the mayor gives, no town; what its mayor is given a town gets."""
    receiver = found.people.get(frame.receiver or "")
    if receiver is not None and receiver.office_of is not None and receiver.office_of == frame.giver:
        frame.giver = None
    doer = next((p for p in subjects(found, frame) if p != frame.receiver), None)
    if doer is not None and found.people[doer].office_of == frame.giver is not None:
        frame.giver = doer
    if frame.receiver is None:
        frame.receiver = next(
            (
                m.id
                for m in found.places_in(*frame.near)
                if m.id != frame.giver and _has_officer_given(found, m)
            ),
            None,
        )


def _has_officer_given(found: Findings, mention: PlaceMention) -> bool:
    """Whether an office of a town stands right behind it, in the dative and without a name."""
    last = mention.last
    offices = [h for h in found.hits_in(last, last + 1, "offices.office") if h.first == last]
    return any(by_ending(found.text, h) == "to" and not found.people_in(h.last, h.last + 1) for h in offices)


def _memorial(found: Findings, frame: Frame) -> str | None:
    """The memorial that is given: in the words of the gift, or named before if nothing else is."""
    first, last = frame.near
    here = begin_in(found.memorial_mentions, first, last)
    before = begin_in(found.memorial_mentions, frame.sentence.first, frame.hit.first)
    if here:
        return min(here, key=lambda m: abs(m.first - frame.hit.first)).id
    return before[-1].id if before and frame.object is None else None


def _object(found: Findings, frame: Frame) -> str | None:
    """The noun of something given, in the trigger or behind it, with what completes its name."""
    heads = list(found.hits_in(frame.hit.first, frame.near[1], "links.given")) or _told_of(found, frame)
    heads = [h for h in heads if not _is_as_present(found, h)]
    if not heads:
        return None
    end = extend(found, heads[0].first, heads[0].last, frame.sentence.last)
    tongues = list(found.hits_in(end, end + 1, "links.tongues"))
    end = max([end, *(h.last for h in tongues)])
    return found.text.span(heads[0].first, end).text


def _is_as_present(found: Findings, hit: Hit) -> bool:
    """The «подарок» of «привезли в подарок аппарат», which is no thing: a preposition stands before it."""
    led = hit.first > 0 and found.text.tokens[hit.first - 1].low in prepositions(found.text.lang)
    return led and bool(found.hits_in(hit.first, hit.last, "links.presents"))


def _told_of(found: Findings, frame: Frame) -> list[Hit]:
    """The thing before its verb, or the clause of its giving: «мүйіз сыйға тартты», "the bench Kiel gave"."""
    tokens, first = found.text.tokens, frame.sentence.first
    if head_last(found.text.lang):
        begin = max(frame.near[0], frame.hit.first - _BESIDE)
        return list(found.hits_in(begin, frame.hit.first, "links.given"))[-1:]
    that = found.text.lexicon.words("language", "that", "words")
    endings = found.text.lexicon.words("language", "participle", "endings")
    verb = verb_of(found, frame.hit)
    opened = next((i for i in range(verb, first, -1) if tokens[i - 1].text == ","), 0)
    if not opened or not (
        tokens[opened].low in that or (opened == verb and tokens[verb].low.endswith(endings))
    ):
        return []
    things = [*found.hits_in(first, opened, "links.given"), *found.hits_in(first, opened, "memorials.heads")]
    return [h for h in things if opened - _BESIDE <= h.last <= opened - 1][-1:]


RULE: Final[Rule] = Rule(EventType.GIFT, fill, sure=0.8)
