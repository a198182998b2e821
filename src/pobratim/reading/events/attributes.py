"""What a frame is filled with before its own rule speaks: status, date, place, people and occasion."""

from __future__ import annotations

from bisect import bisect_left
from itertools import takewhile

from pobratim.facts.kinds import EventType, Modality, Role
from pobratim.facts.when import Precision, When, parse_or_none
from pobratim.reading.bearing import bearing
from pobratim.reading.dates import Dated
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention, begin_in
from pobratim.reading.scene import is_older

_BY_BODIES = (EventType.PERFORMANCE, EventType.EXCHANGE, EventType.AID, EventType.CONFERENCE)
_PRONOUN = 3  # tokens at the head of a sentence among which its subject pronoun stands
_SOON = 92  # days after publication in which a day without a year is told in the present, not the past
_INVITED = 5  # tokens in which "at the invitation of the" stands before who invites


def set_modality(found: Findings, frame: Frame) -> None:
    said = {h.label[2] for h in found.hits_in(frame.sentence.first, frame.sentence.last, "links", "modality")}
    if "cancelled" in said:
        frame.modality = Modality.CANCELLED
    elif "denied" in said:
        frame.modality = Modality.DENIED
    elif frame.tense == "future":
        frame.modality = Modality.PLANNED
    elif frame.tense in ("noun", "weak") and "planned" in said:
        near = set(found.hits_in(*frame.near, "links", "modality", "planned"))
        frame.modality = Modality.PLANNED if near else Modality.DONE
    if "promised" in said and frame.modality is Modality.PLANNED:
        frame.modality = Modality.PROMISED


def set_date(found: Findings, frame: Frame) -> None:
    """The date nearest to the trigger of those no other trigger is nearer to; else the scene's."""
    tokens = found.text.tokens
    begin, end = tokens[frame.near[0]].start, tokens[frame.near[1] - 1].end
    here = [
        d
        for d in found.dates_in(frame.sentence)
        if d.edtf and begin <= d.span.start < end and not _in_relative_clause(found, frame, d)
    ]
    recurring = [d for d in found.dates_in(frame.sentence) if d.rrule and begin <= d.span.start < end]
    leading = [d for d in found.dates_in(frame.sentence) if d.edtf and d.span.end <= begin]
    at = tokens[frame.hit.first].start
    if recurring:
        frame.recurrence = recurring[0].rrule
    if here:
        best = min(here, key=lambda d: min(abs(d.span.start - at), abs(d.span.end - at)))
        _take(found, frame, best)
    elif (
        leading
        and leading[0].span.start - frame.sentence.start < 40
        and leading[0].kind not in ("since", "until")
    ):
        _take(found, frame, leading[0])
    elif (shared := _of_the_sentence(found, frame)) is not None:
        _take(found, frame, shared)
    elif frame.scene.layer and not frame.announced:
        frame.date, frame.date_here = frame.scene.layer, True
    elif not frame.announced and not _told_before(found, frame):
        frame.date = frame.scene.date
    if frame.recurrence and frame.tense != "future" and (frame.date or "").endswith("/.."):
        frame.modality = Modality.RECURRING
    if frame.modality is Modality.DONE and frame.date_here and _is_after(frame.date, found.published):
        frame.modality = Modality.PLANNED


def _of_the_sentence(found: Findings, frame: Frame) -> Dated | None:
    """ "He gave it during his visit in 2010": the one date of the sentence, beside an event only named."""
    dates = [d for d in found.dates_in(frame.sentence) if d.edtf and d.kind not in ("since", "until")]
    if len(dates) != 1 or _in_relative_clause(found, frame, dates[0]):
        return None
    at = found.text.token_at(dates[0].span.start)
    before = [h for h in frame.others if h.first < at]
    named = before and before[-1] != frame.hit and before[-1].label[-1] in ("noun", "weak")
    return dates[0] if named else None


def _in_relative_clause(found: Findings, frame: Frame, dated: Dated) -> bool:
    """ "… at the memorial, which was given in 2010": the date is the gift's, not the ceremony's."""
    tokens, at = found.text.tokens, found.text.token_at(dated.span.start)
    relative = found.text.lexicon.words("language", "relative")
    return any(tokens[i].text == "," and tokens[i + 1].low in relative for i in range(frame.hit.last, at - 1))


def _told_before(found: Findings, frame: Frame) -> bool:
    """A pluperfect or its like: done before the day of the story, nobody says when."""
    return any(found.hits_in(frame.hit.first, frame.near[1], "links", "modality", "earlier"))


def _take(found: Findings, frame: Frame, dated: Dated) -> None:
    frame.date, frame.date_here = _by_tense(found, frame, dated), True
    if dated.kind == "until":
        frame.date, frame.date_here = None, False
    if dated.kind == "since" and dated.edtf and not frame.recurrence:
        frame.date = dated.edtf.split("/")[0]


