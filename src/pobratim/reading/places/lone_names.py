"""Names of towns that stand alone and yet hardly mean anything else: "Kirchzarten", "Altdorf. Am Freitag"."""

from __future__ import annotations

from functools import cache
from typing import Final

from pobratim.gazetteer import Candidate
from pobratim.lexicons.grammar import NOUNS_CAPITAL, TOWNS_INFLECT
from pobratim.lexicons.lexicon import load
from pobratim.reading.bearing import by_ending
from pobratim.reading.naming.wording import gender_of, wording
from pobratim.reading.people.nominative import is_common_word
from pobratim.reading.places.sent_from import has_mayor_behind
from pobratim.reading.settling import Raw
from pobratim.reading.text import Text

_LETTERS: Final = 8  # from which one word that a single town bears is hardly anybody's name
_SMALL_TOWN, _CITY = 10_000, 100_000
_METROPOLIS: Final = 500_000  # inhabitants of a city that nobody's name outdoes
_SHORTEST: Final = 4  # letters of a city's name that many a word has too: "Thai"
_NAMESAKES: Final = 2  # places that the name of a city may have
_INITIALS: Final = 4  # letters of a club's initials
_SHORT: Final = 3  # letters of an initial or a short title with its full stop
_GUESTS: Final = 9  # tokens behind the verb of receiving in which "from" begins
_OPENS: Final = frozenset(
    [".", "–", "—", "-", ":", "(", "/", "•"]
)  # what follows the town that a line begins with


def is_distinctive(text: Text, raw: Raw, place: Candidate) -> bool:
    """Whether one town is called so, by a name of length, or a city is; and nobody in this text bears it."""
    if place.is_form and not _is_case_form(text, raw):
        return False
    if place.population >= _CITY and len(raw.candidates) <= _NAMESAKES and len(place.name) > _SHORTEST:
        return not is_borne(text, raw)
    long = raw.last - raw.first > 1 or "-" in place.name or len(place.name) >= _LETTERS
    return long and place.is_main and len(raw.candidates) == 1 and not is_borne(text, raw)


def _is_case_form(text: Text, raw: Raw) -> bool:
    """The «Челтнемом» of a language of cases: one long word that is no other word of it."""
    low = text.tokens[raw.first].low
    return (
        text.does(TOWNS_INFLECT)
        and raw.last - raw.first == 1
        and len(low) >= _LETTERS
        and not is_common_word(low)
    )


def opens_news(text: Text, raw: Raw) -> bool:
    """Whether it stands alone at the head of a line, as the town of the news does: "Altdorf. Am Freitag"."""
    tokens, last = text.tokens, raw.last
    if last >= len(tokens) or tokens[last].text not in _OPENS or is_borne(text, raw):
        return False
    start = tokens[raw.first].start
    return not text.raw[text.raw.rfind("\n", 0, start) + 1 : start].strip()


def is_borne(text: Text, raw: Raw) -> bool:
    """Whether the name is somebody's anywhere in the text: "Philip Bradford", "said Bradford"."""
    low, length = text.tokens[raw.first].low, raw.last - raw.first
    known = text.borne.get((low, length))
    if known is None:
        given = gender_of(low, wording(text.lexicon)) is not None
        known = given or any(_is_somebodys(text, i, i + length) for i in text.where.get(low, ()))
        text.borne[low, length] = known
    return known


def is_called_like_somebody(text: Text, raw: Raw, place: Candidate) -> bool:
    """The Paul Roux of South Africa: a given name leads the name of a small town, and nothing else does."""
    if raw.last - raw.first == 1 or place.population >= _SMALL_TOWN or raw.placed or raw.head:
        return False
    if raw.first and text.tokens[raw.first - 1].low in text.lexicon.word_set("language", "and"):
        return False  # "Kiel und Nova Gradiška"
    return gender_of(text.tokens[raw.first].low, wording(text.lexicon)) is not None


def is_anybodys(text: Text, raw: Raw) -> bool:
    """Whether the name of a town that the text surely tells of is somebody's too: towns receive and sign,
    but "Bradford said" is a person."""
    first, last = raw.first, raw.last
    speech = _verbs_of_speech(text.lang)
    return is_borne(text, raw) and (
        gender_of(text.tokens[first].low, wording(text.lexicon)) is not None
        or any(
            _is_somebodys(text, i, i + last - first, speech)
            for i in text.where.get(text.tokens[first].low, ())
        )
    )


@cache
def _verbs_of_speech(lang: str) -> frozenset[str]:
    return load(lang).single_words("links", "saying", "verbs")


