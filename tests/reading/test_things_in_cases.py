"""What is given or signed is told in the nominative, in languages where it stands in a case."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read
from pobratim.reading.naming.called import called


@pytest.mark.parametrize(
    ("lang", "before", "thing", "name"),
    [
        ("ru", "", "декларацию о дружбе", "декларация о дружбе"),
        ("ru", "", "памятную картину", "памятная картина"),
        ("ru", "", "скамью", "скамья"),
        ("ru", "", "Скамью", "Скамья"),
        ("ru", "", "альбом", "альбом"),
        ("ru", "", "диплом", "диплом"),
        ("ru", "", "интервью", "интервью"),
        ("ru", "под", "соглашением о сотрудничестве", "соглашение о сотрудничестве"),
        ("ru", "под", "договором", "договор"),
        ("ru", "под", "почётной грамотой", "почётная грамота"),
        ("uk", "", "угоду про співпрацю", "угода про співпрацю"),
        ("pl", "", "umowę partnerską", "umowa partnerska"),
        ("kk", "", "келісімге", "келісім"),
        ("kk", "", "жол картасына", "жол картасы"),
        ("kk", "", "шартқа", "шарт"),
        ("kk", "", "суретті", "сурет"),
        ("kk", "", "мүсін", "мүсін"),
        ("kk", "", "Абай мүсіні", "Абай мүсіні"),
        ("kk", "", "картинаны", "картина"),
        ("en", "", "a book", "a book"),
    ],
)
def test_a_thing_is_called_by_its_nominative(lang: str, before: str, thing: str, name: str) -> None:
    assert called(lang, thing, before) == name


@pytest.mark.parametrize(
    ("lang", "text", "thing"),
    [
        ("ru", "Тверь и Оснабрюк подписали 3 мая 2019 года декларацию о дружбе.", "декларация о дружбе"),
        (
            "ru",
            "Мэры Твери и Оснабрюка поставили подписи под соглашением о сотрудничестве 3 мая 2019 года.",
            "соглашение о сотрудничестве",
        ),
        ("ru", "Тверь подарила Оснабрюку 3 мая 2019 года картину.", "картина"),
        ("kk", "Семей мен Оснабрюк 2019 жылғы 3 мамырда достық туралы шартқа қол қойды.", "шарт"),
    ],
)
def test_an_event_names_its_thing_so(lang: str, text: str, thing: str) -> None:
    (event,) = read(Document("made up", text, lang=lang, published="2019-05-10")).events
    assert event.object == thing
