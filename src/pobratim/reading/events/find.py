"""From trigger words to events: frames are opened, filled by their type's rule, and joined."""

from __future__ import annotations

from dataclasses import replace

from pobratim.facts.kinds import EventType, Modality, Role
from pobratim.facts.nouns import Event
from pobratim.facts.span import Span, in_order
from pobratim.facts.when import When, parse_or_none
from pobratim.reading.bearing import bearing
from pobratim.reading.dates import Dated
from pobratim.reading.events import TYPES
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.events.joining import join
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention
from pobratim.reading.phrases import Hit
from pobratim.reading.scene import Scene, is_older, scenes
from pobratim.reading.text import Sentence

_RULES: dict[str, Rule] = {rule.type.value: rule for rule in TYPES}
_BY_BODIES = (EventType.PERFORMANCE, EventType.EXCHANGE, EventType.AID, EventType.CONFERENCE)
_NEGATED = 2  # tokens around a trigger in which a "not" denies it
_PRONOUN = 3  # tokens at the head of a sentence among which its subject pronoun stands
_INVITED = 5  # tokens in which "at the invitation of the" stands before who invites
_WEAKEST = 0.6  # of a word that says an event only beside other signs
_TENSES = {"done": 0.0, "future": -0.05, "noun": -0.12, "weak": -0.25}


def find_events(found: Findings) -> None:
    """Add every event, joined over the sentences that tell it."""
    if not found.place_mentions and not found.person_mentions:
        return  # nobody and nowhere: words like "present" and "celebrate" speak of something else
    frames: list[Frame] = []
    spoken = [s.span for s in found.statements]
    stage: str | None = None
    layer: tuple[int, str | None] | None = None
    for sentence, scene in zip(found.text.sentences, scenes(found), strict=True):
        stage = scene.place or stage
        told = len(frames)
        if layer is not None and sentence.index == layer[0] + 1 and _goes_on(found, sentence):
            scene = replace(scene, layer=layer[1])
        for frame in _open(found, sentence, replace(scene, place=stage)):
            start = found.text.tokens[frame.hit.first].start
            spoken_of = any(s.start <= start < s.end for s in spoken)
            if spoken_of or _is_denied(found, frame) or not _fill(found, frame):
                continue
            frames.append(frame)
            frames.extend(_attended(found, frame))
            if frame.older and frame.date_here:
                layer = (sentence.index, frame.date)
            # Whoever has come is there: what follows happens at the place visited.
            if frame.type is EventType.VISIT and frame.place_here and not frame.announced:
                stage = frame.place
                found.visitors = found.visitors or frame.who
        if len(frames) == told:
            _add_those_present(found, frames, sentence)
    for number, frame in enumerate(join(_ranked(frames)), 1):
        found.events.append(_event(number, frame))


def _goes_on(found: Findings, sentence: Sentence) -> bool:
    """Whether a sentence goes on with what the one before told: "It was unveiled by …"."""
    before = found.text.sentences[sentence.index - 1]
    pronouns = found.text.lexicon.words("language", "pronouns", "thing")
    begins = found.text.tokens[sentence.first : sentence.first + _PRONOUN]
    return before.paragraph == sentence.paragraph and any(t.low in pronouns for t in begins)


def _add_those_present(found: Findings, frames: list[Frame], sentence: Sentence) -> None:
    """ "Those who took part: A, B and C", right behind an event, says who was there."""
    if not frames or frames[-1].sentence.index != sentence.index - 1:
        return
    if found.has(sentence, "links", "attend"):
        people = [m.person for m in found.people_in(sentence.first, sentence.last)]
        frames[-1].who.extend(p for p in dict.fromkeys(people) if p not in frames[-1].who)


def _ranked(frames: list[Frame]) -> list[Frame]:
    """A type that says more of a sentence than another, as aid does of "arrived", stands alone."""
    kept = []
    for frame in frames:
        beaten = any(
            o.sentence is frame.sentence and frame.type in _RULES[o.type.value].outranks and not frame.who
            for o in frames
        )
        if not beaten:
            kept.append(frame)
    return kept


