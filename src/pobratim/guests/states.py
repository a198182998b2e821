"""Where an application stands, and what may be done to it there."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class State(StrEnum):
    """``offered``: another evening than was asked for, which the visitor has to take or leave."""

    ASKED = "asked"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    DONE = "done"
    ABSENT = "absent"  # accepted, and did not come


class Verb(StrEnum):
    """A step in the story of an application."""

    ASKED = "asked"
    CHANGED = "changed"
    TOOK = "took"  # the evening that was offered
    LEFT = "left"  # the evening that was offered, and with it the application
    WITHDREW = "withdrew"
    ACCEPTED = "accepted"
    OFFERED = "offered"
    DECLINED = "declined"
    UNDONE = "undone"
    CAME = "came"
    ABSENT = "absent"
    ERASED = "erased"


# Whoever asks holds a place until the organiser has answered: else two could be promised the last one.
HOLDS = frozenset({State.ASKED, State.OFFERED, State.ACCEPTED, State.DONE, State.ABSENT})
ON_THE_SHEET = frozenset({State.ACCEPTED, State.DONE, State.ABSENT})
OPEN = frozenset({State.ASKED, State.OFFERED, State.ACCEPTED})

# From which states a verb leads on.
FROM: Mapping[Verb, frozenset[State]] = {
    Verb.CHANGED: OPEN,
    Verb.TOOK: frozenset({State.OFFERED}),
    Verb.LEFT: frozenset({State.OFFERED}),
    Verb.WITHDREW: OPEN,
    Verb.ACCEPTED: frozenset({State.ASKED}),
    Verb.OFFERED: frozenset({State.ASKED, State.ACCEPTED, State.OFFERED}),
    Verb.DECLINED: OPEN,
    Verb.CAME: frozenset({State.ACCEPTED, State.ABSENT}),
    Verb.ABSENT: frozenset({State.ACCEPTED, State.DONE}),
}
# What an organiser can take back while nothing came after it.
CAN_UNDO = frozenset({Verb.ACCEPTED, Verb.OFFERED, Verb.DECLINED})
