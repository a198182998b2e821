"""Makes machine code of the reader's modules: mypyc writes C, the machine's compiler does the rest.

Run at installation by the build hook, and by hand with ``python -m pobratim.compiled.build`` after an edit.
It takes a minute or two of two processors, and is done again only when a source, the interpreter or mypyc is
another. Nothing fails for want of it: what cannot be made is said in a line, and the sources are used.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from pobratim.compiled import KIND, LIBRARY, PACKAGE, ROOMS, SUFFIX, digest

# What stays as it is: what builds the index, what gives a function to C, errors that are not Exception's own,
# and what goes from process to process: a frozen native class cannot be unpickled.
LEFT = (
    "facts/contract.py",
    "facts/nouns.py",
    "gazetteer/build.py",
    "gazetteer/entries.py",
    "gazetteer/forms/",
    "gazetteer/make_regions.py",
    "gazetteer/merge.py",
    "gazetteer/missing.py",
    "gazetteer/municipalities.py",
    "gazetteer/nations.py",
    "gazetteer/nearby.py",
    "gazetteer/ordinary.py",
    "gazetteer/postal.py",
    "gazetteer/sources.py",
    "gazetteer/transcription.py",
    "gazetteer/why.py",
    "lexicons/unknown.py",
    "reading/gate.py",
    "reading/sensing/net.py",
    "reading/why_not.py",
)
# What the modules call of each other stays inside the library: no call of it need be looked up.
FLAGS = ("-g0", "-fvisibility=hidden", *(["-fno-plt"] if sys.platform == "linux" else []))
SETUP = Path(__file__).with_name("setup.py")
Say = Callable[[str], None]


def sources(package: Path) -> list[Path]:
    """The modules that are compiled, sorted."""
    found = [path for room in ROOMS for path in (package / room).rglob("*.py") if path.name != "__init__.py"]
    return sorted(path for path in found if not path.relative_to(package).as_posix().startswith(LEFT))


def build(root: Path, say: Say) -> None:
    """Compile for the interpreter that runs this, unless it is done. ``root`` holds ``src/pobratim``."""
    package = root / "src" / "pobratim"
    target = package / "compiled" / "built" / KIND
    try:
        made = {"mypy": version("mypy"), "setuptools": version("setuptools")}
    except PackageNotFoundError as error:
        say(f"the reader is not compiled and takes twice the time: {error.name} is not installed")
        return
    told = {path.relative_to(package).as_posix(): digest(path.read_bytes()) for path in sources(package)}
    if _known(target) == (made, told):
        return
    if missing := _missing():
        say(f"the reader is not compiled and takes twice the time: this machine has no {missing}")
        return
    say(f"compiling {len(told)} modules of the reader (a minute or two)")
    with tempfile.TemporaryDirectory(prefix="pobratim-") as scratch:
        if _compile(package, Path(scratch), list(told), say):
            _keep(Path(scratch) / "out", package, target, {"with": made, "sources": told})
            say("the reader is compiled")


def _keep(out: Path, package: Path, target: Path, manifest: dict[str, Any]) -> None:
    """Put what was made in its place, with the manifest that says of which sources it is."""
    fresh = target.with_name(f"{target.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    files = sorted(out.rglob(f"*{SUFFIX}"))
    names = [f.relative_to(out).as_posix().removesuffix(SUFFIX).replace("/", ".") for f in files]
    for name, file in zip(names, files, strict=True):
        shutil.copyfile(file, fresh / f"{name}{SUFFIX}")
    rows = []
    for path, words in manifest["sources"].items():
        state = (package / path).stat()
        rows.append((path, state.st_size, state.st_mtime_ns, words))
    noted = {**manifest, "modules": {name: f"{name}{SUFFIX}" for name in names}, "sources": rows}
    (fresh / "manifest.json").write_text(json.dumps(noted, indent=0), "utf-8")
    shutil.rmtree(target, ignore_errors=True)
    fresh.rename(target)


def _known(target: Path) -> tuple[object, object] | None:
    """With what, and of which sources, the code that stands there was made."""
    try:
        manifest = json.loads((target / "manifest.json").read_text("utf-8"))
        return manifest["with"], {path: words for path, _, _, words in manifest["sources"]}
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _missing() -> str:
    """What a machine lacks to compile, in words; empty where it has all."""
    compiler = (os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc").split()[0]
    if shutil.which(compiler) is None:
        return f"C compiler ({compiler}; Debian: apt install gcc libc6-dev)"
    if not (Path(sysconfig.get_path("include")) / "Python.h").is_file():
        return f"Python.h (Debian: apt install python{sys.version_info[0]}.{sys.version_info[1]}-dev)"
    return ""


def _compile(package: Path, scratch: Path, paths: list[str], say: Say) -> bool:
    """Run mypyc and the compiler in a process of their own; whether all went well."""
    listed = scratch / "modules"
    listed.write_text("\n".join(f"{package.name}/{path}" for path in paths), "utf-8")
    done = subprocess.run(
        [sys.executable, str(SETUP), str(scratch), LIBRARY.removesuffix("__mypyc")],
        cwd=package.parent,
        env={**os.environ, "CFLAGS": " ".join((os.environ.get("CFLAGS", ""), *FLAGS)).strip()},
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        said = [line for line in (done.stdout + done.stderr).splitlines() if "error" in line.lower()]
        say(f"the reader is not compiled and takes twice the time: {said[0] if said else 'mypyc failed'}")
    return not done.returncode


def main() -> None:
    """Compile for this checkout, with progress on stderr."""
    build(PACKAGE.parents[1], lambda line: print(line, file=sys.stderr, flush=True))


if __name__ == "__main__":
    main()
