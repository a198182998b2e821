"""How long the search takes over a record of a million cards, its commonest words among them.

python benchmarks/search.py [cards [record.sqlite3]]

The cards are made up: events with sentences of words drawn as often as words are (Zipf), in five languages,
at places, with people. They go through the code that indexes any card, in bulk; a record that is there
already is asked again. Beside it, over the same sentences, FTS5 as one would use it: ranked by bm25.
Seconds are the process's own beside those of the clock, as the machine may be busy with something else.
"""

# ruff: noqa: E402 - settings come before what reads them
from __future__ import annotations

import gc
import json
import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import accumulate
from pathlib import Path

CARDS = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
RECORD = Path(sys.argv[2] if len(sys.argv) > 2 else Path(tempfile.gettempdir()) / "pobratim-search.sqlite3")
os.environ["POBRATIM_DATABASE"] = str(RECORD)

from pobratim.record.database import prepare

prepare()

from django.db import connection, transaction

from pobratim.facts.kinds import EventType
from pobratim.record import ids, published
from pobratim.record.cards import storing
from pobratim.record.cards.data import CardData
from pobratim.record.models import Card, Source
from pobratim.record.search import index
from pobratim.record.search.entries import of_cards
from pobratim.record.sheets import Asked
from pobratim.uncollected import uncollected

LANGUAGES = ("en", "nl", "fr", "ru", "kk")
PLACES, PEOPLE, SOURCES, BATCH, ROUNDS = CARDS // 50, CARDS // 16, 2_000, 2_000, 200
NAMES = 12_000  # words that are names too, so that many share one
CYRILLIC = str.maketrans("abvgdezijklmnoprstufhc", "абвгдезийклмнопрстуфхц")
SYLLABLES = [c + v for c in "bdgklmnprstvz" for v in "aeiou"]


class Made:
    """Words, names and what is drawn of them, from one seed."""

    def __init__(self) -> None:
        self.random = random.Random(1928)
        self.words = {lang: [self._word(lang) for _ in range(30_000)] for lang in LANGUAGES}
        self.common = list(accumulate(1 / (n + 3) for n in range(30_000)))
        self.often = {n: list(accumulate(1 / (k + 20) for k in range(n))) for n in (PLACES, PEOPLE)}

    def _word(self, lang: str, longest: int = 4) -> str:
        word = "".join(self.random.choices(SYLLABLES, k=self.random.randint(2, longest)))
        return word.translate(CYRILLIC) if lang in ("ru", "kk") else word

    def name(self, parts: int) -> dict[str, str]:
        """A name in Latin and Cyrillic letters."""
        latin = " ".join(word.capitalize() for word in self.random.sample(self.words["en"][:NAMES], parts))
        return {"en": latin, "ru": latin.lower().translate(CYRILLIC).title()}

    def sentence(self, lang: str) -> str:
        """Twelve words."""
        return (
            " ".join(self.random.choices(self.words[lang], cum_weights=self.common, k=12)).capitalize() + "."
        )

    def one(self, most: int) -> int:
        """A number below ``most``, the small ones often."""
        return self.random.choices(range(most), cum_weights=self.often[most])[0]


def noun(kind: str, n: int) -> str:
    """The id of a made place or person."""
    return f"geonames:{n + 1}" if kind == "place" else ids.digest(kind, n)


