"""Where the surname ends behind a given name, and what makes a town's name one."""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from pobratim.lexicons.grammar import NOUNS_CAPITAL, OF_IS_FROM, ONE_FORM, TITLES_CAPITAL, TWO_SURNAMES
from pobratim.lexicons.lexicon import fold
from pobratim.reading.naming.wording import Wording, is_ambiguous, is_sound_only, known_surnames
from pobratim.reading.people.chinese import is_family, nominative
from pobratim.reading.people.human import is_named_by, is_placed, stands_in
from pobratim.reading.people.korean import is_family as is_korean_family
from pobratim.reading.people.korean import is_syllables
from pobratim.reading.people.nominative import is_common_word, is_owner_before, without_endings
from pobratim.reading.people.offices import OfficeHit
from pobratim.reading.people.posts import ON_STAGE
from pobratim.reading.people.runs import Part
from pobratim.reading.people.strangers import vocabulary
from pobratim.reading.text import Text

_SYLLABLE: Final = 5  # letters of a last syllable
_BETWEEN: Final = 2  # tokens a patronymic or a second name may take
_JOINED_PAIRS: Final = ("GGGS", "GSGG", "GSG")  # the last: «Ерлан Саматов Ахмет Йылмазға»
_PAIRS: Final = ("GSGS", "GSGC", "GCGS")  # kinds of two full names side by side
_FULL: Final = 3  # surname, given name, patronymic
_LETTERS: Final = 4  # of each word in a name of three syllables


