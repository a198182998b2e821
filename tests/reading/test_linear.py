"""No text stalls the reader: ten times the text is about ten times the work, whatever the text is.

The work is counted, not timed: calls of Python functions and, beside them, the seconds of the process on its
CPU, judged by ratio alone and with room for the noise of a busy machine. In machine code calls are not seen:
`make counted` runs this with the sources, and only there they are held.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from itertools import islice
from types import FrameType

import pytest

from pobratim import compiled
from pobratim.facts.contract import Document
from pobratim.gazetteer import open_gazetteer
from pobratim.reading import read

SMALL, LARGE = 5_000, 50_000
CALLS = 13.0  # ten times the text may take so many times the calls
SECONDS = 30.0  # and so many times the seconds; a quadratic step takes a hundred times as many

VISIT = (
    "Делегация города Ипр во главе с мэром Эмми Тальп прибыла в Семей 29 августа 2010 года. «Мы очень рады "
    "быть сегодня здесь», – сказала она. Гости возложили венки к памятнику жертвам испытаний, вручили "
    "музею макет ворот и подписали договор о сотрудничестве городов-побратимов. "
)
WALK = (
    "The mayor of Ypres, Emmy Talpe, visited Semey on 29 August 2010 and met the governor. “We are glad to be "
    "here with our friends today,” she said. They laid wreaths at the memorial and presented a model of the "
    "gate to the museum. "
)


def repeated(piece: str) -> Callable[[int], str]:
    """A text of so many characters made of one piece."""
    return lambda length: (piece * (length // len(piece) + 1))[:length]


def many_dates(length: int) -> str:
    """Meetings on days that are all different."""
    days = (
        f"{n % 28 + 1} мая {1900 + n % 125} года в Семее состоялась встреча. " for n in range(length // 50)
    )
    return "".join(days)[:length]


def many_people(length: int) -> str:
    """Mayors who all have names of their own."""
    letters = "абвгдклмнопрст"
    names = (
        letters[n % 14] + "о" + letters[n // 14 % 14] + "а" + letters[n // 196 % 14]
        for n in range(length // 20)
    )
    return " ".join(f"Мэр Иван {name.capitalize()}ов." for name in names)[:length]


def all_different(length: int) -> str:
    """Towns of the gazetteer, mayors and days, none of them twice."""
    gazetteer = open_gazetteer()
    keys = (n.title() for n in gazetteer.keys_like("са") if n.isalpha() and len(n) > 4)
    towns = list(islice(keys, 2_000))
    syllables = ("ба", "ко", "ми", "ру", "ле", "до", "на", "си", "ту", "вя")
    told = (
        f"Мэр города {towns[n % len(towns)]} Иван {''.join(syllables[n // 10**k % 10] for k in range(3)).title()}нов "
        f"прибыл в Семей {n % 28 + 1} мая {1000 + n % 1000} года. "
        for n in range(length // 50)
    )
    return "".join(told)[:length]


def doubted_twins(length: int) -> str:
    """Small towns beside words for twins, none of them twice."""
    keys = (n.title() for n in open_gazetteer().keys_like("w") if n.isascii() and n.isalpha() and len(n) > 6)
    towns = list(islice(keys, 4_000))
    told = (f"{towns[n % len(towns)]} and {towns[-n % len(towns)]} twin towns. " for n in range(length // 30))
    return "".join(told)[:length]


def many_stories(length: int) -> str:
    """A newsletter whose stories tell of one pair of towns after the other."""
    pairs = (("Bath", "Kiel"), ("Derby", "Osnabrück"), ("Exeter", "Rennes"), ("Coventry", "Dresden"))
    told = (
        f"{a} welcomes guests from {b}\nThe mayor of {a}, Ann Bell, received a delegation from {b} at the town hall on "
        f"{n % 28 + 1} May {1950 + n % 70} and gave the guests a picture.\n"
        for n in range(length // 100)
        for a, b in (pairs[n % len(pairs)],)
    )
    return "".join(told)[:length]


def hidden(length: int) -> str:
    """Marks that nobody sees between all letters."""
    return "\u200b".join(VISIT * (length // len(VISIT) // 2 + 1))[:length]


TEXTS: dict[str, tuple[str, Callable[[int], str]]] = {
    "digits and nothing else": ("ru", repeated("1234567890")),
    "numbers": ("ru", repeated("12 1999 5 ")),
    "numeric dates": ("ru", repeated("12.12.2012 ")),
    "years with dashes": ("en", repeated("1939-45 – ")),
    "one word": ("ru", repeated("абвгдежз")),
    "one word of hyphens": ("ru", repeated("а-")),
    "combining marks": ("ru", repeated("и\u0306")),
    "one letter under many marks": ("ru", lambda length: "a" + "\u0301" * (length - 1)),
    "opening quotation marks": ("ru", repeated("«")),
    "closing quotation marks": ("ru", repeated("»")),
    "quotations never closed": ("en", repeated("“a ")),
    "straight quotation marks": ("en", repeated('" ')),
    "full stops": ("ru", repeated(".")),
    "lines of one letter": ("ru", repeated("а\n")),
    "blanks": ("ru", repeated(" ")),
    "apostrophes": ("fr", repeated("l'l'")),
    "possessives": ("en", repeated("a's ")),
    "press releases in one line": ("ru", repeated(VISIT)),
    "press releases": ("ru", repeated(VISIT + "\n")),
    "English press releases in one line": ("en", repeated(WALK)),
    "a sentence without end": ("ru", repeated("мэр города Ипр и посол ")),
    "meetings on different days": ("ru", many_dates),
    "different mayors": ("ru", many_people),
    "towns, mayors and days all different": ("ru", all_different),
    "small towns and their twins": ("en", doubted_twins),
    "letters and marks not seen in turn": ("ru", hidden),
    "one name": ("ru", repeated("Иван Иванов ")),
    "partners": ("ru", repeated("города-побратимы Ипр и Семей ")),
    "memorials": ("ru", repeated("памятник жертвам ")),
    "spans of days": ("ru", repeated("с 5 по 6 мая ")),
    "dashes of speech": ("ru", repeated("— а, — сказал\n")),
    "headlines and nothing below": ("en", repeated("Visit to Kiel now\n")),
    "one story below many headlines": ("en", repeated("Visit to Kiel now\n" + WALK.strip() + "\n")),
    "stories below headlines": ("en", many_stories),
    "months": ("en", repeated("May\nGuests from Kiel came to Bath and sang.\n")),
    "Kazakh mayors": ("kk", repeated("Семей қаласының әкімі ")),
}


def work(text: str, lang: str) -> tuple[int, float]:
    """Calls of functions while a text is read, and seconds of this process while it is read once more."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    document = Document(source="test", text=text, lang=lang)
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read(document)
    finally:
        sys.setprofile(before)
    began = time.process_time()
    read(document)
    return calls, time.process_time() - began


@pytest.mark.parametrize("name", TEXTS)
def test_ten_times_the_text_is_ten_times_the_work(name: str) -> None:
    lang, make = TEXTS[name]
    read(Document(source="test", text=make(1000), lang=lang))
    few, short = work(make(SMALL), lang)
    many, long = work(make(LARGE), lang)
    assert compiled.in_use() or many <= CALLS * few + 2_000, (
        f"{few} calls for {SMALL} characters, {many} for {LARGE}"
    )
    assert long <= SECONDS * short + 0.2, f"{short:.3f} s for {SMALL} characters, {long:.3f} s for {LARGE}"


def test_a_sentence_has_an_end() -> None:
    text = "мэр города Ипр и посол " * 400
    reading = read(Document(source="test", text=text, lang="ru"))
    assert len(reading.spans()) == 400, "what stands in a line without end is still found"
