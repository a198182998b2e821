"""Offices set beside a name: between commas before it, in apposition behind it, or behind a bracket."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from pobratim.lexicons.grammar import DASH_IS, NAMES_INFLECT, NOUNS_CAPITAL, VERB_LAST
from pobratim.reading.bearing import endings_of
from pobratim.reading.mentions import PlaceMention, Tokens
from pobratim.reading.naming.wording import Wording
from pobratim.reading.people.beginnings import Beginnings
from pobratim.reading.people.between import before_bracket, begins_anew, behind_bracket, is_lone
from pobratim.reading.people.listing import behind, behind_town
from pobratim.reading.people.nominative import given_readings
from pobratim.reading.people.offices import OfficeHit, OfficeWords
from pobratim.reading.people.reach import QUOTES, REACH, Reach
from pobratim.reading.people.spotted import Spotted
from pobratim.reading.people.unclosed import is_unclosed
from pobratim.reading.text import Sentence, Text

CountryOf = Callable[[str], str | None]
_TITLED: Final = 6  # tokens from a comma to the name behind it: ", Frau Dr. Anna Moser"
_ELECTED: Final = 4  # tokens from "elected" to the office: "in May", "last week as"
_SERVING: Final = 12  # tokens from a name to the "as" before its office
_SINCE: Final = 5  # tokens from "is" to the office: "is since 2008 the new"
_LISTING: Final = 20  # tokens between an office of several and the colon before their names
_SEPARATORS: Final = (",", "(", "–", "—", "-")
_DASHES: Final = ("–", "—")
POSSESSIVE: Final = ("'s", "’s")
_HYPHENS: Final = frozenset("-‐–’'")


class Apposer:
    """Knows places, bodies and the reach of each office; pairs offices with the names beside them."""

    def __init__(
        self,
        text: Text,
        words: Wording,
        offices: OfficeWords,
        places: Sequence[PlaceMention],
        organisations: Sequence[Tokens],
        country_of_word: CountryOf | None,
    ) -> None:
        self.text, self.words, self.offices = text, words, offices
        self.by_capitals = not text.does(NOUNS_CAPITAL)  # whether a capital may make a name
        self.place_at: dict[int, PlaceMention] = {i: p for p in places for i in range(p.first, p.last)}
        self.beginnings = Beginnings(text, words, self.place_at)
        self.body_at: dict[int, Tokens] = {i: o for o in organisations for i in range(o.first, o.last)}
        self.country_of_word = country_of_word
        self.moving = endings_of(text.lang, "to", "at", "from")
        self.of_body = endings_of(text.lang, "of")
        self.attributive = text.lexicon.words("language", "attributive")
        self.relative = text.lexicon.words("language", "pronouns", "who")
        self.reaches: dict[int, Reach] = {}
        self.in_office: set[int] = set()

    def apposed(self, hit: OfficeHit, starts: dict[int, Spotted], ends: dict[int, Spotted]) -> list[Spotted]:
        """As in "la présidente du CPAS, Colette Fraipont, et": the name between commas behind its office."""
        reach = self.reaches[hit.first]
        comma = reach.comma
        if comma is None:
            return []
        tokens = self.text.tokens
        spotted = next((starts[j] for j in range(comma + 1, comma + _TITLED) if j in starts), None)
        if spotted is None or (spotted.title is not None and spotted.title.last > comma + 4):
            return []
        start = spotted.first
        if spotted.title is not None and spotted.title.last == start:
            start = max(comma + 1, spotted.title.first)  # "Mayor of Warminster, Councillor Phil Keeble"
        between = tokens[comma + 1 : start]
        if between and between[-1].low in self.offices.articles and self._titled_behind(hit, spotted, ends):
            between = between[:-1]  # "the attaché, the colonel Jean Dupont"
        among = [t for t in between if hit.plural and t.low in self.offices.among]
        alone = hit.first - 1 not in ends  # nobody is named before it: "the mayor, de heer Jan Maes"
        small = [
            t
            for t, following in pairwise([*between, tokens[start]])
            if t.low not in self.words.before
            and t.text != "."
            and t.text not in self.offices.before_name
            and not (alone and following.low in self.words.before and self._is_small_word(t.low))
        ]
        hosted = reach.loose and tokens[comma].text == ":" and len(between) == 1  # ": host A, B of X and"
        if any(t not in among for t in small) and not hosted:
            return []
        listed = [spotted, *(behind(self.text, self.words, spotted, starts) if hit.plural else ())]
        if reach.loose and len(listed) == 1 and not among:
            return []
        end = listed[-1].last
        while end < len(tokens) and tokens[end].low in self.words.after:
            end += 1
        fronted = self._is_fronted(hit) and not hit.plural and not small
        several = len(listed) > 1 or (end < len(tokens) and tokens[end].low in self.words.conjunctions)
        polite = several and hit.plural and any(t.low in self.words.before for t in between)  # ", Mmes A et"
        towned = len(listed) > 1 and behind_town(self.text, self.words, end, len(tokens)) > end
        closes = (
            end >= len(tokens)
            or fronted
            or towned
            or polite
            or tokens[end].text in ",.;:)(–—"
            or self._is_told(hit, listed)
            or is_unclosed(self.text, self.words, self.offices, hit, comma, spotted)
        )
        return listed if closes and not self._has_its_own(hit, end, ends) else []

    def _is_small_word(self, low: str) -> bool:
        return low in self.offices.articles or low in self.offices.his

    def _is_told(self, hit: OfficeHit, listed: Sequence[Spotted]) -> bool:
        """«екі президент – Асан Серіков пен Тимур Оспанов»: the verb stands behind the list."""
        dash = self.text.tokens[hit.last].text in _DASHES
        return dash and len(listed) > 1 and self.words.does(VERB_LAST)

    def _titled_behind(self, hit: OfficeHit, spotted: Spotted, ends: dict[int, Spotted]) -> bool:
        """Whether a name has a title right before it, and nobody stands before the office."""
        titled = spotted.title is not None and spotted.title.last == spotted.first
        return titled and hit.first - 1 not in ends and hit.first not in ends

    def _has_its_own(self, hit: OfficeHit, end: int, ends: dict[int, Spotted]) -> bool:
        """In "G. Bucci, chair of the council, Ann Moss, deputy mayor" each is named before an office."""
        tokens = self.text.tokens
        if hit.first < 2 or tokens[hit.first - 1].text != "," or end + 1 >= len(tokens):
            return False
        former = ends.get(hit.first - 1)
        followed = tokens[end].text == "," and not self.in_office.isdisjoint((end + 1, end + 2))
        return former is not None and former.title is None and followed

    def holder_before(self, hit: OfficeHit, ends: dict[int, Spotted]) -> Spotted | None:
        """The person an office in apposition belongs to: "David Lisnard, maire de Cannes"."""
        tokens = self.text.tokens
        sentence = self.text.sentence_of(hit.first)
        if (signed := self._signed(hit, sentence, ends) or self._said_to_be(hit, sentence, ends)) is not None:
            return signed
        j = hit.first
        small = 0
        apart = tokens[j - 1].low == "que" and tokens[j - 2].low == "tant"  # « en tant que présidente »
        if j - apart > sentence.first and (apart or tokens[j - 1].low in self.offices.serving):
            served = self._serving(j - 1 - apart, sentence.first, ends)
            if served is not None:
                return served
        if self.words.owner_first and (owner := self._owning(hit, sentence, ends)) is not None:
            return owner
        while j > sentence.first:
            if j in ends:
                # «180-летия Абая Кунанбайулы Посол передал», «Айлин бас консулдың қолынан»: where names have
                # cases an apposition is set off.
                return ends[j] if small == 0 and not self.words.does(NAMES_INFLECT) else None
            token = tokens[j - 1]
            if token.text in _SEPARATORS:
                whose = self.text.lexicon.word_set("names", "link", "whose")
                anew = begins_anew(self.text, self.words, self.offices, j - 1)
                if anew or any(t.low in whose for t in tokens[j : hit.first]):
                    return None  # "Ann Moss, whose work the mayor recalled"
                if hit.plural and is_lone(self.text, self.words, ends.get(j - 1), j == hit.first):
                    return None
                return ends.get(j - 1) or (None if small else ends.get(before_bracket(self.text, j - 1)))
            if (j - 1) in self.in_office and tokens[hit.first - 1].low not in self.words.conjunctions:
                return None  # "Ian Gray, an adviser to the mayor": he is no mayor
            if token.low in POSSESSIVE and ((j - 2) in self.place_at or not tokens[j - 2].is_capital):
                j -= 1  # "Ann Moss, Chile's ambassador", "Ann Moss, the choir's secretary"
                continue
            placed = (j - 1) in self.place_at
            if small >= 4 or not (token.is_word or token.text.isdigit()):
                return None
            if token.is_capital and not placed and not self.is_country(token.text):
                return None
            small += 1
            j -= 1
        return None

    def _signed(self, hit: OfficeHit, sentence: Sentence, ends: dict[int, Spotted]) -> Spotted | None:
        """Whoever's name is the line above, as under a letter: "Ann Moss / Chairman, Kiel Association"."""
        if hit.first != sentence.first or (spotted := ends.get(hit.first)) is None:
            return None
        tokens, raw = self.text.tokens, self.text.raw
        title = spotted.title
        first = title.first if title is not None and title.last == spotted.first else spotted.first
        above = raw[: tokens[first].start].rstrip(" \t")
        below = raw[tokens[spotted.last - 1].end : tokens[hit.first].start]
        alone = above.endswith("\n") and below.strip(" \t") == "\n"
        return spotted if alone and self.reaches[hit.first].name_at is None else None

    def _said_to_be(self, hit: OfficeHit, sentence: Sentence, ends: dict[int, Spotted]) -> Spotted | None:
        """As in "Ann Moss is the new treasurer": whoever is named before the "is", if nobody is behind."""
        tokens, j = self.text.tokens, hit.first
        while j > hit.first - _SINCE:
            low = tokens[j - 1].low
            if not self._is_small_word(low) and low not in self.offices.newly and not low.isdigit():
                break
            j -= 1
        verb = tokens[j - 1].low
        listed = self._is_of_listed(hit, j - 1, ends)
        if j - 1 <= sentence.first or not (verb in self.offices.naming or listed):
            return None
        if hit.plural and verb.endswith(self.text.lexicon.words("names", "ends", "several")) and not listed:
            return None
        owned = hit.last < len(tokens) and tokens[hit.last].low in POSSESSIVE
        if owned or (self.reaches[hit.first].name_at is not None and not listed):
            return None
        been = tokens[j - 1].low in self.offices.been and tokens[j - 2].low in self.offices.has
        return ends.get(j - 1 - been)

    def _is_of_listed(self, hit: OfficeHit, verb: int, ends: dict[int, Spotted]) -> bool:
        """As in "Ann Moss and Jim Hill are the secretaries": several are named before the verb."""
        tokens, last = self.text.tokens, ends.get(verb)
        if not hit.plural or last is None or tokens[verb].low not in self.offices.many:
            return False
        return last.first > 0 and tokens[last.first - 1].low in self.words.conjunctions

    def _owning(self, hit: OfficeHit, sentence: Sentence, ends: dict[int, Spotted]) -> Spotted | None:
        """«Болат Серіков, Кеңсай муниципалитетінің мэрі:», whatever town or quoted body it is of."""
        tokens, last = self.text.tokens, hit.last
        closed = last >= sentence.last or tokens[last].text in ",.:;–—"
        if not closed or self.reaches[hit.first].name_at is not None:
            return None
        for j in range(hit.first - 1, max(sentence.first, hit.first - REACH // 2), -1):
            if tokens[j].text == ",":
                return ends.get(j)
            if j in self.in_office or not (tokens[j].is_word or tokens[j].text in QUOTES):
                return None
        return None

    def _serving(self, link: int, first: int, ends: dict[int, Spotted]) -> Spotted | None:
        """As in "Ann Moss stays on as treasurer": whoever is named before the "as", in its clause."""
        for j in range(link, max(first, link - _SERVING), -1):
            if j in ends:
                return self._successor(ends[j], ends)
            token = self.text.tokens[j - 1]
            if (
                token.text == ","
                and j - 1 in ends
                and (j + 1 >= link or self.text.tokens[j].low in self.relative)
            ):
                return ends[j - 1]  # "Karl Ebert, who as mayor had signed"
            named = token.is_capital and self.by_capitals and j - 1 not in self.place_at
            if named or not (token.is_word or token.text.isdigit()):
                return None
        return None

    def _successor(self, spotted: Spotted, ends: dict[int, Spotted]) -> Spotted:
        """The Moss of "Ann Moss succeeds Jim Hill as chair"; else whoever it was."""
        tokens = self.text.tokens
        for j in range(spotted.first - 1, max(spotted.first - _SINCE, 0), -1):
            if tokens[j].low in self.offices.succeeding:
                return ends.get(j, ends.get(j - 1, spotted))
        return spotted

    def continues(self, one: OfficeHit, other: OfficeHit) -> bool:
        """Whether an apposition goes on: "raadslid en op dit moment loco-burgemeester van Chilliwack"."""
        between = range(one.last, other.first)
        if not between or len(between) > REACH // 2:
            return False
        tokens = self.text.tokens
        if any(not tokens[j].is_word or (tokens[j].is_capital and j not in self.place_at) for j in between):
            return False
        return any(tokens[j].low in self.words.conjunctions for j in between)

    def comma_behind(self, hit: OfficeHit, sentence: Sentence) -> int | None:
        """The comma in "la présidente du cercle franco-allemand, Gudrun Aichele": any words between."""
        tokens = self.text.tokens
        fronted = bool(self.offices.elected) and self._is_fronted(hit)
        if hit.last >= sentence.last or (tokens[hit.last].low not in self.offices.owning and not fronted):
            return None
        begun = hit.last + 1
        for j in range(begun, min(sentence.last, hit.last + REACH)):
            token = tokens[j]
            if j < begun:
                continue
            if token.text == "(" and (begun := behind_bracket(self.text, self.words, j)) > j:
                continue  # "of the Accra Metropolitan Assembly (AMA), Ann Moss"
            if token.text == ",":
                if hit.plural and self.parts_towns(j):
                    continue
                return j
            if j in self.in_office and not self.words.conjunctions.isdisjoint(
                t.low for t in tokens[j - 2 : j]
            ):
                return None  # "the pupils from Kiel and their teachers, Ann Moss and"
            known = j in self.place_at or j in self.body_at or token.text in QUOTES
            known = known or token.low in POSSESSIVE or (fronted and token.text.isdigit())
            known = known or tokens[j - 1].low in self.offices.school
            if not known and not token.is_word and token.text not in _HYPHENS:
                return None
            if not known and token.is_capital and self.by_capitals and self._may_be_somebody(j):
                return None  # else it names the body: "president of Penryn Twinning, Jane Smith"
        return None

    def _is_fronted(self, hit: OfficeHit) -> bool:
        """ "Maire depuis 2014, Anne Petit", "Nommé en mai consul à Metz, Luc Morel": it opens it."""
        tokens, first = self.text.tokens, self.text.sentence_of(hit.first).first
        if tokens[first].low in self.offices.serving and hit.first == first + 1:
            return True  # "As mayor, Ann Moss signed it"
        led = tokens[first].low in self.offices.elected and hit.first - first <= _ELECTED
        return hit.first == first or (led and all(t.text != "," for t in tokens[first : hit.first]))

    def list_behind(self, hit: OfficeHit, sentence: Sentence) -> int | None:
        """The comma or colon before a list: "the mayors of both towns came, Ann Moss and Peter Hill"."""
        tokens, j = self.text.tokens, hit.last
        while j < min(sentence.last, hit.last + _LISTING):
            token = tokens[j]
            if token.text == "," and self.parts_towns(j):
                j += 1
                continue
            if token.text == ":" or (token.text == "," and j < hit.last + REACH):
                return j
            if j == hit.last and token.text in _DASHES:
                return j
            if token.text == "(":
                j = next((k for k in range(j, min(j + REACH, sentence.last)) if tokens[k].text == ")"), j)
                if tokens[j].text == "(":
                    return None
                j += 1
                continue
            owned = tokens[j - 1].low in self.offices.owning or tokens[j - 1].low in self.offices.articles
            named = token.is_capital and j not in self.place_at and self.by_capitals and not owned
            if named or j in self.in_office or not (token.is_word or token.text in _HYPHENS):
                return None
            j += 1
        return None

    def parts_towns(self, comma: int) -> bool:
        """As in "the mayors of Kiel, Dijon and Ghent met: A, B and C"."""
        return comma - 1 in self.place_at and comma + 1 in self.place_at

    def _is_naming(self, low: str, j: int, hit: OfficeHit) -> bool:
        """The "is" of "the new treasurer is Ann Moss": a given name stands right behind."""
        tokens, k = self.text.tokens, j + 1
        if k + 1 < len(tokens) and not tokens[k].is_capital and tokens[k].low in self.offices.link:
            k += 1  # "Vorsitzender ist weiterhin Anna Moos"
        named = low in self.offices.naming or low in self.offices.many
        if not named or k >= len(tokens) or k in self.place_at:
            return False
        following = tokens[k]
        if self.by_capitals and self.text.sentence_of(j).first == hit.first:
            told = tokens[k + 1 : k + 2]  # "Organist was Koos Blom."
            return following.is_capital and bool(told) and told[0].is_capital and k + 1 not in self.place_at
        return following.is_capital and following.low in self.words.given

    def _lists_name(self, hit: OfficeHit, j: int) -> bool:
        """As in "Referee: Ms L. Akehurst", «общества «Тверь — Капошвар»»."""
        if j - 1 in self.place_at and j + 1 in self.place_at:
            return True
        tokens, first = self.text.tokens, self.text.sentence_of(hit.first).first
        polite = j + 1 < len(tokens) and tokens[j + 1].is_capital and tokens[j + 1].low in self.words.before
        if tokens[j].text == ":" and polite:  # "Clerk: Mrs J. Amory"
            return hit.first == first and not hit.plural
        if tokens[j].text == ":" and self._is_full_name(j + 1):  # "Head of the music school: Ann Moss"
            owned = self.words.owner_first and all(t.is_word for t in tokens[first : hit.first])
            return (hit.first == first or owned) and not hit.plural and self._is_label(j + 1)
        said = all(k in self.place_at for k in range(hit.last, j))  # «Мэр Ипра – Люк Дехане»
        return hit.first == first and said and not hit.plural

    def _is_called(self, dash: int) -> bool:
        """«Был и мэр города-побратима — Владимир Архипов»: a dash stands for "is"."""
        told = self.words.does(DASH_IS) and self.text.tokens[dash].text != ":"
        return told and self._is_full_name(dash + 1)

    def _is_label(self, end: int) -> bool:
        """Whether nothing is told of the name that begins here: a comma or the end stands behind."""
        tokens, last = self.text.tokens, self.text.sentence_of(end).last
        while end < last and tokens[end].is_capital:
            end += 1
        return end == last or tokens[end].text in ",.;("

    def _is_full_name(self, i: int) -> bool:
        name = self.text.tokens[i : i + 2]
        return len(name) == 2 and all(t.is_capital for t in name) and self._is_given(i)

    def _is_given(self, i: int) -> bool:
        token = self.text.tokens[i]
        return bool(given_readings(token.text, self.words))

    def _may_be_somebody(self, j: int) -> bool:
        """Whether a capital word is a given name, or the language is none whose bodies are so named."""
        return self.words.cyrillic or self.text.tokens[j].low in self.words.given

    def comma_names(self) -> frozenset[int]:
        """Tokens right behind the comma after an office: "the library's director, Ilze Kalnbirze,"."""
        return frozenset(r.comma + 1 for r in self.reaches.values() if r.comma is not None and not r.loose)

    def is_country(self, word: str) -> bool:
        return self.country_of_word is not None and self.country_of_word(word) is not None

    def adjective(self, hit: OfficeHit, reach: Reach) -> str | None:
        """The country an adjective before the office names: "Belgian ambassador", «казахстанский посол»."""
        if self.country_of_word is None:
            return None
        tokens = self.text.tokens
        first = max(self.text.sentence_of(hit.first).first, hit.first - 3)
        for k in range(hit.last - first):
            j = hit.first - 1 - k if k < hit.first - first else first + k  # back from it, then its own words
            if not tokens[j].is_word:
                break
            if j not in self.place_at and (code := self.country_of_word(tokens[j].low)):
                return f"iso3166:{code}"
        return None
