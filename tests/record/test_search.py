"""The search finds what was accepted, in any script and form, and forgets it when it no longer is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st
from made_readings import SEMEY, YPRES, Maker, english, russian
from test_published import PAIR, WHO, accepted, take

from pobratim.facts.kinds import EventType
from pobratim.record import check, published, review
from pobratim.record.models import Card, Claim, Entry, Word
from pobratim.record.search import anew, order, years
from pobratim.record.search.meant import distance
from pobratim.record.sheets import Asked, Found, Results

pytestmark = pytest.mark.usefixtures("record")


def found(text: str = "", **limits: Any) -> tuple[Found, ...]:
    return published.search(Asked(text, **limits)).found


def kinds(text: str = "", **limits: Any) -> list[str]:
    return ["passage" if f.label is None else f.label.kind.value for f in found(text, **limits)]


SEARCHES = [
    ("Ypres", "place", "a name"),
    ("Ипра", "place", "a case form"),
    ("ieper", "place", "another language, small letters"),
    ("Семипалатинск", "place", "an old name"),
    ("Vasilenko", "person", "another spelling"),
    ("Васильенко", "person", "another script, misspelt"),
    ("Василенкой", "person", "an ending of a case"),
    ("памятник жертвам", "memorial", "words of a name"),
    ("Менинских", "memorial", "an inflected word"),
    ("monuments nuclear", "memorial", "another number, another order"),
    ("Semey Ypres", "partnership", "both sides"),
    ("wreaths 2025", "event", "what is told and the year"),
    ("Vassilenko 2025", "event", "who and when"),
    ("Василенко венок", "event", "who by his name, what by a word of the text"),
    ("pupil", "passage", "a word of a text"),
]


@pytest.mark.parametrize(("text", "kind", "why"), SEARCHES, ids=[s[2] for s in SEARCHES])
def test_search_finds(text: str, kind: str, why: str) -> None:
    accepted(russian(), english())
    assert kind in kinds(text)[:3], (why, kinds(text))


def test_what_is_called_so_comes_before_what_speaks_of_it() -> None:
    accepted(russian(), english())
    assert kinds("Ypres")[:2] == ["place", "partnership"]
    first = found("Semipalatinsk")[0]
    assert first.label is not None and first.label.id == "geonames-1519422" and first.also is not None
    assert first.also[0] == "Semipalatinsk", "by which name it was found"


def test_a_city_by_any_name_leads_to_its_partnership() -> None:
    accepted(russian(), english())
    for text in ("Semipalatinsk", "Семипалатинск", "Ипра", "Ypres Семей", "twins", "Semey xyzzy Ypres"):
        ties = [f.partnership.id for f in found(text) if f.partnership]
        assert ties == [PAIR], text
    assert published.search(Asked("Semey xyzzy Ypres")).without == ("xyzzy",)


def test_words_of_a_source_find_its_event_and_its_passage_with_the_words_marked() -> None:
    accepted(russian(), english())
    hits = found("возложил венки")
    assert {f.event.type for f in hits if f.event} == {EventType.WREATH_LAYING}
    passage = next(f for f in hits if f.source)
    assert passage.snippet is not None and passage.snippet.lang == "ru" and passage.line == 2
    assert [text for text, marked in passage.snippet.pieces if marked] == ["возложил", "венки"]


def test_what_is_not_there_is_not_found() -> None:
    accepted(russian())
    for text in (
        "Paris",
        "",
        "  ",
        "%",
        "Ypres 1914",
        "xyzzy Ypres",
        "'; DROP TABLE record_card; --",
        '"',
        "* NOT (",
        "\0",
        "²²²²",
        "①⑳",
    ):
        assert published.search(Asked(text)).found == (), text
    assert Card.objects.exists()


@given(text=st.text(max_size=40), place=st.text(max_size=12), person=st.text(max_size=12))
def test_any_question_has_an_answer(text: str, place: str, person: str) -> None:
    """Signs that are no words, digits that are no numbers, a filter in which there is no word at all."""
    from pobratim.web.pages.finding.asking import asked
    from pobratim.web.pages.finding.meanings import places, senses

    for given_ in ({"q": text, "place": place, "person": person}, {"q": "²²²²", "place": "…"}):
        results = published.search(asked(given_), places, senses)
        assert results.total == len(results.found) == 0


def test_a_question_is_limited() -> None:
    accepted(russian(), english())
    assert set(kinds("Ypres", kind="event")) == {"event"} and set(kinds(kind="place")) == {"place"}
    assert {f.event.type.value for f in found(kind="event", since=2010, until=2010) if f.event} == {"gift"}
    assert {f.event.date for f in found(kind="series", since=1950, until=1960) if f.event} == {"1928/.."}
    assert found(kind="series", until=1920) == ()
    assert "wreath-laying" in {f.event.type.value for f in found(person="Desomer", kind="event") if f.event}
    assert found(person="Desomer", kind="event", until=1990) == ()
    assert set(kinds(theme="remembrance")) >= {"passage"} and kinds(theme="sport") == []
    assert {f.source.lang for f in found(lang="ru", kind="passage") if f.source} == {"ru"}
    assert [f.snippet.pieces[-1][0][-13:] for f in found(kind="quotation") if f.snippet]
    assert {
        f.partnership.id for f in found(place="geonames-1519422", kind="partnership") if f.partnership
    } == {PAIR}
    assert published.search(Asked("Ypres", place="Atlantis")).unknown == ("place",)
    named = published.search(Asked(place="geonames-2795100")).limits
    assert named["place"].names["en"] == "Ypres"


def test_of_events_the_latest_is_first_and_every_page_has_its_own() -> None:
    text = "\n".join(f"Visit {n} to Ypres." for n in range(45))
    maker = Maker(text).place(YPRES, "Ypres")
    for n in range(45):
        maker.event(f"e{n}", EventType.VISIT, f"Visit {n} ", date=f"{1970 + n}", place=YPRES)
    accepted(maker)
    results = [published.search(Asked("Ypres", kind="event", page=n)) for n in (1, 2, 3, 4)]
    dates = [f.event.date for r in results for f in r.found if f.event]
    assert dates == [str(year) for year in range(2014, 1969, -1)]
    assert {(r.total, r.more, r.pages) for r in results[:3]} == {(45, False, 3)}


def test_a_slip_of_the_pen_is_mended_from_the_records_own_words() -> None:
    accepted(russian(), english())
    for text, meant in (
        ("Vasilanko", "Vassilenko"),
        ("Василанко", "Василенко"),
        ("monumnet", "monument"),
        ("ymbassador", "ambassador"),
        ("Ypres monumnet", "Ypres monument"),
        ("пмаятник", "памятник"),
    ):
        result = published.search(Asked(text))
        assert result.meant is not None and result.meant.casefold() == meant.casefold(), (text, result)
    assert published.search(Asked("qqqqqq")) == Results()


def test_suggestions_begin_as_typed_in_any_script() -> None:
    accepted(russian(), english())
    for text, name in (
        ("sem", "Semey"),
        ("СЕМ", "Семей"),
        ("ипр", "Ипр"),
        ("roman v", "Roman Vassilenko"),
        ("Роман Ва", "Роман Василенко"),
        ("vasi", "Roman Vassilenko"),
    ):
        assert name in [s.name for s in published.suggest(text)], (text, published.suggest(text))
    assert {s.label.kind.value for s in published.suggest("r", "person")} == {"person"}
    assert published.suggest("") == () == published.suggest("zzz")


def test_nothing_proposed_or_withdrawn_is_found_and_no_word_of_it_stays() -> None:
    source = take(russian())
    assert not Entry.objects.exists() and not Word.objects.exists()
    review.accept(source=source, who=WHO)
    assert found("Василенко") and published.suggest("васил")
    review.withdraw(source=source, who=WHO)
    assert not found("Василенко") and not published.suggest("васил")
    assert not Entry.objects.exists() and not Word.objects.exists()


def test_a_withdrawn_name_goes_and_what_others_say_stays() -> None:
    accepted(russian(), english())
    name = Claim.objects.get(property="name", text="Katrien Desomer")
    review.withdraw(claims=[name.id], who=WHO)
    assert "Katrien Desomer" not in [s.name for s in published.suggest("katrien")]
    assert found("laid wreaths"), "the passage still says so"


def _index() -> list[tuple[Any, ...]]:
    rows = Entry.objects.order_by("key", "start").values_list("id", "key", "start", "end", "names", "tokens")
    return [(order.without_hash(id_), *rest) for id_, *rest in rows]


def test_the_index_after_many_decisions_is_the_one_built_anew() -> None:
    accepted(russian(), english())
    theme = Claim.objects.filter(property="theme").first()
    assert theme is not None
    last = review.withdraw(claims=[theme.id], who=WHO)
    review.undo(decision=last.decision, who=WHO)
    before = _index()
    anew.rebuild_all()
    assert _index() == before and len(before) > 15
    assert check.problems() == []


def test_check_finds_an_index_that_says_something_else() -> None:
    accepted(russian())
    entry = Entry.objects.exclude(names="").order_by("id").first()
    assert entry is not None
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO record_found(rowid, tokens) VALUES(5, 'n:intruder')")
    assert any("search" in line for line in check.problems())
    anew.rebuild_all()
    assert check.problems() == []
    Entry.objects.filter(key=SEMEY).update(tokens="n:moscow")
    assert any("geonames:151" in line for line in check.problems())


BOUNDS = st.one_of(st.none(), st.dates(date(1500, 1, 1), date(2100, 1, 1)))


@given(BOUNDS, BOUNDS, st.integers(1400, 2199), st.integers(0, 300))
def test_years_meet_as_spans_do(lower: date | None, upper: date | None, begin: int, length: int) -> None:
    if lower and upper and upper <= lower:
        lower, upper = upper, lower
    if (lower is None and upper is None) or lower == upper:
        return
    end = min(begin + length, years.LAST)
    first = lower.year if lower else years.FIRST
    last = (date.fromordinal(upper.toordinal() - 1)).year if upper else years.LAST
    assert bool({*years.tokens(lower, upper)} & {*years.question(begin, end)}) == (
        first <= end and begin <= last
    )


@pytest.mark.parametrize(
    ("a", "b", "slips"),
    [
        ("monument", "monumnet", 1),
        ("monument", "monumet", 1),
        ("monument", "nomument", 2),
        ("semei", "simei", 1),
        ("garden", "gordon", 2),
        ("garden", "bordon", None),
        ("semei", "vienna", None),
    ],
)
def test_slips_are_counted(a: str, b: str, slips: int | None) -> None:
    assert distance(a, b, 2) == slips
