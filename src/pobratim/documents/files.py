"""Files and folders named on a command line."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from pobratim.documents.limits import LIMITS
from pobratim.documents.opening import read_bytes
from pobratim.documents.refusal import Unreadable
from pobratim.documents.sniff import SUFFIXES
from pobratim.facts.contract import Document

# Companions of documents in a folder: registers, indexes, settings. Whatever else lies there was meant
# to be read, and is named as not readable rather than passed over in silence.
_DATA = {".csv", ".json", ".jsonl", ".toml", ".tsv", ".yaml", ".yml"}


def read_file(
    path: Path | str,
    *,
    source: str | None = None,
    lang: str | None = None,
    published: str | None = None,
) -> Document:
    """The document in this file. Raises Unreadable with file and cause in one line."""
    path = Path(path)
    name = source or str(path)
    data = file_bytes(path, name)
    return read_bytes(data, source=name, media_type=_type_of(path, name), lang=lang, published=published)


def expand(paths: Iterable[Path | str]) -> list[Path]:
    """The files named, and for each folder the files in and under it, in sorted order.

    Hidden files and data files (CSV, JSON, TOML, YAML) are left out of a folder. A folder without any
    other, and one that may not be looked into, stays in the list, so that reading it says what is wrong.
    """
    found: list[Path] = []
    for path in map(Path, paths):
        found.extend(_under(path) or [path] if _is_folder(path) else [path])
    return list(dict.fromkeys(found))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name no system takes: whoever opens it says so
        return False


def _under(folder: Path) -> list[Path]:
    found: list[Path] = []
    closed: list[Path] = []

    def note(error: OSError) -> None:
        closed.append(Path(error.filename))

    for parent, folders, names in os.walk(folder, onerror=note):
        folders[:] = [f for f in folders if not f.startswith(".")]
        found += [
            Path(parent, name)
            for name in names
            if not name.startswith(".") and Path(name).suffix.lower() not in _DATA
        ]
    return sorted(found + closed)


def stream_bytes(stream: BinaryIO) -> bytes:
    """What comes from a stream, one byte further than a document may be large; the rest is left in it."""
    return stream.read(LIMITS.file + 1)


def _type_of(path: Path, name: str) -> str | None:
    """The file's own ending decides where the source is called something else."""
    suffix = path.suffix.lower()
    return SUFFIXES[suffix].value if name != str(path) and suffix in SUFFIXES else None


def file_bytes(path: Path, name: str) -> bytes:
    """What is in a file, as far as a document may be large: a device has no end.

    Raises Unreadable with ``name`` and the cause.
    """
    try:
        if path.is_dir():
            os.scandir(path).close()  # or an error that says why nothing is seen in it
            raise Unreadable(name, "a folder without documents in it; name a file or a folder with documents")
        if path.exists() and not path.is_file():
            raise Unreadable(name, "a device or pipe; name a file")
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size > LIMITS.file:
                raise Unreadable(name, f"larger than {LIMITS.file // 2**20} MB; split it or give its text")
            return file.read(LIMITS.file + 1)
    except FileNotFoundError:
        raise Unreadable(name, "no such file; check the name") from None
    except PermissionError:
        raise Unreadable(name, "permission denied; make the file readable for this user") from None
    except OSError as error:
        raise Unreadable(
            name, f"cannot be opened ({error.strerror or error}); check the name and the disk"
        ) from None
    except ValueError as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(name, f"no possible file name ({error})") from None
