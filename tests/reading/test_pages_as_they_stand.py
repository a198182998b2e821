"""What whole pages of the Russian and the Kazakh web taught: glued words, rubrics, wheres, whose and when."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType, Modality
from pobratim.facts.nouns import Event
from pobratim.reading import read


def reading_of(lang: str, text: str) -> Reading:
    return read(Document("press:page", text, lang, published="2024-06-20"))


def one(reading: Reading, kind: EventType) -> Event:
    found = [e for e in reading.events if e.type is kind]
    assert len(found) == 1, [(e.type, e.evidence) for e in reading.events]
    return found[0]


def name_of(reading: Reading, id_: str | None) -> str | None:
    return next((p.name for p in reading.places if p.id == id_), None)


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        ("ru", "С 3 по 5 мая этого года делегация города побывала в Киле.", "2024-05-03/2024-05-05"),
        ("ru", "3-5 мая прошлого года делегация побывала в Киле.", "2023-05-03/2023-05-05"),
        ("ru", "С 30 мая по 2 июня текущего года делегация побывала в Киле.", "2024-05-30/2024-06-02"),
        ("kk", "Өткен жылдың 3-5 мамырында делегация Кильде болды.", "2023-05-03/2023-05-05"),
        ("en", "From 3 to 5 May last year a delegation visited Kiel.", "2023-05-03/2023-05-05"),
        ("de", "Vom 3. bis 5. Mai dieses Jahres besuchte eine Delegation Kiel.", "2024-05-03/2024-05-05"),
        ("fr", "Du 3 au 5 mai de l'année dernière, une délégation a visité Kiel.", "2023-05-03/2023-05-05"),
        ("nl", "Van 3 tot 5 mei vorig jaar bezocht een delegatie Kiel.", "2023-05-03/2023-05-05"),
        # Over the turn of a year the words do not say which.
        ("ru", "С 28 декабря по 2 января прошлого года делегация побывала в Киле.", "2023"),
        ("ru", "3 мая этого года делегация побывала в Киле.", "2024-05-03"),
    ],
)
def test_days_and_the_year_in_other_words(lang: str, text: str, date: str) -> None:
    assert one(reading_of(lang, text), EventType.VISIT).date == date


@pytest.mark.parametrize(
    ("lang", "text", "kind", "date"),
    [
        (
            "ru",
            "3 мая Тверь и Киль подписали договор. В свое время в Киле делегация встречалась с бургомистром.",
            EventType.MEETING,
            None,
        ),
        (
            "de",
            "Am 3. Mai unterzeichneten Kiel und Brest einen Vertrag. Einst traf sich in Brest der Gemeinderat "
            "mit dem Bürgermeister.",
            EventType.MEETING,
            None,
        ),
        # A day that the sentence says stays.
        (
            "ru",
            "3 мая Тверь и Киль подписали договор. В свое время, в мае 2019 года, в Киле делегация "
            "встречалась с бургомистром.",
            EventType.MEETING,
            "2019-05",
        ),
        # The day of a feast told in a clause of its own.
        (
            "ru",
            "8 мая в мэрии Твери прошла конференция. Её посвятили Дню Европы, который отмечают 9 мая. "
            "Затем Тверь и Киль подписали договор о побратимстве.",
            EventType.AGREEMENT,
            "2024-05-08",
        ),
    ],
)
def test_days_of_nothing_else(lang: str, text: str, kind: EventType, date: str | None) -> None:
    assert one(reading_of(lang, text), kind).date == date


@pytest.mark.parametrize(
    ("lang", "text", "kind", "place"),
    [
        ("ru", "Делегация поехала в город-побратим Твери Киль.", EventType.VISIT, "Kiel"),
        ("ru", "В побратим Твери Киль отправилась делегация.", EventType.VISIT, "Kiel"),
        ("ru", "Делегация поехала в Тверь.", EventType.VISIT, "Tver"),
        ("ru", "Под Тверью в Конаково подписали договор о побратимстве.", EventType.AGREEMENT, "Konakovo"),
        (
            "en",
            "Near Bath in Keynsham the mayors signed a twinning charter.",
            EventType.AGREEMENT,
            "Keynsham",
        ),
        # Where an agency sent it from, told again as the capital of its land.
        (
            "kk",
            "БЕЛГРАД. KAZINFORM – «Сазген» ансамблі Сербияның астанасында концерт берді.",
            EventType.PERFORMANCE,
            "Belgrade",
        ),
        (
            "en",
            "BELGRADE. KAZINFORM – The Sazgen ensemble gave a concert in the capital of Serbia.",
            EventType.PERFORMANCE,
            "Belgrade",
        ),
        (
            "en",
            "BELGRADE. KAZINFORM – The Sazgen ensemble gave a concert in Vranje.",
            EventType.PERFORMANCE,
            "Vranje",
        ),
        # Two officers met: the land of the one from abroad is not where.
        (
            "kk",
            "Қазақстан премьер-министрі Асан Үсенов Псков облысының губернаторы Иван Лозамен кездесті.",
            EventType.MEETING,
            None,
        ),
        (
            "kk",
            "Польшаның Қазақстандағы елшісі Ян Новак Ақмола облысының әкімі Асан Үсеновпен кездесті.",
            EventType.MEETING,
            "Akmola Region",
        ),
    ],
)
def test_where_it_was(lang: str, text: str, kind: EventType, place: str | None) -> None:
    reading = reading_of(lang, text)
    assert name_of(reading, one(reading, kind).place) == place


@pytest.mark.parametrize(
    ("lang", "text", "pairs"),
    [
        ("ru", "У Твери пять городов-побратимов. Это Нойс, Безансон и Бергамо.", 3),
        ("uk", "У Харкова десять міст-побратимів. Це Болонья, Лілль та Нюрнберг.", 3),
        ("en", "Ghent has five twin towns. These are Kanazawa, Wiesbaden and Tallinn.", 3),
        ("de", "Kiel hat mehrere Partnerstädte. Das sind Brest, Coventry und Vaasa.", 3),
        (
            "fr",
            "La ville de Dijon compte plusieurs villes jumelles. Ce sont Mayence, Skopje et Volgograd.",
            3,
        ),
        # What is ended or less is none.
        ("ru", "Тверь приостановила отношения с Килем. Так у Твери стало меньше побратимов.", 0),
        ("ru", "Деятельность приостановлена с городами-побратимами Твери: Киль, Безансон.", 0),
    ],
)
def test_ties(lang: str, text: str, pairs: int) -> None:
    ties = [t for t in reading_of(lang, text).partnerships if t.modality is not Modality.DENIED]
    assert len(ties) == pairs


def test_a_tie_is_of_the_town_right_behind_its_word() -> None:
    reading = reading_of(
        "ru", "Тверичи едут на юбилей побратимских связей Киля с городами Брестом и Ковентри. Тверь ждёт."
    )
    named = {frozenset(name_of(reading, i) for i in t.places) for t in reading.partnerships}
    assert named == {frozenset(("Kiel", "Brest")), frozenset(("Kiel", "Coventry"))}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Посол Анна Ким посетила Тверь. Посол возложила цветы к бюсту деятеля Ивана Лозы. "
         "Деятель движения Иван Лоза прожил в Твери 20 лет.", ["Анна Ким"]),
        ("Посол Анна Ким и мэр Иван Лоза возложили цветы к бюсту поэта.", ["Анна Ким", "Иван Лоза"]),
    ],
)  # fmt: skip
def test_who_is_honoured_lays_no_flowers(text: str, who: list[str]) -> None:
    reading = reading_of("ru", text)
    names = {p.id: p.name for p in reading.people}
    assert [names[i] for i in one(reading, EventType.WREATH_LAYING).who] == who


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Гостей из Бреста встречали мэр Твери Анна Ким и председатель Думы Иван Лоза."),
        ("en", "The guests from Brest were welcomed by Mayor Ann Moss and Jim Hill in Bath."),
        ("fr", "La délégation de Brest a été reçue à Dijon par le maire Jean Petit et Anne Moulin."),
    ],
)
def test_who_receives_has_not_come(lang: str, text: str) -> None:
    visits = [e for e in reading_of(lang, text).events if e.type is EventType.VISIT]
    assert visits
    assert not any(e.who for e in visits)


@pytest.mark.parametrize(
    ("lang", "text", "offices"),
    [
        (
            "ru",
            "Гостей встретили председатель Тверской городской Думы Анна Ким, заместитель главы администрации "
            "города, руководитель аппарата Ольга Лис.",
            {"Анна Ким": "chair-of-the-city-council", "Ольга Лис": "deputy-mayor"},
        ),
        (
            "ru",
            "Глава района Иван Лоза, заместитель главы города Анна Ким и депутат Думы Ольга Лис встретились.",
            {"Иван Лоза": "head-of-the-district", "Анна Ким": "deputy-mayor", "Ольга Лис": "city-councillor"},
        ),
        ("ru", "Мэр Верхней Бистрицы Антон Лосев приехал в Тверь.", {"Антон Лосев": "mayor"}),
        ("uk", "Мер Поважської Бистриці Карол Янас приїхав до Ужгорода.", {"Карол Янас": "mayor"}),
        ("ru", "Перед приездом мэра Ивана Лозы, депутаты привезли в Тверь икону.", {"Иван Лоза": "mayor"}),
        # Who leads a library leads no country; of two places the nearer.
        ("kk", "Анкарада Түркия Ұлттық кітапханасының басшысы Асан Үсенов болды.", {"Асан Үсенов": "head"}),
        (
            "kk",
            "Псков облысына Павлодар облысының әкімі Асан Үсенов келді.",
            {"Асан Үсенов": "akim"},
        ),
        ("kk", "Форумға Қытай Халық Республикасынан делегациялар қатысты.", {}),
        ("kk", "Ұлы Даланың әуендері Анкарада шырқалды.", {}),
    ],
)
def test_people_and_their_offices(lang: str, text: str, offices: dict[str, str | None]) -> None:
    assert {p.name: p.office for p in reading_of(lang, text).people} == offices


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("ru", "Новую лавочку в Лунном сквере Твери уже испортили.", ["сквер Твери"]),
        ("ru", "Сквер Победы украсили флагами.", ["сквер Победы"]),
        ("ru", "В сквере Дружбы народов открыли фонтан.", ["сквер Дружбы народов"]),
        (
            "kk",
            "Ардагерлер соғыста қаза тапқан жауынгерлер мемориалына Семейде гүл шоқтарын қойды.",
            ["соғыста қаза тапқан жауынгерлер мемориалы"],
        ),
    ],
)
def test_names_of_memorials_hold_no_verb(lang: str, text: str, names: list[str]) -> None:
    assert [m.name for m in reading_of(lang, text).memorials] == names


@pytest.mark.parametrize(
    ("lang", "text", "kind", "thing"),
    [
        # Where a thing stands is not what was unveiled.
        ("ru", "Мэр Твери и гости из Киля открыли в Лунном сквере памятник.", EventType.UNVEILING, "памятник"),
        ("ru", "Мэр вручил акиму Семея подарки – сувенирный герб и карту города.", EventType.GIFT, "герб и карту города"),
        ("en", "The mayor of Bath gave the mayor of Kiel presents: a crest and a map.", EventType.GIFT, "crest and a map"),
        ("ru", "Мэр Твери подарил Килю ёлку уже второй раз.", EventType.GIFT, "ёлка"),
    ],
)  # fmt: skip
def test_what_it_was(lang: str, text: str, kind: EventType, thing: str) -> None:
    assert one(reading_of(lang, text), kind).object == thing


@pytest.mark.parametrize(
    ("lang", "text", "kinds"),
    [
        # What comes or is received and is nobody.
        ("ru", "В белорусский Могилёв приехал памятный знак «Дружба».", []),
        ("kk", "Серб көрермендері қазақ өнерін Белградта жылы қабылдады.", []),
        # No paper is signed by what a tie rests on.
        ("ru", "Отношения Твери и Киля строятся на прочной базе, скреплённой многими документами.", []),
        # The pupils stand in the bracket.
        ("ru", "5 мая делегация города (28 детей и 12 взрослых) побывала в Киле.", [EventType.VISIT]),
        ("ru", "В Твери открыто консульское учреждение Казахстана.", [EventType.UNVEILING]),
        ("kk", "Каирде Абай атындағы көше 1998 жылы ашылса, Берлинде 2000 жылы Абай көшесі ашылған.",
         [EventType.UNVEILING, EventType.UNVEILING]),
        # The rubric of a page is no headline.
        ("ru", "Общество\n\nПсков и Тверь подписали соглашение о сотрудничестве\n\nГлавы городов договорились "
               "о взаимодействии в сфере культуры, спорта и туризма.", [EventType.AGREEMENT]),
    ],
)  # fmt: skip
def test_which_events_are_told(lang: str, text: str, kinds: list[EventType]) -> None:
    assert [e.type for e in reading_of(lang, text).events if e.type is not EventType.PLAN] == kinds


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Гости побывали на празднике города ТверьФото: администрация города. Их ждут в Киле.",
            {"Tver", "Kiel"},
        ),
        ("Памятник открыли в 2015 годуВ Твери его видели гости из Киля.", {"Tver", "Kiel"}),
        ("В Твери открыли салон «МегаФон».", {"Tver"}),
        ("В рамках визита в город Ношан Посол возложила цветы.", {"Noshan"}),
    ],
)
def test_words_that_a_page_joined(text: str, places: set[str]) -> None:
    assert {p.name for p in reading_of("ru", text).places} == places


def test_another_monument_is_another() -> None:
    text = "В Твери открыли памятный знак «Дружба». Идентичный знак стоит в Киле с 2015 года."
    dates = [e.date for e in reading_of("ru", text).events if e.type is EventType.UNVEILING]
    assert "2015" not in dates[:1]
