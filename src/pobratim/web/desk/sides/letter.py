"""A ready letter to the other side, in the languages of both; it opens in the mail program."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

from django.conf import settings
from django.urls import reverse

from pobratim.facts.kinds import EntityKind
from pobratim.record.sheets import Label
from pobratim.record.standing import Side, Standing
from pobratim.web.wording import dates
from pobratim.web.wording.names import named
from pobratim.web.wording.words import Words, words_of

# The language a city's people write in, by country; any other country is written to in English.
_SPOKEN = {
    "BE": "nl", "NL": "nl", "FR": "fr", "LU": "fr", "MC": "fr", "KZ": "kk", "RU": "ru", "BY": "ru",
}  # fmt: skip
_PAGES = {EntityKind.PARTNERSHIP: "partnership", EntityKind.EVENT: "event", EntityKind.SERIES: "event"}


class Letter(NamedTuple):
    """``parts``: (language, text) of each part of the body; ``mailto`` opens it in the mail program."""

    to: Label
    subject: str
    parts: list[tuple[str, str]]
    mailto: str


def letter(found: Standing, own: Side, other: Side) -> Letter:
    """From one's own side to the other: first in the other's language, then in one's own."""
    langs = list(dict.fromkeys([_language(other), _language(own)]))
    parts = [(lang, _text(words_of(lang), found, own, other)) for lang in langs]
    subject = " / ".join(words_of(lang).say("sides.letter.subject") for lang in langs)
    body = "\n\n— — —\n\n".join(text for _, text in parts).replace("\n", "\r\n")
    return Letter(other.label, subject, parts, f"mailto:?subject={quote(subject)}&body={quote(body)}")


def _language(side: Side) -> str:
    return _SPOKEN.get(side.country or "", "en")


def _text(w: Words, found: Standing, own: Side, other: Side) -> str:
    desk = reverse("stand", kwargs={"lang": w.lang, "id": found.id})
    name = _PAGES.get(found.kind)
    public = reverse(name, kwargs={"lang": w.lang, "id": found.id}) if name else desk
    return w.say(
        "sides.letter.body",
        thing=_thing(w, found),
        ours=named(own.label, w.lang).text,
        theirs=named(other.label, w.lang).text,
        page=f"{settings.ADDRESS}{public}",
        desk=f"{settings.ADDRESS}{desk}",
    ).strip()


def _thing(w: Words, found: Standing) -> str:
    if found.type:
        kind = w.term("event_type", found.type)
        return f"{kind}, {dates.when(w, found.date)}" if found.date else kind
    if found.kind is EntityKind.PARTNERSHIP:
        return " – ".join(named(s.label, w.lang).text for s in found.sides)
    return named(found.label, w.lang).text
