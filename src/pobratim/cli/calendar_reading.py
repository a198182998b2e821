"""A calendar file as a Reading: each entry that can be kept is a proposed event with its lines as evidence.

A calendar says what is planned, so nothing of it is read as done. The kind of event is what the reader finds
in the entry's title; where it finds none the entry is a plan. A place is named where LOCATION or the title
names one the gazetteer knows. What was refused, or not taken as written, is told in the document's notes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from pobratim.calendars.ical_in import FileRefused, read_calendar
from pobratim.calendars.lines import unescaped
from pobratim.calendars.proposals import CalendarRead, Proposal
from pobratim.documents import Unreadable
from pobratim.documents.clean import one_line
from pobratim.documents.encoding import decode
from pobratim.documents.language import identify
from pobratim.documents.refusal import Refusal, shown
from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType, Modality
from pobratim.facts.nouns import Event, Place
from pobratim.facts.span import Span
from pobratim.gazetteer import Context, open_gazetteer, resolve
from pobratim.reading import read

UTC = "UTC"  # the clock of a file for no town
MOST, MOST_NOTES = 2_000, 20
_RULE = "calendar entry"


def reading_of(document: Document, data: bytes, zone: str | None) -> Reading:
    """The entries of ``data``, whose text is ``document``. ``zone``: the clock of the town it is for.

    Raises Unreadable where nothing in it can be kept, UnknownZone for a clock that is none.
    """
    try:
        found = read_calendar(in_utf8(data), zone or UTC)
    except FileRefused as error:
        raise Unreadable(document.source, str(error)) from error
    if not found.proposals:
        said = "; ".join(_notes(found)[:3]) or "it has no entry (VEVENT)"
        raise Unreadable(document.source, f"a calendar file with nothing to keep: {said}")
    notes = _notes(found)
    if len(found.proposals) > MOST:
        notes.insert(0, f"only the first {MOST:,} of {len(found.proposals):,} entries are kept")
    more = len(notes) - MOST_NOTES
    told = notes[:MOST_NOTES] + ([f"and {more:,} more"] if more > 0 else [])
    document = replace(document, notes=(*document.notes, *told))
    return _reading(document, found)


def in_utf8(data: bytes) -> bytes:
    """A calendar file as the standard has them; programs save them in other encodings too."""
    try:
        text, encoding, _ = decode(data)
    except Refusal:
        return data  # whoever reads it finds no calendar in it
    return data if encoding == "utf-8" else text.encode()


def _notes(found: CalendarRead) -> list[str]:
    """What was refused first, then what was not taken as written, in the order of the file."""
    refused = [f"line {n.line}: not kept: {shown(n.text)}" for n in found.refused]
    marked = [*found.notes, *(n for p in found.proposals for n in p.notes)]
    return refused + [f"line {n.line}: {shown(n.text)}" for n in sorted(marked, key=lambda n: n.line)]


@dataclass(frozen=True, slots=True)
class _Block:
    """The text of one entry: where its lines begin and what they say."""

    lines: dict[str, Span]

    def evidence(self) -> tuple[Span, ...]:
        """The title and the date as they stand; of an entry without a title its identifier."""
        chosen = [self.lines[name] for name in ("SUMMARY", "DTSTART", "RRULE") if name in self.lines]
        return tuple(chosen or list(self.lines.values())[:1])


def _blocks(text: str) -> Iterator[_Block]:
    """Each VEVENT of the text, in order; of a line that comes twice the first counts."""
    lines: dict[str, Span] | None = None
    depth = at = 0
    for line in text.split("\n"):
        name = line.partition(":")[0].partition(";")[0].strip().upper()
        value = line.partition(":")[2].strip().upper()
        if name == "BEGIN":
            lines, depth = ({}, 0) if value == "VEVENT" else (lines, depth + 1)
        elif name == "END":
            if value == "VEVENT" and lines is not None:
                yield _Block(lines)
                lines = None
            depth = max(depth - 1, 0)
        elif lines is not None and not depth and line.strip():
            lines.setdefault(name, Span(at, at + len(line), line))
        at += len(line) + 1


def _reading(document: Document, found: CalendarRead) -> Reading:
    starts = sorted([(p.first_line, p) for p in found.proposals] + [(n.line, None) for n in found.refused],
                    key=lambda pair: pair[0])  # fmt: skip
    events: list[Event] = []
    places: dict[str, Place] = {}
    kept = 0
    for (_, proposal), block in zip(starts, _blocks(document.text), strict=False):
        evidence = block.evidence()
        if proposal is None or not evidence or kept >= MOST:
            continue
        kept += 1
        place = _place(block)
        if place is not None:
            known = places.get(place.id)
            places[place.id] = replace(known, mentions=(*known.mentions, *place.mentions)) if known else place
        events.append(_event(proposal, f"e{kept}", evidence, place))
    return Reading(document, places=tuple(places.values()), events=tuple(events))


def _event(proposal: Proposal, id_: str, evidence: tuple[Span, ...], place: Place | None) -> Event:
    modality = Modality.RECURRING if proposal.rule else Modality.PLANNED
    return Event(
        id=id_,
        type=_type(proposal.summary, proposal.location, proposal.lang),
        evidence=evidence,
        date=_date(proposal),
        place=place.id if place else None,
        object=one_line(proposal.summary) or None,
        recurrence=proposal.rule.text() if proposal.rule else None,
        modality=Modality.CANCELLED if proposal.cancels else modality,
        rule=_RULE,
    )


def _date(proposal: Proposal) -> str:
    """The day or days; of what recurs from when on, and until when where the rule says so."""
    if proposal.rule is None or proposal.when.lower is None:
        return proposal.when.edtf
    until = proposal.rule.until.isoformat() if proposal.rule.until else ".."
    return f"{proposal.when.lower.isoformat()}/{until}"


@lru_cache(maxsize=4096)
def _type(summary: str, location: str, lang: str | None) -> EventType:
    """What the reader takes the title for, read as a line of an agenda; at a ceremony's memorial something
    else may be done, and that is meant."""
    if not summary.strip():
        return EventType.PLAN
    where = f" ({location.strip()})" if location.strip() else ""
    line = f"2000-01-01: {summary.strip()}{where}."
    found = [event.type for event in read(Document("title", line, lang or identify(summary))).events]
    return next((t for t in found if t is not EventType.CEREMONY), found[0] if found else EventType.PLAN)


def _place(block: _Block) -> Place | None:
    """A place the gazetteer knows, by LOCATION, from its end: the town stands behind the building."""
    line = block.lines.get("LOCATION")
    if line is None:
        return None
    gazetteer = open_gazetteer()
    begin = line.text.find(":") + 1
    for part in reversed(line.text[begin:].replace("\\;", "\\,").split("\\,")):
        name = unescaped(part).strip()
        choice = resolve(name, gazetteer.names(name), Context({})) if name else None
        if choice is None:
            continue
        at = line.start + line.text.rindex(part.strip())
        row = gazetteer.at(choice.place.row)
        return Place(
            row.id,
            row.label("en"),
            row.kind,
            row.country,
            (Span(at, at + len(part.strip()), part.strip()),),
            row.lat,
            row.lon,
            _RULE,
        )
    return None
