"""From a hand to a source: batches of documents, a queue with leases, and feeds that are watched.

A worker takes one document at a time and holds a lease on it. A worker that dies loses nothing: when its
lease has run out, another takes the document up. What killed its reader three times is set aside.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from django.db import transaction
from django.db.models import Count, Q, QuerySet, Sum

from pobratim.record import ids
from pobratim.record.models import Batch, Feed, FeedEntry, Incoming, Source
from pobratim.record.people import Who
from pobratim.record.privacy.scrub import checkpoint

LEASE = timedelta(seconds=90)  # longer than any one reading may take
MOST_TRIES = 3
MOST_IN_A_BATCH = 200
MOST_IN_A_MINUTE = 500  # of one account
FEED_EVERY = timedelta(hours=6)
FEED_LATER = timedelta(hours=24)  # after a feed that could not be had


class Kind(StrEnum):
    """How a document came."""

    TEXT = "text"
    FILE = "file"
    ADDRESS = "address"
    ENTRY = "entry"


class State(StrEnum):
    """Where it stands. ``known``: its text was a source already."""

    WAITING = "waiting"
    READING = "reading"
    READ = "read"
    KNOWN = "known"
    REFUSED = "refused"


_OPEN = (State.WAITING.value, State.READING.value)


@dataclass(frozen=True, slots=True)
class Sent:
    """One document as it was handed in: its bytes, or the address to fetch it from."""

    kind: Kind
    name: str
    original: bytes | None = None
    address: str | None = None
    media_type: str | None = None
    lang: str | None = None
    published: str | None = None
    publisher: str | None = None
    refused: str = ""  # why it was let go of on the way in; nothing of it is kept


@dataclass(frozen=True, slots=True)
class Progress:
    """Of a batch: how many there are, how many are done with, and how they ended."""

    all: int
    open: int
    read: int
    known: int
    refused: int
    proposed: int

    @property
    def done(self) -> int:
        """How many are done with."""
        return self.all - self.open


@transaction.atomic
def submit(
    sent: Sequence[Sent], *, who: Who | str, side: str | None = None, feed: Feed | None = None
) -> Batch:
    """Keep what was handed in until it is read. Raises ValueError for nothing, and for too much at once."""
    if not 0 < len(sent) <= MOST_IN_A_BATCH:
        raise ValueError(f"expected 1 to {MOST_IN_A_BATCH} documents, not {len(sent)}")
    person = Who.of(who)
    batch = Batch.objects.create(
        who=person.name, account=person.account, side_id=side, feed=feed, at=datetime.now(UTC)
    )
    Incoming.objects.bulk_create(_row(batch, one) for one in sent)
    return batch


def too_many(account: int | None, more: int) -> bool:
    """Whether an account would have handed in more than MOST_IN_A_MINUTE with so many more documents."""
    since = datetime.now(UTC) - timedelta(minutes=1)
    handed = Incoming.objects.filter(batch__account=account, batch__at__gt=since) if account else None
    return handed is not None and handed.count() + more > MOST_IN_A_MINUTE


def _row(batch: Batch, one: Sent) -> Incoming:
    sha256 = hashlib.sha256(one.original).hexdigest() if one.original is not None else None
    return Incoming(
        batch=batch,
        kind=one.kind.value,
        name=one.name,
        address=one.address,
        media_type=one.media_type,
        original=one.original,
        sha256=sha256,
        lang=one.lang,
        published=one.published,
        publisher=one.publisher,
        state=State.REFUSED.value if one.refused else State.WAITING.value,
        why="unreadable" if one.refused else "",
        cause=one.refused,
    )


@transaction.atomic
def take(worker: str, now: datetime | None = None) -> Incoming | None:
    """The next document to read, leased to this worker; None when nothing waits.

    One whose readers died MOST_TRIES times is set aside on the way.
    """
    now = now or datetime.now(UTC)
    left = Q(state=State.READING, lease__lt=now)
    for item in Incoming.objects.select_related("batch").filter(Q(state=State.WAITING) | left).order_by("id"):
        if item.tries >= MOST_TRIES:
            _end(
                item,
                State.REFUSED,
                why="died",
                cause=f"its reading ended {item.tries} times without an answer",
            )
            continue
        item.state, item.worker, item.tries = State.READING.value, worker, item.tries + 1
        item.lease = now + LEASE
        item.save(update_fields=["state", "worker", "tries", "lease"])
        return item
    return None


def fetched(
    item: Incoming, *, data: bytes, address: str, media_type: str | None, notes: Collection[str]
) -> None:
    """Keep what came from an address with its hash, before anything is read from it."""
    item.original, item.address, item.media_type = data, address, media_type
    item.sha256, item.notes = hashlib.sha256(data).hexdigest(), list(notes)
    item.save(update_fields=["original", "address", "media_type", "sha256", "notes"])


@transaction.atomic
def ended(item: Incoming, *, source: str, proposed: int, known: bool, notes: Collection[str] = ()) -> bool:
    """It is a source now. False where another worker has taken it up since, whose word counts."""
    item.source_id, item.proposed, item.notes = source, proposed, list(dict.fromkeys([*item.notes, *notes]))
    masked = Source.objects.filter(id=source).exclude(masked=None).first()
    if masked is not None:  # a copy of what somebody was erased from: nothing of its own is kept
        item.notes = []
        Incoming.objects.filter(id=item.id).update(
            name=masked.title[:200] or masked.id[: ids.SHORT], address=None, publisher=None
        )
        transaction.on_commit(checkpoint)
    return _end(item, State.KNOWN if known else State.READ)


@transaction.atomic
def refused(item: Incoming, *, why: str, cause: str) -> bool:
    """It cannot be read, and why; False as in ``ended``."""
    return _end(item, State.REFUSED, why=why, cause=cause)


def _end(item: Incoming, state: State, *, why: str = "", cause: str = "") -> bool:
    """The bytes are the source's from now on; of what could not be read they are kept sealed here."""
    mine = Incoming.objects.filter(id=item.id, worker=item.worker, state__in=_OPEN)
    keep = {"original": None} if state is not State.REFUSED else {}
    return bool(
        mine.update(
            state=state.value,
            why=why,
            cause=cause,
            source=item.source_id,
            proposed=item.proposed,
            notes=item.notes,
            lease=None,
            ended=datetime.now(UTC),
            **keep,
        )
    )


