"""PDF with a text layer. The file itself is opened in a child process (pdf_child.py) that may be killed."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from pobratim.documents import child
from pobratim.documents.content import Content
from pobratim.documents.limits import LIMITS
from pobratim.documents.paragraphs import Line, title_and_text
from pobratim.documents.refusal import Refusal
from pobratim.documents.sniff import Kind

# The child may wait for a busy machine; its own clock counts computing time only.
_PATIENCE = 6
_COMMAND = (sys.executable, "-P", "-W", "ignore", "-m", "pobratim.documents.pdf_child")
_ODD_SHARE = 0.02


def extract(data: bytes) -> Content:
    """All pages in paragraphs. Raises Refusal for locked, scanned, damaged and overgrown files."""
    answer = _ask(data)
    pages = [[Line(*line) for line in page] for page in answer["pages"]]
    notes = list(answer["notes"])
    empty = sum(not page for page in pages)
    if empty == len(pages):
        raise Refusal("no readable text (a scan?); run text recognition over it, or give its text")
    if empty:
        notes.append(f"{empty} of {len(pages)} pages have no text (scanned?)")
    title, text = title_and_text(pages)
    odd = sum(1 for c in text if "\ue000" <= c <= "\uf8ff" or c == "\ufffd")
    if odd > _ODD_SHARE * len(text):
        notes.append("many characters are not what the page shows (its fonts do not say their letters)")
    return Content(text=text, media_type=Kind.PDF.value, title=title, notes=tuple(notes))


def _ask(data: bytes) -> dict[str, Any]:
    try:
        done = subprocess.run(
            _COMMAND,
            input=data,
            capture_output=True,
            timeout=LIMITS.pdf_seconds * _PATIENCE,
            env=child.environment(),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Refusal(_TOO_SLOW) from None
    if child.was_killed(done.returncode):
        raise Refusal(_TOO_SLOW)
    if done.returncode:
        raise Refusal("a damaged PDF that the reader cannot finish; print it to a new PDF")
    answer: dict[str, Any] = json.loads(done.stdout)
    if "refusal" in answer:
        raise Refusal(answer["refusal"])
    return answer


_TOO_SLOW = f"takes over {LIMITS.pdf_seconds} s to read; print it to a new PDF, or give its text"
