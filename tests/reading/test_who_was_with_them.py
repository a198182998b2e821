"""Who led, brought and spoke for the guests; two who act together; offices said by a verb; who said it."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType
from pobratim.reading import read


def _read(lang: str, text: str) -> Reading:
    return read(Document("sample", text, lang, published="2024-05-10"))


def _who(reading: Reading, kind: EventType) -> list[str]:
    names = {n.id: n.name for n in (*reading.people, *reading.organisations)}
    return [names[i] for e in reading.events if e.type is kind for i in e.who]


LED = [
    (
        "en",
        "A delegation from Kiel visited Coventry on Friday. It was led by the city president, Karl Brandt. "
        "The guests laid a wreath at the cathedral.",
        "Karl Brandt",
    ),
    (
        "fr",
        "Vendredi, une délégation de Kiel, conduite par le maire Karl Brandt, a visité Brest. "
        "La délégation a déposé une gerbe au monument aux morts.",
        "Karl Brandt",
    ),
    (
        "nl",
        "Vrijdag bezocht een delegatie uit Kiel de stad Breda. Zij stond onder leiding van burgemeester "
        "Karl Brandt. De gasten legden een krans bij het monument.",
        "Karl Brandt",
    ),
    (
        "ru",
        "В пятницу в Гомель прибыла делегация Ноттингема. Её возглавляет заместитель мэра Джон Бейкер. "
        "Гости возложили цветы к Вечному огню.",
        "Джон Бейкер",
    ),
    (
        "kk",
        "Жұма күні Павлодарға Омбы делегациясы келді. Делегацияны қала мэрі Сергей Шелест бастап келді. "
        "Қонақтар Жеңіс ескерткішіне гүл шоғын қойды.",
        "Сергей Шелест",
    ),
]


@pytest.mark.parametrize(("lang", "text", "name"), LED)
def test_whoever_leads_the_guests_does_what_they_do(lang: str, text: str, name: str) -> None:
    reading = _read(lang, text)
    assert name in _who(reading, EventType.VISIT)
    assert _who(reading, EventType.WREATH_LAYING) == [name]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "fr",
            "Karl Brandt, maire de cette ville d'Allemagne, conduisait une délégation de onze personnes à Brest.",
        ),
        (
            "nl",
            "Burgemeester Karl Brandt kwam maandag met een delegatie naar Breda en werd op het stadhuis ontvangen.",
        ),
        ("de", "Karl Brandt, der Bürgermeister, war am Montag mit einer Delegation in Brest."),
    ],
)
def test_whoever_comes_with_a_delegation_has_come(lang: str, text: str) -> None:
    assert _who(_read(lang, text), EventType.VISIT) == ["Karl Brandt"]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        (
            "de",
            "Zwölf Schüler aus Coventry verbrachten mit ihrer Lehrerin Ann Baker eine Woche in Kiel.",
            "Ann Baker",
        ),
        (
            "fr",
            "Douze élèves de Kiel ont passé une semaine à Brest avec leur professeure, Anna Wolf.",
            "Anna Wolf",
        ),
        (
            "ru",
            "Двенадцать школьников из Киля вместе с учительницей Анной Вольф провели неделю в Гомеле.",
            "Анна Вольф",
        ),
    ],
)
def test_pupils_bring_their_teacher(lang: str, text: str, name: str) -> None:
    assert _who(_read(lang, text), EventType.EXCHANGE) == [name]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Henry Moss and Otto Brandt, mayor of Kiel, signed the charter in Coventry in 1991."),
        ("fr", "Henry Moss et Otto Brandt, maire de Kiel, ont signé le jumelage à Brest en 1991."),
    ],
)
def test_two_sign_of_whom_one_has_his_office_behind_his_name(lang: str, text: str) -> None:
    assert _who(_read(lang, text), EventType.AGREEMENT) == ["Henry Moss", "Otto Brandt"]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("de", "Die Sängerin Anna Wolf sang am Samstag in Brest französische Lieder.", "Anna Wolf"),
        ("kk", "Әнші Айгүл Сейітова 4 мамырда Омбыда концерт берді.", "Айгүл Сейітова"),
    ],
)
def test_whoever_sings_performs(lang: str, text: str, name: str) -> None:
    assert _who(_read(lang, text), EventType.PERFORMANCE) == [name]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("en", "Patrick and Annie Garnier of Gien came to Malmesbury.", ["Patrick Garnier", "Annie Garnier"]),
        ("nl", "Kees en Anna de Boer kwamen zondag naar Breda.", ["Kees de Boer", "Anna de Boer"]),
        (
            "de",
            "Die Brüder Vinzenz und Jannik Kromer kamen nach Bayreuth.",
            ["Jannik Kromer", "Vinzenz Kromer"],
        ),
        ("en", "King Charles and Anna Moss met the guests.", ["Charles", "Anna Moss"]),
    ],
)
def test_two_of_one_surname(lang: str, text: str, names: list[str]) -> None:
    assert [p.name for p in _read(lang, text).people] == names


@pytest.mark.parametrize(
    ("lang", "text", "offices"),
    [
        ("en", "Karl Brandt became mayor of Rinteln in 2019.", ["mayor"]),
        ("en", "Karl Brandt has been mayor of Rinteln since 2019.", ["mayor"]),
        ("de", "Karl Brandt ist seit 2014 Bürgermeister von Kiel.", ["mayor"]),
        ("ru", "Пётр Кириченко является мэром Смоленска.", ["mayor"]),
        ("de", "Karl Brandt, 1. Beigeordneter der Stadt Kiel, sprach.", ["deputy-mayor"]),
        (
            "en",
            "Mayor Ann Moss came with her deputy, Paul Hill. Her predecessor, Tom Bell, stayed away.",
            ["mayor", "deputy-mayor", "mayor"],
        ),
        (
            "fr",
            "Le maire Paul Morin est venu avec son adjointe, Anne Leroy. Son prédécesseur, Jean Petit, aussi.",
            ["mayor", "deputy-mayor", "mayor"],
        ),
    ],
)
def test_offices_said_by_a_verb_and_of_those_before(lang: str, text: str, offices: list[str]) -> None:
    assert [p.office for p in _read(lang, text).people] == offices


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("fr", "« Ils ont acheté du neuf exprès », s'émerveille Olga Voubine.", "Olga Voubine"),
        ("de", "„Das hätten wir nicht gedacht“, wunderte sich Bürgermeisterin Anna Wolf.", "Anna Wolf"),
        (
            "ru",
            "«У Ступина такой документ уже есть», — перечислил заместитель мэра Иван Петров.",
            "Иван Петров",
        ),
        ("fr", "Et Paul Morin d'ajouter : « Il faut continuer. »", "Paul Morin"),
        ("kk", "Асайын Байхановтың айтуынша, «екі қаланың достығы мәңгілік».", "Асайын Байханов"),
    ],
)
def test_who_said_it(lang: str, text: str, name: str) -> None:
    reading = _read(lang, text)
    names = {p.id: p.name for p in reading.people}
    assert [names[s.speaker or ""] for s in reading.statements] == [name]


def test_a_story_of_aid_speaks_of_it() -> None:
    reading = _read("de", "Kiel hat zwei Busse und vierzig Betten nach Lwiw geschickt.")
    assert [t.id for t in reading.themes] == ["humanitarian aid"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "de",
            "Die Städtepartnerschaft zwischen Kiel und Coventry wurde 1991 besiegelt. "
            "Für Kiel unterschrieb Oberbürgermeister Karl Brandt.",
        ),
        (
            "en",
            "Coventry and Kiel have been twinned since 1991. "
            "The charter bears the signature of the then mayor, Karl Brandt.",
        ),
    ],
)
def test_who_signed_is_told_in_a_sentence_of_its_own(lang: str, text: str) -> None:
    assert _who(_read(lang, text), EventType.AGREEMENT) == ["Karl Brandt"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "De delegatie bestaat uit Anna Weber en Karl Otto. Zij bezocht Gouda."),
        ("de", "Die Delegation besteht aus Anna Weber und Karl Otto. Sie besuchte Gera."),
    ],
)
def test_a_company_is_of_people(lang: str, text: str) -> None:
    assert {p.name for p in read(Document("test", text, lang=lang)).people} == {"Anna Weber", "Karl Otto"}
