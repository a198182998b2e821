"""Confidences are frequencies: the fitted map only rises, is applied once, and holds on items it never saw."""

from __future__ import annotations

import json

import pytest

from accuracy import SETS
from calibrate import steps
from pobratim.facts.contract import Document, Reading
from pobratim.reading import read
from pobratim.reading.confidence import BY_FIGURE, KINDS, calibrate, head, probability, table
from pobratim.reading.reader import uncalibrated
from reliability import Claim, claims, off

TEXT = (
    "The mayor of Ypres, Emmy Talpe, visited Semey on 3 May 2010. Ypres and Semey are twin towns. "
    "“We are glad to be here,” said Talpe. They agreed to cooperate in culture and education."
)


def test_the_map_has_every_kind_and_only_rises() -> None:
    assert set(table()) == set(KINDS)
    for kind in BY_FIGURE:
        assert table()[kind]["from"] == sorted(table()[kind]["from"])
        assert table()[kind]["right"] == sorted(table()[kind]["right"])
        assert len(table()[kind]["from"]) == len(table()[kind]["right"])
    for fitted in table().values():
        assert all(0 < share < 1 for share in (*fitted.get("right", ()), *fitted.get("rules", {}).values()))


def test_steps_pool_what_does_not_rise() -> None:
    told = [(0.5, 2, 20), (0.6, 12, 20), (0.7, 8, 20), (0.9, 19, 20)]
    found = [Claim("events", "r", "en", raw, n < right) for raw, right, of in told for n in range(of)]
    first, shares = steps(found)
    assert first == [0.5, 0.6, 0.9]
    assert shares == sorted(shares)
    assert shares[1] == pytest.approx((20 + 4 * 41 / 80) / 44, abs=0.001)


def test_every_kind_carries_what_the_map_says_and_says_it_once() -> None:
    document = Document(source="test", text=TEXT, lang="en")
    raw, same = uncalibrated(document, by_sense=False), uncalibrated(document, by_sense=False)
    found = read(document, by_sense=False)
    calibrate(same)
    assert same == found
    assert read(document, by_sense=False) == found, "no claim is shared with the reading before"
    for kind in ("places", "people", "partnerships", "events", "statements"):
        nouns = getattr(found, kind)
        assert nouns, kind
        for noun, before in zip(nouns, getattr(raw, kind), strict=True):
            assert noun.confidence == probability(table()[kind], before.confidence, before.rule)


def test_an_unknown_rule_gets_the_mean_of_its_kind() -> None:
    assert probability(table()["people"], None, "never heard of") == table()["people"]["other"]
    assert head("gazetteer: the only place; so") == "gazetteer"


def test_the_json_form_keeps_them_and_leaves_out_what_was_not_measured() -> None:
    found = read(Document(source="test", text=TEXT, lang="en"))
    data = json.loads(json.dumps(found.to_json(explain=True)))
    assert Reading.from_json(data) == found
    assert all("confidence" in noun for noun in data["places"])
    # A plan without date, place and people has taken them from nowhere.
    told = [e for e in data["events"] if e["date"] or e["place"] or e["who"]]
    assert told and all(noun["origins"] for noun in told)
    assert all("confidence" not in noun for noun in data["organisations"])


def test_on_items_it_was_not_fitted_on_nine_in_ten_is_nine_in_ten() -> None:
    if not SETS["readings"].is_dir():
        pytest.skip("the press items are not beside this checkout")
    found = list(claims(SETS["readings"]))
    sure = [c for c in found if c.given is not None and c.given >= 0.9]
    assert len(sure) > 100
    assert sum(c.right for c in sure) / len(sure) >= 0.88
    assert off(found) < 0.06
