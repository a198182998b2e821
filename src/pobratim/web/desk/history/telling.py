"""A step of a history as a sentence: who did what, then each claim with what it said before and after."""

from __future__ import annotations

from typing import NamedTuple

from pobratim.record.history import History, Item, Step, Value
from pobratim.record.sheets import Label, SourceLine
from pobratim.record.undoing import Undo
from pobratim.web.wording import dates
from pobratim.web.wording.names import Piece, named
from pobratim.web.wording.occasions import occasion
from pobratim.web.wording.words import Words

_TABLES = {"type": "event_type", "office": "office", "relation": "relation", "theme": "theme"}


class Line(NamedTuple):
    """One claim of a step."""

    property: str
    before: Piece | None
    after: Piece | None
    modality: str
    sources: tuple[SourceLine, ...]


class Sentence(NamedTuple):
    """A step in words. ``why_not``: why it cannot be taken back, empty where it can."""

    step: Step
    says: str
    lines: list[Line]
    others: list[Piece]
    more: str
    why_not: str


def told(w: Words, step: Step) -> Sentence:
    """A step in the reader's language."""
    key = f"{step.verb}_{step.stand}" if step.stand else step.verb
    says = w.say(f"history.says.{key}", who=_who(w, step), number=step.undoes or "")
    why = "" if step.undo is Undo.CAN or not step.number else w.say(f"history.why_not.{step.undo.value}")
    return Sentence(
        step,
        says,
        [_line(w, item) for item in step.items] if step.verb != "undone" else [],
        [name_of(w, other) for other in step.others],
        w.say("history.more", n=step.more) if step.more else "",
        why,
    )


def called(w: Words, found: History) -> str:
    """The entity in the heading: its name, else the kind of event and its date."""
    if not found.type:
        return name_of(w, found.subject).text
    kind = w.term("event_type", found.type)
    return f"{kind}, {dates.when(w, found.date)}" if found.date else kind


def _who(w: Words, step: Step) -> str:
    name = step.who or w.say("history.nobody")
    return f"{name} ({named(step.side, w.lang).text})" if step.side else name


def _line(w: Words, item: Item) -> Line:
    value = item.after or item.before
    assert value is not None
    corrected = item.before is not None and item.before != item.after
    changed = corrected and item.before is not None and item.before.modality != value.modality
    key = value.property if w.has(f"property.{value.property}") else "other"
    return Line(
        w.say(f"property.{key}"),
        value_of(w, item.before) if corrected and item.before else None,
        value_of(w, value),
        w.term("modality", value.modality) if changed or value.modality != "done" else "",
        item.sources,
    )


def name_of(w: Words, label: Label) -> Piece:
    """An entity's name, or its kind where it has none."""
    day = occasion(w, label)
    if day:
        return Piece(day)
    if label.names:
        return named(label, w.lang)
    return Piece(w.term("kind", label.kind.value))


def value_of(w: Words, value: Value) -> Piece:
    """What a claim says, in the reader's language."""
    if value.entity is not None:
        return name_of(w, value.entity)
    if value.edtf is not None:
        return Piece(dates.when(w, value.edtf))
    if value.number is not None:
        return Piece(
            w.number(int(value.number)) if value.number == int(value.number) else f"{value.number:g}"
        )
    said = listed(w, value.property, value.text or "")
    if said is not None:
        return Piece(said)
    lang = value.lang if value.lang and value.lang != w.lang else None
    return Piece(value.text or "", lang or ("und" if not value.lang else None), True)


def listed(w: Words, name: str, text: str) -> str | None:
    """The reader's word for the value of a property that has a closed list of them; None of any other."""
    if name == "recurrence":
        return w.term("every", dates.frequency(text))
    return w.term(_TABLES[name], text) if name in _TABLES else None
