"""What a person meets: barriers, sideways scrolling, errors, strangers; and the keyboard."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from twin_sheets import CLOSED, PAIR, VISIT

PAGES = (
    "",
    "partnerships/",
    "map/",
    f"partnership/{PAIR.id}/",
    f"event/{VISIT.id}/",
    f"event/{CLOSED.id}/",
    "source/111111111111/",
    "sources/",
    "search/?q=Ypres",
    "search/?q=Nowhere",
    "about/",
    "nothing/",
)
WIDTHS = (360, 768, 1280)
# Every language once, both colour schemes three times.
SHOWN_IN = (
    ("en", "light"),
    ("en", "dark"),
    ("fr", "light"),
    ("nl", "dark"),
    ("ru", "light"),
    ("kk", "dark"),
)


class Watched:
    """A page that keeps its console errors and the hosts it asked for."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.errors: list[str] = []
        self.hosts: set[str] = set()
        page.on("console", lambda m: self.errors.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda e: self.errors.append(str(e)))
        page.on("request", lambda r: self.hosts.add(urlsplit(r.url).netloc))


@pytest.mark.parametrize(("lang", "scheme"), SHOWN_IN)
@pytest.mark.parametrize("shown", PAGES)
def test_no_barrier_no_sideways_scroll_no_error_no_stranger(
    browser: Browser, site: str, shown: str, scheme: str, lang: str
) -> None:
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    watched = Watched(context.new_page())
    page = watched.page
    page.goto(f"{site}/{lang}/{shown}")
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"scrolls at {width}"
        found = Axe().run(page)
        assert found.violations_count == 0, f"at {width}: {found.generate_report()}"
    if shown != "nothing/":
        assert watched.errors == []
    assert watched.hosts == {urlsplit(site).netloc}
    context.close()


def test_the_source_words_open_with_the_keyboard_alone(page: Page, site: str) -> None:
    page.goto(f"{site}/en/partnership/{PAIR.id}/")
    first = page.locator(".entry details").first
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.entry summary')"):
            break
    expect(first.locator("summary")).to_be_focused()
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid", "the focus is seen"
    expect(first.locator("mark")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(first.locator("mark")).to_be_visible()
    assert len(page.context.pages) == 1


def test_the_skip_link_is_first_and_leads_to_the_content(page: Page, site: str) -> None:
    page.goto(f"{site}/kk/about/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_from_the_front_page_to_the_words_in_their_source(page: Page, site: str) -> None:
    page.goto(f"{site}/en/")
    page.locator(".pair a").first.click()
    page.get_by_role("link", name="Roman Vassilenko visits Ypres").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Roman Vassilenko visits Ypres")
    page.locator(".words figcaption a").first.click()
    expect(page.locator(".reading")).to_be_in_viewport()
    marked = page.locator(".anchor:target + mark, .anchor:target + .anchor + mark").first
    expect(marked).to_be_in_viewport()
    page.get_by_role("navigation", name="Language").get_by_role("link", name="Қазақша").click()
    assert urlsplit(page.url).path == "/kk/source/111111111111/"


@pytest.mark.parametrize("asked", ["Ypres", "Ипр"])
def test_the_search_box_answers_without_scripts(browser: Browser, site: str, asked: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/fr/")
    page.get_by_role("searchbox").fill(asked)
    page.keyboard.press("Enter")
    expect(page.get_by_text("3 résultats")).to_be_visible()
    context.close()


@pytest.mark.parametrize("face", ["16px 'PT Serif'", "italic 16px 'PT Serif'", "bold 16px 'PT Serif'"])
def test_the_letters_are_our_own_in_both_scripts(page: Page, site: str, face: str) -> None:
    page.goto(f"{site}/en/about/")
    for text in ("Ypresłïç", "ӘғқңөұүһіЇє"):
        loaded = page.evaluate(
            "([f, t]) => document.fonts.load(f, t).then(all => all.map(x => x.status))", [face, text]
        )
        assert loaded == ["loaded"]


def test_paper_needs_no_click(page: Page, site: str) -> None:
    page.goto(f"{site}/en/event/{VISIT.id}/")
    page.emulate_media(media="print")
    expect(page.locator(".tongues")).to_be_hidden()
    expect(page.locator(".fact .words").first).to_be_visible()
