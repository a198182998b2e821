"""Names in the nominative: Russian and Kazakh case forms taken back to the form of the index card."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cache, lru_cache
from typing import Any, Final, NamedTuple

from pobratim.lexicons.lexicon import fold
from pobratim.reading.naming.wording import Wording, gender_of, is_sound_only
from pobratim.reading.people.name_endings import PATRONYMICS, POSSESSIVE, UNDECLINED

CASES: Final = "gdip"  # of a form: genitive or accusative, dative, instrumental, prepositional
_HUSHING: Final = "жшчщцЖШЧЩЦ"
_VOWELS: Final = "аеёиоуыэюяәөүұіАЕИОУЫЭЮЯ"


class Given(NamedTuple):
    """A reading of one word as a given name. Case: n, g (also accusative), d, i, p."""

    name: str
    gender: str
    case: str


# Ending of the form, what the nominative has there, gender ("" for either), case.
_GIVEN_ENDINGS: Final = (
    ("ием", "ий", "m", "i"), ("ией", "ия", "f", "i"),
    ("ом", "", "m", "i"), ("ем", "й", "m", "i"), ("ем", "ь", "m", "i"), ("ем", "", "m", "i"),
    ("ой", "а", "", "i"), ("ей", "а", "", "i"), ("ей", "я", "", "i"),
    ("а", "", "m", "g"), ("я", "й", "m", "g"), ("я", "ь", "m", "g"),
    ("у", "", "m", "d"), ("ю", "й", "m", "d"), ("ю", "ь", "m", "d"),
    ("у", "а", "", "g"), ("ю", "я", "", "g"),
    ("ы", "а", "", "g"), ("и", "а", "", "g"), ("и", "я", "", "g"), ("ии", "ия", "f", "g"),
    ("и", "ь", "f", "g"),
    ("е", "", "m", "p"), ("е", "й", "m", "p"), ("е", "ь", "m", "p"), ("е", "а", "", "d"), ("е", "я", "", "d"),
    ("ии", "ий", "m", "p"),
)  # fmt: skip


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
    if words.lang == "kk":
        stem = kazakh(word, words)
        if stem != word and (found := gender_of(fold(stem), words)) is not None:
            yield Given(stem, found, "g")
    elif words.cyrillic:
        every = _russian_given(word, low, words)
        yield from sorted(every, key=lambda r: is_sound_only(fold(r.name), words))  # Наталья before Натальа


def _is_form_of_listed(word: str, low: str, words: Wording) -> bool:
    """The Виктора of «встреча Виктора»: a name by its sound alone, but the form of one the language lists."""
    if words.lang != "ru" or not is_sound_only(low, words):
        return False
    return any(not is_sound_only(fold(r.name), words) for r in _russian_given(word, low, words))


def _double(word: str, words: Wording) -> Iterator[Given]:
    """«Ханса-Йоахима», «Анной-Марией»: both halves are given names in one case."""
    one, other = word.split("-")
    for first in given_readings(one, words):
        for second in given_readings(other, words):
            alike = first.gender == second.gender or not (first.gender and second.gender)
            if first.case == second.case and alike:
                yield Given(f"{first.name}-{second.name}", first.gender or second.gender, first.case)


def _russian_given(word: str, low: str, words: Wording) -> Iterator[Given]:
    if low in words.irregular:
        name = words.irregular[low]
        yield Given(name.capitalize(), gender_of(fold(name), words) or "m", _case(low))
    for ending, nominative, gender, case in _GIVEN_ENDINGS:
        if len(low) - len(ending) < 2 or not low.endswith(ending):
            continue
        stem = word[: -len(ending)]
        if (not nominative and stem[-1] in _VOWELS) or (nominative and stem[-1] in "ьъ"):
            continue  # «Свенья» is no form of «Свеньь»
        found = gender_of(fold(stem + nominative), words)
        if found is not None and (not gender or found in (gender, "")):
            yield Given(stem + nominative, found or gender, case)


def _case(low: str) -> str:
    if low.endswith(("ом", "ем", "ой", "ей", "ью", "ым", "им")):
        return "i"
    return {"у": "d", "ю": "d", "е": "p", "и": "g", "ы": "g", "а": "g", "я": "g"}.get(low[-1], "n")


_A_STEMS: Final = ("глав", "коллег", "старост", "судь", "госпож", "г-ж")


def case_of_title(low: str) -> str:
    """The case an office word stands in, from its ending: «мэром» i, «посла» g, «глава» n."""
    if low.endswith(("ами", "ями")):
        return "i"
    if low.endswith(("ам", "ям")):
        return "d"
    if low.endswith(("ому", "ему")):
        return "d"
    if low.endswith(("ого", "его", "ов", "ей")):
        return "g"
    if low.startswith(_A_STEMS) or low.endswith(("ица", "ицы", "ице", "ицу", "ицей")):
        last = low[-2:] if low.endswith(("ой", "ей")) else low[-1]
        return {"а": "n", "ы": "g", "и": "g", "е": "d", "у": "g", "ой": "i", "ей": "i"}.get(last, "n")
    if low[-1] in "ыи":
        return "n"
    return _case(low)


_VELAR: Final = "гкх"  # behind which an adjective ends in -ий
_STRESSED: Final = ("толст",)  # and those known to end in -ой
_FIRM: Final = (
    ("ским", "ский"), ("цким", "цкий"), ("ского", "ский"), ("цкого", "цкий"), ("скому", "ский"),
    ("цкому", "цкий"), ("ском", "ский"), ("цком", "цкий"),
    ("овым", "ов"), ("евым", "ев"), ("ёвым", "ёв"), ("иным", "ин"), ("ыным", "ын"),
)  # fmt: skip
_FIRM_FEMALE: Final = (
    ("ской", "ская"), ("цкой", "цкая"), ("скую", "ская"), ("цкую", "цкая"),
    ("овой", "ова"), ("евой", "ева"), ("ёвой", "ёва"), ("иной", "ина"), ("ыной", "ына"),
)  # fmt: skip


@lru_cache(maxsize=1 << 15)
def surname(word: str, gender: str, case: str) -> str:
    """A Russian surname's nominative, for the case and gender its given name or title stands in."""
    if case == "n" or len(word) < 4:
        return word
    low = word.lower()
    if gender != "f":
        for ending, nominative in _FIRM:
            if low.endswith(ending):
                return word[: -len(ending)] + nominative
    if gender != "m":
        for ending, nominative in _FIRM_FEMALE:
            if low.endswith(ending):
                return word[: -len(ending)] + nominative
    if case == "?":
        return word
    if gender == "f":
        return _female(word, low, case)
    return _male(word, low, case)


