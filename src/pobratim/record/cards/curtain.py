"""Drawing the veil over words on their way to a card or page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pobratim.likeness.mention import INITIAL, WORD, Naming
from pobratim.record.cards.known_by import known, private_roots
from pobratim.record.cards.veil import covered, without

Veil = Mapping[str, Any] | None


def shown(text: str, start: int, veil: Veil) -> str:
    """Words of a source that begin at ``start``, without what its veil covers."""
    return covered(text, veil.get("spans", ()), start) if veil else text


class Curtain:
    """The names of all private people, looked up when something is first asked."""

    def __init__(self) -> None:
        self._namings: list[Naming] | None = None

    def _all(self) -> list[Naming]:
        if self._namings is None:
            self._namings = [who.naming for who in known(private_roots())]
        return self._namings

    def value(self, text: str, veil: Veil) -> str:
        """What a veiled source was read to say, in its words or a reviewer's."""
        if veil is None:
            return text
        for naming in self._all():
            text = without(text, naming, WORD)
        return text

    def free(self, text: str) -> str:
        """Words of no one source: only what is surely the name is covered."""
        for naming in self._all():
            text = without(text, naming, INITIAL)
        return text
