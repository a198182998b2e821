"""Known places and people some words may mean, from record and gazetteer, with reasons in words."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from pobratim.facts.kinds import EntityKind
from pobratim.gazetteer import Context, GazetteerMissing, open_gazetteer, resolve
from pobratim.record import intake
from pobratim.record.ids import internal, public
from pobratim.record.lookup import NothingToDecide, entity
from pobratim.record.suggestions import Suggestion, suggest
from pobratim.web.wording.names import named
from pobratim.web.wording.words import Words

MOST_PLACES = 4


class Option(NamedTuple):
    """One that may be meant."""

    id: str
    name: str
    why: str


def options(w: Words, text: str, kinds: Collection[EntityKind], source: str | None = None) -> list[Option]:
    """Those of the record first; then places of the gazetteer it does not hold yet."""
    found = [Option(s.id, named(s.label, w.lang).text, _why(w, s)) for s in suggest(text, kinds, source)]
    if EntityKind.PLACE in kinds:
        there = {o.id for o in found}
        found += [o for o in _places(w, text) if o.id not in there]
    return found


def _why(w: Words, s: Suggestion) -> str:
    reasons = [w.say(f"review.why.{s.why}", name=s.name)]
    reasons.append(w.say("review.why.known" if s.known else "review.why.new"))
    return "; ".join(reasons)


def _places(w: Words, text: str) -> list[Option]:
    try:
        gazetteer = open_gazetteer()
    except GazetteerMissing:
        return []
    choice = resolve(text, gazetteer.names(text), Context())
    if choice is None:
        return []
    out = []
    for candidate in (choice.place, *choice.runners_up)[:MOST_PLACES]:
        row = gazetteer.at(candidate.row)
        home = gazetteer.place(f"iso3166:{row.country}") if row.country else None
        said = [home.label(w.lang)] if home and home.id != row.id else []
        if row.population:
            said.append(w.say("partnership.inhabitants", n=row.population))
        said.append(w.say("review.why.gazetteer"))
        out.append(Option(public(row.id), row.label(w.lang), "; ".join(said)))
    return out


def taken(id_: str, kinds: Collection[EntityKind]) -> str | None:
    """The record's id of what was chosen; a place of the gazetteer is made known first. None: no such."""
    full = internal(id_)
    try:
        found = entity(full)
    except NothingToDecide:
        return _made(full) if EntityKind.PLACE in kinds else None
    return found.id if EntityKind(found.kind) in kinds else None


def _made(id_: str) -> str | None:
    try:
        gazetteer = open_gazetteer()
    except GazetteerMissing:
        return None
    if gazetteer.place(id_) is None:
        return None
    return intake.keep_place(id_, gazetteer.place)
