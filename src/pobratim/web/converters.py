"""What may stand in an address: the id of a thing, a language."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.urls import register_converter

from pobratim.web.wording.words import LANGUAGES


class PublicId:
    """An id as it leaves the record: geonames-2795100+geonames-1519422, 4f1c09a2b3de."""

    regex = r"[A-Za-z0-9][A-Za-z0-9.+_-]{0,160}"

    def to_python(self, value: str) -> str:
        """As it stands."""
        return value

    def to_url(self, value: str) -> str:
        """As it stands."""
        return value


class Language:
    """One of the languages of the pages."""

    regex = "|".join(LANGUAGES)

    def to_python(self, value: str) -> str:
        """As it stands."""
        return value

    def to_url(self, value: str) -> str:
        """As it stands."""
        return value


class Evening(NamedTuple):
    """One occurrence of a ceremony series."""

    series: str
    day: date

    def __str__(self) -> str:
        return f"{self.series}/{self.day}"


class EveningId:
    """The series and the day of an occurrence: last-post/2025-09-26."""

    regex = r"[a-z0-9-]{1,60}/[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value: str) -> Evening:
        """A day that is none, such as 2025-02-30, is no address."""
        series, _, day = value.partition("/")
        return Evening(series, date.fromisoformat(day))

    def to_url(self, value: Evening | str) -> str:
        """As it stands."""
        return str(value)


class DayId:
    """A day: 2025-09-26."""

    regex = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value: str) -> date:
        """A day that is none is no address."""
        return date.fromisoformat(value)

    def to_url(self, value: date | str) -> str:
        """As it stands."""
        return str(value)


class Number:
    """Which of several, from 0 on, as far as anything is counted here."""

    regex = r"[0-9]{1,9}"

    def to_python(self, value: str) -> int:
        """The number."""
        return int(value)

    def to_url(self, value: int) -> str:
        """In figures."""
        return str(value)


register_converter(Number, "number")
register_converter(EveningId, "evening")
register_converter(DayId, "day")
register_converter(PublicId, "public")
register_converter(Language, "lang")
