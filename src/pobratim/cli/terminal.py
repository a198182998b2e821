"""A Reading as a page in the terminal: the story first, then who, where and what was said."""

from __future__ import annotations

import calendar
from collections.abc import Iterable

import click
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from pobratim.facts.contract import Reading
from pobratim.facts.kinds import Modality, PlaceKind
from pobratim.facts.nouns import Event, Memorial, Organisation
from pobratim.facts.span import Span
from pobratim.facts.when import parse_or_none
from pobratim.gazetteer import open_gazetteer

_MARKS = {
    Modality.DONE: "●",
    Modality.PLANNED: "◇",
    Modality.PROMISED: "◇",
    Modality.RECURRING: "↻",
    Modality.CANCELLED: "✕",
    Modality.DENIED: "✕",
}
_NARROWEST, _WIDEST = 40, 96
_QUOTE = 220  # characters of a quotation before it is cut


def show(reading: Reading, *, explain: bool = False) -> None:
    """Print the page to standard output; plain when that is no terminal."""
    console = Console(highlight=False, soft_wrap=False)
    console = Console(highlight=False, width=max(_NARROWEST, min(console.width, _WIDEST)))
    with console.capture() as page:
        console.print(Group(*_page(reading, explain)))
    lines = page.get().removesuffix("\n").split("\n")
    click.echo("\n".join(lines if console.is_terminal else [line.rstrip() for line in lines]))


def _page(reading: Reading, explain: bool) -> Iterable[RenderableType]:
    document = reading.document
    yield Text(document.title or document.source, style="bold")
    facts = [document.lang or "language not known", document.published or "", document.source]
    yield Text(" · ".join(f for f in facts if f), style="dim")
    for note in document.notes:
        yield Text(f"Note: {note}", style="yellow")
    names = _names(reading)
    if not reading.events and not reading.partnerships:
        yield Text("\nNothing is said here of twin cities that could be read with confidence.")
    yield from _ties(reading, names, explain)
    yield from _events(reading, names, explain)
    yield from _who(reading, names, explain)
    yield from _where(reading, explain)
    yield from _things(reading, explain)
    yield from _said(reading, names, explain)
    yield from _about(reading, names, explain)


def _names(reading: Reading) -> dict[str, str]:
    names = {p.id: p.name for p in reading.places}
    names |= {o.id: o.name for o in reading.organisations}
    names |= {m.id: m.name for m in reading.memorials}
    names |= {p.id: p.name for p in reading.people}
    return names | {o.id: o.name for o in reading.occasions}


def _named(id_: str, names: dict[str, str]) -> str:
    """What is meant by an id: a land may be known by its adjective alone, "the Danish ambassador"."""
    return names.get(id_) or open_gazetteer().name_of(id_) or id_


def _heading(title: str) -> RenderableType:
    """A title and a thin line to the edge; with the whole width, as a rule by itself claims one column."""
    return Padding(Rule(Text(title, style="bold"), align="left", style="dim"), (1, 0, 0, 0))


def _words(spans: Iterable[Span], rule: str, explain: bool) -> list[Text]:
    lines = []
    for span in spans:
        cut = span.text if len(span.text) <= _QUOTE else span.text[:_QUOTE].rsplit(" ", 1)[0] + " …"
        lines.append(Text(f"“{' '.join(cut.split())}”  [{span.start}–{span.end}]", style="italic dim"))
    if explain and rule:
        lines.append(Text(f"rule: {rule}", style="cyan"))
    return lines


def _block(head: Text, spans: Iterable[Span], rule: str, explain: bool) -> RenderableType:
    return Group(head, *(Padding(line, (0, 0, 0, 4), expand=False) for line in _words(spans, rule, explain)))


def _ties(reading: Reading, names: dict[str, str], explain: bool) -> Iterable[RenderableType]:
    if reading.partnerships:
        yield _heading("Partnerships")
    for tie in reading.partnerships:
        head = Text(
            f"{_MARKS[tie.modality]} " + " – ".join(names.get(p, p) for p in tie.places), style="bold"
        )
        head.append(f"  {tie.relation}" + (f", since {tie.since}" if tie.since else ""), style="not bold")
        yield _block(head, tie.evidence, tie.rule, explain)


def _events(reading: Reading, names: dict[str, str], explain: bool) -> Iterable[RenderableType]:
    if reading.events:
        yield _heading("What happened, is planned, or recurs")
    for event in sorted(reading.events, key=_order):
        head = Text(f"{_MARKS[event.modality]} {when_in_words(event.date, event.recurrence)}  ")
        head.append(event.type.value.replace("-", " "), style="bold")
        if event.place:
            head.append(f", {names.get(event.place, event.place)}")
        if event.modality is not Modality.DONE:
            head.append(f"  ({event.modality})", style="yellow")
        head.append(f"  {event.confidence:.0%}", style="dim")
        lines = [Padding(Text(line), (0, 0, 0, 4), expand=False) for line in _details(event, names)]
        words = [
            Padding(line, (0, 0, 0, 4), expand=False) for line in _words(event.evidence, event.rule, explain)
        ]
        if explain:
            words += [Padding(Text(o, style="cyan"), (0, 0, 0, 4), expand=False) for o in event.origins]
        yield Group(head, *lines, *words)


def _order(event: Event) -> str:
    when = parse_or_none(event.date)
    return when.lower.isoformat() if when and when.lower else "9999"


_EVERY = {
    "FREQ=DAILY": "every day",
    "FREQ=WEEKLY": "every week",
    "FREQ=MONTHLY": "every month",
    "FREQ=YEARLY": "every year",
}
_MONTHS = tuple(calendar.month_name)
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


