"""The state of a claim: a small mark and always a word beside it."""

from __future__ import annotations

from typing import NamedTuple

from pobratim.facts.kinds import Modality, Stand
from pobratim.facts.when import Precision, parse_or_none
from pobratim.record.sheets import EventCard

SIGNS = {
    "confirmed": "●",
    "said-by-one": "◐",
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
    """``key`` is a key of ``state`` in the words."""

    key: str
    sign: str


def mark(key: str) -> Mark:
    """The mark of a state; one that is not known is shown as reported."""
    return Mark(key, SIGNS[key]) if key in SIGNS else Mark("reported", SIGNS["reported"])


def event_marks(card: EventCard) -> list[Mark]:
    """The state of an event, then what its date lacks, then whether its sources differ."""
    keys = [_BY_MODALITY.get(card.modality) or standing(card)]
    keys.extend(date_state(card.date))
    if card.differs:
        keys.append("differs")
    return [mark(k) for k in keys]


def standing(card: EventCard) -> str:
    """Who stands behind a thing done."""
    stands = list(card.stands.values())
    if any(s in (Stand.DISPUTED, Stand.NOT_OURS) for s in stands):
        return "disputed"
    confirmed = stands.count(Stand.CONFIRMED)
    return ("reported", "said-by-one")[confirmed] if confirmed < 2 else "confirmed"


def date_state(edtf: str | None) -> list[str]:
    """What is to be said of the exactness of a date: nothing of a day or an open interval."""
    known = parse_or_none(edtf)
    if known is None:
        return []
    if known.uncertain or known.approximate:
        return ["uncertain"]
    return [] if known.precision in (Precision.DAY, Precision.INTERVAL) else ["imprecise"]
