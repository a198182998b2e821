"""Dates on lines of their own: the days of a programme, the years of a chronicle."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

Row = tuple[str, str | None, str]


def told(lang: str, text: str, published: str | None = "2019-06-15") -> set[Row]:
    reading = read(Document("sample", text, lang, published=published))
    return {(e.type.value, e.date, e.modality.value) for e in reading.events}


@pytest.mark.parametrize(
    ("lang", "text", "rows"),
    [
        (
            "en",
            "A delegation from Yamagata is coming to Boulder.\n- Friday, July 2, 3:49 PM - Arrive at Denver Airport\n"
            "- Saturday, July 3, 4:00 PM\n(Celebration of the 5th anniversary of the Boulder/Yamagata Sister City.)\n"
            "- Sunday, July 4, 4:00 PM\n(Picnic supper at the park followed by a concert at Folsom Field.)",
            {("ceremony", "2019-07-03", "planned"), ("performance", "2019-07-04", "planned")},
        ),
        (
            "en",
            "Visit of our friends from Rinteln to Kendal\n\nFriday 12 July\n17.00 Arrival at the Town Hall\n"
            "19.00 Welcome reception by the Mayor\n\nSaturday 13 July\n10.00 Tree planting in Abbot Hall Park\n"
            "20.00 Concert in the parish church\n\nSunday 14 July\n11.00 Wreath-laying at the war memorial",
            {
                ("meeting", "2019-07-12", "planned"),
                ("ceremony", "2019-07-13", "planned"),
                ("performance", "2019-07-13", "planned"),
                ("wreath-laying", "2019-07-14", "planned"),
            },
        ),
        (
            "nl",
            "Bezoek van onze vrienden uit Sarsina aan Lopik\n\nVrijdag 12 juli\n19.00 uur Ontvangst door de burgemeester\n\n"
            "Zaterdag 13 juli\n10.00 uur Onthulling van een gedenksteen\n\n"
            "Zondag 14 juli\n11.00 uur Kranslegging bij het oorlogsmonument",
            {
                ("meeting", "2019-07-12", "planned"),
                ("unveiling", "2019-07-13", "planned"),
                ("wreath-laying", "2019-07-14", "planned"),
            },
        ),
        (
            "de",
            "Programm: Besuch der Freunde aus Kendal in Rinteln\n\nFreitag, 12. Juli\n19 Uhr Empfang durch den Bürgermeister\n\n"
            "Samstag, 13. Juli\n10 Uhr Kranzniederlegung am Ehrenmal",
            {("meeting", "2019-07-12", "planned"), ("wreath-laying", "2019-07-13", "planned")},
        ),
        (
            "en",
            "History of the twinning between Kendal and Rinteln\n\n1984\nThe twinning charter is signed in Rinteln.\n"
            "1986\nA bench is unveiled in Kendal.\n1990\nThe fire brigade of Rinteln visits Kendal.",
            {("agreement", "1984", "done"), ("unveiling", "1986", "done"), ("visit", "1990", "done")},
        ),
        (
            "nl",
            "Geschiedenis van de stedenband Lopik-Sarsina\n\n1985: onthulling van een gedenksteen in Lopik\n"
            "1990: de brandweer van Sarsina bezoekt Lopik",
            {("unveiling", "1985", "done"), ("visit", "1990", "done")},
        ),
        (
            "fr",
            "Histoire du jumelage entre Ceton et Neckarwestheim\n\n1984\nLa charte de jumelage est signée à Ceton.\n"
            "1990\nLes pompiers de Ceton visitent Neckarwestheim",
            {("agreement", "1984", "done"), ("visit", "1990", "done")},
        ),
    ],
)  # fmt: skip
def test_what_stands_below_a_date_is_of_then(lang: str, text: str, rows: set[Row]) -> None:
    assert rows <= told(lang, text)


def test_a_line_with_one_date_heads_nothing() -> None:
    text = "Kendal Twinning News\n12 May 2019\nA delegation from Rinteln came to Kendal. They planted a tree in the park."
    assert all(date != "2019-05-12" for _, date, _ in told("en", text))


def test_dates_out_of_order_head_nothing() -> None:
    text = "Kendal and Rinteln are twins.\n1990\nA bench is unveiled in Kendal.\n1970\nA choir sings.\n1985\nGuests come."
    assert ("unveiling", "1990", "done") not in told("en", text)


def test_a_day_of_its_own_stays() -> None:
    text = (
        "Kendal and Rinteln\n\n1984\nThe twinning charter was signed in Rinteln on 5 May 1985.\n"
        "1990\nThe fire brigade of Rinteln visits Kendal."
    )
    assert ("agreement", "1985-05-05", "done") in told("en", text)
