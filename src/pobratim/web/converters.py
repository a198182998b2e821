"""What may stand in an address: the id of a thing, a language."""

from __future__ import annotations

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


register_converter(PublicId, "public")
register_converter(Language, "lang")
