"""People in every case of Polish and Ukrainian are printed by the name they are called by."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read


def told(lang: str, text: str) -> Reading:
    return read(Document("sample", text, lang, published="2024-05-02"))


NAMED = [
    ("pl", "Rozmawiano z burmistrzem Janem Kowalskim. Prezydenta Jacka Jaśkowiaka przyjęto w ratuszu.", ["Jan Kowalski", "Jacek Jaśkowiak"]),
    ("pl", "Statuetkę wręczono wójtowi Markowi Nowakowi. O wizycie opowiadał wójt Marek Nowak.", ["Marek Nowak"]),
    ("pl", "W imieniu starosty Piotra Zaręby przemawiała Anna Nowak, dyrektor szkoły.", ["Piotr Zaręba", "Anna Nowak"]),
    ("pl", "List przekazano na ręce nauczycielki Anny Nowak i dyrektora Pawła Wójcika.", ["Anna Nowak", "Paweł Wójcik"]),
    ("pl", "Z Tomaszem Kucharem i Ewą Gajdą rozmawiał Aleksander Kwaśniewski.", ["Tomasz Kuchar", "Ewa Gajda", "Aleksander Kwaśniewski"]),
    ("pl", "Burmistrz Maciej Głowacki gościł Mikołaja Stępnia.", ["Maciej Głowacki", "Mikołaj Stępień"]),
    ("pl", "Burmistrz Jerzy Buzek przyjął gości. Z Jerzym Buzkiem rozmawiano o wymianie.", ["Jerzy Buzek"]),
    ("pl", "Nagrodę wręczono Joannie Skotnickiej-Fryc.", ["Joanna Skotnicka-Fryc"]),
    ("pl", "Burmistrz Hanna Gronkiewicz-Waltz i radna Zofia Zaręba złożyły kwiaty.", ["Hanna Gronkiewicz-Waltz", "Zofia Zaręba"]),
    ("pl", "Przyjęto burmistrza miasta Herne, Jana Nowaka.", ["Jan Nowak"]),
    ("pl", "W poniedziałek, 26 sierpnia 2019 r. Burmistrz Szczebrzeszyna Henryk Matej podpisał porozumienie.", ["Henryk Matej"]),
    ("pl", "Przyjęto burmistrza Herne Jana Nowaka.", ["Jan Nowak"]),
    ("pl", "Starosta Wolsztyński Ryszard Kurp przyjął Starostę Żywieckiego Adriana Midora.", ["Ryszard Kurp", "Adrian Midor"]),
    ("pl", "Dyrektora Wydziału Kultury Starostwa Powiatowego w Żywcu Mirosława Dziergasa powitano.", ["Mirosław Dziergas"]),
    ("uk", "Бучанський міський голова Анатолій Федорук прийняв війта Доброшиц Яна Глову.", ["Анатолій Федорук", "Ян Глова"]),
    ("uk", "Бурмістр міста Мальборк Марек Хажевські приїхав до Львова.", ["Марек Хажевські"]),
    ("uk", "Зустріч із мером Вінниці Сергієм Моргуновим відбулася вчора.", ["Сергій Моргунов"]),
    ("uk", "Міському голові Сергію Моргунову вручили подарунок.", ["Сергій Моргунов"]),
    ("uk", "Мер Львова Андрій Садовий приймав гостей. З Андрієм Садовим говорили про співпрацю.", ["Андрій Садовий"]),
    ("uk", "Мер Львова зустрівся з мером Вроцлава Яцеком Сутриком.", ["Яцек Сутрик"]),
    ("uk", "Голова громади Микола Ткач передав грамоту Миколі Коваленку та Василю Кравцю.", ["Микола Ткач", "Микола Коваленко", "Василь Кравець"]),
    ("uk", "Подяку вручили вчительці Софії Левицькій. З Софією Левицькою говорили діти.", ["Софія Левицька"]),
    ("uk", "Разом із депутаткою Іриною Ковальчук гості відвідали школу.", ["Ірина Ковальчук"]),
    ("uk", "Мер зустрівся з президентом Елблонга Вітольдом Врублевським.", ["Вітольд Врублевський"]),
    ("ru", "Встретились с мэром Бреста Иваном Котовым и акимом Манаса Эрнисбеком Ормоковым.", ["Иван Котов", "Эрнисбек Ормоков"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "people"), NAMED)
def test_a_name_stands_in_the_nominative(lang: str, text: str, people: list[str]) -> None:
    assert [p.name for p in told(lang, text).people] == people
