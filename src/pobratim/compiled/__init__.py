"""The reader as machine code, where it was built: the same readings in half the time.

``build`` makes it when Pobratim is installed, of the modules named there, with mypyc and the machine's C
compiler; without one everything runs from its sources. What was made stands in ``built``, a folder for each
kind of interpreter, and is used whole or not at all: the modules call each other directly, so one edited
source sends all of them back to the sources, and nobody looks for an error in code that is no more.
"""

from __future__ import annotations

import json
import os
import sys
from hashlib import blake2b
from importlib.machinery import EXTENSION_SUFFIXES, ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from typing import Any

SUFFIX = EXTENSION_SUFFIXES[0]
PACKAGE = Path(__file__).parent.parent
KIND = SUFFIX.strip(".").rsplit(".", 1)[0]  # of interpreter and machine: cpython-311-x86_64-linux-gnu
BUILT = PACKAGE / "compiled" / "built" / KIND
ROOMS = ("facts", "lexicons", "gazetteer", "reading")
LIBRARY = "pobratim__mypyc"  # what all compiled modules share, named so by mypyc
INTERPRETED = "POBRATIM_INTERPRETED"
_OURS = (LIBRARY, *(f"pobratim.{room}." for room in ROOMS))


def digest(data: bytes) -> str:
    """What a source is known by in the manifest."""
    return blake2b(data, digest_size=16).hexdigest()


def usable(package: Path, built: Path) -> dict[str, str]:
    """Compiled modules by name, each with its file; none where a source is another than was compiled.

    A source of the time and size noted is taken to be the same; of another time, if its words are.
    """
    try:
        manifest: dict[str, Any] = json.loads((built / "manifest.json").read_text("utf-8"))
        for path, size, time, told in manifest["sources"]:
            source = package / path
            state = source.stat()
            if state.st_size != size or (state.st_mtime_ns != time and digest(source.read_bytes()) != told):
                return {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return {name: str(built / file) for name, file in manifest["modules"].items()}


class Finder:
    """Asked before the path is: finds what was compiled, and leaves all else to the path."""

    def __init__(self, package: Path, built: Path) -> None:
        self._package, self._built = package, built
        self._found: dict[str, str] | None = None

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """The spec of a compiled module, or None. The sources are looked at when the first is asked for."""
        if not name.startswith(_OURS):
            return None
        if self._found is None:
            self._found = usable(self._package, self._built)
        file = self._found.get(name)
        return spec_from_file_location(name, file) if file else None


def prefer() -> None:
    """From now on, compiled modules are imported before their sources, unless POBRATIM_INTERPRETED is set."""
    if not os.environ.get(INTERPRETED) and (BUILT / "manifest.json").is_file():
        sys.meta_path.insert(0, Finder(PACKAGE, BUILT))


def in_use() -> bool:
    """Whether the reader that this process has loaded, or would load, is the compiled one."""
    return any(isinstance(one, Finder) and one.find_spec(LIBRARY) is not None for one in sys.meta_path)
