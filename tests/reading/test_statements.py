"""Who said it: a speaker who is only meant by a word, a pronoun or the form of a verb."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


def speaker_of(lang: str, text: str) -> str | None:
    reading = read(Document("sample", f"Headline\n\n{text}\n", lang))
    names = {p.id: p.name for p in reading.people}
    (statement,) = reading.statements
    return names.get(statement.speaker or "")


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        (
            "de",
            "Botschafterin Anna Weber besuchte Kiel. Bürgermeister Karl Braun empfing sie. "
            "„Wir haben viel gelernt an diesem Tag“, sagte die Diplomatin.",
            "Anna Weber",
        ),
        (
            "fr",
            "L'ambassadrice Anne Petit a visité Dijon en présence du maire, Jean Morel. "
            "« Nous avons beaucoup appris ce jour-là », a-t-elle déclaré.",
            "Anne Petit",
        ),
        (
            "en",
            "Anna Weber came to Coventry with Mayor John Brown. "
            '"We have learned a great deal today," she said.',
            "Anna Weber",
        ),
        (
            "ru",
            "Ольгу Иванову встретил в Твери Пётр Смирнов. «Мы многому научились в этот день», — сказала она.",
            "Ольга Иванова",
        ),
        (
            "fr",
            "Le maire Jean Morel a reçu à Dijon l'historien Paul Petit. "
            "« Nous avons beaucoup appris ce jour-là », a lancé le maire.",
            "Jean Morel",
        ),
        (
            "nl",
            "Voorzitter Ria Hoogeveen zoekt gastgezinnen in Nieuwkoop. "
            '"Wie een gast heeft gehad, doet het altijd weer", weet Hoogeveen.',
            "Ria Hoogeveen",
        ),
        (
            "de",
            "„Wir schlagen eine Tür zu, den Schlüssel behalten wir“, fasste Bürgermeisterin Ina Aumüller zusammen.",
            "Ina Aumüller",
        ),
    ],
)
def test_the_speaker_is_whoever_is_meant(lang: str, text: str, speaker: str) -> None:
    assert speaker_of(lang, text) == speaker


def test_one_mark_closes_a_speech_and_the_name_it_ends_with() -> None:
    text = "Headline\n\n«Наш клуб теперь называется «Мост», — сказал в Твери Пётр Смирнов.\n"
    (statement,) = read(Document("sample", text, "ru")).statements
    assert statement.span.text == "Наш клуб теперь называется «Мост"
    assert statement.speaker is not None


@pytest.mark.parametrize("path", ["Главная » Старый Оскол", "Home › News › Kiel"])
def test_the_marks_between_the_steps_to_a_page_quote_nothing(path: str) -> None:
    words = f"{path}\n\nШкольники приехали. «Мы очень рады нашим гостям», — сказал мэр Иван Петров."
    assert [s.span.text for s in read(Document("here", words, lang="ru")).statements] == [
        "Мы очень рады нашим гостям"
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In July the association of Exeter holds its third “Pique Nique dans le Parc” – the day is still to be told, Ann Moss said."),
        ("en", "October will see the 37th “Chrono des Nations Les Herbiers” and it is hoped that Ann Moss will be there."),
        ("de", "Der Chor sang die „Ode an die Freude und mehr“ – ein Geschenk an Brest –, und Bürgermeisterin Anna Hell sprach."),
        ("fr", "Le comité organise son troisième « Grand Picknick im Park » – la date sera fixée, a dit Anne Leroy."),
    ],
)  # fmt: skip
def test_the_name_of_a_feast_is_said_by_nobody(lang: str, text: str) -> None:
    assert not read(Document(source="sample", text=text, lang=lang)).statements
