"""Why words gave no fact: no phrase stands there, a rule refused, a name was taken for something else."""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from pobratim.facts.contract import Document, Reading
from pobratim.facts.span import Span
from pobratim.lexicons.lexicon import fold
from pobratim.reading.fair_copy.making import as_read
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.pages.apart import Given
from pobratim.reading.pages.items import home_of, items_of
from pobratim.reading.phrases import Hit, phrases_of
from pobratim.reading.reader import findings_of, read_as_given

_SMALL = ("at", "from", "to", "of", "by")  # words too small for a phrase they begin to say anything

REFUSED = {
    "spoken": "it stands in somebody's words: what is said tells no event by itself",
    "asked": "it is asked and not told: the sentence is a question",
    "denied": "a word beside it denies it",
    "no company": "the rule of {type} wants somebody who comes, a place or a thing beside it",
    "form": "it is the form of another act, which counts: the ceremony of an unveiling",
    "lasting": "it has held for years: no day on which anything was agreed",
    "homeward": "they go home: those who are from there pay it no visit",
    "headline": "the headline alone says so; what the text below tells counts",
    "unheard": "nothing else in its sentence sounds like it ({type}); --by-phrases goes by phrases alone",
    "one side": "nothing in the whole text is of a second town: no twin, no guests, no place abroad",
    "too weak": "the phrase is weak: without a date, a place or somebody in its sentence it tells nothing",
}
_SHOWN = 3  # phrases shown that a word begins
_LONG = 80  # characters of a phrase before it is cut
_FEW = 2  # words asked about among which one with a small letter may be meant for a name


class NotInText(ValueError):
    """The words asked about do not stand in the text."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One cause, with the words it is about. ``cause`` is a short key, ``why`` a sentence."""

    cause: str
    span: Span
    why: str


def why_not(document: Document, words: str, by_sense: bool | None = None) -> tuple[Reason, ...]:
    """What became of these words, wherever they stand; case and blanks do not matter. Raises NotInText."""
    source, (document, back) = document.source, as_read(document)
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
    places = [(m.start(), m.end()) for m in pattern.finditer(document.text) if m.end() > m.start()]
    if not places:
        raise NotInText(f"the words “{words}” do not stand in {source}")
    reading = read_as_given(document, by_sense)
    page = findings_of(document, by_sense)
    items = items_of(page)
    home = home_of(page, items)
    reasons: list[Reason] = []
    for start, end in places:
        item = next((i for i in items if i.start <= start < end <= i.end), None)
        if item is None:
            reasons += _Asked(page, reading, start, end).reasons()
            continue
        given = Given(page, item, home)
        own = replace(document, text=given.text, published=item.published)
        asked = _Asked(
            findings_of(own, by_sense), read_as_given(own, by_sense), given.at(start), given.at(end)
        )
        for reason in asked.reasons():
            if (span := given.moved(reason.span)) is not None:
                reasons.append(replace(reason, span=span))
    if back is not None:
        reasons = [replace(reason, span=back(reason.span)) for reason in reasons]
    return tuple(dict.fromkeys(reasons))


