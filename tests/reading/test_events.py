"""Events as sentences: (language, published, text, what must be read from it)."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType, Modality
from pobratim.reading import read
from pobratim.reading.reader import findings_of

# kind, date, place (English name), modality
Expected = tuple[str, str | None, str | None, str]

SENTENCES: list[tuple[str, str | None, str, list[Expected]]] = [
    ("ru", "2024-05-20", "Мэр Гродно Иван Петров 14 мая 2024 года посетил Вологду.", [("visit", "2024-05-14", "Vologda", "done")]),
    ("ru", "2024-05-20", "В Вологде 9 мая 2024 года возложили цветы к Вечному огню.", [("wreath-laying", "2024-05-09", "Vologda", "done")]),
    ("ru", "2024-05-20", "В июне 2024 года делегация из Кобленца приедет в Новороссийск.", [("visit", "2024-06", "Novorossiysk", "planned")]),
    ("ru", "2024-05-20", "Соглашение о побратимстве было подписано в Твери в 1992 году.", [("agreement", "1992", "Tver", "done")]),
    ("ru", "2024-05-20", "Концерт в Омске, где должны были выступить гости, отменили.", []),
    ("en", "2024-05-20", "On 14 May 2024 the mayor of Coventry, Anna Field, visited Dresden.", [("visit", "2024-05-14", "Dresden", "done")]),
    ("en", "2024-05-20", "Wreaths were laid in Arnhem on 4 May 2024.", [("wreath-laying", "2024-05-04", "Arnhem", "done")]),
    ("en", "2024-05-20", "A twinning agreement was signed in Coventry in 1959.", [("agreement", "1959", "Coventry", "done")]),
    ("en", "2024-05-20", "A delegation from Kiel will visit Coventry in July 2024.", [("visit", "2024-07", "Coventry", "planned")]),
    ("nl", "2024-05-20", "Op 14 mei 2024 onthulde burgemeester Piet Smeets in Venlo een gedenkteken.", [("unveiling", "2024-05-14", "Venlo", "done")]),
    ("nl", "2024-05-20", "In Ieper werden op 11 november 2023 kransen neergelegd.", [("wreath-laying", "2023-11-11", "Ypres", "done")]),
    ("fr", "2024-05-20", "Le 14 mai 2024, une gerbe a été déposée à Verdun.", [("wreath-laying", "2024-05-14", "Verdun", "done")]),
    ("fr", "2024-05-20", "La charte de jumelage a été signée à Dijon en 1958.", [("agreement", "1958", "Dijon", "done")]),
    ("de", "2024-05-20", "Am 14. Mai 2024 wurden in Dresden Kränze niedergelegt.", [("wreath-laying", "2024-05-14", "Dresden", "done")]),
    ("de", "2024-05-20", "Die Partnerschaftsurkunde wurde 1959 in Kiel unterzeichnet.", [("agreement", "1959", "Kiel", "done")]),
    ("kk", "2024-05-20", "2024 жылғы 9 мамырда Семейде ескерткішке гүл шоқтары қойылды.", [("wreath-laying", "2024-05-09", "Semey", "done")]),
    ("kk", "2024-05-20", "2023 жылы Семейде ынтымақтастық туралы меморандумға қол қойылды.", [("agreement", "2023", "Semey", "done")]),
    ("kk", "2024-05-20", "Делегация 2024 жылғы маусымда Семейге келіп, ескерткішке гүл шоқтарын қояды.", [("visit", "2024-06", "Semey", "planned"), ("wreath-laying", "2024-06", "Semey", "planned")]),
    ("kk", "2024-05-20", "Дүйсенбі күні Семей қаласына делегация келді.", [("visit", "2024-05-20", "Semey", "done")]),
    ("de", "2024-05-20", "Dresden und Coventry haben 1993 einen Partnerschaftsvertrag unterzeichnet.", [("agreement", "1993", None, "done")]),
    ("ru", "2024-05-20", "В Вологде 9 мая 2024 года состоялась торжественная церемония открытия памятника. В церемонии приняли участие мэр Гродно Иван Петров и ветераны.", [("unveiling", "2024-05-09", "Vologda", "done")]),
    ("ru", "2024-05-20", "В Вологде 9 мая 2024 года прошла церемония возложения венков к Вечному огню.", [("wreath-laying", "2024-05-09", "Vologda", "done")]),
    ("ru", None, "Договор с Омском подписали на официальной церемонии в Вологде.", [("agreement", None, "Vologda", "done")]),
    ("ru", "2024-05-20", "Омск дружит с Ниигатой. В мае 2024 года мэр Омска Иван Петров посетил японский город.", [("visit", "2024-05", "Niigata", "done")]),
    ("kk", "2024-05-20", "Делегация 2024 жылғы 14 мамырда Семей қаласына келді.", [("visit", "2024-05-14", "Semey", "done")]),
    ("ru", "2024-05-20", "Осенью в Китай отправятся школьники из Вологды.", [("exchange", "2024-23", "China", "planned")]),
    ("fr", "2024-05-20", "Une délégation de Dresde est attendue à Dijon en octobre.", [("visit", "2024-10", "Dijon", "planned")]),
    ("de", "2024-05-20", "Im Juli 2024 werden die Gäste aus Dijon zum Gegenbesuch in Dresden erwartet.", [("visit", "2024-07", "Dresden", "planned")]),
    ("fr", "2024-05-20", "L'ambassadeur Jean Petit s'est rendu mardi et mercredi à Dijon.", [("visit", "2024-05-14/2024-05-15", "Dijon", "done")]),
    ("ru", "2024-05-20", "В Вологде 9 мая 2024 года подписали план сотрудничества до 2030 года.", [("agreement", "2024-05-09", "Vologda", "done")]),
    ("nl", "2024-05-20", "Een koor uit Keulen was in juni 2023 bij ons in Venlo te gast.", [("visit", "2023-06", "Venlo", "done")]),
    ("ru", "2024-05-20", "В Вологде 24 мая 2024 года будет подписано соглашение о побратимстве с Гродно.", [("agreement", "2024-05-24", "Vologda", "planned")]),
    ("ja", "2024-05-20", "一行は2024年6月3日に広島市を訪れ、慰霊碑に献花する。", [("visit", "2024-06-03", "Hiroshima", "planned"), ("wreath-laying", "2024-06-03", "Hiroshima", "planned")]),
    ("fr", "2024-05-20", "En octobre, la ville de Dijon accueille une délégation de Dresde.", [("visit", "2024-10", "Dijon", "planned")]),
    ("ru", "2024-05-20", "В октябре делегация из Омска приезжает в Вологду.", [("visit", "2024-10", "Vologda", "planned")]),
    ("en", "2024-05-20", "In October a delegation from Kiel visits Coventry.", [("visit", "2024-10", "Coventry", "planned")]),
    ("ja", "2024-05-20", "一行は18日、広島市を訪れた。", [("visit", "2024-05-18", "Hiroshima", "done")]),
]  # fmt: skip

QUIET: list[tuple[str, str]] = [
    ("en", "Please visit our website to read more about the council's budget for the coming year."),
    ("en", "The company met its targets and gave shareholders a present worth celebrating in a way."),
    ("ru", "Цены на бензин в Омске за неделю выросли на два процента, сообщает Росстат."),
    ("de", "Der Haushalt der Stadt Kiel wächst im kommenden Jahr um drei Prozent."),
    ("nl", "De gemeenteraad van Venlo vergadert dinsdag over de begroting."),
    ("fr", "Le budget de la ville de Dijon augmente de trois pour cent."),
    ("kk", "Семейде жол жөндеу жұмыстары аяқталуға жақын."),
]


def reading_of(lang: str, text: str, published: str | None = None) -> Reading:
    return read(Document("a sentence", f"Headline\n\n{text}", lang, "Headline", published))


def told(reading: Reading) -> list[Expected]:
    names = {p.id: p.name for p in reading.places}
    return [
        (e.type.value, e.date, names.get(e.place or "", e.place), e.modality.value)
        for e in reading.events
        if e.modality.value != "cancelled"
    ]


@pytest.mark.parametrize(
    ("lang", "published", "text", "expected"), SENTENCES, ids=[s[2][:40] for s in SENTENCES]
)
def test_a_sentence_says_what_it_says(
    lang: str, published: str | None, text: str, expected: list[Expected]
) -> None:
    assert told(reading_of(lang, text, published)) == expected


@pytest.mark.parametrize(("lang", "text"), QUIET, ids=[q[1][:40] for q in QUIET])
def test_a_sentence_about_other_things_gives_no_event_and_no_tie(lang: str, text: str) -> None:
    reading = reading_of(lang, text, "2024-05-20")
    assert told(reading) == []
    assert reading.partnerships == ()


def test_one_event_told_twice_is_one() -> None:
    reading = reading_of(
        "en",
        "On 4 May 2024 wreaths were laid in Arnhem. The mayor, Anna Field, laid a wreath for the city in Arnhem.",
        "2024-05-05",
    )
    assert [e.type.value for e in reading.events] == ["wreath-laying"]
    assert len(reading.events[0].evidence) == 2


def test_the_older_layer_keeps_its_own_date() -> None:
    reading = reading_of(
        "en",
        "On 4 May 2024 a new agreement was signed in Coventry. The first agreement was signed in 1959.",
        "2024-05-05",
    )
    assert sorted(e.date or "" for e in reading.events if e.type.value == "agreement") == [
        "1959",
        "2024-05-04",
    ]


def test_a_date_in_a_relative_clause_belongs_to_what_the_clause_tells() -> None:
    reading = reading_of(
        "ru",
        "Венки возложили 26 сентября 2025 года к памятнику, который Казахстан подарил Ипру в 2010 году.",
        "2025-09-27",
    )
    dates = {e.type.value: e.date for e in reading.events}
    assert dates["wreath-laying"] == "2025-09-26"
    assert dates["gift"] == "2010"


def test_a_weekday_lies_on_the_side_its_verb_says() -> None:
    """Wednesday's paper: what will be held on Saturday is ahead."""
    reading = reading_of("en", "On Saturday a vigil will be held in Coventry.", "2024-05-22")
    assert [(e.type.value, e.date) for e in reading.events] == [("ceremony", "2024-05-25")]


