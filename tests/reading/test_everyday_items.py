"""Short items as a town hall writes them: guests, promises, speeches, one clause beside another."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType, Modality
from pobratim.reading import read


def _read(lang: str, text: str, published: str = "2025-05-20") -> Reading:
    return read(Document("sample", text, lang, published=published))


def _place(reading: Reading, kind: EventType) -> str | None:
    names = {p.id: p.name for p in reading.places}
    return names.get(next(e.place for e in reading.events if e.type is kind) or "")


GUESTS = [
    ("de", "Bürgermeisterin Sabine Hartmann und eine Abordnung aus Compiègne legten einen Kranz nieder."),
    ("nl", "Wethouder Karin Stam en een delegatie uit Leszno legden een krans bij het monument."),
    ("fr", "Le maire, Paul Lanoë, et une délégation de Helmstedt ont déposé une gerbe au monument."),
    ("en", "Mayor Ann Moss and a delegation from Helmstedt laid a wreath at the war memorial."),
    ("ru", "Глава города Пётр Рыков и делегация из Хельмштедта возложили цветы к памятнику."),
    ("kk", "Қала әкімі Болат Серіков пен Хельмштедттен келген делегация ескерткішке гүл шоқтарын қойды."),
]


@pytest.mark.parametrize(("lang", "text"), GUESTS)
def test_the_town_that_the_guests_are_from_is_not_where_they_are(lang: str, text: str) -> None:
    assert _place(_read(lang, text), EventType.WREATH_LAYING) is None


@pytest.mark.parametrize(
    "text",
    [
        "In Compiègne legten Bürgermeisterin Sabine Hartmann und eine Abordnung aus Compiègne einen Kranz nieder.",
        "Die Delegation ist zurück aus Compiègne. Dort legte sie am Ehrenmal einen Kranz nieder.",
    ],
)
def test_a_town_named_otherwise_too_is_where_it_was(text: str) -> None:
    assert _place(_read("de", text), EventType.WREATH_LAYING) == "Compiègne"


def test_who_visits_the_town_of_the_dateline_is_there() -> None:
    text = "ALSFELD (ol). Eine Delegation aus der Region Murcia war am Montag im Rathaus zu Gast."
    assert _place(_read("de", text), EventType.VISIT) == "Alsfeld"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Am Samstag kam der Bürgermeister von Cardiff, Bablin Molik, nach Stuttgart.", "Bablin Molik"),
        ("Die Bürgermeisterin von Coevorden, Renze Bergsma, kam am Samstag nach Nordhorn.", "Renze Bergsma"),
        ("Das Geschenk gilt dem Bürgermeister von Pardubice, Jakub Rychtecky.", "Jakub Rychtecky"),
    ],
)
def test_a_german_name_between_commas_behind_an_office(text: str, name: str) -> None:
    people = [(p.name, p.office) for p in _read("de", text).people]
    assert (name, "mayor") in people


@pytest.mark.parametrize(
    "text",
    [
        "Der Bürgermeister von Kiel, Ehrengast Otto, fehlte.",
        "Die Bürgermeister von Kiel, Lübeck und Plön trafen sich am Samstag.",
        "Der Bürgermeister von Lübeck, Vertreter des Rats und Gäste feierten.",
    ],
)
def test_german_nouns_behind_an_office_are_nobody(text: str) -> None:
    assert not [p.name for p in _read("de", text).people if p.office == "mayor"]


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        ("nl", "De burgemeester van Leszno beloofde volgend jaar een delegatie jongeren te sturen naar Deurne.", "2026"),
        ("en", "The mayor of Speyer promised next year to send a delegation to Chartres.", "2026"),
        ("de", "Der Bürgermeister von Chartres versprach, im nächsten Jahr eine Delegation nach Speyer zu schicken.", "2026"),
    ],
)  # fmt: skip
def test_what_is_promised_for_next_year_is_of_next_year(lang: str, text: str, date: str) -> None:
    event = _read(lang, text).events[0]
    assert (event.modality, event.date) == (Modality.PROMISED, date)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le maire reçoit Hans Keller, du comité de Spire, qui a promis un jeune tilleul à Chartres."),
        ("de", "Der Bürgermeister von Chartres versprach der Stadt Speyer eine junge Linde."),
        ("nl", "De burgemeester van Leszno beloofde een jonge lindeboom voor het park in Deurne."),
        ("en", "The mayor of Speyer promised a young tree for the park in Chartres."),
    ],
)
def test_a_thing_that_is_promised_is_a_gift_to_come(lang: str, text: str) -> None:
    assert (EventType.GIFT, Modality.PROMISED) in {(e.type, e.modality) for e in _read(lang, text).events}


def test_a_german_gift_is_one_whose_participle_closes_the_clause() -> None:
    text = "Ein Gastgeschenk hat Oberbürgermeister Frank Nopper der Stadt Cardiff am Samstag überreicht."
    assert [e.type for e in _read("de", text).events] == [EventType.GIFT]


@pytest.mark.parametrize(
    ("lang", "text", "speech"),
    [
        ("nl", "'Wij zijn vrienden voor het leven', aldus burgemeester Piet Verdonk.", "Wij zijn vrienden voor het leven"),
        ("nl", "Burgemeester Piet Verdonk zei: 'De foto's van toen zeggen alles.' 's Middags regende het.", "De foto's van toen zeggen alles."),
        ("de", "'Wir sind längst gute Freunde', sagte Bürgermeisterin Ute Kessel in Hans' Haus.", "Wir sind längst gute Freunde"),
        ("fr", "'Nous sommes amis depuis l'an dernier', a déclaré la maire, Odile Carré.", "Nous sommes amis depuis l'an dernier"),
        ("en", "'The boys' choir sang so well,' said Mayor Ann Moss. The pupils' work was shown.", "The boys' choir sang so well"),
    ],
)  # fmt: skip
def test_speech_between_straight_single_marks(lang: str, text: str, speech: str) -> None:
    assert [s.span.text.rstrip(",") for s in _read(lang, text).statements] == [speech]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "nl",
            "'s Morgens bezocht de groep Deurne. 's Avonds zei burgemeester Piet Verdonk dat het 's nachts vroor.",
        ),
        (
            "nl",
            "Burgemeester Piet Verdonk zei dat 't goed was. Hij at met Thomas' vader en Karin's zus, zei hij.",
        ),
        ("fr", "L'adjointe Odile Carré a dit qu'aujourd'hui l'amitié d'hier compte, et s'en est allée."),
        ("en", "Mayor Ann Moss said that the '90s and the boys' years at St James' school were good."),
        ("de", "Hans' Haus und Fritz' Garten seien schön, sagte Bürgermeisterin Ute Kessel."),
    ],
)
def test_an_apostrophe_opens_no_speech(lang: str, text: str) -> None:
    assert not _read(lang, text).statements


def test_a_dutch_sentence_may_open_with_a_clipped_word() -> None:
    text = "Vrijdag legden beide burgemeesters een krans in Melle. 's Avonds speelde de fanfare in de zaal."
    spans = {e.type: e.evidence[0].text for e in _read("nl", text).events}
    assert spans[EventType.PERFORMANCE].startswith("'s Avonds")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "De delegatie trok in mei naar Pirna; in het najaar komen jongeren naar Melle."),
        ("nl", "In mei trok een groep naar Pirna, in oktober komen leerlingen naar Melle."),
        ("de", "Der Stadtrat reiste im Mai nach Pirna; im Herbst kommen Schüler nach Melle."),
        ("fr", "Le comité s'est rendu en mai à Pirna ; à l'automne, des lycéens viendront à Melle."),
    ],
)
def test_each_clause_has_its_own_journey(lang: str, text: str) -> None:
    reading = _read(lang, text)
    assert _place(reading, EventType.VISIT) == "Pirna"
    assert _place(reading, EventType.EXCHANGE) == "Melle"


def test_what_pupils_do_on_their_exchange_is_no_visit_beside_it() -> None:
    text = "Schüler reisten im Mai zum Austausch nach Pirna; sie besuchten die Burg."
    assert [e.type for e in _read("de", text).events] == [EventType.EXCHANGE]


def test_what_is_inaugurated_anew_is_unveiled() -> None:
    text = "La stèle de Chartres a été réinaugurée lundi par le maire, Luc Ferrand."
    assert [e.type for e in _read("fr", text).events] == [EventType.UNVEILING]
    text = "Elle a été réinaugurée lundi à Chartres par le maire, Luc Ferrand."
    assert [e.type for e in _read("fr", text).events] == [EventType.UNVEILING]


def test_for_the_day_of_unity_is_on_it() -> None:
    text = "Zum Tag der Deutschen Einheit legten die Bürgermeister in Kiel einen Kranz nieder."
    assert [e.date for e in _read("de", text, "2025-10-08").events] == ["2025-10-03"]


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("nl", "Het koor uit Bad Bentheim zong zaterdag in de Grote Kerk van Ommen.", "Ommen"),
        ("fr", "Un concert a été donné samedi à la médiathèque de Rodez par le chœur de Bamberg.", "Rodez"),
        ("de", "Am Samstag gab der Chor aus Bergerac in der Kirche von Heubach ein Konzert.", "Heubach"),
    ],
)
def test_a_house_of_a_town_is_in_it(lang: str, text: str, place: str) -> None:
    assert _place(_read(lang, text), EventType.PERFORMANCE) == place


def test_a_longer_name_behind_a_house_is_not_the_town_that_it_begins_with() -> None:
    text = "Het orkest speelde vrijdag in de kerk van Podlesie Kościelne."
    assert "Podlesie Duże" not in {p.name for p in _read("nl", text).places}


@pytest.mark.parametrize(
    "text",
    [
        "L'exposition de photographies sur Bamberg a été inaugurée vendredi à la médiathèque de Rodez.",
        "Une exposition sur Bamberg ouvrira samedi à Rodez.",
    ],
)
def test_what_a_show_is_about_is_not_where_it_is(text: str) -> None:
    assert _place(_read("fr", text), EventType.EXHIBITION) == "Rodez"


def test_who_receives_guests_does_so_at_home() -> None:
    text = "La maire de Lannion, Odile Carré, s'est réjouie en recevant ses hôtes de Günzburg."
    assert _place(_read("fr", text), EventType.VISIT) == "Lannion"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Die Gäste aus Coevorden bleiben bis Sonntag in Nordhorn."),
        ("nl", "De gasten uit Nordhorn blijven tot zondag in Coevorden."),
        ("fr", "Les invités de Spire restent jusqu'à dimanche à Chartres."),
    ],
)
def test_who_stays_until_sunday_stays_until_the_next(lang: str, text: str) -> None:
    assert [e.date for e in _read(lang, text, "2025-03-04").events] == ["../2025-03-09"]


def test_who_stayed_until_sunday_stayed_until_the_last() -> None:
    text = "Die Gäste aus Coevorden blieben bis Sonntag in Nordhorn."
    assert [e.date for e in _read("de", text, "2025-03-04").events] == ["../2025-03-02"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Zwölf Schülerinnen sind aus Trnava zurück. Im März erwarten sie die Slowaken in Gera."),
        ("nl", "Twaalf leerlingen zijn terug uit Trnava. In maart verwachten zij de Slowaken in Roermond."),
        ("fr", "Douze élèves sont rentrés de Trnava. En mars, ils attendent les Slovaques à Blain."),
    ],
)
def test_who_is_back_was_there_on_no_day_to_come(lang: str, text: str) -> None:
    told = [(e.date, e.modality) for e in _read(lang, text, "2025-11-05").events]
    assert told == [(None, Modality.DONE), ("2026-03", Modality.PLANNED)]


@pytest.mark.parametrize(
    ("lang", "text", "came"),
    [
        ("de", "Auf Einladung des Bürgermeisters von Melle, Karl Ebert, kam am Freitag eine Delegation aus Torzhok.", False),
        ("nl", "Op uitnodiging van de burgemeester van Melle, Dirk De Maeseneer, bezocht een delegatie uit Eceabat vrijdag de stad.", False),
        ("en", "At the invitation of the mayor, Ann Moss visited Kiel on Friday with two councillors.", True),
    ],
)  # fmt: skip
def test_who_asks_others_to_come_is_no_guest(lang: str, text: str, came: bool) -> None:
    assert [bool(e.who) for e in _read(lang, text).events if e.type is EventType.VISIT] == [came]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Landshut will im Herbst eine Gruppe junger Musiker nach Compiègne schicken."),
        ("fr", "La ville de Chartres veut envoyer à l'automne un groupe de jeunes musiciens à Spire."),
        ("nl", "De gemeente Hoorn wil in het najaar een groep jonge muzikanten naar Příbram sturen."),
    ],
)
def test_who_is_to_be_sent_is_a_journey_planned(lang: str, text: str) -> None:
    assert [(e.modality, e.date) for e in _read(lang, text).events] == [(Modality.PLANNED, "2025-23")]


def test_a_bench_of_friendship_is_no_agreement() -> None:
    text = "Une délégation de Kisslegg est venue à Dinan. Samedi, un banc de l'amitié a été inauguré."
    assert EventType.AGREEMENT not in {e.type for e in _read("fr", text).events}


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("de", "Die Gemeinde Wain freut sich auf Gäste: Vom 19. bis 22. Juni kommen 45 Einwohner aus Bernin ins Dorf. Am Samstag ist ein Ausflug nach Ulm geplant.", "Wain"),
        ("nl", "Wervik kijkt uit naar zijn gasten: van 19 tot 22 juni komen 45 inwoners van Bernin over.", "Wervik"),
        ("fr", "La commune de Bernin attend ses invités : du 19 au 22 juin, 45 habitants de Wain viendront au village.", "Bernin"),
    ],
)  # fmt: skip
def test_people_of_a_town_who_come_are_not_at_home(lang: str, text: str, place: str) -> None:
    assert _place(_read(lang, text), EventType.VISIT) == place


def test_nights_with_families_of_a_stay_to_come_are_part_of_it() -> None:
    text = "Vom 19. bis 22. Juni kommen 45 Gäste aus Bernin nach Wain. Untergebracht sind sie bei Familien."
    assert [e.type for e in _read("de", text).events] == [EventType.VISIT]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Landrat Jürgen Weber empfing am Montag den Vizelandrat des Kreises Tarnów, Jacek Hudyma."),
        ("nl", "Gedeputeerde Harry Maas ontving maandag de vicegouverneur van Oost-Vlaanderen, Didier Maes."),
        ("fr", "Le président du département, Jean Morin, a reçu lundi le vice-président du district de Tarnów, Jacek Hudyma."),
    ],
)  # fmt: skip
def test_who_is_received_is_not_at_home(lang: str, text: str) -> None:
    reading = _read(lang, text)
    assert EventType.MEETING in {e.type for e in reading.events}
    assert {e.place for e in reading.events} == {None}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Am 9. November wurde der Toten gedacht. Jugendliche aus Ness Ziona lasen Namen vor."),
        (
            "fr",
            "Le 11 novembre, la ville a rendu hommage à ses morts. Des jeunes de Wittlich ont lu des noms.",
        ),
    ],
)
def test_where_young_guests_are_from_is_not_where_it_was(lang: str, text: str) -> None:
    assert _place(_read(lang, text), EventType.CEREMONY) is None


def test_what_will_take_place_is_to_come() -> None:
    text = "Les maires de Dinan et de Tarnów se sont vus. Un exercice commun aura lieu au printemps."
    told = [(e.modality, e.date) for e in _read("fr", text, "2025-09-16").events]
    assert (Modality.PLANNED, "2026-21") in told


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Wenige Tage vor dem Besuch aus Lons-le-Saunier probt der Chor in Offenburg. Die Franzosen treffen am Donnerstag ein."),
        ("nl", "Een paar dagen voor het bezoek uit Lons-le-Saunier repeteert het koor in Geel. De Fransen komen donderdag aan."),
        ("fr", "À quelques jours de la visite des amis d'Offenburg, la chorale répète à Dole. Les Allemands arrivent jeudi."),
    ],
)  # fmt: skip
def test_a_weekday_beside_a_present_verb_is_the_next_for_the_whole_story(lang: str, text: str) -> None:
    told = {(e.type, e.date, e.modality) for e in _read(lang, text, "2025-06-17").events}
    assert (EventType.VISIT, "2025-06-19", Modality.PLANNED) in told


def test_a_noun_that_is_spelt_as_a_verb_turns_no_weekday() -> None:
    text = "Sakal était en fête dimanche. Une délégation de Dinan y a séjourné."
    dates = {e.date for e in _read("fr", text, "2010-01-20").events}
    assert "2010-01-24" not in dates


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Sie überbrachte Grüße aus Kufstein und trug sich ins Goldene Buch ein."),
        ("nl", "Zij bracht de groeten uit Kleef over en tekende het gastenboek."),
    ],
)
def test_the_book_that_guests_sign_is_no_gift(lang: str, text: str) -> None:
    assert EventType.GIFT not in {e.type for e in _read(lang, text).events}


def test_a_vase_is_one_though_the_book_is_signed_too() -> None:
    text = "Bürgermeisterin Brigitta Klein überreichte eine Vase und trug sich in Kiel ins Goldene Buch ein."
    assert EventType.GIFT in {e.type for e in _read("de", text).events}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "Burgemeester Hans Reuvers kon wegens ziekte niet naar Enkhuizen komen. Petra Wolf leidde de delegatie."),
        ("de", "Bürgermeister Hans Reuvers konnte nicht nach Frauenfeld kommen. Petra Wolf führte die Delegation an."),
    ],
)  # fmt: skip
def test_who_could_not_come_to_a_town_did_not(lang: str, text: str) -> None:
    reading = _read(lang, text)
    names = {p.id: p.name for p in reading.people}
    assert "Hans Reuvers" not in {names.get(who) for e in reading.events for who in e.who}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Der Besuch der Jugendlichen aus Yamagata in Landau dauert noch bis Freitag. Morgen empfängt sie Bürgermeister Lukas Hartmann."),
        ("nl", "Het bezoek van de jongeren uit Hirado aan Hoorn duurt nog tot vrijdag. Morgen ontvangt burgemeester Wendy Kuiper hen."),
        ("fr", "La visite des jeunes d'Inazawa à Dinan dure jusqu'à vendredi. Demain, le maire, Régis Lemoine, les reçoit."),
    ],
)  # fmt: skip
def test_the_welcome_of_guests_who_are_here_is_a_meeting_alone(lang: str, text: str) -> None:
    told = [(e.type, e.modality) for e in _read(lang, text, "2025-07-15").events]
    assert told == [(EventType.EXCHANGE, Modality.DONE), (EventType.MEETING, Modality.PLANNED)]


def test_guests_of_two_towns_of_one_country_are_no_twins() -> None:
    text = (
        "Bei der Feier sprach der Präsident des Partnerschaftskomitees von Limoges, Alain Rode. "
        "Für die Musik sorgte das Blasorchester aus Panazol."
    )
    assert not _read("de", text).partnerships


def test_who_leaves_for_a_town_goes_there() -> None:
    text = "En octobre, l'association part quatre jours à Suresnes."
    assert [(e.date, e.modality) for e in _read("fr", text, "2025-04-14").events] == [
        ("2025-10", Modality.PLANNED)
    ]


@pytest.mark.parametrize(
    ("lang", "text", "town"),
    [
        ("de", "Eine Delegation aus Semey hat vom 9. bis 13. September Ypern besucht.", "Ypres"),
        ("nl", "Een delegatie uit Semey heeft van 9 tot 13 september Coventry bezocht.", "Coventry"),
    ],
)
def test_a_town_before_its_verb_is_where_guests_went(lang: str, text: str, town: str) -> None:
    reading = read(Document("sample", text, lang, published="2024-09-16"))
    names = {p.id: p.name for p in reading.places}
    assert {names.get(e.place or "") for e in reading.events if e.type is EventType.VISIT} == {town}
