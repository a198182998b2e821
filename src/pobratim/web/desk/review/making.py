"""A new claim from words of the text: which words, of what, what is said; its value is looked at first."""

from __future__ import annotations

from typing import NamedTuple

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from pobratim.facts.kinds import EntityKind, Modality, Relation
from pobratim.record import adding, ids, reviewing, sides
from pobratim.record.adding import Fact
from pobratim.record.lookup import NothingToDecide
from pobratim.record.reviewing import Desk
from pobratim.record.rules import Action
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door
from pobratim.web.desk.form import Field, Form
from pobratim.web.desk.review.correcting import Correction, read_value
from pobratim.web.desk.review.shown import desk_of, shown
from pobratim.web.desk.review.values import ENTITIES, choices, way
from pobratim.web.desk.shell import desk_page
from pobratim.web.language import words
from pobratim.web.wording.words import Words

# What a new thing is first known by.
FIRST = {
    "event": (EntityKind.EVENT, "type"),
    "person": (EntityKind.PERSON, "name"),
    "place": (EntityKind.PLACE, "name"),
    "memorial": (EntityKind.MEMORIAL, "name"),
    "organisation": (EntityKind.ORGANISATION, "name"),
    "theme": (EntityKind.THEME, "theme"),
    "partnership": (EntityKind.PARTNERSHIP, "relation"),
}
PROPERTIES = (
    "type", "name", "date", "participant", "place", "memorial", "object", "giver", "receiver", "occasion",
    "recurrence", "office", "office_of", "relation", "since", "statement", "theme", "spot", "inscription",
    "kept", "born", "died",
)  # fmt: skip


class Asked(NamedTuple):
    """Where the words stand, and what is to be said of what."""

    start: int
    end: int
    new: str
    entity: str | None
    property: str


@door(Action.PROPOSE, "GET", "POST", sides=sides.of_source)
def make(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """The form, its value looked at, and the claim."""
    desk = desk_of(request, id)
    w = words(request)
    start = (request.GET if request.method == "GET" else request.POST).get("start", "")
    sent = request.POST if request.method == "POST" else None
    form = Form("review", _fields(w, desk), sent, {"words": request.GET.get("words", "")})
    asked = _asked(desk, form, start) if form.ok else None
    if asked is None:
        return _page(request, desk, form, start)
    value = _value_form(w, asked, form)
    given = _given(w, request, desk, asked, value)
    if given is None:
        return _page(request, desk, form, str(asked.start), value)
    try:
        done = _add(request, desk, asked, given, value.modality)
    except NothingToDecide:
        value.error = "same"
        return _page(request, desk, form, str(asked.start), value)
    card = next((c for c in reviewing.desk(desk.id).cards if done in {s.id for s in c.claims}), None)
    address = reverse("review", kwargs={"lang": lang, "id": desk.id})
    return HttpResponseRedirect(f"{address}?done=review.added" + (f"#c-{card.key}" if card else ""))


def _fields(w: Words, desk: Desk) -> tuple[Field, ...]:
    about = [(f"new {key}", w.say(f"review.new.{key}")) for key in FIRST]
    for card in desk.cards:
        one = shown(w, card)
        when = f", {one.when}" if one.when else ""
        about.append((f"card {card.key}", f"{one.title.text[:60]}{when} ({w.term('kind', card.kind.value)})"))
    properties = [(p, w.term("property", p)) for p in PROPERTIES]
    return (
        Field("words", "textarea", longest=2000),
        Field("about", "select", options=about),
        Field("property", "select", required=False, options=properties),
    )


def _asked(desk: Desk, form: Form, start: str) -> Asked | None:
    said = form["words"].replace("\r\n", "\n")
    at = int(start) if start.isdecimal() and len(start) < 9 else -1
    if at < 0 or desk.text[at : at + len(said)] != said:
        count = desk.text.count(said)
        if count != 1:
            form.fail("several" if count else "not_there", "words")
            return None
        at = desk.text.index(said)
    what, _, key = form["about"].partition(" ")
    if what == "new":
        return Asked(at, at + len(said), key, None, FIRST[key][1])
    card = desk.card(key)
    if card is None or not form["property"]:
        form.fail("choice", "property")
        return None
    return Asked(at, at + len(said), "", card.entity, form["property"])


def _value_form(w: Words, asked: Asked, form: Form) -> Correction:
    kind = way(asked.property, entity=asked.property in ENTITIES or asked.new == "place")
    if asked.new == "partnership":
        kind = "choice"
    said = form["words"].replace("\r\n", "\n")
    label = w.term("property", asked.property)
    return Correction("", "", label, kind, said, Modality.DONE.value, 0, "", choices(w, asked.property))


def _given(
    w: Words, request: DeskRequest, desk: Desk, asked: Asked, value: Correction
) -> dict[str, object] | None:
    """The value by its column; None while it has not been looked at."""
    if asked.new == "partnership":
        value.choices, value.property = _pairs(w, desk), w.term("kind", "partnership")
        if not value.choices:
            value.error = "nobody"
            return None
    if request.POST.get("modality") in set(Modality):
        value.modality = request.POST["modality"]
    kinds = (EntityKind.PLACE,) if asked.new == "place" else ENTITIES.get(asked.property, ())
    if "value" not in request.POST:
        if value.way == "entity":
            read_value(w, request, desk, value, kinds)
            value.error = ""
        return None
    value.value = request.POST["value"].strip()
    return read_value(w, request, desk, value, kinds)


def _pairs(w: Words, desk: Desk) -> list[tuple[str, str]]:
    """Every two places of the source."""
    places = [(c.root, shown(w, c).title.text) for c in desk.cards if c.kind is EntityKind.PLACE]
    return [
        (ids.pair(a, b), f"{one} – {other}")
        for i, (a, one) in enumerate(places)
        for b, other in places[i + 1 :]
    ]


def _add(request: DeskRequest, desk: Desk, asked: Asked, given: dict[str, object], modality: str) -> str:
    """Propose it; the id of the first claim."""
    column, value = next(iter(given.items()))
    entity, kind = asked.entity, FIRST[asked.new][0] if asked.new else None
    facts = [Fact(asked.property, column, value)]
    if asked.new == "partnership":
        entity = str(value)
        facts = [Fact("relation", "text", Relation.TWINNING.value)]
        facts += [Fact("side", "value", side) for side in entity.split("+")]
    elif asked.new == "place":
        entity = str(value)
        facts = [Fact("name", "text", desk.text[asked.start : asked.end])]
    who = request.visitor.who(desk.sides)
    done = adding.add(
        source=desk.id,
        start=asked.start,
        end=asked.end,
        facts=facts,
        entity=entity,
        kind=kind,
        modality=Modality(modality),
        who=who,
    )
    return done.claims[0]


def _page(
    request: DeskRequest, desk: Desk, form: Form, start: str, value: Correction | None = None
) -> HttpResponse:
    status = 422 if value is not None and value.error else form.status
    return desk_page(
        request,
        "review/add",
        title=words(request).say("review.add.title"),
        status=status,
        sheet=desk,
        form=form,
        start=start,
        f=value,
        modalities=list(Modality),
    )
