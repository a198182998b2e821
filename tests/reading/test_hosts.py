"""Where a story is set and where nothing is: (language, text, …), of journeys now and to come and of screens."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read
from pobratim.reading.reader import findings_of
from pobratim.reading.story.standing import standings

# Each side is at home: the meeting or signing has no place.
ON_SCREEN: list[tuple[str, str, str]] = [
    ("en", "Talks between Coventry and Dresden\n\nThe mayor of Coventry, Ann Smith, met her counterpart from Dresden by video link on Tuesday.\n", "meeting"),
    ("de", "Kiel und Coventry reden\n\nOberbürgermeister Karl Braun von Kiel unterzeichnete am Dienstag per Videokonferenz eine Vereinbarung mit Coventry.\n", "agreement"),
    ("nl", "Venlo en Krefeld\n\nBurgemeester Jan de Wit van Venlo sprak dinsdag in een videogesprek met zijn ambtgenoot uit Krefeld.\n", "meeting"),
    ("fr", "Dijon et Dresde\n\nLa maire de Dijon, Anne Petit, s'est entretenue mardi en visioconférence avec son homologue de Dresde.\n", "meeting"),
    ("ru", "Вологда и Омск\n\nМэр Вологды Иван Петров в режиме видеоконференции подписал соглашение с Омском.\n", "agreement"),
    ("kk", "Семей мен Омбы\n\nСемей қаласының әкімі Нұрлан Әлиев бейсенбіде Омбы мэрімен бейнебайланыс арқылы кездесті.\n", "meeting"),
]  # fmt: skip

# One journey was made, the visit back is to come: (language, text, goal of the first, goal of the second).
TO_AND_FRO: list[tuple[str, str, str, str]] = [
    ("en", "Singers\n\nThe choir of Coventry visited Dresden in May. Next year the choir of Dresden will visit Coventry.\n", "Dresden", "Coventry"),
    ("nl", "Koor\n\nHet koor uit Venlo bezocht in mei Krefeld. Volgend jaar komt het koor uit Krefeld naar Venlo.\n", "Krefeld", "Venlo"),
    ("fr", "Chorale\n\nLa chorale de Dijon a visité Dresde en mai. L'an prochain, la chorale de Dresde viendra à Dijon.\n", "Dresden", "Dijon"),
    ("ru", "Хор\n\nХор из Вологды посетил в мае Омск. В будущем году хор из Омска посетит Вологду.\n", "Omsk", "Vologda"),
]  # fmt: skip

# "There" is where the sentence before says that somebody will go.
THERE: list[tuple[str, str, str]] = [
    ("en", "Coventry\n\nIn October a group from Coventry will travel to Dresden. The council hopes to sign an agreement there in November.\n", "Dresden"),
    ("de", "Kiel\n\nIm Oktober reist eine Gruppe aus Kiel nach Coventry. Die Stadt will dort eine Vereinbarung unterzeichnen.\n", "Coventry"),
    ("nl", "Venlo\n\nIn oktober reist een groep uit Venlo naar Krefeld. De stad wil daar een overeenkomst ondertekenen.\n", "Krefeld"),
]  # fmt: skip


# "X, where he laid a wreath": the city that the clause hangs on, whatever the story is set in.
WHERE: list[tuple[str, str, str]] = [
    ("en", "Kiel\n\nThe guests from Coventry were welcomed in Kiel on Friday. On Saturday they went to Hamburg, where Mayor Ann Smith laid a wreath.\n", "Hamburg"),
    ("de", "Kiel\n\nDie Gäste aus Coventry wurden am Freitag in Kiel empfangen. Am Samstag fuhren sie nach Hamburg, wo Bürgermeisterin Ann Smith einen Kranz niederlegte.\n", "Hamburg"),
    ("nl", "Venlo\n\nDe burgemeester van Krefeld was vrijdag te gast in Venlo. Zaterdag ging hij naar Rotterdam, waar hij een krans legde.\n", "Rotterdam"),
    ("de", "Kiel\n\nAm Samstag fuhren die Kieler nach Coventry, wo Bürgermeisterin Ann Smith in London einen Kranz niederlegte.\n", "London"),
    ("fr", "Dijon\n\nLes invités de Dresde ont été reçus vendredi à Dijon. Samedi, ils sont allés à Lyon, où le maire a déposé une gerbe.\n", "Lyon"),
    ("fr", "Dijon\n\nLes invités de Dresde ont été reçus vendredi à Dijon. Samedi, ils sont allés à Lyon, jumelée avec la ville allemande de Leipzig, où le maire a déposé une gerbe.\n", "Lyon"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "place"), WHERE)
def test_where_is_the_city_right_before_it(lang: str, text: str, place: str) -> None:
    reading = read(Document(source="sample", text=text, lang=lang, published="2024-05-20"))
    names = {p.id: p.name for p in reading.places}
    assert [names.get(e.place or "") for e in reading.events if e.type.value == "wreath-laying"] == [place]


def test_the_part_of_a_city_stands_for_it_and_a_country_behind_a_twin_town_for_nothing() -> None:
    for text, place in (
        ("Embassy in Tokyo\n\nThe embassy in Tokyo held a service on Sunday. Wreaths were laid at the cemetery in Hodogaya, Yokohama.\n", "Yokohama"),
        ("Caton\n\nForty people made the journey from Socx, our twin village in France, and spent four days in Caton.\n", "Caton"),
    ):  # fmt: skip
        reading = read(Document(source="sample", text=text, lang="en", published="2024-05-20"))
        names = {p.id: p.name for p in reading.places}
        assert names.get(reading.events[0].place or "") == place


@pytest.mark.parametrize(("lang", "text", "place"), THERE)
def test_there_is_where_somebody_goes(lang: str, text: str, place: str) -> None:
    reading = read(Document(source="sample", text=text, lang=lang, published="2024-05-20"))
    names = {p.id: p.name for p in reading.places}
    assert [names.get(e.place or "") for e in reading.events if e.type.value == "agreement"] == [place]


@pytest.mark.parametrize(("lang", "text", "kind"), ON_SCREEN)
def test_who_meets_on_a_screen_meets_nowhere(lang: str, text: str, kind: str) -> None:
    events = read(Document(source="sample", text=text, lang=lang, published="2024-05-20")).events
    assert [e.place for e in events if e.type.value == kind] == [None]


@pytest.mark.parametrize(("lang", "text", "now", "soon"), TO_AND_FRO)
def test_the_visit_back_does_not_turn_the_story_round(lang: str, text: str, now: str, soon: str) -> None:
    found = findings_of(Document(source="sample", text=text, lang=lang, published="2024-06-20"))
    told = standings(found)
    signs = {found.places[city].name: own for city, own in told.signs.items()}
    assert "goes:now" in signs[now] and "goes:now" not in signs[soon]
    assert "goes:soon" in signs[soon] and "goes:soon" not in signs[now]
    assert found.places[told.host or ""].name == now


def test_a_screen_in_another_clause_moves_nothing() -> None:
    text = "Coventry\n\nThe mayor of Coventry met guests from Dresden at Coventry on Friday. Kyiv sent a video message.\n"
    reading = read(Document(source="sample", text=text, lang="en", published="2024-05-20"))
    names = {p.id: p.name for p in reading.places}
    assert {names.get(e.place or "") for e in reading.events if e.type.value == "meeting"} == {"Coventry"}


def test_the_road_that_is_taken_leads_to_a_place_and_is_no_street() -> None:
    for text, goals in (
        ("Jumelage\n\nQuarante habitants de Modave ont pris la route de Saugues jeudi pour une visite.\n", {"Modave", "Saugues"}),
        ("Travaux\n\nLa route de Saugues est fermée à Modave.\n", {"Modave"}),
    ):  # fmt: skip
        reading = read(Document(source="sample", text=text, lang="fr", published="2024-05-20"))
        assert {p.name for p in reading.places} == goals


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Leeds\n\nA wreath will be laid this Sunday for those who died in Hiroshima. Leeds has a memorial.",
        ),
        (
            "de",
            "Kiel\n\nAm Sonntag wird ein Kranz für die Gefallenen in Stalingrad niedergelegt. Kiel gedenkt.",
        ),
        (
            "fr",
            "Dijon\n\nDimanche, une gerbe sera déposée pour les soldats tombés à Verdun. Dijon se souvient.",
        ),
    ],
)
def test_where_somebody_died_is_not_where_the_wreath_is_laid(lang: str, text: str) -> None:
    reading = read(Document(source="sample", text=text, lang=lang, published="2024-05-20"))
    names = {p.id: p.name for p in reading.places}
    laid = [names.get(e.place or "") for e in reading.events if e.type.value == "wreath-laying"]
    assert len(laid) == 1
    assert laid[0] not in ("Hiroshima", "Stalingrad", "Volgograd", "Verdun")


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_a_town_that_begins_with_an_apostrophe_is_one(apostrophe: str) -> None:
    text = f"Het college van Leuven is op bezoek geweest in {apostrophe}s-Hertogenbosch."
    reading = read(Document(source="sample", text=text, lang="nl"))
    assert "'s-Hertogenbosch" in [p.name for p in reading.places]


# A town that leads nobody astray: (language, text, type of event, where it was).
MEANT: list[tuple[str, str, str, str | None]] = [
    ("en", "Coventry welcomes Norwegians\n\nThe guests from Bergen, who landed in Manchester on Thursday, were received in Coventry by Mayor Ann Smith.\n", "visit", "Coventry"),
    ("nl", "Gasten in Venlo\n\nDe delegatie uit Toledo is donderdag op Schiphol geland en werd in Venlo ontvangen door burgemeester Jan de Wit.\n", "visit", "Venlo"),
    ("nl", "Venlo op reis\n\nIn mei was het koor uit Toledo te gast in Venlo. In oktober brengt Venlo een tegenbezoek.\n", "visit", "Toledo"),
    ("ru", "Побратимы\n\nВ минувшие выходные Вологда принимала гостей из финского Тампере.\n", "visit", "Vologda"),
    ("fr", "Dijon et Dresde\n\nVendredi, à la mairie de Dijon, les deux maires ont signé le serment qui unit désormais Dijon à Dresde.\n", "agreement", "Dijon"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kind", "place"), MEANT)
def test_airports_travellers_and_towns_tied_are_not_where_it_was(
    lang: str, text: str, kind: str, place: str | None
) -> None:
    reading = read(Document(source="sample", text=text, lang=lang, published="2024-05-20"))
    names = {p.id: p.name for p in reading.places}
    places = [names.get(e.place or "") for e in reading.events if e.type.value == kind]
    assert places
    assert places[-1] == place


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Saisonstart in der Partnerstadt\n\nKiel wartet auf den Frühling.", "bare"),
        ("Fest der Gäste\n\nKiel wartet auf den Frühling.", "bare"),
        ("Die Partnerstädte Kiel und Coventry feiern.", "bare"),
        ("Die Partnerstadt Kiel feiert.", "tied"),
    ],
)
def test_a_name_stands_by_the_words_of_its_own_sentence(text: str, stands: str) -> None:
    told = standings(findings_of(Document(source="sample", text=text, lang="de", published="2024-05-20")))
    assert told.all[0].stands == stands


@pytest.mark.parametrize(
    ("lang", "text", "stands"),
    [
        ("kk", "Қызылорда қонақтар күтті.", "bare"),  # ends as "in Kyzylor" would
        ("kk", "Астана әкімдігі көмек жіберді.", "bare"),  # and "to Asta"
        ("kk", "Қызылордада көрме ашылды.", "at"),
        ("kk", "Делегация Астанаға барды.", "to"),
        ("de", "Am Abend singt der Chor Pirna.", "of"),  # "am" is of the evening
        ("de", "Am Abend sang der Chor im Rathaus der Stadt Pirna.", "at"),
        ("de", "Am Abend kam der Chor aus der Stadt Pirna.", "from"),
    ],
)
def test_what_only_looks_like_a_case_or_a_preposition_of_a_name_is_none(
    lang: str, text: str, stands: str
) -> None:
    told = standings(findings_of(Document(source="sample", text=text, lang=lang, published="2024-05-20")))
    assert told.all[0].stands == stands


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("fr", "Tsukuba plante un arbre à Grenoble\n\nUn arbre pousse devant la mairie.\n", "Grenoble"),
        ("en", "Coventry unveils a plaque in Dresden\n\nGuests looked on.\n", "Dresden"),
        ("en", "Coventry unveils a plaque to Dresden\n\nGuests looked on.\n", "Coventry"),
    ],
)
def test_what_a_city_does_in_another_is_there(lang: str, text: str, place: str) -> None:
    reading = read(Document(source="sample", text=text, lang=lang, published="2024-05-20"))
    names = {p.id: p.name for p in reading.places}
    assert [names.get(e.place or "") for e in reading.events][:1] == [place]


@pytest.mark.parametrize(
    ("lang", "text", "stands"),
    [
        ("fr", "Huit maires européens étaient reçus. Ils ont envoyé leurs maires à Dijon.", "at"),
        ("de", "Die Bürgermeisterin in Dresden überreichte ein Geschenk.", "at"),
        ("fr", "Il a remercié l'adjoint au maire de Dijon.", "office"),  # whose mayor he is
        ("de", "Der Honorarkonsul in Dresden überreichte ein Geschenk.", "office"),  # posted there
    ],
)
def test_a_mayor_in_a_town_is_there_and_a_consul_is_of_it(lang: str, text: str, stands: str) -> None:
    told = standings(findings_of(Document(source="sample", text=text, lang=lang, published="2024-05-20")))
    assert told.all[0].stands == stands


@pytest.mark.parametrize(
    ("lang", "text", "where"),
    [
        ("de", "Eine Gruppe aus Villepinte bei Paris war in der Partnerstadt Kiel zu Gast.", "Kiel"),
        ("nl", "Een groep uit Bussum bij Amsterdam was te gast in Krefeld.", "Krefeld"),
        ("en", "A group from Slough near London visited Bonn.", "Bonn"),
    ],
)
def test_the_great_city_that_a_town_lies_near_is_not_where_its_guests_came(
    lang: str, text: str, where: str
) -> None:
    reading = read(Document(source="made up", text=text, lang=lang))
    names = {place.id: place.name for place in reading.places}
    assert [names[e.place] for e in reading.events if e.place] == [where]
