"""Who gives and who receives: by preposition, case and the order of words, within the clause of the verb."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.grammar import (
    OF_GIVES,
    OF_IS_FROM,
    ONE_FORM,
    RECEIVER_BY_ORDER,
    VERB_SECOND,
)
from pobratim.reading.bearing import bearing, by_ending, prepositions
from pobratim.reading.events.chained import is_object
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.given_bearing import (
    given_itself,
    is_right_behind_getting,
    is_topic,
    stands_bare,
)
from pobratim.reading.events.given_by import Named, giver_by_of, giver_to_getter, opens_as_twin
from pobratim.reading.events.given_in_clause import giver_to_counterpart
from pobratim.reading.events.given_to import (
    is_behind_pronoun,
    is_done_to,
    is_mayor_in_dative,
    stands_by_case,
)
from pobratim.reading.events.given_to_host import guests_to_host
from pobratim.reading.events.makers import is_artist, is_maker
from pobratim.reading.events.side_of_guests import (
    are_led,
    came_along,
    has_dative_article,
    is_led_by_with,
    stands_with_guests,
)
from pobratim.reading.events.sides import by_sides, town_of
from pobratim.reading.events.townsfolk import FOLK, townsfolk_of
from pobratim.reading.events.verb_clauses import clause_of, verb_of
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention, PlaceMention, Tokens, begin_in
from pobratim.reading.people.listing import stand_for
from pobratim.reading.people.mayors import mayors
from pobratim.reading.phrases import Hit
from pobratim.reading.places.namesake import OWNS

_ENDS: Final = ";:–—"
_DASHES: Final = frozenset("-–—/")
_ARTICLE: Final = 3  # tokens before a mayor to a preposition: "from the new mayor of Bonn"
_ITS: Final = 3  # tokens from a town to what of it is given to
_OFFICE: Final = 8  # tokens of an office and its town before its holder
_OPENS: Final = 3  # tokens from the beginning of a clause to its subject: "die {Stadt} Coventry"
_RIGHT_BEHIND: Final = 4  # tokens from the verb to whom it is given: "gave Mayor Ann Moss"
_NOT_TO: Final = ("by", "from", "of")
_PARTICIPLES: Final = ("t", "d", "n")  # how a participle ends there
_LED: Final = 2  # tokens of "citizens of"


def parties(found: Findings, frame: Frame) -> None:
    """Fill giver and receiver of a frame; where both give and both get neither is told."""
    mutual = found.text.lexicon.words("language", "joins", "mutual")
    if mutual and any(t.low.startswith(mutual) for t in found.text.tokens[frame.hit.first : frame.hit.last]):
        return
    verb = _verb(found, frame.hit)
    first, last, opened = clause_of(found, frame, verb)
    getting = is_getting(found, frame.hit, verb, first)
    _by_clause(found, frame, (first, verb, last), opened, getting)
    receiver = found.people.get(frame.receiver or "")
    if receiver is not None and receiver.office_of is not None and receiver.office_of == frame.giver:
        frame.giver = None  # «Анкара мэрі A B-ға»: the town is that of whom it is given to
    for _ in range(2):  # one may be told by the other
        frame.giver = town_of(found, frame.giver, frame.receiver)
        frame.receiver = town_of(found, frame.receiver, frame.giver)
    if frame.giver == frame.receiver:
        frame.receiver = None
    by_sides(found, frame, getting, (first, verb, last))


def _verb(found: Findings, hit: Hit) -> int:
    """The verb of the words of a gift, which may begin with those who give: "the citizens of Kiel gave"."""
    verb = verb_of(found, hit)
    folk = verb == hit.first and hit.last - hit.first > _LED and found.hits_in(verb, verb + 1, FOLK)
    return hit.last - 1 if folk else verb


def _by_clause(
    found: Findings, frame: Frame, clause: tuple[int, int, int], opened: bool, getting: bool
) -> None:
    first, verb, last = clause
    guests = guests_to_host(found, frame, verb)
    if guests is not None:
        frame.giver, frame.receiver = guests
        return
    named = _named(found, frame.hit.first, (first, verb, last), getting=getting)
    # "For the town of X the mayor gave": in its name, and not to it
    told = giver_to_counterpart(found, first, verb, opened)
    if told is not None:
        frame.giver, frame.receiver = told
        return
    stands_for = bool(named) and named[0][1] <= verb and found.text.tokens[first].low in stand_for(found.text)
    given = frame.receiver or _home_of_its_guests(found, named, verb)
    named = [m for m in named if m[2] != given or m[3] != "from"]
    for place, (_, _, id_, stands, _) in enumerate(named):
        if stands == "by" and frame.giver is None and not (place and is_artist(found, id_)):
            frame.giver = id_
        elif stands == "to" and frame.receiver is None and not (place == 0 and stands_for):
            frame.receiver = id_
    frame.giver = frame.giver or giver_by_of(found, named, first, last)
    back = found.has(frame.sentence, "links.returning")  # "came back from Lviv after delivering two vans"
    came = next((m[2] for m in named if m[3] == "from" and m[4] and not back), None)
    bare = [m for m in named if m[3] is None and m[2] not in (frame.giver, frame.receiver)]
    before, behind = [m for m in bare if m[1] <= verb], [m for m in bare if m[0] > verb]
    subject = _subject(found, before, first, verb, opened) if before else None
    if getting:  # "Kiel received a statue"
        if behind and _is_led_by_giver(found, named, first, verb):
            subject = behind[0][2]
        if subject is None and found.text.does(VERB_SECOND) and behind:
            subject = behind[0][2] if behind[0][0] - verb <= _RIGHT_BEHIND else None
        frame.receiver = frame.receiver or subject
        frame.giver = frame.giver or (came if came != frame.receiver else None)
        if frame.giver is None:
            frame.giver = giver_to_getter(found, named, frame.receiver, first, last)
            frame.who += [frame.giver] if frame.giver and frame.giver not in frame.who else []
        return
    frame.giver = frame.giver or subject or came
    frame.receiver = frame.receiver or given
    _receiver_by_order(found, frame, before, behind, verb)
    if frame.receiver is None:
        dative = found.text.lexicon.words("language", "dative")
        frame.receiver = next(
            (m[2] for m in bare if m[4] and m[2] != frame.giver and _ends(found, m, dative)), None
        )
    others = {
        m[2]
        for m in named
        if m[4]
        and m[0] >= frame.hit.first
        and m[3] not in _NOT_TO
        and (m[3] == "to" or m[0] not in found.text.adjectives)
    } - {frame.giver}
    if frame.giver and frame.receiver is None and len(others) == 1:
        frame.receiver = others.pop()


def _home_of_its_guests(found: Findings, named: list[Named], verb: int) -> str | None:
    """The town of "Ypres gave its guests from Semey a print", behind the verb."""
    tokens, its = found.text.tokens, found.text.lexicon.word_set("links", "twins", "its")
    if not found.text.does(ONE_FORM) or not any(m[1] <= verb for m in named):
        return None
    for first, _, place, stands, is_place in named:
        near = found.hits_in(max(first - _ARTICLE, verb + 1), first, "links.guest") if is_place else ()
        if stands in ("from", "of") and any(tokens[h.first - 1].low in its for h in near):
            return place
    return None


def _is_led_by_giver(found: Findings, named: list[Named], first: int, verb: int) -> bool:
    """ "Van zijn collega uit X, A B, kreeg burgemeester C D": whoever gave it opens the clause."""
    opens = found.text.tokens[first].low
    small = found.text.lexicon.word_set("language", "joins", "present")
    return found.text.does(VERB_SECOND) and opens in small and named[0][1] <= verb


def is_getting(found: Findings, hit: Hit, verb: int, clause: int) -> bool:
    """Whether the verb has whoever receives as its subject: "received", "nahm … entgegen".

    In German and Dutch a participle may end what another verb begins: "bekamen ein Bild geschenkt".
    """
    first = max(min(hit.first, verb - 1), 0)
    joins = found.text.lexicon.word_set("language", "and")
    got = found.hits_in(first, max(hit.last, verb + 2), "links.getting")
    if got:  # but "gave the town a print and took home an album"
        return not any(t.low in joins for t in found.text.tokens[verb + 1 : got[0].first])
    if not found.text.does(VERB_SECOND) or not found.text.tokens[verb].low.endswith(_PARTICIPLES):
        return False
    got = found.hits_in(clause, verb, "links.getting")
    return bool(got) and not any(
        t.low in joins or t.text == "," for t in found.text.tokens[got[-1].last : verb]
    )


def settle(found: Findings, frame: Frame) -> None:
    """A gift of old that a clause tells of a thing has those alone whom the clause names.

    And it was handed over where it was received, where nothing but the giver's town is known.
    """
    first, last, opened = clause_of(found, frame, verb_of(found, frame.hit))
    if opened and frame.older:
        named = {m.person for m in found.people_in(first, last)}
        frame.who = [p for p in frame.who if p in named]
    if frame.older and frame.place == frame.giver and frame.receiver in found.places:
        frame.place, frame.place_here = frame.receiver, False


def _named(found: Findings, at: int, clause: tuple[int, int, int], *, getting: bool) -> list[Named]:
    """Places and people of a clause, its first token, verb and end, in order; ``at`` the event is told."""
    first, verb, last = clause
    out: list[Named] = []
    for m in (*found.places_in(first, last), *begin_in(found.called, first, last)):
        begin = verb + 1 if m.first > verb else first
        if getting or not is_maker(found, m, begin):
            stands = "of" if came_along(found, m) else stands_with_guests(found, m, verb, getting=getting)
            stands = stands or _stands(found, m, begin, getting=getting)
            if getting and stands == "of" and is_right_behind_getting(found, m):
                stands = "from"  # "a reçu de Mayen une cloche"
            out.append((m.first, m.last, m.id, stands, True))
    for p in found.people_in(first, last):
        begin = verb + 1 if p.first > verb else first
        if is_maker(found, p, begin):
            continue
        stands = stands_by_case(found, p) or _given_to(found, p, begin)
        stands = "of" if stands is None and found.text.head_last and is_object(found, p) else stands
        stands = "to" if stands is None and not getting and is_behind_pronoun(found, p, first) else stands
        if stands is None and not are_led(found, p, first):
            stands = _bears(found, p, begin)
        near = min(abs(p.first - verb), abs(p.first - at)) <= _RIGHT_BEHIND
        if stands is None and near and not getting and is_done_to(found, p):
            stands = "to"  # «ему подарили»
        out.append((p.first, p.last, p.person, stands, False))
    named = sorted(out, key=lambda m: m[0])
    for n, (one, other) in enumerate(pairwise(named)):
        towns = one[4] and other[4] and other[1] <= verb and other[3] in (None, "of")
        if towns and opens_as_twin(found, one, other):
            named[n], named[n + 1] = (*one[:3], "of", True), (*other[:3], None, True)
            continue
        joined = one[4] and other[4] and one[1] + 1 == other[0] and one[3] in (None, "of")
        if joined and found.text.tokens[one[1]].text in _DASHES:
            # "The Derby–Osnabrück Association": its own town comes first
            named[n], named[n + 1] = (*one[:3], None, True), (*other[:3], "of", True)
    return named


def _stands(found: Findings, place: PlaceMention, begin: int, *, getting: bool) -> str | None:
    """Its bearing; "from Kiel's twin town" is not from Kiel."""
    tokens = found.text.tokens
    owns = place.last < len(tokens) and tokens[place.last].low in OWNS
    stands = "of" if owns else _led_from(found, place, begin)
    if stands in ("of", "from") and (folk := townsfolk_of(found, place)) is not None:
        return _led_by(found, folk)
    if stands in ("of", "from") and (mayor := _mayor_of(found, place, owns)) is not None:
        said = _led_by(found, mayor)
        if said is None and is_led_by_with(found, mayor):
            return "of"
        if said is None and has_dative_article(found, mayor - 1):
            return "to"  # "überreichten dem Bürgermeister von Brest"
        gives = found.text.does(OF_GIVES) or found.text.does(OF_IS_FROM)  # "received it of the mayor"
        return "from" if said == "of" and getting and gives else said
    if place.first and is_mayor_in_dative(found, place.first - 1):
        led = place.first > 1 and tokens[place.first - 2].low in prepositions(found.text.lang)
        return stands if led else "to"
    if is_topic(found, place):
        return "of"
    if stands in ("at", "to") and stands_bare(found, place):
        return None
    if stands == "of" and (given := given_itself(found, place, begin)) != "of":
        return given
    if stands in (None, "of") and place.kind is CITY and _is_to_its(found, place.last):
        return "to"
    return stands


def _mayor_of(found: Findings, place: PlaceMention, owns: bool) -> int | None:
    """Where "the mayor of Bath" or "Bath's mayor" begins, who gives and is given to for the town."""
    tokens, known = found.text.tokens, mayors(found.text.lang)
    if owns:
        behind = tokens[place.last + 1 : place.last + _RIGHT_BEHIND]
        return place.first if any(t.low in known for t in behind) else None
    for i in range(place.first - 2, max(place.first - _RIGHT_BEHIND, 0), -1):
        if tokens[i].low in known:
            return i
    return None


def _led_by(found: Findings, first: int) -> str | None:
    """The bearing of whoever begins here, by the preposition before his article; None where there is none."""
    said, begin = prepositions(found.text.lang), found.text.sentence_of(first).first
    if first - 1 == begin and found.text.tokens[begin].low in found.text.lexicon.word_set(
        "names", "article", "words"
    ):
        return None  # "Der Bürgermeister von Joigny überreichte": no genitive, though "der" may be one
    for token in found.text.tokens[max(first - _ARTICLE, 0) : first][::-1]:
        if token.low in said or token.is_capital or not token.is_word:
            return said.get(token.low)
    return None


def _is_to_its(found: Findings, last: int) -> bool:
    """Whether something of the town is given to: «Алматы қаласының кітапханасына»."""
    to_its, for_its = (found.text.lexicon.words("language", name) for name in ("to_its", "for_its"))
    for i, token in enumerate(found.text.tokens[last : last + _ITS] if to_its else (), last):
        if token.is_capital or not token.is_word:
            return False
        its = token.low.endswith(to_its)
        if its or found.text.tags.get(i) == "office":  # not of the X in «X мэрі мектеп кітапханасына»
            return its and not token.low.endswith(for_its)
    return False


def _bears(found: Findings, person: PersonMention, begin: int) -> str | None:
    """Its bearing by what stands from ``begin`` on; whoever stands behind the "an" of "überreichte es an
    Bürgermeister A B" is given it."""
    stands = _led_from(found, person, begin)
    given = found.text.lexicon.words("language", "joins", "given") if stands == "at" else ()
    near = found.text.tokens[max(person.first - _RIGHT_BEHIND, 0) : person.first] if given else []
    return "to" if any(t.low in given for t in near) else stands


