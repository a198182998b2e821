"""Signing in and out, invitations, forgotten passwords: what strangers are told, and what ends when."""

from __future__ import annotations

import re
import statistics
import time
from datetime import UTC, datetime, timedelta

import pytest
from desk_people import ELSEWHERE, PASSWORD, SEMEY, YPRES, People
from django.core import mail
from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from pobratim.accounts import passwords, roles, sessions, throttle, tickets
from pobratim.accounts.models import Account, Membership, Session, Team, Ticket, Try
from pobratim.record.check import problems
from pobratim.record.models import Decision
from pobratim.record.rules import Role
from pobratim.web.desk.arrival import cookie_name

IN, OUT, HOME = "/en/desk/sign-in/", "/en/desk/sign-out/", "/en/desk/account/"


def sign_in(client: Client, email: str, password: str = PASSWORD, **more: str) -> HttpResponse:
    return client.post(IN, {"email": email, "password": password, **more})  # type: ignore[return-value]


def link(letter: str) -> str:
    found = re.search(r"https?://\S+(/\w\w/desk/\S+)", letter)
    assert found, letter
    return found[1]


def test_the_right_password_lets_in_and_the_cookie_is_out_of_reach(people: People) -> None:
    account = people.account(Role.REVIEWER)
    client = people.nobody()
    answer = sign_in(client, account.email.upper())
    assert answer.status_code == 302 and answer.headers["Location"] == "/en/desk/"
    cookie = answer.cookies[cookie_name()]
    assert cookie["httponly"] and cookie["samesite"] == "Lax" and cookie["path"] == "/"
    assert client.get(HOME).status_code == 200
    assert not Session.objects.filter(key=cookie.value).exists(), "the secret itself is not kept"


def test_where_the_site_is_encrypted_the_cookie_is_bound_to_it(people: People, settings: object) -> None:
    settings.CSRF_COOKIE_SECURE = True  # type: ignore[attr-defined]
    account = people.account(Role.REVIEWER)
    client = Client(headers={"host": "localhost"})
    answer = client.post(IN, {"email": account.email, "password": PASSWORD}, secure=True)
    (name,) = [n for n in answer.cookies if n.endswith("desk")]
    cookie = answer.cookies[name]
    assert name.startswith("__Host-") and cookie["secure"] and cookie["path"] == "/" and not cookie["domain"]


def test_passwords_are_kept_with_argon2(people: People, real_passwords: None) -> None:
    account = people.make("slow@city.example", None, None)
    assert account.password.startswith("argon2$argon2id$")
    assert passwords.right("Slow@city.example ", PASSWORD) == account
    assert passwords.right("slow@city.example", PASSWORD + "!") is None


def test_an_unknown_address_is_answered_as_a_wrong_password_is(people: People) -> None:
    account = people.account(Role.REVIEWER)
    known = sign_in(people.nobody(), account.email, "wrong password")
    unknown = sign_in(people.nobody(), "nobody@nowhere.example", "wrong password")
    assert known.status_code == unknown.status_code == 422

    def text(answer: HttpResponse) -> str:
        return re.sub(r'(value|data-options)="[^"]*"', "", answer.content.decode())

    assert text(known) == text(unknown)
    disabled = people.make("gone@city.example", None, None)
    Account.objects.filter(pk=disabled.pk).update(active=False)
    assert text(sign_in(people.nobody(), disabled.email)) == text(unknown)


def test_an_unknown_address_takes_as_long(people: People, real_passwords: None) -> None:
    people.make("slow@city.example", None, None)
    passwords.right("nobody@nowhere.example", "warm up")
    took: dict[str, list[float]] = {"slow@city.example": [], "nobody@nowhere.example": []}
    for _ in range(7):
        for email, times in took.items():
            begin = time.perf_counter()
            passwords.right(email, "wrong password")
            times.append(time.perf_counter() - begin)
    known, unknown = (statistics.median(t) for t in took.values())
    # One hash is made either way. Without it the unknown would be answered in a fiftieth of the time.
    assert 0.5 < unknown / known < 2


