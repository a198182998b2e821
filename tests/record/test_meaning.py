"""The search by meaning: what was accepted is found by what it says, and nothing is kept of what is hidden."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from made_readings import english, russian
from test_published import WHO, take

from pobratim.matching import Nearness
from pobratim.record import check, published, review
from pobratim.record.models import Card, Meaning, Source
from pobratim.record.privacy import hiding
from pobratim.record.search import meanings, near
from pobratim.record.sheets import Asked, Results

np = pytest.importorskip("numpy")
pytestmark = pytest.mark.usefixtures("record")
AXES = (("wreath", "венк", "bloemen"), ("1928", "evening", "вечер"), ("Vassilenko", "Василенко", "envoy"))


class Axes:
    """A model of three meanings, each known by its words."""

    name, dim, near = "axes", 4, 0.25

    def queries(self, texts: Sequence[str]) -> Any:
        said = [[float(any(w in t for w in words)) for words in AXES] + [0.01] for t in texts]
        rows = np.array(said, np.float32)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)

    passages = queries


@pytest.fixture
def nearness() -> Nearness:
    return Nearness(Axes())


def asked(nearness: Nearness, text: str, **limits: Any) -> Results:
    return published.search(Asked(text, near=True, **limits), nearness=nearness)


def languages(found: Results) -> set[str | None]:
    return {f.snippet.lang for f in found.near if f.snippet}


def loudest(axis: int) -> float:
    """How much the kept vectors say of one meaning at most."""
    rows = [np.frombuffer(bytes(m.vector), np.float16) for m in Meaning.objects.all()]
    return float(max((row[axis] for row in rows), default=0))


def test_only_accepted_passages_are_measured_and_each_once(nearness: Nearness) -> None:
    waiting = take(english())
    assert near.measure(nearness, 50) == 0
    review.accept(source=waiting, who=WHO)
    assert near.measure(nearness, 1) == 1
    assert near.measure(nearness, 50) + 1 == Meaning.objects.count() > 1
    assert near.measure(nearness, 50) == 0
    assert check.problems() == []


def test_a_question_finds_what_no_word_of_it_says(nearness: Nearness) -> None:
    for maker in (english(), russian()):
        review.accept(source=take(maker), who=WHO)
    near.measure(nearness, 50)
    found = asked(nearness, "bloemen")
    assert found.total == 0 and languages(found) == {"en", "ru"}
    assert languages(asked(nearness, "bloemen", lang="ru")) == {"ru"}
    assert asked(nearness, "bloemen", kind="place").near == ()
    assert asked(nearness, "bloemen", since=1900, until=1901).near == ()
    assert asked(nearness, "nothing of the kind").near == ()
    assert published.search(Asked("bloemen"), nearness=nearness).near == (), "only where it is asked for"


def test_queries_do_not_depend_on_the_record(nearness: Nearness, django_assert_max_num_queries: Any) -> None:
    review.accept(source=take(english()), who=WHO)
    near.measure(nearness, 50)
    with django_assert_max_num_queries(14):
        assert asked(nearness, "bloemen").near


def test_what_is_rejected_again_is_not_found_and_its_vectors_go(nearness: Nearness) -> None:
    source = take(english())
    review.accept(source=source, who=WHO)
    near.measure(nearness, 50)
    review.undo(who=WHO)
    assert not Meaning.objects.exists()
    assert asked(nearness, "bloemen").near == ()
    assert check.problems() == []


def test_a_name_that_is_hidden_leaves_the_meanings(nearness: Nearness) -> None:
    review.accept(source=take(english()), who=WHO)
    near.measure(nearness, 50)
    assert asked(nearness, "envoy").near and loudest(2) > 0.5
    person = Card.objects.get(kind="person", sheet__names__en="Roman Vassilenko").entity_id
    hiding.hide(entity=person, who=WHO, note="asked for")
    assert asked(nearness, "envoy").near == (), "what was measured with the name is gone at once"
    near.measure(nearness, 50)
    assert Meaning.objects.exists() and loudest(2) < 0.1, "and is measured without it"
    assert check.problems() == []


def test_check_names_a_vector_of_words_that_are_no_longer_shown(nearness: Nearness) -> None:
    source = take(english())
    review.accept(source=source, who=WHO)
    near.measure(nearness, 1)
    Meaning.objects.update(digest=meanings.digest("something else"))
    assert check.problems() == [
        f"search: a meaning is kept of words that source {source[:12]} does not show any more"
    ]
    assert Source.objects.count() == 1
