"""EDTF dates as readers of five languages say them."""

from __future__ import annotations

import pytest

from pobratim.web.wording.dates import recurring, short, since, when
from pobratim.web.wording.words import LANGUAGES, words_of

SAID = [
    ("2025-09-26", "en", "26 September 2025"),
    ("2025-09-26", "nl", "26 september 2025"),
    ("2025-09-26", "fr", "26 septembre 2025"),
    ("2025-09-26", "ru", "26 сентября 2025 года"),
    ("2025-09-26", "kk", "2025 жылғы 26 қыркүйек"),
    ("2014-08-01", "fr", "1er août 2014"),
    ("2010", "en", "2010"),
    ("2010", "ru", "2010 год"),
    ("2010", "kk", "2010 жыл"),
    ("2010~", "en", "around 2010"),
    ("2010~", "fr", "vers 2010"),
    ("2010~", "ru", "около 2010 года"),
    ("2010~", "kk", "шамамен 2010 жыл"),
    ("2010?", "nl", "2010 (onzeker)"),
    ("1928/..", "en", "since 1928"),
    ("1928/..", "ru", "с 1928 года"),
    ("1928/..", "kk", "1928 жылдан бері"),
    ("2025-09-26/..", "kk", "2025 жылғы 26 қыркүйектен бері"),
    ("2025-09/..", "ru", "с сентября 2025 года"),
    ("2010-23/..", "fr", "depuis l’automne 2010"),
    ("../1989", "ru", "до 1989 года"),
    ("../1989", "kk", "1989 жылға дейін"),
    ("2025-09-26/2025-09-28", "en", "26–28 September 2025"),
    ("2025-09-26/2025-09-28", "kk", "2025 жылғы 26–28 қыркүйек"),
    ("2025-08-30/2025-09-02", "ru", "30 августа – 2 сентября 2025 года"),
    ("2017-05/2017-07", "en", "May – July 2017"),
    ("2017-05/2017-07", "ru", "май – июль 2017 года"),
    ("2017-05/2017-07", "kk", "2017 жылғы мамыр – шілде"),
    ("2017-11/2018-02", "nl", "november 2017 – februari 2018"),
    ("1940/1944", "ru", "1940–1944 годы"),
    ("2025-09", "ru", "сентябрь 2025 года"),
    ("2025-09-XX", "en", "some day in September 2025"),
    ("2010-23", "kk", "2010 жылдың күзі"),
    ("199X", "ru", "1990-е годы"),
    ("199X", "en", "the 1990s"),
    ("19XX", "fr", "XXe siècle"),
    (None, "en", "date not known"),
    ("2025-02-30", "ru", "дата неизвестна"),
]


@pytest.mark.parametrize(("edtf", "lang", "said"), SAID)
def test_a_date_is_said_as_it_is_known(edtf: str | None, lang: str, said: str) -> None:
    assert when(words_of(lang), edtf) == said


@pytest.mark.parametrize(
    ("edtf", "lang", "said"),
    [
        ("1967", "en", "since 1967"),
        ("1967/..", "nl", "sinds 1967"),
        ("../1990", "en", "since 1990 or earlier"),
        ("../1990", "nl", "sinds 1990 of eerder"),
        ("../1990", "fr", "depuis 1990 ou avant"),
        ("../1990", "ru", "с 1990 года или раньше"),
        ("../1990", "kk", "1990 жылдан бері немесе одан бұрын"),
    ],
)
def test_a_beginning_known_by_its_latest_year_is_no_end(edtf: str, lang: str, said: str) -> None:
    assert since(words_of(lang), edtf) == said


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "every day since 1928"),
        ("nl", "elke dag sinds 1928"),
        ("fr", "chaque jour depuis 1928"),
        ("ru", "каждый день с 1928 года"),
        ("kk", "1928 жылдан бері күн сайын"),
    ],
)
def test_a_ceremony_says_how_often_and_since_when(lang: str, said: str) -> None:
    assert recurring(words_of(lang), "1928/..", "FREQ=DAILY") == said


def test_a_rule_with_an_interval_is_not_called_daily() -> None:
    assert recurring(words_of("en"), None, "FREQ=DAILY;INTERVAL=3") == "again and again"
    assert recurring(words_of("en"), None, "FREQ=YEARLY;INTERVAL=1;BYMONTH=9") == "every year"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("edtf", ["2010", "2010-05", "2010-05-XX", "2010~", "201X", "2010-21"])
def test_no_day_is_made_up(lang: str, edtf: str) -> None:
    """Neither of the days the interval begins and ends with is printed."""
    digits = when(words_of(lang), edtf).replace("2010", "")
    assert not any(c.isdigit() for c in digits)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", ["{}", "{}/..", "../{}", "{}~", "{}?", "{}%"])
@pytest.mark.parametrize("point", ["1991", "1991-08", "1991-08-29", "1991-24", "199X", "19XX"])
def test_every_form_of_every_precision_has_words(lang: str, form: str, point: str) -> None:
    said = when(words_of(lang), form.format(point))
    assert said and said != words_of(lang).say("dates.unknown")
    assert "{" not in said and "None" not in said


@pytest.mark.parametrize(
    ("edtf", "label"),
    [
        ("2025-09-26", "2025"),
        ("1928/..", "1928"),
        ("1940/1944", "1940–1944"),
        ("2025-01/2025-03", "2025"),
        (None, ""),
    ],
)
def test_the_spine_names_years_alone(edtf: str | None, label: str) -> None:
    assert short(words_of("en"), edtf) == label