def test_who_signed_long_ago_does_not_sit_at_todays_table() -> None:
    reading = reading_of(
        "en",
        "In 1972 Mayor Peter Brown signed the charter in Coventry. On 14 May 2024 wreaths were laid there.",
        "2024-05-20",
    )
    (wreaths,) = [e for e in reading.events if e.type.value == "wreath-laying"]
    assert wreaths.who == ()


def test_the_headline_names_the_story_and_the_text_tells_it() -> None:
    """What only the headline says is no event beside those the text tells; alone it is one."""
    body = "The mayor of Ypres, Emmy Talpe, laid a wreath in Semey on 3 May 2010."
    told = read(Document("x", f"Ypres celebrates fifty years with Semey\n\n{body}", "en"))
    assert [e.type.value for e in told.events] == ["wreath-laying"]
    alone = read(Document("x", "Ypres celebrated fifty years with Semey on 3 May 2010.", "en"))
    assert [e.type.value for e in alone.events] == ["ceremony"]


def test_days_of_one_visit_are_one_visit() -> None:
    text = (
        "Guests in Ypres\n\nA delegation from Semey arrived in Ypres on 3 May 2010. "
        "On 5 May 2010 the mayor, Emmy Talpe, welcomed the guests at the town hall of Ypres."
    )
    assert [e.type.value for e in read(Document("x", text, "en")).events].count("visit") == 1


