"""Plain sentences that say whose twin a town is, and where what is told of twins took place."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType
from pobratim.reading import read


def _read(lang: str, text: str) -> Reading:
    return read(Document("sample", f"Day\n\n{text}", lang, published="2025-05-20"))


def _ties(reading: Reading) -> list[set[str]]:
    names = {p.id: p.name for p in reading.places}
    return [{names[i] for i in tie.places} for tie in reading.partnerships]


def _place(reading: Reading, kind: EventType) -> str | None:
    names = {p.id: p.name for p in reading.places}
    return names.get(next(e.place for e in reading.events if e.type is kind) or "")


OPENING = [
    ("en", "Reading has been twinned for 40 years, with Düsseldorf.", {"Reading", "Düsseldorf"}),
    ("en", "Reading – Fifty guests from twin town Düsseldorf arrived on Friday.", {"Reading", "Düsseldorf"}),
    ("fr", "Sens fête son jumelage avec Lörrach", {"Sens", "Lörrach"}),
    ("fr", "Sens et sa jumelle Lörrach ont échangé des cadeaux.", {"Sens", "Lörrach"}),
    ("fr", "Vire a depuis 1974 une jumelle en Allemagne : Baunatal.", {"Vire", "Baunatal"}),
    ("ru", "Орёл и Оффенбах стали городами-друзьями.", {"Orël", "Offenbach"}),
    ("ru", "Киров и его побратим Зиген обменялись подарками.", {"Kirov", "Siegen"}),
    ("ru", "Киров. Пятьдесят гостей из города-партнёра Зигена прибыли в пятницу.", {"Kirov", "Siegen"}),
]


@pytest.mark.parametrize(("lang", "text", "both"), OPENING)
def test_a_name_that_opens_the_sentence_of_its_tie_is_a_town(lang: str, text: str, both: set[str]) -> None:
    assert _ties(_read(lang, text)) == [both]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Reading is fun, and the twinning with Kiel helps."),
        ("fr", "Sens du partage et jumelage avec Lörrach."),
        ("de", "Von seinen Partnerstädten liegt Kassel Mulhouse am nächsten."),
        ("de", "Essen ist wichtig, wenn die Partnerstadt Tours zu Gast ist."),
        ("ru", "Орёл сел на крышу, а гости из побратима Оффенбаха уехали."),
    ],
)
def test_an_everyday_word_that_opens_another_sentence_is_none(lang: str, text: str) -> None:
    assert not _ties(_read(lang, text))


STANDING = [
    ("nl", "Breda heeft sinds 1974 een zusterstad in Frankrijk: Angers.", {"Breda", "Angers"}),
    ("en", "The mayors of Coventry and its twin Kiel met.", {"Coventry", "Kiel"}),
    ("en", "Coventry chose Kiel as its partner city.", {"Coventry", "Kiel"}),
    ("de", "Die Freundschaft Kassels mit Mulhouse lebt.", {"Kassel", "Mulhouse"}),
    ("de", "Der Freundeskreis Mulhouse in Kassel lud zum Vortrag.", {"Kassel", "Mulhouse"}),
    ("de", "Die Urkunde, die Kassel und Mulhouse verbindet, hängt im Rathaus.", {"Kassel", "Mulhouse"}),
    ("fr", "Reims-Aachen : 50 ans de jumelage", {"Reims", "Aachen"}),
    ("ru", "Дружба Твери и Оснабрюка длится полвека.", {"Tver", "Osnabrück"}),
    ("ru", "Партнёрство Тверь — Оснабрюк отмечает юбилей.", {"Tver", "Osnabrück"}),
]


@pytest.mark.parametrize(("lang", "text", "both"), STANDING)
def test_two_towns_of_a_tie_told_in_passing(lang: str, text: str, both: set[str]) -> None:
    assert _ties(_read(lang, text)) == [both]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        (
            "Members of Coventry Twinning Association travelled to Kiel for the weekend.",
            {"Coventry", "Kiel"},
        ),
        ("Eleven visitors from Kiel stayed with Coventry Twinning Association.", {"Coventry", "Kiel"}),
        ("The Coventry Kiel Friendship Association held its meeting.", {"Coventry", "Kiel"}),
        ("The Dundee Würzburg Twinning Association was formed in 1962.", {"Dundee", "Würzburg"}),
    ],
)
def test_the_guests_and_hosts_of_a_twinning_club(text: str, both: set[str]) -> None:
    assert _ties(_read("en", text)) == [both]


def test_a_town_on_the_way_of_a_twinning_club_is_no_twin() -> None:
    text = "Members of Coventry Twinning Association travelled to Kiel via Dover."
    assert _ties(_read("en", text)) == [{"Coventry", "Kiel"}]


@pytest.mark.parametrize(
    ("lang", "text", "name", "is_town"),
    [
        ("en", "The mayor of Kiel gave Derby a book.", "Derby", True),
        ("en", "The mayor of Kiel gave Nancy a book.", "Nancy", False),
        ("en", "The council approved an agreement with Nancy on culture.", "Nancy", True),
        ("de", "Die Stadt Osnabrück schenkte Derby eine Bank.", "Derby", True),
        ("fr", "Paul Roux a remis une médaille au maire de Reims.", "Paul Roux", False),
    ],
)
def test_names_that_are_also_words_or_peoples(lang: str, text: str, name: str, is_town: bool) -> None:
    assert (name in [p.name for p in _read(lang, text).places]) is is_town


def test_athens_is_in_greece_where_nothing_is_american() -> None:
    places = _read("en", "Kiel has been twinned with Athens since 1974.").places
    assert [p.country for p in places if p.name == "Athens"] == ["GR"]


PLACES = [
    (
        "nl",
        "Van 14 tot en met 20 november had Oostkamp zes gasten uit Comé, een gemeente in het zuiden van Benin.",
        EventType.VISIT,
        "Oostkamp",
    ),
    (
        "fr",
        "Le maire de Yên Bai, dans le nord du Vietnam, a conduit une délégation en France du 12 au 15 mai.",
        EventType.VISIT,
        "France",
    ),
    (
        "en",
        "Plymouth is to host the next meeting of the twins in 2026, the mayors of Brest and Plymouth agreed in Brest.",
        EventType.VISIT,
        "Plymouth",
    ),
    (
        "ru",
        "Делегаты из Пскова и Твери обсудили планы. Следующий форум примет в 2027 году Великий Новгород.",
        EventType.CONFERENCE,
        "Veliky Novgorod",
    ),
    (
        "ru",
        "Депутаты Тверской городской думы утвердили соглашение с Ханты-Мансийском.",
        EventType.AGREEMENT,
        None,
    ),
    (
        "de",
        "Der Stadtrat hat am Dienstag eine Solidaritätspartnerschaft mit Lwiw beschlossen.",
        EventType.AGREEMENT,
        None,
    ),
]


@pytest.mark.parametrize(("lang", "text", "kind", "name"), PLACES)
def test_where_it_took_place(lang: str, text: str, kind: EventType, name: str | None) -> None:
    assert _place(_read(lang, text), kind) == name
