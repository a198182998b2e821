"""`pobratim user`: the first account, roles, and what to do when nobody can sign in any more."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from pobratim.cli.endings import fail
from pobratim.cli.record import SETTINGS, open_record

if TYPE_CHECKING:
    from pobratim.accounts.models import Account, Team

ROLES = ("reader", "contributor", "reviewer", "steward", "admin")
team_option = click.option("--team", metavar="NAME", help="Name of the team; made if there is none.")
side_option = click.option("--side", metavar="PLACE", help="The place the team speaks for: a name or an id.")


@click.group(context_settings=SETTINGS)
def user() -> None:
    """Invite people to the desk, give roles, disable accounts.

    \b
    Examples:
      pobratim user add anna@city.example --role admin
      pobratim user add jan@ieper.example --role steward --side Ypres --team "City of Ypres"
      pobratim user role jan@ieper.example reviewer --side Ypres
      pobratim user list
    """


@user.command(short_help="Invite somebody: prints a link that works once.")
@click.argument("email")
@click.option("--role", type=click.Choice(ROLES), required=True, help="What the person may do.")
@team_option
@side_option
@click.option("--lang", default="en", show_default=True, help="Language of the invitation: en nl fr ru kk.")
def add(email: str, role: str, team: str | None, side: str | None, lang: str) -> None:
    """Invite somebody: prints a link that lets one person in, once, within seven days.

    Stewards and admins may be for all sides (no --side); every other role is one in a team of a side.
    """
    from pobratim.web.wording.words import LANGUAGES

    if lang not in LANGUAGES:
        fail(f"{lang!r} is no language of the pages; expected one of {', '.join(LANGUAGES)}")
    open_record()
    from django.core.exceptions import ValidationError
    from django.core.validators import validate_email

    from pobratim.accounts import tickets
    from pobratim.record.rules import Role
    from pobratim.web.desk.letters import link

    try:
        validate_email(email.strip())
    except ValidationError:
        fail(f"{email!r} is no e-mail address; one such as anna@city.example is expected")
    found = _team(team, side, Role(role))
    token = tickets.invite(email=email, team=found, role=Role(role), lang=lang)
    click.echo(link("join", lang, token))
    click.echo(
        "The link lets one person in, once, within seven days. It begins with POBRATIM_ADDRESS.", err=True
    )


@user.command(short_help="Give an account a role, or take it away.")
@click.argument("email")
@click.argument("role", type=click.Choice([*ROLES, "none"]))
@team_option
@side_option
def role(email: str, role: str, team: str | None, side: str | None) -> None:
    """Give an account a role, in a team or (stewards and admins) for all sides; `none` takes it away."""
    open_record()
    from pobratim.accounts import roles
    from pobratim.record.rules import Role

    account = _account(email)
    wanted = None if role == "none" else Role(role)
    try:
        roles.give(account=account, team=_team(team, side, wanted), role=wanted, who="pobratim user")
    except ValueError as error:
        fail(str(error))
    click.echo(f"{account.email}: {role}")


@user.command("list", short_help="List the accounts, and who is invited.")
def list_() -> None:
    """List the accounts with their roles, and who is invited and has not come yet."""
    open_record()
    from pobratim.accounts import tickets
    from pobratim.accounts.models import Account

    invited = tickets.open_invitations()
    found = Account.objects.prefetch_related("memberships__team").order_by("email")
    for account in found:
        held = [f"{m.role} ({m.team.name if m.team else 'all sides'})" for m in account.memberships.all()]
        state = "" if account.active else "  disabled"
        click.echo(f"{account.email:<36} {', '.join(held) or 'no role'}{state}")
    for one in invited:
        where = one.team.name if one.team else "all sides"
        click.echo(f"{one.email:<36} {one.role} ({where})  invited until {one.until:%Y-%m-%d}")
    if not found and not invited:
        click.echo("There are no accounts. `pobratim user add EMAIL --role admin` invites the first.")
        sys.exit(1)


@user.command(short_help="Shut an account, or open it again.")
@click.argument("email")
@click.option("--undo", is_flag=True, help="Let the account in again.")
def disable(email: str, undo: bool) -> None:
    """Shut an account: its sessions end at once, its decisions stay."""
    open_record()
    from pobratim.accounts import sessions

    account = _account(email)
    account.active = undo
    account.save(update_fields=["active"])
    sessions.end_all(account)
    click.echo(f"{account.email} is {'enabled' if undo else 'disabled'}.")


def _account(email: str) -> Account:
    from pobratim.accounts.models import Account

    found = Account.objects.filter(email=email.strip().lower()).first()
    if found is None:
        fail(f"there is no account {email}; `pobratim user list` lists them")
    return found


def _team(name: str | None, side: str | None, role: object) -> Team | None:
    """The team of a side, by its name where there are several; made where there is none yet."""
    from pobratim.accounts import roles
    from pobratim.accounts.models import Team

    if side is None and name is None:
        if role is not None and role not in roles.EVERYWHERE:
            fail(f"a {role} is one in a team: name its --side, such as --side Ypres")
        return None
    teams = Team.objects.all()
    place = _place(side) if side else None
    teams = teams.filter(side=place) if place else teams
    teams = teams.filter(name=name) if name else teams
    if len(teams) > 1:
        fail(f"several teams fit: {', '.join(t.name for t in teams)}; name one with --team")
    if teams:
        return teams[0]
    if place is None:
        fail(f"there is no team {name!r}; name its --side to make it")
    return roles.make_team(name=name or f"{side}", side=place, who="pobratim user")


def _place(side: str) -> str:
    from pobratim.cli.adding import place_of
    from pobratim.gazetteer import GazetteerMissing, open_gazetteer
    from pobratim.record.intake import keep_place

    try:
        return keep_place(place_of(side), open_gazetteer().place)
    except (ValueError, GazetteerMissing) as error:
        fail(str(error))