def _open(found: Findings, sentence: Sentence, scene: Scene) -> list[Frame]:
    """One frame a type and place in the sentence; a longer phrase beats those inside it."""
    hits = [h for h in found.hits_in(sentence.first, sentence.last, "events") if len(h.label) == 3]
    strongest: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (list(_TENSES).index(h.label[2]), h.first - h.last)):
        same = [
            o for o in strongest if o.label[1] == hit.label[1] and o.first < hit.last and hit.first < o.last
        ]
        if not same:
            strongest.append(hit)
    strongest = [h for h in strongest if not _is_to_come(found, h, strongest)]
    others = [h for h in strongest if h.label[1] not in (EventType.PLAN, EventType.MEETING)]
    kept = [h for h in strongest if h.label[1] != EventType.PLAN or not _told_otherwise(h, others)]
    kept.sort(key=lambda h: h.first)
    return [
        Frame(EventType(h.label[1]), h.label[2], h, sentence, scene, _zone(kept, n, sentence))
        for n, h in enumerate(kept)
    ]


def _is_to_come(found: Findings, hit: Hit, hits: list[Hit]) -> bool:
    """ "A delegation … will visit": what the clause says is to come is not also done."""
    if hit.label[2] == "future":
        return False
    for other in hits:
        if other.label[1:] == (hit.label[1], "future"):
            first, last = sorted((hit.first, other.first))
            if not any(t.text in ",;:–—" for t in found.text.tokens[first:last]):
                return True
    return False


def _told_otherwise(plan: Hit, others: list[Hit]) -> bool:
    """A plan with a type of its own is that event, planned; it is no second event."""
    return any(o.first < plan.last + 8 and plan.first < o.last + 4 for o in others)


def _zone(hits: list[Hit], n: int, sentence: Sentence) -> tuple[int, int]:
    """The tokens between the trigger before and the trigger behind."""
    first = max((h.last for h in hits[:n] if h.last <= hits[n].first), default=sentence.first)
    last = min((h.first for h in hits[n + 1 :] if h.first >= hits[n].last), default=sentence.last)
    return first, last


def _fill(found: Findings, frame: Frame) -> bool:
    rule = _RULES[frame.type.value]
    frame.rule = f"{frame.type.value}.{frame.tense}: {frame.hit.phrase}"
    frame.confidence = rule.sure + _TENSES[frame.tense]
    _set_modality(found, frame)
    _set_date(found, frame)
    frame.older = _is_older_layer(found, frame)
    _set_place(found, frame)
    _set_who(found, frame)
    _set_occasion(found, frame)
    if rule.fill(found, frame) is False:
        return False
    _judge(frame)
    if frame.tense == "weak" and frame.confidence < _WEAKEST:
        return False
    frame.spans.append(_words(found, frame))
    return True


def _is_denied(found: Findings, frame: Frame) -> bool:
    """ "Nothing was signed", "not yet unveiled": no such event is told."""
    first = max(frame.sentence.first, frame.hit.first - _NEGATED)
    last = min(frame.sentence.last, frame.hit.last + _NEGATED + 1)
    tokens = found.text.tokens
    return any(
        not any(t.text in ",;:–—" for t in tokens[frame.hit.last : h.first])
        for h in found.hits_in(first, last, "links", "modality", "negated")
    )


def _attended(found: Findings, frame: Frame) -> list[Frame]:
    """Taking part in a ceremony that is held anyway is one more event: that evening's."""
    if frame.modality is not Modality.RECURRING:
        return []
    verbs = list(found.hits_in(frame.sentence.first, frame.hit.last, "links", "attend"))
    if not verbs or frame.scene.date is None:
        return []
    span = found.text.span(verbs[0].first, frame.hit.last)
    rule = f"{frame.type.value}.attended: {verbs[0].phrase}"
    evening = replace(
        frame, modality=Modality.DONE, date=frame.scene.date, date_here=False, recurrence=None, rule=rule
    )
    evening.spans, evening.who = [span], list(frame.who)
    frame.who = []
    return [evening]


def _set_modality(found: Findings, frame: Frame) -> None:
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


