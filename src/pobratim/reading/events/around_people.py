"""What stands around somebody named: "led by", "welcomed", "the guests", and which events are told there."""

from __future__ import annotations

from typing import Final

from pobratim.reading.events.frame import Frame
from pobratim.reading.events.pronouns import says_pronoun
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention
from pobratim.reading.story.standing import Standings
from pobratim.reading.text import Sentence

_BEFORE, _BEHIND = 8, 6  # tokens around a name that speak of whoever bears it
_INVITED: Final = 10  # tokens in which "at the invitation of the mayor of X," stands before who invites
_COMPANY: Final = ("links.company.along", "links.company.present")
_ALSO: Final = 2  # tokens before a journey that say that others came along: "also making the trip"
_LISTED: Final = 12  # tokens between two of a list, an office and its town between them
_SPEAKING: Final = frozenset(
    (
        "guest",
        "leading",
        "receiving",
        "attend",
        "joint",
        "company",
        "journey",
        "pupils",
        "invitation",
        "saying",
    )
)  # links that say what somebody does there


def around(found: Findings, mention: PersonMention, told: Standings) -> tuple[list[str], list[str]]:
    """Signs of one mention for the events of its sentence, and for those of others: worked out once."""
    known = told.around.get(mention.first)
    if known is None:
        sentence = found.text.sentence_of(mention.first)
        first, last = max(sentence.first, mention.first - _BEFORE), min(sentence.last, mention.last + _BEHIND)
        labels = {h.label for h in found.hits_in(first, last, "links") if h.label[1] in _SPEAKING}
        links = [":".join(label[1:]) for label in sorted(labels)]
        there = [f"afar:told:{kind}" for kind in _told_there(found, mention, sentence)]
        afar = [*[f"afar:{link}" for link in links], *there]
        known = told.around[mention.first] = [f"beside:{link}" for link in links], afar
    return known


def _told_there(found: Findings, mention: PersonMention, sentence: Sentence) -> list[str]:
    """The types of event that the sentence of a mention has words of, and the type of the nearest."""
    hits = found.hits_in(sentence.first, sentence.last, "events")
    if not hits:
        return ["nothing"]
    nearest = min(hits, key=lambda hit: max(hit.first - mention.last, mention.first - hit.last))
    return [*sorted({hit.label[1] for hit in hits}), f"nearest:{nearest.label[1]}"]


def only_invites(found: Findings, mention: PersonMention) -> bool:
    """ "At the invitation of the mayor", "of the mayor of X, Ann Moss,": the mayor asked others to come."""
    tokens, tags = found.text.tokens, found.text.tags
    for hit in found.hits_in(mention.first - _INVITED, mention.first, "links.invitation"):
        between = range(hit.last, mention.first)
        if len(between) <= 1:
            return True
        commas = [i for i in between if tokens[i].text == ","]
        closed = mention.last < len(tokens) and tokens[mention.last].text == ","
        plain = all(not tokens[i].is_capital or i in tags for i in between if tokens[i].is_word)
        if closed and commas == [between[-1]] and plain:
            return True
    return False


def those_listed(found: Findings, frame: Frame) -> list[str]:
    """ "Among the guests were A and B", «в составе делегации: A, B и C»: whom the words lead to."""
    first, last = (
        max(frame.hit.first - _ALSO, frame.sentence.first),
        min(frame.hit.last + 1, frame.sentence.last),
    )
    for label in _COMPANY:
        for hit in found.hits_in(first, last, label):
            if found.hits_in(hit.first, hit.last, "links.receiving"):
                continue
            return _in_a_row(found, max(hit.last, frame.hit.last), frame.sentence.last)
    return []


def who_they_are(found: Findings, frame: Frame) -> list[str]:
    """ "The delegation included A, B and C. They visited": whom the sentence before lists as travellers."""
    sentence = frame.sentence
    if not sentence.index or found.people_in(sentence.first, sentence.last):
        return []
    before = found.text.sentences[sentence.index - 1]
    if before.paragraph != sentence.paragraph:
        return []
    hits = [
        h for h in found.hits_in(before.first, before.last, "links.company.along") if not found.is_spoken(h)
    ]
    if not hits or not (says_pronoun(found, frame) or found.has(sentence, "links.guest")):
        return []
    if found.text.head_last:
        return [m.person for m in found.people_in(before.first, hits[-1].last)]
    return _in_a_row(found, hits[0].last, before.last)


def _in_a_row(found: Findings, first: int, last: int) -> list[str]:
    """Everybody named from a token on, until something else is told or nobody is for a while."""
    out: list[str] = []
    for mention in found.people_in(first, last):
        if mention.first - first > _LISTED or found.hits_in(first, mention.first, "events"):
            break
        out.append(mention.person)
        first = mention.last
    return out
