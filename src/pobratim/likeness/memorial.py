"""Whether two memorials are one under two wordings, in one language or two."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import rtoml

from pobratim.facts import names
from pobratim.likeness.facts import GIVING, Facts, Likeness
from pobratim.likeness.own_names import meant_by

_WEAK = {"victims"}  # almost every memorial has some
_SHORT = 5


@cache
def _concepts() -> dict[str, dict[str, tuple[str, ...]]]:
    path = Path(__file__).with_name("words.toml")
    data: dict[str, dict[str, list[str]]] = rtoml.loads(path.read_text(encoding="utf-8"))
    return {group: {c: tuple(stems) for c, stems in named.items()} for group, named in data.items()}


@cache
def speaks_of(name: str, group: str) -> frozenset[str]:
    """The concepts of a group ("kind", "subject") that the words of a name begin with."""
    words = [w.lower() for w in names.words(name)]
    return frozenset(
        concept
        for concept, stems in _concepts()[group].items()
        if any(_begins(word, stem) or _ends(word, stem) for word in words for stem in stems)
    )


def _begins(word: str, stem: str) -> bool:
    # A short one must be the whole word: "war" is not in "warm", "tor" not in "tornado".
    return word == stem or (word.startswith(stem) and len(stem) >= 4)


def _ends(word: str, stem: str) -> bool:
    """Dutch and German put the kind last: Menenpoort, Kriegerdenkmal."""
    return len(stem) >= 4 and len(word) > len(stem) + 2 and word.endswith(stem)


@cache
def _own_words(name: str) -> frozenset[str]:
    """The folded words that are no concept: what the memorial is called rather than what it is."""
    stems = {stem for group in _concepts().values() for some in group.values() for stem in some}
    long = [w.lower() for w in names.words(name) if len(w) >= 4]
    own = [w for w in long if not any(_begins(w, stem) for stem in stems)]
    endings = [max((s for s in stems if _ends(w, s)), key=len, default="") for w in own]
    return frozenset(names.key(w.removesuffix(e)) for w, e in zip(own, endings, strict=True))


def same_memorial(a: Facts, b: Facts) -> Likeness:
    """Place, kind, whom it recalls, its own name, and what is said of how it came there."""
    places = a.entity("place"), b.entity("place")
    kinds, subjects = _said(a, b, "kind"), _said(a, b, "subject")
    strong = subjects[0] - _WEAK, subjects[1] - _WEAK
    called = _called(a, b)
    apart = (all(places) and not places[0] & places[1]) or (all(kinds) and not kinds[0] & kinds[1])
    if (apart or (all(strong) and not strong[0] & strong[1])) and not called:
        return Likeness(0.0)
    if all(places) and not places[0] & places[1] and not a.home(places[0]) & b.home(places[1]):
        return Likeness(0.0)
    weights: list[tuple[float, str]] = []
    if places[0] & places[1]:
        weights.append((0.3, "at the same place"))
    if kinds[0] & kinds[1]:
        weights.append((0.1, f"both a {min(kinds[0] & kinds[1])}"))
    shared = subjects[0] & subjects[1]
    if shared & strong[0]:
        weights.append((0.35 if len(shared) > 1 else 0.3, f"both recall {', '.join(sorted(shared))}"))
    elif shared:
        weights.append((0.1, f"both recall {', '.join(sorted(shared))}"))
    if called:
        weights.append((0.4, "the same name"))
    weights += _histories(a, b)
    return Likeness(min(1.0, sum(w for w, _ in weights)), tuple(reason for _, reason in weights))


def _said(a: Facts, b: Facts, group: str) -> tuple[set[str], set[str]]:
    one, other = ({c for name in facts.names for c in speaks_of(name, group)} for facts in (a, b))
    return one, other


def _called(a: Facts, b: Facts) -> bool:
    """Whether a name of its own agrees across scripts and case forms: Menin, Менинские, Menenpoort; or it is
    the same name translated: Stronger than Death, «Сильнее смерти»."""
    if meant_by(a.names) & meant_by(b.names):
        return True
    one, other = ({w for name in facts.names for w in _own_words(name)} for facts in (a, b))
    return any(_alike(x, y) for x in one for y in other)


def _alike(x: str, y: str) -> bool:
    if x == y:
        return True
    short, long = sorted((x, y), key=len)
    return len(short) >= _SHORT and (long.startswith(short) or names.likeness(short, long) > 0)


def _histories(a: Facts, b: Facts) -> list[tuple[float, str]]:
    """Agreement of the gifts and unveilings, and of other events at the two."""
    out = []
    gifts = [[e for e in facts.events if e.text("type") & GIVING] for facts in (a, b)]
    pairs = [(x, y) for x in gifts[0] for y in gifts[1]]
    if any(x.dates and y.dates and x.dates[-1].overlaps(y.dates[-1]) for x, y in pairs):
        out.append((0.2, "given or unveiled at the same time"))
    if any(x.entity("giver") & y.entity("giver") for x, y in pairs):
        out.append((0.15, "from the same giver"))
    rest = [[e for e in facts.events if not e.text("type") & GIVING] for facts in (a, b)]
    shared = any(
        x.text("type") & y.text("type")
        and any(v.is_day and w.is_day and v.edtf == w.edtf for v in x.dates for w in y.dates)
        for x in rest[0]
        for y in rest[1]
    )
    if shared:
        out.append((0.25, "the same ceremony there on the same day"))
    return out
