"""What several sources come to: dates, differences, belonging; and cards that follow from claims alone."""

from __future__ import annotations

import pytest
from made_readings import BELGIUM, KAZAKHSTAN, PLACES, SEMEY, YPRES, Maker

from pobratim.facts.kinds import EventType, Modality
from pobratim.record import published, review
from pobratim.record.cards.agree import best_date, differing
from pobratim.record.cards.belonging import Tie, belongs
from pobratim.record.cards.gather import Said
from pobratim.record.check import problems
from pobratim.record.intake import propose
from pobratim.record.models import Card, Claim, Entity

DATES = [
    (["2025-09", "2025-09-26"], "2025-09-26", False, "the day within the month"),
    (["2010", "2010", "2010-10"], "2010-10", False, "the month within the year"),
    (["2025-09-26", "2025-09-27"], "2025-09", True, "two days: the month they share"),
    (["2010-03", "2010-10"], "2010", True, "two months: the year they share"),
    (["2009", "2010", "2010"], "2010", True, "two years: the one said more often"),
    (["1928/..", "1929-05-01/.."], "1929-05-01/..", False, "a custom, the later beginning lies in both"),
    (["2010~", "2010"], "2010", False, "the certain before the approximate"),
    (["soon"], None, False, "what is no EDTF is no date"),
    ([], None, False, "nothing said"),
]


@pytest.mark.parametrize(("dates", "best", "differ", "why"), DATES, ids=[d[3] for d in DATES])
def test_the_most_precise_date_that_nobody_contradicts(
    dates: list[str], best: str | None, differ: bool, why: str
) -> None:
    assert best_date(dates) == (best, differ), why
    assert best_date(dates[::-1]) == (best, differ), why


def said(property_: str, value: str, source: str, modality: str = "done") -> Said:
    column = "edtf" if property_ == "date" else "text" if property_ == "type" else "value"
    return Said("c", "e", property_, column, value, value, None, modality, 0.5, source)


DIFFERENCES = [
    ([said("giver", KAZAKHSTAN, "a"), said("giver", "p", "b")], ("giver",), "two givers"),
    ([said("giver", KAZAKHSTAN, "a"), said("giver", "p", "a")], (), "one source names both"),
    ([said("place", YPRES, "a"), said("place", BELGIUM, "b")], (), "the country of the city"),
    ([said("place", YPRES, "a"), said("place", KAZAKHSTAN, "b")], ("place",), "another country"),
    ([said("date", "2010", "a"), said("date", "2010-10", "b")], (), "one more precise"),
    ([said("date", "2009-10", "a"), said("date", "2010", "b")], ("date",), "another year"),
    (
        [said("type", "visit", "a"), said("type", "visit", "b", "cancelled")],
        ("modality",),
        "done or cancelled",
    ),
    ([said("type", "visit", "a"), said("type", "visit", "b", "planned")], (), "planned, then done"),
]


@pytest.mark.parametrize(("sayings", "expected", "why"), DIFFERENCES, ids=[d[2] for d in DIFFERENCES])
def test_where_sources_differ(sayings: list[Said], expected: tuple[str, ...], why: str) -> None:
    homes = {YPRES: "BE", BELGIUM: "BE", KAZAKHSTAN: "KZ"}
    assert differing(sayings, homes) == expected, why


