"""Forms of one word have one stem; different words keep theirs."""

from __future__ import annotations

import pytest

from pobratim.stems import begins_stem, is_stop, languages_of, plain, stem

SAME = [
    ("en", "wreath wreaths"),
    ("en", "remembered remembering remembers"),
    ("nl", "krans kransen"),
    ("nl", "gedenkteken gedenktekens"),
    ("fr", "gerbe gerbes"),
    ("fr", "mémoire mémoires memoire"),
    ("de", "Kranz Kranzes"),
    ("ru", "памятник памятника памятнику памятником памятники"),
    ("ru", "побратим побратима побратимов побратимы"),
    ("uk", "пам'ятника пам'ятнику"),
    ("kk", "ескерткіш ескерткіші ескерткішіне ескерткіштер ескерткіштің ескерткішін"),
    ("kk", "құрбан құрбандар құрбандары құрбандарының құрбандарына"),
    ("kk", "қала қалада қаланың қаладан қалалар қалалары қаласында"),
    ("kk", "кітап кітабы кітаптар кітабын кітаптың"),
    ("kk", "мектеп мектебі мектептер мектебінде"),
    ("kk", "елші елшісі елшілер елшінің"),
    ("kk", "бейбітшілік бейбітшіліктің бейбітшілігі"),
]


@pytest.mark.parametrize(("lang", "forms"), SAME, ids=[f"{lang} {f.split()[0]}" for lang, f in SAME])
def test_forms_of_a_word_meet(lang: str, forms: str) -> None:
    stems = {form: stem(form, lang) for form in forms.split()}
    assert len(set(stems.values())) == 1, stems


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("kk", "қала қалам"),
        ("kk", "ел елші ер"),
        ("ru", "мир мэр"),
        ("en", "peace piece place"),
        ("nl", "stad staat"),
    ],
)
def test_other_words_do_not(lang: str, words: str) -> None:
    stems = [stem(word, lang) for word in words.split()]
    assert len(set(stems)) == len(stems), stems


def test_a_word_may_be_of_the_languages_of_its_letters() -> None:
    assert "nl" in languages_of("krans") and "ru" not in languages_of("krans")
    assert languages_of("венок") == ("ru", "kk")
    assert languages_of("құрбан") == ("kk",)
    assert languages_of("広島") == ()


def test_marks_go_from_latin_letters_and_й_stays_й() -> None:
    assert plain("Mémoire") == "memoire" and plain("Ещё Йод") == "еще йод" and plain("Łódź") == "lodz"


def test_words_of_every_text_are_known() -> None:
    assert is_stop("the", "en") and is_stop("және") and not is_stop("peace")


@pytest.mark.parametrize(("lang", "forms"), SAME, ids=[f"{lang} {f.split()[0]}" for lang, f in SAME])
def test_a_stem_begins_as_its_word_where_that_is_said(lang: str, forms: str) -> None:
    for form in forms.lower().split():
        if begins_stem(form, lang):
            assert stem(form, lang)[0] == plain(form)[0]


@pytest.mark.parametrize(("lang", "form", "other"), [("nl", "gevraagd", "vraag"), ("ru", "люди", "человек")])
def test_where_a_stem_begins_otherwise_it_is_said(lang: str, form: str, other: str) -> None:
    assert stem(form, lang) == stem(other, lang) and form[0] != stem(form, lang)[0]
    assert not begins_stem(form, lang)