def _by_tense(found: Findings, frame: Frame, dated: Dated) -> str | None:
    """A day without a year lies before the item if it was done, after it if it is to come."""
    edtf = dated.edtf
    if dated.kind != "relative" or edtf is None or not edtf[:4].isdigit() or "/" in edtf:
        return edtf
    step = 0
    if frame.tense == "done" and _is_after(edtf, found.published) and not _is_soon(edtf, found.published):
        step = -1
    elif frame.tense == "future" and _is_before(edtf, found.published) and _has_no_year_word(dated):
        step = 1
    moved = f"{int(edtf[:4]) + step:04}{edtf[4:]}"
    return moved if parse_or_none(moved) else edtf


def _is_soon(edtf: str | None, published: When | None) -> bool:
    """A day within a season of publication: "on 6 August the bells ring" is a programme, no story of old."""
    when = parse_or_none(edtf)
    if not (when and when.lower and when.precision is Precision.DAY and published and published.upper):
        return False
    return (when.lower - published.upper).days <= _SOON


def _has_no_year_word(dated: Dated) -> bool:
    """Whether the words name a month or day of any year, not "yesterday" or "last Monday"."""
    return any(c.isdigit() for c in dated.span.text)


def _is_before(edtf: str | None, published: When | None) -> bool:
    when = parse_or_none(edtf)
    return bool(when and when.upper and published and published.lower and when.upper <= published.lower)


def _is_after(edtf: str | None, published: When | None) -> bool:
    when = parse_or_none(edtf)
    return bool(when and when.lower and published and published.upper and when.lower >= published.upper)


def set_place(found: Findings, frame: Frame) -> None:
    """A city the clause is set in; else the city of the scene; else the document's own."""
    cities = [
        m
        for m in found.cities_in(*frame.near)
        if found.text.tokens[m.first].start >= found.dateline_end and bearing(found.text, m) == "at"
    ]
    if cities:
        frame.place, frame.place_here = cities[0].id, True
    elif not (frame.announced and not frame.date_here) and not frame.older:
        frame.place = frame.scene.place or found.hub()


def is_older_layer(found: Findings, frame: Frame) -> bool:
    """A date of its own behind the story: where the story stands says nothing of it."""
    when = parse_or_none(frame.date) if frame.date_here and not frame.recurrence else None
    return when is not None and is_older(found, frame.sentence, when)


def set_who(found: Findings, frame: Frame) -> None:
    """Named people of the sentence who take part; with "together with" also the one the story is about."""
    reach = (frame.sentence.first, frame.sentence.last)
    if frame.older:
        clause = found.clause(frame.hit.first, frame.hit.last, frame.sentence)
        reach = (found.text.token_at(clause.start), found.text.token_at(clause.end - 1) + 1)
    present = list(dict.fromkeys(m.person for m in found.people_in(*reach) if not _only_invites(found, m)))
    joint = any(found.hits_in(frame.near[0], frame.near[1], "links", "joint"))
    if joint and len(present) == 1:
        first = frame.sentence.first
        before = (m.person for m in takewhile(lambda m: m.first < first, found.person_mentions))
        lead = next(
            (p for p in before if p not in present and found.people[p].role is Role.PARTICIPANT), None
        )
        if lead:
            present.insert(0, lead)
    if frame.type in _BY_BODIES:
        present += [m.id for m in begin_in(found.organisation_mentions, *frame.near)]
    frame.who = present or _meant_by_pronoun(found, frame) or _guests(found, frame)


def _meant_by_pronoun(found: Findings, frame: Frame) -> list[str]:
    """ "She", "both": whoever the sentence before names, if these are no more than two."""
    first = frame.sentence.first
    pronouns = found.text.lexicon.words("language", "pronouns", "person")
    if frame.older or not any(t.low in pronouns for t in found.text.tokens[first : first + _PRONOUN]):
        return []
    if frame.sentence.index == 0:
        return []
    before = found.text.sentences[frame.sentence.index - 1]
    named = list(dict.fromkeys(m.person for m in found.people_in(before.first, before.last)))
    return named if len(named) <= 2 else []


def _guests(found: Findings, frame: Frame) -> list[str]:
    """ "The delegation", "the guests": those who came, in the sentences before."""
    if frame.older or not any(found.hits_in(*frame.near, "links", "guest")):
        return []
    return found.visitors if frame.type is not EventType.VISIT else []


def _only_invites(found: Findings, mention: PersonMention) -> bool:
    """ "At the invitation of the mayor": the mayor asked others to come."""
    near = found.hits_in(mention.first - _INVITED, mention.first, "links", "invitation")
    return any(0 <= mention.first - h.last <= 1 for h in near)


def set_occasion(found: Findings, frame: Frame) -> None:
    """The observance named in the sentence, else the one whose day it is."""
    day = [o.id for o in found.occasions if o.date and frame.date and frame.date[4:] == f"-{o.date}"]
    if len(day) == 1 and not frame.older:
        frame.occasion = day[0]
    for occasion in found.occasions:
        following = bisect_left(occasion.evidence, frame.sentence.start, key=lambda span: span.start)
        if any(s.start < frame.sentence.end for s in occasion.evidence[following : following + 1]):
            frame.occasion = occasion.id
