"""Feeds: one odd entry does not cost the others, and what no parser takes apart is refused in a sentence."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pobratim.documents.feed import Feed, parse
from pobratim.documents.refusal import Refusal
from pobratim.facts.when import When

RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/">
<channel><title>Город</title><item><title>A visit</title><link>https://town.example/1</link>
<pubDate>Fri, 26 Sep 2025 10:00:00 +0200</pubDate></item><item><title>No link</title>
<c:encoded><![CDATA[<p>words</p>]]></c:encoded></item></channel></rss>""".encode()


def fit(feed: Feed) -> None:
    assert feed.title.isprintable()
    for entry in feed.entries:
        assert entry.title.isprintable() and (entry.address or "").isprintable()
        assert not entry.published or When.parse(entry.published).is_day


@pytest.mark.parametrize("sign", ["&#xD800;", "&#55296;", "&#57343", "&#xdfff;"])
def test_the_number_of_no_character_costs_no_entry(sign: str) -> None:
    """Where the XML is sound but for it, the parser falls back to one that would raise."""
    feed = parse(RSS.replace(b"A visit", b"A visit " + sign.encode()))
    assert [entry.address for entry in feed.entries] == ["https://town.example/1", None]
    assert feed.entries[0].title == "A visit \ufffd"
    assert parse(RSS.replace(b"A visit", b"&#1052;&#x44d;&#x440;")).entries[0].title == "Мэр"


def test_titles_and_addresses_have_no_hidden_signs() -> None:
    odd = RSS.replace(b"A visit", "A\u202e visit\u200b".encode()).replace(b"/1<", "/\u202e1<".encode())
    fit(parse(odd))
    assert parse(odd).entries[0].title == "A visit"


def test_what_the_parser_cannot_take_apart_is_refused() -> None:
    with pytest.raises(Refusal, match="taken apart"):
        parse(
            RSS.replace(b"<channel>", '<z:channel xmlns:z="http://town.example/\u00a0z"/><channel>'.encode())
        )


@settings(max_examples=150)
@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=8)), max_size=3))
def test_a_spoilt_feed_is_read_or_refused(places: list[tuple[float, int, bytes]]) -> None:
    data = RSS
    for share, length, instead in places:
        at = int(share * len(data))
        data = data[:at] + instead + data[at + length :]
    with suppress(Refusal):
        fit(parse(data))
