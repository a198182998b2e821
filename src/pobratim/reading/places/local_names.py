"""How far the name of a place goes that no list has, behind a word for it: «района Соколиная Гора»."""

from __future__ import annotations

from functools import cache
from typing import Final

from pobratim.lexicons.grammar import NOUNS_CAPITAL
from pobratim.lexicons.lexicon import load
from pobratim.reading.naming.things_given import things_given
from pobratim.reading.naming.wording import wording
from pobratim.reading.people.name_endings import name_endings
from pobratim.reading.people.nominative import given_readings
from pobratim.reading.text import Text

_CLAUSE_ENDS: Final = frozenset(",;:()–.!?")
_WHOLE: Final = (
    2,
    4,
)  # capitals side by side of which the first two name the place: a person behind has two of his own

_FULL: Final = 3  # words of a full name


def end_of_name(text: Text, i: int) -> int | None:
    """The token behind the name that begins at ``i``; None where somebody is named, and no place."""
    capitals = _capitals(text, i)
    if capitals == _WHOLE[0] and i > 1 and text.tokens[i - 2].low in _ruling(text.lang):
        return None  # «заместитель мэра района Аполинарас Ничюс»
    if capitals == _FULL and _is_full_name(text, i):
        return None
    return i + 1 + (capitals in _WHOLE and _goes_on(text, i + 1))


def is_what_it_is(text: Text, i: int) -> bool:
    """ "Seit 1990 ist die Stadt Mitglied": where every noun is capital, behind a "town" that is or becomes
    something, a word no list has says what, and no name."""
    if not text.does(NOUNS_CAPITAL):
        return False
    if text.tokens[i].low in things_given(text.lang):
        return True  # "Vertreter der Stadt Kränze nieder", "schenkte der Stadt Bücher"
    tokens, sentence = text.tokens, text.sentence_of(i)
    is_ = text.lexicon.word_set("names", "link", "naming")
    for j in range(i - 1, sentence.first - 1, -1):
        if tokens[j].text in _CLAUSE_ENDS:
            break
        if tokens[j].low in is_:
            return True
    end = next((j for j in range(i + 1, sentence.last) if tokens[j].text in _CLAUSE_ENDS), sentence.last)
    return tokens[end - 1].low in is_  # "weil die Stadt Mitglied ist"


def _capitals(text: Text, i: int) -> int:
    """How many capitalised words stand side by side from token ``i`` on."""
    tokens, end = text.tokens, i
    last = text.sentence_of(i).last
    while end < last and tokens[end].is_word and tokens[end].is_capital and end not in text.tags:
        end += 1
    return end - i


@cache
def _ruling(lang: str) -> frozenset[str]:
    """Words for who rules a place, where names decline: behind "the mayor of the district" one may follow."""
    if not wording(load(lang)).declines:
        return frozenset()
    words = load(lang).words
    listed = (*words("offices", "leader", "words"), *words("offices", "akim", "words"))
    forms = (form for phrase in listed for form in phrase.split("|"))
    return frozenset((*forms, *words("language", "place_heads", "own")))


@cache
def office_words(lang: str) -> frozenset[str]:
    """Every form of a word that is an office by itself: no name of a place goes on with it."""
    table = load(lang).table("offices")["office"].values()
    listed = [phrase for phrases in table for phrase in phrases]
    return frozenset(form for phrase in listed for form in phrase.split("|") if " " not in phrase)


def _is_full_name(text: Text, i: int) -> bool:
    """«глава района Сидоренко Виктор Павлович»: surname, given name and patronymic are nobody's town."""
    words, (given, last) = wording(text.lexicon), text.tokens[i + 1 : i + _FULL]
    return last.low in name_endings("patronymics", words) and bool(given_readings(given.text, words))


def _goes_on(text: Text, i: int) -> bool:
    """Whether the name has this second word: neither it nor the first is anybody's given name."""
    words = wording(text.lexicon)
    if not words.declines or text.tokens[i].low in office_words(text.lang):
        return False  # «в город Ношан Посол возложила»
    return not any(given_readings(text.tokens[j].text, words) for j in (i - 1, i))