@transaction.atomic
def again(item: int, *, sides: Collection[str] | None = None) -> bool:
    """Try a refused one once more, as after a site that did not answer."""
    found = _within(Incoming.objects.filter(id=item, state=State.REFUSED), sides)
    found = found.exclude(address=None, original=None)  # of what was too large nothing is there
    return bool(found.update(state=State.WAITING.value, tries=0, why="", cause="", worker="", ended=None))


def _within(rows: QuerySet[Incoming], sides: Collection[str] | None) -> QuerySet[Incoming]:
    return rows if sides is None else rows.filter(Q(batch__side__in=sides) | Q(batch__side=None))


def progress(batches: Collection[int]) -> dict[int, Progress]:
    """Of each batch, in one query."""
    rows = Incoming.objects.filter(batch__in=batches).values("batch", "state")
    found: dict[int, dict[str, int]] = {b: {} for b in batches}
    for row in rows.annotate(n=Count("id")):
        found[row["batch"]][row["state"]] = row["n"]
    sums = Batch.objects.filter(id__in=batches).annotate(n=Sum("items__proposed"))
    proposed = dict(sums.values_list("id", "n"))
    return {b: _progress(states, proposed.get(b) or 0) for b, states in found.items()}


def _progress(states: dict[str, int], proposed: int) -> Progress:
    return Progress(
        sum(states.values()),
        sum(states.get(s, 0) for s in _OPEN),
        states.get(State.READ, 0),
        states.get(State.KNOWN, 0),
        states.get(State.REFUSED, 0),
        proposed,
    )


