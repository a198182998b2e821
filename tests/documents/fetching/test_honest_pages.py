"""Honest municipal pages arrive, whole, with what is needed to prove later what was there."""

from __future__ import annotations

import gzip
import hashlib
import socket
import ssl
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
import trustme

from pobratim.documents import read_bytes
from pobratim.documents.fetching import Fetched, Limits, fetch

if TYPE_CHECKING:
    from tests.documents.fetching.conftest import Server  # type: ignore[import-not-found]

Serve = Callable[..., "Server"]
PAGE = b"""<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Delegatie uit Semey</title></head>
<body><article><h1>Delegatie uit Semey</h1><p>Burgemeester Katrien Desomer ontving op 26 september 2025
de ambassadeur van Kazachstan op het stadhuis van Ieper. De gasten legden een krans neer.</p></article></body>
</html>"""


def says(head: bytes, body: bytes) -> Callable[[socket.socket, bytes], None]:
    answer = b"HTTP/1.1 200 OK\r\n" + head + b"\r\n" + body
    return lambda connection, request: connection.sendall(answer)


def chunked(body: bytes) -> bytes:
    pieces = [body[i : i + 100] for i in range(0, len(body), 100)]
    return b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in pieces) + b"0\r\n\r\n"


PLAIN = b"Content-Type: text/html; charset=utf-8\r\n"
HONEST = {
    "with a length": (PLAIN + b"Content-Length: %d\r\n" % len(PAGE), PAGE),
    "until the end": (PLAIN, PAGE),
    "in chunks": (PLAIN + b"Transfer-Encoding: chunked\r\n", chunked(PAGE)),
    "packed": (PLAIN + b"Content-Encoding: gzip\r\n", gzip.compress(PAGE)),
    "packed and in chunks": (
        PLAIN + b"Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
        chunked(gzip.compress(PAGE)),
    ),
    "with cookies and much else": (PLAIN + b"Set-Cookie: a=b\r\n" * 60 + b'ETag: "1"\r\n', PAGE),
    "a line of 200 kB": (PLAIN, PAGE + b"<!--" + b"x" * 200_000 + b"-->"),
}


@pytest.mark.parametrize(("head", "body"), HONEST.values(), ids=HONEST.keys())
def test_it_arrives_and_can_be_read(serve: Serve, head: bytes, body: bytes) -> None:
    server = serve(says(head, body))
    got = fetch(server.url("/nieuws/semey?jaar=2025"), server.policy())
    assert got.data.startswith(PAGE)
    assert got.sha256 == hashlib.sha256(got.data).hexdigest()
    assert got.connected == "127.0.0.1" and got.at.tzinfo is not None
    document = read_bytes(got.data, source=got.address, media_type=got.media_type)
    assert "Katrien Desomer" in document.text and document.lang == "nl"
    assert server.asked == ["GET /nieuws/semey?jaar=2025 HTTP/1.1"]


def test_a_page_of_nearly_the_limit_arrives(serve: Serve) -> None:
    body = b"x" * 1_000_000
    server = serve(says(b"Content-Type: text/plain\r\n", body))
    assert len(fetch(server.url(), server.policy(limits=Limits(bytes=1_000_000))).data) == len(body)


def test_moved_pages_are_followed_and_the_way_is_kept(serve: Serve) -> None:
    def talk(connection: socket.socket, request: bytes) -> None:
        path = request.split()[1]
        if path == b"/new":
            connection.sendall(b"HTTP/1.1 200 OK\r\n\r\nhere")
        else:
            connection.sendall(b"HTTP/1.1 301 Moved\r\nLocation: /new\r\n\r\n")

    server = serve(talk)
    got = fetch(server.url("/old"), server.policy())
    assert (got.data, got.asked, got.address) == (b"here", server.url("/old"), server.url("/new"))
    assert got.redirects == (server.url("/old"),)


def test_over_https_with_a_certificate_that_is_good(serve: Serve, authority: trustme.CA) -> None:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    own = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("town.example").configure_cert(own)
    server = serve(says(PLAIN, PAGE), own)
    assert fetch(server.url(), server.policy(tls=lambda: context)).data == PAGE


ADDRESSES = {
    "http://town.example/a b": None,  # a blank is no part of an address
    "http://town.example/новости/2025?тема=мир": "/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/2025?",
    "http://www.town.example/?q=1#part": "/?q=1",
    "HTTP://TOWN.EXAMPLE": "/",
    "http://town.example/%D1%81?a=b%26c": "/%D1%81?a=b%26c",
}


@pytest.mark.parametrize("asked", [a for a, path in ADDRESSES.items() if path])
def test_addresses_as_people_paste_them(serve: Serve, asked: str) -> None:
    """U31 too: what stands behind # is not sent, and the host is the one every reader sees."""
    server = serve(says(PLAIN, PAGE))
    scheme, _, rest = asked.partition("://")
    host, slash, path = rest.partition("/")
    got = fetch(f"{scheme}://{host}:{server.port}{slash}{path}", server.policy())
    expected = ADDRESSES[asked]
    assert isinstance(got, Fetched) and expected
    assert server.asked[0].startswith(f"GET {expected}")
    assert not any("#" in line for line in server.asked)


def test_no_proxy_no_cookie_no_credential(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1/")
    seen: list[bytes] = []

    def talk(connection: socket.socket, request: bytes) -> None:
        seen.append(request.lower())
        connection.sendall(b"HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\n\r\nx")

    server = serve(talk)
    for _ in range(2):
        fetch(server.url(), server.policy())
    assert len(seen) == 2
    assert not any(b"cookie" in r or b"authorization" in r or b"referer" in r for r in seen)
