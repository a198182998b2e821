"""The search box: a question understood, looked up and answered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pobratim.record.models import Card
from pobratim.record.publishing.answering import answers
from pobratim.record.publishing.shelf import labels_of
from pobratim.record.publishing.suggesting import suggest
from pobratim.record.search.finding import A_PAGE, MOST_COUNTED, Hits, anything, hits, said
from pobratim.record.search.meant import meant
from pobratim.record.search.near import passages
from pobratim.record.search.question import Places, Question, Senses, Term, is_id, question
from pobratim.record.sheets import Asked, Label, Results

if TYPE_CHECKING:
    from pobratim.matching import Nearness

__all__ = ["search", "suggest"]


def search(
    asked: Asked,
    places: Places | None = None,
    senses: Senses | None = None,
    nearness: Nearness | None = None,
) -> Results:
    """What answers to every word and limit; where nothing does, to all words but those that nothing has.

    ``places`` and ``senses`` tell what the words of a question may mean besides themselves; ``nearness``
    measures meanings, where ``asked.near`` wants them. The number of queries does not depend on the record.
    """
    found = replace(_answered(asked, places, senses), limits=_limits(asked))
    if not (asked.near and asked.text and nearness and asked.page == 1):
        return found
    limits = question(replace(asked, text=""), places)
    told = {(f.source.id, f.line) for f in found.found if f.source}
    near = answers(passages(limits, asked.text, nearness), frozenset())
    return replace(found, near=tuple(f for f in near if f.source and (f.source.id, f.line) not in told))


def _limits(asked: Asked) -> dict[str, Label]:
    """What stands at the ids that the place and the person are limited to."""
    given = {name: text for name, text in (("place", asked.place), ("person", asked.person)) if is_id(text)}
    if not given:
        return {}
    rows = Card.objects.filter(public__in=given.values()).values_list("public", "entity_id")
    at = dict(rows)
    labels = labels_of(at.values())
    return {name: labels[at[text]] for name, text in given.items() if text in at}


def _answered(asked: Asked, places: Places | None, senses: Senses | None) -> Results:
    understood = question(asked, places, senses)
    if understood.is_empty:
        return Results()
    found = hits(understood, asked.page)
    if found.total:
        return _page(asked, understood, found)
    result = Results(unknown=understood.unknown)
    if not understood.terms or understood.unknown:
        return result
    known = said(understood.terms)
    missing = [t for t, there in zip(understood.terms, known, strict=True) if not there]
    result = replace(result, meant=_meant(asked, understood, missing))
    kept, found = _fewer(asked, understood, missing)
    if not found.total:
        return result
    without = tuple(t.word for t in understood.terms if t not in kept)
    return replace(_page(asked, understood, found), without=without, meant=result.meant)


def _fewer(asked: Asked, understood: Question, missing: list[Term]) -> tuple[list[Term], Hits]:
    """The words that are somewhere, if these are more than half, else all but one; and what answers to them.

    Where too few are left, what answers is something else: no words, no hits.
    """
    there = [t for t in understood.terms if t not in missing]
    if missing:
        options = [there] if 2 * len(there) > len(understood.terms) else []
    else:
        options = [[t for t in there if t is not out] for out in reversed(there)] if len(there) > 2 else []
    for kept in options:
        found = hits(understood, asked.page, kept)
        if found.total:
            return kept, found
    return [], Hits()


def _meant(asked: Asked, understood: Question, missing: list[Term]) -> str | None:
    text = meant([t.word for t in understood.terms], [t.word for t in missing]) if missing else None
    if text is None or not anything(question(replace(asked, text=text))):
        return None
    return text


def _page(asked: Asked, understood: Question, found: Hits) -> Results:
    wanted = [(term.word, term.tokens) for term in understood.terms]
    total = min(found.total, MOST_COUNTED)
    return Results(
        found=answers(found.ids, wanted),
        total=total,
        more=found.total > MOST_COUNTED,
        page=asked.page,
        pages=-(-total // A_PAGE),
        unknown=understood.unknown,
    )
