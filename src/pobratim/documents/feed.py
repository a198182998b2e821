"""An RSS or Atom feed: what it calls itself, and its newest entries with their addresses."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from pobratim.documents.clean import one_line
from pobratim.documents.refusal import Refusal, shown

MOST = 500  # entries that are looked at
# Numbers of no character: one of them would cost the whole feed.
_NO_CHARACTER = re.compile(
    rb"&#(?:[xX]0{0,9}[dD][89a-fA-F][0-9a-fA-F]{2}|0{0,9}(?:5529[6-9]|55[3-9][0-9]{2}|56[0-9]{3}|57[0-2][0-9]{2}"
    rb"|573[0-3][0-9]|5734[0-3]))(?![0-9a-fA-F]);?"
)
# What the parser of feeds may raise; whatever it is, the feed was no sound one.
_NOT_TAKEN_APART = (
    ValueError, LookupError, TypeError, AttributeError, AssertionError, ArithmeticError, RecursionError,
)  # fmt: skip


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

    data = _NO_CHARACTER.sub(b"&#xfffd;", data)
    try:
        found: Any = feedparser.parse(io.BytesIO(data), sanitize_html=True, resolve_relative_uris=False)
    except _NOT_TAKEN_APART as error:
        raise Refusal(f"a feed that cannot be taken apart ({error}); expected RSS or Atom") from error
    if not found.entries and not found.get("version"):
        raise Refusal("no feed; expected RSS or Atom")
    entries = [_entry(one) for one in found.entries[:MOST]]
    return Feed(one_line(str(found.feed.get("title", "")))[:300], tuple(e for e in entries if e is not None))


def _entry(one: Any) -> Entry | None:
    link = shown(str(one.get("link", "")).strip())
    address = link if link.startswith(("http://", "https://")) else None
    content = one.get("content") or [{}]
    html = str(content[0].get("value") or one.get("summary", ""))
    if address is None and not html.strip():
        return None
    title = one_line(str(one.get("title", "")))[:300]
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
