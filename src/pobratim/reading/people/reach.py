"""How far an office reaches, and what was found on the way."""

from __future__ import annotations

from typing import Final, final

from pobratim.reading.mentions import PlaceMention

REACH: Final = 12  # tokens between an office and what belongs to it
QUOTES: Final = "«»“”„\"'’"


@final
class Reach:
    """What stands behind an office: its places and bodies, and the token at which a name may begin."""

    __slots__ = ("bodies", "chained", "comma", "hosts", "level", "loose", "name_at", "places")

    def __init__(self) -> None:
        self.places: list[PlaceMention] = []
        self.hosts: list[PlaceMention] = []
        self.bodies: list[str] = []
        self.level: str | None = None
        self.name_at: int | None = None
        self.comma: int | None = None
        self.loose: bool = False  # other words stand before the comma: only a list of several is meant
        self.chained: int | None = None
