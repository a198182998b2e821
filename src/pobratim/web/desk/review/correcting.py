"""Correcting one claim: dates are said back before they are kept, places and people are suggested."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from pobratim.documents.clean import one_line
from pobratim.facts.kinds import EntityKind, Modality
from pobratim.record import review, sides
from pobratim.record.review import Clash, NothingToDecide
from pobratim.record.reviewing import Card, Desk, Said
from pobratim.record.rules import Action
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door
from pobratim.web.desk.form import counted
from pobratim.web.desk.review import clashing, known
from pobratim.web.desk.review.known import Option
from pobratim.web.desk.review.sheet import render
from pobratim.web.desk.review.shown import desk_of, line, onward
from pobratim.web.desk.review.understanding import echo, understand
from pobratim.web.desk.review.values import ENTITIES, choices, way
from pobratim.web.language import words
from pobratim.web.wording.words import Words

LONGEST = 2000
_FIGURES = re.compile(r"-?[0-9]{1,12}(?:\.[0-9]{1,12})?")


@dataclass(slots=True)
class Correction:
    """The form of one claim. ``way``: how its value is filled in; ``echo``: a date as it was understood."""

    card: str
    claim: str
    property: str
    way: str
    value: str
    modality: str
    seen: int
    was: str
    choices: list[tuple[str, str]] = field(default_factory=list)
    options: list[Option] = field(default_factory=list)
    chosen: str = ""
    echo: str = ""
    edtf: str = ""
    left: str = ""
    error: str = ""


def opened(w: Words, card: Card, said: Said, seen: int) -> Correction:
    """The form as it is first shown: with what the claim says now."""
    value = said.value
    kind = way(value.property, entity=value.entity is not None, number=value.number is not None)
    now = value.text or value.edtf or (f"{value.number:g}" if value.number is not None else "")
    shown = line(w, said, card.kind)
    return Correction(
        card.key,
        said.short,
        shown.property,
        kind,
        now or shown.value.text,
        value.modality,
        seen,
        shown.value.text,
        choices(w, value.property),
    )


@door(Action.REVIEW, "GET", "POST", sides=sides.of_source)
def correct(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """Take the correction of one claim; where it needs a second look, the form comes back with it."""
    desk = desk_of(request, id)
    found = desk.claim(request.POST.get("claim", ""))
    if found is None:
        return HttpResponseRedirect(reverse("review", kwargs={"lang": lang, "id": desk.id}))
    card, said = found
    w = words(request)
    form = opened(w, card, said, desk.seen)
    asked = _filled(w, request, desk, said, form)
    if asked is None:
        status = 422 if form.error else 200
        return render(request, desk, status=status, more={"correction": form})
    who = request.visitor.who(request.concerned)
    try:
        review.correct(claim=said.id, source=id, who=who, expected=form.seen, **asked)  # type: ignore[arg-type]
    except Clash as clash:
        return clashing.show(request, desk, clash, _again(request), "review-correct")
    except NothingToDecide:
        form.error = "same"
        return render(request, desk, status=422, more={"correction": form})
    return onward(lang, desk, card, "review.corrected", [said.id])


def _again(request: DeskRequest) -> dict[str, str]:
    wanted = ("claim", "value", "modality", "sure", "entity")
    return {name: request.POST[name] for name in wanted if name in request.POST}


def _filled(
    w: Words, request: DeskRequest, desk: Desk, said: Said, form: Correction
) -> dict[str, object] | None:
    """What is to be corrected as ``review.correct`` takes it; None where the form has to be shown again."""
    sent = request.POST
    before = form.value
    form.value = sent.get("value", before).strip()
    given = sent.get("seen", "")
    form.seen = counted(given, desk.seen)
    out: dict[str, object] = {}
    if sent.get("modality") in set(Modality):
        form.modality = sent["modality"]
        if form.modality != said.value.modality:
            out["modality"] = Modality(form.modality)
    if form.value == before and not sent.get("entity"):
        if not out:
            form.error = "same"
            return None
        return out
    own = (EntityKind(said.value.entity.kind),) if said.value.entity else ()
    value = read_value(w, request, desk, form, ENTITIES.get(said.value.property, own))
    return None if value is None else {**out, **value}


def read_value(
    w: Words, request: DeskRequest, desk: Desk, form: Correction, kinds: Collection[EntityKind]
) -> dict[str, object] | None:
    """The value that was filled in, by its column; None where the form has to be shown again."""
    if form.way == "entity":
        return _entity(w, request, desk, form, kinds)
    if not form.value or len(form.value) > LONGEST:
        form.error = "required" if not form.value else "long"
        return None
    if form.way == "date":
        return _date(w, request, desk, form)
    if form.way == "number":
        number = number_in(form.value)
        if number is None:
            form.error = "number"
        return None if number is None else {"number": number}
    if form.way == "choice" and form.value not in dict(form.choices):
        form.error = "choice"
        return None
    text = one_line(form.value)
    if not text:
        form.error = "required"
    return {"text": text} if text else None


def number_in(text: str) -> float | None:
    """What was typed, in figures; neither what is no number nor more than anything is counted in."""
    plain = text.replace(",", ".")
    return float(plain) if _FIGURES.fullmatch(plain) else None


def _date(w: Words, request: DeskRequest, desk: Desk, form: Correction) -> dict[str, object] | None:
    understood = understand(form.value, (w.lang, desk.line.lang), desk.line.published)
    if understood is None:
        form.error = "date"
        return None
    if request.POST.get("sure") == understood.edtf:
        return {"edtf": understood.edtf}
    form.echo, form.edtf, form.left = echo(w, understood), understood.edtf, understood.left
    return None


def _entity(
    w: Words, request: DeskRequest, desk: Desk, form: Correction, kinds: Collection[EntityKind]
) -> dict[str, object] | None:
    chosen = request.POST.get("entity", "")
    if chosen and (taken := known.taken(chosen, kinds)):
        return {"value": taken}
    form.options = known.options(w, form.value, kinds, desk.id)
    if chosen or not form.options:
        form.error = "nobody"
    return None
