"""Language: right on headlines, silent when unsure, never a neighbour taken for one of ours."""

from __future__ import annotations

import time

import pytest

from pobratim.documents.language import identify, tag

OURS = {"ru", "uk", "kk", "en", "nl", "fr", "de", "pl", "es", "it", "ja"}


@pytest.mark.parametrize(
    ("lang", "headline"),
    [
        ("ru", "Посол Казахстана посетил Ипр"),
        ("ru", "В Семее открыли памятник жертвам"),
        ("ru", "Астана и Гент подписали договор о сотрудничестве"),
        ("uk", "Мер Львова зустрівся з делегацією з Любліна"),
        ("uk", "У Харкові відкрили сквер"),
        ("kk", "Қазақстан елшісі Ипр қаласына барды"),
        ("kk", "Астана мен Алматы арасындағы келісім"),
        ("en", "Ypres mayor welcomes Kazakh ambassador"),
        ("en", "Last Post sounds for 30,000th time"),
        ("nl", "Burgemeester van Ieper ontvangt ambassadeur van Kazachstan"),
        ("nl", "Last Post klinkt voor de 30.000ste keer"),
        ("nl", "Gent viert stedenband met Kanazawa"),
        ("fr", "Le maire d'Ypres reçoit l'ambassadeur du Kazakhstan"),
        ("fr", "Jumelage : trente ans d’amitié"),
        ("de", "Oberbürgermeister empfängt Botschafter aus Kasachstan"),
        ("de", "Gedenken an die Opfer der Atomtests"),
        ("pl", "Burmistrz przyjął delegację z Ukrainy"),
        ("es", "Ciudades hermanas firman convenio"),
        ("it", "Il sindaco incontra l'ambasciatore del Kazakistan"),
        ("ja", "広島市長がイーペルを訪問"),
        ("ja", "姉妹都市提携50周年"),
        ("zh", "北京市市长会见了代表团"),
        ("ko", "서울시장이 방문했다"),
        ("el", "Ο δήμαρχος Καλαβρύτων"),
        ("ar", "رئيس البلدية يستقبل السفير"),
    ],
)
def test_a_headline_is_enough(lang: str, headline: str) -> None:
    assert identify(headline) == lang
    assert identify(headline.upper()) == lang


@pytest.mark.parametrize(
    "text",
    [
        "Кметът на София се срещна с посланика на Белгия",
        "Мэр Мінска сустрэўся з дэлегацыяй",
        "Градоначелник Београда примио амбасадора",
        "Бишкек шаарынын мэри элчи менен жолукту",
        "Câmara Municipal recebe embaixador do Japão",
        "L'alcalde de Barcelona rep l'ambaixador del Japó",
        "Primăria orașului Iași semnează acord",
        "Starosta Lidic přivítal velvyslance Japonska",
        "Budapest és Brüsszel testvérvárosok",
        "Borgmästaren i Malmö besökte Tallinn",
        "Byens borgmester mødte ambassadøren",
        "Gradonačelnik Zagreba primio veleposlanika",
        "Ankara Büyükşehir Belediye Başkanı",
        "Helsingin pormestari tapasi suurlähettilään",
        "Vilniaus meras susitiko su ambasadoriumi",
    ],
)
def test_a_neighbour_is_not_taken_for_one_of_ours(text: str) -> None:
    assert identify(text) not in OURS


@pytest.mark.parametrize(
    "text", ["", "12345", "!!!", "Semey", "Ypres – Semey", "Абай", "Хиросима", "?? 26.09.2025"]
)
def test_names_and_numbers_alone_say_nothing(text: str) -> None:
    assert identify(text) is None


def test_quoted_words_of_another_language_do_not_outweigh_the_text() -> None:
    text = "Der Botschafter sprach über das „Last Post“ und über Қазақстан Республикасы in der Stadt Ypern."
    assert identify(text) == "de"


def test_a_declaration_gives_its_language_part() -> None:
    assert [tag(t) for t in ("ru-RU", "kk_Cyrl", " EN ", "und", "", None, "english please")] == [
        "ru", "kk", "en", None, None, None, None,
    ]  # fmt: skip


def test_the_price_is_flat_for_long_texts() -> None:
    text = "Посол Казахстана посетил город Ипр и встретился с мэром. " * 50_000
    identify(text)
    begin = time.perf_counter()
    assert identify(text) == "ru"
    assert identify("1" * 5_000_000) is None
    assert identify("a" * 5_000_000) is None
    assert time.perf_counter() - begin < 0.5
