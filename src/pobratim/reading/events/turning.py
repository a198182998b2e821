"""Which year or week is meant by a day that is told without it: the side of publication its verb says."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from pobratim.facts.kinds import EventType, Modality
from pobratim.facts.when import Precision, When, parse_or_none
from pobratim.lexicons.lexicon import fold
from pobratim.reading.clauses import is_verbal_noun
from pobratim.reading.dates import Dated
from pobratim.reading.dates.feasts import feast
from pobratim.reading.dates.grammar import grammar_of
from pobratim.reading.dates.reference import shift_days
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.told_after import is_told_after
from pobratim.reading.events.told_as_past import is_soon, is_told_as_past
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.story.ahead import begins_behind, from_then_on, is_pointed_to, looks_ahead, parts
from pobratim.reading.story.scene import is_before, is_far_ahead

_SINCE: Final = "since.back"  # "seit", and no "ab"
_YEARLY: Final = (
    "day",
    "days",
    "month_alone",
    "season_alone",
    "interval",
)  # dates that come again every year
_VAGUELY: Final = ("month_alone", "season_alone")
_NEXT_YEAR: Final = ("relative.year.1", "season_of.1", "season_next")
_BELOW: Final = 6  # sentences below a heading whose weekdays are of the stay that it names
_WITH_YEAR: Final = ("absolute", "interval")
_YEAR: Final = 4  # characters of a year
_MONTH: Final = 7  # and of a month, in EDTF
_PARTS: Final = (("mid", 11), ("late", 21))  # the days of its month with which a part begins
_DAY, _WEEK = 10, 7  # characters of an EDTF day, days
_CAPTIONED: Final = 45  # days in which what is over may still be told in the present
_END: Final = 9  # tokens from the verb to the day at the end of its clause
_CLOSING: Final = 3  # words at the end of a sentence that say it is to come: "күтіліп отыр"
_SOON: Final = 92  # days after publication in which a day without a year is told in the present, not the past


def by_tense(found: Findings, frame: Frame, dated: Dated) -> str | None:
    """A day named without its year or week lies before the item if it was done, after it if it is to come."""
    edtf, rule = dated.edtf, dated.rule.split(".")
    if dated.kind == "until":
        return _end_ahead(found, frame, dated)
    if dated.kind != "relative" or edtf is None or found.published is None:
        return edtf
    # "The visit planned for October was called off": the one just gone.
    is_off = frame.modality is Modality.CANCELLED and rule[0] in _YEARLY
    now = _is_at_its_verb(found, frame, dated) or (frame.present and is_long_over(edtf, found.published))
    # "Is here from Monday to Friday".
    now = now or (frame.present and frame.tense == "done" and rule[0] == "weekdays")
    ahead = not is_off and (frame.announced or now)
    # "The council voted on Monday to open talks": that day is over, unless a word says it is ahead.
    voted = frame.type is EventType.PLAN and rule[0] in ("weekday", "day")
    if ahead and not voted and is_before(edtf, found.published):
        step = 1
    elif (
        not (frame.announced or frame.present)
        and is_after(edtf, found.published)
        and (
            frame.tense == "done"
            or is_told_as_past(found, frame, edtf)
            or is_far_ahead(edtf, found.published)
            or is_told_after(found, frame.hit.first)
        )
        and not looks_ahead(found, frame.sentence, dated)
        and not (rule[0] == "weekday" and _is_of_stay(found, frame, edtf))
    ):
        step = -1
    else:
        return edtf
    if step < 0 and dated.rule in _NEXT_YEAR:
        return year_after(found, dated) or edtf
    own = in_own_week(found, frame, dated) if step < 0 else None
    if own is not None and len(edtf) == _DAY:
        return own  # "opened on Monday", behind a day to come: the Monday just gone
    if rule[0] in ("weekday", "weekdays") or rule[:2] == ["relative", "weekend"]:
        return _weeks_on(edtf, step)
    if rule[0] == "feast" and edtf[:4].isdigit():
        return feast(rule[-1], int(edtf[:4]) + step) or edtf
    if (
        rule[0] in _YEARLY
        and not is_of_its_weekday(found, dated)
        and not (step < 0 and is_soon(edtf, found.published) and not is_told_as_past(found, frame, edtf))
    ):
        return _years_on(edtf, step)
    return edtf


def _is_of_stay(found: Findings, frame: Frame, edtf: str) -> bool:
    """The Saturday of "from 21 to 23 July X receives its friends", in what its paragraph tells of it."""
    for dated in found.dates:
        first, _, last = (dated.edtf or "").partition("/")
        weekend = dated.rule.startswith("nth.weekend")  # "…, arriving on the Friday"
        begins = shift_days(date.fromisoformat(first), -1) if weekend and last else first
        named = weekend or dated.kind == "interval" or dated.rule.startswith("days")
        if (begins or first) <= edtf <= last and named:
            told = found.text.sentence_at(dated.span.start)
            heading = told.index == 0 and frame.sentence.index <= _BELOW
            if (heading or told.paragraph == frame.sentence.paragraph) and is_after(first, found.published):
                return True
    return False


def year_after(found: Findings, dated: Dated) -> str | None:
    """«На следующий год приехал хор», behind what was done in 1998: the year after, if one is told."""
    if not grammar_of(found.text.lexicon).table.get("next_year_told"):
        return None
    before = [d for d in found.dates if d.span.start < dated.span.start and d.kind in _WITH_YEAR]
    when = parse_or_none(before[-1].edtf) if before else None
    if when is None or when.year is None:
        return None
    edtf = f"{when.year + 1:04d}{(dated.edtf or '')[_YEAR:]}"
    return None if is_after(edtf, found.published) else edtf


def _is_at_its_verb(found: Findings, frame: Frame, dated: Dated) -> bool:
    """ "On Monday signs", "empfängt am Montag": a bare day of the week beside a present verb is to come.

    A day of the year is so if it was some time ago, as of a day just gone a caption tells in the present.
    """
    rule = dated.rule.split(".")[0]
    bare = (rule == "weekday" and " " not in dated.span.text) or is_pointed_to(found, dated)
    if bare and from_then_on(found, frame.sentence, dated):
        return True
    if frame.tense == "future" or not (bare or (rule in _YEARLY and _is_some_time_ago(found, dated))):
        return False
    first, last = dated.first, dated.last
    begin = frame.hit.last - 1 if first >= frame.hit.last else min(first, frame.hit.first)
    end = max(last, frame.hit.last)
    hour = False
    if first < frame.hit.first:
        begin, hour = begins_behind(found, frame.sentence, last)
    if not hour and any(parts(found, i) for i in range(begin, end)):
        return False
    return looks_ahead(found, frame.sentence, dated) or (bare and _is_at_its_end(found, frame, first))


def _is_at_its_end(found: Findings, frame: Frame, first: int) -> bool:
    """ "A delegation visits Torquay on Friday": the day stands behind where they go."""
    told = found.text.lexicon.words("language", "present", "endings")
    if not told or not frame.present or first <= frame.hit.first:
        return False
    tokens, reach = found.text.tokens, (max(frame.hit.first, first - _END), first)
    being = {h.first for h in found.hits_in(*reach, "links.modality.being")}
    verbs = [h for h in found.hits_in(*reach, "links.modality.present") if h.first not in being]
    if not any(tokens[h.first].low.endswith(told) for h in verbs):
        return False  # "come" and "welcome" may be something else
    return tokens[first - 1].low in found.text.lexicon.word_set("language", "prepositions", "at")


def _is_some_time_ago(found: Findings, dated: Dated) -> bool:
    when, now = parse_or_none(dated.edtf), found.published
    if when is None or when.upper is None or now is None or now.lower is None or not now.is_day:
        return False
    return (now.lower - when.upper).days > _CAPTIONED


def in_own_week(found: Findings, frame: Frame, dated: Dated) -> str | None:
    """The weekday beside the day of publication, where it was reckoned from a day just told."""
    now = found.published
    if not dated.rule.startswith("weekday") or now is None or now.lower is None or not now.is_day:
        return None
    number = date.fromisoformat((dated.edtf or "")[:10]).isoweekday()
    back = (now.lower.isoweekday() - number) % 7
    return (now.lower + timedelta(days=-back % 7 if frame.announced else -back)).isoformat()


def is_horizon(found: Findings, dated: Dated) -> bool:
    """The 2030 of "signed a road map until 2030" is what the paper is for."""
    when, now = parse_or_none(dated.edtf), found.published
    return (
        when is not None
        and now is not None
        and when.year is not None
        and now.year is not None
        and when.year > now.year + 1
    )


def recurs(found: Findings, frame: Frame) -> bool:
    """ "Every evening since 1928"; "every spring they come", told in the present and of no day of its own.

    What is to come recurs where words say so alone, and not for its day.
    """
    ahead = frame.tense == "future"
    if ahead and (frame.date or "").endswith("/..") and frame.date_here and _goes_on(found, frame):
        return True
    if frame.recurrence and (frame.date or "").endswith("/..") and not ahead:
        return True
    first = frame.sentence.first  # "Every year on 8 May …" speaks for all of its sentence
    heading = bool(found.hits_in(first, first + 1, "links.modality.recurring"))
    if not (frame.present or (heading and _is_present_there(found, frame))) or frame.modality not in (
        Modality.DONE,
        Modality.PLANNED,
    ):
        return False
    told = [d for d in found.dates_in(frame.sentence) if d.edtf]
    if ahead and heading:  # "Traditionell findet der Austausch im Frühling statt": no day says which
        told = [d for d in told if d.rule.split(".")[0] in _VAGUELY]
    yearly = (heading or not ahead) and any(_comes_yearly(d) for d in told)
    if frame.date_here and not yearly:
        return False
    ruled = bool(frame.recurrence) and not ahead
    near = found.hits_in(frame.near[0], frame.near[1], "links.modality.recurring")
    return ruled or heading or bool(near) or _goes_on_with_habit(found, frame)


def _goes_on_with_habit(found: Findings, frame: Frame) -> bool:
    """ "They attend the service every year and lay a wreath": an "and" alone joins it to what recurs."""
    before = [h for h in frame.others if h.last <= frame.hit.first]
    if not before:
        return False
    tokens, ands = found.text.tokens, found.text.lexicon.word_set("language", "and")
    between = tokens[max(h.last for h in before) : frame.hit.first + 1]
    joined = any(t.low in ands for t in between) and not any(t.text in ",;:–—(" for t in between)
    return joined and bool(found.hits_in(frame.sentence.first, frame.hit.first, "links.modality.recurring"))


def is_habit(found: Findings, frame: Frame, verb: int) -> bool:
    """Whether the word that says "every year" is the verb's: before it in its sentence, or right behind it.

    "Every year the mayor attends the service", "woont ieder jaar de herdenking bij"; not "attended the daily
    ceremony".
    """
    said = found.hits_in(frame.sentence.first, frame.hit.first, "links.modality.recurring")
    return any(h.first <= verb + 1 for h in said)


def _goes_on(found: Findings, frame: Frame) -> bool:
    """ "Der Austausch findet seit 2018 statt": the present, since a year gone."""
    first, last = frame.hit.first, frame.hit.last
    told = (d for d in found.dates_in(frame.sentence) if d.edtf == frame.date)
    since = any(d.rule.startswith(_SINCE) for d in told)
    return since and not any(found.hits_in(first, last, "links.modality.planned"))


def _is_present_there(found: Findings, frame: Frame) -> bool:
    """A noun has its tense from the verb of its sentence: "Each May a delegation … lays a wreath"."""
    first, last = frame.sentence.first, frame.sentence.last
    return frame.tense in ("noun", "weak") and any(
        bool(found.hits_in(first, last, key)) for key in ("links.modality.present", "links.modality.passive")
    )


def is_later_this_month(found: Findings, frame: Frame) -> bool:
    """ "Besucht Mitte Oktober", in an item of 9 October: a part of its month that is still to come."""
    now = found.published
    if now is None or not now.is_day or not frame.present or frame.date != now.edtf[:_MONTH]:
        return False
    grammar, day = grammar_of(found.text.lexicon), int(now.edtf[-2:])
    parts = [part for part, begins in _PARTS if day < begins]
    tokens = found.text.tokens
    return any(
        grammar.has(part, t.low.partition("-")[0])  # "mid-October"
        for d in found.dates
        if d.edtf == frame.date
        for t in tokens[d.first : d.last]
        for part in parts
    )


def _comes_yearly(dated: Dated) -> bool:
    """Whether it is a day, month or season told without its year: "on 4 May"."""
    return dated.kind == "relative" and dated.rule.split(".")[0] in _YEARLY


def _end_ahead(found: Findings, frame: Frame, dated: Dated) -> str | None:
    """ "They stay until Tuesday": a day of the week just gone is the next one, if they are still there."""
    edtf, published = dated.edtf, found.published
    end = (edtf or "").split("/")[-1]
    here = frame.announced or frame.present or _is_still(found, frame)
    gone = here and len(end) == _DAY and is_before(end, published)
    if not gone or published is None or published.lower is None:
        return edtf
    if (published.lower - date.fromisoformat(end)).days > _WEEK:
        return edtf
    return f"../{_weeks_on(end, 1)}"


def _is_still(found: Findings, frame: Frame) -> bool:
    """Whether it is a show, or its words are "is" or "are" somewhere, and no perfect of them."""
    if frame.type is EventType.EXHIBITION:
        return True  # of a show the day is told until which it can still be seen
    first, last = frame.near if frame.tense in ("noun", "weak") else (frame.hit.first, frame.hit.last)
    if not found.hits_in(first, last, "links.modality.being"):
        return False
    return not found.hits_in(first, last, "links.modality.perfect")


def _weeks_on(edtf: str, step: int) -> str:
    """The same day of the week so many weeks on."""
    days = [date.fromisoformat(day) + timedelta(weeks=step) for day in edtf.split("/") if len(day) == 10]
    return "/".join(day.isoformat() for day in days) or edtf


def is_of_its_weekday(found: Findings, dated: Dated) -> bool:
    """ "Saturday, 10 June" is of the year in which that is a Saturday."""
    values = grammar_of(found.text.lexicon).values
    said = [
        day
        for word in fold(dated.span.text).replace(",", " ").replace(".", " ").split()
        if (day := values["weekday"].get(word) or values["short"].get(word))
    ]
    edtf = dated.edtf or ""
    return len(said) == 1 and len(edtf) == _DAY and date.fromisoformat(edtf).isoweekday() == said[0]


def _years_on(edtf: str, step: int) -> str:
    """The same day or month of another year; as it was where the calendar has no such day."""
    parts = edtf.split("/")
    if not all(part[:4].isdigit() for part in parts):
        return edtf
    moved = "/".join(f"{int(part[:4]) + step:04}{part[4:]}" for part in parts)
    return moved if parse_or_none(moved) else edtf


def is_long_over(edtf: str | None, published: When | None) -> bool:
    """A month or season that far behind publication is not told in the present: the next one is meant."""
    when = parse_or_none(edtf)
    if when is None or when.upper is None or published is None or published.lower is None:
        return False
    coarse = when.precision in (Precision.MONTH, Precision.SEASON)
    return coarse and (published.lower - when.upper).days > _SOON


def is_after(edtf: str | None, published: When | None) -> bool:
    when = parse_or_none(edtf)
    return bool(when and when.lower and published and published.upper and when.lower >= published.upper)


def ends_in_future(found: Findings, after: int) -> bool:
    """«Барып, … тынықпақ», 「滞在し、深めます」: the last word says that all of the sentence is to come."""
    end = found.text.sentence_of(after - 1).last
    while end > after and not found.text.tokens[end - 1].is_word:
        end -= 1
    if _closes_ahead(found, after, end):
        return True
    closing = found.hits_in(max(after, end - _CLOSING), end, "links.modality.planned")
    return any(h.last == end for h in closing)


def _closes_ahead(found: Findings, after: int, end: int) -> bool:
    """Whether the verb before token ``end`` looks ahead by its form: 深めます, but not 続けています."""
    words = found.text.lexicon.words
    closing = words("language", "linking", "closing")
    if not closing or end <= after:
        return False
    said = "".join([t.low for t in found.text.tokens[max(after, end - _CLOSING) : end]])
    return said.endswith(closing) and not said.endswith(words("language", "linking", "going_on"))


def tense_of(found: Findings, hit: Hit, hits: list[Hit]) -> str:
    """What its phrase says; but "келіп … қатысады": a form without a tense has that of the last verb."""
    if hit.label[2] == "future" and is_verbal_noun(found, hit):
        return "noun"
    linking = found.text.lexicon.words("language", "linking", "endings")
    if linking and found.text.tokens[hit.last - 1].low.endswith(linking):
        last = max(hits, key=lambda h: h.last)
        if last.first >= hit.last and last.label[2] == "future":
            return "future"
        if ends_in_future(found, hit.last) and not _has_past_year(found, hit):
            return "future"
    if linking and hit.label[2] in ("noun", "weak") and _is_of_closing(found, hit):
        return "future"
    return hit.label[2]


def _has_past_year(found: Findings, hit: Hit) -> bool:
    """The first of 「1989年に姉妹都市となり、来年35周年です」: a year that is over stands before it."""
    now = found.published
    if now is None or now.lower is None:
        return False
    dates = found.dates_in(found.text.sentence_of(hit.first))
    before = [d for d in dates if d.span.start < found.text.tokens[hit.first].start]
    told = (before[-1].edtf or "")[:4] if before else ""
    return told.isdigit() and told in before[-1].span.text and int(told) < now.lower.year


def _is_of_closing(found: Findings, hit: Hit) -> bool:
    """The 歓迎会 of 「歓迎会に参加し、交流を深めます」: what the verb that closes its sentence tells of."""
    end = found.text.sentence_of(hit.first).last
    while end > hit.last and not found.text.tokens[end - 1].is_word:
        end -= 1
    if not _closes_ahead(found, hit.last, end):
        return False
    over = found.text.lexicon.words("language", "linking", "over")
    return not any(t.low.endswith(over) for t in found.text.tokens[hit.last : end])
