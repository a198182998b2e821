"""People whose name a street, a school or a prize bears: honoured, and nobody who takes part in the story."""

from __future__ import annotations

from collections.abc import Sequence

from pobratim.facts.kinds import NAMED_AFTER
from pobratim.reading.naming.wording import Wording
from pobratim.reading.people.joining import keys_of, nominal, same
from pobratim.reading.people.named import Named
from pobratim.reading.people.spotted import Spotted
from pobratim.reading.text import Text


def lend(spotted: Sequence[Spotted], people: Sequence[Named], text: Text, words: Wording) -> list[Named]:
    """Give each of these mentions to whoever of the story it names; return the others, each once."""
    by_surname: dict[str, list[Named]] = {}
    for person in people if spotted else ():
        for sound in keys_of(person):
            by_surname.setdefault(sound, []).append(person)
    others: list[Named] = []
    for one in spotted:
        case, one.case = one.case, "g"
        named = nominal(one, text, words)
        one.case = case
        known = same(named, by_surname, words)
        if known is None:
            known = named
            known.rule = NAMED_AFTER
            others.append(known)
            for sound in keys_of(known):
                by_surname.setdefault(sound, []).append(known)
        known.lent.append(one)
    return others
