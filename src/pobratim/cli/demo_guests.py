"""The demonstration's guests: groups that would like to take part in the Last Post, all made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

SERIES = "last-post"
# Days from today; wish, group, country, people, what, language, what the organiser answered.
GROUPS = (
    (-2, "wreath", "Demo College", "GB", 34, "", "en", "accept"),
    (-2, "choir", "Demokoor", "NL", 28, "Da pacem, Domine", "nl", "accept"),
    (40, "wreath", "Абай атындағы демо-мектеп", "KZ", 24, "", "kk", ""),
    (40, "wreath", "Lycée de démonstration", "FR", 31, "", "fr", "accept"),
    (40, "choir", "Demo-Chor", "DE", 40, "Verleih uns Frieden", "nl", "accept"),
    (41, "band", "Демонстрационный оркестр", "KZ", 18, "Реквием", "ru", ""),
    (54, "reading", "Demo Veterans’ Association", "GB", 6, "In Flanders Fields", "en", ""),
    (54, "wreath", "Demogemeente", "BE", 8, "", "nl", "offer"),
)


def make() -> None:
    """Make the applications and the organiser's answers, counted from today."""
    from pobratim.calendars.taking_part import Wish
    from pobratim.guests import applying, organising
    from pobratim.guests.applying import Asked
    from pobratim.guests.stepping import NotFree
    from pobratim.guests.terms import today
    from pobratim.record.people import Who

    here, who = today(SERIES), Who("Anna Demoor", side="geonames:2795100")
    for number, (days, wish, group, country, people, piece, lang, answer) in enumerate(GROUPS, 1):
        day = here + timedelta(days=days)
        asked = Asked(
            series=SERIES,
            day=day,
            wish=Wish(wish),
            group=group,
            country=country,
            people=people,
            person="Demo",
            email=f"group{number}@demo.example",
            piece=piece,
            lang=lang,
        )
        before = datetime.now(UTC) - timedelta(days=30)
        try:
            one, _ = applying.apply(asked, before)
        except NotFree as full:  # an evening kept free of guests
            one, _ = applying.apply(replace(asked, day=full.near[0].day), before)
        if answer == "accept":
            organising.accept(one.pk, who=who, now=before + timedelta(days=1))
        elif answer == "offer":
            organising.offer(one.pk, one.day + timedelta(days=2), who=who, now=before + timedelta(days=1))
