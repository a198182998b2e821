"""What lasts beyond the day beside its word, what is here now, and dates that are another's."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

CASES = [
    # The first day of a stay, and how long it is.
    ("de", "2024-05-13", "Die Oberbürgermeisterin von Dresden fliegt am Sonntag für fünf Tage nach Dijon.", ("visit", "2024-05-19/2024-05-23")),
    ("ru", "2024-05-20", "Делегация из Гродно прибыла в Вологду 16 мая на три дня.", ("visit", "2024-05-16/2024-05-18")),
    # They come on one day and go home on another.
    ("nl", "2024-04-20", "Een delegatie uit Keulen komt met Hemelvaart op bezoek in Venlo. Ze arriveren op donderdag 9 mei en keren op zondag 12 mei terug.", ("visit", "2024-05-09/2024-05-12")),
    ("en", "2024-06-20", "A delegation from Coventry set off for Kiel on Friday 7 June and came home on Monday 10 June.", ("visit", "2024-06-07/2024-06-10")),
    ("fr", "2024-02-05", "Une délégation de Dijon séjourne à Dresde depuis le 31 janvier ; elle rentrera le 7 février.", ("visit", "2024-01-31/2024-02-07")),
    # Of a return the day is no day of the stay.
    ("de", "2024-10-08", "Eine Delegation aus Dresden ist am Sonntag aus Dijon zurückgekehrt.", ("visit", "2024-10")),
    # Shown until a day that is told elsewhere.
    ("kk", None, "Бурса қаласының көрмесі Семей қаласында 12 желтоқсанда ашылды. Көрме 2025 жылғы 12 қаңтарда жабылады.", ("exhibition", "2024-12-12/2025-01-12")),
    # Somebody is here now.
    ("de", "2024-07-09", "Zwölf Schüler aus Dijon sind derzeit in Dresden zu Gast.", ("exchange", "2024-07")),
    # What is to come was on no day that is over.
    ("fr", "2024-05-10", "Le jumelage entre Dijon et Dresde, signé en 1985, sera célébré en octobre à Dijon.", ("ceremony", "2024-10")),
    # The years of war are those of the dead.
    ("fr", None, "Français et Allemands ont commémoré ensemble, à Dijon, l'armistice de 1918.", ("ceremony", None)),
    # Of Saturday and Sunday something is told too.
    ("fr", "2024-05-21", "Une délégation de Dresde est arrivée à Dijon vendredi. Samedi, les visiteurs ont visité le musée de Dijon. Dimanche, ils ont déposé une gerbe au monument aux morts de Dijon.", ("visit", "2024-05-17/2024-05-19")),
    # Years of things, and of somebody's life.
    ("nl", "2024-05-20", "Zaterdag 18 mei was een delegatie uit Keulen in Venlo. De burgemeester van Venlo schonk de gasten een helm uit 1931.", ("gift", "2024-05-18")),
    ("en", "2024-05-20", "On Saturday 18 May a delegation from Kiel visited Coventry. Anna Weber, who settled in Coventry in 1961, laid a wreath at the cenotaph.", ("wreath-laying", "2024-05-18")),
    # Told of a day for which the sentence before is a plan.
    ("nl", "2024-04-25", "Op zaterdag 4 mei zal in Venlo een krans worden gelegd. Na de stilte spreekt de burgemeester van Venlo en de harmonie uit Keulen speelde.", ("performance", "2024-05-04")),
    # How long ago they were twinned.
    ("en", "2024-05-20", "Thirty people from Coventry spent last weekend in Kiel, forty years after the two towns were twinned.", ("agreement", "1984")),
    ("de", "2024-05-22", "Eine Delegation aus Dijon besucht Dresden, vierzig Jahre nachdem beide Städte ihre Partnerschaft geschlossen haben.", ("agreement", "1984")),
    # Three days in a list.
    ("fr", "2024-05-22", "Samedi, dimanche et lundi, une délégation de Dresde était en visite à Dijon.", ("visit", "2024-05-18/2024-05-20")),
    # A year that is reckoned.
    ("de", None, "Auf den Tag genau hundert Jahre nach dem Waffenstillstand von 1918 legte am 11. November der Bürgermeister von Dresden in Dijon einen Kranz nieder.", ("wreath-laying", "2018-11-11")),
    # Years of visits that came again.
    ("nl", None, "Van 2006 tot en met 2011 bezocht een delegatie uit Venlo elk jaar de stad Keulen.", ("visit", "2006/2011")),
    # A day without its year, beside one that has it.
    ("ru", None, "25 сентября 2024 года делегация из Гродно приехала в Вологду. В мае школьники из Вологды съездили в Гродно.", ("exchange", "2024-05")),
    ("fr", None, "Le 29 novembre 2022, une délégation de Dresde a visité Dijon. Une délégation ira à Dresde en mai.", ("visit", "2023-05")),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "published", "text", "expected"), CASES, ids=[c[2][:40] for c in CASES])
def test_when_it_was(lang: str, published: str | None, text: str, expected: tuple[str, str | None]) -> None:
    told = read(Document(source="test", text=text, lang=lang, published=published))
    assert expected in [(e.type.value, e.date) for e in told.events]
