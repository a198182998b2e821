"""Acts that institute a day of remembrance, in the reader's language: decree 1310 of 26 November 1998.

Our data have them in English. A symbol is the same in all languages: A/RES/64/35; that of a resolution of
UNESCO has a word in it. What has no words of ours stays as it is.
"""

from __future__ import annotations

import re
from datetime import datetime

from pobratim.web.wording import dates
from pobratim.web.wording.words import Words

_DAY = r"(?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4}"
_ACT = re.compile(
    r"(?P<kind>[A-Za-z][A-Za-z ]*?)(?: (?P<number>(?:\d+ C/)?\S*\d\S*))?"
    rf"(?:(?: of|,) (?P<day>{_DAY}))?(?:, renamed (?P<renamed>{_DAY}))?(?: on (?P<on>.+))?"
)
_CYRILLIC = ("ru", "kk")
_ON = {"European conscience and totalitarianism": "totalitarianism"}
_OF_UNESCO = re.compile(r"(?<!\d)(\d+ C)/Resolution ([\d.]+)")
_SYMBOL = re.compile(r"[A-Z]{1,2}[-/][A-Z0-9]\S*(?: (?:[A-Z]|\([IVXL]+\)))?")
_DAYS = (("%d %B %Y", "%Y-%m-%d"), ("%B %Y", "%Y-%m"), ("%Y", "%Y"))


def said(w: Words, text: str) -> str | None:
    """The acts of a text, divided by semicolons; None where one of them has no words in this language."""
    if w.lang == "en":
        return text
    found = [_act(w, one) for one in text.split("; ")]
    return "; ".join(one for one in found if one) if all(found) else None


def _act(w: Words, text: str) -> str | None:
    if _SYMBOL.fullmatch(text):
        return text
    parts = _ACT.fullmatch(_OF_UNESCO.sub(r"resolution \1/\2", text))
    if parts is None:
        return None
    kind = w.table["calendar"]["act"].get(parts["kind"].lower().replace(" ", "_"))
    since, renamed = (day(parts[name]) for name in ("day", "renamed"))
    if kind is None or since is None or renamed is None or (parts["on"] and parts["on"] not in _ON):
        return None
    number = parts["number"]
    if number and w.lang in _CYRILLIC:
        number = number.replace("-FZ", "-ФЗ")
    act = f"{kind} {number}" if number else str(kind)
    act = f"{act}, {dates.when(w, since)}" if since else act
    if renamed:
        act = w.say("calendar.act_more.renamed", act=act, date=dates.when(w, renamed))
    return w.say(f"calendar.act_more.{_ON[parts['on']]}", act=act) if parts["on"] else act


def day(text: str | None) -> str | None:
    """The day; "" where none is told, None where it is not understood."""
    for form, edtf in _DAYS if text else ():
        try:
            return datetime.strptime(text or "", form).strftime(edtf)
        except ValueError:
            continue
    return None if text else ""
