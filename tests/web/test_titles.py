"""Titles of events, made from claims, in five languages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from twin_sheets import BELGIUM, BOOKS, CLOSED, DESOMER, LAST_POST, PLAN, SEMEY, UNDATED, VISIT, WREATHS

from pobratim.facts.kinds import EntityKind, EventType
from pobratim.record.sheets import EventCard, Label, Participant
from pobratim.web.wording.cases import accusative_ru, article_en, at_fr
from pobratim.web.wording.names import plain
from pobratim.web.wording.titles import title
from pobratim.web.wording.words import LANGUAGES, words_of


def worded(card: EventCard, lang: str) -> str:
    return plain(title(words_of(lang), card))


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Roman Vassilenko visits Ypres"),
        ("nl", "Roman Vassilenko bezoekt Ieper"),
        ("fr", "Roman Vassilenko en visite à Ypres"),
        ("ru", "Роман Василенко посещает Ипр"),
        ("kk", "Роман Василенко: Ипр сапары"),
    ],
)
def test_a_visit_names_the_guest_and_not_the_host(lang: str, said: str) -> None:
    assert worded(VISIT, lang) == said


def test_two_guests_visit_and_four_are_counted() -> None:
    guests = [Participant(Label(f"{n:012}", EntityKind.PERSON, {"en": f"Guest {n}"})) for n in range(4)]
    assert worded(replace(VISIT, participants=tuple(guests[:2])), "en") == "Guest 0 and Guest 1 visit Ypres"
    assert (
        worded(replace(VISIT, participants=tuple(guests)), "en")
        == "Guest 0, Guest 1, Guest 2 and 1 more visit Ypres"
    )


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Wreath-laying in Ypres"),
        ("nl", "Kranslegging in Ieper"),
        ("fr", "Dépôt de gerbes à Ypres"),
        ("ru", "Возложение венков — Ипр"),
        ("kk", "Гүл шоқтарын қою — Ипр"),
    ],
)
def test_wreaths_are_laid_somewhere(lang: str, said: str) -> None:
    assert worded(WREATHS, lang) == said


def test_a_foreign_object_is_quoted_and_keeps_its_language() -> None:
    pieces = title(words_of("en"), BOOKS)
    assert plain(pieces) == "Gift to Ypres: “сборник произведений Абая”"
    assert [p.lang for p in pieces if "Абая" in p.text] == ["ru"]
    assert worded(BOOKS, "ru") == "Дар: сборник произведений Абая — Ипр"


def test_a_plan_without_an_object_is_told_in_the_words_of_its_source() -> None:
    bare = replace(PLAN, object=None)
    assert worded(bare, "en") == "Plan: “мәдени және білім беру жобаларын дамытуды жоспарлап отыр”"
    assert worded(bare, "kk") == "Жоспар: «мәдени және білім беру жобаларын дамытуды жоспарлап отыр»"


def test_a_memorial_is_named_in_the_readers_language_where_it_can_be() -> None:
    assert worded(LAST_POST, "nl") == "Plechtigheid: Menenpoort"
    assert worded(LAST_POST, "ru") == "Церемония — Менинские ворота"
    assert worded(LAST_POST, "en") == "Ceremony at the Menin Gate"
    assert worded(CLOSED, "fr").endswith(
        "monument aux victimes des armes nucléaires et des incidents nucléaires"
    )


@pytest.mark.parametrize(
    ("name", "article"),
    [
        ("Menin Gate", "the "),
        ("memorial to the victims of nuclear tests", "the "),
        ("St George’s Church", ""),
        ("Churchill’s oak", ""),
        ("The Cenotaph", ""),
    ],
)
def test_an_english_memorial_has_its_article(name: str, article: str) -> None:
    assert article_en(name) == article


def test_an_object_is_named_in_the_readers_language_where_some_source_words_it_so() -> None:
    both = replace(BOOKS, objects={"ru": "сборник произведений Абая", "fr": "œuvres d’Abaï"})
    assert worded(both, "fr").endswith(": œuvres d’Abaï")
    assert worded(both, "nl") == "Geschenk aan Ieper: ‘сборник произведений Абая’"


def test_a_memorial_given_is_called_by_its_name_before_a_foreign_wording() -> None:
    stone = replace(
        CLOSED, object="memorial to the victims", object_lang="en", objects={"en": "memorial to the victims"}
    )
    assert worded(stone, "ru") == "Дар: памятник жертвам ядерных испытаний — Ипр"
    assert worded(stone, "en") == "Gift to Ypres: memorial to the victims"


def test_ceremonies_of_one_place_are_told_apart_by_the_words_of_a_source() -> None:
    rite = replace(VISIT, type=EventType.CEREMONY, occasion=None)
    assert worded(rite, "ru") == "Церемония — Ипр: «Роман Василенко приехал в Ипр»"


def test_where_nothing_is_known_but_the_kind_the_source_speaks_and_is_cut_at_a_word() -> None:
    said = replace(PLAN.words[0], text="слово " * 40, lang="ru")
    bare = replace(VISIT, place=None, participants=(), words=(said,))
    title_ = worded(bare, "en")
    assert title_.startswith("Visit: “слово слово") and title_.endswith("слово…”") and len(title_) < 105


def test_a_meeting_with_one_and_of_two() -> None:
    assert worded(UNDATED, "en") == "Meeting of Roman Vassilenko and Katrien Desomer in Ypres"
    assert (
        worded(replace(UNDATED, participants=(Participant(DESOMER),)), "en")
        == "Meeting with Katrien Desomer in Ypres"
    )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("type_", EventType)
def test_every_type_has_a_title_even_when_nothing_else_is_known(lang: str, type_: EventType) -> None:
    bare = replace(VISIT, type=type_, place=None, participants=(), occasion=None, words=())
    said = worded(bare, lang)
    assert said and said[0].isupper() and "{" not in said
    full = worded(replace(VISIT, type=type_, giver=BELGIUM, receiver=SEMEY), lang)
    assert len(full) > len(said)


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Ипр", "Ипр"),
        ("Семей", "Семей"),
        ("Хиросима", "Хиросиму"),
        ("Бельгия", "Бельгию"),
        ("Казань", "Казань"),
        ("Осло", "Осло"),
        ("Ва", "Ва"),
        ("Алма-Ата", "Алма-Ату"),
        ("Нижний Новгород", None),
        ("Антигуа", None),
    ],
)
def test_the_russian_accusative_is_used_only_where_the_ending_tells(name: str, form: str | None) -> None:
    assert accusative_ru(name) == form


@pytest.mark.parametrize(
    ("name", "country", "form"),
    [
        ("Ypres", False, "à Ypres"),
        ("Le Havre", False, "au Havre"),
        ("Les Sables-d’Olonne", False, "aux Sables-d’Olonne"),
        ("Belgique", True, "en Belgique"),
        ("Kazakhstan", True, "au Kazakhstan"),
        ("Mexique", True, "au Mexique"),
        ("Iran", True, "en Iran"),
        ("Pays-Bas", True, "aux Pays-Bas"),
        ("Cuba", True, "à Cuba"),
    ],
)
def test_french_says_where(name: str, country: bool, form: str) -> None:
    assert at_fr(name, country) == form