def when_in_words(edtf: str | None, rrule: str | None = None) -> str:
    """An EDTF date in English, no finer than it is: "26 September 2025", "2010", "every day since 1928"."""
    every = _EVERY.get(rrule or "", "again and again" if rrule else "")
    if edtf is None or parse_or_none(edtf) is None:
        return every or "no date"
    first, _, last = edtf.partition("/")
    if last == "..":
        return f"{every} since {_point(first)}".strip()
    if first == "..":
        return f"{every} until {_point(last)}".strip()
    text = f"{_point(first)} to {_point(last)}" if last else _point(first)
    return f"{every}, {text}" if every else text


def _point(edtf: str) -> str:
    about = "about " if edtf[-1:] in "~%" else ""
    doubt = " (uncertain)" if edtf[-1:] in "?%" else ""
    parts = edtf.rstrip("~?%").split("-")
    if parts[0].endswith("XX"):
        return f"{about}the {parts[0][:2]}00s{doubt}"
    if parts[0].endswith("X"):
        return f"{about}the {parts[0][:3]}0s{doubt}"
    named = [parts[0]]
    if len(parts) > 1 and parts[1] != "XX":
        named.insert(0, _SEASONS.get(parts[1]) or _MONTHS[int(parts[1])])
    if len(parts) > 2 and parts[2] != "XX":
        named.insert(0, str(int(parts[2])))
    return f"{about}{' '.join(named)}{doubt}"


def _details(event: Event, names: dict[str, str]) -> Iterable[str]:
    def name(value: str) -> str:
        return names.get(value, value)

    if event.who:
        yield "with " + ", ".join(name(w) for w in event.who)
    if event.giver or event.receiver:
        yield " ".join(
            f"{word} {name(value)}"
            for word, value in (("from", event.giver), ("to", event.receiver))
            if value
        )
    things = dict.fromkeys(name(v) for v in (event.object, event.memorial) if v)
    yield from things
    if event.occasion:
        yield f"on the occasion: {name(event.occasion)}"
    if event.unsure:
        hints = [when_in_words(event.unsure.date)] if event.unsure.date else []
        hints += [name(v) for v in (event.unsure.place, *event.unsure.who) if v]
        yield "perhaps " + ", ".join(hints) + ": too unsure to say"


_OFFICES = {"charge-d-affaires": "chargé d'affaires", "king-s-commissioner": "King's commissioner"}


def _who(reading: Reading, names: dict[str, str], explain: bool) -> Iterable[RenderableType]:
    if not reading.people:
        return
    yield _heading("People")
    for person in reading.people:
        head = Text(person.name, style="bold")
        if person.name_latin and person.name_latin != person.name:
            head.append(f" ({person.name_latin})", style="not bold")
        office = _OFFICES.get(person.office or "", (person.office or "").replace("-", " "))
        office = f"former {office}" if person.former and office else office
        of = _named(person.office_of, names) if person.office_of else ""
        said = " ".join(x for x in (office, f"of {of}" if office and of else "") if x)
        lived = (("born", person.born), ("died", person.died))
        life = ", ".join(f"{end} {when_in_words(told.date)}" for end, told in lived if told)
        said = "; ".join(x for x in (said, life) if x)
        head.append(f"  {said}" if said else "", style="not bold")
        head.append(
            "" if person.role.value == "participant" else f"  ({person.role.value})", style="not bold dim"
        )
        yield _block(head, person.mentions if explain else person.mentions[:1], person.rule, explain)


def _where(reading: Reading, explain: bool) -> Iterable[RenderableType]:
    if not reading.places:
        return
    yield _heading("Places")
    table = Table.grid(padding=(0, 2))
    row: list[str | Text]
    order = [PlaceKind.CITY, PlaceKind.OTHER, PlaceKind.REGION, PlaceKind.COUNTRY]
    for place in sorted(reading.places, key=lambda p: order.index(p.kind)):
        mentions = ", ".join(dict.fromkeys(m.text for m in place.mentions))
        row = [
            Text(place.name, style="bold"),
            f"{place.kind}",
            place.country or "",
            place.id,
            f"“{mentions}”",
        ]
        if explain:
            row.append(Text(place.rule, style="cyan"))
        table.add_row(*row)
    yield table


def _things(reading: Reading, explain: bool) -> Iterable[RenderableType]:
    if reading.memorials or reading.organisations:
        yield _heading("Memorials and organisations")
    things: list[Memorial | Organisation] = [*reading.memorials, *reading.organisations]
    for thing in things:
        yield _block(Text(thing.name, style="bold"), thing.mentions if explain else (), thing.rule, explain)


def _said(reading: Reading, names: dict[str, str], explain: bool) -> Iterable[RenderableType]:
    if reading.statements:
        yield _heading("Said")
    for statement in reading.statements:
        head = Text(names.get(statement.speaker or "", "speaker not known"), style="bold")
        yield _block(head, [statement.span], statement.rule, explain)


def _about(reading: Reading, names: dict[str, str], explain: bool) -> Iterable[RenderableType]:
    if reading.occasions or reading.anniversaries or reading.themes:
        yield _heading("Occasions and themes")
    for occasion in reading.occasions:
        head = Text(occasion.name, style="bold")
        head.append(f"  {occasion.date}" if occasion.date else "", style="not bold")
        yield _block(head, occasion.evidence if explain else (), occasion.rule, explain)
    for jubilee in reading.anniversaries:
        of = " and ".join(names.get(x, x) for x in jubilee.of.removeprefix("partnership:").split("+"))
        yield _block(Text(f"{jubilee.years} years: {of}"), jubilee.evidence, jubilee.rule, explain)
    if reading.themes:
        yield Text(", ".join(t.id for t in reading.themes))
        for theme in reading.themes if explain else ():
            yield _block(Text(theme.id), theme.evidence, theme.rule, explain)
