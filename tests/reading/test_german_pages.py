"""What pages of German town halls, clubs and papers brought: names, ties and lines as they stand there."""

from __future__ import annotations

from pobratim.facts.contract import Document, Reading
from pobratim.lexicons.lexicon import load
from pobratim.reading import read
from pobratim.reading.fair_copy.making import as_read
from pobratim.reading.text import cut


def of(text: str) -> Reading:
    return read(Document("here", text, lang="de"))


def ties(text: str) -> set[frozenset[str]]:
    found = of(text)
    names = {p.id: p.name for p in found.places}
    return {frozenset(names[i] for i in tie.places) for tie in found.partnerships}


def test_an_adjective_may_change_the_sound_of_its_town() -> None:
    text = "Die Nordhäuser Bürgermeisterin traf am Freitag in der Partnerstadt Bolesławiec ein."
    assert frozenset(("Nordhausen", "Bolesławiec")) in ties(text)


def test_a_sentence_ends_though_the_page_lost_the_blank_behind_it() -> None:
    text = (
        "Die Gäste wohnten bei Familien.Der Chor sang in Kiel. Näheres unter www.kiel.de und bei stadt.Kiel."
    )
    found = of(text)
    assert [e.evidence[0].text for e in found.events if e.type.value == "performance"] == [
        "Der Chor sang in Kiel"
    ]


def test_a_line_that_was_full_ends_no_sentence() -> None:
    text = (
        "Neues vom Verein\n\n"
        "Am vergangenen Samstag kam eine Gruppe aus der französischen\n"
        "Partnerstadt Dijon an. Der Vorsitzende des Vereins empfing\n"
        "die Gäste, und am Abend wurde im Foyer des Rathauses eine sehenswerte\n"
        "Ausstellung eröffnet. Danach saßen alle bis spät in der Nacht\n"
        "zusammen. Die Stimmung war, wie sie unter alten Freunden\n"
        "immer ist, herzlich.\n"
    )
    begins = [
        text[s.start :].split()[0]
        for s in cut(as_read(Document("here", text, lang="de"))[0], load("de")).sentences
    ]
    assert begins == ["Neues", "Am", "Der", "Danach", "Die"]


def test_the_first_word_of_a_passive_is_nobody() -> None:
    text = "Die Gäste kamen nach Mosbach. Abgerundet wurde der Besuch durch ein Essen. Möglich wurde dies durch Spenden."
    assert of(text).people == ()


def test_no_article_begins_the_name_of_a_body() -> None:
    text = "Im Verein herrschte Freude. Am Dienstag hatte der Verein die Gäste eingeladen. Der Chor Frohsinn sang."
    assert [o.name for o in of(text).organisations] == ["Chor Frohsinn"]


def test_a_list_of_guests_from_abroad_says_nobodys_twins() -> None:
    text = (
        "Delegation der Partnerstädte\n\n"
        "Zum Auftakt besuchten die Bürgermeister von Bolton, Le Mans und Debrecen die Kirche."
    )
    assert ties(text) == set()


def test_everyday_nouns_are_no_villages() -> None:
    text = "Das Fest in Jena begann mit Reden der Bürgermeister aus Erlangen und Lugoj. Ein Treffen folgte."
    assert {p.name for p in of(text).places} == {"Jena", "Erlangen", "Lugoj"}


def test_the_first_words_of_a_long_name_mean_it() -> None:
    text = (
        "Zwanzig Jahre mit San Vito\n\nDie Partnerschaft mit San Vito di Leguzzano wurde in Altdorf gefeiert."
    )
    assert {p.name for p in of(text).places if p.country == "IT"} == {"San Vito di Leguzzano"}


def events(text: str, published: str | None = None) -> list[tuple[str, str | None, str | None]]:
    found = read(Document("here", text, lang="de", published=published))
    names = {p.id: p.name for p in found.places}
    return [(e.type.value, e.date, names.get(e.place or "")) for e in found.events]


def test_an_outing_is_not_where_the_story_is_set() -> None:
    text = (
        "Delegation aus Lugoj im Rathaus empfangen\n\n"
        "Am Montag begrüßte Bürgermeister Jens Vogt die Gäste aus Lugoj im Rathaus. Sie fragten nach der "
        "Jugendarbeit in Tecklenburg. Weitere Ausflüge gehen u. a. nach Hameln, Köln und Bonn."
    )
    assert {place for _, _, place in events(text)} == {"Tecklenburg"}


def test_the_anniversary_of_a_signing_says_when_that_was() -> None:
    text = "Anlässlich des 25. Jahrestages der Unterzeichnung des Vertrags lud der Konsul am 17. Juni nach Krakau ein."
    assert ("agreement", "1991") in {event[:2] for event in events(text, "2016-06-23")}


