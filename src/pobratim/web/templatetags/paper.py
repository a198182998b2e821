"""What paper leaves to the screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from pobratim.web.wording.words import Words

register = template.Library()


@register.simple_tag(takes_context=True)
def on_paper(context: Mapping[str, Any], listed: int, most: int, further: int | None = None) -> SafeString:
    """How many more there are than are printed, and where; nothing where paper has all of them.

    ``listed``: on the screen, of which ``most`` are printed; ``further``: not on the screen either.
    """
    left = max(listed - most, 0) + (further or 0)
    if not left:
        return SafeString("")
    w: Words = context["w"]
    said = w.say("partnership.on_paper", n=left, address=context["canonical"])
    return format_html('<p class="quiet printed" data-live>{}</p>\n', said)
