"""The words of a page that are the pages' own, and whether any was left in English."""

from __future__ import annotations

import re
from collections.abc import Collection
from html.parser import HTMLParser

from pobratim.web.wording.words import keys, words_of

_KEYS = {key for key in keys(words_of("en").table) if key.count(".")}
_A_KEY = re.compile(r"\b[a-z_]+(?:\.[a-z_]+)+\b")


class Visible(HTMLParser):
    """The text in the page's own language: no names, quotations, code; the title repeats the heading."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag in ("meta", "link", "input", "br", "circle", "path"):
            return
        apart = tag in ("title", "bdi", "code", "svg", "script", "style") or (
            "lang" in named and tag != "html"
        )
        self.open.append((tag, apart or bool(self.open and self.open[-1][1])))
        if "aria-label" in named:
            self.text.append(named["aria-label"] or "")

    def handle_endtag(self, tag: str) -> None:
        if self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not (self.open and self.open[-1][1]):
            self.text.append(data.replace("Natural Earth", ""))


def own_text(html: str) -> str:
    parser = Visible()
    parser.feed(html)
    return " ".join(" ".join(parser.text).split())


def phrases(html: str) -> set[str]:
    """The runs of text of a page in its own language that have two words or more."""
    parser = Visible()
    parser.feed(html)
    said = (" ".join(text.split()) for text in parser.text)
    return {text for text in said if len(re.findall(r"[^\W\d_]{2,}", text)) > 1}


def assert_translated(html: str, english: str, names: Collection[str] = (), least: int = 6) -> None:
    """Nothing of the English page is left in the same page in another language, and no bare key stands there.

    ``names`` may be the same in both. A page has at least so many phrases.
    """
    ours = phrases(html)
    assert len(ours) >= least
    left = ours & phrases(english) - {*names}
    assert not left, f"in English: {sorted(left)}"
    assert {key for text in ours for key in _A_KEY.findall(text)} & _KEYS == set()
