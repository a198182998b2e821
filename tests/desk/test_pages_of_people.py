"""Signing in, accounts and teams: every page in every language, with its forms and their errors."""

from __future__ import annotations

import pytest
from desk_people import People
from django.urls import reverse

from pobratim.record.rules import Role
from pobratim.web.wording.words import LANGUAGES

STEWARD_PAGES = ("desk", "account", "own-password", "team")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", STEWARD_PAGES)
def test_a_page_is_there_in_every_language(people: People, name: str, lang: str) -> None:
    answer = people.client(Role.STEWARD).get(reverse(name, kwargs={"lang": lang}))
    html = answer.content.decode()
    assert answer.status_code == 200
    assert f'<html lang="{lang}">' in html and html.count("<h1") == 1
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Cookie" in answer.headers["Vary"]
