"""Servers of every kind on this machine, and a guard that counts each connection anybody tries to make."""

from __future__ import annotations

import socket
import ssl
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field

import pytest
import trustme

from pobratim.documents.fetching import Limits, Policy

Talk = Callable[[socket.socket, bytes], None]
HERE = "127.0.0.1"
_attempts: list[tuple[object, ...]] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        _attempts.append(arguments[1:])


sys.addaudithook(_watch)


@pytest.fixture
def attempts() -> list[tuple[object, ...]]:
    """Every connection or packet that this process tries to send from here on, as the system sees it."""
    _attempts.clear()
    return _attempts


@dataclass(slots=True)
class Canary:
    """Listeners that nobody must reach."""

    ports: dict[str, int] = field(default_factory=dict)
    reached: int = 0


@pytest.fixture
def canary() -> Iterator[Canary]:
    """On this machine's loopback addresses, IPv4 and IPv6, and on the web's port where that is allowed."""
    found, open_ = Canary(), []
    for family, host, port in (
        (socket.AF_INET, HERE, 0),
        (socket.AF_INET6, "::1", 0),
        (socket.AF_INET, HERE, 80),
        (socket.AF_INET6, "::1", 80),
    ):
        listener = socket.socket(family, socket.SOCK_STREAM)
        with suppress(OSError):
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((host, port))
            listener.listen()
            found.ports[f"{host} {port}"] = listener.getsockname()[1]
            open_.append(listener)
            threading.Thread(target=_count, args=(listener, found), daemon=True).start()
    yield found
    for listener in open_:
        listener.close()


def _count(listener: socket.socket, found: Canary) -> None:
    with suppress(OSError):
        while True:
            listener.accept()[0].close()
            found.reached += 1


@dataclass(slots=True)
class Server:
    """A server and the requests it got, first line each."""

    port: int
    asked: list[str] = field(default_factory=list)
    scheme: str = "http"

    def url(self, path: str = "/", host: str = "town.example") -> str:
        return f"{self.scheme}://{host}:{self.port}{path}"

    def policy(self, **others: object) -> Policy:
        """Everything as it is in earnest, but that this server's address and port count as public."""
        fields: dict[str, object] = {
            "hosts": frozenset({"town.example"}),
            "ports": frozenset({self.port, 80, 443}),
            "admits": frozenset({HERE}),
            "resolve": lambda host, port: [HERE],
            "limits": Limits(seconds=5, resolve_seconds=1),
            "obey_robots": False,
            "wait": lambda seconds: None,
        }
        return Policy(**(fields | others))  # type: ignore[arg-type]


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    """Starts a server that talks as it is told."""
    open_: list[socket.socket] = []

    def start(talk: Talk, tls: ssl.SSLContext | None = None) -> Server:
        listener = socket.create_server((HERE, 0))
        open_.append(listener)
        server = Server(listener.getsockname()[1], scheme="https" if tls else "http")
        threading.Thread(target=_answer, args=(listener, talk, server, tls), daemon=True).start()
        return server

    yield start
    for listener in open_:
        listener.close()


def _answer(listener: socket.socket, talk: Talk, server: Server, tls: ssl.SSLContext | None) -> None:
    with suppress(OSError):
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=_talk, args=(connection, talk, server, tls), daemon=True).start()


def _talk(connection: socket.socket, talk: Talk, server: Server, tls: ssl.SSLContext | None) -> None:
    with suppress(OSError):
        if tls:
            connection = tls.wrap_socket(connection, server_side=True)
        with connection:
            request = connection.recv(65536)
            server.asked.append(request.split(b"\r\n")[0].decode("latin-1"))
            talk(connection, request)


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """Signs certificates; nobody trusts it unless a test says so."""
    return trustme.CA()
