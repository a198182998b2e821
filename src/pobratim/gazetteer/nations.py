"""Words that name a country or are its adjective, in all their forms: what `country_of_word` knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pobratim.facts.kinds import PlaceKind
from pobratim.gazetteer.forms import forms
from pobratim.gazetteer.keys import key
from pobratim.gazetteer.sources import Source, toml

_FRONT_ENDS = "еіөүәэ"


def country_words(places: Iterable[Source]) -> dict[str, str]:
    """Every word or phrase, folded, to the ISO code of its country."""
    words: dict[str, str] = {}
    data = toml("demonyms.toml")
    for place in places:
        if place.kind is not PlaceKind.COUNTRY or not place.country:
            continue
        for lang, name in place.spellings():
            words.setdefault(key(name), place.country)
            for _, _, form in forms(name, place.country, lang):
                words.setdefault(key(form), place.country)
        for word in _kazakh_adjectives(place.labels.get("kk", "")):
            words.setdefault(key(word), place.country)
    for city in ("Norfolk", "Granada"):  # of England, of Spain, long before an island of one of their names
        words.pop(key(city), None)
    for lang, endings in _ENDINGS.items():
        for iso, listed in data[lang].items():
            for word in listed.split(", "):
                for form in endings(word):
                    words.setdefault(key(form), iso)
    return words


def _kazakh_adjectives(name: str) -> Iterator[str]:
    """Қазақстандық, Бельгиялық; in the plural and genitive too, as people are spoken of."""
    if not name:
        return
    low = name.lower()
    vowels = [c for c in low if c in "аоұыяәөүіеэиуюё"]
    series = (
        ("ы", "і") if not vowels or vowels[-1] in "иуюё" else ("і",) if vowels[-1] in _FRONT_ENDS else ("ы",)
    )
    first = "т" if low[-1] in "бвгдкқпстфхцчшщ" else "д" if low[-1] in "мнңзж" else "л"
    for y in series:
        k = "қ" if y == "ы" else "к"
        yield f"{name}{first}{y}{k}"


def _slavic(endings: tuple[str, ...], ending: str) -> Callable[[str], Iterator[str]]:
    def make(word: str) -> Iterator[str]:
        stem = word.removesuffix(ending)
        yield from (stem + e for e in endings)

    return make


def _adding(*endings: str) -> Callable[[str], Iterator[str]]:
    def make(word: str) -> Iterator[str]:
        yield from (word + e for e in ("", *endings))

    return make


def _romance(word: str) -> Iterator[str]:
    yield from (word, word + "s", word + "es")
    if word.endswith("o"):
        yield from (word[:-1] + e for e in ("a", "os", "as", "i", "e"))
    elif word.endswith("e"):
        yield word[:-1] + "i"


_RU = ("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ою", "ое", "ие", "их", "ими")
_UK = ("ий", "ого", "ому", "им", "ім", "а", "ої", "ій", "у", "ою", "е", "і", "их", "ими")
_PL = ("", "ego", "emu", "m", "ch", "mi", "e", "ej")
_ENDINGS: dict[str, Callable[[str], Iterator[str]]] = {
    "en": _adding("s"),
    "de": _adding("e", "en", "er", "es", "em"),
    "nl": _adding("e"),
    "fr": _adding("s", "e", "es"),
    "ru": _slavic(_RU, "ий"),
    "uk": _slavic(_UK, "ий"),
    "pl": lambda word: iter([*_adding(*_PL)(word), word[:-1] + "a", word[:-1] + "ą", word[:-1] + "o"]),
    "es": _romance,
    "it": _romance,
    "kk": _adding("тың", "тің", "дың", "дің", "ша", "ше", "тар", "тер", "дар", "дер"),
}
