"""What may stand between an office and its holder: a bracket, and the fields the office is for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from pobratim.gazetteer.rows import CITY
from pobratim.lexicons import load
from pobratim.lexicons.grammar import GENITIVE_S, NOUNS_CAPITAL
from pobratim.reading.bearing import endings_of, prepositions
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.naming.wording import Wording
from pobratim.reading.people.nominative import given_readings
from pobratim.reading.people.offices import OfficeHit, OfficeWords
from pobratim.reading.people.spotted import Spotted
from pobratim.reading.text import Text

_BRACKET: Final = 6  # tokens of "(CDU)", "(Die Linke)", "(Maj.)"
_QUOTED: Final = 7  # tokens of a body in quotation marks
_DASHES: Final = "–—-"
_OPENING, _CLOSING = '«„“"', '»“”"'
_SMALL: Final = 2  # words before a field: "à la culture, au sport"
_LISTED: Final = 4  # tokens before a name in which an "and" or a comma puts it into a list


def lie_apart(one: PlaceMention, others: Sequence[PlaceMention]) -> bool:
    """«Семейде Бонн мэрі»: two towns side by side, of which only the second has the mayor."""
    beside = bool(others) and one.last == others[0].first
    return beside and one.kind is CITY and others[0].kind is CITY


def is_elsewhere(text: Text, place_at: Mapping[int, PlaceMention], place: PlaceMention) -> bool:
    """Whether an office behind a place is not of it for what stands before the place.

    In "im Namen Kasachstans Premierminister A B" the noun has the genitive; «Бельгия – Қазақстан
    парламентаралық тобының төрағасы» is of neither of the two.
    """
    tokens, i = text.tokens, place.first - 1
    if i < 1:
        return False
    owned = text.does(GENITIVE_S) and tokens[i].is_capital and tokens[i].is_word and i not in text.tags
    pair = tokens[i].text in _DASHES and i - 1 in place_at
    return pair or (owned and tokens[i - 1].low in prepositions(text.lang))


def is_led(text: Text, at: int) -> bool:
    """The second of "a letter from the Mayor of Kiel to Mayor Ann Bell": a preposition leads its office."""
    return prepositions(text.lang).get(text.tokens[at - 1].low, "of") != "of"


def is_article(low: str, words: Wording) -> bool:
    """Whether a word that is an of in some language is an article in this one: the Dutch "de"."""
    return low in words.articles and low not in load(words.lang).word_set("language", "prepositions", "of")


def is_a_town(text: Text, words: Wording, offices: OfficeWords, office_end: int, at: int) -> bool:
    """The unknown town of "président du comité de Dole": no name follows an "of" there; nor an "in the"."""
    tokens = text.tokens
    of = text.lang == "fr" and tokens[at - 1].low in offices.of and at - 1 > office_end
    return (of and tokens[at].low not in words.given) or _is_somewhere(text, words, office_end, at)


def _is_somewhere(text: Text, words: Wording, office_end: int, at: int) -> bool:
    """The Botanische Tuinen of "de ambassadeur in de Botanische Tuinen": a capital that an "in the" leads."""
    tokens, said_by = text.tokens, prepositions(text.lang)
    k = at
    while k > office_end and tokens[k].is_capital:
        k -= 1
    led = k - 1 >= office_end and tokens[k].low in words.articles
    return led and said_by.get(tokens[k - 1].low) == "at"


def behind_bracket(text: Text, words: Wording, at: int) -> int:
    """Where the bracket ends that opens at a token; that token where somebody or a town stands in it."""
    tokens = text.tokens
    if at >= len(tokens) or tokens[at].text != "(":
        return at
    for k in range(at + 1, min(at + _BRACKET, len(tokens))):
        if tokens[k].text == ")":
            return k + 1 if k > at + 1 else at
        if tokens[k].low in words.given or text.tags.get(k, "").endswith("place"):
            return at
    return at


def behind_field(text: Text, words: Wording, offices: OfficeWords, at: int) -> int:
    """Where a field ends that begins at a token or behind the comma or "and" there; else the token itself.

    As the tourism of "director of culture, sport and tourism Ann Moss", and the body in quotation marks of
    «директор школы «Радуга» Анна Иванова».
    """
    tokens, k = text.tokens, at
    if tokens[at].text in _OPENING:
        return _behind_quoted(text, at)
    if tokens[at].low in words.named_by:
        return _behind_named(text, words, at)
    if tokens[at].text == "," or tokens[at].low in words.conjunctions:
        k += 1
        while k < min(at + 1 + _SMALL, len(tokens)) and _is_small(tokens[k].low, offices):
            k += 1
    if k >= len(tokens) or not tokens[k].is_word or (words.cyrillic and tokens[k].is_capital):
        return at
    return k + 1 if tokens[k].low in offices.fields else at


def _behind_named(text: Text, words: Wording, at: int) -> int:
    """Where whoever ends that a body is named after: «ректор университета имени Сидорова Анна Котова»."""
    tokens, k = text.tokens, at + 1
    k += k < len(tokens) and tokens[k].text == "."
    while k + 1 < len(tokens) and tokens[k + 1].text == ".":
        k += 2  # initials
    if k + 1 < len(tokens) and any(r.case == "g" for r in given_readings(tokens[k].text, words)):
        k += tokens[k + 1].is_capital
    return k + 1 if k < len(tokens) and tokens[k].is_capital else at


def _behind_quoted(text: Text, at: int) -> int:
    """Where quotation marks close that open behind a small word, if a name may begin there; else ``at``."""
    tokens = text.tokens
    if not at or tokens[at - 1].is_capital or not tokens[at - 1].is_word:
        return at
    for k in range(at + 2, min(at + _QUOTED, len(tokens) - 1)):
        if tokens[k].text in _CLOSING:
            return k + 1 if tokens[k + 1].is_capital else at
    return at


def _is_small(low: str, offices: OfficeWords) -> bool:
    return low in offices.link and low not in offices.fields


def called_so(text: Text, offices: OfficeWords, office_end: int, j: int) -> bool:
    """The school of « la directrice de l'école Jules-Ferry, Anne Petit »."""
    tokens = text.tokens
    called = "-" in tokens[j].text and tokens[j - 1].low in offices.school and j >= office_end
    return called and j + 1 < len(tokens) and tokens[j + 1].text == ","


