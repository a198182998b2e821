"""Days on which a stay ends, recent days, days until which something lasts, and the eve of a day."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

VISIT, WREATH, AGREEMENT, EXHIBITION = "visit", "wreath-laying", "agreement", "exhibition"
NEWS = "2024-05-15"  # a Wednesday


def told(lang: str, text: str, published: str = NEWS) -> set[tuple[str, str | None]]:
    return {
        (e.type.value, e.date)
        for e in read(Document("sample", text, lang, published=published or None)).events
    }


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A delegation from Melle went home on Monday after a four-day stay in Torquay."),
        ("en", "A delegation from Melle spent four days in Torquay. On Monday the guests went home."),
        ("de", "Am Montag reiste eine Delegation aus Torquay nach vier Tagen in Melle wieder ab."),
        ("fr", "Une délégation de Torquay a quitté Dijon lundi après un séjour de quatre jours."),
        ("ru", "В понедельник делегация из Дижона завершила четырёхдневный визит в Волгоград."),
    ],
)
def test_days_counted_before_going_home_end_then(lang: str, text: str) -> None:
    assert (VISIT, "2024-05-10/2024-05-13") in told(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A delegation from Melle arrived in Torquay on Monday for a five-day visit."),
        ("de", "Eine Delegation aus Torquay ist am Montag für fünf Tage in Melle angekommen."),
        ("nl", "Een delegatie uit Torquay vertrok maandag voor vijf dagen naar Zwolle."),
        ("ru", "Делегация из Дижона приехала в Волгоград в понедельник на пять дней."),
    ],
)
def test_days_counted_from_coming_begin_then(lang: str, text: str) -> None:
    assert (VISIT, "2024-05-13/2024-05-17") in told(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Mayor Ann Moss returned from Melle on Monday. She laid a wreath at the memorial there."),
        ("de", "Bürgermeisterin Anna Moos ist am Montag aus Torquay zurückgekehrt. Dort legte sie einen Kranz nieder."),
        ("fr", "La maire Anne Morel est rentrée lundi de Torquay. Elle y a déposé une gerbe."),
        ("nl", "Burgemeester Anna Moes is maandag teruggekeerd uit Torquay. Daar legde zij een krans."),
        ("ru", "Мэр Анна Мохова в понедельник вернулась из Дижона. Там она возложила венок."),
    ],
)  # fmt: skip
def test_nothing_was_done_there_on_the_day_of_coming_back(lang: str, text: str) -> None:
    assert (WREATH, "2024-05") in told(lang, text)


def test_who_is_back_on_the_first_of_a_month_was_away_before() -> None:
    text = "Mayor Ann Moss returned from Melle on Wednesday. She laid a wreath at the memorial there."
    assert not any((date or "").startswith("2024-05") for _, date in told("en", text, "2024-05-02"))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In recent days a delegation from Melle visited Torquay."),
        ("de", "In den vergangenen Tagen besuchte eine Delegation aus Torquay die Stadt Melle."),
        ("fr", "Ces derniers jours, une délégation de Torquay a visité Dijon."),
        ("nl", "De afgelopen dagen bracht een delegatie uit Torquay een bezoek aan Zwolle."),
        ("ru", "На днях делегация из Дижона посетила Волгоград."),
        ("kk", "Соңғы күндері Дижон делегациясы Алматыға келді."),
    ],
)
def test_recent_days_are_their_month(lang: str, text: str) -> None:
    assert (VISIT, "2024-05") in told(lang, text)
    assert (VISIT, "2024") in told(lang, text, "2024-05-03")


def test_one_of_these_days_to_come_is_no_date() -> None:
    assert (VISIT, None) in told("ru", "На днях делегация из Дижона посетит Волгоград.")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A delegation from Melle will visit Torquay at the end of the month."),
        ("de", "Ende des Monats wird eine Delegation aus Torquay die Stadt Melle besuchen."),
        ("fr", "À la fin du mois, une délégation de Torquay visitera Dijon."),
        ("ru", "В конце месяца делегация из Дижона посетит Волгоград."),
        ("kk", "Ай соңында Дижон делегациясы Алматыға келеді."),
    ],
)
def test_the_end_of_the_month_is_ahead(lang: str, text: str) -> None:
    assert (VISIT, "2024-05") in told(lang, text)


def test_the_end_of_a_month_that_is_over_is_not_told() -> None:
    text = "At the end of the month Torquay and Melle signed a treaty."
    assert (AGREEMENT, None) in told("en", text)


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("en", "A delegation from Melle is in Torquay from today until Friday.", "2024-05-15/2024-05-17"),
        ("nl", "Een delegatie uit Torquay is van maandag tot en met vrijdag te gast in Zwolle.", "2024-05-13/2024-05-17"),
        ("ru", "С понедельника по пятницу в Волгограде гостит делегация из Дижона.", "2024-05-13/2024-05-17"),
        ("ru", "С понедельника по среду в Волгограде гостила делегация из Дижона.", "2024-05-13/2024-05-15"),
        ("ru", "Делегация из Дижона гостит в Волгограде до пятницы.", "../2024-05-17"),
    ],
)  # fmt: skip
def test_days_of_a_week_that_is_not_over(lang: str, text: str, days: str) -> None:
    assert (VISIT, days) in told(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Until Friday the town hall of Torquay shows an exhibition of photographs from Melle."),
        ("de", "Bis Freitag zeigt das Rathaus Melle eine Ausstellung mit Fotos aus Torquay."),
        ("ru", "До пятницы в мэрии Волгограда работает выставка фотографий из Дижона."),
    ],
)
def test_a_show_can_be_seen_until_the_next_such_day(lang: str, text: str) -> None:
    assert (EXHIBITION, "../2024-05-17") in told(lang, text)


def test_they_spend_this_week_there() -> None:
    week = {("exchange", "2024-05-13/2024-05-19")}
    assert week <= told("en", "Pupils from Melle are spending the week in Torquay.")
    assert week <= told("fr", "Des collégiens de Torquay passent la semaine à Dijon.")


def test_the_one_whole_day_of_an_item_of_no_date_is_its_day() -> None:
    text = (
        "De parking in Zwolle heet sinds vrijdag 9 juli 2010 Torquayplein. De naam werd onthuld door "
        "burgemeester Anna Moes. De band met Torquay bestaat sinds 2002."
    )
    assert ("unveiling", "2010-07-09") in told("nl", text, "")


def test_the_eve_of_a_day_is_the_day_before() -> None:
    text = "On the eve of Remembrance Sunday the mayor laid a wreath at the memorial in Torquay."
    assert (WREATH, "2024-11-09") in told("en", text, "2024-11-13")
    text = "À la veille du 14 juillet, la maire Anne Morel a déposé une gerbe au monument aux morts de Dijon."
    assert (WREATH, "2024-07-13") in told("fr", text, "2024-07-17")


def test_a_year_ago_today() -> None:
    assert (AGREEMENT, "2023-05-15") in told("en", "A year ago today Torquay signed a treaty with Melle.")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "En juin, une chorale de Torquay chantera à Dijon, en septembre l'harmonie ira à Torquay et en 2025 une nouvelle charte sera signée."),
        ("nl", "In juni zingt een koor uit Torquay in Zwolle, in september gaat de fanfare naar Torquay en in 2025 wordt een nieuw verdrag getekend."),
    ],
)  # fmt: skip
def test_the_date_that_leads_the_own_clause_counts(lang: str, text: str) -> None:
    assert {("performance", "2024-06"), (VISIT, "2024-09"), (AGREEMENT, "2025")} <= told(lang, text)
