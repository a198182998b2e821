"""Towns named without a word of place: long names, news that opens with its town, pairs, adjectives."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


def names(lang: str, text: str) -> set[str]:
    return {p.name for p in read(Document(source="test", text=text, lang=lang)).places}


@pytest.mark.parametrize(
    ("lang", "text", "town", "why"),
    [
        (
            "de",
            "Gäste\n\nBonjour, Kirchzarten! Es wurde gefeiert.",
            "Kirchzarten",
            "one town alone is called so",
        ),
        ("en", "They walked through the hills, then Machynlleth. All were happy.", "Machynlleth", "the same"),
        ("ru", "Делегации прислали Минск, Керман, Гомель, Шеки.", "Homyel'", "a city, in a list"),
        (
            "fr",
            "Sainte-Suzanne : les pompiers en fête\n\nIls dansent.",
            "Sainte-Suzanne",
            "it opens the line",
        ),
        ("de", "Ein Fest\n\nAltdorf. Am Freitag kommt ein Chor.", "Altdorf", "it opens the news"),
        ("de", "Altdorf feiert\n\nAltdorf. Am Freitag kommt ein Chor.", "Altdorf", "it opens the news"),
        (
            "de",
            "Ein Fest\n\nWENDLINGEN (pm). Die Medaille geht an zwei.",
            "Wendlingen am Neckar",
            "with initials",
        ),
        ("de", "Der Herrenberger Oberbürgermeister war da.", "Herrenberg", "its adjective alone"),
        ("de", "Das Bremer Orchester war da.", "Bremen", "the adjective of a name in -en"),
        ("de", "Er war in Bunzlau, mit dem Pirna seit 1982 verbunden ist.", "Pirna", "dem is a pronoun"),
        ("kk", "Жапония елшісі Такаши Мории Семейге келді.", "Semey", "the case of where he went"),
        (
            "ru",
            "Раньше от дружбы с Брянском, Мытищами и Псковом отказались.",
            "Bryansk",
            "in a list of towns",
        ),
        ("nl", "Vijf jaar stedenband Hoorn-Příbram. In Hoorn was feest.", "Příbram", "twins in one word"),
        (
            "de",
            "Eine Delegation war zu Gast in Kazimierz Dolny.",
            "Kazimierz Dolny",
            "no person: they were in it",
        ),
        (
            "de",
            "Die Botschafterin war am Dienstag in Tuttlingen. Ob Tuttlingen will?",
            "Tuttlingen",
            "the same",
        ),
    ],
)
def test_a_town_is_believed_without_a_word_of_place(lang: str, text: str, town: str, why: str) -> None:
    assert town in names(lang, text), why


@pytest.mark.parametrize(
    ("lang", "text", "town", "why"),
    [
        ("en", "Philip Kirchzarten came. Kirchzarten was happy.", "Kirchzarten", "somebody bears it"),
        ("en", "Mr Machynlleth came along.", "Machynlleth", "the same"),
        ("nl", "Hij sprak met zijn ambtsgenoot Van Hemmen over sport.", "Hemmen", "a surname in van"),
        ("de", "Wir sahen einen Sketch, den Mila Zähringer schrieb.", "Milan", "a given name"),
        ("ru", "Мы читали всё: Пушкин, Лермонтов, Байрон.", "Pushkin", "poets"),
        ("de", "Die Firma an der Straßburger Straße baut.", "Straßburg", "a street"),
        ("de", "Der Maastrichter Vertrag wurde gefeiert.", "Maastricht", "a treaty, and not at home"),
        (
            "nl",
            "Het comité Marvejols-Mende kwam. In Mende is feest.",
            "Marvejols",
            "two towns of one country",
        ),
        ("de", "Sie bekam die Medaille in Gold.", "Gold Coast", "a metal"),
    ],
)
def test_a_name_that_may_be_anothers_is_no_town(lang: str, text: str, town: str, why: str) -> None:
    assert town not in names(lang, text), why


@pytest.mark.parametrize(
    ("lang", "text", "told", "hidden"),
    [
        ("en", "Visit\n\nRIGA, March 18, 2025 — The choir came to Ghent.", "Ghent", "Riga"),
        ("en", "Visit\n\nMUSCATINE, Iowa - Students from Dresden came here.", "Iowa", "Muscatine"),
        ("de", "Besuch\n\nBERLIN (dpa) - Am Freitag kam ein Chor nach Gent.", "Ghent", "Berlin"),
        ("fr", "Fête\n\nDijon échange depuis 1979. Ils chantent. Ce fut Gand.", "Dijon", "Paris"),
    ],
)
def test_a_dateline_hides_a_city_alone(lang: str, text: str, told: str, hidden: str) -> None:
    found = names(lang, text)
    assert told in found
    assert hidden not in found


@pytest.mark.parametrize(
    "lang, text",
    [
        (
            "ru",
            "В Торгау приедут школьники\nТверь и Торгау дружат школами: в июне сорок лицеистов проведут "
            "каникулы на Эльбе, рассказали в школе.\nМОСКВА, 5 мая. /ТАСС/. В Торгау гостей примет бургомистр.",
        ),
        (
            "en",
            "Pupils to visit Torgau\nTver and Torgau are friends through their schools, and in June forty "
            "pupils will spend their holidays on the Elbe.\nLONDON, 5 May (Reuters) – In Torgau the mayor "
            "will receive the guests.",
        ),
    ],
)
def test_a_paragraph_above_the_dateline_is_none_of_it(lang: str, text: str) -> None:
    names = {p.name for p in read(Document(source="x", text=text, lang=lang)).places}
    assert names == {"Torgau", "Tver", "Elbe"}


@pytest.mark.parametrize(
    ("lang", "text", "town"),
    [
        ("de", "Angestoßen hat den Bau Karl Braun aus dem hessischen Frielendorf.", "Frielendorf"),
        ("nl", "Ook de burgemeester van het Gelderse Renkum was erbij.", "Renkum"),
    ],
)
def test_the_adjective_of_its_region_leads_a_small_town(lang: str, text: str, town: str) -> None:
    assert town in names(lang, text)


def test_the_region_that_leads_one_town_says_nothing_of_the_others() -> None:
    text = "HALLE – Halle en het Westfaalse Werl vieren vijftig jaar verbroedering. De schepenen van Halle waren erbij."
    reading = read(Document("a sentence", text, lang="nl"))
    assert {p.name: p.country for p in reading.places}["Halle"] == "BE"