def _female(word: str, low: str, case: str) -> str:
    if low.endswith(tuple(p + "у" for p in POSSESSIVE)):
        return word[:-1] + "а"
    if low.endswith(tuple(p + "а" for p in POSSESSIVE)):
        return word
    stem_ends = low[-2] not in _VOWELS
    if case == "i" and low.endswith("ой"):
        return word[:-2] + "а"
    if stem_ends and (case, low[-1]) in (("g", "ы"), ("g", "у"), ("d", "е"), ("p", "е")):
        return word[:-1] + "а"
    return word


def _male(word: str, low: str, case: str) -> str:
    stem = word[:-1]
    if low.endswith(tuple(p + e for p in POSSESSIVE for e in "ауе")):
        return stem
    if case in "gd" and low.endswith(("ого", "ому")):  # Горького; Белого may be of Белый or Белой
        ending = "ий" if low[-4] in _VELAR else "ой" if low[:-3] in _STRESSED else None
        return word[:-3] + ending if ending else word
    if low.endswith(("ой", "ей")) and case == "i":
        return word[:-2] + "а"
    if low.endswith(("ом", "ем")) and case == "i" and low[-3] not in _VOWELS:
        return word[:-2] + ("" if low.endswith("ом") or low[-3] in _HUSHING else "ь")
    if low.endswith("ба") and low[-3] not in _VOWELS:
        return word  # Abkhaz names have no cases: Агрба, Хаджимба
    if (low[-1] in "ая" and case == "g") or (low[-1] in "ую" and case == "d"):
        if low[-1] in "ау":
            return stem if stem[-1] not in _VOWELS else word
        return stem + ("й" if stem[-1] in _VOWELS else "ь")
    if low[-1] in "ы" and case == "g":
        return stem + "а"
    if low[-1] == "е" and case in "dp" and stem[-1] not in _VOWELS:
        return stem + ("а" if case == "d" else "")
    return word


