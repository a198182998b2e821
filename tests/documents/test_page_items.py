"""Web pages that list articles in full, and those that only link to others."""

from __future__ import annotations

from pathlib import Path

import pytest

from pobratim.documents import read_file
from pobratim.reading import read

FULL = "Am vergangenen Freitag empfing der Oberbürgermeister eine Delegation aus der Partnerstadt Söke im Rathaus von Schönebeck, und am Abend gab es ein Konzert."


def article(heading: str, day: str, text: str) -> str:
    return f"<article><h2>{heading}</h2><p class='meta'>{day}</p><p>{text}</p><a href='#'>Weiterlesen</a></article>"


def text_of(folder: Path, body: str) -> str:
    path = folder / "page.html"
    path.write_text(
        f"<html lang='de'><head><title>Aktuelles</title></head><body>{body}</body></html>", "utf-8"
    )
    return read_file(path).text


JUNE = "<time datetime='2023-06-12T08:00'>12. Juni 2023</time>"
MAY = "<time datetime='2022-05-03'>gestern</time>"


@pytest.mark.parametrize("wrapped", ["{}{}", "<div>{}</div><div>{}</div>", "<ul><li>{}</li><li>{}</li></ul>"])
def test_every_article_of_a_list_is_kept_with_its_heading_and_day(tmp_path: Path, wrapped: str) -> None:
    listed = wrapped.format(
        article("Besuch aus Söke", JUNE, FULL), article("Maibaum", MAY, FULL.replace("Söke", "Pardubice"))
    )
    text = text_of(tmp_path, f"<nav><a>Start</a></nav><main><h1>Aktuelles</h1>{listed}</main>")
    lines = [line for line in text.split("\n") if line]
    assert lines[:3] == ["Aktuelles", "Besuch aus Söke", "12. Juni 2023"]
    assert lines[lines.index("Maibaum") + 1] == "2022-05-03"
    assert "Pardubice" in text and "Start" not in text


def test_each_is_read_from_its_own_day(tmp_path: Path) -> None:
    text_of(tmp_path, f"<main>{article('Besuch', JUNE, FULL)}{article('Noch ein Besuch', MAY, FULL)}</main>")
    reading = read(read_file(tmp_path / "page.html"))
    assert {e.date for e in reading.events if e.type == "performance"} == {"2023-06-09", "2022-04-29"}


BESIDE = [
    # Links to other articles, with a line of each.
    f"<main><article><h1>Besuch aus Söke</h1>{FULL * 3}</article><section>{article('Wetter', '', 'Regen.')}{article('Sport', '', 'Sieg.')}</section></main>",
    # Comments have no headings.
    f"<main><article><h1>Besuch aus Söke</h1>{FULL * 3}</article><ol><li><article><p>{FULL}</p></article></li><li><article><p>{FULL}</p></article></li></ol></main>",
    # One long article, and others beside it in the same list.
    f"<main><article><h1>Besuch aus Söke</h1>{FULL * 9}</article>{article('Wetter', '', FULL)}</main>",
]  # fmt: skip


@pytest.mark.parametrize("body", BESIDE)
def test_the_one_article_of_a_page_stays_the_only_one(tmp_path: Path, body: str) -> None:
    text = text_of(tmp_path, body)
    assert "Delegation aus der Partnerstadt" in text
    assert "Regen" not in text and text.count("Wetter") < 2


def test_a_page_of_a_thousand_articles_is_read(tmp_path: Path) -> None:
    assert "Delegation" in text_of(tmp_path, article("Besuch", JUNE, FULL) * 1500)
