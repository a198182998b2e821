"""A template of dates.toml as a tree.

A template is written as words between blanks:
  word         this word, folded          <name>   a built-in class (day, month, year …) or a list in [words]
  {name}       a template in [macros]     ( a | b )  either          x?   perhaps x
  [a|b] x      x, where a or b stands right before it without being part of the date; (?=[a|b]) after it
  <month:name> a month, of those in the list ``name`` of [words] only
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from pobratim.lexicons.lexicon import fold

_KINDS: Final = (
    "day month year plain modern weekday short number decade season lasting full brief my dm years"
)
CAPTURED: Final = frozenset((*_KINDS.split(" "), "point", "partial", "whole"))
_PART: Final = re.compile(
    r"<(?P<name>\w+)(?::(?P<only>\w+))?>|\(\?=\[(?P<ahead>[^\]]+)\]\)|\[(?P<behind>[^\]]+)\]"
    r"|(?P<mark>[()|?])|(?P<word>[^\W\d_]+|\d+|[^\w\s])"
)
_DEPTH: Final = 4


@dataclass(frozen=True, slots=True)
class Leaf:
    """One piece: any of the words ("=word") and classes ``wanted``; ``look`` ("?=", "?<=") only looks."""

    wanted: frozenset[str]
    captured: str = ""
    look: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A leaf or alternatives, perhaps optional."""

    choices: tuple[tuple[Node, ...], ...] = ()
    leaf: Leaf | None = None
    optional: bool = False


class Required(NamedTuple):
    """Words ("=word") and classes of which each match has one, at most ``before`` pieces behind its start."""

    wanted: frozenset[str]
    before: int


def expand(template: str, macros: dict[str, str]) -> str:
    """The template with its macros put in. ValueError for one that is not there."""
    for _ in range(_DEPTH):
        template = re.sub(r"\{(\w+)\}", lambda m: f"( {macros.get(m[1], m[0])} )", template)
    if left := re.search(r"\{(\w+)\}", template):
        raise ValueError(f"{template!r}: {left[1]} is not in [macros], or is nested too deep")
    return template


def parse(template: str) -> Node:
    """The tree of a template without macros. ValueError where brackets do not match."""
    parts = list(_PART.finditer(template))
    choices, at = _choices(template, parts, 0)
    if at != len(parts):
        raise ValueError(f"{template!r}: a closing bracket too many")
    return Node(choices)


def _choices(template: str, parts: list[re.Match[str]], at: int) -> tuple[tuple[tuple[Node, ...], ...], int]:
    choices: list[list[Node]] = [[]]
    while at < len(parts) and parts[at]["mark"] != ")":
        mark = parts[at]["mark"]
        if mark == "|":
            choices.append([])
        elif mark == "?":
            if not choices[-1]:
                raise ValueError(f"{template!r}: a question mark after nothing")
            last = choices[-1].pop()
            choices[-1].append(Node(last.choices, last.leaf, optional=True))
        elif mark == "(":
            inner, at = _choices(template, parts, at + 1)
            if at == len(parts):
                raise ValueError(f"{template!r}: a closing bracket is missing")
            choices[-1].append(Node(inner))
        else:
            choices[-1].append(Node(leaf=_leaf(parts[at])))
        at += 1
    return tuple(tuple(c) for c in choices), at


def _leaf(part: re.Match[str]) -> Leaf:
    if part["name"]:
        return Leaf(
            frozenset((part["only"] or part["name"],)), part["name"] if part["name"] in CAPTURED else ""
        )
    words = (part["ahead"] or part["behind"] or part["word"]).split("|")
    wanted = frozenset(w[1:-1] if len(w) > 2 and w[0] == "<" else f"={fold(w)}" for w in words)
    return Leaf(wanted, look="?=" if part["ahead"] else "?<=" if part["behind"] else "")


def leaves(node: Node) -> Iterator[Leaf]:
    """Every leaf, in order."""
    if node.leaf:
        yield node.leaf
    for choice in node.choices:
        for child in choice:
            yield from leaves(child)


def openings(node: Node) -> tuple[frozenset[str], bool]:
    """All words and classes it can begin with, and whether it can be empty."""
    if node.leaf:
        return (frozenset(), True) if node.leaf.look else (node.leaf.wanted, node.optional)
    found: set[str] = set()
    empty = node.optional
    for choice in node.choices:
        for child in choice:
            begins, skipped = openings(child)
            found |= begins
            if not skipped:
                break
        else:
            empty = True
    return frozenset(found), empty


def required(node: Node, worth: Callable[[frozenset[str]], float], before: int = 0) -> list[Required]:
    """What no match lacks: words and classes of which one is there, and the most pieces before it.

    Of alternatives that of most ``worth`` is taken from each.
    """
    if node.optional or (node.leaf and node.leaf.look):
        return []
    if node.leaf:
        return [Required(node.leaf.wanted, before)]
    found: list[list[Required]] = []
    for choice in node.choices:
        own: list[Required] = []
        at = before
        for child in choice:
            own += required(child, worth, at)
            at += longest(child)
        found.append(own)
    if len(found) == 1:
        return found[0]
    if not all(found):
        return []
    best = [max(own, key=lambda one: (worth(one.wanted), -one.before)) for own in found]
    return [Required(frozenset().union(*[b.wanted for b in best]), max([b.before for b in best]))]


def seconds(nodes: Sequence[Node], takes: Callable[[Leaf], bool]) -> tuple[frozenset[str], bool]:
    """What may stand behind a first piece that ``takes`` says a leaf can be, and whether nothing need to."""
    found: set[str] = set()
    ends = False
    for i, node in enumerate(nodes):
        parts = [seconds(choice, takes) for choice in node.choices]
        if node.leaf and not node.leaf.look and takes(node.leaf):
            parts.append((frozenset(), True))
        found.update(*[within for within, _ in parts])
        if any(done for _, done in parts):
            begins, empty = openings(Node((tuple(nodes[i + 1 :]),)))
            found |= begins
            ends |= empty
        if not openings(node)[1]:
            break
    return frozenset(found), ends


def longest(node: Node) -> int:
    """The most pieces it can take."""
    if node.leaf:
        return not node.leaf.look
    return max((sum(longest(child) for child in choice) for choice in node.choices), default=0)


def pattern(node: Node, charset: Callable[[Leaf], str]) -> str:
    """The tree as a regular expression; ``charset`` writes a leaf."""
    if node.leaf:
        written = charset(node.leaf)
    else:
        written = f"(?:{'|'.join(''.join(pattern(n, charset) for n in choice) for choice in node.choices)})"
    return written + "?" * node.optional
