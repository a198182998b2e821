"""Every page and every form, asked and sent what no browser sends: an answer with a reason, never a fault.

The pages are those of the URLconf, the parameters those that each page asks for, the fields those of its
forms: what is added later is tried without being told of here.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from desk_visits import VISITS, World
from django.http import QueryDict
from django.test import Client
from test_permissions import ROUTES, TABLE, address_of, taken_back

from pobratim.web.desk.arrival import cookie_name

sys.path.insert(0, str(Path(__file__).parent.parent / "web"))

from test_page_queries import PAGES, fill

HOSTILE = (
    "",
    " \t\r\n",
    "\0",
    "a\0b",
    "<script>alert(1)</script>\"'>",
    "\u202egpj.exe\u2066",
    "e" + "\u0301" * 2_000,
    "\ud800",
    "９９",
    "-1",
    "1e309",
    "9" * 5_000,
    "9223372036854775808",
    "NaN",
    "2025-13-45",
    "9999-12",
    "0000-00-00",
    "99999-01-01",
    "2025-02-30/2024",
    "..",
    "../../etc/passwd",
    "//evil.example/",
    "https://evil.example/\r\nSet-Cookie: a=b",
    "javascript:alert(1)",
    "{{7*7}}{% debug %}",
    "' OR 1=1 --",
    "geonames:0",
    "x" * 100_000,
)
BYTES = (b"%FF%FE", b"%00", b"%ED%A0%80", b"%C0%AF", b"%", b"%zz", b"&&==&", b"a[]=1&a[b]=2")
HEADERS = {
    "accept-language": ("\0", "x" * 5_000, "kk;q=9e999,,;q=", "*;q=NaN"),
    "range": ("bytes=-", "bytes=9-1", "bytes=0-99999999999999999999", "lines=1-2"),
    "if-none-match": ('W/"', "*", '"' * 3_000),
    "if-modified-since": ("yesterday", "Mon, 99 Foo 9999 99:99:99 GMT"),
    "cookie": ("=;;=", "sessionid=\u00ff; csrftoken=<b>", "a=" + "b" * 3_000),
    "x-forwarded-for": ("\r\n", "1.2.3.4, ::::", "x" * 3_000),
    "host": ("evil.example", "localhost:99999999", "localhost\0", "[::1"),
    "accept": ("application/json;q=x", "*/*/*"),
    "user-agent": ("\u202e" * 9, "x" * 9_000),
}
FAULT = re.compile(r"Traceback \(most recent call last\)|django\.[a-z]+\.|pobratim/web/[a-z]+")


class Fields(HTMLParser):
    """The forms of a page: where each is sent, and its fields with what stands in them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.forms: list[tuple[str, str, dict[str, str]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append((given.get("method", "get").lower(), given.get("action", ""), {}))
        elif tag in ("input", "select", "textarea", "button") and self.forms and "name" in given:
            self.forms[-1][2].setdefault(given["name"], given.get("value", ""))


@contextmanager
def parameters() -> Iterator[set[str]]:
    """The names of all parameters that are asked for meanwhile."""
    asked: set[str] = set()
    patched = pytest.MonkeyPatch()

    def noting(name: str) -> None:
        before = getattr(QueryDict, name)

        def noted(self: QueryDict, key: str, *more: Any, **named: Any) -> Any:
            if isinstance(key, str) and key != "csrfmiddlewaretoken":
                asked.add(key)
            return before(self, key, *more, **named)

        patched.setattr(QueryDict, name, noted)

    for name in ("get", "getlist", "__getitem__", "__contains__"):
        noting(name)
    yield asked
    patched.undo()


def faults(answer: Any, asked: object) -> list[object]:
    """What is wrong with an answer: a fault of the server, or the inside of the program shown."""
    shown = b"".join(answer.streaming_content) if answer.streaming else answer.content
    wrong: list[object] = []
    if answer.status_code >= 500:
        wrong.append((asked, answer.status_code))
    if FAULT.search(shown.decode("utf-8", "replace")):
        wrong.append((asked, "shows the program"))
    if "Set-Cookie: a=b" in str(answer.headers) or urlsplit(answer.headers.get("Location", "")).netloc:
        wrong.append((asked, "led astray", answer.headers.get("Location")))
    if b"<script>alert(1)" in shown:
        wrong.append((asked, "script in the page"))
    return wrong


def browser(world: World, who: str) -> Client:
    client, cookie = Client(headers={"host": "localhost"}, raise_request_exception=False), world.cookie(who)
    if cookie is not None:
        client.cookies[cookie_name()] = cookie
    return client


def asked_badly(client: Client, address: str) -> list[object]:
    """A page asked with each of its parameters wrong in each way, and with bytes that are no text."""
    with parameters() as names:
        client.get(address)
    path = address.partition("?")[0]
    wrong: list[object] = []
    for name in sorted(names | {"csrfmiddlewaretoken"}):
        for value in HOSTILE:
            if len(value) > 10_000:
                continue
            try:
                answer = client.get(path, {name: value})
            except UnicodeEncodeError:  # half a surrogate pair: a browser sends it as bytes, as below
                continue
            wrong += faults(answer, (path, name, value[:40]))
    for raw in BYTES:
        named = b"&".join([raw, *(n.encode() + b"=" + raw for n in sorted(names))])
        wrong += faults(client.get(path, QUERY_STRING=named.decode("latin-1")), (path, raw))
    for header, values in HEADERS.items():
        for value in values:
            wrong += faults(client.get(address, headers={header: value}), (address, header, value[:40]))
    return wrong


def sent_badly(client: Client, address: str) -> list[object]:
    """The forms of a page, sent with each field wrong in each way, missing, and twice."""
    page = client.get(address)
    if page.streaming or "html" not in page.headers.get("Content-Type", ""):
        return []
    wrong: list[object] = []
    for method, action, fields in Fields(page.content.decode()).forms:
        target = action or address
        if method != "post" or not target.startswith("/"):
            continue
        for name in fields:
            tries: list[Any] = [v for v in HOSTILE if "\ud800" not in v]
            tries += [["one", "two"], None]
            for value in tries:
                given: dict[str, Any] = {**fields, name: value}
                if value is None:
                    del given[name]
                with taken_back():
                    wrong += faults(client.post(target, given), (target, name, str(value)[:40]))
        for body, kind in (
            (b"\xff\xfe\0", "application/x-www-form-urlencoded"),
            (b"{", "application/json"),
            (b"--x\r\n", "multipart/form-data; boundary=x"),
            (b"", "multipart/form-data"),
            (b"a=%FF%00&" * 2_000, "application/x-www-form-urlencoded"),
        ):
            with taken_back():
                wrong += faults(client.post(target, body, content_type=kind), (target, kind, body[:20]))
    return wrong


@pytest.mark.parametrize("name", sorted(VISITS))
def test_a_page_of_the_desk_has_an_answer_to_everything(db: None, name: str) -> None:
    world = World()
    who, address = VISITS[name]
    path, client = f"/en/desk/{address(world)}", browser(world, who)
    assert asked_badly(client, path) + sent_badly(client, path) == []


OTHERS = sorted(name for name in TABLE if name not in {*VISITS, *PAGES} and "GET" in TABLE[name])


@pytest.mark.parametrize("name", OTHERS)
def test_a_public_address_has_an_answer_to_everything(people: Any, record: dict[str, str], name: str) -> None:
    client = Client(headers={"host": "localhost"}, raise_request_exception=False)
    address = address_of(name, people, record)
    assert asked_badly(client, address) + sent_badly(client, address) == []


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_page_with_something_on_it_has_an_answer_to_everything(db: None, name: str) -> None:
    fill(0, 2)
    client = Client(headers={"host": "localhost"}, raise_request_exception=False)
    address = f"/ru/{PAGES[name]()}"
    assert client.get(address).status_code == 200
    assert asked_badly(client, address) + sent_badly(client, address) == []


@pytest.mark.parametrize("name", sorted(ROUTES))
def test_an_address_itself_may_be_anything(people: Any, record: dict[str, str], name: str) -> None:
    client = Client(headers={"host": "localhost"}, raise_request_exception=False)
    wrong: list[object] = []
    for value in (
        b"%00",
        b"%FF",
        b"..%2F..",
        b"%E2%80%AE",
        b"9" * 400,
        b"-1",
        b"%0D%0Aa:b",
        b"'",
        b"x" * 5_000,
    ):
        address = re.sub(r"<[^>]+>", value.decode(), ROUTES[name].replace("<lang:lang>", "en"))
        wrong += faults(client.get(address), address[:60])
    for lang in ("xx", "EN", "en-GB", "%FF"):
        wrong += faults(
            client.get(ROUTES[name].replace("<lang:lang>", lang).replace("<", "").replace(">", "")), lang
        )
    assert wrong == []