HIROSHIMA, ASTANA, SIEGEN = "geonames:1862415", "geonames:1526273", "geonames:2832495"
TWINS, PEACE, RIVAL, GERMAN = (
    Tie("YS", (SEMEY, YPRES)),
    Tie("HS", (SEMEY, HIROSHIMA)),
    Tie("AY", (ASTANA, YPRES)),
    Tie("SY", (SIEGEN, YPRES)),
)
HOMES = {
    YPRES: "BE",
    SEMEY: "KZ",
    HIROSHIMA: "JP",
    ASTANA: "KZ",
    SIEGEN: "DE",
    BELGIUM: "BE",
    KAZAKHSTAN: "KZ",
}
BELONGING = [
    ({YPRES, SEMEY}, [TWINS], [set()], ("YS",), "both sides"),
    ({YPRES, KAZAKHSTAN}, [TWINS, GERMAN], [{"YS"}], ("YS",), "the ambassador at Ypres, the tie is named"),
    ({YPRES, KAZAKHSTAN}, [TWINS, GERMAN], [set()], ("YS",), "the only partner in that country"),
    ({YPRES, KAZAKHSTAN}, [TWINS, RIVAL], [set()], (), "two partners in that country, none named"),
    ({YPRES, KAZAKHSTAN}, [TWINS, RIVAL], [{"AY", "SY"}], ("AY",), "two partners, one named"),
    ({YPRES}, [TWINS, GERMAN], [{"YS"}], ("YS",), "told in the story of this tie"),
    ({YPRES}, [TWINS, GERMAN], [{"YS", "SY"}], (), "told among several"),
    ({YPRES}, [TWINS], [set()], (), "a day in Ypres of which no tie is told"),
    ({SEMEY, HIROSHIMA}, [TWINS, PEACE], [set()], ("HS",), "the mayors of Semey and Hiroshima"),
    ({KAZAKHSTAN, BELGIUM}, [TWINS], [{"YS"}], ("YS",), "a gift from state to state, told of this tie"),
    ({KAZAKHSTAN, BELGIUM}, [TWINS], [set()], (), "two states, no tie"),
    ({YPRES, HIROSHIMA}, [TWINS], [set()], (), "a guest from a third country"),
]


@pytest.mark.parametrize(
    ("touched", "ties", "told", "expected", "why"), BELONGING, ids=[b[4] for b in BELONGING]
)
def test_which_partnership_an_event_belongs_to(
    touched: set[str], ties: list[Tie], told: list[set[str]], expected: tuple[str, ...], why: str
) -> None:
    assert belongs(touched, ties, told, HOMES) == expected, why


