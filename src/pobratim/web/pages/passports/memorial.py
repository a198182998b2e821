"""The passport of a memorial: every wording, who gave it, where it stands, all that was held at it since."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.record import published
from pobratim.record.passport_sheets import MemorialSheet
from pobratim.record.sheets import Answer, Label, Words
from pobratim.web.language import words
from pobratim.web.locator import locator
from pobratim.web.pages.passports.asked import number
from pobratim.web.pages.passports.stone import code, permanent
from pobratim.web.pages.shell import page
from pobratim.web.structured import terms
from pobratim.web.wording.names import named, other_names

_UNDATED = "9999"  # behind every date


class Move(NamedTuple):
    """Where some source says that it was: a place or the words for the spot. ``key``: of what is said."""

    key: str
    words: Words
    place: Label | None = None
    answer: Answer | None = None


@require_safe
def every(request: HttpRequest, lang: str) -> HttpResponse:
    """All memorials."""
    w = words(request)
    rows, where = published.memorials(number(request))
    return page(
        request,
        "passports/memorials",
        title=w.say("passports.memorials.title"),
        description=w.say("passports.memorials.lead"),
        rows=rows,
        where=where,
    )


@require_safe
def show(request: HttpRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """One of them."""
    sheet = published.memorial(id)
    if sheet is None:
        raise Http404
    w, t = words(request), terms(request)
    name = named(sheet.label, lang).text
    address = permanent("memorial", sheet.label.id)
    spots = [move.answer for move in moves(sheet) if move.answer is not None]
    return page(
        request,
        "passports/memorial",
        title=name,
        description=w.say("passports.memorial.description", name=name),
        about=[{**t.noun(sheet.label), "citation": [t.cited(line) for line in sheet.sources]}],
        sheet=sheet,
        names=other_names(sheet.label, lang),
        moves=list(moves(sheet)),
        latest_spot=spots[-1] if spots else None,
        locator=locator(w, sheet.town),
        permanent=address,
        code=code(address, w.say("passports.code", address=address)),
    )


def moves(sheet: MemorialSheet) -> list[Move]:
    """Where it was handed over, unveiled, and is said to stand, in the order of the sources' dates.

    A source that only repeats the place the one before named is left out.
    """
    found = sorted(_said(sheet), key=lambda m: (m.words.published or _UNDATED, m.words.source, m.key))
    out: list[Move] = []
    for move in found:
        if not any(_same(move, other) for other in out):
            out.append(move)
    return out


def _said(sheet: MemorialSheet) -> Iterator[Move]:
    for one in sheet.given:
        if one.place:
            yield Move("passports.memorial.handed_over", one.words, place=one.place)
    for one in sheet.unveiled:
        if one.place:
            yield Move("passports.memorial.unveiled_at", one.words, place=one.place)
    for answer in sheet.places:
        for said in answer.said:
            yield Move("passports.memorial.said_to_stand", said, place=answer.entity)
    for answer in sheet.spots:
        for said in answer.said:
            yield Move("passports.memorial.said_to_stand", said, answer=answer)


def _same(move: Move, other: Move) -> bool:
    if move.answer is not None or other.answer is not None:
        return move.answer == other.answer
    return move.key == other.key and move.place == other.place
