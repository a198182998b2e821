"""The date of the event told right before another, and whether it may be that one's as well."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.clauses import clause_before
from pobratim.reading.dates import Dated
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.verb_clauses import verb_of
from pobratim.reading.findings import Findings
from pobratim.reading.story.bounds import is_bound

_OF_A_THING: Final = (EventType.GIFT, EventType.UNVEILING)  # "It was unveiled by …" goes on with its story
# What was there before the story, and what else may be told of its year.
_OF_A_KIND: Final = {
    EventType.AGREEMENT: (EventType.AGREEMENT,),
    EventType.GIFT: (*_OF_A_THING, EventType.AGREEMENT),
    EventType.UNVEILING: (*_OF_A_THING, EventType.AGREEMENT),
}
_FINE: Final = (len("2024-12"), len("2024-12-01"))  # of a month and a day


def just_told(found: Findings, frame: Frame, before: Frame | None) -> list[tuple[str | None, list[str]]]:
    """The date of the event told right before this one, with its signs."""
    if before is None or ".." in (before.date or ""):
        return []  # "X receives guests", "is to be seen until May": it says of nothing else when it was
    step = frame.sentence.index - before.sentence.index
    if step and any(is_bound(found, before.sentence, d) for d in found.dates_in(before.sentence)):
        return []
    if step > 1 or (step == 1 and before.older and before.date_here and is_told_of_a_thing(found, before)):
        return []
    if step and frame.type not in _OF_A_KIND.get(before.type, ()) and _is_bare_year(found, before):
        return []
    if step and before.older and _is_renewed(found, frame):
        return []
    same = "same" if frame.sentence.paragraph == before.sentence.paragraph else "other"
    planned = "planned" if before.announced else "done"
    signs = [f"last:{step}", f"last:{step}:{same}:{planned}"]
    if before.older:
        signs.append("last:older")
    return [(before.date, signs)]


def _is_renewed(found: Findings, frame: Frame) -> bool:
    """ "The pact was signed in 1979. It was signed again by the mayors": that was not in 1979."""
    if frame.type is not EventType.AGREEMENT:
        return False
    return found.has(frame.sentence, "links.setting.renewing")


def _is_bare_year(found: Findings, before: Frame) -> bool:
    """The 1967 of "they have been twinned since 1967", "the stone was unveiled in 1967": of a tie or a thing
    that today's story begins with, if it is not this year."""
    if before.type not in _OF_A_KIND or before.date is None or len(before.date) != len("1967"):
        return False
    today = found.published.edtf if found.published is not None else None
    return today is None or not today.startswith(before.date)


def goes_on_from_a_thing(found: Findings, frame: Frame, before: Frame | None) -> bool:
    """Whether what is told is done today at a thing of whose giving the sentence before told in passing."""
    if before is None or not before.older or frame.type in _OF_A_THING:
        return False
    return is_told_of_a_thing(found, before)


def unspoken(found: Findings, frame: Frame, dates: list[Dated]) -> list[Dated]:
    """Without the April of "In April we will come", as she said at a meeting: it is of her words alone."""
    return dates if frame.spoken else [d for d in dates if not found.is_said_in_speech(d)]


def is_after_it(found: Findings, frame: Frame, dated: Dated) -> bool:
    """ "It will take place after 1 December", «1 желтоқсаннан кейін өтеді»: then or any day later."""
    if not (frame.announced or frame.present) or len(dated.edtf or "") not in _FINE:
        return False
    tokens, after = found.text.tokens, found.text.lexicon.word_set("language", "after")
    first, last = dated.first, dated.last
    if found.text.head_last:
        return last < frame.sentence.last and tokens[last].low in after
    first -= tokens[first - 1].low in found.text.lexicon.word_set("names", "article", "words")
    return first > frame.sentence.first and tokens[first - 1].low in after


def is_told_of_a_thing(found: Findings, frame: Frame) -> bool:
    """ "The stone, which X gave in 1998, was cleaned", «1998 жылы сыйлаған ескерткіш»: a clause of a noun."""
    last = frame.hit.last
    if found.text.head_last:
        endings = found.text.lexicon.words("language", "participle", "before")
        return bool(endings) and last < frame.sentence.last and _is_before_noun(found, last, endings)
    verb = verb_of(found, frame.hit)
    return clause_before(found, frame.sentence.first, verb) is not None


def _is_before_noun(found: Findings, last: int, endings: tuple[str, ...]) -> bool:
    """Whether the words end in a participle and go on with a word that is no verb of theirs."""
    verb, behind = found.text.tokens[last - 1].low, found.text.tokens[last]
    no_noun = found.text.lexicon.words("language", "participle", "no_noun")
    return verb.endswith(endings) and behind.is_word and not behind.low.endswith(no_noun)
