"""Where the menu and the nouns lead: to pages that exist, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.urls import NoReverseMatch, get_resolver
from twin_sheets import BELGIUM, PAIR_LABEL, VASSILENKO, VISIT, YPRES

from pobratim.facts.kinds import EntityKind
from pobratim.record.sheets import Label
from pobratim.web import leading
from pobratim.web.leading import MENU, PAGES, address_of, menu, theme_address


@pytest.fixture
def without_people(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A site that has no page of a person, nor a calendar."""
    whole = leading.reverse

    def reverse(name: str, kwargs: dict[str, str]) -> str:
        if name in ("person", "calendar"):
            raise NoReverseMatch(name)
        return whole(name, kwargs=kwargs)

    monkeypatch.setattr(leading, "reverse", reverse)
    leading._template.cache_clear()
    yield
    leading._template.cache_clear()


@pytest.mark.parametrize("lang", ["en", "kk"])
def test_every_entry_of_the_menu_leads_to_a_page_that_exists(lang: str) -> None:
    entries = menu(lang, f"/{lang}/about/")
    assert {"site.partnerships", "map.menu", "site.sources", "site.about"} <= {e.words for e in entries}
    for entry in entries:
        assert get_resolver().resolve(entry.address)
    assert [e.words for e in entries if e.current] == ["site.about"]


@pytest.mark.usefixtures("without_people")
def test_what_has_no_page_is_no_link_and_no_entry() -> None:
    assert "site.calendar" not in {e.words for e in menu("en")}
    assert len(menu("en")) < len(MENU)
    assert address_of(VASSILENKO, "en") == ""


def test_a_noun_leads_to_its_page_in_the_readers_language() -> None:
    assert address_of(Label(VISIT.id, EntityKind.EVENT, {}), "ru") == f"/ru/event/{VISIT.id}/"
    assert address_of(PAIR_LABEL, "kk") == f"/kk/partnership/{PAIR_LABEL.id}/"
    assert address_of(BELGIUM, "en") == "", "a country is nobody's page"
    for label in (YPRES, VASSILENKO):
        to = address_of(label, "fr")
        assert to in ("", f"/fr/{PAGES[label.kind]}/{label.id}/")


def test_a_theme_is_called_by_its_word_of_the_closed_list() -> None:
    assert theme_address("no such theme", "en") == ""
    label = Label("t1b2c3d4e5f6", EntityKind.THEME, {"": "nuclear disarmament"})
    assert address_of(label, "nl") == theme_address("nuclear disarmament", "nl")
    assert theme_address("nuclear disarmament", "nl") in ("", "/nl/theme/nuclear-disarmament/")
