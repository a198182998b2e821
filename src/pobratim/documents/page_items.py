"""A web page that lists several articles in full: each with its heading and its day, one below the other.

What finds the main text of a page takes one article, and leaves the days out with the rest of what stands
around a text. On a page of news each day is that of its own article.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from lxml.html import HtmlElement, tostring

_LONG = 120  # characters of an article that tells something; a link to one has fewer
_LISTED = 0.6  # share that a list has of the words of all articles: what else is to be read is shorter
_ONE = 0.7  # share of its list that no article has: that would be the page's, and the others beside it
_HEADINGS = ("h1", "h2", "h3", "h4")
_MOST = 100  # articles of one page that are read
_LIMIT = 1000  # articles of a page that somebody wrote; what has more is of a machine
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def articles_of(tree: HtmlElement) -> list[HtmlElement]:
    """The articles that a page lists; none where it has one, or only links to others."""
    outer = [a for a in tree.iter("article") if next(a.iterancestors("article"), None) is None]
    if not 1 < len(outer) <= _LIMIT:
        return []
    held = Counter(around for article in outer for around in article.iterancestors())
    lists: dict[HtmlElement, list[HtmlElement]] = {}
    for article in outer:
        nearest = next(around for around in article.iterancestors() if held[around] > 1)
        lists.setdefault(nearest, []).append(article)
    size = {article: len(_words(article)) for article in outer}
    listed = max(lists.values(), key=lambda some: sum(size[a] for a in some))
    long = [a for a in listed if size[a] >= _LONG and _heading(a) is not None]
    total = sum(size[a] for a in listed)
    alone = max((size[a] for a in listed), default=0) > _ONE * total
    if len(long) < 2 or len(long) * 2 < len(listed) or alone or total < _LISTED * sum(size.values()):
        return []
    return long[:_MOST]


def text_of(articles: list[HtmlElement], main_text: Callable[[str], str]) -> str:
    """Each article's heading, its day on a line of its own, and its paragraphs."""
    return "\n\n".join(part for article in articles for part in _parts(article, main_text))


def _parts(article: HtmlElement, main_text: Callable[[str], str]) -> Iterator[str]:
    heading, day = _heading(article), _day(article)
    told = {line.casefold() for line in (heading, day) if line}
    if heading:
        yield heading
    if day:
        yield day
    page = f"<html><body>{tostring(article, encoding='unicode', with_tail=False)}</body></html>"
    lines = main_text(page).split("\n")
    body = "\n".join(line for line in lines if " ".join(line.split()).casefold() not in told)
    if body.strip():
        yield re.sub(r"\n{3,}", "\n\n", body).strip()


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _heading(article: HtmlElement) -> str | None:
    return next((words for e in article.iter(*_HEADINGS) if (words := _words(e))), None)


def _day(article: HtmlElement) -> str | None:
    """The day as it is shown; where that has no year, as the machine is told it."""
    for element in article.iter("time"):
        shown, told = _words(element), _DAY.match(element.get("datetime") or "")
        if _YEAR.search(shown):
            return shown
        if told is not None:
            return told[0]
    return None
