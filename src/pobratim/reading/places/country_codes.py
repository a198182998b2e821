"""Places that stand in no list by the name a text gives them: half a name, and the codes of sports pages."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import PlaceKind
from pobratim.gazetteer import Candidate, local_place
from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.lexicon import load
from pobratim.reading.findings import Findings

_LETTERS: Final = 4  # of a name of first letters

_KEPT_CODES: Final[dict[str, dict[str, str]]] = {}


def country_codes(lang: str) -> dict[str, str]:
    """Each code with the ISO code of the country."""
    known = _KEPT_CODES.get(lang)
    if known is None:
        known = _KEPT_CODES[lang] = _make_codes(lang)
    return known


def _make_codes(lang: str) -> dict[str, str]:
    codes: dict[str, str] = load(lang).table("language").get("country_codes", {})
    return codes


def country_code(found: Findings, i: int) -> Candidate | None:
    """The country of "(Dui)", "(Spa / Arg)", "(Rus / 12)": its letters between brackets."""
    tokens = found.text.tokens
    iso = country_codes(found.text.lang).get(tokens[i].text)
    if iso is None or not 0 < i < len(tokens) - 1 or tokens[i - 1].text not in "(/":
        return None
    row = found.gazetteer.place(f"iso3166:{iso}")
    if row is None or tokens[i + 1].text not in ")/":
        return None
    bare = unlisted(tokens[i].text, iso)
    return bare._replace(id=row.id, kind=row.kind, population=row.population, name=row.name)


def without_ending(word: str) -> str:
    """The АҚШ of «АҚШ-тың», the ҚР of «ҚР-дағы»: first letters, whose ending stands behind a hyphen."""
    letters, hyphen, ending = word.partition("-")
    is_name = bool(hyphen) and letters.isupper() and 1 < len(letters) <= _LETTERS and ending.islower()
    return letters if is_name else word


def unlisted(words: str, country: str | None, kind: PlaceKind = CITY) -> Candidate:
    """A place that the gazetteer lacks, in a country."""
    row = local_place(words, kind, country)
    return Candidate(
        row.id, row.kind, country, 0, None, None, row.name, is_form=False, is_weak=False, is_main=True,
        admin1=None, row=-1, is_preferred=False,
    )  # fmt: skip
