"""Offices in the tokens: which post, whether deputy, former or acting, one holder or several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, final

from pobratim.compiled.native import mypyc_attr
from pobratim.facts.kinds import Office, PlaceKind
from pobratim.gazetteer.rows import CITY, COUNTRY, REGION
from pobratim.lexicons import Lexicon
from pobratim.lexicons.grammar import (
    ADJECTIVES_BEHIND,
    NAMES_INFLECT,
    OWNER_FIRST,
)
from pobratim.reading.naming.wording import wording
from pobratim.reading.people.nominative import case_of_title, given_readings
from pobratim.reading.people.posts import DEPUTIES, GROUPS
from pobratim.reading.people.schools import words_of_named_schools
from pobratim.reading.people.several import is_of_several
from pobratim.reading.people.trades import is_surname
from pobratim.reading.phrases import Hit, Phrases, entries
from pobratim.reading.text import Text
from pobratim.reading.word_list import WordList

LEVELLED: Final = "akim"  # heads a town, a district or a region: the place says which
LEADER: Final = "leader"  # «глава»: of whatever is named next
COUNTERPART: Final = "counterpart"
OF_THEM: Final = "of-them"  # "two of them": of whichever group was told just before
_ABBREVIATED: Final = 2  # letters of "OB", "MP"
_BEHIND: Final = ("a .", "i .", "( ")  # "a. D.", "(retd)": these stand behind the office
_OPENING, _CLOSING = '«„“"', '»“”"'


@final
@mypyc_attr(acyclic=True)
class OfficeHit:
    """An office named in tokens ``first`` to ``last``, with the words before it that change it."""

    __slots__ = ("case", "deputy", "first", "former", "honorary", "last", "office", "plural")

    def __init__(self, first: int, last: int, office: str, case: str) -> None:
        self.first, self.last, self.office, self.case = first, last, office, case
        self.former = self.deputy = self.plural = self.honorary = False


@dataclass(frozen=True)
class OfficeWords:
    """What offices.toml and names.toml say about the offices of one language."""

    lang: str
    phrases: Phrases
    plural_endings: tuple[str, ...]
    plural_words: frozenset[str]
    singular_endings: tuple[str, ...]  # of an office that an article of many stands before: "die Leiterin"
    oblique: frozenset[str]  # articles of one or, before "-n", of many: "den Leiter", "den Leitern"
    link: frozenset[str]
    host: frozenset[str]
    naming: frozenset[str]
    newly: frozenset[str]
    serving: frozenset[str]
    succeeding: frozenset[str]
    kin: frozenset[str]
    instead: frozenset[str]
    consort: frozenset[str]
    elected: frozenset[str]
    among: frozenset[str]
    his: frozenset[str]
    bodies: WordList
    many: frozenset[str]
    fields: WordList
    works: frozenset[str]
    verbs: tuple[str, ...]  # endings of what ends an office's reach
    no_verbs: frozenset[str]
    adjectives: tuple[str, ...]  # endings
    of_town: tuple[str, ...]  # endings
    of: frozenset[str]
    owning: frozenset[str]
    speaking: frozenset[str]
    made: frozenset[str]
    before_noun: frozenset[str]
    before_name: frozenset[str]
    has: frozenset[str]
    been: frozenset[str]
    until: frozenset[str]
    short: frozenset[str]
    mayors: tuple[str, ...]  # parts of words
    leading: tuple[str, ...]  # endings
    deputies: tuple[str, ...]  # how words begin
    no_deputies: tuple[str, ...]
    articles: frozenset[str]
    brigade: frozenset[str]
    school: frozenset[str]
    named_school: frozenset[str]  # which bears its name behind it, in any language
    council: frozenset[str]
    district: frozenset[str]
    parliament: frozenset[str]
    levels: tuple[tuple[str, WordList], ...]


_KNOWN: Final[dict[str, OfficeWords]] = {}


def office_words(lexicon: Lexicon) -> OfficeWords:
    """The offices of a lexicon, compiled once a language."""
    if lexicon.lang not in _KNOWN:
        words = lexicon.words
        levels = ("country", "region", "district", "city")
        _KNOWN[lexicon.lang] = OfficeWords(
            lexicon.lang,
            Phrases(_with_prefixes(lexicon)),
            words("names", "plural", "endings"),
            frozenset(words("names", "plural", "words")),
            words("names", "plural", "singular"),
            frozenset(words("names", "plural", "oblique")),
            frozenset(words("names", "link", "words")),
            frozenset(words("names", "link", "host")),
            frozenset(words("names", "link", "naming")),
            frozenset(words("names", "link", "newly")),
            frozenset(words("names", "link", "serving")),
            frozenset(words("names", "link", "succeeding")),
            frozenset(words("names", "link", "kin")),
            frozenset(words("names", "link", "instead")),
            frozenset(words("names", "link", "consort")),
            frozenset(words("names", "link", "elected")),
            frozenset(words("names", "link", "among")),
            frozenset(words("names", "link", "his")),
            WordList(words("names", "link", "bodies")),
            frozenset(words("names", "link", "many")),
            WordList(words("names", "link", "fields")),
            frozenset(words("names", "link", "works")),
            words("names", "link", "verbs"),
            frozenset(words("names", "link", "no_verbs")),
            words("names", "link", "adjectives"),
            words("names", "link", "of_town"),
            frozenset(words("names", "link", "of")),
            frozenset(words("names", "link", "owning")),
            frozenset(words("names", "link", "speaking")),
            frozenset(words("names", "link", "made")),
            frozenset(words("names", "link", "before_noun")),
            frozenset(words("names", "link", "before_name")),
            frozenset(words("names", "link", "has")),
            frozenset(words("names", "link", "been")),
            frozenset(words("names", "link", "until")),
            frozenset(words("names", "link", "short")),
            words("names", "link", "mayors"),
            words("names", "link", "leading"),
            words("names", "plural", "deputies"),
            words("names", "plural", "no_deputies"),
            frozenset(words("names", "article", "words")),
            frozenset(words("names", "brigade", "words")),
            frozenset(words("names", "brigade", "school")),
            words_of_named_schools(),
            frozenset(words("names", "brigade", "council")),
            frozenset(words("names", "brigade", "district")),
            frozenset(words("names", "brigade", "parliament")),
            tuple((name, WordList(words("names", "level", name))) for name in levels),
        )
    return _KNOWN[lexicon.lang]


def _with_prefixes(lexicon: Lexicon) -> Iterator[tuple[tuple[str, ...], str]]:
    """All phrases, and those of offices once more behind "ex-", "oud-", «экс-» and the like."""
    prefixes = {
        name: [w[:-1] for w in lexicon.words("offices", "modifier", name) if w.endswith("-*")]
        for name in ("former", "deputy", "acting", "honorary")
    }
    for label, phrase in entries(lexicon, "offices"):
        if label[1] == "meant":
            continue  # no office, a word for whoever holds one of several
        if not phrase.endswith("-*"):
            yield label, phrase
        if label[1] != "office" or "*" in phrase:
            continue
        head, *rest = phrase.split()
        for name, words in prefixes.items():
            for prefix in words:
                joined = {prefix + w for w in head.split("|")} | {prefix[:-1] + w for w in head.split("|")}
                yield (*label, name), " ".join(["|".join(sorted(joined)), *rest])


def find_offices(text: Text) -> list[OfficeHit]:
    """Every office named, the longest reading of each place, deputies and former ones worked out."""
    words = office_words(text.lexicon)
    hits = _longest(words.phrases.find(text))
    found: list[OfficeHit] = []
    modifiers: list[Hit] = []
    surnames: set[str] = set()
    for hit in hits:
        if _is_small(text, hit) or is_surname(text, hit, found[-1].last if found else 0, surnames):
            continue
        if _is_title_of_work(text, hit) and not (found and found[-1].last == hit.first - 1):
            continue  # but 'Mayor "Burgermeister" Anna Moos'
        kind = hit.label[1]
        if kind == "modifier":
            if _deputy_behind(found, hit, text):
                continue
            his = found or (hit.first > 0 and text.tokens[hit.first - 1].low in words.his)
            if his and hit.label[2] == "deputy" and _is_given(text, _behind_comma(text, words, hit.last)):
                found.append(OfficeHit(hit.first, hit.last, COUNTERPART, _case(text, hit)))
                found[-1].deputy = True
                continue
            modifiers.append(hit)
            continue
        other = OF_THEM if hit.label[2:3] == ("them",) else COUNTERPART
        office = hit.label[2] if kind == "office" else {"akim": LEVELLED, "leader": LEADER}.get(kind, other)
        made = OfficeHit(hit.first, hit.last, office, _case(text, hit))
        made.former = "predecessor" in hit.label or "former" in hit.label[3:]
        made.deputy = "deputy" in hit.label[3:]
        made.honorary = "honorary" in hit.label[3:]
        made.plural = office == OF_THEM or _is_plural(text, words, hit)
        _modify(made, modifiers, text)
        if made.former and made.first < hit.first:  # "die damaligen Bürgermeister A und B"
            made.plural = made.plural or is_of_several(text, words.plural_words, made.first)
        made.plural = made.plural or _is_said_of_many(text, words, hit.last)
        _number(made, text)
        if not (found and _is_of_body(found[-1], made, text)):
            found.append(made)
    return found


def _is_small(text: Text, hit: Hit) -> bool:
    """The German "ob" is "whether", the "OB" a mayor: two letters of an office are capital."""
    word = text.tokens[hit.first].text
    office = hit.label[1] == "office" and hit.last - hit.first == 1
    return office and len(word) == _ABBREVIATED and word.islower()


def _is_title_of_work(text: Text, hit: Hit) -> bool:
    """The ensemble «Премьера», the film "Mayor": one capital word fills the quotation marks."""
    tokens, last = text.tokens, hit.last
    if hit.last - hit.first > 1 or not hit.first or last >= len(tokens) or not tokens[hit.first].is_capital:
        return False
    return tokens[hit.first - 1].text in _OPENING and tokens[last].text in _CLOSING


def _is_given(text: Text, j: int) -> bool:
    """A name right behind, as in "the mayor and his deputy Anna Moss": the office is understood."""
    if j >= len(text.tokens) or not text.tokens[j].is_capital:
        return False
    return bool(given_readings(text.tokens[j].text, wording(text.lexicon)))


def _behind_comma(text: Text, words: OfficeWords, j: int) -> int:
    """The name of "with his deputy, Anna Moss", "his deputy is Anna Moss"."""
    told = j < len(text.tokens) and (text.tokens[j].text == "," or text.tokens[j].low in words.naming)
    return j + 1 if told else j


def _longest(hits: list[Hit]) -> list[Hit]:
    """Of hits that overlap, the one that begins first and reaches furthest; akims before mayors.

    A phrase without a gap says more than one with it: «депутат европейского парламента».
    """
    hits.sort(key=lambda h: (h.first, -h.last, h.label[1] == "office", -len(h.label), ".." in h.phrase))
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.first >= kept[-1].last:
            kept.append(hit)
    return kept


def _case(text: Text, hit: Hit) -> str:
    if not wording(text.lexicon).declines:
        return "n"
    leading = office_words(text.lexicon).leading
    if hit.last - hit.first > 1 and text.tokens[hit.last - 1].low.endswith(leading):
        return "g"  # «под управлением Ивана Петрова»
    return case_of_title(text.tokens[hit.first].low, text.lang)


def is_plural(text: Text, hit: Hit) -> bool:
    """Whether an office is named in the plural: "the mayors", «мэры»."""
    return _is_plural(text, office_words(text.lexicon), hit)


def _is_plural(text: Text, words: OfficeWords, hit: Hit) -> bool:
    low = text.tokens[hit.first if wording(text.lexicon).declines else hit.last - 1].low
    if low.startswith(words.deputies) and not low.startswith(words.no_deputies):
        return False  # «замглавы»: the ending is that of whose deputy it is
    one = words.singular_endings or ("\n",)
    singular = low.endswith(one) or text.tokens[hit.first].low.endswith(one)  # "die Leiterin des Amts"
    if is_of_several(text, words.plural_words, hit.first) and not singular:
        return low.endswith("n") or text.tokens[hit.first - 1].low not in words.oblique
    if low in words.plural_words:
        return True
    return low.endswith(words.plural_endings) and len(low) > 3 and not low.endswith("ss")  # one princess


def _is_said_of_many(text: Text, words: OfficeWords, last: int) -> bool:
    """ "Beisitzer sind A und B": the verb says what the word does not."""
    return last < len(text.tokens) and text.tokens[last].low in words.many


def _is_of_body(one: OfficeHit, other: OfficeHit, text: Text) -> bool:
    """The veterans of "chair of the veterans": a body, and no second office."""
    between = text.tokens[one.last : other.first]
    if one.office in GROUPS:
        return False  # "die Schüler von den Lehrerinnen Anna Moos und Eva Lenz"
    if not (other.plural and other.office in GROUPS and 1 <= len(between) <= 2):
        return False
    return between[0].low in office_words(text.lexicon).of


def _deputy_behind(found: list[OfficeHit], hit: Hit, text: Text) -> bool:
    """A deputy stands behind, as what is owned, «әкімінің орынбасары», or an adjective, "maire adjoint"."""
    name = hit.label[2]
    if not found or found[-1].last not in (hit.first, hit.first - 1):
        return False
    if name in ("former", "acting") and hit.phrase.startswith(_BEHIND):
        found[-1].last, found[-1].former = hit.last, name == "former"
        return True
    if name not in ("deputy", "acting"):
        return False
    if not (text.does(OWNER_FIRST) or text.does(ADJECTIVES_BEHIND)):
        return False
    found[-1].last = hit.last
    found[-1].deputy = found[-1].deputy or name == "deputy"
    words, low = office_words(text.lexicon), text.tokens[hit.first].low
    several = low.endswith(words.plural_endings)
    found[-1].plural = several or _is_plural(text, words, hit)
    return True


def _modify(made: OfficeHit, modifiers: list[Hit], text: Text) -> None:
    """Take up the modifiers right before an office; one weak word may stand between."""
    while modifiers:
        hit, last = modifiers[-1], modifiers[-1].last
        last += text.tokens[last].text == "."  # "stellv. Bürgermeister"
        if last < made.first - 1:
            break
        gap = text.tokens[last : made.first]
        modifiers.pop()
        if any(not t.is_word for t in gap):
            break
        made.former = made.former or hit.label[2] == "former"
        made.deputy = made.deputy or hit.label[2] == "deputy"
        made.plural = made.plural and hit.label[2] != "acting"  # «и. о. главы» is one
        made.first = hit.first
        made.case = _case(text, hit)
    modifiers.clear()


def _number(made: OfficeHit, text: Text) -> None:
    """ "2. Vorsitzender", "3. Bürgermeisterin": a deputy of the first."""
    i = made.first - 2
    if i < 0 or text.tokens[i + 1].text != "." or text.tokens[i].text not in ("1", "2", "3"):
        return
    if made.office in DEPUTIES:
        made.first, made.deputy = i, made.deputy or text.tokens[i].text != "1"


def names_itself(title: OfficeHit | None, text: Text) -> bool:
    """Tell "Ambassador Ito": a title right before a town's name is before a surname, a "Gemeinderat" not."""
    if title is None or title.plural or text.does(NAMES_INFLECT):
        return False
    return text.tokens[title.last - 1].low not in text.lexicon.word_set("language", "place_heads", "own")