def build(made: Made) -> None:
    """Write the record: sources, places and people with their names, then events from the latest back.

    Rows and entries as the record's own code makes them; the indexes are made once, at the end, as when a
    record is made anew (``record.search.anew``).
    """
    begun, cpu, kept = time.perf_counter(), time.process_time(), 0
    langs = {f"{n:064d}": LANGUAGES[n % 5] for n in range(SOURCES)}
    words: set[str] = set()
    with connection.cursor() as cursor, uncollected():
        for pragma in ("cache_size = -1000000", "foreign_keys = OFF", "synchronous = OFF"):
            cursor.execute(f"PRAGMA {pragma}")
        rows = [
            Source(id=i, text="", title=f"Source {i[-4:]}", lang=lang, added="2026-01-01T00:00Z")
            for i, lang in langs.items()
        ]
        Source.objects.bulk_create(rows)
        for cards in _batches(made, list(langs)):
            with transaction.atomic():
                cursor.executemany(_ENTITY, [(c.entity, c.kind) for c in cards])
                storing.write(cards)
                entries = list(of_cards(cards, {c.entity: {to for to, _ in c.links} for c in cards}))
                index.write(entries)
            words.update(word for row in entries for word in row["tokens"].split(" "))
            kept += len(cards)
            if kept % 20_000 < BATCH:
                print(f"  {kept:9,} cards, {time.perf_counter() - begun:6.0f} s", file=sys.stderr, flush=True)
        with transaction.atomic():
            told = sorted(word for word in words if index.is_word(word))
            cursor.executemany(
                "INSERT INTO record_word (term, tail) VALUES (%s, %s)", [(w, w[::-1]) for w in told]
            )
            for table, _ in index.TABLES:
                cursor.execute(f"INSERT INTO {table}({table}) VALUES('rebuild')")
        cursor.execute("PRAGMA foreign_keys = ON")
    print(f"built in {time.perf_counter() - begun:.0f} s ({time.process_time() - cpu:.0f} s of the process)")


_ENTITY = "INSERT INTO record_entity (id, kind, known, private) VALUES (%s, %s, '{}', 0)"


def _batches(made: Made, sources: list[str]) -> Iterator[list[CardData]]:
    nouns = [("place", n) for n in range(PLACES)] + [("person", n) for n in range(PEOPLE)]
    for start in range(0, len(nouns), BATCH):
        part = nouns[start : start + BATCH]
        yield [CardData(noun(k, n), k, {"names": made.name(1 if k == "place" else 2)}) for k, n in part]
    left = max(CARDS - len(nouns), 0)
    for start in range(0, left, BATCH):
        yield [_event(made, sources, n, left) for n in range(start, min(start + BATCH, left))]


