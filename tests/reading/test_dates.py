"""Dates in sentences: folder ``dates`` has a file a language, each line a sentence and every date in it."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.when import When, parse_or_none
from pobratim.lexicons import load
from pobratim.reading import read
from pobratim.reading.dates import Dated, dateline, find_dates
from pobratim.reading.text import Text, cut

SENTENCES = Path(__file__).parent / "dates"
LANGUAGES = sorted(p.stem for p in SENTENCES.glob("*.txt"))


def text_of(lang: str, words: str) -> Text:
    """A text ready to be read for dates."""
    return cut(Document(source="sentence", text=words, lang=lang), load(lang))


def dates_of(lang: str, words: str, published: str = "") -> tuple[Dated, ...]:
    """Every date of some words."""
    return find_dates(text_of(lang, words), When.parse(published) if published else None)


def sentences() -> Iterator[tuple[str, str, str, list[str]]]:
    """(language, published, sentence, expected dates as they are written in the file)."""
    for lang in LANGUAGES:
        for line in (SENTENCES / f"{lang}.txt").read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                published, _, rest = line.partition("|")
                sentence, _, expected = rest.partition("→")
                yield lang, published.strip(), sentence.strip(), [e.strip() for e in expected.split(";")]


def written(dated: Dated) -> str:
    """A date as the files write it."""
    partial = f"--{dated.month_day}" if dated.month_day else None
    lasts = f"P{dated.days}D" if dated.days else None
    said = dated.rrule if dated.kind == "recurring" else dated.edtf or partial or lasts
    return f"{dated.span.text} = {said} {dated.kind}"


def _expectations() -> list[tuple[str, str, str, list[str]]]:
    # An RRULE with two parts has a semicolon of its own.
    return [
        (lang, published, sentence, [e for e in ";".join(parts).replace(";BYDAY", "\0BYDAY").split(";") if e])
        for lang, published, sentence, parts in sentences()
    ]


@pytest.mark.parametrize(("lang", "published", "sentence", "expected"), _expectations())
def test_sentence_gives_exactly_these_dates(
    lang: str, published: str, sentence: str, expected: list[str]
) -> None:
    found = dates_of(lang, sentence, published)
    assert [written(d) for d in found] == [e.replace("\0", ";") for e in expected]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_at_least_twenty_five_sentences(lang: str) -> None:
    assert sum(1 for s in sentences() if s[0] == lang) >= 25


def test_dates_stand_in_the_text_in_order_and_are_written_in_edtf() -> None:
    for lang in LANGUAGES:
        whole = "\n".join(sentence for at, _, sentence, _ in sentences() if at == lang)
        found = dates_of(lang, whole, "2019-05-14")
        assert len(found) > 25
        for dated, following in itertools.pairwise(found):
            assert dated.span.end <= following.span.start
        for dated in found:
            assert dated.span.stands_in(whole)
            assert dated.edtf is None or parse_or_none(dated.edtf), dated


DATELINES = [
    (
        "ru",
        "Мэр принял гостей\n\nИпр, Бельгия, 26 сентября 2025 года – Делегация возложила венок.",
        "2025-09-26",
    ),
    ("ru", "Мэр принял гостей\n\n3.12.2019\n\nВ 2010 году был договор.", "2019-12-03"),
    ("ru", "Мэр принял гостей\n\n3 ноября. В мае 1972 года заключён договор от 5 мая 1972 года.", None),
    ("de", "Eine Bank als Geschenk\n\n11. Mai 2019\n\nGefeiert wurde am 26.05.2018.", "2019-05-11"),
    ("de", "Ein Bus\n\nStand: 25.07.2023 15:11 Uhr\n", "2023-07-25"),
    ("de", "Ein Saal\n\nRathaus Zeitung, 11. Mai 2004\n", "2004-05-11"),
    ("fr", "Deux villes\n\nPublié le 16/03/2022\n\nLe pacte date du 5 mai 1998.", "2022-03-16"),
    ("fr", "Deux villes\n\nMai 2016\n\nLe pacte date du 5 mai 1998.", "2016-05"),
    ("en", "74 books\n\ndate 2020-06-12 TIRANA, June 12 - Readers of the library have books.", "2020-06-12"),
    ("en", "Guests\n\nSource: Agency| 2018-12-06 05:52:50|Editor: yan\n", "2018-12-06"),
    ("en", "Guests\n\nOn September 12, 1994, the mayors signed a pact.", None),
    ("en", "Guests\n\nThe mayors signed a pact on September 12, 1994.", None),
    ("kk", "Саябақ ашылды\n\n26 Қыркүйек 2021, 16:27\n4819\n", "2021-09-26"),
    ("nl", "Een tegel\n\nseptember 2018\n\nEr ligt een tegel.", "2018-09"),
    ("nl", "Een poort\n\njuli 2017 - Wie om 20 uur aan de poort staat, hoort hem.", "2017-07"),
    ("nl", "Gouden jumelage\n\nOp 13 mei 1972 tekenden de burgemeesters de akte.", None),
]


@pytest.mark.parametrize(("lang", "words", "expected"), DATELINES)
def test_dateline_is_the_items_own_date_and_no_other(lang: str, words: str, expected: str | None) -> None:
    found = dateline(text_of(lang, words))
    assert (found.edtf if found else None) == expected


@pytest.mark.parametrize(
    ("lang", "filling"),
    [
        *((lang, "12, 345 ") for lang in LANGUAGES),
        *(("en", f) for f in ("1,", "1 500 ", "3. ", " ", "7" * 50)),
    ],
)
def test_a_page_of_numbers_is_read_in_a_moment(lang: str, filling: str) -> None:
    page = text_of(lang, filling * (100_000 // len(filling)))
    find_dates(page, None)
    took = []
    for _ in range(2):
        began = time.process_time()
        assert find_dates(page, None) == ()
        took.append(time.process_time() - began)
    # 0.1 s on an idle machine; the rest is for slow ones. A quadratic rule would take minutes.
    assert min(took) < 0.4


@pytest.mark.parametrize("lang", LANGUAGES)
def test_letters_that_fold_to_more_or_fewer_characters_move_no_offset(lang: str) -> None:
    for strange in ("İstanbul İ, ", "Иванови\u0306ч, e\u0301te\u0301, ", "ﬁn ẞ 𝔘 \ufeff"):
        words = f"{strange}26.09.2025 {strange}(1972) "
        found = dates_of(lang, words)
        assert [d.edtf for d in found] == ["2025-09-26", "1972"], (lang, strange)
        assert all(d.span.stands_in(words) for d in found)


def test_nothing_is_found_in_nothing() -> None:
    for words in ("", " ", "\n\n", "...", "0000-00-00", "99.99.9999", "2025-13-45", "1/2/3/4"):
        assert dates_of("en", words) == ()
        assert dateline(text_of("en", words)) is None


def test_a_relative_date_is_never_finer_than_the_publication() -> None:
    for lang in LANGUAGES:
        for at, _, sentence, _ in sentences():
            if at != lang:
                continue
            for published, length in (("2019", 4), ("2019-05", 7)):
                for dated in dates_of(lang, sentence, published):
                    relative = dated.kind == "relative" and dated.rule.startswith(("weekday", "relative.day"))
                    assert not relative or dated.edtf is None or len(dated.edtf) == length, (sentence, dated)


def test_a_given_name_that_is_a_month_cut_short_is_no_date() -> None:
    text = "Van 3 tot 6 mei 2018 was een delegatie onder leiding van Jan Maes in Krefeld."
    reading = read(Document(source="sample", text=text, lang="nl", published="2018-06-14"))
    assert [event.date for event in reading.events] == ["2018-05-03/2018-05-06"]


def test_every_year_at_the_head_of_a_sentence_speaks_for_all_of_it() -> None:
    text = "Chaque année, le 8 mai, des invités de Dijon déposent une gerbe au monument aux morts de Dresde."
    reading = read(Document(source="sample", text=text, lang="fr", published="2018-06-14"))
    laid = [e for e in reading.events if e.type.value == "wreath-laying"]
    assert [(e.modality.value, e.date) for e in laid] == [("recurring", None)]
