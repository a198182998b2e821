"""Towns that an adjective or their people alone name, in Russian, Kazakh and Ukrainian; and what names none."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType
from pobratim.reading import read


def reading(lang: str, text: str) -> Reading:
    return read(Document("sample", text, lang, published="2024-05-10"))


def towns(found: Reading) -> set[str]:
    return {p.name for p in found.places if p.kind == "city"}


@pytest.mark.parametrize(
    ("lang", "text", "named"),
    [
        ("ru", "Ярославская делегация посетила Пуатье 4 мая.", {"Yaroslavl", "Poitiers"}),
        ("ru", "Псковская мэрия подарила Нойсу колокол.", {"Pskov", "Neuss"}),
        ("ru", "Петрозаводские школьники приехали в Нойбранденбург.", {"Petrozavodsk", "Neubrandenburg"}),
        ("ru", "Смоленский детский хор дал концерт в Хагене.", {"Smolensk", "Hagen"}),
        ("ru", "В Саранск приехала гамбургская делегация.", {"Saransk", "Hamburg"}),
        ("ru", "Парижская мэрия приняла московскую делегацию.", {"Paris", "Moscow"}),
        ("ru", "Нижегородская делегация прибыла в Эссен.", {"Nizhny Novgorod", "Essen"}),
        ("ru", "Калининград принял кильскую делегацию.", {"Kaliningrad", "Kiel"}),
        ("ru", "Тверской мэр Иван Петров принял оснабрюкскую делегацию.", {"Tver", "Osnabrück"}),
        ("ru", "Московские и берлинские школьники посадили деревья в Твери.", {"Moscow", "Berlin", "Tver"}),
        ("ru", "Семипалатинские школьники приехали в Ипр.", {"Semey", "Ypres"}),
        ("ru", "Рижские студенты приехали в Иваново 2 мая.", {"Ivanovo", "Riga"}),
        ("ru", "Уфимские врачи прошли стажировку в Бонне.", {"Ufa", "Bonn"}),
        ("ru", "Рижская дума приняла делегацию из Бремена.", {"Riga", "Bremen"}),
        ("ru", "Омичи подарили Котбусу скульптуру.", {"Omsk", "Cottbus"}),
        ("ru", "Петрозаводчане подарили Тюбингену картину.", {"Petrozavodsk", "Tübingen"}),
        ("ru", "Екатеринбуржцы приехали в Вупперталь.", {"Yekaterinburg", "Wuppertal"}),
        ("ru", "Красноярцы и омичи поедут в Павлодар в июне.", {"Krasnoyarsk", "Omsk", "Pavlodar"}),
        ("ru", "Псковские побратимы — Нойс и Гера.", {"Pskov", "Neuss", "Gera"}),
        ("ru", "В Бресте гостит равенсбургская делегация.", {"Brest", "Ravensburg"}),
        ("ru", "Пятигорский мэр Дмитрий Ворошилов принял делегацию из Бонна.", {"Pyatigorsk", "Bonn"}),
        ("ru", "В Раменском школьники встретили гостей из Бонна.", {"Ramenskoye", "Bonn"}),
        ("kk", "Семейлік оқушылар Ипрге барды.", {"Semey", "Ypres"}),
        ("kk", "Қызылордалық артистер Гуанчжоуда өнер көрсетті.", {"Kyzylorda", "Guangzhou"}),
        ("kk", "Павлодарлық спортшылар Белградқа барды.", {"Pavlodar", "Belgrade"}),
        ("kk", "Астанада варшавалық делегацияны қабылдады.", {"Astana", "Warsaw"}),
        ("kk", "Берлиндік студенттер Алматыға келді.", {"Berlin", "Almaty"}),
        ("kk", "Семейліктер Ипрге ескерткіш сыйлады.", {"Semey", "Ypres"}),
        ("uk", "Харківська делегація відвідала Нюрнберг 4 травня.", {"Kharkiv", "Nuremberg"}),
        ("uk", "Чернівецькі школярі приїхали до Зальцбурга.", {"Chernivtsi", "Salzburg"}),
        ("uk", "Лейпцизька мерія передала Києву автобуси.", {"Leipzig", "Kyiv"}),
        ("uk", "Харків'яни подарували Нюрнбергу дзвін.", {"Kharkiv", "Nuremberg"}),
        ("uk", "Сумська міська рада підписала угоду з Целле.", {"Sumy", "Celle"}),
    ],
)  # fmt: skip
def test_an_adjective_or_its_people_name_a_town(lang: str, text: str, named: set[str]) -> None:
    assert towns(reading(lang, text)) == named


@pytest.mark.parametrize(
    ("lang", "text", "named"),
    [
        ("ru", "Псковская область приняла делегацию из Нойса.", {"Neuss"}),
        ("ru", "Псковский губернатор встретился с псковскими школьниками и гостями из Нойса.", {"Neuss"}),
        ("ru", "Ростовская область и Дортмунд. Ростовские студенты поедут в Дортмунд.", {"Dortmund"}),
        ("ru", "Смоленская областная дума приняла закон.", set()),
        ("ru", "Псковские школьники сдали экзамены.", set()),
        ("ru", "Ленинградский проспект закрыли, дом на Московской улице снесут.", set()),
        ("ru", "Московский государственный университет принял студентов из Бонна.", {"Bonn"}),
        ("ru", "Клуб «Московские гости» выступил в Бонне.", {"Bonn"}),
        ("ru", "Ярославский Иван приехал в Кассель.", {"Kassel"}),
        ("ru", "Достоевский жил в Дрездене.", {"Dresden"}),
        ("ru", "Матвей Петровский, мэр Бонна, посетил Калугу.", {"Bonn", "Kaluga"}),
        ("ru", "Советские ветераны посетили Торгау.", {"Torgau"}),
        ("ru", "Октябрьская школа приняла гостей из Касселя.", {"Kassel"}),
        ("ru", "Волжские спасатели, донские казаки и алтайские мастера выступили в Бонне.", {"Bonn"}),
        ("ru", "Уральские учёные и сибирские врачи посетили Дрезден.", {"Dresden"}),
        ("ru", "Братская делегация побывала в Киле.", {"Kiel"}),
        ("ru", "Славянские гости собрались в Софии.", {"Sofia"}),
        ("ru", "Королевская делегация прибыла в Лондон.", {"London"}),
        ("ru", "Монастырский хор и боярские дети пели в Твери.", {"Tver"}),
        ("ru", "Японская делегация и немецкие школьники приехали в Тверь.", {"Tver"}),
        ("ru", "Кубинские студенты и люксембургские гости приехали в Тверь.", {"Tver"}),
        ("ru", "Баварские артисты выступили в Саранске.", {"Saransk"}),
        ("ru", "Детский хор, женская команда и морские кадеты выступили в Твери.", {"Tver"}),
        ("ru", "Курские соловьи пели в парке, тульский пряник подарили гостям из Олбани.", {"Albany"}),
        ("ru", "Американцы, европейцы и африканцы приехали в Тверь.", {"Tver"}),
        ("ru", "Бойцы, певцы, пловцы и кузнецы приехали в Кассель.", {"Kassel"}),
        ("ru", "Венцы возложили к памятнику в Берлине.", {"Berlin"}),
        ("ru", "Горожане и северяне возложили цветы в Твери.", {"Tver"}),
        ("ru", "Село Славянка ждёт гостей. Славянцы и славянские школьники поедут в Бонн.", {"Slavyanka", "Bonn"}),
        ("kk", "Облыстық делегация Семейге келді.", {"Semey"}),
        ("kk", "Ресейлік делегация Семейге келді.", {"Semey"}),
        ("kk", "Халықтық хор мен ауылдық оқушылар Семейде болды.", {"Semey"}),
        ("kk", "Қалалық әкімдік Семейде жиын өткізді.", {"Semey"}),
        ("uk", "Волинські та галицькі артисти виступили в Любліні.", {"Lublin"}),
        ("uk", "Міська рада Полтави та радянські ветерани.", {"Poltava"}),
        ("uk", "Львівська область прийняла гостей з Любліна.", {"Lublin"}),
    ],
)  # fmt: skip
def test_others_name_none(lang: str, text: str, named: set[str]) -> None:
    assert towns(reading(lang, text)) == named


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("ru", "Ярославская делегация посетила Пуатье 4 мая.", "Poitiers"),
        ("ru", "Ярославль принял гостей. Ярославская делегация посетила Пуатье 4 мая.", "Poitiers"),
        ("ru", "Москва дружит с Берлином. Московская делегация прибыла в Берлин 2 мая.", "Berlin"),
        ("ru", "Сочинские гости посетили Челтнем 12 апреля.", "Cheltenham"),
        ("ru", "В Ярославль прибыла ханауская делегация.", "Yaroslavl"),
        ("ru", "Гости из Ниигаты посетили хабаровскую школу.", "Khabarovsk"),
        ("ru", "Омичи побывали в Павлодаре.", "Pavlodar"),
        ("ru", "В прошлый раз омичи побывали в Павлодаре.", "Pavlodar"),
        ("kk", "Шымкент пен Сиань бауырлас. 4 мамырда шымкенттіктер Сианьды аралады.", "Xi’an"),
        ("uk", "Львівська делегація прибула до Любліна 3 травня.", "Lublin"),
    ],
)  # fmt: skip
def test_guests_are_not_where_they_are_from(lang: str, text: str, place: str) -> None:
    found = reading(lang, text)
    names = {p.id: p.name for p in found.places}
    visits = [e for e in found.events if e.type is EventType.VISIT]
    assert {names[e.place or ""] for e in visits} == {place}


@pytest.mark.parametrize(
    ("lang", "text", "giver", "receiver"),
    [
        ("ru", "Псковская мэрия подарила Нойсу колокол.", "Pskov", "Neuss"),
        ("ru", "Омичи подарили Котбусу скульптуру.", "Omsk", "Cottbus"),
        ("ru", "Берлинские школьники подарили московским школьникам книги.", "Berlin", "Moscow"),
        ("ru", "Мэр Казани подарил брауншвейгскому бургомистру книгу.", "Kazan", "Braunschweig"),
        ("ru", "Мемориальная доска подарена ярославской делегацией.", "Yaroslavl", ""),
        ("ru", "Мэру Бонна подарили картину калужских художников.", "", "Bonn"),
        ("ru", "Пряник подарили гостям из Олбани.", "", "Albany"),
        ("ru", "Московский мэр вручил ключ от города мэру Анкары.", "Moscow", "Ankara"),
        ("ru", "Делегация Пскова побывала в Нойсе. Псковичи подарили Нойсу икону.", "Pskov", "Neuss"),
        ("ru", "Калужская делегация приехала в Зуль. Мэру Зуля калужане подарили самовар.", "Kaluga", "Suhl"),
        ("kk", "Семейліктер Ипрге ескерткіш сыйлады.", "Semey", "Ypres"),
        ("kk", "Шымкенттік спортшыларға Стивенидж мэрі сыйлық берді.", "Stevenage", "Shymkent"),
        ("uk", "Харків'яни подарували Нюрнбергу дзвін.", "Kharkiv", "Nuremberg"),
    ],
)  # fmt: skip
def test_they_give_and_are_given_to_for_their_town(lang: str, text: str, giver: str, receiver: str) -> None:
    found = reading(lang, text)
    names = {None: "", **{p.id: p.name for p in found.places}}
    gifts = [e for e in found.events if e.type is EventType.GIFT]
    assert [(names[e.giver], names[e.receiver]) for e in gifts] == [(giver, receiver)]


def test_two_gifts_of_one_sentence_have_each_their_sides() -> None:
    found = reading("ru", "Главе Бандырмы подарили панно, вологжане получили в ответ блюдо.")
    names = {p.id: p.name for p in found.places}
    assert [names[e.receiver or ""] for e in found.events] == ["Bandırma", "Vologda"]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Брестский мэр Александр Рогачук посетил Ковентри 3 мая.", "Brest"),
        ("Заместитель ярославского мэра Анна Белова вручила гостям из Касселя медаль.", "Yaroslavl"),
        ("Псковская делегация во главе с мэром Борисом Елкиным посетила Нойс.", "Pskov"),
    ],
)
def test_whose_mayor_somebody_is(text: str, town: str) -> None:
    found = reading("ru", text)
    assert {p.name for p in found.places if p.id == found.people[0].office_of} == {town}


@pytest.mark.parametrize(
    ("lang", "text", "pairs"),
    [
        ("ru", "В Орле отметили 20 лет орловско-оффенбахского побратимства.", {("Orël", "Offenbach")}),
        ("ru", "Псковские побратимы — Нойс и Гера.", {("Pskov", "Neuss"), ("Pskov", "Gera")}),
        ("ru", "Между ярославской и кассельской администрациями подписано соглашение.", {("Yaroslavl", "Kassel")}),
        ("ru", "Псковская городская дума подписала соглашение с Герой.", {("Pskov", "Gera")}),
        ("ru", "Открылось научно-техническое общество дружбы.", set()),
        ("uk", "Сумська міська рада підписала угоду з Целле.", {("Sumy", "Celle")}),
    ],
)  # fmt: skip
def test_ties_of_towns_told_so(lang: str, text: str, pairs: set[tuple[str, str]]) -> None:
    found = reading(lang, text)
    names = {p.id: p.name for p in found.places}
    told = {tuple(names[place] for place in tie.places) for tie in found.partnerships}
    assert told == pairs
