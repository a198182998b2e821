"""When an event was, as press offices say it: days that lie ahead, rows of months, dates of something else."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read

THURSDAY = "2023-11-16"


def dates_of(lang: str, published: str | None, text: str, kind: str) -> list[str | None]:
    """The dates of the events of one type, in order."""
    told = read(Document("sample", text, lang, published=published))
    return [e.date for e in told.events if e.type is EventType(kind)]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "date"),
    [
        # With its hour a weekday beside a present lies ahead.
        (
            "de",
            "Am Sonntag um 11 Uhr gibt der Chor aus Cremona ein Konzert in Passau.",
            "performance",
            "2023-11-19",
        ),
        (
            "de",
            "Am Sonntag, um 11.30 Uhr, gibt der Chor aus Cremona ein Konzert in Passau.",
            "performance",
            "2023-11-19",
        ),
        (
            "de",
            "Am Sonntag um 11 Uhr ist in Passau ein Konzert mit dem Chor aus Cremona.",
            "performance",
            "2023-11-19",
        ),
        (
            "nl",
            "Zondag om 11 uur is er een concert van het koor uit Comé in Oostkamp.",
            "performance",
            "2023-11-19",
        ),
        ("en", "On Sunday at 11 am the choir from Aix gives a concert in Bath.", "performance", "2023-11-19"),
        (
            "fr",
            "Dimanche à 11h30, la mairie de Dijon accueille une délégation de Mayence.",
            "visit",
            "2023-11-19",
        ),
        ("ru", "В воскресенье в 11 часов мэр Смоленска принимает делегацию Хагена.", "visit", "2023-11-19"),
        (
            "en",
            "On Sunday, the mayor of Bath opens an exhibition of photos from Aix.",
            "exhibition",
            "2023-11-19",
        ),
        (
            "en",
            "This Saturday the mayor of Bath opens an exhibition of photos from Aix.",
            "exhibition",
            "2023-11-18",
        ),
        # But not what is over.
        (
            "de",
            "Am Sonntag um 11 Uhr gab der Chor aus Cremona ein Konzert in Passau.",
            "performance",
            "2023-11-12",
        ),
        (
            "nl",
            "Zondag om 11 uur is in Oostkamp een monument onthuld door de burgemeester van Comé.",
            "unveiling",
            "2023-11-12",
        ),
        (
            "fr",
            "Dimanche à 11h30, la mairie de Dijon a accueilli une délégation de Mayence.",
            "visit",
            "2023-11-12",
        ),
        ("ru", "В воскресенье в 11 часов мэр Смоленска принял делегацию Хагена.", "meeting", "2023-11-12"),
        (
            "en",
            "On Sunday the mayor of Bath opened an exhibition of photos from Aix.",
            "exhibition",
            "2023-11-12",
        ),
        # From a day on: "ab", no "seit".
        (
            "de",
            "Ab Samstag zeigt das Rathaus von Passau eine Ausstellung mit Bildern aus Cremona.",
            "exhibition",
            "2023-11-18/..",
        ),
        (
            "nl",
            "Vanaf zaterdag toont het stadhuis van Brugge een tentoonstelling met foto's uit Burgos.",
            "exhibition",
            "2023-11-18/..",
        ),
        (
            "fr",
            "À partir de samedi, la mairie de Dijon présente une exposition de photos de Mayence.",
            "exhibition",
            "2023-11-18/..",
        ),
        ("de", "Ab Samstag sind 20 Gäste aus Cremona in Passau zu Besuch.", "visit", "2023-11-18"),
        ("de", "Ab Samstag war die Delegation aus Cremona in Passau zu Gast.", "visit", "2023-11-11"),
        (
            "de",
            "Seit Samstag ist im Rathaus von Passau eine Ausstellung mit Bildern aus Cremona zu sehen.",
            "exhibition",
            "2023-11-11",
        ),
        ("ru", "С понедельника делегация Хагена находится в Смоленске.", "visit", "2023-11-13"),
        # From one weekday to another, in the present.
        (
            "de",
            "Von Freitag bis Sonntag ist eine Delegation aus Cremona in Passau.",
            "visit",
            "2023-11-17/2023-11-19",
        ),
        (
            "nl",
            "Van vrijdag tot zondag is een delegatie uit Burgos in Brugge.",
            "visit",
            "2023-11-17/2023-11-19",
        ),
        (
            "de",
            "Von Freitag bis Sonntag war eine Delegation aus Cremona in Passau.",
            "visit",
            "2023-11-10/2023-11-12",
        ),
        ("fr", "Une délégation de Mayence est à Dijon jusqu'à dimanche.", "visit", "../2023-11-19"),
    ],
)
def test_a_weekday_lies_ahead_where_its_words_say_so(lang: str, text: str, kind: str, date: str) -> None:
    assert dates_of(lang, THURSDAY, text, kind) == [date]


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        (
            "en",
            "In April and May the library of Bath hung an exhibition of pictures from Aix.",
            "2019-04/2019-05",
        ),
        (
            "en",
            "In April and May 2018 the library of Bath hung an exhibition of pictures from Aix.",
            "2018-04/2018-05",
        ),
        (
            "de",
            "Im April und Mai war im Rathaus von Passau eine Ausstellung mit Bildern aus Cremona zu sehen.",
            "2019-04/2019-05",
        ),
        (
            "nl",
            "In april en mei liep in de bibliotheek van Brugge een tentoonstelling met foto's uit Burgos.",
            "2019-04/2019-05",
        ),
        (
            "fr",
            "En avril et mai, la bibliothèque de Dijon a accueilli une exposition de photos de Mayence.",
            "2019-04/2019-05",
        ),
        (
            "ru",
            "В апреле и мае в библиотеке Смоленска прошла выставка художников из Хагена.",
            "2019-04/2019-05",
        ),
        (
            "kk",
            "Сәуір мен мамырда Семей кітапханасында Ыпырдан келген суретшілердің көрмесі өтті.",
            "2019-04/2019-05",
        ),
        (
            "pl",
            "W kwietniu i maju w bibliotece w Krakowie trwała wystawa fotografii z Lipska.",
            "2019-04/2019-05",
        ),
        (
            "uk",
            "У квітні і травні в бібліотеці Львова тривала виставка художників із Любліна.",
            "2019-04/2019-05",
        ),
        (
            "es",
            "En abril y mayo la biblioteca de Burgos acogió una exposición de fotografías de Brujas.",
            "2019-04/2019-05",
        ),
        (
            "it",
            "In aprile e maggio la biblioteca di Cremona ha ospitato una mostra di fotografie di Passau.",
            "2019-04/2019-05",
        ),
        # Months apart are no one time.
        ("en", "In March and September the library of Bath hung an exhibition of pictures from Aix.", None),
    ],
)
def test_two_months_in_a_row_are_one_span(lang: str, text: str, date: str | None) -> None:
    assert dates_of(lang, "2019-06-27", text, "exhibition") == [date]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Un voyage du comité à Csurgo est prévu fin septembre ou début octobre."),
        ("de", "Ende September oder Anfang Oktober reist eine Delegation aus Passau nach Cremona."),
        ("en", "A delegation from Bath will visit Aix in September or October."),
        ("nl", "Eind september of begin oktober reist een delegatie uit Brugge naar Burgos."),
        ("ru", "В конце сентября или начале октября делегация Смоленска посетит Хаген."),
    ],
)
def test_one_of_two_months_is_both(lang: str, text: str) -> None:
    assert dates_of(lang, "2015-03-03", text, "visit") == ["2015-09/2015-10"]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "date"),
    [
        ("en", "The week before last a delegation from Aix visited Bath.", "visit", "2024-04-29/2024-05-05"),
        (
            "de",
            "Vorletzte Woche besuchte eine Delegation aus Cremona die Stadt Passau.",
            "visit",
            "2024-04-29/2024-05-05",
        ),
        (
            "ru",
            "На позапрошлой неделе мэр Смоленска принял делегацию Хагена.",
            "meeting",
            "2024-04-29/2024-05-05",
        ),
        ("en", "A fortnight ago a delegation from Aix visited Bath.", "visit", "2024-04-29/2024-05-05"),
        (
            "de",
            "Anfang der Woche empfing der Bürgermeister von Passau eine Delegation aus Cremona.",
            "visit",
            "2024-05-13/2024-05-19",
        ),
        (
            "fr",
            "En début de semaine, le maire de Dijon a reçu une délégation de Mayence.",
            "visit",
            "2024-05-13/2024-05-19",
        ),
        (
            "nl",
            "Begin deze week bezocht een delegatie uit Burgos de stad Brugge.",
            "visit",
            "2024-05-13/2024-05-19",
        ),
        ("ru", "В начале недели мэр Смоленска принял делегацию Хагена.", "meeting", "2024-05-13/2024-05-19"),
        (
            "ru",
            "В понедельник и вторник делегация Хагена знакомилась со Смоленском.",
            "visit",
            "2024-05-13/2024-05-14",
        ),
        ("ru", "На майские праздники школьники из Хагена приехали в Смоленск.", "exchange", "2024-05"),
        (
            "de",
            "Über Christi Himmelfahrt besuchte eine Delegation aus Cremona die Stadt Passau.",
            "visit",
            "2024-05-09/2024-05-12",
        ),
        (
            "en",
            "Forty years ago this month Bath and Aix signed the twinning charter.",
            "agreement",
            "1984-05",
        ),
        ("kk", "Осы айда 40 жыл бұрын Семей мен Ыпыр бауырлас атанды.", "agreement", "1984-05"),
        ("en", "Forty years ago Bath and Aix signed the twinning charter.", "agreement", "1984"),
    ],
)
def test_weeks_and_months_told_in_other_words(lang: str, text: str, kind: str, date: str) -> None:
    assert dates_of(lang, "2024-05-16", text, kind) == [date]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Der Bürgermeister schenkte den Gästen aus Cremona ein Fotoalbum aus den 1930er Jahren."),
        ("fr", "Le maire a offert aux invités de Mayence un album de photos des années 1930."),
        ("ru", "Мэр подарил гостям из Хагена фотоальбом 1930-х годов."),
        ("kk", "Әкім Кванджудан келген қонақтарға 1930 жылдардың фотоальбомын сыйға тартты."),
        ("en", "The chair of the society gave the guests from Gwangju a photo album of the 1930s."),
    ],
)
def test_the_decade_of_a_thing_is_not_that_of_its_giving(lang: str, text: str) -> None:
    assert dates_of(lang, "2022-10-14", text, "gift") == [None]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "On Friday Almaty and Moscow signed a programme of cooperation until 2021."),
        ("de", "Am Freitag unterzeichneten Passau und Cremona ein Programm der Zusammenarbeit bis 2021."),
        ("nl", "Vrijdag tekenden Brugge en Burgos een samenwerkingsprogramma tot 2021."),
        ("fr", "Vendredi, Dijon et Mayence ont signé un programme de coopération jusqu'en 2021."),
        ("ru", "В пятницу Смоленск и Хаген подписали программу сотрудничества до 2021 года."),
        ("kk", "Жұмада Семей мен Ыпыр 2021 жылға дейінгі ынтымақтастық бағдарламасына қол қойды."),
    ],
)
def test_the_year_that_a_paper_runs_to_is_not_that_of_its_signing(lang: str, text: str) -> None:
    assert dates_of(lang, "2018-10-20", text, "agreement") == ["2018-10-19"]


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        (
            "en",
            "The bust was unveiled in 2011, two years after Zeytinburnu and Semey had become twin towns.",
            "2009",
        ),
        (
            "de",
            "Die Büste wurde 2011 enthüllt, zwei Jahre nachdem Zeytinburnu und Semei Partnerstädte geworden waren.",
            "2009",
        ),
        (
            "fr",
            "Le buste a été dévoilé en 2011, deux ans après la signature du jumelage entre Zeytinburnu et Semeï.",
            "2009",
        ),
        (
            "ru",
            "Бюст открыли в 2011 году, через два года после того, как Зейтинбурну и Семей стали побратимами.",
            "2009",
        ),
        # After something else.
        ("en", "In 2011, two years after the earthquake, Bath and Aix signed a twinning treaty.", "2011"),
        # It is so many years next year.
        (
            "de",
            "Die Delegation aus Dreux war in Bautzen zu Gast. Im kommenden Jahr bestehen auch die Städtepartnerschaften mit Jablonec nad Nisou und mit Jelenia Góra seit 30 Jahren.",
            "1995",
        ),
    ],
)
def test_a_signing_told_by_the_years_behind_it(lang: str, text: str, date: str) -> None:
    assert dates_of(lang, "2024-08-12", text, "agreement") == [date]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "de",
            "Am Freitag feierten Passau und Cremona das Jubiläum. Lajos Magyari, der als damaliger Bürgermeister die Urkunde unterschrieben hatte, blickte zurück.",
        ),
        (
            "en",
            "On Friday Vechta and Aix celebrated the jubilee. John Moss, who as the then mayor of Vechta had signed the charter, looked back.",
        ),
        (
            "nl",
            "Vrijdag vierden Brugge en Burgos het jubileum. Jan Maes, die als toenmalig burgemeester de akte had getekend, blikte terug.",
        ),
        (
            "fr",
            "Vendredi, Dijon et Mayence ont fêté le jubilé. Jean Petit, qui avait signé la charte comme maire de l'époque, s'est souvenu.",
        ),
        (
            "ru",
            "В пятницу Смоленск и Хаген отметили юбилей. Договор подписал тогдашний мэр Смоленска Иван Петров.",
        ),
        (
            "kk",
            "Жұмада Семей мен Ыпыр мерейтойды атап өтті. Келісімге сол кездегі әкім Асқар Омаров қол қойған.",
        ),
    ],
)
def test_what_somebody_did_in_an_office_of_then_was_not_today(lang: str, text: str) -> None:
    assert dates_of(lang, "2019-09-28", text, "ceremony") == ["2019-09-27"]
    assert dates_of(lang, "2019-09-28", text, "agreement") == [None]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Mayor Moss is visiting Hiroshima with a delegation: on 27 May 1983 Hanover and Hiroshima signed the treaty.",
        ),
        (
            "fr",
            "Le maire est en visite à Mayence avec une délégation : le 27 mai 1983, Dijon et Mayence ont signé leur charte.",
        ),
        (
            "de",
            "Weil ist mit einer Delegation in Hiroshima: Am 27. Mai 1983 haben Hannover und Hiroshima ihren Bund geschlossen.",
        ),
        ("ru", "Мэр с делегацией находится в Хагене: 27 мая 1983 года Смоленск и Хаген подписали договор."),
    ],
)
def test_an_old_day_behind_a_colon_is_of_what_is_told_there(lang: str, text: str) -> None:
    assert "1983-05-27" not in dates_of(lang, "2008-05-27", text, "visit")
    assert dates_of(lang, "2008-05-27", text, "agreement") == ["1983-05-27"]


@pytest.mark.parametrize(
    ("lang", "text", "dates"),
    [
        (
            "en",
            "On Monday a delegation from Vinnytsia came to Bath. Cllr Fox has been in Vinnytsia eight times himself.",
            ["2022-04-18", None],
        ),
        (
            "fr",
            "Lundi, la délégation de Mayence est arrivée à Dijon. Le maire s'est déjà rendu huit fois à Mayence.",
            ["2022-04-18", None],
        ),
    ],
)
def test_what_was_done_so_many_times_has_no_day_of_the_story(
    lang: str, text: str, dates: list[str | None]
) -> None:
    assert dates_of(lang, "2022-04-19", text, "visit") == dates


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "de",
            "Am Sonnabend fand in Bautzen ein Konzert des Chors aus Worms statt, und die Gäste trugen sich ins Goldene Buch ein.",
        ),
        ("nl", "Zaterdag vond in Brugge een concert van het koor uit Burgos plaats."),
    ],
)
def test_what_took_place_is_not_only_said(lang: str, text: str) -> None:
    assert dates_of(lang, "2022-05-30", text, "performance") == ["2022-05-28"]


def test_what_was_unveiled_before_was_not_unveiled_today() -> None:
    text = "Сегодня в Смоленске открыли сквер Хагена. Ранее памятник Смоленску открыли в Хагене."
    assert dates_of("ru", "2025-07-29", text, "unveiling") == ["2025-07-29", None]


def test_of_a_day_that_is_unsure_its_month_is_told() -> None:
    text = (
        "Vechta, 28.09.2019. Gut 200 Menschen füllten gestern Abend das Metropol-Theater, als Vechta und das "
        "ungarische Jászberény ihre silberne Hochzeit feierten.\n\nBürgermeister Helmut Gels überreichte seinem "
        "Amtskollegen Tamás Szabó eine Tafel aus Granit. Szabó revanchierte sich mit einer Nachbildung des "
        "Lehel-Horns.\n\nHeute besichtigen die Gäste das Moor bei Goldenstedt."
    )
    assert all((date or "").startswith("2019-09") for date in dates_of("de", "2019-09-28", text, "gift"))
