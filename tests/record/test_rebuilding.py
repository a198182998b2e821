"""The record built anew is, byte for byte, the record that came of one decision after another."""

from __future__ import annotations

import random
from typing import Any

import pytest
from django.db import connection
from made_readings import english, russian
from test_published import WHO, accepted, take

from pobratim.record import review
from pobratim.record.models import Claim, Entity
from pobratim.record.privacy import hiding
from pobratim.record.search import anew

pytestmark = pytest.mark.usefixtures("record")


def _rows() -> dict[str, list[Any]]:
    """Everything that is derived, as it lies in the database; entries without the part that only tells apart."""
    asked = {
        "card": "SELECT * FROM record_card ORDER BY entity_id",
        "link": "SELECT card_id, to_id, role FROM record_cardlink ORDER BY 1, 2, 3",
        "entry": 'SELECT key, start, "end", line, names, tokens, id >> 39 FROM record_entry ORDER BY 1, 2',
        "word": "SELECT term, tail FROM record_word ORDER BY 1",
    }
    with connection.cursor() as cursor:
        return {name: cursor.execute(sql).fetchall() for name, sql in asked.items()}


def _decide(draw: random.Random) -> None:
    """One decision drawn by chance, taken back at once in one case of four; one that cannot be made is none."""
    claims = sorted(Claim.objects.values_list("id", flat=True))
    people = sorted(Entity.objects.filter(kind="person", canonical=None).values_list("id", flat=True))
    choice = draw.randrange(2)
    try:
        if choice == 0:
            review.withdraw(claims=draw.sample(claims, 2), who=WHO)
        elif choice == 1:
            review.accept(claims=draw.sample(claims, 3), who=WHO)
        else:
            hiding.hide(entity=draw.choice(people), who=WHO)
        if draw.random() < 0.25:
            review.undo(who=WHO)
    except review.NothingToDecide:
        return


@pytest.mark.parametrize("seed", range(2))
def test_built_anew_it_is_what_the_decisions_made_it(seed: int) -> None:
    draw = random.Random(seed)
    accepted(russian())
    review.accept(source=take(english()), who=WHO)
    for _ in range(4):
        _decide(draw)
    before = _rows()
    anew.rebuild_all()
    after = _rows()
    assert len(before["card"]) > 5 and before["word"]
    for name, rows in before.items():
        assert after[name] == rows, name
