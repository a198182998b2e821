"""The chain of decisions: what was altered, taken out or put elsewhere is found, and at which number."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from made_readings import english, russian

from pobratim.facts.kinds import Stand, Verdict
from pobratim.record import chain, ledger, review
from pobratim.record.check import problems
from pobratim.record.digest import digest
from pobratim.record.intake import propose
from pobratim.record.models import Claim, Confirmation, Decision, Entity, Touch
from pobratim.record.people import Who

WHO = Who("Anna", account=7, side="geonames:2795100")


def decided() -> None:
    """Five decisions: two sources accepted, a claim rejected, that taken back, a word given."""
    for reading in (russian(), english()):
        review.accept(source=propose(reading.reading()).source, who=WHO)
    review.reject(claims=[Claim.objects.filter(property="statement")[0].id], who=WHO, note="not said")
    review.undo(who=WHO)
    tie = Entity.objects.filter(kind="partnership")[0]
    review.confirm(entity=tie.id, side=tie.id.split("+")[0], stand=Stand.CONFIRMED, who=WHO)
    assert Decision.objects.count() == 5
    assert problems() == []


def lose(number: int) -> None:
    Touch.objects.filter(decision=number).delete()
    Decision.objects.filter(undoes=number).update(undoes=None)
    Decision.objects.filter(number=number).delete()


def swap(one: int, other: int) -> None:
    """Two decisions change places, touches and all."""
    columns = ("verdict", "who", "note", "changes", "undoes", "salt", "commitment", "chain", "at")
    first, second = (Decision.objects.filter(number=n).values(*columns).get() for n in (one, other))
    Decision.objects.filter(number=one).update(**second)
    Decision.objects.filter(number=other).update(**first)


def lose_the_middle_and_close_up() -> None:
    """As somebody would who knows that numbers are counted."""
    lose(3)
    for number in (4, 5):
        Touch.objects.filter(decision=number).delete()
        row = Decision.objects.filter(number=number).values().get()
        Decision.objects.filter(number=number).delete()
        Decision.objects.create(**{**row, "number": number - 1})


HARM: list[tuple[str, Callable[[], object], int]] = [
    ("who decided", lambda: Decision.objects.filter(number=2).update(who="Boris"), 2),
    ("for which side", lambda: Decision.objects.filter(number=2).update(side=None), 2),
    ("by which account", lambda: Decision.objects.filter(number=2).update(account=8), 2),
    ("a note", lambda: Decision.objects.filter(number=3).update(note="said"), 3),
    ("a verdict", lambda: Decision.objects.filter(number=3).update(verdict="accepted"), 3),
    ("the changes", lambda: Decision.objects.filter(number=1).update(changes=[]), 1),
    ("the salt", lambda: Decision.objects.filter(number=1).update(salt=chain.new_salt()), 1),
    ("the commitment", lambda: Decision.objects.filter(number=4).update(commitment="0" * 64), 4),
    ("the time", lambda: _later(4), 4),
    ("the middle one", lambda: lose(3), 4),
    ("the middle one, the numbers closed up", lose_the_middle_and_close_up, 3),
    ("the order", lambda: swap(1, 2), 1),
]


def _later(number: int) -> None:
    one = Decision.objects.get(number=number)
    Decision.objects.filter(number=number).update(at=one.at + timedelta(microseconds=1))


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(("what", "harm", "number"), HARM, ids=[h[0] for h in HARM])
def test_a_broken_chain_is_found_at_its_number(what: str, harm: Callable[[], object], number: int) -> None:
    decided()
    harm()
    lines = list(chain.breaks(Decision.objects.order_by("number").iterator()))
    assert lines, what
    assert re.match(rf"decision {number}: ", lines[0]), lines
    assert lines[0] in problems()


@pytest.mark.usefixtures("record")
def test_whoever_makes_a_whole_new_chain_is_found_by_the_head_kept_elsewhere() -> None:
    """The limit of a chain: an end that is cut off, or all written anew, only differs from a head known before."""
    decided()
    number, before = ledger.head()
    assert number == 5
    review.undo(decision=5, who=WHO)
    assert ledger.head()[0] == 6 and ledger.head()[1] != before
    lose(6)
    assert ledger.head() == (5, before)


@pytest.mark.usefixtures("record")
def test_two_equal_decisions_have_different_commitments() -> None:
    """Else one could tell from the commitment that two erased ones said the same."""
    with transaction.atomic():
        one = ledger.keep(Verdict.ROLES, WHO, note="same")
        other = ledger.keep(Verdict.ROLES, WHO, note="same")
    assert one.commitment != other.commitment and len({one.salt, other.salt}) == 2


@pytest.mark.usefixtures("record")
def test_content_and_salt_can_be_erased_and_the_chain_still_holds() -> None:
    decided()
    review.undo(decision=5, who=WHO)
    with transaction.atomic():
        ledger.erase([5, 6], who=Who("steward"), note="asked for on 3 May")
    kept = Decision.objects.get(number=5)
    assert (kept.who, kept.account, kept.note, kept.changes, kept.salt) == ("", None, "", [], "")
    assert kept.erased_id == 7 and kept.verdict == "confirmed"
    assert problems() == []
    assert "Anna" not in str(list(Decision.objects.filter(number__in=(5, 6)).values()))
    with pytest.raises(review.CannotUndo):
        review.undo(decision=6, who=WHO)


@pytest.mark.usefixtures("record")
def test_erased_and_still_there_is_named() -> None:
    decided()
    review.undo(decision=5, who=WHO)
    with transaction.atomic():
        ledger.erase([5, 6], who=Who("steward"))
    Decision.objects.filter(number=5).update(note="she was there")
    assert any("decision 5: is said to be erased" in line for line in problems())


@pytest.mark.usefixtures("record")
def test_nobody_can_pass_a_change_off_as_an_erasure() -> None:
    decided()
    Decision.objects.filter(number=2).update(
        changes=[], salt="", who="", note="", account=None, side=None, erased=1
    )
    assert any(line.startswith("decision 2: ") and "no erasure" in line for line in problems())


@pytest.mark.usefixtures("record")
def test_a_word_is_a_decision_that_can_be_taken_back() -> None:
    decided()
    tie = Confirmation.objects.get()
    before = digest()
    review.confirm(
        entity=tie.entity_id, side=tie.side_id, stand=Stand.DISPUTED, who=WHO, words="1974, not 1969"
    )
    assert Confirmation.objects.get().words == "1974, not 1969"
    assert problems() == []
    review.undo(who=WHO)
    assert Confirmation.objects.get().stand == "confirmed"
    assert digest() == before
    review.undo(decision=5, who=WHO)
    assert not Confirmation.objects.exists()
    assert problems() == []


@pytest.mark.usefixtures("record")
def test_the_same_person_does_not_confirm_for_both_sides() -> None:
    decided()
    tie = Confirmation.objects.get()
    other = tie.entity_id.split("+")[1]
    with pytest.raises(review.SamePerson), transaction.atomic():
        review.confirm(entity=tie.entity_id, side=other, stand=Stand.CONFIRMED, who=Who("Anna", account=7))
    review.confirm(entity=tie.entity_id, side=other, stand=Stand.CONFIRMED, who=Who("Bolat", account=8))
    assert Confirmation.objects.count() == 2


@pytest.mark.usefixtures("record")
def test_two_with_one_number_cannot_be() -> None:
    decided()
    row = Decision.objects.filter(number=5).values().get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision(**row).save(force_insert=True)


@pytest.mark.django_db(transaction=True)
def test_a_record_of_the_first_version_gets_its_chain() -> None:
    """Rows as 0001 knew them, then the migration; the end of the test leaves today's tables."""
    back = MigrationExecutor(connection)
    back.migrate([("record", "0001_record")])
    old = back.loader.project_state([("record", "0001_record")]).apps
    place = old.get_model("record", "Entity").objects.create(id="geonames:1", kind="place")
    decision = old.get_model("record", "Decision")
    change = {"table": "entity", "id": "a", "before": {"canonical_id": "x"}, "after": {"canonical_id": None}}
    from datetime import UTC, datetime

    for number in (1, 2):
        decision.objects.create(
            number=number,
            verdict="split",
            who="Anna",
            at=datetime(2025, 9, number, tzinfo=UTC),
            changes=[change],
        )
    old.get_model("record", "Confirmation").objects.create(
        side=place, entity=place, stand="confirmed", who="Anna", at=datetime(2025, 9, 1, tzinfo=UTC)
    )
    forward = MigrationExecutor(connection)
    forward.migrate(forward.loader.graph.leaf_nodes())
    assert list(chain.breaks(Decision.objects.order_by("number").iterator())) == []
    assert list(Touch.objects.order_by("id").values_list("decision", "table", "row")) == [
        (1, "entity", "a"),
        (1, "entity", "x"),
        (2, "entity", "a"),
        (2, "entity", "x"),
    ]
    assert len(Confirmation.objects.get().key) == 64
    Decision.objects.filter(number=1).update(who="Boris")
    assert len(list(chain.breaks(Decision.objects.order_by("number").iterator()))) == 1
