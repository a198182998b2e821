"""When an event took place: the dates in sight are weighed by their signs, and so is "no date is said"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType, Modality
from pobratim.facts.when import Precision, parse_or_none
from pobratim.gazetteer.rows import CITY
from pobratim.reading.dates import Dated
from pobratim.reading.events.attributes import is_perfect, is_state
from pobratim.reading.events.frame import Frame, Option
from pobratim.reading.events.jubilee import agreed_years_ago, counted_back
from pobratim.reading.events.just_told import goes_on_from_a_thing, is_after_it, just_told, unspoken
from pobratim.reading.events.lasting import LASTS, days_of, is_era, paired_days, stays, token_gap, tokens_to
from pobratim.reading.events.led_clauses import last_of_rows, leading_date, within_its_words
from pobratim.reading.events.no_one_day import is_on_no_one_day, was_once
from pobratim.reading.events.own_dates import (
    LEADING,
    in_relative_clause,
    is_over,
    is_told_apart,
    own_dates,
    told_when,
)
from pobratim.reading.events.that_time import is_long_ago, then_or_now
from pobratim.reading.events.to_come import is_anothers, those_possible
from pobratim.reading.events.told_as_past import is_told_as_past
from pobratim.reading.events.turning import by_tense, in_own_week, is_after, is_later_this_month, recurs
from pobratim.reading.events.unsure_days import its_month
from pobratim.reading.events.whole import first_day, returned, since_until, whole
from pobratim.reading.events.years_since import years_after
from pobratim.reading.findings import Findings
from pobratim.reading.story.ahead import from_then_on
from pobratim.reading.story.scene import is_coarse, is_older
from pobratim.reading.story.standing import Standings
from pobratim.reading.weighing import Scale, likeliest, setting, share

_NEAR, _BESIDE = 2, 6  # tokens between a trigger and its date
_VAGUE: Final = 0.4  # and by how much more a month alone, of a state ("it is a gift") and in an older layer
_DOUBT: Final = 0.6  # by how much a date that the sentence does not say must outweigh none at all
_SURE: Final = 0.4  # share of all belief below which no date is given
_FAR: Final = 30  # tokens in which a mark is looked for
# What a date may mean too, where its words are not beside the trigger.
_SECOND: Final = ("since:open", "weekday:own")
_BY_MODE: Final = (
    "story", "none", "stay", "weekday", "last", "zone:", "said:", "since", "until",
    "main", "back", "ahead", "month", "first", "open", "as-said",
)  # fmt: skip
_BY_TYPE: Final = (
    "stay", "said:older", "said:back", "since", "until", "story", "none", "main", "back", "ahead", "month",
    "first", "open",
)  # fmt: skip
_MONTH, _GONE = 7, (1, 3, 8)  # characters of an EDTF month; sentences since the day of the story was said


def set_date(found: Findings, frame: Frame, told: Standings, before: Frame | None) -> None:
    """The date with the strongest signs; ``date_here`` where the sentence says it."""
    tokens = found.text.tokens
    begin, end = tokens[frame.near[0]].start, tokens[frame.near[1] - 1].end
    ruled = [d for d in found.dates_in(frame.sentence) if d.rrule]
    recurring = [d for d in ruled if begin <= d.span.start < end or d.span.start == frame.sentence.start]
    if recurring:
        frame.recurrence = recurring[0].rrule
    frame.dates = options(found, frame, told, before)
    vague = frame.scene.layer is not None or (frame.present and frame.type is EventType.GIFT)
    stated = is_state(found, frame) or was_once(found, frame)
    choices = [o for o in frame.dates if not stated or o.said or o.answer is None]
    if frame.type is EventType.AGREEMENT and (back := counted_back(found, frame)):
        choices, frame.older = back, True
    chosen = _chosen(choices, _then(found, frame, before), vague)
    if chosen.answer is not None and not chosen.said and is_on_no_one_day(found, frame):
        chosen = _chosen([o for o in choices if o.said or o.answer is None], None, vague)
    frame.date, frame.date_here = chosen.answer, chosen.said
    frame.days = days_of(chosen.answer) if chosen.said else []
    if chosen.answer is not None:
        frame.rule += f"; date: {chosen.loudest}"
    if recurs(found, frame):
        frame.modality = Modality.RECURRING
        single = "/" not in (frame.date or "") or not frame.date_here
        if frame.tense != "future" and frame.date and single:
            frame.date, frame.days = None, []  # "every year on 4 May" is no day of this year
    if frame.modality is Modality.PLANNED and frame.date_here and is_long_ago(found, frame):
        frame.modality = Modality.DONE
    if frame.modality is Modality.DONE and is_later_this_month(found, frame):
        frame.modality = Modality.PLANNED
    if frame.modality is Modality.DONE and is_after(frame.date, found.published):
        ahead = frame.present or frame.tense in ("noun", "weak") or _goes_on(found, frame, before)
        if frame.date_here or (ahead and not is_told_as_past(found, frame, frame.date or "")):
            frame.modality = Modality.PLANNED
        else:
            frame.date = None  # what is over was on no day of a story to come


def _goes_on(found: Findings, frame: Frame, before: Frame | None) -> bool:
    """Whether it is told of the day for which the event before is planned, in words that may be the past.

    A word of signing, "signed", "unterzeichnete", is none of what is to come.
    """
    if before is None or not before.announced or before.date != frame.date:
        return False
    if frame.type is EventType.AGREEMENT and found.hits_in(frame.hit.first, frame.hit.last, "links.signed"):
        return False
    over = found.hits_in(*frame.near, "links.modality.already") or is_perfect(found, frame)
    if frame.tense == "done" and over:
        return False  # "tomorrow they sign with A. With B they have already signed"
    return not found.hits_in(frame.hit.first, frame.near[1], "links.modality.earlier")


def _then(found: Findings, frame: Frame, before: Frame | None) -> str | None:
    """The month or year that an item is known by; not where the sentence before told of an older layer.

    Nor of a state ("it is a gift of"), which may have begun at any time.
    """
    older = frame.present or frame.scene.layer is not None or (before is not None and before.older)
    told = found.published if is_coarse(found) and not found.is_implied and not older else None
    return told.edtf if told is not None else None


def _chosen(choices: list[Option], coarse: str | None, vague: bool) -> Option:
    """The one that the words say plainly; else the likeliest, and none where that is not likely enough.

    ``vague`` is whether it may have been at any time.
    ``coarse`` is the month or year of an item that is known by it only: all it tells is of then.
    """
    plain = [o for o in choices if o.plain] or choices
    if len(plain) == 1:
        return plain[0]
    scores = [o.weight - _doubt(o, coarse, vague) for o in plain]
    best = likeliest(scores)
    chosen = plain[best]
    if chosen.plain or (chosen.answer or "").endswith("/..") or share(scores, best) >= _SURE:
        return chosen
    none = next((o for o in choices if o.answer is None), chosen)
    return none if chosen.said or chosen is none else its_month(choices, plain, scores) or none


def _doubt(option: Option, coarse: str | None, vague: bool) -> float:
    """By how much a date that the sentence does not say must outweigh none; if ``vague``, a month by more."""
    if option.answer is None or option.said or option.answer == coarse:
        return 0.0
    return _DOUBT + _VAGUE * (vague and len(option.answer) == _MONTH)


def options(found: Findings, frame: Frame, told: Standings, before: Frame | None) -> list[Option]:
    """Dates of the sentence, the day the story carries on, the one told just before, and none."""
    mode = "planned" if frame.announced else "done"
    dates = last_of_rows(found, frame, unspoken(found, frame, own_dates(found, frame)))
    led = leading_date(found, frame, dates)
    begins = led is None or led is dates[0]  # a journey of the second day has not the end of the first
    dates = dates if led is None else [led]
    nearest = min((token_gap(found, frame, d) for d in dates), default=0)
    signs: dict[str | None, list[str]] = {None: _unsaid(found, frame, dates)}
    said = set()
    then = [d for d in dates if told_when(found, frame, d)]
    plain = then[0] if then else led or _plain(found, frame, dates) or first_day(found, frame, dates)
    for dated in dates:
        if dated not in then and is_anothers(found, frame, dated):
            continue
        for told_as, how in _values(found, frame, dated, dated in then):
            own = signs.setdefault(told_as, [])
            own += _of_dated(found, frame, dated, nearest, len(dates))
            own.append(how)
            said.add(told_as)
            if dated is plain and how not in _SECOND:
                lasts = whole(found, frame, dated, told_as) if begins else None
                signs.setdefault(lasts or told_as, []).append("plain")
                said.add(lasts or told_as)
    paired = paired_days(found, frame, dates) if frame.type in LASTS else None
    if paired:
        signs.setdefault(paired, []).append("plain")
        said.add(paired)
    now = since_until(found, frame, dates) if dates else then_or_now(found, frame)
    if now:
        signs.setdefault(now, []).append("plain")
        said.add(now)
    long_ago = years_after(found, frame, dates) or agreed_years_ago(found, frame, dates)
    if long_ago:
        for own in signs.values():
            own[:] = [sign for sign in own if sign != "plain"]
        signs.setdefault(long_ago, []).append("plain")
        if frame.tense != "done":
            said.add(long_ago)
    carried = _carried(found, frame, len(dates), _moves(frame, told))
    if goes_on_from_a_thing(found, frame, before):
        carried = carried[:1]
    around = those_possible(found, frame, _around(frame, len(dates)))
    course = _course(found, frame)
    if _is_of_old(found, frame, dates):
        carried, around = carried[1:], []
    beside = (*carried, *around, *just_told(found, frame, before), *stays(found, frame, dates))
    asked = {value for value, _ in beside if value not in said} if dates else set()
    own_days = {day: d for d in dates if (day := by_tense(found, frame, d) or "") in asked}
    apart = {t for t, d in own_days.items() if t[:_MONTH] in said or is_told_apart(found, frame, d)}
    for value, more in beside:
        if value and value not in apart:
            own = signs.setdefault(value, [])
            own += [*more, *[f"{more[0]}:{word}" for word in course]]
    scale = _scale(mode, frame.kind)
    return [
        Option(value, own, scale, value in said, "plain" in own)
        for value, own in signs.items()
        if not is_era(value, frame.type) and not is_over(found, frame, value)
    ]


def _is_of_old(found: Findings, frame: Frame, dates: list[Dated]) -> bool:
    """ "He gave it during his visit in autumn 2010": a bare year may be that of a thing, a season is not."""
    if len(dates) != 1 or in_relative_clause(found, frame, dates[0]):
        return False
    when = parse_or_none(dates[0].edtf)
    fine = when is not None and when.precision in (Precision.DAY, Precision.MONTH, Precision.SEASON)
    return fine and when is not None and is_older(found, frame.sentence, when)


def _course(found: Findings, frame: Frame) -> list[str]:
    """Whether the sentence goes on, or tells of some time or the end of a visit of more than one day."""
    hits = found.hits_in(frame.sentence.first, frame.sentence.last, "links.course")
    return sorted({h.label[2] for h in hits if frame.scene.several or h.label[2] == "onward"})


def _plain(found: Findings, frame: Frame, dates: list[Dated]) -> Dated | None:
    """The one date beside a trigger, where no other trigger is nearer and no clause lies between."""
    tokens = found.text.tokens
    begin, end = tokens[frame.near[0]].start, tokens[frame.near[1] - 1].end
    near = [d for d in dates if begin <= d.span.start < end and not in_relative_clause(found, frame, d)]
    if frame.type in LASTS:  # "arrived on 28 December, where they stayed until 3 January"
        near = [d for d in near if d.kind != "until"] or near
    if not near:
        return None
    inside = within_its_words(found, frame, near)
    if inside is not None:
        return inside
    gap, *others = sorted(token_gap(found, frame, d) for d in near)
    best = min(near, key=lambda d: token_gap(found, frame, d))
    if best.kind in ("since", "until") or (others and others[0] - gap <= _NEAR):
        return None
    older = (when := parse_or_none(best.edtf)) is not None and is_older(found, frame.sentence, when)
    return best if gap <= (_NEAR if older else _BESIDE) else None


@setting
def _scale(mode: str, kind: str) -> Scale:
    """Some signs count by the status and by the type of event as well."""
    return Scale("date", [(mode, _counts_by_mode), (kind, _counts_by_type)])


def _counts_by_mode(sign: str) -> bool:
    return sign.startswith(_BY_MODE)


def _counts_by_type(sign: str) -> bool:
    return sign.startswith(_BY_TYPE)


def _unsaid(found: Findings, frame: Frame, dates: list[Dated]) -> list[str]:
    signs = ["none", f"none:dates:{min(len(dates), 2)}", f"none:{frame.tense}"]
    signs.append("none:story" if frame.scene.date else "none:no-story")
    if frame.sentence.index == 0:
        signs.append("none:head")
    if found.hits_in(frame.hit.first, frame.near[1], "links.modality.earlier"):
        signs.append("none:earlier")
    if found.published is None:
        signs.append("none:unpublished:told" if frame.scene.date else "none:unpublished")
    if frame.recurrence:
        signs.append("none:recurring")
    return signs


def _of_dated(found: Findings, frame: Frame, dated: Dated, nearest: int, many: int) -> list[str]:
    """How a date of the sentence stands to the trigger."""
    tokens = found.text.tokens
    begin, end = tokens[frame.near[0]].start, tokens[frame.near[1] - 1].end
    behind = dated.span.start >= tokens[frame.hit.last - 1].end
    front = dated.span.end <= tokens[frame.hit.first].start
    side = "behind" if behind else "front" if front else "inside"
    gap = token_gap(found, frame, dated)
    far = "close" if gap <= _NEAR else "beside" if gap <= _BESIDE else "off"
    zone = "near" if begin <= dated.span.start < end else "far"
    when = parse_or_none(dated.edtf)
    fine = "open" if when is None or when.is_open else when.precision.value
    signs = [
        f"said:{dated.kind}",
        f"said:{fine}",
        f"zone:{zone}:{side}",
        f"gap:{far}:{side}",
        f"zone:{zone}:{fine}",
    ]
    if gap == nearest:
        signs.append("nearest")
    older = when is not None and is_older(found, frame.sentence, when)
    signs.append(f"led:{found.led(dated)}:{fine}:{older}")
    signs.append(f"cut:{_cut(found, frame, dated)}:{zone}:{side}")
    signs.append("only" if many == 1 else "one-of-many")
    if dated.span.start - frame.sentence.start < LEADING and front:
        signs.append("leading")
    if in_relative_clause(found, frame, dated):
        signs.append("relative-clause")
    if older:
        signs += [f"said:older:{fine}", f"older:{side}:{far}"]
    if found.has(frame.sentence, "links.returning"):
        signs.append("said:back")
    if zone == "far":
        tense = next((h.label[-1] for h in frame.others if h is not frame.hit), "")
        signs.append(f"far-beside:{tense}")
    return signs


def _cut(found: Findings, frame: Frame, dated: Dated) -> str:
    """What mark parts the trigger from a date."""
    first, last = dated.first, dated.last
    marks = {t.text for t in tokens_to(found, frame, first, last)[:_FAR]}
    return next((m for m in (";", ":", ",") if m in marks), "none")


def _values(found: Findings, frame: Frame, dated: Dated, then: bool) -> list[tuple[str, str]]:
    """What a date may stand for: "since 1998" for its beginning, or for all the time since."""
    edtf = dated.edtf or ""
    goes_back = dated.kind == "until" and frame.type is EventType.AGREEMENT  # "goes back to 1971"
    if goes_back or (then and dated.kind in ("since", "until")):
        return [(edtf.split("/")[0 if dated.kind == "since" else -1], "as-said")]
    if is_after_it(found, frame, dated):
        return [(f"{edtf}/..", "as-said")]
    if dated.kind == "since":
        edtf = f"{day}/.." if (day := from_then_on(found, frame.sentence, dated)) else edtf
        return [(edtf, "since:open"), (edtf.split("/")[0], "since:start")]
    if dated.kind == "until":
        edtf = by_tense(found, frame, dated) or ""
        return [(edtf, "until"), (edtf.split("/")[-1], "until:end")]
    said = returned(found, frame, dated, by_tense(found, frame, dated) or "")
    own = in_own_week(found, frame, dated) if said == edtf else None  # no month of a return, none turned
    return [(said, "as-said:not-own"), (own, "weekday:own")] if own and own != said else [(said, "as-said")]


def _carried(found: Findings, frame: Frame, many: int, elsewhere: bool) -> list[tuple[str | None, list[str]]]:
    """The day of the story, and that of an older layer the sentence before told."""
    scene = frame.scene
    gone = sum(frame.sentence.index - scene.since > n for n in _GONE)
    signs = [
        "story",
        f"story:gone:{gone}",
        f"story:beside:{min(many, 1)}",
        f"story:paragraph:{min(scene.paragraphs, 2)}",
    ]
    signs.append("story:elsewhere" if elsewhere else "story:there")
    signs.append("story:opening" if scene.opening else "story:told")
    if len(scene.date or "") == _MONTH and not is_coarse(found):
        signs.append("story:month")
    if scene.opening and is_coarse(found):
        signs.append("story:coarse")
    if is_after(scene.date, found.published):
        signs.append("story:to-come")
    if scene.since == frame.sentence.index:
        signs.append("story:here")
    return [
        (scene.date, signs),
        (scene.layer, ["layer", "layer:planned" if frame.announced else "layer:done"]),
    ]


def _around(frame: Frame, many: int) -> list[tuple[str | None, list[str]]]:
    """The first day of the story, the one before the present, the one about to be told, and a month alone."""
    scene = frame.scene
    beside = f"beside:{min(many, 1)}"
    head = "head" if frame.sentence.index == 0 else "text"
    out: list[tuple[str | None, list[str]]] = []
    if scene.main != scene.date:
        out.append((scene.main, ["main", f"main:{beside}"]))
    if scene.back not in (scene.date, scene.main):
        out.append((scene.back, ["back", f"back:{beside}"]))
    if scene.ahead != scene.date:
        out.append((scene.ahead, ["ahead", f"ahead:{scene.ahead_by}", f"ahead:{beside}", f"ahead:{head}"]))
    days = days_of(scene.date)
    if len(days) > 1 and days[0] < (scene.ahead or "") <= days[-1]:
        out.append((days[0], ["first", f"first:{beside}"]))
    month = (scene.date or scene.ahead or "")[:_MONTH]
    # No month in the years of "2024/2026".
    if len(month) == _MONTH and month[-3] == "-" and month != scene.date:
        several = f"month:several:{scene.several}"
        out.append((month, ["month", f"month:{beside}", f"month:{frame.tense}", several]))
    return out


def _moves(frame: Frame, told: Standings) -> bool:
    """Whether the sentence is set in another city than the story was so far."""
    here = told.between(frame.sentence.first, frame.sentence.last)
    return frame.scene.place is not None and any(
        s.stands in ("at", "to") and s.kind is CITY and s.id != frame.scene.place for s in here
    )


def is_older_layer(found: Findings, frame: Frame) -> bool:
    """A date of its own behind the story: where the story stands says nothing of it."""
    own = frame.date_here or frame.date == frame.scene.layer
    when = parse_or_none(frame.date) if own and not frame.recurrence else None
    return when is not None and is_older(found, frame.sentence, when)
