"""Each city gives its own word; what both say stands on the page, and a letter asks the other."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from desk_people import SEMEY, YPRES, People
from django.test import Client

from pobratim.record import review
from pobratim.record.models import Claim, Confirmation, Entity
from pobratim.record.rules import Role
from pobratim.web.wording.words import LANGUAGES

PAIR = f"{SEMEY}+{YPRES}".replace(":", "-")


@pytest.fixture
def accepted(record: dict[str, str]) -> None:
    """Everything of both sources is accepted."""
    for source in record.values():
        review.accept(source=source, who="test")


def give(client: Client, side: str, stand: str, **more: str) -> int:
    sent = {"side": side, "stand": stand, "about": "all", "words": "", **more}
    return client.post(f"/en/desk/stand/{PAIR}/give/", sent).status_code


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def test_both_confirm_and_the_public_page_says_so(people: People, accepted: None) -> None:
    ours, theirs = people.client(Role.REVIEWER, YPRES), people.client(Role.REVIEWER, SEMEY)
    address = f"/en/partnership/{PAIR}/"
    assert give(ours, YPRES, "confirmed") == 302
    assert "One side says so" in text(people.nobody(), address)
    assert give(theirs, SEMEY, "confirmed", words="Signed in 2012.") == 302
    public = text(people.nobody(), address)
    assert "Both cities confirm the tie." in public
    assert "confirmed by Semey Signed in 2012." in public
    assert "Both cities confirm it." in text(ours, f"/en/desk/stand/{PAIR}/")


def test_whoever_disputes_says_why_and_it_is_shown(people: People, accepted: None) -> None:
    ours = people.client(Role.REVIEWER, YPRES)
    assert give(ours, YPRES, "disputed") == 422
    assert not Confirmation.objects.exists()
    assert give(ours, YPRES, "disputed", words="It was a letter of intent.") == 302
    shown = text(people.client(Role.REVIEWER, SEMEY), f"/en/desk/stand/{PAIR}/")
    assert "It was a letter of intent." in shown and "do not agree" in shown


def test_nobody_speaks_for_the_other_city(people: People, accepted: None) -> None:
    ours = people.client(Role.REVIEWER, YPRES)
    assert give(ours, SEMEY, "confirmed") == 422
    assert give(people.client(Role.ADMIN, None), YPRES, "confirmed") == 403
    assert not Confirmation.objects.exists()


def test_a_single_claim_can_be_confirmed(people: People, accepted: None) -> None:
    claim = Claim.objects.filter(entity__kind="partnership", property="relation", state="accepted")[0]
    assert give(people.client(Role.REVIEWER, SEMEY), SEMEY, "confirmed", about=claim.id[:12]) == 302
    assert Confirmation.objects.get().claim_id == claim.id


def test_a_word_given_meanwhile_is_no_clash_but_a_decision_is(people: People, accepted: None) -> None:
    tie = Entity.objects.get(kind="partnership")
    ours = people.client(Role.REVIEWER, YPRES)
    seen = re.search(r'name="seen" value="(\d+)"', ours.get(f"/en/desk/stand/{PAIR}/").content.decode())
    assert seen
    claim = Claim.objects.filter(entity=tie, property="relation")[0]
    review.confirm(entity=tie.id, side=SEMEY, stand=_confirmed(), who="other")
    assert give(ours, YPRES, "confirmed", seen=seen[1]) == 302
    assert give(ours, YPRES, "confirmed", seen="0", about=claim.id[:12]) == 409


def _confirmed() -> object:
    from pobratim.facts.kinds import Stand

    return Stand.CONFIRMED


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_letter_is_ready_in_the_languages_of_both(people: People, accepted: None, lang: str) -> None:
    Entity.objects.filter(id=YPRES).update(known={"country": "BE"})
    Entity.objects.filter(id=SEMEY).update(known={"country": "KZ"})
    html = people.client(Role.REVIEWER, YPRES).get(f"/{lang}/desk/stand/{PAIR}/").content.decode()
    found = re.search(r'href="(mailto:[^"]+)"', html)
    assert found
    query = parse_qs(urlsplit(found[1].replace("&amp;", "&")).query)
    body = query["body"][0]
    assert "Қайырлы күн!" in body and "Goedendag" in body
    assert f"/kk/desk/stand/{PAIR}/" in body and f"/nl/desk/stand/{PAIR}/" in body
    assert "\r\n" in body and len(query["subject"][0]) < 100


@pytest.mark.parametrize(
    ("place", "langs"),
    [
        ("geonames:2795100", ["nl"]),  # Ypres, in Flanders
        ("geonames:2790471", ["fr"]),  # Namur, in Wallonia
        ("geonames:2800866", ["fr", "nl"]),  # Brussels writes in both
        ("geonames:2798573", ["fr"]),  # Eupen speaks German, which the pages do not
        ("geonames:2660646", ["fr"]),  # Geneva
        ("geonames:2657896", ["en"]),  # Zurich
        ("geonames:1519422", ["kk"]),  # Semey
        ("geonames:1862415", ["en"]),  # Hiroshima
        ("iso3166:KZ", ["kk"]),
        ("iso3166:BE", ["nl", "fr"]),
    ],
)
def test_a_city_is_written_to_in_the_language_of_its_region(place: str, langs: list[str]) -> None:
    from pobratim.facts.kinds import EntityKind
    from pobratim.record.sheets import Label
    from pobratim.record.standing import Side
    from pobratim.web.desk.sides.letter import spoken

    assert spoken(Side(place, Label(place, EntityKind.PLACE, {}), None, ())) == langs


def test_whoever_sends_the_letter_chooses_other_languages(people: People, accepted: None) -> None:
    client = people.client(Role.REVIEWER, YPRES)
    shown = text(client, f"/en/desk/stand/{PAIR}/?letter={SEMEY}&theirs=ru&ours=fr")
    assert "Добрый день!" in shown and "Bonjour," in shown and "Goedendag" not in shown
    assert "Qazaq" not in shown and "Қайырлы күн!" in text(
        client, f"/en/desk/stand/{PAIR}/?letter=x&theirs=ru"
    )


def date_of_event() -> Claim:
    return Claim.objects.filter(property="date", edtf="2010", state="accepted")[0]


def test_a_word_given_before_the_last_change_is_asked_for_again(people: People, accepted: None) -> None:
    date = date_of_event()
    event = date.entity.root
    for side in (YPRES, SEMEY):
        review.confirm(entity=event, side=side, stand=_confirmed(), who=f"of {side}")
    short, client = event[:12], people.client(Role.REVIEWER, YPRES)
    assert "Both cities confirm it." in text(client, f"/en/desk/stand/{short}/")
    assert "confirmed by both" in text(people.nobody(), f"/en/event/{short}/")
    done = review.correct(claim=date.id, edtf="2010-10", who="test")
    desk, public = text(client, f"/en/desk/stand/{short}/"), text(people.nobody(), f"/en/event/{short}/")
    assert desk.count("before the last change; please say again") == 2 and "Ask the other city" in desk
    assert "confirmed by both" not in public
    assert "confirmed by Ypres, before the last change: the word is asked for again" in public
    review.confirm(entity=event, side=YPRES, stand=_confirmed(), who="of Ypres")
    assert "One city confirms it." in text(client, f"/en/desk/stand/{short}/")
    review.undo(decision=done.decision, who="test")
    assert text(client, f"/en/desk/stand/{short}/").count("please say again") == 1, (
        "now only Ypres's is of another"
    )


def test_a_source_that_says_the_same_makes_no_word_old(people: People, accepted: None) -> None:
    tie = Entity.objects.get(kind="partnership")
    review.confirm(entity=tie.id, side=YPRES, stand=_confirmed(), who="of Ypres")
    from made_readings import Maker

    from pobratim.record.intake import propose

    again = Maker("Ypres is a twin of Semey.", source="third.txt").place(YPRES, "Ypres").place(SEMEY, "Semey")
    review.accept(source=propose(again.tie("twin of Semey").reading()).source, who="test")
    assert "please say again" not in text(people.client(Role.REVIEWER, YPRES), f"/en/desk/stand/{PAIR}/")


def test_what_a_side_disputes_of_a_thing_stands_beside_it_everywhere(
    people: People, record: dict[str, str], accepted: None
) -> None:
    from pobratim.facts.kinds import Stand
    from pobratim.record import ids

    date = date_of_event()
    event = date.entity.root
    review.confirm(entity=event, side=YPRES, stand=_confirmed(), who="of Ypres")
    review.confirm(
        entity=event, side=SEMEY, claim=date.id, stand=Stand.DISPUTED, words="It was 2011.", who="of Semey"
    )
    for address in (f"/en/event/{event[:12]}/", f"/en/desk/review/{ids.public(record[YPRES])}/"):
        shown = text(people.client(Role.REVIEWER, YPRES), address)
        assert "disputed by Semey (date)" in shown.lower() or "disputed by Semey (Date)" in shown, address
        assert "It was 2011." in shown, address
    assert "The cities do not agree on it." in text(
        people.client(Role.REVIEWER, YPRES), f"/en/desk/stand/{event[:12]}/"
    )


def test_every_card_of_two_cities_says_who_stands_behind_it(people: People, record: dict[str, str]) -> None:
    from pobratim.record import ids

    shown = text(people.client(Role.REVIEWER, YPRES), f"/en/desk/review/{ids.public(record[YPRES])}/")
    assert "Said by one side (Ypres)" in shown and "Confirmed by" not in shown
    review.accept(source=record[SEMEY], who="test")
    review.accept(source=record[YPRES], who="test")
    shown = text(people.client(Role.REVIEWER, YPRES), f"/en/desk/review/{ids.public(record[YPRES])}/")
    assert "Said by sources of both sides, confirmed by neither" in shown


def test_a_tie_that_nobody_has_confirmed_is_shown_as_claimed(people: People) -> None:
    from made_readings import Maker

    from pobratim.record.intake import propose

    third = Maker("Ypres is a twin of Semey.", source="press.txt").place(YPRES, "Ypres").place(SEMEY, "Semey")
    review.accept(source=propose(third.tie("twin of Semey").reading()).source, who="test")
    assert "Neither city has confirmed it" in text(people.nobody(), f"/en/partnership/{PAIR}/")
    assert "claimed by others" in text(people.nobody(), "/en/partnerships/")


def test_where_no_city_gave_its_word_their_own_sources_are_not_called_others(
    people: People, accepted: None
) -> None:
    shown = text(people.client(Role.REVIEWER, YPRES), f"/en/desk/stand/{date_of_event().entity.root[:12]}/")
    assert "Neither city has given its word on it yet." in shown
    assert "claimed by others" not in shown


def test_a_planned_tie_and_one_that_is_said_to_be_are_told_apart_where_a_word_is_given(
    people: People, accepted: None
) -> None:
    from made_readings import Maker

    from pobratim.facts.kinds import Modality
    from pobratim.record.intake import propose

    plan = Maker("Ypres will be a twin of Semey.", source="plan.txt").place(YPRES, "Ypres")
    plan = plan.place(SEMEY, "Semey").tie("be a twin of Semey", modality=Modality.PLANNED)
    review.accept(source=propose(plan.reading()).source, who="test")
    shown = text(people.client(Role.REVIEWER, YPRES), f"/en/desk/stand/{PAIR}/")
    assert "Tie: twin cities (planned)" in shown


def test_the_front_page_of_the_desk_tells_where_the_other_city_has_spoken(
    people: People, accepted: None
) -> None:
    ours, theirs = people.client(Role.REVIEWER, YPRES), people.client(Role.REVIEWER, SEMEY)
    heading = "The other city has given its word; yours has not"
    assert heading not in text(ours, "/en/desk/")
    assert give(theirs, SEMEY, "disputed", words="A letter of intent.") == 302
    assert f"{heading} Semey disputes it Semey – Ypres" in text(ours, "/en/desk/")
    assert heading not in text(theirs, "/en/desk/"), "their own word"
    assert heading not in text(people.client(Role.ADMIN, None), "/en/desk/"), "speaks for nobody"
    event = Entity.objects.filter(kind="event", canonical=None)[0]
    review.confirm(entity=event.id, side=SEMEY, stand=_confirmed(), who="other")
    shown = text(ours, "/en/desk/")
    assert "Semey confirms it" in shown.split(heading)[1].split("Semey – Ypres")[0], "the newest first"
    assert give(ours, YPRES, "confirmed") == 302
    assert "Semey – Ypres" not in text(ours, "/en/desk/").split(heading)[1].split("What you are here for")[0]
