"""Events that last: stays that are counted or told on several days, exhibitions, and days of other weeks."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

CASES = [
    # A journey told on several days lasts from the first to the last of them.
    ("de", "2024-05-21", "Eine Delegation aus Dijon kam am Donnerstag, 16. Mai, nach Dresden. Am Samstag, 18. Mai, besuchten die Gäste aus Dijon das Rathaus von Dresden.", ("visit", "2024-05-16/2024-05-18")),
    ("nl", "2024-05-20", "Een delegatie uit Keulen was van donderdag tot en met zondag op bezoek in Venlo.", ("visit", "2024-05-16/2024-05-19")),
    ("fr", "2024-05-20", "Une délégation de Dresde a visité Dijon du jeudi soir au dimanche.", ("visit", "2024-05-16/2024-05-19")),
    ("ru", "2024-05-20", "Делегация из Гродно посетила Вологду с четверга по воскресенье.", ("visit", "2024-05-16/2024-05-19")),
    ("kk", "2024-05-20", "Делегация Бурса қаласынан Семей қаласына бейсенбіден жексенбіге дейін сапармен келді.", ("visit", "2024-05-16/2024-05-19")),
    ("en", "2024-05-20", "A delegation from Kiel visited Coventry from Thursday to Sunday.", ("visit", "2024-05-16/2024-05-19")),
    # Opened on one day, to be seen until another.
    ("de", "2024-05-20", "Am 14. Mai wurde im Museum von Dresden eine Ausstellung aus Dijon eröffnet. Die Ausstellung ist bis 30. Juni zu sehen.", ("exhibition", "2024-05-14/2024-06-30")),
    # A month long over is not told in the present, a season has its side.
    ("nl", "2024-05-20", "In september wordt in Venlo een straat naar Keulen genoemd.", ("unveiling", "2024-09")),
    ("de", "2024-03-12", "Im September fährt eine Delegation aus Dresden nach Dijon.", ("visit", "2024-09")),
    ("en", "2024-05-20", "In the autumn a delegation from Kiel will visit Coventry.", ("visit", "2024-23")),
    ("ru", "2024-05-20", "Осенью делегация из Гродно посетит Вологду.", ("visit", "2024-23")),
    # A council that voted did so before the item.
    ("en", "2024-05-21", "Kendal Town Council voted on Monday to open talks with Kolomyia in Ukraine.", ("plan", "2024-05-20")),
    # What was done "when" was done then; a meeting has not gone on since a year, nor guests come since one.
    ("ru", "2024-05-20", "Города дружат с 2011 года, когда было подписано соглашение о партнёрстве Вологды и Омска.", ("agreement", "2011")),
    ("nl", "2024-05-20", "De vriendschap tussen Leiden en Krefeld gaat terug tot 1974, toen het verdrag werd getekend.", ("agreement", "1974")),
    ("fr", "2024-05-20", "L'amitié avec Mayence remonte à 1958, quand les maires de Dijon et de Mayence ont signé la charte.", ("agreement", "1958")),
    ("en", "2024-05-20", "Coventry and Dresden have been friends since 1959, when the mayors signed an agreement.", ("agreement", "1959")),
    ("de", "2024-05-20", "Kiel und Coventry sind seit 1959, als die Bürgermeister den Vertrag unterschrieben, Partner.", ("agreement", "1959")),
    ("en", "2024-05-20", "The mayor of Coventry met guests from Dresden, a friend since 1959, on Friday.", ("visit", "2024-05-17")),
    # "Twenty years after the first" says when the first was, not the new one.
    ("fr", "2024-05-20", "Le 12 mai 2024, Dijon et Mayence ont signé une nouvelle charte, vingt ans après la première.", ("agreement", "2024-05-12")),
    # Some weeks ago is no day.
    ("de", "2024-05-20", "Vor wenigen Wochen besuchte eine Delegation aus Dijon die Stadt Dresden.", ("visit", "2024")),
    ("en", "2024-01-20", "A few weeks ago a delegation from Kiel visited Coventry.", ("visit", None)),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "published", "text", "expected"), CASES, ids=[c[2][:40] for c in CASES])
def test_when_it_was(lang: str, published: str, text: str, expected: tuple[str, str | None]) -> None:
    told = read(Document(source="test", text=text, lang=lang, published=published))
    assert expected in [(e.type.value, e.date) for e in told.events]


def test_during_a_visit_of_one_day_it_was_that_day() -> None:
    text = (
        "On 14 May 2024 a delegation from Kiel visited Coventry. "
        "During the visit the mayor of Coventry presented the guests from Kiel with a painting."
    )
    told = read(Document(source="test", text=text, lang="en", published="2024-05-20"))
    assert ("gift", "2024-05-14") in [(e.type.value, e.date) for e in told.events]
