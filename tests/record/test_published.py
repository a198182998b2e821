"""Through the one door: accepted claims only, in a fixed number of queries, with their words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_readings import BELGIUM, HIROSHIMA, KAZAKHSTAN, SEMEY, YPRES, Maker, english, russian

from pobratim.facts.kinds import EventType, Modality, Stand
from pobratim.record import published, review
from pobratim.record.intake import propose
from pobratim.record.models import Claim, Evidence
from pobratim.record.sheets import Asked, Results, Words

pytestmark = pytest.mark.usefixtures("record")
WHO = "reviewer"
TODAY = date(2025, 10, 3)
PAIR = "geonames-1519422+geonames-2795100"


ALSO = {"Semey": ("Semipalatinsk", "Семипалатинск")}


class Row:
    """A gazetteer's row."""

    def __init__(
        self,
        country: str,
        labels: dict[str, str],
        population: int,
        lat: float,
        lon: float,
        timezone: str | None = None,
    ) -> None:
        self.country, self.labels, self.population, self.lat, self.lon = country, labels, population, lat, lon
        self.timezone = timezone
        self.name = labels["en"]
        self.names = (*labels.values(), *ALSO.get(labels["en"], ()))


GAZETTEER = {
    YPRES: Row(
        "BE", {"en": "Ypres", "nl": "Ieper", "ru": "Ипр"}, 35_089, 50.85114, 2.88569, "Europe/Brussels"
    ),
    SEMEY: Row(
        "KZ", {"en": "Semey", "nl": "Semej", "ru": "Семей", "kk": "Семей"}, 292_780, 50.42675, 80.26669
    ),
    BELGIUM: Row("BE", {"en": "Belgium", "nl": "België"}, 0, 50.0, 4.0),
    KAZAKHSTAN: Row("KZ", {"en": "Kazakhstan", "kk": "Қазақстан"}, 0, 48.0, 68.0),
}


def take(maker: Maker, **options: Any) -> str:
    return propose(maker.reading(), gazetteer=GAZETTEER.get, **options).source


def accepted(*makers: Maker) -> None:
    for maker in makers:
        review.accept(source=take(maker), who=WHO)


def every(value: object, kind: type) -> Iterator[Any]:
    """Everything of a kind inside a sheet."""
    if isinstance(value, kind):
        yield value
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from every(getattr(value, field.name), kind)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from every(key, kind)
            yield from every(one, kind)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from every(one, kind)


def all_sheets() -> list[Any]:
    """Everything that can leave the record."""
    home = published.home(TODAY, limit=50)
    out: list[Any] = [home, published.partnerships(), published.sources()]
    out += [published.partnership(p.id) for p in home.partnerships]
    out += [published.event(e.id) for e in (*home.latest, *home.coming, *home.recurring)]
    out += [published.source(s.id) for s in published.sources()]
    words = ("Ypres", "Василенко", "wreath", "2025", "monument")
    out += [found for text in words for found in published.search(Asked(text)).found]
    return [sheet for sheet in out if sheet]


def test_nothing_that_is_only_proposed_leaves_the_record() -> None:
    source = take(russian())
    home = published.home(TODAY)
    assert not any((home.partnerships, home.latest, home.coming, home.recurring))
    assert (
        published.partnerships() == ()
        and published.sources() == ()
        and published.search(Asked("Ypres")) == Results()
    )
    assert published.partnership(PAIR) is None and published.source(source) is None


