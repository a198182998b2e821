"""Two people on one card: the second is shown what the first did, and nothing is overwritten."""

from __future__ import annotations

import pytest
from django.db import transaction
from made_readings import english, russian

from pobratim.facts.kinds import Modality
from pobratim.record import review
from pobratim.record.check import problems
from pobratim.record.digest import digest
from pobratim.record.intake import propose
from pobratim.record.models import Claim, Entity

pytestmark = pytest.mark.usefixtures("record")


@pytest.fixture
def sources() -> tuple[str, str]:
    return propose(russian().reading()).source, propose(english().reading()).source


def date_claim(source: str) -> Claim:
    return Claim.objects.get(property="date", edtf="2010", evidence__source=source)


def test_what_nobody_touched_has_version_nought_and_each_decision_raises_it(sources: tuple[str, str]) -> None:
    claim = date_claim(sources[0]).id
    assert review.version(claims=[claim]) == 0 == review.version(source=sources[0])
    done = review.accept(claims=[claim], who="A", expected=0)
    assert review.version(claims=[claim]) == done.decision == review.version(source=sources[0])
    assert review.version(source=sources[1]) == 0, "another source is another card"


def test_two_corrections_of_one_claim_clash_and_the_first_stands(sources: tuple[str, str]) -> None:
    claim = date_claim(sources[0])
    seen = review.version(claims=[claim.id])
    first = review.correct(claim=claim.id, edtf="2010-10", who="A", expected=seen)
    before = digest()
    with pytest.raises(review.Clash) as caught, transaction.atomic():
        review.correct(claim=claim.id, edtf="2010-09", who="B", expected=seen)
    clash = caught.value
    assert digest() == before
    assert clash.decisions == (first.decision,) and clash.current == first.decision
    assert clash.yours["edtf"] == "2010-09"
    (row,) = clash.differences
    assert (row.table, row.base, row.theirs) == ("evidence", {"state": "proposed"}, {"state": "rejected"})


def test_whoever_has_seen_the_others_decision_may_go_on(sources: tuple[str, str]) -> None:
    claim = date_claim(sources[0])
    review.correct(claim=claim.id, edtf="2010-10", who="A", expected=0)
    theirs = Claim.objects.get(edtf="2010-10")
    seen = review.version(claims=[theirs.id])
    review.correct(claim=theirs.id, edtf="2010-09", who="B", expected=seen)
    assert problems() == []


@pytest.mark.parametrize("verb", [review.accept, review.reject, review.withdraw])
def test_every_verb_on_claims_asks(sources: tuple[str, str], verb: object) -> None:
    claim = date_claim(sources[0]).id
    review.accept(claims=[claim], who="A", expected=0)
    with pytest.raises(review.Clash), transaction.atomic():
        verb(claims=[claim], who="B", expected=0)  # type: ignore[operator]


def test_accepting_a_whole_source_clashes_with_what_was_decided_on_one_claim_of_it(
    sources: tuple[str, str],
) -> None:
    review.reject(claims=[date_claim(sources[0]).id], who="A", expected=0)
    with pytest.raises(review.Clash), transaction.atomic():
        review.accept(source=sources[0], who="B", expected=0)
    review.accept(source=sources[0], who="B", expected=1)


def test_a_decision_on_one_claim_does_not_stop_another_of_the_same_card(sources: tuple[str, str]) -> None:
    one = Claim.objects.filter(evidence__source=sources[0], property="statement").order_by("id")[0].id
    other = date_claim(sources[0]).id
    review.reject(claims=[one], who="A", expected=0)
    assert other in review.accept(claims=[other], who="B", expected=0).claims


def test_merges_clash_with_merges(sources: tuple[str, str]) -> None:
    a, b, c = Entity.objects.filter(kind="event").order_by("id").values_list("id", flat=True)[:3]
    seen = review.version(entities=[a, b])
    review.merge(entities=[a, b], who="A", expected=seen)
    with pytest.raises(review.Clash) as caught, transaction.atomic():
        review.merge(entities=[b, c], who="B", expected=seen)
    assert {d.table for d in caught.value.differences} == {"entity"}
    with pytest.raises(review.Clash), transaction.atomic():
        review.split(entity=b, who="B", expected=seen)
    review.split(entity=b, who="B", expected=review.version(entities=[b]))
    assert problems() == []


def test_a_modality_can_be_corrected_alone(sources: tuple[str, str]) -> None:
    claim = date_claim(sources[0])
    done = review.correct(claim=claim.id, modality=Modality.PLANNED, who="A")
    new = Claim.objects.get(id=done.claims[1])
    assert (new.modality, new.edtf) == ("planned", "2010")
    assert problems() == []
    with pytest.raises(review.NothingToDecide, match="already says"):
        review.correct(claim=new.id, modality=Modality.PLANNED, who="A")
