"""People taken up without their names: "the two leaders", "all three", "the latter"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType, Role
from pobratim.reading.events.company import listed
from pobratim.reading.events.travellers import TRAVELS
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention, begin_in
from pobratim.reading.phrases import Hit
from pobratim.reading.speech.speakers import gender_of_person
from pobratim.reading.text import Sentence

_COUNTS: Final = {"two": 2, "three": 3}
_GENDERS: Final = {"he": "m", "she": "f"}
_OBJECTS: Final = {"him": "m", "her": "f"}
_DONE_TO: Final = (EventType.MEETING, EventType.GIFT, EventType.AWARD)  # what is done to "him"
_NEAR: Final = 4  # tokens from "him" to the words of the event
_VERB: Final = 3  # tokens from "he" to the verb of an event
_ACTS: Final = 2  # and before "they", where the verb stands in front
_OPENS: Final = 4  # tokens at the head of a sentence in which "they" are its subject
_PAIR: Final = 2  # people of a meeting
_LED: Final = 8  # tokens of what stands before a comma and "they": "at the end of the meeting"
_HEAD: Final = 12  # tokens at the head of a sentence in which its subject is named
_BACK: Final = 2  # sentences back to those who are taken up
_LATTER: Final = 15  # tokens back to whom "the latter" takes up


def find_taken_up(found: Findings) -> None:
    """Add a mention of each person meant; where one more or one fewer was named before, of nobody."""
    added: list[PersonMention] = []
    for hit in found.hits_in(0, len(found.text.tokens), "links.taken_up"):
        if found.is_spoken(hit):
            continue
        label = hit.label[2]
        if label == "latter":
            meant = _latter(found, hit)
        elif label in _GENDERS:
            meant = _subject(found, hit, _GENDERS[label])
        elif label in _OBJECTS:
            meant = _object(found, hit, _OBJECTS[label])
        elif label == "they":
            meant = _all_of_them(found, hit)
        else:
            meant = _several(found, hit, _COUNTS[label])
        if any(hit.first <= m.first < hit.last for m in found.people_in(hit.first, hit.last)):
            continue  # an office that already stands for both
        last = hit.first + 1 if label in _OBJECTS else hit.last
        span = found.text.span(hit.first, last)
        added += [PersonMention(hit.first, last, span, person) for person in meant]
    if added:
        found.person_mentions.extend(added)
        found.person_mentions.sort(key=lambda m: m.first)


def _several(found: Findings, hit: Hit, count: int) -> list[str]:
    """So many people, and no more, who were named last: here, in the sentence before or the one above."""
    sentence = found.text.sentence_of(hit.first)
    people: dict[str, None] = {}
    for index in range(sentence.index, max(sentence.index - _BACK, 0) - 1, -1):
        reach = found.text.sentences[index]
        if _is_beyond(reach, sentence):
            break
        for mention in found.people_in(reach.first, min(reach.last, hit.first)):
            if found.people[mention.person].role is Role.PARTICIPANT:
                people[mention.person] = None
        if len(people) >= count:
            break
    return [*people] if len(people) == count else []


def _all_of_them(found: Findings, hit: Hit) -> list[str]:
    """ "They laid a wreath": those whom the sentence before lists, "A and B", or two who met in it.

    Guests or pupils whom it speaks of as well, and who "they" were there already, may be those who did it;
    a journey is mostly that of a whole group.
    """
    sentence = found.text.sentence_of(hit.first)
    led = hit.first - sentence.first <= _LED and found.text.tokens[hit.first - 1].text == ","
    near = sentence.index >= _BACK and (hit.first - sentence.first <= _OPENS or led)
    if not near or not _is_plural(found, hit) or found.people_in(sentence.first, hit.first):
        return []
    told = found.hits_in(max(sentence.first, hit.first - _ACTS), hit.last + _VERB, "events")
    before = found.text.sentences[sentence.index - 1]
    if not any(h.label[1] not in TRAVELS for h in told) or _is_beyond(before, sentence):
        return []
    if any(found.has(before, other) for other in ("links.guest", "links.pupils", "links.taken_up.they")):
        return []
    beside = listed(found, before.first, before.last)
    named = dict.fromkeys(m.person for m in found.people_in(before.first, before.last))
    met = len(named) == _PAIR and found.has(before, "events.meeting")
    return [p for p in (named if met else beside) if found.people[p].role is Role.PARTICIPANT]


def _is_plural(found: Findings, hit: Hit) -> bool:
    """Whether a pronoun that may be one woman, "zij" and "sie", stands beside a verb of several."""
    endings, tokens = found.text.lexicon.words("language", "pronouns", "plural"), found.text.tokens
    beside = [i for i in (hit.first - 1, hit.last) if 0 <= i < len(tokens)]
    return not endings or any(tokens[i].low.endswith(endings) for i in beside)


def _latter(found: Findings, hit: Hit) -> list[str]:
    """Whoever was named last, in this sentence or the one before, a few words back."""
    sentence = found.text.sentence_of(hit.first)
    for mention in found.people_before(hit.first):
        back = sentence.index - found.text.sentence_of(mention.first).index
        if hit.first - mention.last > _LATTER or back > 1:
            return []
        return [mention.person] if found.people[mention.person].role is Role.PARTICIPANT else []
    return []


def _subject(found: Findings, hit: Hit, gender: str) -> list[str]:
    """ "He laid a wreath": whoever heads the last sentence that names somebody, and may be called so.

    A body or a group at the head of a sentence between is what the pronoun takes up instead.
    """
    text = found.text
    sentence = text.sentence_of(hit.first)

    def fits(mention: PersonMention) -> bool:
        return gender_of_person(found, mention.person) in (gender, "")

    here = found.people_in(sentence.first, hit.first)
    told = found.hits_in(max(sentence.first, hit.first - _ACTS), hit.last + _VERB, "events")
    if not told or any(fits(m) for m in here):
        return []
    for index in range(sentence.index - 1, max(sentence.index - _BACK, 0) - 1, -1):
        before = text.sentences[index]
        if _is_beyond(before, sentence):
            return []
        people = [m for m in found.people_in(before.first, before.last) if fits(m)]
        if not people:
            if _is_of_a_group(found, before.first, before.first + _HEAD):
                return []
            continue
        first = people[0]
        if first.first - before.first > _HEAD or _is_of_a_group(found, before.first, first.first):
            return []
        return [first.person] if len({m.person for m in people}) == 1 else []
    return []


def _object(found: Findings, hit: Hit, gender: str) -> list[str]:
    """ "The mayor gave him a medal": the one other man whom the sentence before, or the one above, names."""
    text = found.text
    sentence = text.sentence_of(hit.first)
    told = found.hits_in(sentence.first, sentence.last, "events")
    if not any(h.label[1] in _DONE_TO and h.first - _NEAR <= hit.first <= h.last + _NEAR for h in told):
        return []
    here = {m.person for m in found.people_in(sentence.first, sentence.last)}
    for index in range(sentence.index - 1, max(sentence.index - _BACK, 0) - 1, -1):
        before = text.sentences[index]
        if _is_beyond(before, sentence):
            return []
        named = {m.person for m in found.people_in(before.first, before.last)} - here
        fitting = [p for p in named if gender_of_person(found, p) in (gender, "")]
        if named:
            return fitting if len(fitting) == 1 else []
    return []


def _is_beyond(before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence stands more than a paragraph above, or is the headline."""
    return before.paragraph < sentence.paragraph - (before.index > 0)


def _is_of_a_group(found: Findings, first: int, last: int) -> bool:
    """Whether guests, or a body that is named, stand there."""
    return bool(found.hits_in(first, last, "links.guest")) or bool(
        begin_in(found.organisation_mentions, first, last)
    )
