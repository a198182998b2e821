"""What the desk's templates may say: fields of forms with their words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from pobratim.web import markup
from pobratim.web.desk.history.telling import listed
from pobratim.web.form import Bound, Form
from pobratim.web.wording import dates
from pobratim.web.wording.names import Piece
from pobratim.web.wording.words import Words

register = template.Library()
DATES = frozenset({"date", "since", "born", "died"})


@register.inclusion_tag("desk/parts/field.html", takes_context=True)
def field(context: Mapping[str, Any], bound: Bound, **shown: Any) -> dict[str, Any]:
    """A field: label, control, hint and error, tied together for those who cannot see them."""
    w: Words = context["w"]
    area, name = bound.area, bound.field.name
    hint = f"{area}.hint.{name}"
    error = _error(w, area, bound.error, bound.slots) if bound.error else ""
    described = [f"{bound.id}-hint"] * w.has(hint) + [f"{bound.id}-error"] * bool(error)
    return {
        "w": w,
        "lang": context["lang"],
        "f": bound,
        "label": w.say(f"{area}.label.{name}") if bound.field.kind != "hidden" else "",
        "hint": w.say(hint) if w.has(hint) else "",
        "error": error,
        "described": " ".join(described),
        **shown,
    }


@register.simple_tag(takes_context=True)
def error_of(context: Mapping[str, Any], form: Form) -> str:
    """What is wrong with a form as a whole."""
    return _error(context["w"], form.area, form.error, form.slots)


def _error(w: Words, area: str, key: str, slots: Mapping[str, Any]) -> str:
    own = f"{area}.error.{key}"
    return w.say(own if w.has(own) else f"desk.error.{key}", **slots)


@register.simple_tag(takes_context=True)
def say_of(context: Mapping[str, Any], table: str, key: str) -> str:
    """The words of a closed list of an area: say_of "desk.role" "reviewer"."""
    w: Words = context["w"]
    return w.say(f"{table}.{key}")


@register.simple_tag(takes_context=True)
def when_at(context: Mapping[str, Any], moment: datetime) -> SafeString:
    """A moment in words, in UTC, since two cities read it: 26 September 2025, 14:02 UTC."""
    at = moment.astimezone(UTC)
    day = dates.when(context["w"], at.date().isoformat())
    time = f"{at:%H:%M}"
    return format_html(
        '<time class="date" datetime="{}">{}, {} UTC</time>', at.isoformat(timespec="minutes"), day, time
    )


@register.simple_tag
def piece(given: Piece) -> SafeString:
    """A run of words with its language where that is not the page's, isolated where it is a name."""
    return markup.run(given)


@register.simple_tag(takes_context=True)
def held_value(context: Mapping[str, Any], claim: Mapping[str, Any]) -> str:
    """What a claim of ``privacy.held`` says: words of closed lists and dates in the reader's language."""
    w: Words = context["w"]
    name, value = claim["property"], claim["value"]
    if name in DATES:
        return dates.when(w, value)
    said = listed(w, name, value)
    return str(value) if said is None else said
