"""In which lands a name is usual: what is given, what is inherited, and what no list says."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from pobratim import lexicons
from pobratim.reading.people.names_of_lands import key, origin, usual_in


@pytest.mark.parametrize(
    ("name", "country", "given", "surname"),
    [
        ("Thierry Roux", "FR", "fits", "fits"),
        ("Thierry Roux", "DE", "not", "not"),
        ("Tibor Szabó", "HU", "fits", "fits"),
        ("Jaromír Hlaváček", "CZ", "fits", "fits"),
        ("Wang Zhenguo", "CN", "fits", "unknown"),
        ("Haruto Minatani", "JP", "fits", "fits"),
        ("Wladimir Petrow", "RU", "fits", "fits"),
        ("Serhij Kowalenko", "UA", "fits", "fits"),
        ("Van Hemmen", "NL", "unknown", "fits"),
        ("J. Moss", "GB", "unknown", "unknown"),
        ("Ann Bell", None, "unknown", "unknown"),
        ("Ann Bell", "TV", "unknown", "unknown"),
    ],
)
def test_a_name_fits_a_land_or_not_or_nothing_is_known(
    name: str, country: str | None, given: str, surname: str
) -> None:
    assert usual_in(origin(name), country) == (given, surname)


def test_a_letter_of_one_land_outweighs_an_ending_of_others() -> None:
    assert usual_in(origin("Jan Kořenman"), "DE").surname == "not"


def test_spellings_of_one_name_are_one() -> None:
    assert len({key(name) for name in ("Wladimir", "Vladimir")}) == 1
    assert len({key(name) for name in ("Serhij", "Serhiy", "Serhii")}) == 1


def test_the_lands_are_countries_and_no_name_stands_twice_in_one() -> None:
    table = tomllib.loads(files(lexicons).joinpath("names_of_lands.toml").read_text("utf-8"))
    for group, told in table.items():
        assert all(len(code) == 2 and code.isupper() for code in told["countries"]), group
        for name in ("given", "surnames"):
            words = told[name].split()
            assert sorted(w for w in set(words) if words.count(w) > 1) == [], group
