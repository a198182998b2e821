"""The worked example of docs/reading.md is what the command prints."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner

from pobratim.cli.read import read

ROOT = Path(__file__).resolve().parents[2]
RELEASE = ROOT / "src" / "pobratim" / "examples" / "2025-visit.en.txt"


def plain(text: str) -> str:
    """Without what is left out, and however the lines are broken."""
    return re.sub(r"\s+", " ", text)


def test_every_fact_and_rule_of_it_is_printed() -> None:
    block = (ROOT / "docs" / "reading.md").read_text("utf-8").split("```")[1]
    done = CliRunner().invoke(read, [str(RELEASE), "--explain"])
    assert done.exit_code == 0
    printed = plain(done.output)
    shown = [plain(part).strip() for part in block.partition("--explain")[2].split("\n\n")]
    heads = [part.split(" “")[0] for part in shown if part.startswith("●")]
    assert len(heads) == 3
    assert [head for head in heads if head not in printed] == []
    quotes = re.findall(r"“[^”]+”  ?\[\d+–\d+\]", plain(block))
    assert len(quotes) == 5
    assert [quote for quote in quotes if quote not in printed] == []
