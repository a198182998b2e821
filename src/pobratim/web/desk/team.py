"""Teams: who is in them, inviting, roles, leaving."""

from __future__ import annotations

from typing import NamedTuple

from django.http import Http404, HttpResponse

from pobratim.accounts import roles, tickets
from pobratim.accounts.models import Account, Membership, Team, Ticket
from pobratim.facts.kinds import EntityKind
from pobratim.record import ids, sides
from pobratim.record.rules import Action, Role
from pobratim.record.sheets import Label
from pobratim.web.desk import letters
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door
from pobratim.web.desk.form import Field, Form, counted
from pobratim.web.desk.review import known
from pobratim.web.desk.shell import desk_page, go
from pobratim.web.language import words
from pobratim.web.wording.words import Words

PLACES = (EntityKind.PLACE,)
IN_A_TEAM = (Role.READER, Role.CONTRIBUTOR, Role.REVIEWER, Role.STEWARD)


class Shown(NamedTuple):
    """A team as the page shows it; ``leads``: the visitor may invite and change roles."""

    team: Team
    side: Label
    members: list[Membership]
    invited: list[Ticket]
    leads: bool
    own: bool


def sides_of_team(id_: str) -> tuple[str, ...] | None:
    """The side a team speaks for."""
    team = Team.objects.filter(pk=ids.row(id_)).first()
    return (team.side_id,) if team else None


@door(Action.ACCOUNT)
def team(request: DeskRequest, lang: str) -> HttpResponse:
    """One's own teams; whoever appoints stewards sees all."""
    own = Membership.objects.filter(account=request.visitor.account).values("team")
    every = request.visitor.may(Action.TEAMS)
    found = Team.objects.all() if every else Team.objects.filter(pk__in=own)
    return desk_page(
        request,
        "team",
        title=words(request).say("desk.team.title"),
        teams=[_shown(request, one) for one in found.order_by("name", "pk")],
        roles=[r.value for r in IN_A_TEAM],
        may_make=every,
        alone=Membership.objects.filter(account=request.visitor.account, team=None).first(),
    )


def _shown(request: DeskRequest, one: Team) -> Shown:
    members = list(one.memberships.select_related("account").order_by("account__name", "pk"))
    leads = request.visitor.may(Action.TEAM, [one.side_id])
    return Shown(
        one,
        sides.label(one.side_id),
        members,
        list(one.tickets.filter(used=None).order_by("made")) if leads else [],
        leads,
        any(m.account == request.visitor.account for m in members),
    )


@door(Action.TEAM, "GET", "POST", sides=sides_of_team)
def invite(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """Invite somebody by letter; the link is shown as well, should letters not arrive."""
    one = Team.objects.get(pk=int(id))
    form = _invitation(words(request), request)
    address = ""
    if form.ok:
        by = request.visitor.account
        role = Role(form["role"])
        token = tickets.invite(
            email=form["email"], team=one, role=role, lang=form["lang"], by=by.pk if by else None
        )
        address = letters.link("join", form["lang"], token)
        letters.send("invitation", to=form["email"], lang=form["lang"], address=address, team=one.name)
    return desk_page(
        request,
        "invite",
        title=words(request).say("desk.invite.title", team=one.name),
        form=form,
        status=form.status,
        team=one,
        role_list=[r.value for r in IN_A_TEAM],
        link=address,
    )


def _invitation(w: Words, request: DeskRequest) -> Form:
    from pobratim.web.desk.joining import language_field

    fields = (
        Field("email", "email", longest=254),
        Field("role", "select", options=[(r.value, w.say(f"desk.role.{r.value}")) for r in IN_A_TEAM]),
        language_field(),
    )
    sent = request.POST if request.method == "POST" else None
    return Form("desk", fields, sent, {"lang": w.lang, "role": Role.REVIEWER.value})


@door(Action.TEAM, "POST", sides=sides_of_team)
def role(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """Change a member's role, or put the member out; or take an invitation back."""
    one = Team.objects.get(pk=int(id))
    if request.POST.get("invitation"):
        one.tickets.filter(key=request.POST["invitation"], used=None).delete()
        return go(lang, "team", done="role")
    member = Account.objects.filter(
        memberships__team=one, pk=counted(request.POST.get("account", ""), 0)
    ).first()
    wanted = request.POST.get("role", "")
    if member is None or wanted not in ("", *(r.value for r in IN_A_TEAM)):
        raise Http404
    return _give(request, lang, one, member, Role(wanted) if wanted else None, "role")


@door(Action.DESK, "POST", sides=sides_of_team)
def leave(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """Leave a team."""
    one = Team.objects.get(pk=int(id))
    own = request.visitor.account
    if own is None or not one.memberships.filter(account=own).exists():
        raise Http404
    return _give(request, lang, one, own, None, "left")


def _give(
    request: DeskRequest, lang: str, one: Team, account: Account, wanted: Role | None, done: str
) -> HttpResponse:
    try:
        roles.give(account=account, team=one, role=wanted, who=request.visitor.who([one.side_id]))
    except roles.LastOfItsKind:
        return go(lang, "team", done="last")
    return go(lang, "team", done=done)


@door(Action.TEAMS, "GET", "POST")
def new_team(request: DeskRequest, lang: str) -> HttpResponse:
    """Make a team for a side: a place by its id, or by any name, chosen from those it may mean."""
    fields = (Field("team", longest=100), Field("side", longest=140))
    form = Form("desk", fields, request.POST if request.method == "POST" else None)
    w = words(request)
    meant: list[known.Option] = []
    if form.ok:
        # A choice counts for the name it was offered for, not for one typed afterwards.
        chosen = request.POST.get("entity") if request.POST.get("for") == form["side"] else None
        side = known.taken(chosen, PLACES) if chosen else _by_id(form["side"])
        if side is not None:
            roles.make_team(name=form["team"], side=side, who=request.visitor.who())
            return go(lang, "team", done="team")
        meant = known.options(w, form["side"], PLACES)
        if not meant:
            form.fail("no_place", "side")
    title = w.say("desk.new_team.title")
    return desk_page(request, "new-team", title=title, form=form, status=form.status, meant=meant)


def _by_id(text: str) -> str | None:
    return known.taken(text, PLACES) if ids.is_global(ids.internal(text)) else None
