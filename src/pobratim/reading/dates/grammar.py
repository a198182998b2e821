"""A language's dates.toml compiled, once: for each piece the templates that can begin with it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, final

from pobratim.compiled.native import mypyc_attr
from pobratim.lexicons.lexicon import Lexicon, fold
from pobratim.reading.dates.template import (
    CAPTURED,
    Leaf,
    Node,
    expand,
    leaves,
    longest,
    openings,
    parse,
    pattern,
    required,
    seconds,
)
from pobratim.reading.dates.words import Classes, Vocabulary, number_classes

# In the order they are tried at one place: the longer ones first.
RULES: Final = (
    "feast", "never", "nth", "days", "date", "day", "month", "seasons", "season_of", "season_last",
    "season_next", "decade", "years", "year", "weekdays", "weekday_of", "weekday_next", "weekday_last",
    "month_next", "month_last", "day_of_month", "ago", "ahead", "vague", "later", "recurring", "relative",
    "beside", "weekday", "month_alone", "season_alone", "lasting",
)  # fmt: skip
FRAMES: Final = ("interval", "of", "since", "until", "eve", "about")
# Notations that are the same in every language.
_NUMERIC: Final[dict[str, tuple[str, ...]]] = {
    "days": ("<day> .? - ( <full> | <brief> )", "<dm> .? - ( <full> | <brief> )"),
    "date": (
        "<weekday> ( , | . )? ( <full> | <brief> )",
        "<short> .? ,? ( <full> | <brief> )",
        "<full>",
        "[(] <brief> (?=[)])",  # alone "2.5.24" may number a paragraph
    ),
    "day": ("<weekday> .? ,? <dm>", "<short> .? ,? <dm>"),
    "month": ("<my>",),
    "years": ("<years>",),
    "year": ("[(] <plain> (?=[)])", "<modern>"),
    "interval": ("<point> - <point>",),
    "of": ("<whole> ,? <partial>",),
}
_YEAR_BEHIND: Final = "<partial> ,? <whole>"  # not where the year stands first: "9 May, in 1995 …" are two
VALUES: Final = ("month", "weekday", "short", "ordinal", "number", "decade", "season", "lasting")
POINTS: Final = (frozenset(("point",)), frozenset(("point", "partial")), frozenset(("point", "whole")))
_LONG: Final = 12  # letters of a word that is rare enough, as names of months and dates in figures are
_NOTATIONS: Final = ("time", "full", "brief", "my", "years", "dm", "year")


class Rule(NamedTuple):
    """One template: its rule's name, what the table's keys say (unit, offset, RRULE) and its tree."""

    name: str
    keys: tuple[str, ...]
    template: str
    tree: Node


@final
@mypyc_attr(acyclic=True)
class Match:
    """A rule that matched, and (class, index) of each piece it captured, in order.

    The search goes on at ``end``, or one piece after ``start`` if the reader sets ``refused``.
    """

    __slots__ = ("captured", "end", "refused", "rule", "start")

    def __init__(
        self,
        rule: Rule,
        start: int,
        end: int,
        captured: list[tuple[str, int]],
        refused: bool = False,
    ) -> None:
        self.rule = rule
        self.start = start
        self.end = end
        self.captured = captured
        self.refused = refused


@final
@mypyc_attr(acyclic=True)
class _Begun:
    """What begins with a piece: the signs one of which stands behind it in every match (None if none need
    to), its rules as one expression, once one was tried, and what each captures, by group.
    """

    __slots__ = ("inside", "rules", "seconds")

    def __init__(self, seconds: str | None) -> None:
        self.seconds = seconds
        self.rules: re.Pattern[str] | None = None
        self.inside: dict[str, list[tuple[int, str]]] = {}


@dataclass(slots=True)
class Level:
    """Some rules, to be searched in a line of class characters.

    Only ``anchors`` are looked for: of each rule what no match of it lacks, the rarest. Before each, as far
    as ``leads`` says, and only where a rule can begin, the rules are tried. That keeps prose and pages of
    bare numbers cheap.
    """

    rules: list[Rule]
    vocabulary: Vocabulary
    anchors: re.Pattern[str]
    openings: re.Pattern[str]
    leads: dict[str, int]
    _by_opening: dict[str, list[int]]
    _captures: dict[str, str] = field(default_factory=dict)
    _begun: dict[str, _Begun] = field(default_factory=dict)

    def search(self, line: str) -> Iterator[Match]:
        """Every match, none overlapping; at one place the first rule wins."""
        leads = self.leads
        near = [(at - leads[line[at]], at) for at in [a.start() for a in self.anchors.finditer(line)]]
        near.sort()
        at = 0
        for first, last in near:
            here = max(at, first)
            while opening := self.openings.search(line, here, last + 1):
                here = opening.start()
                found = self._at(line, here)
                if found:
                    yield found
                here = found.end if found and not found.refused else here + 1
            at = max(here, last + 1)

    def _at(self, line: str, here: int) -> Match | None:
        begun = self._begun.get(line[here])
        if begun is None:
            begun = self._begun[line[here]] = _Begun(self._behind(line[here]))
        seconds = begun.seconds
        if seconds is not None and (here + 1 == len(line) or line[here + 1] not in seconds):
            return None  # "the mayor", where a day or a month could follow
        rules = begun.rules
        if rules is None:
            rules = begun.rules = self._compile(line[here], begun.inside)
        match = rules.match(line, here)
        if match is None or match.end() == here:
            return None
        name = match.lastgroup or "r0"
        inside = begun.inside.get(name, ())
        captured = [(kind, at) for group, kind in inside if (at := match.start(group)) >= 0]
        return Match(self.rules[int(name[1:])], here, match.end(), captured)

    def _behind(self, sign: str) -> str | None:
        """The signs one of which stands behind this one in every match it begins; None if none need to."""
        wanted: set[str] = set()
        for i in self._by_opening.get(sign, ()):
            behind, ends = seconds((self.rules[i].tree,), lambda leaf: sign in self._signs(leaf))
            if ends:
                return None
            wanted |= behind
        return self.vocabulary.signs_of(frozenset(wanted))

    def _signs(self, leaf: Leaf) -> str:
        return self.vocabulary.signs_of(leaf.wanted)

    def _compile(self, sign: str, inside: dict[str, list[tuple[int, str]]]) -> re.Pattern[str]:
        """The rules that can begin with this piece, as one expression; notes what each captures."""
        parts: list[str] = []
        of: dict[str, str] = {}
        for i in self._by_opening[sign]:
            known = len(self._captures)
            parts.append(f"(?P<r{i}>{pattern(self.rules[i].tree, self._charset)})")
            of.update(dict.fromkeys([*self._captures][known:], f"r{i}"))
        compiled = re.compile("|".join(parts))
        for group, name in of.items():
            inside.setdefault(name, []).append((compiled.groupindex[group], self._captures[group]))
        return compiled

    def _charset(self, leaf: Leaf) -> str:
        signs = f"[{self._signs(leaf)}]"
        if leaf.look:
            return f"({leaf.look}{signs})"
        if not leaf.captured:
            return signs
        group = f"g{len(self._captures)}"
        self._captures[group] = leaf.captured
        return f"(?P<{group}>{signs})"


@dataclass(slots=True)
class Grammar:
    """A language's rules: ``points`` in time, ``frames`` around them, words that begin and end a time."""

    table: dict[str, Any]
    vocabulary: Vocabulary
    values: dict[str, dict[str, int]]
    points: Level
    frames: Level
    bounding: frozenset[str]
    ending: frozenset[str]

    def has(self, name: str, word: str) -> bool:
        """Whether a folded word is in a list of [words]."""
        return name in self.vocabulary.classes.get(word, ())


