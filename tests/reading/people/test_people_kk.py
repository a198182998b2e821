"""People in Kazakh sentences: (text, who, why)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from people_in_sentences import expected, people

SENTENCES = [
    (
        "Парижден Самет Алтайұлы келді.",
        "Самет Алтайұлы",
        "from where they came",
    ),
    (
        "Қонақ {Смирнова|smirnovo} келді, Ирина {Смирнова|smirnovo} сөйледі.",
        "Ирина Смирнова",
        "a surname and a town",
    ),
    (
        "{Шымкент|shymkent} әкімі Мұрат Сапаров {АҚШ-тың|US} консулымен кездесті.",
        "Мұрат Сапаров: mayor of shymkent",
        "a name ends before capitals with an ending",
    ),
    (
        "{Жаңақала|zh} ауданының әкімі Лавр Хайретдинов сөйледі.",
        "Лавр Хайретдинов: district-mayor of zh",
        "place before office",
    ),
    (
        "{Қазақстанның|KZ} {Бельгиядағы|BE} елшісі Роман Василенко келді.",
        "Роман Василенко: ambassador of KZ",
        "the sender, not the host",
    ),
    (
        "{Шымкент|shymkent} қаласының әкімі Ғабит Сыздықбеков қабылдады.",
        "Ғабит Сыздықбеков: mayor of shymkent",
        "a town's akim",
    ),
    (
        "{Қызылорда|r:kyzylorda} облысының әкімі Қырымбек Көшербаев келді.",
        "Қырымбек Көшербаев: akim of r:kyzylorda",
        "a region's akim",
    ),
    (
        "Қала әкімінің орынбасары Бахтияр Мәкен сөз алды.",
        "Бахтияр Мәкен: deputy-mayor",
        "deputy behind the office",
    ),
    ("Облыс әкімінің орынбасары Асхат Оралов қатысты.", "Асхат Оралов: deputy-akim", "a region's deputy"),
    ("Мэр Катрин Десомермен кездесті.", "Катрин Десомер: mayor", "instrumental stripped"),
    ("Роман Василенко келді. Р.Василенкоға сыйлық берді.", "Роман Василенко", "dative joins"),
    (
        "Нұрбол Нұрсағатов сөйледі. Нұрсағатовтың сөзін тыңдады.",
        "Нұрбол Нұрсағатов",
        "genitive surname joins",
    ),
    ("Елші А.Ғылымханмен кездесті.", "А. Ғылымхан: ambassador", "initials in a case"),
    ("Мәслихат төрағасы Д.Бауыржан келді.", "Д. Бауыржан: chair-of-the-maslikhat", "chair of the maslikhat"),
    (
        "Аудан әкімдерінің орынбасарлары Рүстем Зұлқашев, Нұритден Құтқожин мен Рафилбек Аманжол қосылды.",
        "Рүстем Зұлқашев: deputy-mayor; Нұритден Құтқожин: deputy-mayor; Рафилбек Аманжол: deputy-mayor",
        "one office for a list",
    ),
    ("Әлия Молдағұлова атындағы мектеп ашылды.", "~Әлия Молдағұлова", "named after"),
    (
        "Абай Құнанбайұлының 180 жылдығы аталып өтті.",
        "~Абай Құнанбайұлы",
        "a jubilee, patronymic in the genitive",
    ),
    ("Ыстамбұлда Мұстафа Өзтүріктің саябағы бар.", "", "a park"),
    ("Қазақстан Республикасы Тәуелсіздік күні.", "", "capitals are not names"),
    (
        "{Түркияның|TR} {Қазақстандағы|KZ} елшісі Уфук Экиджи сөйледі.",
        "Уфук Экиджи: ambassador of TR",
        "foreign names",
    ),
    (
        "Бас консул Әлім Байел мен Зауытбек Тұрысбеков келді.",
        "Әлім Байел: consul; Зауытбек Тұрысбеков",
        "a singular office is one person's",
    ),
    ("Бұрынғы әкім Ермек Серіков болды.", "Ермек Серіков: former mayor", "former"),
    (
        "{Моңғолияның|MN} премьер-министрі Ухнаагийн Хүрэлсүхтың сапары басталды.",
        "Ухнаагийн Хүрэлсүх: prime-minister of MN",
        "nobody's list has this name, the office does",
    ),
    ("Қасым-Жомарт Тоқаевтың Жолдауы талқыланды.", "!Қасым-Жомарт Тоқаев", "only spoken of"),
    ("Сурет: Асхат Оралов", "", "a photo credit"),
    ("Түркия президенті Режеп Тайип Ердоған келді.", "Режеп Тайип Ердоған: president", "three names"),
    (
        "Аймақ басшысы Жансейіт Түймебаев болды.",
        "Жансейіт Түймебаев: governor",
        "the level stands before the head",
    ),
    ("Қоқан қаласының хокимі Шавкат Тураев келді.", "Шавкат Тураев: mayor", "an Uzbek mayor"),
    ("Коньяның мэр кеңесшісі Т. Йылдырым келді.", "Т. Йылдырым: adviser", "a mayor's adviser is no mayor"),
    ("Жиынға профессор Ким До Юн келді.", "Ким До Юн: professor", "three syllables"),
]


@pytest.mark.parametrize(("text", "who", "why"), SENTENCES, ids=[s[2] for s in SENTENCES])
def test_sentence(text: str, who: str, why: str) -> None:
    assert people(text, "kk") == expected(who), why
