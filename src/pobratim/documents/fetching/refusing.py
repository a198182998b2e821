"""Why an address was not fetched: a code a page can put into words, and one sentence."""

from __future__ import annotations

from enum import StrEnum

from pobratim.documents.refusal import shown


class Why(StrEnum):
    """The closed list of causes."""

    NO_ADDRESS = "no-address"
    SCHEME = "scheme"
    PORT = "port"
    SECRETS = "secrets"
    TOO_LONG = "too-long"
    NOT_PUBLIC = "not-public"
    NOT_ALLOWED = "not-allowed"
    UNKNOWN_HOST = "unknown-host"
    UNREACHABLE = "unreachable"
    CERTIFICATE = "certificate"
    DOWNGRADE = "downgrade"
    TOO_SLOW = "too-slow"
    TOO_LARGE = "too-large"
    REDIRECTS = "redirects"
    ROBOTS = "robots"
    GONE = "gone"
    LATER = "later"
    REFUSED = "refused"
    BROKEN = "broken"


class NotFetched(ValueError):
    """The address was refused or gave nothing. ``str()`` is one line: ``address: cause``.

    ``retry_after`` are the seconds the site asked to be left alone, where it said so.
    """

    def __init__(self, why: Why, address: str, cause: str, retry_after: int | None = None) -> None:
        self.why, self.address, self.cause = why, shown(address)[:300], shown(cause)
        self.retry_after = retry_after
        super().__init__(f"{self.address}: {self.cause}")
