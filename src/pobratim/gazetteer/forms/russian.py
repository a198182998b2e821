"""Russian: paradigms by ending, agreement of adjective and noun, names that change in one part only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pobratim.gazetteer.forms.agreement import Readings, only, paradigm, single, together

_VOWELS = "аеёиоуыэюя"
_HUSH = "жшчщц"
_VELAR = "гкх"
_ADJECTIVE = re.compile("(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$")
_PREPOSITIONS = frozenset(["на", "над", "под", "при", "в", "у"])
_GENERIC_FIRST = frozenset(
    ["республика", "штат", "провинция", "область", "княжество", "земля", "королевство", "остров"]
)
_FEMININE = frozenset(["область"])
# Where the rule would miss: stems that lose or change a vowel, names that look foreign.
_STEMS = {"орел": "орл", "елец": "ельц", "псел": "псл", "волочек": "волочк", "козел": "козл", "угол": "угл"}


def forms(name: str, *, slavic: bool = True) -> Iterator[tuple[str, str]]:
    """Every (case, form) of a name. ``slavic``: -и, -ы and -о may be endings."""
    if " " in name:
        yield from _words(name.split(), slavic)
    elif "-" in name:
        yield from _hyphened(name.split("-"), slavic)
    else:
        yield from single(_word(name, slavic))


def _words(parts: list[str], slavic: bool) -> Iterator[tuple[str, str]]:
    last = len(parts) - 1
    if parts[0].lower() in _GENERIC_FIRST:
        yield from only(parts, 0, _word(parts[0], True), " ")
        return
    if any(part.lower() in _PREPOSITIONS for part in parts):
        yield from only(parts, 0, _word(parts[0], slavic), " ")
        return
    if "-" in parts[last]:
        for case, form in _hyphened(parts[last].split("-"), slavic):
            yield case, " ".join([*parts[:last], form])
        return
    readings = [(part, _word(part, slavic, first=n < last)) for n, part in enumerate(parts)]
    adjectives = all(_ADJECTIVE.search(part) for part in parts[:-1])
    if adjectives or len(parts) == 2:
        yield from together(readings, " ")
    if not adjectives:
        yield from only(parts, last, readings[last][1], " ")


def _hyphened(parts: list[str], slavic: bool) -> Iterator[tuple[str, str]]:
    last = len(parts) - 1
    if any(part in _PREPOSITIONS for part in parts[1:]):
        yield from only(parts, 0, _word(parts[0], slavic), "-")
        return
    readings = _word(parts[last], slavic)
    yield from only(parts, last, readings, "-")
    # Каменец-Подольский, Гусь-Хрустальный: the adjective behind draws the noun along.
    if len(parts) == 2 and re.search("(?:ский|цкий|ный|ская|ное)$", parts[1]):
        yield from together([(parts[0], _word(parts[0], True)), (parts[1], readings)], "-")


def _word(word: str, slavic: bool, first: bool = False) -> Readings:
    """Paradigms a word may have, by its ending. ``first``: an adjective rather than a noun, if it can be."""
    low = word.lower().replace("ё", "е")
    if len(low) < 2:
        return []
    found: Readings = []
    if _ADJECTIVE.search(low) and len(low) > 4:
        found += _adjective(word, low)
        if first or low[-2:] not in ("ой", "ий", "ая") or low.endswith(("ский", "цкий", "ская", "цкая")):
            return found
    if first and low.endswith(("ов", "ев", "ин")):  # Сергиев Посад: в Сергиевом Посаде
        found.append(("m", paradigm(word, "а/у/-/ым/ом")))
    if first and low.endswith(("овы", "евы", "ины")):  # Карловы Вары: Карловых Вар
        return [("p", paradigm(word[:-1], "ых/ым/ы/ыми/ых"))]
    return found + _noun(word, low, slavic)


def _adjective(word: str, low: str) -> Readings:
    stem, ending = word[:-2], low[-2:]
    velar = stem[-1].lower() in _VELAR
    soft = (ending in ("ий", "яя", "ее", "ие") and not velar) or stem[-1].lower() in "жшчщ"
    o, y = ("е", "и") if soft else ("о", "и" if velar else "ы")
    if ending in ("ый", "ий", "ой"):
        o = "о" if ending == "ой" else o
        return [("m", paradigm(stem, f"{o}го/{o}му/{ending}/{y}м/{o}м"))]
    if ending in ("ая", "яя"):
        u = "юю" if ending == "яя" else "ую"
        return [("f", paradigm(stem, f"{o}й/{o}й/{u}/{o}й,{o}ю/{o}й"))]
    if ending in ("ое", "ее"):
        return [("n", paradigm(stem, f"{o}го/{o}му/{ending}/{y}м/{o}м"))]
    return [("p", paradigm(stem, f"{y}х/{y}м/{ending}/{y}ми/{y}х"))]


def _noun(word: str, low: str, slavic: bool) -> Readings:
    end = low[-1]
    if end == "а":
        return [("f", _in_a(word[:-1], low[-2]))]
    if end == "я":
        i = "и" if low.endswith("ия") else "е"
        return [("f", paradigm(word[:-1], f"и/{i}/ю/ей,ею/{i}"))]
    if end == "ь":
        feminine = ("f", paradigm(word[:-1], "и/и/ь/ью/и"))
        if low == "церковь":
            return [("f", paradigm(word[:-3], "ви/ви/овь/овью/ви"))]
        masculine = ("m", paradigm(word[:-1], "я/ю/ь/ем/е"))
        return [feminine] if low in _FEMININE else [feminine, masculine]
    if end == "й":
        i = "и" if low.endswith("ий") else "е"
        return [("m", paradigm(word[:-1], f"я/ю/й/ем/{i}"))]
    if end == "о":
        return _in_o(word, low, slavic)
    if end == "е":
        return _in_e(word, low)
    if end == "ы" or (end == "и" and slavic):
        return _plural(word, low)
    if end in _VOWELS:
        return []
    return [("m", p) for p in _in_consonant(word, low)]


def _in_a(stem: str, before: str) -> dict[str, tuple[str, ...]]:
    y = "и" if before in _VELAR + "жшчщ" else "ы"
    o = "ей,ой" if before in _HUSH else "ой,ою"
    return paradigm(stem, f"{y}/е/у/{o}/е")


def _in_o(word: str, low: str, slavic: bool) -> Readings:
    if re.search("(?:[оеё]в|[иы]н)о$", low):  # both ways are right: в Восточном Сараеве, в Восточном Сараево
        return [("n", paradigm(word[:-1], "а,о/у,о/о/ом,о/е,о"))]
    if slavic and re.search("(?:н|л|ц|ск|ст|шк|т|д)о$", low):
        return [("n", paradigm(word[:-1], "а/у/о/ем,ом/е" if low[-2] == "ц" else "а/у/о/ом/е"))]
    return []


def _in_e(word: str, low: str) -> Readings:
    if low.endswith("ье"):
        return [("n", paradigm(word[:-1], "я/ю/е/ем/е"))]
    if low.endswith(("ище", "це")):
        return [("n", paradigm(word[:-1], "а/у/е/ем/е"))]
    if low.endswith(("ое", "ее", "ие", "ые")):
        return []
    if low.endswith(("ле", "ре")):
        return [("n", paradigm(word[:-1], "я/ю/е/ем/е"))]
    return []


def _plural(word: str, low: str) -> Readings:
    stem, before = word[:-1], low[-2]
    if before in _VOWELS:
        return []
    soft = low[-1] == "и" and before not in _VELAR + "жшчщ"
    a = "я" if soft else "а"
    genitives = [stem, stem + ("ей" if soft or before in "жшчщ" else "ов")]
    if soft:
        genitives[0] = stem + "ь"
    elif before == "ц":
        genitives = [stem + "ов", stem + "ев", stem]
    elif before == "к" and len(low) > 3 and low[-3] not in _VOWELS:
        consonants = stem[:-1].removesuffix("ь").removesuffix("й")
        genitives += [consonants + "ок", consonants + "ек"]
    made = paradigm(stem, f"-/{a}м/{low[-1]}/{a}ми/{a}х")
    return [("p", made | {"gen": tuple(g for g in genitives if len(g) > 2)})]


def _in_consonant(word: str, low: str) -> Iterator[dict[str, tuple[str, ...]]]:
    hush = low[-1] in _HUSH
    instrumental = "ем,ом" if hush else "ом"
    if low in _STEMS:
        stem = word[0] + _STEMS[low][1:]
        yield paradigm(stem, f"а/у/./{'ом,ем' if stem[-1] == 'ц' else 'ом'}/е")
        return
    yield paradigm(word, f"а/у/-/{instrumental}/е")
    vowels = sum(c in _VOWELS for c in low)
    if low.endswith("ец") and vowels > 1:
        stem = word[:-2] + ("ьц" if low[-3] == "л" else "йц" if low[-3] in _VOWELS else "ц")
        yield paradigm(stem, "а/у/./ом,ем/е")
    elif low.endswith(("ок", "ек")) and vowels > 1:
        soften = "ь" if low.endswith("ек") and low[-3] in "лн" else ""
        yield paradigm(word[:-2] + soften + "к", "а/у/./ом/е")