def test_a_jubilee_and_its_beginning_give_the_year_that_the_item_leaves_out() -> None:
    reading = reading_of(
        "fr",
        "Dijon et Mayence fêtent quarante ans de jumelage. Les maires avaient signé la charte en 1982. "
        "Vendredi, une délégation de Mayence est arrivée à Dijon.",
    )
    assert ("visit", "2022", "Dijon", "done") in told(reading)
    assert reading.document.published is None  # reckoned, not said


def test_an_age_or_a_later_year_gives_no_year_of_publication() -> None:
    born = "La doyenne, 78 ans, née en 1944 à Dijon, habite Dijon. Une gerbe a été déposée hier à Dijon."
    later = (
        "Dijon fête quarante ans de jumelage. La charte date de 1982. En 2025, on a déposé une gerbe à Dijon."
    )
    assert [e.date for e in reading_of("fr", born).events if e.type.value == "wreath-laying"] == [None]
    assert [e.date for e in reading_of("fr", later).events if e.type.value == "wreath-laying"] == ["2025"]


def test_the_item_s_own_day_is_taken_where_only_its_month_was_given() -> None:
    text = "Headline\n\n14 mei 2024\n\nGisteren werden in Ieper kransen neergelegd."
    reading = read(Document("an item", text, "nl", "Headline", "2024-05"))
    assert ("wreath-laying", "2024-05-13", "Ypres", "done") in told(reading)


