"""Themes of stories that are mostly of one kind of event: aid, or a show."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType, Theme
from pobratim.facts.nouns import ThemeFound
from pobratim.reading.findings import Findings

# Of 43 annotated items of which such events are at least half, 29 name the theme.
_SPEAK: Final = ((EventType.AID, Theme.HUMANITARIAN_AID), (EventType.EXHIBITION, Theme.CULTURE))
_SURE: Final = 0.6


def find_themes_of_events(found: Findings) -> None:
    """Add the theme of what at least half of the events are, where no word has told it."""
    told = {theme.id for theme in found.themes}
    for kind, theme in _SPEAK:
        events = [event for event in found.events if event.type is kind]
        if events and 2 * len(events) >= len(found.events) and theme.value not in told:
            evidence = tuple(event.evidence[0] for event in events if event.evidence)
            found.themes.append(ThemeFound(theme.value, evidence, _SURE, "theme-of-events"))
