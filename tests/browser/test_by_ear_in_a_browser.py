"""The tree a screen reader walks: what it says in which order, a name for everything, the keys in the same order."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import pytest
from playwright.sync_api import CDPSession, Page
from twin_sheets import MONUMENT, PAIR

LANDMARKS = ("banner", "navigation", "search", "main", "contentinfo", "complementary", "region", "form")
# On the way from the front page to the words on which a memorial's passport rests.
WAY = ("", f"partnership/{PAIR.id}/", f"memorial/{MONUMENT.id}/", "source/222222222222/")


class Said(NamedTuple):
    """One stop of a screen reader."""

    role: str
    name: str
    focusable: bool
    level: int
    node: int


def walk(cdp: CDPSession) -> list[Said]:
    """Depth first, what is ignored left out, its children not."""
    nodes = {n["nodeId"]: n for n in cdp.send("Accessibility.getFullAXTree")["nodes"]}
    found: list[Said] = []
    waiting = [next(n for n in nodes.values() if "parentId" not in n)]
    while waiting:
        node = waiting.pop()
        waiting += [nodes[child] for child in reversed(node.get("childIds", ())) if child in nodes]
        if node["ignored"]:
            continue
        has = {p["name"]: p["value"].get("value") for p in node.get("properties", ())}
        role, name = node["role"]["value"], node.get("name", {}).get("value", "")
        if role != "RootWebArea":
            level = int(has.get("level") or 0) if role == "heading" else 0
            keyed = (
                bool(has.get("focusable")) and role != "main"
            )  # main is where the skip link leads, no stop
            found.append(Said(role, name, keyed, level, node.get("backendDOMNodeId", 0)))
    return found


def stops(page: Page, cdp: CDPSession, most: int) -> list[int]:
    """The nodes that Tab comes to, from the head of the page on."""
    found: list[int] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        here = cdp.send("Runtime.evaluate", {"expression": "document.activeElement"})["result"]["objectId"]
        found.append(cdp.send("DOM.describeNode", {"objectId": here})["node"]["backendNodeId"])
    return found


@pytest.mark.parametrize("lang", ["en", "kk"])
@pytest.mark.parametrize("shown", WAY, ids=["home", "partnership", "memorial", "source"])
def test_it_is_walked_in_order_and_nothing_is_without_a_name(
    page: Page, site: str, shown: str, lang: str
) -> None:
    page.goto(f"{site}/{lang}/{shown}")
    cdp = page.context.new_cdp_session(page)
    said = walk(cdp)
    assert not [one for one in said if one.focusable and not one.name.strip()], "without a name"
    assert not [one for one in said if one.role in ("image", "img", "heading") and not one.name.strip()]

    marks = [one.role for one in said if one.role in LANDMARKS]
    outer = [m for m in marks if m in ("banner", "main", "contentinfo")]
    assert outer == ["banner", "main", "contentinfo"]
    walked = [one for one in said if one.role == "navigation"]
    assert all(one.name for one in walked) and len({one.name for one in walked}) == len(walked)

    main = next(n for n, one in enumerate(said) if one.role == "main")
    headings = [one for one in said if one.role == "heading"]
    assert [one.level for one in headings].count(1) == 1 and headings[0].level == 1
    assert said.index(headings[0]) > main
    assert all(b.level <= a.level + 1 for a, b in pairwise(headings))

    keys = [one.node for one in said if one.focusable]
    assert len(keys) > 15
    assert stops(page, cdp, min(len(keys), 90)) == keys[:90], "Tab goes as the words go"
