"""The templates of a language's dates.toml compiled, once, to two regular expressions over class characters.

A template is written as words between blanks:
  word         this word, folded          <name>   a built-in class (day, month, year …) or a list in [words]
  {name}       a template in [macros]     ( a | b )  either          x?   perhaps x
  [a|b] x      x, where a or b stands right before it without being part of the date; (?=[a|b]) after it
  <month:name> a month, of those in the list ``name`` of [words] only
The built-in classes are captured in the order they stand; rules.py says what each rule does with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pobratim.lexicons.lexicon import Lexicon, fold
from pobratim.reading.dates.words import Classes, Vocabulary, number_classes

# In the order they are tried at one place: the longer ones first.
RULES = (
    "days", "date", "day", "month", "seasons", "decade", "years", "year", "weekday_next", "weekday_last",
    "month_next", "month_last", "ago", "later", "recurring", "relative", "weekday", "month_alone",
)  # fmt: skip
FRAMES = ("interval", "of", "since", "until", "about")
_NUMERIC: dict[str, tuple[str, ...]] = {
    "days": ("<day> .? - <full>", "<dm> .? - <full>"),
    "date": ("<weekday> ( , | . )? <full>", "<short> .? ,? <full>", "<full>"),
    "day": ("<weekday> .? ,? <dm>", "<short> .? ,? <dm>"),
    "month": ("<my>",),
    "years": ("<years>",),
    "year": ("[(] <plain> (?=[)])",),
}
_FRAMES: dict[str, tuple[str, ...]] = {
    "interval": ("<point> - <point>",),
    "of": ("<partial> ,? <whole>", "<whole> ,? <partial>"),
}
_CAPTURED = (
    "day", "month", "year", "plain", "weekday", "short", "number", "decade", "season",
    "full", "my", "dm", "years", "point", "partial", "whole",
)  # fmt: skip
POINTS = (frozenset(("point",)), frozenset(("point", "partial")), frozenset(("point", "whole")))
_NOTATIONS = ("time", "full", "my", "years", "dm")
_TEMPLATE = re.compile(
    r"<(\w+)(?::(\w+))?>|\{(\w+)\}|\(\?=\[([^\]]+)\]\)|\[([^\]]+)\]|([()|?])|([^\W\d_]+|\d+|[^\w\s])"
)


class Rule(NamedTuple):
    """One template: its rule's name, what the table's keys say (unit, offset, RRULE) and what it captures."""

    name: str
    keys: tuple[str, ...]
    template: str
    captures: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Grammar:
    """A language's date rules, compiled."""

    table: dict[str, Any]
    vocabulary: Vocabulary
    values: dict[str, dict[str, int]]
    rules: list[Rule] = field(default_factory=list)
    points: re.Pattern[str] = re.compile("")
    frames: re.Pattern[str] = re.compile("")
    _count: int = 0

    def words(self, name: str) -> frozenset[str]:
        """A list of [words], folded."""
        return frozenset(fold(w) for w in self.table["words"].get(name, ()))

    def rule_of(self, match: re.Match[str]) -> tuple[Rule, list[tuple[str, int]]]:
        """The rule that matched, and (class, index) of each piece it captured, in order."""
        rule = self.rules[int((match.lastgroup or "r0")[1:])]
        found = ((kind, match.start(group)) for kind, group in rule.captures)
        return rule, [(kind, at) for kind, at in found if at >= 0]


_COMPILED: dict[str, Grammar] = {}


def grammar_of(lexicon: Lexicon) -> Grammar:
    """The grammar of a language, compiled once. ValueError names a bad template."""
    if lexicon.lang not in _COMPILED:
        _COMPILED[lexicon.lang] = compile_grammar(lexicon.table("dates"))
    return _COMPILED[lexicon.lang]


def compile_grammar(table: dict[str, Any]) -> Grammar:
    """Compile one dates.toml."""
    values = {
        kind: _values(table, kind)
        for kind in ("month", "weekday", "short", "ordinal", "number", "decade", "season")
    }
    first, second = list(_templates(table, RULES, _NUMERIC)), list(_templates(table, FRAMES, _FRAMES))
    vocabulary = _vocabulary(table, values, [t for _, _, t in first + second])
    grammar = Grammar(table, vocabulary, values)
    grammar.points = _combine(grammar, first)
    grammar.frames = _combine(grammar, second)
    return grammar