def test_the_partnership_page_has_both_cities_and_its_whole_timeline() -> None:
    accepted(russian(), english())
    sheet = published.partnership(PAIR)
    assert sheet is not None
    assert [side.label.names["en"] for side in sheet.sides] == ["Ypres", "Semey"], (
        "as the first source names them"
    )
    assert [side.population for side in sheet.sides] == [35_089, 292_780]
    assert [side.timezone for side in sheet.sides] == ["Europe/Brussels", None]
    assert sheet.sides[0].country_label is not None and sheet.sides[0].country_label.names["nl"] == "België"
    assert sheet.distance_km == pytest.approx(5194, rel=0.001)
    assert [e.date for e in sheet.timeline] == ["1928/..", "2010", "2025-09-26", "2025-09-26", "2026"]
    assert {(e.type.value, e.sources) for e in sheet.timeline} == {
        ("ceremony", 1),
        ("gift", 2),
        ("wreath-laying", 2),
        ("visit", 1),
        ("exchange", 1),
    }
    outline = {one.type.value: (one.languages, one.themes) for one in sheet.outline.events}
    assert outline["exchange"] == ({"en"}, {"education"}), "its own sentence speaks of pupils"
    assert outline["gift"] == ({"ru", "en"}, frozenset()), "another sentence of the same sources does"
    assert [one.modality for one in sheet.said] == [Modality.DONE, Modality.PLANNED]
    assert {m.label.names.get("en") for m in sheet.memorials} == {
        "monument to the victims of nuclear tests",
        "Menin Gate",  # no English source names it: it is called so in every language
    }
    wordings = next(m for m in sheet.memorials if len(m.wordings) == 2).wordings
    assert {w.lang for w in wordings} == {"ru", "en"}
    assert {theme for theme, _ in sheet.themes} == {"remembrance", "education"}
    assert [s.words.text for s in sheet.statements] == ["Мы помним"]
    assert sheet.statements[0].office == "ambassador"


def test_every_word_published_stands_in_its_source() -> None:
    accepted(russian(), english())
    texts = {s[:12]: t for s, t in Evidence.objects.values_list("source_id", "source__text")}
    seen = 0
    for words in every(all_sheets(), Words):
        text = texts[words.source]
        assert text[words.start : words.end] == words.text
        assert text[words.sentence_start :].startswith(words.sentence)
        assert words.sentence_start <= words.start
        assert words.end <= words.sentence_start + len(words.sentence)
        seen += 1
    assert seen > 80


def test_an_event_shows_every_value_with_every_source() -> None:
    accepted(russian(), english())
    wreath = next(e for e in published.home(TODAY).latest if e.type is EventType.WREATH_LAYING)
    sheet = published.event(wreath.id)
    assert sheet is not None
    assert {a.edtf: len(a.said) for a in sheet.answers["date"]} == {"2025-09-26": 1, "2025-09": 1}
    assert sheet.card.date == "2025-09-26" and sheet.card.differs == ()
    assert [p.who.names["en"] for p in sheet.card.participants] == ["Roman Vassilenko", "Katrien Desomer"]
    assert [p.office for p in sheet.card.participants] == ["ambassador", "mayor"]
    assert len(sheet.sources) == 2 and [p.id for p in sheet.partnerships] == [PAIR]


def test_an_event_that_was_merged_is_found_under_its_old_address() -> None:
    accepted(russian())
    source = take(english())
    old = Claim.objects.get(property="type", text="wreath-laying", evidence__source=source).entity_id
    review.accept(source=source, who=WHO)
    sheet = published.event(old[:12])
    assert sheet is not None and sheet.card.id != old[:12] and sheet.card.sources == 2


def test_a_source_page_marks_its_accepted_spans_only() -> None:
    source = take(russian())
    wreath = Claim.objects.get(property="type", text="wreath-laying")
    review.accept(claims=[wreath.id], who=WHO)
    sheet = published.source(source[:12])
    assert sheet is not None
    assert [(m.property, sheet.text[m.start : m.end]) for m in sheet.marks] == [("type", "возложил венки")]
    assert [e.type for e in sheet.events] == [EventType.WREATH_LAYING]
    assert sheet.events[0].date is None, "the date waits for its own decision"


