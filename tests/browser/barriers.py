"""What must be true of every page in a browser: no barrier, no sideways scroll; at three widths, light and dark.

A page is loaded once. Its window is made 360, 768 and 1280 px wide, and at each width it is looked at in the
light and in the dark scheme. At each width all of axe's rules are asked, those of WCAG 2.2 among them.

Two rules are about colour (``COLOUR``). They take most of axe's time, and they are asked in both schemes. An
element is asked about once for each *ground* it stands on: its own letters, colours and opacity, the colours of
the text around it, and what every element around it paints. Where the same ground has already been found good
by this process, on another page or in another language, the answer is known. The ground of what leaves the flow
(positioned, floated, moved, pulled by a negative margin) cannot be told from the elements around it: that is
asked about every time. With POBRATIM_AFRESH=1 in the environment nothing is taken as known, which takes three times as long.

``test_barriers.py`` shows that faults of each sort are found.
"""

from __future__ import annotations

import os
import re
from itertools import product
from pathlib import Path
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Page

WIDTHS = (360, 768, 1280)
SCHEMES = ("light", "dark")
COLOUR = ("color-contrast", "link-in-text-block")
SHOTS = os.environ.get("POBRATIM_SHOTS")
AFRESH = os.environ.get("POBRATIM_AFRESH") == "1"
GROUNDS = (Path(__file__).parent / "grounds.js").read_text("utf-8")
# What axe would fetch again is for rules that are off, or about sound and films, of which no page has any.
_SHAPE = {
    "resultTypes": ["violations"],
    "preload": False,
    "rules": {"target-size": {"enabled": True}, **{rule: {"enabled": False} for rule in COLOUR}},
}
_COLOUR = {
    "resultTypes": ["violations", "passes"],
    "preload": False,
    "elementRef": True,
    "runOnly": list(COLOUR),
}
# Asks about the elements of some grounds, single letters and signs too, which axe would leave out; good is a ground on which an element has passed.
_ASK_COLOURS = """async ([grounds, options]) => {
  Object.assign(axe._audit.checks['color-contrast'].options, { ignoreLength: true, ignoreUnicode: false });
  const asked = window.__grounds.filter(([ground]) => grounds.includes(ground));
  const { violations, passes } = await axe.run({ include: asked.map(([, e]) => e) }, options);
  const passed = new Set(passes.filter((r) => r.id === 'color-contrast').flatMap((r) => r.nodes).map((n) => n.element));
  for (const found of violations) for (const node of found.nodes) delete node.element;
  return { violations, good: asked.filter(([, e]) => passed.has(e)).map(([ground]) => ground) };
}"""
_GOOD: set[str] = set()


def assert_no_barrier(page: Page, shown: str, lang: str) -> None:
    """Nothing stands in anybody's way on the page that is shown, at any width, in either scheme."""
    for width, scheme in product(WIDTHS, SCHEMES):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        where = f"{shown}, {lang}, {scheme}, {width} px"
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (
            f"{where}: scrolls sideways"
        )
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE_SCRIPT)
        if scheme == SCHEMES[0]:
            _none(page.evaluate("o => axe.run(o).then(r => r.violations)", _SHAPE), where)
        _ask_of_colours(page, where)
        if SHOTS:
            page.screenshot(
                path=f"{SHOTS}/{re.sub(r'[^a-z0-9]+', '-', shown)}-{lang}-{scheme}-{width}.png",
                full_page=True,
            )


def _ask_of_colours(page: Page, where: str) -> None:
    grounds: list[str] = page.evaluate(GROUNDS)
    new = [g for g in grounds if AFRESH or g not in _GOOD]
    if new:
        answer = page.evaluate(_ASK_COLOURS, [new, _COLOUR])
        _none(answer["violations"], where)
        _GOOD.update(g for g in answer["good"] if g)


def _none(violations: list[dict[str, Any]], where: str) -> None:
    assert not violations, f"{where}: {AxeResults({'violations': violations}).generate_report()}"