def _led_from(found: Findings, mention: Tokens, begin: int) -> str | None:
    """Its bearing; none where what leads it stands before ``begin``: "Zum Fest übergab Bürgermeister A B"."""
    stands = bearing(found.text, mention)
    said_by = prepositions(found.text.lang)
    led = any(t.low in said_by for t in found.text.tokens[begin : mention.first])
    return stands if led or stands not in ("at", "to") or by_ending(found.text, mention) else None


def _given_to(found: Findings, person: PersonMention, first: int) -> str | None:
    """ "Dem Bürgermeister von Cardiff, A B": by an article, with no preposition before it."""
    articles = found.text.lexicon.words("language", "joins", "dative")
    if not articles:
        return None
    tokens, small = found.text.tokens, prepositions(found.text.lang)
    for i in range(person.first - 1, max(person.first - _OFFICE, first) - 1, -1):
        if tokens[i].low in articles:
            return "to" if i == 0 or tokens[i - 1].low not in small else None
        if found.text.tags.get(i, "").endswith("person") or tokens[i].text in _ENDS:
            return None
    return None


def _subject(found: Findings, before: list[Named], first: int, verb: int, opened: bool) -> str | None:
    """Who stands before the verb without a preposition: a person, a town at the head or right beside it."""
    nearest = before[-1]
    if not nearest[4]:
        return nearest[2]
    if opened or before[0][0] - first < _OPENS:
        return before[0][2]
    if nearest[1] == verb:
        return nearest[2]
    between = found.text.tokens[nearest[1] : verb]  # "le maire de Mayen a offert", "hat … überreicht"
    plain = len(between) == 1 and between[0].is_word and between[0].low not in prepositions(found.text.lang)
    return nearest[2] if plain and not between[0].is_capital else None


