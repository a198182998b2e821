"""Passports on paper, by keyboard and by ear: one sheet, one walk, names in their order."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pypdfium2
import pytest
from passport_sheets import LONG
from playwright.sync_api import Browser, Page, expect
from twin_sheets import BOOKS, MONUMENT, PAIR

A4 = (595, 842)  # points, to the nearest
PASSPORTS = (f"memorial/{MONUMENT.id}/", f"memorial/{LONG}/", f"gift/{BOOKS.id}/", f"gift/{LONG}/")
FURTHEST = 150  # presses of Tab


@pytest.mark.parametrize("lang", ["en", "nl", "fr", "ru", "kk"])
@pytest.mark.parametrize("shown", PASSPORTS)
def test_a_passport_is_one_sheet_of_paper_however_much_is_said(
    page: Page, site: str, shown: str, lang: str
) -> None:
    page.goto(f"{site}/{lang}/{shown}")
    printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=True))
    assert len(printed) == 1
    assert tuple(round(n) for n in printed[0].get_size()) == A4
    text = printed[0].get_textpage().get_text_range()
    address = re.sub(r"\s", "", text)
    assert f"/{shown}" in address, "the permanent address is on it"
    assert len(text) > 400


def test_the_sheet_in_a_dark_scheme_is_dark_on_light_and_so_is_its_code(browser: Browser, site: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(f"{site}/en/memorial/{MONUMENT.id}/")
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.qr svg path')).fill") == "rgb(255, 255, 255)"
    )
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    context.close()


def test_the_name_of_a_memorial_has_the_width_of_the_sheet(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 794, "height": 1123})
    page.emulate_media(media="print")
    page.goto(f"{site}/fr/memorial/{MONUMENT.id}/")
    heading = page.locator(".passport h1")
    heading.evaluate(
        "h => h.textContent = 'Monument aux victimes des armes nucléaires et des incidents nucléaires'"
    )
    assert heading.evaluate("h => h.scrollHeight <= h.clientHeight + 1"), "nothing of it is cut off"


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until something that fits has the focus; on the way each stop is seen and after the last."""
    page.evaluate("window.lastStop = null")
    for _ in range(FURTHEST):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """selector => {
                const here = document.activeElement, before = window.lastStop;
                const after = !before || !!(before.compareDocumentPosition(here) & 4);
                window.lastStop = here;
                const style = getComputedStyle(here), box = here.getBoundingClientRect();
                return {after, fits: here.matches(selector), seen: box.width > 0 && box.height > 0,
                        outline: style.outlineStyle, name: here.innerText || here.ariaLabel || here.value};
            }""",
            selector,
        )
        assert stop["after"], f"the focus jumps back before {selector}"
        assert stop["seen"] and stop["outline"] != "none", f"nobody sees the focus on {stop['name']!r}"
        if stop["fits"]:
            return
    raise AssertionError(f"{selector} is not reached with {FURTHEST} presses")


def test_by_keyboard_alone_from_the_front_page_to_the_words_on_which_a_passport_rests(
    page: Page, site: str
) -> None:
    page.goto(f"{site}/en/")
    tab_to(page, f'main a[href="/en/partnership/{PAIR.id}/"]')
    page.keyboard.press("Enter")
    page.wait_for_url("**/partnership/**")
    tab_to(page, f'main a[href="/en/memorial/{MONUMENT.id}/"]')
    page.keyboard.press("Enter")
    page.wait_for_url("**/memorial/**")
    tab_to(page, "#wordings a.by")
    asked = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/source/**")
    assert page.url.endswith(asked)
    expect(page.locator(f"[id='{urlsplit(page.url).fragment}']")).to_be_attached()
    expect(page.locator(".reading mark").first).to_be_visible()


def heard(page: Page) -> list[str]:
    """What a screen reader says of the content, in order: role and name."""
    lines = page.locator("main").aria_snapshot().splitlines()
    return [line.strip().removeprefix("- ").rstrip(":") for line in lines]


def test_by_ear_a_passport_has_its_parts_in_order_and_a_name_for_everything(page: Page, site: str) -> None:
    page.goto(f"{site}/en/memorial/{MONUMENT.id}/")
    said = heard(page)
    headings = [line for line in said if line.startswith("heading")]
    assert [re.sub(r'heading "?(.*?)"? \[level=(\d)\]', r"\2 \1", h) for h in headings[1:]] == [
        "2 How sources word it",
        "3 Words on the stone",
        "2 Who gave it, as each source states it",
        "2 Unveiling",
        "2 Where it stood and where it stands",
        "2 Ceremonies and delegations since",
        "3 Held again and again",
        "2 Sources",
        "2 In your own calendar",
    ]
    assert headings[0].endswith("[level=1]")
    drawn = [line for line in said if line.startswith("img")]
    assert [
        d.startswith(start)
        for d, start in zip(drawn, ('img "Square code', 'img "Ypres on a small map'), strict=True)
    ] == [True, True]
    assert not [line for line in said if re.fullmatch(r"(link|button|img|navigation)", line)], (
        "without a name"
    )
    links = [line for line in said if line.startswith("link")]
    assert any("Embassy of Kazakhstan, 26 September 2025" in line for line in links)


def test_by_ear_the_ledger_says_the_state_of_a_promise_before_its_words(page: Page, site: str) -> None:
    page.goto(f"{site}/en/promises/")
    said = "\n".join(heard(page))
    assert said.index('combobox "State"') < said.index('button "Show"') < said.index("open plan")
    first = said.split("article")[1]
    assert (
        first.index("open plan")
        < first.index("blockquote")
        < first.index("no date named" if "no date named" in first else "Due")
    )


def test_the_ledger_is_filtered_without_scripts(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/kk/promises/")
    page.get_by_label("Күйі").select_option("kept")
    page.get_by_role("button", name="Көрсету").click()
    expect(page.get_by_text("1 уәде")).to_be_visible()
    expect(page.locator(".promise")).to_have_count(1)
    context.close()
