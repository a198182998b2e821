"""R05: answered with 200, and yet no page."""

from __future__ import annotations

import pytest

from pobratim.documents.fetching.odd_pages import oddity
from pobratim.facts.contract import Document

ODD = [
    ("Page not found | City of Ypres\n\nTry the search.", "error page"),
    ("Страница не найдена\n\nВернуться на главную", "error page"),
    ("Парақ табылмады", "error page"),
    ("Cet article est réservé aux abonnés. Connectez-vous pour lire la suite.", "members only"),
    ("Checking your browser before accessing town.example", "a wall"),
]
HONEST = [
    "Delegation from Semey\n\nThe mayor received the ambassador on 26 September 2025 at the town hall.",
    "Room 405 of the town hall\n\nThe exhibition is open daily.",
    "A guide to our site\n\n"
    + "The council met and decided on many things. " * 60
    + "Page not found means a typo.",
]


@pytest.mark.parametrize(("text", "says"), ODD)
def test_it_is_said(text: str, says: str) -> None:
    note = oddity(Document("http://town.example/", text))
    assert note and says in note


@pytest.mark.parametrize("text", HONEST)
def test_an_honest_page_passes(text: str) -> None:
    assert oddity(Document("http://town.example/", text)) is None
