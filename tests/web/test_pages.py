"""Every page in every language, with a record and without."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from own_words import assert_translated, own_text
from twin_sheets import CLOSED, LAST_POST, PAIR, VISIT, sources

from pobratim.record.sheets import Found, Results, Snippet
from pobratim.web.pages.finding import page as finding
from pobratim.web.wording.words import LANGUAGES, words_of

PAGES = {
    "home": "",
    "partnerships": "partnerships/",
    "partnership": f"partnership/{PAIR.id}/",
    "map": "map/",
    "visit": f"event/{VISIT.id}/",
    "disagreement": f"event/{CLOSED.id}/",
    "ceremony": f"event/{LAST_POST.id}/",
    "sources": "sources/",
    "source": "source/111111111111/",
    "unmarked source": "source/222222222222/",
    "found": "search/?q=Ypres",
    "not found": "search/?q=Nowhere",
    "search": "search/",
    "about": "about/",
}
EMPTY = ("home", "partnerships", "map", "sources", "search", "not found", "about")


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("shown", PAGES)
def test_a_page_is_there_in_every_language(client: Client, lang: str, shown: str) -> None:
    answer = client.get(f"/{lang}/{PAGES[shown]}")
    html = answer.content.decode()
    assert answer.status_code == 200
    assert f'<html lang="{lang}">' in html
    assert answer.headers["Content-Language"] == lang
    assert re.search(r"<title>[^<]{5,}</title>", html)
    assert re.search(r'<meta name="description" content="[^"]{20,}">', html)
    assert html.count("<h1") == 1
    assert html.count('aria-current="true"') == 1
    for other in LANGUAGES:
        assert f'href="/{other}/{PAGES[shown]}"' in html, "the language switch keeps the page"


@pytest.mark.usefixtures("empty")
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("shown", EMPTY)
def test_an_empty_record_says_what_to_do_next(client: Client, lang: str, shown: str) -> None:
    answer = client.get(f"/{lang}/{PAGES[shown]}")
    assert answer.status_code == 200
    if shown in ("home", "partnerships", "sources"):
        assert "<code>pobratim add" in answer.content.decode()
    if shown == "not found":
        assert f'href="/{lang}/partnerships/"' in answer.content.decode()


FOREIGN = re.compile(
    r"Pobratim|GeoNames|WCAG|AA|CC BY|PT Serif|SIL Open Font License|SHA-256|Ypres|Ieper|EN|NL|FR|RU|KK|\bX+V?I*\b|[0-9a-f]{64}|Nowhere"
)


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("lang", ["ru", "kk"])
@pytest.mark.parametrize("shown", [*PAGES.values(), "nothing/", "event/nothing/"])
def test_no_latin_word_outside_names_and_quotations(client: Client, lang: str, shown: str) -> None:
    text = FOREIGN.sub("", own_text(client.get(f"/{lang}/{shown}").content.decode()))
    assert len(text) > 100
    assert not re.findall(r"[A-Za-zÀ-ÿ]{2,}", text)


@pytest.mark.usefixtures("record")
def test_every_entry_of_the_timeline_has_its_source_words_in_one_step(client: Client) -> None:
    html = client.get(f"/en/partnership/{PAIR.id}/").content.decode()
    entries = html.split('<article class="entry">')[1:]
    assert len(entries) == 8
    for entry in entries:
        part = entry.split("</article>")[0]
        assert '<details class="inwords">' in part and "<mark>" in part
        assert 'class="date"' in part and 'class="type"' in part and 'class="state' in part


@pytest.mark.usefixtures("record")
def test_the_words_are_marked_in_their_sentence_and_lead_to_their_place(client: Client) -> None:
    html = client.get(f"/en/event/{VISIT.id}/").content.decode()
    assert (
        '<blockquote lang="ru"><p>Ипр, 26 сентября 2025 года – Посол Казахстана в Бельгии <mark>Роман Василенко приехал в Ипр</mark>, побратим'
        in html
    )
    fragment = re.search(r'href="/en/source/111111111111/#(s\d+-\d+)"', html)
    assert fragment
    assert f'id="{fragment[1]}"' in client.get("/en/source/111111111111/").content.decode()


@pytest.mark.usefixtures("record")
def test_where_sources_differ_both_stand_side_by_side(client: Client) -> None:
    html = client.get(f"/en/event/{CLOSED.id}/").content.decode()
    date = html.split("<dt>Date")[1].split("</div>")[0]
    assert "sources differ" in date
    assert ">2010<" in date and ">October 2009<" in date


@pytest.mark.usefixtures("record")
def test_source_text_is_escaped_once_and_bad_addresses_are_no_links(client: Client) -> None:
    html = client.get("/en/source/111111111111/").content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html and "<script>" not in html
    assert '<a class="address" rel="noopener noreferrer nofollow" href="https://example.org/release">' in html
    other = client.get("/en/source/222222222222/").content.decode()
    assert 'href="javascript:' not in other and "javascript:alert(1)" in other


@pytest.mark.usefixtures("record")
def test_what_was_asked_is_escaped(client: Client) -> None:
    html = client.get("/en/search/", {"q": "<script>\"'&\0"}).content.decode()
    assert "<script>" not in html and "&lt;script&gt;" in html
    assert client.get("/en/search/", {"q": "x" * 5000}).status_code == 200


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("path", ["/en/", f"/kk/partnership/{PAIR.id}/", "/fr/nothing/", "/healthz", "/"])
def test_headers_keep_strangers_out(client: Client, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "unsafe-inline" not in policy and "unsafe-eval" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert "Set-Cookie" not in headers


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("shown", PAGES.values())
def test_nothing_is_inline_and_nothing_comes_from_elsewhere(client: Client, shown: str) -> None:
    html = client.get(f"/en/{shown}").content.decode()
    assert not re.search(
        r"<script(?![^>]* src=|[^>]* type=.application/ld.json)|<style|\sstyle=|\son\w+=", html
    )
    fetched = re.findall(r'<(?:link|img|script|iframe)[^>]+(?:href|src)="([^"]+)"', html)
    assert [f for f in fetched if "://" in f and not f.startswith("http://localhost/")] == []
    assert all(
        link.startswith(("/", "#", "https://example.org/", "http://localhost/", "webcal://localhost/"))
        for link in re.findall(r'<a [^>]*href="([^"]+)"', html)
    )


@pytest.mark.usefixtures("record")
def test_canonical_and_language_links(client: Client) -> None:
    html = client.get("/kk/about/").content.decode()
    assert '<link rel="canonical" href="http://localhost/kk/about/">' in html
    for lang in LANGUAGES:
        assert f'<link rel="alternate" hreflang="{lang}" href="http://localhost/{lang}/about/">' in html
    assert 'hreflang="x-default"' in html
    assert 'content="noindex"' in client.get("/en/search/?q=Ypres").content.decode()


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(
    ("header", "lang"),
    [
        ("kk-KZ,ru;q=0.8", "kk"),
        ("de,nl-BE;q=0.5,en;q=0.3", "nl"),
        ("fr;q=0,ru;q=0.1", "ru"),
        ("", "en"),
        ("xx;q=z,,;;", "en"),
    ],
)
def test_the_front_door_speaks_the_readers_language(client: Client, header: str, lang: str) -> None:
    answer = client.get("/", headers={"Accept-Language": header})
    assert answer.status_code == 302 and answer.headers["Location"] == f"/{lang}/"
    assert "Accept-Language" in answer.headers["Vary"]


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(
    "path", ["event/nothing/", "source/nothing/", "partnership/nothing/", "nothing", "event/%D0%98/"]
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_that_is_not_there_says_so_and_leads_on(client: Client, lang: str, path: str) -> None:
    answer = client.get(f"/{lang}/{path}")
    html = answer.content.decode()
    assert answer.status_code == 404
    assert words_of(lang).say("wrong.not_found_title") in html
    assert f'href="/{lang}/"' in html and 'role="search"' in html


def test_a_failure_is_told_in_the_readers_language_and_tells_nothing_else(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pobratim.record import published

    def fails() -> None:
        raise RuntimeError("inner secret")

    monkeypatch.setattr(published, "sources", fails)
    answer = client.get("/kk/sources/")
    assert answer.status_code == 500
    assert words_of("kk").say("wrong.server_title") in answer.content.decode()
    assert "inner secret" not in answer.content.decode()


@pytest.mark.usefixtures("record")
def test_only_reading_is_allowed(client: Client) -> None:
    for path in ("/en/", f"/en/event/{VISIT.id}/", "/en/search/", "/healthz"):
        answer = client.post(path)
        assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")


@pytest.mark.usefixtures("record")
def test_what_only_shows_a_page_says_so_in_the_readers_language(client: Client) -> None:
    english, *others = (client.post(f"/{lang}/sources/").content.decode() for lang in LANGUAGES)
    assert "Nothing was changed" in english
    for html in others:
        assert_translated(html, english, least=4)


@pytest.mark.django_db
def test_health(client: Client) -> None:
    assert client.get("/healthz").content == b"ok\n"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_whoever_keeps_the_record_finds_the_way_in(client: Client, lang: str) -> None:
    foot = client.get(f"/{lang}/").content.decode().split("<footer")[1]
    assert f'<a rel="nofollow" href="/{lang}/desk/">{words_of(lang).say("desk.sign_in.title")}</a>' in foot


def test_robots_and_icon(client: Client) -> None:
    robots = client.get("/robots.txt").content
    assert b"Disallow: /*/search/" in robots and b"Disallow: /*/desk/" in robots
    assert client.get("/favicon.ico").headers["Location"].endswith("/favicon.svg")


def test_passages_near_in_meaning_stand_under_a_heading_of_their_own(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = sources()[0]
    passage = Found(None, source=told, line=2, snippet=Snippet((("Гүл шоқтары қойылды", False),), "kk"))
    said = {False: Results(), True: Results(near=(passage,))}
    monkeypatch.setattr(finding.published, "search", lambda asked, *_: said[asked.near])
    monkeypatch.setattr(finding, "open_nearness", lambda: None)
    monkeypatch.setattr(finding, "installed", lambda: True)
    plain = client.get("/en/search/?q=Nowhere").content.decode()
    assert "Near in meaning" not in plain and "?q=Nowhere&amp;near=1" in plain
    near = client.get("/en/search/?q=Nowhere&near=1").content.decode()
    section = near[near.index('aria-labelledby="nearby"') :]
    assert "Near in meaning" in section and f"/en/source/{told.id}/#p2" in section
    assert '<blockquote class="said" lang="kk">' in section
    assert "checked" in near[near.index('name="near"') :][:40]
    monkeypatch.setattr(finding, "installed", lambda: False)
    assert "near=1" not in client.get("/en/search/?q=Nowhere").content.decode()


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_limits_leave_nothing_they_can_be_taken_away_beside_the_answer(
    client: Client, lang: str
) -> None:
    w = words_of(lang)
    html = client.get(f"/{lang}/search/?q=Nowhere&since=2030").content.decode()
    answer = html.split('role="status"')[1].split("</p>")[0]
    assert w.say("finding.none_within", quoted=w.quoted("Nowhere")).split("Nowhere")[0] in answer
    assert w.say("finding.clear") in answer and f'href="/{lang}/search/?q=Nowhere"' in answer
