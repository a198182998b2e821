"""Bodies with a name of their own: known ones, and head words followed or preceded by a name."""

from __future__ import annotations

from typing import Final

from pobratim.facts.nouns import Organisation
from pobratim.facts.span import Span, in_order
from pobratim.reading.bearing import head_last
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import Mention
from pobratim.reading.named_things import slug
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence

_OPENERS: Final = frozenset('«„“"‘”')
_CLOSERS: Final = frozenset('»“”"’')
_LONGEST: Final = 9


def find_organisations(found: Findings) -> None:
    """Add each body named; a head word without a name ("the committee") is none."""
    text = found.text
    spans: dict[str, list[Span]] = {}
    names: dict[str, tuple[str, str]] = {}
    end_of_last = 0
    for hit in found.hits_in(0, len(text.tokens), "organisations"):
        if hit.first < end_of_last:
            continue
        sentence = text.sentence_at(text.tokens[hit.first].start)
        if hit.label[1] == "known":
            first, last, name, rule = hit.first, hit.last, hit.label[2], "organisation-known"
        else:
            reach = _with_name(found, hit, sentence)
            if reach is None:
                continue
            first, last = reach
            name, rule = text.span(first, last).text, "organisation-head+name"
        body = slug("organisation", name)
        names.setdefault(body, (name, rule))
        spans.setdefault(body, []).append(text.span(first, last))
        found.organisation_mentions.append(Mention(first, last, body))
        end_of_last = last
    for body, (name, rule) in names.items():
        found.organisations[body] = Organisation(body, name, in_order(spans[body]), rule)


def _with_name(found: Findings, hit: Hit, sentence: Sentence) -> tuple[int, int] | None:
    """The head with its name: «…» after it, or capitals on either side within the sentence."""
    tokens, tags = found.text.tokens, found.text.tags
    first, last = hit.first, hit.last
    if last < sentence.last and tokens[last].text in _OPENERS:
        closing = next(
            (j for j in range(last + 1, min(sentence.last, last + _LONGEST)) if tokens[j].text in _CLOSERS),
            None,
        )
        return (first, closing + 1) if closing else None
    while (
        first > sentence.first and tokens[first - 1].is_capital and tags.get(first - 1, "")[-6:] != "person"
    ):
        if first - 1 == sentence.first and first != hit.first:
            break
        first -= 1
        if hit.first - first >= _LONGEST:
            break
    behind = not head_last(found.text.lang)  # «Айгөлек ансамблі Бурса қаласында»: its name stands before it
    while behind and last < sentence.last and last - hit.first < _LONGEST and _goes_on(found, last, sentence):
        last += 1
    has_name = any(tokens[i].is_capital and not _is_head(i, hit) for i in range(first, last))
    return (first, last) if has_name else None


def _is_head(i: int, hit: Hit) -> bool:
    return hit.first <= i < hit.last


def _goes_on(found: Findings, i: int, sentence: Sentence) -> bool:
    """Capitals go on a name; a small joining word does so before another capital."""
    tokens = found.text.tokens
    if tokens[i].is_capital and not found.text.tags.get(i, "").endswith("person"):
        return True
    joins = tokens[i].low in found.text.lexicon.words("language", "genitive")
    return joins and i + 1 < sentence.last and tokens[i + 1].is_capital and tokens[i + 1].is_word
