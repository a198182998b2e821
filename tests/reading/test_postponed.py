"""What is put off to a day is planned for it; without a new day it is off."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType, Modality
from pobratim.reading import read

PUT_OFF = [
    ("en", "Coventry is twinned with Kiel. The visit of the Kiel choir to Coventry, planned for May, has been postponed to October.", "2020-10"),
    ("en", "Coventry is twinned with Kiel. The visit of the Kiel choir to Coventry was rescheduled to 3 October.", "2020-10-03"),
    ("de", "Kiel ist Partnerstadt von Coventry. Der für Mai geplante Besuch des Chors aus Coventry in Kiel wird auf den Oktober verschoben.", "2020-10"),
    ("de", "Kiel ist Partnerstadt von Coventry. Der Besuch der Delegation aus Coventry wurde auf den 3. Oktober verlegt.", "2020-10-03"),
    ("fr", "Dijon est jumelée avec Mayence. La visite de la délégation de Mayence, prévue en mai, est reportée à octobre.", "2020-10"),
    ("nl", "Gent is verzusterd met Kanazawa. Het bezoek van de delegatie uit Kanazawa in mei is uitgesteld tot oktober.", "2020-10"),
    ("ru", "Тула — город-побратим Керчи. Визит делегации Керчи в Тулу перенесён с мая на октябрь.", "2020-10"),
    ("kk", "Семей мен Құлжа – бауырлас қалалар. Құлжа делегациясының Семейге сапары қазан айына шегерілді.", "2020-10"),
]  # fmt: skip
OFF = [
    ("en", "Coventry is twinned with Kiel. The visit of the Kiel choir to Coventry in May has been postponed."),
    ("de", "Kiel ist Partnerstadt von Coventry. Der für Mai geplante Besuch des Chors aus Coventry in Kiel wird verschoben."),
    ("nl", "Gent is verzusterd met Kanazawa. Het bezoek van de delegatie uit Kanazawa in mei is uitgesteld."),
]  # fmt: skip


def visits(lang: str, text: str) -> list[tuple[Modality, str | None]]:
    reading = read(Document("sample", text, lang, published="2020-04-20"))
    return [(e.modality, e.date) for e in reading.events if e.type is EventType.VISIT]


@pytest.mark.parametrize(("lang", "text", "day"), PUT_OFF)
def test_what_is_put_off_to_a_day_is_planned_for_it(lang: str, text: str, day: str) -> None:
    assert visits(lang, text) == [(Modality.PLANNED, day)]


@pytest.mark.parametrize(("lang", "text"), OFF)
def test_without_a_new_day_it_is_off(lang: str, text: str) -> None:
    assert [modality for modality, _ in visits(lang, text)] == [Modality.CANCELLED]


def test_a_day_that_is_over_is_no_new_one() -> None:
    text = "Coventry is twinned with Kiel. The visit of the Kiel choir, postponed to 3 October 2019, was a success."
    assert Modality.PLANNED not in {modality for modality, _ in visits("en", text)}


# The next sentence says of "it" when it will be.
MOVED_ON = [
    ("en", "The visit of the Kiel choir to Coventry had to be postponed. It will now take place on 14 October 2020."),
    ("de", "Der Besuch einer Delegation aus Kiel in Coventry wurde verschoben. Er soll nun am 14. Oktober 2020 stattfinden."),
    ("fr", "La visite d'une délégation de Mayence à Dijon est reportée. Elle aura lieu le 14 octobre 2020."),
    ("nl", "Het bezoek van een delegatie uit Kiel aan Gent moest worden uitgesteld. Het vindt nu plaats op 14 oktober 2020."),
    ("ru", "Визит делегации Киля в Псков перенесен. Он состоится 14 октября 2020 года."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), MOVED_ON)
def test_the_next_sentence_says_when_it_will_be(lang: str, text: str) -> None:
    assert visits(lang, text) == [(Modality.PLANNED, "2020-10-14")]