class _Asked:
    """One place of the text that is asked about."""

    def __init__(self, found: Findings, reading: Reading, start: int, end: int) -> None:
        self.found, self.reading = found, reading
        tokens = found.text.tokens
        self.first = found.text.token_at(start)
        self.last = max(bisect_left(tokens, end, key=lambda t: t.start), self.first)
        self.start, self.end = start, end

    def reasons(self) -> Iterator[Reason]:
        found = [*self._told(), *self._triggers(), *self._names(), *self._people(), *self._dates()]
        yield from found or self._no_phrase()

    def _span(self, first: int, last: int) -> Span:
        return self.found.text.span(first, last)

    def _told(self) -> Iterator[Reason]:
        """Facts whose words these are after all."""
        whole = Span(self.start, self.end, self.found.text.raw[self.start : self.end])
        for field in dataclasses.fields(self.reading)[1:]:
            for noun in getattr(self.reading, field.name):
                for span in _spans(noun):
                    if span.overlaps(whole):
                        yield Reason(
                            "fact", span, f"it is told: {_named(field.name, noun)}, by rule {noun.rule}"
                        )

    def _hits(self) -> Iterator[Hit]:
        for hit in self.found.hits:
            if hit.first < self.last and self.first < hit.last:
                yield hit

    def _triggers(self) -> Iterator[Reason]:
        """Of each type of event the longest phrase that stands here."""
        longest: dict[str, Hit] = {}
        for hit in self._hits():
            if hit.label[0] == "events" and len(hit.label) == 3:
                known = longest.setdefault(hit.label[1], hit)
                if hit.last - hit.first > known.last - known.first:
                    longest[hit.label[1]] = hit
        for kind, hit in longest.items():
            span = self._span(hit.first, hit.last)
            phrase = f"“{_short(hit.phrase)}” ({kind}, {hit.label[2]})"
            refused = self.found.refused.get(hit)
            event = next((e for e in self.reading.events if e.type == kind and _tells(e, span)), None)
            if refused:
                yield Reason(refused, span, f"{phrase}: {REFUSED[refused].format(type=kind)}")
            elif not self.found.place_mentions and not self.found.person_mentions:
                yield Reason("nobody", span, f"{phrase}: the text names nobody and no place")
            elif event and event.rule.partition(": ")[2] != hit.phrase:
                why = f"{phrase}: tells the same as {_event(event)}, read by {_short(event.rule)}"
                yield Reason("joined", span, why)
            elif event is None:
                yield Reason(
                    "outdone", span, f"{phrase}: another phrase of the sentence says more, and stands for it"
                )

    def _names(self) -> Iterator[Reason]:
        """Names of places that were not taken for places."""
        found, tokens = self.found, self.found.text.tokens
        known = {i for m in found.place_mentions for i in range(m.first, m.last)}
        unkept = self._unkept()
        texts = [t.text for t in tokens[: self.last + 8]]
        i = self.first
        while i < self.last:
            if (vast := unkept.get(i)) is not None:
                name = found.places[vast.id].name
                why = f"{name} is a sea, river, lake or part of the world, and nothing is told of it"
                yield Reason("vast", self._span(vast.first, vast.last), why)
            length, candidates = found.gazetteer.longest(texts, i) if tokens[i].is_word else (0, ())
            alone = tokens[i].is_capital or self.last - self.first <= _FEW
            if length and candidates and i not in known and alone:
                cause, why = self._not_a_place(i, i + length)
                yield Reason(
                    cause, self._span(i, i + length), f"a place is called so ({candidates[0].id}), but {why}"
                )
            i += max(length, 1)

    def _unkept(self) -> dict[int, PlaceMention]:
        """Places that were found and are none of the record, by their first token."""
        kept = {place.id for place in self.reading.places}
        return {m.first: m for m in self.found.place_mentions if m.id not in kept}

    def _not_a_place(self, first: int, last: int) -> tuple[str, str]:
        found, tokens = self.found, self.found.text.tokens
        tag = found.text.tags.get(first, "")
        if not tokens[first].is_capital:
            return "small letter", "it is written with a small letter"
        if tag.endswith("person"):
            person = next((p for p in found.person_mentions if p.first <= first < p.last), None)
            name = found.people[person.person].name if person else "somebody"
            return "person", f"it is taken for a person: {name}"
        for mentions, things in (
            (found.organisation_mentions, found.organisations),
            (found.memorial_mentions, found.memorials),
        ):
            for mention in mentions:
                if mention.first <= first < mention.last:
                    return "name", f"it is a part of the name {things[mention.id].name}"
        if tag.endswith("date"):
            return "date", "it is a part of a date"
        if found.is_in_dateline(first):
            return "dateline", "only the dateline names it, which is where the item was sent from"
        doubt = next((d.share for d in found.doubtful if d.first <= first < d.last), None)
        if doubt is not None:
            return (
                "around",
                f"what stands around it speaks against a place (belief {doubt:.2f})",
            )
        if beside := self._word_beside(first, last):
            return (
                "street",
                f"“{beside}” beside it makes it a street, a person or a thing named after the place",
            )
        return "signs", "it is a small, weak or ambiguous name, and nothing around it speaks for a place"

    def _word_beside(self, first: int, last: int) -> str | None:
        text = self.found.text
        before = text.lexicon.word_set("language", "not_a_place", "before")
        after = text.lexicon.word_set("language", "not_a_place", "after")
        near = [t for t in text.tokens[max(first - 2, 0) : first] if t.low in before]
        near += [t for t in text.tokens[last : last + 1] if t.low in after]
        return near[0].text if near else None

    def _people(self) -> Iterator[Reason]:
        """What the rules took for somebody's name, and what stands around it does not."""
        for first, last, share in self.found.no_people:
            if first < self.last and self.first < last:
                why = f"what stands around it speaks against somebody's name (belief {share:.2f})"
                yield Reason("around", self._span(first, last), why)

    def _dates(self) -> Iterator[Reason]:
        for dated in self.found.dates:
            if dated.span.start < self.end and self.start < dated.span.end:
                said = dated.edtf or dated.month_day or dated.rrule or "no certain day"
                events = self.reading.events
                used = [_event(e) for e in events if dated.edtf and e.date == dated.edtf]
                used += [_event(e) for e in events if dated.rrule and e.recurrence == dated.rrule]
                what = f"it is the date of {'; '.join(used)}" if used else "no event took it for its date"
                yield Reason(
                    "date used" if used else "date not used", dated.span, f"understood as {said}; {what}"
                )

    def _no_phrase(self) -> Iterator[Reason]:
        """No phrase of any lexicon is here; words that begin some are named with how those go on."""
        text = self.found.text
        span = self._span(self.first, max(self.last, self.first + 1)) if text.tokens[self.first :] else None
        if span is None:
            return
        small = {w for key in _SMALL for w in text.lexicon.words("language", "prepositions", key)}
        begun = [
            source
            for token in text.tokens[self.first : self.last]
            if token.low not in small
            for label, source in phrases_of(text.lang).begun_by(fold(token.text))
            if label[0] in ("events", "links") and label[1] != "modality"
        ]
        why = f"no phrase of the lexicons of {text.lang!r} stands here"
        if link := next(
            (h for h in self._hits() if h.label[0] == "links" and h.label[1] != "modality"), None
        ):
            why = f"“{_short(link.phrase)}” says more of an event that other words tell; these tell none"
        if begun:
            shown = "; ".join(f"“{_short(source)}”" for source in begun[:_SHOWN])
            why += f"; a word of it begins {len(begun)} that go on otherwise, as {shown}"
        yield Reason("begun" if begun else "no phrase", span, why)


def _short(phrase: str) -> str:
    return phrase if len(phrase) <= _LONG else phrase[:_LONG] + "…"


def _spans(noun: Any) -> tuple[Span, ...]:
    single = getattr(noun, "span", None)
    return (single,) if single else getattr(noun, "mentions", ()) or getattr(noun, "evidence", ())


def _named(kind: str, noun: Any) -> str:
    name = getattr(noun, "name", None) or getattr(noun, "id", None) or kind.removesuffix("s")
    return _event(noun) if kind == "events" else f"{kind}, {name}"


def _event(event: Any) -> str:
    """An event by its type and its own words: nobody but the machine knows it by its number."""
    return f"the {event.type} “{_short(event.evidence[0].text)}”"


def _tells(event: Any, span: Span) -> bool:
    return any(evidence.overlaps(span) for evidence in event.evidence)
