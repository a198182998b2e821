"""What somebody reads by hand: proposed with its exact words, by name, and taken back without a trace."""

from __future__ import annotations

import pytest
from made_readings import russian

from pobratim.facts.kinds import EntityKind
from pobratim.record import published, review
from pobratim.record.adding import Fact, add
from pobratim.record.intake import propose
from pobratim.record.models import Claim, Entity, Evidence, Source
from pobratim.record.people import Who
from pobratim.record.review import NothingToDecide

ANNA = Who("Anna", 7)


@pytest.fixture
def source(db: None) -> str:
    return propose(russian().reading()).source


def span(source: str, words: str) -> dict[str, int]:
    at = Source.objects.get(id=source).text.index(words)
    return {"start": at, "end": at + len(words)}


def test_a_claim_of_a_known_entity_is_proposed_with_its_words(source: str) -> None:
    event = Entity.objects.filter(kind="event").order_by("id")[0]
    facts = [Fact("object", "text", "сигнал")]
    done = add(source=source, **span(source, "сигнал"), facts=facts, entity=event.id, who=ANNA)
    claim = Claim.objects.get(id=done.claims[0])
    assert (claim.state, claim.origin, claim.lang) == ("proposed", "account 7", "ru")
    evidence = Evidence.objects.get(claim=claim)
    text = evidence.source.text
    assert text[evidence.start : evidence.end] == "сигнал"
    assert text[evidence.sentence_start : evidence.sentence_end].startswith("С 1928 года")


def test_a_new_event_comes_into_being_is_accepted_and_undone(source: str) -> None:
    facts = [Fact("type", "text", "performance")]
    where = span(source, "звучит сигнал")
    done = add(source=source, **where, facts=facts, kind=EntityKind.EVENT, who=ANNA)
    entity = Claim.objects.get(id=done.claims[0]).entity_id
    accepted = review.accept(claims=done.claims, who=ANNA)
    assert published.event(entity[:12]) is not None
    review.undo(decision=accepted.decision, who=ANNA)
    assert published.event(entity[:12]) is None
    review.undo(decision=done.decision, who=ANNA)
    assert not Entity.objects.filter(id=entity).exists()
    assert not Claim.objects.filter(id=done.claims[0]).exists()


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 3), (0, 10**6)])
def test_words_that_do_not_stand_there_are_refused(source: str, start: int, end: int) -> None:
    event = Entity.objects.filter(kind="event")[0].id
    with pytest.raises(NothingToDecide):
        add(source=source, start=start, end=end, facts=[Fact("object", "text", "x")], entity=event, who=ANNA)


def test_the_same_again_is_nothing_new(source: str) -> None:
    event = Entity.objects.filter(kind="event")[0].id
    asked = {**span(source, "сигнал"), "facts": [Fact("object", "text", "сигнал")], "entity": event}
    add(source=source, who=ANNA, **asked)
    with pytest.raises(NothingToDecide):
        add(source=source, who=ANNA, **asked)
