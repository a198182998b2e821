"""The map as a person meets it."""

from __future__ import annotations

from playwright.sync_api import Browser
from twin_sheets import PAIR

# The easternmost dot in the accent colour, relative to the map: there is Semey.
EASTERNMOST = """() => {
  const canvas = document.querySelector('[data-map] canvas'), box = canvas.getBoundingClientRect();
  const host = document.querySelector('[data-map]').getBoundingClientRect();
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  for (let x = width - 1; x >= 0; x--)
    for (let y = 0; y < height; y++) {
      const i = 4 * (y * width + x);
      if (data[i + 3] > 250 && data[i] > 150 && data[i + 1] < 60) return [box.x + x - 1 - host.x, box.y + y - host.y];
    }
}"""


def test_it_draws_and_answers(browser: Browser, site: str) -> None:
    """A click on a place names it and leads to its partnerships."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(f"{site}/en/map/")
    page.locator("[data-map][data-ready]:not([data-ready=''])").wait_for()
    x, y = page.evaluate(EASTERNMOST)
    page.locator("[data-map]").click(position={"x": x, "y": y})
    page.wait_for_selector("#map-says a", timeout=5000)
    assert page.locator("#map-says p").inner_text() == "Semey"
    assert page.locator("#map-says a").get_attribute("href") == f"/en/partnership/{PAIR.id}/"


def test_without_script_it_is_a_picture_with_words(browser: Browser, site: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}/nl/map/")
    picture = page.locator("figure.map img")
    assert "stedenband" in (picture.get_attribute("alt") or "")
    assert page.request.get(f"{site}/map.svg").ok
    assert not page.locator("[data-map]").is_visible()
