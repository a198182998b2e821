"""A headline joined to the first sentence stands on its own line again, where that can be seen."""

from __future__ import annotations

import time

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read
from pobratim.reading.fair_copy.joined_headline import with_headline_apart

JOINED = [
    ("en", "Delegation from Kiel visits Coventry", "The Lord Mayor welcomed the guests in the cathedral on Friday."),
    ("en", "Choir from Kiel sings in Coventry", "On Friday the choir from Kiel gave a concert in the cathedral."),
    ("en", "Kiel delegation visits Coventry", "Yesterday guests from Kiel came to see the cathedral and the museum."),
    ("de", "Delegation aus Kiel besucht Coventry", "Am Freitag empfing der Oberbürgermeister die Gäste im Rathaus der Stadt."),
    ("fr", "Une délégation de Gevelsberg à Vendôme", "Le maire a reçu vendredi les hôtes allemands dans la salle des fêtes."),
    ("nl", "Delegatie uit Lüdenscheid bezoekt Den Helder", "Op vrijdag ontving de burgemeester de gasten in het stadhuis."),
    ("ru", "Делегация из Ковентри посетила Волгоград", "В пятницу мэр принял гостей и показал им музей на берегу реки."),
    ("kk", "Орынбордан келген делегация Семейде болды", "Кеше қала әкімі қонақтарды қабылдап, оларға музейді көрсетті, деп хабарлады."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "headline", "sentence"), JOINED)
@pytest.mark.parametrize("mark", [" ", " - ", " – ", " | "])
def test_the_headline_has_a_line_of_its_own(lang: str, headline: str, sentence: str, mark: str) -> None:
    text = f"{headline}{mark}{sentence} More."
    written = with_headline_apart(text, lang)
    assert [line.rstrip() for line in written.split("\n")] == [headline, f"{sentence} More."]
    assert len(written) == len(text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The delegation from Kiel was welcomed by the band The Wurzels and by guests from The Hague on Friday."),
        ("en", "Council Signs The Deal With Kiel And The Lord Mayor Opens A Bridge In The Old Town of the City today."),
        ("en", "The guests saw the film “Kiel visits The Mayor” and went on to the town hall of Coventry on Friday."),
        ("en", "Kiel (dpa) – The mayor of Kiel welcomed a delegation from Coventry in the town hall on Friday."),
        ("en", "News from Kiel | Town council | The mayor welcomed a delegation from Coventry on Friday at noon."),
        ("de", "Am Samstag besuchten die Gäste aus Kiel das Hotel Am Markt und das Theater Der Turm in Coventry."),
        ("fr", "Bulle, le 3 juin 2024 – La ville de Bulle a célébré samedi le jumelage avec ses amis d'Obernai."),
        ("fr", "Les élèves du collège ont lu dans le journal Le Monde que la ville de Kiel avait reçu les hôtes."),
        ("nl", "Volgens schepen Dirk De fauw was de burgemeester vrijdag bij zijn collega in het stadhuis te gast."),
        ("ru", "Главный гость праздника – Иван Петров, мэр Витебска, приехал в Киль в пятницу вместе с семьёй."),
        ("kk", "Қала әкімі Нұрбол Нұрсағатов Орынбордан келген қонақтарды кеше қабылдап, музейді көрсетті екен."),
    ],
)  # fmt: skip
def test_other_texts_stay_the_same_object(lang: str, text: str) -> None:
    assert with_headline_apart(text, lang) is text


def test_facts_and_spans_are_those_of_the_text_as_it_was_given() -> None:
    headline = "Delegation from Kiel visits Coventry"
    lead = "The Lord Mayor, Anna Green, welcomed the guests from Kiel on Friday. A wreath was laid at the memorial."
    apart, joined = (
        read(Document("here", f"{headline}{mark}{lead}", "en", published="2024-05-05"))
        for mark in ("\n\n", " | ")
    )
    assert [(e.type, e.date, e.place, e.who) for e in joined.events] == [
        (e.type, e.date, e.place, e.who) for e in apart.events
    ]
    assert all(span.stands_in(joined.document.text) for span in joined.spans())


@pytest.mark.parametrize("part", ["The ", "a The mayor ", "- ", "| ", "A", " ", "on 4 "])
def test_long_texts_take_time_by_their_length(part: str) -> None:
    begin = time.process_time()
    with_headline_apart(part * (150_000 // len(part)), "en")
    assert time.process_time() - begin < 1
