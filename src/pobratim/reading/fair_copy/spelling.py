"""How words that were typed without letters of their language are written with them.

By the words of the language's own lexicon first, then by the likeliest cut into the pieces of words that the
net knows (``sensing/pieces.py``), each as it is typed without the letters: the cut of "staedtepartnerschaft"
is that of Städtepartnerschaft, and of "neue" no other than its own.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final, final

from pobratim.lexicons.lexicon import FILES, load, strings
from pobratim.reading.fair_copy.left_out import Lost, one_of_two
from pobratim.reading.sensing.pieces import pieces

_BEGINS: Final = "\u2581"  # stands before the pieces that begin a word
_LONGEST: Final = 40  # letters of a word
_UNKNOWN: Final = -30.0  # how unlikely a letter is that no piece has
_LISTED: Final = -9.0  # how likely a word of the lexicon is
_LEANING: Final = 1.0  # of a piece with letters that a language has in every other word, or two stand for
_HEAD: Final = 3
_OF_NAMES: Final = 5  # letters of a piece that changes a word with a capital
_SHORTEST: Final = 3  # letters of words of the lexicon that count
_SURE: Final = 4  # and of those that show the habit
_WORD: Final = re.compile(r"\*?[^\W\d_]+")
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC: Final = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"


@final
class Letters:
    """Letters and what is typed for each, as "äae" of ``untyped`` in a ``language.toml`` says."""

    def __init__(self, listed: Sequence[str]) -> None:
        self.typed = {pair[0]: pair[1:] for pair in listed}
        capitals = {c.upper(): plain.capitalize() for c, plain in self.typed.items() if len(c.upper()) == 1}
        self.typed |= capitals
        self._table = str.maketrans(self.typed)
        self.by_two = all(len(plain) > 1 for plain in self.typed.values())
        self.is_cyrillic = listed[0][0] > "\u0400"
        self.leaning = _LEANING if self.is_cyrillic or self.by_two else 0.0
        # Of a name a few letters say little: Grenoble is not "Gré" and "noble".
        self.fewest = 0 if self.by_two or self.is_cyrillic else _OF_NAMES
        self.all = frozenset(_CYRILLIC if self.is_cyrillic else _LATIN) | frozenset(self.typed)

    def plain(self, word: str) -> str:
        """A word as it is typed without them."""
        return word.translate(self._table)

    def shows(self, word: str) -> bool:
        """Whether it has a letter that is always typed so: ß is written ss in Switzerland and of old."""
        return self.plain(word) != word.replace("ß", "ss")

    def left_out(self, written: str, start: int) -> Lost:
        """What is left out of the typed word that starts here, of each two letters one."""
        lost: Lost = []
        at = start
        for n, letter in enumerate(written):
            size = len(self.typed.get(letter, letter))
            if size > 1:
                lost.append(one_of_two(at, n == len(written) - 1))
            at += size
        return lost


@cache
def ways_of_typing(lang: str) -> tuple[Letters, ...]:
    """The ways in which a language is typed without letters of its own; of most there is none."""
    listed = [load(lang).words("language", "untyped", key) for key in ("by_two", "by_one")]
    return tuple([Letters(pairs) for pairs in listed if pairs])


@final
class Spelling:
    """The words of a language by how they are typed without letters of it."""

    def __init__(self, lang: str, letters: Letters) -> None:
        self._letters = letters
        listed = load(lang).words
        self._never = listed("language", "untyped", "never")
        self.endings = listed("language", "untyped", "participle")
        words = sorted(_listed(lang))
        self._words = [word for word in words if letters.all.issuperset(word.lstrip("*"))]
        names = {word for text in strings(load(lang).table("names")["given"]) for word in _words(text)}
        plain = {word for word in self._words if letters.plain(word) == word}
        self._sure = {
            typed
            for word in self._words
            if len(word) >= _SURE and (typed := letters.plain(word)) != word and letters.shows(word)
            if typed not in plain and typed[0] != "*" and word not in names and not self._is_participle(word)
        }
        self._pieces: dict[str, tuple[float, str]] = {}
        self._reach: dict[str, int] = {}
        self.participles: dict[str, str] = {}

    def wanting(self, words: Iterable[str]) -> int:
        """How many of these are words of the lexicon that want letters."""
        return len(self._sure.intersection(words))

    def of(self, word: str) -> str:
        """A word, typed without the letters, with them: itself where it has none."""
        if len(word) > _LONGEST:
            return word
        self._prepare()
        letters = _BEGINS + word
        fewest = self._letters.fewest if word[0].isupper() else 0
        size = len(letters)
        best = [0.0] + [-math.inf] * size
        cut = [0] * (size + 1)
        written = [""] * (size + 1)
        for start in range(size):
            longest = self._reach.get(letters[start : start + _HEAD], _HEAD - 1)
            for end in range(start + 1, min(start + longest, size) + 1):
                piece = self._pieces.get(letters[start:end])
                if piece is None and end > start + 1:
                    continue
                likely, meant = piece or (_UNKNOWN, letters[start])
                if end - start < fewest and end - start < size:
                    meant = letters[start:end]
                if best[start] + likely > best[end]:
                    best[end], cut[end], written[end] = best[start] + likely, start, meant
        out = []
        while size:
            out.append(written[size])
            size = cut[size]
        meant = "".join(reversed(out))[1:]
        if any(never in meant.lower() for never in self._never):
            for never in self._never:
                meant = meant.replace(never, self._letters.plain(never))
        return word if meant == word else meant

    def _is_participle(self, word: str) -> bool:
        """Whether it is typed like another form of its verb: visité like visite."""
        return bool(self.endings) and word.rstrip("s").endswith(self.endings)

    def _prepare(self) -> None:
        """The pieces, once a text needs them."""
        if self._pieces:
            return
        known = pieces()
        likely = {
            piece: known.likely[place]
            for piece, place in known.known.items()
            if self._letters.all.issuperset(piece.lstrip(_BEGINS).lower())
        }
        found = self._pieces
        for piece, how in likely.items():
            typed = self._letters.plain(piece)
            found[typed] = max(
                (how if typed == piece else how + self._letters.leaning, piece),
                found.get(typed, (-math.inf, "")),
            )
        self._add_listed(likely)
        for typed in found:
            head = typed[:_HEAD]
            self._reach[head] = max(self._reach.get(head, 0), len(typed))
        self.participles = self._participles(likely)

    def _add_listed(self, likely: dict[str, float]) -> None:
        """The words of the lexicon, those first that are typed as they are written, then the likelier.

        What two letters stand for is listed as it is typed, too ("joerg"): there the likelier is first.
        """
        ranked: dict[str, tuple[bool, bool, float, bool, str]] = {}
        for word in self._words:
            pieces = (word[1:],) if word[0] == "*" else (_BEGINS + word, _BEGINS + word.capitalize())
            for piece in pieces:
                typed = self._letters.plain(piece)
                how = likely.get(piece, -math.inf)
                other = likely.get(typed, -math.inf) if typed != piece and piece.islower() else -math.inf
                if other > -math.inf and other >= how and self._is_participle(piece):
                    continue
                is_plain = typed == piece
                first = is_plain and not self._letters.by_two
                rank = first, not self._is_participle(piece), how, not is_plain, piece
                ranked[typed] = max(rank, ranked.get(typed, rank))
        for typed, (*_, is_meant, piece) in ranked.items():
            how = _LISTED + self._letters.leaning if is_meant else _LISTED
            if self._pieces.get(typed, (-math.inf, ""))[0] < how:
                self._pieces[typed] = how, piece

    def _participles(self, likely: dict[str, float]) -> dict[str, str]:
        """What is typed like another form, as the participle."""
        if not self.endings:
            return {}
        words = [*self._words, *[piece[1:] for piece in likely if piece[0] == _BEGINS]]
        return {
            self._letters.plain(word): word
            for word in words
            if len(word) > _SHORTEST and word.islower() and word.rstrip("s").endswith(self.endings)
        }


@cache
def known_words(lang: str) -> frozenset[str]:
    """Words of the lexicon, and those that are one piece of the net's, in small letters."""
    listed = {word.lstrip("*") for word in _listed(lang)}
    whole = {piece[1:].lower() for piece in pieces().known if piece[0] == _BEGINS}
    return frozenset(listed | whole)


def _listed(lang: str) -> set[str]:
    """All words of a lexicon in small letters, endings with their star."""
    return {word for file in FILES for text in strings(load(lang).table(file)) for word in _words(text)}


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.lower()) if len(word) >= _SHORTEST]


@cache
def spelling(lang: str, letters: Letters) -> Spelling:
    """How words of a language are written with these letters."""
    return Spelling(lang, letters)
