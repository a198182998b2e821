"""The addresses of the desk, a list an area; the permission table of the tests has a row for each."""

from __future__ import annotations

from django.urls import URLPattern

import pobratim.web.converters  # noqa: F401 - <public:id>
from pobratim.web.desk import account, enter, home, joining, second, team
from pobratim.web.desk.doors import desk_path
from pobratim.web.desk.guests.urls import guests
from pobratim.web.desk.history.urls import history
from pobratim.web.desk.inbox.urls import inbox
from pobratim.web.desk.passkeys.urls import passkeys
from pobratim.web.desk.person.urls import person
from pobratim.web.desk.promises.urls import ledger
from pobratim.web.desk.review.urls import review
from pobratim.web.desk.same.urls import same
from pobratim.web.desk.sides.urls import two_sides

people: list[URLPattern] = [
    desk_path("", home.desk, name="desk"),
    desk_path("sign-in/", enter.sign_in, name="sign-in"),
    desk_path("sign-out/", enter.sign_out, name="sign-out"),
    desk_path("second/", second.second, name="second"),
    desk_path("account/second/", second.own_second, name="own-second"),
    desk_path("account/second/off/", second.drop_second, name="drop-second"),
    desk_path("forgotten/", joining.forgotten, name="forgotten"),
    desk_path("new-password/<str:token>/", joining.new_password, name="new-password"),
    desk_path("join/<str:token>/", joining.join, name="join"),
    desk_path("account/", account.account, name="account"),
    desk_path("account/password/", account.own_password, name="own-password"),
    desk_path("account/sessions/", account.end_sessions, name="end-sessions"),
    desk_path("team/", team.team, name="team"),
    desk_path("team/new/", team.new_team, name="new-team"),
    desk_path("team/<public:id>/invite/", team.invite, name="invite"),
    desk_path("team/<public:id>/role/", team.role, name="role"),
    desk_path("team/<public:id>/leave/", team.leave, name="leave"),
]
desk_pages: list[URLPattern] = [
    *people, *passkeys, *inbox, *review, *two_sides, *same, *ledger, *history, *person, *guests,
]  # fmt: skip
