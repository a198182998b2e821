"""Words of a phrase that stand in two clauses tell nothing together: "in May a group went, now comes …"."""

from __future__ import annotations

from typing import Final

from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence

_SHORT: Final = 4  # tokens of a phrase too short to have a semicolon in its midst
_LED: Final = 3  # tokens from a comma to the day behind it: ", in the"
_NOW: Final = 5  # tokens from the comma before "now" to what is told of it


def of_one_clause(found: Findings, hits: list[Hit], sentence: Sentence) -> list[Hit]:
    """Those whose words lie on one side of a semicolon, and of a comma behind which another day is told:
    "in May a group went to X, in October come pupils from Y"; and ", now come …"."""
    if not any(h.last - h.first >= _SHORT for h in hits):
        return hits
    tokens, tags = found.text.tokens, found.text.tags
    days = [d.first for d in found.dates_in(sentence) if tags.get(d.first) == "date"]
    parting = {i for i in range(sentence.first, sentence.last) if tokens[i].text == ";"}
    for i in days[1:]:
        behind = next((j for j in range(i + 1, sentence.last) if tags.get(j) != "+date"), sentence.last)
        led = next((j for j in range(i - 1, days[0], -1) if not tokens[j].is_word or i - j > _LED), i)
        if tokens[led].text == "," and any(h.first == behind for h in hits):
            parting.add(led)  # in languages whose verb stands behind the day
    now = found.text.lexicon.word_set("language", "now")
    for i in range(sentence.first, sentence.last - 1):
        if tokens[i].text == "," and tokens[i + 1].low in now and any(i < h.first <= i + _NOW for h in hits):
            parting.add(i)
    if not parting:
        return hits
    return [h for h in hits if h.last - h.first < _SHORT or not any(h.first <= i < h.last for i in parting)]
