"""A connection to the address that was judged, which ends when the time is up."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore2
from httpcore2 import SOCKET_OPTION, NetworkBackend, NetworkStream

from pobratim.documents.fetching.networks import as_address, not_public
from pobratim.documents.fetching.policy import Policy
from pobratim.documents.fetching.refusing import NotFetched, Why
from pobratim.documents.fetching.resolving import MOST, within


class Deadline:
    """When everything about one document has to be done with."""

    def __init__(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds that are left. Raises TimeoutError when there are none."""
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError("the time is up")
        return left


class Judged(NetworkBackend):
    """Connects to judged addresses only. The name stays what the server and its certificate are asked for."""

    def __init__(self, policy: Policy, deadline: Deadline) -> None:
        self._policy, self._deadline = policy, deadline
        self.connected: str | None = None

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> NetworkStream:
        """Resolve once, judge all, connect to the first that answers, and judge what it is connected to."""
        refused: OSError | None = None
        for address in self.addresses(host, port):
            try:
                sock = socket.create_connection((address, port), self._deadline.left())
            except OSError as error:
                refused = error
                continue
            peer = str(sock.getpeername()[0])
            if self._denied(peer):
                sock.close()
                raise NotFetched(Why.NOT_PUBLIC, host, f"connected to {peer}, which is not public")
            self.connected = peer
            return Bounded(sock, self._deadline)
        raise NotFetched(Why.UNREACHABLE, host, f"no connection: {refused}")

    def addresses(self, host: str, port: int) -> list[str]:
        """The judged addresses of a host. Raises NotFetched."""
        try:
            literal = as_address(host)
            seconds = min(self._policy.limits.resolve_seconds, self._deadline.left())
            found = [host] if literal else within(seconds, self._policy.resolve, host, port)
        except OSError as error:
            raise NotFetched(Why.UNKNOWN_HOST, host, f"no such host, or no answer: {error}") from error
        if len(found) > MOST:
            raise NotFetched(Why.UNKNOWN_HOST, host, f"stands for {len(found)} addresses")
        for address in found:
            if what := self._denied(address):
                raise NotFetched(Why.NOT_PUBLIC, host, f"{address} is {what}, not the public internet")
        return found

    def _denied(self, address: str) -> str | None:
        if address in self._policy.admits:
            return None
        return "the record's own address" if address in self._policy.own else not_public(address)


class Bounded(NetworkStream):
    """A socket every use of which counts against one deadline."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self._sock, self._deadline = sock, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Some bytes; none when the other side has ended."""
        try:
            self._sock.settimeout(self._deadline.left())
            return self._sock.recv(max_bytes)
        except TimeoutError as error:
            raise httpcore2.ReadTimeout(str(error)) from error
        except OSError as error:
            raise httpcore2.ReadError(str(error)) from error

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """All of the bytes."""
        try:
            self._sock.settimeout(self._deadline.left())
            self._sock.sendall(buffer)
        except TimeoutError as error:
            raise httpcore2.WriteTimeout(str(error)) from error
        except OSError as error:
            raise httpcore2.WriteError(str(error)) from error

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> NetworkStream:
        """The same connection, encrypted; the certificate is checked for the name."""
        try:
            self._sock.settimeout(self._deadline.left())
            sock = ssl_context.wrap_socket(self._sock, server_hostname=server_hostname)
        except ssl.SSLCertVerificationError as error:
            self.close()
            raise NotFetched(
                Why.CERTIFICATE,
                server_hostname or "",
                f"its certificate is not valid: {error.verify_message}",
            ) from error
        except TimeoutError as error:
            self.close()
            raise httpcore2.ConnectTimeout(str(error)) from error
        except OSError as error:
            self.close()
            raise httpcore2.ConnectError(str(error)) from error
        return Bounded(sock, self._deadline)

    def close(self) -> None:
        """Let it go."""
        self._sock.close()

    def get_extra_info(self, info: str) -> Any:
        """What httpcore asks of a stream."""
        if info == "is_readable":
            return False
        return self._sock if info == "socket" else None
