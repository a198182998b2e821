"""Words that many phrases share stand once, in groups.toml."""

import tomllib
from pathlib import Path

import pytest

from pobratim.lexicons import Lexicon, languages, load
from pobratim.reading.phrases import Phrases, entries


def lexicon(folder: Path, groups: str, events: str) -> Lexicon:
    (folder / "groups.toml").write_text(groups, "utf-8")
    (folder / "events.toml").write_text(events, "utf-8")
    return Lexicon("en", folder)


def test_a_group_stands_for_its_words_alone_and_beside_others(tmp_path: Path) -> None:
    words = lexicon(
        tmp_path,
        'guests = ["delegation*", "visitors"]\ntravellers = ["{guests}", "choir"]',
        '[visit]\ndone = ["{guests} ..4 arrived", "(pupils|{travellers}) left"]',
    )
    assert words.table("events")["visit"]["done"] == [
        "(delegation*|visitors) ..4 arrived",
        "(pupils|delegation*|visitors|choir) left",
    ]


def test_a_phrase_is_named_as_its_file_has_it(tmp_path: Path) -> None:
    words = lexicon(tmp_path, 'guests = ["visitors"]', '[visit]\ndone = ["{guests} arrived"]')
    phrases = Phrases(entries(words, "events"), words.as_written)
    assert phrases.begun_by("visitors") == [(("events", "visit", "done"), "{guests} arrived")]


def test_groups_are_read_once(tmp_path: Path) -> None:
    words = lexicon(tmp_path, 'guests = ["visitors"]', '[visit]\ndone = ["{guests} came", "{guests} left"]')
    words.table("events")
    (tmp_path / "groups.toml").unlink()
    assert words.groups == {"guests": "visitors"}


@pytest.mark.parametrize(
    ("groups", "says"),
    [
        ('hosts = ["mayor"]', "no group 'guests'"),
        ('guests = ["{guests}", "choir"]', "guests takes in itself"),
    ],
)
def test_a_group_that_is_not_there_or_holds_itself_is_named(tmp_path: Path, groups: str, says: str) -> None:
    words = lexicon(tmp_path, groups, '[visit]\ndone = ["{guests} arrived"]')
    with pytest.raises(ValueError, match=says):
        words.table("events")


@pytest.mark.parametrize("lang", languages())
def test_no_word_stands_twice_in_a_group_and_every_group_is_used(lang: str) -> None:
    words = load(lang)
    path = words.folder / "groups.toml"
    listed = tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}
    assert not {name: group for name, group in listed.items() if len(group) != len(set(group))}
    text = "".join(path.read_text("utf-8") for path in words.folder.glob("*.toml"))
    assert [name for name in listed if f"{{{name}}}" not in text] == []