class Surnames:
    """Cuts the surname off a run of capitals; knows the text and the words of its language."""

    def __init__(self, text: Text, words: Wording, office_at: Container[int]) -> None:
        self.text, self.words, self.office_at = text, words, office_at

    def outweighs(self, first: Part, last: Part) -> bool:
        """Whether a given name makes a surname of the town right behind it: «Мел Гибсон»."""
        if not self.words.cyrillic:
            return not first.placed or not is_ambiguous(fold(first.readings[0].name), self.words)
        own = any(not is_sound_only(fold(r.name), self.words) for r in first.readings)
        declined = all(r.case != "n" for r in first.readings)
        ends = self.text.tokens[last.first].low[-1]
        near = last.first - first.last <= _BETWEEN
        if self.words.joins_cases:
            return own and near and last.kind == "S" and not first.placed  # «Ирина Смирнова»
        woman = any(r.gender == "f" for r in first.readings)  # «Анну Чапман»: hers are not declined
        woman = woman and not is_common_word(self.text.tokens[first.first].low)
        own = own or last.kind == "S"
        fits = not declined or woman or ends in self.words.declension.last
        return self.words.declines and own and near and fits

    def is_surname_before(self, part: Part, following: list[Part]) -> bool:
        """Whether a word like a patronymic is declined, and what follows it is not."""
        if not self.words.declines or not following:
            return False
        one, two = (self.text.tokens[p.first].low for p in (part, following[0]))
        told = self.words.declension
        row = told.patronymics.find(one, "m")
        return row is not None and row.cases in ("g", "d", "i") and two[-1] not in told.last

    def surnamed(self, first: Part, last: Part) -> bool:
        """The Машкова of «пригласили Владимира Машкова»: an unmistakable surname right behind the name."""
        return (
            self.words.declines and last.kind == "S" and last.first == first.last and not self.is_word(last)
        )

    def capitals(self, parts: list[Part]) -> list[Part]:
        """Those that may be names behind a title; the town of "burgemeester Jansen van Breda" is none."""
        caps = [p for p in parts if p.kind in ("SCG" if self.words.cyrillic else "SCGT")]
        if len(caps) > 1 and caps[1].placed and caps[0].kind in "SC":
            between = parts[parts.index(caps[0]) + 1 : parts.index(caps[1])]
            of = self.text.lexicon.word_set("language", "prepositions", "of")
            if len(between) == 1 and self.text.tokens[between[0].first].text in of:
                return caps[:1]
        return caps

    def surname_part(self, rest: list[Part], start: int) -> list[Part]:
        """Particles and one surname, or two where the language has double ones; ``start``: of the name."""
        taken: list[Part] = []
        names = 0
        most = self._most(rest, start)
        for part in rest:
            if part.kind == "P":
                taken.append(part)
                continue
            if names >= most or (part.kind in "IT" and names) or (names and part.never):
                break
            if part.placed and self._is_town(part):
                break
            double = names == 1 and self.words.does(TWO_SURNAMES)
            if part.placed and names and not double and not (taken and taken[-1].kind == "P"):
                break
            if part.placed and taken and taken[-1].kind == "P" and names:
                taken.pop()
                break
            if names and self.words.joins_cases and self._inflected(taken[-1]):
                break
            if names and self.words.cyrillic and (part.placed or self.is_word(part)):
                break
            if names and self.words.declines and self._ends_anew(taken[-1], part):
                break
            if names and self.words.declines and part.kind == "G":
                break  # «пресс-секретарю Билла Клинтона Джо Локхарту»
            if names and taken[-1].kind == "P" and self.words.does(OF_IS_FROM):
                break  # "Etienne Schouppe van de NMBS"
            taken.append(part)
            names += 1
            most += part.kind != "P" and len(taken) > 1 and taken[-2].kind == "P" and names < 2
        while taken and taken[-1].kind == "P":
            taken.pop()
        return taken

    def _is_town(self, part: Part) -> bool:
        """The Семей of «елші Джун Ямада Семей қаласына»: the word behind it says that it is a town."""
        behind = self.text.tokens[part.last].low if part.last < len(self.text.tokens) else ""
        return self.text.head_last and behind in self.text.lexicon.word_set("language", "place_heads", "city")

    def has_third(self, part: Part, start: int) -> bool:
        """Whether a third word behind a title is name, as in "Landrätin Kissa Gwakisa Kasongwa traf"."""
        if part.placed or not self.words.does(NOUNS_CAPITAL):
            return not part.placed and part.kind in self._third()
        return part.kind in "CSG" and self._closes(part, start)

    def _third(self) -> str:
        """The kinds that the third word of a name may be of."""
        if self.words.declines:
            return "CG"
        return "CS" if self.words.joins_cases or self.words.does(TWO_SURNAMES) else ""

    def _most(self, rest: list[Part], start: int) -> int:
        """How many words a surname may have: three where all that is capital is plainly one name."""
        if self.words.does(NOUNS_CAPITAL):
            return 2 if self._is_double(rest, start) else 1
        return 3 if self._is_triple(rest[:3]) else 2

    def _is_triple(self, rest: list[Part]) -> bool:
        """The Thien Ah Koon of "André Thien Ah Koon, maire": a run of unlisted words that ends there."""
        tokens = self.text.tokens
        if len(rest) < 3 or not self.words.does(ONE_FORM):
            return False
        if any(p.kind not in "CS" or p.placed or p.never for p in rest):
            return False
        last = rest[2].last
        after = tokens[last] if last < len(tokens) else None
        if after is None or after.is_capital:
            return False
        if after.text not in ",.;()" and self.words.does(TITLES_CAPITAL):
            return False
        return all(tokens[p.first].low not in vocabulary(self.words.lang) for p in rest)

    def _is_double(self, rest: list[Part], start: int) -> bool:
        """The Bimo Saptono of ", Antonius Bimo Saptono,": what stands around says so, not the capitals."""
        if len(rest) < 2 or self._stands_again(rest[0].first):
            return False  # or the same name would be two
        return self._closes(rest[1], start)

    def _closes(self, part: Part, start: int) -> bool:
        """Whether a word where all nouns are capital is the last of the name that begins at ``start``.

        So it is between marks, and of the name that opens a sentence, since a verb must follow; behind a
        title before an article ("enthüllte Bürgermeisterin Ibolya Moos Lenz den Stein"), or as it is listed.
        """
        tokens, last = self.text.tokens, part.last
        if part.never or last >= len(tokens) or tokens[last].is_capital:
            return False
        begin, after = start, tokens[last]
        while begin and tokens[begin - 1].is_capital:
            begin -= 1
        if begin and tokens[begin - 1].text == "," and after.text in ",.;)":
            return True
        if tokens[part.first].low in vocabulary(self.words.lang):
            return False
        if begin == self.text.sentence_of(start).first:
            return after.is_word or after.text in ",("
        if start - 1 not in self.office_at:
            return False
        listed = part.kind == "G" and self._is_listed(part)
        return listed or after.low in self.words.articles or fold(tokens[part.first].low) in known_surnames()

    def _stands_again(self, i: int) -> bool:
        """Whether the word at ``i`` and the one behind it stand together once more."""
        tokens, where = self.text.tokens, self.text.where
        return any(
            j != i + 1 and j and tokens[j - 1].low == tokens[i].low for j in where.get(tokens[i + 1].low, ())
        )

    def _ends_anew(self, before: Part, part: Part) -> bool:
        """The Кернес of «бегства Виктора Януковича Кернес стал»: not in the case of the word before it."""
        one, two = self.text.tokens[before.first].low, self.text.tokens[part.first].low
        told = self.words.declension
        return before.kind in "ST" and one.endswith(told.oblique) != two.endswith(told.oblique_too)

    def _inflected(self, part: Part) -> bool:
        word = self.text.tokens[part.first].text
        return without_endings(word, self.words) != word

    def is_word(self, part: Part) -> bool:
        return self.words.dictionary and is_common_word(self.text.tokens[part.first].low)

    def is_plain_pair(self, parts: list[Part], place_at: Container[int]) -> bool:
        """Whether two words nobody lists stand right behind "the mayor of X,": nouns are capital too."""
        plain = len(parts) == 2 and (parts[1].kind != "G" or parts[0].kind == "G")
        return plain and parts[0].first - 2 in place_at

    def of_ruler(self, rest: list[Part]) -> list[Part]:
        """The number, and the name that goes on behind it: «Карл XVI Густав»."""
        number = self.text.tokens[rest[0].first].text
        goes_on = len(number) > 1 and len(rest) == 2 and rest[1].kind == "G" and not rest[1].placed
        return rest if goes_on else rest[:1]

    def on_stage(self, parts: list[Part], title: OfficeHit | None) -> list[Part]:
        """The Jay-Z of «рэпер Jay-Z»: Latin letters right behind an art, in a Russian text.

        A capital behind them says that they are a band, and somebody of it is named: «вокалист Oasis Шаров».
        """
        tokens, first = self.text.tokens, parts[0].first
        if not self.words.cyrillic or title is None or title.last != first or title.last - title.first > 1:
            return []
        if title.plural or title.office not in ON_STAGE or not tokens[first].text.isascii():
            return []
        end = first
        while end < len(tokens) and tokens[end].is_capital and tokens[end].text.isascii():
            end += 1
        named = end < len(tokens) and tokens[end].is_capital
        return [] if named else [Part("C", i, i + 1) for i in range(first, end)]

    def is_first(self, parts: list[Part]) -> bool:
        """The Ковальчук of «директор школы Ковальчук Анна Сергеевна»: a patronymic tells which is which."""
        if len(parts) != _FULL or not self.words.cyrillic or "".join(p.kind for p in parts[1:]) != "GT":
            return False
        surname, given, _ = parts
        if surname.kind not in "SCG" or surname.placed or surname.never or self.opens(surname):
            return False
        return not is_owner_before(self.text.tokens[surname.first].low, given.readings, self.words)

    def opens(self, part: Part) -> bool:
        """Whether a word of the language has its capital from the sentence that it opens."""
        begins = self.text.sentence_of(part.first).first == part.first
        return begins and self.is_word(part)

    def last_given(self, given: list[Part]) -> tuple[list[Part], list[Part]]:
        """All words are given names: the last is the surname ("Charles Michel")."""
        if given[-1].kind == "I":
            return given, []
        return given[:-1], given[-1:]

    def first_of(self, parts: list[Part]) -> list[Part]:
        """The first of two full names side by side: «Ерлан Қарин Мәншүк Мәметованың ескерткішіне»."""
        if self.words.declines and len(parts) > 1:
            other = (
                parts[0].kind in "SC"
                and parts[1].kind == "G"
                and all(r.case != "g" for r in parts[1].readings)
            )
            if other and is_named_by(parts[0].first, self.text, self.words):
                return parts[:1]  # «ректором университета имени Сидорова Анной Ивановой»
            return parts[: self._second(parts)]
        if not self.words.cyrillic:
            return parts
        kinds = "".join(p.kind for p in parts)
        pairs = kinds in _PAIRS or (self.words.joins_cases and kinds in _JOINED_PAIRS)
        return parts[:2] if pairs else parts

    def _second(self, parts: list[Part]) -> int:
        """Where somebody's own name begins behind that of whom they are: «мать Ксении Людмила Нарусова»."""
        kinds = "".join(p.kind for p in parts)
        for k, part in enumerate(parts[1:], 1):
            named = part.kind == "G" and part.readings[0].case == "n" and self._is_listed(part)
            if named and self._is_owner(parts[k - 1], part, last=k + 1 == len(parts)):
                return k
        return 2 if kinds in _PAIRS else len(parts)

    def is_shortened(self, given: list[Part]) -> bool:
        """The Хамза Х. of news of a court: a given name that is no other word, and an initial behind it."""
        short = self.words.declines and [p.kind for p in given] == ["G", "I"]
        return short and not given[0].placed and self._is_listed(given[0])

    def _is_listed(self, part: Part) -> bool:
        name = fold(part.readings[0].name)
        return not is_sound_only(name, self.words) and not is_ambiguous(name, self.words)

    def _is_owner(self, before: Part, part: Part, *, last: bool) -> bool:
        """Whether a word is declined, and so no part of the name in the nominative behind it."""
        low = self.text.tokens[before.first].low
        if before.kind == "G":
            return not last and all(r.case != "n" for r in before.readings)
        told = self.words.declension
        row = told.patronymics.find(low, "", "g")
        if before.kind == "T" or (row is not None and row.genders == "m"):
            return row is not None
        male = all(r.gender == "m" for r in part.readings)
        row = told.unlisted.find(low, "m", "g")
        return before.kind in "SC" and male and row is not None and not row.nominative

    def is_home(self, last: Part) -> bool:
        """Whether what stands behind a "van" is no surname, but a town or body that more is told of.

        As in "burgemeester Anna Oosman van Venlo", where something is in Venlo; the "von der Bicester" of
        "Lars Linn von der Bicester Town Association".
        """
        if last.placed:
            return is_placed(self.text, last.first)
        tokens = self.text.tokens
        return last.last < len(tokens) and tokens[last.last].is_capital and self.words.does(NOUNS_CAPITAL)

    def is_of_place(self, parts: list[Part], titles: Container[int]) -> bool:
        """The Хагена of «бургомистр Хагена Йорг Тиллинг»: the office reaches over it to the name.

        So is the Бонне of «генконсул в Бонне О. Красницкий».
        """
        if len(parts) < 2:
            return False
        if self.words.cyrillic and parts[0].placed and parts[1].kind == "I":
            return stands_in(self.text, parts[0].first)
        named = any(r.case == "n" for r in parts[0].readings)
        if self.words.joins_cases and parts[0].kind in "CG" and not named:
            # «Парижден Самет Алтайұлы келді»: where somebody came from
            endings = self.text.lexicon.words("language", "cases", "from")
            came = self.text.tokens[parts[0].first].low.endswith(endings)
            return came and (len(parts) > 2 or parts[1].kind in "GS")
        if named or not parts[0].readings:
            return False
        return parts[1].first in titles or (parts[0].placed and [r.case for r in parts[1].readings] == ["n"])

    def until_title(self, parts: list[Part], titles: Container[int]) -> list[Part]:
        """Without what an office further ahead names: the town of «мэр Осаки Хидэюки Ёкояма»."""
        if not self.words.cyrillic or (len(parts) == 2 and not parts[0].placed):
            return parts  # «поэта и философа Абая Кунанбайулы»
        inner = next((k for k in range(1, len(parts)) if parts[k].first in titles), len(parts))
        return parts[:inner]

    def is_family_first(self, parts: list[Part]) -> bool:
        """Whether two Cyrillic words are a Chinese name, the second no name of this language («Ли Анны»)."""
        if (
            not self.words.cyrillic
            or len(parts) < 2
            or any(p.never or p.kind not in "GCSP" for p in parts[:2])
        ):
            return False
        first, second = (self.text.tokens[p.first] for p in parts[:2])
        names = {fold(r.name) for r in parts[1].readings}
        if not is_family(first.low) or any(
            n in self.words.given and not is_sound_only(n, self.words) for n in names
        ):
            return False
        return nominative(second.text) is not None

    def are_syllables(self, three: list[Part]) -> bool:
        """Whether three words of a name are as short as «Чан Ван Хоа», and none is a town."""
        placed = three[1:] if three[1].kind == "P" else three
        if any(p.placed for p in placed) or any(p.never or p.kind not in "GCSP" for p in three):
            return False
        words = [self.text.tokens[p.first] for p in three]
        return all(len(w.text) <= _LETTERS and w.is_capital for w in words)

    def is_syllable(self, parts: list[Part]) -> bool:
        """The Мун of «Пан Ги Мун»: one short word more behind two, that is none of the language."""
        if len(parts) != 3 or parts[2].kind not in "GCS" or parts[2].placed or parts[2].never:
            return False
        word = self.text.tokens[parts[2].first]
        syllables = sum(c in self.words.declension.vowels for c in word.low)
        return parts[2].first == parts[1].last and syllables == 1 and len(word.text) <= _SYLLABLE

    def korean(self, parts: list[Part]) -> int:
        """How many parts are a Korean name, the family name first; 0 where they are none."""
        if not self.words.cyrillic or len(parts) < 2 or any(p.kind not in "GCSPI" for p in parts[:3]):
            return 0
        tokens = [self.text.tokens[p.first] for p in parts[:3]]
        shouted = any(t.text.isupper() and len(t.text) > 1 for t in tokens[:2])
        if not is_korean_family(tokens[0].low) or shouted or not tokens[1].is_capital:
            return 0
        three = len(parts) > 2 and tokens[2].is_capital
        if three and is_syllables(tokens[1].text, 1) and is_syllables(tokens[2].text, 1):
            return 3
        listed = any(fold(r.name) in self.words.given for r in parts[1].readings)
        plain = is_common_word(tokens[1].low) or listed or parts[1].placed
        two = is_syllables(tokens[1].text, 2) and not is_syllables(tokens[1].text, 1)
        return 2 if two and not plain and not parts[0].placed else 0