def batches(sides: Collection[str] | None, limit: int = 20) -> list[Batch]:
    """The latest batches that concern these sides (None: any), and those of no side."""
    rows = Batch.objects.select_related("side", "feed").order_by("-id")
    if sides is not None:
        rows = rows.filter(Q(side__in=sides) | Q(side=None))
    return list(rows[:limit])


def batch(id_: str) -> tuple[Batch, list[Incoming]] | None:
    """A batch with its documents, without their bytes."""
    found = Batch.objects.select_related("side", "feed").filter(id=ids.row(id_)).first()
    if found is None:
        return None
    items = found.items.select_related("source").defer("original", "source__text").order_by("id")
    return found, list(items)


def sides_of_batch(id_: str) -> frozenset[str] | None:
    """The side a batch was handed in for; none for no side."""
    found = Batch.objects.filter(id=ids.row(id_)).first()
    return None if found is None else frozenset({found.side_id} if found.side_id else ())


def public_source(item: Incoming) -> str | None:
    """The short id of the source it became."""
    return ids.public(item.source_id) if item.source_id else None


@transaction.atomic
def watch(*, address: str, who: Who | str, side: str | None = None) -> Feed:
    """Watch a feed from now on; one that is watched already stays as it is."""
    person = Who.of(who)
    now = datetime.now(UTC)
    made, _ = Feed.objects.get_or_create(
        address=address,
        defaults={"side_id": side, "who": person.name, "account": person.account, "added": now, "due": now},
    )
    return made


def feeds(sides: Collection[str] | None) -> list[Feed]:
    """The feeds that are watched for these sides (None: any), and for none."""
    rows = Feed.objects.select_related("side").order_by("address")
    return list(rows if sides is None else rows.filter(Q(side__in=sides) | Q(side=None)))


def sides_of_feed(id_: str) -> frozenset[str] | None:
    """The side a feed is watched for."""
    found = Feed.objects.filter(id=ids.row(id_)).first()
    return None if found is None else frozenset({found.side_id} if found.side_id else ())


def unwatch(id_: str) -> None:
    """Watch it no longer; what came from it stays."""
    Feed.objects.filter(id=ids.row(id_)).delete()


@transaction.atomic
def feed_due(now: datetime | None = None) -> Feed | None:
    """A feed that is to be asked now. It is put off at once, so that no other worker asks it too."""
    now = now or datetime.now(UTC)
    found = Feed.objects.filter(due__lte=now).order_by("due").first()
    if found is not None:
        found.due = now + FEED_EVERY
        found.save(update_fields=["due"])
    return found


@transaction.atomic
def met(feed: Feed, entries: Sequence[tuple[str, Sent]], *, title: str) -> Batch | None:
    """Hand in the entries that were not met before; ``entries`` are pairs of a key and a document."""
    keys = {hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest(): sent for key, sent in entries}
    known = set(FeedEntry.objects.filter(feed=feed, key__in=keys).values_list("key", flat=True))
    new = [(key, sent) for key, sent in keys.items() if key not in known]
    fresh = dict(new[:MOST_IN_A_BATCH])  # the others are new at the next asking
    FeedEntry.objects.bulk_create(FeedEntry(feed=feed, key=key) for key in fresh)
    feed.title, feed.checked, feed.why, feed.cause = title[:300], datetime.now(UTC), "", ""
    feed.save(update_fields=["title", "checked", "why", "cause"])
    if not fresh:
        return None
    who = Who(feed.who, feed.account, feed.side_id)
    return submit(list(fresh.values()), who=who, side=feed.side_id, feed=feed)


def not_met(feed: Feed, *, why: str, cause: str) -> None:
    """The feed could not be had; it is asked again later."""
    now = datetime.now(UTC)
    feed.why, feed.cause, feed.checked, feed.due = why, cause, now, now + FEED_LATER
    feed.save(update_fields=["why", "cause", "checked", "due"])