def _set_date(found: Findings, frame: Frame) -> None:
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
    elif frame.scene.layer and not frame.announced:
        frame.date, frame.date_here = frame.scene.layer, True
    elif not frame.announced and not _told_before(found, frame):
        frame.date = frame.scene.date
    if frame.recurrence and frame.tense != "future" and (frame.date or "").endswith("/.."):
        frame.modality = Modality.RECURRING
    if frame.modality is Modality.DONE and frame.date_here and _is_after(frame.date, found.published):
        frame.modality = Modality.PLANNED


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
    if frame.tense == "done" and _is_after(edtf, found.published):
        step = -1
    elif frame.tense == "future" and _is_before(edtf, found.published) and _has_no_year_word(dated):
        step = 1
    moved = f"{int(edtf[:4]) + step:04}{edtf[4:]}"
    return moved if parse_or_none(moved) else edtf


def _has_no_year_word(dated: Dated) -> bool:
    """Whether the words name a month or day of any year, not "yesterday" or "last Monday"."""
    return any(c.isdigit() for c in dated.span.text)


def _is_before(edtf: str | None, published: When | None) -> bool:
    when = parse_or_none(edtf)
    return bool(when and when.upper and published and published.lower and when.upper <= published.lower)


def _is_after(edtf: str | None, published: When | None) -> bool:
    when = parse_or_none(edtf)
    return bool(when and when.lower and published and published.upper and when.lower >= published.upper)


def _set_place(found: Findings, frame: Frame) -> None:
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


def _is_older_layer(found: Findings, frame: Frame) -> bool:
    """A date of its own behind the story: where the story stands says nothing of it."""
    when = parse_or_none(frame.date) if frame.date_here and not frame.recurrence else None
    return when is not None and is_older(found, frame.sentence, when)


def _set_who(found: Findings, frame: Frame) -> None:
    """Named people of the sentence who take part; with "together with" also the one the story is about."""
    reach = (frame.sentence.first, frame.sentence.last)
    if frame.older:
        clause = found.clause(frame.hit.first, frame.hit.last, frame.sentence)
        reach = (found.text.token_at(clause.start), found.text.token_at(clause.end - 1) + 1)
    present = list(dict.fromkeys(m.person for m in found.people_in(*reach) if not _only_invites(found, m)))
    joint = any(found.hits_in(frame.near[0], frame.near[1], "links", "joint"))
    if joint and len(present) == 1:
        before = [m.person for m in found.people_in(0, frame.sentence.first)]
        lead = next(
            (p for p in before if p not in present and found.people[p].role is Role.PARTICIPANT), None
        )
        if lead:
            present.insert(0, lead)
    if frame.type in _BY_BODIES:
        present += [m.id for m in found.organisation_mentions if frame.near[0] <= m.first < frame.near[1]]
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


def _set_occasion(found: Findings, frame: Frame) -> None:
    """The observance named in the sentence, else the one whose day it is."""
    day = [o.id for o in found.occasions if o.date and frame.date and frame.date[4:] == f"-{o.date}"]
    if len(day) == 1 and not frame.older:
        frame.occasion = day[0]
    for occasion in found.occasions:
        if any(frame.sentence.start <= s.start < frame.sentence.end for s in occasion.evidence):
            frame.occasion = occasion.id


def _judge(frame: Frame) -> None:
    """Each sign beside the trigger makes it surer."""
    signs = frame.date_here + frame.place_here + bool(frame.who)
    frame.confidence = round(min(0.97, max(0.2, frame.confidence + 0.06 * signs)), 2)


def _words(found: Findings, frame: Frame) -> Span:
    return found.clause(frame.hit.first, frame.hit.last, frame.sentence)


def _event(number: int, frame: Frame) -> Event:
    return Event(
        f"event:{number}",
        frame.type,
        in_order(frame.spans),
        frame.date,
        frame.place,
        frame.memorial,
        tuple(dict.fromkeys(frame.who)),
        frame.giver,
        frame.receiver,
        frame.object,
        frame.occasion,
        frame.recurrence,
        frame.modality,
        frame.confidence,
        frame.rule,
    )
