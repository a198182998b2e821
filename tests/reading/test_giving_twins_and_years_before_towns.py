"""What pages from Siberia, the Far East, the Crimea, Central Asia and Kazakhstan taught: whose twin gives,
towns behind their years, regions that were visited, villages, helpers, papers that things were done under.
"""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Event, Reading
from pobratim.reading import read

PUBLISHED = "2020-06-10"


def reading_of(lang: str, text: str, published: str = PUBLISHED) -> Reading:
    return read(Document("press:page", text, lang, published=published))


def events_of(reading: Reading, kind: str) -> list[Event]:
    return [e for e in reading.events if e.type.value == kind]


def named(reading: Reading, place: str | None) -> str | None:
    return {p.id: p.name for p in reading.places}.get(place or "")


@pytest.mark.parametrize(
    ("lang", "text", "sides"),
    [
        ("ru", "Город-побратим Курска Новополоцк передал гуманитарную помощь.", ("Novopolotsk", "Kursk")),
        ("ru", "Побратим Твери Оснабрюк подарил больнице машину скорой помощи.", ("Osnabrück", "Tver")),
        ("uk", "Місто-побратим Полтави Люблін передало гуманітарну допомогу.", ("Lublin", "Poltava")),
        ("de", "Die Kasseler Partnerstadt Rennes spendete einen Rettungswagen.", ("Rennes", "Kassel")),
        ("nl", "De Kampense zusterstad Pápa schonk het ziekenhuis een bed.", ("Pápa", "Kampen")),
        ("en", "Kendal's twin town Rinteln sent humanitarian aid to the hospital.", ("Rinteln", "Kendal")),
        ("kk", "Семейдің бауырлас қаласы Павлодар гуманитарлық көмек жіберді.", ("Pavlodar", "Semey")),
        # Who gives to the twin stays the giver.
        ("ru", "Тверь подарила городу-побратиму Оснабрюку картину.", ("Tver", "Osnabrück")),
        ("de", "Kassel schenkte seiner Partnerstadt Rennes eine Skulptur.", ("Kassel", "Rennes")),
    ],
)
def test_the_twin_of_a_town_gives(lang: str, text: str, sides: tuple[str, str]) -> None:
    reading = reading_of(lang, text)
    (given,) = [e for e in reading.events if e.type.value in ("aid", "gift")]
    assert (named(reading, given.giver), named(reading, given.receiver)) == sides


def test_the_twin_that_was_visited_is_where_they_were() -> None:
    text = "В июле юные туляки посетили город-побратим Лейпциг. Они увидели и музей в Штутгарте."
    reading = reading_of("ru", text)
    assert [named(reading, e.place) for e in reading.events] == ["Leipzig"]


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("en", "Under the agreement between Kendal and Rinteln pupils visited Rinteln.", "Rinteln"),
        ("de", "Schüler aus Kassel besuchten Rennes. Sie waren auch in Paris.", "Rennes"),
        ("ru", "Школьники Твери посетили Оснабрюк. В Берлине они видели рейхстаг.", "Osnabrück"),
    ],
)
def test_pupils_are_where_they_visited(lang: str, text: str, place: str) -> None:
    reading = reading_of(lang, text)
    assert [named(reading, e.place) for e in events_of(reading, "exchange")] == [place]


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "Семей қаласы 2001 жылы Анкара, 2005 жылы Бурса қаласымен бауырластық қатынас орнатты.",
            {("Ankara", "2001"), ("Bursa", "2005")},
        ),
        (
            "Орал қаласы 1997 жылы Самара, 2003 жылы Саратов, 2009 жылы Пловдив қалаларымен достық "
            "қарым-қатынас орнатқан.",
            {("Samara", "1997"), ("Saratov", "2003"), ("Plovdiv", "2009")},
        ),
        (
            "2010 жылы Анкара, 2012 жылы Бурса қаласымен бауырластық қатынас орнатты. Семей қаласының бауырлас "
            "қалалары осындай.",
            {("Ankara", "2010"), ("Bursa", "2012")},
        ),
    ],
)
def test_each_town_behind_its_year_is_a_twin_since_then(text: str, ties: set[tuple[str, str]]) -> None:
    reading = reading_of("kk", text)
    names = {p.id: p.name for p in reading.places}
    own = {"Semey", "Oral"}
    told = set()
    for tie in reading.partnerships:
        pair = {names[p] for p in tie.places}
        assert len(pair & own) == 1
        told.add(((pair - own).pop(), tie.since))
    assert told == ties
    assert {e.date for e in events_of(reading, "agreement")} == {year for _, year in ties}


