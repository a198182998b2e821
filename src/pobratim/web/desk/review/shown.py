"""The review page as its template shows it: cards with their claims in words, and the marked text."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from pobratim.facts.kinds import EntityKind, Modality
from pobratim.record import reviewing
from pobratim.record.likely import Likely
from pobratim.record.lookup import NothingToDecide
from pobratim.record.reviewing import Card, Desk, Said
from pobratim.record.rules import Action
from pobratim.record.sheets import Label, Mark
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.history.telling import name_of, value_of
from pobratim.web.desk.same.why import why
from pobratim.web.marked_text import paragraphs
from pobratim.web.wording import dates
from pobratim.web.wording.names import Piece, script
from pobratim.web.wording.sides import Line, summary
from pobratim.web.wording.words import Words

LEGEND = ("event", "partnership", "person", "place", "memorial", "statement", "other")
TWO_SIDED = ("event", "partnership", "memorial")  # what a city confirms
_EVENTS = (EntityKind.EVENT, EntityKind.SERIES)


class ClaimLine(NamedTuple):
    """One claim of a card; ``at``: where its first words are; ``about`` ends the names of its buttons."""

    said: Said
    property: str
    value: Piece
    modality: str
    at: str
    percent: int
    person: bool
    about: str


class Known(NamedTuple):
    """A known entity the card may be the same as: its id, what it is called, and why, in words."""

    id: str
    title: str
    why: str


class CardShown(NamedTuple):
    """A card with its heading in words."""

    card: Card
    title: Piece
    when: str
    lines: list[ClaimLine]
    about: str
    word: Line | None = None
    same: Known | None = None


class Group(NamedTuple):
    """The cards of one group."""

    key: str
    cards: list[CardShown]


def groups(w: Words, desk: Desk) -> list[Group]:
    """The cards in groups, in the order they are decided on."""
    found: dict[str, list[CardShown]] = {}
    known = reviewing.likely(desk)
    for card in desk.cards:
        one = shown(w, card)
        if card.key in known:
            one = one._replace(same=_known(w, known[card.key]))
        found.setdefault(card.group, []).append(one)
    return [Group(key, found[key]) for key in reviewing.GROUPS if key in found]


def _known(w: Words, one: Likely) -> Known:
    if one.type:
        kind = w.term("event_type", one.type)
        title = f"{kind}, {dates.when(w, one.date)}" if one.date else kind
    else:
        own = [n for n in one.names if script(n) == ("Cyrl" if w.lang in ("ru", "kk") else "Latn")]
        title = next(iter([*own, *one.names]), w.term("kind", one.kind.value))
    return Known(one.id, title, why(w, one.reasons))


def shown(w: Words, card: Card) -> CardShown:
    """One card in words."""
    title, when = _heading(w, card)
    lines = [line(w, said, card.kind) for said in card.claims]
    two_sided = card.group in TWO_SIDED or card.says
    word = summary(w, card.says, card.said_by) if two_sided else None
    return CardShown(card, title, when, lines, f"{w.at('language.colon')}{title.text[:60]}", word)


def _heading(w: Words, card: Card) -> tuple[Piece, str]:
    """What a card is called, and when it was."""
    if card.kind in _EVENTS:
        kind = card.text("type")
        title = Piece(w.term("event_type", kind)) if kind else Piece(w.term("kind", card.kind.value))
        when = dates.recurring(w, card.text("date"), card.text("recurrence"))
        return title, when if card.text("date") or card.text("recurrence") else ""
    if card.kind is EntityKind.THEME:
        return Piece(w.term("theme", card.text("theme") or "")), ""
    if card.kind is EntityKind.PARTNERSHIP:
        both = [c.value.entity for c in card.claims if c.value.property == "side" and c.value.entity]
        names = dict.fromkeys(name_of(w, side).text for side in both)
        return (Piece(" – ".join(names)) if names else name_of(w, card.label)), ""
    return name_of(w, card.label), ""


def line(w: Words, said: Said, kind: EntityKind) -> ClaimLine:
    """One claim of a card of that kind in words."""
    key = said.value.property
    modality = said.value.modality
    start, end = said.spans[0]
    label = property_of(w, key, kind)
    value = value_of(w, said.value)
    return ClaimLine(
        said,
        label,
        value,
        w.term("modality", modality) if modality != Modality.DONE else "",
        f"s{start}-{end}",
        round(said.confidence * 100),
        said.origin.startswith(("account ", "person ")),
        f"{w.at('language.colon')}{label}, {value.text[:60]}",
    )


def property_of(w: Words, key: str, kind: EntityKind) -> str:
    """What a property is called: the name of a person has a word of its own in Russian and Kazakh."""
    if key == "name" and kind is EntityKind.PERSON:
        key = "person_name"
    return w.term("property", key if w.has(f"property.{key}") else "other")


def marks(desk: Desk) -> list[Mark]:
    """Every span with the card it belongs to; what was rejected is not marked."""
    found = []
    for card in desk.cards:
        label = Label(card.key, card.kind, {})
        kind = card.group if card.group in LEGEND else "other"
        for said in card.claims:
            if said.waits or said.state.value == "accepted":
                found += [Mark(s, e, kind, label, said.value.property, said.short) for s, e in said.spans]
    return found


class Stretch(NamedTuple):
    """A run of the text: what kind of mark it is under, the card it leads to, all cards it belongs to."""

    text: str
    kind: str
    to: str
    cards: str
    anchors: tuple[str, ...]


class Paragraph(NamedTuple):
    """A line of the text and where it begins."""

    start: int
    stretches: list[Stretch]


def text(desk: Desk) -> list[Paragraph]:
    """The text by paragraphs; of marks that lie on each other the shortest leads on."""
    out = []
    at = 0
    for runs in paragraphs(desk.text, marks(desk)):
        pieces = []
        for run in runs:
            near = min(run.marks, key=lambda m: (m.end - m.start, m.start), default=None)
            keys = " ".join(dict.fromkeys(m.entity.id for m in run.marks))
            kind, to = (near.kind, near.entity.id) if near else ("", "")
            pieces.append(Stretch(run.text, kind, to, keys, run.anchors))
        whole = "".join(p.text for p in pieces)
        start = desk.text.index(whole, at)
        at = start + len(whole)
        out.append(Paragraph(start, pieces))
    return out


def desk_of(request: DeskRequest, id_: str) -> Desk:
    """The sheet of a source, with the cards that concern a side of whoever asks."""
    try:
        found = reviewing.desk(id_, request.visitor.account.pk if request.visitor.account else None)
    except NothingToDecide:
        raise Http404 from None
    mine = tuple(c for c in found.cards if request.visitor.may(Action.DRAFT, c.sides))
    return replace(found, cards=mine)


def onward(
    lang: str, desk: Desk, card: Card, done: str, decided: Collection[str] | None = None
) -> HttpResponse:
    """Back to the page, at the card that was decided on while some of it waits, else at the next one.

    ``desk`` as it was before, and the claims ``decided`` on since: to make the sheet again costs as much as
    all the rest. None where nothing is known of it, since somebody else was quicker.
    """
    now = desk if decided is not None else reviewing.desk(desk.id)
    gone = set(decided or ())
    mine = {c.key for c in desk.cards}
    cards = [c for c in now.cards if c.key in mine]
    at = next((n for n, c in enumerate(cards) if c.key == card.key), 0)
    turned = [*cards[at:], *cards[:at]]
    on = next((c for c in turned if any(s.waits and s.id not in gone for s in c.claims)), now.card(card.key))
    address = reverse("review", kwargs={"lang": lang, "id": desk.id})
    return HttpResponseRedirect(f"{address}?done={done}" + (f"#c-{on.key}" if on else ""))
