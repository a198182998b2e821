"""Who took part: (language, text, type, people in Latin letters)."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read
from pobratim.reading.events.company import listed
from pobratim.reading.reader import findings_of

# Whoever leads a delegation has come with it, however far from the verb.
LEADERS: list[tuple[str, str, str, set[str]]] = [
    ("en", "A delegation from Dresden, with engineers and teachers, headed by Peter Lang, arrived in Coventry on Friday.", "visit", {"Peter Lang"}),
    ("de", "Eine Delegation aus Coventry unter Leitung von Peter Lang ist am Freitag in Kiel eingetroffen.", "visit", {"Peter Lang"}),
    ("fr", "Une délégation de Dresde conduite par Pierre Lambert est arrivée vendredi à Dijon.", "visit", {"Pierre Lambert"}),
    ("nl", "Een delegatie uit Krefeld onder leiding van Peter Lang kwam vrijdag in Venlo aan.", "visit", {"Peter Lang"}),
    ("ru", "В пятницу в Вологду приехала делегация из Омска во главе с мэром Иваном Петровым.", "visit", {"Ivan Petrov"}),
    ("kk", "Жұма күні Ерлан Серіков бастаған делегация Семейге келді.", "visit", {"Yerlan Serikov"}),
]  # fmt: skip

# Whoever conducts performs.
CONDUCTORS: list[tuple[str, str, str, set[str]]] = [
    ("en", "On 12 May a choir from Dresden sang in Coventry, conducted by Peter Lang.", "performance", {"Peter Lang"}),
    ("de", "Am 12. Mai spielte das Jugendorchester aus Kiel in Coventry unter Leitung von Klaus Meier.", "performance", {"Klaus Meier"}),
    ("fr", "Le 12 mai, l'orchestre de Dijon a donné un concert à Mayence sous la baguette de Jean Dupont.", "performance", {"Jean Dupont"}),
    ("nl", "Op 12 mei gaf een koor uit Krefeld een concert in Venlo, onder leiding van Jan Jansen.", "performance", {"Jan Jansen"}),
]  # fmt: skip

# "The two mayors" are both who hold the office, of two places.
BOTH: list[tuple[str, str, str, set[str]]] = [
    ("en", "Peter Lang, Mayor of Dresden, met Anna Field, Mayor of Coventry. The two mayors laid flowers.", "wreath-laying", {"Peter Lang", "Anna Field"}),
    ("de", "Bürgermeister Klaus Meier aus Kiel und Bürgermeister Jan Nowak aus Gdynia kamen. Die beiden Bürgermeister unterschrieben einen Vertrag.", "agreement", {"Klaus Meier", "Jan Nowak"}),
    ("fr", "Jean Dupont, maire de Dijon, a reçu Karl Weber, maire de Mayence. Les deux maires ont planté un arbre.", "ceremony", {"Jean Dupont", "Karl Weber"}),
    ("nl", "Burgemeester Jan Jansen van Leiden en burgemeester Karl Weber van Krefeld kwamen. De twee burgemeesters legden een krans.", "wreath-laying", {"Jan Jansen", "Karl Weber"}),
    ("kk", "Семей қаласының әкімі Нұржан Жүнісов пен Ипр қаласының мэрі Ян Дюрнез кездесті. Екі қала әкімі ағаш отырғызды.", "ceremony", {"Nurzhan Zhunisov", "Yan Dyurnez"}),
    ("en", "Peter Lang, Mayor of Dresden, met Anna Field, Mayor of Coventry. The mayors then laid flowers.", "wreath-laying", {"Peter Lang", "Anna Field"}),
    ("en", "Peter Lang, Mayor of Dresden, met Anna Field, Mayor of Coventry. The two leaders laid flowers.", "wreath-laying", {"Peter Lang", "Anna Field"}),
    ("en", "Peter Lang, Mayor of Dresden, met Anna Field, Mayor of Coventry. Three mayors laid flowers.", "wreath-laying", set()),
    ("fr", "Jean Dupont, maire de Dijon, a reçu Karl Weber, maire de Mayence. Les deux édiles ont planté un arbre.", "ceremony", {"Jean Dupont", "Karl Weber"}),
    ("ru", "Мэр Вологды Иван Петров принял мэра Омска Петра Иванова. Главы городов возложили цветы к памятнику.", "wreath-laying", {"Ivan Petrov", "Petr Ivanov"}),
    ("kk", "Семей қаласының әкімі Нұржан Жүнісов пен Ипр қаласының мэрі Ян Дюрнез кездесті. Екі қаланың басшылары меморандумға қол қойды.", "agreement", {"Nurzhan Zhunisov", "Yan Dyurnez"}),
    ("en", "Peter Lang, Mayor of Dresden, Jan Nowak, Mayor of Gdynia, and Anna Field, Mayor of Coventry, met. Two mayors laid flowers.", "wreath-laying", set()),
]  # fmt: skip

# Whoever is given something takes part, and whom the main clause names has nothing to do with the gift of then.
GIVEN: list[tuple[str, str, str, set[str]]] = [
    ("en", "On Friday pupils from Dresden presented a painting to Anna Field, Mayor of Coventry.", "gift", {"Anna Field"}),
    ("ru", "В пятницу в Вологде гости из Омска подарили картину мэру Ивану Петрову.", "gift", {"Ivan Petrov"}),
    ("kk", "Жұма күні Омбыдан келген қонақтар Семейде қала әкімі Ерлан Серіковке сурет сыйға тартты.", "gift", {"Yerlan Serikov"}),
    ("fr", "Le maire de Dijon, Jean Dupont, a fleuri le monument que la ville de Mayence a offert à Dijon en 1998.", "gift", set()),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kind", "people"), LEADERS + CONDUCTORS + BOTH + GIVEN)
def test_who_took_part(lang: str, text: str, kind: str, people: set[str]) -> None:
    reading = read(Document(source="sample", text=text, lang=lang, published="2024-05-20"))
    names = {p.id: p.name_latin or p.name for p in reading.people}
    who = {names[w] for e in reading.events if e.type.value == kind for w in e.who if w in names}
    assert who == people


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Mayor Anna Field, consul Peter Lang and councillor Jane Dobson cut the ribbon in Coventry.", 2),
        ("Mayor Anna Field met consul Peter Lang in Coventry.", 0),
        ("Anna Field, who visited Dresden, and Peter Lang spoke in Coventry.", 0),
    ],
)
def test_people_are_listed_where_nothing_is_told_between_them(text: str, pairs: int) -> None:
    found = findings_of(Document(source="sample", text=text, lang="en", published="2024-05-20"))
    assert sum(len(others) for others in listed(found, 0, len(found.text.tokens)).values()) == 2 * pairs


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Mayor John Hill and his deputy Ann Moss opened an exhibition in Kiel on 12 May 2018."),
        ("de", "Bürgermeister John Hill und seine Stellvertreterin Ann Moss eröffneten am 12. Mai 2018 in Kiel eine Ausstellung."),
        ("nl", "Burgemeester John Hill en wethouder Ann Moss openden op 12 mei 2018 een tentoonstelling in Krefeld."),
    ],
)  # fmt: skip
def test_of_two_who_do_it_together_the_first_has_done_it_too(lang: str, text: str) -> None:
    reading = read(Document(source="sample", text=text, lang=lang, published="2018-06-14"))
    names = {person.id: person.name for person in reading.people}
    assert [names[who] for who in reading.events[0].who] == ["John Hill", "Ann Moss"]


# Bodies that take part: (language, text, type, names). Whom no name is given are none.
BODIES: list[tuple[str, str, str, set[str]]] = [
    ("en", "On 12 May the Larkfield Choir sang in Kiel.", "performance", {"Larkfield Choir"}),
    ("en", "On 12 May the choir Lumina sang in Kiel.", "performance", {"Lumina"}),
    ("en", "On 12 May the French choir sang in Kiel.", "performance", set()),
    ("en", "Pupils from Hill Park School spent a week with host families in Kiel.", "exchange", {"Hill Park School"}),
    ("de", "Am 12. Mai gab der Musikverein Lindenau in Dijon ein Konzert.", "performance", {"Musikverein Lindenau"}),
    ("de", "Im Mai reisten 20 Schüler des Erich-Haller-Gymnasiums nach Dijon.", "exchange", {"Erich-Haller-Gymnasium"}),
    ("de", "Am 12. Mai traten Sängerinnen und Sänger des Kammerchors St. Anna in Dijon auf.", "performance", {"Kammerchor St. Anna"}),
    ("fr", "Le 12 mai, la chorale Les Hirondelles a chanté à Mayence.", "performance", {"Les Hirondelles"}),
    ("nl", "Op 12 mei gaf het koor De Merels een concert in Krefeld.", "performance", {"De Merels"}),
    ("nl", "Op 12 mei speelde de harmonie in Krefeld.", "performance", set()),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kind", "bodies"), BODIES)
def test_a_body_with_a_name_takes_part(lang: str, text: str, kind: str, bodies: set[str]) -> None:
    reading = read(Document(source="sample", text=text, lang=lang, published="2024-05-20"))
    names = {o.id: o.name for o in reading.organisations}
    who = {names[w] for e in reading.events if e.type.value == kind for w in e.who if w in names}
    assert who == bodies


# Named in a sentence of its own, behind the event: (language, text, type, everybody who took part).
BESIDE: list[tuple[str, str, str, set[str]]] = [
    ("en", "On 12 May the new memorial was unveiled in Kiel. It rained all day. Ann Moss and Peter Hill looked on.", "unveiling", {"Ann Moss", "Peter Hill"}),
    ("en", "On 12 May a delegation from Dresden arrived in Coventry. The weather was fine. Ann Moss and Peter Hill accompanied them.", "visit", {"Ann Moss", "Peter Hill"}),
    ("de", "Am 12. Mai besuchte eine Delegation aus Kiel die Partnerstadt Coventry. Das Wetter war gut. Begleitet wurde sie von Klaus Meier.", "visit", {"Klaus Meier"}),
    ("fr", "Le 12 mai, une stèle a été inaugurée à Dijon. Il pleuvait. Jean Dupont et Anne Lambert étaient dans la salle.", "unveiling", {"Jean Dupont", "Anne Lambert"}),
    ("nl", "Op 12 mei bracht een delegatie uit Krefeld een bezoek aan Venlo. Het weer was goed. Jan Jansen reisde mee.", "visit", {"Jan Jansen"}),
    ("ru", "12 мая в Вологде открыли памятник. Шёл дождь. В церемонии участвовали Иван Петров и Анна Смирнова.", "unveiling", {"Ivan Petrov", "Anna Smirnova"}),
    ("kk", "12 мамырда Семейде ескерткіш ашылды. Жаңбыр жауып тұрды. Салтанатқа Ерлан Серіков пен Нұржан Жүнісов қатысты.", "unveiling", {"Yerlan Serikov", "Nurzhan Zhunisov"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kind", "people"), BESIDE)
def test_who_was_there_besides(lang: str, text: str, kind: str, people: set[str]) -> None:
    test_who_took_part(lang, text, kind, people)


def test_who_tells_of_a_visit_is_no_visitor() -> None:
    text = "City Manager Ann Moss told the council that a delegation of five from Dresden toured the water treatment plant in Coventry on May 12."
    reading = read(Document(source="sample", text=text, lang="en", published="2024-05-20"))
    assert [e.who for e in reading.events if e.type.value == "visit"] == [()]