def test_the_town_behind_the_year_may_be_whose_twin_the_next_is() -> None:
    text = "2010 жылы Ақтау Хуан-ле-Пенмен, 2012 жылы Туапсе қаласымен бауырластық орнатты."
    assert [t.since for t in reading_of("kk", text).partnerships] != ["2010"]


@pytest.mark.parametrize(
    ("lang", "text", "twins"),
    [
        (
            "ru",
            "Владивосток. Поздравить горожан прибыли первые лица городов-побратимов: Акиты, Ниигаты (Япония), "
            "Даляня (КНР), а также соседи из стран АТР - городов Чанчунь, Цзиси и Яньтай (КНР).",
            {"Akita", "Niigata", "Dalian"},
        ),
        (
            "ru",
            "Во Владивосток прибыли гости из городов-побратимов Акиты и Ниигаты, а также представители Пусана.",
            {"Akita", "Niigata"},
        ),
        (
            "ru",
            "Во Владивосток прибыли гости из городов-побратимов Акиты и Ниигаты, а также Пусана.",
            {"Akita", "Niigata", "Busan"},
        ),
    ],
)
def test_guests_of_other_towns_end_a_list_of_twins(lang: str, text: str, twins: set[str]) -> None:
    reading = reading_of(lang, text)
    names = {p.id: p.name for p in reading.places}
    assert {names[p] for t in reading.partnerships for p in t.places} - {"Vladivostok"} == twins


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        # A consul is posted in another region than the one that was visited.
        (
            "ru",
            "Делегация Северо-Казахстанской области посетила Курганскую область. Поездка состоялась при "
            "поддержке консула Казахстана в Екатеринбурге Жараса Мамутбекова.",
            "Kurgan Oblast",
        ),
        ("de", "Eine Delegation aus Rennes besuchte Bayern. Es half der Konsul in Hamburg.", "Bavaria"),
        ("ru", "Делегация Семея побывала в Омской области. В Омске гостей принял мэр.", "Omsk"),
    ],
)
def test_nothing_of_a_visit_to_a_region_was_outside_of_it(lang: str, text: str, place: str) -> None:
    reading = reading_of(lang, text)
    assert place in {named(reading, e.place) for e in reading.events}
    assert not {"Yekaterinburg", "Hamburg"} & {named(reading, e.place) for e in events_of(reading, "visit")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "ru",
            "Гости осмотрели музей Омска. Поездка состоялась при поддержке посла Казахстана Даурена Абаева.",
        ),
        ("en", "Pupils from Kiel visited Coventry on Friday with the support of Mayor Ann Bell."),
        ("kk", "Семей оқушылары елші Дәурен Абаевтың қолдауымен Омбыға барды."),
    ],
)
def test_who_only_helped_took_no_part(lang: str, text: str) -> None:
    assert not [who for e in reading_of(lang, text).events for who in e.who]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("kk", "Көкпекті ауданындағы Самар ауылында мәдениет күндері өтті.", "Samara"),
        ("ru", "В селе Самара Костанайской области открыли памятник.", "Samara, RU"),
        ("ru", "Студенты ТОГУ встретили гостей из Пусана.", "Togo"),
        ("ru", "Делегация посетила Волжский русский народный хор в Самаре.", "Volzhsky"),
        ("uk", "Саме тоді делегація Полтави відвідала Люблін.", "Sama"),
        ("ru", "Венки возложили в Зале воинской славы Волгограда.", "Zala"),
    ],
)
def test_what_is_no_such_place(lang: str, text: str, names: str) -> None:
    name, _, country = names.partition(", ")
    places = [p for p in reading_of(lang, text).places if p.name == name]
    assert not [p for p in places if not country or p.country == country]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("ru", "В Самаре побывала делегация из Пусана.", "Samara"),
        ("kk", "Делегация Самара қаласына келді.", "Samara"),
        ("ru", "Делегация из Пусана прибыла в город Волжский.", "Volzhsky"),
        ("ru", "Делегация побывала в ТВЕРИ.", "Tver"),
        ("de", "Eine Delegation aus Stawropol besuchte Kassel.", "Stavropol"),
        ("ru", "Школьники из города Саки побывали в Ялте.", "Saki"),
    ],
)
def test_what_stays_a_place(lang: str, text: str, name: str) -> None:
    assert name in {p.name for p in reading_of(lang, text).places}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "ru",
            "Дети летали в Ниигату с ответным визитом в рамках соглашения о побратимских связях с Омском.",
        ),
        ("kk", "Бауырластық туралы келісім аясында Омбы оқушылары Павлодарға келді."),
        ("ru", "У Твери есть город-побратим Оснабрюк. Вчера оттуда прибыла делегация."),
        ("uk", "Кельце є найдавнішим партнером Вінниці. Сьогодні делегація з Кельце прибула до Вінниці."),
    ],
)
def test_a_tie_that_holds_is_not_agreed_now(lang: str, text: str) -> None:
    assert not events_of(reading_of(lang, text), "agreement")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В рамках договора о побратимстве Омск и Павлодар подписали план мероприятий."),
        ("ru", "У Твери появился город-побратим в Китае - Инкоу."),
        ("ru", "Между Ошем и Андижаном подписана дорожная карта сотрудничества."),
        ("uk", "Між Полтавою та Любліном підписано дорожню карту співпраці."),
    ],
)
def test_what_is_signed_is_agreed(lang: str, text: str) -> None:
    assert events_of(reading_of(lang, text), "agreement")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("В знак благодарности жители Пскова подарили гостям из Нойса картину.", ["gift"]),
        ("Прибыла делегация Оснабрюка. В благодарность ее глава подарил мэру Твери картину.", ["gift"]),
        ("За вклад в побратимство Анне Беловой вручили благодарность мэра Твери.", ["award"]),
        ("В благодарность Анне Беловой вручили медаль города Твери.", ["award"]),
    ],
)
def test_what_is_given_in_thanks_is_a_gift(text: str, kinds: list[str]) -> None:
    told = [e.type.value for e in reading_of("ru", text).events]
    assert [kind for kind in told if kind in ("gift", "award")] == kinds


