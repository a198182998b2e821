"""What an office is called: the press says "general" and "prefect", and so does a Reading."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from people_in_sentences import expected, marked, people

from pobratim.reading.people import find_people

SENTENCES = [
    ("en", "The town clerk, Ann Moss, met General Peter Hill.", "Ann Moss: town-clerk; Peter Hill: general"),
    ("en", "Chief executive Ann Moss came with interpreter Peter Hill.",
     "Ann Moss: chief-executive; Peter Hill: interpreter"),
    ("en", "Deputy fire chief Ann Moss waved.", "Ann Moss: deputy-fire-chief"),
    ("en", "Peter Hill, vice president of the association, spoke.", "Peter Hill: vice-president"),
    ("de", "Die Landtagsabgeordnete Anna Moos und Oberst Peter Huber kamen.",
     "Anna Moos: member-of-the-state-parliament; Peter Huber: colonel"),
    ("de", "Bildhauer Peter Huber und Dolmetscherin Anna Moos kamen.",
     "Peter Huber: sculptor; Anna Moos: interpreter"),
    ("de", "Stellvertretender Schulleiter Peter Huber war da.", "Peter Huber: deputy-headmaster"),
    ("nl", "Zaakgelastigde Anna Bakker en generaal-majoor Jan Visser waren er.",
     "Anna Bakker: charge-d-affaires; Jan Visser: major-general"),
    ("nl", "Stadsomroeper Jan Visser riep de gasten welkom.", "Jan Visser: town-crier"),
    ("fr", "Le préfet, Jean Dupont, et le colonel Pierre Martin étaient là.",
     "Jean Dupont: prefect; Pierre Martin: colonel"),
    ("fr", "La bibliothécaire Anne Dupont a lu.", "Anne Dupont: librarian"),
    ("ru", "Депутат городской Думы Иван Петров и космонавт Анна Иванова приехали.",
     "Иван Петров: city-councillor; Анна Иванова: cosmonaut"),
    ("ru", "Художественный руководитель ансамбля Иван Петров рассказал.", "Иван Петров: artistic-director"),
    ("kk", "Мәжіліс депутаты Болат Серіков пен проректор Айгүл Омарова келді.",
     "Болат Серіков: member-of-parliament; Айгүл Омарова: vice-rector"),
    ("kk", "Мәслихат хатшысы Болат Серіков қарсы алды.", "Болат Серіков: secretary-of-the-maslikhat"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "who"), SENTENCES)
def test_office(lang: str, text: str, who: str) -> None:
    assert people(text, lang) == expected(who)


LISTS = [
    ("en", "The councillors Ann Moss (Labour) and Peter Hill (Greens) voted no.",
     "Ann Moss: councillor; Peter Hill: councillor"),
    ("fr", "Leurs professeurs, Mme Anne Dupont et M. Pierre Martin, sont venus.",
     "Anne Dupont: teacher; Pierre Martin: teacher"),
    ("nl", "De raadsleden Jan Visser (PvdA) en Anna Bakker (VVD) stemden tegen.",
     "Jan Visser: councillor; Anna Bakker: councillor"),
    ("de", "Die Stadträte Peter Huber (SPD) und Anna Moos (CDU) waren dagegen.",
     "Peter Huber: councillor; Anna Moos: councillor"),
    ("nl", "De burgemeesters van {Venlo|venlo}, {Goes|goes} en {Ede|ede} troffen elkaar gisteren: Jan Visser, "
     "Anna Bakker en Piet Bos.", "Jan Visser: mayor of venlo; Anna Bakker: mayor of goes; Piet Bos: mayor of ede"),
    ("fr", "Les maires Jean Dupont, pour {Dijon|dijon}, et Pierre Martin, pour {Nice|nice}, ont signé.",
     "Jean Dupont: mayor; Pierre Martin: mayor"),
    ("en", "Our teachers in {Kiel|kiel} are Ann Moss and Peter Hill.", "Ann Moss: teacher; Peter Hill: teacher"),
    ("de", "Beisitzer sind Anna Moos und Peter Huber.", "Anna Moos: member; Peter Huber: member"),
    ("de", "Zwei Bürgermeister kamen, und Anna Moos aus {Kiel|kiel} sang mit Peter Huber.", "Anna Moos; Peter Huber"),
    ("ru", "Были депутаты Иван Петров (Тверь) и Пётр Иванов (Псков).", "Иван Петров: deputy; Пётр Иванов: deputy"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "who"), LISTS)
def test_an_office_of_several_is_of_each_in_the_list(lang: str, text: str, who: str) -> None:
    assert people(text, lang) == expected(who)


WAYS = [
    ("de", "Die Oberbürgermeister beider Städte wurden erwartet, Peter Huber und Dr. Karl Moos.",
     "Peter Huber: mayor; Karl Moos: mayor"),
    ("de", "Geehrt wurden die Vorsitzenden der drei Vereine: Anna Moos (Kiel), Peter Huber (Bonn).",
     "Anna Moos: chair; Peter Huber: chair"),
    ("de", "Peter Huber bleibt Erster Vorsitzender des Vereins.", "Peter Huber: chair"),
    ("de", "Es kam Peter Huber, 1. Vorsitzender des Vereins.", "Peter Huber: chair"),
    ("de", "Die Bürgermeisterin Anna Moos und Peter Huber kamen.", "Anna Moos: mayor; Peter Huber"),
    ("de", "Er begrüßte den Bürgermeister Karl Moos und Peter Huber.", "Karl Moos: mayor; Peter Huber"),
    ("fr", "Six maires étaient venus, dont Jean Dupont (Dijon) et Pierre Martin (Nice).",
     "Jean Dupont: mayor; Pierre Martin: mayor"),
    ("fr", "Avec l'attaché de défense, le colonel Jean Dupont, il a parlé.", "Jean Dupont: defence-attache"),
    ("fr", "Le proviseur, Jean Dupont, et son adjoint, Pierre Martin, espèrent.",
     "Jean Dupont: headmaster; Pierre Martin: deputy-headmaster"),
    ("fr", "Vingt élèves de Dijon et leurs professeures, Anne Dupont et Marie Martin, sont là.",
     "Anne Dupont: teacher; Marie Martin: teacher"),
    ("fr", "La chorale dirigée par Anne Dupont a chanté.", "Anne Dupont: conductor"),
    ("en", "Ann Moss, the choir's secretary, wrote. Peter Hill is the treasurer.",
     "Ann Moss: secretary; Peter Hill: treasurer"),
    ("en", "With best wishes\nAnn Moss\nChairman, Twinning Association", "Ann Moss: chair"),
    ("en", "Peter Hill was met by the mayor.", "Peter Hill"),
    ("nl", "De twee kapiteins Jan Visser en Piet Bakker kwamen.", "Jan Visser: captain; Piet Bakker: captain"),
    ("nl", "Het koor zong onder leiding van Jan Visser.", "Jan Visser: conductor"),
    ("de", "Anna Moos und Peter Huber, die den Verein der Freunde leiten, dankten.",
     "Anna Moos: chair; Peter Huber: chair"),
    ("de", "Das Konzert gaben die Kieler Musikanten unter Peter Huber.", "Peter Huber: conductor"),
    ("en", "Ms Ann Moss spoke to Dr K N Rao and Mayor M Shanker Bhat.",
     "Ann Moss; K. N. Rao; M. Shanker Bhat: mayor"),
    ("en", "They met Peter Hill, chairman of the Kiel City Council.",
     "Peter Hill: chair-of-the-city-council"),
    ("en", 'They met Mayor "Burgermeister" Peter Hill.', "Peter Hill: mayor"),
    ("nl", "Ook Jan Visser komt, die op 2 juli als burgemeester aantreedt.", "Jan Visser"),
    ("nl", "Dan komt Jan Visser, die op 2 juli als burgemeester aantreedt.", "Jan Visser: mayor"),
    ("fr", "Anne Dupont leur servait d'interprète.", "Anne Dupont: interpreter"),
    ("kk", "Ол аймақ әкімі Болат Серіковпен кездесті.", "Болат Серіков: governor"),
    ("fr", "Les élèves sont arrivés hier, dit la directrice, Anne Dupont.", "Anne Dupont: headmaster"),
    ("fr", "Les élèves ont vu le théâtre. La directrice du théâtre, Anne Dupont, les attendait.",
     "Anne Dupont: director"),
    ("ru", "Приехали учителя гимназии. Возглавляет группу директор Иван Петров.", "Иван Петров: headmaster"),
    ("de", "Es sprach Anna Moos, Leiterin der Stadtbibliothek.", "Anna Moos: director"),
    ("en", "They met Ann Moss, who heads the Kiel committee.", "Ann Moss: chair"),
    ("kk", "{Румыния|RO} елшісі Чезар Маноле Армяну келді.", "Чезар Маноле Армяну: ambassador of RO"),
    ("kk", "Оған аудан бургомистрі {Чаба|chaba} Хорват қатысты.", "Чаба Хорват: district-mayor"),
    ("kk", "Елші {Семейге|semey} барды, мэрі {Астанада|astana} Болат Серіковпен кездесті.", "Болат Серіков: mayor of astana"),
    ("kk", "Ескерткіштің шымылдығын сенбіде елші Болат Серіков ашты.", "Болат Серіков: ambassador"),
    ("ru", "Покрывало с бюста сняли мэр Иван Петров и скульптор Анна Иванова.",
     "Иван Петров: mayor; Анна Иванова: sculptor"),
    ("ru", "Открыли бюст поэта Ивана Петрова.", "~Иван Петров: poet"),
    ("en", "Guests of honor at the ceremony were Peter Hill, consul general of {Japan|JP}, and others.",
     "Peter Hill: consul of JP"),
    ("en", "The ambassador, Emmanuelle d'Achon, came.", "Emmanuelle d'Achon: ambassador"),
    ("de", "Er fragte, ob Anna Moos kommt, und OB Peter Huber kam.", "Anna Moos; Peter Huber: mayor"),
    ("en", "The director of culture, sport and tourism Ann Moss came.", "Ann Moss: director"),
    ("en", "The director of tourism thanked Ann Moss.", "Ann Moss"),
    ("ru", "Начальник отдела молодёжной политики, физкультуры и спорта Иван Петров рад.", "Иван Петров: head"),
    ("fr", "Le maire (LR) de {Reims|reims}, Jean Dupont, était là.", "Jean Dupont: mayor of reims"),
    ("de", "Leiterin der Musikschule: Anna Moos", "Anna Moos: head"),
    ("ru", "Начальник отдела культуры: Иван Петров приехал вчера.", "Иван Петров"),
    ("nl", "Voorzitter Anna Bakker sprak. De burgemeester en haar Duitse collega Jan Visser luisterden.",
     "Anna Bakker: chair; Jan Visser: mayor"),
    ("de", "Vorsitzende bleibt Anna Moos, ihr Stellvertreter ist Peter Huber.",
     "Anna Moos: chair; Peter Huber: deputy-chair"),
    ("de", "Präsident Karl Moos kam, für {Kiel|kiel} deren Vizebürgermeister Peter Huber.",
     "Karl Moos: president; Peter Huber: deputy-mayor"),
    ("de", "Es kam Ehrenbürgermeister Karl Moos, der Präsident der Gesellschaft.", "Karl Moos: president"),
    ("en", "With best wishes\nCr Ann Moss\nMayor, {Glenelg Shire|glenelg}", "Ann Moss: mayor"),
    ("fr", "Anne Dupont a été élue maire, Jean Martin a parlé en tant que trésorier.",
     "Anne Dupont: mayor; Jean Martin: treasurer"),
    ("fr", "Anne Dupont a dit que la présidente était malade.", "Anne Dupont"),
    ("kk", "Болат Серіков, Кеңсай муниципалитетінің мэрі:", "Болат Серіков: mayor"),
    ("kk", "Болат Серіков, Кеңсай мэрі Асан Оспановпен кездесті.", "Болат Серіков; Асан Оспанов: mayor"),
    ("ru", "Глава {Псковского района|r:pskov} Иван Котов и замглавы по культуре и спорту Анна Иванова приехали.",
     "Иван Котов: head-of-the-district of r:pskov; Анна Иванова: deputy-mayor"),
    ("nl", "Er kwamen achttien scholieren. Twee van hen, Jan Visser en Anna Bakker, zongen.",
     "Jan Visser: pupil; Anna Bakker: pupil"),
    ("de", "Zwölf Schüler kamen. Zwei von ihnen, Anna Moos und Peter Huber, sangen.",
     "Anna Moos: pupil; Peter Huber: pupil"),
    ("en", "The mayor spoke. Two of them, Ann Moss and Peter Hill, sang.", "Ann Moss; Peter Hill"),
    ("de", "Anna Moos vom Heimatverein verteilte Äpfel.", "Anna Moos: representative"),
    ("nl", "Burgemeester Jane Mackenzie in de Markthal tekende.", "Jane Mackenzie: mayor"),
    ("ru", "Председатель гордумы Иван Петров и депутат Анна Иванова уехали.",
     "Анна Иванова: city-councillor; Иван Петров: chair-of-the-city-council"),
    ("ru", "Депутаты {Твери|tver} Иван Петров и Анна Иванова приехали.",
     "Анна Иванова: city-councillor of tver; Иван Петров: city-councillor of tver"),
    ("ru", "Был депутат Госдумы Иван Петров, а с ним депутат Анна Иванова.",
     "Анна Иванова: deputy; Иван Петров: member-of-parliament"),
    ("ru", "Выступил хор под управлением Ивана Петрова.", "Иван Петров: conductor"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "who"), WAYS)
def test_ways_to_say_who_holds_it(lang: str, text: str, who: str) -> None:
    assert people(text, lang) == expected(who)


@pytest.mark.parametrize(("country", "office"), [("UZ", "deputy-governor"), ("KZ", "deputy-akim")])
def test_a_region_outside_kazakhstan_has_a_governor(country: str, office: str) -> None:
    text, places = marked("{Навои облысы|r:navoi} әкімінің орынбасары Болат Серіков келді.", "kk")
    found = find_people(text, [place._replace(country=country) for place in places])[0]
    assert [person.office for person in found] == [office]


@pytest.mark.parametrize(
    ("lang", "page"),
    [
        ("en", "Wreath laid\n\nBy Ann Moss @annmoss\n\nA wreath was laid by Mayor Peter Hill."),
        ("de", "Kranz niedergelegt\n\nVon Anna Moos\n\nEinen Kranz legte Bürgermeister Peter Hill nieder."),
    ],
)
def test_whoever_wrote_a_page_is_nobody_of_its_story(lang: str, page: str) -> None:
    assert people(page, lang) == expected("Peter Hill: mayor")
