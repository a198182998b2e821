"""A document or feed read in a process of its own: little time, little memory, no network, no file to write.

    python -P -m pobratim.cli.reading_child < header and bytes

On standard input: a line of JSON with ``source``, ``media_type``, ``lang``, ``published``, or with ``feed``,
then the bytes. On standard output: JSON with ``reading``, with ``title`` and ``entries`` of the feed, or with
``unreadable`` and its cause in one line.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import Any

SECONDS = 30  # of computing
MEMORY = 1536 * 1024 * 1024  # of address space, most of it files mapped and never touched
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_FORBIDDEN = ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname")


def confine() -> None:
    """Give up time, memory, writing and the network, as far as the system lets a process do so."""
    try:
        import resource
    except ImportError:  # no such limits on Windows; the parent's patience remains
        return
    for what, limit in (
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        limit = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        resource.setrlimit(what, (limit, limit))
    _leave_the_network()


def _leave_the_network() -> None:
    """A network namespace with nothing in it where the kernel gives one, and Python's own word against it."""
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    unshare = getattr(libc, "unshare", None)
    if unshare is not None and unshare(_CLONE_NEWNET) != 0:
        unshare(_CLONE_NEWUSER | _CLONE_NEWNET)
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _FORBIDDEN:
        raise PermissionError("a document is read without the network")


def main() -> int:
    """Read one document and answer."""
    header = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    from pobratim.documents import Unreadable
    from pobratim.documents.refusal import Refusal

    take = _feed if header.get("feed") else _document
    answer: dict[str, Any]
    try:
        answer = take(header, data)
    except (Refusal, Unreadable) as error:
        answer = {"unreadable": getattr(error, "cause", str(error))}
    except MemoryError:
        answer = {"unreadable": "takes more memory to read than a document may"}
    sys.stdout.write(json.dumps(answer, ensure_ascii=True))
    return 0


def _document(header: dict[str, Any], data: bytes) -> dict[str, Any]:
    from pobratim.documents import read_bytes
    from pobratim.reading import read

    confine()
    document = read_bytes(
        data,
        source=header["source"],
        media_type=header["media_type"],
        lang=header["lang"],
        published=header["published"],
    )
    if document.media_type == "text/calendar":
        from pobratim.cli.calendar_reading import reading_of

        return {"reading": reading_of(document, data, header.get("zone")).to_json()}
    return {"reading": read(document).to_json()}


def _feed(header: dict[str, Any], data: bytes) -> dict[str, Any]:
    from pobratim.documents.feed import parse

    confine()
    return asdict(parse(data))


if __name__ == "__main__":
    sys.exit(main())
