"""What a web page says of itself: JSON-LD first, then OpenGraph and meta elements, then its visible marks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from pobratim.facts.when import parse_or_none

_ISO = re.compile(r"\s*(\d{4})[-/](\d{2})(?:[-/](\d{2}))?(?!\d)", re.ASCII)
_DOTTED = re.compile(r"\s*(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)", re.ASCII)
_DATE_NAMES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date",
    "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created", "pubdate",
    "publishdate", "publish-date", "publication_date",
    "parsely-pub-date", "sailthru.date", "citation_publication_date",
)  # fmt: skip
_SEPARATORS = " |—–·»:•-"
_MOST_LD = 400_000


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Each as the page states it, or None. ``published`` is EDTF."""

    titles: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    published: str | None = None
    lang: str | None = None
    address: str | None = None
    publisher: str | None = None


def facts_of(tree: HtmlElement) -> PageFacts:
    """Read from the page before anything is taken out of it."""
    meta = _meta(tree)
    linked = list(_linked_data(tree))
    article = next((d for d in linked if d.get("datePublished") or d.get("headline")), {})
    titles = (
        _words(article.get("headline")),
        meta.get("og:title"),
        meta.get("twitter:title"),
        _first(tree, "title"),
    )
    address = _address(tree, meta, article)
    return PageFacts(
        titles=tuple(t for t in titles if t),
        headings=tuple(h for e in tree.iter("h1") if (h := " ".join(e.text_content().split()))),
        published=_published(tree, meta, linked),
        lang=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or _locale(meta),
        address=address,
        publisher=_publisher(meta, article, linked),
    )


def plain_title(facts: PageFacts) -> str | None:
    """The page's title without the name of the site: its heading where one of its titles holds it."""
    for title in facts.titles:
        for heading in facts.headings:
            if len(heading) > 8 and heading.casefold() in title.casefold():
                return heading
    if facts.titles:
        return _without_site(facts.titles[0], facts.publisher)
    return facts.headings[0] if facts.headings else None


def day(text: object) -> str | None:
    """An EDTF day or month from the beginning of a timestamp such as 2025-09-26T10:00:00+02:00."""
    if not isinstance(text, str):
        return None
    if found := _ISO.match(text):
        edtf = "-".join(part for part in found.groups() if part)
    elif found := _DOTTED.match(text):
        edtf = f"{found[3]}-{int(found[2]):02d}-{int(found[1]):02d}"
    else:
        return None
    return edtf if parse_or_none(edtf) else None


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _linked_data(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    for element in tree.iterfind(".//script[@type='application/ld+json']"):
        text = element.text_content()
        if len(text) > _MOST_LD:
            continue
        try:
            waiting = [json.loads(text.strip().rstrip(";"), strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting.extend(item[:100])
            elif isinstance(item, dict):
                yield item
                waiting.extend(item[key] for key in ("@graph", "mainEntity") if key in item)


def _published(tree: HtmlElement, meta: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    stated: list[object] = [d.get("datePublished") for d in linked]
    stated += [meta.get(name) for name in _DATE_NAMES]
    stated += [
        e.get("datetime") or e.get("content") for e in tree.iterfind(".//*[@itemprop='datePublished']")
    ]
    stated += [e.get("datetime") for e in tree.iterfind(".//time[@pubdate]")]
    # Further down a page stand the times of comments and of other articles.
    stated += [e.get("datetime") for e in tree.xpath("(//article | //main | //header)//time[@datetime]")[:1]]
    return next((edtf for text in stated if (edtf := day(text))), None)


def _address(tree: HtmlElement, meta: dict[str, str], article: dict[str, Any]) -> str | None:
    canonical = (e.get("href") for e in tree.iterfind(".//link[@rel='canonical']"))
    main = article.get("mainEntityOfPage")
    main = main.get("@id") if isinstance(main, dict) else main
    for address in (*canonical, meta.get("og:url"), main, article.get("url")):
        said = address.strip() if isinstance(address, str) else ""
        if said.isprintable() and re.match(r"https?://[^\s/]+\.[^\s]+$", said):
            return said
    return None


def _publisher(meta: dict[str, str], article: dict[str, Any], linked: list[dict[str, Any]]) -> str | None:
    publisher = article.get("publisher")
    if isinstance(publisher, list):
        publisher = publisher[0] if publisher else None
    if isinstance(publisher, dict) and "name" not in publisher:
        publisher = next((d for d in linked if d.get("@id") == publisher.get("@id") and "name" in d), None)
    named = publisher.get("name") if isinstance(publisher, dict) else publisher
    return (
        _words(named) or meta.get("og:site_name") or meta.get("application-name") or meta.get("dc.publisher")
    )


def _locale(meta: dict[str, str]) -> str | None:
    return meta.get("og:locale") or meta.get("content-language") or meta.get("dc.language")


def _words(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _first(tree: HtmlElement, tag: str) -> str | None:
    element = tree.find(f".//{tag}")
    return None if element is None else _words(element.text_content())


def _without_site(title: str, site: str | None) -> str:
    if site and title.casefold().endswith(site.casefold()):
        cut = title[: -len(site)].rstrip()
        if cut.endswith(tuple(_SEPARATORS.strip())):
            return cut.rstrip(_SEPARATORS) or title
    head, bar, _ = title.rpartition(" | ")
    return head if bar and len(head) > 15 else title
