"""What bears a place's name and is none: a club, a score, a brand in quotation marks, a common noun."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from pobratim.gazetteer import Candidate
from pobratim.gazetteer.rows import CITY, COUNTRY, REGION
from pobratim.lexicons.grammar import ARTICLED_LANDS, CYRILLIC, HEAD_LAST, NOUNS_CAPITAL
from pobratim.lexicons.lexicon import load
from pobratim.reading.naming.wording import SAINTS, gender_of, wording
from pobratim.reading.places.adjective_words import adjectives
from pobratim.reading.places.beside import of_words
from pobratim.reading.places.local_names import office_words
from pobratim.reading.text import Sentence, Text
from pobratim.reading.tokens import Token

_OPEN, _CLOSE = frozenset("«„“\"'‘"), frozenset("»“”\"'’")
_FOREIGN: Final = "Ͱ"  # the first letter behind the Latin alphabets
_LETTERS: Final = 5  # and up to which its case form in capitals is one
_TOWN: Final = 30_000  # people of what nobody calls a village
_ACRONYM: Final = 3  # letters up to which a town's name in capitals is an acronym
_INITIALS: Final = 6  # letters and full stops
_GREAT: Final = 500_000  # inhabitants
_KNOWN: Final = 90_000  # of a town that is meant though an adjective is called so: «Волжский»
_BODY: Final = (
    4  # tokens behind a name among which the word for a body stands: "Toronto International Film Festival"
)
_SCORE: Final = 3  # digits a score may have
_TITLE: Final = 0.6  # share of capitalised words from which a sentence is a headline in title case


@dataclass(frozen=True)
class _Words:
    """What one language says beside a name that is no place's."""

    articles: frozenset[str]
    never: frozenset[str]
    alone: frozenset[str]
    clubs: frozenset[str]
    bodies: frozenset[str]
    named: frozenset[str]
    leading: frozenset[str]
    towns: frozenset[str]
    bears: tuple[str, ...]
    one: frozenset[str]
    inflected: tuple[str, ...]
    relative: frozenset[str]
    articled_lands: bool
    village: frozenset[str]
    behind: bool  # whether what a name is stands behind it


_KEPT_WORDS: Final[dict[str, _Words]] = {}


def _words(lang: str) -> _Words:
    known = _KEPT_WORDS.get(lang)
    if known is None:
        known = _KEPT_WORDS[lang] = _make_words(lang)
    return known


def _make_words(lang: str) -> _Words:
    lexicon = load(lang)
    return _Words(
        frozenset(lexicon.words("language", "not_a_place", "article")),
        frozenset(lexicon.words("language", "not_a_place", "never")),
        frozenset(lexicon.words("language", "not_a_place", "alone")),
        frozenset(lexicon.words("language", "not_a_place", "club")),
        frozenset(lexicon.words("language", "not_a_place", "body")),
        frozenset(lexicon.words("language", "not_a_place", "named")),
        frozenset(lexicon.words("names", "article", "words")),
        frozenset(lexicon.words("language", "place_heads", "city")),
        tuple(w.rstrip("*") for w in lexicon.words("language", "not_a_place", "bears")),
        frozenset(lexicon.words("language", "not_a_place", "one")),
        lexicon.words("language", "not_a_place", "inflected"),
        frozenset(lexicon.words("language", "that", "behind_comma")),
        ARTICLED_LANDS in lexicon.grammar,
        frozenset(lexicon.words("language", "place_heads", "village")),
        HEAD_LAST in lexicon.grammar,
    )


def _is_noun(text: Text, first: int, sentence: Sentence) -> bool:
    """The Löwen of "einen bronzenen Löwen": an article for one and an adjective stand before a thing."""
    if first - 2 < sentence.first or text.tokens[first - 1].is_capital:
        return False
    article, adjective = text.tokens[first - 2].low, text.tokens[first - 1].low
    words = _words(text.lang)
    return article in words.one and adjective.endswith(words.inflected) and adjective not in words.towns


def _is_surname(text: Text, before: Token, token: Token, candidates: tuple[Candidate, ...]) -> bool:
    """The De Graaf of "burgemeester De Graaf", though a hamlet is called so: whose town it is "of" says."""
    if before.low not in office_words(text.lang) or token.low not in wording(text.lexicon).particles:
        return False
    return all(c.kind is CITY and c.population < _TOWN for c in candidates)