def patronymic(word: str, gender: str, case: str) -> str:
    """A patronymic's nominative: «Юрьевича» gives Юрьевич, «Юрьевной» Юрьевна."""
    low = word.lower()
    for ending, nominative, _, _ in PATRONYMICS:
        if low.endswith(ending):
            return word[: -len(ending)] + nominative
    return word


# Endings a name hardly ever has of itself, and those it may have.
_KAZAKH_SURE: Final = ("ының", "інің", "ның", "нің", "дың", "дің", "тың", "тің", "мен", "пен", "бен",
                "нікі", "дікі", "тікі", "ға", "қа")  # fmt: skip
_KAZAKH_MAYBE: Final = (
    "дағы", "дегі", "тағы", "тегі", "нан", "нен", "дан", "ден", "тан", "тен", "нда", "нде", "да",
    "де", "та", "те", "ге", "ке", "ына", "іне", "на", "не", "ды", "ді", "ты",
    "ті", "ны", "ні", "ын", "ін",
)  # fmt: skip
_KAZAKH_TO: Final = ("ге",)  # not "ке": Шмидтке is a name
_KAZAKH_FRONT: Final = ("ге", "ден", "ді", "ні")
_FRONT: Final = "еэиіөүә"
_FOREIGN: Final = 4  # letters of the shortest stem
_VOICELESS: Final = "пфктсшщчцхқһбвгд"


def kazakh(word: str, words: Wording) -> str:
    """A Kazakh name without its case ending; a name that ends so by itself stays whole."""
    low = fold(word)
    if gender_of(low, words) is not None:
        return word
    for ending in (*_KAZAKH_SURE, *_KAZAKH_MAYBE):
        if not low.endswith(ending) or len(low) - len(ending) < 3:
            continue
        stem = low[: -len(ending)]
        cut = word[: -len(ending)]
        if stem.endswith(("ұл", "қыз", "кыз", "ул")) and ending[0] in "ыі":
            return cut + ending[0]
        if ending[0] in "ыі" and len(ending) > 2:
            continue
        known = gender_of(stem, words) is not None or stem.endswith(words.suffixes)
        sure = ending in _KAZAKH_SURE or (ending in _KAZAKH_TO and _ends_in_two_consonants(stem))
        if known or (sure and _may_follow(stem, ending)) or _is_front(stem, ending):
            return cut
    return word


def _is_front(stem: str, ending: str) -> bool:
    """«Демирге», «Петиден», «Демирді»: a case behind a stem that is long enough to be a surname of elsewhere.

    Behind a consonant that many names have before such letters («Ланге», «Линден») it is none.
    """
    if ending not in _KAZAKH_FRONT or len(stem) < _FOREIGN or not _may_follow(stem, ending):
        return False
    last = next((letter for letter in reversed(stem) if letter in _VOWELS), "")
    open_ = stem[-1] in _VOWELS
    return last in _FRONT and (open_ or (stem[-1] in "рлй" and len(stem) > _FOREIGN))


def _ends_in_two_consonants(stem: str) -> bool:
    """«Летермге» is "to Leterme": no name has three consonants before its last vowel."""
    return not any(letter in _VOWELS for letter in stem.replace("ь", "")[-2:])


def _may_follow(stem: str, ending: str) -> bool:
    """Whether the first sound of the ending agrees with the last of the stem."""
    last, first = stem[-1], ending[0]
    if first in "тпқк":
        return last in _VOICELESS
    if ending in ("мен", "ның", "нің"):
        return last in _VOWELS + "рлйумнңя"
    return last not in _VOICELESS or last in "з"


