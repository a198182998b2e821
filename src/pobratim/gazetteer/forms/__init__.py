"""Case forms of place names, made by rule from the name itself. Nothing here ever takes a text apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pobratim.gazetteer.forms import german, kazakh, polish, russian, ukrainian

FORMED: Final = frozenset(["de", "kk", "pl", "ru", "uk"])  # languages that forms are made in
_RUSSIAN = re.compile(r"[А-ЯЁа-яё][-'’. А-ЯЁа-яё]+")
_UKRAINIAN = re.compile(r"[А-ЩЬЮЯҐЄІЇа-щьюяґєії][-'’. А-ЩЬЮЯҐЄІЇа-щьюяґєії]+")
_KAZAKH = re.compile(r"[А-ЯЁа-яёәғқңөұүһіӘҒҚҢӨҰҮҺІ][-. А-ЯЁа-яёәғқңөұүһіӘҒҚҢӨҰҮҺІ]+")
_ONLY_UKRAINIAN = re.compile("[ґєіїҐЄІЇ]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ][-'’. A-Za-zÀ-ɏ]+")
_SLAVIC = frozenset(
    [
        "RU",
        "BY",
        "UA",
        "PL",
        "CZ",
        "SK",
        "BG",
        "RS",
        "BA",
        "HR",
        "SI",
        "ME",
        "MK",
        "MD",
        "LT",
        "LV",
        "EE",
        "GE",
        "AM",
        "AZ",
        "KZ",
        "KG",
        "UZ",
        "TJ",
        "TM",
        "GR",
        "XK",
    ]
)
_GERMAN_READS = frozenset(["DE", "AT", "CH", "LU", "LI", "BE", "NL", "FR", "PL", "CZ", "DK", "IT"])

CASES = {
    "gen": "genitive",
    "dat": "dative",
    "acc": "accusative",
    "ins": "instrumental",
    "loc": "locative",
    "voc": "vocative",
    "abl": "ablative",
    "att": "locative attribute",
}


def forms(name: str, country: str | None, lang: str | None = None) -> Iterator[tuple[str, str, str]]:
    """Every case form that differs from the name, as (language, case, form).

    ``lang``: the language the name is known to be in.
    """
    if _RUSSIAN.fullmatch(name):
        yield from _differing(name, "ru", russian.forms(name, slavic=country in _SLAVIC))
    if _UKRAINIAN.fullmatch(name) and (lang == "uk" or country == "UA" or _ONLY_UKRAINIAN.search(name)):
        yield from _differing(name, "uk", ukrainian.forms(name))
    if _KAZAKH.fullmatch(name):
        yield from _differing(name, "kk", kazakh.forms(name))
    if _LATIN.fullmatch(name):
        if lang == "pl" or (country == "PL" and lang in (None, "en")):
            yield from _differing(name, "pl", polish.forms(name))
        if lang == "de" or (country in _GERMAN_READS and lang in (None, "en")):
            yield from _differing(name, "de", german.forms(name))


def _differing(name: str, lang: str, made: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    for case, form in made:
        if form != name:
            yield lang, case, form


def explain(name: str, country: str | None, wanted: str, lang: str | None = None) -> tuple[str, str] | None:
    """The language and case in which ``name`` becomes ``wanted`` (both folded alike); None if in none."""
    from pobratim.gazetteer.keys import key

    for spoken, case, form in forms(name, country, lang):
        if key(form) == wanted:
            return spoken, CASES[case]
    return None
