"""What is hardly believed is hinted at, not said."""

from __future__ import annotations

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read
from pobratim.reading.modest import BELIEVED


def told(text: str) -> Reading:
    return read(Document(source="sample", text=text, lang="en", published="2024-05-20"))


def test_a_plan_that_is_hardly_believed_keeps_its_date_and_hints_at_its_place() -> None:
    (plan,) = told(
        "On 3 May 2024 Mayor Anna Field of Coventry spoke of plans for a school exchange with Dresden."
    ).events
    assert plan.confidence < BELIEVED
    assert (plan.date, plan.place, plan.who) == ("2024-05-03", None, ())
    assert plan.unsure is not None and plan.unsure.place == "geonames:2652221"
    assert plan.likeliest.place == "geonames:2652221" and plan.likeliest.date == "2024-05-03"


def test_a_verb_that_says_it_was_done_is_taken_at_its_word() -> None:
    (visit,) = told("On 3 May 2024 Mayor Anna Field of Coventry visited Dresden.").events
    assert visit.place == "geonames:2935022" and visit.unsure is None
    assert visit.likeliest.who == visit.who