def before_bracket(text: Text, comma: int) -> int:
    """Where the Purvins of "A. Purvins (Valmiera, Latvia), deputy mayor" ends; -1 where no bracket is."""
    tokens = text.tokens
    if tokens[comma].text != "," or tokens[comma - 1].text != ")":
        return -1
    return next((k for k in range(comma - 2, max(0, comma - 8), -1) if tokens[k].text == "("), -1)


def begins_anew(text: Text, words: Wording, offices: OfficeWords, comma: int) -> bool:
    """Whether somebody else is spoken of behind a comma: "they thanked Ann Moss, and the guide showed", or
    whoever somebody is there for: "Ann Moss, for the mayor of X".
    """
    tokens, joining = text.tokens, comma + 1
    if joining + 1 >= len(tokens) or tokens[comma].text != ",":
        return False
    low = tokens[joining].low
    led = low in words.conjunctions or low in offices.instead
    other = led and tokens[joining + 1].low in (offices.articles | offices.of)
    return other or low in words.contrast


def is_one_alone(text: Text, words: Wording, holder: Spotted | None) -> bool:
    """Of "at the invitation of Ann Moss, the mayors of X and Y" she is none: she stands in no list.

    German "die Vorsitzende" may be one.
    """
    if text.does(NOUNS_CAPITAL):
        return False
    before = text.tokens[max(holder.first - _LISTED, 0) : holder.first] if holder is not None else []
    listed = any(t.low in words.conjunctions or t.text == "," for t in before)
    return holder is not None and not listed


def is_lone(text: Text, words: Wording, holder: Spotted | None, beside: bool) -> bool:
    """Whether an office of several is not that of the one named before it.

    Right ``beside`` the name that is sure in Cyrillic alone, of a name that is the subject: the Корнева of
    «как сообщила Нина Корнева, школьники из Печа живут»; «Алины Медеровой, ученицы» is one in the genitive.
    """
    named = holder.given[0].readings if holder is not None and holder.given else ()
    subject = words.cyrillic and any(r.case == "n" for r in named)
    return (subject or not beside) and is_one_alone(text, words, holder)


def served_by_next(text: Text, hit: OfficeHit, placed: bool, j: int) -> bool:
    """Whether who holds the next office only serves: «президенттің баспасөз хатшысы A B» is no president."""
    owns = endings_of(text.lang, "of")
    return (bool(owns) and text.tokens[hit.last - 1].low.endswith(owns)) or (placed and is_led(text, j))
