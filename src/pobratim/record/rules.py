"""Who may do what: one table. Every view of the desk names its action; nothing else decides."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Role(StrEnum):
    """What somebody is in a team, from least to most. Stewards and admins may also stand outside of teams."""

    READER = "reader"
    CONTRIBUTOR = "contributor"
    REVIEWER = "reviewer"
    STEWARD = "steward"
    ADMIN = "admin"


class Action(StrEnum):
    """What can be done at the desk."""

    ENTER = "enter"  # sign in, take up an invitation, ask for a new password: open to everybody
    ACCOUNT = "account"  # one's own account and teams: whoever is signed in
    DESK = "desk"  # the desk's front page, the inbox, the team
    DRAFT = "draft"  # see what is not public yet, with its history
    PROPOSE = "propose"  # add sources, watch feeds, propose claims
    REVIEW = "review"  # accept, correct, reject, merge, split, undo
    CONFIRM = "confirm"  # give a side's word
    PRIVATE = "private"  # hide a person in public
    TEAM = "team"  # invite, change roles, put out
    TEAMS = "teams"  # make teams, appoint stewards
    IMPORT = "import"  # whole registers and packages
    ALLOW = "allow"  # let sources be fetched from further sites
    GUESTS = "guests"  # answer those who would like to take part in a ceremony, and see how to reach them
    TERMS = "terms"  # say how one takes part
    ERASE = "erase"  # erase a person's data, export all that is held on one


class Reach(IntEnum):
    """How far a role reaches."""

    NONE = 0
    OWN = 1
    ANY = 2


_, o, A = Reach

# reader, contributor, reviewer, steward, admin. OWN: what concerns a side the role was given for, or no side.
_TABLE: Mapping[Action, tuple[Reach, Reach, Reach, Reach, Reach]] = {
    Action.DESK: (A, A, A, A, A),
    Action.DRAFT: (o, o, o, o, A),
    Action.PROPOSE: (_, o, o, o, A),
    Action.REVIEW: (_, _, o, o, A),
    # Nobody speaks for a city but those whom it has chosen, not even who runs the machine.
    Action.CONFIRM: (_, _, o, o, _),
    Action.PRIVATE: (_, _, o, o, A),
    Action.TEAM: (_, _, _, o, A),
    Action.TEAMS: (_, _, _, _, A),
    Action.IMPORT: (_, _, _, o, A),
    Action.ALLOW: (_, _, _, o, A),
    Action.GUESTS: (_, _, o, o, A),
    Action.TERMS: (_, _, _, o, A),
    Action.ERASE: (_, _, _, o, A),
}
_COLUMN = {role: index for index, role in enumerate(Role)}


@dataclass(frozen=True, slots=True)
class Grant:
    """A role, and the side it was given for; None is every side."""

    role: Role
    side: str | None


def reach(role: Role, action: Action) -> Reach:
    """How far the role reaches in this action."""
    return _TABLE[action][_COLUMN[role]] if action in _TABLE else Reach.ANY


def may_at_all(grants: Collection[Grant], action: Action) -> bool:
    """Whether there is anything on which this could be done. ENTER and ACCOUNT are no matter of roles."""
    return action not in _TABLE or any(reach(g.role, action) for g in grants)


def may(grants: Collection[Grant], action: Action, sides: Collection[str] = ()) -> bool:
    """Whether it may be done to what concerns these sides; what concerns none is everybody's own."""
    if action not in _TABLE:
        return True
    return any(_covers(g, reach(g.role, action), sides) for g in grants)


def speaks_for(grants: Collection[Grant], action: Action, sides: Collection[str]) -> tuple[str, ...]:
    """For which of these sides somebody may do it in the side's own name, as a confirmation is given."""
    sure = {g.side for g in grants if g.side is not None and reach(g.role, action)}
    return tuple(side for side in sides if side in sure)


def _covers(grant: Grant, far: Reach, sides: Collection[str]) -> bool:
    if far is Reach.ANY:
        return True
    return far is Reach.OWN and (grant.side is None or not sides or grant.side in sides)
