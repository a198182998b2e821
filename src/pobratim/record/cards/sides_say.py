"""What the sides say of things, and whether they said it of the things as they are now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from pobratim.facts.kinds import ClaimState, Stand
from pobratim.record import ids
from pobratim.record.among import among
from pobratim.record.cards.curtain import Curtain
from pobratim.record.cards.gather import Gathered, Said
from pobratim.record.models import Confirmation, Entity, canonical

Saying = dict[str, Any]  # side, stand, words, property (None: of the whole), stale
Seen = list[list[str]]


def seen(thing: Gathered) -> Seen:
    """What a side has before its eyes when it gives its word: each property with its value.

    A value that is an entity is kept by its id, any other as a hash: what is erased later is not kept here.
    A further source that says the same changes nothing.
    """
    return [list(one) for one in sorted({_item(said, said.raw) for said in thing.said})]


def _item(said: Said, entity: str) -> tuple[str, str, str, str]:
    value = entity if said.column == "value" else ids.digest(said.property, str(said.value))[:16]
    return said.property, said.column, str(value), said.modality


def sides_say(things: Mapping[str, Gathered]) -> dict[str, list[Saying]]:
    """By thing what each side says of it and of its accepted claims, without the names of private people.

    ``stale``: since then something else is said of it. Whatever was merged since counts as what it is now.
    """
    root_of = {member.id: id_ for id_, thing in things.items() for member in thing.members}
    found, curtain = told(things, root_of, words_on(root_of)), Curtain()
    for saying in (one for sayings in found.values() for one in sayings if one["words"]):
        saying["words"] = curtain.free(saying["words"])
    return found


def words_on(entities: Collection[str]) -> list[tuple[Any, ...]]:
    """The sides' words on these entities and their claims, the oldest first, as ``told`` takes them."""
    rows = Confirmation.objects.filter(entity__in=among(entities)).order_by("at", "id")
    columns = ("entity_id", "by", "claim_id", "stand", "words", "seen", "claim__property", "claim__state")
    return list(rows.annotate(by=canonical("side")).values_list(*columns))


def told(
    things: Mapping[str, Gathered], root_of: Mapping[str, str], words: Collection[tuple[Any, ...]]
) -> dict[str, list[Saying]]:
    """``sides_say`` with the words at hand; another query only where something may be stale."""
    changed = [kept for entity, *_, kept, _, _ in words if kept and kept != seen(things[root_of[entity]])]
    same = _roots(item for kept in changed for item in kept)
    latest: dict[tuple[str, str, str | None], Saying] = {}
    for entity, by, claim, stand, text, kept, property_, state in words:
        if claim is not None and state != ClaimState.ACCEPTED:
            continue
        thing = things[root_of[entity]]
        stale = claim is None and kept in changed and _then(kept, same) != _now(thing)
        latest[thing.id, by, claim] = {
            "side": by,
            "stand": stand,
            "words": text,
            "property": property_,
            "stale": stale,
        }
    out: dict[str, list[Saying]] = defaultdict(list)
    for key, saying in sorted(latest.items(), key=lambda one: (one[0][1], one[0][2] or "")):
        out[key[0]].append(saying)
    return out


def stands(sayings: Iterable[Saying]) -> dict[str, str]:
    """By side what it says of the whole; a confirmation of what was said before counts no more.

    Whoever disputes a claim of it disputes it.
    """
    out: dict[str, str] = {}
    for one in sayings:
        against = one["stand"] != Stand.CONFIRMED
        if against or (one["property"] is None and not one["stale"]):
            side, stand = str(one["side"]), str(one["stand"])
            out[side] = stand if against else out.get(side, stand)
    return out


def _roots(items: Iterable[list[str]]) -> dict[str, str]:
    named = {value for _, column, value, _ in items if column == "value"}
    if not named:
        return {}
    rows = Entity.objects.filter(id__in=named).annotate(own=canonical())
    return {id_: str(own) for id_, own in rows.values_list("id", "own")}


def _then(items: Seen, same: Mapping[str, str]) -> set[tuple[str, ...]]:
    return {(p, c, same.get(v, v) if c == "value" else v, m) for p, c, v, m in items}


def _now(thing: Gathered) -> set[tuple[str, ...]]:
    return {_item(said, said.value) for said in thing.said}
