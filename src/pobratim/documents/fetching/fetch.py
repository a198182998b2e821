"""One page: asked for, bounded in time and size, followed through judged redirects, kept with its hash."""

from __future__ import annotations

import hashlib
import time
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpcore2

from pobratim.documents.fetching.address import Address, parse
from pobratim.documents.fetching.connecting import Deadline, Judged
from pobratim.documents.fetching.policy import Policy
from pobratim.documents.fetching.refusing import NotFetched, Why
from pobratim.documents.fetching.robots import allows

_MOVED = {301, 302, 303, 307, 308}
_KEPT = ("content-type", "last-modified", "etag", "content-language", "date")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came. ``address`` is where it was found in the end, ``asked`` what was asked for.

    ``connected`` is the network address it came from, ``headers`` those worth keeping, ``at`` is in UTC.
    """

    asked: str
    address: str
    data: bytes
    sha256: str
    media_type: str | None
    at: datetime
    connected: str | None
    headers: dict[str, str]
    redirects: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """One response, its body decoded and within the limits."""

    status: int
    headers: dict[str, str]
    body: bytes
    connected: str | None


def fetch(asked: str, policy: Policy) -> Fetched:
    """The page at an address. Raises NotFetched with the cause and what would have been right.

    The time of ``policy.limits`` holds for everything together: names, redirects, further tries.
    """
    address, deadline = parse(asked), Deadline(policy.limits.seconds)
    chain: list[Address] = []
    notes = list(address.notes)
    while True:
        policy.judge(address)
        _heed_robots(address, policy, deadline)
        answer = _patiently(address, policy, deadline)
        if answer.status not in _MOVED:
            break
        address = _next(address, answer, chain, policy.limits.redirects)
        notes += address.notes
    _judge_status(address, answer)
    return Fetched(
        asked,
        str(address),
        answer.body,
        hashlib.sha256(answer.body).hexdigest(),
        answer.headers.get("content-type"),
        datetime.now(UTC),
        answer.connected,
        {k: answer.headers[k] for k in _KEPT if k in answer.headers},
        tuple(str(a) for a in chain),
        tuple(dict.fromkeys(notes)),
    )


def _next(address: Address, answer: Answer, chain: list[Address], most: int) -> Address:
    chain.append(address)
    if len(chain) > most:
        raise NotFetched(Why.REDIRECTS, str(chain[0]), f"led on more than {most} times")
    if "location" not in answer.headers:
        raise NotFetched(Why.BROKEN, str(address), "says it has moved and not where")
    following = address.follow(answer.headers["location"])
    if address.scheme == "https" and following.scheme == "http":
        raise NotFetched(Why.DOWNGRADE, str(address), f"leads from https to http: {following}")
    return following


def _heed_robots(address: Address, policy: Policy, deadline: Deadline) -> None:
    if not policy.obey_robots:
        return
    try:
        answer = ask(Address(address.scheme, address.host, address.port, "/robots.txt"), policy, deadline)
    except NotFetched as error:
        # Whatever forbids to ask for this file forbids the page; a file that is broken forbids nothing.
        if error.why in (Why.TOO_LARGE, Why.BROKEN):
            return
        raise
    if answer.status == 200 and not allows(answer.body, policy.agent, str(address)):
        raise NotFetched(
            Why.ROBOTS, str(address), "the site asks programs not to read this page (robots.txt)"
        )


def _patiently(address: Address, policy: Policy, deadline: Deadline) -> Answer:
    """As ``ask``, and again after a connection that broke off."""
    for tried in range(policy.limits.again + 1):
        try:
            return ask(address, policy, deadline)
        except NotFetched as error:
            if error.why is not Why.BROKEN or tried == policy.limits.again:
                raise
            (policy.wait or time.sleep)(min(0.5 * 2**tried, deadline.left()))
    raise AssertionError("the loop returns or raises")


def ask(address: Address, policy: Policy, deadline: Deadline) -> Answer:
    """One request, without cookies, credentials or proxies. Raises NotFetched."""
    backend = Judged(policy, deadline)
    url = httpcore2.URL(scheme=address.scheme, host=address.host, port=address.port, target=address.target)
    headers: dict[bytes | str, bytes | str] = {
        "Host": address.host if address.port in (80, 443) else f"{address.host}:{address.port}",
        "User-Agent": policy.agent,
        "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }
    try:
        with (
            httpcore2.ConnectionPool(
                ssl_context=policy.tls(), network_backend=backend, max_connections=1
            ) as pool,
            pool.stream("GET", url, headers=headers) as response,
        ):
            named = {k.decode("latin-1").lower(): v.decode("latin-1") for k, v in response.headers}
            body = _bounded(response.iter_stream(), named, address, policy.limits.bytes)
            return Answer(response.status, named, body, backend.connected)
    except (httpcore2.TimeoutException, TimeoutError) as error:
        seconds = policy.limits.seconds
        raise NotFetched(Why.TOO_SLOW, str(address), f"not done within {seconds:g} s") from error
    except (httpcore2.NetworkError, httpcore2.ProtocolError, zlib.error) as error:
        raise NotFetched(Why.BROKEN, str(address), f"broke off or is no proper answer: {error}") from error


def _bounded(chunks: Iterable[bytes], headers: dict[str, str], address: Address, most: int) -> bytes:
    """The body, unpacked; no more than ``most`` bytes are ever held. Raises NotFetched."""
    too_large = NotFetched(Why.TOO_LARGE, str(address), f"larger than {most // 2**20} MB")
    if headers.get("content-length", "0").isdigit() and int(headers.get("content-length", "0")) > most:
        raise too_large
    packed = headers.get("content-encoding", "identity").strip().lower()
    if packed not in ("identity", "gzip", "x-gzip", ""):
        raise NotFetched(Why.BROKEN, str(address), f"packed as {packed}, which was not asked for")
    unpack = zlib.decompressobj(16 + zlib.MAX_WBITS) if "gzip" in packed else None
    out = bytearray()
    for chunk in chunks:
        out += unpack.decompress(chunk, most + 1 - len(out)) if unpack else chunk
        if len(out) > most or (unpack and unpack.unconsumed_tail):
            raise too_large
    return bytes(out)


def _judge_status(address: Address, answer: Answer) -> None:
    status = answer.status
    if status == 200:
        return
    why = Why.REFUSED
    if status in (404, 410):
        why = Why.GONE
    elif status in (429, 503):
        why = Why.LATER
    raise NotFetched(why, str(address), f"the site answers {status}", _retry_after(answer.headers))


def _retry_after(headers: dict[str, str]) -> int | None:
    """Seconds, of a number or a date (RFC 9110, 10.2.3)."""
    said = headers.get("retry-after", "").strip()
    if said.isdigit():
        return int(said)
    try:
        then = parsedate_to_datetime(said)
    except ValueError:
        return None
    now = datetime.now(UTC)
    return max(0, int(((then if then.tzinfo else then.replace(tzinfo=UTC)) - now).total_seconds()))
