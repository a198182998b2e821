"""Teams and roles: who has which, and the decisions that change them."""

from __future__ import annotations

from datetime import UTC, datetime

from django.db import transaction

from pobratim.accounts.models import Account, Membership, Team
from pobratim.facts.kinds import Verdict
from pobratim.record import ledger
from pobratim.record.changes import change
from pobratim.record.people import Who
from pobratim.record.rules import Grant, Role

# What may be given without a team.
EVERYWHERE = (Role.STEWARD, Role.ADMIN)


class LastOfItsKind(ValueError):
    """The only admin, or a team's only steward, cannot be put out or leave: name another first."""


def grants_of(account: Account) -> tuple[Grant, ...]:
    """The roles of an account, each with the side it was given for."""
    rows = Membership.objects.filter(account=account).order_by("id").values_list("role", "team__side", "team")
    return tuple(Grant(Role(role), side) for role, side, _ in rows)


def make_team(*, name: str, side: str, who: Who | str) -> Team:
    """A team that speaks for a side. Raises NothingToDecide where the side is no place of the record."""
    from pobratim.record.sides import place

    with transaction.atomic():
        team = Team.objects.create(name=name, side_id=place(side), created=datetime.now(UTC))
        row = {"name": name, "side_id": team.side_id}
        ledger.keep(Verdict.ROLES, who, changes=[change("team", str(team.pk), None, row)])
    return team


@transaction.atomic
def give(*, account: Account, team: Team | None, role: Role | None, who: Who | str) -> None:
    """Give a role in a team (or, without one, for every side), change it, or with None take it away."""
    old = Membership.objects.filter(account=account, team=team).first()
    before, after = old.role if old else None, role.value if role else None
    if before == after:
        return
    if team is None and role is not None and role not in EVERYWHERE:
        raise ValueError(f"a {role} is one in a team; only {' and '.join(EVERYWHERE)} can be without")
    if team is not None and role is Role.ADMIN:
        raise ValueError("an admin is one for every side; name no team")
    if old is not None and old.role in EVERYWHERE and _is_last(old):
        raise LastOfItsKind(f"{account.email} is the only {old.role} here; appoint another first")
    if old is not None:
        old.delete()
    if role is not None:
        Membership.objects.create(account=account, team=team, role=role.value)
    row = f"{account.pk}:{team.pk if team else ''}"
    ledger.keep(
        Verdict.ROLES,
        who,
        changes=[
            change(
                "membership", row, {"role": before} if before else None, {"role": after} if after else None
            )
        ],
    )


def _is_last(one: Membership) -> bool:
    if one.role == Role.STEWARD and one.team is None:
        return False
    others = Membership.objects.filter(team=one.team, role=one.role, account__active=True)
    return not others.exclude(pk=one.pk).exists()
