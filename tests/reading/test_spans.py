"""Every span of every reading of every annotated item stands in the text, and the JSON is valid."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from pobratim.documents import read_file
from pobratim.examples import items
from pobratim.facts.contract import Reading
from pobratim.reading import read

ROOT = Path(__file__).resolve().parent.parent.parent
SHARED = ROOT.parent / "shared"


def published(path: Path) -> str | None:
    """The date an item was published on, where its annotation or its list says so."""
    facts = path.with_suffix(".json")
    if facts.is_file():
        date: str | None = json.loads(facts.read_text("utf-8"))["published"]
        return date
    return {item.path: item.published for item in items()}.get(path)


ANNOTATED = [
    *sorted((SHARED / "data" / "readings").glob("*.txt")),
    *sorted((SHARED / "seed").glob("*.txt")),
    *(item.path for item in items()),
]
each = pytest.mark.parametrize("path", ANNOTATED, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def known() -> dict[Path, Reading]:
    return {}


@pytest.fixture
def reading(path: Path, known: dict[Path, Reading]) -> Reading:
    """Read once for all tests of this module."""
    if path not in known:
        known[path] = read(read_file(path, published=published(path)))
    return known[path]


@each
def test_the_words_of_every_span_stand_in_the_text(path: Path, reading: Reading) -> None:
    text = reading.document.text
    assert not [span for span in reading.spans() if not span.stands_in(text)]


@each
def test_every_noun_has_words_of_its_own(path: Path, reading: Reading) -> None:
    out = reading.to_json()
    del out["document"]
    bare = [n for kind, found in out.items() for n in found if kind != "statements" and not evidence(n)]
    assert not bare


def evidence(noun: dict[str, list[object]]) -> list[object]:
    return noun.get("mentions") or noun.get("evidence") or []


@each
def test_every_id_that_is_pointed_to_is_there(path: Path, reading: Reading) -> None:
    places = {place.id for place in reading.places}
    actors = places | {noun.id for noun in (*reading.people, *reading.organisations)}
    memorials = {memorial.id for memorial in reading.memorials}
    for event in reading.events:
        assert event.place is None or event.place in places
        assert event.memorial is None or event.memorial in memorials
        assert set(event.who) <= actors
        assert {event.giver, event.receiver} - {None} <= actors
    for partnership in reading.partnerships:
        assert set(partnership.places) <= places
    for statement in reading.statements:
        assert statement.speaker is None or statement.speaker in actors


@each
def test_the_reading_is_valid_by_the_schema(path: Path, reading: Reading, schema_file: Path) -> None:
    schema = json.loads(schema_file.read_text("utf-8"))
    line = json.dumps(reading.to_json(), ensure_ascii=False)
    jsonschema.Draft202012Validator(schema).validate(json.loads(line))
    assert Reading.from_json(json.loads(line)).to_json() == reading.to_json()


@each
def test_reading_twice_finds_the_same(path: Path, reading: Reading) -> None:
    assert read(reading.document).to_json(explain=True) == reading.to_json(explain=True)


def test_there_is_something_to_read() -> None:
    assert len(ANNOTATED) >= 12
