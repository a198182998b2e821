"""Offices called by what they are of, and whose of two, of a chain or behind a town they are."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from people_in_sentences import expected, people

FINER = [
    ("ru", "Начальник городского управления культуры Анна Иванова приехала.",
     "Анна Иванова: head-of-the-culture-department"),
    ("ru", "Начальник отдела соцзащиты Анна Иванова и руководитель управления международных связей Иван Котов.",
     "Анна Иванова: head-of-the-social-welfare-department; "
     "Иван Котов: head-of-the-international-relations-department"),
    ("ru", "Начальник цеха Иван Котов и глава района Анна Иванова уехали.",
     "Иван Котов: head; Анна Иванова: head-of-the-district"),
    ("ru", "Глава районной администрации Иван Котов и секретарь парткома Сунь Юнсян беседовали.",
     "Иван Котов: head-of-the-district-administration; Сунь Юнсян: party-secretary"),
    ("ru", "Председатель райисполкома Иван Котов встретил главу делегации Анну Иванову.",
     "Иван Котов: chair-of-the-district-executive-committee; Анна Иванова: head-of-the-delegation"),
    ("ru", "Заместитель председателя горисполкома Анна Иванова встретила кмета Ивана Котова.",
     "Анна Иванова: deputy-chair-of-the-city-executive-committee; Иван Котов: mayor"),
    ("kk", "Облыстық мәдениет басқармасының басшысы Болат Серіков келді.",
     "Болат Серіков: head-of-the-culture-department"),
    ("kk", "Сенат төрағасы Болат Серіков пен Мәжіліс төрағасы Айгүл Омарова келді.",
     "Болат Серіков: chair-of-the-senate; Айгүл Омарова: chair-of-the-mazhilis"),
    ("en", "Cllr Ann Moss, Cathaoirleach of Kells County Council, and Cllr Peter Hill, Chair of Kells Municipal "
     "District, came.",
     "Ann Moss: chair-of-the-county-council; Peter Hill: chair-of-the-municipal-district"),
    ("en", "Auxiliary Bishop Peter Hill met Princess Anne.", "Peter Hill: auxiliary-bishop; Anne: princess"),
    ("de", "Kreistagsvorsitzender Peter Huber und Delegationsleiterin Anna Moos sprachen.",
     "Peter Huber: chair-of-the-district-council; Anna Moos: head-of-the-delegation"),
    ("nl", "Districtscommissaris Jan Visser en waarnemend burgemeester Anna Bakker tekenden.",
     "Jan Visser: district-commissioner; Anna Bakker: mayor"),
    ("fr", "La municipale Anne Dupont les a reçus.", "Anne Dupont: councillor"),
    ("fr", "Les conseillers Anne Dupont, Jean Martin et Paul Petit sont venus.",
     "Anne Dupont: councillor; Jean Martin: councillor; Paul Petit: councillor"),
    ("de", "Landrat Peter Huber und Stadträtin Anna Moos kamen.",
     "Peter Huber: district-administrator; Anna Moos: councillor"),
    ("kk", "Екі елдің үкімет басшылары Болат Серіков пен Асан Оспанов келді.",
     "Болат Серіков: prime-minister; Асан Оспанов: prime-minister"),
    ("kk", "Қалалық кеңесінің төрағасы Болат Серіков пен мәслихат төрағасы Айгүл Омарова келді.",
     "Болат Серіков: chair-of-the-city-council; Айгүл Омарова: chair-of-the-maslikhat"),
    ("kk", "Жиынға екі елдің президенттері Болат Серіков пен Асан Оспанов келді.",
     "Болат Серіков: president; Асан Оспанов: president"),
    ("de", "Anna Moos, die dem Chor vorsitzt, und Karl Lenz, Vorsteher des Stadtparlaments, kamen.",
     "Anna Moos: chair; Karl Lenz: chair-of-the-city-council"),
    ("nl", "Het stadshoofd Jan Visser en Razem-voorzitter Anna Bakker tekenden.",
     "Jan Visser: mayor; Anna Bakker: chair"),
    ("en", "Ann Moss, who has chaired the circle since 2009, spoke.", "Ann Moss: chair"),
    ("ru", "Председатель Тверского горсовета Анна Иванова и спикер Псковской городской Думы Иван Котов выступили.",
     "Анна Иванова: chair-of-the-city-council; Иван Котов: chair-of-the-city-council"),
    ("ru", "Приехали председатель районного Совета депутатов Анна Иванова и депутат Иван Котов.",
     "Анна Иванова: chair-of-the-district-council; Иван Котов: councillor"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "who"), FINER)
def test_office_is_called_by_what_it_is_of(lang: str, text: str, who: str) -> None:
    assert people(text, lang) == expected(who)


WHOSE = [
    ("nl", "Jan Visser en Anna Bakker, burgemeester van {Venlo|venlo} en schepen van Milieu, kwamen.",
     "Jan Visser: mayor of venlo; Anna Bakker: alderman"),
    ("fr", "Jean Dupont et Anne Martin, président et vice-présidente du comité, sont venus.",
     "Jean Dupont: president; Anne Martin: vice-president"),
    ("en", "Ann Moss, mayor and chair of the society, came.", "Ann Moss: mayor"),
    ("en", "The mayor and Ann Moss looked on.", "Ann Moss"),
    ("fr", "Vice-maire de {Chongqing|chongqing}, Tang Liangzhi a rencontré Paul Petit.",
     "Tang Liangzhi: deputy-mayor of chongqing; Paul Petit"),
    ("en", "The mayor, Peter Hill, and Ann Moss of the Kells Twinning Association signed.",
     "Ann Moss: representative; Peter Hill: mayor"),
    ("fr", "Le maire, Jean Dupont, et Anne Petit, de l'association des jumelages, ont signé.",
     "Anne Petit: representative; Jean Dupont: mayor"),
    ("en", "Ann Moss of Kells signed.", "Ann Moss"),
    ("fr", "« C'était dur », rit Inès Petit, 13 ans.", "Inès Petit: pupil"),
    ("de", "Den Sketch hat Anna Moos (8b) geschrieben, Karl Lenz (48) lachte.", "Anna Moos: pupil; Karl Lenz"),
    ("en", "Present were councillors Peter Hill, Ann Moss and Ben Andales.",
     "Ann Moss: councillor; Ben Andales: councillor; Peter Hill: councillor"),
    ("en", "Honorary Consul Vesko Barovich showed a book.", "Vesko Barovich: consul"),
    ("fr", "Une lettre de M. von Berg, proviseur du lycée, a été lue.", "von Berg: headmaster"),
    ("nl", "Penningmeester Hein Schrijver in een gesprek.", "Hein Schrijver: treasurer"),
    ("ru", "Посол {Пакистана|PK} Саджад Ахмед Хан выбрал книгу.", "Саджад Ахмед Хан: ambassador of PK"),
    ("kk", "Делегацияны Ким Ён Су бастап келді.", "Ким Ён Су"),
    ("fr", "Sur la place, le général de Gaulle est honoré.", "~de Gaulle"),
    ("en", "A mural by Ann Moss was shown.", "Ann Moss: artist"),
    ("nl", "Het kunstwerk ‘Samen sterk’ van Anna Bakker werd onthuld.", "Anna Bakker: artist"),
    ("ru", "Открылась выставка Анны Ивановой.", "Анна Иванова: artist"),
    ("de", "Es sprachen der Konsul und Anna Moos.", "Anna Moos"),
    ("ru", "Помощник военного атташе Иван Котов возложил цветы.", "Иван Котов: adviser"),
    ("ru", "Приехал мэр {Турку|turku} Минна Арве.", "Минна Арве: mayor of turku"),
    ("ru", "Генеральный консул {Японии|JP} в {Хабаровске|khab} Масанори Накамура уехал.",
     "Масанори Накамура: consul of JP"),
    ("ru", "Директор музея Пак Сун Хи рассказала о выставке.", "Пак Сун Хи: director"),
    ("ru", "Приехала вице-мэр Йоханна Лоукаскорпи.", "Йоханна Лоукаскорпи: deputy-mayor"),
    ("ru", "Был и мэр Осаки Хидэюки Ёкояма.", "Хидэюки Ёкояма: mayor"),
    ("kk", "Оны екі президент – Болат Серіков пен Асан Оспанов тамашалады.",
     "Болат Серіков: president; Асан Оспанов: president"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "who"), WHOSE)
def test_whose_office_it_is(lang: str, text: str, who: str) -> None:
    assert people(text, lang) == expected(who)


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        (
            "kk",
            "Абай Құнанбайұлының мүсінін әкім Болат Серіков ашты.",
            "~Абай Құнанбайұлы; Болат Серіков: mayor",
        ),
        ("de", "Der Chor sang Lieder von Victor Hugo und Anna Moos.", "Anna Moos; ~Victor Hugo"),
        ("en", "Ann Bros spoke first, and M. Bros was thanked.", "Ann Bros"),
    ],
)
def test_the_dead_are_honoured_and_a_frenchman_keeps_his_name(lang: str, text: str, who: str) -> None:
    assert people(text, lang) == expected(who)
