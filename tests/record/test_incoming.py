"""The queue: nothing handed in is lost, nothing is read twice, and a killed worker's share is taken up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pobratim.record import incoming
from pobratim.record.incoming import Kind, Sent, State
from pobratim.record.models import FeedEntry, Incoming

pytestmark = pytest.mark.django_db


def text(n: int) -> Sent:
    return Sent(Kind.TEXT, f"text {n}", f"text {n}".encode())


def test_first_come_first_read_and_each_once() -> None:
    incoming.submit([text(1), text(2)], who="Anna")
    taken = [incoming.take(w) for w in ("a", "b", "c")]
    assert [t.name if t else None for t in taken] == ["text 1", "text 2", None]


def test_what_a_dead_worker_had_taken_is_taken_up_by_another() -> None:
    incoming.submit([text(1)], who="Anna")
    now = datetime.now(UTC)
    first = incoming.take("dead", now)
    assert first is not None
    assert incoming.take("alive", now + incoming.LEASE - timedelta(seconds=1)) is None, (
        "it may still be at work"
    )
    second = incoming.take("alive", now + incoming.LEASE + timedelta(seconds=1))
    assert second is not None and second.id == first.id
    assert not incoming.refused(first, why="broken", cause="late"), "the dead one's word counts no more"
    assert incoming.refused(second, why="broken", cause="in time")
    assert Incoming.objects.get().cause == "in time"


def test_what_kills_every_reader_is_set_aside() -> None:
    batch = incoming.submit([text(1), text(2)], who="Anna")
    now = datetime.now(UTC)
    for n in range(incoming.MOST_TRIES):
        item = incoming.take("w", now + n * 2 * incoming.LEASE)
        assert item is not None and item.name == "text 1"
        Incoming.objects.filter(name="text 2").update(state=State.KNOWN)
    assert incoming.take("w", now + 10 * incoming.LEASE) is None
    found = incoming.batch(str(batch.id))
    assert found is not None
    assert [(i.state, i.why) for i in found[1]] == [(State.REFUSED, "died"), (State.KNOWN, "")]


def test_a_refused_one_keeps_its_bytes_and_can_be_tried_again() -> None:
    incoming.submit([text(1)], who="Anna")
    item = incoming.take("w")
    assert item is not None
    incoming.refused(item, why="later", cause="the site answers 503")
    row = Incoming.objects.get()
    assert row.original == b"text 1" and row.sha256
    assert incoming.again(row.id)
    assert not incoming.again(row.id), "it waits already"
    assert incoming.take("w") is not None


def test_progress_counts_in_two_queries(django_assert_num_queries: object) -> None:
    ids = [incoming.submit([text(n) for n in range(size)], who="Anna").id for size in (1, 3)]
    item = incoming.take("w")
    assert item is not None
    incoming.refused(item, why="gone", cause="404")
    with django_assert_num_queries(2):  # type: ignore[operator]
        far = incoming.progress(ids)
    assert (far[ids[0]].all, far[ids[0]].open, far[ids[0]].refused) == (1, 0, 1)
    assert (far[ids[1]].all, far[ids[1]].done) == (3, 0)


@pytest.mark.parametrize("n", [0, incoming.MOST_IN_A_BATCH + 1])
def test_a_batch_has_a_measure(n: int) -> None:
    with pytest.raises(ValueError, match=f"not {n}"):
        incoming.submit([text(i) for i in range(n)], who="Anna")


def test_an_entry_is_met_once_however_often_the_feed_is_asked() -> None:
    feed = incoming.watch(address="http://town.example/feed", who="Anna")
    assert incoming.watch(address="http://town.example/feed", who="Jan").id == feed.id
    entries = [(f"http://town.example/{n}", Sent(Kind.ENTRY, f"entry {n}", address="…")) for n in (1, 2)]
    first = incoming.met(feed, entries, title="News")
    assert first is not None and first.items.count() == 2 and first.who == "Anna"
    again = incoming.met(
        feed, [*entries, ("http://town.example/3", Sent(Kind.ENTRY, "entry 3"))], title="News"
    )
    assert again is not None and [i.name for i in again.items.all()] == ["entry 3"]
    assert incoming.met(feed, entries, title="News") is None
    assert FeedEntry.objects.count() == 3


def test_entries_beyond_a_batch_are_handed_in_at_the_next_asking() -> None:
    feed = incoming.watch(address="http://town.example/feed", who="Anna")
    many = range(incoming.MOST_IN_A_BATCH + 50)
    entries = [(f"http://town.example/{n}", Sent(Kind.ENTRY, f"entry {n}", address="…")) for n in many]
    handed = [incoming.met(feed, entries, title="News") for _ in range(3)]
    assert [batch and batch.items.count() for batch in handed] == [incoming.MOST_IN_A_BATCH, 50, None]


def test_a_feed_is_asked_by_one_worker_and_later_where_it_failed() -> None:
    feed = incoming.watch(address="http://town.example/feed", who="Anna")
    now = datetime.now(UTC) + timedelta(seconds=1)
    assert incoming.feed_due(now) == feed
    assert incoming.feed_due(now) is None
    incoming.not_met(feed, why="later", cause="503")
    assert incoming.feed_due(now + incoming.FEED_EVERY) is None
    assert incoming.feed_due(now + incoming.FEED_LATER + timedelta(minutes=1)) == feed
