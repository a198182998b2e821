"""A Reading goes to JSON and back unchanged, and the JSON is what the schema says."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pobratim.facts import kinds, nouns
from pobratim.facts.contract import Document, Reading
from pobratim.facts.span import Span

words = st.text(min_size=1, max_size=12)
maybe = st.none() | words
edtf = st.sampled_from([None, "2025-09-26", "2010", "2010-23", "1974~", "1928/..", "2025-09-26/2025-09-28"])
spans = st.builds(lambda start, text: Span(start, start + len(text), text), st.integers(0, 500), words)
some = st.lists(spans, max_size=3).map(tuple)
one = st.floats(0, 1)
modality = st.sampled_from(kinds.Modality)

NOUNS = {
    "places": st.builds(
        nouns.Place,
        words,
        words,
        st.sampled_from(kinds.PlaceKind),
        maybe,
        some,
        st.none() | st.floats(-90, 90),
        st.none() | st.floats(-180, 180),
    ),
    "people": st.builds(
        nouns.Person, words, words, some, maybe, maybe, maybe, st.booleans(), st.sampled_from(kinds.Role)
    ),
    "organisations": st.builds(nouns.Organisation, words, words, some),
    "memorials": st.builds(nouns.Memorial, words, words, some, maybe),
    "partnerships": st.builds(
        nouns.Partnership, st.tuples(words, words), some, edtf, st.sampled_from(kinds.Relation), modality
    ),
    "events": st.builds(
        nouns.Event,
        id=words,
        type=st.sampled_from(kinds.EventType),
        evidence=some,
        date=edtf,
        place=maybe,
        memorial=maybe,
        who=st.lists(words, max_size=3).map(tuple),
        giver=maybe,
        receiver=maybe,
        object=maybe,
        occasion=maybe,
        recurrence=st.sampled_from([None, "FREQ=DAILY"]),
        modality=modality,
        confidence=one,
        unsure=st.none() | st.builds(nouns.Unsure, edtf, maybe, st.lists(words, max_size=3).map(tuple)),
    ),
    "statements": st.builds(nouns.Statement, maybe, spans, st.booleans()),
    "themes": st.builds(nouns.ThemeFound, st.sampled_from(kinds.Theme).map(str), some, one),
    "occasions": st.builds(nouns.Occasion, words, words, some, st.sampled_from([None, "09-26"])),
    "anniversaries": st.builds(nouns.Anniversary, words, st.integers(1, 900), some),
}
documents = st.builds(
    Document,
    source=words,
    text=st.text(max_size=80),
    lang=st.sampled_from([None, "ru", "kk"]),
    title=maybe,
    published=edtf,
    address=maybe,
    publisher=maybe,
    notes=st.lists(words, max_size=2).map(tuple),
)
readings = st.builds(
    Reading,
    document=documents,
    **{name: st.lists(noun, max_size=2).map(tuple) for name, noun in NOUNS.items()},
)


@given(readings)
def test_a_reading_comes_back_from_json_as_it_went(reading: Reading) -> None:
    line = json.dumps(reading.to_json(), ensure_ascii=True)
    assert Reading.from_json(json.loads(line)) == reading


@given(st.data())
def test_the_json_is_valid_by_the_schema(schema_file: Path, data: st.DataObject) -> None:
    schema = json.loads(schema_file.read_text("utf-8"))
    line = json.dumps(data.draw(readings).to_json())
    assert list(jsonschema.Draft202012Validator(schema).iter_errors(json.loads(line))) == []


@given(readings)
def test_every_span_of_every_noun_is_listed(reading: Reading) -> None:
    def spans_in(value: object) -> list[tuple[int, int, str]]:
        if isinstance(value, dict):
            own = [(value["start"], value["end"], value["text"])] if "start" in value else []
            return own + [s for part in value.values() for s in spans_in(part)]
        return [s for part in value for s in spans_in(part)] if isinstance(value, list) else []

    out = reading.to_json()
    del out["document"]
    assert sorted(map(tuple, reading.spans())) == sorted(spans_in(out))


def test_every_noun_of_the_contract_is_made_here() -> None:
    assert set(NOUNS) == {field.name for field in dataclasses.fields(Reading)} - {"document"}


def test_the_rule_is_named_only_when_asked_for() -> None:
    place = nouns.Place(
        "geonames:2795100", "Ypres", kinds.PlaceKind.CITY, "BE", (Span(0, 3, "Ипр"),), rule="name"
    )
    reading = Reading(Document("a", "Ипр"), places=(place,))
    assert "rule" not in reading.to_json()["places"][0]
    assert reading.to_json(explain=True)["places"][0]["rule"] == "name"


def test_giver_and_receiver_are_called_from_and_to() -> None:
    gift = nouns.Event("e1", kinds.EventType.GIFT, (), giver="iso3166:KZ", receiver="geonames:2795100")
    out = Reading(Document("a", "b"), events=(gift,)).to_json()["events"][0]
    assert (out["from"], out["to"]) == ("iso3166:KZ", "geonames:2795100")
    assert not {"giver", "receiver"} & set(out)


def test_the_id_of_a_document_is_the_hash_of_its_text_alone() -> None:
    one, two = Document("a", "Семей", lang="kk"), Document("b", "Семей")
    assert one.id == two.id == hashlib.sha256("Семей".encode()).hexdigest()
    assert one.to_json()["id"] == one.id


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"events": [{"id": "e1", "type": "closing", "evidence": []}]}, ValueError),
        (
            {"places": [{"id": "p1", "name": "Ypres", "kind": "planet", "country": None, "mentions": []}]},
            ValueError,
        ),
        ({"document": {"id": "x", "text": "no source"}}, TypeError),
    ],
)
def test_what_is_no_reading_is_refused(change: dict[str, object], error: type[Exception]) -> None:
    whole = Reading(Document("a", "b")).to_json()
    with pytest.raises(error):
        Reading.from_json({**whole, **change})


def test_a_reading_without_its_parts_is_refused() -> None:
    whole = Reading(Document("a", "b")).to_json()
    del whole["events"]
    with pytest.raises(KeyError):
        Reading.from_json(whole)
