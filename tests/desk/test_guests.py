"""A school applies, the secretary answers, both read letters; a fixed number of queries on every page."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from desk_people import SEMEY, YPRES, People
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

sys.path.insert(0, str(Path(__file__).parents[1] / "guests"))

from made_guests import CHOIR, LAST_POST, SCHOOL, SECRETARY

from pobratim.calendars.taking_part import Wish
from pobratim.guests import applying, organising
from pobratim.guests.models import Application, Contact
from pobratim.guests.terms import terms_of, today
from pobratim.record import inbox
from pobratim.record.models import Decision, Source
from pobratim.record.rules import Role

PUBLIC, DESK = 12, 24
FORM = {
    "group": "№5 мектеп",
    "country": "KZ",
    "people": "24",
    "message": "",
    "named": "on",
    "person": "Айгүл",
    "email": "aigul@mektep.example",
    "phone": "",
}


def evening(days: int = 60) -> str:
    """An evening so many days from today, none that is kept free."""
    day = today(LAST_POST) + timedelta(days=days)
    return str(day + timedelta(days=1) if (day.month, day.day) == (11, 11) else day)


def send(client: Client, lang: str = "kk", **more: str) -> str:
    """Apply; the address of one's own page."""
    sent = {**FORM, "day": evening(), "wish": "wreath", **more}
    answer = client.post(f"/{lang}/calendar/series/last-post/take-part/apply/", sent)
    assert answer.status_code == 302, answer.content.decode()[-3000:]
    return str(answer.headers["Location"]).split("?")[0]


