"""Worded lines as HTML, put together by hand: a page has a thousand of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from django.utils.safestring import SafeString

from pobratim.web.wording.marks import Mark
from pobratim.web.wording.names import Piece, named
from pobratim.web.wording.words import Words


def line(said: Iterable[Piece]) -> SafeString:
    """Pieces one after another: foreign words with their language, names isolated."""
    return SafeString("".join([run(one) for one in said]))


def run(piece: Piece) -> SafeString:
    """One of them."""
    text = escape(piece.text)
    if piece.lang:
        return SafeString(f'<bdi lang="{escape(piece.lang)}">{text}</bdi>')
    return SafeString(f"<bdi>{text}</bdi>" if piece.name else text)


def breakable(address: str) -> SafeString:
    """An address that is broken behind its strokes, and within a word only where a line holds no more."""
    return SafeString(re.sub("/+", r"\g<0><wbr>", escape(address)))


def states(w: Words, marks: Iterable[Mark]) -> SafeString:
    """Marks, each a sign with its word, and the sides that say so."""
    return SafeString("".join([state(w, mark) for mark in marks]))


def state(w: Words, mark: Mark) -> SafeString:
    """One of them."""
    begun = w.kept.get(("state", mark.key))
    if begun is None:
        begun = w.kept["state", mark.key] = (
            f'<span class="state state-{escape(mark.key)}"><span class="sign" aria-hidden="true">'
            f"{escape(mark.sign)}</span> {escape(w.term('state', mark.key))}"
        )
    sides = "".join([f" ({run(named(side, w.lang))})" for side in mark.sides])
    return SafeString(f"{begun}{sides}</span>")
