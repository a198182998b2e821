"""Passports, pages of single nouns and the ledger, in every language."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from django.test import Client
from own_words import own_text
from passport_sheets import LONG, MEMORIAL, MUSEUM, PAGES
from test_pages import FOREIGN
from twin_sheets import BELGIUM, BOOKS, DESOMER, MONUMENT, VASSILENKO, VISIT, YPRES

from pobratim.facts.kinds import Theme
from pobratim.record.sheets import PlaceFacts
from pobratim.web.locator import area, clipped, land_around, locator
from pobratim.web.pages.passports.memorial import moves
from pobratim.web.pages.passports.theme import known_by
from pobratim.web.wording.words import LANGUAGES, words_of

sys.path.insert(0, str(Path(__file__).parent))

EMPTY = ("memorials/", "gifts/", "promises/", "theme/peace/")


def page(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("shown", [*PAGES.values(), f"memorial/{LONG}/", f"gift/{LONG}/"])
def test_a_page_is_there_in_every_language(client: Client, lang: str, shown: str) -> None:
    html = page(client, f"/{lang}/{shown}")
    assert f'<html lang="{lang}">' in html and html.count("<h1") == 1
    assert re.search(r'<meta name="description" content="[^"]{20,}">', html)
    graph = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)
    if not shown.endswith(("s/", "overdue")):
        assert graph and json.loads(graph[1])["@graph"]
    assert 'style="' not in html, "styles in the page are refused by its own policy"


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("lang", ["ru", "kk"])
@pytest.mark.parametrize("shown", PAGES.values())
def test_no_latin_word_outside_names_and_quotations(client: Client, lang: str, shown: str) -> None:
    text = FOREIGN.sub("", own_text(page(client, f"/{lang}/{shown}")))
    text = re.sub(r"http://\S+", "", text)
    assert not re.findall(r"[A-Za-zÀ-ÿ]{2,}", text)


@pytest.mark.usefixtures("empty")
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("shown", EMPTY)
def test_an_empty_record_has_no_dead_end(client: Client, lang: str, shown: str) -> None:
    html = page(client, f"/{lang}/{shown}")
    if shown in ("memorials/", "gifts/"):
        assert "<code>pobratim add" in html


@pytest.mark.usefixtures("record")
def test_every_wording_says_in_which_language_and_leads_to_its_words(client: Client) -> None:
    html = page(client, f"/en/memorial/{MONUMENT.id}/").split('id="wordings"')[1].split("</section>")[0]
    for answer in MEMORIAL.wordings:
        words = answer.said[0]
        assert f'lang="{answer.lang}">{answer.text}<' in html
        assert f'href="/en/source/{words.source}/#s{words.start}-{words.end}"' in html


def test_where_it_stood_goes_by_the_dates_of_the_sources_and_names_no_place_twice() -> None:
    found = moves(MEMORIAL)
    assert [m.place and m.place.id for m in found] == [YPRES.id, None]
    assert [s.key.rsplit(".", 1)[1] for s in found[0].said] == ["handed_over", "said_to_stand", "unveiled_at"]
    assert found[1].spot is not None and found[1].spot.text == "dans la cour des Halles aux draps"


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(("kind", "id_"), [("memorial", MONUMENT.id), ("gift", BOOKS.id)])
@pytest.mark.parametrize(
    ("accepts", "lang"), [("kk-KZ,ru;q=0.8", "kk"), ("nl", "nl"), ("ja", "en"), ("", "en")]
)
def test_the_permanent_address_meets_a_reader_in_their_language(
    client: Client, kind: str, id_: str, accepts: str, lang: str
) -> None:
    answer = client.get(f"/{kind}/{id_}/", headers={"Accept-Language": accepts})
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/{lang}/{kind}/{id_}/")
    assert "Accept-Language" in answer.headers["Vary"]


@pytest.mark.usefixtures("record")
def test_the_code_is_of_the_permanent_address(client: Client, settings: object) -> None:
    import segno

    settings.ADDRESS = "https://pobratim.example"  # type: ignore[attr-defined]
    html = page(client, f"/fr/memorial/{MONUMENT.id}/")
    address = f"https://pobratim.example/memorial/{MONUMENT.id}/"
    assert f"<code>{address}</code>" in html.replace("<wbr>", "")
    own = segno.make(address, error="q", micro=False).svg_inline(border=2, omitsize=True)
    squares = max(re.findall(r' d="([^"]+)"', own), key=len)
    assert squares in html


@pytest.mark.usefixtures("record")
def test_a_person_without_a_public_office_is_not_offered_to_search_engines(client: Client) -> None:
    assert 'content="noindex"' not in page(client, f"/en/person/{VASSILENKO.id}/")
    assert 'content="noindex"' in page(client, f"/en/person/{DESOMER.id}/")


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_office_is_dated_as_its_sources_are(client: Client, lang: str) -> None:
    html = page(client, f"/{lang}/person/{VASSILENKO.id}/").split('id="offices"')[1]
    w = words_of(lang)
    assert w.say("passports.terms_note") in html and w.say("passports.said_undated") in html


@pytest.mark.usefixtures("record")
def test_a_body_has_its_spellings_with_their_language(client: Client) -> None:
    html = page(client, f"/en/organisation/{MUSEUM.id}/")
    assert '<bdi lang="ru">музей «На полях Фландрии»</bdi>' in html


@pytest.mark.usefixtures("record")
def test_the_ledger_quotes_the_pledge_says_what_kept_it_and_keeps_what_was_asked(client: Client) -> None:
    html = page(client, "/en/promises/?state=kept")
    assert "<mark>мәдени және білім беру жобаларын дамытуды жоспарлап отыр</mark>" in html
    assert "Kept by" in html and f'href="/en/event/{VISIT.id}/"' in html
    assert '<option value="kept" selected>' in html
    assert page(client, "/en/promises/?state=%00&pair=%00&page=-1").count('class="promise"') == 3


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(
    "path", ["memorial/x/", "gift/x/", "place/x/", "person/x/", "organisation/x/", "theme/war/"]
)
def test_what_is_not_there_is_not_found(client: Client, path: str) -> None:
    assert client.get(f"/en/{path}").status_code == 404


@pytest.mark.parametrize("theme", list(Theme))
def test_a_theme_is_known_by_whole_words(theme: Theme) -> None:
    for lang in ("en", "nl", "fr"):
        known = known_by(lang, theme.value)
        assert known and not re.search(r"[*|()\d]|\.\.", known), (lang, theme)


def test_the_land_around_a_place_is_cut_to_the_window() -> None:
    drawn = land_around(2.9, 50.9)
    numbers = [tuple(map(float, p)) for p in re.findall(r"[ML](-?\d+) (-?\d+)", drawn)]
    assert numbers and all(-1 <= x <= 441 and -1 <= y <= 241 for x, y in numbers)
    assert len(drawn) < 12_000


@pytest.mark.parametrize(("lon", "lat"), [(80.3, 50.4), (71.4, 51.2), (104.3, 52.3), (2.9, 50.9)])
def test_some_coast_is_in_sight_however_far_inland(lon: float, lat: float) -> None:
    rings = re.findall(r"M([^MZ]+)Z", land_around(lon, lat))
    land = sum(area([tuple(map(float, p.split())) for p in ring.split("L")]) for ring in rings)
    assert 0 < land < 0.97 * 440 * 240


@pytest.mark.parametrize("lon", [179.5, -179.5])
def test_land_beyond_the_180th_meridian_is_drawn_too(lon: float) -> None:
    xs = [float(x) for x in re.findall(r"[ML](-?\d+) ", land_around(lon, 66.5))]
    assert min(xs) < 100 and max(xs) > 340, "Chukotka on one side, Alaska on the other"


def test_a_square_around_the_window_is_cut_to_it_and_one_outside_is_gone() -> None:
    around = [(-5.0, -5.0), (15.0, -5.0), (15.0, 15.0), (-5.0, 15.0)]
    assert set(clipped(around, 10, 10)) == {(0, 0), (10, 0), (10, 10), (0, 10)}
    assert clipped([(20, 20), (30, 20), (30, 30)], 10, 10) == []


def test_a_place_without_a_point_has_no_drawing() -> None:
    assert locator(words_of("en"), PlaceFacts(YPRES, "BE", BELGIUM, None, None, None, None)) is None
    assert locator(words_of("en"), None) is None
