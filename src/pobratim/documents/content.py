"""What a format module makes of bytes, before cleaning."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Content:
    """Text as extracted. ``title`` only where the format keeps it apart from the text; dates are EDTF."""

    text: str
    media_type: str
    title: str | None = None
    published: str | None = None
    lang: str | None = None
    address: str | None = None
    publisher: str | None = None
    notes: tuple[str, ...] = ()
