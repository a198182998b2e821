"""What is worked out once and kept is what would be worked out anew."""

from __future__ import annotations

from itertools import product

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.gazetteer import Candidate, Company, open_gazetteer
from pobratim.gazetteer.company import NEAR_KM, distance
from pobratim.gazetteer.context import Context
from pobratim.gazetteer.keys import key
from pobratim.gazetteer.resolve import Choice, explained, likeliest
from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.lexicon import fold, load
from pobratim.reading.bearing import bearing
from pobratim.reading.events.frame import Frame
from pobratim.reading.mentions import Mention, begin_in
from pobratim.reading.naming.wording import gender_of, wording
from pobratim.reading.phrases import Hit
from pobratim.reading.reader import findings_of
from pobratim.reading.story.scene import Scene
from pobratim.reading.text import Sentence, cut, first_from
from pobratim.reading.weighing import Scale, weights


def test_mentions_that_begin_in_a_stretch_of_tokens() -> None:
    """Found by halving, and the same as by looking at each."""
    mentions = [Mention(first, first + 2, "x") for first in (1, 4, 4, 9, 12)]
    for first, last in product(range(-1, 14), repeat=2):
        plain = [m for m in mentions if first <= m.first < last]
        assert [*begin_in(mentions, first, last)] == plain
    assert not begin_in([], 0, 9)


def test_the_first_number_no_less() -> None:
    """As ``bisect_left`` has it."""
    assert [first_from([2, 5, 5, 8], at) for at in (-3, 2, 3, 5, 6, 8, 9)] == [0, 0, 1, 1, 3, 3, 4]
    assert first_from([], 4) == 0


def test_reasons_are_those_of_signs_weighed_anew() -> None:
    """What was said of a place while it was chosen is not asked again."""
    gazetteer = open_gazetteer()
    for name, context in product(
        ("Paris", "Halle", "Valencia", "Groningen"),
        (Context(), Context(countries={"US": 2, "DE": 1}), Context(beside=frozenset(["US"]))),
    ):
        choice = likeliest(gazetteer.names(name), context)
        assert choice is not None
        anew = Choice(choice.place, (), choice.score, choice.runners_up)
        assert explained(name, choice, context).reasons == explained(name, anew, context).reasons


def test_a_place_is_the_one_asked_for_wherever_in_its_block_it_stands() -> None:
    """Of a block of places one row alone is read."""
    gazetteer = open_gazetteer()
    for row in range(64):
        place = gazetteer.at(row)
        again = gazetteer.place(place.id)
        assert again is not None
        assert (again.id, again.name) == (place.id, place.name)
        assert place.name
        assert [gazetteer.name_of(place.id) for _ in range(2)] == [place.name] * 2
    for place_id in ("iso3166:BE", "iso3166-2:DE-BY", "geonames:0", "iso3166:ZZ"):
        known = gazetteer.place(place_id)
        assert gazetteer.name_of(place_id) == (known.name if known else None)


def test_a_word_asked_twice_has_one_answer() -> None:
    """Names, and words that are nobody's name, longer ones too."""
    words = wording(load("en"))
    for low, gender in (("anna", "f"), ("table", None), ("y" * 90, None)):
        assert [gender_of(low, words) for _ in range(2)] == [gender, gender]
    gazetteer = open_gazetteer()
    for word, code in (("Belgian", "BE"), ("teapot", None), ("b" * 300, None)):
        assert [gazetteer.country_of_word(word) for _ in range(2)] == [code, code]
    tokens = ["Ypres", "zzxqv"]
    assert gazetteer.longest(tokens, 0) == gazetteer.longest(tokens, 0)
    assert gazetteer.longest(tokens, 1) == gazetteer.longest(tokens, 1) == (0, ())


def test_a_copy_of_a_frame_has_all_that_the_frame_has() -> None:
    """No field is forgotten."""
    hit = Hit(("events", "visit", "done"), 1, 2, "came")
    frame = Frame(EventType.VISIT, "done", hit, Sentence(0, 0, 3, 0, 9, 0), Scene(None), (0, 3), (hit,))
    names = [name for name in dir(frame) if not name.startswith("_") and name not in ("copy", "kind")]
    for name in names:
        value = getattr(frame, name)
        if isinstance(value, bool | float) and name != "announced":
            setattr(frame, name, not value if isinstance(value, bool) else value + 0.1)
        elif value is None or value == "" or value == []:
            setattr(frame, name, ["x"] if isinstance(value, list) else "x")
    copied = frame.copy()
    assert [getattr(copied, name) for name in names] == [getattr(frame, name) for name in names]
    assert copied.who is frame.who


TOLD = """The choir of Ypres sang in Kirkby on 3 May 2019.
A delegation from Ypres arrived on Friday. "We are glad," said Mayor Jan Peeters. He received a plate."""


