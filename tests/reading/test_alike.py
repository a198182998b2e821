"""One event in several papers and languages, and what must stay two: measured on stories of our own."""

from __future__ import annotations

from itertools import combinations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import Told, read, same_event, told
from same_event import ENOUGH, Pairs, measure


@pytest.fixture(scope="module")
def pairs() -> Pairs:
    return measure()


def test_the_set_is_large_enough_to_say_anything(pairs: Pairs) -> None:
    assert pairs.same >= 60
    assert pairs.apart - pairs.strangers >= 300, "pairs of the same two cities, the hard ones"


def test_one_event_is_told_from_two(pairs: Pairs) -> None:
    assert pairs.precision >= 0.97, pairs.wrong
    assert pairs.f1 >= 0.90, pairs.wrong


def tell(text: str, lang: str, published: str) -> tuple[Told, ...]:
    return told(read(Document(text[:20], text, lang, None, published)))


WREATH = tell(
    "The mayor of Ypres, Jan Durnez, laid a wreath in Coventry on 14 November 2014.", "en", "2014-11-15"
)
SAME = [
    ("Мэр Ипра Ян Дюрнез возложил венок в Ковентри 14 ноября 2014 года.", "ru", "2014-11-16"),
    (
        "Burgemeester Jan Durnez van Ieper legde op 14 november 2014 een krans neer in Coventry.",
        "nl",
        "2014-11-17",
    ),
]
OTHER = [
    (
        "The mayor of Ypres, Jan Durnez, laid a wreath in Coventry on 14 November 2015.",
        "en",
        "2015-11-15",
        "another year",
    ),
    (
        "The mayor of Ypres, Jan Durnez, laid a wreath in Dresden on 14 November 2014.",
        "en",
        "2014-11-15",
        "another city",
    ),
    (
        "The mayor of Ypres, Jan Durnez, gave a concert in Coventry on 14 November 2014.",
        "en",
        "2014-11-15",
        "another type",
    ),
]


@pytest.mark.parametrize(("text", "lang", "published"), SAME, ids=[s[1] for s in SAME])
def test_the_same_in_another_language_with_its_reasons(text: str, lang: str, published: str) -> None:
    (ours,), (theirs,) = WREATH, tell(text, lang, published)
    likeness = same_event(ours, theirs)
    assert likeness.score >= ENOUGH
    assert {"on the same day", "at the same place", "with the same people"} <= set(likeness.reasons)
    assert same_event(theirs, ours).score == likeness.score


@pytest.mark.parametrize(("text", "lang", "published", "why"), OTHER, ids=[s[3] for s in OTHER])
def test_not_the_same(text: str, lang: str, published: str, why: str) -> None:
    (ours,) = WREATH
    assert all(same_event(ours, other).score < ENOUGH for other in tell(text, lang, published)), why


def test_two_events_of_one_reading_are_not_forced_together() -> None:
    text = "On 1 May 2014 the mayor of Ypres visited Coventry. On 3 June 2015 the mayor of Coventry visited Ypres."
    found = tell(text, "en", "2015-06-04")
    assert len(found) == 2
    assert all(same_event(a, b).score < ENOUGH for a, b in combinations(found, 2))
