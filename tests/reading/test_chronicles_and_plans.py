"""What chronicles, plans and lines in capitals taught: who is a name, what is over, what was only said."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read


def reading_of(lang: str, text: str) -> Reading:
    return read(Document("press:page", text, lang, published="2019-05-10"))


@pytest.mark.parametrize(
    ("lang", "text", "places", "people"),
    [
        # In a line of capitals no capital says anything: verbs and nouns there are nobody and nowhere.
        ("kk", "ЕЛШІ ӨҢІР ТЫНЫСЫМЕН ТАНЫСТЫ\n\nКеше Атырауға қонақтар келді.", {"Atyrau"}, set()),
        ("kk", "ЕЛШІНІҢ САПАРЫ АЯҚТАЛДЫ\n\nОл Алматыдан кетті.", {"Almaty"}, set()),
        ("kk", "БАУЫРЛАС ҚАЛА ҚОНАҚТАРЫ КЕЛДІ\n\nСемейге Бурсадан топ келді.", {"Semey", "Bursa"}, set()),
        ("kk", "ДОСТЫҚ КӨПІРІ БЕРІК БОЛСЫН\n\nПавлодарда мереке өтті.", {"Pavlodar"}, set()),
        (
            "kk",
            "ӘКІМ ЕРЛАН САМАТОВ ОҚУШЫЛАРМЕН КЕЗДЕСТІ\n\nКездесу Таразда өтті.",
            {"Taraz"},
            {"Ерлан Саматов"},
        ),
        (
            "kk",
            "МҰРАТ ДӘУЛЕТ ҚОНАҚТАРДЫ ҚАБЫЛДАДЫ\n\nӘкім Мұрат Дәулет Таразда қонақтарды қабылдады.",
            {"Taraz"},
            {"Мұрат Дәулет"},
        ),
        ("kk", "ТАРАЗДА ДОСТЫҚ ФОРУМЫ ӨТТІ\n\nОған жастар қатысты.", {"Taraz"}, set()),
        ("kk", "БЕРЛИНДЕ МӘДЕНИЕТ КҮНДЕРІ ӨТТІ\n\nОған елші қатысты.", {"Berlin"}, set()),
        ("de", "BÜRGERMEISTER EMPFING GÄSTE\n\nIn Melle waren Gäste.", {"Melle"}, set()),
        ("fr", "LE MAIRE REÇOIT LES AMIS\n\nÀ Sens, les amis sont là.", {"Sens"}, set()),
        ("ru", "В СУЗДАЛЕ ОТКРЫЛИ СКУЛЬПТУРУ\n\nЕё открыл мэр.", {"Suzdal’"}, set()),
        ("ru", "МЭР АННА ПЕТРОВА ПРИНЯЛА ГОСТЕЙ\n\nВстреча прошла в Калуге.", {"Kaluga"}, {"Анна Петрова"}),
        # A museum is no town of France, and of Ставрополь is who is called so today.
        ("ru", "Музей городов-побратимов открылся в Туле.", {"Tula"}, set()),
        ("kk", "Ұлттық Музейдің қонақтары Семейге келді.", {"Semey"}, set()),
        ("uk", "Музей міст-побратимів відкрився у Полтаві.", {"Poltava"}, set()),
        (
            "kk",
            "Медеу ауданына Бурсадан қонақтар келді.",
            {"Bursa", "Medeu District"},
            set(),
        ),
        # A town that somebody may be called like, behind the word for one.
        (
            "ru",
            "Гостей из Бурсы принял аким города Тараз Ерлан Саматов.",
            {"Taraz", "Bursa"},
            {"Ерлан Саматов"},
        ),
        ("ru", "Гостей из Бурсы принял аким города Ерлан Саматов.", {"Bursa"}, {"Ерлан Саматов"}),
        ("ru", "Глава комитета города Чан Ван Хоа был в Бурсе.", {"Bursa"}, {"Чан Ван Хоа"}),
        ("ru", "Гости из Бурсы поднялись на Воробьевы горы.", {"Bursa"}, set()),
        ("ru", "Ставропольскую делегацию встретили в Безье.", {"Stavropol", "Béziers"}, set()),
    ],
)
def test_names(lang: str, text: str, places: set[str], people: set[str]) -> None:
    reading = reading_of(lang, text)
    assert {p.name for p in reading.places} == places
    assert {p.name for p in reading.people} == people


@pytest.mark.parametrize(
    ("lang", "text", "office", "of"),
    [
        ("kk", "Семейде облыс әкімі Берік Уәлиев қонақтарды қабылдады.", "akim", None),
        (
            "kk",
            "Қонақтар Абай облысына келді. Семейде облыс әкімі Берік Уәлиев оларды қабылдады.",
            "akim",
            "Abai Region",
        ),
        ("kk", "Семейде қала әкімі Берік Уәлиев қонақтарды қабылдады.", "mayor", "Semey"),
        (
            "kk",
            "Түркия Республикасының Алматы қаласындағы Бас консулы Эврен Арслан келді.",
            "consul",
            "Türkiye",
        ),
        ("kk", "Қырғызстанның Алматыдағы консулы Азамат Кадыров келді.", "consul", "Kyrgyzstan"),
        ("kk", "Жиынға президенттің баспасөз хатшысы Берік Уәлиев келді.", "spokesperson", None),
        ("ru", "Гостей встретил руководитель аппарата акима области Серик Жанабаев.", "head", None),
        ("ru", "Выступил замруководителя администрации президента Иван Котов.", "deputy-head", None),
        ("ru", "Со стороны Омска документ подписала мэр Оксана Котова.", "mayor", "Omsk"),
        ("ru", "От Омска документ подписала мэр Оксана Котова.", "mayor", "Omsk"),
    ],
)
def test_whose_an_office_is(lang: str, text: str, office: str, of: str | None) -> None:
    reading = reading_of(lang, text)
    (person,) = reading.people
    names = {p.id: p.name for p in reading.places}
    assert (person.office, names.get(person.office_of or "")) == (office, of)


@pytest.mark.parametrize(
    ("lang", "text", "ties"),
    [
        # Of a list that names nobody whose twins they are none has the others.
        ("ru", "Работать будут с городами-партнёрами, среди которых: г. Сливен, г. Брив и г. Кейдайняй.", set()),
        ("kk", "Бауырлас қалалардың қатарында Анкара, Ташкент және Минск бар.", set()),
        ("en", "It has partner towns, among them Sliven, Brive and Vilnius.", set()),
        ("ru", "Скульптуры передадут городам-побратимам Йокогаме и Балтимору.", set()),
        ("ru", "Тула передаст городам-побратимам Сливену и Балтимору книги.", {("Sliven", "Tula"), ("Baltimore", "Tula")}),
        ("kk", "Астананың бауырлас қалаларының қатарында Анкара мен Минск бар.", {("Ankara", "Astana"), ("Astana", "Minsk")}),
    ],
)  # fmt: skip
def test_ties(lang: str, text: str, ties: set[tuple[str, str]]) -> None:
    reading = reading_of(lang, text)
    names = {p.id: p.name for p in reading.places}
    assert {tuple(sorted(names[i] for i in t.places)) for t in reading.partnerships} == ties


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("ru", "Мэр Тулы намерен завязать дружеские связи с Ниццей.", "planned"),
        ("ru", "Псков стремится установить побратимские связи с Ниццей.", "planned"),
        ("ru", "Псков установил дружеские связи с Ниццей.", "done"),
        ("ru", "Договор о побратимстве будет подписан мэрами Тулы и Ниццы.", "planned"),
        ("ru", "Велась подготовка к подписанию побратимского соглашения между Керчью и Ниццей.", "planned"),
        ("ru", "В марте Псков направил Нарве письмо о разрыве договора о побратимстве.", "denied"),
        ("kk", "Псков Нарваға бауырластық туралы шартты бұзу жөнінде хат жолдады.", "denied"),
        ("en", "In March Tartu ended its twinning agreement with Pskov.", "denied"),
        ("de", "Im März kündigte Tartu den Partnerschaftsvertrag mit Pskow.", "denied"),
        ("fr", "En mars, Tartu a résilié l'accord de jumelage avec Pskov.", "denied"),
        ("nl", "In maart zegde Tartu het stedenbandverdrag met Pskov op.", "denied"),
    ],
)
def test_status_of_a_tie(lang: str, text: str, status: str) -> None:
    (tie,) = reading_of(lang, text).partnerships
    assert tie.modality.value == status


@pytest.mark.parametrize(
    ("lang", "text", "signed"),
    [
        # Given up, wished for or worth while: nothing was signed.
        ("ru", "В апреле Тарту расторг договор о дружбе с Псковом.", []),
        ("ru", "Подписание договора о сотрудничестве выгодно обоим городам, Туле и Ницце.", []),
        ("en", "In March Tartu ended its twinning agreement with Pskov.", []),
        ("de", "Im März kündigte Tartu den Partnerschaftsvertrag mit Pskow.", []),
        ("nl", "In maart zegde Tartu het stedenbandverdrag met Pskov op.", []),
        ("ru", "Псков возобновил соглашение с Нарвой, приостановленное в 2014 году.", ["done"]),
        ("ru", "Велась работа над подписанием договора между Тулой и Ниццей.", ["planned"]),
        # A plan of two towns is a paper.
        ("ru", "7 мая в Туле подписан план сотрудничества с Ниццей.", ["done"]),
        ("ru", "Результатом встречи в Туле стало подписание плана по сотрудничеству с Ниццей.", ["done"]),
    ],
)
def test_what_was_signed(lang: str, text: str, signed: list[str]) -> None:
    events = reading_of(lang, text).events
    assert [e.modality.value for e in events if e.type.value == "agreement"] == signed


@pytest.mark.parametrize(
    ("lang", "text", "dates"),
    [
        # The day on which something to come was said is not that of what is told behind it.
        ("ru", "30 мая гости прибудут в Тулу. Об этом 8 мая сообщили в мэрии. Выступят артисты.", {"2019-05-30", None}),
        ("ru", "Как сообщили 8 мая в мэрии Тулы, на площади пройдёт концерт ансамбля из Ниццы.", {None}),
        ("en", "Guests from Rinteln will come to Kendal on 30 May, the council said on Wednesday. "
               "There will be a concert in the park.", {"2019-05-30"}),
        ("de", "Gäste aus Kendal kommen am 30. Mai nach Rinteln, teilte die Stadt am Mittwoch mit. "
               "Im Park gibt es ein Konzert.", {"2019-05-30"}),
        ("fr", "Des amis de Lörrach viendront à Sens le 30 mai, a annoncé la mairie mercredi. "
               "Un concert sera donné au parc.", {"2019-05-30"}),
        # What was done on the day itself keeps it.
        ("en", "Guests from Rinteln came to Kendal on 8 May. They gave a concert in the park.", {"2019-05-08"}),
    ],
)  # fmt: skip
def test_days_of_saying(lang: str, text: str, dates: set[str | None]) -> None:
    assert {e.date for e in reading_of(lang, text).events} == dates


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        # A mayor who has come is not at home.
        ("ru", "На открытие сквера прибыли мэр Бергамо Джорджо Гори и посол Италии.", None),
        ("ru", "Тула ждёт гостей. Приедут бургомистр Килля Олаф Мартин и мэр Бергамо Джорджо Гори.", "Tula"),
        ("kk", "Мерекеге Ош қаласының мэрі Таалайбек Сарыбашов келеді.", None),
        ("kk", "Мерекеге Бурса мэрі Алинур Акташ бастаған делегация келді.", None),
        ("ru", "Делегация посетила мэра Бергамо Джорджо Гори.", "Bergamo"),
        ("ru", "В Тулу прибыл мэр Бергамо Джорджо Гори.", "Tula"),
    ],
)
def test_where_mayors_come(lang: str, text: str, place: str | None) -> None:
    reading = reading_of(lang, text)
    names = {p.id: p.name for p in reading.places}
    visits = [e for e in reading.events if e.type.value == "visit"]
    assert {names.get(e.place or "") for e in visits} == {place}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "От Омска меморандум подписала мэр Оксана Котова, от Павлодара – аким Булат Бакауов."),
        ("ru", "Со стороны Омска меморандум подписала мэр Анна Котова, со стороны Тараза – аким Иван Ким."),
        ("kk", "Орал жағынан құжатқа әкім Мұрат Мұқаев, Саратов жағынан мэр Михаил Исаев қол қойды."),
    ],
)
def test_those_who_sign_say_nothing_of_where(lang: str, text: str) -> None:
    (signed,) = (e for e in reading_of(lang, text).events if e.type.value == "agreement")
    assert signed.place is None


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("ru", "Пазарджик стал побратимом Ставрополя в 1969 году.", None),
        ("kk", "1969 жылы Пазарджик Ставропольдің бауырлас қаласы болды.", None),
        ("en", "Pazardzhik became a twin town of Stavropol in 1969.", None),
        ("de", "Rinteln wurde 1969 Partnerstadt von Kendal.", None),
        ("fr", "Lörrach est devenue ville jumelle de Sens en 1969.", None),
        ("nl", "Melle werd in 1969 een zusterstad van Hoorn.", None),
        ("en", "The twinning agreement was signed in Kendal in 1969.", "Kendal"),
    ],
)
def test_where_towns_became_twins(lang: str, text: str, place: str | None) -> None:
    reading = reading_of(lang, text)
    names = {p.id: p.name for p in reading.places}
    assert {names.get(e.place or "") for e in reading.events if e.type.value == "agreement"} == {place}


@pytest.mark.parametrize(
    ("lang", "text", "types"),
    [
        # The articles of a treaty tell of nothing that was done.
        ("ru", "Стороны содействуют развитию обменов школьников между Москвой и Кито.", set()),
        ("kk", "Тараптар тәжірибе алмасуды жүзеге асырады. Астана мен Кито дос.", set()),
        ("ru", "Стороны обменялись подарками. Гости из Кито остались довольны.", {"gift"}),
    ],
)
def test_articles_of_a_treaty(lang: str, text: str, types: set[str]) -> None:
    told = {e.type.value for e in reading_of(lang, text).events}
    assert told & {"gift", "exchange"} == types


def test_a_school_that_has_friends_ties_no_towns() -> None:
    text = "39-я школа Иванова дружит со школой из Германии. В Вурцене ивановцы были в 2002 году."
    assert not reading_of("ru", text).partnerships
    assert reading_of("ru", "Тверь много лет дружит с Оснабрюком.").partnerships


def test_the_name_of_a_programme_is_not_said() -> None:
    text = "Дипломат Қытай тарапына «Бір белдеу, бір жол» жобасын жүзеге асырудағы рөлді айтты."
    assert not reading_of("kk", text).statements


def test_whom_a_mosque_honours_takes_no_part() -> None:
    text = "У мечети Ахмеда Ясави в Туркестане открыли сквер. Его открыла министр Анна Котова."
    reading = reading_of("ru", text)
    names = {p.id: p.name for p in reading.people}
    assert {names[w] for e in reading.events for w in e.who} == {"Анна Котова"}


def test_a_ribbon_is_no_wreath() -> None:
    text = "Тула и Ханау – побратимы. Открылась выставка. Красную ленточку перерезали гости из Ханау."
    assert "wreath-laying" not in {e.type.value for e in reading_of("ru", text).events}
