"""What is hardly believed, of a word such as "delegation" alone, says what stands beside it and no more."""

from __future__ import annotations

from typing import Final

from pobratim.facts.contract import Reading
from pobratim.facts.kinds import Modality
from pobratim.facts.nouns import Event, Unsure
from pobratim.reading.confidence import head
from pobratim.reading.events.subject import DOES
from pobratim.reading.events.telling import DATE_SAID, PLACE_SAID

# Of events believed less, as annotated items have it, places and people are mostly wrong.
BELIEVED: Final = 0.8
_WEIGHED: Final = 0.65  # where it was weighed by all words of the sentence
_VERB: Final = ".done"  # how the rule is called whose words say that it was done


def hold_back(reading: Reading, weighed: bool = False) -> None:
    """Keep as hints what hardly believed events would take from the story around their words.

    In place, as nobody has seen the reading yet.
    """
    for event in reading.events:
        said = head(event.rule).endswith(_VERB) or event.modality is Modality.RECURRING
        if event.confidence < (_WEIGHED if weighed else BELIEVED) and not said:
            _hold_back(event)


def _hold_back(event: Event) -> None:
    date = event.date if DATE_SAID in event.origins else None
    place = event.place if PLACE_SAID in event.origins else None
    who = event.who if DOES in event.rule else ()
    unsure = Unsure(None if date else event.date, None if place else event.place, () if who else event.who)
    if unsure.date or unsure.place or unsure.who:
        for name, value in (("date", date), ("place", place), ("who", who), ("unsure", unsure)):
            object.__setattr__(event, name, value)
