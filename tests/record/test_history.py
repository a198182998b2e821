"""The history of an entity: every step in order, what was before and after, whether it can be undone."""

from __future__ import annotations

import pytest
from made_readings import english, russian

from pobratim.facts.kinds import Stand
from pobratim.record import history, ledger, review
from pobratim.record.intake import propose
from pobratim.record.models import Claim, Decision, Entity
from pobratim.record.people import Who
from pobratim.record.undoing import Undo

pytestmark = pytest.mark.usefixtures("record")
ANNA = Who("Anna", account=1, side="geonames:2795100")


@pytest.fixture
def source() -> str:
    return propose(russian().reading()).source


def dated(source: str) -> Claim:
    return Claim.objects.get(property="date", edtf="2010", evidence__source=source)


def verbs(id_: str) -> list[str]:
    return [s.verb for s in history.of_entity(id_).steps]


def test_from_the_source_to_the_correction_and_back(source: str) -> None:
    claim = dated(source)
    review.accept(source=source, who=ANNA, note="all of it")
    review.correct(claim=claim.id, edtf="2010-10", who="Bolat")
    review.undo(who=ANNA)
    told = history.of_entity(claim.entity_id)
    read, accepted, corrected, undone = told.steps
    assert [s.verb for s in told.steps] == ["proposed", "accepted", "corrected", "undone"]
    assert (told.type, told.date) == ("gift", "2010")
    assert {i.after.property for i in read.items if i.after} >= {"type", "date"}
    assert (accepted.who, accepted.side.name("en")[0], accepted.note) == ("Anna", "Ypres", "all of it")  # type: ignore[union-attr]
    assert accepted.more > 0, "the rest of the source"
    (item,) = corrected.items
    assert (item.before.edtf, item.after.edtf) == ("2010", "2010-10")  # type: ignore[union-attr]
    assert [s.title for s in item.sources] and item.sources[0].lang == "ru"
    assert undone.undoes == corrected.number


def test_a_step_can_be_undone_unless_something_came_after_it(source: str) -> None:
    claim = dated(source)
    review.accept(source=source, who=ANNA)
    review.correct(claim=claim.id, edtf="2010-10", who=ANNA)

    def undos() -> list[Undo]:
        return [s.undo for s in history.of_entity(claim.entity_id).steps if s.number]

    assert undos() == [Undo.LATER, Undo.CAN]
    review.undo(decision=2, who=ANNA)
    assert undos() == [Undo.CAN, Undo.UNDONE, Undo.CAN]
    review.undo(decision=3, who=ANNA)
    assert undos() == [Undo.LATER, Undo.CAN, Undo.UNDONE, Undo.CAN]
    review.undo(decision=2, who=ANNA)
    review.undo(decision=1, who=ANNA)
    assert undos()[0] is Undo.UNDONE and undos()[-1] is Undo.CAN


def test_what_history_says_of_undoing_is_what_happens(source: str) -> None:
    """Each step that says it can be undone can, and each that says not cannot."""
    claim = dated(source)
    review.accept(claims=[claim.id], who=ANNA)
    review.accept(source=source, who=ANNA)
    review.correct(claim=claim.id, edtf="2010-10", who=ANNA)
    a, b = Entity.objects.filter(kind="event").order_by("id").values_list("id", flat=True)[:2]
    review.merge(entities=[a, b], who=ANNA)
    review.undo(who=ANNA)
    review.split(entity=b, who=ANNA) if Entity.objects.get(id=b).canonical_id else None
    from django.db import transaction

    from pobratim.record.undoing import undos

    said = undos(list(Decision.objects.all()))
    assert set(said.values()) >= {Undo.CAN, Undo.LATER, Undo.UNDONE}
    for number, undo in said.items():
        point = transaction.savepoint()
        try:
            review.undo(decision=number, who=ANNA)
            done = True
        except (review.CannotUndo, review.NothingToDecide):
            done = False
        transaction.savepoint_rollback(point)
        assert done is (undo is Undo.CAN), (number, undo)


def test_merges_and_splits_name_the_other_and_are_told_of_both(source: str) -> None:
    a, b = Entity.objects.filter(kind="event").order_by("id").values_list("id", flat=True)[:2]
    review.merge(entities=[a, b], who=ANNA)
    assert verbs(a)[-1] == "merged" and verbs(b)[-1] == "merged"
    step = history.of_entity(a).steps[-1]
    assert len(step.others) == 2
    review.split(entity=b, who=ANNA)
    assert verbs(a)[-2:] == ["merged", "split"], "also of the one that stayed"
    assert verbs(b)[-2:] == ["merged", "split"]


def test_a_word_of_a_side_is_a_step(source: str) -> None:
    review.accept(source=source, who=ANNA)
    tie = Entity.objects.get(kind="partnership")
    review.confirm(
        entity=tie.id, side=tie.id.split("+")[0], stand=Stand.DISPUTED, who=ANNA, words="not signed"
    )
    step = history.of_entity(tie.id).steps[-1]
    assert (step.verb, step.stand, step.note) == ("confirmed", "disputed", "not signed")


def test_another_entity_is_not_told_of(source: str) -> None:
    propose(english().reading())
    claim = dated(source)
    other = Claim.objects.filter(property="statement", evidence__source=source)[0]
    review.reject(claims=[other.id], who=ANNA)
    assert "rejected" not in verbs(claim.entity_id)
    assert verbs(other.entity_id)[-1] == "rejected"


def test_an_erased_step_says_no_more_than_that(source: str) -> None:
    from django.db import transaction

    claim = dated(source)
    review.accept(source=source, who=ANNA, note="secret")
    with transaction.atomic():
        ledger.erase([1], who=Who("steward"))
    step = next(s for s in history.of_entity(claim.entity_id).steps if s.number == 1)
    assert (step.verb, step.who, step.note, step.items, step.undo) == ("erased", "", "", (), Undo.ERASED)


def test_a_history_takes_as_many_questions_however_long_it_is(
    source: str, django_assert_max_num_queries: object
) -> None:
    claim = dated(source)
    review.accept(source=source, who=ANNA)
    for _ in range(6):
        done = review.correct(claim=claim.id, edtf="2010-10", who=ANNA)
        review.undo(decision=done.decision, who=ANNA)
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        assert len(history.of_entity(claim.entity_id).steps) == 14
