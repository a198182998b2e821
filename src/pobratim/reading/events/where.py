"""Where an event took place: the places in sight are weighed by their signs, and so is "nowhere said"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.gazetteer.rows import CITY
from pobratim.reading.events.at_home import (
    asked_to,
    beside,
    city_itself,
    is_goal,
    is_seen,
    itself,
    of_envoys,
    officer_at_home,
    own_town,
    receiving,
    without_asides,
)
from pobratim.reading.events.decided_with import decided_with
from pobratim.reading.events.frame import Frame, Option
from pobratim.reading.events.lying_lands import is_elsewhere, lands_around, of_two_officers
from pobratim.reading.events.mayors_come import towns_of_comers
from pobratim.reading.events.pointing import Pointers, honouring, inside_of
from pobratim.reading.events.told_later import away, nowhere_of
from pobratim.reading.events.travellers import (
    TRAVELS,
    are_guests,
    came_back,
    elsewhere,
    gone_home,
    guests_alone,
    homes_of_pupils,
    is_of_guests,
    is_reached,
    is_told_before,
    lands_received,
    opens_with_origin,
    own_goal,
    went_along,
)
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import begin_in
from pobratim.reading.people.human import stands_in
from pobratim.reading.story.known import Stood
from pobratim.reading.story.standing import Standing, Standings
from pobratim.reading.weighing import Scale, Together, likeliest, setting, share

_MOST: Final = 5  # cities of the whole item among which an event without a place of its own is put
_DOUBT: Final = 150_000  # by how many millionths a place must outweigh none at all
_STRONG: Final = ("at", "to")
_GOALS: Final = ("to", "at")
_OF: Final = ("of", "tied")  # the town that a delegation is of, or its committee
_NO_GOALS: Final = ("from", "by", "office", "appended")
_PLAIN: Final = ("visited", "receives", "at", "to", "bound", "back", "where", "asked", "itself")
_SURE: Final = 0.44  # share of all belief below which no place is given: better none than a wrong one
_HOME: Final = 7  # tokens from "a delegation" to the town it is of: "of the town of A"
_OBJECT: Final = 4  # tokens between "visited" and what was visited
_DAY: Final = 10  # characters of an EDTF day
_ARRIVES: Final = (EventType.AID, EventType.GIFT)
_ON_SCREEN: Final = (EventType.MEETING, EventType.AGREEMENT, EventType.AWARD)
_STAGE_AGE: Final = 3  # sentences since the stage was set, and more
_PARTS: Final = {
    sign: f"part:{sign}"
    for sign in (
        "goes:now",
        "goes:soon",
        "sends:now",
        "sends:soon",
        "receives",
        "received",
        "officer-there:now",
        "officer-goes:now",
        "dateline",
        "named-most",
        "first:0",
    )
}  # what the whole item says of a city that also says where one of its events may be


def set_place(found: Findings, frame: Frame, told: Standings) -> None:
    """The place that the words say; else the one with the strongest signs, and none where these are weak."""
    choices = options(found, frame, told)  # the first of them is none
    frame.places = choices
    chosen = next((o for o in choices if o.plain), None)
    if chosen is not None:
        rule = next((sign for sign in chosen.own if sign.startswith("rule:")), "rule:on a screen")
        frame.place, frame.place_here = chosen.answer, chosen.answer is not None
        frame.remote = chosen.answer is None
        frame.rule += f"; place: said ({rule[5:]})"
        return
    scores = [o.scale.weigh(o.own, o.shared, _DOUBT if o.answer is None else 0) for o in choices]
    if any("there" in o.own for o in choices):
        scores[0] = min(scores)  # "there" means some place, though it is not told which
    best = likeliest(scores)
    certain = "there" in choices[best].own or share(scores, best) >= _SURE
    chosen = choices[best] if certain else choices[0]
    frame.place = chosen.answer
    frame.place_here = chosen.answer is not None and chosen.said
    if chosen.answer is not None:
        frame.rule += f"; place: {chosen.loudest}"
        if told.why is not None and chosen.answer == told.host:
            frame.rule += f", “{told.why.text}”"


def options(found: Findings, frame: Frame, told: Standings) -> list[Option]:
    """Every place in sight: of the sentence and the one before, the stage, and the item's chief cities."""
    mode = _mode(frame)
    here = without_asides(found, frame, told.between(frame.sentence.first, frame.sentence.last))
    said = Pointers(found, frame, told, here)
    home = gone_home(found, frame, here) | guests_alone(found, told) | lands_received(found, frame, here)
    home |= {s.id for s in here if _says_where(found, s)} | lands_around(found, here)
    home |= towns_of_comers(found, frame, here)
    home |= decided_with(found, frame, here) | away(found, frame, here) | of_two_officers(found, frame, here)
    ruled, rule = (
        (said.where, "where")
        if said.where
        else _by_rule(found, frame, told, [s for s in here if s.id not in home])
    )
    # "since 1998 a pact ties A to B"; but "signed in A on 15 June 1993"
    vague = frame.type is EventType.AGREEMENT and frame.older and len(frame.date or "") != _DAY
    plain = rule in _PLAIN and not (vague and rule == "at")
    inside = inside_of(found, told, here)
    alone = len(told.signs) == 1
    reply = bool(found.hits_in(frame.near[0], frame.near[1], "links.reply"))
    ids: dict[str, None] = {s.id: None for s in here}
    for place in (*inside, *told.chief[:_MOST], ruled, frame.scene.place, said.there):
        if place:
            ids[place] = None
    kind_of_event = frame.kind
    scale = _scale(mode)
    nowhere, remote = said.nowhere(mode, kind_of_event), said.remote and frame.type in _ON_SCREEN
    out = [Option(None, nowhere, scale, plain=remote, shared=_nowhere(frame, mode, here, alone))]
    if reply and frame.announced and frame.type in TRAVELS and rule not in _PLAIN and len(told.signs) > 1:
        ids.pop(told.host or "", None)  # "a return visit is planned": the guests of today receive then
    if rule not in _PLAIN:
        ids.pop(own_town(found, frame, here) or "", None)
    land = found.places[ruled] if ruled and rule == "went" else None
    elsewhere_told = set() if plain else nowhere_of(found, frame, told, here)
    theirs = homes_of_pupils(found, frame, here) if frame.type is EventType.EXCHANGE else ()
    for place in (*home, *of_envoys(found, here), *elsewhere_told, *theirs):
        ids.pop(place, None)
    for place in ids:
        if land is not None and is_elsewhere(found, land, place):
            continue  # "on his trip to China": nothing of it was at home
        mine = [s for s in here if s.id == place]
        signs = [s for standing in mine for s in _here(frame, standing)]
        if signs and (kind := found.places[place].kind) is not CITY:
            signs += [f"{kind}|{s}" for s in signs]
        if place == frame.scene.place:
            signs += ["stage", *_stage(frame)]
        signs += said.signs(place)
        if place == ruled:
            signs += ["ruled", f"rule:{rule}"]
        if place in inside:
            signs += [f"inside:{inside[place]}", f"{kind_of_event}|inside:{inside[place]}"]
        stood = told.stood.get(place)
        if stood is None:
            stood = told.stood[place] = _stood(found, told, place)
        signs += stood.more
        shared = _of_side(stood.side, kind_of_event, mode, stood.kind, stood.fifths, reply, stood.is_home)
        strong = any(s.stands in _STRONG for s in mine) if mine else False
        out.append(Option(place, signs, scale, strong, place == ruled and plain, shared))
    return out


