"""The state of a claim: a small mark and always a word beside it."""

from __future__ import annotations

from typing import NamedTuple

from pobratim.facts.kinds import Modality, Stand
from pobratim.facts.when import Precision, parse_or_none
from pobratim.record.sheets import EventCard, Label

SIGNS = {
    "confirmed": "●",
    "said-by-one": "◐",
    "said-by-both": "◉",
    "claimed": "○",
    "reported": "○",
    "planned": "◇",
    "promised": "◇",
    "disputed": "✕",
    "cancelled": "✕",
    "denied": "✕",
    "recurring": "↻",
    "uncertain": "≈",
    "imprecise": "≈",
    "differs": "≠",
}
_BY_MODALITY = {
    Modality.PLANNED: "planned",
    Modality.PROMISED: "promised",
    Modality.RECURRING: "recurring",
    Modality.CANCELLED: "cancelled",
    Modality.DENIED: "denied",
}


class Mark(NamedTuple):
    """``key`` is a key of ``state`` in the words; ``sides``: who says so, where one can be named."""

    key: str
    sign: str
    sides: tuple[Label, ...] = ()


def mark(key: str) -> Mark:
    """The mark of a state; one that is not known is shown as reported."""
    return Mark(key, SIGNS[key]) if key in SIGNS else Mark("reported", SIGNS["reported"])


def event_marks(card: EventCard) -> list[Mark]:
    """The state of an event, then what its date lacks, then whether its sources differ."""
    worded = _BY_MODALITY.get(card.modality)
    first = mark(worded) if worded else standing(card)
    rest = [*date_state(card.date), *(["differs"] if card.differs else [])]
    return [first, *(mark(k) for k in rest)]


def standing(card: EventCard) -> Mark:
    """Who stands behind a thing done: the sides' confirmations first, then what their own sources say."""
    if any(s in (Stand.DISPUTED, Stand.NOT_OURS) for s in card.stands.values()):
        return mark("disputed")
    confirmed = {side for side, stand in card.stands.items() if stand is Stand.CONFIRMED}
    if len(confirmed) > 1:
        return mark("confirmed")
    behind = confirmed | {side.id for side in card.said_by}
    if len(behind) > 1:
        return mark("said-by-both")
    return mark("said-by-one")._replace(sides=card.said_by) if behind else mark("reported")


def date_state(edtf: str | None) -> list[str]:
    """What is to be said of the exactness of a date: nothing of a day or an open interval."""
    known = parse_or_none(edtf)
    if known is None:
        return []
    if known.uncertain or known.approximate:
        return ["uncertain"]
    return [] if known.precision in (Precision.DAY, Precision.INTERVAL) else ["imprecise"]
