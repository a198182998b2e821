"""The menu of the desk: one line an entry. A new area adds its line here."""

from __future__ import annotations

from typing import NamedTuple

from pobratim.record.rules import Action


class Entry(NamedTuple):
    """``name`` of the address, ``words`` of the label, ``key`` pressed after ``g``, who sees it."""

    name: str
    words: str
    key: str
    action: Action


ENTRIES: tuple[Entry, ...] = (
    Entry("desk", "desk.menu.home", "h", Action.ACCOUNT),
    Entry("inbox", "inbox.title", "i", Action.DESK),
    Entry("guests", "guests.desk", "v", Action.GUESTS),
    Entry("desk-promises", "passports.desk.menu", "p", Action.DESK),
    Entry("people", "person.menu", "n", Action.PRIVATE),
    Entry("team", "desk.menu.team", "t", Action.ACCOUNT),
    Entry("account", "desk.menu.account", "a", Action.ACCOUNT),
)