def _stood(found: Findings, told: Standings, place: str) -> Stood:
    """What is true of a place for all events, wherever they are told."""
    much = told.share.get(place)
    fifths = -1 if much is None else min(int(much * 5), 4)
    own = told.signs.get(place, ())
    more = ["host"] if place == told.host else []
    if len(told.signs) == 1:
        more.append("alone")
    more += [part for sign in own if (part := _PARTS.get(sign)) is not None]
    return Stood(_side(told, place), found.places[place].kind, fifths, "home" in own, more)


_SIDES: Final[dict[tuple[str | int, ...], Together]] = {}


def _of_side(side: str, kind: str, mode: str, of: str, fifths: int, reply: bool, home: bool) -> Together:
    """The signs of one of some hundred settings, worded once: to word them takes longer than to weigh."""
    setting_ = side, kind, mode, of, fifths, reply, home
    known = _SIDES.get(setting_)
    if known is None:
        signs = [f"kind:{of}", f"side:{side}", f"{kind}|{mode}|side:{side}"]
        signs += [f"share:{fifths}"] if fifths >= 0 else []
        signs += [f"reply|side:{side}"] if reply else []
        signs.append(f"{kind}|home" if home else f"{kind}|abroad")
        known = _SIDES[setting_] = Together(signs)
    return known


@setting
def _scale(mode: str) -> Scale:
    """How signs weigh in this mode."""
    return Scale("place", [(mode, _counts_by_mode)])


def _counts_by_mode(sign: str) -> bool:
    """Each sign counts by the status as well; those of no place, and those that name the type, have it in."""
    return not (sign.startswith("nowhere") or "|side:" in sign)


_STAGES: Final[dict[tuple[int, int, str], list[str]]] = {}


