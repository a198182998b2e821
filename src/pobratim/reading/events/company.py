"""Who took part in an event: everybody in sight is weighed by the signs that speak for and against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Final

from pobratim.facts.kinds import EventType, Role
from pobratim.reading.bearing import bearing
from pobratim.reading.events.acting_bodies import body_acts
from pobratim.reading.events.around_people import around, only_invites, those_listed, who_they_are
from pobratim.reading.events.clause_people import is_apart
from pobratim.reading.events.frame import Frame, Option
from pobratim.reading.events.given_to import is_given_to
from pobratim.reading.events.guests_leader import with_guests
from pobratim.reading.events.in_presence import in_presence, there_by_name
from pobratim.reading.events.only_telling import only_tells
from pobratim.reading.events.own_dates import told_of_today
from pobratim.reading.events.pronouns import gender_meant, has_pronoun, says_pronoun, whom_he_is
from pobratim.reading.events.signed_then import renewing_now, signed_then
from pobratim.reading.events.subject import DOES, subjects, who_stays
from pobratim.reading.events.tie_years import is_talked_about
from pobratim.reading.events.travellers import TRAVELS
from pobratim.reading.findings import HONOURED, Findings
from pobratim.reading.mentions import BodyMention, PersonMention, begin_in
from pobratim.reading.speech.speakers import gender_of_person
from pobratim.reading.story.known import CHIEF, known_of, land_of
from pobratim.reading.story.standing import Standings
from pobratim.reading.weighing import Scale, Together, odds, setting

_VISIT: Final = EventType.VISIT
_LED: Final = 8  # tokens from "headed by" to the name, an office and its town between them
_BESIDE: Final = 2  # and from a name to the word behind it that says so
_BEFORE, _BEHIND = 3, 3  # sentences around the event whose people are in sight
_LOOK_BACK: Final = 8  # mentions before an event among which whoever did it "together with" somebody is named
_OFTEN: Final = 3  # mentions of one person in one sentence that are looked at, the nearest ones
_LIST: Final = 3  # people in one sentence that make it a list of those present
_MANY: Final = 4  # and how many are told apart
_LIKELY: Final = 0.70  # belief from which somebody whom the sentence names is said to have taken part
_LIKELY_LISTED: Final = 0.45  # and where one who is listed beside him did
_HARDLY: Final = 0.35  # below which the subject of a visit's sentence does something else
_LISTED: Final = 12  # tokens between two people of one list
_SURELY_AWAY: Final = 0.75  # of what is to come, or long past: who told of it need not have been there
_SURELY: Final = 0.6  # and somebody whom it leaves to the reader's sense
_GIVEN: Final = (EventType.GIFT, EventType.AWARD)  # whoever it is given to takes part
_STANDING_FOR: Final = ("guest", "joint", "receiving", "attend", "saying")  # links to people without a name
_BY_MODE: Final = ("here:", "away:", "body:here", "ruled")  # signs that count by status,
_BY_TYPE: Final = ("here:clause", "beside:", "afar:", "away:", "side:", "ruled")  # by type of event,
_BY_WORDS: Final = ("here:n", "here:f", "away:", "side:")  # and by what words stand for people


def set_who(found: Findings, frame: Frame, told: Standings, before: Frame | None) -> None:
    """Everybody who more likely than not took part, in the order of the text."""
    doers = subjects(found, frame)
    frame.people, frame.who = options(found, frame, told, before, doers), []
    surely = _SURELY_AWAY if frame.announced or frame.older else _SURELY
    beliefs = {o.answer: odds(o.weight) for o in frame.people if o.answer}
    sure = {
        option.answer
        for option in frame.people
        if option.answer
        and (
            option.plain
            or beliefs[option.answer] >= (_LIKELY if option.said else surely)
            or (beliefs[option.answer] >= _HARDLY and _is_subject(frame, option))
        )
    }
    likely = {
        option.answer
        for option in frame.people
        if option.answer and option.said and beliefs[option.answer] >= _LIKELY_LISTED
    }
    beside = set(sure)
    named = listed(found, frame.sentence.first, frame.sentence.last) if likely - sure else {}
    while more := {p for p in likely - beside if not named.get(p, set()).isdisjoint(beside)}:
        beside |= more
    if frame.since and frame.is_tie:  # nobody of another sentence signed what "has lasted since 1965"
        beside.intersection_update(
            m.person for m in found.people_in(frame.sentence.first, frame.sentence.last)
        )
    if frame.type in TRAVELS:
        beside -= who_stays(found, frame)
    frame.who = [o.answer for o in frame.people if o.answer in beside]
    if frame.who and set(frame.who).issubset(doers):
        frame.rule += DOES


def listed(found: Findings, first: int, last: int) -> dict[str, set[str]]:
    """ "The ribbon was cut by A, B and C": who is listed with whom, nothing told between."""
    out: dict[str, set[str]] = {}
    joins = found.text.lexicon.word_set("language", "joins", "and")
    people = found.people_in(first, last)
    for one, other in pairwise(people):
        between = found.text.tokens[one.last : other.first]
        if (
            one.person != other.person
            and len(between) <= _LISTED
            and any(t.text == "," or t.low in joins for t in between)
            and not any(t.text in ";:–—." for t in between)
            and not found.hits_in(one.last, other.first, "events")
        ):
            out.setdefault(one.person, set()).add(other.person)
            out.setdefault(other.person, set()).add(one.person)
    return out


def _is_subject(frame: Frame, option: Option) -> bool:
    """ "The mayor of X is due in Y", "kam der Bürgermeister von X nach Y": they have come, or will."""
    if frame.type is not _VISIT:
        return False
    own = option.every()
    stands = "here:clause:front" in own or ("here:clause:inside" in own and "side:guest" in own)
    return stands and not any(s.startswith("receiving|") for s in option.signs)


def options(
    found: Findings, frame: Frame, told: Standings, before: Frame | None, doers: list[str]
) -> list[Option]:
    """The people and bodies in sight, each with its signs; ``doers`` are the subjects of its verb."""
    sentences, index = found.text.sentences, frame.sentence.index
    first = sentences[max(index - _BEFORE, 0)].first
    last = sentences[min(index + _BEHIND, len(sentences) - 1)].last
    near: dict[str, list[PersonMention]] = {}
    people = found.people_in(first, last)
    for mention in people:
        near.setdefault(mention.person, []).append(mention)
    ids: dict[str, None] = dict.fromkeys(near)
    for person in before.who if before is not None else []:
        ids[person] = None
    for person in islice(found.people, CHIEF):
        ids[person] = None
    named = {m.person for m in begin_in(people, frame.sentence.first, frame.sentence.last)}
    honoured = {m.person for m in found.honoured_in(frame.sentence.first, frame.sentence.last)}
    words = _words(found, frame, bool(named))
    scale = _scale(_mode(frame), frame.kind, words)
    ruled = _by_rule(found, frame)
    doing = {*doers, *in_presence(found, frame), *there_by_name(found, frame), *with_guests(found, frame)}
    for person in (*ruled, *doing):
        if person in found.people:
            ids[person] = None
    many = f"of:{min(len(named), _MANY)}"
    he = None if frame.type in TRAVELS else whom_he_is(found, frame)
    later, talked = told_of_today(found, frame), is_talked_about(found, frame)
    then = set(renewing_now(found, frame) or (m.person for m in signed_then(found, frame) if not frame.older))
    out = []
    for person in ids:
        if person not in ruled and not frame.older and person in told.past:
            continue  # who signed in 1972 does not sit at today's table
        if person in told.absent and not (frame.older or frame.announced):
            continue
        if person in told.dead and person not in doing and not frame.older:
            continue
        mine = near.get(person) or []
        if person in then or (frame.older and _is_named_later(found, frame, mine)):
            continue  # "Thirty years ago they signed. On Friday Mayor Moss signed again", and he who did then
        if later and all(m.span.start > later for m in mine):
            continue  # "the bench given in 1985 was painted on Sunday in the presence of Ann Moss"
        if talked and all(m.first < frame.hit.first for m in mine):
            continue  # today's guests, who talk about what was signed in 1988
        here = begin_in(mine, frame.sentence.first, frame.sentence.last) if person in named else []
        if is_apart(found, frame, here) or only_tells(found, frame, mine, here):
            continue
        if person in honoured and person not in named:
            continue  # flowers at the bust of A B, who lived here for twenty years
        if person in found.people and found.people[person].role is not HONOURED:
            signs = _of_person(found, frame, person, mine, here, before, told, many)
            rule = ruled.get(person)
            signs.append(f"ruled:{rule}" if rule else "ruled:no")
            said = rule in ("present", "joint", "leads", "given")
            plain = rule in ("leads", "given") or person in doing or person == he
            shared = _fixed(found, told, person, frame.kind, frame.place)
            out.append(Option(person, signs, scale, said, plain, shared))
    return out + _bodies(found, frame, scale, len(near))


def _is_named_later(found: Findings, frame: Frame, mine: Sequence[PersonMention]) -> bool:
    """Whether somebody is only named behind an older event, not in the next sentence or beside a day."""
    if not mine or mine[0].first < frame.sentence.last:
        return False
    sentence = found.text.sentence_of(mine[0].first)
    return sentence.index > frame.sentence.index + 1 or bool(found.dates_in(sentence))


def _bodies(found: Findings, frame: Frame, scale: Scale, people: int) -> list[Option]:
    """The bodies of the sentence, with so many people in sight."""
    out = []
    for body in begin_in(found.organisation_mentions, frame.sentence.first, frame.sentence.last):
        here = _here(found, frame, body)
        signs = [f"body:{s}" for s in here]
        signs += [f"body:many:{min(people, 2)}", f"{frame.kind}|body"]
        acts = body_acts(found, frame, body, here)
        if acts:
            signs.append("ruled:acts")
        out.append(Option(body.id, signs, scale, plain=acts))
    return out


def _mode(frame: Frame) -> str:
    if frame.sentence.index == 0:
        return "head"
    return "planned" if frame.announced else "older" if frame.older else "done"


@setting
def _scale(mode: str, kind: str, words: tuple[str, ...]) -> Scale:
    """How signs weigh for this type of event, in this mode, where the sentence has these words."""
    joined = [(mode, _counts_by_mode), (kind, _counts_by_type), *((word, _counts_by_words) for word in words)]
    return Scale("who", joined, ("any", f"mode:{mode}", f"type:{kind}"))


def _counts_by_mode(sign: str) -> bool:
    return sign.startswith(_BY_MODE)


def _counts_by_type(sign: str) -> bool:
    return sign.startswith(_BY_TYPE)


def _counts_by_words(sign: str) -> bool:
    return sign.startswith(_BY_WORDS)


def _words(found: Findings, frame: Frame, names_people: bool) -> tuple[str, ...]:
    """Words of the sentence that stand for people: "she", "both mayors", "the guests", "together with"."""
    first, last = frame.near
    links = {h.label[1] for h in found.hits_in(first, last, "links")}
    out: list[str] = [name for name in _STANDING_FOR if name in links]
    if says_pronoun(found, frame):
        out.append("pronoun")
    elif has_pronoun(found, first, last):
        out.append("pronoun-near")
    if not names_people:
        out.append("nobody")
    return tuple(out)


def _of_person(
    found: Findings,
    frame: Frame,
    person: str,
    near: list[PersonMention],
    inside: list[PersonMention],
    before: Frame | None,
    told: Standings,
    many: str,
) -> list[str]:
    """The signs of somebody with these mentions near the event and ``inside`` its sentence."""
    signs: list[str] = []
    if len(inside) > _OFTEN:
        inside = sorted(inside, key=lambda m: abs(m.first - frame.hit.first))[:_OFTEN]
    for mention in inside:
        signs += _here(found, frame, mention)
        signs += around(found, mention, told)[0]
        if only_invites(found, mention):
            signs.append("invites")
    if not inside:
        known = told.away.get((frame.sentence.index, person))
        if known is None:
            known = told.away[frame.sentence.index, person] = _away(found, frame, near, told)
        signs += known
    else:
        signs.append(many)
    if before is not None and person in before.who:
        again = "still" if before.sentence.index == frame.sentence.index else "just-now"
        signs.append(f"{again}:older" if before.older and not frame.older else again)
    return signs


def _fixed(found: Findings, told: Standings, person: str, kind: str, place: str | None) -> Together:
    """What is true of somebody for all events of a type at a place."""
    who = told.known.get(person)
    if who is None:
        who = told.known[person] = known_of(found, person)
    side, land = "unknown", ""
    if who.home:
        side = "host" if who.home == place else "guest"
        land = f"{who.land == land_of(found, place or told.host)}:{bool(place)}"
    setting_ = who.held, who.mentions, who.marks, kind, side, land
    known = _FIXED.get(setting_)
    if known is None:
        known = _FIXED[setting_] = Together(_worded(*setting_))
    return known


_FIXED: Final[dict[tuple[str | int | tuple[str, ...], ...], Together]] = {}
_STANDS: Final[dict[tuple[str, str, str], list[str]]] = {}


def _worded(held: str, mentions: int, marks: tuple[str, ...], kind: str, side: str, land: str) -> list[str]:
    """The signs of one of some hundred settings, worded once: to word them takes longer than to weigh."""
    signs = ["no-office" if held == "none" else "holder", f"office:{held}", f"{kind}|office:{held}"]
    signs += [f"side:{side}", f"mentions:{mentions}", f"{kind}|mentions:{min(mentions, 3)}"]
    return [*signs, *([f"{kind}|land:{land}"] if land else []), *marks]


def _standing(zone: str, side: str, stands: str) -> list[str]:
    """The signs of a way to stand to the trigger, worded once too."""
    known = _STANDS.get((zone, side, stands))
    if known is None:
        known = [f"here:{zone}:{side}", f"here:{zone}:{stands}", f"here:{side}:{stands}"]
        _STANDS[zone, side, stands] = known
    return known[:]


def _here(found: Findings, frame: Frame, mention: PersonMention | BodyMention) -> list[str]:
    """How somebody of the sentence stands to the trigger."""
    first, last = frame.near
    zone = "near" if first <= mention.first < last else "far"
    side = "front" if mention.first < frame.hit.first else "behind"
    side = "inside" if frame.hit.first <= mention.first < frame.hit.last else side
    stands = bearing(found.text, mention) or "bare"
    signs = _standing(zone, side, stands)
    between = found.text.tokens[min(mention.last, frame.hit.last) : max(mention.first, frame.hit.first)]
    if side == "front" and between and between[0].text == ",":
        between = between[1:]  # the comma that ends "The mayor of X, A B, …"
    if zone == "near" and not any(t.text in ",;:–—(" for t in between):
        signs.append(f"here:clause:{side}")
    if any(t.text in ":;" for t in between):
        signs.append("here:beyond-colon")
    saying = found.hits_in(mention.first - 3, mention.last + 3, "links.saying")
    if any(h.first < mention.first or h.first >= mention.last for h in saying):
        signs.append("here:says")
    if found.is_spoken(mention):
        signs.append("here:in-speech")
    return signs


def _away(found: Findings, frame: Frame, near: Sequence[PersonMention], told: Standings) -> list[str]:
    """How far off somebody is named who is not in the sentence."""
    if not near:
        return ["away:far"]
    signs: list[str] = []
    for mention in near:
        sentence = found.text.sentence_of(mention.first)
        step = sentence.index - frame.sentence.index
        same = "same" if sentence.paragraph == frame.sentence.paragraph else "other"
        own = "telling" if sentence.index in told.telling else "silent"
        signs += _stepped(step, same, own, told.crowd.get(sentence.index, 0) >= _LIST)
        signs += around(found, mention, told)[1]
    return signs if len(near) == 1 else [*dict.fromkeys(signs)]


_STEPS: Final[dict[tuple[int, str, str, bool], list[str]]] = {}


def _stepped(step: int, same: str, own: str, is_list: bool) -> list[str]:
    """The signs of being named so many sentences on or back, worded once."""
    known = _STEPS.get((step, same, own, is_list))
    if known is None:
        way = "back" if step < 0 else "on"
        signs = [f"away:{step}", f"away:{step}:{same}", f"away:{own}:{way}:{same}"]
        known = _STEPS[step, same, own, is_list] = [*signs, f"away:list:{way}"] if is_list else signs
    return known


def _by_rule(found: Findings, frame: Frame) -> dict[str, str]:
    """What a plain reader would say: those of the clause or sentence, who was with them, or "she"."""
    reach = (frame.sentence.first, frame.sentence.last)
    if frame.older:
        clause = found.clause(frame.hit.first, frame.hit.last, frame.sentence)
        reach = found.text.tokens_of(clause)
    out = {m.person: "present" for m in found.people_in(*reach) if not only_invites(found, m)}
    if frame.type in TRAVELS and not frame.announced:
        out |= dict.fromkeys(_leaders(found, *reach, "links.leading"), "leads")
        out |= dict.fromkeys(those_listed(found, frame) or who_they_are(found, frame), "leads")
    if frame.type in _GIVEN:
        near = found.people_in(*frame.near)
        got = bool(found.hits_in(*frame.near, "links.getting"))
        out |= {m.person: "given" for m in near if m.person in out and is_given_to(found, frame, m, got)}
    if frame.type is EventType.PERFORMANCE:
        out |= dict.fromkeys(_leaders(found, *frame.near, "links.company.conducting"), "leads")
    if len(out) == 1 and bool(found.hits_in(frame.near[0], frame.near[1], "links.joint")):
        for mention in islice(found.people_before(frame.sentence.first), _LOOK_BACK):
            if mention.person not in out and found.people[mention.person].role is Role.PARTICIPANT:
                return {mention.person: "joint", **out}
    if not out and not frame.older and frame.sentence.index and says_pronoun(found, frame):
        before = found.text.sentences[frame.sentence.index - 1]
        named = dict.fromkeys(m.person for m in found.people_in(before.first, before.last))
        gender = gender_meant(found, frame.sentence.first)
        if gender:
            named = {p: None for p in named if gender_of_person(found, p) in (gender, "")}
        return dict.fromkeys(named, "pronoun") if len(named) <= 2 else {}
    return out


def _leaders(found: Findings, first: int, last: int, label: str) -> Iterator[str]:
    """ "A delegation headed by A B", «X бастаған делегация», "conducted by C": whoever leads takes part."""
    for hit in found.hits_in(first, last, label):
        people = found.people_in(first, last)
        behind = (m for m in people if 0 <= m.first - hit.last <= _LED)
        before = (m for m in people if 0 <= hit.first - m.last < _BESIDE)
        led = next(before if found.text.head_last else behind, None) or next(before, None)
        if led is not None:
            yield led.person
