"""Names in the nominative: case forms taken back to the form of the index card, as names.toml tells."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cache, lru_cache
from typing import Any, Final, NamedTuple

from pobratim.lexicons.grammar import GENITIVE_S
from pobratim.lexicons.lexicon import fold
from pobratim.reading.naming.declension import NOBODY_KNOWS, Joined, declension, joined
from pobratim.reading.naming.wording import Wording, gender_of, is_sound_only

CASES: Final = "gdip"  # of a form: genitive or accusative, dative, instrumental, prepositional
_ANY: Final = "?"  # of a row that tells a surname in any case
_SHORTEST: Final = 4  # letters of a surname that is declined


class Given(NamedTuple):
    """A reading of one word as a given name. Case: n, g (also accusative), d, i, p."""

    name: str
    gender: str
    case: str


_MOST: Final = 1 << 16  # words whose readings are kept
_LONGEST: Final = 40  # characters of a name; what is longer is none
_READ: Final[dict[str, dict[str, tuple[Given, ...]]]] = {}  # by language


def given_readings(word: str, words: Wording) -> tuple[Given, ...]:
    """Every way to read a word as a given name, the nominative first."""
    read = _READ.get(words.lang)
    if read is None:
        read = _READ[words.lang] = {}
    known = read.get(word)
    if known is None:
        known = tuple(_readings(word, words)) if len(word) <= _LONGEST else ()
        if len(read) > _MOST:
            read.clear()
        read[word] = known
    return known


def _readings(word: str, words: Wording) -> Iterator[Given]:
    low = fold(word)
    gender = gender_of(low, words)
    if gender is not None and not _is_form_of_listed(word, low, words):
        yield Given(word, gender, "n")
    elif gender is None and word.count("-") == 1 and words.cyrillic:
        yield from _double(word, words)
    if words.joins_cases:
        stem = without_endings(word, words)
        if stem != word and (found := gender_of(fold(stem), words)) is not None:
            yield Given(stem, found, "g")
    elif words.cyrillic or words.declines:
        every = _declined(word, low, words)
        yield from sorted(every, key=lambda r: is_sound_only(fold(r.name), words))  # Наталья before Натальа


def _is_form_of_listed(word: str, low: str, words: Wording) -> bool:
    """The Виктора of «встреча Виктора»: a name by its sound alone, but the form of one the language lists."""
    if not words.declines or not is_sound_only(low, words):
        return False
    return any(not is_sound_only(fold(r.name), words) for r in _declined(word, low, words))


def _double(word: str, words: Wording) -> Iterator[Given]:
    """«Ханса-Йоахима», «Анной-Марией»: both halves are given names in one case."""
    one, other = word.split("-")
    for first in given_readings(one, words):
        for second in given_readings(other, words):
            alike = first.gender == second.gender or not (first.gender and second.gender)
            if first.case == second.case and alike:
                yield Given(f"{first.name}-{second.name}", first.gender or second.gender, first.case)


def _declined(word: str, low: str, words: Wording) -> Iterator[Given]:
    if low in words.irregular:
        name = words.irregular[low]
        yield Given(name.capitalize(), gender_of(fold(name), words) or "m", _case(low, words.lang))
    endings = declension(words.lang).given
    for row in endings.rows:
        if len(low) - len(row.ending) < 2 or not low.endswith(row.ending):
            continue
        stem = word[: -len(row.ending)]
        if not endings.stands(row, stem[-1]):
            continue  # «Свенья» is no form of «Свеньь»
        found = gender_of(fold(stem + row.nominative), words)
        gender = row.genders if len(row.genders) == 1 else ""
        if found is not None and (not gender or found in (gender, "")):
            yield Given(stem + row.nominative, found or gender, row.cases)


def _case(low: str, lang: str) -> str:
    row = declension(lang).names.find(low)
    return "n" if row is None else row.cases


def case_of_title(low: str, lang: str) -> str:
    """The case an office word stands in, from its ending: «мэром» i, «посла» g, «глава» n."""
    told = declension(lang)
    row = (told.titles_of_women if low.startswith(told.of_women) else told.titles).find(low)
    return "n" if row is None else row.cases


@lru_cache(maxsize=1 << 15)
def surname(word: str, lang: str, gender: str, case: str) -> str:
    """A surname's nominative, for the case and gender its given name or title stands in."""
    if case == "n" or len(word) < _SHORTEST:
        return word
    first, hyphen, last = word.rpartition("-")
    row = declension(lang).surnames.find(last.lower(), gender or NOBODY_KNOWS, case)
    last = last if row is None else last[: -len(row.ending)] + row.nominative
    if hyphen:  # "Skotnicką-Fryc": of the first half only what is plainly declined
        row = declension(lang).surnames.find(first.lower(), gender or NOBODY_KNOWS, _ANY)
        first = first if row is None else first[: -len(row.ending)] + row.nominative
    return first + hyphen + last


