"""In "besuchte eine Delegation aus Kiel mit ihrem Bürgermeister … Gera." the last word says where guests were."""

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read

TEXTS = [
    (
        "de",
        "Gera begrüßte Günzburger Delegation\n\nDas vergangene Wochenende stand ganz im Zeichen der Partnerschaft zu der "
        "Stadt Günzburg in Bayern. Auf Einladung des Bürgermeisters besuchte eine Günzburger Delegation mit dem "
        "Oberbürgermeister, Stadträten und Mitarbeitern vom 23. bis 25. September 2016 Gera.\n\nMit Günzburg verbindet "
        "unsere Stadt eine lange Freundschaft. Nach der Wende half Günzburg beim Aufbau der Verwaltung. Im Rathaus "
        "gab es eine Ausstellung.",
        "Gera",
    ),
    (
        "en",
        "Falkirk welcomes friends from Odenwald\n\nThe guests from Kiel visited the old mill, the lakes and Edinburgh. At "
        "the reception in Falkirk the mayors exchanged certificates. An exhibition was opened in the hall.",
        "Falkirk",
    ),
]


@pytest.mark.parametrize(("lang", "text", "host"), TEXTS, ids=[t[2] for t in TEXTS])
def test_the_story_is_where_they_went(lang: str, text: str, host: str) -> None:
    reading = read(Document("test", text, lang=lang, published="2016-09-26"))
    named = {p.id: p.name for p in reading.places}
    shows = [named.get(e.place or "") for e in reading.events if e.type is EventType.EXHIBITION]
    assert shows == [host]
