"""The list of the map, of which a page may have a thousand lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from pobratim.web.leading import address
from pobratim.web.pages.worldmap import Partner
from pobratim.web.templatetags.pobratim import named
from pobratim.web.wording.marks import mark

register = template.Library()


@register.simple_tag(takes_context=True)
def partner_lines(context: Mapping[str, Any], partners: Iterable[Partner]) -> SafeString:
    """The partners of a city, each as a link with the state of the tie; a state is worded once a page."""
    page = context["w"]
    known: dict[str, str] = context["states"]
    for state in {p.state for p in partners} - known.keys():
        known[state] = render_to_string(
            "web/parts/mark.html", {"m": mark(state), "w": page, "lang": page.lang}
        )
    before, after = address("partnership", page.lang, "ID").split("ID")
    rows = ((before, p.tie, after, named(context, p.place), known[p.state]) for p in partners)
    return format_html_join("\n", '<li><a href="{}{}{}">{}</a> {}</li>', rows)
