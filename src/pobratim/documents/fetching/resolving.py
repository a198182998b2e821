"""From a name to addresses, once, within a time; one address that is not public refuses them all."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable

Resolve = Callable[[str, int], list[str]]
MOST = 64  # addresses a name may stand for


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host in the system's order. Raises OSError where there are none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def within(seconds: float, resolve: Resolve, host: str, port: int) -> list[str]:
    """As ``resolve``, given up after so many seconds. Raises OSError, TimeoutError among them.

    The system's resolver cannot be interrupted: it is left to end in a thread of its own.
    """
    found: list[list[str]] = []
    failed: list[OSError] = []

    def ask() -> None:
        try:
            found.append(resolve(host, port))
        except OSError as error:
            failed.append(error)

    thread = threading.Thread(target=ask, name=f"resolve {host}", daemon=True)
    thread.start()
    thread.join(seconds)
    if found:
        return found[0]
    raise failed[0] if failed else TimeoutError(f"no answer within {seconds:g} s")
