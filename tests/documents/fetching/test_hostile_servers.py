"""Servers that would hold us for ever, drown us or lead us astray: each is bounded, with its cause."""

from __future__ import annotations

import datetime
import gzip
import socket
import ssl
import time
import tracemalloc
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
import trustme

from pobratim.documents.fetching import Limits, NotFetched, Why, fetch

if TYPE_CHECKING:
    from tests.documents.fetching.conftest import Server  # type: ignore[import-not-found]

Serve = Callable[..., "Server"]
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
MB = 2**20


def says(*parts: bytes) -> Callable[[socket.socket, bytes], None]:
    return lambda connection, request: connection.sendall(b"".join(parts))


def refused(server: Server, path: str = "/", **policy: object) -> NotFetched:
    with pytest.raises(NotFetched) as error:
        fetch(server.url(path), server.policy(**policy))
    return error.value


def test_one_byte_at_a_time(serve: Serve) -> None:
    """R01: every byte comes in time, the page never."""

    def drip(connection: socket.socket, request: bytes) -> None:
        connection.sendall(OK + b"\r\n")
        while True:
            connection.sendall(b"x")
            time.sleep(0.2)

    began = time.monotonic()
    assert refused(serve(drip), limits=Limits(seconds=1)).why is Why.TOO_SLOW
    assert time.monotonic() - began < 10


def test_headers_that_never_end(serve: Serve) -> None:
    def drip(connection: socket.socket, request: bytes) -> None:
        connection.sendall(OK)
        while True:
            connection.sendall(b"X-More: 1\r\n")
            time.sleep(0.1)

    assert refused(serve(drip), limits=Limits(seconds=1)).why is Why.TOO_SLOW


def test_a_body_without_end(serve: Serve) -> None:
    """R02, without a length; it is left as soon as it is too much."""

    def pour(connection: socket.socket, request: bytes) -> None:
        connection.sendall(OK + b"\r\n")
        while True:
            connection.sendall(b"x" * MB)

    assert refused(serve(pour), limits=Limits(seconds=20, bytes=3 * MB)).why is Why.TOO_LARGE


def test_a_length_that_is_too_large_is_not_waited_for(serve: Serve) -> None:
    error = refused(serve(says(OK, b"Content-Length: 1073741824\r\n\r\n")))
    assert error.why is Why.TOO_LARGE and "25 MB" in error.cause


def test_a_bomb_is_unpacked_no_further_than_the_limit(serve: Serve) -> None:
    bomb = gzip.compress(bytes(200 * MB), 9)
    head = b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(bomb)
    server = serve(says(OK, head, bomb))
    tracemalloc.start()
    try:
        assert refused(server, limits=Limits(seconds=20, bytes=5 * MB)).why is Why.TOO_LARGE
        assert tracemalloc.get_traced_memory()[1] < 30 * MB
    finally:
        tracemalloc.stop()


def test_packed_in_a_way_nobody_asked_for(serve: Serve) -> None:
    assert refused(serve(says(OK, b"Content-Encoding: br\r\n\r\nxxxx"))).why is Why.BROKEN


def test_redirects_are_counted(serve: Serve) -> None:
    """R03: to itself, the query growing."""

    def on(connection: socket.socket, request: bytes) -> None:
        path = request.split()[1]
        connection.sendall(b"HTTP/1.1 302 Found\r\nLocation: " + path + b"x\r\n\r\n")

    server = serve(on)
    assert refused(server, "/?q=").why is Why.REDIRECTS
    assert len(server.asked) == 4, "the page and three more"


REDIRECTS = {
    "U36 to the cloud's inside": (b"http://169.254.169.254/latest/", Why.NOT_PUBLIC),
    "to this machine": (b"http://127.0.0.1/", Why.NOT_ALLOWED),
    "U37 to a file": (b"file:///etc/passwd", Why.SCHEME),
    "U37 to gopher": (b"gopher://127.0.0.1:70/", Why.SCHEME),
    "to another site": (b"http://elsewhere.example/", Why.NOT_ALLOWED),
    "to another port": (b"http://town.example:6379/", Why.PORT),
    "with a password": (b"http://a:b@town.example/", Why.SECRETS),
}


@pytest.mark.parametrize(("location", "why"), REDIRECTS.values(), ids=REDIRECTS.keys())
def test_each_redirect_is_judged_anew(serve: Serve, location: bytes, why: Why) -> None:
    server = serve(says(b"HTTP/1.1 302 Found\r\nLocation: " + location + b"\r\n\r\n"))
    policy = {"anywhere": True, "admits": frozenset({"127.0.0.1"})} if why is Why.NOT_PUBLIC else {}
    assert refused(server, **policy).why is why
    assert len(server.asked) == 1


def tls(authority: trustme.CA, *names: str, **dates: datetime.datetime) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names, **dates).configure_cert(context)
    return context


def trusting(authority: trustme.CA) -> Callable[[], ssl.SSLContext]:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return lambda: context


