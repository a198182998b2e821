"""No page says in English what it ought to say in the reader's language, nor in any language a bare key."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from test_pages import PAGES, Visible

from pobratim.web.wording.words import LANGUAGES, keys, words_of

_KEYS = {key for key in keys(words_of("en").table) if key.count(".")}
_A_KEY = re.compile(r"\b[a-z_]+(?:\.[a-z_]+)+\b")


def phrases(client: Client, lang: str, shown: str) -> set[str]:
    """The runs of text of a page in its own language that have two words or more."""
    parser = Visible()
    parser.feed(client.get(f"/{lang}/{shown}").content.decode())
    said = (" ".join(text.split()) for text in parser.text)
    return {text for text in said if len(re.findall(r"[^\W\d_]{2,}", text)) > 1}


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "en"])
@pytest.mark.parametrize("shown", [*PAGES, "wrong"])
def test_nothing_of_the_english_page_is_left(client: Client, lang: str, shown: str) -> None:
    path = PAGES.get(shown, "nothing/")
    ours, english = phrases(client, lang, path), phrases(client, "en", path)
    assert len(ours) > 5
    assert ours & english == set()
    assert {key for text in ours for key in _A_KEY.findall(text)} & _KEYS == set()