def _values(table: dict[str, Any], kind: str) -> dict[str, int]:
    forms = {fold(w): int(n) for n, words in table.get(f"{kind}s", {}).items() for w in words}
    endings = [fold(e) for e in table["words"].get(f"{kind}_endings", ())]
    return forms | {w + e: n for w, n in forms.items() for e in endings}


def _templates(
    table: dict[str, Any], names: tuple[str, ...], more: dict[str, tuple[str, ...]]
) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """(rule, keys, template with its macros put in), the rules in order."""
    for name in names:
        node = table["rules"].get(name, [])
        for keys, template in [*(((), t) for t in more.get(name, ())), *_leaves((), node)]:
            yield name, keys, _expand(template, table["macros"])


def _leaves(keys: tuple[str, ...], node: Any) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(node, dict):
        for key, child in node.items():
            yield from _leaves((*keys, key), child)
    else:
        # Of one rule the longest template is tried first.
        yield from ((keys, t) for t in sorted(node, key=len, reverse=True))


def _expand(template: str, macros: dict[str, str]) -> str:
    for _ in range(4):
        template = re.sub(r"\{(\w+)\}", lambda m: f"( {macros[m[1]]} )", template)
    return template


def _vocabulary(table: dict[str, Any], values: dict[str, dict[str, int]], templates: list[str]) -> Vocabulary:
    lists: dict[str, set[str]] = {}
    for kind, forms in values.items():
        for word in forms:
            lists.setdefault(word, set()).add("day" if kind == "ordinal" else kind)
    for name, words in table["words"].items():
        for word in words:
            lists.setdefault(fold(word), set()).add(name)
    for template in templates:
        for word in _literals(template):
            lists.setdefault(word, set()).add(f"={word}")
    kinds = table.get("capitalised", [])
    vocabulary = Vocabulary(
        {word: frozenset(classes) for word, classes in lists.items()},
        frozenset(fold(w) for w in table["words"].get("before_number", ())),
        frozenset(fold(w) for w in table["words"].get("after_number", ())),
        frozenset(w for kind in kinds for w in values[kind]),
    )
    _assign_signs(vocabulary)
    return vocabulary


def _literals(template: str) -> Iterator[str]:
    for _, _, _, ahead, behind, _, word in _TEMPLATE.findall(template):
        yield from (fold(w) for w in (ahead or behind or word).split("|") if w and w[0] != "<")


def _assign_signs(vocabulary: Vocabulary) -> None:
    numbers = {number_classes(n) for n in [*map(str, range(2120)), "00", "01", "0000", "00000"]}
    refused = {n - {"year", "plain", "decade"} for n in numbers}
    notations = {frozenset((n,)) for n in _NOTATIONS}
    for classes in (
        {Classes()} | set(vocabulary.classes.values()) | numbers | refused | notations | set(POINTS)
    ):
        vocabulary.sign(classes)


def _combine(grammar: Grammar, templates: list[tuple[str, tuple[str, ...], str]]) -> re.Pattern[str]:
    parts = []
    for name, keys, template in templates:
        pattern, captures = _pattern(grammar, template)
        parts.append(f"(?P<r{len(grammar.rules)}>{pattern})")
        grammar.rules.append(Rule(name, keys, template, captures))
    return re.compile("|".join(parts))


def _pattern(grammar: Grammar, template: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    out: list[str] = []
    captures: list[tuple[str, str]] = []
    for name, only, macro, ahead, behind, mark, word in _TEMPLATE.findall(template):
        if macro:
            raise ValueError(f"{template!r}: {{{macro}}} is not in [macros], or is nested too deep")
        if name in _CAPTURED:
            grammar._count += 1
            captures.append((name, f"g{grammar._count}"))
            out.append(f"(?P<g{grammar._count}>{_one(grammar, [f'<{only or name}>'], template)})")
        elif ahead or behind:
            out.append(f"(?{'=' if ahead else '<='}{_one(grammar, (ahead or behind).split('|'), template)})")
        elif mark:
            out.append("(?:" if mark == "(" else mark)
        else:
            out.append(_one(grammar, [f"<{name}>" if name else word], template))
    return "".join(out), tuple(captures)


def _one(grammar: Grammar, words: list[str], template: str) -> str:
    """A character set: every combination of classes that has one of these words' classes."""
    wanted = {w[1:-1] if w.startswith("<") else f"={fold(w)}" for w in words}
    fitting = "".join(sign for classes, sign in grammar.vocabulary.signs.items() if classes & wanted)
    if not fitting:
        raise ValueError(
            f"{template!r}: nothing can be {' or '.join(words)}; expected a class or a list in [words]"
        )
    return f"[{fitting}]"
