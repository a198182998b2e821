"""What is not public yet is seen by the sides of the partnership it concerns, and by nobody else."""

from __future__ import annotations

import pytest
from desk_people import SEMEY, YPRES, People
from django.test import Client
from made_readings import HIROSHIMA, Maker

from pobratim.accounts import roles
from pobratim.facts.kinds import EventType, Relation
from pobratim.record import ids, review, sides
from pobratim.record.inbox import waiting
from pobratim.record.intake import propose
from pobratim.record.models import Claim, Entity
from pobratim.record.rules import Role

TEXT = (
    "Ypres is twinned with Semey and a friend of Hiroshima. A delegation visited Semey in May 2024. "
    "A wreath was laid in Hiroshima in June 2024. A choir sang in July 2024."
)


@pytest.fixture
def source(people: People) -> str:
    """What Ypres says of its own two ties; Hiroshima has a team too."""
    made = Maker(TEXT, source="annual.txt").place(YPRES, "Ypres").place(SEMEY, "Semey")
    made.place(HIROSHIMA, "Hiroshima")
    made.tie("twinned with Semey", (YPRES, SEMEY)).tie(
        "a friend of Hiroshima", (YPRES, HIROSHIMA), relation=Relation.FRIENDSHIP
    )
    made.event("e1", EventType.VISIT, "visited Semey", date="2024-05", place=SEMEY)
    made.event("e2", EventType.WREATH_LAYING, "wreath was laid", date="2024-06", place=HIROSHIMA)
    made.event("e3", EventType.CEREMONY, "choir sang", date="2024-07")
    id_ = propose(made.reading(), side=YPRES).source
    people.teams[HIROSHIMA] = roles.make_team(name="Hiroshima", side=HIROSHIMA, who="test")
    return id_


def drafted(date: str) -> Entity:
    return Entity.objects.get(claims__property="date", claims__edtf=date)


def shown(client: Client, source: str) -> str:
    return client.get(f"/en/desk/review/{ids.public(source)}/").content.decode()


def test_each_partner_sees_what_concerns_it_and_what_may(people: People, source: str) -> None:
    semey = shown(people.client(Role.REVIEWER, SEMEY), source)
    hiroshima = shown(people.client(Role.REVIEWER, HIROSHIMA), source)
    ypres = shown(people.client(Role.REVIEWER, YPRES), source)
    for date, whom in {
        "2024-05": (semey, ypres),
        "2024-06": (hiroshima, ypres),
        "2024-07": (semey, hiroshima, ypres),
    }.items():
        key = f'id="c-{ids.public(drafted(date).id)}"'
        assert [key in page for page in (semey, hiroshima, ypres)] == [
            p in whom for p in (semey, hiroshima, ypres)
        ], date


def test_what_is_not_seen_is_not_decided_on_either(people: People, source: str) -> None:
    event = drafted("2024-05")
    key, claim = ids.public(event.id), Claim.objects.get(property="date", edtf="2024-05")
    client, at = people.client(Role.REVIEWER, HIROSHIMA), f"/en/desk/review/{ids.public(source)}/"
    client.post(f"{at}decide/", {"do": f"accept card {key}", "seen": "999"})
    client.post(f"{at}decide/", {"do": f"accept claim {ids.public(claim.id)}", "seen": "999"})
    client.post(
        f"{at}correct/", {"claim": ids.public(claim.id), "value": "2023", "sure": "2023", "seen": "999"}
    )
    client.post(f"{at}above/", {"least": "0", "seen": "999"})
    claim.refresh_from_db()
    assert claim.state == "proposed" and not Claim.objects.filter(edtf="2023").exists()
    assert Claim.objects.get(property="date", edtf="2024-06").state == "accepted", "its own it could"
    for page in ("history", "stand", "same"):
        assert client.get(f"/en/desk/{page}/{key}/").status_code == 404, page


def test_a_mention_of_two_others_is_no_business_of_theirs(people: People, source: str) -> None:
    text = "Ypres remembers. Semey is twinned with Hiroshima."
    made = (
        Maker(text, source="aside.txt")
        .place(YPRES, "Ypres")
        .place(SEMEY, "Semey")
        .place(HIROSHIMA, "Hiroshima")
    )
    made.tie("twinned with Hiroshima", (SEMEY, HIROSHIMA))
    own = Maker("Ypres and Semey. Semey is twinned with Hiroshima.", source="own.txt")
    own.place(YPRES, "Ypres").place(SEMEY, "Semey").place(HIROSHIMA, "Hiroshima").tie(
        "Ypres and Semey", (YPRES, SEMEY)
    )
    own.tie("twinned with Hiroshima", (SEMEY, HIROSHIMA))
    kept = propose(own.reading(), side=YPRES).source
    assert sides.of_source(kept) == {YPRES, SEMEY}
    assert (
        people.client(Role.REVIEWER, HIROSHIMA).get(f"/en/desk/review/{ids.public(kept)}/").status_code == 404
    )
    aside = propose(made.reading(), side=YPRES).source
    assert sides.of_source(aside) == {YPRES, SEMEY, HIROSHIMA}, "it names no tie of its own"


def test_the_inbox_lists_what_may_be_opened(people: People, source: str) -> None:
    for side in (YPRES, SEMEY, HIROSHIMA, "iso3166:KZ"):
        listed = {w.id for w in waiting([side])}
        for id_ in listed:
            assert side in (sides.of_source(id_) or ()), (side, id_)
    assert ids.public(source) in {w.id for w in waiting([HIROSHIMA])}
    assert not waiting(["iso3166:KZ"])


def test_the_same_sides_are_told_one_by_one_and_on_the_sheet(people: People, source: str) -> None:
    """The page of a card and the card on the review page ask the same question."""
    from pobratim.record import reviewing

    for card in reviewing.desk(ids.public(source)).cards:
        if card.kind in ("event", "partnership"):
            assert card.sides == sides.of_entity(card.entity), card.key
    review.accept(source=source, who="test")