def is_owned(hit: OfficeHit, text: Text) -> bool:
    """Whether an office has the ending of what the word before it owns: «Семей әкімі Болат Серіков»."""
    low = text.tokens[hit.last - 1].low
    return not hit.plural and len(low) > 3 and low.endswith(text.lexicon.words("names", "ends", "owned"))


def deputy_of(office: str | None) -> str | None:
    """The key of the deputy of an office, None where there is none."""
    known = DEPUTIES.get(Office(office)) if office else None
    return known.value if known else None


def settle(hit: OfficeHit, kind: PlaceKind | None, level: str | None) -> str | None:
    """The office as a key, now that the place or the word beside it is known."""
    office = hit.office
    if office in (COUNTERPART, OF_THEM):
        return None
    if office in (LEVELLED, LEADER):
        if level is None and kind is not None:
            level = {REGION: "region", CITY: "city", COUNTRY: "country"}.get(kind)
        by_level = {
            "region": "governor",
            "district": "district-mayor",
            "city": "mayor",
            "country": "president",
        }
        if office == LEADER:
            by_level["district"] = Office.HEAD_OF_THE_DISTRICT.value
        else:
            by_level["region"] = by_level["country"] = "akim"  # "East Kazakhstan" read as the country
        office = by_level.get(level or "", "mayor" if office == LEVELLED else "head")
    if hit.deputy:
        return deputy_of(office)
    return office


def is_counterpart(hit: OfficeHit) -> bool:
    """As in "his counterpart": the office of somebody named before."""
    return hit.office == COUNTERPART
