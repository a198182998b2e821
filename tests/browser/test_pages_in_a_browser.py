"""What a person meets: barriers, sideways scrolling, errors, strangers; and the keyboard."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pypdfium2
import pytest
from barriers import assert_no_barrier
from page_types import FIXTURE
from playwright.sync_api import Browser, Page, expect
from twin_sheets import PAIR, VISIT
from watched import Watched

from pobratim.web.wording.words import LANGUAGES

# The text of everything in a source that has a ground of its own.
LIT = """() => [...document.querySelectorAll('.reading mark')]
  .filter((e) => getComputedStyle(e).backgroundColor !== 'rgba(0, 0, 0, 0)').map((e) => e.textContent).join('')"""


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("shown", FIXTURE)
def test_no_barrier_no_sideways_scroll_no_error_no_stranger(
    watched: Watched, site: str, shown: str, lang: str
) -> None:
    """At three widths, light and dark."""
    page = watched.page
    page.goto(f"{site}/{lang}/{FIXTURE[shown]}")
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    assert_no_barrier(page, shown, lang)
    assert watched.errors == []
    assert watched.hosts == {urlsplit(site).netloc}


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
    expect(page.locator(".anchor:target")).to_be_in_viewport()
    assert page.evaluate(LIT) == "Роман Василенко приехал в Ипр", "the whole span, though another crosses it"
    page.get_by_role("navigation", name="Language").get_by_role("link", name="Қазақша").click()
    expect(page).to_have_url(re.compile(r"//[^/]+/kk/source/111111111111/"))


def test_suggestions_are_walked_and_taken_with_the_keyboard(page: Page, site: str) -> None:
    page.goto(f"{site}/en/search/")
    box = page.locator("#q")
    expect(box).to_have_attribute("role", "combobox")
    box.press_sequentially("yp")
    options = page.locator(".combo [role=option]")
    expect(options).to_have_count(1)
    expect(options).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    option = page.locator(".combo [aria-selected=true]")
    expect(option).to_contain_text("Ypres")
    assert box.get_attribute("aria-activedescendant") == option.get_attribute("id")
    box.press("Escape")
    expect(options).to_be_hidden()
    box.press("ArrowDown")
    box.press("Enter")
    page.wait_for_url("**/search/?q=Ypres*")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ypres")


@pytest.mark.parametrize("asked", ["Ypres", "Ипр"])
def test_the_search_box_answers_without_scripts(browser: Browser, site: str, asked: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/fr/")
    page.get_by_role("searchbox").fill(asked)
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="résultats")).to_be_visible()
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
    expect(page.locator(".event > section > .words").first).to_be_visible()
    expect(page.locator(".fact .value").first).to_be_visible()
    expect(page.locator(".fact .words").first).to_be_hidden()


def test_a_partnership_is_few_sheets_of_paper_which_name_their_address(page: Page, site: str) -> None:
    address = f"{site}/en/partnership/{PAIR.id}/"
    page.goto(address)
    printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    text = "\n".join(sheet.get_textpage().get_text_range() for sheet in printed)
    assert len(printed) <= 3
    assert re.sub(r"\W", "", address) in re.sub(r"\W", "", text), "wherever its line ends"
    assert "Roman Vassilenko visits Ypres" in text
    assert "Вместе с мэром" not in text, "sentences of sources stay on the screen"


def test_the_menu_of_a_phone_opens_without_scripts_and_shuts_with_escape(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{site}/ru/about/")
    button = page.get_by_role("button", name="Меню")
    link = page.get_by_role("link", name="Побратимства", exact=True)
    expect(link).to_be_hidden()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("navigation", name="Главное меню")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("navigation", name="Главное меню")).to_be_hidden()
    button.click()
    page.get_by_role("link", name="Қазақша").click()
    expect(page).to_have_url(re.compile(r"//[^/]+/kk/about/$"))
    context.close()


def test_the_clocks_go_on_by_themselves_and_are_told_without_scripts(browser: Browser, site: str) -> None:
    still = browser.new_context(java_script_enabled=False).new_page()
    still.goto(f"{site}/en/partnership/{PAIR.id}/")
    clock = still.locator("time[data-zone]")
    assert clock.inner_text() == clock.get_attribute("datetime")[11:16]  # type: ignore[index]
    page = browser.new_page()
    page.clock.install(time="2026-07-01T12:00:30Z")
    page.goto(f"{site}/en/partnership/{PAIR.id}/")
    expect(page.locator("time[data-zone]")).to_have_text("14:00")
    page.clock.run_for(31_000)
    expect(page.locator("time[data-zone]")).to_have_text("14:01")
    page.close()


def test_the_timeline_is_narrowed_without_scripts(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/en/partnership/{PAIR.id}/")
    page.locator(".filters summary").click()
    page.get_by_label("Kind", exact=True).select_option("visit")
    page.get_by_role("button", name="Show").click()
    expect(page).to_have_url(re.compile(r"\?kind=visit(#.*)?$"))
    expect(page.locator(".entry")).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text("1 of 8 events")
    page.get_by_role("link", name="without filters").click()
    expect(page.locator(".entry")).to_have_count(8)
    context.close()


def test_the_link_of_a_span_is_copied(browser: Browser, site: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{site}/en/source/111111111111/")
    link = page.locator("a.copy").first
    link.click()
    expect(link).to_contain_text("copied")
    assert page.evaluate("navigator.clipboard.readText()") == page.evaluate("location.href")
    assert "#s" in page.url
    context.close()


def tab_to(page: Page, selector: str, most: int = 120) -> None:
    """Press Tab until such an element has the focus, as somebody without a mouse does."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"{selector} is not reached with {most} tabs")


def test_from_the_front_page_to_a_span_of_a_source_with_the_keyboard_alone(page: Page, site: str) -> None:
    page.goto(f"{site}/en/")
    tab_to(page, ".pair a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/partnership/**")
    tab_to(page, f'.entry h3 a[href*="{VISIT.id}"]')
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/event/{VISIT.id}/")
    tab_to(page, ".words figcaption a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/source/**#s*")
    expect(page.locator(".anchor:target")).to_be_in_viewport()


def test_the_tree_a_screen_reader_walks_has_its_landmarks_and_names(page: Page, site: str) -> None:
    page.goto(f"{site}/en/partnership/{PAIR.id}/")
    tree = page.locator("body").aria_snapshot()
    order = ['link "Skip to the content"', "banner", "main", "contentinfo"]
    found = [tree.index(f"- {one}") for one in order]
    assert found == sorted(found)
    for name in ('navigation "Main menu"', 'navigation "Language"', 'navigation "On this page"'):
        assert f"- {name}" in tree
    assert 'heading "Ypres and Semey" [level=1]' in tree
    for nameless in ("- link:\n", "- button:\n", '- link ""', '- button ""', "- img\n"):
        assert nameless not in tree
