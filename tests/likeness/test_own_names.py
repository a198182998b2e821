"""Memorials that each language calls by a name of its own are one, and have it in every language."""

from __future__ import annotations

from pobratim.likeness.own_names import in_each_language, known, meant_by, towns


def test_a_name_is_known_within_the_words_of_a_text() -> None:
    assert (
        meant_by(["Монумент «Сильнее смерти»"]) == meant_by(["Өлімнен де күшті"]) == {"stronger-than-death"}
    )
    assert meant_by(["monument aux morts", "Rijselpoort"]) == set()


def test_every_language_calls_it_as_it_does_and_a_borrowed_name_gives_way() -> None:
    """A Kazakh item quoted the Russian name, and Kazakh pages called the gate so."""
    names = in_each_language({"kk": "Менинские ворота", "en": "the Menin Gate", "ja": "メニン門"})
    assert names["kk"] == "Менин қақпасы" and names["fr"] == "Porte de Menin"
    assert names["en"] == "the Menin Gate" and names["ja"] == "メニン門", "what a language says itself stays"
    assert in_each_language({"de": "Denkmal"}) == {"de": "Denkmal"}


def test_no_name_is_of_two_memorials_and_each_has_its_town() -> None:
    said = [name for one in known() for some in one.names.values() for name in some]
    assert len(said) == len(set(said)) == len(towns())
    assert all(town.startswith("geonames:") for town in towns().values())