def _stage(frame: Frame) -> list[str]:
    """How long ago the stage was set, and whether by an event of the same day."""
    scene = frame.scene
    gone = min(frame.sentence.index - scene.placed, _STAGE_AGE)
    parts = min(scene.placed_paragraphs, 2)
    day = "same" if frame.date == scene.placed_on else "other" if frame.date and scene.placed_on else "none"
    known = _STAGES.get((gone, parts, day))
    if known is None:
        known = [f"stage:gone:{gone}", f"stage:paragraph:{parts}", f"stage:day:{day}"]
        _STAGES[gone, parts, day] = known
    return known


def _says_where(found: Findings, place: Standing) -> bool:
    """ "The town on the Rhine", "X, near Kiel": a river of several countries, a city, say where that lies."""
    if place.kind is CITY or found.places[place.id].country:
        return place.kind is CITY and place.stands == "appended"
    beside = found.text.lexicon.word_set("language", "place_heads", "river")
    return place.first > 0 and found.text.tokens[place.first - 1].low in beside


def _side(told: Standings, place: str) -> str:
    """Whether a place receives in this item, is where the guests are from, or neither."""
    if place == told.host:
        return "host"
    signs = told.signs.get(place, ())
    if "lean:origin" in signs:
        return "origin"
    return "second" if place in told.chief[:2] else "other"


def _mode(frame: Frame) -> str:
    if frame.announced:
        return "planned"
    return "older" if frame.older else "head" if frame.sentence.index == 0 else "done"


def _nowhere(frame: Frame, mode: str, here: object, alone: bool) -> Together:
    story = "undated" if not frame.date else "story" if frame.date == frame.scene.date else "dated"
    setting_ = mode, frame.kind, frame.tense, story, bool(here), frame.date_here, frame.is_tie, alone
    known = _NOWHERE.get(setting_)
    if known is None:
        known = _NOWHERE[setting_] = Together(_of_nowhere(*setting_))
    return known


_NOWHERE: Final[dict[tuple[str | bool, ...], Together]] = {}


def _of_nowhere(
    mode: str, kind: str, tense: str, story: str, here: bool, dated: bool, tie: bool, alone: bool
) -> list[str]:
    signs = ["nowhere", f"nowhere:{mode}", f"nowhere:{kind}", f"nowhere:{tense}"]
    signs += [f"nowhere:{kind}:{mode}", f"nowhere:{'with' if here else 'without'}"]
    if not dated:
        signs.append(f"nowhere:{mode}:undated")
    if tie:
        signs += ["nowhere:tie", f"nowhere:tie:{mode}"]
    if alone:
        signs += ["nowhere:alone", f"nowhere:alone:{mode}"]
    return [*signs, f"nowhere:{mode}:{story}", f"nowhere:{kind}:{mode}:{story}"]


def _here(frame: Frame, standing: Standing) -> list[str]:
    """How a place of the sentence stands to the trigger."""
    first, last = frame.near
    zone = "near" if first <= standing.first < last else "far"
    return (
        [f"{zone}:{standing.stands}", "in-speech"]
        if standing.time == "speech"
        else [f"{zone}:{standing.stands}"]
    )


def _by_rule(found: Findings, frame: Frame, told: Standings, here: list[Standing]) -> tuple[str | None, str]:
    """What a plain reader would say: where they went, where the clause is set, else where the story is."""
    first, last = frame.near
    cities = [s for s in here if s.kind is CITY and (frame.spoken or s.time != "speech")]
    near = [s for s in cities if first <= s.first < last]
    if not frame.older and (asked := asked_to(found, frame, cities)):
        return asked, "asked"
    if frame.type in TRAVELS and (there := came_back(found, frame, _behind(near, frame))):
        return there, "back"
    if (home := officer_at_home(found, frame)) is not None:
        return home, "receives"
    goes = frame.type is EventType.VISIT or (  # «оқушылары Семейге келді»: the goal has its own case
        frame.type is EventType.EXCHANGE and (found.text.head_last or is_seen(found, frame, near))
    )
    if goes and frame.announced and (own := itself(found, frame, near)):
        return own, "receives"  # "X is to host the next visit, they agreed in Y"
    lands = [s for s in begin_in(here, first, last) if s.kind is not CITY and is_goal(found, frame, s)]
    lands = [s for s in lands if not _says_where(found, s)]
    if goes and not is_told_before(frame, lands, near) and (visited := _visited(found, frame, near)):
        return visited, "visited"
    if frame.type is EventType.AWARD and (giver := honouring(found, frame, near)):
        return giver, "at"
    goal = _bound_for(begin_in(here, first, last)) if frame.type in TRAVELS and frame.announced else None
    if goal is not None and not _is_around(found, goal, told.host):
        return goal, "bound"
    if frame.announced:
        lands = [s for s in lands if not _is_around(found, s.id, told.host)]
    if frame.type in TRAVELS and lands:
        behind = (s for s in lands if s.first >= frame.hit.first)
        return next(behind, lands[-1]).id, "went"
    if frame.type in TRAVELS and (there := came_back(found, frame, near)):
        return there, "back"
    home = receiving(found, frame) or itself(found, frame, near)
    if home:
        return home, "receives"
    if own := city_itself(found, frame, cities):
        return own, "itself"
    if stands_in(found.text, frame.hit.last):  # "those of the school in Zevenaar are on exchange in Weilburg"
        near = sorted(near, key=lambda s: s.first < frame.hit.last)
    for standing in beside(found, frame, near):
        reached = standing.stands == "to" and (frame.type in _ARRIVES or is_reached(frame, standing))
        if standing.stands == "at" or reached:
            return standing.id, standing.stands
    land = next((s for s in lands if s.stands == "at" and 0 <= s.first - frame.hit.last <= 1), None)
    if land is not None and not _is_around(found, land.id, told.host):
        return land.id, "at"  # "the signing took place in China", whatever towns the item tells of
    for mention in begin_in(found.memorial_mentions, frame.sentence.first, frame.sentence.last)[:1]:
        if found.memorials[mention.id].place:
            return found.memorials[mention.id].place, "memorial"
    if frame.type in TRAVELS and (there := elsewhere(found, frame, told, begin_in(here, first, last))):
        return there, "elsewhere"
    if frame.older or (frame.announced and not frame.date_here):
        return None, ""
    for standing in cities:
        if standing.stands == "at" and standing.time != "speech":
            return standing.id, "sentence"
    return (frame.scene.place, "scene") if frame.scene.place else (told.host, "host")


