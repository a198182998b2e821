"""What the record has as entries of a calendar file: its events, and so many years of them and of its ties.

Feeds have thousands of these: a title is worded once in each language, an address is looked up once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property

from django.urls import reverse

from pobratim.calendars.anniversaries import Anniversary
from pobratim.calendars.ical import Entry, Status
from pobratim.calendars.ritual_feed import FeedOptions
from pobratim.facts.kinds import Modality
from pobratim.facts.when import When, parse_or_none
from pobratim.record.publishing.days import DayCard, TieCard
from pobratim.record.publishing.remembered import Life
from pobratim.web.pages.calendar import remembered
from pobratim.web.pages.calendar.items import life_title, tie_title, years
from pobratim.web.wording import names
from pobratim.web.wording.titles import in_each
from pobratim.web.wording.words import LANGUAGES, Words, words_of

_STATUS = {
    Modality.PLANNED: Status.TENTATIVE,
    Modality.PROMISED: Status.TENTATIVE,
    Modality.CANCELLED: Status.CANCELLED,
}
_ANY = "0" * 12  # stands for an id in the pattern of an address


class OfTheRecord:
    """Makes the entries of one feed. ``root``: the address of the site; the reader's language comes first."""

    def __init__(self, w: Words, options: FeedOptions, root: str) -> None:
        self.w, self.options, self.root = w, options, root
        self.each = [w, *(words_of(lang) for lang in LANGUAGES if lang != w.lang)]
        self._titles: dict[str, list[str]] = {}
        self._years: dict[int, list[str]] = {}

    def events(self, cards: Iterable[DayCard], where: Mapping[str, tuple[float, float]]) -> Iterator[Entry]:
        """Each event with a certain day, unless it is denied. ``where``: places by the ids of addresses."""
        for one in cards:
            if one.card.modality is not Modality.DENIED and _certain(one.card.date):
                yield self._event(one, where)

    def anniversaries(
        self, cards: Iterable[DayCard], ties: Iterable[TieCard], lives: Iterable[Life], first: date
    ) -> Iterator[Entry]:
        """Those that fall on certain days, from ``first`` on."""
        of: dict[str, DayCard | TieCard | Life] = {one.card.id: one for one in cards}
        facts = [remembered.dated(one) for one in of.values() if isinstance(one, DayCard)]
        for tie in ties:
            of[tie.id] = tie
            facts.append(remembered.tie(tie))
        for life in lives:
            of[life.id] = life
            facts.append(remembered.life(life))
        for found in remembered.remembered(facts, first, self.options.horizon):
            if found.certain:
                yield self._anniversary(found, of[found.of.id])

    def _event(self, one: DayCard, where: Mapping[str, tuple[float, float]]) -> Entry:
        card, w, place = one.card, self.w, one.card.place
        said = dict.fromkeys(f"{x.publisher or x.source_title}: {x.text}" for x in card.words)
        return Entry(
            uid=f"event-{card.id}@{self.options.authority}",
            summary=self._in_each(self._title(one)),
            start=one.lower,
            end=one.upper,
            description="\n".join(said),
            location={w.lang: names.named(place, w.lang).text} if place else {},
            geo=where.get(place.id) if place else None,
            url=self._address(card.id),
            categories=(w.term("event_type", card.type.value), *(w.term("theme", t) for t in one.themes)),
            status=_STATUS.get(card.modality, Status.CONFIRMED),
            sequence=one.changed.number,
            modified=one.changed.at,
            alarm=self.options.alarm,
        )

    def _anniversary(self, found: Anniversary, of: DayCard | TieCard | Life) -> Entry:
        assert found.when.lower
        day, id_ = found.when.lower, found.of.id
        if isinstance(of, DayCard):
            told, page = self._title(of), self._address(id_)
        elif isinstance(of, TieCard):
            told = [names.plain(tie_title(w, of.sides)) for w in self.each]
            page = self.root + reverse("partnership", kwargs={"lang": self.w.lang, "id": id_})
        else:
            told = [names.plain(life_title(w, of)) for w in self.each]
            page = self.root + reverse("person", kwargs={"lang": self.w.lang, "id": of.label.id})
        return Entry(
            uid=f"anniversary-{id_}-{day.year}@{self.options.authority}",
            summary=self._in_each([n + what for n, what in zip(self._many(found.years), told, strict=True)]),
            start=day,
            end=day + timedelta(days=1),
            url=page,
            categories=(self.w.say("calendar.kind.anniversary"),),
            sequence=of.changed.number,
            modified=of.changed.at,
            alarm=self.options.alarm,
        )

    def _title(self, one: DayCard) -> list[str]:
        found = self._titles.get(one.card.id)
        if found is None:
            found = self._titles[one.card.id] = list(map(names.plain, in_each(self.each, one.card)))
        return found

    def _many(self, n: int) -> list[str]:
        if n not in self._years:
            self._years[n] = [years(w, n).text for w in self.each]
        return self._years[n]

    def _in_each(self, said: list[str]) -> dict[str, str]:
        """The text in the feed's language, then in the others where it differs."""
        first = said[0]
        others = {w.lang: text for w, text in zip(self.each, said, strict=True) if text != first}
        return {self.w.lang: first, **others}

    @cached_property
    def _page(self) -> str:
        return self.root + reverse("event", kwargs={"lang": self.w.lang, "id": _ANY})

    def _address(self, event: str) -> str:
        return self._page.replace(_ANY, event)


def _certain(edtf: str | None) -> bool:
    """Whether it is a certain day, or from one certain day to another."""
    when = parse_or_none(edtf)
    if when is None or "/" not in when.edtf:
        return when is not None and when.is_day
    ends = when.edtf.split("/")
    return "" not in ends and ".." not in ends and all(When.parse(end).is_day for end in ends)
