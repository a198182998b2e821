"""The words by which something was found are shown, of however many sentences it has."""

from __future__ import annotations

from pobratim.record.publishing.answering import Marks, snippet
from pobratim.record.search import terms


def marks(*words: str) -> Marks:
    """Of these words as a question has them."""
    return Marks((word, terms.asked(word)) for word in words)


def shown(texts: list[tuple[str, str | None]], *words: str) -> tuple[str, list[str]]:
    """The text that is shown, and what is marked in it."""
    found = snippet(texts, marks(*words))
    assert found is not None
    return "".join(piece for piece, _ in found.pieces), [piece for piece, on in found.pieces if on]


OTHER = [(f"Nothing about it was said on day {n}.", "en") for n in range(300)]


def test_the_sentence_with_most_of_the_words_is_shown_wherever_it_stands() -> None:
    texts = [*OTHER, ("A wreath was laid.", "en"), ("The mayor laid a wreath.", "en")]
    assert shown(texts, "mayor", "wreath") == ("The mayor laid a wreath.", ["mayor", "wreath"])


def test_a_word_in_another_form_is_found_behind_many_sentences() -> None:
    texts = [*OTHER, ("Мэр возложил венки у ворот.", "ru")]
    assert shown(texts, "венок") == ("Мэр возложил венки у ворот.", ["венки"])


def test_a_word_that_only_begins_alike_is_not_marked() -> None:
    texts = [("They visited the harbour master.", "en"), *OTHER, ("The harbours were open.", "en")]
    said, marked = shown(texts, "harbours")
    assert marked == ["harbour"]
    assert said == "They visited the harbour master."
    assert snippet([("The wretched day.", "en")], marks("wreath")) is None


def test_of_a_thing_in_which_no_word_stands_nothing_is_shown() -> None:
    assert snippet(OTHER, marks("wreath")) is None
