"""What pages of the press taught: where guests go, whose twins a list is, what is no name."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read


def reading_of(lang: str, text: str, published: str | None = None) -> Reading:
    return read(Document("press:page", text, lang, published=published))


def told(reading: Reading) -> set[tuple[str, str, str | None]]:
    names = {p.id: p.name for p in reading.places}
    return {(e.type.value, e.modality.value, names.get(e.place or "")) for e in reading.events}


EVENTS = [
    (
        "ru",
        "Представители города-побратима Комацу приедут 25 мая на юбилей Тулы.",
        ("visit", "planned", "Tula"),
        "a name that never changes is no dative",
    ),
    (
        "ru",
        "В Тулу, 16 и 19 мая приедут делегации из Дагестана и Владикавказа.",
        ("visit", "planned", "Tula"),
        "the second of a list behind from",
    ),
    (
        "ru",
        "Тула и китайский Вэйхай стали побратимами. Церемония подписания прошла в Китае.",
        ("agreement", "done", "China"),
        "where the ceremony was, though only the country is said",
    ),
    (
        "ru",
        "В Тулу немецкая делегация приехала с ответным визитом.",
        ("visit", "done", "Tula"),
        "a return visit that was paid is no plan",
    ),
    (
        "ru",
        "Польский город тоже хочет сделать подарок Туле.",
        ("gift", "planned", None),
        "a gift meant to be given; where is too unsure to say",
    ),
]


@pytest.mark.parametrize(("lang", "text", "event", "why"), EVENTS, ids=[why for *_, why in EVENTS])
def test_an_event_is_told_where_and_as_it_is(
    lang: str, text: str, event: tuple[str, str, str | None], why: str
) -> None:
    assert event in told(reading_of(lang, text)), why


UNTOLD = [
    ("ru", "Стороны рассмотрели вопрос обмена опытом в сфере туризма. Мэр Тулы доволен.", "exchange"),
    ("ru", "Так, в эти дни в Туле проходит выставка.", "ceremony"),
    ("ru", "На фестивале в Туле ребята будут представлять Россию.", "exchange"),
]


@pytest.mark.parametrize(("lang", "text", "kind"), UNTOLD)
def test_a_topic_is_no_event(lang: str, text: str, kind: str) -> None:
    assert kind not in {event for event, _, _ in told(reading_of(lang, text))}


BODIES = [
    ("ru", "В мэрии Тулы рассказали о гостях.", "мэрии Тулы"),
    ("ru", "Они думали о Туле и приехали в мэрию.", None),
    ("ru", "Гости почтили память Героя Советского Союза в Туле.", None),
]


@pytest.mark.parametrize(("lang", "text", "body"), BODIES)
def test_a_capital_that_opens_a_sentence_names_no_body(lang: str, text: str, body: str | None) -> None:
    assert [o.name for o in reading_of(lang, text).organisations] == ([body] if body else [])


NAMES = [
    ("ru", "Гости из Тулы побывали в Восточном Казахстане.", {"Tula", "Kazakhstan"}),
    ("ru", "Они приехали в Тулу из гимназии Канта.", {"Tula"}),
]


@pytest.mark.parametrize(("lang", "text", "names"), NAMES)
def test_these_words_are_no_towns(lang: str, text: str, names: set[str]) -> None:
    assert {p.name for p in reading_of(lang, text).places} == names


def test_a_given_name_in_the_nominative_stays_as_it_is() -> None:
    people = reading_of("ru", "Свенья Кромер приехала в Тулу.").people
    assert [p.name for p in people] == ["Свенья Кромер"]


TWINS = [
    ("ru", "Хор выступал в Аахене, Лилле и Ополе. Это города-побратимы Тулы.", "Tula"),
    ("en", "The choir sang in Dortmund, Lille and Brno. These are the twin towns of Leeds.", "Leeds"),
]


@pytest.mark.parametrize(("lang", "text", "home"), TWINS)
def test_these_are_the_twins_of(lang: str, text: str, home: str) -> None:
    reading = reading_of(lang, text)
    names = {p.id: p.name for p in reading.places}
    pairs = [{names[p] for p in tie.places} for tie in reading.partnerships]
    assert len(pairs) == 3 and all(home in pair for pair in pairs)


PLACES = [
    (
        "Делегация Ярославля побывала в Касселе.",
        "Yaroslavl",
        "a great city in a case, behind who came from it",
    ),
    ("Во Владимире гостят школьники из Эрлангена.", "Vladimir", "nobody is named behind «in»"),
    ("У Сочи два побратима. Сочи дружит с Ментоном.", "Sochi", "a preposition at the head is no family name"),
]


@pytest.mark.parametrize(("text", "name", "why"), PLACES, ids=[why for *_, why in PLACES])
def test_a_great_city_is_one_in_any_case(text: str, name: str, why: str) -> None:
    reading = reading_of("ru", text)
    assert name in {p.name for p in reading.places}, why
    assert not reading.people, why


WHERE = [
    ("Глава Мурманска Игорь Морарь вернулся из Тромсё.", "Tromsø", "who is back was where he is back from"),
    (
        "В Ярославль приехали делегации городов-побратимов: Касселя и Ханау.",
        "Yaroslavl",
        "a name in «у» that never changes is no goal",
    ),
    ("Омские спасатели провели учения в Павлодаре.", "Pavlodar", "what an office did stands between"),
]


@pytest.mark.parametrize(("text", "name", "why"), WHERE, ids=[why for *_, why in WHERE])
def test_an_event_is_where_its_words_put_it(text: str, name: str, why: str) -> None:
    reading = reading_of("ru", text)
    assert name in {place for _, _, place in told(reading)}, why


def test_whose_twins_others_are_stands_behind_what_they_are() -> None:
    reading = reading_of(
        "ru", "Побратимами Пскова являются Нойс, Валмиера и Даугавпилс. В Нарве об этом знают."
    )
    names = {p.id: p.name for p in reading.places}
    pairs = {frozenset(names[i] for i in p.places) for p in reading.partnerships}
    assert pairs == {frozenset({"Pskov", twin}) for twin in ("Neuss", "Valmiera", "Daugavpils")}


def test_a_choir_in_quotation_marks_takes_part_in_what_it_sings() -> None:
    reading = reading_of("ru", "В ратуше Пскова для гостей из Нойса выступил ансамбль «Лаулу».")
    names = {o.id: o.name for o in reading.organisations}
    assert [names.get(w) for e in reading.events for w in e.who] == ["Лаулу"]
    elsewhere = reading_of("ru", "Гости из Нойса дали концерт в Пскове в коллективе «Заря».")
    assert not [w for e in elsewhere.events for w in e.who]


def test_a_weekday_with_a_verb_to_come_is_the_next_one() -> None:
    text = "Мэры открыли парк Лиона в Ереване. Во Францию гости вернутся в субботу."
    reading = reading_of("ru", text, "2015-10-08")
    assert "2015-10-03" not in {e.date for e in reading.events}


def test_a_president_of_a_polish_city_is_its_mayor() -> None:
    text = "В Бресте побывал президент Люблина Кшиштоф Новак. Польская делегация гостит три дня."
    reading = reading_of("ru", text)
    assert {p.office for p in reading.people} == {"mayor"}


@pytest.mark.parametrize(
    ("text", "name", "mention"),
    [
        # Below the headline stands a picture of whom the story is about; nobody signs that way who is in it.
        (
            "Скончался Пётр Скворцов\n\nПётр Скворцов\n\n5 мая 2016 года умер почётный гражданин Скворцов.",
            "Пётр Скворцов",
            "Пётр Скворцов",
        ),
        ("Приехал Антон Вересов. Потом Вересов-младший вручил подарок.", "Антон Вересов", "Вересов-младший"),
        ("Выступил актёр Антон Вересов (англ. Anton Veresov).", "Антон Вересов", "Anton Veresov"),
        ("Потом был концерт рэпера Moss-T.", "Moss-T", "Moss-T"),
    ],
)
def test_whom_a_picture_an_age_or_other_letters_name(text: str, name: str, mention: str) -> None:
    people = {p.name: [m.text for m in p.mentions] for p in read(Document("page", text, lang="ru")).people}
    assert mention in people.get(name, [])


def test_a_band_is_nobody() -> None:
    people = read(Document("page", "Пела вокалистка Larkson Анна Вересова.", lang="ru")).people
    assert [p.name for p in people] == ["Анна Вересова"]


def test_who_signs_above_the_day_is_nobody_of_the_story() -> None:
    text = "Гости приехали\n\nПётр Скворцов\n\n5 мая 2016 года в город приехали гости из Тампере."
    assert not read(Document("page", text, lang="ru")).people


DATES = [
    (
        "Группа гостила в Коуволе неделю. На родину она вернулась в воскресенье.\n\nВ ратуше гостям вручили медали.",
        "2014-06-03",
        "award",
        None,
        "the day they went home",
    ),
    ("Концерт прошёл в Семее вечером 5-го.", "2021-03-11", "performance", "2021-03-05", "a day of the month"),
    ("В первой декаде мая в Семее пройдёт концерт.", "2021-03-11", "performance", "2021-05", "ten days"),
    (
        "Уфа принимает гостей из Галле\n\nМэр Уфы Рауф Нуриев подарил гостям мёд.",
        "2014-09-16",
        "gift",
        None,
        "what lasts still says of nothing else when it was",
    ),
]


@pytest.mark.parametrize(("text", "published", "kind", "date", "why"), DATES, ids=[d[-1] for d in DATES])
def test_an_event_is_when_its_words_say(
    text: str, published: str, kind: str, date: str | None, why: str
) -> None:
    reading = reading_of("ru", text, published)
    assert [e.date for e in reading.events if e.type.value == kind] == [date], why


def test_an_event_is_set_by_its_own_clause() -> None:
    text = "В Гамбурге прошла неделя Петербурга, в Петербурге намечен ответный фестиваль."
    assert {place for *_, place in told(reading_of("ru", text))} == {"Saint Petersburg"}


def test_a_kazakh_ensemble_is_called_by_what_is_quoted() -> None:
    reading = reading_of("kk", "Бурсада қонақтарға «Яссы» ансамблі ән салды.")
    names = {o.id: o.name for o in reading.organisations}
    assert [names.get(w) for e in reading.events for w in e.who] == ["Яссы"]


def test_whoever_kept_him_company_went_too() -> None:
    text = "Мэр Якутска Айсен Попов посетил Фэрбанкс. Компанию ему составили Анна Лебедева и Игорь Чернов."
    reading = reading_of("ru", text)
    assert [len(e.who) for e in reading.events] == [3]


@pytest.mark.parametrize(
    ("lang", "text", "many"),
    [
        (
            "ru",
            "Анна Лебедева посетила Петрозаводск. Её принимали мэр Игорь Чернов и ректор Пётр Скворцов.",
            3,
        ),
        (
            "kk",
            "Мэр Ерлан Сағатов Таразға келді. Оны қала әкімі Болат Серіков, хатшы Мөлдір Бектас және ректор "
            "Ерік Мейіров күтіп алды.",
            4,
        ),
    ],
)
def test_who_is_received_is_meant_by_a_pronoun(lang: str, text: str, many: int) -> None:
    reading = reading_of(lang, text)
    assert [len(e.who) for e in reading.events if e.type.value == "meeting"] == [many]
    assert not [e for e in reading.events if e.modality.value == "planned"]


def test_a_river_and_an_evening_are_no_towns_and_a_twin_is_one() -> None:
    places = {p.name for p in reading_of("ru", "На Дунае в Линце открыли выставку.").places}
    assert places == {"Linz"}
    assert not reading_of("kk", "Кешті әкім ашты..").places
    places = {p.name for p in reading_of("ru", "Ганновер стал побратимом Иванова.").places}
    assert places == {"Hanover", "Ivanovo"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # An adjective of a town stands before what it is said of, and is no professor's surname.
        ("Он профессор Нагойского университета.", []),
        # What is named after somebody bears a name, though a town is called so too.
        ("Окончил факультет училища имени Щукина.", ["Щукин"]),
        # Whom a number is given to is no town.
        ("Скончался король Тонги Тауфаахау Тупу IV.", ["Тауфаахау Тупу IV"]),
        # Where somebody is from stands before a name, though the given name is a city's.
        ("Приз получила американка София Веллгрен за фильм.", ["София Веллгрен"]),
    ],
)
def test_which_capitals_of_a_russian_page_are_somebody(text: str, names: list[str]) -> None:
    assert [p.name for p in read(Document("page", text, lang="ru")).people] == names
