"""Births and deaths of the record: claims like others, nobody's birth who may be living, years remembered."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.test import Client
from made_readings import SEMEY, YPRES, Maker

from pobratim.facts.kinds import EventType
from pobratim.facts.nouns import Anniversary, LifeDate
from pobratim.record import intake, published, review
from pobratim.record.adding import Fact, add
from pobratim.record.drafts import drafts
from pobratim.record.lives import may_be_told
from pobratim.record.lookup import NothingToDecide
from pobratim.record.models import Card, Claim
from pobratim.record.publishing.days import wanted
from pobratim.record.publishing.remembered import lives, of_a_radar

PAIR = "geonames-1519422+geonames-2795100"
ABAI = (
    "Roman Vassilenko, born in 1970, visited Ypres, twin of Semey, for 180 years of Abai (1845–1904). "
    "He honoured a poet."
)
OTHER = "In Semey a concert was held on 10 August 2024. Abai was born on 10 August 1845."


def first() -> Maker:
    """A source that tells of the life of a poet in years, and of the birth of somebody who is living."""
    made = Maker(ABAI, published="2025-09-27", source="first.txt")
    made.place(YPRES, "Ypres").place(SEMEY, "Semey").tie("twin of Semey")
    years = (made.span("1845–1904"),)
    made.person("p1", "Roman Vassilenko", born=LifeDate("1970", (made.span("born in 1970"),)))
    made.person("p2", "Abai", born=LifeDate("1845", years), died=LifeDate("1904", years))
    made.event("e1", EventType.VISIT, "visited Ypres", date="2025-09-26", place=YPRES, who=("p1",))
    made._keep("anniversaries", Anniversary("p2", 180, (made.span("180 years"),)))
    return made


def second() -> Maker:
    """Another that has the day."""
    made = Maker(OTHER, published="2024-08-11", source="second.txt")
    made.place(SEMEY, "Semey")
    day = LifeDate("1845-08-10", (made.span("born on 10 August 1845"),))
    made.person("p1", "Abai", born=day)
    made.event("e1", EventType.PERFORMANCE, "a concert was held", date="2024-08-10", place=SEMEY)
    return made


def person(name: str) -> Card:
    return next(c for c in Card.objects.filter(kind="person") if name in c.sheet["names"].values())


@pytest.fixture
def poet(db: None) -> str:
    """The first source, accepted."""
    source = intake.propose(first().reading()).source
    review.accept(source=source, who="reviewer")
    return source


@pytest.mark.parametrize(
    ("born", "dead", "told"),
    [("1845", False, True), ("1970", False, False), ("1970", True, True), ("1916", False, False),
     ("1915", False, True), ("1916-11-25", False, True), ("1916-11-26", False, False), ("19XX", False, False), ("1845/..", False, False)],
)  # fmt: skip
def test_no_birth_is_told_of_who_may_be_living(born: str, dead: bool, told: bool) -> None:
    assert may_be_told(born, dead=dead, today=date(2026, 11, 26)) is told


def test_the_birth_of_the_living_is_not_even_proposed() -> None:
    said = {c.name: c.value[1] for c in drafts(first().reading(), date(2026, 11, 26)).claims}
    assert said["born"] == "1845" and said["died"] == "1904"
    assert [c.value[1] for c in drafts(first().reading()).claims if c.name == "born"] == ["1845"]


def test_a_birth_is_gone_from_the_page_when_the_death_is_withdrawn(client: Client, db: None) -> None:
    made = Maker("Anna Peeters (1960–2020) wrote.", published="2021-01-01")
    years = (made.span("1960–2020"),)
    made.person("p1", "Anna Peeters", born=LifeDate("1960", years), died=LifeDate("2020", years))
    source = intake.propose(made.reading()).source
    review.accept(source=source, who="reviewer")
    assert person("Anna Peeters").sheet["lives"]["born"] == "1960"
    review.reject(claims=[Claim.objects.get(property="died").id], source=source, who="reviewer")
    assert "lives" not in person("Anna Peeters").sheet
    sheet = published.person(person("Anna Peeters").public)
    assert sheet is not None and not sheet.born and not sheet.died


def test_the_page_shows_each_date_with_its_source(client: Client, poet: str) -> None:
    later = intake.propose(second().reading()).source
    review.accept(source=later, who="reviewer")
    review.merge(entities=[c.entity_id for c in Card.objects.filter(kind="person")
                           if "Abai" in c.sheet["names"].values()], who="reviewer")  # fmt: skip
    card = person("Abai")
    assert (card.sheet["lives"]["born"], card.sheet["lives"]["died"]) == ("1845-08-10", "1904")
    page = client.get(f"/en/person/{card.public}/").content.decode()
    life = page[page.index('id="life"') : page.index('id="events"')]
    assert "10 August 1845" in life and "1904" in life and "born on 10 August 1845" in life
    assert {a.edtf for a in published.person(card.public).born} == {"1845", "1845-08-10"}  # type: ignore[union-attr]


def test_a_count_of_years_from_a_birth_that_is_told_is_no_second_occasion(poet: str) -> None:
    told, counted = of_a_radar(wanted(partnership=PAIR))
    assert {(one.end, one.date) for one in told} == {("born", "1845"), ("died", "1904")}
    assert {place for one in told for place in one.places} == {YPRES}
    assert counted == (), "180 years in 2025 are those since 1845"


def test_a_birth_is_remembered_in_month_radar_and_feed(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.utils import timezone

    monkeypatch.setattr(timezone, "now", lambda: datetime(2025, 7, 1, tzinfo=UTC))
    review.accept(source=intake.propose(second().reading()).source, who="reviewer")
    place = "geonames-1519422"
    assert [one.date for one in lives(wanted(place=place))] == ["1845-08-10"]
    assert lives(wanted(place=place, theme="culture")) == ()
    month = client.get(f"/en/calendar/?month=2025-08&place={place}").content.decode()
    assert "180 years: Birth: " in "".join(month.split("<bdi>")) and "Abai" in month
    radar = client.get(f"/en/calendar/radar/{place}/").content.decode()
    assert f"/en/person/{person('Abai').public}/" in radar
    feed = client.get(f"/en/calendar/feed.ics?place={place}&kind=anniversary").content.decode()
    assert f"UID:anniversary-born-{person('Abai').public}-2025@" in feed
    assert "180 years: Birth: Abai" in feed


def test_a_birth_of_the_living_is_refused_by_hand_too(poet: str) -> None:
    at = ABAI.index("born in 1970")
    who = person("Roman Vassilenko").entity_id
    with pytest.raises(NothingToDecide, match="may be living"):
        add(source=poet, start=at, end=at + 12, entity=who, facts=[Fact("born", "edtf", "1970")], who="me")
