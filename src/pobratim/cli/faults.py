"""A document that the reader fails on by a fault of its own: named like any other that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pobratim.facts.contract import Document, Reading

# What code raises that was written wrongly; nothing of it says anything of the document.
_FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    RuntimeError,
    TypeError,
    ValueError,
)


class ReaderFailed(ValueError):
    """The reader failed on one document; the others of its batch are still read."""


def read_or_name(document: Document, by_sense: bool | None = None) -> Reading:
    """The Reading of a document. Raises ReaderFailed, naming it and the cause, for a fault of the reader."""
    from pobratim.gazetteer import GazetteerMissing
    from pobratim.reading import read

    try:
        return read(document, by_sense)
    except GazetteerMissing:
        raise
    except _FAULTS as error:
        raise ReaderFailed(
            f"{document.source}: the reader failed on it ({type(error).__name__}: {error}); "
            "that is a fault of Pobratim: please report it, with the file if you may"
        ) from error