def test_phrases_that_begin_in_a_stretch_of_tokens() -> None:
    """Those of a label, of its beginnings, and none of what the text lacks."""
    found = findings_of(Document(source="a", text=TOLD, lang="en"))
    assert found.hits
    for label in (("events",), found.hits[0].label, ("events", "no such type")):
        for first, last in ((0, len(found.text.tokens)), (3, 9), (9, 3), (5, 5)):
            plain = [h for h in found.hits if h.label[: len(label)] == label and first <= h.first < last]
            assert found.hits_in(first, last, ".".join(label)) == plain


def test_equal_phrases_are_one_in_a_set() -> None:
    """The same words under the same label; under another label they are another phrase."""
    hit, again = (Hit(("events", "visit", "done"), 1, 2, "came") for _ in range(2))
    assert hit == again
    assert len({hit, again, hit.told_as(("links", "guest"))}) == 2
    assert hit != ("events", "visit", "done")


def test_a_token_is_of_the_sentence_that_holds_its_first_letter() -> None:
    """Kept by token, and the same as looked for by offset."""
    text = cut(Document(source="a", text=TOLD, lang="en"), load("en"))
    for i, token in enumerate(text.tokens):
        assert text.sentence_of(i) is text.sentence_at(token.start)
        assert text.token_at(token.start) == i
    assert text.token_at(len(TOLD)) == len(text.tokens)


def test_the_nearest_city_is_that_of_all_distances() -> None:
    """Near the poles and across the date line too, of few cities and of many."""
    spots = [(50.8, 2.9), (51.0, 3.7), (50.9, -178.9), (50.9, 179.9), (71.2, 25.8), (71.4, 29.0), (89.0, 9.0)]
    places = [_town(n, lat, lon) for n, (lat, lon) in enumerate(spots)]
    far = [_town(100 + n, -40.0 + n % 7, 20.0 + 3 * n) for n in range(40)]
    asked = [(50.9, 3.0), (50.9, 179.0), (71.3, 28.0), (89.3, -120.0), (10.0, 10.0), (-38.0, 26.0)]
    for company, (lat, lon) in product((places, [*places, *far]), asked):
        place = _town(-1, lat, lon)
        km, near = min(((distance(place, other), other) for other in company), key=lambda one: one[0])
        expected = (km, near) if km < NEAR_KM else (NEAR_KM, None)
        assert Company(company).nearest(place) == expected


def _town(number: int, lat: float, lon: float) -> Candidate:
    return Candidate(
        f"x:{number}", CITY, "XX", 900, lat, lon, "town", False, False, True, False, None, number
    )


def test_a_name_is_as_long_whatever_was_asked_before() -> None:
    """What follows may go on with a name or end it, and the answers are kept apart."""
    gazetteer = open_gazetteer()
    rows = [
        ["New", "York"],
        ["New", "friends"],
        ["New", "."],
        ["New"],
        ["Saint", "-", "Omer"],
        ["Saint", "x"],
    ]
    for _ in range(2):
        lengths = [gazetteer.longest(row, 0)[0] for row in rows]
        assert lengths[0] == 2
        assert lengths == [gazetteer.longest(row[:], 0)[0] for row in rows]
        assert lengths[1] < 2


def test_the_loudest_signs_are_those_that_add_most() -> None:
    """In their order, and of equal ones the first by name."""
    table = weights("place")
    loud = sorted((sign for sign in table if table[sign] > 0), key=lambda sign: (-table[sign], sign))
    scale = Scale("place", ())
    assert scale.strongest(loud[::-1]) == "+".join(loud[:2])
    assert scale.strongest(["no such sign"]) == ""


@pytest.mark.parametrize("lang", ["en", "fr", "ru"])
def test_a_word_alone_is_cut_as_it_is_among_others(lang: str) -> None:
    """Between blanks most are a word, or a word and a mark; what is more is cut by the expressions."""
    words = [
        "Kirkby",
        "Kirkby,",
        "l’été",
        "d'été.",
        "Ёлка",
        "straße!",
        "A.",
        "x",
        "İ",
        "word»",
        "«word",
        "a1,",
    ]
    lexicon = load(lang)
    for word in words:
        alone = cut(Document(source="a", text=word, lang=lang), lexicon).tokens
        beside = cut(Document(source="a", text=f"({word}", lang=lang), lexicon).tokens[1:]
        told = [(t.start + 1, t.end + 1, t.text, t.low, t.is_word, t.is_capital) for t in alone]
        assert [(t.start, t.end, t.text, t.low, t.is_word, t.is_capital) for t in beside] == told


def test_what_is_kept_by_word_is_what_was_worked_out() -> None:
    """Keys and folded words, long ones too; and how a case ending stands, in a language that has them."""
    for word in ("Saint-Omer", "İstanbul", "Ёлка", "w" * 200):
        assert key(word) == key(word)
        assert fold(word) == fold(word)
    text = cut(Document(source="a", text="Семейде Семейден Семей", lang="kk"), load("kk"))
    for _ in range(2):
        assert [bearing(text, Mention(i, i + 1, "x")) for i in range(3)] == ["at", "from", None]
