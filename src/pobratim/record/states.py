"""The state of a claim follows from what was decided on each piece of its evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pobratim.facts.kinds import ClaimState
from pobratim.record.models import Claim, Evidence

# The first of these that any evidence has is the claim's state.
_STRONGEST = (ClaimState.ACCEPTED, ClaimState.PROPOSED, ClaimState.WITHDRAWN, ClaimState.REJECTED)


def derived(states: Iterable[str]) -> str:
    """The state of a claim whose evidence stands in these states."""
    found = set(states)
    return next((s.value for s in _STRONGEST if s.value in found), ClaimState.PROPOSED.value)


def refresh(claims: Iterable[str]) -> None:
    """Store the derived state of these claims."""
    wanted = list(claims)
    states: dict[str, list[str]] = defaultdict(list)
    rows = Evidence.objects.filter(claim__in=wanted).values_list("claim_id", "state").distinct()
    for claim, state in rows:  # what is told of a town in every text has one row, not one of each text
        states[claim].append(state)
    by_state: dict[str, list[str]] = defaultdict(list)
    for claim in wanted:
        by_state[derived(states[claim])].append(claim)
    for state, group in by_state.items():
        Claim.objects.filter(id__in=group).exclude(state=state).update(state=state)


def proposed_too(claims: Iterable[str]) -> None:
    """Store the state of claims of which one more proposal has come: what was accepted stays so, all else is
    proposed. What was decided on the evidence of before is not read: that of a town grows with every text."""
    stronger = (ClaimState.ACCEPTED.value, ClaimState.PROPOSED.value)
    here = Claim.objects.filter(id__in=list(claims)).exclude(state__in=stronger)
    here.update(state=ClaimState.PROPOSED.value)
