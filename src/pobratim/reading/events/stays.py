"""What kind of stay an item tells: lodging is part of one, and the visit back to an exchange is one."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType, Modality
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.joining import dates_agree, same
from pobratim.reading.findings import Findings

_HEADING: Final = 6  # tokens of a sentence that is only a heading, its full stop with them
_LEAD: Final = 3  # sentences that say whom a story is of
_BEGUN: Final = 6  # sentences among which it tells who came
_LEADS: Final = 3  # tokens before a ceremony in which "for the" stands
_BEHIND: Final = 2  # sentences behind it that tell of it
_TO_COME: Final = (Modality.PLANNED, Modality.PROMISED)


def without_lodging(found: Findings, frames: list[Frame], *, ranked: bool) -> list[Frame]:
    """ "They stayed with families" is part of the stay that is told beside it, and no exchange of its own.

    Beside an exchange it still outranks the visits of its sentence, beside a visit it does not: so it goes
    before or after the types are ranked.
    """
    lodging = [f for f in frames if _is_lodging(found, f)]
    if not lodging:
        return frames
    aside = set(map(id, lodging))
    begun = {f.sentence.index for f in lodging}
    told = {
        f.type
        for f in frames
        if id(f) not in aside
        and not f.older
        and (not f.announced or not begun.isdisjoint((f.sentence.index, f.sentence.index + 1)))
    }
    if (EventType.EXCHANGE if ranked else EventType.VISIT) not in told:
        return frames
    if not ranked and EventType.EXCHANGE in told:
        return frames
    found.refused |= {f.hit: "form" for f in lodging}
    return [f for f in frames if id(f) not in aside]


def _is_lodging(found: Findings, frame: Frame) -> bool:
    """Told by words for host families alone, of no pupils, with no day or place of its own."""
    if frame.type is not EventType.EXCHANGE or frame.announced or frame.date_here or frame.place_here:
        return False
    first, last = frame.hit.first, frame.hit.last
    told = found.hits_in(first, last, "links.lodging")
    return bool(told) and not found.hits_in(first, last, "links.pupils")


def without_headings(found: Findings, frames: list[Frame]) -> list[Frame]:
    """ "12. Visit to Kiel. The clerk reported on the trip …": the item of an agenda is what follows it."""
    headings = {
        id(a): a
        for a in frames
        if a.tense == "noun"
        and a.sentence.last - a.sentence.first <= _HEADING
        and any(
            b.type is a.type
            and b.sentence.paragraph == a.sentence.paragraph
            and 0 < b.sentence.index - a.sentence.index <= _BEHIND
            for b in frames
        )
    }
    found.refused |= {f.hit: "headline" for f in headings.values()}
    return [f for f in frames if id(f) not in headings]


def settled(found: Findings, frames: list[Frame]) -> list[Frame]:
    """Without what is part of a stay, and what somebody comes for; the visit back of pupils an exchange."""
    frames = without_lodging(found, frames, ranked=True)
    frames = _without_goals(found, _without_parts(found, frames))
    with_visits_back(found, frames)
    return frames


def _without_parts(found: Findings, frames: list[Frame]) -> list[Frame]:
    """ "The mayor welcomed the group", whose stay was told before: part of it, and no visit of its own."""
    kept: list[Frame] = []
    stay: Frame | None = None
    for frame in frames:
        if stay is not None and _is_part(frame, stay):
            found.refused[frame.hit] = "form"
            continue
        kept.append(frame)
        if stay is None and frame.type in (EventType.VISIT, EventType.EXCHANGE):
            stay = frame
    return kept


def _is_part(frame: Frame, stay: Frame) -> bool:
    """A visit behind it that no words set apart: at the place of an exchange; the welcome of any."""
    if frame.type is not EventType.VISIT or frame.older is not stay.older:
        return False
    agree = dates_agree(frame, stay)
    tomorrow = frame.modality is Modality.PLANNED and frame.date_here and agree
    if stay.modality is not Modality.DONE or not (tomorrow or frame.modality is Modality.DONE):
        return False
    if frame.date_here and not agree:
        return False
    if stay.type is EventType.EXCHANGE and not frame.place_here and frame.place == stay.place:
        return True
    welcome = any(
        o.label[1] == EventType.MEETING and o.first < frame.hit.last and frame.hit.first < o.last
        for o in frame.others
    )
    below = frame.sentence.paragraph > 0 or frame.sentence.paragraph == stay.sentence.paragraph
    return welcome and below and not same(stay, frame)


def _without_goals(found: Findings, frames: list[Frame]) -> list[Frame]:
    """ "In October they will come for the jubilee": what they will come for is no event beside it."""
    journeys = {f.sentence.index for f in frames if f.type is EventType.VISIT and f.modality in _TO_COME}
    goals = [
        f
        for f in frames
        if f.type in (EventType.CEREMONY, EventType.PERFORMANCE)
        and f.tense == "noun"
        and f.sentence.index in journeys
        and _is_goal(found, f)
    ]
    found.refused |= {f.hit: "form" for f in goals}
    aside = set(map(id, goals))
    return [f for f in frames if id(f) not in aside]


def _is_goal(found: Findings, frame: Frame) -> bool:
    """Behind "to" or "for", or "at" where they will be guests."""
    words = found.text.lexicon.words
    leads = {*words("language", "prepositions", "to"), *words("language", "prepositions", "at")}
    first = max(frame.sentence.first, frame.hit.first - _LEADS)
    return any(t.low in leads for t in found.text.tokens[first : frame.hit.first])


def with_visits_back(found: Findings, frames: list[Frame]) -> None:
    """In a story of pupils the visit back is an exchange too: "In May they go to Olivet"."""
    stays = [f for f in frames if f.type in (EventType.VISIT, EventType.EXCHANGE) and not f.older]
    done = [f for f in stays if not f.announced]
    below = [f for f in done if f.sentence.paragraph > 0]
    if below and all(f.type is EventType.VISIT for f in stays) and _is_told_of_pupils(found, below[0]):
        for frame in (below[0], *(f for f in done if f.sentence.paragraph == 0)):
            frame.type = EventType.EXCHANGE
    if not done or done[0].type is EventType.VISIT:
        return
    first = next(f for f in frames if not f.older and not f.announced)
    lead = any(found.has(s, "links.pupils") for s in found.text.sentences[:_LEAD])
    if not lead and (first not in done or not any(found.has(f.sentence, "links.pupils") for f in done)):
        return
    for frame in stays:
        back = frame.type is EventType.VISIT and frame.modality in _TO_COME
        if back and not _is_of_officials(found, frame):
            frame.type = EventType.EXCHANGE


def _is_told_of_pupils(found: Findings, frame: Frame) -> bool:
    """ "Twenty pupils had a long journey behind them. They came from X": the story begins with pupils."""
    begins = [s for s in found.text.sentences[:_LEAD] if s.index <= frame.sentence.index <= _BEGUN]
    return any(found.has(s, "links.pupils") for s in begins) and not _is_of_officials(found, frame)


def _is_of_officials(found: Findings, frame: Frame) -> bool:
    """A delegation, or somebody by name, travels on its own account."""
    return bool(frame.who) or found.has(frame.sentence, "links.guest") or frame.accompanied
