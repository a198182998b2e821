"""Towns' names in Russian letters, for those of which no list has one: Higashikawa is Хигасикава.

The rules stand in ``transcription.toml``. ``python -m pobratim.gazetteer.transcription`` measures them on the
names that the lists do have; it wants what the gazetteer is built of.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from pobratim.gazetteer.sources import Source, geonames, regions, toml

LEAST = 2_000  # inhabitants of a town whose name is made
SHORTEST = 5  # letters of a made name: shorter ones are everyday words too often
_BREAKS = re.compile(r"[ \-–]+")
_APOSTROPHES = re.compile("['’]")
_CYRILLIC = re.compile("[а-яёӘ-ӿ]", re.IGNORECASE)
_RUSSIAN = re.compile(r"[А-ЯЁ][а-яё]+(?:[- ][А-ЯЁа-яё]+)*")
_SMALL = frozenset(
    ("ам", "ан", "бай", "да", "де", "делла", "дель", "дей", "дер", "ди", "ду", "дю", "и", "ла", "лас", "ле",
     "лос", "на", "над", "су", "сюр")
)  # fmt: skip
_LONG = str.maketrans("āīūēōâîûêô", "aiueoaiueo")
_DOUBLED = {"k": "к", "s": "с", "t": "т", "p": "п", "c": "т"}
Word = Callable[[str], str | None]


def russian(name: str, country: str | None) -> list[str]:
    """The name in Russian letters, the likeliest first; none where the rules of its country lack a letter."""
    made = []
    for word in _by_country().get(country or "", ()):
        parts = [word(part) for part in _BREAKS.split(name.lower()) if part]
        if parts and all(parts):
            made.append("-".join(_capital(str(part), i) for i, part in enumerate(parts)))
    return list(dict.fromkeys(made))


def give_russian_names(town: Source) -> None:
    """Add the made names of a town of which no list has a Cyrillic one."""
    if town.population >= LEAST and not any(map(_CYRILLIC.search, (*town.labels.values(), *town.others))):
        town.others += [name for name in russian(town.name, town.country) if len(name) >= SHORTEST]


def _capital(part: str, i: int) -> str:
    return part if i and part in _SMALL else part[:1].upper() + part[1:]


@cache
def _by_country() -> dict[str, tuple[Word, ...]]:
    """What writes one word of a name of each country, each in its own way."""
    found: dict[str, tuple[Word, ...]] = {}
    for lang, table in toml("transcription.toml").items():
        if lang == "zh":
            ways: tuple[Word, ...] = (_chinese(table),)
        elif lang == "ja":
            ways = (_japanese(table, ""), _japanese(table, table["english"]))
        else:
            ways = (_by_rules(table),)
        found |= dict.fromkeys(table["countries"], ways)
    return found


def _by_rules(table: dict[str, Any]) -> Word:
    rules = [rule.split(" ") for rule in table["rules"]]
    begun = re.compile("|".join(f"({pattern})" for pattern, _ in rules))
    whole = dict(word.split(" ") for word in table.get("words", ()))

    def word(written: str) -> str | None:
        plain = _APOSTROPHES.sub("", written)
        if plain in whole:
            return str(whole[plain])
        out, at = "", 0
        while at < len(plain):
            match = begun.match(plain, at)
            if match is None or match.lastindex is None or match.end() == at:
                return None
            out, at = out + rules[match.lastindex - 1][1], match.end()
        return out

    return word


def _pairs(words: str) -> dict[str, str]:
    listed = words.split()
    return dict(zip(listed[::2], listed[1::2], strict=True))


def _chinese(table: dict[str, Any]) -> Word:
    initials, finals = _pairs(table["initials"]), _pairs(table["finals"])
    syllables = {a + b: x + y for a, x in initials.items() for b, y in finals.items()}
    syllables |= _pairs(table["alone"]) | _pairs(table["otherwise"])

    def cut(pinyin: str) -> list[str] | None:
        if not pinyin:
            return []
        for n in range(min(6, len(pinyin)), 0, -1):
            if pinyin[:n] in syllables and (rest := cut(pinyin[n:])) is not None:
                return [pinyin[:n], *rest]
        return None

    def word(written: str) -> str | None:
        parts = [cut(part) for part in _APOSTROPHES.split(written)]
        if None in parts:
            return None
        out, before = "", ""
        for syllable in (s for part in parts for s in part or ()):
            said = syllables[syllable]
            out += f"ъ{said}" if before.endswith("ng") and said[0] in "яюеё" else said  # Хэнъян
            before = syllable
        return out

    return word


def _japanese(table: dict[str, Any], instead: str) -> Word:
    vowels = dict(zip("aiueo", table["vowels"].split(), strict=True))
    kana = dict(vowels)
    for row in (*re.split(r"[;\n]", table["rows"]), *instead.split(";")):
        if row.strip():
            consonant, *said = row.split()
            kana |= {consonant + vowel: one for vowel, one in zip("aiueo", said, strict=True)}

    def word(written: str) -> str | None:
        plain, out, at = written.translate(_LONG), "", 0
        while at < len(plain):
            here, following = plain[at], plain[at + 1 : at + 2]
            if here == "i" and out and out[-1] in "аеоуэяюё":
                out, at = f"{out}й", at + 1
            elif here in _DOUBLED and (following == here or plain.startswith("tch", at)):
                out, at = out + _DOUBLED[here], at + 1
            elif found := next((plain[at : at + n] for n in (3, 2, 1) if plain[at : at + n] in kana), None):
                out, at = out + kana[found], at + len(found)
            elif here in "nm":
                out, at = out + ("м" if following and following in "bpm" else "н"), at + 1
            elif here in "'’":
                out, at = f"{out}ъ", at + 1
            else:
                return None
        return out

    return word


def _same(a: str, b: str) -> bool:
    one, other = (_BREAKS.sub(" ", name.lower()).replace("ё", "е").replace("э", "е") for name in (a, b))
    return one == other


def main() -> None:
    """Print, for each language, how many known Russian names the rules make, and how many towns lack one."""
    towns = [town for town in geonames(regions()[1]) if town.population >= LEAST]
    for lang, table in toml("transcription.toml").items():
        right = known = lacking = 0
        for town in (t for t in towns if t.country in table["countries"]):
            names = [name for name in town.others if _RUSSIAN.fullmatch(name)]
            if names:
                known += 1
                made = russian(town.name, town.country)
                right += any(_same(name, one) for name in names for one in made)
            else:
                lacking += 1
        print(f"{lang}: {right} of {known} known names right ({right / known:.2f}), {lacking} towns lack one")


if __name__ == "__main__":
    main()
