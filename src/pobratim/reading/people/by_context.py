"""Whether capitals mean somebody here: what the finder believes and doubts, weighed with what stands around.

The finder says by which rule it found a name, or that none of its rules did; belief in what was learned takes
back what it speaks against, and gives what it speaks for. Whom an office or "Mr" stands before is not asked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from pobratim.lexicons.lexicon import fold
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import Refused
from pobratim.reading.naming.around import OF_THE_LANGUAGE as AROUND
from pobratim.reading.naming.around import digit, signs_around
from pobratim.reading.naming.belief import share_of, shares
from pobratim.reading.naming.wording import is_ambiguous, is_sound_only, wording
from pobratim.reading.people.runs import Part
from pobratim.reading.people.spotted import Spotted
from pobratim.reading.people.strangers import vocabulary
from pobratim.reading.text import Text
from pobratim.reading.tokens import Token

ENOUGH: Final = 0.2  # belief above which a name is somebody's that the rules found
GIVEN: Final = 0.5  # belief above which several words, a given name first, are one that they doubt
UNHEARD: Final = 0.65  # what other words need
ALONE: Final = 0.45  # what one word alone needs
LISTED: Final = 0.9  # what one word alone needs that a list of places has
NOUN: Final = "N="  # before a word that is a noun where nouns have capitals, in the table of what was learned
_ENDS: Final = (2, 3)  # letters of the words beside a name
_LONG: Final = 14  # letters from which a word is seldom a name
_HEAD, _NOUN = 3, 4  # letters of the first word of a compound, and of its noun
_LIST: Final = 2  # tokens between two of a list: a comma or "and", and one word more
_MOST: Final = 4  # parts of a name
_ASKED: Final = 6_000  # names that are weighed: three times those of sixty pages; lists without end have more
_COMPANY: Final = 6  # tokens from "bestaat" to whoever its "uit" names first
_BEGINS: Final = 0.2
# Signs that are words of the language, or ends of such; the others are the same in all.
OF_THE_LANGUAGE: Final = (*AROUND, "2=", "be=", "ae=", "ke=", "j=", "jj=", "je=", "jk=", "jl=")
LONE, CAPITALS = "lone-name", "capitals"  # the rules of names that are given


def judges(text: Text) -> bool:
    """Whether anything was learned of people in the language of the text."""
    return bool(shares(text.lang))


@cache
def nouns(lang: str) -> frozenset[str]:
    """The nouns that were learned, where nouns have capitals; none elsewhere."""
    return frozenset(sign[len(NOUN) :] for sign in shares(lang) if sign.startswith(NOUN))


class Towns(NamedTuple):
    """What the lists of places know of a text: tokens of names that are no place here, words that are one."""

    doubted: frozenset[int]
    words: frozenset[str]


def towns_of(found: Findings) -> Towns:
    """As far as places were looked for in it."""
    doubted = {i for d in found.doubtful for i in range(d.first, d.last)}
    words = {found.text.tokens[i].low for m in found.place_mentions for i in range(m.first, m.last)}
    return Towns(frozenset(doubted), frozenset(words))


def judge(
    text: Text,
    offices: Collection[int],
    found: Sequence[Spotted],
    doubted: Sequence[list[Part]],
    *,
    towns: Towns,
) -> tuple[list[Spotted], list[Refused]]:
    """The names of a text, of those found and those doubted, in order; and what is taken back.

    ``offices``: tokens of offices. What is given has its belief with it.
    """
    weighs = PeopleJudge(text, offices, found, towns)
    kept: list[Spotted] = []
    refused: list[Refused] = []
    options = list(doubted)
    for spotted in found:
        parts = parts_of(spotted)
        share = 1.0
        if not is_vouched(spotted):
            no_name = weighs.are_of_town(parts) or weighs.are_from(spotted.first)
            if no_name or weighs.are_described(parts):
                share = 0.0
            elif parts:
                share = weighs.belief(parts, spotted.rule)
        if share > ENOUGH:
            kept.append(spotted)
        else:
            refused.append(Refused(spotted.first, spotted.last, share))
            options += [parts[k:] for k in range(1, len(parts))]
    taken = {i for s in kept for i in range(s.first, s.last)}
    for share, parts in weighs.given(options, taken):
        if not any(i in taken for p in parts for i in range(p.first, p.last)):
            taken.update(range(parts[0].first, parts[-1].last))
            kept.append(_given(parts, share))
    kept.sort(key=lambda s: s.first)
    return kept, refused


def is_vouched(spotted: Spotted) -> bool:
    """Whether an office or "Mr" stands before the name, so that it is not asked about."""
    return spotted.title is not None or spotted.honorific


def parts_of(spotted: Spotted) -> list[Part]:
    """The parts of a name in the order of the text."""
    return sorted([*spotted.given, *spotted.patronymic, *spotted.surname], key=lambda p: p.first)


def _given(parts: list[Part], share: float) -> Spotted:
    k = 1 if len(parts) > 1 or parts[0].kind == "G" else 0
    while k < len(parts) - 1 and parts[k].kind in "GI":
        k += 1
    rule = LONE if len(parts) == 1 else CAPITALS
    return Spotted(parts[0].first, parts[-1].last, parts[:k], parts[k:], [], rule, share=share)


class PeopleJudge:
    """Weighs the names of one text. ``found``: those that the rules found."""

    __slots__ = (
        "_adjective", "_coming", "_folk", "_known", "_nouns", "_offices", "_opening", "_people", "_text",
        "_towns", "_vocabulary", "_words",
    )  # fmt: skip

    def __init__(
        self,
        text: Text,
        offices: Collection[int],
        found: Sequence[Spotted],
        towns: Towns,
        known_nouns: frozenset[str] | None = None,
    ) -> None:
        self._text, self._words, self._offices, self._towns = text, wording(text.lexicon), offices, towns
        self._people = {i for s in found for i in range(s.first, s.last)}
        self._known = shares(text.lang)
        self._nouns = nouns(text.lang) if known_nouns is None else known_nouns
        self._vocabulary = vocabulary(text.lang)
        self._folk = text.lexicon.words("names", "ends", "townsfolk")
        self._opening = text.lexicon.words("names", "ends", "opening")
        self._adjective = text.lexicon.words("names", "ends", "adjective")
        self._coming = text.lexicon.words("language", "prepositions", "from") if self._folk else ()

    def is_asked(self, parts: list[Part], taken: set[int]) -> bool:
        """Whether parts that the rules doubt are worth weighing: free, no town, no noun with its article."""
        if len(parts) > _MOST or parts[0].kind == "P":
            return False
        if parts[0].placed and all(p.placed for p in parts):
            return False
        if self._nouns and self._holds_noun(parts):
            return False
        first, tokens = parts[0].first, self._text.tokens
        if first in taken or parts[-1].first in taken:
            return False
        if self.are_from(first):
            return False
        if len(parts) > 1:
            return not parts[-1].placed
        if self.are_of_town(parts):
            return False
        if parts[0].kind != "C":
            return True
        if first and tokens[first - 1].low in self._words.articles:
            return False
        low = tokens[first].low
        if self._nouns and low.endswith(self._opening) and self._opens_passive(first):
            return False
        return low not in self._vocabulary and low not in self._towns.words

    def _opens_passive(self, i: int) -> bool:
        """The Abgerundet of "Abgerundet wurde der Besuch", the Möglich of "Möglich wurde dies"."""
        text = self._text
        begins = text.sentence_of(i).first == i and i + 1 < len(text.tokens)
        return begins and text.tokens[i + 1].low in text.lexicon.word_set("names", "link", "naming")

    def are_from(self, first: int) -> bool:
        """Whether the guests of "Gäste aus Kazimierz Dolny" come from there: from nobody does one so.

        A company does: "de delegatie bestaat uit Anna Weber en Karl Otto".
        """
        if not first or self._text.tokens[first - 1].low not in self._coming:
            return False
        verbs = self._text.lexicon.word_set("language", "consisting")
        begin = max(first - _COMPANY, self._text.sentence_of(first).first)
        return not any(t.low in verbs for t in self._text.tokens[begin : first - 1])

    def are_described(self, parts: list[Part]) -> bool:
        """The Dorfanger von Alt-Lietzow of "dem ehemaligen Dorfanger von Alt-Lietzow": an article and an
        adjective lead a noun, where nouns are capital."""
        first, tokens = parts[0].first if parts else 0, self._text.tokens
        if not self._nouns or first < _LIST or parts[0].kind != "C" or tokens[first - 1].is_capital:
            return False
        adjective = (
            tokens[first - 1].low.endswith(self._adjective) and tokens[first - 2].low in self._words.articles
        )
        return adjective and any(p.kind == "P" for p in parts)

    def are_of_town(self, parts: list[Part]) -> bool:
        """Whether one word alone is the people of a town of the text: "Borkener feiern", "Winterswijkers"."""
        if len(parts) != 1:
            return False
        low = self._text.tokens[parts[0].first].low
        if not low.endswith(self._folk):
            return False
        stem = low.removesuffix(next(e for e in self._folk if low.endswith(e)))
        return len(stem) >= _HEAD and any(
            word.startswith(stem) and len(word) - len(stem) <= _HEAD for word in self._towns.words
        )

    def _holds_noun(self, parts: list[Part]) -> bool:
        """Whether a word is a noun, as far as was learned where nouns have capitals."""
        tokens = self._text.tokens
        return any(p.kind in "CG" and tokens[p.first].low in self._nouns for p in parts)

    def _is_compound(self, low: str) -> bool:
        """The "Lösegeld" of "Geld"."""
        return any(low[k:] in self._nouns for k in range(_HEAD, len(low) - _NOUN + 1))

    def given(self, options: Sequence[list[Part]], taken: set[int]) -> list[tuple[float, list[Part]]]:
        """What is somebody's name of the parts that the rules doubt, the surest first.

        One word alone stands for the same wherever it does so: the mean of the beliefs in it settles it.
        """
        out: list[tuple[float, list[Part]]] = []
        alone: dict[str, list[tuple[float, list[Part]]]] = {}
        for parts in options[:_ASKED]:
            asked_for = self.is_asked(parts, taken)
            if len(parts) == 1:
                share = self.belief(parts, "") if asked_for else 0.0
                alone.setdefault(self._text.tokens[parts[0].first].low, []).append((share, parts))
            elif asked_for and (share := self.belief(parts, "")) > (
                GIVEN if parts[0].kind == "G" else UNHEARD
            ):
                out.append((share, parts))
        for same in alone.values():
            beliefs = 0.0
            for share, _ in same:
                beliefs += share
            mean = beliefs / len(same)
            if mean > LISTED or (
                mean > ALONE and not any(parts[0].first in self._towns.doubted for _, parts in same)
            ):
                out += same
        out.sort(key=_sureness, reverse=True)
        return out

    def belief(self, parts: list[Part], rule: str) -> float:
        """The share of belief that these parts are somebody's name, from 0 to 1."""
        return share_of(self.signs(parts, rule), self._known)

    def signs(self, parts: list[Part], rule: str) -> list[str]:
        """What stands around the name, what its words are, and which rule found it; ``rule``: "" for none."""
        text, first, last = self._text, parts[0].first, parts[-1].last
        tokens, sentence = text.tokens, text.sentence_of(first)
        out = signs_around(text, first, last, sentence)
        kinds = "".join([p.kind for p in parts])
        out += ("r=" + rule, "k=" + kinds, f"rk={rule} {kinds}", f"ke={kinds} {tokens[last - 1].low[-2:]}")
        before = after = ends_before = ends_after = "^"
        if first > sentence.first:
            before, ends_before = self._beside(out, "b", first - 1)
            people = self._people
            if first - _LIST >= sentence.first and (first - _LIST in people or first - _LIST - 1 in people):
                out.append("pb")
        else:
            out.append("bk=" + kinds)
        if last < sentence.last:
            after, ends_after = self._beside(out, "a", last)
            if last + 1 in self._people:
                out.append("pa")
        small = first == sentence.first or not tokens[first - 1].is_capital
        out += (
            f"j={before}|{ends_after}",
            f"jj={ends_before}|{after}",
            f"je={ends_before}|{ends_after}",
            f"jk={ends_before}|{kinds}",
            f"jl={ends_after}|{kinds}|{ends_before if small else 'A'}",
        )
        self._of_words(out, parts)
        return out

    def _beside(self, out: list[str], side: str, i: int) -> tuple[str, str]:
        """How the word beside ends, and whether it is an office; gives it, and its last letters."""
        token = self._text.tokens[i]
        low = token.low
        if i in self._offices:
            out.append(side + "o")
        if token.is_word and len(low) > _ENDS[-1]:
            look = "A" if token.is_capital else "a"
            out += [f"{side}e={look}{low[-n:]}" for n in _ENDS]
            return low, low[-2:]
        return low, low

    def _of_words(self, out: list[str], parts: list[Part]) -> None:
        """What the words of the name are by their letters and lists."""
        tokens, words = self._text.tokens, self._words
        tail, head = tokens[parts[-1].first], tokens[parts[0].first]
        out += (f"len={min(len(tail.text), _LONG)}", "2=" + tail.low[-2:], "x=" + _letters(tail))
        if self._nouns and self._is_compound(tail.low):
            out.append("cn=" + parts[-1].kind)
        if head is not tail:
            out.append("xf=" + _letters(head))
        if any(p.placed for p in parts):
            out.append("pl")
        listed = [p.first in self._towns.doubted for p in parts]
        if any(listed):
            out.append(f"gz={digit(len(parts) > 1)}{digit(all(listed))}")
        if tail.low in self._towns.words:
            out.append("tw")
        if any(p.never for p in parts):
            out.append("nv")
        for side, token in (("h", head), ("t", tail)):
            if token.low in self._vocabulary or token.low in words.thing_inside:
                out.append("v" + side)
        for side, part in (("h", parts[0]), ("t", parts[-1])):
            if part.kind == "G" and part.readings:
                name = fold(part.readings[0].name)
                own = name in words.given
                is_told = is_ambiguous(name, words), is_sound_only(name, words)
                out.append(f"g{side}={digit(own)}{digit(is_told[0])}{digit(is_told[1])}")


