"""Acts that institute a day of remembrance, in the reader's language: decree 1310 of 26 November 1998.

Our data have them in English. What has a name of its own stays as it is: Public Law 107-89, A/RES/64/35.
"""

from __future__ import annotations

import re
from datetime import datetime

from pobratim.web.wording import dates
from pobratim.web.wording.words import Words

_ACT = re.compile(
    r"(?P<kind>[a-z][a-z ]*?)(?: (?P<number>\S*\d\S*))?"
    r"(?:(?: of|,) (?P<day>(?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4}))?"
)
_DAYS = (("%d %B %Y", "%Y-%m-%d"), ("%B %Y", "%Y-%m"), ("%Y", "%Y"))


def said(w: Words, text: str) -> str | None:
    """The acts of a text, divided by semicolons; None where one of them has no words in this language."""
    if w.lang == "en":
        return text
    found = [_act(w, one) for one in text.split("; ")]
    return "; ".join(one for one in found if one) if all(found) else None


def _act(w: Words, text: str) -> str | None:
    parts = _ACT.fullmatch(text)
    if parts is None:
        return None
    kind = w.table["calendar"]["act"].get(parts["kind"].replace(" ", "_"))
    day = _edtf(parts["day"]) if parts["day"] else ""
    if kind is None or day is None:
        return None
    numbered = f"{kind} {parts['number']}" if parts["number"] else str(kind)
    return f"{numbered}, {dates.when(w, day)}" if day else numbered


def _edtf(text: str) -> str | None:
    for form, edtf in _DAYS:
        try:
            return datetime.strptime(text, form).strftime(edtf)
        except ValueError:
            continue
    return None
