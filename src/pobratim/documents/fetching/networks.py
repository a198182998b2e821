"""Which network addresses are public. Our own table: what Python calls global changes with its version.

Source: the IANA special-purpose registries for IPv4 and IPv6 (RFC 6890 and its updates), and besides these
multicast, the old site-local range, and the ranges that carry an IPv4 address inside (NAT64, 6to4, Teredo).
"""

from __future__ import annotations

from functools import cache
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

_NOT_PUBLIC = {
    "this network": ("0.0.0.0/8",),
    "a private network": ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"),
    "a network shared by a provider's customers": ("100.64.0.0/10",),
    "this machine": ("127.0.0.0/8", "::1/128"),
    "no address": ("::/128",),
    "one cable, or a cloud's inside": ("169.254.0.0/16", "fe80::/10"),
    "a protocol's own": ("192.0.0.0/24", "192.88.99.0/24", "2001::/23"),
    "documentation": ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20"),
    "benchmarks": ("198.18.0.0/15",),
    "multicast": ("224.0.0.0/4", "ff00::/8"),
    "reserved": ("240.0.0.0/4",),
    "an old private network": ("fec0::/10",),
    "an IPv4 address in disguise": ("::ffff:0:0/96", "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16"),
    "a black hole": ("100::/64",),
    "segment routing": ("5f00::/16",),
}
_GLOBAL_IPV6 = IPv6Network("2000::/3")  # all that is given out so far


@cache
def _table() -> tuple[tuple[str, object], ...]:
    return tuple((what, ip_network(net)) for what, nets in _NOT_PUBLIC.items() for net in nets)


def not_public(address: str) -> str | None:
    """What kind of address this is if it is not one of the public internet; None if it is.

    Raises ValueError for text that is no IPv4 or IPv6 address; a zone (``%eth0``) is never public.
    """
    if "%" in address:
        return "one cable, or a cloud's inside"
    ip = ip_address(address)
    for what, network in _table():
        if ip in network:  # type: ignore[operator]
            return what
    if isinstance(ip, IPv6Address) and ip not in _GLOBAL_IPV6:
        return "not given out"
    return None


def as_address(text: str) -> IPv4Address | IPv6Address | None:
    """The address if the text is one, written the usual way."""
    try:
        return ip_address(text)
    except ValueError:
        return None
