"""An office and whoever holds it."""

from __future__ import annotations

from typing import final

from pobratim.compiled.native import mypyc_attr


@final
@mypyc_attr(acyclic=True)
class Held:
    """An office as a person holds it."""

    __slots__ = ("at", "former", "honorary", "of", "office")

    def __init__(self, office: str | None, of: str | None, former: bool, at: int, honorary: bool) -> None:
        self.office, self.of, self.former, self.at, self.honorary = office, of, former, at, honorary
