"""The steps of an application in words."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from pobratim.guests.models import Application
from pobratim.guests.states import Verb
from pobratim.web.guests.saying import evening_alone
from pobratim.web.wording.words import Words

_BY_VISITOR = frozenset({Verb.ASKED, Verb.CHANGED, Verb.TOOK, Verb.LEFT, Verb.WITHDREW})


class Told(NamedTuple):
    """One step: when, who, what, and the words that went with it, in the language of the application."""

    at: datetime
    who: str
    says: str
    note: str
    lang: str


def story(w: Words, one: Application, *, names: bool) -> list[Told]:
    """The first step first. ``names``: the organiser's people by name, as at the desk."""
    return [
        Told(
            step.at,
            _who(w, step.verb, step.who if names else ""),
            _says(w, one, step.verb, step.day),
            step.note,
            one.lang,
        )
        for step in sorted(one.steps.all(), key=lambda s: s.pk)
    ]


def _who(w: Words, verb: str, name: str) -> str:
    if Verb(verb) in _BY_VISITOR:
        return w.say("guests.visitor")
    return name or w.say("guests.organiser")


def _says(w: Words, one: Application, verb: str, day: date) -> str:
    key = f"guests.says.{verb}"
    return w.say(key, day=evening_alone(w, one.series, day)) if verb == Verb.OFFERED else w.say(key)