def test_a_thousand_tries_over_many_addresses_are_stopped_by_where_they_come_from(people: People) -> None:
    client = people.nobody()
    heard = 0
    for number in range(100):
        answer = sign_in(client, f"person{number % 50}@city.example", "guess")
        heard += answer.status_code == 422
    assert heard == throttle.SIGN_IN_ADDRESS.most
    assert answer.status_code == 429 and 0 < int(answer.headers["Retry-After"]) <= 901
    elsewhere = Client(headers={"host": "localhost"}, REMOTE_ADDR="198.51.100.9")
    assert sign_in(elsewhere, people.account(Role.READER).email).status_code == 302


@pytest.mark.parametrize("known", [True, False])
def test_tries_of_one_account_are_stopped_wherever_they_come_from(people: People, known: bool) -> None:
    email = people.account(Role.REVIEWER).email if known else "nobody@nowhere.example"
    answers = [
        sign_in(Client(headers={"host": "localhost"}, REMOTE_ADDR=f"198.51.100.{n}"), email, "guess")
        for n in range(throttle.SIGN_IN_ACCOUNT.most + 2)
    ]
    assert [a.status_code for a in answers] == [422] * throttle.SIGN_IN_ACCOUNT.most + [429, 429]
    late = sign_in(Client(headers={"host": "localhost"}, REMOTE_ADDR="198.51.100.99"), email)
    assert late.status_code == 429, "even the right password has to wait"
    Try.objects.update(at=datetime.now(UTC) - timedelta(minutes=16))
    assert sign_in(people.nobody(), email).status_code == (302 if known else 422)


def test_behind_a_proxy_nobody_chooses_the_address_they_come_from(people: People, settings: object) -> None:
    settings.BEHIND_PROXY = True  # type: ignore[attr-defined]
    for number in range(throttle.SIGN_IN_ADDRESS.most + 1):
        client = Client(headers={"host": "localhost", "x-forwarded-for": f"10.0.0.{number}, 203.0.113.9"})
        answer = sign_in(client, f"person{number}@city.example", "guess")
    assert answer.status_code == 429


@pytest.mark.parametrize(
    "wanted",
    [
        "//evil.example/",
        "/\\evil.example",
        "https:evil",
        "https://evil.example/en/desk/",
        "javascript:alert(1)",
        "///evil.example",
        "/en/desk/nothing-here/",
        "/en/",
        "\t//evil.example",
        "/en/desk/../../..//evil.example",
        "/en/desk\\@evil.example",
    ],
)
def test_next_leads_nowhere_but_to_our_own_pages(people: People, wanted: str) -> None:
    answer = sign_in(people.nobody(), people.account(Role.REVIEWER).email, next=wanted)
    assert answer.headers["Location"] == "/en/desk/"


def test_next_leads_on_to_the_page_asked_for(people: People) -> None:
    client = people.nobody()
    asked = client.get("/ru/desk/team/?x=1")
    assert asked.headers["Location"] == "/ru/desk/sign-in/?next=%2Fru%2Fdesk%2Fteam%2F%3Fx%3D1"
    answer = sign_in(client, people.account(Role.REVIEWER).email, next="/ru/desk/team/?x=1")
    assert answer.headers["Location"] == "/ru/desk/team/?x=1"


# Sessions


def test_an_old_cookie_is_worth_nothing_after_signing_out(people: People) -> None:
    client = people.client(Role.REVIEWER)
    stolen = client.cookies[cookie_name()].value
    client.post(OUT)
    thief = people.nobody()
    for _ in range(200):
        thief.cookies[cookie_name()] = stolen
        assert thief.get(HOME).status_code == 302
    assert thief.post(HOME).status_code == 401


def test_disabling_and_a_new_password_end_every_session_at_once(people: People) -> None:
    account = people.account(Role.REVIEWER)
    first, second = people.browser(account), people.browser(account)
    answer = first.post(
        "/en/desk/account/password/", {"password": PASSWORD, "new_password": "another wreath in May"}
    )
    assert answer.status_code == 302
    assert first.get(HOME).status_code == 200, "the browser that changed it has a new session"
    assert second.get(HOME).status_code == 302
    Account.objects.filter(pk=account.pk).update(active=False)
    assert first.get(HOME).status_code == 302


