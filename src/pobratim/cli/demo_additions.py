"""What the demonstration's reviewer adds to a source from its words, taken from a file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from pobratim.cli.demo_reviewer import NoSuchClaim


@dataclass(frozen=True, slots=True)
class Addition:
    """One claim to add: see the head of the additions in ``decisions.toml``."""

    file: str
    of: str
    property: str
    words: str
    type: str = ""
    kind: str = "event"
    text: str | None = None
    value: str | None = None
    event_file: str = ""
    event_of: str = ""
    note: str = ""


def additions(file: str) -> list[Addition]:
    """Those of one item, in order."""
    rows = tomllib.loads((files("pobratim.examples") / "decisions.toml").read_text("utf-8"))
    return [Addition(**row) for row in rows.get("addition", []) if row["file"] == file]


def add(source: str, asked: Addition, by_file: dict[str, str], who: str) -> None:
    """Propose it. ``by_file``: the sources added so far. Raises NoSuchClaim where not one thing fits."""
    from pobratim.record import adding
    from pobratim.record.adding import Fact
    from pobratim.record.models import Source

    text = Source.objects.get(id=source).text
    if text.count(asked.words) != 1:
        raise NoSuchClaim(
            f"{asked}: the words stand {text.count(asked.words)} times in the text; expected once"
        )
    value: Any = asked.text if asked.text is not None else asked.value
    if asked.event_file:
        value = _about(by_file[asked.event_file], asked, asked.event_of, "event")
    start = text.index(asked.words)
    adding.add(
        source=source,
        start=start,
        end=start + len(asked.words),
        facts=[Fact(asked.property, "text" if asked.text is not None else "value", value)],
        entity=_about(source, asked, asked.of, asked.kind),
        who=who,
        note=asked.note,
    )


def _about(source: str, asked: Addition, words: str, kind: str) -> str:
    from pobratim.record.models import Evidence

    first = "type" if kind == "event" else "name"
    found = set()
    for one in Evidence.objects.filter(
        source=source, claim__property=first, claim__entity__kind=kind
    ).select_related("claim", "source"):
        fits = words in one.source.text[one.start : one.end]
        if fits and asked.type in ("", one.claim.text):
            found.add(one.claim.entity_id)
    if len(found) != 1:
        raise NoSuchClaim(f"{asked}: {words!r} fits {len(found)} things of kind {kind}; expected one")
    return found.pop()
