"""Review: what a button means, what is understood of a date, few queries however much waits."""

from __future__ import annotations

import pytest
from desk_people import SEMEY, YPRES, People
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pobratim.facts.kinds import EntityKind
from pobratim.record import ids, inbox, review, reviewing
from pobratim.record.adding import Fact, add
from pobratim.record.models import Claim, Evidence
from pobratim.record.rules import Role
from pobratim.web.desk.review import correcting
from pobratim.web.desk.review.understanding import echo, understand
from pobratim.web.wording.words import words_of

MOST_QUERIES = 25


def test_the_page_takes_few_queries(people: People, record: dict[str, str]) -> None:
    review.accept(source=record[YPRES], who="test")
    client = people.client(Role.REVIEWER)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(f"/en/desk/review/{ids.public(record[SEMEY])}/").status_code == 200
    assert len(asked) < MOST_QUERIES


DATES = [
    ("26 September 2025", "en", "2025-09-26", "26 September 2025, a Friday"),
    ("26 сентября 2025 года", "en", "2025-09-26", "26 September 2025, a Friday"),
    ("2025 жылғы 26 қыркүйек", "en", "2025-09-26", "26 September 2025, a Friday"),
    ("le 26 septembre 2025", "nl", "2025-09-26", "26 september 2025, een vrijdag"),
    ("2010", "en", "2010", "some day in 2010"),
    ("voorjaar 2010", "en", "2010-21", "some day in spring 2010"),
    ("every day since 1928", "en", "1928/..", "every day since 1928"),
    ("ежедневно с 1928 года", "en", "1928/..", "every day since 1928"),
    ("2010-09", "en", "2010-09", "some day in September 2010"),
    ("around 2010", "en", "2010~", "around 2010"),
]


@pytest.mark.parametrize(("typed", "lang", "edtf", "said"), DATES)
def test_a_date_is_said_back_as_it_was_understood(typed: str, lang: str, edtf: str, said: str) -> None:
    understood = understand(typed, (lang,))
    assert understood is not None and understood.edtf == edtf
    assert echo(words_of(lang), understood) == said


@pytest.mark.parametrize("typed", ["", "some day", "30 February 2010", "in 2009 or 2012", "yesterday"])
def test_what_is_no_one_date_is_not_understood(typed: str) -> None:
    assert understand(typed, ("en",)) is None


def test_words_that_were_not_used_are_named() -> None:
    understood = understand("not before 3 May 2010 perhaps", ("en",))
    assert understood is not None and "perhaps" in understood.left


def post(people: People, source: str, part: str, **sent: str) -> int:
    address = f"/en/desk/review/{ids.public(source)}/{part}/"
    return people.client(Role.REVIEWER).post(address, sent).status_code


@pytest.mark.parametrize("number", ["9" * 5000, "²", "-1", "\x00", "٣"])
def test_an_odd_number_in_a_hidden_field_is_none(people: People, record: dict[str, str], number: str) -> None:
    """More digits than Python turns into a number are an error of its own."""
    claim = ids.public(a_claim(record[SEMEY], "name").id)
    for part, sent in (
        ("correct", {"claim": claim, "value": "A. Bench"}),
        ("decide", {"do": f"accept claim {claim}"}),
        ("above", {"least": "100"}),
    ):
        assert post(people, record[SEMEY], part, seen=number, **sent) < 500, part


@pytest.mark.parametrize("typed", ["nan", "inf", "1e999", "1_0", "²", "9" * 400, "", "٣", "0x1"])
def test_only_figures_are_a_number(typed: str) -> None:
    assert correcting.number_in(typed) is None
    assert (correcting.number_in("12,5"), correcting.number_in("-3")) == (12.5, -3.0)


def test_words_are_kept_without_what_cannot_be_seen(people: People, record: dict[str, str]) -> None:
    claim = a_claim(record[SEMEY], "name")
    sent = {"claim": ids.public(claim.id), "value": "A.\u202e Ben\x00ch\x1b"}
    assert post(people, record[SEMEY], "correct", **sent) == 302
    assert Claim.objects.filter(text="A. Bench").exists()
    assert post(people, record[SEMEY], "correct", **{**sent, "value": "\u202e"}) == 422


def a_claim(source: str, property_: str) -> Claim:
    found = Evidence.objects.filter(source=source, claim__property=property_, state="proposed")
    return found.order_by("start", "claim_id")[0].claim


def test_a_place_is_suggested_across_scripts_and_taken(people: People, record: dict[str, str]) -> None:
    claim = a_claim(record[SEMEY], "place")
    client = people.client(Role.REVIEWER)
    address = f"/en/desk/review/{ids.public(record[SEMEY])}/correct/"
    sent = {"claim": ids.public(claim.id), "value": "Хиросима", "modality": "done"}
    html = client.post(address, sent).content.decode()
    assert 'value="geonames-1862415"' in html and "from the gazetteer" in html
    assert client.post(address, {**sent, "entity": "geonames-1862415"}).status_code == 302
    made = Claim.objects.get(property="place", value="geonames:1862415", state="accepted")
    assert made.origin.startswith("account ")


