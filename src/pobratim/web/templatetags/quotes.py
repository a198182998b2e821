"""Words of sources as they are quoted: a sentence once, with every mark in it; a source once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django import template

from pobratim.record.sheets import Words

register = template.Library()


@register.filter
def by_source(said: Iterable[Words]) -> list[Words]:
    """The first words of each source."""
    found: dict[str, Words] = {}
    for words in said:
        found.setdefault(words.source, words)
    return list(found.values())


@register.filter
def by_sentence(said: Iterable[Words]) -> list[list[Words]]:
    """Words of one sentence of one source together, in the order of their first ones."""
    found: dict[tuple[str, int], list[Words]] = {}
    for words in said:
        found.setdefault((words.source, words.sentence_start), []).append(words)
    return list(found.values())


@register.filter
def pieces(said: Words | Sequence[Words]) -> list[tuple[str, bool]]:
    """A sentence in pieces, each with whether it is of the words: those of one claim, or of several."""
    every = [said] if isinstance(said, Words) else said
    one = every[0]
    out: list[tuple[str, bool]] = []
    at = 0
    for start, end in _apart([(w.start - w.sentence_start, w.end - w.sentence_start) for w in every]):
        out += [(one.sentence[at:start], False), (one.sentence[start:end], True)]
        at = end
    out.append((one.sentence[at:], False))
    first, last = out[0][0].lstrip(), out[-1][0].rstrip()
    return [piece for piece in [(first, False), *out[1:-1], (last, False)] if piece[0]]


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """In order, those that touch as one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted((max(start, 0), max(end, 0)) for start, end in spans):
        if out and start <= out[-1][1]:
            out[-1] = out[-1][0], max(out[-1][1], end)
        else:
            out.append((start, end))
    return out
