"""What was posed for is not the gift; thanks that are an award are no gift beside it."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


def told(lang: str, text: str) -> list[tuple[str, str | None]]:
    reading = read(Document(source="item", text=text, lang=lang, published="2019-10-08"))
    return [(e.type.value, e.object) for e in reading.events if e.type.value in ("gift", "award")]


GIVEN = [
    ("nl", "De gasten uit Pribram kregen een paar klompen, en de burgemeester poseerde voor de foto.", "klompen"),
    ("nl", "Burgemeester Jan Konvalinka van Pribram heeft een paar klompen gegeven, en de wethouder poseerde voor de foto.", "klompen"),
    ("nl", "De burgemeester van Hoorn gaf de gasten uit Pribram een mooie foto van de haven.", "foto van de haven"),
    ("nl", "De gasten uit Pribram gaven de stad Hoorn een cadeau, een foto van het kasteel.", "foto van het kasteel"),
    ("nl", "Burgemeester Jan Konvalinka van Pribram kreeg een foto voor de raadzaal.", "foto"),
    ("en", "The mayor of Kendal gave the guests from Rinteln a pair of clogs, and the councillors posed for a photo.", "pair of clogs"),
    ("en", "The mayor of Kendal gave Rinteln a picture for the town hall.", "picture"),
    ("de", "Die Gäste aus Hoorn schenkten der Stadt Melle Holzschuhe, und der Bürgermeister stellte sich für das Foto auf.", "Holzschuhe"),
    ("ru", "Мэр Курска подарил гостям из Шпайера самовар, а потом все сделали фото на память.", "самовар"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "thing"), GIVEN)
def test_the_gift_is_what_was_given(lang: str, text: str, thing: str) -> None:
    assert told(lang, text) == [("gift", thing)]


def test_a_photo_to_pose_for_is_none() -> None:
    text = (
        "Le maire de Nyons a offert aux invités de Mechernich des sabots, et les élus ont posé pour la photo."
    )
    assert told("fr", text) == [("gift", None)]


THANKS = [
    ("nl", "Als dank ontving Anna de Vries uit Hoorn de erepenning van de stad Pribram.", ["award"]),
    ("nl", "Als dank werd Anna de Vries onderscheiden met de erepenning van Hoorn.", ["award"]),
    ("en", "As a thank you Ann Moss of Kendal received the medal of honour of Rinteln.", ["award"]),
    ("de", "Als Dank erhielt Anna Moos die Ehrennadel der Stadt Melle.", ["award"]),
    ("nl", "Voor haar inzet kreeg Anna de Vries de erepenning van de stad Hoorn. Als dank gaf burgemeester Jan Nieuwenburg haar een bos bloemen.", ["award", "gift"]),
    ("nl", "Als dank voor het bezoek kreeg de stad Hoorn een schilderij van de gasten uit Pribram.", ["gift"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kinds"), THANKS)
def test_thanks_that_are_an_award_are_no_gift(lang: str, text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in told(lang, text)] == kinds