_COMPILED: Final[dict[str, Grammar]] = {}


def grammar_of(lexicon: Lexicon) -> Grammar:
    """The grammar of a language, compiled once. ValueError names a bad template."""
    if lexicon.lang not in _COMPILED:
        _COMPILED[lexicon.lang] = compile_grammar(lexicon.table("dates"))
    return _COMPILED[lexicon.lang]


def compile_grammar(table: dict[str, Any]) -> Grammar:
    """Compile one dates.toml."""
    values = {kind: _values(table, kind) for kind in VALUES}
    points, frames = list(_rules(table, RULES)), list(_rules(table, FRAMES))
    vocabulary = _vocabulary(table, values, points + frames)
    # Bare numbers and marks are everywhere; no date is made of them alone.
    idle = {c for word, c in vocabulary.classes.items() if not word[0].isalnum()}
    idle |= {number_classes(n) for n in ("0", "1", "10", "99", "999")} | {Classes(), frozenset(("time",))}
    anchors = {sign for classes, sign in vocabulary.signs.items() if classes not in idle}
    dated = {s for c, s in vocabulary.signs.items() if c & {"point", "plain"}}
    bounds = [rule for rule in frames if rule.keys == ("back",) or rule.name == "until"]
    bounding = {word for rule in bounds for word in openings(rule.tree)[0]}
    ending = {word for rule in bounds if rule.name == "until" for word in openings(rule.tree)[0]}
    return Grammar(
        table,
        vocabulary,
        values,
        _level(points, vocabulary, anchors),
        _level(frames, vocabulary, dated),
        frozenset(word[1:] for word in bounding if word[0] == "="),
        frozenset(word[1:] for word in ending if word[0] == "="),
    )


def _values(table: dict[str, Any], kind: str) -> dict[str, int]:
    forms = {fold(w): int(n) for n, words in table.get(f"{kind}s", {}).items() for w in words}
    endings = [fold(e) for e in table["words"].get(f"{kind}_endings", ())]
    return forms | {w + e: n for w, n in forms.items() for e in endings}


