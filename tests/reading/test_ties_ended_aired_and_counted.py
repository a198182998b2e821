"""What pages of twins tell beside ties: that one was ended, thought of, proposed, counted; lists behind marks."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType, Modality
from pobratim.reading import read


def _ties(lang: str, text: str) -> set[tuple[str, ...]]:
    found = read(Document("made up", text, lang=lang, published="2018-04-18"))
    names = {p.id: p.name for p in found.places}
    done = (t for t in found.partnerships if t.modality is Modality.DONE)
    return {(*sorted(names[p] for p in t.places), *((t.since,) if t.since else ())) for t in done}


def _agreements(lang: str, text: str) -> list[str | None]:
    found = read(Document("made up", text, lang=lang, published="2018-04-18"))
    return [e.date for e in found.events if e.type is EventType.AGREEMENT]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "In 2017 beëindigde de Turkse stad Denizli de stedenband met Almelo."),
        ("en", "In 2017 Denizli ended its twinning with Kendal."),
        ("en", "The twinning between Kendal and Rinteln was dissolved in 2012."),
        ("de", "2017 beendete Denizli die Städtepartnerschaft mit Soest."),
        ("fr", "En 2017, Denizli a mis fin au jumelage avec Vannes."),
        ("fr", "En 2017, le comité a décidé de dissoudre le jumelage entre Vannes et Cuxhaven."),
        ("ru", "В 2017 году Денизли разорвал побратимские отношения с Тверью."),
        ("kk", "2017 жылы Денизли Семеймен бауырластық қатынасын тоқтатты."),
        ("fr", "L'idée du jumelage avec Trittau a germé à Vallet en 1967."),
        ("en", "The idea of twinning with Trittau was born in Kendal in 1967."),
        ("nl", "Het idee van een jumelage met Solingen ontstond in Gouda in 1967."),
        ("fr", "En février 1960, les conseillers de Gotha proposèrent à Vierzon de réaliser un jumelage."),
        ("en", "In 1960 the councillors of Gotha proposed a twinning to Kendal."),
        ("nl", "In 1960 stelde de gemeenteraad van Solingen aan Gouda een jumelage voor."),
        ("fr", "Le maire de Trittau cherchait à établir un jumelage avec une commune. Il en parla à Nantes."),
    ],
)
def test_what_is_ended_thought_of_or_proposed_was_not_agreed(lang: str, text: str) -> None:
    assert not _ties(lang, text)
    assert not _agreements(lang, text)


def test_what_was_signed_and_then_ended_was_signed() -> None:
    text = "The twinning signed in 1990 in Kendal between Kendal and Rinteln was ended in 2017."
    assert _agreements("en", text) == ["1990"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "Lelystad heeft één partnergemeente, Noordoostpolder twee, Kampen vier."),
        ("en", "Kendal has one twin town, Lancaster two and Preston even four."),
        ("de", "Soest hat eine Partnerstadt, Hamm drei und Unna sogar fünf."),
        ("fr", "Vannes a une ville jumelle, Lorient trois et Quimper même cinq."),
    ],
)
def test_towns_whose_twins_are_counted_are_not_each_others(lang: str, text: str) -> None:
    assert not _ties(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "ties"),
    [
        ("de", "Soest hat eine Partnerstadt, Bangor in Wales.", {("Bangor", "Soest")}),
        (
            "nl",
            "Gouda heeft twee partnersteden, Solingen en Elmshorn.",
            {("Gouda", "Solingen"), ("Elmshorn", "Gouda")},
        ),
    ],
)
def test_twins_that_are_named_behind_their_count_are(
    lang: str, text: str, ties: set[tuple[str, ...]]
) -> None:
    assert _ties(lang, text) == ties


@pytest.mark.parametrize(
    ("lang", "text", "ties"),
    [
        (
            "de",
            "Soest unterhält Partnerschaften mit drei Städten:\n\n• Mit Guérard in Frankreich seit 1968. Guérard "
            "hat 2000 Einwohner.\n• Mit der englischen Stadt Bangor seit 1980.\n• Mit Strzelce Opolskie in "
            "Polen seit 1996.",
            {
                ("Guérard", "Soest", "1968"),
                ("Bangor", "Soest", "1980"),
                ("Soest", "Strzelce Opolskie", "1996"),
            },
        ),
        (
            "nl",
            "Gouda onderhoudt banden met twee steden:\n\n- Met het Duitse Solingen sinds 1957. Solingen telt "
            "160.000 inwoners.\n- En met het Britse Gloucester sinds 1972.",
            {("Gouda", "Solingen", "1957"), ("Gloucester", "Gouda", "1972")},
        ),
        (
            "fr",
            "Vannes entretient des jumelages avec deux villes :\n\n• Avec Cuxhaven en Allemagne depuis 1963. "
            "Cuxhaven compte 50 000 habitants.\n• Avec Wałbrzych en Pologne depuis 2001.",
            {("Cuxhaven", "Vannes", "1963"), ("Vannes", "Wałbrzych", "2001")},
        ),
    ],
)
def test_twins_behind_marks_are_those_of_the_line_above(
    lang: str, text: str, ties: set[tuple[str, ...]]
) -> None:
    assert _ties(lang, text) == ties


@pytest.mark.parametrize(
    ("lang", "text", "tie"),
    [
        (
            "de",
            "Linz am Rhein ist seit 1965 Partner von Marietta in Georgia.\n\nEine Stadt mit klingendem Namen ist "
            "Königswinter. Die erste Städtepartnerschaft mit dem englischen Cleethorpes (1974) entwickelte sich.",
            ("Cleethorpes", "Königswinter", "1974"),
        ),
        (
            "en",
            "Kendal has been twinned with Rinteln since 1992.\n\nLancaster is another town with friends abroad. "
            "The first twinning with the German town of Rendsburg (1968) did well.",
            ("Lancaster", "Rendsburg", "1968"),
        ),
        (
            "en",
            "Kendal has been twinned with Rinteln since 1992.\n\nThey went to Lancaster on Saturday. "
            "The twinning with the German town of Rendsburg (1968) did well.",
            ("Kendal", "Rendsburg", "1968"),
        ),
    ],
)
def test_a_lone_twin_is_that_of_the_town_its_paragraph_speaks_of(
    lang: str, text: str, tie: tuple[str, ...]
) -> None:
    assert tie in _ties(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "lands"),
    [
        ("en", "Maurice and his wife Felice visited Argentan in 2010.", set()),
        ("fr", "Jordan et Georgia ont visité la mairie de Kiel.", set()),
        ("de", "Maurice pflanzte im Rathaus von Brest einen Baum.", set()),
        ("en", "The ambassador of Georgia visited Kendal.", {"Georgia"}),
        ("fr", "L'ambassadeur de Maurice a visité Brest.", {"Mauritius"}),
    ],
)
def test_a_land_that_is_a_given_name_wants_a_word_before_it(lang: str, text: str, lands: set[str]) -> None:
    found = read(Document("made up", text, lang=lang, published="2018-04-18"))
    assert {p.name for p in found.places if p.kind.value == "country"} == lands


@pytest.mark.parametrize(
    ("lang", "text", "tie"),
    [
        ("nl", "De stichting gaat de stedenband tussen Papendrecht en Blomberg onderhouden.", True),
        ("nl", "Vanaf nu gaat zij invulling geven aan de stedenband die Gouda heeft met Solingen.", True),
        ("de", "Der neue Verein wird die Partnerschaft zwischen Soest und Brest pflegen.", True),
        ("de", "Im Mai wird Soest die Partnerschaft mit Brest feiern.", True),
        ("de", "Im Mai wird Soest eine Partnerschaft mit Brest eingehen.", False),
        ("nl", "In mei gaat Gouda een stedenband aan met Solingen.", False),
    ],
)
def test_a_tie_that_will_be_kept_or_celebrated_holds(lang: str, text: str, tie: bool) -> None:
    assert bool(_ties(lang, text)) is tie


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "The earliest twinning in Europe was between the German city of Paderborn and the French city of "
            "Le Mans. Keighley was twinned with Poix-du-Nord in 1920.",
        ),
        (
            "nl",
            "De oudste stedenband was tussen de Duitse stad Paderborn en de Franse stad Le Mans. Gouda is "
            "partner van Solingen. Gouda ligt in Zuid-Holland.",
        ),
    ],
)
def test_two_between_whom_a_tie_is_are_each_others(lang: str, text: str) -> None:
    assert ("Le Mans", "Paderborn") in _ties(lang, text)
    assert len(_ties(lang, text)) == 2
