"""From trigger words to events: frames are opened, filled by their type's rule, and joined."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from pobratim.facts.kinds import EventType, Modality
from pobratim.facts.span import Span
from pobratim.gazetteer.rows import CITY, REGION
from pobratim.reading.clauses import within_clauses
from pobratim.reading.events import TYPES
from pobratim.reading.events.agreement import has_lasted, is_ended_or_aired, is_tended, is_within_paper
from pobratim.reading.events.asides import (
    ends_in_a_town,
    is_invitation,
    is_named_again,
    is_occasion,
    is_of_award,
    is_of_flowers,
    is_of_gifts_and_treats,
    is_of_show,
    is_older_paper,
    is_on_the_table,
    is_topic,
    is_within,
    journeys_told,
    of_one_gift,
    ties_since,
    without_words_given,
)
from pobratim.reading.events.attributes import is_present, set_modality, set_occasion
from pobratim.reading.events.beside import add_those_beside
from pobratim.reading.events.by_sense import SENSE, asked_about, hits_of_sense, may_be_sensed, weigh
from pobratim.reading.events.carried import without_minutes
from pobratim.reading.events.company import set_who
from pobratim.reading.events.dating import is_older_layer, set_date
from pobratim.reading.events.elsewhere_too import told_twice
from pobratim.reading.events.form import act_of, take_form
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.events.going_home import goes_home
from pobratim.reading.events.historic_present import settle_present
from pobratim.reading.events.joining import are_apart, join
from pobratim.reading.events.jubilee import is_its_jubilee, set_then
from pobratim.reading.events.lasting import settle_stays
from pobratim.reading.events.one_clause import of_one_clause
from pobratim.reading.events.one_sided import with_two_sides
from pobratim.reading.events.programme import is_announced
from pobratim.reading.events.renewed import first_signed, renewed_since
from pobratim.reading.events.stays import settled, without_headings, without_lodging
from pobratim.reading.events.telling import event_of
from pobratim.reading.events.to_come import inside_future, is_to_come
from pobratim.reading.events.turning import is_after, is_habit, tense_of
from pobratim.reading.events.untold import is_asked, is_untold
from pobratim.reading.events.where import set_place
from pobratim.reading.findings import Findings
from pobratim.reading.headline import headline_end
from pobratim.reading.phrases import Hit
from pobratim.reading.sensing.belief import belief, heard_in
from pobratim.reading.story.scene import Scene, scenes
from pobratim.reading.story.standing import Standings, standings
from pobratim.reading.text import Sentence

_RULES: Final[dict[str, Rule]] = {rule.type.value: rule for rule in TYPES}
_NEGATED: Final = 2  # tokens around a trigger in which a "not" denies it
_NO_PAPER: Final = 6  # tokens before it in which "no agreement" does
_TOLD: Final = 12  # events of one sentence; what has more of their words is a list of words
_PRONOUN: Final = 3  # tokens at the head of a sentence among which its subject pronoun stands
_WEAKEST: Final = 0.6  # of a word that says an event only beside other signs
_PASSIVE: Final = (EventType.MEETING, EventType.VISIT)  # "they took part" is not "they received"
_HEADLINED: Final = (EventType.AGREEMENT,)  # what a paper may say in its headline alone
_ATTEND: Final = 2  # words of "attended a reception"; more are those of "took part in"
_ANY_WORD: Final = "(*"  # how phrases begin that ask for the case of whoever stands there
_LENGTHS: Final = 10_000  # more than a phrase has tokens
_UNSURE: Final = ("noun", "weak")
_TENSES: Final = {"done": 0.0, "future": -0.05, "noun": -0.12, "weak": -0.25}
_ORDER: Final = {tense: n for n, tense in enumerate(_TENSES)}


def find_events(found: Findings) -> None:
    """Add every event, joined over the sentences that tell it."""
    frames = with_two_sides(found, without_headings(found, frames_of(found)))
    frames = _ranked(found, without_lodging(found, frames, ranked=False))
    told = _told_below(found, join(settled(found, frames)))
    settle_stays(found, told)
    for number, frame in enumerate(told, 1):
        found.events.append(event_of(found, number, frame))


def _told_below(found: Findings, frames: list[Frame]) -> list[Frame]:
    """Without what the headline alone tells: it names the story, which the text then tells in other words."""
    end = headline_end(found.text.raw)
    below = [f for f in frames if any(s.start > end for s in f.spans)]
    if end < 0 or not below:
        return frames
    types = {f.type for f in below}
    told = set(map(id, below))
    kept = [f for f in frames if id(f) in told or (f.type in _HEADLINED and f.type not in types)]
    told = set(map(id, kept))
    found.refused |= {f.hit: "headline" for f in frames if id(f) not in told}
    return kept


def frames_of(found: Findings) -> list[Frame]:
    """Every telling of an event, in the order of the text; none is joined with another yet."""
    if not found.place_mentions and not found.person_mentions:
        return []  # nobody and nowhere: words like "present" and "celebrate" speak of something else
    frames: list[Frame] = []
    told = standings(found)
    stage: Frame | None = None
    layer: tuple[int, str | None] | None = None
    if found.by_sense:
        found.heard = heard_in(found.text, asked_about(found))
    for sentence, scene in zip(found.text.sentences, scenes(found), strict=True):
        many = len(frames)
        if layer is not None and sentence.index == layer[0] + 1 and _goes_on(found, sentence):
            scene.layer = layer[1]
        if stage is not None:
            scene.place, scene.placed, scene.placed_on = stage.place, stage.sentence.index, stage.date
            scene.placed_paragraphs = sentence.paragraph - stage.sentence.paragraph
        filled = _filled(found, sentence, scene, told, frames[-1] if frames else None)
        filled = _heard(found, sentence, scene, told, filled, frames[-1] if frames else None)
        for frame in filled:
            act = act_of(found, frame, [*frames, *filled])
            if act is not None:
                take_form(act, frame)
                found.refused[frame.hit] = "form"
                continue
            frames.extend((*first_signed(found, frame), frame))  # what follows goes on from today's
            frames.extend((*_attended(found, frame), *told_twice(found, frame)))
            if frame.type is EventType.AGREEMENT:
                frames.extend(renewed_since(found, frame))
            if frame.older and frame.date_here:
                layer = (sentence.index, frame.date)
            # What follows happens where this one did, unless it says otherwise.
            if frame.place_here and not (frame.announced or frame.older or frame.spoken):
                stage = frame if _is_stage(found, frame.place) else stage
        if len(frames) == many:
            add_those_beside(found, frames, sentence)
    return frames


def _filled(
    found: Findings, sentence: Sentence, scene: Scene, told: Standings, before: Frame | None
) -> list[Frame]:
    """The frames of a sentence that their rules accept. What one refused was near to goes to the others."""
    refused: set[Hit] = set()
    while True:
        frames = _open(found, sentence, scene, refused)
        bad: dict[Hit, str] = {}
        last = before
        for frame in frames:
            why = _why_refused(found, frame, told, last)
            if why:
                bad[frame.hit] = why
            else:
                last = frame
        if not bad:
            return frames
        refused |= bad.keys()
        found.refused |= bad


def _heard(
    found: Findings,
    sentence: Sentence,
    scene: Scene,
    told: Standings,
    filled: list[Frame],
    last: Frame | None,
) -> list[Frame]:
    """The frames of a sentence, weighed by all its words, and those that these tell without a phrase."""
    heard = found.heard[sentence.index] if found.heard else None
    if heard is None:
        return filled
    kept = weigh(found, filled, heard)
    for hit in hits_of_sense(found, sentence, kept, heard) if may_be_sensed(found, sentence) else ():
        type_ = _RULES[hit.label[1]].type
        frame = Frame(type_, hit.label[2], hit, sentence, scene, (sentence.first, sentence.last))
        if not _why_refused(found, frame, told, kept[-1] if kept else last):
            frame.rule = frame.rule.replace(f".{frame.tense}:", f".{SENSE}:", 1)
            frame.confidence = round(belief(heard.shares[hit.label[1]], None), 2)
            kept.append(frame)
    return kept


def _why_refused(found: Findings, frame: Frame, told: Standings, before: Frame | None) -> str:
    """Why a trigger tells no event here (one of ``why_not.REFUSED``), or ""; fills the frame."""
    spoken = frame.spoken = found.is_spoken(frame.hit)
    today = found.published.edtf if found.published else None
    days = [d for d in found.dates_in(frame.sentence) if d.edtf != today] if spoken else []
    if spoken and (frame.tense in _UNSURE or not days):
        return "spoken"
    if is_asked(found, frame.sentence):
        return "asked"
    if has_lasted(found, frame) or is_tended(found, frame):
        return "lasting"
    if _is_denied(found, frame):
        return "denied"
    why = _fill(found, frame, told, before)
    return "spoken" if spoken and not frame.date_here else why  # "In May we were in Kiel", said the mayor


def _goes_on(found: Findings, sentence: Sentence) -> bool:
    """Whether a sentence goes on with what the one before told: "It was unveiled by …"."""
    before = found.text.sentences[sentence.index - 1]
    pronouns = found.text.lexicon.word_set("language", "pronouns", "thing")
    begins = found.text.tokens[sentence.first : sentence.first + _PRONOUN]
    return before.paragraph == sentence.paragraph and any(t.low in pronouns for t in begins)


def _is_stage(found: Findings, place: str | None) -> bool:
    return place in found.places and found.places[place].kind in (CITY, REGION)


def _ranked(found: Findings, frames: list[Frame]) -> list[Frame]:
    """A type that says more of a sentence than another, as aid does of "arrived", stands alone."""
    kept = []
    beside: dict[int, list[Frame]] = {}
    for frame in frames:
        beside.setdefault(frame.sentence.index, []).append(frame)
    for frame in frames:
        others = beside[frame.sentence.index]
        alone = frame.accompanied or len(others) == 1
        over = [o for o in others if frame.type in _RULES[o.type].outranks]
        if alone or all(are_apart(found, frame, o) for o in over):
            kept.append(frame)
    return kept


def _open(found: Findings, sentence: Sentence, scene: Scene, refused: Set[Hit]) -> list[Frame]:
    """One frame a type and place in the sentence; a longer phrase beats those inside it."""
    every = within_clauses(found, without_minutes(found, sentence), sentence)
    hits = of_one_clause(found, [h for h in every if not ends_in_a_town(found, h)], sentence)
    called = journeys_told(found, [*hits, *ties_since(found, hits, sentence)], sentence)
    if not called:
        return []
    attend = found.hits_in(sentence.first, sentence.last, "links.attend")
    attended = {h.first for h in attend if h.last - h.first > _ATTEND}
    named = ("person", "+person")  # Mr Ryu Sang Min sings no song
    hits = [
        h
        for h in called
        if (found.text.tags.get(h.first) not in named or h.phrase.startswith(_ANY_WORD))
        and len(h.label) == 3
        and h not in refused
        and not (h.label[1] in _PASSIVE and h.first in attended)
    ]
    if not hits:
        return []
    hits = without_words_given(found, of_one_gift(found, hits), sentence)
    inside = inside_future(found, hits)
    hits = [h for h in hits if h not in inside] if inside else hits
    strongest: list[Hit] = []
    of_type: dict[str, list[Hit]] = {}
    for hit in sorted(hits, key=lambda h: _ORDER[h.label[2]] * _LENGTHS + h.first - h.last):
        same = of_type.setdefault(hit.label[1], [])
        if not any(
            (o.first < hit.last and hit.first < o.last and not is_older_paper(found, hit, o))
            or is_named_again(found, hit, o)
            for o in same
        ):
            same.append(hit)
            strongest.append(hit)
    to_come = [h for h in strongest if h.label[2] == "future"]
    strongest = [
        h
        for h in strongest
        if not is_to_come(found, h, to_come)
        and not is_topic(found, h, strongest, sentence)
        and not is_occasion(found, h, strongest, sentence)
        and not is_of_award(h, strongest)
        and not is_of_flowers(found, h, strongest)
        and not is_of_show(h, strongest)
        and not is_of_gifts_and_treats(found, h, strongest)
        and not is_invitation(h, strongest)
        and not is_within(h, strongest)
    ]
    strongest = [h for h in strongest if not is_on_the_table(h, strongest)]
    others = [h for h in strongest if h.label[1] not in (EventType.PLAN, EventType.MEETING)]
    kept = [h for h in strongest if h.label[1] != EventType.PLAN or not _told_otherwise(h, others)]
    kept.sort(key=lambda h: h.first)
    del kept[_TOLD:]
    return [
        Frame(
            _RULES[h.label[1]].type, tense_of(found, h, kept), h, sentence, scene,
            _zone(kept, n, sentence), tuple(kept),
        )
        for n, h in enumerate(kept)
    ]  # fmt: skip


def _told_otherwise(plan: Hit, others: list[Hit]) -> bool:
    """A plan with a type of its own is that event, planned; it is no second event."""
    return any(o.first < plan.last + 8 and plan.first < o.last + 4 for o in others)


def _zone(hits: list[Hit], n: int, sentence: Sentence) -> tuple[int, int]:
    """The tokens between the trigger before and the trigger behind."""
    first, last, own = sentence.first, sentence.last, hits[n]
    for other in hits:
        if first < other.last <= own.first:
            first = other.last
        elif own.last <= other.first < last:
            last = other.first
    return first, last


def _fill(found: Findings, frame: Frame, told: Standings, before: Frame | None) -> str:
    rule = _RULES[frame.kind]
    frame.rule = f"{frame.kind}.{frame.tense}: {frame.hit.phrase}"
    frame.confidence = rule.sure + _TENSES[frame.tense]
    frame.present = is_present(found, frame)
    set_modality(found, frame)
    settle_present(found, frame)
    if is_announced(found, frame):
        frame.modality = Modality.PLANNED
    jubilee = is_its_jubilee(found, frame)
    if jubilee:
        set_then(found, frame)
    else:
        set_date(found, frame, told, before)
    frame.since = frame.date_here and _is_since(found, frame)
    done = frame.since and frame.tense != "future" and not is_after(frame.date, found.published)
    if done and frame.modality is Modality.PLANNED:
        frame.modality = Modality.DONE  # "since 1998 they are partners, which will be 25 years in October"
    frame.older = frame.older or is_older_layer(found, frame)
    frame.is_tie = frame.type is EventType.AGREEMENT and _is_tie(found, frame)
    frame.accompanied = any(found.people_in(frame.sentence.first, frame.sentence.last))
    if not jubilee:
        set_place(found, frame, told)
        set_who(found, frame, told, before)
    set_occasion(found, frame)
    if rule.fill(found, frame) is False:
        return "homeward" if goes_home(found, frame) else "no company"
    _judge(frame)
    if frame.tense == "weak" and frame.confidence < _WEAKEST:
        return "too weak"
    frame.spans.append(_words(found, frame))
    return ""


def _is_since(found: Findings, frame: Frame) -> bool:
    """ "They have worked together since 2009": no day on which anything was signed."""
    dates = [d for d in found.dates_in(frame.sentence) if d.kind == "since"]
    return any((d.edtf or "").startswith(frame.date or "?") for d in dates)


def _is_tie(found: Findings, frame: Frame) -> bool:
    """ "X and Y become sister cities": that they are, not where and when somebody signed it."""
    ties = found.hits_in(frame.sentence.first, frame.hit.last, "links.partnership")
    return any(h.last > frame.hit.first for h in ties)


def _is_denied(found: Findings, frame: Frame) -> bool:
    """ "Nothing was signed", "not yet unveiled": no such event is told."""
    agreed = frame.type is EventType.AGREEMENT
    ended = agreed and (is_ended_or_aired(found, frame) or is_within_paper(found, frame))
    if ended or is_untold(found, frame):
        return True
    first = max(frame.sentence.first, frame.hit.first - _NO_PAPER)
    last = min(frame.sentence.last, frame.hit.last + _NEGATED + 1)
    tokens, near = found.text.tokens, frame.hit.first - _NEGATED
    negated = list(found.hits_in(first, last, "links.modality.negated"))
    off = list(found.hits_in(first, last + _NO_PAPER, "links.modality.cancelled")) if negated else []
    return any(
        not any(
            t.text in ",;:–—" for t in (*tokens[frame.hit.last : h.first], *tokens[h.last : frame.hit.first])
        )
        for h in negated
        if (h.first >= near or h.last - h.first > 1)
        and not found.text.tags.get(h.first, "").endswith("place")  # "besuchte Derby" is no match
        and not any(o.first <= h.first < o.last for o in off)  # "did not take place": it was called off
    )


def _attended(found: Findings, frame: Frame) -> list[Frame]:
    """Taking part in a ceremony that is held anyway is one more event: that evening's."""
    if frame.modality is not Modality.RECURRING:
        return []
    verbs = list(found.hits_in(frame.sentence.first, frame.hit.last, "links.attend"))
    if not verbs or frame.scene.date is None or is_habit(found, frame, verbs[0].first):
        return []
    span = found.text.span(verbs[0].first, frame.hit.last)
    rule = f"{frame.type.value}.attended: {verbs[0].phrase}"
    evening = frame.copy()
    evening.modality, evening.recurrence, evening.rule = Modality.DONE, None, rule
    evening.date, evening.date_here = frame.scene.date, False
    evening.spans, evening.who, frame.who = [span], frame.who, []
    return [evening]


def _judge(frame: Frame) -> None:
    """Each sign beside the trigger makes it surer."""
    signs = frame.date_here + frame.place_here + frame.accompanied
    frame.confidence = round(min(0.97, max(0.2, frame.confidence + 0.06 * signs)), 2)


def _words(found: Findings, frame: Frame) -> Span:
    return found.clause(frame.hit.first, frame.hit.last, frame.sentence)
