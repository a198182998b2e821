"""What programs for letters and notes set around the words of a text is no part of what it tells."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.lexicons.lexicon import languages, load
from pobratim.reading import read
from pobratim.reading.fair_copy.mail_heads import without_mail_heads
from pobratim.reading.fair_copy.markup import without_markup

ITEMS = Path(__file__).resolve().parent.parent / "gold" / "items"
NAMES = ("de-1112", "en-203", "fr-204", "kk-1139", "nl-204", "ru-604")


def in_bold(text: str) -> str:
    return re.sub(r"\b([^\W\d_a-zа-я][\w’'-]+ [^\W\d_a-zа-я][\w’'-]+)\b", r"**\1**", text)


def with_footnotes(text: str) -> str:
    return re.sub(r"(?<=[^\W\d_]\.)(?= |\n|$)", "[1][12]", text)


def facts(found: Reading) -> tuple[object, ...]:
    return (
        [p.id for p in found.places],
        [(p.id, p.name, p.office) for p in found.people],
        [p.places for p in found.partnerships],
        [(e.type, e.date, e.place, e.who, e.modality) for e in found.events],
        [s.speaker for s in found.statements],
    )


def told(text: str, lang: str, published: str | None = None) -> tuple[object, ...]:
    found = read(Document("test", text, lang, published=published))
    assert found.document.text == text
    assert all(span.stands_in(text) for span in found.spans())
    return facts(found)


@pytest.mark.parametrize("marked", [in_bold, with_footnotes])
@pytest.mark.parametrize("name", NAMES)
def test_marks_change_no_fact(name: str, marked: Callable[[str], str]) -> None:
    text = (ITEMS / f"{name}.txt").read_text("utf-8").strip()
    gold = json.loads((ITEMS / f"{name}.json").read_text("utf-8"))
    other = marked(text)
    assert len(other) > len(text)
    assert without_markup(other)[0] == text
    assert told(other, gold["lang"], gold["published"]) == told(text, gold["lang"], gold["published"])


@pytest.mark.parametrize(
    "text", ["a > b", "2 ** 3", "*** \n", "see [1] and [2].", "[1] The first item", "a[i]"]
)
def test_other_signs_stay(text: str) -> None:
    assert without_markup(text) == (text, [])


STORY = (
    "Yesterday a delegation from our twin town of Semey visited Ypres. Mayor Emmy Talpe received the guests."
)
MAILS = {
    "en": "From: A <a@b.example>\nTo: News\nSubject: Semey in Ypres\nDate: Tue, 3 Mar 2020 10:15:00 +0100",
    "de": "Von: A Schmidt\nGesendet: Dienstag, 3. März 2020 10:15\nAn: Redaktion\nCc: B\nBetreff: Semey in Ypern",
    "fr": "De : A\nEnvoyé : mardi 3 mars 2020 10:15\nÀ : B\nObjet : Semey à Ypres",
    "nl": "*Van:* A\n*Verzonden:* dinsdag 3 maart 2020 10:15\n*Aan:* B\n*Onderwerp:* Semey in Ieper",
    "ru": "От: А\nКому: Б\nДата: 3 марта 2020 г. 10:15\nТема: Семей в Ипре",
    "kk": "Кімнен: А\nКімге: Ә\nКүні: 2020 жылғы 3 наурыз 10:15\nТақырыбы: Семей Ипрде",
}


HEADS = {
    "en": ["Semey in Ypres", "Tue, 3 Mar 2020"],
    "de": ["Dienstag, 3. März 2020", "Semey in Ypern"],
    "fr": ["mardi 3 mars 2020", "Semey à Ypres"],
    "nl": ["dinsdag 3 maart 2020", "Semey in Ieper"],
    "ru": ["3 марта 2020 г.", "Семей в Ипре"],
    "kk": ["2020 жылғы 3 наурыз", "Семей Ипрде"],
}


@pytest.mark.parametrize("lang", MAILS)
def test_the_head_of_a_letter_tells_its_subject_and_its_day_alone(lang: str) -> None:
    raw = f"{MAILS[lang]}\n\n{STORY}"
    text, lost = without_mail_heads(raw, with_days=True)
    assert text == "\n".join([*HEADS[lang], "", STORY])
    kept = [c for at, c in enumerate(raw) if not any(start <= at < end for start, end in lost)]
    assert "".join(kept) == text
    assert "2020" not in without_mail_heads(raw, with_days=False)[0]


def test_yesterday_is_reckoned_from_the_day_a_letter_was_sent() -> None:
    found = read(Document("test", f"{MAILS['en']}\n\n{STORY}", "en"))
    assert {e.date for e in found.events} == {"2020-03-02"}
    assert {p.name for p in found.people} == {"Emmy Talpe"}


def test_a_given_day_is_surer_than_that_of_the_letter() -> None:
    with_head = told(f"{MAILS['en']}\n\n{STORY}", "en", "2020-03-05")
    assert with_head == told(f"Semey in Ypres\n\n{STORY}", "en", "2020-03-05")


def test_a_forwarded_letter_has_a_head_of_its_own() -> None:
    raw = f"Zur Kenntnis.\n\n-----Original Message-----\n{MAILS['de']}\n\nGestern kam die Delegation."
    text, _ = without_mail_heads(raw, with_days=False)
    assert text == "Zur Kenntnis.\n\nSemey in Ypern\n\nGestern kam die Delegation."


@pytest.mark.parametrize(
    "text",
    [
        "Subject: peace\n\nThe towns are twins.",
        "Programme\nFrom: 10 o'clock\nWhere: town hall\nSubject: twins",
        "Wer: der Bürgermeister\nWo: im Rathaus\nWann: am Montag",
    ],
)
def test_other_lines_with_colons_stay(text: str) -> None:
    assert without_mail_heads(text, with_days=True) == (text, [])


@pytest.mark.parametrize("lang", languages())
def test_every_language_has_the_words_of_a_head(lang: str) -> None:
    assert all(load(lang).words("language", "mail", kind) for kind in ("from", "to", "sent", "subject"))
