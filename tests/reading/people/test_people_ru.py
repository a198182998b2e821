"""People in Russian sentences: (text, who, why)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from people_in_sentences import expected, people

SENTENCES = [
    ("Ответил им глава {Твери|tver} Иван Котов.", "Иван Котов: mayor of tver", "«им» is no «имени»"),
    (
        "Приехал директор школы «Радуга» Иван Котов.",
        "Иван Котов: headmaster",
        "a body in quotation marks between office and name",
    ),
    (
        "Беседовали с ректором университета имени Сидорова Анной Котовой.",
        "Анна Котова: rector",
        "and one that is named after somebody",
    ),
    (
        "Был среди гостей и мэр города-побратима — Владимир Архипов.",
        "Владимир Архипов: mayor",
        "a dash for the verb",
    ),
    ("Мэр {Ипра|ypres} – Люк Дехане.", "Люк Дехане: mayor of ypres", "a dash for the verb"),
    (
        "Мэр {Ипра|ypres} Катрин Десомер открыла выставку.",
        "Катрин Десомер: mayor of ypres",
        "office before name",
    ),
    ("Мэр {Ипра|ypres} открыл выставку.", "", "an office and its town are no person"),
    (
        "Посол {Казахстана|KZ} в {Бельгии|BE} Роман Василенко возложил венок.",
        "Роман Василенко: ambassador of KZ",
        "the sender, not the host",
    ),
    ("Посол вручил книгу. Р.Василенко поблагодарил мэра.", "Р. Василенко", "initials"),
    (
        "Роман Василенко выступил с речью. Василенко напомнил о полигоне. Р.Василенко уехал.",
        "Роман Василенко",
        "one person for all three",
    ),
    ("В Твери открыли памятник Ивану Долгому.", "~Иван Долгий", "a surname that is an adjective"),
    ("Вручили медаль послу Роману Василенко.", "Роман Василенко: ambassador", "dative back to nominative"),
    (
        "На встрече с мэром {Гродно|grodno} Верой Галушко говорили о мире.",
        "Вера Галушко: mayor of grodno",
        "instrumental, indeclinable surname",
    ),
    (
        "Награду получили от акима {Семея|semey} Нурбола Нурсагатова.",
        "Нурбол Нурсагатов: mayor of semey",
        "the akim of a town",
    ),
    (
        "Аким {Абайской области|r:abai} Нурлан Уранхаев приехал.",
        "Нурлан Уранхаев: akim of r:abai",
        "the akim of a region",
    ),
    (
        "Письмо подписали мэр {Хиросимы|hiroshima} Кадзуми Мацуи, депутат Петров и посол Сидоров.",
        "Кадзуми Мацуи: mayor of hiroshima; Петров: deputy; Сидоров: ambassador",
        "a list of different offices",
    ),
    ("Бывший мэр Томихиса Тауэ прислал письмо.", "Томихиса Тауэ: former mayor", "former"),
    ("Экс-мэр Анна Иванова была рада.", "Анна Иванова: former mayor", "former by prefix"),
    ("Заместитель мэра Пётр Сидоров рассказал о парке.", "Пётр Сидоров: deputy-mayor", "deputy"),
    ("Вице-мэр Анна Сергеевна Ким пригласила гостей.", "Анна Сергеевна Ким: deputy-mayor", "patronymic"),
    (
        "Казахстанский посол Маргулан Баймухан посетил музей.",
        "Маргулан Баймухан: ambassador of KZ",
        "an adjective names the country",
    ),
    (
        "Председатель городской Думы {Дзержинска|dz} Сергей Попов уехал.",
        "Сергей Попов: chair-of-the-city-council of dz",
        "a body between office and name",
    ),
    (
        "Глава администрации города Амасья Джазеф Оздемир приехал.",
        "Джазеф Оздемир: head-of-the-city-administration",
        "head of the administration",
    ),
    ("Василенко Роман Юрьевич выступил первым.", "Роман Юрьевич Василенко", "surname first"),
    ("В честь 180-летия Абая Кунанбайулы прошёл концерт.", "~Абай Кунанбайулы", "honoured"),
    ("Открыли памятник Алие Молдагуловой.", "~Алия Молдагулова", "a monument to somebody"),
    ("Гости прошли через сквер маршала Георгия Жукова.", "", "a square is no person"),
    ("Праздник удался. Фото: Влад Малышко", "", "a photo credit"),
    (
        "Обсудили Послание Президента Касым-Жомарта Токаева.",
        "!Касым-Жомарт Токаев: president",
        "only spoken of",
    ),
    ("Мэрии двух городов готовят Роман о дружбе.", "", "a novel is nobody"),
    (
        "Пришли Сергей Иванов и Пётр Иванов. Иванов молчал.",
        "Сергей Иванов; Пётр Иванов",
        "two of one surname stay two",
    ),
    ("Пришла Мария Петрова (мэр {Гродно|grodno}).", "Мария Петрова: mayor of grodno", "office in brackets"),
    ("Джек Лондон читал здесь лекцию.", "Джек Лондон", "a town inside a name"),
    ("Победа Великой Отечественной войны. День Независимости.", "", "capitals are not names"),
    (
        "Мэр и председатель гордумы Вера Галушко почтили павших.",
        "Вера Галушко: chair-of-the-city-council",
        "of two offices joined by «и» the nearer one is hers",
    ),
    (
        "Беседа с акимом г.{Астаны|astana} Аскаром Маминым состоялась.",
        "Аскар Мамин: mayor of astana",
        "an abbreviated town between office and name",
    ),
    (
        "По приглашению мэра {Могилёва|mogilev} Александра Викторовича Студнева приехали гости.",
        "Александр Викторович Студнев: mayor of mogilev",
        "a patronymic settles gender and case",
    ),
    (
        "Гостей принял глава Владимира Степан Кравцов.",
        "Степан Кравцов: mayor",
        "a town that is also a given name",
    ),
    (
        "Пришёл бургомистр {Хагена|hagen} Йорг Тиллинг.",
        "Йорг Тиллинг: mayor of hagen",
        "a place is no given name",
    ),
    (
        "Заседание вёл и. о. главы {Пскова|pskov} М. В. Елагин.",
        "М. В. Елагин: mayor of pskov",
        "a place is no surname before initials",
    ),
    (
        "Мэр города Чан Ван Хоа подписал письмо.",
        "Чан Ван Хоа: mayor",
        "three syllables, the middle one a particle",
    ),
    (
        "Мэр {Харбина|harbin} Ван Вэймин подарил вазу.",
        "Ван Вэймин: mayor of harbin",
        "a Chinese family name behind a town, though the word is a Dutch particle too",
    ),
    (
        "Председатель Витебского горисполкома Антон Шпилевский приехал.",
        "Антон Шпилевский: chair-of-the-city-executive-committee",
        "the executive committee heads the town, and keeps its own name",
    ),
    (
        "О. Пурвиньш ({Валмиера|valmiera}, Латвия), заместитель мэра; Анна Белова, казначей.",
        "О. Пурвиньш: deputy-mayor; Анна Белова: treasurer",
        "brackets in a list",
    ),
    (
        "В честь поэта Абая Кунанбаева посол передал книги.",
        "~Абай Кунанбаев: poet",
        "the office behind a name is the next subject",
    ),
    (
        "Пришли мэр Пётр Громов и его заместитель Анна Белова.",
        "Пётр Громов: mayor; Анна Белова: deputy-mayor",
        "whose deputy is understood",
    ),
    (
        "Семей принял посла Чжан Сяо и Е Цзяньина, приехала и Ли Анна Петровна.",
        "Чжан Сяо: ambassador; Е Цзяньин; Анна Петровна Ли",
        "Chinese family names and syllables, declined",
    ),
    (
        "Мэр Томас Шефер (Thomas Schäfer) приехал.",
        "Томас Шефер: mayor",
        "the same name in other letters is the same person",
    ),
]


@pytest.mark.parametrize(("text", "who", "why"), SENTENCES, ids=[s[2] for s in SENTENCES])
def test_sentence(text: str, who: str, why: str) -> None:
    assert people(text, "ru") == expected(who), why
