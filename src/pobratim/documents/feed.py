"""An RSS or Atom feed: what it calls itself, and its newest entries with their addresses."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date
from typing import Any

from pobratim.documents.refusal import Refusal, shown

MOST = 500  # entries that are looked at


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. ``key`` tells it from others; ``html`` is its own text where it has no address."""

    key: str
    title: str
    address: str | None
    published: str | None
    html: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed with its entries, the newest first as the feed has them."""

    title: str
    entries: tuple[Entry, ...]


def parse(data: bytes) -> Feed:
    """The feed in these bytes. Raises Refusal where they are none."""
    import feedparser  # 50 ms; only who reads feeds needs it

    found: Any = feedparser.parse(io.BytesIO(data), sanitize_html=True, resolve_relative_uris=False)
    if not found.entries and not found.get("version"):
        raise Refusal("no feed; expected RSS or Atom")
    entries = [_entry(one) for one in found.entries[:MOST]]
    return Feed(shown(str(found.feed.get("title", "")))[:300], tuple(e for e in entries if e is not None))


def _entry(one: Any) -> Entry | None:
    link = str(one.get("link", "")).strip()
    address = link if link.startswith(("http://", "https://")) else None
    content = one.get("content") or [{}]
    html = str(content[0].get("value") or one.get("summary", ""))
    if address is None and not html.strip():
        return None
    title = " ".join(str(one.get("title", "")).split())[:300]
    # The identifier some feeds give anew at each asking; the address stays, and so do the words.
    key = address or f"{title} {html}"
    return Entry(key, title, address, _day(one.get("published_parsed") or one.get("updated_parsed")), html)


def _day(when: Any) -> str | None:
    if when is None:
        return None
    try:
        return date(when.tm_year, when.tm_mon, when.tm_mday).isoformat()
    except ValueError:
        return None
