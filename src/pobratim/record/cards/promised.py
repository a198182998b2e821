"""Whether an event was promised before it was done, and whether its sources agree that it still stands."""

from __future__ import annotations

from collections.abc import Sequence

from pobratim.facts.kinds import Modality
from pobratim.facts.when import When, parse_or_none
from pobratim.record.cards.agree import best_date
from pobratim.record.cards.gather import Said

_AHEAD = {Modality.PLANNED.value, Modality.PROMISED.value}
_AGAINST = {Modality.CANCELLED.value, Modality.DENIED.value}


def promised(types: Sequence[Said]) -> bool:
    """Some source spoke of it beforehand. What was called off had been announced; what is denied had not."""
    return any(s.modality in _AHEAD or s.modality == Modality.CANCELLED.value for s in types)


def torn(types: Sequence[Said], dates: Sequence[Said]) -> bool:
    """Whether nobody can say from the sources alone how the promise stands.

    So it is where one calls it off or denies it and another, not surely earlier, still announces it; and
    where the days that are named exclude each other.
    """
    against = [s for s in types if s.modality in _AGAINST]
    ahead = [s for s in types if s.modality in _AHEAD]
    if against and ahead:
        return not all(any(_before(one, other) for other in against) for one in ahead)
    return bool(ahead) and best_date([s.value for s in dates])[1]


def _before(one: Said, other: Said) -> bool:
    first, then = parse_or_none(one.published), parse_or_none(other.published)
    return first is not None and then is not None and _ends(first, then)


def _ends(first: When, then: When) -> bool:
    return first.upper is not None and then.lower is not None and first.upper <= then.lower
