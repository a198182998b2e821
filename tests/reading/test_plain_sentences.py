"""Who took part, gave and got in plain sentences, and what is no event, in six languages."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType
from pobratim.facts.nouns import Event
from pobratim.reading import read

TWINS = {
    "en": "Exeter and Bad Homburg are twinned. ",
    "de": "Celle und Meudon sind Partnerstädte. ",
    "fr": "Vannes et Cuxhaven sont jumelées. ",
    "nl": "Zwolle en Lünen hebben een stedenband. ",
    "ru": "Псков и Нойс — города-побратимы. ",
    "kk": "Семей мен Невшехир — бауырлас қалалар. ",
}


def told(lang: str, text: str) -> tuple[Reading, dict[str | None, str]]:
    reading = read(Document("sample", TWINS[lang] + text, lang, published="2024-05-20"))
    names = {n.id: n.name for n in (*reading.places, *reading.people)}
    return reading, {None: "", **names}


def of_type(reading: Reading, kind: EventType) -> list[Event]:
    return [e for e in reading.events if e.type is kind]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "who"),
    [
        ("de", "Am 4. Mai empfing Bürgermeisterin Anna Moos Jean Petit aus Meudon im Rathaus.", EventType.MEETING,
         ["Anna Moos", "Jean Petit"]),
        ("nl", "Op 4 mei benoemde burgemeester Karin van der Smit Karel Maes tot ereburger.", EventType.AWARD,
         ["Karin van der Smit", "Karel Maes"]),
        ("fr", "La maire Anne Roy a reçu le 4 mai la délégation de Cuxhaven.", EventType.MEETING, ["Anne Roy"]),
        ("fr", "Anne Petit le 4 mai a reçu la médaille de la ville.", EventType.AWARD, ["Anne Petit"]),
        ("fr", "Inauguré le 4 mai par Anne Roy, le banc se trouve au port.", EventType.UNVEILING, ["Anne Roy"]),
        ("en", "Unveiled on 4 May by Ann Moss, the bench stands by the river.", EventType.UNVEILING, ["Ann Moss"]),
        ("en", "The title of honorary citizen was conferred on Karl Pahl on 4 May.", EventType.AWARD, ["Karl Pahl"]),
        ("ru", "Анна Петрова и Карл Паль 4 мая посадили в Пскове дуб.", EventType.CEREMONY,
         ["Анна Петрова", "Карл Паль"]),
        ("kk", "Асан Үсенов пен Али Демир 4 мамырда Семейде емен отырғызды.", EventType.CEREMONY,
         ["Асан Үсенов", "Али Демир"]),
        ("kk", "4 мамырда Асан Үсенов Жан Петиге құрметті азамат белгісін тапсырды.", EventType.AWARD,
         ["Асан Үсенов", "Жан Пети"]),
        ("kk", "4 мамырда қала әкімі Асан Үсенов Невшехирден келген Али Демирді қабылдады.", EventType.MEETING,
         ["Асан Үсенов", "Али Демир"]),
        ("kk", "4 мамырда қала әкімі Асан Үсенов Невшехирден келген Али Демирді қабылдады.", EventType.VISIT, []),
    ],
)  # fmt: skip
def test_who_took_part(lang: str, text: str, kind: EventType, who: list[str]) -> None:
    reading, names = told(lang, text)
    assert [[names[p] for p in e.who] for e in of_type(reading, kind)] == [who]


@pytest.mark.parametrize(
    ("lang", "text", "giver", "receiver"),
    [
        ("ru", "Часы были вручены Анне Петровой Карлом Палем 4 мая.", "Карл Паль", "Анна Петрова"),
        ("ru", "От Ханса Краузе Анна Петрова получила 4 мая часы.", "Ханс Краузе", "Анна Петрова"),
        ("en", "Ann Moss accepted a clock from Karl Pahl on 4 May.", "Karl Pahl", "Ann Moss"),
        ("de", "Von Jean Petit erhielt Anna Moos am 4. Mai eine Uhr.", "Jean Petit", "Anna Moos"),
        ("de", "Anna Moos nahm am 4. Mai von Jean Petit eine Uhr entgegen.", "Jean Petit", "Anna Moos"),
        ("nl", "Van Karl Pahl kreeg Anna Moes op 4 mei een klok.", "Karl Pahl", "Anna Moes"),
        ("kk", "Асан Үсенов 4 мамырда Али Демирден сағат алды.", "Али Демир", "Асан Үсенов"),
    ],
)
def test_who_gives_and_who_gets(lang: str, text: str, giver: str, receiver: str) -> None:
    reading, names = told(lang, text)
    (gift,) = of_type(reading, EventType.GIFT)
    assert (names[gift.giver], names[gift.receiver]) == (giver, receiver)
    assert {names[p] for p in gift.who} == {giver, receiver}


@pytest.mark.parametrize(
    ("lang", "text", "kinds"),
    [
        ("de", "Ein Kleinbus brachte am 4. Mai vierzehn Feuerwehrleute aus Meudon nach Celle.", {EventType.VISIT}),
        ("fr", "Un minibus a conduit le 4 mai quatorze pompiers de Cuxhaven à Vannes.", {EventType.VISIT}),
        ("ru", "4 мая микроавтобус привёз в Псков четырнадцать пожарных из Нойса.", {EventType.VISIT}),
        ("kk", "Автобус Невшехирден он төрт өрт сөндірушіні Семейге жеткізді.", {EventType.VISIT}),
        ("kk", "4 мамырда Семейге Невшехир тұрғындары келді.", {EventType.VISIT}),
        ("ru", "4 мая был передан чек на 500 евро.", {EventType.GIFT}),
        ("ru", "Скамья, которую Нойс подарил Пскову, прибыла 4 мая.", {EventType.GIFT}),
        ("en", "The bench that Bad Homburg gave to Exeter arrived on 4 May.", {EventType.GIFT}),
        ("en", "Ann Moss sat down with Karl Pahl on 4 May to talk about school exchanges.", {EventType.MEETING}),
        ("de", "Anna Moos setzte sich am 4. Mai mit Jean Petit zusammen, um über den Schüleraustausch zu reden.",
         {EventType.MEETING}),
        ("de", "Der Ausschuss setzte sich aus zwölf Mitgliedern zusammen.", set()),
        ("de", "Ein Bus brachte die Fahrgäste nach dem Unfall nach Celle.", set()),
        ("de", "Ein Mann aus Meudon wurde am 4. Mai in Celle festgenommen.", set()),
        ("fr", "Le marché de Vannes était animé le 4 mai.", set()),
        ("nl", "Een man uit Lünen werd op 4 mei in Zwolle aangehouden.", set()),
        ("ru", "Мост в Пскове закрыт на ремонт до 4 мая.", set()),
        ("kk", "Автобус жолаушыларды Семейге жеткізді.", set()),
    ],
)  # fmt: skip
def test_what_is_told(lang: str, text: str, kinds: set[EventType]) -> None:
    assert {e.type for e in told(lang, text)[0].events} == kinds


def test_nobody_of_the_next_sentence_signed_what_has_lasted_since() -> None:
    text = (
        "Celle und Meudon sind seit 1955 verschwistert. "
        "Am 4. Mai besprachen die beiden Bürgermeister, Anna Moos und Jean Petit, das kommende Jahr."
    )
    reading = read(Document("sample", text, "de", published="2024-05-20"))
    assert [e.who for e in of_type(reading, EventType.AGREEMENT)] == [()]


def test_a_square_that_opens_on_a_day_has_that_day() -> None:
    reading, _ = told("kk", "Невшехир атындағы жаңа балалар алаңы 4 мамырда ашылды.")
    assert [e.date for e in of_type(reading, EventType.UNVEILING)] == ["2024-05-04"]
