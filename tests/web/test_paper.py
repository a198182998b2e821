"""What a long list leaves out on paper: how much, and where the rest stands."""

from __future__ import annotations

import pytest

from pobratim.web.markup import breakable
from pobratim.web.templatetags.paper import on_paper
from pobratim.web.wording.words import words_of

HERE = "https://twins.example/ru/partnership/a+b/"


@pytest.mark.parametrize(
    ("listed", "most", "further", "said"),
    [(4, 4, None, ""), (4, 6, 0, ""), (7, 4, 0, "… и ещё 3: "), (4, 4, 1200, "… и ещё 1\u00a0200: ")],
)
def test_what_is_not_printed_is_counted(listed: int, most: int, further: int | None, said: str) -> None:
    told = str(on_paper({"w": words_of("ru"), "canonical": HERE}, listed, most, further))
    assert (f"{said}<bdi>{HERE}</bdi>" in told) if said else told == ""


def test_an_address_is_broken_behind_its_strokes() -> None:
    assert breakable("https://twins.example/a?b&c/") == "https://<wbr>twins.example/<wbr>a?b&amp;c/<wbr>"
