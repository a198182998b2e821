"""Days of remembrance and peace: every entry whole, the movable ones against days that are known."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from datetime import date, timedelta
from pathlib import Path

import pytest
from dateutil.easter import EASTER_ORTHODOX, easter

from pobratim import lexicons
from pobratim.calendars import movable
from pobratim.calendars.observances import (
    BadObservance,
    Observance,
    ObservanceKind,
    kept_between,
    kept_in,
    kept_on,
    observances,
)
from pobratim.facts.kinds import Theme

EVERY = observances()
OF_MEMORY = [o for o in EVERY.values() if {ObservanceKind.REMEMBRANCE, ObservanceKind.PEACE} & set(o.kinds)]
OF_THE_UN = [o for o in EVERY.values() if o.scope == ("UN",)]
# Its Russian name is not sure, and the plain translation is the name of another day (16 May).
NO_RUSSIAN = {"un-peaceful-coexistence"}
# Days of the United Nations whose Russian name is not the official one but ours.
OUR_RUSSIAN = {"un-hate-speech"}
LANGUAGES = ("en", "nl", "fr", "ru", "kk")


def test_there_are_at_least_120_days_of_remembrance_and_peace() -> None:
    assert len(OF_MEMORY) >= 120
    assert len(OF_THE_UN) >= 50


@pytest.mark.parametrize("observance", EVERY.values(), ids=lambda o: o.id)
def test_an_entry_is_whole(observance: Observance) -> None:
    assert observance.names["en"] and set(observance.names) <= set(LANGUAGES)
    assert all(name == name.strip() and name for name in observance.names.values())
    assert observance.by and observance.source and observance.scope and observance.kinds
    assert set(observance.themes) <= {theme.value for theme in Theme}
    assert set(observance.holiday) <= set(observance.scope)
    years = [kept_in(observance, y) for y in range(2027, 2060)]
    assert all(len(kept) == 1 for kept in years) or observance.rule[0] == "islamic"
    assert not kept_in(observance, 1700)


@pytest.mark.parametrize("observance", OF_THE_UN, ids=lambda o: o.id)
def test_a_day_of_the_united_nations_has_its_act_and_official_names(observance: Observance) -> None:
    assert observance.act
    assert {"en", "fr"} <= set(observance.names)
    assert ("ru" in observance.names) == (observance.id not in NO_RUSSIAN)
    assert not {"en", "fr"} & set(observance.translated)
    assert ("ru" in observance.translated) == (observance.id in OUR_RUSSIAN)


@pytest.mark.parametrize("observance", EVERY.values(), ids=lambda o: o.id)
def test_a_day_has_its_name_in_every_language_in_the_letters_of_it(observance: Observance) -> None:
    assert set(LANGUAGES) - set(observance.names) == ({"ru"} if observance.id in NO_RUSSIAN else set())
    for lang, name in observance.names.items():
        assert not re.search(r'["“”„’‘`]|  ', name)
        letters = {unicodedata.name(c).split()[0] for c in name if c.isalpha()}
        assert letters == ({"CYRILLIC"} if lang in ("ru", "kk") else {"LATIN"})


def lexicon() -> dict[str, dict[str, str]]:
    return tomllib.loads((Path(lexicons.__file__).parent / "observances.toml").read_text("utf-8"))


@pytest.mark.parametrize("key", [k for k, day in lexicon().items() if "date" in day])
def test_a_day_the_reader_knows_has_the_same_id_name_and_date_here(key: str) -> None:
    entry, observance = lexicon()[key], EVERY[key]
    assert observance.names["en"] == entry["name"]
    if observance.earlier:  # the reader has one date, old or new
        assert entry["date"] in (observance.rule[1], *(rule for rule, _ in observance.earlier))
        return
    as_the_reader_has_it = Observance(
        key, {}, (), (), "", observance.since, "", ("date", entry["date"]), days=observance.days
    )
    for year in range(2025, 2045):
        assert [k.first for k in kept_in(observance, year)] == [
            k.first for k in kept_in(as_the_reader_has_it, year)
        ]


@pytest.mark.parametrize(
    ("key", "days"),
    [
        ("de-volkstrauertag", ["2023-11-19", "2024-11-17", "2025-11-16", "2026-11-15"]),
        ("de-totensonntag", ["2023-11-26", "2024-11-24", "2025-11-23"]),
        ("remembrance-sunday", ["2023-11-12", "2024-11-10", "2025-11-09"]),
        ("us-memorial", ["2023-05-29", "2024-05-27", "2025-05-26"]),
        ("fr-deportation", ["2023-04-30", "2024-04-28", "2025-04-27"]),
        ("fr-vel-dhiv", ["2022-07-17", "2023-07-16", "2024-07-21"]),
        ("ua-holodomor", ["2022-11-26", "2023-11-25", "2024-11-23"]),
        ("ie-commemoration", ["2023-07-09", "2024-07-14"]),
        ("il-yom-hashoah", ["2019-05-02", "2021-04-08", "2022-04-28", "2024-05-06", "2025-04-24"]),
        ("by-radunitsa", ["2023-04-25", "2024-05-14", "2025-04-29"]),
        ("whit-monday", ["2024-05-20", "2025-06-09", "2026-05-25"]),
        ("nl-kings-day", ["2024-04-27", "2025-04-26"]),
        ("un-peace", ["1999-09-21", "2000-09-19", "2001-09-18", "2002-09-21", "2025-09-21"]),
        ("un-chemical-warfare", ["2014-04-29", "2015-04-29", "2016-11-30"]),
        ("kz-constitution", ["2024-08-30", "2025-08-30", "2027-03-15"]),
    ],
)
def test_a_movable_day_falls_where_it_is_known_to_have_fallen(key: str, days: list[str]) -> None:
    for text in days:
        day = date.fromisoformat(text)
        assert [k.first for k in kept_in(EVERY[key], day.year)] == [day]


def test_a_day_that_goes_by_the_moon_says_that_it_is_about_then() -> None:
    (kept,) = kept_in(EVERY["kz-qurban"], 2026)
    assert kept.approximate and kept.edtf == "2026-05-27~"


def test_easter_east_and_west_is_dateutils() -> None:
    for year in range(1900, 2100):
        assert movable.easter(year) == easter(year)
        assert movable.orthodox_easter(year) == easter(year, EASTER_ORTHODOX)
        advent = movable.first_advent(year)
        assert advent.weekday() == 6 and 21 < (date(year, 12, 25) - advent).days <= 28


def test_the_new_year_of_the_hebrew_calendar() -> None:
    for text in (
        "2019-09-30",
        "2020-09-19",
        "2021-09-07",
        "2022-09-26",
        "2023-09-16",
        "2024-10-03",
        "2025-09-23",
    ):
        day = date.fromisoformat(text)
        assert movable.hebrew("tishri-1", day.year) == day


def test_what_is_kept_on_a_day_and_in_a_span() -> None:
    assert "un-nuclear-weapons-elimination" in [k.observance.id for k in kept_on(date(2025, 9, 26))]
    assert "un-disarmament-week" in [k.observance.id for k in kept_on(date(2025, 10, 30))]
    assert not [k for k in kept_on(date(2012, 9, 26)) if k.observance.id == "un-nuclear-weapons-elimination"]
    span = list(kept_between(date(2025, 1, 1), date(2026, 1, 1)))
    assert [k.first for k in span] == sorted(k.first for k in span)
    assert {k.observance.id for k in span} >= {o.id for o in OF_THE_UN}
    one_by_one = {k for n in range(365) for k in kept_on(date(2025, 1, 1) + timedelta(days=n))}
    assert one_by_one == set(span)


def test_the_year_of_the_founding_act_is_not_sure() -> None:
    (kept,) = kept_in(EVERY["un-nuclear-weapons-elimination"], 2013)
    assert not kept.sure
    assert kept_in(EVERY["un-nuclear-weapons-elimination"], 2014)[0].sure


def test_a_bad_entry_is_named(tmp_path: Path) -> None:
    (tmp_path / "days.toml").write_text(
        '[x]\ndate = "02-30"\nnames.en = "X"\nkinds = ["peace"]\nscope = ["UN"]\nby = "a"\nsince = "2000"\nsource = "a"\n'
    )
    with pytest.raises(BadObservance, match=r"x in days\.toml"):
        observances(tmp_path)


def test_a_translation_of_ours_is_of_a_name_that_stands_there(tmp_path: Path) -> None:
    day = (
        '[x]\ndate = "02-03"\nkinds = ["peace"]\nscope = ["UN"]\nby = "a"\nsince = "2000"\nsource = "a"\n'
        'translated = ["nl"]\nnames.en = "X"\n'
    )
    (tmp_path / "days.toml").write_text(day)
    with pytest.raises(BadObservance, match=r"x in days\.toml: translated: nl"):
        observances(tmp_path)
    other = tmp_path / "whole"
    other.mkdir()
    (other / "days.toml").write_text(f'{day}names.nl = "Y"\n')
    assert observances(other)["x"].translated == ("nl",)
