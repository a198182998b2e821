"""German: the genitive -s of places."""

from __future__ import annotations

from collections.abc import Iterator


def forms(name: str) -> Iterator[tuple[str, str]]:
    """Hamburgs, Brandenburgs; names in a hiss have none."""
    if len(name) > 3 and name[-1].isalpha() and name[-1].lower() not in "sxzß":
        yield "gen", name + "s"