def test_a_role_taken_away_is_gone_with_the_next_request(people: People) -> None:
    account = people.account(Role.STEWARD)
    people.account(Role.REVIEWER)
    client = people.browser(account)
    address = f"/en/desk/team/{people.teams[YPRES].pk}/invite/"
    assert client.get(address).status_code == 200
    roles.give(
        account=people.make("new@city.example", None, None),
        team=people.teams[YPRES],
        role=Role.STEWARD,
        who="t",
    )
    roles.give(account=account, team=people.teams[YPRES], role=None, who="t")
    assert client.get(address).status_code == 403


@pytest.mark.parametrize(
    ("role", "ago", "still"),
    [
        (Role.REVIEWER, timedelta(minutes=29), 200),
        (Role.REVIEWER, timedelta(minutes=31), 302),
        (Role.READER, timedelta(minutes=31), 200),
    ],
)
def test_whoever_decides_is_signed_out_after_half_an_hour_of_silence(
    people: People, role: Role, ago: timedelta, still: int
) -> None:
    client = people.client(role)
    Session.objects.update(seen=datetime.now(UTC) - ago)
    assert client.get(HOME).status_code == still


def test_nobody_is_signed_in_for_longer_than_twelve_hours(people: People) -> None:
    client = people.client(Role.READER)
    Session.objects.update(opened=datetime.now(UTC) - sessions.ABSOLUTE - timedelta(seconds=1))
    assert client.get(HOME).status_code == 302
    assert not Session.objects.exists()


def test_all_other_browsers_can_be_signed_out(people: People) -> None:
    account = people.account(Role.READER)
    here, there = people.browser(account), people.browser(account)
    assert "203.0.113.0" in here.get(HOME).content.decode(), "the network, not the machine"
    assert "/en/desk/account/sessions/" in here.get(HOME).content.decode()
    here.post("/en/desk/account/sessions/")
    assert "/en/desk/account/sessions/" not in here.get(HOME).content.decode(), "nobody is left to sign out"
    assert here.get(HOME).status_code == 200 and there.get(HOME).status_code == 302


def test_a_page_behind_the_door_is_kept_by_no_cache_and_a_public_one_reads_no_cookie(people: People) -> None:
    client = people.client(Role.REVIEWER)
    for address in (HOME, "/en/desk/team/", "/en/desk/nothing/"):
        answer = client.get(address)
        assert answer.headers["Cache-Control"] == "no-store" and "Cookie" in answer.headers["Vary"]
    public = client.get("/en/")
    assert "Cookie" not in public.headers.get("Vary", "") and not public.cookies


# Invitations


def invite(people: People, role: Role = Role.REVIEWER, email: str = "new@city.example") -> str:
    steward = people.client(Role.STEWARD)
    address = f"/en/desk/team/{people.teams[YPRES].pk}/invite/"
    answer = steward.post(address, {"email": email, "role": role.value, "lang": "kk"})
    assert answer.status_code == 200
    (letter,) = mail.outbox
    assert letter.to == [email] and "шақыру" in letter.subject
    assert link(letter.body) in answer.content.decode()
    return link(letter.body)


JOIN = {"name": "Anna", "new_password": "seven poppies", "lang": "nl"}


def test_an_invitation_makes_an_account_with_its_role_once(people: People) -> None:
    address = invite(people)
    assert address.startswith("/kk/desk/join/")
    page = people.nobody().get(address).content.decode()
    assert "new@city.example" in page and "City of Ypres" in page
    answer = people.nobody().post(address, JOIN)
    assert answer.status_code == 302 and answer.headers["Location"] == "/nl/desk/"
    account = Account.objects.get(email="new@city.example")
    assert roles.grants_of(account) == (roles.Grant(Role.REVIEWER, YPRES),)
    assert people.nobody().get(address).status_code == 410
    assert people.nobody().post(address, JOIN).status_code == 410
    last = Decision.objects.order_by("-number")[0]
    steward = people.account(Role.STEWARD)
    assert (last.verdict, last.account, last.changes[0]["after"]) == (
        "roles",
        steward.pk,
        {"role": "reviewer"},
    )
    assert "new@city.example" not in str(Decision.objects.values_list("changes", "who", "note"))
    assert problems() == []


