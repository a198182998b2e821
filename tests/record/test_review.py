"""Accept, reject, correct, withdraw, merge, split, undo: each one decision that can be taken back exactly."""

from __future__ import annotations

import pytest
from django.db import transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from made_readings import english, russian

from pobratim.record import review
from pobratim.record.check import problems
from pobratim.record.digest import digest
from pobratim.record.intake import propose
from pobratim.record.models import Claim, Decision, Entity, Evidence

pytestmark = pytest.mark.usefixtures("record")
WHO = "reviewer"


def two_sources() -> tuple[str, str]:
    return propose(russian().reading()).source, propose(english().reading()).source


def claim(property_: str, **fields: object) -> Claim:
    return Claim.objects.filter(property=property_, **fields).order_by("id")[0]


def test_accepting_a_source_accepts_all_its_claims_and_no_others() -> None:
    one, other = two_sources()
    review.accept(source=one, who=WHO)
    assert not Evidence.objects.filter(source=one, state="proposed").exists()
    assert set(Evidence.objects.filter(source=other).values_list("state", flat=True)) == {"proposed"}


def test_what_a_second_source_says_of_an_accepted_claim_waits_for_a_decision() -> None:
    one, other = two_sources()
    review.accept(source=one, who=WHO)
    place = Claim.objects.get(property="name", text="Ypres")
    assert place.state == "accepted"
    said = {e.source_id: e.state for e in place.evidence.all()}
    assert said == {one: "accepted", other: "proposed"}


def test_rejecting_one_source_leaves_the_claim_to_the_other() -> None:
    one, other = two_sources()
    review.accept(source=one, who=WHO)
    review.reject(source=other, who=WHO)
    assert Claim.objects.get(property="name", text="Ypres").state == "accepted"
    review.reject(claims=[claim("name", text="Ypres").id], who=WHO)
    assert Claim.objects.get(property="name", text="Ypres").state == "rejected"


def test_a_single_claim_brings_the_type_and_the_names_it_needs() -> None:
    two_sources()
    wreath = Claim.objects.filter(property="type", text="wreath-laying").order_by("id")[0]
    participant = claim("participant", entity=wreath.entity)
    review.accept(claims=[participant.id[:10]], who=WHO)
    assert Claim.objects.get(id=wreath.id).state == "accepted"
    person = Claim.objects.filter(entity=participant.value_id, property="name")
    assert set(person.values_list("state", flat=True)) == {"accepted"}
    assert Claim.objects.filter(property="office", state="accepted").count() == 0


def test_a_correction_keeps_the_words_and_says_who_made_it() -> None:
    one, _ = two_sources()
    old = claim("date", edtf="2010", evidence__source=one)
    spans = set(old.evidence.values_list("source", "start", "end"))
    done = review.correct(claim=old.id, edtf="2010-10", who="Anna", note="the unveiling")
    new = Claim.objects.get(id=done.claims[1])
    assert (new.edtf, new.state, new.origin) == ("2010-10", "accepted", "person Anna")
    assert set(new.evidence.values_list("source", "start", "end")) == spans
    assert Claim.objects.get(id=old.id).state == "rejected"
    assert Decision.objects.count() == 1


def test_a_correction_to_the_same_value_or_to_two_values_is_refused() -> None:
    one, _ = two_sources()
    old = claim("date", edtf="2010", evidence__source=one)
    with pytest.raises(review.NothingToDecide, match="already says"):
        review.correct(claim=old.id, edtf="2010", who=WHO)
    with pytest.raises(review.NothingToDecide, match="exactly one"):
        review.correct(claim=old.id, edtf="2010-10", text="autumn", who=WHO)


def test_undo_takes_the_last_decision_back_and_then_the_one_before() -> None:
    one, other = two_sources()
    states = [digest()]
    review.accept(source=one, who=WHO)
    states.append(digest())
    review.accept(source=other, who=WHO)
    assert digest() not in states
    review.undo(who=WHO)
    assert digest() == states[1]
    review.undo(who=WHO)
    assert digest() == states[0]
    with pytest.raises(review.NothingToDecide):
        review.undo(who=WHO)
    assert Decision.objects.count() == 4, "nothing of the history is lost"


def test_undoing_an_undo_puts_the_decision_in_force_again() -> None:
    one, _ = two_sources()
    review.accept(source=one, who=WHO)
    after = digest()
    undone = review.undo(who=WHO)
    review.undo(decision=undone.decision, who=WHO)
    assert digest() == after
    assert problems() == []


