"""At which host a passkey is good: the one the page was asked from, which Django has judged."""

from __future__ import annotations

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port

from pobratim.accounts.passkeys import Site


def site(request: HttpRequest) -> Site | None:
    """The site of a request; None at a bare address such as 127.0.0.1, where browsers make no passkeys.

    ``get_host`` raises DisallowedHost for a name that is not in POBRATIM_HOSTS: no passkey is ever bound to,
    or judged by, a name a visitor made up. Behind a proxy pages are encrypted though the request is not: what
    POBRATIM_ADDRESS begins with counts too.
    """
    asked = request.get_host()
    host, _ = split_domain_port(asked)
    try:
        ip_address(host.strip("[]"))
    except ValueError:
        encrypted = request.is_secure() or settings.CSRF_COOKIE_SECURE
        return Site(host, f"{'https' if encrypted else 'http'}://{asked}")
    return None