@cache
def _morph() -> Any:
    import pymorphy3  # heavy: only texts with an unknown Russian name pay for it

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=1 << 16)
def _readings_of(low: str) -> tuple[frozenset[str], ...]:
    """Every way the Russian dictionary reads a word, as its marks; () where it does not have the word."""
    if not _morph().word_is_known(low):
        return ()  # asked first: to guess at a word that is not there takes long
    return tuple(frozenset(tag.grammemes) for tag in _morph().tag(low))


_PERSON: Final = frozenset(["Name", "Surn", "Patr"])
_THING: Final = frozenset(["Geox", "Orgn", "Trad"])


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


_CASED: Final = [stem + ending for stem in ("ов", "ев", "ёв") for ending in ("", "а", "у", "ым", "е", "ой")]
_UNLISTED: Final = (*_CASED, *UNDECLINED)
_LEAST: Final = 6  # letters


def is_unlisted_surname(low: str) -> bool:
    """Whether Russian does not know the word, and it ends as surnames do and hardly anything else."""
    return len(low) >= _LEAST and low.endswith(_UNLISTED) and not _readings_of(low)


_OF_WOMAN: Final = frozenset(["VERB", "past", "femn"])


def is_past_of_woman(low: str) -> bool:
    """Whether this is a verb in the past said of a woman, or of a thing of that gender: «заявила»."""
    return any(marks >= _OF_WOMAN for marks in _readings_of(low))


_SUBJECT: Final = frozenset(["NOUN", "sing", "nomn"])


def may_be_her(low: str) -> bool:
    """Whether such a verb may be said of this noun: «Смоленск посетила {делегация}», «{мэр} Анна Котова»."""
    return any(marks >= _SUBJECT and not marks.isdisjoint(("femn", "anim")) for marks in _readings_of(low))


@lru_cache(maxsize=1 << 15)
def _russian_forms(word: str) -> frozenset[str]:
    return frozenset({word} | {surname(word, gender, case) for gender in "mf" for case in CASES})


@lru_cache(maxsize=1 << 15)
def _kazakh_forms(word: str) -> frozenset[str]:
    low, least = fold(word), 5
    endings = (e for e in (*_KAZAKH_SURE, *_KAZAKH_MAYBE) if low.endswith(e) and len(low) >= least + len(e))
    return frozenset({word, *(word[: -len(e)] for e in endings)})


# What rarer surnames lose: «Смилянца» is Смилянец, «Небензи» Небензя, «Норьеги» Норьега.
_RARE: Final = (
    ("ца", "ец"), ("цу", "ец"), ("цем", "ец"), ("цом", "ец"), ("це", "ец"), ("и", "я"), ("и", "а"),
    ("ю", "я"), ("ей", "я"), ("е", "я"), ("е", "а"), ("у", "а"), ("ой", "а"), ("ы", "а"),
)  # fmt: skip


@lru_cache(maxsize=1 << 15)
def _rare_forms(word: str) -> frozenset[str]:
    cut = ((word[: -len(end)] + told) for end, told in _RARE if word.endswith(end) and len(word) > 4)
    return frozenset(form for form in cut if form[-2] not in "цчшщ" or form[-1] != "я")


def loose_forms(word: str, words: Wording) -> Set[str]:
    """What a surname may be besides, where somebody of this name is known."""
    return forms(word, words) | _rare_forms(word) if words.lang == "ru" else forms(word, words)


def forms(word: str, words: Wording) -> Set[str]:
    """What a surname may be in the nominative."""
    if words.lang == "kk":
        return _kazakh_forms(word) | {kazakh(word, words)}
    if words.lang == "ru":
        return _russian_forms(word)
    last = word[-1:]
    if last != "s" and last != "'":
        return {word}
    if last == "s" and word[-2:-1] in ("'", "’"):
        return {word, word[:-2]}
    return {word, word[:-1]} if words.lang in ("de", "nl") else {word}
