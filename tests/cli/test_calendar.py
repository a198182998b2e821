"""The figures of the Last Post by the commands, names in any script, files out and in."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pobratim.cli import main
from pobratim.cli.calendar_words import rule_in_words
from pobratim.gazetteer import GazetteerMissing, open_gazetteer

SRC = Path(__file__).resolve().parents[2] / "src"


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No record, whatever the machine has."""
    from pobratim import settings

    monkeypatch.setitem(settings.DATABASES["default"], "NAME", tmp_path / "none.sqlite3")


@pytest.fixture
def places() -> None:
    try:
        open_gazetteer()
    except GazetteerMissing as error:
        pytest.skip(str(error))


def calendar(*words: str) -> Result:
    result = CliRunner().invoke(main, ["calendar", *words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def said(*words: str) -> str:
    result = calendar(*words)
    assert result.exit_code == 0, result.output
    return result.output


def test_the_number_of_26_september_2025_is_computed() -> None:
    output = said("number", "Last Post", "2025-09-26")
    assert "no. 33,732, computed from no. 33,000 on 25 September 2023 (kw.be)" in output
    data = json.loads(said("number", "Last Post", "2025-09-26", "--format", "json"))
    assert (data["number"], data["computed"], data["from"]["number"]) == (33_732, True, 33_000)
    given = said("number", "Last Post", "2015-07-09")
    assert "no. 30,000" in given and "computed" not in given


def test_the_day_of_a_number() -> None:
    assert "Sunday 21 June 2026" in said("number", "Last Post", "34000")
    assert "Friday 26 September 2025" in said("number", "last-post", "33,732")


def test_no_number_when_it_was_silent() -> None:
    result = calendar("number", "Last Post", "1942-11-11")
    assert result.exit_code == 1 and "Brookwood" in result.output


@pytest.mark.parametrize(
    "name", ["Menin Gate", "menenpoort", "Менинских ворот", "LAST POST", "Porte de Menin"]
)
def test_the_next_evening_by_any_name(name: str) -> None:
    output = said("next", name, "--after", "2025-09-26T19:59+02:00")
    assert "Friday 26 September 2025, 20:00 (Europe/Brussels, UTC+02:00)" in output
    assert "no. 33,732" in output


def test_the_next_ceremony_of_a_town_in_any_case_form(places: None) -> None:
    data = json.loads(said("next", "Ипре", "--after", "1942-01-01", "--format", "json"))
    assert [(d["series"], d["day"]) for d in data] == [("last-post", "1944-09-06")]
    assert "Hiroshima" in said("next", "Хиросимы", "--after", "2026-01-01")


def test_a_name_that_is_none_lists_those_there_are() -> None:
    result = calendar("next", "Trooping the Colour")
    assert result.exit_code == 2 and "last-post" in result.output


def test_what_is_on_a_day() -> None:
    output = said("on", "2025-09-26")
    assert "33,732" in output and "Total Elimination of Nuclear Weapons" in output and "A/RES/68/32" in output
    war = said("on", "1942-11-11")
    assert "Brookwood" in war and "suspended from 20 May 1940" in war and "lastpost.be" in war


def test_a_day_of_one_town(places: None) -> None:
    data = json.loads(calendar("on", "2026-08-29", "--place", "Semey", "--format", "json").stdout)
    assert {k["id"] for k in data["kept"]} >= {"kz-semipalatinsk", "un-against-nuclear-tests"}
    assert data["held"] == []
    assert {(r["id"], r["years"]) for r in data["remembered"]} >= {("stronger-than-death", 25)}


@pytest.mark.parametrize("day", ["2025-09", "2025-02-30", "tomorrow", "2025-09-26~"])
def test_what_is_no_certain_day_is_refused(day: str) -> None:
    result = calendar("on", day)
    assert result.exit_code == 2 and "one such as 2025-09-26 is expected" in result.output


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_a_day_without_room_to_reckon_is_refused(day: str, tmp_path: Path) -> None:
    for words in (
        ("on", day),
        ("next", "Last Post", "--after", day),
        ("number", "Last Post", day),
        ("radar", "--from", day),
        ("export", "Last Post", str(tmp_path / "a.ics"), "--from", day),
    ):
        result = calendar(*words)
        assert result.exit_code == 2 and "too near an end of the calendar" in result.output, words


@pytest.mark.parametrize("number", ["²²", "٣٠٠٠٠", "9" * 5000, "999999999999"])
def test_a_number_that_is_none_or_too_large_is_said_to_be(number: str) -> None:
    result = calendar("number", "Last Post", number)
    assert result.exit_code in (1, 2) and result.exception is not None
    assert isinstance(result.exception, SystemExit)


def test_the_radar_of_two_cities(places: None) -> None:
    output = said("radar", "Semey", "Ypres", "--months", "24", "--from", "2025-09-01")
    assert "100 years: Menin Gate inaugurated" in output and "no. 34,000" in output
    assert "2025, the day is not known" in output
    assert "One day for two occasions" in output and "there is no record" in output
    data = json.loads(calendar("radar", "Семея", "Ипра", "--from", "2025-09-01", "--format", "json").stdout)
    assert data["before"] == "2027-09-01"
    assert all(o["score"] == sum(points for _, points in o["points"]) for o in data["occasions"])
    assert calendar("radar", "a", "b", "c").exit_code == 2
    assert calendar("radar", "Nosuchplacexyz").exit_code == 2


def test_votes_are_warned_of_where_they_are_given(places: None, tmp_path: Path) -> None:
    path = tmp_path / "votes.toml"
    path.write_text(
        '[[election]]\ndate = "2026-08-29"\nscope = "BE"\nname = "Made-up vote"\nsource = "made up"\n'
    )
    ask = ("radar", "Semey", "Ypres", "--from", "2026-08-01", "--months", "2", "--elections", str(path))
    assert "careful: Ypres votes that day (Made-up vote)" in said(*ask)
    path.write_text('[[election]]\ndate = "2026-08-29"\n')
    result = calendar(*ask)
    assert result.exit_code == 2 and "vote 1: without scope, name, source" in result.output
    path.write_text(
        '[[election]]\ndate = 2026-08-29\nscope = "BE"\nname = "Made-up vote"\nsource = "made up"\n'
    )
    assert "careful: Ypres votes that day" in said(*ask), "a date of TOML is one too"
    for text in ("", "[election]\n", "election = 3\n"):
        path.write_text(text)
        result = calendar(*ask)
        assert result.exit_code == 2 and "[[election]] with date" in result.output


def test_a_theme_nothing_is_about_names_those_there_are() -> None:
    result = calendar("radar", "--theme", "nonsense", "--without-record")
    assert result.exit_code == 2 and "nuclear disarmament" in result.output
    asked = ("radar", "--from", "2026-01-01", "--months", "12", "--without-record", "--theme")
    assert said(*asked, "Nuclear-Disarmament") == said(*asked, "nuclear disarmament")
    assert "nothing is known" in said(*asked[:3], "--months", "1", *asked[5:], "language")


def test_a_city_named_twice_is_one_side(places: None) -> None:
    ask = ("--from", "2026-01-01", "--without-record")
    assert said("radar", "Semey", "Семей", *ask) == said("radar", "Semey", *ask)


@pytest.mark.parametrize("words", ["soon", "26.09.2025", "-5"])
def test_what_is_neither_day_nor_number_is_said_to_be(words: str) -> None:
    result = calendar("number", "Last Post", "--", words)
    assert result.exit_code == 2 and "2025-09-26 or 34000 is expected" in result.output


def test_a_number_may_be_written_with_blanks() -> None:
    assert said("number", "Last Post", "34 000") == said("number", "Last Post", "34,000")


def test_a_person_in_any_spelling() -> None:
    output = said("radar", "--person", "Абай Құнанбайұлы", "--from", "2025-01-01", "--months", "12")
    assert "180 years: Birth of Abai" in output and "25 years" not in output
    assert calendar("radar", "--person", "Nobody Atall").exit_code == 2


def test_a_file_written_is_a_file_read(places: None, tmp_path: Path) -> None:
    path = tmp_path / "both.ics"
    result = calendar(
        "export", "Semey", "Ypres", str(path), "--lang", "nl", "--from", "2026-01-01", "--alarm", "30"
    )
    assert result.exit_code == 0 and "no certain day and are left out" in result.output
    text = path.read_bytes().decode()
    assert (
        "RRULE:FREQ=DAILY" in text
        and "TRIGGER:-PT30M" in text
        and "SUMMARY;LANGUAGE=nl:Wapenstilstand" in text
    )
    read = json.loads(calendar("read", str(path), "--format", "json").stdout)
    assert {p["uid"] for p in read} >= {"last-post-19440906@pobratim", "armistice@pobratim"}
    assert "Last Post onder de Menenpoort" in said("read", str(path))
    again = calendar(
        "export", "Last Post", "Ypres", "Semey", "-", "--from", "2026-01-01", "--lang", "nl"
    ).stdout
    assert again.count("UID:") == text.count("UID:")


def test_what_is_no_calendar_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.ics").write_text("<html>", "utf-8")
    result = calendar("read", str(tmp_path / "x.ics"))
    assert result.exit_code == 2 and "BEGIN:VCALENDAR" in result.output
    assert calendar("export", "Last Post", "last-post.txt").exit_code == 2
    assert calendar("export", "Last Post", str(tmp_path / "no" / "x.ics")).exit_code == 2


def test_the_record_is_asked_where_there_is_one(places: None, tmp_path: Path) -> None:
    pytest.importorskip("django")
    release = tmp_path / "release.txt"
    release.write_text(
        "Ambassador visits Ypres\nOn 26 September 2016 the ambassador of Kazakhstan, Roman Vassilenko, visited Ypres, "
        "the twin city of Semey. Together with mayor Katrien Desomer he laid a wreath at the monument to the victims "
        "of nuclear tests.\n",
        "utf-8",
    )
    environment = {
        **os.environ,
        "POBRATIM_DATABASE": str(tmp_path / "record.sqlite3"),
        "PYTHONPATH": str(SRC),
        "PYTHONIOENCODING": "utf-8",
    }

    def pobratim(*words: str) -> subprocess.CompletedProcess[str]:
        program = [sys.executable, "-m", "pobratim", *words]
        done = subprocess.run(program, env=environment, capture_output=True, text=True, encoding="utf-8")
        assert done.returncode == 0, done.stderr
        return done

    ask = ("calendar", "radar", "Semey", "Ypres", "--from", "2026-01-01", "--months", "12")
    pobratim("add", str(release), "--published", "2016-09-27")
    assert "the record has no dated facts" in pobratim(*ask).stderr  # proposed, not accepted
    pobratim("accept", "--all")
    asked = pobratim(*ask)
    assert "of the record" in asked.stderr and "10 years: Wreath laying" in asked.stdout
    assert "26 September 2026" in asked.stdout
    assert "there is no record" not in pobratim(*ask, "--without-record").stderr


@pytest.mark.parametrize(
    "code, said",
    [
        ("FREQ=DAILY", "every day"),
        ("FREQ=WEEKLY;BYDAY=TU,FR", "every Tuesday and Friday"),
        ("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=11", "every 11 November"),
        ("FREQ=YEARLY;BYMONTH=11;BYDAY=2SU", "every second Sunday of November"),
        ("FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO", "every last Monday of May"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("by custom", "by custom"),
    ],
)
def test_a_rule_is_said_in_words_where_a_phrase_says_the_whole(code: str, said: str) -> None:
    assert rule_in_words(code) == said
