"""Prove that the reader needs no extra: a fresh environment, `pip install .`, one document read."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "src" / "pobratim" / "examples"


def main() -> int:
    """Exit status 0 when the reader works without Django and numpy."""
    with tempfile.TemporaryDirectory(prefix="pobratim-alone-") as folder:
        home = Path(folder)
        print("making an environment and installing the reader, no extra", flush=True)
        venv.create(home / "venv", with_pip=True)
        programs = home / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
        python = programs / "python"
        run(python, "-m", "pip", "--disable-pip-version-check", "--quiet", "install", str(ROOT), cwd=home)
        for other, extra in (("django", "site"), ("numpy", "sense")):
            tried = subprocess.run([python, "-c", f"import {other}"], cwd=home, capture_output=True)
            if not tried.returncode:
                print(f"{other} came with the reader; it belongs to the extra `{extra}`", file=sys.stderr)
                return 1
        document = min(EXAMPLES.glob("*.txt"))
        out = run(programs / "pobratim", "read", str(document), "--format", "jsonl", cwd=home)
        reading = json.loads(out)
        text = reading["document"]["text"]
        spans = [s for noun in ("places", "people") for found in reading[noun] for s in found["mentions"]]
        spans += [s for event in reading["events"] for s in event["evidence"]]
        if not reading["events"] or any(text[s["start"] : s["end"]] != s["text"] for s in spans):
            print(f"{document.name}: no event, or a span that is not in the text", file=sys.stderr)
            return 1
        print(f"read {document.name} without an extra: {len(reading['events'])} events, {len(spans)} spans")
        number = run(programs / "pobratim", "calendar", "number", "Last Post", "2025-09-26", cwd=home)
        if "33,732" not in number:
            print(f"the calendar without Django: {number}", file=sys.stderr)
            return 1
        return 0


def run(*command: object, cwd: Path) -> str:
    """Standard output of a command that must succeed."""
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}: exit status {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
