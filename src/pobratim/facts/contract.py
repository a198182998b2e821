"""Document and Reading, and their JSON form: the contract other programs depend on."""

from __future__ import annotations

import dataclasses
import hashlib
from dataclasses import dataclass
from typing import Any, Final, Self

from pobratim.facts.kinds import EventType, Modality, PlaceKind, Relation, Role
from pobratim.facts.nouns import (
    Anniversary,
    Event,
    LifeDate,
    Memorial,
    Occasion,
    Organisation,
    Partnership,
    Person,
    Place,
    Statement,
    ThemeFound,
    Unsure,
)
from pobratim.facts.span import Span

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it was read. ``text`` is final: every offset counts its Unicode code points."""

    source: str
    text: str
    lang: str | None = None
    title: str | None = None
    published: str | None = None
    address: str | None = None
    publisher: str | None = None
    media_type: str = "text/plain"
    original_sha256: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """sha256 of the text, hex."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def to_json(self) -> Json:
        """The ``document`` member of a Reading."""
        fields = {name: getattr(self, name) for name, _, _ in _members(type(self))}
        return {"id": self.id, **fields, "notes": list(self.notes)}

    @classmethod
    def from_json(cls, data: Json) -> Self:
        """Back from :meth:`to_json`; keys it does not know are left out."""
        known = {f.name for f in dataclasses.fields(cls)}
        fields = {k: v for k, v in data.items() if k in known}
        return cls(**{**fields, "notes": tuple(data.get("notes", ()))})


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything one reader found in one document."""

    document: Document
    places: tuple[Place, ...] = ()
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    memorials: tuple[Memorial, ...] = ()
    partnerships: tuple[Partnership, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    themes: tuple[ThemeFound, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    anniversaries: tuple[Anniversary, ...] = ()

    def spans(self) -> list[Span]:
        """Every span of every noun."""
        found = [s.span for s in self.statements]
        for field in dataclasses.fields(self)[1:]:
            for noun in getattr(self, field.name):
                found.extend(getattr(noun, "mentions", ()) or getattr(noun, "evidence", ()))
        lives = (life for person in self.people for life in (person.born, person.died) if life)
        found.extend(span for life in lives for span in life.evidence)
        return found

    def to_json(self, *, explain: bool = False) -> Json:
        """As the schema says; with ``explain`` each fact also names its rule."""
        out: Json = {"document": self.document.to_json()}
        for field in dataclasses.fields(self)[1:]:
            out[field.name] = [_noun_out(n, explain) for n in getattr(self, field.name)]
        return out

    @classmethod
    def from_json(cls, data: Json) -> Self:
        """Back from :meth:`to_json`. Raises KeyError or ValueError on what is no Reading."""
        nouns = {name: tuple(_noun_in(kind, item) for item in data[name]) for name, kind in _NOUNS.items()}
        return cls(document=Document.from_json(data["document"]), **nouns)


_NOUNS: Final[dict[str, Any]] = {
    "places": Place,
    "people": Person,
    "organisations": Organisation,
    "memorials": Memorial,
    "partnerships": Partnership,
    "events": Event,
    "statements": Statement,
    "themes": ThemeFound,
    "occasions": Occasion,
    "anniversaries": Anniversary,
}
_ENUMS: Final[dict[tuple[str, str], Any]] = {
    ("Place", "kind"): PlaceKind,
    ("Person", "role"): Role,
    ("Partnership", "relation"): Relation,
    ("Partnership", "modality"): Modality,
    ("Event", "type"): EventType,
    ("Event", "modality"): Modality,
}
_RENAMED: Final = {"giver": "from", "receiver": "to"}
_NESTED: Final[dict[str, Any]] = {
    "born": LifeDate,
    "died": LifeDate,
    "unsure": Unsure,
}  # told only where there is any


def _span_out(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": span.text}


_MEMBERS: Final[dict[type[Any], tuple[tuple[str, str, str], ...]]] = {}
_HOW: Final = {
    "rule": "explained",
    "origins": "explained",
    "confidence": "optional",
    "span": "span",
    "mentions": "spans",
    "evidence": "spans",
    **dict.fromkeys(_NESTED, "nested"),
}


def _members(kind: type[Any]) -> tuple[tuple[str, str, str], ...]:
    """The fields of a class of nouns with their names in JSON and how they are written, looked up once."""
    if kind not in _MEMBERS:
        names = [f.name for f in dataclasses.fields(kind)]
        _MEMBERS[kind] = tuple((name, _RENAMED.get(name, name), _HOW.get(name, "")) for name in names)
    return _MEMBERS[kind]


def _noun_out(noun: Any, explain: bool) -> Json:
    out: Json = {}
    for field, name, how in _members(type(noun)):
        value = getattr(noun, field)
        if not how:
            out[name] = list(value) if isinstance(value, tuple) else value
        elif how == "spans":
            out[field] = [_span_out(s) for s in value]
        elif how == "span":
            out.update(_span_out(value))
        elif how == "explained":
            if explain:
                out[field] = list(value) if isinstance(value, tuple) else value
        elif value is not None:
            out[field] = _noun_out(value, explain) if how == "nested" else value
    return out


def _span_in(data: Json) -> Span:
    return Span(data["start"], data["end"], data["text"])


def _noun_in(kind: Any, data: Json) -> Any:
    fields: Json = {}
    for field in dataclasses.fields(kind):
        name = _RENAMED.get(field.name, field.name)
        if field.name == "span":
            fields["span"] = _span_in(data)
        elif name not in data:
            continue
        elif name in ("mentions", "evidence"):
            fields[name] = tuple(_span_in(s) for s in data[name])
        elif field.name in _NESTED:
            fields[name] = _noun_in(_NESTED[field.name], data[name]) if data[name] else None
        elif isinstance(data[name], list):
            fields[field.name] = tuple(data[name])
        else:
            enum = _ENUMS.get((kind.__name__, field.name))
            fields[field.name] = enum(data[name]) if enum else data[name]
    return kind(**fields)
