"""Which of several places is meant, by what the text says."""

from __future__ import annotations

import pytest

from pobratim.facts.kinds import PlaceKind
from pobratim.gazetteer import Candidate, Context, open_gazetteer, resolve

PARIS, PARIS_TEXAS = "geonames:2988507", "geonames:4717560"


def chosen(mention: str, context: Context) -> str:
    choice = resolve(mention, open_gazetteer().names(mention), context)
    assert choice is not None
    assert choice.reasons and all(choice.reasons)
    return choice.place.id


def sure(name: str) -> Candidate:
    return open_gazetteer().names(name)[0]


def test_a_name_alone_means_the_largest() -> None:
    assert chosen("Paris", Context()) == PARIS
    assert chosen("Гент", Context()) == "geonames:2797656"


def test_the_country_beside_the_name_decides() -> None:
    assert chosen("Paris", Context(beside=frozenset(["US"]))) == PARIS_TEXAS
    assert chosen("Paris", Context(beside=frozenset(["iso3166-2:US-TX"]))) == PARIS_TEXAS


def test_a_country_somewhere_in_the_text_does_not_move_a_capital() -> None:
    assert chosen("Paris", Context(countries={"US": 2})) == PARIS
    assert chosen("Москва", Context(countries={"US": 3})) == "geonames:524901"


def test_a_country_in_the_text_chooses_among_towns() -> None:
    assert chosen("Frankenberg", Context(countries={"DE": 1})).startswith("geonames:29")
    valencia = chosen("Valencia", Context(countries={"VE": 2}))
    assert open_gazetteer().place(valencia).country == "VE"  # type: ignore[union-attr]
    cordoba = chosen("Córdoba", Context(countries={"ES": 1}))
    assert open_gazetteer().place(cordoba).country == "ES"  # type: ignore[union-attr]


def test_company_chooses_among_towns_of_one_name() -> None:
    near = chosen("Seelbach", Context(places=[sure("Offenburg")]))
    assert near == "geonames:2833704"


def test_a_known_partner_chooses() -> None:
    candidates = open_gazetteer().names("Halle")
    belgian = next(c for c in candidates if c.country == "BE")
    pairs = frozenset([frozenset((belgian.id, "geonames:1519422"))])
    choice = resolve(
        "Halle", candidates, Context(places=[sure("Семей")], partners=pairs, countries={"BE": 1})
    )
    assert choice is not None and choice.place.id == belgian.id
    assert any("partner" in reason for reason in choice.reasons)


def test_words_around_can_ask_for_a_region() -> None:
    assert chosen("Groningen", Context()) == "geonames:2755251"
    assert chosen("Groningen", Context(wants=PlaceKind.REGION)) == "iso3166-2:NL-GR"


@pytest.mark.parametrize(
    ("text", "country"), [("Georgia", "GE"), ("Luxembourg", "LU"), ("Грузии", "GE"), ("Mexico", "MX")]
)
def test_a_country_outweighs_its_namesakes(text: str, country: str) -> None:
    assert chosen(text, Context()) == f"iso3166:{country}"


def test_the_trap_of_verdun_yields_to_what_stands_beside_it() -> None:
    assert chosen("Верден", Context()) == "geonames:2969958"
    assert chosen("Verdun", Context(beside=frozenset(["CA"]))) == "geonames:6173767"


def test_runners_up_are_kept_and_a_close_race_scores_low() -> None:
    choice = resolve("Springfield", open_gazetteer().names("Springfield"), Context())
    assert choice is not None
    assert len(choice.runners_up) > 10
    assert choice.score < 0.8
    assert open_gazetteer().resolve((), Context()) is None
