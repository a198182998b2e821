"""What kind of stay an item tells: lodging is part of one, and the visit back to an exchange is one."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType, Modality
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.joining import dates_agree
from pobratim.reading.findings import Findings

_HEADING: Final = 6  # tokens of a sentence that is only a heading, its full stop with them
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
    told = {f.type for f in frames if id(f) not in aside and not f.older and not f.announced}
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
    return any(found.hits_in(first, last, "links", "lodging")) and not any(
        found.hits_in(first, last, "links", "pupils")
    )


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


def without_parts(found: Findings, frames: list[Frame]) -> list[Frame]:
    """ "The mayor welcomed the group", of pupils whose exchange was told before: part of their stay."""
    kept: list[Frame] = []
    stay: Frame | None = None
    for frame in frames:
        if stay is not None and _is_part(frame, stay):
            found.refused[frame.hit] = "form"
            continue
        kept.append(frame)
        if stay is None and frame.type in (EventType.VISIT, EventType.EXCHANGE):
            if frame.type is EventType.VISIT or frame.modality is not Modality.DONE:
                return frames
            stay = frame
    return kept


def _is_part(frame: Frame, stay: Frame) -> bool:
    """A visit behind it that no words set apart: at its place, on no day or one of its days."""
    return (
        frame.type is EventType.VISIT
        and frame.modality is Modality.DONE
        and frame.older is stay.older
        and not frame.place_here
        and frame.place == stay.place
        and (not frame.date_here or dates_agree(frame, stay))
    )


def with_visits_back(found: Findings, frames: list[Frame]) -> None:
    """In a story of pupils the visit back is an exchange too: "In May they go to Olivet"."""
    stays = [f for f in frames if f.type in (EventType.VISIT, EventType.EXCHANGE) and not f.older]
    done = [f for f in stays if not f.announced]
    if not done or any(f.type is EventType.VISIT for f in done):
        return
    first = next(f for f in frames if not f.older and not f.announced)
    if first not in done or not any(found.has(f.sentence, "links", "pupils") for f in done):
        return
    for frame in stays:
        back = frame.type is EventType.VISIT and frame.modality in _TO_COME
        if back and not _is_of_officials(found, frame):
            frame.type = EventType.EXCHANGE


def _is_of_officials(found: Findings, frame: Frame) -> bool:
    """A delegation, or somebody by name, travels on its own account."""
    return bool(frame.who) or found.has(frame.sentence, "links", "guest") or frame.accompanied
