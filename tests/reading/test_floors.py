"""The reader does not get worse: fact F1 over each annotated set stays above its floor in every language."""

from __future__ import annotations

import pytest

import accuracy
import raise_floors


@pytest.mark.parametrize("name", accuracy.SETS)
def test_f1_stays_above_its_floor(name: str) -> None:
    if not accuracy.SCORER.is_file():
        pytest.skip("no scorer beside this checkout")
    floors, reached = accuracy.floors()[name], accuracy.scores(name)
    assert {"all", *accuracy.LANGUAGES} <= set(floors)
    below = {key: (reached.get(key), floor) for key, floor in floors.items() if reached.get(key, 0.0) < floor}
    assert not below, f"reached and floor: {below}"


@pytest.mark.parametrize(("said", "status", "written"), [([], 1, 0.5), (["--lower"], 0, 0.41)])
def test_a_floor_falls_only_when_told_to_aloud(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
    said: list[str],
    status: int,
    written: float,
) -> None:
    file = tmp_path_factory.mktemp("floors") / "floors.toml"
    file.write_text("[readings]\nall = 0.50\n", "utf-8")
    for module in (accuracy, raise_floors):
        monkeypatch.setattr(module, "FLOORS", file)
        monkeypatch.setattr(module, "SETS", {"readings": file.parent})
        monkeypatch.setattr(module, "SCORER", file)
    monkeypatch.setattr(raise_floors, "scores", lambda name: {"all": 0.4199})
    assert raise_floors.main(said) == status
    assert accuracy.floors() == {"readings": {"all": written}}


@pytest.mark.parametrize(
    "report",
    [
        "ru    place 0.10 ALL 0.20\nspans that do not match their text: 1 of 9\nfact F1 0.200\n",
        "Traceback (most recent call last)\n",
    ],
)
def test_a_report_with_a_wrong_span_or_none_at_all_is_no_score(report: str) -> None:
    with pytest.raises(RuntimeError):
        accuracy.parsed(report)


def test_a_report_gives_the_whole_and_the_languages() -> None:
    lines = ["ru    place 0.10 ALL 0.61", "ja    place 0.10 ALL 0.20"]
    lines += ["spans that do not match their text: 0 of 9", "fact F1 0.590", ""]
    assert accuracy.parsed("\n".join(lines)) == {"all": 0.59, "ru": 0.61}
