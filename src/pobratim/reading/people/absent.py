"""Who was named and not there: "had sent apologies", "in the absence of"; or of whom only was spoken."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import Office
from pobratim.reading.bearing import prepositions
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence

_DEAD: Final = ("died", "late")
_RECALLED: Final = ("recalled", "recalled_behind")
_STOOD_FOR: Final = "represented"
_LED: Final = ("to", "at")
_BESIDE: Final = 8  # tokens between a name and the words that say so, an office and its town among them
_SAID: Final = frozenset("\"”»,“’'–—")  # before a verb of saying whose subject is behind it
_LISTED: Final = 8  # and between two who are listed


def absent_people(found: Findings) -> set[str]:
    """Everybody of whom it is said that he could not come, with those in one list with him; the dead."""
    out: set[str] = set()
    for hit in found.hits_in(0, len(found.text.tokens), "links.absent"):
        if found.is_spoken(hit):
            continue
        sentence = found.text.sentence_of(hit.first)
        if hit.label[2] == "late":  # "a wreath for the late Ann Moss"
            out.update(m.person for m in found.people_in(hit.last, hit.last + 1) if m.first == hit.last)
        if hit.label[2] in _DEAD or hit.label[2] in _RECALLED:
            continue
        if hit.label[2] == _STOOD_FOR:
            out.update(_stood_for(found, hit, sentence))
            continue
        if hit.label[2] == "behind":
            people = found.people_in(sentence.first, hit.first)[::-1]
            before = found.hits_in(sentence.first, hit.first, "events")
            told = max((h.last for h in before if h.last <= hit.first), default=0)
            people = [m for m in people if m.first >= told]
        else:
            people = found.people_in(hit.last, sentence.last)
        out.update(_listed(found, people, hit.first, hit.last))
    return out


def _stood_for(found: Findings, hit: Hit, sentence: Sentence) -> list[str]:
    """The mayor of "on behalf of Mayor Ann Moss", unless he is named elsewhere: another came in his place."""
    if found.text.head_last:  # «Қала әкімі Серік Омаровтың атынан»
        before = found.people_in(max(hit.first - _BESIDE, sentence.first), hit.first)
        return [m.person for m in before if m.last == hit.first and _is_only_in(found, m.person, sentence)]
    near = found.people_in(hit.last, min(hit.last + _BESIDE, sentence.last))[:1]
    between = [t for m in near for t in found.text.tokens[hit.last : m.first]]
    at = prepositions(found.text.lang)
    if any(t.text in ",;:" or at.get(t.low) in _LED for t in between):
        return []  # "on behalf of the town, Ann Moss gave them a map", "of the land a medal to Ann Moss"
    if any(found.hits_in(hit.last, m.first + 1, "events") for m in near):
        return []  # "im Namen der Stadt begrüßte Jens Loor"
    return [m.person for m in near if _is_only_in(found, m.person, sentence)]


def recalled_people(found: Findings) -> set[str]:
    """Those of whom a speech only told ("remembered the founders, A and B"): no other sentence names them.

    Whoever holds an office today may be honoured and be there.
    """
    out: set[str] = set()
    for label in _RECALLED:
        for hit in found.hits_in(0, len(found.text.tokens), f"links.absent.{label}"):
            sentence = found.text.sentence_of(hit.first)
            if label == "recalled":
                if hit.first > sentence.first and found.text.tokens[hit.first - 1].text in _SAID:
                    continue  # "…", recalled Jean Martin
                listed = _listed(found, found.people_in(hit.last, sentence.last), hit.first, hit.last)
            else:
                people = found.people_in(sentence.first, hit.first)[::-1]
                listed = _listed(found, people, hit.first, hit.last)
            out.update(p for p in listed if _is_of_old(found, p, sentence))
    return out


def _is_of_old(found: Findings, person: str, sentence: Sentence) -> bool:
    """Whether somebody is named in one sentence alone, and holds no office of today."""
    somebody = found.people[person]
    if somebody.office not in (None, Office.FOUNDER) and not somebody.former:
        return False
    return _is_only_in(found, person, sentence)


def _is_only_in(found: Findings, person: str, sentence: Sentence) -> bool:
    """Whether this sentence alone names somebody."""
    start, end = found.text.tokens[sentence.first].start, found.text.tokens[sentence.last - 1].end
    return all(start <= span.start < end for span in found.people[person].mentions)


def dead_people(found: Findings) -> set[str]:
    """Everybody of whom it is said that he is no more."""
    out: set[str] = set()
    for label in _DEAD:
        for hit in found.hits_in(0, len(found.text.tokens), f"links.absent.{label}"):
            out.update(_no_more(found, hit, found.text.sentence_of(hit.first)))
    return out


def _no_more(found: Findings, hit: Hit, sentence: Sentence) -> list[str]:
    """Whoever stands right beside the words that say he is dead: "A B, its founder, who died"."""
    if hit.label[2] == "late":
        near = found.people_in(hit.last, min(hit.last + _BESIDE, sentence.last))[:1]
        return [
            m.person for m in near if not any(t.text in ",;:" for t in found.text.tokens[hit.last : m.first])
        ]
    before = found.people_in(max(sentence.first, hit.first - _BESIDE), hit.first)[-1:]
    tokens = found.text.tokens
    return [m.person for m in before if m.last == hit.first or tokens[m.last].text in ",("]


def _listed(found: Findings, people: list[PersonMention], first: int, last: int) -> list[str]:
    """The nearest, and each further one with nothing told between."""
    out: list[str] = []
    for mention in people:
        gap = max(first - mention.last, mention.first - last)
        between = min(mention.last, last), max(mention.first, first)
        if gap > (_LISTED if out else _BESIDE) or found.hits_in(*between, "events"):
            break
        out.append(mention.person)
        first, last = mention.first, mention.last
    return out
