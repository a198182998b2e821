"""Names nobody listed, lone names and rulers: (language, text, people, why)."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

SENTENCES = [
    ("ru", "Вчера Уоррен Баффет вышел. Баффет молчал.", {"Уоррен Баффет": 2}, "the surname alone joins"),
    (
        "ru",
        "На роль видят Хоакина Феникса и Зурлана Тагимского.",
        {"Хоакин Феникс", "Зурлан Тагимский"},
        "endings",
    ),
    ("ru", "Cкончался Евгений Примаков.", {"Евгений Примаков"}, "the name begins at the given name"),
    (
        "ru",
        "Папа Бенедикт XVI и Николай II молчали.",
        {"Бенедикт XVI", "Николай II"},
        "rulers and their number",
    ),
    ("ru", "Клуб «Манчестер Юнайтед» выиграл Лигу Чемпионов.", set(), "a club and a cup"),
    ("ru", "Компания Стивент Трансворт выросла.", set(), "the word before says it is a company"),
    ("en", "Brazil sent Zinzan Brookeman to Leeds.", {"Zinzan Brookeman"}, "two words no language has"),
    ("en", "The talks at Camp David and the Crystal Palace failed.", set(), "camps and palaces"),
    ("en", "Muhammad al-Badr fled.", {"Muhammad al-Badr"}, "an article written on"),
    ("nl", "Knesset-lid Colette Avital zweeg.", {"Colette Avital"}, "a noun behind a hyphen is no name"),
    ("nl", "Dat zei Etienne Schouppe van de NMBS.", {"Etienne Schouppe"}, "a body behind the surname"),
    ("fr", "Le film de Zinédine Karabourga plut.", {"Zinédine Karabourga"}, "a given name of the world"),
    ("de", "Am Abend war Xulti Singlatoni da.", set(), "nouns have capitals: it would rather miss"),
    (
        "kk",
        "Әріптесім Ақмарал Есімханова айтып береді.",
        {"Ақмарал Есімханова"},
        "the word before is no name",
    ),
    ("kk", "Жұма күні Қастеев музейінде көрме ашылды.", set(), "a museum named after him"),
    ("ru", "Об этом пишет New York Ledger в номере за среду.", set(), "Latin letters are a paper's there"),
    ("ru", "Тогда Солженицын уехал в деревню.", {"Солженицын"}, "a word with its sentence's capital"),
    ("ru", "Пришла солистка театра Анна Воронкова.", {"Анна Воронкова"}, "in the nominative: hers, not its"),
    ("ru", "Выступил генсек Пан Ги Мун.", {"Пан Ги Мун"}, "three syllables"),
    ("ru", "Хабриэл Уортман уехал. Позже Хабриэл вернулся.", {"Хабриэл Уортман": 2}, "a given name alone"),
    ("ru", "Выступил Джон Керри. Затем Керри уехал.", {"Джон Керри": 2}, "a county of Ireland besides"),
    (
        "ru",
        "Арестован Дмитрий Смилянец. Суд над Смилянцем идёт.",
        {"Дмитрий Смилянец": 2},
        "a fleeting vowel",
    ),
    ("ru", "Умер Айман аль-Заварри. Раньше Заварри молчал.", {"Айман аль-Заварри": 2}, "without its article"),
    ("ru", "Пришла Анна Фо. Вчера Фо молчала.", {"Анна Фо": 2}, "a surname of two letters"),
    ("ru", "На сцену вышла 28-летняя Руссефф.", {"Руссефф"}, "her age stands before"),
    ("ru", "Вчера Руссефф приехала домой.", {"Руссефф"}, "a verb of a woman behind a word that is none"),
    ("ru", "Вчера приехал футболист Гибсон.", {"Гибсон"}, "no town is a footballer"),
    ("ru", "Прибыл архиепископ Ньюарка.", set(), "a town has an archbishop"),
    ("ru", "В городе Портапик стреляли. Портапик рассказал миру о беде.", set(), "somebody is in it"),
    ("ru", "Булгатаев знаком с Курдыбаевым.", {"Булгатаев", "Курдыбаев"}, "endings of words nobody knows"),
    ("ru", "Позже Андрей Владимирович уехал.", {"Андрей Владимирович"}, "a word before the given name"),
    ("ru", "Дело Самохваткина шло долго.", set(), "a word that sounds like a given name"),
    ("ru", "Похищена картина Сальвадора Дали.", {"Сальвадор Дали"}, "a given name that is a country"),
    ("ru", "Королём стал Карл XVI Густав.", {"Карл XVI Густав"}, "the name goes on behind the number"),
    ("ru", "Имена их Диа́с Байтемиров и Азама́т.", {"Диас Байтемиров", "Азамат"}, "the mark of stress"),
    (
        "ru",
        "О Борисе Березовском говорят. Борис Абрамович уехал. Березовский молчал.",
        {"Борис Абрамович Березовский": 3},
        "the father's name later, the surname earlier",
    ),
    ("es", "«Estamos listos», dijo Quiñarte.", {"Quiñarte"}, "a verb of saying before it"),
    ("es", "Cuentan que Quiñarte nació en Madrid.", {"Quiñarte"}, "nothing but people is born"),
    ("es", "Luego dijo que vendría.", set(), "the head of a sentence may be any word"),
    ("it", "«Siamo pronti», disse Valdrighi.", {"Valdrighi"}, "a verb of saying before it"),
    ("it", "La Ferrari debuttò in pista.", set(), "a car with its article"),
    ("pl", "„Jesteśmy gotowi” – powiedział Brzęczak.", {"Brzęczak"}, "a verb of saying before it"),
    ("uk", "«Ми готові», – сказав Бурмило.", {"Бурмило"}, "a verb of saying before it"),
    ("uk", "Потім сказав, що приїде.", set(), "the head of a sentence may be any word"),
    ("kk", "«Біз дайынбыз», – деді Бөкенші.", {"Бөкенші"}, "a verb of saying before it"),
    ("ru", "В зал вошёл Ли Джэён и сел.", {"Ли Джэён"}, "a Korean name"),
    ("ru", "Приз взяла Ким Ю На из Кореи.", {"Ким Ю На"}, "its syllables are small words besides"),
    ("de", "Das sei gut, sagte Schönbergk, der lachte.", {"Schönbergk"}, "who speaks, and no noun follows"),
    ("de", "Das sagte Experte um Experte.", set(), "a noun, and words go on"),
    ("nl", "Nixma zegt dat het regent.", {"Nixma"}, "who speaks"),
    (
        "ru",
        "Гости жили во Владимире. Побратимами Владимир и Эрланген стали давно.",
        set(),
        "a town of the text is no given name",
    ),
]


@pytest.mark.parametrize(("lang", "text", "people", "why"), SENTENCES)
def test_a_stranger_is_told_from_a_thing(
    lang: str, text: str, people: set[str] | dict[str, int], why: str
) -> None:
    found = {p.name: len(p.mentions) for p in read(Document("sentence", text, lang=lang)).people}
    assert set(found) == set(people), why
    if isinstance(people, dict):
        assert found == people, why


@pytest.mark.parametrize("lang", ["en", "ja", "ru", "el"])
@pytest.mark.parametrize("text", ["Ο Γιώργος Παπανδρέου μίλησε στην Αθήνα.", "安倍晋三首相は東京で話した。"])
def test_no_script_breaks_the_reader(lang: str, text: str) -> None:
    reading = read(Document("sentence", text, lang=lang))
    assert all(text[m.start : m.end] == m.text for p in reading.people for m in p.mentions)