def test_a_certificate_nobody_vouches_for(serve: Serve, authority: trustme.CA) -> None:
    """R04: there is no way to go on all the same."""
    error = refused(serve(says(OK, b"\r\nx"), tls(authority, "town.example")))
    assert error.why is Why.CERTIFICATE and "issuer" in error.cause


def test_a_certificate_for_another_name(serve: Serve, authority: trustme.CA) -> None:
    error = refused(serve(says(OK, b"\r\nx"), tls(authority, "other.example")), tls=trusting(authority))
    assert error.why is Why.CERTIFICATE and "Hostname mismatch" in error.cause


def test_a_certificate_that_has_run_out(serve: Serve, authority: trustme.CA) -> None:
    past = datetime.datetime(2020, 1, 2, tzinfo=datetime.UTC)
    context = tls(authority, "town.example", not_before=past - datetime.timedelta(1), not_after=past)
    error = refused(serve(says(OK, b"\r\nx"), context), tls=trusting(authority))
    assert error.why is Why.CERTIFICATE and "expired" in error.cause


def test_from_https_back_to_http(serve: Serve, authority: trustme.CA) -> None:
    down = says(b"HTTP/1.1 301 Moved\r\nLocation: http://town.example/\r\n\r\n")
    assert refused(serve(down, tls(authority, "town.example")), tls=trusting(authority)).why is Why.DOWNGRADE


def test_headers_without_measure(serve: Serve) -> None:
    """R07: many, and one that is very long."""
    many = b"".join(b"X-%d: y\r\n" % n for n in range(100_000))
    assert refused(serve(says(OK, many, b"\r\nx"))).why is Why.BROKEN
    assert refused(serve(says(OK, b"X-Long: ", b"y" * MB, b"\r\n\r\nx"))).why is Why.BROKEN


STATUS = {
    404: (b"", Why.GONE, None),
    410: (b"", Why.GONE, None),
    429: (b"Retry-After: 120\r\n", Why.LATER, 120),
    503: (b"Retry-After: Fri, 31 Dec 1999 23:59:59 GMT\r\n", Why.LATER, 0),
    403: (b"Retry-After: soon\r\n", Why.REFUSED, None),
    500: (b"", Why.REFUSED, None),
}


@pytest.mark.parametrize("status", STATUS)
def test_what_the_site_says_is_passed_on(serve: Serve, status: int) -> None:
    """R09: with the time to wait, where it names one."""
    header, why, wait = STATUS[status]
    error = refused(serve(says(b"HTTP/1.1 %d No\r\n" % status, header, b"\r\n")))
    assert (error.why, error.retry_after) == (why, wait) and str(status) in error.cause


def test_robots_are_obeyed(serve: Serve) -> None:
    """R10: the page itself is not asked for."""
    server = serve(says(b"HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /private/\n"))
    assert refused(server, "/private/paper.html", obey_robots=True).why is Why.ROBOTS
    assert server.asked == ["GET /robots.txt HTTP/1.1"]
    assert fetch(server.url("/news/"), server.policy(obey_robots=True)).data


def test_half_a_page_is_no_page(serve: Serve) -> None:
    """R11: tried again twice, then given up; half of it is never kept."""
    waited: list[float] = []
    server = serve(says(OK, b"Content-Length: 100\r\n\r\nhalf"))
    assert refused(server, wait=waited.append).why is Why.BROKEN
    assert len(server.asked) == 3 and waited == [0.5, 1.0]


def test_no_server_at_all(serve: Serve) -> None:
    server = serve(says(b""))
    free = socket.create_server(("127.0.0.1", 0))
    port = free.getsockname()[1]
    free.close()
    with pytest.raises(NotFetched) as error:
        fetch(f"http://town.example:{port}/", server.policy(ports=frozenset({port})))
    assert error.value.why is Why.UNREACHABLE


def test_not_http(serve: Serve) -> None:
    assert refused(serve(says(b"SSH-2.0-OpenSSH_9.2\r\n"))).why is Why.BROKEN


def test_a_name_server_that_says_nothing(serve: Serve) -> None:
    """R14: given up in time."""

    def silent(host: str, port: int) -> list[str]:
        time.sleep(3)
        return []

    def unknown(host: str, port: int) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    began = time.monotonic()
    limits = Limits(seconds=5, resolve_seconds=0.2)
    assert refused(serve(says(b"")), resolve=silent, limits=limits).why is Why.UNKNOWN_HOST
    assert time.monotonic() - began < 2.5
    assert refused(serve(says(b"")), resolve=unknown).why is Why.UNKNOWN_HOST


def test_a_look_alike_is_shown_for_what_it_is(serve: Serve) -> None:
    """R12: the list holds names in ASCII, so semeу.kz with a Cyrillic у is another site."""
    server = serve(says(OK, b"\r\nx"))
    with pytest.raises(NotFetched, match=r"xn--") as error:
        fetch(server.url(host="semeу.kz"), server.policy(hosts=frozenset({"semey.kz"})))
    assert error.value.why is Why.NOT_ALLOWED
    page = fetch(server.url(host="semeу.kz"), server.policy(anywhere=True))
    assert "mixes scripts" in page.notes[0] and "cyrillic small letter u" in page.notes[0]