def test_guests_are_welcomed_in_the_passive_too() -> None:
    reading = reading_of("kk", "Семейде Қытайдан келген делегация қарсы алынды.")
    assert [named(reading, e.place) for e in events_of(reading, "visit")] == ["Semey"]


def test_a_tie_that_a_paper_provides_for_is_to_come() -> None:
    text = "Соглашение предполагает установление побратимских связей между Тверью и Комсомольском-на-Амуре."
    assert [t.modality.value for t in reading_of("ru", text).partnerships] == ["planned"]


def test_a_tie_between_the_towns_is_of_the_one_named_and_the_one_before() -> None:
    text = (
        "Мэр Омска Сергей Шелест посетил Варну. Там он вместе с главой Варны Иваном Портных подписал декларацию "
        "об установлении побратимских связей между городами. Ранее Пермь и Циндао, Пермь и Оксфорд, Пермь и "
        "Луисвилл подписали такие декларации."
    )
    reading = reading_of("ru", text)
    names = {p.id: p.name for p in reading.places}
    assert {"Omsk", "Varna"} in [{names[p] for p in t.places} for t in reading.partnerships]


def test_whom_a_house_is_named_after_has_not_come() -> None:
    text = "27 июня Дом дружбы им. А.Е. Кулаковского в Якутске посетил консул Таджикистана Далер Ятимов."
    (visit,) = events_of(reading_of("ru", text), "visit")
    assert [who.rsplit(":", 1)[-1] for who in visit.who] == ["daler-yatimov"]


@pytest.mark.parametrize("name", ["Айсен Николаев", "Масацугу Сэо", "Эржена Ринчинова"])
def test_given_names_of_the_east(name: str) -> None:
    reading = reading_of("ru", f"В Омск прибыла делегация из Якутска. Гостей принял {name}.")
    assert [p.name for p in reading.people] == [name]
