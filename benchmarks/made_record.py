"""A made-up record of any size: press items about twin towns, as accepted claims, through the record's code.

Each source is a text of a few sentences about one partnership; its entities, claims, evidence and decisions
are the rows that adding and accepting it would leave, written in bulk. Cards, links and the index of the
search are then built by the record's own code. What is drawn is drawn from one seed: partnerships, people,
memorials as often as such things are named (Zipf), the days thicker towards today, a fifth of the events told
by a second source in another language, with another day in a tenth of these.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import accumulate, islice
from operator import itemgetter
from typing import Any, TypeVar

from django.db import connection, transaction
from django.db.models import DateTimeField, JSONField, Model

from pobratim.facts.kinds import ClaimState, EntityKind, EventType, Modality, Theme, Verdict
from pobratim.record import chain, ids
from pobratim.record.changes import change
from pobratim.record.models import Claim, Decision, Entity, Evidence, Source, Touch
from pobratim.record.search import anew, index
from pobratim.uncollected import uncollected

LANGUAGES = ("en", "nl", "fr", "ru", "kk")
COUNTRIES = ("BE", "KZ", "JP", "FR", "DE", "NL", "PL", "GB", "IT", "ES", "US", "CA", "CN", "KR", "UA", "GE")
OFFICES = ("mayor", "ambassador", "governor", "consul", "minister")
EACH, BATCH, TODAY = 5, 200, date(2026, 11, 26)
CACHE_KB = 1_000_000
CYRILLIC = str.maketrans("abvgdezijklmnoprstufhc", "абвгдезийклмнопрстуфхц")
SYLLABLES = [c + v for c in "bdgklmnprstvz" for v in "aeiou"]
ACCEPTED, PROPOSED = ClaimState.ACCEPTED.value, ClaimState.PROPOSED.value
_KEPT_CLAIM = {"state": ACCEPTED, "origin": "made", "confidence": 0.9}
_CONVERTED = (DateTimeField, JSONField)  # columns that are written otherwise than they are held


_T = TypeVar("_T")
Row = dict[str, Any]  # columns of a table; those that are not there are as the model leaves them
At = list[tuple[str, str, tuple[str, Any, str | None], str, tuple[int, int]]]  # a claim and its words


@dataclass(slots=True)
class Told:
    """An event as every source means it; ``root``: the id the first source gave it."""

    type: str
    modality: str
    day: date
    place: str
    people: list[int]
    memorial: int | None
    root: str = ""


@dataclass(slots=True)
class Rows:
    """What one batch of sources adds."""

    sources: list[Row] = field(default_factory=list)
    entities: list[Row] = field(default_factory=list)
    claims: list[Row] = field(default_factory=list)
    evidence: list[Row] = field(default_factory=list)
    changes: list[list[dict[str, object]]] = field(default_factory=list)


class Text:
    """A source growing sentence by sentence."""

    def __init__(self) -> None:
        self.text = ""

    def sentence(self, words: str) -> tuple[int, int]:
        """Where the new sentence stands."""
        start = len(self.text)
        self.text += words + "\n"
        return start, start + len(words)


class Making:
    """Draws everything; ``kept`` holds what is in the database already."""

    def __init__(self, events: int, ties: int) -> None:
        self.draw = random.Random(1928)
        self.events = events
        self.words = {lang: [self._word(lang) for _ in range(8_000)] for lang in LANGUAGES}
        self.often = list(accumulate(1 / (n + 3) for n in range(8_000)))
        self.places = [f"geonames:{n + 1}" for n in range(max(8, ties * 4 // 5))]
        self.names = {place: self._names(1) for place in self.places}
        self.home = {place: self.draw.choice(COUNTRIES) for place in self.places}
        self.people = [self._names(2) for _ in range(max(10, events // 10))]
        self.stones = [(self._names(2), self.draw.choice(self.places)) for _ in range(max(5, events // 25))]
        self.roots: dict[tuple[str, int], str] = {}
        self.ties = self._ties(ties)
        self.tie_often = list(accumulate(1 / (n + 30) for n in range(len(self.ties))))
        self.kept: set[str] = set()

    def _word(self, lang: str) -> str:
        word = "".join(self.draw.choices(SYLLABLES, k=self.draw.randint(2, 4)))
        return word.translate(CYRILLIC) if lang in ("ru", "kk") else word

    def _names(self, parts: int) -> dict[str, str]:
        latin = " ".join(self._word("en").capitalize() for _ in range(parts))
        other = latin.lower().translate(CYRILLIC).title()
        return {"en": latin, "nl": latin, "fr": latin, "ru": other, "kk": other}

    def _ties(self, ties: int) -> list[tuple[str, str]]:
        found: dict[tuple[str, str], None] = {}
        while len(found) < ties:
            one, other = self.draw.sample(self.places, 2)
            found.setdefault((min(one, other), max(one, other)))
        return list(found)

    def stories(self) -> Iterator[tuple[int, list[Told], bool]]:
        """(partnership, its events, whether told a second time), tie by tie so that cards are built once."""
        counts = [0] * len(self.ties)
        for n in range(self.events // EACH):  # each has one at least where there are enough
            first = n < len(self.ties)
            chosen = n if first else self.draw.choices(range(len(self.ties)), cum_weights=self.tie_often)[0]
            counts[chosen] += 1
        for tie, count in enumerate(counts):
            for _ in range(count):
                told = [self._told(tie) for _ in range(EACH)]
                yield tie, told, False
                if self.draw.random() < 0.2:
                    yield tie, told, True

    def _told(self, tie: int) -> Told:
        ahead = self.draw.random() < 0.04
        far = int(self.draw.expovariate(1 / 4000)) % 30_000
        day = TODAY + timedelta(days=self.draw.randint(1, 700)) if ahead else TODAY - timedelta(days=far)
        modality = self.draw.choice((Modality.PLANNED, Modality.PROMISED)) if ahead else Modality.DONE
        if not ahead and self.draw.random() < 0.01:
            modality = Modality.PROMISED  # its day is past: a promise that is overdue
        stone = (
            (tie + int(self.draw.expovariate(1.0))) % len(self.stones) if self.draw.random() < 0.3 else None
        )
        crowd = [int(self.draw.expovariate(1 / 300)) + tie for _ in range(self.draw.randint(1, 3))]
        kind = self.draw.choice(list(EventType)).value
        people = sorted({one % len(self.people) for one in crowd})
        return Told(kind, modality.value, day, self.draw.choice(self.ties[tie]), people, stone)

    def sentence(self, lang: str, *names: str) -> str:
        """Ten words of a language with the names among them."""
        said = self.draw.choices(self.words[lang], cum_weights=self.often, k=10)
        for name in names:
            said.insert(self.draw.randint(0, len(said)), name)
        return " ".join(said).capitalize() + "."


class Writing:
    """One source after another into the rows of a batch."""

    def __init__(self, made: Making, rows: Rows) -> None:
        self.made, self.rows = made, rows

    def source(self, number: int, tie: int, told: list[Told]) -> None:
        """The text of a source with everything it says."""
        made, text = self.made, Text()
        lang = made.draw.choice(LANGUAGES)
        title = text.sentence(f"{made.sentence(lang)} {number}")
        at: At = []
        merged: list[tuple[str, str]] = []
        source = f"{number:064x}"
        self._tie(tie, lang, text, at)
        for one in told:
            self._event(source, lang, one, text, at, merged)
        if made.draw.random() < 0.5:
            theme = self._entity(EntityKind.THEME, ids.digest("theme", source))
            at.append((theme, "theme", ("text", made.draw.choice(list(Theme)).value, None), "done", title))
        hash_ = sha256(text.text.encode()).hexdigest()
        latest = max(one.day for one in told)
        published = (min(latest, TODAY) + timedelta(days=made.draw.randint(0, 3))).isoformat()
        self.rows.sources.append(
            {
                "id": hash_,
                "text": text.text,
                "title": text.text[slice(*title)],
                "lang": lang,
                "published": published,
                "publisher": f"{made.names[made.ties[tie][0]]['en']} Herald",
                "address": f"https://herald.example/{number}",
                "added": datetime.now(UTC),
            }
        )
        self._keep(hash_, at, merged)

    def _entity(self, kind: EntityKind, id_: str, root: str | None = None, known: object = None) -> str:
        if id_ not in self.made.kept:
            self.made.kept.add(id_)
            row = {"id": id_, "kind": kind.value, "canonical_id": root, "known": known or {}}
            self.rows.entities.append(row)
        return id_

    def _place(self, id_: str) -> str:
        made = self.made
        n = int(id_.removeprefix("geonames:"))
        at = {"lat": round(n * 7.31 % 130 - 60, 2), "lon": round(n * 11.97 % 360 - 180, 2)}
        country = {"country": made.home[id_], "country_names": {"en": made.home[id_]}}
        more = {"population": 1000 + n * 37 % 900_000, "timezone": "Europe/Brussels", "also": []}
        return self._entity(EntityKind.PLACE, id_, None, {"names": made.names[id_], **country, **more, **at})

    def _again(self, kind: EntityKind, n: int, source: str, merged: list[tuple[str, str]]) -> str:
        """Somebody or something named before, as this source knows it: merged into the first."""
        id_ = ids.digest("entity", source, kind.value, n)
        root = self.made.roots.setdefault((kind.value, n), id_)
        if root != id_ and id_ not in self.made.kept:
            merged.append((id_, root))
        return self._entity(kind, id_, root if root != id_ else None)

    def _tie(self, tie: int, lang: str, text: Text, at: At) -> None:
        sides = [self._place(side) for side in self.made.ties[tie]]
        names = [self.made.names[side][lang] for side in sides]
        span = text.sentence(self.made.sentence(lang, *names))
        pair = self._entity(EntityKind.PARTNERSHIP, ids.pair(*sides))
        for side in sides:
            at.append((side, "name", ("text", self.made.names[side]["en"], "en"), "done", span))
            at.append((pair, "side", ("value", side, None), "done", span))
        at.append((pair, "relation", ("text", "twinning", None), "done", span))
        at.append((pair, "since", ("edtf", str(1950 + tie % 75), None), "done", span))

    def _event(
        self, source: str, lang: str, one: Told, text: Text, at: At, merged: list[tuple[str, str]]
    ) -> None:
        made = self.made
        people = [made.people[n][lang] for n in one.people]
        span = text.sentence(made.sentence(lang, made.names[one.place][lang], *people))
        id_ = ids.digest("entity", source, "event", len(text.text))
        if one.root:
            merged.append((id_, one.root))
        self._entity(EntityKind.EVENT, id_, one.root or None)
        day = one.day + timedelta(days=1) if one.root and made.draw.random() < 0.1 else one.day
        one.root = one.root or id_
        said = [("type", ("text", one.type, None)), ("date", ("edtf", day.isoformat(), None))]
        said.append(("place", ("value", self._place(one.place), None)))
        for n in one.people:
            who = self._again(EntityKind.PERSON, n, source, merged)
            said.append(("participant", ("value", who, None)))
            at.append((who, "name", ("text", made.people[n][lang], lang), "done", span))
            at.append((who, "office", ("text", OFFICES[n % len(OFFICES)], None), "done", span))
            town = self._place(made.ties[n % len(made.ties)][n % 2])  # one, wherever somebody is met
            at.append((who, "office_of", ("value", town, None), "done", span))
        if one.memorial is not None:
            names, town = made.stones[one.memorial]
            stone = self._again(EntityKind.MEMORIAL, one.memorial, source, merged)
            said.append(("memorial", ("value", stone, None)))
            at.append((stone, "name", ("text", names[lang], lang), "done", span))
            at.append((stone, "place", ("value", self._place(town), None), "done", span))
        if one.type == EventType.GIFT.value:
            said.append(("object", ("text", made.draw.choice(made.words[lang]), lang)))
        at.extend((id_, property_, value, one.modality, span) for property_, value in said)

    def _keep(self, source: str, at: At, merged: list[tuple[str, str]]) -> None:
        rows, changes, met = self.rows, [], set()
        for entity, property_, value, modality, (start, end) in at:
            claim = ids.claim_id(entity, property_, value, modality)
            if claim not in self.made.kept:
                self.made.kept.add(claim)
                row = {"id": claim, "entity_id": entity, "property": property_, "lang": value[2]}
                row["value_id" if value[0] == "value" else value[0]] = value[1]
                rows.claims.append({**row, "modality": modality, **_KEPT_CLAIM})
            id_ = ids.evidence_id(claim, source, start, end)
            if id_ not in met:
                met.add(id_)
                span = {"start": start, "end": end, "sentence_start": start, "sentence_end": end}
                rows.evidence.append(
                    {"id": id_, "claim_id": claim, "source_id": source, "state": ACCEPTED, **span}
                )
                changes.append(change("evidence", id_, {"state": PROPOSED}, {"state": ACCEPTED}))
        for id_, root in merged:
            changes.append(change("entity", id_, {"canonical_id": None}, {"canonical_id": root}))
        rows.changes.append(changes)


def batched(of: Iterable[_T], size: int) -> Iterator[list[_T]]:
    """In lists of so many."""
    left = iter(of)
    while batch := list(islice(left, size)):
        yield batch


def build(events: int, ties: int) -> None:
    """Write the record, then its cards and its index; how long each took goes to standard error.

    Where the record was written and the cards were not, it goes on with these.
    """
    began, cpu = time.perf_counter(), time.process_time()
    with connection.cursor() as cursor, uncollected():
        cursor.execute(f"PRAGMA cache_size = -{CACHE_KB}")
        indexes = _indexes(cursor)
        if Source.objects.exists() and not indexes:
            sys.exit("this record was not written to its end; delete the file and begin again")
        if not Source.objects.exists():
            cursor.execute("PRAGMA foreign_keys = OFF")  # what is made up fits; each would be looked up
            for name in indexes:
                cursor.execute(f'DROP INDEX "{name}"')
            _write_all(Making(events, ties), began)
            for sql in indexes.values():
                cursor.execute(sql)
            cursor.execute("PRAGMA foreign_keys = ON")
        _say(began, f"indexed; {time.process_time() - cpu:.0f} s of the processor so far")
        start, clock = time.process_time(), time.perf_counter()
        with transaction.atomic():
            anew.rebuild_all()
        cpu, clock = time.process_time() - start, time.perf_counter() - clock
        speed = f"{events / cpu:,.0f} events a second of the processor"
        _say(began, f"rebuilt: {speed}, {cpu:.0f} s ({clock:.0f} s)")
        index.purge()
    _say(began, "both indexes merged")


def _indexes(cursor: Any) -> dict[str, str]:
    """The indexes that are made faster when all is there, by name, with the statements that make them."""
    tables = [m._meta.db_table for m in (Source, Entity, Claim, Evidence, Decision, Touch)]
    these = ", ".join(["%s"] * len(tables))
    sql = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql NOT NULL AND tbl_name IN "
    return dict(cursor.execute(f"{sql}({these})", tables).fetchall())


def _write_all(made: Making, began: float) -> None:
    number, chained = 0, Chained()
    for stories in batched(made.stories(), BATCH):
        rows = Rows()
        writing = Writing(made, rows)
        for tie, told, _ in stories:
            writing.source(number, tie, told)
            number += 1
        with transaction.atomic():
            write(rows, chained)
        if number % 2_000 == 0:
            _say(began, f"{number:,} sources written")
    _say(began, f"all {number:,} sources written")


class Chained:
    """Decisions one after another, as ``record.ledger`` keeps them, without asking for the last each time."""

    def __init__(self) -> None:
        self.number, self.chain = 0, chain.START

    def accepted(self, changes: list[dict[str, object]]) -> Decision:
        """A decision that made these changes."""
        self.number += 1
        who = {"verdict": Verdict.ACCEPTED.value, "who": "made", "at": datetime.now(UTC)}
        decision = Decision(number=self.number, changes=changes, **who)
        chain.seal(decision, self.chain)
        self.chain = decision.chain
        return decision


def write(rows: Rows, chained: Chained) -> None:
    """The rows of a batch and the decisions that accepted them."""
    insert(Source, rows.sources)
    insert(Entity, rows.entities)
    insert(Claim, rows.claims)
    insert(Evidence, rows.evidence)
    decisions = [chained.accepted(changes) for changes in rows.changes]
    insert(Decision, (vars(one) for one in decisions))
    with connection.cursor() as cursor:
        touched = ((d.number, *at) for d in decisions for at in chain.touches(d.changes))
        cursor.executemany(
            'INSERT INTO record_touch (decision_id, "table", row) VALUES (%s, %s, %s)', touched
        )


def insert(model: type[Model], rows: Iterable[Mapping[str, Any]]) -> None:
    """Rows as bulk_create would write them, in one statement."""
    fields = model._meta.concrete_fields
    names = ", ".join(connection.ops.quote_name(f.column) for f in fields)
    sql = f"INSERT INTO {model._meta.db_table} ({names}) VALUES ({', '.join(['%s'] * len(fields))})"
    unset = {f.attname: f.get_default() for f in fields}
    odd = [f for f in fields if isinstance(f, _CONVERTED)]
    of_all = itemgetter(*unset)

    def written(row: Mapping[str, Any]) -> tuple[Any, ...]:
        whole = {**unset, **row}
        for one in odd:
            whole[one.attname] = one.get_db_prep_save(whole[one.attname], connection)
        found: tuple[Any, ...] = of_all(whole)
        return found

    with connection.cursor() as cursor:
        cursor.executemany(sql, map(written, rows))


def _say(began: float, words: str) -> None:
    print(f"  {time.perf_counter() - began:6.0f} s  {words}", file=sys.stderr, flush=True)