def test_an_invitation_grows_old_and_can_be_taken_back(people: People) -> None:
    address = invite(people)
    Ticket.objects.update(until=datetime.now(UTC) - timedelta(seconds=1))
    assert people.nobody().get(address).status_code == 410
    Ticket.objects.update(until=datetime.now(UTC) + timedelta(days=1))
    assert people.nobody().get(address).status_code == 200
    key = Ticket.objects.get().key
    people.client(Role.STEWARD).post(f"/en/desk/team/{people.teams[YPRES].pk}/role/", {"invitation": key})
    assert people.nobody().get(address).status_code == 410


def test_the_role_of_an_invitation_cannot_be_raised_by_who_takes_it_up(people: People) -> None:
    more = {**JOIN, "role": "admin", "team": "2", "is_staff": "1", "email": "evil@city.example"}
    people.nobody().post(invite(people, Role.READER), more)
    account = Account.objects.get(email="new@city.example")
    assert roles.grants_of(account) == (roles.Grant(Role.READER, YPRES),)
    assert not Account.objects.filter(email="evil@city.example").exists()


def test_a_steward_makes_no_administrator(people: People) -> None:
    address = f"/en/desk/team/{people.teams[YPRES].pk}/invite/"
    answer = people.client(Role.STEWARD).post(
        address, {"email": "x@city.example", "role": "admin", "lang": "en"}
    )
    assert answer.status_code == 422 and not Ticket.objects.exists()


def test_who_has_an_account_takes_an_invitation_up_signed_in(people: People) -> None:
    other = people.account(Role.REVIEWER, SEMEY)
    address = invite(people, email=other.email)
    assert people.nobody().post(address, JOIN).status_code == 200
    assert Account.objects.get(pk=other.pk).check_password(PASSWORD), "a link changes no password"
    assert people.client(Role.REVIEWER).post(address, JOIN).status_code == 200, "another's invitation"
    assert Membership.objects.filter(account=other).count() == 1
    assert people.browser(other).post(address).status_code == 302
    assert {g.side for g in roles.grants_of(other)} == {SEMEY, YPRES}


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("short", "Too short"),
        ("1234567890123", "Digits alone"),
        ("password123", "Many people use"),
        ("new@city.example", "Too much like"),
        ("x" * 201, "too long"),
    ],
)
def test_a_password_that_is_easily_guessed_is_refused_with_the_reason(
    people: People, password: str, why: str
) -> None:
    address = invite(people).replace("/kk/", "/en/")
    answer = people.nobody().post(address, {**JOIN, "new_password": password})
    assert answer.status_code == 422 and why in answer.content.decode()
    assert not Account.objects.filter(email="new@city.example").exists()


# Forgotten passwords


def forget(client: Client, email: str, **headers: str) -> HttpResponse:
    return client.post("/en/desk/forgotten/", {"email": email}, headers=headers)  # type: ignore[return-value]


def test_a_new_password_by_letter_once_and_every_browser_is_signed_out(people: People) -> None:
    account = people.account(Role.REVIEWER)
    signed_in = people.browser(account)
    forget(people.nobody(), account.email)
    address = link(mail.outbox[0].body)
    assert people.nobody().post(address, {"new_password": "another wreath in May"}).status_code == 302
    assert signed_in.get(HOME).status_code == 302
    assert sign_in(people.nobody(), account.email).status_code == 422
    assert sign_in(people.nobody(), account.email, "another wreath in May").status_code == 302
    assert people.nobody().post(address, {"new_password": "yet another wreath"}).status_code == 410


def test_nothing_tells_whether_there_is_such_an_account(people: People) -> None:
    known = forget(people.nobody(), people.account(Role.REVIEWER).email)
    unknown = forget(people.nobody(), "nobody@nowhere.example")
    assert (known.status_code, known.headers["Location"]) == (
        unknown.status_code,
        unknown.headers["Location"],
    )
    assert len(mail.outbox) == 1
    assert Ticket.objects.count() == 2, "the same is written for both"


