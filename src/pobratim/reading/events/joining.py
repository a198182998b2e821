"""One event told in several sentences is one event."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from pobratim.facts.kinds import EventType, Modality
from pobratim.facts.when import parse_or_none
from pobratim.lexicons.lexicon import fold
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.story.scene import between

# A type whose sentence is often only the name of another: the visit is told, the meeting happens in it.
_LOOSE: Final = (EventType.AID, EventType.PLAN)  # told in several clauses of one sentence, still one
_LASTS: Final = (EventType.VISIT, EventType.EXCHANGE, EventType.EXHIBITION, EventType.CONFERENCE)
_MOMENTS: Final = (EventType.AGREEMENT, EventType.MEETING, EventType.WREATH_LAYING, EventType.UNVEILING)
_MOST: Final = (
    100  # events of one type an item tells; of an archive in one file only so many are looked back to
)
_STAY: Final = 7  # days that two days of one visit lie apart at most
_DAY: Final = 10  # characters of an EDTF day
_MONTH: Final = 7  # and of a month
_LASTING: Final = 120  # days that an exhibition may last
_STEM: Final = 5  # letters by which two words are one
_WORD: Final = re.compile(r"\w{3,}")
_APART: Final = 2  # sentences between two gifts that may still be one


def join(frames: list[Frame]) -> list[Frame]:
    """Frames of one type that agree in date, place and status become one, in order of first telling."""
    joined: list[Frame] = []
    headed = any(f.sentence.paragraph for f in frames)
    alike: dict[tuple[EventType, bool, bool], list[Frame]] = {}
    for frame in frames:
        shown = _opened(frame, joined) if frame.type is EventType.EXHIBITION and frame.announced else None
        if shown is not None:
            absorb(shown, frame)
            continue
        others = alike.setdefault((frame.type, frame.announced, _is_habit(frame)), [])
        twin = next((j for j in others[-_MOST:] if same(j, frame, headed)), None)
        if twin is None:
            joined.append(frame)
            others.append(frame)
        else:
            absorb(twin, frame)
    return joined


def _opened(frame: Frame, joined: list[Frame]) -> Frame | None:
    """The exhibition that has opened, of which this tells until when it will run."""
    if not (frame.date or "").startswith("../") or frame.modality is not Modality.PLANNED:
        return None
    for other in reversed(joined):
        near = frame.sentence.index - other.sentence.index <= _APART
        told = other.type is EventType.EXHIBITION and other.modality is Modality.DONE and not other.older
        if near and told and _places_agree(other, frame):
            return other
    return None


_PERSON: Final = "person:"


def same(a: Frame, b: Frame, headed: bool = True) -> bool:
    """Whether two frames tell one event. ``headed``: what the first paragraph tells is a headline."""
    if a.type is not b.type or a.announced != b.announced or _is_habit(a) != _is_habit(b):
        return False
    if (
        not (dates_agree(a, b) or _one_stay(a, b))
        or not _places_agree(a, b)
        or not _agree(a.memorial, b.memorial)
    ):
        return False
    if a.type is EventType.AGREEMENT and a.since != b.since and not (a.date and b.date):
        return False  # today's signing, and the tie that holds since 2009
    if _is_told_apart(a, b, headed):
        return False
    if a.type is EventType.CEREMONY and (a.memorial is None) != (b.memorial is None):
        # A minute of silence here and a ritual at a gate there are two, unless told in a row.
        return abs(a.sentence.index - b.sentence.index) <= 1
    if a.type in (EventType.GIFT, EventType.AID, EventType.PLAN, EventType.AWARD):
        last = a.told_last if a.type is EventType.AWARD else 0  # "is honoured", its rite, who handed it over
        near = b.sentence.index - max(a.sentence.index, last) <= _APART
        parties = _stand_for(a.giver, b.giver) and _stand_for(a.receiver, b.receiver)
        if a.giver and b.receiver and a.giver == b.receiver:
            return False  # "Kiel gave a bench. Ghent's gift to Kiel, a clock"
        if b.answers:
            return False  # "In return they got a print": a gift of its own
        apart = a.sentence.index != b.sentence.index
        if a.type is EventType.AWARD and "noun" in (a.tense, b.tense) and set(a.who) & set(b.who):
            return near  # "decorated A with the city medal"
        return near and parties and (apart or a.type in _LOOSE or _is_handed_on(a, b) or _is_told_twice(a, b))
    return True


def _is_handed_on(a: Frame, b: Frame) -> bool:
    """«Подарок от мэра Бреста … вручён главе Костромы»: each of the two names one side."""
    noun = a.unnamed and a.object is None and a.giver is not None and a.receiver is None
    return noun and b.giver is None and b.receiver is not None and a.hit.last <= b.hit.first


def _is_told_twice(a: Frame, b: Frame) -> bool:
    """ "Die Gäste bekamen ein Gemälde geschenkt": verb and participle tell of one thing and its two sides."""
    thing, sides = a.object is not None and a.object == b.object, (a.giver, a.receiver)
    if thing and (a.hit.first, a.hit.last) != (b.hit.first, b.hit.last) and a.spans == b.spans:
        return True  # "was presented to the guests as part of the presents": one clause, two words for it
    return thing and sides == (b.giver, b.receiver) and None not in sides


def _is_habit(frame: Frame) -> bool:
    """What recurs by its dates, or, told as to come, by "traditionally": not what was done this year."""
    return bool(frame.recurrence) or frame.modality is Modality.RECURRING


def _is_told_apart(a: Frame, b: Frame, headed: bool) -> bool:
    """What two sentences below the headline tell of two things: two gifts, a tree and a feast, an outing."""
    if a.spoken is not b.spoken:
        return a.date != b.date  # what somebody remembers is of another day
    if a.told_now is not b.told_now and a.sentence.index == b.sentence.index:
        return True  # "in 2013 …; now …"
    first = min(a.sentence.paragraph, b.sentence.paragraph)
    if a.sentence.index == b.sentence.index or (headed and first == 0):
        return False
    if a.type is EventType.GIFT:
        named = a.object is not None and b.object is not None and not (a.unnamed or b.unnamed)
        return named and not _is_one_thing(a.object or "", b.object or "")
    if a.type is EventType.EXCHANGE:
        return a.since is not b.since  # "since 1998 pupils visit each other", and who came last week
    if a.type is EventType.CEREMONY:
        return a.planting is not b.planting
    outing = b.date_here and b.place_here and a.place is not None and a.place != b.place
    return a.type is EventType.VISIT and outing


def _is_one_thing(x: str, y: str) -> bool:
    """ "The bench" is "a carved oak bench": a word in common, whatever its ending."""
    stems = [{fold(w)[:_STEM] for w in _WORD.findall(name)} for name in (x, y)]
    return not stems[0].isdisjoint(stems[1])


def are_apart(found: Findings, a: Frame, b: Frame) -> bool:
    """ "They went to X in May; in autumn pupils come to Y": two clauses, or one day to come."""
    first, last = (a.hit.last, b.hit.first) if a.hit.first < b.hit.first else (b.hit.last, a.hit.first)
    parted = any(t.text == ";" for t in found.text.tokens[first:last])
    other_day = a.date_here and b.date_here and not dates_agree(a, b)
    elsewhere = a.place_here and b.place_here and a.place != b.place
    return other_day and (parted or (elsewhere and a.announced != b.announced))


def _agree(x: str | None, y: str | None) -> bool:
    return x is None or y is None or x == y


def _stand_for(x: str | None, y: str | None) -> bool:
    """The same, or somebody and a town: whoever hands a gift over mostly stands for one."""
    if x is None or y is None or x == y:
        return True
    return x.startswith(_PERSON) != y.startswith(_PERSON)


def dates_agree(a: Frame, b: Frame) -> bool:
    """Whether two tellings may be of one day: the same, or one within the other."""
    one, other = parse_or_none(a.date), parse_or_none(b.date)
    if one is None and other is None:
        return True
    if one is None or other is None:
        if a.older or b.older:
            return False
        # An undated telling is the dated one only as the headline or the sentence beside it.
        headline = min(a.sentence.paragraph, b.sentence.paragraph) == 0
        return headline or abs(a.sentence.index - b.sentence.index) <= 1
    return one.within(other) or other.within(one)


def _one_stay(a: Frame, b: Frame) -> bool:
    """Two days of one visit, or convoy: guests arrive, are welcomed and shown round on different days."""
    convoy = a.type is EventType.AID and abs(a.sentence.index - b.sentence.index) <= 1
    if not (a.type is EventType.VISIT or convoy) or a.older or b.older or a.announced:
        return False
    one, other = parse_or_none(a.date), parse_or_none(b.date)
    if one is None or other is None:
        return True
    if not (one.lower and other.lower):
        return False
    return abs((one.lower - other.lower).days) <= _STAY


def _places_agree(a: Frame, b: Frame) -> bool:
    if b.place in a.not_yet or a.place in b.not_yet:
        return False
    return a.place is None or b.place is None or a.place == b.place or not (a.place_here and b.place_here)


def opened_until(one: str, other: str) -> str | None:
    """ "Opened on 3 May", and "to be seen until 30 June", are its first and its last day."""
    ends = [d.removeprefix("../") for d in (one, other) if d.startswith("../")]
    days = [d for d in (one, other) if len(d) == _DAY and not d.startswith("../")]  # "../2025-06" is as long
    end = _last_day(ends[0]) if ends else ""
    return between(days[0], end, _LASTING) if days and len(end) == _DAY else None


def _last_day(edtf: str) -> str:
    """The 31st of "until the end of October"; any other date as it is."""
    when = parse_or_none(edtf) if len(edtf) == _MONTH else None
    return (when.upper - timedelta(days=1)).isoformat() if when is not None and when.upper else edtf


def _is_finer(kept: Frame, date: str) -> bool:
    """A day says more than its month; the days of a stay more than its first, unless it lasts an hour."""
    if kept.date is None or kept.type in _LASTS:
        return len(date) > len(kept.date or "")
    if "/" in kept.date:
        return len(date) == _DAY and kept.type in _MOMENTS
    return "/" not in date and len(date) > len(kept.date)


def absorb(kept: Frame, other: Frame) -> None:
    """Take over what the other knows better; the finer date, the place said, everybody present."""
    remote = (kept.remote and not other.place_here) or (other.remote and not kept.place_here)
    head = kept.sentence.paragraph == 0 and other.sentence.paragraph > 0
    if other.date and (kept.date is None or ((other.date_here or head) and not kept.date_here)):
        kept.date, kept.date_here = other.date, other.date_here
    elif other.date and kept.date and (lasts := opened_until(kept.date, other.date)):
        kept.date = lasts
    elif other.date and kept.date and other.date_here and _is_finer(kept, other.date):
        kept.date = other.date
    kept.days.extend(other.days)
    headline = head and not kept.place_here
    if other.place and (kept.place is None or headline or (other.place_here and not kept.place_here)):
        kept.place, kept.place_here = other.place, other.place_here
    if remote:
        kept.place, kept.place_here, kept.remote = None, False, True
    if other.accompanied or not kept.who:  # whom a telling names, not whom it only leaves to be guessed
        kept.who.extend(w for w in other.who if w not in kept.who)
    kept.who.extend(w for w in other.besides if w not in kept.who)
    for name in ("memorial", "giver", "receiver", "object", "occasion", "recurrence"):
        if getattr(kept, name) is None:
            setattr(kept, name, getattr(other, name))
    kept.spans.extend(other.spans)
    kept.told_last = max(kept.told_last, other.sentence.index)
    if other.confidence > kept.confidence:
        kept.confidence, kept.rule = other.confidence, other.rule
