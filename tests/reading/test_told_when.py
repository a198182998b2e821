"""Days told by number, feast, weekday, season or from the day before, in plain items of six languages."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read


def read_of(lang: str, published: str, text: str) -> Reading:
    return read(Document("sample", text, lang, published=published or None))


def told(lang: str, published: str, text: str) -> set[tuple[str, str | None]]:
    return {(e.type.value, e.date) for e in read_of(lang, published, text).events}


def one(kind: str, date: str | None) -> set[tuple[str, str | None]]:
    return {(kind, date)}


WREATH, VISIT, UNVEILING = "wreath-laying", "visit", "unveiling"
PERFORMANCE, CEREMONY, AGREEMENT, EXCHANGE = "performance", "ceremony", "agreement", "exchange"


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "The delegation from Dinklage arrived in Ashby on 28 April. On the 29th they laid a wreath at the war memorial.", "2024-04-29"),
        ("de", "Die Delegation aus Torpoint kam am 14. Mai in Melle an. Am 15. legte sie am Ehrenmal einen Kranz nieder.", "2024-05-15"),
        ("fr", "La délégation de Melle est arrivée à Niort le 14 mai. Le 15, elle a déposé une gerbe au monument aux morts.", "2024-05-15"),
        ("nl", "De delegatie uit Melle kwam op 14 mei aan in Weert. Op de 15e legde zij een krans bij het monument.", "2024-05-15"),
        ("ru", "Делегация из Бреста прибыла в Серпухов 14 мая. 15-го гости возложили венок к мемориалу.", "2024-05-15"),
        ("kk", "Брест делегациясы 14 мамырда Семейге келді. Ал 15-і күні қонақтар ескерткішке гүл шоқтарын қойды.", "2024-05-15"),
    ],
)  # fmt: skip
def test_a_day_told_by_its_number_is_of_the_month_told_before(lang: str, text: str, day: str) -> None:
    assert one(WREATH, day) <= told(lang, "2024-06-20", text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Im Mai war eine Delegation aus Torpoint in Melle zu Gast: Vom 14. bis 17. wohnten die Gäste bei Familien."),
        ("fr", "En mai, des élèves de Melle étaient à Niort : du 14 au 17, ils ont logé dans des familles."),
        ("nl", "In mei was een groep uit Melle in Weert te gast: van 14 tot 17 logeerden zij bij gastgezinnen."),
        ("ru", "Делегация из Бреста была в Серпухове в мае: с 14 по 17 число гости жили в семьях."),
    ],
)  # fmt: skip
def test_days_from_one_to_another_are_of_the_month_told_before(lang: str, text: str) -> None:
    assert one(EXCHANGE, "2024-05-14/2024-05-17") <= told(lang, "2024-06-20", text)


def test_a_number_that_is_no_day_is_none() -> None:
    text = "In May the mayor of Melle came to Torpoint on the 20th anniversary of the twinning."
    assert not any("-20" in (date or "") for _, date in told("en", "2024-06-20", text))


@pytest.mark.parametrize(
    ("lang", "text", "published", "kind", "days"),
    [
        ("de", "Zum Volkstrauertag legten Bürgermeister Jens Wolter und eine Abordnung aus Épernay am Ehrenmal in Ettlingen einen Kranz nieder.", "2024-11-20", WREATH, "2024-11-17"),
        ("de", "Am Volkstrauertag, dem 13. November 2022, legte der Bürgermeister in Ettlingen mit Gästen aus Épernay einen Kranz nieder.", "2024-11-20", WREATH, "2022-11-13"),
        ("de", "Zu Pfingsten besuchten 40 Bürger aus Épernay die Partnerstadt Ettlingen.", "2024-05-25", VISIT, "2024-05-18/2024-05-20"),
        ("en", "At Whitsun a choir from Gronau visited Bromsgrove.", "2024-05-29", VISIT, "2024-05-18/2024-05-20"),
        ("en", "At the spring bank holiday a choir from Gronau performed in Bromsgrove.", "2024-05-30", PERFORMANCE, "2024-05-27"),
        ("en", "Visitors from Gronau came to Bromsgrove for the May Day bank holiday.", "2024-05-30", VISIT, "2024-05-06"),
        ("en", "At Christmas a choir from Gronau sang in Bromsgrove.", "2024-12-30", PERFORMANCE, "2024-12"),
        ("fr", "À la Pentecôte, cinquante habitants d'Ettlingen ont visité Épernay.", "2024-05-25", VISIT, "2024-05-18/2024-05-20"),
        ("fr", "À l'Ascension, une délégation d'Ettlingen a séjourné à Épernay.", "2024-05-15", VISIT, "2024-05-09/2024-05-12"),
        ("ru", "В праздник Победы делегация из Бреста возложила цветы в Серпухове.", "2024-05-12", WREATH, "2024-05-09"),
        ("kk", "Жеңіс күні Бресттен келген делегация Семейде мемориалға гүл шоқтарын қойды.", "2024-05-12", WREATH, "2024-05-09"),
        ("kk", "Наурыз мейрамында Бресттен келген өнерпаздар Семейде концерт берді.", "2024-03-28", PERFORMANCE, "2024-03-22"),
    ],
)  # fmt: skip
def test_a_feast_is_its_day(lang: str, text: str, published: str, kind: str, days: str) -> None:
    assert one(kind, days) <= told(lang, published, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "On 3 May the delegation from Autun laid a wreath in Stevenage, on 4 May Mayor Ann Hill unveiled a plaque and on 5 May the choir gave a concert."),
        ("de", "Am 3. Mai legte die Delegation aus Autun in Ingelheim einen Kranz nieder, am 4. Mai enthüllte Bürgermeister Ralf Claus eine Tafel und am 5. Mai gab der Chor ein Konzert."),
        ("fr", "Le 3 mai, la délégation d'Ingelheim a déposé une gerbe à Autun, le 4 mai le maire Paul Morel a dévoilé une plaque et le 5 mai la chorale a donné un concert."),
        ("nl", "Op 3 mei legde de delegatie uit Autun in Weert een krans, op 4 mei onthulde burgemeester Jos Heijmans een plaquette en op 5 mei gaf het koor een concert."),
        ("ru", "3 мая делегация из Бреста возложила венок в Серпухове, 4 мая мэр Юрий Купецкий открыл памятную доску, а 5 мая хор дал концерт."),
        ("kk", "3 мамырда Брест делегациясы Семейде ескерткішке гүл шоқтарын қойды, 4 мамырда әкім Ерлан Сапаров ескерткіш тақтаны ашты, ал 5 мамырда хор концерт берді."),
    ],
)  # fmt: skip
def test_a_day_that_leads_its_clause_is_of_what_is_told_there(lang: str, text: str) -> None:
    wanted = {(WREATH, "2024-05-03"), (UNVEILING, "2024-05-04"), (PERFORMANCE, "2024-05-05")}
    assert wanted <= told(lang, "2024-05-20", text)


def test_what_is_told_of_today_is_not_of_tomorrow() -> None:
    text = "Кеше Семейде Бурса хоры концерт берді, ертең қонақтар қайтады."
    assert one(PERFORMANCE, "2024-06-19") <= told("kk", "2024-06-20", text)


@pytest.mark.parametrize(
    ("lang", "text", "dates"),
    [
        ("ru", "Договор о побратимстве Серпухов и Брест подписали в 1973 году. Через два года хор из Серпухова выступил в Бресте.", {(AGREEMENT, "1973"), (PERFORMANCE, "1975")}),
        ("ru", "Договор о побратимстве Серпухов и Брест подписали в 1998 году. На следующий год хор из Бреста выступил в Серпухове.", {(AGREEMENT, "1998"), (PERFORMANCE, "1999")}),
        ("ru", "Договор о побратимстве Серпухов и Брест подписали в 1998 году. В следующем году делегация Бреста посетит Серпухов.", {(AGREEMENT, "1998"), (VISIT, "2025")}),
        ("kk", "Семей мен Брест 1998 жылы бауырластық туралы келісімге қол қойды. Келесі жылы Брест делегациясы Семейге келді.", {(AGREEMENT, "1998"), (VISIT, "1999")}),
        ("nl", "In 1984 werd de jumelage tussen Oudewater en Buxton gesloten. Twee jaar daarna kwam de eerste groep uit Buxton.", {(AGREEMENT, "1984"), (VISIT, "1986")}),
        ("en", "The charter was signed in 1998. In the summer of that year the mayor of Autun visited Stevenage.", {(VISIT, "1998-22")}),
        ("de", "Die Urkunde wurde 1998 in Autun unterzeichnet. Im Herbst desselben Jahres besuchte eine Delegation aus Autun die Partnerstadt Ingelheim.", {(VISIT, "1998-23")}),
        ("fr", "La charte a été signée en 1998 à Autun. Au printemps suivant, une délégation d'Ingelheim a visité Autun.", {(VISIT, "1999-21")}),
        ("en", "The plaque was unveiled in Buxton on 8 June 2014, ten years after the two towns signed their charter.", {(UNVEILING, "2014-06-08"), (AGREEMENT, "2004")}),
        ("en", "On 8 June, exactly 40 years to the day after the charter was signed, the mayors of Buxton and Arnstadt planted an oak.", {(CEREMONY, "2024-06-08")}),
    ],
)  # fmt: skip
def test_years_and_seasons_are_reckoned_from_the_year_told(
    lang: str, text: str, dates: set[tuple[str, str]]
) -> None:
    assert dates <= told(lang, "2024-12-10", text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Jean Archer has run the twinning link with Ingelheim since 1998."),
        ("de", "Seit 1998 leitet Karin Vogt die Partnerschaft mit Autun in Ingelheim."),
        ("de", "Karin Vogt kümmert sich seit 1998 um die Partnerschaft mit Autun."),
        ("fr", "Depuis 1998, Paul Morel anime le jumelage avec Ingelheim."),
        ("nl", "Sinds 1998 leidt Jan Kuipers de stedenband met Wittmund."),
        ("ru", "С 1998 года Анна Петрова ведёт побратимские связи с Брестом."),
    ],
)
def test_who_runs_a_tie_since_a_year_signed_nothing_then(lang: str, text: str) -> None:
    assert not any(kind == AGREEMENT for kind, _ in told(lang, "2024-12-10", text))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Stevenage has been twinned with Ingelheim since 1963."),
        ("de", "Seit 1963 besteht die Partnerschaft zwischen Ingelheim und Autun."),
        ("fr", "Autun est jumelée avec Ingelheim depuis 1963."),
        ("nl", "Weert onderhoudt sinds 1963 een stedenband met Autun."),
    ],
)
def test_a_tie_that_holds_since_a_year_is_an_agreement_of_then(lang: str, text: str) -> None:
    assert one(AGREEMENT, "1963") <= told(lang, "2024-12-10", text)


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("en", "Over the weekend of 4 and 5 May a delegation from Autun visited Stevenage.", "2024-05-04/2024-05-05"),
        ("en", "A delegation from Autun visited Stevenage in the week of 6 May.", "2024-05-06/2024-05-12"),
        ("en", "Between Friday and Sunday a delegation from Autun visited Stevenage.", "2024-05-17/2024-05-19"),
        ("de", "Am Wochenende vom 4. auf den 5. Mai besuchte eine Delegation aus Autun die Partnerstadt Ingelheim.", "2024-05-04/2024-05-05"),
        ("de", "Vom 09.05. bis 12.05.2024 besuchte eine Delegation aus Autun die Partnerstadt Ingelheim.", "2024-05-09/2024-05-12"),
        ("nl", "In het weekend van 4 en 5 mei bezocht een delegatie uit Autun de zusterstad Weert.", "2024-05-04/2024-05-05"),
        ("fr", "Le week-end des 4 et 5 mai, une délégation d'Ingelheim a visité Autun.", "2024-05-04/2024-05-05"),
    ],
)  # fmt: skip
def test_weekends_and_weeks_are_those_of_their_day(lang: str, text: str, days: str) -> None:
    assert one(VISIT, days) <= told(lang, "2024-05-20", text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Die für Mai geplante Reise nach Buxton findet nun vom 13. bis 16. September statt."),
        ("fr", "Le voyage à Buxton, initialement prévu en mai, aura lieu du 13 au 16 septembre."),
        ("nl", "Het bezoek aan Buxton, dat eerst voor mei gepland stond, gaat door van 13 tot 16 september."),
        ("ru", "Визит делегации Ковентри, намеченный на май, состоится с 13 по 16 сентября в Волгограде."),
    ],
)  # fmt: skip
def test_what_takes_place_later_than_planned_is_of_its_new_days(lang: str, text: str) -> None:
    visits = {date for kind, date in told(lang, "2024-06-20", text) if kind == VISIT}
    assert visits == {"2024-09-13/2024-09-16"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In 2011 and again in 2018 the mayor of Arnstadt visited Buxton."),
        ("de", "2011 und 2018 besuchte der Bürgermeister von Buxton die Stadt Arnstadt."),
        ("nl", "In 2011 en 2018 bezocht de burgemeester van Buxton Oudewater."),
        ("ru", "В 2011 и 2018 годах мэр Ковентри посетил Волгоград."),
        ("kk", "Бурса әкімі Семейге 2011 және 2018 жылдары келді."),
    ],
)
def test_each_of_several_years_has_its_visit(lang: str, text: str) -> None:
    assert {(VISIT, "2011"), (VISIT, "2018")} <= told(lang, "2024-06-20", text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Since the charter was signed in 1984, more than 40 groups have travelled between Buxton and Arnstadt."),
        ("nl", "Sinds de jumelage in 1984 werd gesloten, kwamen veel groepen uit Buxton naar Oudewater."),
        ("fr", "Depuis que la charte a été signée en 1984, des élèves de Buxton ont séjourné à Oloron."),
    ],
)  # fmt: skip
def test_the_year_of_a_clause_with_since_is_that_clauses(lang: str, text: str) -> None:
    events = told(lang, "2024-06-20", text)
    assert one(AGREEMENT, "1984") <= events
    assert {date for kind, date in events if kind in (VISIT, EXCHANGE)} == {None}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "L'exposition des peintres de Buxton a été inaugurée le 1er juin à Oloron et se tient jusqu'au 14 juillet."),
        ("nl", "De tentoonstelling met werk uit Buxton is op 1 juni in Oudewater geopend en loopt tot 14 juli."),
        ("kk", "Бурса суретшілерінің көрмесі Семейде 1 маусымда ашылды, ол 14 шілдеге дейін жалғасады."),
    ],
)  # fmt: skip
def test_a_show_lasts_until_the_day_told(lang: str, text: str) -> None:
    assert one("exhibition", "2024-06-01/2024-07-14") <= told(lang, "2024-06-20", text)


def test_a_dateline_may_end_with_a_full_stop() -> None:
    text = "Buxton, 5 June 2019. Yesterday the mayors of Buxton and Arnstadt signed a friendship agreement."
    assert one(AGREEMENT, "2019-06-04") <= told("en", "", text)


def test_weekdays_below_a_heading_are_of_the_stay_it_names() -> None:
    text = (
        "Twinning weekend with Arnstadt, 14–16 June\n"
        "On the Friday the guests are received at Buxton town hall. On Saturday a wreath will be laid."
    )
    assert {("meeting", "2024-06-14"), (WREATH, "2024-06-15")} <= told("en", "2024-06-01", text)


def test_a_stay_lasts_until_the_day_told_beside_its_first() -> None:
    text = "On 28 December pupils from Arnstadt arrived in Buxton, where they stayed until 3 January."
    assert one(EXCHANGE, "2023-12-28/2024-01-03") <= told("en", "2024-01-05", text)


def test_a_weekday_right_behind_a_verb_in_the_present_is_to_come() -> None:
    text = "Der Chor aus Buxton kommt am Donnerstag an und singt am Samstag in Arnstadt in der Bachkirche."
    assert one(PERFORMANCE, "2024-06-22") <= told("de", "2024-06-20", text)


def test_two_days_of_an_old_year_keep_it() -> None:
    text = "On 26 and 27 September 2019 a delegation from Arnstadt visited Buxton."
    assert one(VISIT, "2019-09-26/2019-09-27") <= told("en", "2024-06-20", text)