def is_called_after(text: Text, raw: Raw, place: Candidate) -> bool:
    """The Абай of «Абай күні» and «Абайдың мүсіні»: where a word for its kind stands behind a town and cases
    say the rest, a given name is the town called after him only with that word, or as where or whence."""
    if not text.head_last or raw.head or raw.last - raw.first > 1 or place.population >= _METROPOLIS:
        return False
    low = text.tokens[raw.first].low
    named = gender_of(low, wording(text.lexicon)) is not None
    return named and by_ending(text, raw) not in ("at", "from")


def does_as_towns_do(text: Text, first: int, last: int) -> bool:
    """Whether a name receives guests, is visited by them, or has its mayor behind it."""
    return (
        receives_guests(text, first, last)
        or is_visited(text, first, last)
        or has_mayor_behind(text, first, last)
    )


def receives_guests(text: Text, first: int, last: int) -> bool:
    """The Calw of "Calw empfing eine Delegation aus Weida": it opens the sentence and receives those from
    elsewhere, and nobody in the text bears its name."""
    tokens, sentence = text.tokens, text.sentence_of(first)
    if first != sentence.first or last >= sentence.last or tokens[last].low not in _receiving(text.lang):
        return False
    low, origin = tokens[first].low, _from(text.lang)
    guests = range(last + 1, min(last + _GUESTS, sentence.last - 1))
    if not any(tokens[i].low.rstrip("'’") in origin and tokens[i + 1].is_capital for i in guests):
        return False
    others = [i for i in text.where.get(low, ()) if i != first]
    return not any(_is_somebodys(text, i, i + last - first) for i in others)


def is_visited(text: Text, first: int, last: int) -> bool:
    """The Ypern of "eine Delegation aus Semey hat Ypern besucht", where nobody in the text bears its name."""
    tokens, sentence = text.tokens, text.sentence_of(first)
    visited = text.lexicon.word_set("language", "place_heads", "visited")
    if last >= sentence.last or tokens[last].low not in visited:
        return False
    origin = _from(text.lang)
    guests = range(sentence.first, first - 1)
    if not any(tokens[i].low in origin and tokens[i + 1].is_capital for i in guests):
        return False
    others = [i for i in text.where.get(tokens[first].low, ()) if i != first]
    return not any(_is_somebodys(text, i, i + last - first) for i in others)


@cache
def _receiving(lang: str) -> frozenset[str]:
    return load(lang).single_words("links", "receiving", "verbs")


@cache
def _from(lang: str) -> frozenset[str]:
    return frozenset(load(lang).words("language", "prepositions", "from"))


def _is_somebodys(text: Text, first: int, last: int, verbs: frozenset[str] | None = None) -> bool:
    """Whether a capital, an initial or a verb of saying, or one of these, stands right beside the tokens."""
    tokens, saying = text.tokens, verbs_of_saying(text.lang) if verbs is None else verbs
    if last - first > 1 or "-" in tokens[first].text:
        saying = frozenset()  # "Bad Belzig said yes": towns speak too, and nobody has so long a name
    before = tokens[first - 1] if first and not _is_no_part_of_a_name(text, first - 1) else None
    if before is not None and text.raw[before.end : tokens[first].start] in ("", " "):
        if before.is_capital or before.low in saying:
            return True
        title = tokens[first - 2] if before.text == "." and first > 1 else None
        if title is not None and title.is_capital and before.end - title.start <= _SHORT:
            return True
    after = tokens[last] if last < len(tokens) else None
    if after is None or text.raw[tokens[last - 1].end : after.start] != " ":
        return False
    return after.low in saying or (after.is_capital and not text.does(NOUNS_CAPITAL))


def _is_no_part_of_a_name(text: Text, i: int) -> bool:
    """The Juli of "17. bis 19. Juli Heubach" and the SV of "SV Heubach": a date, a club of the town."""
    word = text.tokens[i].text
    return text.tags.get(i, "").endswith("date") or (word.isupper() and 1 < len(word) <= _INITIALS)


_KEPT_VERBS_OF_SAYING: Final[dict[str, frozenset[str]]] = {}


def verbs_of_saying(lang: str) -> frozenset[str]:
    """The single words that say that somebody spoke."""
    known = _KEPT_VERBS_OF_SAYING.get(lang)
    if known is None:
        known = _KEPT_VERBS_OF_SAYING[lang] = _make_verbs_of_saying(lang)
    return known


def _make_verbs_of_saying(lang: str) -> frozenset[str]:
    verbs = load(lang).words("names", "verbs", "saying")
    return frozenset(w for w in verbs if not w.endswith("*") and len(w) >= _SHORT)
