"""Plain text and Markdown: the words of the file stay findable."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from pobratim.documents import read_bytes, read_file

RELEASE = "Ипр и Семей\n\nПосол посетил город Ипр и встретился с мэром Катрин Десомер."


def test_plain_text_stays_as_it_is() -> None:
    document = read_bytes(RELEASE.encode(), source="release.txt")
    assert document.text == RELEASE
    assert document.title == "Ипр и Семей"
    assert document.lang == "ru"
    assert document.published is None
    assert document.notes == ()
    assert document.original_sha256 == hashlib.sha256(RELEASE.encode()).hexdigest()


def test_a_very_long_first_line_gives_a_title_that_ends_at_a_word() -> None:
    document = read_bytes(("The mayor spoke. " * 60).encode(), source="a.txt")
    assert document.title is not None
    assert 250 < len(document.title) <= 300
    assert document.title.endswith(("The", "mayor", "spoke."))
    assert document.text.startswith(document.title)


def test_what_the_caller_knows_outranks_what_is_found() -> None:
    document = read_bytes(RELEASE.encode(), source="a.txt", lang="kk", published="2025-09~")
    assert (document.lang, document.published) == ("kk", "2025-09~")


def test_a_published_date_that_is_no_edtf_is_refused_with_an_example() -> None:
    with pytest.raises(ValueError, match="2025-09-26"):
        read_bytes(RELEASE.encode(), source="a.txt", published="26.09.2025")


def test_code_and_templates_are_plain_words() -> None:
    typed = "Title {{7*7}}\n\n{% load x %} ${jndi:ldap} %s%n <%= 1 %> ' OR 1=1 -- ; rm -rf / `id`"
    assert read_bytes(typed.encode(), source="a.txt").text == typed


def test_a_web_address_is_kept_and_its_day_is_the_published_date() -> None:
    document = read_bytes(RELEASE.encode(), source="https://town.example/2025/09/26/visit")
    assert (document.address, document.published) == (document.source, "2025-09-26")
    for address in (
        "https://town.example/2025/13/26/a",
        "https://town.example/a?id=20250926",
        "2025/09/26/a.txt",
    ):
        assert read_bytes(RELEASE.encode(), source=address).published is None


def test_two_readings_agree(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(RELEASE, "utf-8")
    first, second = read_file(file), read_file(str(file))
    assert first == second
    assert first.source == str(file)
    assert read_file(file, source="https://example.org/a.php").source == "https://example.org/a.php"


MARKDOWN = """---
title: "Ypres and Semey"
date: 2025-09-26
lang: en
---
# A visit

The **ambassador** visited [Ypres](https://ypres.example/visit "town") and *laid* a wreath.
![The gate](gate.jpg) Snake_case_words and 3 * 4 * 5 stay. <!-- a note -->

> “We remember,” said the __mayor__.

- [x] first point
* second `point`

| who | what |
|-----|------|
| Mayor | speech |

```
code stays
```
1. Numbered \\*items\\* stay.

[ref]: https://example.org/x
"""


def test_markdown_keeps_words_and_drops_signs() -> None:
    document = read_bytes(MARKDOWN.encode(), source="visit.md")
    assert document.media_type == "text/markdown"
    assert (document.title, document.published, document.lang) == ("Ypres and Semey", "2025-09-26", "en")
    assert document.text.splitlines()[0] == "Ypres and Semey"
    for words in (
        "The ambassador visited Ypres and laid a wreath.",
        "Snake_case_words and 3 * 4 * 5 stay.",
        "“We remember,” said the mayor.",
        "\nfirst point\nsecond point\n",
        "who | what\n",
        "Mayor | speech",
        "code stays",
        "1. Numbered *items* stay.",
    ):
        assert words in document.text
    for sign in ("**", "](", "<!--", "---", "# ", "> ", "```", "example.org"):
        assert sign not in document.text


def test_a_markdown_file_with_a_heading_has_it_as_title() -> None:
    document = read_bytes(b"# The visit\n\nThe mayor was there.", source="a.md")
    assert document.title == "The visit"
    assert document.text == "The visit\n\nThe mayor was there."


def test_the_same_signs_in_plain_text_stay() -> None:
    assert read_bytes(b"# The **visit**\n\nIt was.", source="a.txt").text == "# The **visit**\n\nIt was."


def test_every_annotated_item_is_read_with_its_quotes_findable(readings: Path) -> None:
    missing = []
    for gold in sorted(readings.glob("*.json")):
        document = read_file(gold.with_suffix(".txt"))
        facts = json.loads(gold.read_text("utf-8"))
        assert document.lang == facts["lang"], gold.name
        found = " ".join(document.text.split())
        quotes = [event["quote"] for event in facts["events"] if event.get("quote")]
        missing += [q for q in quotes if " ".join(q.split()) not in found]
    assert missing == []
