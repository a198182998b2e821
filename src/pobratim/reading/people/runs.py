"""Runs of capitalised words cut into the elements a name may have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, final

from pobratim.compiled.native import mypyc_attr
from pobratim.gazetteer.rows import COUNTRY, REGION
from pobratim.lexicons.grammar import NOUNS_CAPITAL, OF_TAKES_CAPITAL, VERB_SECOND
from pobratim.lexicons.lexicon import fold
from pobratim.reading.bearing import endings_of, guests
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.naming.things_given import things_given
from pobratim.reading.naming.wording import Wording, is_ambiguous, is_sound_only, known_surnames
from pobratim.reading.people.chinese import is_family, nominative
from pobratim.reading.people.human import is_of_monument
from pobratim.reading.people.letters import has_article, has_joint, has_vowel, is_short_form
from pobratim.reading.people.name_endings import name_endings
from pobratim.reading.people.nominative import Given, given_readings
from pobratim.reading.people.offices import OfficeHit
from pobratim.reading.people.posts import HIGH
from pobratim.reading.people.vouched import is_vouched
from pobratim.reading.shouted import are_echoed, is_echoed, shouted
from pobratim.reading.text import Sentence, Text

_LONGEST: Final = 7
_CYRILLIC: Final = "Ѐ"  # the first letter of the script
_TOWN: Final = 5  # letters from which what no list has is rather a town than a syllable
_SYLLABLE: Final = 5  # letters
_NICKNAMED: Final = frozenset("\"“”„«»'‘’()")  # round a nickname between a given name and a surname
_ELIDED: Final = ("d'", "d’")
_NICKNAME: Final = 3  # tokens of a nickname and its marks
_STATES: Final = frozenset(["U", "D"])  # "U.S.", "D.C.": no initials
_OF: Final = "von"
_PATRONYMIC: Final = 6  # letters, at most, of a word that ends like one and is a surname: «Бабич»
_WHOLE: Final = 5  # letters of an ending from which it is a whole word
_FULL: Final = 2  # parts of a name
ROMAN: Final = frozenset(
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
     "XXIII"]
)  # fmt: skip


@final
@mypyc_attr(acyclic=True)
class Part:
    """One element of a run: kind is G(iven) I(nitial) P(article) T (patronymic) S(urname-like) C(apital)."""

    __slots__ = ("first", "kind", "last", "never", "placed", "readings")

    def __init__(
        self,
        kind: str,
        first: int,
        last: int,
        readings: tuple[Given, ...] = (),
        placed: bool = False,
        never: bool = False,
    ) -> None:
        self.kind, self.first, self.last, self.readings = kind, first, last, readings
        self.placed, self.never = placed, never


class Runs:
    """Cuts the tokens of one text; knows places and offices by token."""

    def __init__(
        self, text: Text, words: Wording, places: Sequence[PlaceMention], offices: Sequence[OfficeHit]
    ) -> None:
        self.attributive = text.lexicon.words("language", "attributive")
        self.text = text
        self.words = words
        self._nouns_capital = words.does(NOUNS_CAPITAL)
        self._given: dict[str, tuple[Given, ...]] = {}
        self._moving = endings_of(text.lang, "to", "at", "from")
        folk = text.lexicon.words("language", "adjective_town", "folk")
        self._folk = tuple(word.rstrip("*") for word in folk)
        self._suffixes = name_endings("suffixes", words)
        self._patronymics = name_endings("patronymics", words)
        self._whole = tuple(p for p in words.patronymics if len(p) >= _WHOLE)  # «Ильич»
        self.place_at: dict[int, PlaceMention] = {i: p for p in places for i in range(p.first, p.last)}
        self.office_at: dict[int, OfficeHit] = {i: h for h in offices for i in range(h.first, h.last)}

    def readings(self, low: str, word: str) -> tuple[Given, ...]:
        """The ways to read a word as a given name, cached for this text."""
        if low not in self._given:
            if word.isupper() and len(word) > 3:
                word = word.capitalize()
            self._given[low] = given_readings(word, self.words)
        return self._given[low]

    def run(self, i: int, sentence: Sentence, *, introduced: bool = False) -> list[Part]:
        """The elements of a possible name from token i on; introduced by a title it may begin with "De"."""
        parts: list[Part] = []
        j = i
        while j < sentence.last and len(parts) < _LONGEST:
            part = self._part(j, sentence, parts, introduced)
            if part is not None and self._is_another(part, sentence, parts):
                break
            if part is None:
                if end := self._nickname(j, sentence, parts):
                    parts[-1].last = end if parts[-1].kind == "G" else parts[-1].last
                    j = end
                    continue
                break
            parts.append(part)
            j = part.last
        while parts and parts[-1].kind == "P":
            parts.pop()
        return parts

    def _is_another(self, part: Part, sentence: Sentence, before: list[Part]) -> bool:
        """The Jean of "empfing Anna Moos Jean Petit": behind the verb stand who does it and to whom."""
        if part.kind != "G" or len(before) < _FULL or not self.words.does(VERB_SECOND):
            return False
        j, surname = part.last, before[-1]
        full = before[0].kind == "G" and all(p.kind == "P" for p in before[1:-1])
        full = full and (surname.kind in "SC" or (len(before) == _FULL and not self._is_listed(surname)))
        sure = any(not is_sound_only(fold(r.name), self.words) for r in part.readings)
        if not full or part.placed or not sure or j >= sentence.last:
            return False
        begins = self.text.tokens[j].is_capital and j not in self.place_at and j not in self.office_at
        return begins and self.text.tokens[before[0].first].text.istitle()

    def _nickname(self, j: int, sentence: Sentence, before: list[Part]) -> int:
        """The end of the "Marcy" in quotation marks of 'Marcelino "Marcy" Teodoro', or 0."""
        tokens = self.text.tokens
        if not before or before[-1].kind not in "GI" or j + _NICKNAME >= sentence.last:
            return 0
        if tokens[j].text not in _NICKNAMED or tokens[j + 2].text not in _NICKNAMED:
            return 0
        name, after = tokens[j + 1], tokens[j + _NICKNAME]
        plain = name.is_capital and name.is_word and after.is_capital and after.is_word
        return j + _NICKNAME if plain and j + _NICKNAME not in self.office_at else 0

    def _part(self, j: int, sentence: Sentence, before: list[Part], introduced: bool) -> Part | None:
        token = self.text.tokens[j]
        if not token.is_capital and token.low not in self.words.particles and not has_joint(token.text):
            return None  # what ends most runs: a plain word
        if self.text.tags.get(j, "").endswith("date"):
            return None
        if len(token.text) < 3 and j not in self.office_at:  # the D of "Bürgermeister a. D. Lutz Hagemeister"
            if self._bare_initial(j, sentence, before, introduced):
                return Part("I", j, j + 1)
            if end := self._initial(j, sentence):
                return Part("I", j, end)
        if len(token.text) == 1 and not before and self._short_family(j, sentence):
            return Part("C", j, j + 1)
        if self.words.cyrillic and before and before[-1].kind == "G" and token.text in ROMAN:
            return Part("C", j, j + 1)  # the I of «Александр I», though an initial has one letter too
        if not before and (self._is_elided(j) or self._before_chinese(j, sentence)):
            return None
        low = token.low
        if (
            low in self.words.particles
            and (before or introduced or token.text.islower())
            and self.begins_name(j + 1, sentence)
            and (before or not self._begins_as_name(j))
            and (before or not token.is_capital or low not in self.words.given)  # Ben, Al
        ):
            # "Säule der Stadt", "begrüßt Deffner den Gast": only "von der" makes a German surname of "der".
            lone = token.text in self.words.plain and not (before and before[-1].kind == "P")
            whole = bool(before) and token.text == "in" and (len(before) > 1 or before[-1].kind not in "GI")
            placing = low == "in" and (whole or self.text.tokens[j + 1].low not in self.words.behind_in)
            return None if lone or placing else Part("P", j, j + 1)  # "Jan in 't Veld", not "Kramer in de A"
        if before and has_article(token.text):
            return Part("C", j, j + 1)
        if (
            not token.is_capital
            or not token.is_word
            or len(token.text) < 2
            or token.text[-1].isdigit()  # "COVID-19"
            or self._joined(token.text, before)
        ):
            return None
        if j in self.office_at and not self._surname_after_given(j, sentence, before):
            return None
        held = len(before) == 2 and before[0].first - 1 in self.office_at
        if held and is_of_monument(self.text, j):
            return None
        return self._classify(j, sentence, before, introduced)

    def _is_elided(self, j: int) -> bool:
        """The d' of "le père d'Alain", which is "of" before a given name."""
        token, following = self.text.tokens[j], self.text.tokens[j + 1 : j + 2]
        return token.text in _ELIDED and bool(following) and following[0].low in self.words.given

    def _short_family(self, j: int, sentence: Sentence) -> bool:
        """The Е of «Е Цзяньин»."""
        tokens = self.text.tokens
        named = self.words.cyrillic and j + 1 < sentence.last and tokens[j + 1].is_capital
        return named and is_family(tokens[j].low) and nominative(tokens[j + 1].text) is not None

    def _before_chinese(self, j: int, sentence: Sentence) -> bool:
        """The Фуюаня of «мэра Фуюаня Фань Лимина»: behind a town begins a Chinese name."""
        low = self.text.tokens[j].low
        town = len(low) >= _TOWN and (j in self.place_at or low not in self.words.given)
        return town and j + 1 < sentence.last and self._short_family(j + 1, sentence)

    def _joined(self, word: str, before: list[Part]) -> bool:
        """The Knesset-lid of "Knesset-lid Colette Avital", «фотограф-любитель»: a noun behind a hyphen."""
        if "-" not in word:
            return False
        first, _, last = word.rpartition("-")
        chinese = bool(before) and len(first) <= _SYLLABLE and len(last) <= _SYLLABLE + 1  # "Hsu Li-chuan"
        named = chinese or last in self.words.younger or last in self.words.particles
        return bool(first) and last[:1].islower() and not named

    def _begins_as_name(self, j: int) -> bool:
        """«Ван Цзяньхуа», but not «Ван дер Стеен»: a capital particle that opens a Cyrillic name."""
        token, following = self.text.tokens[j], self.text.tokens[j + 1]
        return self.words.cyrillic and token.is_capital and following.low not in self.words.particles

    def begins_name(self, j: int, sentence: Sentence) -> bool:
        """Whether a capital or a particle stands at token j."""
        if j >= sentence.last:
            return False
        token = self.text.tokens[j]
        return token.is_capital or token.low in self.words.particles

    def _goes_on(self, j: int, sentence: Sentence) -> bool:
        """Whether a name may go on at token j: no small particle that leads none, "Anne Petit le 4 mai"."""
        begins = self.begins_name(j, sentence)
        return begins and (self.text.tokens[j].is_capital or self.begins_name(j + 1, sentence))

    def _bare_initial(self, j: int, sentence: Sentence, before: list[Part], introduced: bool) -> bool:
        """The J of "Kevin J O'Leary", the K and N of "Dr K N Rao"."""
        word = self.text.tokens[j].text
        inside = before[-1].kind in "GI" if before else introduced
        bare = inside and j + 1 < sentence.last and len(word) == 1 and word.isupper()
        return bare and self.text.tokens[j + 1].is_capital

    def _initial(self, j: int, sentence: Sentence) -> int:
        """End of an initial with its full stop ("J.", "Дж.", the "-P." of "J.-P."), or 0."""
        tokens = self.text.tokens
        k = j + 1 if tokens[j].text == "-" and j > sentence.first and tokens[j - 1].text == "." else j
        if k >= sentence.last or not tokens[k].is_capital or not tokens[k].is_word or len(tokens[k].text) > 2:
            return 0
        if tokens[k].low in self.words.before or (
            tokens[k].low in self.words.never and len(tokens[k].text) > 1
        ):
            return 0
        if k + 1 < sentence.last and tokens[k + 1].text == "." and tokens[k + 1].start == tokens[k].end:
            if (
                tokens[k].text in _STATES
                and k + 2 < sentence.last
                and tokens[k + 2].text in ("S", "K", "N", "C")
            ):
                return 0
            short = len(tokens[k].text) == 1
            closing = k + 2 >= sentence.last  # «профессор Ким До Юн.»
            return k + 2 if short or (tokens[k].text[1].islower() and not closing) else 0
        return 0

    def _surname_after_given(self, j: int, sentence: Sentence, before: list[Part]) -> bool:
        """As in "Stephen King": an office word that closes a name."""
        hit = self.office_at[j]
        single = hit.last - hit.first == 1
        follows = bool(before) and before[-1].kind in "GIP"
        if not self._nouns_capital and before and before[0].kind == "G" and hit.office not in HIGH:
            follows = True  # "Barbara Roberts Mason"
        thing = j + 1 < sentence.last and self.text.tokens[j + 1].low in self.words.named_after
        ends = j + 1 >= sentence.last or not self.text.tokens[j + 1].is_capital
        small = not ends or not self.begins_name(j + 1, sentence) or not self.begins_name(j + 2, sentence)
        return single and follows and (thing or (ends and small))  # "Hein Schrijver in een gesprek"

    def _is_led_surname(self, j: int, before: list[Part]) -> bool:
        """The Graaf of "burgemeester De Graaf": behind an office and a capital "De" a title is a name."""
        particle = len(before) == 1 and before[0].kind == "P" and self.text.tokens[before[0].first].is_capital
        ends = j + 1 >= len(self.text.tokens) or not self.text.tokens[j + 1].is_capital
        return particle and ends and before[0].first - 1 in self.office_at

    def _classify(self, j: int, sentence: Sentence, before: list[Part], introduced: bool) -> Part | None:
        token, words = self.text.tokens[j], self.words
        low = token.low
        place = self.place_at.get(j)
        named = bool(before) and any(p.kind in "GI" for p in before)
        beyond = (place and len(before) > 1) or self._is_beyond(before)
        ended = self._has_ended(before) or (beyond and low.endswith(self._moving))
        if ended or self._is_no_part(j, before):
            return None  # «елшісі Такаши Мории Семейге келді»: that is where he went
        if place and (place.last - place.first > 1 or place.kind in (COUNTRY, REGION)):
            # "Maurice PICARD": a country's name, but a given name first of all.
            own = bool(self.readings(low, token.text)) and not before and self.begins_name(j + 1, sentence)
            names = [low, *(fold(r.name) for r in self.readings(low, token.text))]
            listed = any(name in words.given for name in names)
            own = own and (listed or self._surname_next(j + 1, sentence))
            famous = own and fold(self.text.tokens[j + 1].low) in known_surnames()  # «Сальвадор Дали»
            # "Mrs Audrey Tarn": behind a title and a given name a region is a surname.
            long = len(before) > 1 or introduced or (bool(before) and before[-1].kind == "I")
            listed = named and before[-1].kind == "G" and self._is_listed(before[-1])  # "John Kerry"
            listed = listed and not words.joins_cases and not before[-1].placed
            wide = place.kind is REGION or (listed and not words.declines)  # "Claudia Jordan"
            last = wide and place.last - place.first == 1 and (long or listed) and named
            if not (own or last) or ((j + 1) in self.place_at and not famous):
                return None
        if low in words.after or (low in words.before and not (named or self._is_led_surname(j, before))):
            return None
        if low in words.never:
            if before and before[-1].kind == "P":
                if named and (self.text.tokens[before[-1].first].is_capital or self._is_bare_de(j, before)):
                    return Part("C", j, j + 1)  # "Tania De Jonge", "Jan de Jonge"
                return None  # "Dirk Niehoff van de Duitse ploeg"
            vouched = is_vouched(self.text, self.office_at, before[0].first if before else j, j, introduced)
            thing = low in words.named_after and not vouched
            follows = named and not self._goes_on(j + 1, sentence) and not thing
            return Part("C", j, j + 1, never=True) if follows else None
        if token.text in ROMAN and before:
            return Part("C", j, j + 1)
        capitals = token.text.isupper()
        if capitals and not named and (len(token.text) < 4 or not self._shouted(j, sentence)):
            return None
        if not before and low.endswith(self.attributive):
            return None  # «Тараздағы Достық үйі»
        soundless = capitals and len(token.text) < 4 and not has_vowel(token.text)
        if named and (soundless or is_short_form(token.text)):
            return None  # «Мұрат Әйтенов АҚШ-тың консулын қабылдады», «Токиода ДНҚ сараптамасы»
        latin = token.text[0] < _CYRILLIC
        if before and words.cyrillic and latin != (self.text.tokens[before[0].first].text[0] < _CYRILLIC):
            return None  # «компания Apple», «Стив Джобс»: two scripts make two names
        readings = self.readings(low, token.text)
        if place and words.joins_cases and all(is_sound_only(fold(r.name), words) for r in readings):
            readings = ()  # Тараз sounds like Тарас
        if low in self._patronymics and (len(low) > _PATRONYMIC or low.startswith(self._whole)):
            return Part("T" if before else "S", j, j + 1, placed=bool(place))
        if readings:
            return Part("G", j, j + 1, readings, placed=bool(place))
        kind = "S" if self.is_surname(low) else "C"
        loud = capitals and kind == "C" and self._is_only_loud(j, before)
        return None if loud else Part(kind, j, j + 1, placed=bool(place))

    def _is_only_loud(self, j: int, before: list[Part]) -> bool:
        """The КЕЗДЕСТІ of «ЕРЛАН САМАТОВ КЕЗДЕСТІ»: in a line of capitals, and no name farther on."""
        if (before and not self.words.cyrillic) or j not in shouted(self.text):
            return False
        return not (are_echoed(self.text, j) if before else is_echoed(self.text, j))

    def _has_ended(self, before: list[Part]) -> bool:
        """«Ахмет Йылмазды Тараз әкімі»: behind the ending of a case no name goes on."""
        last = before[-1].readings if self.words.joins_cases and len(before) >= _FULL else ()
        return bool(last) and all(r.case != "n" for r in last)

    def _is_beyond(self, before: list[Part]) -> bool:
        """«Айдос Шахаров Пермьден келді»: behind given name and surname what is in a case is no part."""
        return self.words.joins_cases and [p.kind for p in before] == ["G", "S"]

    def _is_no_part(self, j: int, before: list[Part]) -> bool:
        """The towns of «Серік Омаров Арал жұртшылығын» and, in a case, of «Анкарада Мағжан Жұмабайұлы».

        Where nouns are capital also what is given: "von Brest Geschenke", "unterzeichnete Borken Verträge".
        """
        tokens = self.text.tokens
        if len(before) > 1 and self._nouns_capital and all(p.kind == "G" for p in before):
            low, lang = tokens[j].low, self.words.lang  # "begrüßte Bürgermeisterin Anna Thomas Gäste"
            if low in things_given(lang) or low.startswith(guests(lang)):
                return True
        if len(before) == 1 and before[0].placed and self._nouns_capital:
            lead = tokens[before[0].first - 1]  # a verb or a "von", and no given name
            return tokens[j].low in things_given(self.words.lang) and lead.is_word and not lead.is_capital
        if self._is_beyond(before):
            return j + 1 < len(tokens) and tokens[j + 1].low.startswith(self._folk)
        low = tokens[j].low
        moved = not before and self.words.joins_cases and j in self.place_at and low.endswith(self._moving)
        return moved and not self.readings(low, tokens[j].text)

    def _is_bare_de(self, j: int, before: list[Part]) -> bool:
        """Whether a lone Dutch "de" right behind a given name, or "van der", stands before token ``j``."""
        if self.text.tokens[j - 1].low in self.words.inside:
            return True
        bare = self.text.tokens[j - 1].text in self.words.articles and self.words.does(OF_TAKES_CAPITAL)
        return bare and len(before) > 1 and before[-2].kind in "GI"

    def _is_listed(self, part: Part) -> bool:
        """Whether a part is a given name by its spelling, and no word besides."""
        names = [fold(r.name) for r in part.readings]
        return any(not is_sound_only(n, self.words) and not is_ambiguous(n, self.words) for n in names)

    def _shouted(self, j: int, sentence: Sentence) -> bool:
        """Whether capitals go on beside a word all in capitals, so that it is no acronym."""
        tokens = self.text.tokens
        near = [tokens[i].text for i in (j - 1, j + 1) if sentence.first <= i < sentence.last]
        return any(len(w) > 1 and w.isupper() for w in near) or not any(w[:1].isupper() for w in near)

    def _surname_next(self, j: int, sentence: Sentence) -> bool:
        """The Тулеев of «губернатор Аман Тулеев»: no country has a surname behind it."""
        return self.words.cyrillic and j < sentence.last and self.is_surname(self.text.tokens[j].low)

    def numbered(self, end: int) -> int:
        """The end with the V of «король Кигели V»."""
        tokens = self.text.tokens
        return end + 1 if end < len(tokens) and tokens[end].text in ROMAN else end

    def is_surname(self, low: str) -> bool:
        """Whether a word ends as surnames of this language do, in any case."""
        return len(low) > 4 and low in self._suffixes
