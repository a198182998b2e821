"""A bare "the memorial" is the one named before; "a memorial", an avenue or a stone elsewhere is another thing."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read

# Of each text: the memorial that the last event of the type is of, or None.
SAME = [
    ("en", "The guests from Kiel visited the Canadian War Memorial in Bath. On 4 May they laid a wreath at the memorial.", "Canadian War Memorial"),
    ("de", "Die Gäste besuchten in Gera das Ehrenmal für die Opfer. Am 4. Mai legten sie am Denkmal einen Kranz nieder.", "Ehrenmal für die Opfer"),
    ("fr", "Les invités ont vu à Dijon le monument aux morts de Fontaine. Le 4 mai, ils ont déposé une gerbe au monument.", "monument aux morts de Fontaine"),
    ("ru", "Гости осмотрели в Керчи памятник Анне Ивановой. 4 мая они возложили цветы к памятнику.", "памятник Анне Ивановой"),
]  # fmt: skip
OTHERS = [
    ("en", "The guests toured the Canadian War Memorial in Bath. On 4 May they laid a wreath at a monument.", EventType.WREATH_LAYING),
    ("en", "The guests laid flowers at the Canadian War Memorial in Bath. On 4 May they unveiled a plaque.", EventType.UNVEILING),
    ("de", "Die Gäste legten Blumen am Ehrenmal für die Opfer in Gera nieder. Am 4. Mai enthüllten sie eine Stele.", EventType.UNVEILING),
    ("nl", "De gasten legden bloemen bij het Oorlogsmonument Zuid in Breda. Op 4 mei onthulden zij een plaquette.", EventType.UNVEILING),
    ("fr", "Les invités ont fleuri à Dijon la tombe de Jean Morel. Le 4 mai, ils ont dévoilé une plaque.", EventType.UNVEILING),
    ("ru", "Гости возложили в Керчи цветы к памятнику Анне Ивановой. 4 мая они откроют аллею дружбы.", EventType.UNVEILING),
    ("ru", "Гости возложили в Керчи цветы к памятнику Анне Ивановой. 4 мая они откроют памятник в Аджимушкае.", EventType.UNVEILING),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "name"), SAME, ids=[f"{c[0]}-{c[2]}" for c in SAME])
def test_the_memorial_is_the_one_named_before(lang: str, text: str, name: str) -> None:
    reading = read(Document("test", text, lang=lang, published="2024-05-06"))
    named = {m.id: m.name for m in reading.memorials}
    assert [named.get(e.memorial or "") for e in reading.events if e.type is EventType.WREATH_LAYING] == [
        name
    ]


@pytest.mark.parametrize(("lang", "text", "type_"), OTHERS, ids=[c[1][-40:] for c in OTHERS])
def test_another_thing_is_not(lang: str, text: str, type_: EventType) -> None:
    events = [
        e for e in read(Document("test", text, lang=lang, published="2024-05-01")).events if e.type is type_
    ]
    assert events
    assert (events[-1].memorial or "").removeprefix("memorial:") in ("", "stele")
