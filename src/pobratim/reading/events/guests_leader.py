"""Whoever leads the guests does what they do: "led by A B. On Friday the guests laid a wreath"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType, Office, Role
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.subject import shows_round
from pobratim.reading.events.travellers import TRAVELS
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention
from pobratim.reading.phrases import Hit

_LED: Final = 8  # tokens from "headed by" to the name, an office and its town between them
_BESIDE: Final = 2  # and from a name to the word behind it that says so
_SUBJECT: Final = 14  # tokens from a name to "leads the delegation", what is set between commas among them
_BACK: Final = 6  # sentences before an event in which it is told who leads the guests
_NEXT: Final = 1  # and behind it, or before one that is to come
# What guests do, or is done to them.
_OF_GUESTS: Final = (
    EventType.VISIT,
    EventType.EXCHANGE,
    EventType.MEETING,
    EventType.WREATH_LAYING,
    EventType.CEREMONY,
    EventType.CONFERENCE,
)
_SPEAKS: Final = ("speaks",)  # "on behalf of the guests", which stands before the name in Kazakh too
_OFFICE: Final = 5  # tokens of an office before a name
_OF_PUPILS: Final = (Office.TEACHER, Office.HEADMASTER, Office.COACH)
_LEADS: Final = ("links.leading", "links.heading")


def with_guests(found: Findings, frame: Frame) -> list[str]:
    """Who leads them, who speaks for them, and whom they brought."""
    return [*leaders_of_guests(found, frame), *companions(found, frame)]


def leaders_of_guests(found: Findings, frame: Frame) -> list[str]:
    """The people said to lead the guests of whom an event speaks, unless they are at home there."""
    if frame.older or frame.type not in _OF_GUESTS or not any(found.hits_in(*frame.near, "links.guest")):
        return []
    sentences, index = found.text.sentences, frame.sentence.index
    first, last = frame.sentence.first, frame.sentence.last
    if not found.people_in(first, frame.hit.last):
        first = sentences[max(index - (_NEXT if frame.announced else _BACK), 0)].first
        last = sentences[min(index + _NEXT, len(sentences) - 1)].last
    out: dict[str, None] = {}
    for label in _LEADS:
        for hit in found.hits_in(first, last, label):
            leader = None if found.is_spoken(hit) or shows_round(found, hit) else _leader(found, hit)
            if leader is not None and _is_away(found, frame, leader):
                out[leader.person] = None
    return [*out]


def _leader(found: Findings, hit: Hit) -> PersonMention | None:
    """Who is named right behind the words, or stands before them."""
    sentence, tokens = found.text.sentence_of(hit.first), found.text.tokens
    before = [
        m
        for m in found.people_in(sentence.first, hit.first)
        if m.last <= hit.first and tokens[m.first].is_capital  # "thanked him on behalf of the guests"
    ]
    near = before[-1] if before and hit.first - before[-1].last < _BESIDE else None
    if found.text.head_last and hit.label[2:] != _SPEAKS:
        return near
    behind = [m for m in found.people_in(hit.last, sentence.last) if m.first - hit.last <= _LED]
    if hit.label[1] == "leading":
        return behind[0] if behind else near
    if near is not None or (len(before) == 1 and hit.first - before[0].last <= _SUBJECT):
        return before[-1]
    return behind[0] if behind else None


def companions(found: Findings, frame: Frame) -> list[str]:
    """ "Pupils spent a week there with their teacher, Ann Moss": whose office is led by "with their"."""
    if frame.type not in TRAVELS or found.text.head_last:
        return []
    first, last = frame.near
    tokens, words = found.text.tokens, found.text.lexicon.word_set
    his, leads = words("names", "link", "his"), words("language", "newly", "with")
    out: list[str] = []
    for mention in found.people_in(first, last):
        office = found.people[mention.person].office
        hits = found.hits_in(max(first, mention.first - _OFFICE), mention.first, "offices.office")
        begin = next((h.first for h in hits if mention.first - h.last <= 1), first)
        if begin < first + 2 or office is None:
            continue
        theirs = tokens[begin - 1].low in his and tokens[begin - 2].low in leads
        if theirs or (office in _OF_PUPILS and _is_joined(found, begin)):
            out.append(mention.person)
    return out


def _is_joined(found: Findings, begin: int) -> bool:
    """Whether "together with", or Russian "with", stands right before an office."""
    joint = any(h.last == begin for h in found.hits_in(begin - _BESIDE, begin, "links.joint"))
    return joint or found.text.tokens[begin - 1].low in found.text.lexicon.word_set(
        "language", "newly", "with"
    )


def _is_away(found: Findings, frame: Frame, leader: PersonMention) -> bool:
    person = found.people[leader.person]
    return person.role is Role.PARTICIPANT and (person.office_of is None or person.office_of != frame.place)
