"""Who made what is given, and what it shows: "a bowl turned by A B", "a print of the Menin Gate".

Nobody gives it who only made it, and what it is a picture of is not given.
"""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import Office
from pobratim.reading.bearing import prepositions
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import Tokens

_LED: Final = 5  # tokens from "made by" to a name, "the master" or "pupils of" between
_PICTURE: Final = 4  # tokens from "a print" to what it shows, "of the" or "with a view of" between
_BEHIND: Final = 2  # tokens from a name to "gebaute": a year or an adverb between
_PARTING: Final = ",;:().–—"


def is_maker(found: Findings, mention: Tokens, begin: int) -> bool:
    """Whether the words of making in the clause, which begins at token ``begin``, are this one's."""
    for hit in found.hits_in(max(mention.first - 2 * _LED, begin), mention.first, "links.maker.before"):
        between = range(hit.last, mention.first)
        if 0 <= len(between) <= _LED and _is_plain(found, between):
            return True
    for hit in found.hits_in(mention.last, mention.last + _BEHIND + 1, "links.maker.behind"):
        if _is_plain(found, range(mention.last, hit.first)):
            return True
    return False


def is_artist(found: Findings, id_: str) -> bool:
    """The artist of "the mayor presented a painting by local artist A B"."""
    person = found.people.get(id_)
    return person is not None and person.office is Office.ARTIST


def is_pictured(found: Findings, mention: Tokens) -> bool:
    """Whether a picture or a model of it is spoken of: "un dessin de la Porte de Menin"."""
    for hit in found.hits_in(max(mention.first - _PICTURE, 0), mention.first, "links.depicting.before"):
        if _is_plain(found, range(hit.last, mention.first)):
            return True
    behind = found.hits_in(mention.last, mention.last + 1, "links.depicting.behind")
    return any(h.first == mention.last for h in behind)


def _is_plain(found: Findings, between: range) -> bool:
    """Whether no mark, no preposition, nobody else and no town stands between."""
    tokens, tags, small = found.text.tokens, found.text.tags, prepositions(found.text.lang)
    return not any(
        tokens[i].text in _PARTING or tags.get(i) in ("person", "place") or tokens[i].low in small
        for i in between
    )
