"""The closed lists are those of the contract."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path

import pytest

from pobratim.facts import kinds


@pytest.mark.parametrize(
    ("noun", "field", "enum"),
    [
        ("events", "type", kinds.EventType),
        ("events", "modality", kinds.Modality),
        ("places", "kind", kinds.PlaceKind),
        ("people", "role", kinds.Role),
    ],
)
def test_a_list_holds_what_the_schema_allows_and_no_more(
    schema_file: Path, noun: str, field: str, enum: type[StrEnum]
) -> None:
    schema = json.loads(schema_file.read_text("utf-8"))
    allowed = schema["properties"][noun]["items"]["properties"][field]["enum"]
    assert {kind.value for kind in enum} == set(allowed)


def test_there_are_fourteen_types_of_event() -> None:
    assert len(kinds.EventType) == 14


@pytest.mark.parametrize(
    "enum", [e for e in vars(kinds).values() if isinstance(e, type) and issubclass(e, StrEnum)]
)
def test_a_value_is_its_name_in_small_letters(enum: type[StrEnum]) -> None:
    for kind in enum:
        assert kind.value.replace(" ", "-") == kind.name.lower().replace("_", "-")
