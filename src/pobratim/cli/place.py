"""`pobratim place`: what the gazetteer knows of a name, and why it chooses the place it chooses."""

from __future__ import annotations

import json
import sys
from typing import Any

import click

from pobratim.gazetteer import (
    Candidate,
    Choice,
    Context,
    Gazetteer,
    GazetteerMissing,
    PlaceRow,
    open_gazetteer,
    resolve,
)
from pobratim.gazetteer.spelling import nearest
from pobratim.gazetteer.why import LANGUAGES, why_called

_PAGE_LANGUAGES = ("en", "nl", "fr", "ru", "kk", "de")
_MOST_RUNNERS_UP = 5


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME…")
@click.option("--country", metavar="CODE", help="A country the text names: BE, KZ.")
@click.option("--near", metavar="PLACE", multiple=True, help="Another place in the text (may be repeated).")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print it.",
)
def place(names: tuple[str, ...], country: str | None, near: tuple[str, ...], form: str) -> None:
    """Show what is known of a place name, in any case form or script, and why that place is chosen.

    Words that make one name together are taken together: pobratim place Нижнем Новгороде.
    """
    try:
        gazetteer = open_gazetteer()
    except GazetteerMissing as error:
        raise click.ClickException(str(error)) from None
    context = _context(gazetteer, country, near)
    unknown = False
    for mention in _mentions(gazetteer, names):
        candidates = gazetteer.names(mention)
        choice = resolve(mention, candidates, context)
        if choice is None:
            unknown = True
            _say_unknown(gazetteer, mention)
        elif form == "json":
            click.echo(json.dumps(_as_json(gazetteer, mention, choice), ensure_ascii=False))
        else:
            _show(gazetteer, mention, choice)
    if unknown:
        sys.exit(1)


def _context(gazetteer: Gazetteer, country: str | None, near: tuple[str, ...]) -> Context:
    countries: dict[str, int] = {}
    if country:
        code = gazetteer.country_of_word(country) or country.upper()
        if gazetteer.place(f"iso3166:{code}") is None:
            raise click.BadParameter(
                f"{country!r} is no country; a code such as BE or a name is wanted", param_hint="--country"
            )
        countries[code] = 1
    places: list[Candidate] = []
    for name in near:
        found = resolve(name, gazetteer.names(name), Context(countries))
        if found is None:
            raise click.BadParameter(f"no place is called {name!r}", param_hint="--near")
        places.append(found.place)
    return Context(countries, places, beside=frozenset(countries))


def _mentions(gazetteer: Gazetteer, names: tuple[str, ...]) -> list[str]:
    """Arguments joined where together they are one name: Нижнем Новгороде without quotes."""
    mentions, i = [], 0
    while i < len(names):
        length = gazetteer.longest(list(names), i)[0] or 1
        mentions.append(" ".join(names[i : i + length]))
        i += length
    return mentions


def _show(gazetteer: Gazetteer, mention: str, choice: Choice) -> None:
    row = gazetteer.at(choice.place.row)
    click.secho(row.name, bold=True, nl=False)
    click.echo(f"  {row.id}  {_where(gazetteer, row)}")
    lines = [("matched", why_called(row, mention)), ("chosen", "; ".join(choice.reasons))]
    if choice.place.is_weak:
        lines.append(("careful", "also an ordinary word or a person's name, or spelt without its marks"))
    by_name: dict[str, list[str]] = {}
    for lang in _PAGE_LANGUAGES:
        by_name.setdefault(row.label(lang), []).append(lang)
    lines.append(("names", " · ".join(f"{name} ({' '.join(langs)})" for name, langs in by_name.items())))
    if row.population:
        lines.append(("people", f"{row.population:,}"))
    if row.lat is not None and row.lon is not None:
        lines.append(
            (
                "position",
                f"{abs(row.lat):.4f}° {_side(row.lat, 'NS')}, {abs(row.lon):.4f}° {_side(row.lon, 'EW')}",
            )
        )
    for label, text in lines:
        click.echo(f"  {label:<10}{text}")
    for n, other in enumerate(choice.runners_up[:_MOST_RUNNERS_UP]):
        click.echo(f"  {'' if n else 'not':<10}{_brief(gazetteer, gazetteer.at(other.row))}")
    more = len(choice.runners_up) - _MOST_RUNNERS_UP
    if more > 0:
        click.echo(f"  {'':<10}and {more} more")


def _side(degrees: float, sides: str) -> str:
    return sides[0] if degrees >= 0 else sides[1]


def _where(gazetteer: Gazetteer, row: PlaceRow) -> str:
    parts: list[str] = [row.kind.value]
    for part in (row.admin1, f"iso3166:{row.country}"):
        found = gazetteer.place(part) if part and part != row.id else None
        if found:
            parts.append(found.name)
    return ", ".join(parts)


def _brief(gazetteer: Gazetteer, row: PlaceRow) -> str:
    people = f", {row.population:,} people" if row.population else ""
    return f"{row.name} ({_where(gazetteer, row)}{people}) {row.id}"


def _say_unknown(gazetteer: Gazetteer, mention: str) -> None:
    near = nearest(gazetteer, mention)
    hint = f"; nearest: {', '.join(near)}" if near else ""
    click.echo(f"{mention}: no place of that name is known{hint}", err=True)


def _as_json(gazetteer: Gazetteer, mention: str, choice: Choice) -> dict[str, Any]:
    row = gazetteer.at(choice.place.row)
    return {
        "mention": mention,
        "id": row.id,
        "name": row.name,
        "kind": row.kind.value,
        "country": row.country,
        "region": row.admin1,
        "lat": row.lat,
        "lon": row.lon,
        "population": row.population,
        "labels": {lang: row.label(lang) for lang in _PAGE_LANGUAGES},
        "other_labels": {lang: row.labels[lang] for lang in LANGUAGES if lang in row.labels},
        "matched": why_called(row, mention),
        "form": choice.place.is_form,
        "weak": choice.place.is_weak,
        "reasons": list(choice.reasons),
        "score": choice.score,
        "runners_up": [other.id for other in choice.runners_up],
    }
