"""What is talked about: words that always speak of a theme, words that do so where fields are listed, and
words that do so in the headline, which says what the whole story is about."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from pobratim.facts.nouns import ThemeFound
from pobratim.facts.span import Span, in_order
from pobratim.reading.findings import Findings
from pobratim.reading.headline import headline_end
from pobratim.reading.phrases import Hit

_LIST: Final = 6  # tokens within which two fields make a list without another word
_NEAR: Final = 14  # tokens between a field of cooperation and the word that says it is one
# What one word in passing says seldom: of items that name such a theme once, a fourth speak of it.
_PASSING: Final = frozenset(("language", "religion", "remembrance", "local democracy", "sustainability"))


def find_themes(found: Findings) -> None:
    """Add each theme once, with every span that speaks of it."""
    spans: dict[str, list[Span]] = {}
    strong: set[str] = set()
    headline = headline_end(found.text.raw)
    for sentence in found.text.sentences:
        hits = found.hits_in(sentence.first, sentence.last, "themes")
        if not hits:
            continue
        frames = found.hits_in(sentence.first, sentence.last, "links.cooperation")
        listed = _listed([h for h in hits if h.label[2] != "title"])
        for hit in hits:
            _, theme, strength = hit.label
            near = any(abs(hit.first - f.first) <= _NEAR and f.first != hit.first for f in frames)
            if strength == "title":
                if found.text.tokens[hit.first].start < headline:
                    spans.setdefault(theme, []).append(found.text.span(hit.first, hit.last))
            elif strength == "strong" or near or hit in listed:
                spans.setdefault(theme, []).append(found.text.span(hit.first, hit.last))
                if strength == "strong":
                    strong.add(theme)
    for theme, evidence in spans.items():
        if theme in _PASSING and len(evidence) == 1 and evidence[0].start > headline:
            continue
        sure = 0.85 if theme in strong else min(0.6 + 0.1 * len(evidence), 0.8)
        rule = "theme-strong" if theme in strong else "theme-field-of-cooperation"
        found.themes.append(ThemeFound(theme, in_order(evidence), sure, rule))


def _listed(hits: list[Hit]) -> set[Hit]:
    """Fields named close to one of another theme: "in sport, culture and education"."""
    near = [p for p in pairwise(hits) if p[0].label[1] != p[1].label[1] and p[1].first - p[0].last <= _LIST]
    return {hit for pair in near for hit in pair}
