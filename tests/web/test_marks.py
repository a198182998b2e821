"""Who stands behind an event, as a mark and a word."""

from __future__ import annotations

from dataclasses import replace

import pytest
from twin_sheets import SEMEY, VISIT, YPRES

from pobratim.facts.kinds import Stand
from pobratim.record.sheets import Label
from pobratim.web.wording.marks import standing

CONFIRMED = Stand.CONFIRMED


@pytest.mark.parametrize(
    ("stands", "said_by", "key", "sides"),
    [
        ({}, (), "reported", ()),
        ({}, (YPRES,), "said-by-one", (YPRES,)),
        ({}, (YPRES, SEMEY), "said-by-both", ()),
        ({YPRES.id: CONFIRMED}, (), "said-by-one", ()),
        ({YPRES.id: CONFIRMED}, (YPRES,), "said-by-one", (YPRES,)),
        ({YPRES.id: CONFIRMED}, (SEMEY,), "said-by-both", ()),
        ({YPRES.id: CONFIRMED, SEMEY.id: CONFIRMED}, (SEMEY,), "confirmed", ()),
        ({YPRES.id: Stand.NOT_OURS}, (YPRES, SEMEY), "disputed", ()),
    ],
)
def test_confirmations_win_over_sources(
    stands: dict[str, Stand], said_by: tuple[Label, ...], key: str, sides: tuple[Label, ...]
) -> None:
    mark = standing(replace(VISIT, stands=stands, said_by=said_by))
    assert (mark.key, mark.sides) == (key, sides)
