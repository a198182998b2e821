"""The head of a letter sent by e-mail: who wrote to whom is no part of the story, its subject is a headline.

The day it was sent stays on a line of its own, as pages have it, by which "yesterday" is reckoned where no
other day is known. The words before the colons are ``[mail]`` in each ``language.toml``; all are known in all
languages, as programs have their own.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from typing import Final

from pobratim.lexicons.lexicon import fold, languages, load

_KINDS: Final = ("from", "to", "sent", "subject")
_FEWEST: Final = 3  # lines of a head
_LABELLED: Final = re.compile(r"[ \t*]*([^\W\d_][^\W\d_ ’'-]*(?:[ ’'-][^\W\d_]+)*)[*]?[ \t]*:[*]?[ \t]*")
_FORWARDED: Final = re.compile(r"[ \t]*-{3,}.*-{3,}[ \t]*")
_HOUR: Final = re.compile(r",?[ \t](?:[^\W\d_]{1,2}[ \t])?\d{1,2}:\d\d.*")  # with its seconds and zone


def without_mail_heads(raw: str, with_days: bool) -> tuple[str, list[tuple[int, int]]]:
    """A text without the heads of letters, and what was left out of ``raw``.

    Subjects stay, and the days they were sent ``with_days``.
    """
    if ":" not in raw or _said("subject").search(raw) is None:
        return raw, []
    lost: list[tuple[int, int]] = []
    for head in _heads(raw):
        for start, end, kind in head:
            lost += _left_out(raw, start, end, "on" if kind == "sent" and not with_days else kind)
    begins, ends = [0, *[end for _, end in lost]], [*[start for start, _ in lost], len(raw)]
    return "".join([raw[begin:end] for begin, end in zip(begins, ends, strict=True)]), lost


def _heads(raw: str) -> list[list[tuple[int, int, str]]]:
    """The lines of each head, by offsets and kind; a line that is set in goes on with the one before."""
    lines: list[tuple[int, int, str]] = []
    at, kind = 0, ""
    for line in raw.split("\n"):
        kind = _kind(line, kind)
        lines.append((at, at + len(line), kind))
        at += len(line) + 1
    runs = [list(run) for told, run in groupby(lines, key=lambda line: bool(line[2])) if told]
    return [run for run in runs if len({kind for _, _, kind in run} & {*_KINDS}) >= _FEWEST]


def _kind(line: str, before: str) -> str:
    """What a line of a head says, "" of another line."""
    if _FORWARDED.fullmatch(line):
        return "forwarded"
    if before and line[:1] in (" ", "\t") and line.strip():
        return "on"
    labelled = _LABELLED.match(line)
    return _labels().get(fold(labelled[1]), "") if labelled else ""


def _left_out(raw: str, start: int, end: int, kind: str) -> list[tuple[int, int]]:
    """What is left out of a line: its label, or all of it with its break."""
    if kind in ("sent", "subject"):
        label = _LABELLED.match(raw, start, end)
        behind = label.end() if label else start
        hour = _HOUR.search(raw, behind, end) if kind == "sent" else None
        return [(start, behind), *([(hour.start(), end)] if hour else [])]
    return [(start, min(end + 1, len(raw)))]


@cache
def _labels() -> dict[str, str]:
    """What each word before a colon says, of all languages."""
    return {
        word: kind
        for kind in (*_KINDS, "copy")
        for lang in languages()
        for word in load(lang).words("language", "mail", kind)
    }


@cache
def _said(kind: str) -> re.Pattern[str]:
    """A line that begins with such a word, or with it in bold."""
    words = "|".join(re.escape(word) for word, its in _labels().items() if its == kind)
    return re.compile(rf"^[ \t*]*(?:{words})[*]?[ \t]*:", re.IGNORECASE | re.MULTILINE)
