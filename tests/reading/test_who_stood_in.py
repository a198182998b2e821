"""In whose place somebody came is not one of those who were there."""

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read

AWAY = [
    ("en", "Mayor Ann Moss met Jan Weber of Kiel, standing in for Mayor Ulf Kaempf, at the town hall in Bath.", "Ulf Kaempf"),
    ("de", "Bürgermeister Jens Loor begrüßte in Ansbach Wolf Hoffmann in Vertretung von Bürgermeister Rolf Bartsch.", "Rolf Bartsch"),
    ("nl", "Burgemeester Jan Maes ontving Piet Smit in Gouda namens burgemeester Karel Vos.", "Karel Vos"),
    ("fr", "Le maire Jean Morel a accueilli à Dijon Anne Petit, représentant le maire de Kiel Ulf Kaempf.", "Ulf Kaempf"),
    ("ru", "Мэр Томска Иван Кляйн встретился с Петром Сомовым, который прибыл вместо мэра Ульфа Кемпфера.", "Ульф Кемпфер"),
]  # fmt: skip
THERE = [
    ("en", "On behalf of the town, Mayor Ann Moss received the guests from Kiel in Bath.", "Ann Moss"),
    ("de", "Im Namen der Stadt begrüßte Bürgermeister Jens Loor die Gäste aus Kiel in Ansbach.", "Jens Loor"),
    ("nl", "Zij reikte namens haar regering in Gouda een onderscheiding uit aan Wim Trouwborst.", "Wim Trouwborst"),
    ("fr", "Au nom de la ville, le maire Jean Morel a accueilli à Dijon les invités de Kiel.", "Jean Morel"),
]  # fmt: skip


def who(lang: str, text: str) -> set[str]:
    reading = read(Document("test", text, lang=lang, published="2024-05-06"))
    named = {p.id: p.name for p in reading.people}
    told = [e for e in reading.events if e.type in (EventType.MEETING, EventType.AWARD)]
    assert told
    return {named[p] for e in told for p in e.who if p in named}


@pytest.mark.parametrize(("lang", "text", "name"), AWAY, ids=[c[2] + c[0] for c in AWAY])
def test_whoever_is_stood_in_for_was_not_there(lang: str, text: str, name: str) -> None:
    there = who(lang, text)
    assert there
    assert name not in there


@pytest.mark.parametrize(("lang", "text", "name"), THERE, ids=[c[2] for c in THERE])
def test_whoever_speaks_for_a_town_was(lang: str, text: str, name: str) -> None:
    assert name in who(lang, text)