@pytest.mark.django_db
class TestNeighbours:
    """A decision on one source moves the cards that lean on it."""

    def test_a_tie_learnt_later_gathers_the_events_before_it(self) -> None:
        visit = Maker(
            "The ambassador of Kazakhstan, Roman Vassilenko, came to Ypres in May 2024.", source="a"
        )
        visit.place(YPRES, "Ypres").place(KAZAKHSTAN, "Kazakhstan")
        visit.person("p", "Roman Vassilenko", office="ambassador", of=KAZAKHSTAN)
        visit.event("e", EventType.VISIT, "came to Ypres", date="2024-05", place=YPRES, who=("p",))
        review.accept(source=propose(visit.reading()).source, who="r")
        tie = Maker("Ypres and Semey are twins.", source="b").place(YPRES, "Ypres").place(SEMEY, "Semey")
        tie.tie("Ypres and Semey are twins")
        review.accept(source=propose(tie.reading()).source, who="r")
        card = published.partnerships()[0]
        assert (card.events, card.first) == (1, "2024-05")
        review.undo(who="r")
        assert published.partnerships() == ()

    def test_an_event_at_a_memorial_given_between_the_two_belongs_to_them(self) -> None:
        gift = Maker("Ypres, twin of Semey, got the Stone of Peace from Kazakhstan in 2010.", source="a")
        gift.place(YPRES, "Ypres").place(SEMEY, "Semey").place(KAZAKHSTAN, "Kazakhstan")
        gift.tie("twin of Semey").memorial("m", "Stone of Peace")
        gift.event("g", EventType.GIFT, "got", date="2010", giver=KAZAKHSTAN, receiver=YPRES, memorial="m")
        wreath = Maker("Wreaths at the Stone of Peace in Ypres, 2016.", source="b").place(YPRES, "Ypres")
        wreath.memorial("m", "Stone of Peace")
        wreath.event("w", EventType.WREATH_LAYING, "Wreaths", date="2016", place=YPRES, memorial="m")
        for maker in (wreath, gift):
            review.accept(source=propose(maker.reading()).source, who="r")
        sheet = published.partnership(published.partnerships()[0].id)
        assert sheet is not None
        assert [e.date for e in sheet.timeline] == ["2010", "2016"]

    def test_one_evening_of_a_custom_of_the_tie_belongs_to_the_tie(self) -> None:
        custom = Maker("Every evening at the Menin Gate in Ypres, twin of Semey.", source="a")
        custom.place(YPRES, "Ypres").place(SEMEY, "Semey").tie("twin of Semey").memorial("m", "Menin Gate")
        custom.event(
            "s",
            EventType.CEREMONY,
            "Every evening",
            date="1928/..",
            place=YPRES,
            memorial="m",
            recurrence="FREQ=DAILY",
            modality=Modality.RECURRING,
        )
        evening = Maker("De 30.000ste onder de Menenpoort in Ieper.", "nl", source="b").place(YPRES, "Ieper")
        evening.memorial("m", "Menenpoort")
        evening.event("e", EventType.CEREMONY, "30.000ste", date="2015-07-09", place=YPRES, memorial="m")
        for first, second in ((custom, evening), (evening, custom)):
            for maker in (first, second):
                review.accept(source=propose(maker.reading()).source, who="r")
            sheet = published.partnership(published.partnerships()[0].id)
            assert sheet is not None
            assert [e.date for e in sheet.timeline] == ["1928/..", "2015-07-09"]
            series = Claim.objects.get(property="recurrence").entity_id
            review.reject(claims=[Claim.objects.get(entity=series, property="type").id], who="r")
            assert published.partnerships()[0].events == 0, "without the custom its evening is not of the tie"
            assert problems() == []
            for _ in range(3):
                review.undo(who="r")

    def test_the_unveiling_of_the_place_of_a_custom_is_no_day_of_it(self) -> None:
        custom = Maker("Every evening at the Menin Gate in Ypres, twin of Semey.", source="a")
        custom.place(YPRES, "Ypres").place(SEMEY, "Semey").tie("twin of Semey").memorial("m", "Menin Gate")
        fields = {"place": YPRES, "memorial": "m"}
        custom.event(
            "s",
            EventType.CEREMONY,
            "Every evening",
            recurrence="FREQ=DAILY",
            modality=Modality.RECURRING,
            **fields,
        )
        built = Maker("The Menin Gate in Ypres was unveiled in 1927.", source="b")
        built.place(YPRES, "Ypres").memorial("m", "Menin Gate")
        built.event("u", EventType.UNVEILING, "was unveiled in 1927", date="1927", **fields)
        for maker in (custom, built):
            review.accept(source=propose(maker.reading()).source, who="w")
        assert published.partnerships()[0].events == 1, "the custom alone"

    def test_dates_are_stored_as_half_open_bounds(self) -> None:
        maker = Maker("In 2010 a visit, later another in Ypres.").place(YPRES, "Ypres")
        maker.event("a", EventType.VISIT, "visit", date="2010", place=YPRES)
        maker.event("b", EventType.VISIT, "another", date="1928/..", place=YPRES)
        review.accept(source=propose(maker.reading()).source, who="r")
        bounds = {c.edtf: (str(c.lower), str(c.upper)) for c in Card.objects.filter(kind="event")}
        assert bounds == {"2010": ("2010-01-01", "2011-01-01"), "1928/..": ("1928-01-01", "None")}


def test_the_made_places_have_the_countries_the_tests_assume() -> None:
    assert {id_: PLACES[id_][2] for id_ in (YPRES, SEMEY)} == {id_: HOMES[id_] for id_ in (YPRES, SEMEY)}


@pytest.mark.usefixtures("record")
def test_a_name_cut_at_a_quotation_mark_gives_way_to_a_whole_one() -> None:
    for source, name in (("a", "» ескерткіші"), ("b", "құрбандар ескерткіші")):
        maker = Maker(f"Ипр: {name}", "kk", source=source).place(YPRES, "Ипр").memorial("local:m", name)
        review.accept(source=propose(maker.reading()).source, who="r")
    first, second = Entity.objects.filter(kind="memorial").order_by("id")
    if first.root != second.root:
        review.merge(entities=[first.id, second.id], who="r")
    names = Card.objects.get(kind="memorial").sheet["names"]
    assert names["kk"] == "құрбандар ескерткіші"
