"""The list of the map, of which a page may have a thousand lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from pobratim.web import markup
from pobratim.web.leading import address
from pobratim.web.pages.worldmap import Partner
from pobratim.web.templatetags.pobratim import named
from pobratim.web.wording.marks import mark

register = template.Library()


@register.simple_tag(takes_context=True)
def partner_lines(context: Mapping[str, Any], partners: Iterable[Partner]) -> SafeString:
    """The partners of a city, each as a link with the state of the tie."""
    page = context["w"]
    before, after = address("partnership", page.lang, "ID").split("ID")
    rows = (
        (before, p.tie, after, named(context, p.place), markup.state(page, mark(p.state))) for p in partners
    )
    return format_html_join("\n", '<li><a href="{}{}{}">{}</a> {}</li>', rows)
