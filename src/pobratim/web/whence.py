"""Where a request comes from."""

from __future__ import annotations

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """Where a request comes from; behind a proxy of ours, what that says. Without a known address ''."""
    given = str(request.META.get("REMOTE_ADDR", ""))
    if settings.BEHIND_PROXY:
        # The last entry is the proxy's own; whatever stands before it the visitor may have written.
        given = request.headers.get("X-Forwarded-For", given).rsplit(",", 1)[-1]
    try:
        return str(ip_address(given.strip()))
    except ValueError:
        return ""
