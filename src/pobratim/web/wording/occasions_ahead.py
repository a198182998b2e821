"""What two cities will want to mark, in the reader's language: titles, points, clashes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from pobratim.calendars.anniversaries import Dated
from pobratim.calendars.occasions import Clash, Occasion
from pobratim.record.sheets import Label
from pobratim.web.wording import rituals as worded
from pobratim.web.wording.names import Piece, named
from pobratim.web.wording.words import Words

Titled = Callable[[Words, Dated], tuple[Piece, ...]]


class Careful(NamedTuple):
    """A clash: whose side, what kind of day, and the day's name."""

    side: Label | None
    says: str
    what: Piece
    about: bool


def title(w: Words, occasion: Occasion, fact_title: Titled) -> tuple[Piece, ...]:
    """25 years: Unveiling of the monument; no. 34,000: Last Post; International Day of Peace."""
    colon = str(w.at("language.colon"))
    if occasion.anniversary:
        said = w.say("calendar.years", n=occasion.anniversary.years) + colon
        return (Piece(said), *fact_title(w, occasion.anniversary.of))
    if occasion.kept:
        return (day_name(w, occasion.kept.observance.names),)
    assert occasion.number
    ritual, number = occasion.number
    said = w.say("calendar.number.short", n=number) + colon
    return (Piece(said), named(worded.series_label(ritual.series), w.lang))


def day_name(w: Words, names: Mapping[str, str]) -> Piece:
    """The name of a day of remembrance, in English where there is none in the reader's language."""
    own = names.get(w.lang)
    return Piece(own) if own else Piece(names["en"], "en")


def points(w: Words, occasion: Occasion) -> str:
    """What its weight is made of: 14 = round years 9 + what it is 5."""
    counted: Counter[str] = Counter()  # two shared themes are one line
    for point, n in occasion.points:
        counted[point.value] += n
    # What is counted stays with its points, so that no line begins with a lone number.
    summed = " + ".join(f"{w.say(f'calendar.point.{point}')}\u00a0{n}" for point, n in counted.items())
    return f"{occasion.score} = {summed}"


def careful(w: Words, clashes: Iterable[Clash], sides: dict[str, Label]) -> list[Careful]:
    """What may not go with a day."""
    out = []
    for clash in clashes:
        kind = "mourning" if clash.mourning else "election" if clash.election else "holiday"
        if clash.observance:
            what = day_name(w, clash.observance.names)
        else:
            what = Piece(clash.election.name if clash.election else "", None, True)
        out.append(Careful(sides.get(clash.side), w.say(f"calendar.clash.{kind}"), what, clash.approximate))
    return out
