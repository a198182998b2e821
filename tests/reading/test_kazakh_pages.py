"""What further pages of the Kazakh press taught: converbs, who stood in, envoys, first letters, titles."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType
from pobratim.reading import read


def reading_of(text: str, lang: str = "kk") -> Reading:
    return read(Document("press:page", text, lang, published="2024-05-20"))


def told(reading: Reading) -> list[tuple[str, str | None, set[str]]]:
    """Type, place and people of each event, by name."""
    named = {p.id: p.name for p in (*reading.people, *reading.places)}
    return [
        (e.type.value, named.get(e.place or ""), {named[w] for w in e.who if w in named})
        for e in reading.events
    ]


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        # A converb goes on with its subject; a "with" written on to a name makes it none.
        (
            "Облыс әкімі Серік Омаров Семейде елші Болат Сейітовпен кездесіп, меморандумға қол қойды.",
            EventType.AGREEMENT,
            {"Серік Омаров", "Болат Сейітов"},
        ),
        # Two sides between which an "and" stands do it themselves.
        (
            "Президент Серік Омаров Қытайға барып, Солтүстік Қазақстан мен Шэньси келісімге қол қойған.",
            EventType.AGREEMENT,
            set(),
        ),
        # In whose place somebody came, and who had only told others to, was not there.
        (
            "Қала әкімі Серік Омаровтың атынан Болат Сейітов ескерткішке Семейде гүл шоғын қойды.",
            EventType.WREATH_LAYING,
            {"Болат Сейітов"},
        ),
        (
            "Президент Серік Омаровтың тапсырмасымен Семейде Болат Сейітов қонақтарды қабылдады.",
            EventType.MEETING,
            {"Болат Сейітов"},
        ),
        (
            "Қала әкімі Серік Омаров Семейге келе алмады, қонақтарды Болат Сейітов қабылдады.",
            EventType.MEETING,
            {"Болат Сейітов"},
        ),
        # Who takes the chair is there; "to it came A B" makes no reception of a meeting.
        (
            "Кездесу Серік Омаровтың төрағалығымен Семейде өтті, оған Болат Сейітов қатысты.",
            EventType.MEETING,
            {"Серік Омаров", "Болат Сейітов"},
        ),
    ],
)
def test_who_took_part(text: str, type_: EventType, who: set[str]) -> None:
    assert [w for kind, _, w in told(reading_of(text)) if kind == type_.value] == [who]


def test_who_receives_gives_to_whom_he_received() -> None:
    reading = reading_of(
        "Облыс әкімі Серік Омаров Семейде елші Болат Сейітовты қабылдап, оған шапан кигізді."
    )
    names = {p.id: p.name for p in reading.people}
    assert [names[e.giver or ""] for e in reading.events if e.type is EventType.GIFT] == ["Серік Омаров"]


@pytest.mark.parametrize(
    ("lang", "text", "office"),
    [
        # The land that he is sent from: by name, by its first letters with an ending, or as "ours".
        ("kk", "Шараға еліміздің Италия Республикасындағы Төтенше және Өкілетті Елшісі Болат Сейітов келді.", "iso3166:KZ"),
        ("kk", "ҚР-дың Бельгиядағы елшісі Болат Сейітов Ипрге барды.", "iso3166:KZ"),
        ("kk", "АҚШ-тың Қазақстандағы елшісі Джон Смит Семейге келді.", "iso3166:US"),
        ("kk", "Түрік Республикасының Қазақстандағы Өкілетті және Төтенше Елшісі Мехмет Арслан келді.", "iso3166:TR"),
        # A guest of ours is not sent by us.
        ("kk", "Біздің қонағымыз, Бельгия елшісі Ян Маес Семейге келді.", "iso3166:BE"),
        ("ru", "Посол нашей страны Иван Громов приехал в Тулу.", None),
        # A region by its first letters, in the press of its own land.
        ("kk", "ШҚО әкімі Болат Сейітов Барнаулға барды.", "iso3166-2:KZ-63"),
        ("ru", "Аким ВКО Болат Сейитов принял делегацию из Омска.", "iso3166-2:KZ-63"),
    ],
)  # fmt: skip
def test_whose_office_it_is(lang: str, text: str, office: str | None) -> None:
    assert [p.office_of for p in reading_of(text, lang).people] == [office]


def test_the_mayor_behind_another_mayor_is_not_of_his_town() -> None:
    people = reading_of(
        "Киль мэрі Иван Громов қала әкімі Серік Омаровқа картина тарту етті. Кездесу Семейде өтті."
    ).people
    of = {p.name: p.office_of for p in people}
    assert of["Иван Громов"] == "geonames:2891122"
    assert of["Серік Омаров"] in (None, "geonames:1519422")


def test_letters_of_teams_are_no_regions() -> None:
    assert {p.name for p in reading_of("Команда НХЛ прибыла в Тулу. ЦСКА обыграл СКА.", "ru").places} == {
        "Tula"
    }


@pytest.mark.parametrize(
    ("lang", "text", "type_", "place"),
    [
        # A town that a few words in quotation marks hold is what something is called.
        ("kk", "Астанада «Вологда шілтері» көрмесі ашылды.", "exhibition", "Astana"),
        ("ru", "Гости возложили цветы к знаку «Город-герой Минск». Их принял мэр Светлогорска.", "wreath-laying", "Svetlogorsk"),
        ("ru", "В рамках Дней культуры состоялся концерт театра «Астана Опера». Концерт в Душанбе посетили гости.", "performance", "Dushanbe"),
        ("de", "Gäste aus Kiel kamen zum Konzert des Chors „Berlin singt“ nach Bautzen. Der Chor gab ein Konzert.", "performance", "Bautzen"),
        # It gives what is called so; and where other words name it too, it may be there.
        ("kk", "Қонаққа «Орал қаласының құрметті азаматы» атағы берілді.", "award", "Oral"),
        ("ru", "Делегация побывала в музее «Дом Тулы в Казани». Казань встретила гостей тепло.", "visit", "Kazan"),
    ],
)  # fmt: skip
def test_what_is_only_called_after_a_town_is_not_there(lang: str, text: str, type_: str, place: str) -> None:
    assert {where for kind, where, _ in told(reading_of(text, lang)) if kind == type_} == {place}


@pytest.mark.parametrize(
    ("lang", "text", "type_", "date"),
    [
        # A day of two words; and a word for a day that stands alone.
        ("ru", "Двадцать второго марта в Туле состоялось возложение венков к мемориалу.", "wreath-laying", "2024-03-22"),
        ("ru", "Тридцать первого марта делегация Киля посетила Тулу.", "visit", "2024-03-31"),
        ("ru", "Второго марта в Туле состоялось возложение венков к мемориалу.", "wreath-laying", "2024-03-02"),
        # Last year's visit is of last year; what is only compared with it is not.
        ("ru", "Во время прошлогоднего визита в Киль мэр Тулы посадил дерево.", "visit", "2023"),
        ("ru", "О прошлогодней поездке в Киль рассказали в Туле школьники.", "visit", "2023"),
        ("ru", "Прошлогодним летом школьники из Киля побывали в Туле.", "exchange", "2023-22"),
        ("ru", "Выставка в Туле прошла лучше прошлогодней выставки.", "exhibition", None),
        ("ru", "Гости приезжали в Тулу с 1990 по 2000 годы.", "visit", "1990/2000"),
    ],
)  # fmt: skip
def test_when_it_was(lang: str, text: str, type_: str, date: str | None) -> None:
    assert [e.date for e in reading_of(text, lang).events if e.type.value == type_] == [date]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Семейде Абай кітабының тұсаукесері өтті.", [("conference", "done")]),
        ("Семейде жас әншінің тұсаукесер концерті өтті.", [("performance", "done")]),
        # To look for a way to a visit is none; nor is a meeting what somebody only touched upon.
        ("Тараптар Киль мэрінің Семейге сапарын ұйымдастыру мүмкіндігін талқылады.", [("visit", "planned"), ("meeting", "done")]),
        ("Киль мэрінің Семейге сапарын қала әкімдігі ұйымдастырды.", [("visit", "done")]),
        ("Елші Болат Сейітов Семейде достық туралы тілге тиек етті.", []),
    ],
)  # fmt: skip
def test_what_it_was(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(e.type.value, e.modality.value) for e in reading_of(text).events] == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A city without an ending before those who are its own; with one, or small, it is something else.
        ("Күзде Киль оқушылары Семейге келеді.", {"Kiel", "Semey"}),
        ("Киль хоры Семей көрермендеріне ән сыйлады.", {"Kiel", "Semey"}),
        ("Бірлестіктің кәсіпкерлері Семейге келді.", {"Semey"}),
        ("Абай оқушылары Семейде кітап оқыды.", {"Semey"}),
    ],
)
def test_which_bare_names_are_towns(text: str, names: set[str]) -> None:
    assert {p.name for p in reading_of(text).places} == names


@pytest.mark.parametrize(
    ("text", "giver", "receiver"),
    [
        ("Киль мэріне Семей әкімі Серік Омаров шапан кигізді.", "Semey", "Kiel"),
        ("Киль мэрі мектеп кітапханасына жүз кітап тарту етті. Кездесу Семейде өтті.", "Kiel", None),
    ],
)
def test_who_gives(text: str, giver: str, receiver: str | None) -> None:
    reading = reading_of(text)
    names = {p.id: p.name for p in reading.places}
    gifts = [e for e in reading.events if e.type is EventType.GIFT]
    assert [names[e.giver or ""] for e in gifts] == [giver]
    assert receiver is None or [names[e.receiver or ""] for e in gifts] == [receiver]


def test_the_mayor_who_receives_a_mayor_is_of_his_own_town() -> None:
    people = reading_of("Киль мэрін Семей әкімі Серік Омаров қарсы алды.").people
    assert [p.office_of for p in people] == ["geonames:1519422"]


@pytest.mark.parametrize(
    "text",
    [
        "Киль қаласының мэрі Ульф Кемпферді Семей әкімі Серік Омаров қабылдады.",
        "Елші Ульф Кемпферді облыс әкімі Серік Омаров қабылдап, сұхбаттасты.",
    ],
)
def test_a_mayor_receives_one_who_is_named(text: str) -> None:
    reading = reading_of(text)
    names = {p.id: p.name for p in reading.people}
    met = [e for e in reading.events if e.type is EventType.MEETING]
    assert [{names[i] for i in e.who} for e in met] == [{"Ульф Кемпфер", "Серік Омаров"}]