def _behind(near: Sequence[Standing], frame: Frame) -> list[Standing]:
    """ "The mayor of A is back from B": what stands in or right behind the words of the trigger."""
    return [s for s in near if frame.hit.first <= s.first <= frame.hit.last]


def _bound_for(near: Sequence[Standing]) -> str | None:
    """The one place that a journey to come goes to, city or country."""
    for stands in _GOALS:
        goals = {s.id for s in near if s.stands == stands and s.time != "speech"}
        if goals:
            return goals.pop() if len(goals) == 1 else None
    return None


def _is_around(found: Findings, goal: str, host: str | None) -> bool:
    """The Iowa of "is due in Iowa", where the item is set in one of its cities."""
    land = found.places[goal]
    return host is not None and land.kind is not CITY and found.places[host].country == land.country


def _visited(found: Findings, frame: Frame, near: list[Standing]) -> str | None:
    """The city that somebody went to: behind the verb, or where the language ends with its verb before it."""
    behind = [s for s in near if s.first >= frame.hit.first and s.stands not in _NO_GOALS]
    behind = [s for s in behind if not went_along(found, frame, s)]
    # "De Bourg-la-Reine étaient venus": from there, where nothing stands before it
    behind = [s for s in behind if s.stands != "of" or s.first - frame.hit.first > 1]
    behind = [s for s in behind if s.stands != "of" or not is_of_guests(found, s)]
    if frame.tense == "noun" and are_guests(found, frame):
        behind = [s for s in behind if s.stands not in _OF or s.first - frame.hit.first > _HOME]
    if any(s.stands == "bare" and 0 <= s.first - frame.hit.last <= 1 for s in behind) or are_guests(
        found, frame
    ):
        behind = [
            s for s in behind if s.stands not in _OF or s.first >= frame.hit.last
        ]  # "people of A saw B"
    if opens_with_origin(found, frame.hit):  # "a delegation from China's county of A visited B"
        behind = [s for s in behind if s.first >= frame.hit.last] or behind
    if any(found.hits_in(*frame.near, "links.reply")):  # "in oktober brengt Kiel een tegenbezoek"
        behind = [s for s in behind if s.stands != "bare" or s.first >= frame.hit.last]
    strong = own_goal(found, frame, [s for s in behind if s.stands in _STRONG])
    if strong is None and not any(s.first == frame.hit.last for s in behind):
        # «На праздник в Липецк приехали сербы из администрации Крушеваца»
        strong = next((s for s in near if s.stands in _STRONG and 0 <= frame.hit.first - s.last <= 1), None)
    for standing in behind[:1]:
        dated = sum(
            found.text.tags.get(i, "").endswith("date") for i in range(frame.hit.last, standing.first)
        )
        if strong is None and standing.first - frame.hit.last - dated <= _OBJECT:
            return standing.id
    if strong is not None:
        return strong.id
    if found.text.head_last:
        for standing in reversed(near):
            if standing.stands in _STRONG and 0 <= frame.hit.first - standing.last <= _OBJECT:
                return standing.id
    return None