def _rules(table: dict[str, Any], names: tuple[str, ...]) -> Iterator[Rule]:
    for name in names:
        entries = [*(((), t) for t in _NUMERIC.get(name, ())), *_leaves((), table["rules"].get(name, []))]
        if name == "of" and not table.get("year_first"):
            entries.append(((), _YEAR_BEHIND))
        rules = [Rule(name, keys, t, parse(expand(t, table["macros"]))) for keys, t in entries]
        yield from sorted(rules, key=_fullness, reverse=True)


def _fullness(rule: Rule) -> tuple[int, int]:
    """Of one rule the template that captures most is tried first, then the one with most words."""
    found = list(leaves(rule.tree))
    return sum(1 for leaf in found if leaf.captured), len(found)


def _leaves(keys: tuple[str, ...], node: Any) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(node, dict):
        for key, child in node.items():
            yield from _leaves((*keys, key), child)
    else:
        yield from ((keys, template) for template in node)


def _vocabulary(table: dict[str, Any], values: dict[str, dict[str, int]], rules: list[Rule]) -> Vocabulary:
    lists: dict[str, set[str]] = defaultdict(set)
    for kind, forms in values.items():
        for word in forms:
            lists[word].add("day" if kind == "ordinal" else kind)
    for name, words in table["words"].items():
        for word in words:
            lists[fold(word)].add(name)
    for word in (w for rule in rules for leaf in leaves(rule.tree) for w in leaf.wanted if w[0] == "="):
        lists[word[1:]].add(word)
    vocabulary = Vocabulary(
        {word: frozenset(classes) for word, classes in lists.items()},
        frozenset(fold(w) for w in table["words"].get("before_number", ())),
        frozenset(fold(w) for w in table["words"].get("after_number", ())),
        frozenset(w for kind in table.get("capitalised", []) for w in values[kind]),
        frozenset(fold(w) for w in table["words"].get("calling", ())),
    )
    numbers = {number_classes(n) for n in [*map(str, range(2120)), "00", "01", "0000", "00000"]}
    refused = {n - {"modern"} for n in numbers} | {n - {"year", "plain", "modern", "decade"} for n in numbers}
    notations = {frozenset((n,)) for n in _NOTATIONS}
    words_ = set(vocabulary.classes.values())
    for classes in {Classes()} | words_ | numbers | refused | notations | set(POINTS):
        vocabulary.sign(classes)
    return vocabulary


def _level(rules: list[Rule], vocabulary: Vocabulary, anchors: set[str]) -> Level:
    """``anchors`` are the signs one of which is in every date."""
    by_opening: dict[str, list[int]] = defaultdict(list)
    for i, rule in enumerate(rules):
        begins, empty = openings(rule.tree)
        if empty or not all(vocabulary.signs_of(leaf.wanted) for leaf in leaves(rule.tree)):
            unknown = [sorted(f.wanted) for f in leaves(rule.tree) if not vocabulary.signs_of(f.wanted)]
            raise ValueError(f"{rule.template!r} can match nothing; no such list in [words]: {unknown}")
        for sign in vocabulary.signs_of(begins):
            by_opening[sign].append(i)
    leads = _leads(rules, vocabulary, anchors)
    return Level(rules, vocabulary, _any_of(leads), _any_of(by_opening), leads, by_opening)


def _leads(rules: list[Rule], vocabulary: Vocabulary, anchors: set[str]) -> dict[str, int]:
    """For each sign that is looked for, the most pieces by which a rule that has it may begin before it."""
    shortest: dict[Classes, int] = {}
    for word, classes in vocabulary.classes.items():
        shortest[classes] = min(len(word), shortest.get(classes, _LONG))

    def worth(wanted: Classes) -> float:
        """Numbers and marks are everywhere, and nearly so are the shortest words of a language."""
        if not anchors.issuperset(vocabulary.signs_of(wanted)):
            return 0
        if wanted <= CAPTURED:
            return _LONG
        return min([shortest.get(c, _LONG) for c in vocabulary.signs if c & wanted], default=_LONG)

    leads: dict[str, int] = {}
    for rule in rules:
        best = max(required(rule.tree, worth), key=lambda one: (worth(one.wanted), -one.before), default=None)
        if best is not None and worth(best.wanted):
            signs, before = set(vocabulary.signs_of(best.wanted)), best.before
        else:
            every = {sign for leaf in leaves(rule.tree) for sign in vocabulary.signs_of(leaf.wanted)}
            signs, before = every & anchors, longest(rule.tree) - 1
        for sign in sorted(signs):
            leads[sign] = max(before, leads.get(sign, 0))
    return leads


def _any_of(signs: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f"[{''.join(signs)}]")