def test_home_sorts_what_was_from_what_comes_and_what_recurs() -> None:
    accepted(russian(), english())
    home = published.home(TODAY)
    assert [e.date for e in home.latest][:2] == ["2025-09-26", "2025-09-26"]
    assert [e.type for e in home.coming] == [EventType.EXCHANGE]
    assert [e.recurrence for e in home.recurring] == ["FREQ=DAILY"]
    assert published.home(date(2027, 1, 1)).coming == (), "a plan whose year is over is not coming"
    assert home.counts["source"] == 2 and home.counts["partnership"] == 1


def test_the_state_of_a_tie_is_what_its_sources_and_sides_make_it() -> None:
    planned = english()
    accepted(planned)
    assert published.partnerships()[0].state == "planned"
    accepted(russian())
    assert published.partnerships()[0].state == "claimed"
    own = Maker("Ypres: our twin is Semey.", source="city.txt").place(YPRES, "Ypres").place(SEMEY, "Semey")
    own.tie("our twin is Semey", since="1999")
    review.accept(source=take(own, side=YPRES), who=WHO)
    card = published.partnerships()[0]
    assert (card.state, card.since) == ("said-by-one", "1999")
    review.confirm(entity=PAIR.replace("-", ":"), side=YPRES, stand=Stand.CONFIRMED, who=WHO)
    assert published.partnerships()[0].state == "said-by-one"
    review.confirm(entity=PAIR.replace("-", ":"), side=SEMEY, stand=Stand.CONFIRMED, who=WHO)
    assert published.partnerships()[0].state == "confirmed"
    review.confirm(entity=PAIR.replace("-", ":"), side=SEMEY, stand=Stand.NOT_OURS, who=WHO)
    assert published.partnerships()[0].state == "disputed"


def test_sources_that_differ_are_said_to_differ() -> None:
    other = Maker("The president gave Ypres the памятник жертвам ядерных испытаний in 2010.", source="o.txt")
    other.place(YPRES, "Ypres").person("p", "Nursultan Nazarbayev", words="president")
    other.memorial("m", "памятник жертвам ядерных испытаний")
    other.event("g", EventType.GIFT, "gave", date="2010", giver="p", receiver=YPRES, memorial="m")
    accepted(russian(), other)
    sheet = published.partnership(PAIR)
    assert sheet is not None
    gift = next(e for e in sheet.timeline if e.type is EventType.GIFT)
    assert gift.differs == ("giver",) and gift.sources == 2


def many(count: int) -> list[Maker]:
    """Sources of as many different visits."""
    out = []
    for n in range(count):
        text = f"Visit {n}. Ypres, twin of Semey, saw ambassador Roman Vassilenko come on day {n}. He said: We will."
        maker = Maker(text, source=f"{n}.txt").place(YPRES, "Ypres").place(SEMEY, "Semey")
        maker.person("p", "Roman Vassilenko", office="ambassador", of=KAZAKHSTAN).tie("twin of Semey")
        maker.memorial("m", f"monument {n}", words="Visit").theme("peace", "We will").quote("We will", "p")
        when = f"2025-0{n + 1}-01"
        maker.event("e", EventType.VISIT, "come", date=when, place=YPRES, who=("p",), memorial="m")
        out.append(maker)
    return out


QUERIES: list[tuple[str, Callable[[], object], int]] = [
    ("home", lambda: published.home(TODAY), 12),
    ("partnerships", published.partnerships, 2),
    ("partnership", lambda: published.partnership(PAIR), 11),
    ("event", lambda: published.event(published.home(TODAY, 1).latest[0].id), 19),
    ("source", lambda: published.source(published.sources()[0].id), 8),
    ("sources", published.sources, 1),
    ("search", lambda: published.search(Asked("Vassilenko 2025")), 6),
    ("suggestions", lambda: published.suggest("Vas"), 3),
]


