"""What is written to people: invitations and links for a new password, in their language."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse

from pobratim.accounts import post
from pobratim.web.wording.words import words_of


def link(name: str, lang: str, token: str) -> str:
    """The address of a one-time link: from the settings, never from a request's headers."""
    return f"{settings.ADDRESS}{reverse(name, kwargs={'lang': lang, 'token': token})}"


def send(kind: str, *, to: str, lang: str, address: str, **slots: str) -> None:
    """Send the letter ``desk.letter.<kind>``."""
    w = words_of(lang)
    post.send(
        to=to,
        subject=w.say(f"desk.letter.{kind}_subject", n=None, **slots),
        text=w.say(f"desk.letter.{kind}", n=None, link=address, **slots),
    )
