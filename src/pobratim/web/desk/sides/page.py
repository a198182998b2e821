"""What each side says of a thing, one's own city's word on it, and a ready letter to the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from django.http import HttpResponse

from pobratim.facts.kinds import EntityKind, Modality, Stand
from pobratim.record import review, rules, sides
from pobratim.record.history import Value
from pobratim.record.review import Clash, NothingToDecide, SamePerson
from pobratim.record.rules import Action
from pobratim.record.sheets import Label
from pobratim.record.standing import Side, Standing, Word, standing
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door
from pobratim.web.desk.form import Field, Form, counted
from pobratim.web.desk.history.telling import name_of, value_of
from pobratim.web.desk.shell import desk_page, go
from pobratim.web.desk.sides.letter import Letter, letter
from pobratim.web.language import words
from pobratim.web.wording import dates
from pobratim.web.wording.names import named
from pobratim.web.wording.words import LANGUAGES, Words, words_of

LONGEST = 2000
WHOLE = "all"  # of the thing, not of a single claim


class Told(NamedTuple):
    """A side with its words: ``whole`` on the thing itself, ``single`` on claims of it, in words."""

    side: Side
    whole: Word | None
    single: list[tuple[Word, str]]


@door(Action.DRAFT, sides=sides.of_entity)
def show(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """Both sides, and the form of one's own."""
    found = standing(id, request.concerned)
    return _page(request, found, Form("sides", _fields(request, words(request), found)))


@door(Action.CONFIRM, "POST", sides=sides.of_entity)
def give(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - as above
    """Give one's own city's word."""
    found = standing(id, request.concerned)
    own = _own(request, found)
    form = Form("sides", _fields(request, words(request), found), request.POST)
    if form.ok and form["stand"] != Stand.CONFIRMED and not form["words"]:
        form.fail("why", "words")
    if form.ok and form["side"] in {s.id for s in own}:
        seen = request.POST.get("seen", "")
        try:
            review.confirm(
                entity=found.id,
                side=form["side"],
                stand=Stand(form["stand"]),
                claim=None if form["about"] == WHOLE else form["about"],
                words=form["words"],
                who=request.visitor.who([form["side"]]),
                expected=counted(seen, None),
            )
            return go(lang, "stand", id=found.id, done="sides.given")
        except SamePerson:
            form.fail("same_person")
        except Clash:
            form.fail("clash")
            return _page(request, standing(id, request.concerned), form, 409)
        except NothingToDecide:
            form.fail("choice", "about")
    return _page(request, found, form, form.status)


def _own(request: DeskRequest, found: Standing) -> list[Side]:
    speaks = rules.speaks_for(request.visitor.grants, Action.CONFIRM, [s.id for s in found.sides])
    return [s for s in found.sides if s.id in speaks]


def _fields(request: DeskRequest, w: Words, found: Standing) -> tuple[Field, ...]:
    own = [(s.id, named(s.label, w.lang).text) for s in _own(request, found)]
    about = [(WHOLE, w.say("sides.whole"))]
    about += [(id_, _claim(w, value)) for id_, value in found.claims]
    stands = [(s.value, w.say(f"sides.stand.{s.value}")) for s in Stand]
    return (
        Field("side", "select", options=own),
        Field("about", "select", options=about),
        Field("stand", "select", options=stands),
        Field("words", "textarea", required=False, longest=LONGEST),
    )


def _claim(w: Words, value: Value) -> str:
    """A claim to give one's word on: what it is of, what it says, and how, where it is not said to be so."""
    said = f"{w.term('property', value.property)}{w.at('language.colon')}{value_of(w, value).text[:80]}"
    return said if value.modality == Modality.DONE else f"{said} ({w.term('modality', value.modality)})"


def called(w: Words, found: Standing) -> str:
    """The thing by name; an event by its kind and date, a partnership by its sides."""
    return name_of_thing(w, found.label, found.type, found.date, [s.label for s in found.sides])


def name_of_thing(w: Words, label: Label, type_: str | None, date: str | None, of: Sequence[Label]) -> str:
    """``called`` of a thing of which ``type_`` and ``date`` are known, and the sides it is of."""
    if label.kind in (EntityKind.EVENT, EntityKind.SERIES) and type_:
        kind = w.term("event_type", type_)
        return f"{kind}, {dates.when(w, date)}" if date else kind
    if label.kind is EntityKind.PARTNERSHIP and not label.names:
        return " – ".join(named(side, w.lang).text for side in of)
    return name_of(w, label).text


def _page(request: DeskRequest, found: Standing, form: Form, status: int = 200) -> HttpResponse:
    w = words(request)
    own = _own(request, found)
    others = [s for s in found.sides if s not in own and (not s.whole or s.whole.stale)]
    told = [
        Told(s, s.whole, [(x, _about(w, x)) for x in s.words if x.claim is not None]) for s in found.sides
    ]
    return desk_page(
        request,
        "sides/page",
        title=w.say("sides.title", name=called(w, found)),
        status=status,
        standing=found,
        told=told,
        form=form if own else None,
        letters=[_letter(request, found, own[0], other) for other in others] if own else [],
        languages=[(code, str(words_of(code).at("language.own"))) for code in LANGUAGES],
    )


def _letter(request: DeskRequest, found: Standing, own: Side, other: Side) -> Letter:
    """In the languages of both, or those that were chosen for this letter."""
    chosen = request.GET if request.GET.get("letter") == other.id else {}
    return letter(found, own, other, chosen.get("theirs", ""), chosen.get("ours", ""))


def _about(w: Words, word: Word) -> str:
    assert word.value is not None
    return f"{w.term('property', word.value.property)}{w.at('language.colon')}{value_of(w, word.value).text}"
