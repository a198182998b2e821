"""Passports and pages of single nouns: each source beside the others, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from made_readings import SEMEY, YPRES, Maker, english, russian

from pobratim.facts.kinds import EventType, Theme
from pobratim.record import adding, check, published, review
from pobratim.record.adding import Fact
from pobratim.record.intake import propose
from pobratim.record.models import Card, Entity
from pobratim.record.publishing import cutting, memorials

pytestmark = pytest.mark.usefixtures("record")
WHO = "reviewer"
TODAY = date(2025, 10, 3)
YPRES_ID = "geonames-2795100"


def accepted(*makers: Maker) -> list[str]:
    sources = [propose(maker.reading()).source for maker in makers]
    for source in sources:
        review.accept(source=source, who=WHO)
    return sources


def public(kind: str, name: str = "") -> str:
    cards = Card.objects.filter(kind=kind).order_by("entity_id")
    return next(c.public for c in cards if not name or name in c.sheet["names"].values())


def monument() -> str:
    return public("memorial", "памятник жертвам ядерных испытаний")


def test_a_memorial_has_the_wording_of_every_source_and_the_giver_as_each_states_it() -> None:
    accepted(russian(), english())
    sheet = published.memorial(monument())
    assert sheet is not None
    wordings = {(a.lang, a.text): {w.source_title for w in a.said} for a in sheet.wordings}
    assert wordings == {
        ("ru", "памятник жертвам ядерных испытаний"): {"Венки в Ипре"},
        ("en", "monument to the victims of nuclear tests"): {"Ambassador in Ypres"},
    }
    given = {
        (s.words.lang, s.giver and s.giver.id, s.receiver and s.receiver.id, s.date) for s in sheet.given
    }
    assert given == {("ru", "iso3166-KZ", YPRES_ID, "2010"), ("en", "iso3166-KZ", YPRES_ID, "2010")}
    assert [e.type for e in sheet.since] == [EventType.WREATH_LAYING]
    assert sheet.town is not None and sheet.town.label.id == YPRES_ID
    assert {line.title for line in sheet.sources} == {"Венки в Ипре", "Ambassador in Ypres"}


def test_the_spot_is_a_claim_like_any_other_and_comes_with_its_words() -> None:
    source = accepted(english())[0]
    stone = Entity.objects.get(kind="memorial")
    text = english().text
    start = text.index("in Ypres in September")
    before = published.memorial(public("memorial"))
    done = adding.add(
        source=source,
        start=start,
        end=start + 8,
        facts=[Fact("spot", "text", "in Ypres")],
        entity=stone.id,
        who=WHO,
    )
    assert published.memorial(public("memorial")) == before, "nothing proposed is shown"
    review.accept(claims=done.claims, who=WHO)
    sheet = published.memorial(public("memorial"))
    assert sheet is not None and [(a.text, a.said[0].text) for a in sheet.spots] == [("in Ypres", "in Ypres")]
    assert check.problems() == []


def test_a_gift_has_its_names_in_each_language_and_the_sources_that_speak_of_it_later() -> None:
    accepted(russian(), english())
    gift = next(c.public for c in Card.objects.filter(kind="event", type="gift"))
    sheet = published.gift(gift)
    assert sheet is not None and len(sheet.stated) == 2
    assert [w.source_title for w in sheet.mentions] == ["Венки в Ипре", "Ambassador in Ypres"]
    assert [e.type for e in sheet.since] == [EventType.WREATH_LAYING]
    assert sheet.card.memorial is not None


def test_only_a_gift_has_a_gift_passport() -> None:
    accepted(russian())
    visit = next(c.public for c in Card.objects.filter(kind="event", type="visit"))
    assert published.gift(visit) is None and published.gift("nothing") is None


def test_an_office_is_dated_by_the_sources_that_name_it_and_never_by_a_term() -> None:
    accepted(russian(), english())
    sheet = published.person(public("person", "Роман Василенко"))
    assert sheet is not None
    term = sheet.terms[0]
    assert (term.office, term.of and term.of.id) == ("ambassador", "iso3166-KZ")
    assert (term.first, term.last, term.sources) == ("2025-09-27", "2025-10-02", 2)
    assert [w.published for w in term.said] == ["2025-09-27", "2025-10-02"]
    assert {s.name for s in sheet.spellings if not s.by_letter} == {"Роман Василенко", "Roman Vassilenko"}
    assert {e.type for e in sheet.events} == {EventType.VISIT, EventType.WREATH_LAYING}


def test_a_person_whose_office_is_taken_back_holds_none() -> None:
    source = accepted(russian())[0]
    held = Entity.objects.filter(kind="person", claims__property="office", claims__text="mayor").get()
    claims = list(held.claims.filter(property__in=("office", "office_of")).values_list("id", flat=True))
    review.withdraw(claims=claims, source=source, who=WHO)
    sheet = published.person(public("person", "Катрин Десомер"))
    assert sheet is not None and sheet.terms == ()
    assert check.problems() == []


def test_a_place_has_its_ties_memorials_customs_and_people_in_office() -> None:
    accepted(russian(), english())
    sheet = published.place(YPRES_ID, TODAY)
    assert sheet is not None
    assert len(sheet.partnerships) == 1 and len(sheet.memorials) == 2 and len(sheet.customs) == 1
    assert {who.names.get("en") for who, term in sheet.people} == {"Katrien Desomer"}
    assert [e.date for e in sheet.coming] == ["2026"]
    assert not {e.id for e in sheet.coming} & {e.id for e in sheet.events}, "a plan is not what happened"
    assert [e.date for e in sheet.events if e.modality == "done"] == ["2025-09-26", "2025-09-26", "2010"]


def test_a_theme_has_the_words_of_the_sources_that_speak_of_it_and_what_they_report() -> None:
    accepted(russian(), english())
    sheet = published.theme(Theme.REMEMBRANCE)
    assert [w.text for w in sheet.said] == ["помним"]
    assert [tie.id for tie in sheet.partnerships] == ["geonames-1519422+geonames-2795100"]
    assert EventType.VISIT in {e.type for e in sheet.events}
    assert published.theme(Theme.SPORT).said == ()


def test_a_passport_is_found_under_the_id_of_what_was_merged_into_it() -> None:
    accepted(russian(), english())
    merged = Entity.objects.exclude(canonical=None).filter(kind="memorial").get()
    sheet = published.memorial(merged.id[:12])
    assert sheet is not None and sheet.label.id == monument()


def many(count: int) -> list[Maker]:
    """Sources of as many visits to one gate, by people of their own, with gifts and themes."""
    out = []
    for n in range(count):
        text = f"Gate {n}. Ypres, twin of Semey, saw Envoy{n} Man{n} give books {n} at the Old Gate. We remember {n}."
        maker = Maker(text, published=f"2025-0{n + 1}-02", source=f"{n}.txt")
        maker.place(YPRES, "Ypres").place(SEMEY, "Semey").tie("twin of Semey").organisation("o", "Old Gate")
        maker.person("p", f"Envoy{n} Man{n}", office="mayor", of=YPRES).theme("peace", "We remember")
        maker.memorial("m", "Old Gate")
        maker.event(
            "e", EventType.VISIT, "saw", date=f"2025-0{n + 1}-01", place=YPRES, who=("p", "o"), memorial="m"
        )
        maker.event("g", EventType.GIFT, "give books", date=f"2025-0{n + 1}-01", place=YPRES, giver=SEMEY,
                    receiver=YPRES, object=f"books {n}", memorial="m", who=("p",))  # fmt: skip
        out.append(maker)
    return out


QUERIES: list[tuple[str, Callable[[], object], int]] = [
    ("memorial", lambda: published.memorial(public("memorial")), 10),
    ("memorials", published.memorials, 4),
    ("gift", lambda: published.gift(Card.objects.filter(type="gift").order_by("lower")[0].public), 5),
    ("gifts", published.gifts, 4),
    ("place", lambda: published.place(YPRES_ID, TODAY), 8),
    ("person", lambda: published.person(public("person")), 6),
    ("organisation", lambda: published.organisation(public("organisation")), 7),
    ("theme", lambda: published.theme(Theme.PEACE), 4),
]


@pytest.mark.parametrize(("name", "page", "most"), QUERIES, ids=[q[0] for q in QUERIES])
@pytest.mark.parametrize("items", [1, 3])
def test_a_page_takes_the_same_number_of_queries_however_much_there_is(
    name: str, page: Callable[[], object], most: int, items: int, django_assert_num_queries: Any
) -> None:
    accepted(*many(items))
    with django_assert_num_queries(most):
        assert page()


def test_long_lists_are_cut_into_pages() -> None:
    accepted(*many(3))
    from pobratim.record.publishing.paging import stretch

    cards = Card.objects.filter(kind="event").order_by("entity_id")
    first, where = stretch(cards, 1, most=4)
    assert (len(first), where.number, where.last, where.total) == (4, 1, 2, 6)
    second, where = stretch(cards, 7, most=4)
    assert (len(second), where.number) == (2, 2)
    assert not {c.pk for c in first} & {c.pk for c in second}


def gate() -> str:
    """One memorial of three sources."""
    accepted(*many(3))
    review.merge(entities=[c.entity_id for c in Card.objects.filter(kind="memorial")], who=WHO)
    return public("memorial")


def test_a_memorial_of_many_sources_says_how_many_are_not_named(monkeypatch: pytest.MonkeyPatch) -> None:
    stone = gate()
    whole = published.memorial(stone)
    assert whole is not None and not any(whole.left.values()) and whole.wordings[0].more == 0
    assert {w.source for w in whole.wordings[0].said} == {line.id for line in whole.sources}
    monkeypatch.setattr(cutting, "MOST_SAID", 1)
    monkeypatch.setattr(cutting, "MOST_SOURCES", 2)
    cut = published.memorial(stone)
    assert cut is not None
    assert [len(cut.wordings[0].said), cut.wordings[0].more] == [1, 2]
    assert cut.sources == whole.sources[1:], "the latest ones"
    assert cut.left["sources"] == 1


def test_what_was_held_at_a_memorial_comes_in_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    stone = gate()
    monkeypatch.setattr(memorials, "MOST_SINCE", 2)
    pages = [published.memorial(stone, n) for n in (1, 2, 9)]
    dates = [[e.date for e in page.since] for page in pages if page]
    assert dates == [["2025-03-01", "2025-02-01"], ["2025-01-01"], ["2025-01-01"]]
    assert pages[0] and (pages[0].page.last, pages[0].page.total) == (2, 3)
