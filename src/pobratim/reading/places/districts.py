"""Regions and districts a language names by an adjective: «Гегаркуникская область», «Советского района»."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from pobratim.gazetteer import Choice
from pobratim.gazetteer.rows import REGION
from pobratim.lexicons.lexicon import load
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention

_ADJECTIVE: Final = re.compile(r"(.{3,}[сц]к)(?:ий|ого|ому|им|ом|ая|ой|ую)$")
_REACH: Final = 2  # small words between: «Западного административного округа»


@cache
def _heads(lang: str) -> dict[str, str]:
    """Every form of a word for a region to the form it has in a name."""
    table = load(lang).table("language").get("place_heads", {}).get("by_adjective", {})
    return {form: name for name, forms in table.items() for form in (name, *forms)}


def find_districts(found: Findings) -> list[tuple[PlaceMention, Choice]]:
    """Add what an adjective and the word for a region name and the gazetteer lacks, as places of the text.

    Gives the regions of the gazetteer that share a word for them, with their tokens.
    """
    known: list[tuple[PlaceMention, Choice]] = []
    heads, text = _heads(found.text.lang), found.text
    if not heads:
        return known
    several = text.lexicon.word_set("language", "place_heads", "several")
    for i, token in enumerate(text.tokens):
        adjective = _ADJECTIVE.match(token.text) if token.is_capital and i not in text.tags else None
        if adjective is None or found.gazetteer.country_of_word(token.low):
            continue
        last = next(
            (
                j
                for j in range(i + 1, min(i + 2 + _REACH, len(text.tokens)))
                if text.tokens[j].low in heads or _may_end(found, j)
            ),
            None,
        )
        if last is None or text.tokens[last].low not in heads:
            continue
        head = heads[text.tokens[last].low]
        if token.low.endswith("ая") and text.tokens[last].low in several:
            known += _sharing(found, i, head)
            continue
        name = f"{adjective[1]}{'ая' if head.endswith(('ь', 'я', 'а')) else 'ий'} {head}"
        _add(found, i, last + 1, name)
    return known


def _sharing(found: Findings, i: int, head: str) -> list[tuple[PlaceMention, Choice]]:
    """Both regions of «Северо-Казахстанская и Курганская области»: the adjectives up to token ``i``."""
    tokens, known = found.text.tokens, []
    ands = found.text.lexicon.word_set("language", "joins", "and")
    while i >= 0 and _ADJECTIVE.match(tokens[i].text) and tokens[i].is_capital and i not in found.text.tags:
        listed = found.gazetteer.names(f"{tokens[i].text} {head}")
        region = next((c for c in listed if c.kind is REGION), None)
        if region is None:
            break
        mention = PlaceMention(i, i + 1, region.id, region.kind, region.country)
        known.append((mention, Choice(region, ("the word for the region stands behind a list",), 0.9)))
        i -= 2 if i > 1 and (tokens[i - 1].low in ands or tokens[i - 1].text == ",") else i + 1
    return known


def _may_end(found: Findings, j: int) -> bool:
    """The first token that is no small adjective."""
    return not found.text.tokens[j].low.endswith(("ного", "ный", "ному", "ном", "ная", "ной", "ную"))


def _add(found: Findings, first: int, last: int, name: str) -> None:
    span = found.text.span(first, last)
    id_ = found.add_unlisted(span, name, REGION, "adjective-and-region")
    found.place_mentions.append(PlaceMention(first, last, id_, REGION, None))
    found.text.tags[first] = "place"
    found.text.tags.update(dict.fromkeys(range(first + 1, last), "+place"))
