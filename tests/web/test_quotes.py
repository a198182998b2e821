"""A sentence that several claims rest on is quoted once, with each mark; sources are counted once."""

from __future__ import annotations

import pytest

from pobratim.record.sheets import Words
from pobratim.web.templatetags.quotes import by_sentence, by_source, pieces

SENTENCE = " At ten they laid wreaths, and at noon they planted a tree. "
AT = 100


def said(text: str, source: str = "one") -> Words:
    start = AT + SENTENCE.index(text)
    return Words(
        claim=f"claim of {text}",
        source=source,
        source_title="A visit",
        publisher=None,
        published=None,
        lang="en",
        start=start,
        end=start + len(text),
        text=text,
        sentence=SENTENCE,
        sentence_start=AT,
    )


def test_words_of_one_sentence_are_together_and_a_source_counts_once() -> None:
    one, two, other = said("laid wreaths"), said("planted a tree"), said("laid wreaths", "two")
    assert by_sentence((one, other, two)) == [[one, two], [other]]
    assert by_source((one, other, two)) == [one, other]


@pytest.mark.parametrize(
    ("texts", "marked"),
    [
        (["laid wreaths"], "At ten they [laid wreaths], and at noon they planted a tree."),
        (
            ["planted a tree", "laid wreaths"],
            "At ten they [laid wreaths], and at noon they [planted a tree].",
        ),
        (["they laid", "laid wreaths"], "At ten [they laid wreaths], and at noon they planted a tree."),
        (["laid wreaths", "wreaths"], "At ten they [laid wreaths], and at noon they planted a tree."),
        ([SENTENCE.strip()], f"[{SENTENCE.strip()}]"),
    ],
)
def test_every_claim_s_words_are_marked_in_it(texts: list[str], marked: str) -> None:
    found = pieces([said(text) for text in texts])
    assert "".join(f"[{text}]" if is_said else text for text, is_said in found) == marked


def test_words_of_one_claim_need_no_list() -> None:
    assert pieces(said("laid wreaths")) == pieces([said("laid wreaths")])
