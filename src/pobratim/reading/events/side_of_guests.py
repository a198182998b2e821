"""Whether guests give or get, as their word stands: "to the guests", «гостям», "kregen de gasten"."""

from __future__ import annotations

from typing import Final

from pobratim.lexicons.grammar import NAMES_INFLECT, NOUNS_CAPITAL, SUBJECT_BEHIND, VERB_SECOND
from pobratim.reading.bearing import pair_case, prepositions
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention, Tokens
from pobratim.reading.phrases import Hit

_WHO: Final = ("links.guest", "links.pupils", "links.bands", "offices.counterpart")
_SUBJECT: Final = 4  # tokens between "the guests" and the verb, or from the verb to "the guests"
_NEAR: Final = 3  # small words between "to" and the guests: "aan de Duitse gasten"
_LED: Final = 4  # tokens from the guests to their town: "guests from the town of Kiel"
_PARTICIPLE: Final = 3  # and from a town to those who have come from it
_FAR: Final = 12  # and to guests from somewhere
_STEM: Final = 4  # letters that a town and its adjective have in common
_SEVERAL: Final = "n"  # how several Germans end in the dative
_LED_BY: Final = ("from", "of")
_STOPS: Final = frozenset(',.;:()–—«»„“”"')


def side_of(found: Findings, origin: str, clause: tuple[int, int, int], *, getting: bool) -> str | None:
    """Whether the guests from a town "give" or "get"; ``clause`` is its first token, its verb and its end."""
    first, verb, last = clause
    for hit in found.hits_in(first, last, "links.guest"):
        before = max(hit.first - 1, 0)
        beside = found.places_in(before, hit.last)
        word = found.text.tokens[before]
        called = before > first and word.is_capital
        theirs = called and word.low.startswith(found.places[origin].name.lower()[:_STEM])
        if (called or beside) and not theirs and all(m.id != origin for m in beside):
            continue  # "der Kiewer Delegation", where others are guests
        if not found.text.head_last and is_led_by_with(found, hit.first):
            continue
        side = _side(found, hit, first, verb, getting)
        if side is not None:
            return side
    return None


def stands_with_guests(found: Findings, place: PlaceMention, verb: int, *, getting: bool) -> str | None:
    """to for the town of those who are given to, from for that of those who give; None for neither."""
    hit = _who_are_from(found, place)
    if hit is None:
        return None
    side = _side(found, hit, found.text.sentence_of(hit.first).first, verb, getting)
    return {"get": "to", "give": "from"}.get(side or "")


def came_along(found: Findings, place: PlaceMention) -> bool:
    """The X of "with the guests from X the mayor gave": they neither give nor get."""
    hit = None if found.text.head_last else _who_are_from(found, place)
    return hit is not None and is_led_by_with(found, hit.first)


def is_led_by_with(found: Findings, first: int) -> bool:
    """Whether a "with" leads whoever begins at a token: "mit den Gästen", "avec le maire"."""
    words, tokens = found.text.lexicon.word_set, found.text.tokens
    with_ = words("language", "newly", "with")
    for i in range(first - 1, max(first - _NEAR, found.text.sentence_of(first).first) - 1, -1):
        if tokens[i].low in with_:
            return tokens[i].low in words("language", "joins", "and")
        if tokens[i].is_capital or tokens[i].text in _STOPS:
            return False
    return False


def _who_are_from(found: Findings, place: PlaceMention) -> Hit | None:
    """The guests, pupils or band whose town this is: before its preposition, or behind it in Kazakh."""
    text, first = found.text, place.first
    tokens = text.tokens
    if text.head_last:
        behind = range(place.last, min(place.last + _PARTICIPLE, text.sentence_of(first).last))
        for i in behind:
            if tokens[i].is_capital or not tokens[i].is_word:
                return None
            if (hit := _word(found, i)) is not None:
                return hit
        return None
    if first in text.adjectives:
        return None
    said = prepositions(text.lang)
    for i in range(first - 1, max(first - _LED, text.sentence_of(first).first) - 1, -1):
        if tokens[i].text in _STOPS or i in text.tags:
            return None
        if said.get(tokens[i].low) in ("from", "of") and (hit := _word(found, i - 1)) is not None:
            return hit
    return None


def _word(found: Findings, i: int) -> Hit | None:
    return next((h for who in _WHO for h in found.hits_in(max(i, 0), i + 1, who) if h.first == i), None)


def _side(found: Findings, hit: Hit, first: int, verb: int, getting: bool) -> str | None:
    words = found.text.lexicon.words
    stands = _stands(found, hit, first)
    if stands == "to":
        return "get"
    if stands in ("by", "from"):
        return "give"
    passive = words("language", "joins", "passive")
    tokens = found.text.tokens
    if stands == "of":
        led = getting or any(t.low in passive for t in tokens[min(hit.last, verb) : max(hit.first, verb + 1)])
        return "give" if led else None
    if stands is not None or abs(hit.first - verb) > _FAR:
        return None
    given = words("language", "joins", "given_passive")
    if found.text.head_last and tokens[verb].low.endswith(given):
        return None  # «ал олардың өздеріне домбыра сыйға тартылды»
    if hit.first <= verb and any(t.low in given for t in tokens[hit.last : verb + 1]):
        return "get"  # "de gasten werd een schilderij aangeboden"
    if hit.first <= verb or found.text.does(NAMES_INFLECT):
        return "get" if getting else "give"
    return _behind(found, hit, first, verb, getting)


