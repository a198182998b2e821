"""Known entities that a name may mean, across scripts, with why each is suggested."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from pobratim.facts import names
from pobratim.facts.kinds import EntityKind
from pobratim.likeness.facts import Facts
from pobratim.record import ids, lookup
from pobratim.record.likeness.candidates import named_alike
from pobratim.record.models import Card, Entity, Evidence
from pobratim.record.naming import named
from pobratim.record.sheets import Label

MOST = 6
ENOUGH = 0.6  # of names.likeness: a surname at least


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An entity a name may mean. ``name``: which of its names agrees.

    ``why``: same (the very name), script (the same in another script), alike (much of it agrees), here
    (named in this source). ``known``: whether anything of it is accepted already.
    """

    id: str
    label: Label
    name: str
    why: str
    score: float
    known: bool


def suggest(text: str, kinds: Collection[EntityKind], source: str | None) -> tuple[Suggestion, ...]:
    """What the text may mean, the likeliest first: from this source if one is given, and what is accepted."""
    wanted = [k.value for k in kinds]
    here = _here(lookup.source(source), wanted) if source else set()
    facts = Facts("", EntityKind.PERSON, texts={"name": {text}})
    near = {id_ for kind in kinds for id_ in named_alike(kind, [facts])}
    known = set(Card.objects.filter(entity__in=here | near).values_list("entity_id", flat=True))
    found = []
    for id_, label in named(here | near).items():
        best = _best(text, label)
        if best is not None:
            score, name, why = best
            found.append(Suggestion(ids.public(id_), label, name, why, score, id_ in known))
        elif id_ in here and len(here) <= MOST:
            found.append(Suggestion(ids.public(id_), label, "", "here", 0.0, id_ in known))
    found.sort(key=lambda s: (-s.score, not s.known, s.id))
    return tuple({s.label.id: s for s in reversed(found)}.values())[::-1][:MOST]


def _best(text: str, label: Label) -> tuple[float, str, str] | None:
    """The name that agrees best: (how surely, the name, why)."""
    scores = [(_score(text, name), name) for name in label.names.values() if name]
    score, name = max(scores, default=(0.0, ""))
    if score < ENOUGH:
        return None
    if name.casefold() == text.casefold():
        return 1.0, name, "same"
    across = name.isascii() != text.isascii()
    return score, name, "script" if across else "alike"


def _score(text: str, name: str) -> float:
    one, other = ({names.key(w) for w in names.words(t)} for t in (text, name))
    if one and one == other:
        return 0.99
    return names.likeness(text, name)


def _here(source: str, kinds: Collection[str]) -> set[str]:
    """The entities of these kinds a source speaks of."""
    own = Entity.objects.filter(kind__in=kinds, claims__evidence__source=source).values_list("id", flat=True)
    named_in = Evidence.objects.filter(source=source, claim__value__kind__in=kinds)
    return {*own, *named_in.values_list("claim__value_id", flat=True)}
