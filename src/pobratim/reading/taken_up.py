"""People taken up without their names: "the two leaders", "all three", "the latter"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import Role
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention
from pobratim.reading.phrases import Hit

_COUNTS: Final = {"two": 2, "three": 3}
_BACK: Final = 2  # sentences back to those who are taken up
_LATTER: Final = 15  # tokens back to whom "the latter" takes up


def find_taken_up(found: Findings) -> None:
    """Add a mention of each person meant; where one more or one fewer was named before, of nobody."""
    added: list[PersonMention] = []
    for hit in found.hits_in(0, len(found.text.tokens), "links", "taken_up"):
        if found.is_spoken(hit):
            continue
        label = hit.label[2]
        meant = _latter(found, hit) if label == "latter" else _several(found, hit, _COUNTS[label])
        if any(hit.first <= m.first < hit.last for m in found.people_in(hit.first, hit.last)):
            continue  # an office that already stands for both
        span = found.text.span(hit.first, hit.last)
        added += [PersonMention(hit.first, hit.last, span, person) for person in meant]
    if added:
        found.person_mentions.extend(added)
        found.person_mentions.sort(key=lambda m: m.first)


def _several(found: Findings, hit: Hit, count: int) -> list[str]:
    """So many people, and no more, who were named last before: here, in the sentence before or the one above."""
    sentence = found.text.sentence_of(hit.first)
    people: dict[str, None] = {}
    for index in range(sentence.index, max(sentence.index - _BACK, 0) - 1, -1):
        reach = found.text.sentences[index]
        if reach.index == 0 or reach.paragraph < sentence.paragraph - 1:
            break
        for mention in found.people_in(reach.first, min(reach.last, hit.first)):
            if found.people[mention.person].role is Role.PARTICIPANT:
                people[mention.person] = None
        if len(people) >= count:
            break
    return [*people] if len(people) == count else []


def _latter(found: Findings, hit: Hit) -> list[str]:
    """Whoever was named last, in this sentence or the one before, a few words back."""
    sentence = found.text.sentence_of(hit.first)
    for mention in found.people_before(hit.first):
        if hit.first - mention.last > _LATTER or found.text.sentence_of(mention.first).index < sentence.index - 1:
            return []
        return [mention.person] if found.people[mention.person].role is Role.PARTICIPANT else []
    return []
