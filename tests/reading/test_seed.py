"""The release this project began with: everything it says, each with its exact words."""

from __future__ import annotations

from pathlib import Path

import pytest

from pobratim.documents import read_file
from pobratim.facts.contract import Reading
from pobratim.facts.kinds import EventType, Modality, Role
from pobratim.facts.nouns import Event, Person
from pobratim.reading import read

SEED = Path(__file__).parents[3] / "shared" / "seed" / "ypres-semey.ru.txt"
YPRES, SEMEY, KAZAKHSTAN = "geonames:2795100", "geonames:1519422", "iso3166:KZ"

pytestmark = pytest.mark.skipif(not SEED.is_file(), reason="the shared seed is not beside the checkout")


@pytest.fixture(scope="module")
def seed() -> Reading:
    return read(read_file(SEED))


def person(reading: Reading, name: str) -> Person:
    return next(p for p in reading.people if p.name == name)


def events(reading: Reading, kind: EventType, date: str | None) -> list[Event]:
    return [e for e in reading.events if e.type is kind and e.date == date]


def words(event: Event) -> str:
    return " | ".join(s.text for s in event.evidence)


def test_places_are_known_by_their_ids(seed: Reading) -> None:
    found = {p.id: p.name for p in seed.places}
    assert found == {
        YPRES: "Ypres",
        SEMEY: "Semey",
        KAZAKHSTAN: "Kazakhstan",
        "iso3166:BE": "Belgium",
        "iso3166-2:BE-VLG": "Flanders",
    }


def test_ypres_is_found_in_every_case_form(seed: Reading) -> None:
    ypres = next(p for p in seed.places if p.id == YPRES)
    assert {m.text for m in ypres.mentions} == {"Ипр", "Ипра", "Ипру"}


def test_the_one_partnership(seed: Reading) -> None:
    assert [set(p.places) for p in seed.partnerships] == [{YPRES, SEMEY}]


def test_people_hold_their_offices(seed: Reading) -> None:
    vasilenko = person(seed, "Роман Василенко")
    assert (vasilenko.office, vasilenko.office_of) == ("ambassador", KAZAKHSTAN)
    assert vasilenko.name_latin == "Roman Vasilenko"
    assert {"Роман Василенко", "Р.Василенко"} <= {m.text for m in vasilenko.mentions}
    desomer = person(seed, "Катрин Десомер")
    assert (desomer.office, desomer.office_of) == ("mayor", YPRES)
    assert person(seed, "Касым-Жомарт Токаев").office == "president"


def test_abai_is_honoured_after_180_years(seed: Reading) -> None:
    abai = person(seed, "Абай Кунанбайулы")
    assert abai.role is Role.HONOURED
    assert [(a.of, a.years) for a in seed.anniversaries] == [(abai.id, 180)]


def test_the_visit(seed: Reading) -> None:
    (visit,) = events(seed, EventType.VISIT, "2025-09-26")
    assert visit.place == YPRES
    assert visit.who == (person(seed, "Роман Василенко").id,)


def test_wreaths_by_both_at_the_memorial_on_the_international_day(seed: Reading) -> None:
    (wreaths,) = events(seed, EventType.WREATH_LAYING, "2025-09-26")
    assert set(wreaths.who) == {person(seed, "Роман Василенко").id, person(seed, "Катрин Десомер").id}
    assert wreaths.place == YPRES
    memorial = next(m for m in seed.memorials if m.id == wreaths.memorial)
    assert memorial.name == "памятник жертвам ядерных испытаний и техногенных катастроф"
    (day,) = seed.occasions
    assert (day.id, day.date) == ("un-nuclear-weapons-elimination", "09-26")
    assert wreaths.occasion == day.id


def test_the_minute_of_silence(seed: Reading) -> None:
    silence = [e for e in events(seed, EventType.CEREMONY, "2025-09-26") if "Минута молчания" in words(e)]
    assert len(silence) == 1
    assert silence[0].place == YPRES


def test_the_memorial_was_given_in_2010_by_kazakhstan_to_ypres(seed: Reading) -> None:
    (gift,) = events(seed, EventType.GIFT, "2010")
    assert (gift.giver, gift.receiver) == (KAZAKHSTAN, YPRES)
    assert gift.object == "памятник жертвам ядерных испытаний и техногенных катастроф"
    assert gift.who == ()


def test_the_last_post_is_daily_since_1928_and_was_attended_that_day(seed: Reading) -> None:
    (ritual,) = events(seed, EventType.CEREMONY, "1928/..")
    assert ritual.modality is Modality.RECURRING
    assert ritual.recurrence == "FREQ=DAILY"
    gate = next(m for m in seed.memorials if m.id == ritual.memorial)
    assert gate.name == "Менинские ворота"
    attended = [e for e in events(seed, EventType.CEREMONY, "2025-09-26") if e.memorial == gate.id]
    assert len(attended) == 1
    assert attended[0].modality is Modality.DONE


def test_the_meeting_of_ambassador_and_mayor(seed: Reading) -> None:
    (meeting,) = events(seed, EventType.MEETING, "2025-09-26")
    assert set(meeting.who) == {person(seed, "Роман Василенко").id, person(seed, "Катрин Десомер").id}


def test_the_works_of_abai_for_the_library(seed: Reading) -> None:
    (gift,) = events(seed, EventType.GIFT, "2025-09-26")
    assert gift.object == "сборник произведений Абая на фламандском и французском языках"
    assert gift.giver == person(seed, "Роман Василенко").id
    assert gift.receiver == YPRES
    assert "городской библиотеки" in words(gift)


def test_two_direct_quotations_with_their_speakers(seed: Reading) -> None:
    said = [(s.speaker, s.span.text[:13]) for s in seed.statements if s.direct]
    assert said == [
        (person(seed, "Роман Василенко").id, "Для Казахстан"),
        (person(seed, "Катрин Десомер").id, "Ипр – это гор"),
    ]


def test_themes(seed: Reading) -> None:
    assert {t.id for t in seed.themes} == {
        "nuclear disarmament", "remembrance", "peace", "culture", "education", "economy", "sustainability",
        "green economy", "digital technology", "logistics", "agriculture", "innovation", "energy",
    }  # fmt: skip


def test_intentions_are_planned_and_not_done(seed: Reading) -> None:
    plans = [e for e in seed.events if e.type is EventType.PLAN]
    assert plans
    assert {p.modality for p in plans} <= {Modality.PLANNED, Modality.PROMISED}
    assert any("углубление побратимских связей" in words(p) for p in plans)


def test_nothing_else_is_invented(seed: Reading) -> None:
    kinds = sorted(e.type.value for e in seed.events)
    assert kinds == ["ceremony"] * 3 + ["gift"] * 2 + ["meeting", "plan", "visit", "wreath-laying"]
