"""The check finds what it should, and nothing in a whole record."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from made_readings import RUSSIAN, english, russian

from pobratim.record import review
from pobratim.record.check import problems
from pobratim.record.intake import propose
from pobratim.record.models import Card, Claim, Decision, Entity, Evidence, Source, SourceFile, Touch

pytestmark = pytest.mark.usefixtures("record")


def whole() -> None:
    propose(russian().reading(), original=RUSSIAN.encode())
    propose(english().reading())
    for source in Source.objects.values_list("id", flat=True):
        review.accept(source=source, who="r")
    review.reject(claims=[Claim.objects.filter(property="statement")[0].id], who="r")
    assert problems() == []


def _merge_into_itself() -> None:
    root = Entity.objects.filter(kind="person", canonical=None)[0]
    Entity.objects.filter(id=root.id).update(canonical=root)


def _lose_decision(number: int) -> None:
    Touch.objects.filter(decision=number).delete()
    Decision.objects.filter(number=number).delete()


DAMAGE: list[tuple[str, Callable[[], object], str]] = [
    ("a text", lambda: Source.objects.update(text="Something else"), "its hash differs"),
    ("a file", lambda: SourceFile.objects.exclude(original=None).update(original=b"x"), "is damaged"),
    ("a span", lambda: Evidence.objects.update(end=99_999), "do not lie within the text"),
    (
        "a value",
        lambda: Claim.objects.filter(property="date").update(edtf="1999"),
        "its id is not that of date",
    ),
    ("two values", lambda: Claim.objects.filter(property="date").update(text="x"), "has 2 values"),
    ("a state", lambda: Claim.objects.filter(property="type").update(state="rejected"), "make it accepted"),
    ("a verdict", lambda: Evidence.objects.update(state="accepted"), "not as the last decision"),
    ("a card", lambda: Card.objects.filter(kind="event").update(edtf="1999"), "is not what the accepted"),
    ("a lost card", lambda: Card.objects.filter(kind="theme").delete(), "is not what the accepted"),
    ("a decision", lambda: _lose_decision(1), "a decision is missing"),
    ("a merge", _merge_into_itself, "does not stand by itself"),
]


@pytest.mark.parametrize(("what", "harm", "said"), DAMAGE, ids=[d[0] for d in DAMAGE])
def test_damage_is_named(what: str, harm: Callable[[], object], said: str) -> None:
    whole()
    harm()
    assert any(said in line for line in problems()), (what, problems())


def test_checking_changes_nothing() -> None:
    whole()
    Card.objects.filter(kind="event").update(edtf="1999")
    problems()
    assert Card.objects.filter(edtf="1999").exists()
