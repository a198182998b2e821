"""All words of a sentence together: what they add to the phrases, and that they were learned from marks that are right."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sense_texts
from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read
from pobratim.reading.reader import findings_of
from pobratim.reading.sensing.belief import LEARNED, Heard, belief, heard_in, is_learned, loudest
from pobratim.reading.sensing.net import net
from pobratim.reading.sensing.pieces import MOST, begin_of, words_of
from pobratim.reading.text import Text
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


def heard(lang: str, sentence: str) -> tuple[Text, Heard]:
    """What the last sentence of a text sounds like."""
    text = findings_of(document(lang, sentence)).text
    assert heard_in(text, text.sentences[:-1])[-1] is None
    here = heard_in(text, text.sentences)[-1]
    assert here is not None
    return text, here


def test_it_knows_every_type_and_every_language_it_was_learned_for() -> None:
    assert sorted(net().types) == sorted(kind.value for kind in EventType)
    assert set(PLAIN) == set(LEARNED) == set(sense_texts.LANGUAGES)


@pytest.mark.parametrize("lang", LEARNED)
def test_a_journey_sounds_like_a_visit(lang: str) -> None:
    text, here = heard(lang, PLAIN[lang])
    assert here.likely(0.0) == sorted(here.shares, key=lambda kind: -here.shares[kind])
    assert here.likely(0.0)[0] == "visit"
    assert here.likely(here.shares["visit"]) == ["visit"]
    sentence = text.sentences[-1]
    assert sentence.first <= loudest(text, sentence, here, "visit") < sentence.last


def test_what_a_sentence_sounds_like_does_not_hang_on_those_beside_it() -> None:
    alone = words_of(PLAIN["en"])
    others = [words_of(PLAIN[lang]) for lang in LEARNED]
    by_itself, _ = net().read([alone])[0]
    among, _ = net().read([*others, alone])[-1]
    assert all(math.isclose(a, b, abs_tol=1e-4) for a, b in zip(by_itself, among, strict=True))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_has_shares_from_nought_to_one(text: str) -> None:
    words = words_of(text)
    assert 0 < len(words) <= MOST
    begins = [begin_of(text, n) for n in range(len(words))]
    assert all(text[at:].startswith(word) for word, at in zip(words, begins, strict=True) if text.strip())
    ((row, told),) = net().read([words])
    assert len(row) == len(EventType)
    assert all(0 <= share <= 1 for share in row)
    assert 0 <= net().loudest(told, "visit") < len(words)


def test_phrases_alone_count_where_it_is_asked_for() -> None:
    told = document("en", PLAIN["en"])
    assert all(".sense" not in event.rule for event in read(told, by_sense=False).events)
    assert read(told) == read(told, by_sense=True)


WITHOUT = """
import sys
sys.modules["numpy"] = None  # as where it is not installed
from pobratim.cli import main
main()
"""


def _without_the_extra(*arguments: str, text: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WITHOUT, "read", "-", "--format", "jsonl", *arguments]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("arguments", [[], ["--by-phrases"]])
def test_without_the_extra_it_goes_by_phrases(arguments: list[str]) -> None:
    typed = "Eine Delegation aus Koeln besuchte am 3. Mai 2010 die Partnerstaedte Luebeck und Goeppingen."
    done = _without_the_extra(*arguments, text=typed)
    events = json.loads(done.stdout)["events"]
    assert [(e["type"], e["date"]) for e in events] == [("visit", "2010-05-03")], done.stderr


def test_asked_for_without_the_extra_it_says_how_to_have_it() -> None:
    done = _without_the_extra("--by-sense", text="A delegation visited Kiel.")
    assert (done.returncode, done.stdout) == (2, "")
    assert "pip install 'pobratim[sense]'" in done.stderr


def test_a_language_it_was_not_learned_for_is_read_by_phrases() -> None:
    told = Document("sample", "El alcalde de Sevilla visitó Kiel el 3 de mayo de 2010.", "es")
    assert not is_learned("es")
    assert read(told, by_sense=False) == read(told)


def test_an_event_is_believed_the_more_the_more_its_sentence_sounds_like_it() -> None:
    assert belief(0.01, 0.8) < belief(0.2, 0.8) < belief(0.9, 0.8)
    assert belief(0.2, 0.6) < belief(0.2, 0.9)
    assert belief(0.8, None) < belief(0.95, None) < belief(0.95, 0.8)


GIVEN = {  # the stone was given in 1998, the wreath was laid on a day that is not told
    "en": "After a minute of silence both mayors laid wreaths at the memorial that Paderborn gave to Bolton in 1998.",
    "de": "Beide Bürgermeister legten Kränze an dem Gedenkstein nieder, den Coventry 1998 der Stadt Kiel schenkte.",
    "fr": "Les deux maires ont déposé une gerbe devant la stèle offerte par Mayence à Dijon en 1998.",
    "ru": "Главным событием стало возложение венков к памятнику воинам, подаренному Керчью Туле в 1998 году.",
}


@pytest.mark.parametrize("lang", sorted(GIVEN))
def test_a_gift_of_old_is_told_apart_from_what_is_done_at_it(lang: str) -> None:
    _, here = heard(lang, GIVEN[lang])
    assert here.shares["gift"] < here.shares["wreath-laying"]
    dates = {e.type: e.date for e in read(document(lang, GIVEN[lang])).events}
    assert dates[EventType.GIFT] == "1998"
    assert dates[EventType.WREATH_LAYING] is None


def test_what_two_verbs_tell_has_one_date() -> None:
    told = "Both mayors laid wreaths and unveiled a memorial stone in Bolton in 1998."
    dates = {e.type: e.date for e in read(document("en", told)).events}
    assert dates == {EventType.WREATH_LAYING: "1998", EventType.UNVEILING: "1998"}


def test_why_not_of_words_without_a_phrase_is_the_same_by_phrases() -> None:
    told = document("en", "They had a nice day.")
    assert why_not(told, "nice day") == why_not(told, "nice day", by_sense=False)


def test_every_mark_of_the_texts_it_learned_from_is_one() -> None:
    texts = list(sense_texts.marked(sense_texts.MARKED))
    assert len(texts) > 4_000
    assert all(document.text[start:end].strip() for _, document, events in texts for _, start, end in events)
    assert {kind for *_, events in texts for kind, *_ in events} == {kind.value for kind in EventType}


def test_sentences_made_of_others_keep_to_their_language() -> None:
    ours = [
        sense_texts.Text(lang, lang, (sense_texts.Told(PLAIN[lang], frozenset(), {}),))
        for lang in ("en", "de")
    ]
    made = sense_texts.more(ours, {"en": {"coach": ["bus"]}}, times=40, seed=1)
    words = {lang: {*words_of(PLAIN[lang])} for lang in ("en", "de")}
    assert made
    assert all(any({*words_of(one)} <= words[lang] | {"bus", "Bus"} for lang in words) for one in made)


THREADS = """
from threadpoolctl import threadpool_info
from pobratim.facts.contract import Document
from pobratim.reading import read

def threads():
    return [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"]

text = Document("sample", "Bolton is twinned with Paderborn. A coach left Bolton for Paderborn.", "en")
"""
OURS = THREADS + "read(text); print(threads())"
THEIRS = f"""
import numpy
{THREADS}
from pobratim.reading.sensing import net

before, within, heard_by = threads(), [], net.Net.read
def noted(*given):
    within.extend(threads())
    return heard_by(*given)
net.Net.read = noted
read(text)
print(before, within, threads())
"""


@pytest.mark.parametrize(("code", "given", "seen"), [(OURS, "", "[1]"), (THEIRS, "2", "[2] [1] [2]")])
def test_its_products_are_taken_on_one_processor_whoever_loaded_numpy(
    code: str, given: str, seen: str
) -> None:
    """And whoever else takes products has as many as before."""
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": given}
    if not given:
        del environment["OPENBLAS_NUM_THREADS"]
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == seen
