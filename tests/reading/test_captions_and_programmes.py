"""Pages as they stand: captions under pictures, programmes of a visit, what was put off and held after all."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Event, Reading
from pobratim.facts.kinds import EventType, Modality
from pobratim.reading import read


def _of(lang: str, text: str, published: str | None = None) -> Reading:
    return read(Document("made up", text, lang=lang, published=published))


def _events(lang: str, text: str, published: str | None = None) -> list[Event]:
    return list(_of(lang, text, published).events)


def _offices(lang: str, text: str) -> dict[str, tuple[str | None, str | None]]:
    found = _of(lang, text)
    names = {noun.id: noun.name for noun in (*found.places, *found.organisations)}
    return {p.name: (p.office, names.get(p.office_of or "")) for p in found.people}


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("fr", "Sur la photo : le maire Jean Roux et Anne Petit à Kehl.", {"Jean Roux", "Anne Petit"}),
        ("de", "Im Bild: Bürgermeister Jan Kurz und Meta Vogel in Kehl.", {"Jan Kurz", "Meta Vogel"}),
        ("de", "Auf dem Foto (von links): Jan Kurz, Meta Vogel in Kehl.", {"Jan Kurz", "Meta Vogel"}),
        ("nl", "Op de foto: burgemeester Jan Kok en Anna Bos in Kehl.", {"Jan Kok", "Anna Bos"}),
        ("en", "In the picture: Mayor Ann Bell and Jim Hill in Bath.", {"Ann Bell", "Jim Hill"}),
        ("ru", "На фото: мэр Пскова Иван Петров и Анна Вебер.", {"Иван Петров", "Анна Вебер"}),
        # Who took it is nobody of the story.
        ("fr", "La délégation à Kehl. Photo : Jean Roux", set()),
        ("de", "Die Delegation in Kehl. Foto: Jan Kurz", set()),
        ("nl", "De delegatie in Kehl. Foto: Jan Kok", set()),
        ("ru", "Делегация в Пскове. Фото: Иван Петров", set()),
    ],
)
def test_who_is_seen_in_a_picture_is_no_photographer(lang: str, text: str, names: set[str]) -> None:
    assert set(_offices(lang, text)) == names


@pytest.mark.parametrize(
    ("lang", "text", "offices"),
    [
        (
            "de",
            "Es kamen Sebastian Kern, Meta Vogel (Vorsitzende des Freundeskreises Dijon).",
            {"Sebastian Kern": (None, None), "Meta Vogel": ("chair", "Freundeskreis Dijon")},
        ),
        (
            "de",
            "Es kam Maria Fitz (Präsidentin des Partnerschaftskomitees von Arklow Irland).",
            {"Maria Fitz": ("president", "Partnerschaftskomitee von Arklow Irland")},
        ),
        (
            "fr",
            "M. Jean Roux, maire de Dijon, M. Karl Weber, bourgmestre de Friedberg et M. John Hill, maire de Bath,"
            " ont signé le serment.",
            {
                "Jean Roux": ("mayor", "Dijon"),
                "Karl Weber": ("mayor", "Friedberg"),
                "John Hill": ("mayor", "Bath"),
            },
        ),
        # Whom somebody stands in for has the office, and he has not.
        (
            "fr",
            "Étaient présents Jean Roux, pour le maire de Dijon, et Anne Petit.",
            {"Jean Roux": (None, None), "Anne Petit": (None, None)},
        ),
        (
            "en",
            "Present were John Bell, for the mayor of Bath, and Ann Moss.",
            {"John Bell": (None, None), "Ann Moss": (None, None)},
        ),
        (
            "de",
            "Es sprachen Hans Kurz, für den Bürgermeister von Kehl, und Anna Weber.",
            {"Hans Kurz": (None, None), "Anna Weber": (None, None)},
        ),
        (
            "en",
            "Present were John Bell, the mayor of Bath, and Ann Moss.",
            {"John Bell": ("mayor", "Bath"), "Ann Moss": (None, None)},
        ),
        # In a clause about a town its mayor receives.
        (
            "fr",
            "Un verre fut servi à Condezaygues où le maire Jean Roux a accueilli le groupe de Burghausen.",
            {"Jean Roux": ("mayor", "Condezaygues")},
        ),
        (
            "de",
            "Dann ging es nach Kehl, wo Bürgermeister Hans Kurz die Gäste aus Montmorency begrüßte.",
            {"Hans Kurz": ("mayor", "Kehl")},
        ),
        (
            "en",
            "They went on to Bath, where Mayor Ann Bell welcomed the guests from Alkmaar.",
            {"Ann Bell": ("mayor", "Bath")},
        ),
        (
            "de",
            "Dann fuhren alle nach Montmorency, wo Bürgermeister Hans Kurz einen Kranz niederlegte.",
            {"Hans Kurz": ("mayor", None)},
        ),
    ],
)
def test_whose_an_office_in_a_list_is(
    lang: str, text: str, offices: dict[str, tuple[str | None, str | None]]
) -> None:
    assert _offices(lang, text) == offices


@pytest.mark.parametrize(
    ("lang", "text", "kind", "status"),
    [
        (
            "fr",
            "Une délégation de Kehl est attendue à Dinan, avec au programme :\n- Concert de l'harmonie de Kehl\n",
            EventType.PERFORMANCE,
            Modality.PLANNED,
        ),
        (
            "de",
            "Gäste aus Dinan werden in Kehl erwartet. Das Programm:\n- Konzert der Stadtkapelle Kehl\n",
            EventType.PERFORMANCE,
            Modality.PLANNED,
        ),
        ("de", "Besuch in Kehl\n\n17 Uhr: Festakt im Rathaus Kehl", EventType.CEREMONY, Modality.PLANNED),
        (
            "fr",
            "Visite à Dinan\n\n18h30, cérémonie du souvenir à Dinan",
            EventType.CEREMONY,
            Modality.PLANNED,
        ),
        # A diary is no programme.
        (
            "fr",
            "Vendredi les amis de Kehl sont arrivés à Dinan.\n\nÀ 16 heures, concert de l'harmonie de Dinan.",
            EventType.PERFORMANCE,
            Modality.DONE,
        ),
    ],
)
def test_what_stands_in_a_programme_is_to_come(
    lang: str, text: str, kind: EventType, status: Modality
) -> None:
    assert {e.modality for e in _events(lang, text) if e.type is kind} == {status}


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("fr", "La fête du jumelage a été organisée à Kehl après avoir été reportée.", Modality.DONE),
        (
            "de",
            "Das Partnerschaftsfest fand nun in Kehl statt, nachdem es verschoben worden war.",
            Modality.DONE,
        ),
        ("en", "The twinning party was held in Bath after being postponed twice.", Modality.DONE),
        ("nl", "Het jumelagefeest in Weert vond plaats nadat het was uitgesteld.", Modality.DONE),
        ("fr", "La fête du jumelage à Kehl a été annulée après avoir été reportée.", Modality.CANCELLED),
        (
            "de",
            "Das Partnerschaftsfest in Kehl wurde abgesagt, nachdem es gestürmt hatte.",
            Modality.CANCELLED,
        ),
    ],
)
def test_what_was_put_off_may_have_been_held(lang: str, text: str, status: Modality) -> None:
    assert {e.modality for e in _events(lang, text) if e.type is EventType.CEREMONY} == {status}


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        (
            '"Es war schön", wird Bürgermeister Jan Kurz, der die Kehler Delegation nach Dinan anführte, zitiert.',
            EventType.VISIT,
            Modality.DONE,
        ),
        ("Die Delegation aus Kehl wird am Freitag in Dinan empfangen.", EventType.VISIT, Modality.PLANNED),
        (
            "„Der Austausch mit Hyères findet seit 2018 statt“, sagte Anna Weber.",
            EventType.EXCHANGE,
            Modality.RECURRING,
        ),
        (
            "Der Austausch mit Hyères findet im Juni 2025 in Rottweil statt.",
            EventType.EXCHANGE,
            Modality.PLANNED,
        ),
    ],
)
def test_a_german_verb_speaks_for_its_own_clause(text: str, kind: EventType, status: Modality) -> None:
    assert {e.modality for e in _events("de", text, "2024-07-01") if e.type is kind} == {status}


def test_a_french_next_meeting_that_is_prepared_is_no_purpose_of_this_one() -> None:
    text = (
        "Les comités de Lezay et de Barver se sont réunis samedi à Lezay pour préparer leur prochaine visite à"
        " Barver en 2019."
    )
    visits = [e for e in _events("fr", text) if e.type is EventType.VISIT]
    assert [(e.date, e.modality) for e in visits] == [("2019", Modality.PLANNED)]
