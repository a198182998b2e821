"""A ZIP container looked at from its directory before anything in it is unpacked."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib

from pobratim.documents.limits import LIMITS
from pobratim.documents.refusal import Refusal

_BOMB = "unpacks to far more than a document needs; save its text to a new file"
_BROKEN = "a damaged archive; save or download the file again"
_LOCAL_HEADER = 30


def opened(data: bytes) -> zipfile.ZipFile:
    """The archive, its directory found honest. Raises Refusal for bombs, tricks and damage."""
    _check_count(data)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OverflowError, struct.error, NotImplementedError, EOFError):
        raise Refusal(_BROKEN) from None
    parts = archive.infolist()
    if len(parts) > LIMITS.parts:
        raise Refusal(f"{len(parts):,} parts, more than {LIMITS.parts:,}; save its text to a new file")
    names = [part.filename for part in parts]
    if len(set(names)) < len(names):
        raise Refusal("two parts of one name, so what it says is ambiguous; save it again")
    for part in parts:
        _check_part(part)
    if sum(part.file_size for part in parts) > LIMITS.unpacked:
        raise Refusal(_BOMB)
    _check_overlap(parts)
    return archive


def part_of(archive: zipfile.ZipFile, name: str) -> bytes | None:
    """One part's bytes, never more than the directory says; None if there is no such part."""
    try:
        info = archive.getinfo(name)
    except KeyError:
        return None
    try:
        with archive.open(info) as file:
            data = file.read(info.file_size + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError):
        raise Refusal(_BROKEN) from None
    if len(data) != info.file_size:
        raise Refusal("its directory lies about the size of a part; save it again")
    return data


def _check_count(data: bytes) -> None:
    """The number of parts as the end record has it, before the directory is taken apart."""
    end = data.rfind(b"PK\x05\x06")
    if end < 0 or len(data) < end + 22:
        raise Refusal(_BROKEN)
    count = struct.unpack_from("<H", data, end + 10)[0]
    if count > LIMITS.parts:
        raise Refusal(f"over {LIMITS.parts:,} parts; save its text to a new file")


def _check_part(part: zipfile.ZipInfo) -> None:
    name = part.filename
    if part.flag_bits & 1:
        raise Refusal("needs a password; save a copy without one")
    if name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or ":" in name:
        raise Refusal("a part that points outside the file; save it again")
    if stat.S_ISLNK(part.external_attr >> 16):
        raise Refusal("a part that is a link to another file; save it again")
    swollen = (
        part.file_size > LIMITS.ratio_matters_above and part.file_size > LIMITS.ratio * part.compress_size
    )
    if part.file_size > LIMITS.part or swollen:
        raise Refusal(_BOMB)


def _check_overlap(parts: list[zipfile.ZipInfo]) -> None:
    end = 0
    for part in sorted(parts, key=lambda p: p.header_offset):
        if part.header_offset < end:
            raise Refusal("parts that lie over each other (an archive bomb); save its text to a new file")
        end = part.header_offset + _LOCAL_HEADER + len(part.filename) + part.compress_size
