"""Names nobody listed: a run of capitalised words that the language has no other use for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

from pobratim.lexicons import load
from pobratim.lexicons.grammar import NOUNS_CAPITAL
from pobratim.lexicons.lexicon import fold
from pobratim.reading.naming.wording import Wording, is_ambiguous, is_sound_only, known_surnames
from pobratim.reading.people.human import is_aged, is_named_by, is_placed, is_somebody
from pobratim.reading.people.nominative import (
    forms,
    is_common_word,
    is_surname,
    is_thing_name,
    is_unlisted_surname,
    without_endings,
)
from pobratim.reading.people.runs import ROMAN, Part, Runs
from pobratim.reading.text import Sentence, Text
from pobratim.reading.word_list import WordList

_FILES: Final = (
    "language",
    "offices",
    "events",
    "links",
    "memorials",
    "organisations",
    "themes",
    "occasions",
)
_OF_NAMES: Final = ("compass", "land_parts")  # lists whose words names are made of as well: "West", "Nord"
_WORD: Final = re.compile(r"[^\W\d_]{3,}\*?")
_STEM: Final = 5  # letters that the beginning of a word must have to tell a word of the language
_MOST: Final = 4
_TOWN: Final = 5  # letters by which a town is known in any case
_FULL: Final = 2  # words of a full name
_QUOTES: Final = frozenset('«»“”„"‘‹›')
_JOINERS: Final = frozenset("&-‐/@#")


_KEPT_VOCABULARY: Final[dict[str, WordList]] = {}


def vocabulary(lang: str) -> WordList:
    """Words of the language as far as its lexicon has them: in a name they stand for a thing."""
    known = _KEPT_VOCABULARY.get(lang)
    if known is None:
        known = _KEPT_VOCABULARY[lang] = _make_vocabulary(lang)
    return known


def _make_vocabulary(lang: str) -> WordList:
    found = {word for file in _FILES for entry in _entries(load(lang).table(file)) for word in _words(entry)}
    return WordList(tuple(sorted(found)))


def _entries(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, (dict, list)):
        children = (v for k, v in node.items() if k not in _OF_NAMES) if isinstance(node, dict) else node
        for child in children:
            yield from _entries(child)


def _words(entry: str) -> Iterator[str]:
    for word in _WORD.findall(entry):
        if word[0].islower() and (not word.endswith("*") or len(word) > _STEM):
            yield word.lower()


class Strangers:
    """Tells a stranger's name from a company's or a team's by what the words are and stand beside."""

    def __init__(self, text: Text, words: Wording, runs: Runs) -> None:
        self.text, self.words, self.runs = text, words, runs
        self.knows = bool(words.thing_inside.exact)  # a language without these words is not read so boldly
        self.begun: set[int] = set()  # tokens that begin a name of their own right behind another
        self._named: frozenset[str] | None = None

    def is_name(self, parts: list[Part], sentence: Sentence, *, known: bool = False) -> bool:
        """Whether these parts are somebody's full name; ``known``: an office or a list vouches for them."""
        caps = [p for p in parts if p.kind != "P"]
        if not self.knows or not 2 <= len(caps) <= _MOST or any(p.never for p in caps):
            return False
        # «Тауфаахау Тупу IV»: whom a number is given to is no town, whatever else is called so.
        ruler = len(caps) > 2 and self._is_number(caps[-1])
        if any(p.placed for p in (caps[:1] if ruler else caps)):
            return False
        if any(p.kind not in "CSGTI" for p in caps) or all(p.kind == "I" for p in caps):
            return False
        if not self._stands_alone(parts, sentence) or self._is_thing(parts, sentence):
            return False
        if caps[0].kind in "CS" and any(self._is_given(p) for p in caps[1:-1]):
            return False  # "Acteur David Hasselhoff", «Cкончался Евгений Примаков»: the name begins later
        if self.words.declines and any(
            a.kind in "CS" and b.kind == "G" and (self._is_given(b) or b is not caps[-1])
            for a, b in pairwise(caps)
        ):
            return False
        if caps[0].kind == "C" and self._is_given(caps[-1]) and len(caps) > 1 and not self.words.joins_cases:
            return False
        if any(self.is_word(p) for p in caps if p.kind != "I" and not (ruler and self._is_number(p))):
            return False
        return known or not (self.words.joins_cases or self.words.does(NOUNS_CAPITAL)) or self._looks(caps)

    def _is_number(self, part: Part) -> bool:
        """The IV of a ruler."""
        number = self.text.tokens[part.first].text
        return len(number) > 1 and number in ROMAN

    def _is_given(self, part: Part) -> bool:
        low = self.text.tokens[part.first].low
        return part.kind == "G" and not is_ambiguous(low, self.words) and not is_sound_only(low, self.words)

    def is_lone(self, part: Part, sentence: Sentence) -> bool:
        """Whether one word alone is somebody: a given name or a surname that is no other word."""
        if part.placed or part.never or part.kind not in "GSTC":
            return False
        if not self.knows:
            return self._is_said(part, sentence)
        token = self.text.tokens[part.first]
        low = token.low
        if self.tells_which(part):
            return False
        known = any(fold(form) in known_surnames() for form in forms(token.text, self.words))
        if known and self.words.does(NOUNS_CAPITAL) and not token.text.isupper():
            self._part_from_noun(part.first, sentence)
        if not self._stands_alone([part], sentence) or (
            self.words.owner_first and self._owns(part, sentence)
        ):
            return False
        if part.kind == "G" and (low[:_TOWN] in self._towns() or self._is_whereto(part)):
            return False
        if self._is_thing([part], sentence) or self._is_named_after(part, sentence):
            return False
        # The Мадонна of «Мадонна сообщила», though it is a word; first of a sentence only as it is listed.
        listed = self.words.dictionary and (part.first > sentence.first or low in known_surnames())
        if not (known and listed and not token.text.isupper()) and self.is_word(part):
            return False
        if known:
            return True
        if is_somebody(self.text, part.first, part.last, sentence, self.words):
            return not self.text.tokens[part.first].text.isupper()
        if part.kind == "C":
            return False
        if part.kind == "G":
            name = fold(part.readings[0].name)
            own = self.words.cyrillic or name in self.words.given or is_aged(self.text, part.first)
            return own and not is_ambiguous(name, self.words) and not is_sound_only(name, self.words)
        if self.words.joins_cases:
            return without_endings(low, self.words).endswith(self.words.joined.surnames)
        if not self.words.dictionary:
            return False
        unlisted = is_unlisted_surname(low, self.words.lang) and not token.text.isupper()
        return is_surname(low) or (unlisted and not is_placed(self.text, part.first))

    def _is_whereto(self, part: Part) -> bool:
        """The Ален of «отправили в Ален»: somebody would have a case there."""
        before = self.text.tokens[part.first - 1].low if part.first else ""
        return before in self.words.whereto

    def tells_which(self, part: Part) -> bool:
        """Whether an adjective stands before what it is said of: «Нагойского университета»."""
        tokens, behind = self.text.tokens, part.last
        if (
            not self.words.declines
            or not tokens[part.first].low.endswith(self.words.ends["of_a_town"])
            or behind >= len(tokens)
        ):
            return False
        low, words = tokens[behind].low, self.words
        of_a_town = low.endswith(words.ends["of_a_town"])
        return of_a_town or low in words.named_before or low in words.thing_inside

    def _is_said(self, part: Part, sentence: Sentence) -> bool:
        """Whether a verb of people stands beside one word in mid-sentence: at its head it may be any word."""
        if part.first == sentence.first or not self._stands_alone([part], sentence) or self.is_word(part):
            return False
        return is_somebody(self.text, part.first, part.last, sentence, self.words)

    def _part_from_noun(self, i: int, sentence: Sentence) -> None:
        """The Luther of "Aussprüche Luthers", the Ernst of "des Surrealisten Ernst": the noun is no name."""
        before = self.text.tokens[i - 1] if i > sentence.first else None
        if (
            before is not None
            and before.text not in _JOINERS
            and not self.runs.readings(before.low, before.text)
        ):
            self.begun.add(i)

    def _owns(self, part: Part, sentence: Sentence) -> bool:
        """The Қастеев of «Қастеев музейінде», the Қазталов of «Қазталов және Жәнібек аудандары»."""
        tokens, last = self.text.tokens, part.last
        after = tokens[last] if last < sentence.last else None
        if after is None or without_endings(tokens[part.first].text, self.words) != tokens[part.first].text:
            return False
        if after.low in self.words.conjunctions:
            return last + 1 < sentence.last and tokens[last + 1].is_capital
        owned = after.low.endswith(self.words.joined.possessed) or after.low in self.words.after
        return after.is_word and owned

    def lends(self, parts: list[Part], sentence: Sentence) -> bool:
        """Whether one word is whom a thing is named after: «улица Абая», «институт имени Гнесиных».

        Behind "named after" any word that is no other will do, behind "street" it must be a surname.
        """
        part, tokens = parts[0], self.text.tokens
        if not self.words.lends or len(parts) > 1 or part.kind not in "GSTC" or part.never:
            return False
        low, said = tokens[part.first].low, is_named_by(part.first, self.text, self.words)
        if part.placed and not (said and part.kind == "S"):
            return False
        if (
            low.endswith(self.words.ends["adjectives"])
            or low[-1] not in self.words.declension.genitive
            or (part.last < sentence.last and self._goes_on(part.last))
        ):
            return False
        if said:
            return not self.is_word(part)
        named = self._is_named_after(part, sentence) and not tokens[part.first].text.isupper()
        return named and (is_surname(low) or bool(known_surnames() & set(map(fold, forms(low, self.words)))))

    def _is_named_after(self, part: Part, sentence: Sentence) -> bool:
        tokens, j = self.text.tokens, part.first - 1
        while j >= sentence.first and (tokens[j].low in self.words.particles or tokens[j].text in _QUOTES):
            j -= 1
        return j >= sentence.first and tokens[j].low in self.words.named_before

    def _looks(self, caps: list[Part]) -> bool:
        """Where other words are capitalised too, a name must look like one."""
        return any(p.kind == "S" for p in caps[1:]) or caps[0].kind == "G" or self._came(caps)

    def _came(self, caps: list[Part]) -> bool:
        """The Қызырбек Тұнжыр of «Венадан Қызырбек Тұнжыр келді»: who came from a place or body."""
        tokens, first, last = self.text.tokens, caps[0].first, caps[-1].last
        if not self.words.joins_cases or not first or last >= len(tokens) or len(caps) != _FULL:
            return False
        before, after = tokens[first - 1], tokens[last]
        placed = before.is_capital or before.low.endswith(self.words.joined.own_from)
        sent = before.low.endswith(self.text.lexicon.words("language", "cases", "from"))
        return placed and sent and (after.text in ",." or after.low.endswith(self.words.joined.past))

    def _stands_alone(self, parts: list[Part], sentence: Sentence) -> bool:
        tokens, first, last = self.text.tokens, parts[0].first, parts[-1].last
        before = tokens[first - 1] if first > sentence.first else None
        after = tokens[last] if last < sentence.last else None
        joins = before is not None and before.text in _JOINERS and not self._parted(first - 1)
        goes_on = before is not None and first not in self.begun and self._goes_on(first - 1)
        if joins or (goes_on and not self._opens(first - 1, sentence)):
            return False
        joins = after is not None and after.text in _JOINERS and not self._parted(last)
        if joins or (after is not None and last not in self.begun and self._goes_on(last)):
            return False
        quoted = before is not None and before.text in _QUOTES
        return not (quoted and after is not None and after.text in _QUOTES)

    def _parted(self, i: int) -> bool:
        """Whether blanks stand on both sides of a hyphen: it is a dash then, «сыновья – Радик и Айрат»."""
        tokens = self.text.tokens
        if tokens[i].text not in "-‐" or not 0 < i < len(tokens) - 1:
            return False
        return tokens[i - 1].end < tokens[i].start and tokens[i].end < tokens[i + 1].start

    def _opens(self, i: int, sentence: Sentence) -> bool:
        """The Тогда of «Тогда Солженицын решил»: a word of the language with the capital of its sentence."""
        if i != sentence.first:
            return False
        low = self.text.tokens[i].low
        return is_common_word(low) if self.words.dictionary else self._is_small(low)

    def _goes_on(self, i: int) -> bool:
        """Whether a capitalised word beside the run belongs to it and makes it something else."""
        token = self.text.tokens[i]
        if not token.is_word or not token.is_capital:
            return False
        return (
            i not in self.runs.office_at
            and i not in self.runs.place_at
            and token.low not in self.words.before
        )

    def _is_thing(self, parts: list[Part], sentence: Sentence) -> bool:
        tokens, first, last = self.text.tokens, parts[0].first, parts[-1].last
        if first > sentence.first and tokens[first - 1].low in self.words.thing_before:
            return True
        after = tokens[last].low if last < sentence.last else ""
        return after in self.words.named_after or after in self.words.thing_after

    def is_word(self, part: Part) -> bool:
        """Whether the language or this text uses the word for something else."""
        token = self.text.tokens[part.first]
        low = token.low
        if self.words.dictionary:
            return is_common_word(low) or is_thing_name(low) or low.isascii()
        if low in self.words.never or low in self.words.thing_inside:
            return True
        if part.kind == "G":
            return False
        if token.text.isupper() and len(token.text) < 5:
            return True
        return low in vocabulary(self.words.lang) or self._is_small(low)

    def _towns(self) -> frozenset[str]:
        """How the places of the text begin: what is a town elsewhere in it is no given name here."""
        if self._named is None:
            self._named = frozenset(self.text.tokens[i].low[:_TOWN] for i in self.runs.place_at)
        return self._named

    def _is_small(self, low: str) -> bool:
        """Whether the word stands in the text without a capital."""
        tokens = self.text.tokens
        return any(tokens[i].is_word and not tokens[i].is_capital for i in self.text.where.get(low, ()))
