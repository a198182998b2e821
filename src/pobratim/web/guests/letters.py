"""What is written to a group, in the language in which it applied, and to the organiser."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.urls import reverse

from pobratim.accounts import post
from pobratim.guests import applying
from pobratim.guests.models import Application, Contact
from pobratim.guests.terms import terms_of
from pobratim.web.guests.saying import evening_alone, local_language, series_name
from pobratim.web.wording.words import words_of


def send(kind: str, one: Application, *, note: str = "", day: date | None = None, token: str = "") -> None:
    """Send the letter ``guests.letter.<kind>``, with a link of its own; nothing where nobody can be reached.

    ``day``: another than the one it holds; ``token``: of a link that was made just now.
    """
    contact = Contact.objects.filter(application=one).first()
    if contact is None:
        return
    w = words_of(one.lang)
    link = reverse("taking-part", kwargs={"lang": one.lang, "token": token or applying.new_link(one)})
    slots = {
        "series": series_name(w, one.series).text,
        "group": one.group,
        "wish": w.say(f"guests.wish.{one.wish}"),
        "day": evening_alone(w, one.series, day or one.day),
        "note": f"\n{note}\n" if note else "",
        "ask": terms_of(one.series).ask,
        "link": f"{settings.ADDRESS}{link}",
    }
    post.send(
        to=contact.email,
        subject=w.say(f"guests.letter.{kind}_subject", n=None, **slots),
        text=w.say(f"guests.letter.{kind}", n=None, **slots).strip() + "\n",
    )


def notice(one: Application) -> None:
    """Tell the organiser of a new application, where it wants to be told; no contact stands in it."""
    to = terms_of(one.series).email
    if not to:
        return
    w = words_of(local_language(one.series))
    link = reverse("guests-evening", kwargs={"lang": w.lang, "id": f"{one.series}/{one.day}"})
    slots = {
        "series": series_name(w, one.series).text,
        "group": one.group,
        "wish": w.say(f"guests.wish.{one.wish}"),
        "day": evening_alone(w, one.series, one.day),
        "link": f"{settings.ADDRESS}{link}",
    }
    post.send(
        to=to,
        subject=w.say("guests.letter.notice_subject", n=None, **slots),
        text=w.say("guests.letter.notice", n=None, **slots).strip() + "\n",
    )
