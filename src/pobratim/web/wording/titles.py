"""The title of an event, made from its claims in the reader's language whatever language the source has.

The patterns are data (``titles`` in web/words): the first one all of whose slots are known is used. A slot
may ask for a form after a colon: ``{who:visits|visit}`` chooses by number, ``{memorial:the}`` an article,
``{place:at}`` and ``{place:acc}`` ask ``cases`` for a form and count as unknown where no safe rule gives one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pobratim.facts.kinds import EntityKind, EventType
from pobratim.record.sheets import EventCard, Label, Participant
from pobratim.web.wording import cases
from pobratim.web.wording.names import Piece, listed, named
from pobratim.web.wording.words import Words

_SLOT = re.compile(r"\{(\w+)(?::([^}]*))?\}")
_LONGEST_OBJECT = 90
_Parts = tuple[Piece | tuple[str, str | None], ...]  # words, and slots with the form they ask for
_LABELS = ("place", "memorial", "giver", "receiver", "occasion")


class _Pattern(NamedTuple):
    """``wants``: the labels, and "who", without which it cannot be filled; ``bare``: it has no slots."""

    parts: _Parts
    wants: frozenset[str]
    bare: bool


_OF_A_MEMORIAL = (EventType.GIFT, EventType.UNVEILING)  # of these the memorial is the object


def title(words: Words, card: EventCard) -> tuple[Piece, ...]:
    """The title in pieces, names and foreign words kept apart."""
    return in_each((words,), card)[0]


def in_each(languages: Iterable[Words], card: EventCard) -> list[tuple[Piece, ...]]:
    """The title in each of these languages: what does not depend on one is looked up once."""
    people = who(card)
    lacks = {slot for slot in _LABELS if getattr(card, slot) is None}
    if not people:
        lacks.add("who")
    return [_title(words, card, people, lacks) for words in languages]


def _title(words: Words, card: EventCard, people: list[Participant], lacks: set[str]) -> tuple[Piece, ...]:
    for pattern in _patterns(words, card.type):
        if not pattern.wants.isdisjoint(lacks):
            continue
        filled = _fill(words, pattern.parts, card, people)
        if filled is None:
            continue
        if pattern.bare and (said := _said(words, card)):
            filled += [Piece(str(words.at("language.colon"))), *said]  # the kind alone tells nothing
        return _capital(filled)
    return (Piece(words.term("event_type", card.type.value)),)


def who(card: EventCard) -> list[Participant]:
    """Whom a title names: people before bodies; of a visit the guests, not those who hold office there."""
    people = [p for p in card.participants if not card.place or p.who.id != card.place.id]
    if card.type is EventType.VISIT and card.place:
        people = [p for p in people if not p.office_of or p.office_of.id != card.place.id]
    persons = [p for p in people if p.who.kind is EntityKind.PERSON]
    return persons or people


def _patterns(words: Words, kind: EventType) -> tuple[_Pattern, ...]:
    """The patterns of a kind of event, cut up once; kept with the words they are of."""
    found = words.kept.get(kind)
    if found is None:
        found = words.kept[kind] = tuple(_cut(str(p)) for p in words.at(f"titles.{kind.value}"))
    return found


def _cut(pattern: str) -> _Pattern:
    parts = _parts(pattern)
    slots = {part[0] for part in parts if not isinstance(part, Piece)}
    return _Pattern(parts, frozenset(slots & {*_LABELS, "who"}), not slots)


def _parts(pattern: str) -> _Parts:
    out: list[Piece | tuple[str, str | None]] = []
    at = 0
    for match in _SLOT.finditer(pattern):
        if match.start() > at:
            out.append(Piece(pattern[at : match.start()]))
        out.append((match[1], match[2]))
        at = match.end()
    if at < len(pattern):
        out.append(Piece(pattern[at:]))
    return tuple(out)


def _fill(words: Words, parts: _Parts, card: EventCard, people: list[Participant]) -> list[Piece] | None:
    out: list[Piece] = []
    for part in parts:
        if isinstance(part, Piece):
            out.append(part)
            continue
        pieces = _slot(words, card, people, *part)
        if not pieces:
            return None
        out.extend(pieces)
    return out


def _slot(
    words: Words, card: EventCard, people: list[Participant], slot: str, form: str | None
) -> Sequence[Piece]:
    if slot == "who":
        if form and people:
            return (Piece(form.split("|")[min(len(people), 2) - 1]),)
        return listed(words, people)
    if slot == "object":
        return _object(words, card)
    if slot == "words":
        return _said(words, card)
    label = getattr(card, slot)
    if label is None:
        return ()
    piece = named(label, words.lang)
    if form:
        return _formed(words, label, piece, form)
    if piece.lang and slot == "memorial":
        return _quoted(words, piece)
    return (piece,)


def _formed(words: Words, label: Label, piece: Piece, form: str) -> Sequence[Piece]:
    if form == "the":
        if piece.lang:
            return _quoted(words, piece)
        return (Piece(cases.article_en(piece.text)), piece)
    if form == "acc":
        accusative = cases.accusative_ru(piece.text)
        return (piece._replace(text=accusative),) if accusative else ()
    if label.kind is not EntityKind.PLACE or label.id.startswith(("iso3166-2", "local")):
        return ()
    return (piece._replace(text=cases.at_fr(piece.text, label.id.startswith("iso3166"))),)


def _object(words: Words, card: EventCard) -> Sequence[Piece]:
    """What was given or shown: in the reader's language where a source, or its memorial's name, has it so."""
    own = card.objects.get(words.lang)
    if own is None and card.type in _OF_A_MEMORIAL and card.memorial and words.lang in card.memorial.names:
        own = card.memorial.names[words.lang]
    text, lang = (own, words.lang) if own else (card.object, card.object_lang)
    if not text or len(text) > _LONGEST_OBJECT:
        return ()
    if lang in (None, words.lang):
        return (Piece(text, None, True),)
    return _quoted(words, Piece(text, lang, True))


def _said(words: Words, card: EventCard) -> Sequence[Piece]:
    """The source's own words, their beginning where they are long, always between quotation marks."""
    if not card.words:
        return ()
    said = min(card.words, key=lambda one: one.lang != words.lang)
    text = " ".join(said.text.split())
    if len(text) > _LONGEST_OBJECT:
        text = text[: _LONGEST_OBJECT + 1].rsplit(" ", 1)[0][:_LONGEST_OBJECT].rstrip(" ,;:–—-") + "…"
    return _quoted(words, Piece(text, said.lang if said.lang != words.lang else None, True))


def _quoted(words: Words, piece: Piece) -> Sequence[Piece]:
    left, right = words.at("language.quotes")
    return (Piece(str(left)), piece._replace(text=_bare(piece.text)), Piece(str(right)))


def _bare(text: str) -> str:
    """Without the quotation marks of the source around the whole, so that they are not doubled."""
    inner = text[1:-1]
    whole = text[:1] in set('«“„"') and text[-1:] in set('»”“"') and not set(inner) & set('«»“”„"')
    return inner if whole and inner else text


def _capital(pieces: list[Piece]) -> tuple[Piece, ...]:
    first = pieces[0]
    if first.text[:1].isupper():
        return tuple(pieces)
    return (first._replace(text=first.text[:1].upper() + first.text[1:]), *pieces[1:])
