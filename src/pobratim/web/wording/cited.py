"""Where our days and ceremonies are taken from: sites and titles as they are, what is said of them in the
reader's language."""

from __future__ import annotations

import re

from pobratim.web.wording import acts, dates
from pobratim.web.wording.names import Piece
from pobratim.web.wording.told import told
from pobratim.web.wording.words import Words

_SITE = r"[\w-]+(?:\.[\w-]+)+"
_TEXT = re.compile(rf"text of the \w+ at (?P<at>{_SITE}\S*)|(?P<site>{_SITE}), text of the act")
_QUOTED = re.compile(
    rf"resolution as quoted by (?P<by>{_SITE} and {_SITE})|(?P<site>{_SITE}), which quotes the decision"
)
_SAID = re.compile(rf"(?P<site>{_SITE})(?: \((?P<note>[^)]+)\))?(?:, (?P<more>[^:]+))?(?:: (?P<says>.+))?")


def cited(w: Words, text: str) -> list[Piece]:
    """The sources of a text, divided by semicolons."""
    if w.lang == "en":
        return [_name(text)]
    pieces: list[Piece] = []
    for one in text.split("; "):
        pieces += [_plain("; "), *_one(w, one)] if pieces else _one(w, one)
    return pieces


def _one(w: Words, text: str) -> list[Piece]:
    whole = told(w, text)
    if whole:
        return [_plain(whole)]
    for key, form in (("calendar.cited.text", _TEXT), ("calendar.cited.quoted", _QUOTED)):
        if found := form.fullmatch(text):
            sites = next(site for site in found.groups() if site).replace(" and ", ", ")
            before, _, after = w.say(key, site="\0").partition("\0")
            return [_plain(before), _name(sites), _plain(after)]
    found = _SAID.fullmatch(text)
    if found is None:
        return [_name(text)]
    note, more, says = found["note"], found["more"], found["says"]
    titled = "en" if found["site"].startswith("en.") else None
    return [
        _name(found["site"]),
        *([_plain(" ("), _said(w, note, None), _plain(")")] if note else []),
        *([_plain(", "), _said(w, more, titled)] if more else []),
        *([_plain(str(w.at("language.colon"))), _said(w, says, None)] if says else []),
    ]


def _said(w: Words, text: str, titled: str | None) -> Piece:
    """A note, an act or a day in words; else a title, which stays as it is."""
    day = acts.day(text)
    said = told(w, text) or (dates.when(w, day) if day else acts.said(w, text))
    return _plain(said) if said else Piece(text, titled, True)


def _plain(text: str) -> Piece:
    return Piece(text, None, False)


def _name(text: str) -> Piece:
    return Piece(text, None, True)