def _event(made: Made, sources: list[str], n: int, of: int) -> CardData:
    source = sources[n % len(sources)]
    sentence = made.sentence(LANGUAGES[int(source) % 5])
    place, who = noun("place", made.one(PLACES)), noun("person", made.one(PEOPLE))
    kind = made.random.choice(list(EventType)).value
    day = date.fromordinal(date(2026, 11, 1).toordinal() - n * 36_500 // of)
    said = {
        "value": ["text", kind],
        "lang": None,
        "modality": "done",
        "confidence": 1.0,
        "said": [["c" * 64, 0]],
    }
    sheet = {
        "answers": {"type": [said]},
        "words": [[source, 0, len(sentence), sentence, sentence, 0]],
        **dict.fromkeys(("memorial", "giver", "receiver", "occasion", "object", "object_lang", "recurrence")),
        "place": ["value", place],
        "date": day.isoformat(),
        "participants": [[who, "mayor", None]],
        "differs": [],
        "sources": [source],
        "partnerships": [],
        "stands": {},
        "themes": [],
        "spoken": [],
        "begins": 0,
    }
    links = {(place, "place"), (who, "participant")}
    return CardData(f"e{n:063x}", "event", sheet, kind, "done", day.isoformat(), links=links)


def questions(made: Made) -> dict[str, list[Asked]]:
    """What is asked, by kind of question."""
    draw = made.random
    words = [word for lang in LANGUAGES for word in made.words[lang]]
    common = [word for lang in LANGUAGES for word in made.words[lang][:10]]
    rare = draw.sample(words, ROUNDS)
    names = list(
        Card.objects.filter(kind="person")
        .order_by("entity")[:5000]
        .values_list("sheet__names__en", flat=True)
    )
    long = [word for word in words if len(word) > 6]
    slip = [w[:2] + w[3] + w[2] + w[4:] for w in draw.sample(long, ROUNDS)]
    return {
        "common word": [Asked(draw.choice(common)) for _ in range(ROUNDS)],
        "rare word": [Asked(w) for w in rare],
        "two common words": [
            Asked(" ".join(draw.sample(made.words[draw.choice(LANGUAGES)][:20], 2))) for _ in range(ROUNDS)
        ],
        "three words": [
            Asked(" ".join(draw.sample(made.words[draw.choice(LANGUAGES)][:300], 3))) for _ in range(ROUNDS)
        ],
        "name": [Asked(n) for n in draw.sample(names, ROUNDS)],
        "common word, kind, years": [
            Asked(draw.choice(common), kind="event", since=1980, until=1989) for _ in range(ROUNDS)
        ],
        "common word, place": [
            Asked(draw.choice(common), place=f"geonames-{made.one(PLACES) + 1}") for _ in range(ROUNDS)
        ],
        "tenth page": [Asked(draw.choice(common), page=10) for _ in range(ROUNDS)],
        "did you mean": [Asked(w) for w in slip],
    }


def _timed(name: str, calls: list[Callable[[], object]]) -> None:
    clock, own = [], []
    for call in calls:
        begun, cpu = time.perf_counter(), time.process_time()
        call()
        clock.append((time.perf_counter() - begun) * 1000)
        own.append((time.process_time() - cpu) * 1000)
    shown = [f"{statistics.median(t):8.1f} {statistics.quantiles(t, n=20)[18]:8.1f}" for t in (own, clock)]
    print(f"{name:34} {shown[0]}  {shown[1]}", flush=True)


def plain(made: Made) -> None:
    """FTS5 over the same sentences, ranked as it ranks."""
    with tempfile.TemporaryDirectory() as folder:
        other = sqlite3.connect(Path(folder) / "plain.sqlite3")
        other.execute("CREATE VIRTUAL TABLE t USING fts5(s, tokenize='unicode61 remove_diacritics 2')")
        rows = (
            Card.objects.filter(kind="event").values_list("sheet__words", flat=True).iterator(chunk_size=5000)
        )
        other.executemany(
            "INSERT INTO t VALUES (?)",
            ((json.loads(r)[0][3] if isinstance(r, str) else r[0][3],) for r in rows),
        )
        other.execute("INSERT INTO t(t) VALUES ('optimize')")
        common = [word for lang in LANGUAGES for word in made.words[lang][:10]]
        draw = made.random

        def ask(text: str) -> Callable[[], object]:
            sql = "SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT 20"
            return lambda: other.execute(sql, [text]).fetchall()

        _timed("FTS5, bm25: common word", [ask(draw.choice(common)) for _ in range(ROUNDS)])
        pairs = [" ".join(draw.sample(made.words[draw.choice(LANGUAGES)][:20], 2)) for _ in range(ROUNDS)]
        _timed("FTS5, bm25: two common words", [ask(text) for text in pairs])


def main() -> None:
    """Build where there is nothing yet, then ask."""
    made = Made()
    if not Card.objects.exists():
        build(made)
    print(f"{Card.objects.count():,} cards, {RECORD.stat().st_size / 1e6:,.0f} MB")
    print(
        f"{'':34} {'process ms':^17}  {'clock ms':^17}\n{'':34} {'p50':>8} {'p95':>8}  {'p50':>8} {'p95':>8}"
    )
    every = questions(made)
    gc.collect()
    gc.freeze()  # as the server does (web/wsgi.py): what is made up here is no garbage
    for name, asked in every.items():
        published.search(asked[0])
        _timed(name, [lambda one=one: published.search(one) for one in asked])
    typed = [draw[: made.random.randint(1, 5)] for draw in made.random.sample(made.words["en"], ROUNDS)]
    _timed("suggestions, 1 to 5 letters", [lambda one=one: published.suggest(one) for one in typed])
    connection.close()
    plain(made)


if __name__ == "__main__":
    main()
