"""All words of a sentence together: weighed only where asked for, and learned from texts whose marks are right."""

from __future__ import annotations

import pytest

import train_sense
from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read
from pobratim.reading.reader import findings_of
from pobratim.reading.sensing.belief import LEAST, ZERO, belief, is_learned, loudest, sensed, table
from pobratim.reading.why_not import why_not

TEXT = {
    "en": "Bolton and Paderborn\n\nBolton is twinned with Paderborn. {}\n",
    "de": "Kiel und Coventry\n\nKiel ist Partnerstadt von Coventry. {}\n",
    "fr": "Dijon et Mayence\n\nDijon est jumelée avec Mayence. {}\n",
    "nl": "Melle en Eceabat\n\nMelle is verzusterd met Eceabat. {}\n",
    "ru": "Тула и Керчь\n\nТула — город-побратим Керчи. {}\n",
    "kk": "Семей мен Құлжа\n\nСемей мен Құлжа – бауырлас қалалар. {}\n",
}
PLAIN = {
    "en": "A coach with fifty people left Bolton for Paderborn on Friday.",
    "de": "Mit dem Bus ging es am Freitag nach Coventry.",
    "fr": "Le car est parti vendredi pour Mayence.",
    "nl": "De bus vertrok vrijdag naar Eceabat.",
    "ru": "В пятницу делегация выехала в Керчь.",
    "kk": "Жұма күні делегация Құлжаға аттанды.",
}


def document(lang: str, sentence: str) -> Document:
    return Document("sample", TEXT[lang].format(sentence), lang, published="2024-05-20")


@pytest.mark.parametrize("lang", train_sense.LANGUAGES)
def test_a_table_has_a_weight_for_every_type(lang: str) -> None:
    path = train_sense.TABLES / f"{lang}.tsv"
    _, types, start, *rows = path.read_text("utf-8").splitlines()
    assert types.split("\t")[1:] == [kind.value for kind in EventType]
    assert len(start.split("\t")[1:]) == len(EventType)
    assert all(len(row.partition("\t")[2]) == len(EventType) for row in rows)
    assert all(LEAST <= ord(letter) <= 2 * ZERO - LEAST for row in rows for letter in row.partition("\t")[2])


@pytest.mark.parametrize("lang", train_sense.LANGUAGES)
def test_a_journey_sounds_like_a_visit(lang: str) -> None:
    text = findings_of(document(lang, PLAIN[lang])).text
    sentence = text.sentences[-1]
    heard = sensed(text, sentence)
    assert [s.share for s in heard] == sorted((s.share for s in heard), reverse=True)
    assert heard[0].type == "visit"
    assert sentence.first <= loudest(text, sentence, "visit") < sentence.last


def test_nothing_is_weighed_unless_it_is_asked_for() -> None:
    given = document("en", PLAIN["en"])
    assert all(".sense" not in event.rule for event in read(given).events)
    assert read(given) == read(given, by_sense=False)


def test_a_language_without_a_table_is_read_as_ever() -> None:
    given = Document("sample", "El alcalde de Sevilla visitó Kiel el 3 de mayo de 2010.", "es")
    assert not is_learned("es") and table("es") is None
    assert read(given, by_sense=True) == read(given)


def test_an_event_is_believed_the_more_the_more_its_sentence_sounds_like_it() -> None:
    assert belief(0.01, 0.8) < belief(0.2, 0.8) < belief(0.9, 0.8)
    assert belief(0.2, 0.6) < belief(0.2, 0.9)


def test_why_not_goes_by_sense_too() -> None:
    given = document("en", "They had a nice day.")
    assert why_not(given, "nice day") == why_not(given, "nice day", by_sense=True)


def test_every_mark_of_the_texts_it_learned_from_is_one() -> None:
    texts = list(train_sense.marked(train_sense.MARKED))
    assert len(texts) > 1_500
    assert all(document.text[start:end].strip() for _, document, events in texts for _, start, end in events)
    assert {kind for *_, events in texts for kind, *_ in events} == {kind.value for kind in EventType}