def _behind(found: Findings, hit: Hit, first: int, verb: int, getting: bool) -> str | None:
    """Of guests behind the verb, in no case that is seen: its subject, or whom it is given to."""
    if getting:
        return "get" if found.text.does(VERB_SECOND) else None
    if hit.first - verb > _SUBJECT:
        return None
    if not found.text.does(VERB_SECOND):
        return "get"
    if found.text.does(NOUNS_CAPITAL):
        return "give"  # else they would stand in the dative
    said, pronouns = found.text.tags, found.text.lexicon.word_set("language", "pronouns", "person")
    before = any(i in said and not said[i].endswith("date") for i in range(first, verb))
    return "get" if before or found.text.tokens[first].low in pronouns else "give"


def are_led(found: Findings, mention: Tokens, begin: int) -> bool:
    """Whether guests stand between a preposition and somebody: "van de gasten kreeg hij", «от гостей мэр»."""
    if found.text.head_last:
        return False
    near = found.hits_in(max(mention.first - _SUBJECT, begin), mention.first, "links.guest")
    return bool(near) and _stands(found, near[-1], begin) in _LED_BY


def _stands(found: Findings, hit: Hit, begin: int) -> str | None:
    """to, by, from, of, or "other" where something else leads them; None for whoever stands bare."""
    text, words = found.text, found.text.lexicon.words
    low = text.tokens[hit.last - 1].low
    if text.head_last:
        return _case_of(found, hit.last)
    if low in words("language", "endings", "guests"):
        return None
    said, given = prepositions(text.lang), words("language", "joins", "given")
    with_ = words("language", "joins", "and")
    articles = (*words("language", "joins", "dative"), *words("language", "joins", "dative_plural"))
    for i in range(hit.first - 1, max(hit.first - 1 - _NEAR, begin - 1), -1):
        token = text.tokens[i]
        if token.text in _STOPS:
            break
        if token.low in given:
            return "to"
        if is_dative_woman(found, i, hit.last - 1):
            return "to"
        if token.low in articles:
            led = text.tokens[i - 1].low if i > begin else ""
            if led not in said and led not in with_:
                break  # "der Bürgermeister von Kehl den Gästen"
        if token.low in said:
            return said[token.low] if said[token.low] != "at" else "other"
        if token.low in with_ and i >= begin and token.low not in words("language", "and"):
            return "other"
        tag = text.tags.get(i, "place" if i == hit.first - 1 else "")
        if token.is_capital and not tag.endswith("place"):
            break  # but "van de Zoerselse delegatie"
    if text.does(SUBJECT_BEHIND):
        return _by_ending(found, low)
    return "to" if _is_german_dative(found, hit) else None


def _by_ending(found: Findings, low: str) -> str | None:
    """As ``_stands``, of guests whose word has cases."""
    words = found.text.lexicon.words
    if low.endswith(words("language", "endings", "guests_to")):
        return "to"
    if low.endswith(words("language", "endings", "guests_by")):
        return "by"
    return "other" if low.endswith(words("language", "endings", "guests_of")) else None


def _case_of(found: Findings, last: int) -> str | None:
    """The case of the last word of guests, in languages whose endings say it."""
    low = found.text.tokens[last - 1].low
    if low.endswith(found.text.lexicon.words("language", "object")):
        return "other"
    case = pair_case(low, low, found.text.lang)
    return "other" if case in ("at", "of") else case


def _is_german_dative(found: Findings, hit: Hit) -> bool:
    """ "Dem Chor", "den Gästen": the article, with an ending of several behind "den"."""
    words, tokens = found.text.lexicon.words, found.text.tokens
    several = words("language", "joins", "dative_plural")
    for token in tokens[max(hit.first - 2, 0) : hit.first] if several else ():
        if token.low in words("language", "joins", "dative"):
            return True
        if token.low in several and tokens[hit.last - 1].low.endswith(_SEVERAL):
            return True
    return False


def has_dative_article(found: Findings, i: int) -> bool:
    """Whether the token is the article of whom something is given to: "dem Bürgermeister"."""
    dative = found.text.lexicon.words("language", "joins", "dative")
    return bool(dative) and (found.text.tokens[i].low in dative or is_dative_woman(found, i, i + 1))


def is_dative_woman(found: Findings, article: int, noun: int) -> bool:
    """ "Der Delegation überreichte er": a feminine noun behind a "der" that belongs to nothing before it."""
    tokens, words = found.text.tokens, found.text.lexicon.words
    if tokens[article].low not in words("language", "joins", "dative_woman"):
        return False
    if not tokens[noun].low.endswith(words("language", "joins", "feminine")):
        return False
    before = tokens[article - 1] if article > found.text.sentence_of(article).first else None
    return before is None or not (before.is_capital and before.is_word)
