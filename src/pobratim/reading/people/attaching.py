"""Which office is whose, and of which place: before the name, behind it, and in lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.facts.kinds import Office
from pobratim.gazetteer.rows import CITY, COUNTRY, REGION
from pobratim.lexicons.grammar import GENITIVE_S, NAMES_INFLECT, NAMES_LEAD, NOUNS_CAPITAL, TITLES_CAPITAL
from pobratim.reading.bearing import bearing
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.people.apposing import Apposer
from pobratim.reading.people.between import (
    behind_bracket,
    behind_field,
    called_so,
    is_a_town,
    is_article,
    is_elsewhere,
    lie_apart,
    served_by_next,
)  # fmt: skip
from pobratim.reading.people.held import Held, beyond_town
from pobratim.reading.people.human import stands_in
from pobratim.reading.people.listing import named_body
from pobratim.reading.people.nominative import is_common_word
from pobratim.reading.people.offices import LEADER, LEVELLED, OfficeHit, is_owned, settle
from pobratim.reading.people.our_land import as_called_in, of_our_land
from pobratim.reading.people.posts import BODIES, GROUPS, OF_A_CITY, PRESIDENTS, SENT, STATE
from pobratim.reading.people.reach import QUOTES, REACH, Reach
from pobratim.reading.people.spoken import as_spoken
from pobratim.reading.people.spotted import Spotted
from pobratim.reading.people.terms import is_over
from pobratim.reading.text import Sentence
from pobratim.reading.tokens import Token

_SERVING: Final = (Office.ADVISER, Office.SPOKESPERSON, Office.REPRESENTATIVE, Office.SECRETARY)
_OF_TOWNS: Final = (Office.MAYOR, Office.CHAIR_OF_THE_CITY_EXECUTIVE_COMMITTEE)


class Attacher(Apposer):
    """Works out, office by office, what stands around it."""

    def titles(self, hits: Sequence[OfficeHit]) -> dict[int, OfficeHit]:
        """Token at which a name may begin, to the office before it; the nearest office wins."""
        found: dict[int, OfficeHit] = {}
        starts = self.in_office = {i for h in hits for i in range(h.first, h.last)}
        for hit in hits:
            reach = self.reaches[hit.first] = self._ahead(hit, starts)
            if reach.name_at is not None and not self._is_served(hit, reach.name_at):
                found[reach.name_at] = hit
        return found

    def _is_served(self, hit: OfficeHit, name_at: int) -> bool:
        """ "She stays on as treasurer and Ann Moss …": the office is hers."""
        served = hit.first > 0 and self.text.tokens[hit.first - 1].low in self.offices.serving
        return served and name_at > hit.last

    def _ahead(self, hit: OfficeHit, starts: set[int]) -> Reach:
        reach = Reach()
        tokens = self.text.tokens
        sentence = self.text.sentence_of(hit.first)
        j = behind_bracket(self.text, self.words, hit.last)
        while j < min(sentence.last, hit.last + REACH):
            token = tokens[j]
            if not hit.plural and (beyond := behind_field(self.text, self.words, self.offices, j)) > j:
                j = beyond
                continue
            place = self.place_at.get(j)
            if (body := self.body_at.get(j)) is not None:
                reach.bodies.append(getattr(body, "id", ""))
                j = body.last
                continue
            if place is not None and not self._really_name(j, hit, sentence):
                host = tokens[place.first - 1].low in self.offices.host
                (reach.hosts if host else reach.places).append(place)
                for k in range(place.first + 1, place.last):  # «глава {Псковского района}»
                    self._note_level(reach, tokens[k].low, k, hit)
                j = place.last
                continue
            self._note_level(reach, token.low, j, hit)
            if j in starts:
                between = self.text.tokens[hit.last : j]
                joined = any(t.text == "," or t.low in self.words.conjunctions for t in between)
                reach.chained = None if joined or served_by_next(self.text, hit, bool(reach.places), j) else j
                break
            if token.text == "," and reach.comma is None and not (hit.plural and self.parts_towns(j)):
                reach.comma = j
            if token.low in self.words.before and token.is_word:
                j += 1 + (j + 1 < sentence.last and tokens[j + 1].text == ".")
                continue
            named = token.is_capital and token.is_word
            if named and (self._is_settled(token, reach, j) or not self._passes(token.low, j, hit)):
                if not hit.plural and called_so(self.text, self.offices, hit.last, j):
                    j += 1
                    continue
                if self._names_a_school(hit, j) or (not hit.plural and self._is_another(hit, j, token)):
                    break  # "the mayor and Ann Moss"
                if is_a_town(self.text, self.words, self.offices, hit.last, j):
                    break
                if (closed := named_body(self.text, self.offices.articles, j)) > j > hit.last + 1:
                    j = closed
                    continue
                end, reach.name_at = self._behind_body(hit, j, sentence, starts)
                if end is None:
                    break
                j = end
                continue
            if hit.office == LEADER and j == hit.last and token.is_capital and self._is_given(j):
                reach.level = reach.level or "city"  # «глава Владимира Степан Кравцов»
            if not token.is_capital and not self._gap(token.low, token.text, reach, hit, j):
                break
            j += 1
        if reach.comma is None:
            reach.comma = self.comma_behind(hit, sentence)
        if reach.comma is None and hit.plural:
            reach.comma, reach.loose = self.list_behind(hit, sentence), True
        return reach

    def _is_another(self, hit: OfficeHit, j: int, token: Token) -> bool:
        """Whether an "and" leads to somebody else: "en présence d'A, maire, et de Jean Petit"."""
        tokens = self.text.tokens
        while j > hit.last + 1 and (tokens[j - 1].text == "." or tokens[j - 1].low in self.words.before):
            j -= 1  # "maire de Dijon et M. Jean Petit"
        before = tokens[j - 1].low if j > hit.last else ""
        of = before in self.offices.of and token.low in self.words.given
        return (tokens[j - 2].low if of else before) in self.words.conjunctions

    def _names_a_school(self, hit: OfficeHit, j: int) -> bool:
        """ "Professeur au collège Sierra Blanca", "Schüler des Collège Jean Moulin": it is called so."""
        return j > hit.last and self.text.tokens[j - 1].low in self.offices.named_school

    def _is_settled(self, token: Token, reach: Reach, j: int) -> bool:
        """The Саджад of «посол Пакистана Саджад Ахмед Хан»: of what is told, so that no town follows."""
        told = self.words.declines and bool(reach.places) and reach.places[-1].last == j
        return told and not token.text.isupper() and token.low not in self.words.never

    def _behind_body(
        self, hit: OfficeHit, j: int, sentence: Sentence, starts: set[int]
    ) -> tuple[int | None, int | None]:
        """Where to go on behind a body of capitals, and where a name begins.

        The Exeter Twinning Circle of "Chair of the Exeter Twinning Circle" is nobody, and Galway of "Mayor of
        County Galway Cllr Ann Moss" is a place whatever the list has.
        """
        tokens = self.text.tokens
        begun = j
        while begun > hit.last and tokens[begun - 1].is_capital:
            begun -= 1  # "of the Exeter" is a place, "Twinning Circle" what goes on
        the = tokens[begun - 1].low == "the"
        of = begun - 1 - the
        if not self.words.does(TITLES_CAPITAL) or of < hit.last or tokens[of].low not in self.offices.of:
            return None, None if self._names_a_body(hit, j) else j
        for k in range(j, sentence.last):
            if not tokens[k].is_capital:
                break
            if k in starts or tokens[k].low in self.words.before:
                return k, None
            if k > begun and tokens[k].low in self.words.given:
                return None, k
        return None, None if the or begun == j else j

    def _names_a_body(self, hit: OfficeHit, j: int) -> bool:
        """As in "pupils of Raayland College": what follows many of a kind at a distance is no name."""
        if not (hit.plural and hit.office in GROUPS) or self.words.cyrillic:
            return False
        told = self.text.tokens[j - 1].low in self.offices.many  # "our teachers in Kiel are Ann Moss and"
        return j > hit.last and self.text.tokens[hit.last].is_word and not told

    def _really_name(self, j: int, hit: OfficeHit, sentence: Sentence) -> bool:
        """A given name right behind a title and before another name is no town: «посол Роман Василенко»."""
        place, tokens = self.place_at[j], self.text.tokens
        own = tokens[j].low in self.words.given
        if self.beginnings.opens(j) or self._follows_owned(j, hit) or self.beginnings.is_chinese(j):
            return True
        if self.words.cyrillic and stands_in(self.text, j):
            return False  # «генконсул в Бонне О. Красницкий»
        if place.last - place.first > 1 or (place.kind is not CITY and not own):
            return False
        plain = not self.words.does(NAMES_INFLECT)
        if own and plain and j == hit.last and j + 1 < len(tokens) and tokens[j + 1].is_capital:
            return True  # "mayor Roy Sanders", though towns are called Roy and Sanders
        if j == hit.last and not hit.plural and plain and tokens[j - 1].low not in self.offices.of:
            bracketed = hit.first > 0 and tokens[hit.first - 1].text == "("
            return not bracketed and (tokens[hit.first].is_capital or not self.words.does(TITLES_CAPITAL))
        if not self._is_given(j) or self.beginnings.is_before_given(j):
            return False
        following = tokens[j + 1] if j + 1 < sentence.last else None
        return (
            following is not None
            and following.is_capital
            and following.is_word
            and j + 1 not in self.place_at
        )

    def _follows_owned(self, j: int, hit: OfficeHit) -> bool:
        """The Чаба of «аудан бургомистрі Чаба Хорват»: what the office is of stands before it."""
        low = self.text.tokens[j].low
        return j == hit.last and is_owned(hit, self.text) and not low.endswith(self.moving)

    def _is_particle(self, j: int, hit: OfficeHit) -> bool:
        """The Van of "burgemeester Van Dam": a capital begins the name, the "van" of a town has none."""
        following = self.text.tokens[j + 1 : j + 2]
        named = j == hit.last and self.text.tokens[j].low in self.words.particles
        return (
            named and not self.words.cyrillic and bool(following) and not self.text.tokens[j].text.isupper()
        ) and (following[0].is_capital or following[0].low in self.words.particles)

    def _note_level(self, reach: Reach, low: str, j: int, hit: OfficeHit) -> None:
        if reach.level is None and j - hit.last < 4 and not self.words.owner_first:
            for name, words in self.offices.levels:
                if low in words:
                    reach.level = name
                    return

    def _passes(self, low: str, j: int, hit: OfficeHit) -> bool:
        """Capitalised words that belong to the office and not to the name behind it."""
        if low in self.words.given or self.beginnings.is_initial(j) or self._is_particle(j, hit):
            return False
        if low in self.words.never or low in self.offices.link:
            following = self.text.tokens[j + 1 : j + 2]  # «Астана әкімі Жеңіс Қасымбек»
            named = bool(following) and following[0].is_capital and self._follows_owned(j, hit)
            return not (named and following[0].low not in self.words.never and j + 1 not in self.place_at)
        raw = self.text.tokens[j].text
        if self.beginnings.opens(j):
            return False
        if self.words.cyrillic and (
            (raw.isupper() and 1 < len(raw) < 5) or self.beginnings.is_before_given(j)
        ):
            return True
        if self.country_of_word is not None and self.country_of_word(self.text.tokens[j].low):
            return True
        if self.text.does(NOUNS_CAPITAL):
            # "Vorsitzender des Freundschaftsvereins": a noun behind an article belongs to the office.
            return j > hit.last and self.text.tokens[j - 1].low in self.offices.before_noun
        return self.words.dictionary and is_common_word(low) and not self.beginnings.is_forename(j)

    def _gap(self, low: str, raw: str, reach: Reach, hit: OfficeHit, j: int) -> bool:
        """Whether a small word or mark may stand between an office and its holder."""
        if raw == ":" and hit.plural:
            return True
        following = self.text.tokens[j + 1].text if j + 1 < len(self.text.tokens) else ""
        if raw == ":" and following in QUOTES:
            return False  # «Елші: «Рухани жаңғыру» …»: what is said begins
        if raw in (":", "–", "—") and (self._lists_name(hit, j) or self._is_called(j)):
            return True
        if raw == "." and self.text.tokens[j - 1].low in self.offices.short:
            return True
        if raw == "." and j == hit.last and len(self.text.tokens[j - 1].text) <= 5:
            return True
        if raw in QUOTES:
            return True
        if not raw[0].isalpha():
            # "мэры Ипра, Семея и Хиросимы": a comma in a list of places.
            listed = bool(reach.places) and hit.plural and (j + 1) in self.place_at
            return (raw == "," and listed) or (raw.isdigit() and bool(self.offices.verbs)) or raw == "№"
        if self.offices.verbs:  # but «с акимом города и цветы к памятнику Абаю»
            told = not low.endswith(self.offices.verbs) or len(low) < 5 or low in self.offices.no_verbs
            return told and (j == hit.last or low not in self.words.honour_before)
        if any(low in words for _, words in self.offices.levels) or self._is_naming(low, j, hit):
            return True
        if j == hit.last and low.endswith(self.offices.adjectives):
            return True
        return low in self.offices.link or (low in self.words.conjunctions and hit.plural)

    def held(self, hit: OfficeHit, spotted: Spotted, rank: int, size: int) -> Held:
        """The office as this person, number ``rank`` of ``size`` in a list, holds it."""
        reach = self.reaches[hit.first]
        before, level = self._behind(hit)
        places = self._after_name(spotted) or before or reach.places
        if size > 1 and self.words.owner_first and len(places) != size and self._listed_before(hit):
            places = []  # some of the districts listed are not in the gazetteer: whose is whose is unknown
        level = level or reach.level
        place = self._choose(hit, places, rank, size)
        if hit.office == LEVELLED and place is not None and bearing(self.text, place) == "at":
            place = beyond_town(place, level, self.place_at.values())  # «Семейде облыс әкімі A B»
        kind = place.kind if place else None
        office = settle(hit, kind, level)
        office = as_spoken(office, hit, spotted, kind, self.text, self.words, self.offices)
        if kind is CITY and place is not None and place.country in PRESIDENTS:
            office = OF_A_CITY.get(office or "", office)
        office = office if place is None else as_called_in(place.country, office)
        of = place.id if place else None
        adjective = self.adjective(hit, reach) or (of_our_land(self.text, hit) if office in SENT else None)
        if office in SENT and (place is None or place.kind is not COUNTRY):
            of = adjective
        if of is None and adjective and (office in SENT or office in STATE):
            of = adjective
        if (office in BODIES or office == Office.PRESIDENT) and reach.bodies:
            of = reach.bodies[0]
        former = hit.former or is_over(hit, self.text, self.offices.until)
        return Held(office, of, former, hit.first, hit.honorary)

    def serves(self, one: OfficeHit, other: OfficeHit) -> bool:
        """«Помощник военного атташе Иван Котов»: he is no attaché, whom the genitive names."""
        near = one.last == other.first and one.office in _SERVING
        return near and other.case == "g" and one.case != "g"

    def is_his(self, hit: OfficeHit, latest: Held) -> bool:
        """As in "le proviseur, Jean Dupont, et son adjoint": of whoever was named last in the sentence."""
        tokens, sentence = self.text.tokens, self.text.sentence_of(hit.first)
        if any(mayor in tokens[hit.last - 1].low for mayor in self.offices.mayors):
            return False  # "deren Vizebürgermeister": the word says whose deputy
        near = tokens[max(sentence.first, hit.first - 2) : hit.first]
        return latest.at >= sentence.first and any(t.low in self.offices.his for t in near)

    def is_owned_by(self, hit: OfficeHit, before: OfficeHit) -> bool:
        """Whether an office is somebody's own, by a "his" before it, who holds another of this sentence."""
        tokens, sentence = self.text.tokens, self.text.sentence_of(hit.first)
        near = tokens[max(before.last, hit.first - REACH // 3) : hit.first]
        return before.first >= sentence.first and any(t.low in self.offices.his for t in near)

    def _listed_before(self, hit: OfficeHit) -> bool:
        """Whether several places are listed before an office in the plural."""
        near = self.text.tokens[max(0, hit.first - 4) : hit.first]
        return any(t.text == "," or t.low in self.words.conjunctions for t in near)

    def _choose(
        self, hit: OfficeHit, places: list[PlaceMention], rank: int, size: int
    ) -> PlaceMention | None:
        if not places:
            return None
        if size > 1 and len(places) == size:
            return places[rank]
        if hit.office in SENT or hit.office in STATE:
            states = [p for p in places if p.kind is COUNTRY]
            regions = [p for p in places if p.kind is REGION]
            rest = places if hit.office == Office.PRESIDENT else []  # of a committee: "von Arklow Irland"
            towns = [p for p in rest[:1] if p.kind is CITY and not self.words.owner_first]
            fit = towns or states or ([] if hit.office in SENT else regions) or rest
            return fit[0] if fit else None
        if hit.office in _OF_TOWNS:
            return next((p for p in places if p.kind is CITY), places[0])
        return places[0]

    def _after_name(self, spotted: Spotted) -> list[PlaceMention]:
        """As in "burgemeester Lukas Terhoeven van Mönchengladbach": the place behind the name."""
        tokens = self.text.tokens
        j = spotted.last
        if j >= len(tokens) or self.words.cyrillic:
            return []
        if tokens[j].text == "(" and (place := self.place_at.get(j + 1)) is not None:
            return [place]
        if tokens[j].text == "(":  # "Jan Maes (CDA) van Gouda"
            j = next((k + 1 for k in range(j, min(j + 4, len(tokens) - 1)) if tokens[k].text == ")"), j)
        if tokens[j].low not in self.offices.of or is_article(tokens[j].low, self.words):
            return []  # "burgemeester Dirk Maes de herdenking in Gouda"
        for k in range(j + 1, min(j + 5, len(tokens))):
            place = self.place_at.get(k)
            if place is not None:
                return [place]
            if not tokens[k].is_word or (tokens[k].is_capital and not self.is_country(tokens[k].text)):
                return []
        return []

    def _behind(self, hit: OfficeHit) -> tuple[list[PlaceMention], str | None]:
        """Places before the office: «Жаңақала ауданының әкімі», "Korçë's mayor", "Triers Bürgermeister"."""
        tokens = self.text.tokens
        sentence = self.text.sentence_of(hit.first)
        j, level = hit.first - 1, None
        places: list[PlaceMention] = []
        if not self.words.owner_first:
            if j > sentence.first and tokens[j].low in ("'s", "’s"):
                j -= 1
                return ([self.place_at[j]], None) if j in self.place_at else ([], None)
            place = self.place_at.get(j)
            beside = place is not None and place.last == hit.first and place.first >= sentence.first
            bare = self.words.does(GENITIVE_S) or self.words.does(NAMES_LEAD)
            own = place and beside and bare and not is_elsewhere(self.text, self.place_at, place)
            return ([place] if place and own else []), None
        # posted: «Алматы қаласындағы бас консул»; named: of «Киль мэрі A B қала әкімі C D-ға» A is of Kiel
        skipped, posted, named = 0, False, False
        while j >= sentence.first and skipped < 6 and not ((named or places) and j in self.reaches):
            token, place = tokens[j], self.place_at.get(j)
            named = named or (place is None and token.is_capital)
            at_town = token.low.endswith(self.attributive) and j - 1 in self.place_at
            posted = posted or (at_town and hit.office in SENT)
            if hit.office != LEADER or j == hit.first - 1:
                level = level or next((n for n, words in self.offices.levels if token.low in words), None)
            if place is not None:
                if not hit.plural and lie_apart(place, places):
                    break
                stands = bearing(self.text, place)
                headed = place.first < j and token.low.endswith(self.moving)
                if places and (headed or stands in ("at", "to", "from")):
                    break  # «Омбы облысына Павлодар облысының әкімі A B келді»
                if not posted and not token.low.endswith(self.attributive) and stands != "from":
                    places.insert(0, place)  # «Омбыдан келген топты әкім»
                j, posted = place.first - 1, False
                continue
            if hit.office == LEADER and not skipped and level is None and token.low.endswith(self.of_body):
                break  # «Түркия Ұлттық кітапханасының басшысы» leads no country
            listing = token.text == "," or token.low in self.words.conjunctions
            ends = not token.is_word or (bool(places) and not hit.plural)
            if (not places) if listing else ends:
                break
            skipped += 1
            j -= 1
        return [] if places and is_elsewhere(self.text, self.place_at, places[0]) else places, level
