"""What may be fetched, and how much."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from dataclasses import dataclass, field

from pobratim.documents.fetching.address import Address
from pobratim.documents.fetching.refusing import NotFetched, Why
from pobratim.documents.fetching.resolving import Resolve, resolve


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds, bytes and counts."""

    seconds: float = 20.0
    resolve_seconds: float = 5.0
    bytes: int = 25 * 1024 * 1024
    redirects: int = 3
    again: int = 2
    robots_bytes: int = 500_000


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Policy:
    """Whose sites may be fetched.

    ``hosts`` are the sites of the sides and the known registers; a name allows those below it too, so that
    ieper.be covers www.ieper.be. With ``anywhere`` a steward has allowed every public site. ``own`` are the
    names and addresses this site answers to, which are never fetched. ``ports``, ``admits`` (addresses
    taken for public), ``resolve``, ``tls`` and ``wait`` are there for tests on one machine.
    """

    hosts: frozenset[str] = frozenset()
    anywhere: bool = False
    own: frozenset[str] = frozenset()
    agent: str = "Pobratim (record of twin cities)"
    limits: Limits = LIMITS
    obey_robots: bool = True
    ports: frozenset[int] = frozenset({80, 443})
    admits: frozenset[str] = frozenset()
    resolve: Resolve = field(default=resolve)
    tls: Callable[[], ssl.SSLContext] = ssl.create_default_context
    wait: Callable[[float], None] | None = None

    def judge(self, address: Address) -> None:
        """Raises NotFetched where the address, as text, may not be fetched."""
        if address.port not in self.ports:
            raise NotFetched(Why.PORT, str(address), "expected the ports of the web, 80 and 443")
        if address.host in self.own:
            raise NotFetched(Why.NOT_PUBLIC, str(address), "this is the record's own address")
        if not self.anywhere and not self._listed(address.host):
            raise NotFetched(
                Why.NOT_ALLOWED,
                str(address),
                f"{address.host} is not among the sites of the sides or the known registers; "
                "a steward can allow it",
            )

    def _listed(self, host: str) -> bool:
        labels = host.split(".")
        return any(".".join(labels[i:]) in self.hosts for i in range(len(labels)))
