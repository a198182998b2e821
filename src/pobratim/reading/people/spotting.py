"""Names in the tokens: which run of capitalised words is surely somebody's name, and why."""

from __future__ import annotations

from collections.abc import Sequence

from pobratim.facts.kinds import NAMED_AFTER
from pobratim.lexicons.grammar import NOUNS_CAPITAL, OF_LEFT_OUT, TITLES_ARTICLED, VERB_LAST
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.naming.wording import SAINTS, Wording, is_ambiguous, is_sound_only
from pobratim.reading.people.human import is_town_elsewhere
from pobratim.reading.people.listing import continues
from pobratim.reading.people.nominative import is_common_word, is_thing_name
from pobratim.reading.people.offices import LEVELLED, OfficeHit, is_owned, names_itself
from pobratim.reading.people.posts import HIGH, ROYAL
from pobratim.reading.people.runs import ROMAN, Part, Runs
from pobratim.reading.people.spotted import FAMILY_FIRST, Spotted
from pobratim.reading.people.strangers import Strangers
from pobratim.reading.people.surnames import Surnames
from pobratim.reading.people.towns_between import behind_town
from pobratim.reading.text import Sentence, Text


class Spotter:
    """Finds names sentence by sentence; knows places, organisations and offices by token."""

    def __init__(
        self, text: Text, words: Wording, places: Sequence[PlaceMention], offices: Sequence[OfficeHit]
    ) -> None:
        self.text, self.words = text, words
        self.runs = Runs(text, words, places, offices)
        self.office_at = self.runs.office_at
        self.strangers = Strangers(text, words, self.runs)
        self.surnames = Surnames(text, words, self.office_at)
        self.apposed: frozenset[int] = frozenset()
        self.doubted: list[list[Part]] | None = None  # every run, where asked for

    def spot(self, titles: dict[int, OfficeHit], apposed: frozenset[int] = frozenset()) -> list[Spotted]:
        """All names, in order. ``titles``: token at which a name may begin, to the office before it.

        ``apposed``: tokens right behind the comma after an office.
        """
        self.apposed = apposed
        found: list[Spotted] = []
        tokens, behind = self.text.tokens, 0  # the name found last
        for i in self._capitals_and_particles():
            if i < behind:
                continue
            sentence = self.text.sentence_of(i)
            # The von of "M. von Berg" begins a name, though it is small.
            begins = tokens[i].is_capital or i in titles or self._honorific_before(i, sentence)
            name = self._at(i, sentence, titles, found) if begins else None
            if name is not None:
                found.append(name)
                behind = min(name.last, sentence.last)
                if self.words.declines:
                    self.strangers.begun.add(name.last)
        return found

    def _at(
        self, i: int, sentence: Sentence, titles: dict[int, OfficeHit], found: list[Spotted]
    ) -> Spotted | None:
        tokens, title, listed = self.text.tokens, titles.get(i), False
        honorific = self._honorific_before(i, sentence)
        if title is None and found and continues(self.text, self.words, found[-1], i):
            title = found[-1].title
            # "Cllrs Dobbs, Nelson": the second surname alone is one like the first
            listed = not self.words.cyrillic and found[-1].rule.endswith("surname")
        parts = self.runs.run(i, sentence, introduced=title is not None or honorific)
        if not parts or (parts[0].kind == "P" and title is None and not honorific):
            return None
        if title is None:
            if self.surnames.is_of_place(parts, titles):
                return None
            parts = self.surnames.until_title(parts, titles)
        if self.doubted is not None:
            self.doubted.append(parts)
        backed = title is not None or honorific
        articled = i > sentence.first and tokens[i - 1].low in self.words.articles
        relative = articled and tokens[i - 1].low in self.words.relative and tokens[max(i - 2, 0)].text == ","
        if not backed and articled and not relative:
            return None  # but "Schub, den Blair will"
        behind_place = self.words.cyrillic and i - 1 in self.runs.place_at  # «посол Пакистана Саджад Ахмед»
        # An office of a body in title case: the name begins at the given name inside the run.
        bodied = title is not None and title.last != i and not honorific and not behind_place
        if not self.surnames.is_first(parts):
            if bodied and parts[0].kind == "C":
                parts = parts[next((k for k in range(1, len(parts) - 1) if parts[k].kind == "G"), 0) :]
            parts = behind_town(parts, title, self.text, self.words)
        whole, parts = len(parts), self.surnames.first_of(parts)
        if len(parts) < whole:  # two people named side by side: the second begins anew
            self.strangers.begun.add(parts[-1].last)
        name = self._by_title(parts, title, True, sentence) if listed else None
        name = name or self._decide(parts, title, honorific, sentence)
        if name is not None:
            name.title = title or name.title
            name.honorific = honorific
        return name

    def _capitals_and_particles(self) -> list[int]:
        """The tokens at which a name may begin, in order."""
        where, capitals = self.text.where, self.text.capitals
        particles = [i for low in self.words.particles for i in where.get(low, ())]
        return sorted({*capitals, *particles}) if particles else capitals

    def _honorific_before(self, i: int, sentence: Sentence) -> bool:
        j = i - 1
        if j >= sentence.first and self.text.tokens[j].text == ".":
            j -= 1
        return j >= sentence.first and self.text.tokens[j].low in self.words.before

    def _decide(
        self, parts: list[Part], title: OfficeHit | None, honorific: bool, sentence: Sentence
    ) -> Spotted | None:
        return (
            self._by_syllables(parts, title, honorific, sentence)
            or self._by_family(parts, title, honorific, sentence)
            or self._by_given(parts, title, honorific, sentence)
            or self._by_initial(parts, title, honorific, sentence)
            or self._by_title(parts, title, honorific, sentence)
            or self._by_surname(parts, title, honorific, sentence)
            or self._by_apposition(parts, title, honorific, sentence)
            or self._by_context(parts, title, honorific, sentence)
            or self._by_capitals(parts, title, honorific, sentence)
        )

    def _by_given(
        self, parts: list[Part], title: OfficeHit | None, honorific: bool, sentence: Sentence
    ) -> Spotted | None:
        """A given name and what follows it."""
        if parts[0].kind != "G" or self.surnames.is_first(parts):
            return self._surname_first(parts, honorific=honorific)
        k = 0
        while k < len(parts) and parts[k].kind in "GI":
            k += 1
        given, rest = parts[:k], parts[k:]
        number = self.text.tokens[rest[0].first].text if rest else ""
        if number in ROMAN and (not given[-1].placed or len(number) > 1):
            rest = self.surnames.of_ruler(rest)
            return Spotted(parts[0].first, rest[-1].last, given, rest, [], "name-of-a-ruler")
        patronymic = [p for p in rest[:1] if p.kind == "T"]
        if patronymic and self.surnames.is_surname_before(patronymic[0], rest[1:2]):
            patronymic = []  # «бегства Виктора Януковича Кернес стал»
        rest = rest[len(patronymic) :]
        surname = self.surnames.surname_part(rest, parts[0].first)
        if len(given) > 1 and surname and surname[0].kind == "P" and self.surnames.is_home(surname[-1]):
            surname = []
        if not surname and len(given) > 1 and not patronymic:
            given, surname = self.surnames.last_given(given)
        word = self.text.tokens[parts[0].first].low
        if not surname and self.surnames.is_shortened(given):
            return Spotted(parts[0].first, given[1].last, given, [], [], "given-name+initial")
        backed = title is not None or honorific
        if not surname and not patronymic:
            return self._single(given, title, word, honorific)
        if surname and not backed and not self._trust(given, surname, word, sentence):
            return None
        last = (surname or patronymic)[-1].last
        rule = "office-before-name" if title else "given-name+surname"
        return Spotted(parts[0].first, last, given, surname, patronymic, rule)

    def _by_family(
        self, parts: list[Part], title: OfficeHit | None, honorific: bool, sentence: Sentence
    ) -> Spotted | None:
        """A Korean or Chinese family name and its syllables: «Пак Чхан Ук», «Ван Цзюнь», «Е Цзяньина»."""
        if end := self.surnames.korean(parts):
            bare = [Part("C", p.first, p.last) for p in parts[:end]]
            return Spotted(bare[0].first, bare[-1].last, bare[:1], bare[1:], [], "three-syllables")
        opens = parts[0].first == sentence.first and len(parts) > 1 and parts[1].placed  # «У Сочи есть …»
        if opens or not self.surnames.is_family_first(parts) or parts[1].last in self.runs.place_at:
            return None
        if self.words.cyrillic and self.surnames.is_syllable(parts):
            return Spotted(parts[0].first, parts[2].last, parts[:1], parts[1:3], [], "three-syllables")
        return Spotted(parts[0].first, parts[1].last, parts[:1], parts[1:2], [], FAMILY_FIRST)

    def _by_syllables(
        self, parts: list[Part], title: OfficeHit | None, honorific: bool, sentence: Sentence
    ) -> Spotted | None:
        """Three short words behind a title: «Чан Ван Хоа», "Kim Do Yun"."""
        three = parts[:3]
        if (title is None and not honorific) or len(three) < 3 or three[2].kind == "P":
            return None
        apart = title is not None and title.last != parts[0].first and not self.words.cyrillic
        if apart or not self.surnames.are_syllables(three):
            return None
        return Spotted(three[0].first, three[2].last, three[:1], three[1:], [], "three-syllables")

    def _by_apposition(
        self, parts: list[Part], title: OfficeHit | None, honorific: bool, sentence: Sentence
    ) -> Spotted | None:
        """Two or three unlisted words between commas behind an office: "the director, Ilze Kalnbirze,"."""
        if parts[0].first not in self.apposed or not 2 <= len(parts) <= 3 or self.words.joins_cases:
            return None
        if self.words.does(NOUNS_CAPITAL) and not self.surnames.is_plain_pair(parts, self.runs.place_at):
            return None
        if parts[0].kind == "P" or any(p.placed or p.never or p.kind not in "GCSP" for p in parts):
            return None
        end = parts[-1].last
        if end < sentence.last and self.text.tokens[end].text not in (",", ".", ";", ")"):
            return None
        if self.surnames.is_word(parts[0]) or self.surnames.is_word(parts[-1]):
            return None
        return Spotted(parts[0].first, end, parts[:1], parts[1:], [], "office-comma-name")

    def _trust(self, given: list[Part], surname: list[Part], word: str, sentence: Sentence) -> bool:
        """Whether given name and surname are enough alone, without title or honorific."""
        first, last = given[0], surname[-1]
        low, surnamed = self.text.tokens[last.first].low, last.kind == "S"
        if is_sound_only(word, self.words) and not is_thing_name(word) and self.surnames.opens(first):
            return False  # «Дело Данилова»
        if not (self.words.cyrillic or surnamed) and is_sound_only(
            first.readings[0].name.lower(), self.words
        ):
            return False
        if first.first in self.apposed and not last.placed:
            return True  # "l'ambassadeur en Belgique, Roman Vassilenko": an office vouches for it
        ambiguous = is_ambiguous(word, self.words)
        if last.never:
            return not ambiguous and not first.placed
        if last.placed and not self.surnames.outweighs(first, last):
            return False
        if first.placed and not last.placed and ambiguous and not self.surnames.surnamed(first, last):
            return self.text.tokens[max(first.first - 1, sentence.first)].low in self.words.human_before
        if ambiguous or first.readings[0].case != "n":
            begins = first.first == sentence.first
            sure = surnamed or len(given) > 1 or self._office_behind(last.last, sentence)
            return sure or not (begins or low in self.words.never)
        return True

    def _single(
        self, given: list[Part], title: OfficeHit | None, word: str, honorific: bool
    ) -> Spotted | None:
        """One given name: kings, priests, and those called somebody's wife or son."""
        first = given[0].first
        royal = title is not None and title.office in ROYAL and title.last == first
        before = self.text.tokens[first - 1].low if first else ""
        kin = before in self.words.kin and word not in self.words.ambiguous
        if given[-1].placed and not royal:
            return None
        if royal or kin or (honorific and not given[0].placed):
            rule = "office-before-name" if royal else "kin-before-name" if kin else "honorific-before-name"
            return Spotted(first, self.runs.numbered(given[-1].last), given, [], [], rule)
        if title is not None and title.last == first and title.office in HIGH:
            return Spotted(first, given[-1].last, [], given[-1:], [], "office-before-surname")
        return None

    def _surname_first(self, parts: list[Part], *, honorific: bool = False) -> Spotted | None:
        """«Василенко Роман Юрьевич»; «Тоқаев Қасым-Жомарт»."""
        full = self.surnames.is_first(parts)
        given = len(parts) > 1 and parts[0].kind in ("SCP" if honorific else "SC") and parts[1].kind == "G"
        if not self.words.cyrillic or not (given or full):
            return None
        if not full and (len(parts) != 2 or (parts[0].kind != "S" and not honorific)):
            return None
        if not honorific and self.surnames.opens(parts[0]):
            return None  # «Позже Андрей Владимирович»
        last = parts[2].last if full else parts[1].last
        return Spotted(
            parts[0].first, last, parts[1:2], parts[:1], parts[2:3] if full else [], "surname+given-name"
        )

    def _by_initial(
        self, parts: list[Part], title: OfficeHit | None, honorific: bool, sentence: Sentence
    ) -> Spotted | None:
        """As in "M. Custers", «Р.Василенко», «Василенко Р.Ю.»."""
        k = 0
        while k < len(parts) and parts[k].kind == "I":
            k += 1
        if k == 0:
            if parts[0].kind == "S" and len(parts) > 1 and parts[1].kind == "I" and self.words.cyrillic:
                end = 2
                while end < len(parts) and parts[end].kind == "I":
                    end += 1
                if parts[0].placed and end < len(parts):
                    return None  # «глава Пскова М. В. Елагин»
                return Spotted(
                    parts[0].first, parts[end - 1].last, parts[1:end], parts[:1], [], "surname+initials"
                )
            return None
        given = parts[:k] + [p for p in parts[k : k + 1] if p.kind == "G" and len(parts) > k + 1]
        surname = self.surnames.surname_part(parts[len(given) :], parts[0].first)
        saint = k == 1 and self.text.tokens[parts[0].first].low in SAINTS  # a choir, a church
        if not surname or surname[-1].never or saint:
            return None
        return Spotted(parts[0].first, surname[-1].last, given, surname, [], "initials+surname")

    def _by_title(
        self, parts: list[Part], title: OfficeHit | None, honorific: bool, sentence: Sentence
    ) -> Spotted | None:
        """Words right behind an office or "Mr": one surname, or a name nobody listed."""
        if title is None and not honorific:
            return None
        if known := self.surnames.on_stage(parts, title):
            return Spotted(parts[0].first, known[-1].last, [], known, [], "office-before-name")
        direct = honorific or (title is not None and title.last == parts[0].first)
        caps = self.surnames.capitals(parts)
        at_once = direct and names_itself(title, self.text)
        owned = direct and title is not None and len(caps) > 1 and is_owned(title, self.text)
        named_alone = at_once and len(caps) == 1 and not self._is_articled(title)
        named_alone = named_alone and not is_town_elsewhere(self.text, caps[0].first)
        if not caps or (not owned and (caps[0].never or (caps[0].placed and not named_alone))):
            return None
        rule = "office-before-name" if title else "honorific-before-name"
        # "président Armindo Valadares"
        named = (at_once and not self.words.cyrillic and parts[0].kind == "C") or owned
        # «председатель собрания Мицуёси Такахаси», though a town is called so
        foreign = self.words.dictionary and len(parts) == len(caps) == 2 and caps[0].kind == "C"
        named = named or (direct and foreign and not self.surnames.is_word(caps[0]))
        if len(caps) > 1 and (named or not caps[1].placed):
            begin, end = (parts.index(cap) + 1 for cap in caps[:2])
            head, tail, more = parts[:begin], parts[begin:end], parts[end:]
            if more and self.surnames.has_third(more[0], parts[0].first):
                tail = tail + more[:1]
            if not direct and self.words.does(NOUNS_CAPITAL) and caps[1].kind == "C":
                return None
            return Spotted(parts[0].first, tail[-1].last, head, tail, [], rule)
        if not direct or not self._lone_surname(caps[0], title):
            return None
        lone, rule = parts[: parts.index(caps[0]) + 1], rule.replace("name", "surname")
        return Spotted(parts[0].first, caps[0].last, [], lone, [], rule)

    def _is_articled(self, title: OfficeHit | None) -> bool:
        """The "der" of "besuchte der Bürgermeister Kiel", where he went; "Jan Smit, burgemeester Ede"."""
        before = title.first - 1 if title is not None and not self.words.does(TITLES_ARTICLED) else -1
        named = self.words.does(OF_LEFT_OUT) and before > 0 and before - 1 not in self.runs.place_at
        apposed = named and self.text.tokens[before].text == "," and self.text.tokens[before - 1].is_capital
        return apposed or (before >= 0 and self.text.tokens[before].low in self.words.articles)

    def _lone_surname(self, part: Part, title: OfficeHit | None) -> bool:
        """Whether one word behind a title is a surname, not the town the office is of."""
        low = self.text.tokens[part.first].low
        if self.strangers.tells_which(part):
            return False
        if title is not None and title.office not in HIGH and title.office != LEVELLED:
            return low.endswith(self.words.declension.sure) and not is_common_word(low)
        if self.words.joins_cases:
            return part.kind == "S"
        if not self.words.dictionary:
            return len(low) > 2
        return (part.kind == "S" or low[-1] in self.words.declension.foreign) and not is_common_word(low)

    def _by_surname(
        self, parts: list[Part], title: OfficeHit | None, honorific: bool, sentence: Sentence
    ) -> Spotted | None:
        """An unlisted given name before a surname of unmistakable ending: «Имангали Тасмагамбетов»."""
        if not self.words.cyrillic or len(parts) not in (2, 3) or parts[0].kind not in "CS":
            return None
        if parts[-1].kind not in "ST" or any(p.placed or p.never for p in (parts[0], parts[-1])):
            return None
        words = self.surnames.is_word(parts[0]) or self.surnames.is_word(parts[-1])
        if words or any(p.kind not in "CST" for p in parts):
            return None
        if parts[0].first == sentence.first and not self.words.dictionary:
            return None
        return Spotted(parts[0].first, parts[-1].last, parts[:1], parts[1:], [], "surname-ending")

    def _by_context(
        self, parts: list[Part], title: OfficeHit | None, honorific: bool, sentence: Sentence
    ) -> Spotted | None:
        """Two capitalised words with an office in apposition behind them, or a verb of saying beside them."""
        if not 2 <= len(parts) <= 4 or any(p.placed or p.never for p in parts):
            return None
        if parts[0].kind != "C" or parts[-1].kind not in "CSG" or any(p.kind == "G" for p in parts[1:-1]):
            return None
        tokens, end = self.text.tokens, parts[-1].last
        before = tokens[parts[0].first - 1].low if parts[0].first > sentence.first else ""
        after = tokens[end].low if end < sentence.last else ""
        office = self._office_behind(end, sentence)
        said = after in self.words.saying and not self.words.does(NOUNS_CAPITAL)
        speaks = said or before in self.words.saying
        if office or (speaks and parts[0].first > sentence.first and not self.words.does(VERB_LAST)):
            if self.surnames.is_word(parts[0]):
                return None
            rule = "name-before-office" if office else "name-beside-verb"
            return Spotted(parts[0].first, end, parts[:1], parts[1:], [], rule)
        return None

    def _by_capitals(
        self, parts: list[Part], title: OfficeHit | None, honorific: bool, sentence: Sentence
    ) -> Spotted | None:
        """Two or three capitalised words that are nothing else: «Уоррен Баффет», "Zinzan Brooke"."""
        if len(parts) == 1 and self.strangers.is_lone(parts[0], sentence):
            given, surname = (parts, []) if parts[0].kind == "G" else ([], parts)
            return Spotted(parts[0].first, parts[0].last, given, surname, [], "lone-name")
        if self.strangers.lends(parts, sentence):
            return Spotted(parts[0].first, parts[0].last, [], parts, [], NAMED_AFTER)
        if not self.strangers.is_name(parts, sentence, known=title is not None or honorific):
            return None
        k = next((k for k in range(1, len(parts) - 1) if parts[k].kind not in "GI"), max(1, len(parts) - 1))
        patronymic = [p for p in parts[k : k + 1] if p.kind == "T"]
        return Spotted(
            parts[0].first, parts[-1].last, parts[:k], parts[k + len(patronymic) :], patronymic, "capitals"
        )

    def _office_behind(self, end: int, sentence: Sentence) -> bool:  # German "die Vorsitzende" is one or many
        tokens = self.text.tokens
        if end >= sentence.last or tokens[end].text not in (",", "(", "–", "—"):
            return False
        near = [self.office_at.get(j) for j in range(end + 1, min(end + 4, sentence.last))]
        return any(hit is not None and (self.words.does(NOUNS_CAPITAL) or not hit.plural) for hit in near)
