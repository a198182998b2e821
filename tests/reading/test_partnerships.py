"""Ties as sentences: who is whose partner, and who is not."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import Modality
from pobratim.reading import read


def reading_of(lang: str, text: str, title: str = "Headline") -> Reading:
    return read(Document("a sentence", f"{title}\n\n{text}", lang, title))


def ties(reading: Reading) -> set[frozenset[str]]:
    names = {p.id: p.name for p in reading.places}
    return {frozenset(names[p] for p in tie.places) for tie in reading.partnerships}


@pytest.mark.parametrize(
    ("lang", "text", "pairs"),
    [
        ("ru", "Ипр – побратим Семея.", [("Ypres", "Semey")]),
        (
            "ru",
            "Побратимами стали Ипр и Семей, Дрезден и Ковентри, а также Киль и Омск.",
            [("Ypres", "Semey"), ("Dresden", "Coventry"), ("Kiel", "Omsk")],
        ),
        ("ru", "Под Варной прошёл форум болгарских и российских городов-побратимов, сообщили в Твери.", []),
        ("en", "Coventry and Dresden are twin cities.", [("Coventry", "Dresden")]),
        ("ru", "Городами-побратимами Ипр и Семей не являются.", []),
        ("ru", "Побратимы Ипр и Семей не забывают друг друга.", [("Ypres", "Semey")]),
        ("nl", "Van een stedenband tussen Ieper en Siegen is geen sprake.", []),
        ("de", "Von einer Partnerschaft zwischen Kiel und Coventry ist vorerst keine Rede.", []),
        ("nl", "Siegen is de partnerstad van Ieper.", [("Siegen", "Ypres")]),
        ("fr", "Dijon est jumelée avec Mayence.", [("Dijon", "Mainz")]),
        ("de", "Kiel ist die Partnerstadt von Coventry.", [("Kiel", "Coventry")]),
        ("kk", "Семей мен Ипр бауырлас қалалар болды.", [("Semey", "Ypres")]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_tie_is_read(lang: str, text: str, pairs: list[tuple[str, str]]) -> None:
    assert ties(reading_of(lang, text)) == {frozenset(p) for p in pairs}


def test_one_city_with_a_list_of_partners() -> None:
    reading = reading_of("en", "The sister cities of Coventry are Dresden, Kiel and Volgograd.")
    assert ties(reading) == {frozenset(("Coventry", c)) for c in ("Dresden", "Kiel", "Volgograd")}


def test_a_planned_tie_is_planned() -> None:
    reading = reading_of("ru", "Семей и Ипр хотят стать побратимами.")
    assert [t.modality for t in reading.partnerships] == [Modality.PLANNED]


def test_two_cities_in_one_sentence_are_no_partners_by_that() -> None:
    assert ties(reading_of("en", "The road from Coventry to Birmingham was closed on Friday.")) == set()


@pytest.mark.parametrize(
    ("lang", "text", "pairs", "why"),
    [
        (
            "de",
            "Kiel hat keine Partnerschaft mit Dresden. Kiel ist Partnerstadt von Coventry.",
            [("Kiel", "Coventry")],
            "'no' in the clause denies the tie",
        ),
        (
            "de",
            "Eine Partnerschaft mit Dresden unterhält Coventry nicht.",
            [],
            "German says 'not' at the end of the clause",
        ),
        (
            "nl",
            "Ieper is niet alleen partnerstad van Siegen.",
            [("Ypres", "Siegen")],
            "'not only' denies nothing",
        ),
        (
            "en",
            "Coventry is quiet. Dresden, Coventry's oldest twin, sends a lorry to Lviv.",
            [("Coventry", "Dresden")],
            "the third city is only where the lorry goes",
        ),
        (
            "de",
            "Coventry feiert. Aus Kiel, mit dem Coventry seit 1967 verschwistert ist, kam ein Chor nach Dresden.",
            [("Coventry", "Kiel")],
            "'with which' belongs to the name before the comma",
        ),
        (
            "nl",
            "Nieuwe banden: de partnersteden Ieper met Siegen en Coventry met Dresden vieren feest.",
            [("Ypres", "Siegen"), ("Coventry", "Dresden")],
            "told clause by clause",
        ),
        (
            "ru",
            "Тверь и Торгау дружат городами.",
            [("Tver", "Torgau")],
            "a name beside one that is sure is believed",
        ),
        (
            "de",
            "Aus Kiel kamen Gäste. Die deutsche Stadt ist Partnerstadt von Coventry.",
            [("Kiel", "Coventry")],
            "'the German town' is the one named just before",
        ),
        (
            "en",
            "Councillors in Coventry took up a proposal to add Dresden to the list of sister cities.",
            [],
            "an idea is no tie",
        ),
        (
            "de",
            "Coventry hat die Partnerschaft mit Volgograd ausgesetzt, Kiel die mit Kaliningrad.",
            [("Coventry", "Volgograd"), ("Kiel", "Kaliningrad")],
            "the second half leaves the tie word out",
        ),
        (
            "en",
            "Coventry is at home. Coventry is open. It keeps its links with Dresden, Germany, and Volgograd.",
            [("Coventry", "Dresden"), ("Coventry", "Volgograd")],
            "the country of the first does not break the list",
        ),
        (
            "en",
            "Guests from Coventry spoke at the Sister Cities Ireland conference in Cork.",
            [],
            "a body that bears the word in its name",
        ),
        (
            "en",
            "Twinning committee. Coventry families put up the guests. Coventry is open. "
            "Next year the bus goes to Dresden.",
            [("Coventry", "Dresden")],
            "a twinning is told of, and no third town",
        ),
        (
            "de",
            "Verein für Städtepartnerschaften Heidelberg. In Heidelberg waren Gäste aus Cambridge, Montpellier "
            "und Simferopol.",
            [("Heidelberg", "Cambridge"), ("Heidelberg", "Montpellier"), ("Heidelberg", "Simferopol")],
            "towns abroad in one breath, where a text tells of a city's twins",
        ),
        (
            "nl",
            "Twee andere stedenbanden doen mee: Venlo met Xyloband (Peru) en Leuven met Krefeld.",
            [("Leuven", "Krefeld")],
            "a town with a partner whom no list knows is not the hub's",
        ),
        (
            "fr",
            "Dijon est jumelée à Coventry en Angleterre, à Dresde en Allemagne et à Volgograd en Russie.",
            [("Dijon", "Coventry"), ("Dijon", "Dresden"), ("Dijon", "Volgograd")],
            "a list whose towns each have their country and their 'à'",
        ),
        (
            "en",
            "The mayors of Coventry and Dresden met. The two towns have been twins since 1959.",
            [("Coventry", "Dresden")],
            "the two towns are those named just before",
        ),
        (
            "es",
            "Coventry y Volgogrado, en Rusia, son ciudades hermanas.",
            [("Coventry", "Volgograd")],
            "where a twin lies is no twin",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith("'") else "",
)
def test_who_is_whose_twin(lang: str, text: str, pairs: list[tuple[str, str]], why: str) -> None:
    assert ties(reading_of(lang, text)) == {frozenset(p) for p in pairs}, why


def test_a_tie_to_be_signed_is_planned() -> None:
    reading = reading_of("en", "Coventry and Dresden will sign a twinning agreement in May.")
    assert [t.modality for t in reading.partnerships] == [Modality.PLANNED]


def test_a_small_town_is_believed_beside_a_tie_word() -> None:
    text = "Kiel ist mit Leutschach verschwistert. Am Markt stand Leutschach auf einem Schild."
    assert ties(reading_of("de", text)) == {frozenset(("Kiel", "Leutschach"))}


@pytest.mark.parametrize(
    ("lang", "text", "pairs"),
    [
        (
            "de",
            "Mit Dresden, Kiel und Ypern ist Coventry seit Langem verbunden.",
            [("Coventry", "Dresden"), ("Coventry", "Kiel"), ("Coventry", "Ypres")],
        ),
        (
            "en",
            "Coventry has been twinned with Dresden in Germany since 1956 and with Volgograd and Kiel.",
            [("Coventry", "Dresden"), ("Coventry", "Volgograd"), ("Coventry", "Kiel")],
        ),
    ],
)
def test_all_of_a_list_are_the_partners_of_the_one_outside_it(
    lang: str, text: str, pairs: list[tuple[str, str]]
) -> None:
    assert ties(reading_of(lang, text)) == {frozenset(p) for p in pairs}


def test_partners_behind_with_are_those_of_the_city_before_it() -> None:
    text = (
        "Am Mittwoch war in Semei viel los. In Semei traf man sich, Semei freute sich. "
        "Coventry ist mit Dresden, Altdorfhausen und Kiel verschwistert."
    )
    assert ties(reading_of("de", text)) == {frozenset(("Coventry", c)) for c in ("Dresden", "Kiel")}


def test_a_lone_town_of_the_same_country_is_no_twin() -> None:
    text = "Coventry was busy, and Coventry was glad. The twinning association has a stall in Birmingham."
    assert ties(reading_of("en", text)) == set()
    assert ties(reading_of("en", text.replace("Birmingham", "Dresden"))) == {
        frozenset(("Coventry", "Dresden"))
    }


def test_a_friendship_that_is_proposed_is_none_yet() -> None:
    text = (
        "Kiel is not far. In a letter the mayor of Coventry is proposing a friendship agreement to Dresden."
    )
    assert ties(reading_of("en", text)) == set()


def test_two_countries_of_a_twinning_association() -> None:
    text = (
        "Members of the Twinning Association in Coventry spent a week in Kiel. They saw the port. "
        "From Kiel they took a boat to Lübeck. They were home in Coventry on Sunday."
    )
    assert ties(reading_of("en", text)) == {frozenset(("Coventry", "Kiel"))}
    assert ties(reading_of("en", text.replace("Twinning Association", "Rotary Club"))) == set()


def test_a_list_behind_friends_with_a_town_and_a_colon_is_that_towns() -> None:
    text = (
        "Павлодар стал побратимом Новосибирска. В Павлодаре рады соглашению.\n\nКто ещё дружит с Новосибирском: "
        "японский Саппоро, болгарская Варна, белорусский Минск и Ереван."
    )
    reading = reading_of("ru", text, "Павлодар нашёл побратима")
    assert {frozenset(("Novosibirsk", c)) for c in ("Sapporo", "Varna", "Minsk", "Yerevan")} <= ties(reading)
    assert not [pair for pair in ties(reading) if "Pavlodar" in pair and "Novosibirsk" not in pair]


@pytest.mark.parametrize(
    ("lang", "text", "pairs", "why"),
    [
        (
            "en",
            "Carlow's partners are Tempe in Arizona and Dole in France.",
            [("Carlow", "Tempe"), ("Carlow", "Dole")],
            "the one city before the word heads the list",
        ),
        (
            "en",
            "Davos, Kutchan and Coventry are all sister resorts of Kiel.",
            [("Davos", "Kiel"), ("Kutchan", "Kiel"), ("Coventry", "Kiel")],
            "the one city behind it is whose they are",
        ),
        (
            "en",
            "Kiel got a pump to Lviv by way of its sister city, Dresden, which paid for it.",
            [("Kiel", "Dresden")],
            "a twin called by name is that of the first city",
        ),
        (
            "en",
            "There is a direct rail link between Oxford and Bristol again.",
            [],
            "a railway ties no towns",
        ),
        (
            "de",
            "Burgebrach ist die Partnergemeinde von Kapsweyer.",
            [("Burgebrach", "Kapsweyer")],
            "small both",
        ),
        (
            "de",
            "Rosolini ist die jüngste Partnerstadt Frankenthals nach Sopot in Polen und Strausberg bei Berlin.",
            [("Frankenthal", "Rosolini"), ("Frankenthal", "Sopot"), ("Frankenthal", "Strausberg")],
            "whose twin it is stands behind the word; Berlin only says where",
        ),
        (
            "en",
            "Warstein hosted its twin towns Coventry and Dijon; the dance was in the Belecke quarter of Soest.",
            [("Warstein", "Coventry"), ("Warstein", "Dijon")],
            "a town of the same country that stands apart is no twin",
        ),
        (
            "de",
            "Seit dem 10.10.1998 sind die Stadt Warburg und das französische Dijon Partner.",
            [("Warburg", "Dijon")],
            "since then they are partners",
        ),
        (
            "de",
            "Die Partnerschaft mit Kiel lebt von Treffen.",
            [],
            "Treffen: no town",
        ),
    ],
)
def test_who_heads_a_list_of_twins(lang: str, text: str, pairs: list[tuple[str, str]], why: str) -> None:
    assert ties(reading_of(lang, text)) == {frozenset(p) for p in pairs}, why


def test_how_far_a_town_lies_is_no_tie_with_the_city_it_is_measured_from() -> None:
    text = (
        "Im November war der Gemeinderat von Kriens unterwegs. In San Damiano d'Asti, rund 50 Kilometer "
        "südöstlich von Turin, frischte er die Städtepartnerschaft auf."
    )
    assert ties(reading_of("de", text)) == {frozenset(("Kriens", "San Damiano d'Asti"))}


def test_years_in_brackets_part_no_list() -> None:
    text = "Coventry unterhält Partnerschaften mit Kiel (seit 1947), Dresden (seit 1956) und Graz."
    assert ties(reading_of("de", text)) == {frozenset(("Coventry", c)) for c in ("Kiel", "Dresden", "Graz")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Leeds spoke of Kiel and Dresden.\n\nLeeds University is twinned with Hiroshima University."),
        (
            "en",
            "Kiel and Dresden, Kiel and Dresden.\n\nHe spoke of relations with Austria and with Slovenia.",
        ),
    ],
)
def test_what_ties_universities_or_countries_ties_no_cities(lang: str, text: str) -> None:
    assert ties(reading_of(lang, text)) == set()


def test_two_towns_each_behind_a_with_are_twins_of_the_one_just_named() -> None:
    text = (
        "De markt van Krefeld staat vol. Zijn stad viert vijftig jaar jumelage met Boxtel "
        "en dertig jaar vriendschap met het Franse Dijon."
    )
    assert ties(reading_of("nl", text)) == {frozenset(("Krefeld", c)) for c in ("Boxtel", "Dijon")}


def test_towns_that_became_partners_in_dutch_are() -> None:
    found = read(Document("here", "Begin jaren zeventig werden Rheden en Cheb partners.", lang="nl"))
    assert len(found.partnerships) == 1
    assert [(e.type.value, e.date) for e in found.events] == [("agreement", "197X")]


@pytest.mark.parametrize(
    ("lang", "title", "text", "pairs"),
    [
        (
            "fr",
            "Dijon reçoit Mayence",
            "Dijon et Mayence fêtent leur jumelage. Le comité de jumelage a préparé la suite du séjour, qui "
            "passera par Rouen et Lyon.",
            [("Dijon", "Mainz")],
        ),
        (
            "en",
            "Kiel comes to Coventry",
            'The Mayor of Coventry, John Smith, welcomed guests from Kiel to Coventry. "Kiel is a friend," he '
            "said. We have three twins, Kiel, Dijon and Omsk. The choir from Kiel sang in Kiel's colours.",
            [("Coventry", "Kiel"), ("Coventry", "Dijon"), ("Coventry", "Omsk")],
        ),
        (
            "de",
            "Gedenken in Kiel",
            "In Kiel wurde am Sonntag in der Nikolaikirche der Toten gedacht. Die Vertreter der Partnerstädte "
            "Dresden und Coventry schickten Grußworte.",
            [("Kiel", "Dresden"), ("Kiel", "Coventry")],
        ),
        (
            "de",
            "Kiel und Dresden",
            "Die Partnerstadt Dresden schickte der Feuerwehr in Kiel ein Fahrzeug.",
            [("Kiel", "Dresden")],
        ),
        (
            "en",
            "Coventry choir sings",
            "Coventry and Dijon have been twinned since 1957. The match with Kiel, another twin, was called off.",
            [("Coventry", "Dijon"), ("Coventry", "Kiel")],
        ),
    ],
)
def test_of_two_towns_of_one_country_a_tie_is_told_right_before_them(
    lang: str, title: str, text: str, pairs: list[tuple[str, str]]
) -> None:
    assert ties(reading_of(lang, text, title)) == {frozenset(p) for p in pairs}


@pytest.mark.parametrize(
    ("lang", "title", "text", "pairs"),
    [
        # The list stands far behind the word; its owner is told by his people.
        (
            "de",
            "Schüler aus Dresden in Coventry",
            "In Kiel sprach der Freundeskreis der Kieler Städtepartnerschaften von den Hemden, auf denen neben "
            "Coventry auch Dijon und Tallinn stehen.",
            [("Kiel", "Coventry"), ("Kiel", "Dijon"), ("Kiel", "Tallinn")],
        ),
        # Two words and a hyphen: the first half has a name of two words.
        (
            "nl",
            "De Bilt viert",
            "In De Bilt werd feest gevierd door de Jumelagestichting De Bilt-Coesfeld.",
            [("De Bilt", "Coesfeld")],
        ),
        # "The two towns" are those the story is about, though another tie is told beside.
        (
            "de",
            "Gäste aus Dijon in Kiel",
            "Eine Delegation aus Dijon war in Kiel zu Gast. In Kiel sahen die Gäste aus Dijon den Hafen. Die "
            "beiden Städte sind seit 1990 verschwistert.\n\nAuch Tallinn, mit Kiel seit 1986 verbunden, will "
            "kommen.",
            [("Kiel", "Dijon"), ("Kiel", "Tallinn")],
        ),
    ],
)
def test_whose_the_twins_are_that_stand_apart_from_the_word(
    lang: str, title: str, text: str, pairs: list[tuple[str, str]]
) -> None:
    assert ties(reading_of(lang, text, title)) == {frozenset(p) for p in pairs}
