"""What pages and letters say of ceremonies and applications."""

from __future__ import annotations

from datetime import date

from pobratim.calendars.series import Series
from pobratim.calendars.taking_part import Wish
from pobratim.guests.telling import Wording
from pobratim.guests.terms import ritual, terms_of
from pobratim.web.wording import dates
from pobratim.web.wording.names import Piece, named
from pobratim.web.wording.rituals import full_day, place_label, series_label
from pobratim.web.wording.words import LANGUAGES, Words, words_of


def series_name(w: Words, series: str) -> Piece:
    """The ceremony by name."""
    return named(series_label(ritual(series).series), w.lang)


def evening_said(w: Words, series: str, day: date) -> str:
    """Thursday 22 April 2027, 20:00."""
    held = ritual(series).occurrence(day)
    said = full_day(w, day)
    return w.say("guests.at", day=said, hour=f"{held.hour:%H:%M}") if held else said


def evening_alone(w: Words, series: str, day: date) -> str:
    """22 April 2027, 20:00: within a sentence or a heading."""
    held, said = ritual(series).occurrence(day), dates.when(w, day.isoformat())
    return w.say("guests.at", day=said, hour=f"{held.hour:%H:%M}") if held else said


def local_language(series: str) -> str:
    """The language of the town where the ceremony is held, if pages have it, else English."""
    return next((c for c in terms_of(series).languages if c in LANGUAGES), "en")


def record_wording(series: str, day: date) -> Wording:
    """The words of the text that tells who came, in the language of the town."""
    w = words_of(local_language(series))
    found = ritual(series)
    held = found.occurrence(day)
    return Wording(
        lang=w.lang,
        title=w.say("guests.record.title"),
        head=w.say("guests.record.head"),
        lines={
            key: str(text) for key, text in w.at("guests.record").items() if key.split("_")[0] in set(Wish)
        },
        day=dates.when(w, day.isoformat()),
        hour=f"{held.hour:%H:%M}" if held else "",
        place=_place(found.series, w),
    )


def _place(series: Series, w: Words) -> str:
    return named(place_label(series), w.lang).text