def text(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def decide(client: Client, one: Application, do: str, **more: str) -> int:
    one.refresh_from_db()
    sent = {"do": do, "seen": str(one.version), "note": "", **more}
    return client.post(f"/en/desk/guests/application/{one.pk}/", sent).status_code


def test_from_the_form_to_the_answer_with_letters_in_the_language_of_the_form(people: People) -> None:
    visitor, secretary = people.nobody(), people.client(Role.REVIEWER, YPRES)
    own = send(visitor)
    one = Application.objects.get()
    assert "жетті" in mail.outbox[0].body and own in mail.outbox[0].body
    assert mail.outbox[0].to == ["aigul@mektep.example"]
    page = text(secretary, f"/en/desk/guests/last-post/{one.day}/")
    assert "№5 мектеп" in page and "Kazakhstan" in page and "aigul@mektep.example" in page
    assert decide(secretary, one, "decline") == 422, "no words for the group"
    assert decide(secretary, one, "accept", note="Tot dan!") == 302
    assert "қабылданды" in mail.outbox[1].body and "Tot dan!" in mail.outbox[1].body
    link = re.search(r"(/kk/calendar/taking-part/\S+)", mail.outbox[1].body)
    assert link is not None and link.group(1) != own, "a link of its own, as of the first only a hash is kept"
    assert "Сізді күтеміз" in text(visitor, link.group(1))
    assert "Гүл шоқтарын қою" in text(visitor, f"{own}programme/")
    assert decide(secretary, one, "undo") == 302
    assert "қайтарып алды" in mail.outbox[2].body
    assert "email" not in str(one.__dict__) and "mektep.example" not in text(
        visitor, "/en/calendar/series/last-post/take-part/"
    )


def test_the_second_for_the_last_place_keeps_what_was_filled_in_and_sees_the_nearest(people: People) -> None:
    visitor = people.nobody()
    address = "/en/calendar/series/last-post/take-part/apply/"
    first = {**FORM, "day": evening(), "wish": "choir", "piece": "Ode"}
    assert visitor.post(address, first).status_code == 302
    answer = visitor.post(address, {**first, "group": "Second choir"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert 'value="Second choir"' in page and page.count('type="radio"') == 3
    day = re.search(r'type="radio"[^>]*value="([0-9-]+)"', page)
    assert day is not None
    assert visitor.post(address, {**first, "group": "Second choir", "day": day.group(1)}).status_code == 302
    assert Application.objects.count() == 2


def test_each_field_says_what_is_wrong_with_it(people: People) -> None:
    address = "/en/calendar/series/last-post/take-part/apply/"
    sent = {
        **FORM,
        "day": evening(),
        "wish": "wreath",
        "group": "",
        "country": "",
        "people": "many",
        "phone": "ask me",
        "email": "x",
    }
    answer = people.nobody().post(address, sent)
    assert answer.status_code == 422
    assert answer.content.decode().count('aria-invalid="true"') == 5
    for wrong in ({"people": "0"}, {"people": "121"}, {"website": "spam"}, {"country": "XX"}):
        assert (
            people.nobody().post(address, {**FORM, "day": evening(), "wish": "wreath", **wrong}).status_code
            == 422
        )
    assert not Application.objects.exists()
    for nowhere in (
        "?day=2020-01-01",
        "?day=x&wish=wreath",
        "?day=1942-01-01&wish=wreath",
        f"?day={evening()}&wish=dance",
    ):
        assert people.nobody().get(address + nowhere).status_code == 404


def test_too_many_from_one_address_or_to_one_address_wait(people: People) -> None:
    address = "/en/calendar/series/last-post/take-part/apply/"
    for n in range(5):
        send(people.nobody(), day=evening(60 + n))
    sent = {**FORM, "day": evening(90), "wish": "wreath"}
    assert people.nobody().post(address, sent).status_code == 429, "five letters to one address"
    for n in range(3):
        send(people.nobody(), day=evening(70 + n), email=f"school{n}@mektep.example")
    answer = people.nobody().post(address, {**sent, "email": "another@mektep.example"})
    assert answer.status_code == 429 and int(answer.headers["Retry-After"]) > 0


def test_an_offer_is_taken_and_everything_deleted_on_the_visitors_own_page(people: People) -> None:
    visitor, secretary = people.nobody(), people.client(Role.STEWARD, YPRES)
    own, one = send(visitor, lang="fr"), Application.objects.get()
    assert decide(secretary, one, "offer", day=evening(64), note="Une visite d’État.") == 302
    assert "attendus" not in text(visitor, own) and "Une visite d’État." in text(visitor, own)
    assert visitor.post(own, {"do": "take", "seen": "1"}).status_code == 409, "an old page"
    one.refresh_from_db()
    assert visitor.post(own, {"do": "take", "seen": str(one.version)}).status_code == 302
    assert "Vous êtes attendus" in text(visitor, own)
    changed = {**FORM, "day": str(Application.objects.get().day), "wish": "wreath", "people": "30"}
    assert visitor.post(f"{own}change/", changed).status_code == 302
    assert Application.objects.get().people == 30
    visitor.post(own, {"do": "withdraw"})
    visitor.post(own, {"do": "erase"})
    assert not Contact.objects.exists() and Application.objects.get().group == ""
    assert visitor.get(own).status_code == 404
    assert "№5" not in text(secretary, "/en/desk/guests/last-post/")


def test_the_secretary_tells_who_came_and_it_waits_in_the_inbox(people: People) -> None:
    secretary = people.client(Role.REVIEWER, YPRES)
    now = applying.datetime.now(applying.UTC) - timedelta(days=40)
    day = today(LAST_POST) - timedelta(days=1)
    both = [applying.apply(replace(one, day=day), now)[0] for one in (SCHOOL, CHOIR)]
    for one in both:
        organising.accept(one.pk, who=SECRETARY, now=now)
    waiting = len(inbox.waiting([YPRES]))
    assert (
        secretary.post(f"/en/desk/guests/last-post/{day}/came/", {"came": [str(both[0].pk)]}).status_code
        == 302
    )
    found = inbox.waiting([YPRES])
    assert len(found) == waiting + 1
    page = text(secretary, f"/en/desk/review/{found[-1].id}/")
    assert "№5 мектеп" in page and "Koor van Siegen" not in page
    said = Source.objects.get(title__startswith="Last Post onder").text
    assert said.endswith("\n\nАбай атындағы №5 мектеп (Kazachstan) legde een krans neer.")
    assert "This was told on" in text(secretary, f"/en/desk/guests/last-post/{day}/")
    assert text(people.nobody(), f"/en/calendar/series/last-post/{day}/").count("Абай атындағы") == 0


def test_a_steward_sets_the_terms_and_the_form_says_what_contradicts_itself(people: People) -> None:
    steward = people.client(Role.STEWARD, YPRES)
    address = "/en/desk/guests/last-post/terms/"
    page = steward.get(address).content.decode()
    sent = dict(re.findall(r'<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"', page))
    sent |= dict(re.findall(r'<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)<', page))
    sent.pop("csrfmiddlewaretoken", None)
    numbers = Decision.objects.count()
    assert steward.post(address, sent).headers["Location"].endswith("done=guests.same")
    assert Decision.objects.count() == numbers
    for wrong in (
        {"places": "0"},
        {"wreath": "5"},
        {"soonest": "900"},
        {"closed": "Easter"},
        {"extended-choir": ""},
        {"short-call": "1"},
        {"languages": "dutch"},
        {"url": "lastpost"},
    ):
        assert steward.post(address, {**sent, **wrong}).status_code == 422, wrong
    changed = {
        **sent,
        "soonest": "3",
        "closed": "11-11 armistice\n2027-05-08 liberation",
        "why": "fewer days",
    }
    assert steward.post(address, changed).status_code == 302
    assert (terms_of(LAST_POST).soonest, len(terms_of(LAST_POST).closed)) == (3, 2)
    last = Decision.objects.order_by("-number")[0]
    assert (last.verdict, last.note, last.side) == ("terms", "fewer days", YPRES)


@pytest.mark.parametrize("groups", [1, 3])
def test_the_number_of_queries_does_not_grow_with_the_groups(people: People, groups: int) -> None:
    visitor, secretary = people.nobody(), people.client(Role.STEWARD, YPRES)
    wishes = [Wish.WREATH, Wish.CHOIR, Wish.BAND][:groups]
    now = applying.datetime.now(applying.UTC)
    day = applying.date.fromisoformat(evening())
    made = [applying.apply(replace(SCHOOL, day=day, wish=w), now) for w in wishes]
    pages = {
        "/en/calendar/series/last-post/take-part/": (visitor, PUBLIC),
        f"/en/calendar/series/last-post/take-part/apply/?day={day}&wish=reading": (visitor, PUBLIC),
        f"/en/calendar/taking-part/{made[0][1]}/": (visitor, PUBLIC),
        f"/en/calendar/taking-part/{made[0][1]}/change/": (visitor, PUBLIC),
        "/en/desk/guests/last-post/": (secretary, DESK),
        f"/en/desk/guests/last-post/{day}/": (secretary, DESK),
        f"/en/desk/guests/last-post/{day}/sheet/": (secretary, DESK),
        "/en/desk/guests/last-post/terms/": (secretary, DESK),
    }
    for address, (client, most) in pages.items():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(address).status_code == 200, address
        assert len(queries) <= most, (address, len(queries))


def test_the_front_page_of_the_desk_tells_whoever_may_answer_that_groups_wait(people: People) -> None:
    desk = "/en/desk/"
    assert "waiting" not in text(people.client(Role.REVIEWER, YPRES), desk)
    send(people.nobody())
    shown = text(people.client(Role.REVIEWER, YPRES), desk)
    assert "Guests : 1 waiting" in shown and "Nothing waits" not in shown
    assert "waiting" not in text(people.client(Role.REVIEWER, SEMEY), desk), "of another city"
    organising.accept(Application.objects.get().pk, who=SECRETARY)
    assert "waiting" not in text(people.client(Role.REVIEWER, YPRES), desk)


def test_where_the_terms_come_from_is_said_in_the_readers_language(people: People) -> None:
    shown = text(people.client(Role.STEWARD, YPRES), "/nl/desk/guests/last-post/terms/")
    assert "orde van dienst: algemeen bekend" in shown and "common reference" not in shown
