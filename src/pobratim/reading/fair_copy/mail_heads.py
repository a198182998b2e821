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
from pobratim.reading.fair_copy.left_out import Lost, without

_KINDS: Final = frozenset(["from", "to", "sent", "subject"])
_FEWEST: Final = 3  # lines of a head
_LABELLED: Final = re.compile(r"[ \t*]*([^\W\d_][^\W\d_ ’'-]*(?:[ ’'-][^\W\d_]+)*)[*]?[ \t]*:[*]?[ \t]*")
_FORWARDED: Final = re.compile(r"[ \t]*-{3,}.*-{3,}[ \t]*")
_HOUR: Final = re.compile(r",?[ \t](?:[^\W\d_]{1,2}[ \t])?\d{1,2}:\d\d.*")  # with its seconds and zone


def without_mail_heads(raw: str, with_days: bool) -> tuple[str, Lost]:
    """A text without the heads of letters, and what was left out of ``raw``.

    Subjects stay, and the days they were sent ``with_days``.
    """
    if ":" not in raw or not _has_subject(raw):
        return raw, []
    lost: Lost = []
    for head in _heads(raw):
        for start, end, kind in head:
            lost += _left_out(raw, start, end, "on" if kind == "sent" and not with_days else kind)
    return without(raw, lost), lost


def _heads(raw: str) -> list[list[tuple[int, int, str]]]:
    """The lines of each head, by offsets and kind; a line that is set in goes on with the one before."""
    lines: list[tuple[int, int, str]] = []
    at, kind = 0, ""
    for line in raw.split("\n"):
        kind = _kind(line, kind)
        lines.append((at, at + len(line), kind))
        at += len(line) + 1
    runs = [list(run) for told, run in groupby(lines, key=lambda line: bool(line[2])) if told]
    return [run for run in runs if len({kind for _, _, kind in run} & _KINDS) >= _FEWEST]


def _kind(line: str, before: str) -> str:
    """What a line of a head says, "" of another line."""
    if _FORWARDED.fullmatch(line):
        return "forwarded"
    if before and line[:1] in (" ", "\t") and line.strip():
        return "on"
    labelled = _LABELLED.match(line)
    return _labels().get(fold(labelled[1]), "") if labelled else ""


def _left_out(raw: str, start: int, end: int, kind: str) -> Lost:
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
        for kind in ("from", "to", "sent", "subject", "copy")
        for lang in languages()
        for word in load(lang).words("language", "mail", kind)
    }


def _has_subject(raw: str) -> bool:
    """Whether a line says what a letter is about; asked of lines, as an expression tries every character."""
    subject = _subject()
    return any(subject.match(line) for line in raw.split("\n"))


@cache
def _subject() -> re.Pattern[str]:
    """How such a line begins, its first word in bold or not."""
    words = "|".join(re.escape(word) for word, its in _labels().items() if its == "subject")
    return re.compile(rf"[ \t*]*(?:{words})[*]?[ \t]*:", re.IGNORECASE)
