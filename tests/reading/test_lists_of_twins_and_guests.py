"""Twins told over several sentences, the town meant by "the twin town", and towns that guests are only from."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType, Modality
from pobratim.reading import read


def _read(lang: str, text: str) -> Reading:
    return read(Document("sample", text, lang, published="2024-06-10"))


def _ties(reading: Reading) -> set[tuple[str, str]]:
    names = {p.id: p.name for p in reading.places}
    return {
        (names[t.places[0]], names[t.places[1]])
        for t in reading.partnerships
        if t.modality is not Modality.DENIED
    }


def _place(reading: Reading, kind: EventType) -> str | None:
    names = {p.id: p.name for p in reading.places}
    return names.get(next(e.place for e in reading.events if e.type is kind) or "")


LISTS = [
    (
        "en",
        "Nottingham has four twin towns. The oldest is Karlsruhe, since 1969. Ghent followed in 1985, and "
        "Timișoara and Minsk joined later.",
        "Nottingham",
        {"Karlsruhe", "Ghent", "Timişoara", "Minsk"},
    ),
    (
        "de",
        "Kiel hat elf Partnerstädte. Die älteste ist Brest, seit 1964. Coventry folgte 1967, und Gdynia und "
        "Tallinn kamen in den Achtzigern dazu.",
        "Kiel",
        {"Brest", "Coventry", "Gdynia", "Tallinn"},
    ),
    (
        "fr",
        "Dijon compte neuf villes jumelles. La plus ancienne est York, depuis 1953. Mayence a suivi en 1958, "
        "puis Volgograd a rejoint la famille.",
        "Dijon",
        {"York", "Mainz", "Volgograd"},
    ),
    ("nl", "Haarlem is verbonden met Osnabrück. Mutare volgde in 1992.", "Haarlem", {"Osnabrück", "Mutare"}),
    (
        "ru",
        "Первым побратимом Мурманска в 1972 году стал Рованиеми. В 1973 году к нему присоединился Тромсё.",
        "Murmansk",
        {"Rovaniemi", "Tromsø"},
    ),
    (
        "kk",
        "Семейдің үш бауырлас қаласы бар. Ең ескісі — Исфахан, 1998 жылдан бері. Кейін Ставрополь мен Уфа қосылды.",
        "Semey",
        {"Isfahan", "Stavropol", "Ufa"},
    ),
]


@pytest.mark.parametrize(("lang", "text", "owner", "twins"), LISTS)
def test_a_list_of_twins_goes_on_in_the_next_sentences(
    lang: str, text: str, owner: str, twins: set[str]
) -> None:
    assert _ties(_read(lang, text)) == {(owner, twin) for twin in twins}


def test_each_twin_of_a_list_has_its_own_year() -> None:
    text = "Erlangen hat viele Partnerstädte. 1970 folgte Rennes, Stoke-on-Trent kam 1989 hinzu."
    reading = _read("de", text)
    names = {p.id: p.name for p in reading.places}
    since = {names[t.places[1]]: t.since for t in reading.partnerships}
    assert since == {"Rennes": "1970", "Stoke-on-Trent": "1989"}


@pytest.mark.parametrize(
    ("lang", "text", "years"),
    [
        ("fr", "Dijon est jumelée avec York depuis 1953, avec Mayence depuis 1958.", {"1953", "1958"}),
        (
            "nl",
            "Delft is sinds 1952 verbroederd met Freiberg en, sinds 1963, met Kfar Saba.",
            {"1952", "1963"},
        ),
        (
            "en",
            "Sunderland and Saint-Nazaire have been twins since 1953, and Sunderland and Essen since 1949.",
            {"1953", "1949"},
        ),
    ],
)
def test_a_year_is_of_the_twin_beside_it(lang: str, text: str, years: set[str]) -> None:
    assert {t.since for t in _read(lang, text).partnerships} == years


@pytest.mark.parametrize(
    ("lang", "text", "pair"),
    [
        ("en", "Volgograd is not twinned with Cleveland but has been a sister city of Coventry since 1944.",
         ("Volgograd", "Coventry")),
        ("de", "Bad Vilbel lehnt eine Partnerschaft mit Brotterode ab. Verschwistert bleibt es mit Moulins.",
         ("Bad Vilbel", "Moulins")),
        ("ru", "Тверь ведёт переговоры о побратимстве с Гянджой. Тверь дружит с Оснабрюком.", ("Tver", "Osnabrück")),
        ("nl", "De raad van Ede wil geen stedenband met Chrudim. Wel blijft Ede verbonden met Vilvoorde.",
         ("Ede", "Vilvoorde")),
    ],
)  # fmt: skip
def test_a_tie_denied_refused_or_talked_of_is_none(lang: str, text: str, pair: tuple[str, str]) -> None:
    assert _ties(_read(lang, text)) == {pair}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The link between Worthing and Les Sables-d'Olonne lapsed in 2019."),
        ("fr", "Le jumelage entre Vannes et Cuxhaven a pris fin en 2020."),
        ("nl", "De stedenband tussen Alphen en Oudtshoorn is in 2018 beëindigd."),
    ],
)
def test_a_tie_that_ended_is_denied(lang: str, text: str) -> None:
    assert {t.modality for t in _read(lang, text).partnerships} == {Modality.DENIED}


def test_the_other_twins_are_of_the_town_at_home() -> None:
    text = "Burgemeester Mark Boumans van Doetinchem was in Pardubice. Raspenava en La Libertad zijn de andere zustersteden."
    assert _ties(_read("nl", text)) >= {("Doetinchem", "Raspenava"), ("Doetinchem", "La Libertad")}


TWIN = [
    ("de", "Schwerte ist mit Bruay-la-Buissière verbunden. In der Partnerstadt wurde am Freitag eine Ausstellung "
     "eröffnet.", EventType.EXHIBITION, "Bruay-la-Buissière"),
    ("fr", "Annecy est jumelée avec Bayreuth. Dans la ville jumelle, une exposition a été inaugurée vendredi.",
     EventType.EXHIBITION, "Bayreuth"),
    ("nl", "Zutphen is verbonden met Tartu. In de zusterstad werd vrijdag een tentoonstelling geopend.",
     EventType.EXHIBITION, "Tartu"),
    ("ru", "Смоленск дружит с Хагеном. В городе-побратиме в пятницу открылась выставка.", EventType.EXHIBITION,
     "Hagen"),
    ("kk", "Астана мен Анкара 2001 жылдан бері бауырлас. Бауырлас қалада жұма күні көрме ашылды.",
     EventType.EXHIBITION, "Ankara"),
    ("en", "Twelve pupils cycled from Canterbury to Reims last week. They were welcomed in the twin town by the mayor.",
     EventType.MEETING, "Reims"),
    ("de", "Eine Delegation aus Coventry besuchte Kiel. In der Partnerstadt legten die Gäste am Montag einen Kranz "
     "nieder.", EventType.WREATH_LAYING, "Kiel"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kind", "place"), TWIN)
def test_in_the_twin_town_is_in_the_only_one_that_can_be_meant(
    lang: str, text: str, kind: EventType, place: str
) -> None:
    assert _place(_read(lang, text), kind) == place


GUESTS = [
    (
        "de",
        "Der Besuch der Kieler Delegation endete am Sonntag mit einer Kranzniederlegung.",
        EventType.VISIT,
    ),
    ("de", "Kieler Gäste legten am Sonntag einen Kranz nieder.", EventType.WREATH_LAYING),
    ("de", "Der Chor aus Teltow gab am Abend in der Marienkirche ein Konzert.", EventType.PERFORMANCE),
    (
        "en",
        "The Kiel delegation visited the town hall on Monday. A wreath was laid by the Kiel guests.",
        EventType.VISIT,
    ),
    ("fr", "La chorale de Mayence a chanté dimanche à l'église Saint-Pierre.", EventType.PERFORMANCE),
    ("nl", "Het koor uit Krefeld gaf zondag een concert in de Grote Kerk.", EventType.PERFORMANCE),
    ("ru", "Хор из Седльце выступил в субботу в Спасском соборе.", EventType.PERFORMANCE),
    ("kk", "Павлодар делегациясы дүйсенбіде музейді аралады.", EventType.VISIT),
    ("kk", "Пермьнен келген әнші сахнаға шықты.", EventType.PERFORMANCE),
]


@pytest.mark.parametrize(("lang", "text", "kind"), GUESTS)
def test_where_guests_are_from_is_not_where_they_are(lang: str, text: str, kind: EventType) -> None:
    assert _place(_read(lang, text), kind) is None


LATER = [
    ("en", "On Friday a wreath was laid at the cenotaph. The mayor then travelled to Reims."),
    ("de", "Am Freitag wurde am Ehrenmal ein Kranz niedergelegt. Danach fuhr die Gruppe nach Reims weiter."),
    (
        "fr",
        "Vendredi, une gerbe a été déposée au monument aux morts. Ensuite, le groupe est parti pour Mayence.",
    ),
    ("nl", "Vrijdag werd een krans gelegd bij het monument. Daarna reisde de groep naar Krefeld."),
    ("ru", "В пятницу гости возложили цветы к мемориалу. Затем делегация отправилась в Ковентри."),
    ("kk", "Жұма күні қонақтар ескерткішке гүл шоғын қойды. Содан кейін делегация Омбыға аттанды."),
]


@pytest.mark.parametrize(("lang", "text"), LATER)
def test_a_town_that_somebody_goes_on_to_is_not_where_they_were_before(lang: str, text: str) -> None:
    reading = _read(lang, text)
    assert _place(reading, EventType.WREATH_LAYING) is None
    assert _place(reading, EventType.VISIT) is not None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Bristol and Hanover signed their charter on Saturday."),
        ("de", "Lübeck und La Rochelle haben am Samstag ihre Urkunde erneuert."),
        ("nl", "Zutphen en Tartu tekenden zaterdag een akkoord."),
        ("ru", "Самара и Штутгарт в субботу подписали договор о дружбе."),
        ("kk", "Семей мен Исфахан сенбіде келісімге қол қойды."),
    ],
)
def test_that_two_towns_signed_does_not_say_where(lang: str, text: str) -> None:
    assert _place(_read(lang, text), EventType.AGREEMENT) is None


@pytest.mark.parametrize(
    ("lang", "text", "kind", "place"),
    [
        ("fr", "Bayreuth, ville jumelle d'Annecy, a inauguré le 5 juin une exposition sur les Alpes.",
         EventType.EXHIBITION, "Bayreuth"),
        ("nl", "Een delegatie van de gemeente Wijk bij Duurstede bezoekt van 12 tot 15 juni Fundão.",
         EventType.VISIT, "Fundão"),
        ("fr", "Les pompiers de Metz ont remis samedi un camion à leurs collègues de Karmiel.", EventType.AID,
         "Metz"),
        ("kk", "Тараз қаласының делегациясы Шортанды ауданында болды.", EventType.VISIT, "Shortandy District"),
    ],
)  # fmt: skip
def test_whose_place_the_words_say(lang: str, text: str, kind: EventType, place: str) -> None:
    assert _place(_read(lang, text), kind) == place


def test_who_receives_guests_in_kazakh_is_no_akim_of_their_town() -> None:
    text = "Ақтөбеде Орынбордан келген қонақтарды қала әкімі Асхат Шахаров қабылдады."
    reading = _read("kk", text)
    assert _place(reading, EventType.MEETING) == "Aktobe"
    assert [p.name for p in _read("kk", "Әнші Айдос Шахаров Пермьден келді.").people] == ["Айдос Шахаров"]