def test_what_comes_into_force_with_a_signature_is_not_signed_yet() -> None:
    text = "Die Vereinbarung zwischen Jena und Lugoj tritt mit der Unterzeichnung in Kraft."
    assert [
        e for e in of(text).events if e.modality.value == "done" and e.rule.startswith("agreement.done")
    ] == []


def test_an_officer_is_abroad_now() -> None:
    text = "Derzeit ist Bürgermeister Jens Vogt mit zwei Stadträten in der polnischen Partnerstadt Lubin."
    assert ("visit", "Lubin") in {(kind, place) for kind, _, place in events(text, "2016-06-23")}


def test_a_visit_of_partners_ties_two_towns() -> None:
    text = "Partnerschaftsbesuch aus Celles-sur-Belle\n\nDie Gäste aus Frankreich waren ein Wochenende in Amstetten."
    assert frozenset(("Celles-sur-Belle", "Amstetten")) in ties(text)


def test_wood_is_no_town() -> None:
    text = "Die Gäste aus Lubin überreichten in Jena ein Schaf aus Holz und eine Vase aus Glas."
    assert {p.name for p in of(text).places} == {"Lubin", "Jena"}


def test_what_could_be_done_was_done() -> None:
    text = "Zwei neue Schulen konnten am 3. Mai 2016 in Jena eingeweiht werden."
    assert {e.modality.value for e in of(text).events} == {"done"}


def test_a_river_beside_a_town_is_not_where_they_went() -> None:
    text = (
        "Ende Oktober 2021 stattete eine Delegation aus Lubin der Partnergemeinde am Rhein einen Besuch ab."
    )
    assert all(place != "Rhine" for _, _, place in events(text))


def test_a_name_of_three_words_between_commas_is_whole() -> None:
    text = "Es kam der Generalkonsul der Republik Indonesien, Antonius Bimo Saptono, mit seiner Frau."
    assert [(p.name, p.office) for p in of(text).people] == [("Antonius Bimo Saptono", "consul")]


def test_nobody_is_where_guests_come_from() -> None:
    text = "Besonders freuten sich die Gäste aus Jánow Podlaski und Bergerac über die Reden."
    assert of(text).people == ()


def test_a_jubilee_to_come_dates_no_item() -> None:
    text = (
        "Im Jahr 2019 besteht die Städtepartnerschaft zwischen Jena und Lugoj 20 Jahre. Aus diesem Anlass fuhr eine "
        "Delegation nach Lugoj."
    )
    assert all(not (date or "").startswith("2039") for _, date, _ in events(text))


def test_two_towns_of_one_country_named_once_are_no_twins() -> None:
    text = "Chöre aus den Partnerstädten besuchen Delitzsch. In Leipzig sehen sie das Museum."
    assert ties(text) == set()


def test_a_town_is_named_with_its_part() -> None:
    text = "Der Männerchor aus Friedrichshafen-Seemoos kam nach Delitzsch. Der Leipzig-Marathon fiel aus."
    assert {p.name for p in of(text).places} == {"Friedrichshafen", "Delitzsch"}


def test_the_adjective_before_the_tie_word_owns_the_twins() -> None:
    text = (
        "Gäste in Treuchtlingen\n\nAm Wochenende waren Delegationen aus den Treuchtlinger Partnerstädten "
        "Ponsacco/Italien und Bonyhád/Ungarn zu Gast. In Bonyhád und um Bonyhád wohnen Freunde, sagte man in Bonyhád."
    )
    assert ties(text) == {frozenset(("Treuchtlingen", town)) for town in ("Ponsacco", "Bonyhád")}


def test_a_described_place_is_nobody() -> None:
    text = "Er pflanzte eine Sommerlinde auf dem ehemaligen Dorfanger von Alt-Lietzow hinter dem Rathaus."
    assert of(text).people == ()


def test_a_river_in_brackets_is_no_town() -> None:
    text = "Vertreter aus Marienberg und Lingen (Ems) feiern das Jubiläum ihrer Städtepartnerschaft."
    assert {p.name for p in of(text).places} == {"Marienberg", "Lingen"}


def test_who_sets_off_may_be_told_at_length() -> None:
    text = "Am 3. Oktober 2019 machte sich der Chor Cantate aus Konstanz mit seinem Leiter Jan Kuhn auf den Weg nach Dijon."
    assert ("visit", "2019-10-03", "Dijon") in events(text)


def test_good_humour_in_the_luggage_is_no_gift() -> None:
    text = "Die Sänger aus Dijon hatten am 3. Oktober 2019 in Konstanz ein buntes Programm im Gepäck."
    assert all(kind != "gift" for kind, _, _ in events(text))


def who(text: str, published: str | None = None) -> dict[str, set[str]]:
    found = read(Document("here", text, lang="de", published=published))
    names = {p.id: p.name for p in found.people}
    return {e.type.value: {names[w] for w in e.who if w in names} for e in found.events}


