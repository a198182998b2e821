"""What the calendar's templates may say: days with their weekday, the notes of our data in their language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from pobratim.web import markup
from pobratim.web.pages.calendar.subscribe import feed
from pobratim.web.wording import cited as citing
from pobratim.web.wording.names import Piece
from pobratim.web.wording.rituals import full_day as said
from pobratim.web.wording.told import told
from pobratim.web.wording.words import Words

register = template.Library()


@register.simple_tag(takes_context=True)
def full_day(context: Mapping[str, Any], day: date) -> SafeString:
    """Friday 26 September 2025."""
    return format_html('<time class="date" datetime="{}">{}</time>', day.isoformat(), said(context["w"], day))


@register.simple_tag(takes_context=True)
def that_day(context: Mapping[str, Any], day: date) -> SafeString:
    """The same within a line that has begun: vendredi 26 septembre 2025."""
    day_said = said(context["w"], day, within=True)
    return format_html('<time class="date" datetime="{}">{}</time>', day.isoformat(), day_said)


@register.simple_tag(takes_context=True)
def english(context: Mapping[str, Any], text: str) -> SafeString:
    """A note of our data, which are in English: in the reader's language where we have it, else as it is."""
    w: Words = context["w"]
    note = told(w, text) if any(c.isalpha() for c in text) else text
    if note is not None:
        return format_html("{}", note)
    language = w.term("languages", "en")
    return format_html('<bdi lang="en">{}</bdi> <span class="tongue">{}</span>', text, language)


@register.simple_tag(takes_context=True)
def cited(context: Mapping[str, Any], text: str) -> SafeString:
    """Where something is taken from."""
    return markup.line(citing.cited(context["w"], text))


@register.simple_tag
def pieces(title: Iterable[Piece]) -> SafeString:
    """A title, names isolated and foreign words with their language."""
    return markup.line(title)


@register.filter
def unlocalized(number: float) -> str:
    """A measure of a picture, written as pictures want it whatever the language."""
    return f"{number:g}"


@register.filter
def add_to(number: float, more: float) -> str:
    """A measure and so much more."""
    return f"{number + float(more):g}"


@register.inclusion_tag("calendar/parts/follow.html", takes_context=True)
def follow(context: Mapping[str, Any], kind: str, id_: str) -> dict[str, Any]:
    """The calendar of a place, partnership, memorial or theme, to look at and to subscribe to."""
    query = f"?{urlencode({kind: id_})}"
    radar = "" if kind == "memorial" else id_
    feeds = feed(context["request"], "feed", query)
    return {"w": context["w"], "lang": context["lang"], "query": query, "radar": radar, "subscription": feeds}