def _receiver_by_order(
    found: Findings, frame: Frame, before: list[Named], behind: list[Named], verb: int
) -> None:
    """ "Gave Kiel a statue", "die Coventry 1987 Kiel schenkte", "1987 schenkte Coventry der Stadt Kiel"."""
    if not found.text.does(RECEIVER_BY_ORDER) or found.text.head_last:
        return
    joins = found.text.lexicon.word_set("language", "joins", "and")
    behind = [m for m in behind if not any(t.low in joins for t in found.text.tokens[verb : m[0]])]
    near = [m for m in behind if m[0] - verb <= _RIGHT_BEHIND or _is_guest(found, m, verb)]
    if frame.giver is None and near and found.text.does(VERB_SECOND):
        frame.giver = near.pop(0)[2]
        near += [m for m in behind if m not in near and m[2] != frame.giver][:1]
    rest = [m for m in before if m[2] != frame.giver and m[4]] if found.text.lang == "de" else []
    to = next((m[2] for m in (*near, *rest[-1:]) if m[2] != frame.giver), None)
    if frame.giver and frame.receiver is None:
        frame.receiver = to


def _is_guest(found: Findings, named: Named, verb: int) -> bool:
    """The Lambert of "presented her guest, Mayor Pierre Lambert, with": an aside stands before him."""
    tokens, tags = found.text.tokens, found.text.tags
    between = range(verb + 1, named[0])
    if named[4] or len(between) > _OFFICE or sum(tokens[i].text == "," for i in between) != 1:
        return False
    small = prepositions(found.text.lang)
    plain = (tags.get(i) == "office" or not tokens[i].is_capital for i in between)
    return all(plain) and not any(tokens[i].low in small for i in between)


def _ends(found: Findings, named: Named, endings: tuple[str, ...]) -> bool:
    return bool(endings) and found.text.tokens[named[1] - 1].low.endswith(endings)