@pytest.mark.parametrize(("name", "page", "most"), QUERIES, ids=[q[0] for q in QUERIES])
@pytest.mark.parametrize("items", [1, 3])
def test_a_page_takes_the_same_number_of_queries_however_much_there_is(
    name: str, page: Callable[[], object], most: int, items: int, django_assert_num_queries: Any
) -> None:
    accepted(*many(items))
    with django_assert_num_queries(most):
        assert page()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.sampled_from(["accept", "reject", "withdraw"]), st.integers(0, 999)), max_size=8)
)
def test_whatever_was_decided_only_accepted_words_are_published(steps: list[tuple[str, int]]) -> None:
    with transaction.atomic():
        take(russian())
        take(english())
        for verb, pick in steps:
            claims = list(Claim.objects.order_by("id").values_list("id", flat=True))
            try:
                getattr(review, verb)(claims=claims[pick % len(claims) :: 9], who=WHO)
            except review.NothingToDecide:
                continue
        allowed = {
            (claim[:12], source[:12], start, end)
            for claim, source, start, end in Evidence.objects.filter(state="accepted").values_list(
                "claim_id", "source_id", "start", "end"
            )
        }
        for words in every(all_sheets(), Words):
            assert (words.claim, words.source, words.start, words.end) in allowed
        for source in published.sources():
            sheet = published.source(source.id)
            assert sheet is not None
            for mark in sheet.marks:
                assert (mark.claim, source.id, mark.start, mark.end) in allowed
        transaction.set_rollback(True)


def test_an_event_names_the_sides_whose_own_sources_say_it() -> None:
    review.accept(source=take(russian(), side=SEMEY), who=WHO)
    visit = next(e for e in published.home(TODAY).latest if e.type is EventType.VISIT)
    assert [side.names["en"] for side in visit.said_by] == ["Semey"]
    review.accept(source=take(english(), side=YPRES), who=WHO)
    by_type = {e.type: {side.names["en"] for side in e.said_by} for e in published.home(TODAY).latest}
    assert by_type[EventType.WREATH_LAYING] == {"Semey", "Ypres"}
    assert by_type[EventType.VISIT] == {"Semey"}, "the other side's source does not tell of the visit"


def test_a_source_that_speaks_for_a_third_city_stands_behind_no_event_of_two_others() -> None:
    review.accept(source=take(russian(), side=HIROSHIMA), who=WHO)
    told = [e for e in published.home(TODAY).latest if e.type is EventType.WREATH_LAYING]
    assert [e.said_by for e in told] == [()]


def test_what_a_source_names_is_called_as_what_it_counts_as() -> None:
    first = take(russian())
    review.accept(source=first, who=WHO)
    second = take(english())
    review.accept(source=second, who=WHO)
    sheet = published.source(second[:12])
    assert sheet is not None
    names = {m.kind: m.entity.names for m in sheet.marks if m.kind in ("person", "memorial", "theme")}
    assert names["person"]["ru"] and names["memorial"]["ru"], "they were merged into the embassy's"
    assert names["theme"] == {"": "education"}


def test_events_of_one_day_stand_in_the_course_of_a_visit() -> None:
    text = "Ypres and Semey are twins. On 1 May 2025 a book was given, wreaths were laid, they met and came."
    day = Maker(text).place(YPRES, "Ypres").place(SEMEY, "Semey").tie("Ypres and Semey are twins")
    for number, (type_, words) in enumerate(
        [
            (EventType.GIFT, "a book was given"),
            (EventType.WREATH_LAYING, "wreaths were laid"),
            (EventType.MEETING, "they met"),
            (EventType.VISIT, "came"),
        ]
    ):
        day.event(f"e{number}", type_, words, date="2025-05-01", place=YPRES, who=(SEMEY,))
    accepted(day)
    sheet = published.partnership(PAIR)
    assert sheet is not None
    course = ["visit", "meeting", "wreath-laying", "gift"]
    assert [e.type.value for e in sheet.timeline] == course
    assert [e.type.value for e in published.home(TODAY).latest] == course
    source = published.source(published.sources()[0].id)
    assert source is not None and [e.type.value for e in source.events] == course
