"""What the calendar's templates may say: days with their weekday, the notes of our data in their language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from pobratim.web.wording.rituals import full_day as said

register = template.Library()


@register.simple_tag(takes_context=True)
def full_day(context: Mapping[str, Any], day: date) -> SafeString:
    """Friday 26 September 2025."""
    return format_html('<time class="date" datetime="{}">{}</time>', day.isoformat(), said(context["w"], day))


@register.simple_tag(takes_context=True)
def english(context: Mapping[str, Any], text: str) -> SafeString:
    """A note of our data, which are in English."""
    if context["lang"] == "en" or not any(c.isalpha() for c in text):
        return format_html("{}", text)
    return format_html('<span lang="en">{}</span>', text)