def is_owner_before(low: str, given: tuple[Given, ...], words: Wording) -> bool:
    """Whether a word stands in another case than the given name behind it, as a town that somebody heads.

    The Заречного of «глава Заречного Иван Петрович»; not the surname of «глава района Сидоренко Виктор».
    """
    told = declension(words.lang)

    def differs(of: Given) -> bool:
        hers = of.gender == "f" and of.case == "n" and low.endswith(told.open)
        genitive = of.case != "g" and not hers and low.endswith(told.of_town)
        return genitive or low.endswith(told.differing.get(of.gender + of.case, ()))

    return all(differs(of) for of in given)


def patronymic(word: str, lang: str) -> str:
    """A patronymic's nominative: «Юрьевича» gives Юрьевич, «Юрьевной» Юрьевна."""
    row = declension(lang).patronymics.find(word.lower())
    return word if row is None else word[: -len(row.ending)] + row.nominative


_STEM: Final = 3  # letters of the shortest stem of a name
_FOREIGN: Final = 4  # and of one from elsewhere


def without_endings(word: str, words: Wording) -> str:
    """A name without the case ending that is written on; a name that ends so by itself stays whole."""
    low = fold(word)
    if gender_of(low, words) is not None:
        return word
    told = words.joined
    for ending in told.every:
        if not low.endswith(ending) or len(low) - len(ending) < _STEM:
            continue
        stem = low[: -len(ending)]
        cut = word[: -len(ending)]
        if stem.endswith(told.own) and ending[0] in told.own_ends:
            return cut + ending[0]
        if ending[0] in told.own_ends and len(ending) > 2:
            continue
        known = gender_of(stem, words) is not None or stem.endswith(words.suffixes)
        sure = ending in told.sure or (ending in told.two and _ends_in_two_consonants(stem, told))
        if known or (sure and _may_follow(stem, ending, told)) or _is_front(stem, ending, told):
            return cut
    return word


def _is_front(stem: str, ending: str, told: Joined) -> bool:
    """«Демирге», «Петиден», «Демирді»: a case behind a stem that is long enough to be a surname of elsewhere.

    Behind a consonant that many names have before such letters («Ланге», «Линден») it is none.
    """
    if ending not in told.front or len(stem) < _FOREIGN or not _may_follow(stem, ending, told):
        return False
    last = next((letter for letter in reversed(stem) if letter in told.vowels), "")
    open_ = stem[-1] in told.vowels
    return last in told.front_vowels and (open_ or (stem[-1] in told.front_behind and len(stem) > _FOREIGN))


def _ends_in_two_consonants(stem: str, told: Joined) -> bool:
    """«Летермге» is "to Leterme": no name has three consonants before its last vowel."""
    return not any(letter in told.vowels for letter in stem.replace("ь", "")[-2:])


def _may_follow(stem: str, ending: str, told: Joined) -> bool:
    """Whether the first sound of the ending agrees with the last of the stem."""
    last, first = stem[-1], ending[0]
    if first in told.voiceless_ends:
        return last in told.voiceless
    if ending in told.sonorous_ends:
        return last in told.vowels or last in told.sonorous
    return last not in told.voiceless


