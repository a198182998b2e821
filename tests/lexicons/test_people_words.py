"""Names and offices as data: the same tables everywhere, and every entry found again by the reader."""

from __future__ import annotations

import re

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import Office
from pobratim.lexicons import languages, load
from pobratim.lexicons.lexicon import fold
from pobratim.reading.elements import expand
from pobratim.reading.naming.wording import gender_of, wording
from pobratim.reading.people.offices import find_offices, office_words, settle
from pobratim.reading.phrases import entries
from pobratim.reading.text import cut

LANGUAGES = languages()
# Of each language "the former mayor and the deputy mayor".
FORMER_AND_DEPUTY = {
    "ru": "бывший мэр и заместитель мэра",
    "kk": "бұрынғы әкім және әкімінің орынбасары",
    "en": "the former mayor and the deputy mayor",
    "nl": "de voormalige burgemeester en de locoburgemeester",
    "fr": "l'ancien maire et l'adjoint au maire",
    "de": "der ehemalige Bürgermeister und der stellvertretende Bürgermeister",
    "uk": "колишній мер і заступник мера",
    "pl": "były burmistrz i zastępca burmistrza",
    "es": "el antiguo alcalde y el teniente de alcalde",
    "it": "l'ex sindaco e il vicesindaco",
    "ja": "元市長と副市長",
}
OFFICES = {office.value for office in Office}


def tables(lang: str, file: str) -> dict[str, set[str]]:
    """Table names with their keys; which posts a language names is asked of the closed list."""
    return {name: set(table) - OFFICES for name, table in load(lang).table(file).items()}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_the_same_tables(lang: str) -> None:
    for file in ("names", "offices"):
        assert tables(lang, file) == tables("en", file), f"{lang}/{file}.toml differs in its tables from en"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_offices_are_those_of_the_closed_list(lang: str) -> None:
    assert set(load(lang).table("offices")["office"]) <= OFFICES, "an office that facts.kinds does not know"


@pytest.mark.parametrize("lang", ["ru", "kk", "en", "nl", "fr", "de"])
def test_every_office_of_the_closed_list_has_words(lang: str) -> None:
    levelled = {Office.AKIM, Office.DEPUTY_AKIM}  # of the table [akim], by what is governed
    assert OFFICES - levelled - set(load(lang).table("offices")["office"]) == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_office_phrase_is_found_again(lang: str) -> None:
    lost = []
    for office, phrases in load(lang).table("offices")["office"].items():
        for phrase in phrases:
            for words in spelt_out(phrase):
                text = cut(Document("phrase", f"x {words} x", lang=lang), load(lang))
                hits = [h for h in office_words(load(lang)).phrases.find(text) if h.label[2:3] == (office,)]
                if not any(h.first == 1 and h.last >= len(text.tokens) - 1 for h in hits):
                    lost.append(words)
    assert lost == [], "phrases that can never match"


def spelt_out(phrase: str) -> list[str]:
    """A phrase with each of its alternatives in turn, the others at their first."""
    slots = [
        [w.replace("*-", "cd-").strip("*") for w in slot.split("|")]
        for slot in phrase.split()
        if not slot.startswith("..")
    ]
    first = [slot[0] for slot in slots]
    return [
        " ".join([*first[:i], option, *first[i + 1 :]]).replace("d' ", "d'").replace("l' ", "l'")
        for i, slot in enumerate(slots)
        for option in slot
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_office_phrase_is_always_read_as_another_office(lang: str) -> None:
    """What two offices list is only one of them: of "delegation head" the coarser "head" once hid the finer."""
    hidden = []
    for office, phrases in load(lang).table("offices")["office"].items():
        for phrase in phrases:
            samples = [x for words in expand(phrase) for x in spelt_out(words)]
            read = [office in offices_of(sample, lang) for sample in samples]
            if not (all(read) if " " not in phrase else any(read)):
                hidden.append((office, [x for x, right in zip(samples, read, strict=True) if not right]))
    assert hidden == [], "words of an office that another office takes"


def offices_of(words: str, lang: str) -> list[str | None]:
    """The offices read where these words stand alone, an akim's as a city has it."""
    said = words.upper() if len(words) == 2 else words.capitalize()
    hits = find_offices(cut(Document("phrase", f"x {said} x", lang=lang), load(lang)))
    return [settle(hit, None, "city" if hit.office == "akim" else None) for hit in hits]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_choice_of_an_office_phrase_mixes_nouns_with_prepositions(lang: str) -> None:
    """ "commissaire du roi|de la reine" is "du (roi or de) la reine": a choice binds to one word."""
    kinds = load(lang).table("language")["prepositions"]
    small = {w for kind in kinds for w in load(lang).words("language", "prepositions", kind)}
    articles = set(load(lang).words("names", "article", "words"))
    mixed = []
    for label, phrase in entries(load(lang), "offices"):
        slots = [set(slot.split("|")) for slot in phrase.split()]
        if label[1] == "office" and any(slot & small and slot - small - articles for slot in slots):
            mixed.append((label[2], phrase))
    assert mixed == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_deputies_and_former_ones_are_told_apart(lang: str) -> None:
    assert lang in FORMER_AND_DEPUTY, "say the former and the deputy mayor in the new language"
    said = FORMER_AND_DEPUTY[lang]
    hits = find_offices(cut(Document("phrase", said, lang=lang), load(lang)))
    assert [h.former for h in hits] == [True, False]
    assert hits[1].deputy or hits[1].office == Office.DEPUTY_MAYOR


@pytest.mark.parametrize("lang", LANGUAGES)
def test_given_names_are_single_words_said_once(lang: str) -> None:
    given = load(lang).table("names")["given"]
    names = [n for key in ("male", "female", "any") for n in given[key]]
    assert [n for n in names if not re.fullmatch(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", n)] == []
    assert sorted(names) == sorted(set(names)), "a given name stands in two lists"
    assert all(gender_of(fold(n), wording(load(lang))) is not None for n in names)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_is_both_a_name_and_never_one(lang: str) -> None:
    words = wording(load(lang))
    sure = {n for n in words.given if n not in words.ambiguous}
    assert sure & words.never == set(), "flag it as ambiguous or take it out"


def test_a_name_written_in_one_script_is_known_in_the_other() -> None:
    for lang, name in (("ru", "Вольфганг"), ("ru", "Торбен"), ("en", "Zhanbolat"), ("de", "Gulbarshyn")):
        assert gender_of(fold(name), wording(load(lang))) is not None, f"{name} agrees by sound"


@pytest.mark.parametrize(
    ("lang", "word"),
    [("de", "Rathaus"), ("en", "City"), ("nl", "Stad"), ("fr", "Ville"), ("ru", "Город"), ("kk", "Қала")],
)
def test_plain_nouns_are_no_given_names(lang: str, word: str) -> None:
    assert gender_of(fold(word), wording(load(lang))) is None
