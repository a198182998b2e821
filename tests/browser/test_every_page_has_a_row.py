"""No public page is left out of the looks at it: what the addresses know and what the browser is shown."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, get_resolver, resolve
from page_types import CALENDAR, FIXTURE, NO_PAGE, TAKING_PART


def public_names() -> set[str]:
    """The names of all addresses that begin with a language and are not of the desk."""
    names: set[str] = set()
    for part in get_resolver().url_patterns:
        if (
            isinstance(part, URLResolver)
            and "<lang:lang>" in str(part.pattern)
            and "desk" not in str(part.pattern)
        ):
            names |= {str(p.name) for p in part.url_patterns if isinstance(p, URLPattern)}
    return names


def test_every_public_page_is_looked_at() -> None:
    shown = {path.partition("?")[0] for path in (*FIXTURE.values(), *CALENDAR, *TAKING_PART.values())}
    looked_at = {resolve(f"/en/{path}").url_name for path in shown - {FIXTURE["wrong"]}}
    known = public_names()
    assert len(known) > 30
    assert known > NO_PAGE
    assert looked_at == known - NO_PAGE
