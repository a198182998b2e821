"""What is talked about: words that always speak of a theme, and words that do so where fields are listed."""

from __future__ import annotations

from pobratim.facts.nouns import ThemeFound
from pobratim.facts.span import Span, in_order
from pobratim.reading.findings import Findings

_LIST = 2  # themes in one sentence that make a list of fields without another word
_NEAR = 14  # tokens between a field of cooperation and the word that says it is one


def find_themes(found: Findings) -> None:
    """Add each theme once, with every span that speaks of it."""
    spans: dict[str, list[Span]] = {}
    strong: set[str] = set()
    for sentence in found.text.sentences:
        frames = list(found.hits_in(sentence.first, sentence.last, "links", "cooperation"))
        hits = list(found.hits_in(sentence.first, sentence.last, "themes"))
        listed = len({h.label[1] for h in hits}) >= _LIST
        for hit in hits:
            _, theme, strength = hit.label
            near = any(abs(hit.first - f.first) <= _NEAR and f.first != hit.first for f in frames)
            if strength == "strong" or near or listed:
                spans.setdefault(theme, []).append(found.text.span(hit.first, hit.last))
                if strength == "strong":
                    strong.add(theme)
    for theme, evidence in spans.items():
        sure = 0.85 if theme in strong else min(0.6 + 0.1 * len(evidence), 0.8)
        rule = "theme-strong" if theme in strong else "theme-field-of-cooperation"
        found.themes.append(ThemeFound(theme, in_order(evidence), sure, rule))
