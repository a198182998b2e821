"""What the templates of passports and of the ledger may say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from pobratim.record.passport_sheets import Promise, Term
from pobratim.record.sheets import Label
from pobratim.web.wording import dates
from pobratim.web.wording.names import named
from pobratim.web.wording.words import Words

register = template.Library()
Context = Mapping[str, Any]
SIGNS = {
    Promise.OPEN: "◇",
    Promise.KEPT: "●",
    Promise.OVERDUE: "◆",
    Promise.WITHDRAWN: "✕",
    Promise.UNCLEAR: "≠",
}


@register.filter
def spare(counter: int, most: int) -> bool:
    """Whether a row is one too many for the one sheet of paper; on the screen it is there."""
    return counter > most


@register.simple_tag(takes_context=True)
def office(context: Context, key: str) -> str:
    """An office by name, one that somebody held before as such."""
    w: Words = context["w"]
    word = w.term("office", key.removeprefix("former-"))
    return w.say("review.former", office=word) if key.startswith("former-") else word


@register.simple_tag(takes_context=True)
def term_dates(context: Context, term: Term) -> str:
    """The dates of the sources that give an office: "said in 2021", "said from 2021 to 2025"."""
    w: Words = context["w"]
    if term.first is None or term.last is None:
        return w.say("passports.said_undated")
    if term.first == term.last:
        return w.say("passports.said_once", date=dates.when(w, term.first))
    return w.say("passports.said_often", first=dates.when(w, term.first), last=dates.when(w, term.last))


@register.simple_tag(takes_context=True)
def promise_word(context: Context, state: str) -> str:
    """The state of a promise."""
    w: Words = context["w"]
    return w.say(f"passports.state.{state}")


@register.simple_tag(takes_context=True)
def say_state(context: Context, state: str) -> str:
    """What a state of a promise means."""
    w: Words = context["w"]
    return w.say(f"passports.state_means.{state}")


@register.simple_tag(takes_context=True)
def promise_mark(context: Context, state: str) -> SafeString:
    """The state of a promise as a mark and its word."""
    return format_html(
        '<span class="state"><span class="sign" aria-hidden="true">{}</span> {}</span>',
        SIGNS[Promise(state)],
        promise_word(context, state),
    )


@register.simple_tag(takes_context=True)
def plain_name(context: Context, label: Label) -> str:
    """A name without markup, as an option of a list needs it."""
    w: Words = context["w"]
    return named(label, w.lang).text
