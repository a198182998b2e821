"""A form: its fields, what was filled in, and what is wrong with it as keys of words. No word is Django's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as made
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import QueryDict

_MOST_DIGITS = 9  # of a number that a page of ours has sent
Otherwise = TypeVar("Otherwise")
CONTROLS = frozenset(ord(c) for c in map(chr, range(32)) if c not in "\t\n\r") | {127}


@dataclass(frozen=True, slots=True)
class Field:
    """One field. Its label is the words' ``<area>.label.<name>``; its hint, where there is one, ``hint``.

    ``kind``: text, email, tel, number, password, textarea, select, checkbox, hidden, code. ``options``:
    value and label.
    """

    name: str
    kind: str = "text"
    required: bool = True
    longest: int = 200
    complete: str = "off"
    options: Sequence[tuple[str, str]] = ()


@dataclass(slots=True)
class Bound:
    """A field with what was filled in, as a template shows it. ``error`` is a key of ``desk.error``."""

    field: Field
    area: str
    value: str
    error: str = ""
    slots: dict[str, object] = made(default_factory=dict)

    @property
    def id(self) -> str:
        """The id of the control."""
        return f"f-{self.field.name}"


class Form:
    """What was sent, cleaned: values are without spaces at the ends, but passwords are taken as they are."""

    def __init__(
        self,
        area: str,
        fields: Sequence[Field],
        sent: QueryDict | None = None,
        values: Mapping[str, str] | None = None,
    ) -> None:
        self.area, self.sent = area, sent is not None
        self.error = ""  # of the whole form, a key of desk.error
        self.slots: dict[str, object] = {}
        self.bound = {f.name: Bound(f, area, _value(f, sent, values or {})) for f in fields}
        if sent is not None:
            for one in self.bound.values():
                one.error, one.slots = _wrong(one)

    def __iter__(self) -> Iterator[Bound]:
        return iter(self.bound.values())

    def __getitem__(self, name: str) -> str:
        return self.bound[name].value

    @property
    def errors(self) -> list[Bound]:
        """The fields with an error."""
        return [one for one in self if one.error]

    @property
    def ok(self) -> bool:
        """Whether it was sent and nothing is wrong so far."""
        return self.sent and not self.error and not self.errors

    @property
    def status(self) -> int:
        """Of the answer that shows the form: 422 where something is wrong with what was sent."""
        return 422 if self.sent and not self.ok else 200

    def fail(self, key: str, name: str = "", **slots: object) -> None:
        """Something is wrong with a field, or with the whole; ``key`` is one of ``desk.error``."""
        if name:
            self.bound[name].error, self.bound[name].slots = key, slots
        else:
            self.error, self.slots = key, slots


def _value(one: Field, sent: QueryDict | None, values: Mapping[str, str]) -> str:
    if sent is None:
        return values.get(one.name, "")
    given = sent.get(one.name, "")
    return given if one.kind == "password" else given.strip()


def _wrong(one: Bound) -> tuple[str, dict[str, object]]:
    kind, value = one.field, one.value
    if not value:
        return ("required" if kind.required else "", {})
    if len(value) > kind.longest:
        return "long", {"n": kind.longest}
    if any(ord(c) in CONTROLS or 0xD800 <= ord(c) < 0xE000 for c in value):
        return "characters", {}
    if kind.kind == "email" and not _is_email(value):
        return "email", {}
    if kind.options and value not in dict(kind.options):
        return "choice", {}
    return "", {}


def counted(text: str, otherwise: Otherwise) -> int | Otherwise:
    """The number a hidden field brings back; where it is none of ours, what stands for it."""
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else otherwise


def _is_email(value: str) -> bool:
    try:
        validate_email(value)
    except ValidationError:
        return False
    return True
