"""What paper leaves to the screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from pobratim.web.wording.words import Words

register = template.Library()
Context = Mapping[str, Any]


@register.simple_tag(takes_context=True)
def more_at(context: Context, address: str) -> SafeString:
    """Where the screen has the words of every source."""
    return _addressed(context["w"], "passports.printed", address)


@register.simple_tag(takes_context=True)
def on_paper(context: Context, listed: int, most: int, further: int | None = None) -> SafeString:
    """How many more there are than are printed, and where; nothing where paper has all of them.

    ``listed``: on the screen, of which ``most`` are printed; ``further``: not on the screen either.
    """
    left = max(listed - most, 0) + (further or 0)
    if not left:
        return SafeString("")
    said = _addressed(context["w"], "partnership.on_paper", context["canonical"], n=left)
    return format_html('<p class="quiet printed" data-live>{}</p>\n', said)


@register.simple_tag(takes_context=True)
def on_sheet(context: Context, listed: int, most: int, further: int | None = None) -> SafeString:
    """As :func:`on_paper` for a passport, at whose foot the address stands."""
    left = max(listed - most, 0) + (further or 0)
    w: Words = context["w"]
    return (
        format_html('<p class="rest">{}</p>\n', w.say("partnership.rest", n=left)) if left else SafeString("")
    )


def _addressed(w: Words, key: str, address: str, **slots: int) -> SafeString:
    before, _, after = w.say(key, address="\0", **slots).partition("\0")
    return format_html("{}<bdi>{}</bdi>{}", before, address, after)
