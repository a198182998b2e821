"""What an address asks for behind its question mark; anything that is not understood asks for nothing."""

from __future__ import annotations

from django.http import HttpRequest

LONGEST = 6


def number(request: HttpRequest) -> int:
    """The page of a list, counted from 1."""
    given = request.GET.get("page", "")
    return int(given) if given.isascii() and given.isdecimal() and len(given) <= LONGEST else 1