def without_namesakes(
    text: Text, first: int, last: int, candidates: tuple[Candidate, ...]
) -> tuple[Candidate, ...]:
    """The candidates that the words around leave; () where the name is a club's, a score's, a brand's."""
    words, tokens = _words(text.lang), text.tokens
    token, sentence = tokens[first], text.sentence_of(first)
    before = tokens[first - 1] if first > sentence.first else None
    after = tokens[last] if last < sentence.last else None
    if last - first == 1 and _is_no_name(token.low, after, words, text.lang):
        return ()
    if (
        last - first == 2
        and token.low in words.leading
        and _is_of_article(text, first, sentence, words.towns)
    ):
        return ()
    if last - first == 1 and _are_initials(token.text):
        candidates = tuple([c for c in candidates if c.kind is COUNTRY or c.population > _GREAT])
    if before is not None and last - first > 1 and _is_surname(text, before, token, candidates):
        return ()
    if token.low in words.never or _is_foreign(text, first) or _is_club(text, first, last, sentence, words):
        return ()
    if before is not None and after is not None and before.text in _OPEN and after.text in _CLOSE:
        return ()
    if last - first > 1 and _is_patron(text, first, last, sentence):
        return ()
    if words.bears and last - first == 1 and _is_adjective(text, last, sentence, words.bears):
        return ()
    if first == sentence.first and last - first == 1 and after is not None and not after.is_capital:
        small = all(c.population < _KNOWN for c in candidates)
        if small and adjectives(text.lang).leads(token.low, after.low):
            return ()  # «Пятигорский мэр», though somewhere a village is called so
    if text.does(NOUNS_CAPITAL) and _is_noun(text, first, sentence):
        return ()
    if _is_river(text, first, sentence, words) or _is_score(text, first, last, sentence):
        return ()
    if last - first == 2 and token.low in words.alone:
        second = tokens[last - 1].low
        candidates = tuple([c for c in candidates if not _is_byname(c, token.low, second, text.lang)])
    if _ends_small(text, first, last) or _is_land_of_town(text, first, last, sentence):
        candidates = tuple(c for c in candidates if c.kind is not CITY)
    article = before is not None and before.low.rstrip("'") in words.articles
    if article and tokens[first - 1].low in words.relative:
        article = not _is_relative(text, first - 1, sentence)
    letters = len(token.text) if last - first == 1 else _LETTERS + 1
    short = letters <= _ACRONYM or (letters <= _LETTERS and bool(candidates) and candidates[0].is_form)
    if short and token.text.isupper() and not _is_shouted(text, sentence):
        if letters <= _ACRONYM:
            candidates = tuple(c for c in candidates if c.kind is COUNTRY or _is_our_region(text, c))
        if before is None or before.low not in _leading(text.lang):
            candidates = tuple(c for c in candidates if not c.is_form)  # «студенты ТОГУ», of no Togo
    beside = (after if words.behind else before) if words.village else None
    if beside is not None and beside.low in words.village:
        candidates = tuple(c for c in candidates if c.population < _TOWN or c.kind is not CITY)
        if beside is after:  # the word for it has the case: the name stands as it is called
            candidates = tuple(c for c in candidates if not c.is_form)
    if not article:
        return candidates
    return tuple(c for c in candidates if _may_follow_article(c, words.articled_lands))


def _is_our_region(text: Text, candidate: Candidate) -> bool:
    """The ШҚО, the ВКО of the press of that land: a region by its first letters."""
    home = text.lexicon.home
    return text.does(CYRILLIC) and candidate.kind is REGION and candidate.country in home


@cache
def _leading(lang: str) -> frozenset[str]:
    """The words that may stand before a pronoun: prepositions and "with"."""
    lexicon = load(lang)
    inside = lexicon.table("language")["prepositions"].values()
    return frozenset([w for words in inside for w in words]).union(lexicon.words("language", "joins", "and"))


def _is_relative(text: Text, i: int, sentence: Sentence) -> bool:
    """The dem of "Bunzlau, mit dem Pirna befreundet ist", the die of "ein Bund, die Pirna pflegt"."""
    led = i > sentence.first and text.tokens[i - 1].low in _leading(text.lang)
    comma = i - 1 - led
    if gender_of(text.tokens[i + 1].low, wording(text.lexicon)) is not None:
        return False  # "ein Sketch, den Mila Zähringer schrieb"
    return comma > sentence.first and text.tokens[comma].text == ","


def _is_no_name(low: str, after: Token | None, words: _Words, lang: str) -> bool:
    """The Le of "Le Marais-Vernier", whose town the gazetteer lacks; the "Battle of" a river."""
    if low in words.alone:
        return True
    return after is not None and low in words.named and after.low in of_words(lang)


def _is_byname(candidate: Candidate, article: str, second: str, lang: str) -> bool:
    """The "The City" of Oakville, the "La Ville" of La Ville-aux-Dames: the municipality that is spoken of.

    What is called so and no otherwise ("The Village", "La Ciudad") is not meant either.
    """
    if candidate.kind is not CITY:
        return False
    return second in _municipal(lang) or (article == "the" and not candidate.is_main)


@cache
def _municipal(lang: str) -> frozenset[str]:
    """The words for a town or a village, a region or a district."""
    heads = load(lang).table("language")["place_heads"]
    return frozenset([*heads["city"], *heads["region"]])


def _may_follow_article(candidate: Candidate, articled: bool) -> bool:
    """Countries, regions (where they have an article also "la Corrèze", as somebody may be called), and the
    great city of "das Hiroshima von heute"."""
    if candidate.kind is CITY:
        if articled:
            return False  # "la Vienne" is a river, and a department
        return candidate.population >= _GREAT and candidate.is_main and not candidate.is_weak
    return not candidate.is_weak or candidate.kind is COUNTRY or articled