def test_a_decision_on_which_another_was_built_cannot_be_undone_alone() -> None:
    one, _ = two_sources()
    first = review.accept(source=one, who=WHO)
    later = review.reject(claims=[claim("type", state="accepted").id], who=WHO)
    before = digest()
    said = f"decision {later.decision} changed some .*undo the later decision first"
    with pytest.raises(review.CannotUndo, match=said), transaction.atomic():
        review.undo(decision=first.decision, who=WHO)
    assert digest() == before


def test_a_withdrawn_claim_is_not_called_wrong() -> None:
    one, _ = two_sources()
    review.accept(source=one, who=WHO)
    quote = claim("statement")
    review.withdraw(claims=[quote.id], who=WHO)
    assert Claim.objects.get(id=quote.id).state == "withdrawn"


def test_merge_and_split_are_opposites() -> None:
    one, _ = two_sources()
    review.accept(source=one, who=WHO)
    before = digest()
    memorials = list(Entity.objects.filter(kind="memorial", claims__state="accepted").distinct())
    review.merge(entities=[m.id for m in memorials], who=WHO)
    assert Entity.objects.filter(canonical=memorials[0].id).count() == 1
    review.split(entity=memorials[1].id, who=WHO)
    assert digest() == before


def test_what_a_person_split_is_not_merged_again_by_itself() -> None:
    one, other = two_sources()
    review.accept(source=one, who=WHO)
    wreath = Claim.objects.get(property="type", text="wreath-laying", evidence__source=other)
    review.accept(claims=[wreath.id], who=WHO)
    review.accept(source=other, who=WHO)
    merged = Entity.objects.get(id=wreath.entity_id)
    assert merged.canonical_id is not None
    review.split(entity=merged.id, who=WHO)
    review.reject(claims=[wreath.id], who=WHO)
    review.undo(who=WHO)
    assert Entity.objects.get(id=wreath.entity_id).canonical_id is None


def test_two_places_of_the_gazetteer_are_never_one() -> None:
    two_sources()
    with pytest.raises(review.NothingToDecide, match="two places"):
        review.merge(entities=["geonames:2795100", "geonames:1519422"], who=WHO)


def test_an_unknown_or_ambiguous_id_says_what_would_be_right() -> None:
    with pytest.raises(review.NothingToDecide, match="is no source"):
        review.accept(source="ffff", who=WHO)
    with pytest.raises(review.NothingToDecide, match="is no claim"):
        review.reject(claims=["ab"], who=WHO)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "accept source",
                "accept",
                "reject",
                "withdraw",
                "correct",
                "merge",
                "split",
                "undo",
                "reject source",
            ]
        ),
        st.integers(0, 10_000),
    ),
    min_size=1,
    max_size=7,
)


def step(name: str, pick: int, sources: tuple[str, str]) -> None:
    """One random decision; those that make no sense are refused and change nothing."""
    claims = list(Claim.objects.order_by("id").values_list("id", flat=True))
    one = claims[pick % len(claims)]
    if name in ("accept source", "reject source"):
        verb = review.accept if name == "accept source" else review.reject
        verb(source=sources[pick % 2], who=WHO)
    elif name in ("accept", "reject", "withdraw"):
        getattr(review, name)(claims=[one, claims[(pick * 7) % len(claims)]], who=WHO)
    elif name == "correct":
        dates = list(Claim.objects.filter(property="date", text=None).order_by("id"))
        review.correct(claim=dates[pick % len(dates)].id, edtf=str(1990 + pick % 5), who=WHO)
    elif name == "merge":
        kind = ("event", "memorial", "person")[pick % 3]
        some = list(Entity.objects.filter(kind=kind).order_by("id").values_list("id", flat=True))
        review.merge(entities=[some[pick % len(some)], some[(pick * 3 + 1) % len(some)]], who=WHO)
    elif name == "split":
        merged = list(Entity.objects.exclude(canonical=None).order_by("id").values_list("id", flat=True))
        review.split(entity=merged[pick % len(merged)] if merged else one, who=WHO)
    else:
        review.undo(who=WHO)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
@example([("correct", 5658), ("correct", 0), ("undo", 0), ("accept source", 0), ("undo", 0), ("undo", 0)])
def test_whatever_was_decided_undoing_all_leads_back_and_the_record_stays_whole(
    steps: list[tuple[str, int]],
) -> None:
    with transaction.atomic():
        sources = two_sources()
        before = digest()
        for name, pick in steps:
            try:
                with transaction.atomic():
                    step(name, pick, sources)
            except (review.NothingToDecide, review.CannotUndo):
                continue
            assert problems() == [], f"after {name}"
        while Decision.objects.exists():
            try:
                review.undo(who=WHO)
            except review.NothingToDecide:
                break
        assert digest() == before
        transaction.set_rollback(True)