def test_the_day_they_leave_is_the_last_of_the_stay() -> None:
    text = (
        "Vom 3. bis 6. Juni war eine Delegation aus Dijon in Mainz zu Gast. "
        "Am Tag der Abreise legten die Gäste am Ehrenmal einen Kranz nieder."
    )
    assert ("wreath-laying", "2024-06-06") in [e[:2] for e in events(text, "2024-06-10")]


def test_decades_in_one_word_and_whitsun_are_dates() -> None:
    text = "Anfang der Neunzigerjahre war eine Delegation aus Dijon in Mainz zu Gast."
    assert [e[1] for e in events(text, "2024-06-10")] == ["199X"]
    text = "Über Pfingsten reisten 40 Mainzer in die Partnerstadt Dijon."
    assert [e[1] for e in events(text, "2024-05-27")] == ["2024-05-18/2024-05-20"]


def test_an_ordinal_of_three_digits_behind_an_article_ends_no_sentence() -> None:
    assert [e[0] for e in events("Mainz feierte am Sonntag seinen 750. Geburtstag.")] == ["ceremony"]


def test_a_picture_book_is_no_band_that_plays() -> None:
    found = [e[0] for e in events("Die Gäste aus Dijon brachten dem Bürgermeister von Mainz einen Bildband.")]
    assert "performance" not in found


def test_a_saint_is_nobody_who_took_part() -> None:
    found = of("Sängerinnen und Sänger der Gemeinde St. Anna reisten mit Dirigent Udo Kern nach Dijon.")
    assert [person.name for person in found.people] == ["Udo Kern"]


def test_a_line_of_a_programme_with_its_hour_is_still_to_come() -> None:
    text = "Termine in Mainz\n\nSamstag, 14. Juni, 19 Uhr: Konzert des Stadtchors Mainz im Dom."
    found = read(Document("here", text, lang="de", published="2025-01-08"))
    assert [(e.date, e.modality.value) for e in found.events] == [("2025-06-14", "planned")]


def test_both_or_all_three_heads_of_towns_are_those_named_before() -> None:
    text = (
        "Bürgermeister Uwe Lindhorst aus Ahlen begrüßte Bürgermeisterin Anna Kerner aus Dülmen. "
        "Pfarrer Jan Holtkamp sprach das Gebet. "
        "Anschließend legten beide Stadtoberhäupter einen Kranz nieder."
    )
    assert who(text)["wreath-laying"] == {"Uwe Lindhorst", "Anna Kerner"}


def test_witnesses_and_who_was_there_as_well_took_part() -> None:
    text = (
        "In Mainz unterzeichneten Oberbürgermeister Uwe Lindhorst und seine Kollegin Anna Kerner am 3. Mai "
        "eine Vereinbarung. Zeugen waren die früheren Stadträte Jan Holtkamp und Eva Moos."
    )
    assert {"Jan Holtkamp", "Eva Moos"} <= who(text)["agreement"]
    text = "In Mainz wurde am 3. Mai eine Gedenktafel enthüllt. Dabei waren auch Jan Holtkamp und Eva Moos."
    assert who(text) == {"unveiling": {"Jan Holtkamp", "Eva Moos"}}


def test_somebody_who_acts_for_another_or_once_held_an_office_is_told_in_any_case() -> None:
    text = "In Mainz sprach Uwe Lindhorst mit dem kommissarischen Bezirkshauptmann Jan Holtkamp."
    assert {p.name: p.office for p in of(text).people}["Jan Holtkamp"] == "district-administrator"


def offices(text: str) -> dict[str, str | None]:
    return {p.name: p.office for p in of(text).people}


def test_one_woman_is_a_chair_though_her_office_looks_like_several() -> None:
    text = "Anna Moos ist neue Vorsitzende des Vereins, Jan Holtkamp bleibt weiterhin Schatzmeister."
    assert offices(text) == {"Anna Moos": "chair", "Jan Holtkamp": "treasurer"}


def test_what_somebody_does_says_the_office() -> None:
    text = "Das Protokoll führt Eva Moos. Es dirigierte Jana Krause."
    assert offices(text) == {"Eva Moos": "secretary", "Jana Krause": "conductor"}


def test_the_mayor_of_a_town_that_is_a_given_name_too() -> None:
    text = (
        "An der Konferenz in Karlsruhe nahmen teil: Frank Menzel (Oberbürgermeister Karlsruhe), "
        "Mathieu Kleinmann (Bürgermeister von Nancy)."
    )
    found = of(text)
    assert {p.name for p in found.people} == {"Frank Menzel", "Mathieu Kleinmann"}
    assert "Nancy" in {p.name for p in found.places}


def test_a_day_of_a_visit_is_counted() -> None:
    text = (
        "Vom 18. bis 20. Oktober empfängt Mainz eine Delegation aus Dijon. "
        "Am zweiten Besuchstag wird im Stadtpark eine Skulptur enthüllt."
    )
    assert ("unveiling", "2024-10-19") in [e[:2] for e in events(text, "2024-10-04")]