def _sureness(option: tuple[float, list[Part]]) -> float:
    """The belief; a name begins at the given name, not at the noun before it."""
    return option[0] + (_BEGINS if option[1][0].kind == "G" else 0.0)


def _letters(token: Token) -> str:
    """What a word is made of: "-" a hyphen, "'" an apostrophe, "S" all capitals, "C" a capital inside."""
    word, out = token.text, ""
    if "-" in word:
        out += "-"
    if "'" in word or "’" in word:
        out += "'"
    if word.isupper():
        out += "S"
    elif word[1:] != word[1:].lower():
        out += "C"
    return out


def asked(
    text: Text,
    offices: Collection[int],
    found: Sequence[Spotted],
    doubted: Sequence[list[Part]],
    towns: Towns,
    known_nouns: frozenset[str],
) -> Iterator[tuple[int, int, str, list[str]]]:
    """Every name that is weighed, with the rule that found it and its signs: what is learned from.

    ``known_nouns``: those of the language, where its nouns have capitals.
    """
    weighs = PeopleJudge(text, offices, found, towns, known_nouns)
    taken = {i for s in found for i in range(s.first, s.last)}
    for spotted in found:
        parts = parts_of(spotted)
        if parts and not is_vouched(spotted):
            yield spotted.first, spotted.last, spotted.rule, weighs.signs(parts, spotted.rule)
    for parts in doubted:
        if weighs.is_asked(parts, taken):
            yield parts[0].first, parts[-1].last, "", weighs.signs(parts, "")
