"""Who does something to the record: a name to show, and behind it an account and the side it speaks for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Who:
    """``account`` is the number of an account, None for the command line; ``side`` the id of a place."""

    name: str
    account: int | None = None
    side: str | None = None

    @classmethod
    def of(cls, who: Who | str) -> Who:
        """A bare name is somebody without an account."""
        return who if isinstance(who, Who) else cls(who)
