"""What is worked out once and kept is what would be worked out anew."""

from __future__ import annotations

from itertools import product

from pobratim.facts.kinds import EventType
from pobratim.gazetteer import open_gazetteer
from pobratim.gazetteer.resolve import Choice, Context, explained, likeliest
from pobratim.lexicons.lexicon import load
from pobratim.reading.events.frame import Frame
from pobratim.reading.mentions import Mention, begin_in
from pobratim.reading.people.wording import gender_of, wording
from pobratim.reading.phrases import Hit
from pobratim.reading.scene import Scene
from pobratim.reading.text import Sentence, first_from


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
