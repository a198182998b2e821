"""Which evenings guests can take part in: a pure matter of rules, places and days ahead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_guests import EVENING, LAST_POST, TODAY, ahead

from pobratim.calendars.ceremonies import ceremonies
from pobratim.calendars.evenings import Entry, evening, evenings, fits, nearest, places_left, window
from pobratim.calendars.ritual import Ritual
from pobratim.calendars.series import Change, FormKind
from pobratim.calendars.taking_part import BadTerms, Closed, Order, Step, Wish, taking_part, terms_from

TERMS = taking_part()[LAST_POST]
SERIES = ceremonies()[LAST_POST]
RITUAL = Ritual(SERIES)


@pytest.mark.parametrize(
    ("day", "today", "entry", "why"),
    [
        (EVENING, TODAY, Entry.OPEN, "an evening in half a year"),
        (ahead(13), TODAY, Entry.SOON, "a fortnight is needed"),
        (ahead(14), TODAY, Entry.OPEN, "and is enough"),
        (ahead(540), TODAY, Entry.OPEN, "a year and a half ahead"),
        (ahead(541), TODAY, Entry.FAR, "and no further"),
        (ahead(-1), TODAY, Entry.PAST, "it is over"),
        (date(2027, 11, 11), TODAY, Entry.CLOSED, "Armistice Day has guests of its own"),
        (date(2020, 4, 20), date(2020, 3, 20), Entry.SHORT, "no wreaths in the spring of 2020"),
        (date(1942, 6, 1), date(1942, 5, 1), Entry.SUSPENDED, "silent in the occupation"),
    ],
)
def test_an_evening_is_open_or_says_why_not(day: date, today: date, entry: Entry, why: str) -> None:
    assert evening(TERMS, RITUAL, day, today).entry is entry, why


def test_an_evening_without_public_or_called_off_is_closed_by_the_ceremony_itself() -> None:
    told = (
        Change(EVENING, "a test", forms=(FormKind.WITHOUT_PUBLIC,)),
        Change(EVENING + timedelta(days=1), "a test", cancelled=True),
    )
    ritual = Ritual(replace(SERIES, changes=(*SERIES.changes, *told)))
    assert evening(TERMS, ritual, EVENING, TODAY).entry is Entry.WITHOUT_PUBLIC
    assert evening(TERMS, ritual, EVENING + timedelta(days=1), TODAY).entry is Entry.SUSPENDED
    near = nearest(TERMS, ritual, EVENING, TODAY, {}, Wish.BAND)
    assert [e.day.day for e in near] == [20, 21, 24]


def test_the_whole_evening_bounds_each_kind_of_wish() -> None:
    taken = {Wish.WREATH: 2, Wish.CHOIR: 1}
    assert places_left(TERMS, taken) == {Wish.WREATH: 1, Wish.CHOIR: 0, Wish.BAND: 1, Wish.READING: 1}
    full = {Wish.WREATH: 3, Wish.CHOIR: 1}
    assert not any(places_left(TERMS, full).values())
    assert evening(TERMS, RITUAL, EVENING, TODAY, full).entry is Entry.FULL


def test_nearest_evenings_skip_what_is_full_closed_or_too_soon() -> None:
    day = ahead(15)
    taken = {ahead(16): {Wish.CHOIR: 1}, ahead(14): {Wish.WREATH: 3, Wish.BAND: 1}}
    near = nearest(TERMS, RITUAL, day, TODAY, taken, Wish.CHOIR)
    assert [(e.day - TODAY).days for e in near] == [17, 18, 19]
    first, end = window(TERMS, TODAY)
    assert (first, end) == (ahead(14), ahead(541))


def test_a_closed_organiser_takes_nobody() -> None:
    shut = replace(TERMS, open=False)
    assert evening(shut, RITUAL, EVENING, TODAY).entry is Entry.SHUT
    assert nearest(shut, RITUAL, EVENING, TODAY, {}, Wish.BAND) == ()


@given(
    st.dictionaries(st.sampled_from(list(Wish)), st.integers(0, 5)),
    st.integers(1, 6),
    st.sampled_from(list(Wish)),
)
def test_one_more_fits_exactly_where_neither_limit_is_reached(
    taken: dict[Wish, int], places: int, wish: Wish
) -> None:
    terms = replace(TERMS, places=places, wishes={w: min(n, places) for w, n in TERMS.wishes.items()})
    both = sum(taken.values()) < places and taken.get(wish, 0) < terms.wishes[wish]
    assert fits(terms, taken, wish) is both


def test_a_year_of_evenings_is_made_from_counts_alone() -> None:
    first = ahead(0)
    found = list(evenings(TERMS, RITUAL, first, first + timedelta(days=365), TODAY, {}))
    assert len(found) == 365
    assert sum(e.entry is Entry.CLOSED for e in found) == 1


def test_terms_come_back_from_their_table() -> None:
    assert terms_from(TERMS.to_table(), LAST_POST) == TERMS


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"places": 0}, "places"),
        ({"soonest": 900}, "soonest"),
        ({"keep_days": 0}, "keep_days"),
        ({"languages": ()}, "languages"),
        ({"wishes": {Wish.CHOIR: 9}}, "wishes"),
        ({"closed": (Closed("30 February"),)}, "closed"),
        ({"closed": (Closed("2027-02-30"),)}, "closed"),
        ({"orders": {Order.SHORT: (Step.SILENCE,), Order.EXTENDED: (Step.SILENCE,)}}, "orders"),
        ({"orders": {Order.SHORT: (), Order.EXTENDED: ()}}, "orders"),
    ],
)
def test_terms_that_contradict_themselves_say_where(change: dict[str, object], key: str) -> None:
    with pytest.raises(BadTerms) as raised:
        terms_from(replace(TERMS, **change).to_table(), LAST_POST)  # type: ignore[arg-type]
    assert raised.value.key == key


def test_the_words_on_who_may_take_part_fall_back_and_say_their_language() -> None:
    only_dutch = replace(TERMS, who={"nl": "Iedereen."})
    assert only_dutch.said("kk") == ("Iedereen.", "nl")
    assert TERMS.said("kk")[1] == "kk"