def test_a_person_is_suggested_from_the_record_in_another_script(
    people: People, record: dict[str, str]
) -> None:
    claim = a_claim(record[SEMEY], "participant")
    sent = {"claim": ids.public(claim.id), "value": "Katrien Desomer", "modality": "done"}
    address = f"/en/desk/review/{ids.public(record[SEMEY])}/correct/"
    html = people.client(Role.REVIEWER).post(address, sent).content.decode()
    assert "the same name in another script" in html or "is like it" in html


def test_modality_is_changed_alone(people: People, record: dict[str, str]) -> None:
    claim = a_claim(record[SEMEY], "type")
    sent = {"claim": ids.public(claim.id), "value": claim.text or "", "modality": "planned"}
    assert post(people, record[SEMEY], "correct", **sent) == 302
    assert Claim.objects.filter(entity=claim.entity_id, property="type", modality="planned", state="accepted")


def test_a_choice_outside_of_the_list_is_refused(people: People, record: dict[str, str]) -> None:
    claim = a_claim(record[SEMEY], "type")
    sent = {"claim": ids.public(claim.id), "value": "coronation", "modality": "done"}
    assert post(people, record[SEMEY], "correct", **sent) == 422


def test_only_what_is_as_sure_as_asked_is_accepted(people: People, record: dict[str, str]) -> None:
    source = record[SEMEY]
    sure = a_claim(source, "date")
    Claim.objects.filter(id=sure.id).update(confidence=0.95)
    assert post(people, source, "above", least="90") == 302
    assert Claim.objects.get(id=sure.id).state == "accepted"
    unsure = Evidence.objects.filter(source=source, state="proposed", claim__property="participant")
    assert unsure.exists()


def test_another_sources_claim_is_not_decided_here(people: People, record: dict[str, str]) -> None:
    other = a_claim(record[YPRES], "date")
    assert post(people, record[SEMEY], "decide", do=f"accept claim {ids.public(other.id)}") == 302
    assert Claim.objects.get(id=other.id).state == "proposed"


def test_a_claim_is_made_from_words_and_waits(people: People, record: dict[str, str]) -> None:
    asked = {"words": "звучит сигнал", "about": "new event", "property": ""}
    assert post(people, record[SEMEY], "add", **asked) == 200
    assert post(people, record[SEMEY], "add", **asked, value="performance", modality="recurring") == 302
    claim = Claim.objects.get(property="type", text="performance")
    assert (claim.state, claim.modality) == ("proposed", "recurring")
    assert post(people, record[SEMEY], "add", words="nowhere here", about="new event") == 422


def test_a_partnership_is_made_from_words(people: People, record: dict[str, str]) -> None:
    asked = {"words": "подаренному Казахстаном Ипру", "about": "new partnership", "property": ""}
    pair = "geonames:1519422+iso3166:KZ"
    assert post(people, record[SEMEY], "add", **asked, value=pair, modality="done") == 302
    assert Claim.objects.filter(entity=pair).count() == 3


def test_the_inbox_and_the_page_count_the_same_and_count_down_to_nothing(record: dict[str, str]) -> None:
    source = record[SEMEY]
    listed = {w.id: w.proposed for w in inbox.waiting()}
    desk = reviewing.desk(source)
    assert any(card.hidden for card in desk.cards), "what the gazetteer knows goes with a name"
    assert desk.waiting == listed[ids.public(source)]
    review.accept(source=source, who="test")
    assert reviewing.desk(source).waiting == 0
    assert ids.public(source) not in {w.id for w in inbox.waiting()}


def test_500_proposals_take_no_more_queries(people: People, record: dict[str, str]) -> None:
    review.accept(source=record[YPRES], who="test")
    source = record[SEMEY]
    _many(source, 500)
    desk = reviewing.desk(source)
    assert desk.waiting >= 500
    client = people.client(Role.REVIEWER)
    at = f"/en/desk/review/{ids.public(source)}/"
    tie = "geonames-1519422+geonames-2795100"
    event = ids.public(Evidence.objects.filter(source=source, claim__property="type")[0].claim.entity_id)
    pages = (
        f"/en/desk/stand/{event}/",
        at,
        f"{at}above/",
        f"{at}add/",
        "/en/desk/inbox/",
        "/en/desk/",
        f"/en/desk/stand/{tie}/",
    )
    for address in pages:
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        assert len(asked) < MOST_QUERIES, (address, len(asked))


def _many(source: str, count: int) -> None:
    for n in range(count // 5):
        facts = [
            Fact("type", "text", "visit"),
            Fact("date", "edtf", f"20{n % 25:02d}-{n % 12 + 1:02d}-{n % 28 + 1:02d}"),
            Fact("object", "text", f"object {n}"),
            Fact("place", "value", YPRES),
            Fact("participant", "value", "iso3166:KZ"),
        ]
        add(source=source, start=n, end=n + 4, facts=facts, kind=EntityKind.EVENT, who="test")