@pytest.mark.parametrize("header", ["host", "x-forwarded-host"])
def test_the_link_is_built_from_the_settings_whatever_the_request_says(
    people: People, settings: object, header: str
) -> None:
    settings.ALLOWED_HOSTS = ["*"]  # type: ignore[attr-defined]
    settings.ADDRESS = "https://record.city.example"  # type: ignore[attr-defined]
    forget(people.nobody(), people.account(Role.REVIEWER).email, **{header: "evil.example"})
    assert "https://record.city.example/en/desk/new-password/" in mail.outbox[0].body
    assert "evil" not in mail.outbox[0].body + mail.outbox[0].subject


def test_letters_are_written_no_more_often_than_needed(people: People) -> None:
    email = people.account(Role.REVIEWER).email
    answers = [forget(people.nobody(), email).status_code for _ in range(throttle.LETTER_ACCOUNT.most + 1)]
    assert answers == [302] * throttle.LETTER_ACCOUNT.most + [429]
    assert len(mail.outbox) == throttle.LETTER_ACCOUNT.most


def test_a_link_for_an_invitation_sets_no_password(people: People) -> None:
    token = invite(people).rstrip("/").rsplit("/", 1)[1]
    assert people.nobody().get(f"/en/desk/new-password/{token}/").status_code == 410


# Teams


def test_a_team_keeps_its_only_steward_and_the_record_its_only_admin(people: People) -> None:
    steward, admin = people.account(Role.STEWARD), people.account(Role.ADMIN, None)
    answer = people.browser(steward).post(f"/en/desk/team/{people.teams[YPRES].pk}/leave/")
    assert answer.headers["Location"].endswith("done=last")
    assert roles.grants_of(steward)
    with pytest.raises(roles.LastOfItsKind), transaction.atomic():
        roles.give(account=admin, team=None, role=None, who="t")


def test_a_steward_changes_a_role_and_a_decision_says_so(people: People) -> None:
    member, team = people.account(Role.READER), people.teams[YPRES]
    client = people.client(Role.STEWARD)
    client.post(f"/en/desk/team/{team.pk}/role/", {"account": str(member.pk), "role": "reviewer"})
    assert roles.grants_of(member) == (roles.Grant(Role.REVIEWER, YPRES),)
    last = Decision.objects.order_by("-number")[0]
    assert last.side == YPRES and last.changes[0]["before"] == {"role": "reader"}
    stranger = people.account(Role.READER, SEMEY)
    answer = client.post(f"/en/desk/team/{team.pk}/role/", {"account": str(stranger.pk), "role": "reviewer"})
    assert answer.status_code == 404 and roles.grants_of(stranger)[0].role is Role.READER


def test_an_admin_makes_a_team_for_a_place_the_record_knows(people: People) -> None:
    admin = people.client(Role.ADMIN, None)
    unknown = admin.post("/en/desk/team/new/", {"team": "Nobody", "side": "geonames:1"})
    assert unknown.status_code == 422 and "No place of this name is known" in unknown.content.decode()
    assert admin.post("/en/desk/team/new/", {"team": "Second", "side": ELSEWHERE}).status_code == 302
    assert Team.objects.filter(name="Second", side=ELSEWHERE).exists()


def test_what_was_typed_is_escaped(people: People) -> None:
    client = people.client(Role.REVIEWER)
    client.post(HOME, {"name": "<script>alert(1)</script>", "lang": "en", "keys": "on"})
    html = client.get("/en/desk/team/").content.decode()
    assert "<script>alert" not in html and "&lt;script&gt;alert(1)" in html


def test_an_invitation_is_used_once_by_two_at_the_same_time(people: People) -> None:
    token = tickets.invite(email="new@city.example", team=people.teams[YPRES], role=Role.READER)
    seen = tickets.find(token, tickets.INVITATION)
    tickets.join(token, name="A", password="seven poppies", lang="en")
    with pytest.raises(tickets.NoLonger):
        tickets._use(seen)