@cache
def _morph() -> Any:
    import pymorphy3  # heavy: only texts with an unknown Russian name pay for it

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=1 << 14)
def _readings_of(low: str) -> tuple[frozenset[str], ...]:
    """Every way the Russian dictionary reads a word, as its marks; () where it does not have the word."""
    if not _morph().word_is_known(low):
        return ()  # asked first: to guess at a word that is not there takes long
    return tuple(frozenset(tag.grammemes) for tag in _morph().tag(low))


_PERSON: Final = frozenset(["Name", "Surn", "Patr"])
_THING: Final = frozenset(["Geox", "Orgn", "Trad"])


def is_in_dictionary(low: str) -> bool:
    """Whether the Russian dictionary has this word, whatever it is."""
    return bool(_readings_of(low))


def is_common_word(low: str) -> bool:
    """Whether Russian knows this, or a part of it between hyphens, as a word and never as a name."""
    if "-" in low:
        return any(is_common_word(part) for part in low.split("-") if len(part) > 3)
    readings = _readings_of(low)
    return bool(readings) and not any(_PERSON & marks for marks in readings)


def is_thing_name(low: str) -> bool:
    """Whether Russian knows this as the name of a place or a body, and not of a person."""
    readings = _readings_of(low)
    return any(_THING & marks for marks in readings) and not any(_PERSON & marks for marks in readings)


def is_surname(low: str) -> bool:
    """Whether Russian knows this as a surname and as nothing else."""
    readings = _readings_of(low)
    return bool(readings) and all("Surn" in marks for marks in readings)


_LEAST: Final = 6  # letters


def is_unlisted_surname(low: str, lang: str) -> bool:
    """Whether the dictionary has not the word, and it ends as surnames do and hardly anything else."""
    return len(low) >= _LEAST and low.endswith(declension(lang).unlike) and not _readings_of(low)


_OF_WOMAN: Final = frozenset(["VERB", "past", "femn"])


def is_past_of_woman(low: str) -> bool:
    """Whether this is a verb in the past said of a woman, or of a thing of that gender: «заявила»."""
    return any(marks >= _OF_WOMAN for marks in _readings_of(low))


_SUBJECT: Final = frozenset(["NOUN", "sing", "nomn"])


def may_be_her(low: str) -> bool:
    """Whether such a verb may be said of this noun: «Смоленск посетила {делегация}», «{мэр} Анна Котова»."""
    return any(marks >= _SUBJECT and not marks.isdisjoint(("femn", "anim")) for marks in _readings_of(low))


@lru_cache(maxsize=1 << 12)
def _declined_forms(word: str, lang: str) -> frozenset[str]:
    return frozenset({word} | {surname(word, lang, gender, case) for gender in "mf" for case in CASES})


@lru_cache(maxsize=1 << 12)
def _joined_forms(word: str, lang: str) -> frozenset[str]:
    low, least = fold(word), 5
    endings = (e for e in joined(lang).every if low.endswith(e) and len(low) >= least + len(e))
    return frozenset({word, *(word[: -len(e)] for e in endings)})


@lru_cache(maxsize=1 << 15)
def _rare_forms(word: str, lang: str) -> frozenset[str]:
    """What rarer surnames lose: «Смилянца» is Смилянец, «Небензи» Небензя, «Норьеги» Норьега."""
    if len(word) <= _SHORTEST:
        return frozenset()
    rare = declension(lang).rare
    fit = [r for r in rare.rows if word.endswith(r.ending) and rare.stands(r, word[-len(r.ending) - 1])]
    return frozenset([word[: -len(r.ending)] + r.nominative for r in fit])


def loose_forms(word: str, words: Wording) -> Set[str]:
    """What a surname may be besides, where somebody of this name is known."""
    found = forms(word, words)
    return found | _rare_forms(word, words.lang) if words.declines else found


def forms(word: str, words: Wording) -> Set[str]:
    """What a surname may be in the nominative."""
    if words.joins_cases:
        return _joined_forms(word, words.lang) | {without_endings(word, words)}
    if words.declines:
        return _declined_forms(word, words.lang)
    last = word[-1:]
    if last != "s" and last != "'":
        return {word}
    if last == "s" and word[-2:-1] in ("'", "’"):
        return {word, word[:-2]}
    return {word, word[:-1]} if words.does(GENITIVE_S) else {word}
