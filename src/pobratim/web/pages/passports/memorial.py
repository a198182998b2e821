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
from pobratim.web.leading import picture_of
from pobratim.web.locator import locator
from pobratim.web.pages.passports import paper
from pobratim.web.pages.passports.asked import number
from pobratim.web.pages.passports.stone import code, permanent
from pobratim.web.pages.shell import page
from pobratim.web.structured import terms
from pobratim.web.wording.names import named, other_names

_UNDATED = "9999"  # behind every date


class Saying(NamedTuple):
    """What a source says of a place; ``key``: of the words that say so in the reader's language."""

    key: str
    words: Words


class Move(NamedTuple):
    """Where it was: a town, or the spot as sources word it; with who says so, the earliest source first."""

    place: Label | None
    spot: Answer | None
    said: list[Saying]


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
    sheet = published.memorial(id, number(request))
    if sheet is None:
        raise Http404
    w, t = words(request), terms(request)
    name = named(sheet.label, lang).text
    address = permanent("memorial", sheet.label.id)
    where = moves(sheet)
    spots = [move.spot for move in where if move.spot is not None]
    return page(
        request,
        "passports/memorial",
        title=name,
        pictured=picture_of(lang, id),
        description=w.say("passports.memorial.description", name=name),
        about=[{**t.noun(sheet.label), "citation": [t.cited(line) for line in sheet.sources]}],
        sheet=sheet,
        names=other_names(sheet.label, lang),
        moves=where,
        earlier=sheet.page.total - len(sheet.since),
        paper=paper.of_memorial(sheet, [len(move.said) for move in where]),
        latest_spot=spots[-1] if spots else None,
        locator=locator(w, sheet.town),
        permanent=address,
        code=code(address, w.say("passports.code", address=address)),
    )


def moves(sheet: MemorialSheet) -> list[Move]:
    """Where it was handed over, unveiled, and is said to stand, each place once, as the sources' dates go.

    Of several sources that say the same of a place the first is named.
    """
    found: dict[tuple[str | None, str | None], Move] = {}
    for key, place, spot, said in sorted(_said(sheet), key=_when):
        where = (place.id if place else None, spot.text if spot else None)
        move = found.setdefault(where, Move(place, spot, []))
        if key not in {saying.key for saying in move.said}:
            move.said.append(Saying(key, said))
    return list(found.values())


_Said = tuple[str, Label | None, Answer | None, Words]


def _when(said: _Said) -> tuple[str, str, bool, str]:
    """As the sources are dated; of one source the town before the spot."""
    key, _, spot, told = said
    return told.published or _UNDATED, told.source, spot is not None, key


def _said(sheet: MemorialSheet) -> Iterator[_Said]:
    for one in sheet.given:
        if one.place:
            yield "passports.memorial.handed_over", one.place, None, one.words
    for one in sheet.unveiled:
        if one.place:
            yield "passports.memorial.unveiled_at", one.place, None, one.words
    for answer in sheet.places:
        for said in answer.said:
            yield "passports.memorial.said_to_stand", answer.entity, None, said
    for answer in sheet.spots:
        for said in answer.said:
            yield "passports.memorial.said_to_stand", None, answer, said
