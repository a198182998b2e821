"""Days that lie beside an event and are another's, and days that a turn of phrase says otherwise."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

NEWS = "2024-05-20"  # a Monday


def told(lang: str, text: str) -> set[tuple[str, str | None]]:
    return {(e.type.value, e.date) for e in read(Document("sample", text, lang, published=NEWS)).events}


AFTER_YEARS = [
    ("en", "After thirty years of friendship Bath and Kiel signed a twinning charter."),
    ("de", "Nach mehr als dreißig Jahren Freundschaft haben Bath und Kiel einen Partnerschaftsvertrag unterzeichnet."),
    ("fr", "Après trente ans d'amitié, Bath et Kiel ont signé une charte de jumelage."),
    ("nl", "Na dertig jaar vriendschap hebben Bath en Kiel een stedenband ondertekend."),
    ("ru", "После тридцати лет дружбы Псков и Киль подписали договор о побратимстве."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), AFTER_YEARS)
def test_what_is_signed_after_so_many_years_is_signed_now(lang: str, text: str) -> None:
    assert ("agreement", None) in told(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("fr", "De retour de Mbour, les élus de Loos ont présenté mercredi soir leur action.", "2024-05"),
        ("de", "Zurück aus Bath, berichteten die Kieler Stadträte am Mittwoch im Ausschuss davon.", "2024-05"),
        ("de", "Sechzig Bürger aus Bocholt brachen am Donnerstag zu einer viertägigen Reise ins polnische Trzebnica auf.", "2024-05-16/2024-05-19"),
        ("de", "Am Donnerstag kehrten die Bocholter nach einer viertägigen Reise aus Trzebnica zurück.", "2024-05-13/2024-05-16"),
        ("de", "Von heute bis Freitag ist eine Delegation aus Aurillac in Bocholt zu Gast.", "2024-05-20/2024-05-24"),
        ("fr", "D'aujourd'hui à vendredi, une délégation de Bocholt séjourne à Aurillac.", "2024-05-20/2024-05-24"),
        ("fr", "D'aujourd'hui jusqu'à vendredi, une délégation de Bocholt séjourne à Aurillac.", "2024-05-20/2024-05-24"),
        ("fr", "Une délégation de Hameln a pris part dimanche au corso fleuri de Colmar.", "2024-05-19"),
        ("fr", "Une délégation de Hameln part dimanche à Colmar.", "2024-05-26"),
        ("fr", "Le maire de Douai a annoncé qu'une délégation se rendrait à Recklinghausen en juin.", "2024-06"),
    ],
)  # fmt: skip
def test_the_days_of_a_journey(lang: str, text: str, day: str) -> None:
    assert ("visit", day) in told(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("fr", "La municipalité de Louhans a décerné le titre de citoyen d'honneur à Hans Becker, décédé en mars dernier.", None),
        ("fr", "La municipalité de Louhans a décerné en mars dernier le titre de citoyen d'honneur à Hans Becker.", "2024-03"),
        ("fr", "Le maire de Gap vient de signer dimanche à Traunstein le serment de jumelage.", "2024-05-19"),
    ],
)  # fmt: skip
def test_the_day_of_a_death_is_nothing_elses(lang: str, text: str, day: str | None) -> None:
    assert day in {date for _, date in told(lang, text)}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Guests from Kiel\n\nMayor Ann Moss of Coventry wrote to Kiel.\n\nIn the past month it rained on eleven days. The gardens are dry.\n\nA choir from Kiel sang in Coventry."),
        ("de", "Gäste aus Brest\n\nBürgermeister Ralf Witte aus Kiel schrieb nach Brest.\n\nIm vergangenen Monat regnete es an elf Tagen. Die Gärten sind trocken.\n\nEin Chor aus Brest sang in Kiel."),
        ("ru", "Гости из Омска\n\nМэр Ипра Анна Мосс написала в Омск.\n\nВ прошлом месяце дождь шёл одиннадцать дней. Сады стоят сухие.\n\nХор из Омска спел в Ипре."),
    ],
)  # fmt: skip
def test_the_day_of_another_matter_is_none_of_the_story(lang: str, text: str) -> None:
    reading = read(Document("test", text, lang, published="2019-10-08"))
    assert [e.date for e in reading.events if e.type == "performance"] == [None]