def _are_initials(word: str) -> bool:
    """The S.E. of an address, which somebody calls Sciez."""
    return len(word) <= _INITIALS and word[1:2] == "." and word.replace(".", "").isupper()


def _is_river(text: Text, first: int, sentence: Sentence, words: _Words) -> bool:
    """The Каме of «карту города на Каме», the Днепре of «город на Днепре»."""
    if first < sentence.first + 2 or text.tokens[first - 2].low not in words.towns:
        return False
    return text.tokens[first - 1].low in text.lexicon.word_set("language", "place_heads", "on_a_river")


_BORNE: Final = 3  # tokens behind an adjective in which its noun stands: «Пискарёвское мемориальное кладбище»


def _is_adjective(text: Text, last: int, sentence: Sentence, nouns: tuple[str, ...]) -> bool:
    """The Александровском of «в Александровском саду», the Троицкая of «Троицкая церковь»."""
    endings = text.lexicon.words("language", "endings", "adjective")
    if not text.tokens[last - 1].low.endswith(endings):
        return False
    behind = text.tokens[last : min(last + _BORNE, sentence.last)]
    return any(
        t.low.startswith(nouns) and not t.is_capital and all(o.low.endswith(endings) for o in behind[:k])
        for k, t in enumerate(behind)
    )


def _is_of_article(text: Text, first: int, sentence: Sentence, towns: frozenset[str]) -> bool:
    """ "La Ville de Visé", though a hamlet is called so; "La réunion", whose capital is the sentence's."""
    noun = text.tokens[first + 1]
    opens = first == sentence.first and _ends_small(text, first, first + 2)
    return noun.low in towns or opens


def _is_land_of_town(text: Text, first: int, last: int, sentence: Sentence) -> bool:
    """The Norman of "the Norman town of Falaise", though a town elsewhere is called so."""
    words, tokens = _words(text.lang), text.tokens
    if last - first != 1 or last + 2 >= sentence.last or tokens[last].low not in words.towns:
        return False
    of, town = tokens[last + 1 : last + 3]
    led = first > sentence.first and tokens[first - 1].low in words.leading
    return led and of.low in of_words(text.lang) and town.is_capital


def _is_patron(text: Text, first: int, last: int, sentence: Sentence) -> bool:
    """The saint of "St Michael's Church", "St Helen's School": whom it is named after."""
    tokens = text.tokens
    if tokens[first].low not in SAINTS or last + 1 >= sentence.last:
        return False
    return tokens[last].low.endswith("s") and tokens[last].text[0] in _CLOSE and tokens[last + 1].is_capital


def _ends_small(text: Text, first: int, last: int) -> bool:
    """The Latin "The city", which no town called The City is."""
    word = text.tokens[last - 1].text
    return last - first > 1 and word.isalpha() and word.islower() and text.tokens[first].text[0] < _FOREIGN


def _is_foreign(text: Text, i: int) -> bool:
    """The Forbes, the Monsanto of a Russian text: Latin letters name companies there."""
    return text.does(CYRILLIC) and text.tokens[i].text.isascii()


def _is_club(text: Text, first: int, last: int, sentence: Sentence, words: _Words) -> bool:
    """ "Borussia Dortmund", "Manchester United", "les Predators de Nashville"."""
    clubs, tokens = words.clubs, text.tokens
    if last < sentence.last and tokens[last].is_capital and tokens[last].low in clubs:
        return True
    for i in range(last, min(last + _BODY, sentence.last)):
        if not tokens[i].is_capital:
            break
        if tokens[i].low in words.bodies:
            return True  # the Portland of "Portland Trail Blazers", "Texas Tech University"
    i = first - 1
    if i > sentence.first and tokens[i - 1].is_capital and tokens[i].low.rstrip("'") in of_words(text.lang):
        i -= 1
    return i >= sentence.first and tokens[i].is_capital and tokens[i].low in clubs


def _is_score(text: Text, first: int, last: int, sentence: Sentence) -> bool:
    """The Oldham of "Oldham 3 Ipswich 3", "BALTIMORE 71 63 .530"."""
    tokens = text.tokens
    if last >= sentence.last or not _is_number(text, last):
        return False
    begins = first == sentence.first or _is_number(text, first - 1)
    behind = tokens[last + 1] if last + 1 < sentence.last else None
    return begins and (
        behind is None or behind.is_capital or _is_number(text, last + 1) or behind.text in "(-:"
    )


def _is_number(text: Text, i: int) -> bool:
    word = text.tokens[i].text
    return word.isdigit() and len(word) <= _SCORE and i not in text.tags


def _is_shouted(text: Text, sentence: Sentence) -> bool:
    """Whether most of a sentence is in capitals."""
    words = [t.text for t in text.tokens[sentence.first : sentence.last] if t.is_word and len(t.text) > 1]
    return sum(w.isupper() for w in words) > _TITLE * len(words)