def test_a_page_s_date_above_the_dateline_is_not_the_day_of_the_story() -> None:
    text = (
        "Headline\n\n12 Қараша 2019, 10:48\n2890\nБөлісу:\nPHOTO\n\n"
        "Астана, BAQ.KZ. Семейде ескерткішке гүл шоқтары қойылды."
    )
    reading = read(Document("an item", text, "kk", "Headline", None))
    assert ("wreath-laying", None, "Semey", "done") in told(reading)


def test_a_guest_s_office_does_not_move_the_story_to_his_town() -> None:
    reading = reading_of("ru", "Мэр Саппоро Фумио Уэда гостил в Новосибирске в конце июня.", "2024-07-02")
    assert [t[2] for t in told(reading) if t[0] == "visit"] == ["Novosibirsk"]


def test_the_bigger_town_beside_a_small_one_says_where_that_lies() -> None:
    reading = read(
        Document("t", "Une plaque\n\nLa commune de Wemmel, près de Bruxelles, a une place de Semeï. La plaque a été "
                 "dévoilée par le bourgmestre Paul Janssens.", lang="fr")
    )  # fmt: skip
    unveiled = [e.place for e in reading.events if e.type == "unveiling"]
    assert [p.name for p in reading.places if p.id in unveiled] == ["Wemmel"]


def test_since_saturday_is_the_day_of_what_is_told_next() -> None:
    reading = read(
        Document("t", "Ein Platz\n\nSeit Samstag gibt es in Dresden einen Coventry-Platz. Oberbürgermeister Klaus Petersen "
                 "enthüllte das Schild. Gestern empfing er die Gäste im Rathaus.", published="2017-05-23", lang="de")
    )  # fmt: skip
    assert [e.date for e in reading.events if e.type == "unveiling"] == ["2017-05-20"]


def test_a_newsletter_of_a_month_tells_of_the_months_before() -> None:
    reading = read(
        Document("t", "Nieuwsbrief\n\nIn april waren zestien gasten uit Keulen in Venlo. Burgemeester Piet Smeets ontving "
                 "hen op het stadhuis.", published="2016-11", lang="nl")
    )  # fmt: skip
    assert {e.date for e in reading.events} == {"2016-04"}


def test_the_capital_of_a_country_is_its_city_in_the_item() -> None:
    reading = read(
        Document("t", "Встреча\n\nМэр Иркутска Иван Петров встретился с губернатором Улан-Батора. Встреча прошла в столице "
                 "Монголии 14 мая 2024 года.", published="2024-05-20", lang="ru")
    )  # fmt: skip
    held = [e.place for e in reading.events if e.date == "2024-05-14"]
    assert {p.name for p in reading.places if p.id in held} == {"Ulan Bator"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Выставка «Мир. Дружба. Города» открылась в Твери 23 сентября 2024 года."),
        ("de", "Die Ausstellung „Krieg. Frieden. Stadt“ wurde am 23. September 2024 in Kiel eröffnet."),
    ],
)
def test_a_full_stop_in_a_title_ends_no_sentence(lang: str, text: str) -> None:
    (shown,) = (e for e in reading_of(lang, text).events if e.type is EventType.EXHIBITION)
    assert shown.date == "2024-09-23"


def test_a_full_stop_in_speech_ends_one() -> None:
    text = "Der Bürgermeister sagte: „Danke. Wir kommen wieder“, und ging."
    found = findings_of(Document(source="sample", text=f"Kiel\n\n{text}", lang="de"))
    assert found.text.sentences[1].end == found.text.raw.index(" Wir")


def test_what_holds_since_a_day_is_not_still_to_come() -> None:
    text = "Seit dem 10. Oktober 1998 sind Kiel und Coventry Partnerstädte; im Oktober werden es 25 Jahre."
    (tie,) = (e for e in reading_of("de", text).events if e.type is EventType.AGREEMENT)
    assert (tie.date, tie.modality) == ("1998-10-10", Modality.DONE)


def test_what_is_told_in_the_present_of_a_day_to_come_is_to_come() -> None:
    text = (
        "Op zaterdag 4 mei is er een herdenking in Brunssum. "
        "Samen met gasten uit partnergemeente Alsdorf legt de burgemeester een krans."
    )
    found = read(Document("here", text, lang="nl", published="2019-04-25")).events
    assert {(e.type.value, e.modality.value) for e in found} >= {("wreath-laying", "planned")}
    assert not [e for e in found if e.modality.value == "done" and (e.date or "") > "2019-04-25"]
