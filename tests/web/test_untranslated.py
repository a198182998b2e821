"""No page says in English what it ought to say in the reader's language, nor in any language a bare key."""

from __future__ import annotations

import passport_sheets
import pytest
from django.test import Client
from own_words import assert_translated
from test_pages import PAGES

from pobratim.web.wording.words import LANGUAGES

EVERY = {**PAGES, **passport_sheets.PAGES, "wrong": "nothing/"}


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("shown", EVERY)
def test_nothing_of_the_english_page_is_left(client: Client, shown: str) -> None:
    english, *others = (client.get(f"/{lang}/{EVERY[shown]}").content.decode() for lang in LANGUAGES)
    for html in others:
        assert_translated(html, english)
