"""Who holds the offices of a text: those they stand before, else the one they stand behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from pobratim.facts.kinds import Office
from pobratim.lexicons.grammar import NOUNS_CAPITAL
from pobratim.reading.people.apposing import POSSESSIVE
from pobratim.reading.people.attaching import Attacher
from pobratim.reading.people.held import Held
from pobratim.reading.people.implied import implied
from pobratim.reading.people.kin import not_of_kin
from pobratim.reading.people.listing import ahead
from pobratim.reading.people.of_town import named_town
from pobratim.reading.people.offices import LEVELLED, OF_THEM, OfficeHit, deputy_of, is_counterpart, settle
from pobratim.reading.people.overlapped import name_over
from pobratim.reading.people.posts import GROUPS
from pobratim.reading.people.spotted import Spotted

_BESIDE: Final = 2  # tokens between somebody alone and an office of several
# What a mayor is beside: "the Mayor, Cllr Ann Moss".
_LESSER: Final = (Office.COUNCILLOR.value, Office.CITY_COUNCILLOR.value)
_HEADS: Final = frozenset((Office.MAYOR, Office.GOVERNOR, LEVELLED))  # of a town or region


@dataclass(slots=True)
class Story:
    """What has been found while offices are handed out."""

    held: dict[int, list[Held]] = field(default_factory=dict)


def hand_out(hits: Sequence[OfficeHit], found: list[Spotted], attacher: Attacher) -> Story:
    """Give each office to its holders: those it stands before, else the one it stands behind."""
    story = Story()
    by_title: dict[int, list[Spotted]] = {}
    for spotted in found:
        if spotted.title is not None:
            by_title.setdefault(spotted.title.first, []).append(spotted)
    ends = {s.last: s for s in found}
    starts = {s.first: s for s in found}
    latest: Held | None = None
    unheld: OfficeHit | None = None
    group: OfficeHit | None = None
    apposed: tuple[OfficeHit, list[Spotted]] | None = None
    for number, hit in enumerate(hits):
        both = _of_both(hits, number, by_title, attacher)
        before = by_title.get(hit.first) or both or attacher.apposed(hit, starts, ends)
        holders = before or _holders_before(hit, ends, attacher)
        holders = holders or name_over(hit, attacher, starts)
        if before and not (by_title.get(hit.first) or both) and _has_own(before[-1], hits, attacher):
            # "A. Moos, mayor of X, B. Lenz, mayor of Y": the name behind has an office behind it too.
            holders = _holders_before(hit, ends, attacher) or before
            before = before if holders is before else []
        if not holders and apposed and attacher.continues(apposed[0], hit):
            holders = apposed[1]
        if holders and not before:
            holders = _theirs_or_the_next(hits, number, story, holders, by_title, attacher)
        holders = not_of_kin(hit, holders, attacher, titled=hit.first in by_title)
        if number and attacher.serves(hits[number - 1], hit):
            continue
        apposed, last = (hit, holders) if holders and not before else None, apposed
        if apposed and last is None and number + 1 < len(hits):
            holders = _first_of_two(hit, hits[number + 1], holders, ends, attacher) or holders
        if hit.office == OF_THEM and not _is_near(group, hit, attacher):
            continue
        for rank, spotted in enumerate(holders):
            held = attacher.held(hit, spotted, rank, len(holders))
            held.of = named_town(hit, held, attacher)
            his = held.office == Office.DEPUTY_MAYOR and latest is not None and attacher.is_his(hit, latest)
            if his and latest is not None:
                held.office = deputy_of(latest.office) or held.office
            if hit.office == OF_THEM and group is not None:
                held.office, held.former = settle(group, None, None), group.former
            if is_counterpart(hit):
                named = _of_counterpart(hits, number, found, ends, story, unheld, latest, attacher)
                if named is None and latest is None:
                    continue
                named = named or (latest.office if latest else None)
                held.office = deputy_of(named) if hit.deputy else named
            own = story.held.setdefault(spotted.first, [])
            own.append(held)
            if latest is None or not (his or _goes_before(hit, latest, held, own, attacher)):
                latest = held
        if unheld is not None and len(holders) == 1 and _are_of_one(unheld, hit, attacher):
            story.held[holders[0].first].append(attacher.held(unheld, holders[0], 0, 1))
        unheld = None if holders or hit.last in ends else hit
        group = hit if hit.plural and not holders else group
    _imply(found, story, attacher)
    return story


def _of_both(
    hits: Sequence[OfficeHit], number: int, by_title: dict[int, list[Spotted]], attacher: Attacher
) -> list[Spotted]:
    """ "Mayor of Worcester Councillor Ian Imray": both offices are his."""
    chained = attacher.reaches[hits[number].first].chained
    if chained is None or hits[number].plural or _is_of_two(hits, number, attacher):
        return []
    return by_title.get(chained, [])[:1]


def _is_of_two(hits: Sequence[OfficeHit], number: int, attacher: Attacher) -> bool:
    """«Киль мэрін Семей әкімі A B қарсы алды»: one office twice is held by two."""
    if not attacher.words.owner_first or number + 1 == len(hits):
        return False
    offices = {hits[number].office, hits[number + 1].office}
    return len(offices) == 1 or offices.issubset(_HEADS)


def _of_counterpart(
    hits: Sequence[OfficeHit],
    number: int,
    found: list[Spotted],
    ends: dict[int, Spotted],
    story: Story,
    unheld: OfficeHit | None,
    latest: Held | None,
    attacher: Attacher,
) -> str | None:
    """The office that the words beside "his counterpart" name, None where it is that of whoever came last."""
    hit = hits[number]
    named = _possessor(hit, hits[number - 1] if number else None, attacher)
    named = named or _of_companion(hit, found, ends, story, attacher)
    named = named or _of_nobody(hit, unheld, attacher)
    return named or _told_behind(hits, number, latest, attacher)


def _imply(found: Sequence[Spotted], story: Story, attacher: Attacher) -> None:
    """Give an office to whoever has none that a word names."""
    for spotted in found:
        if spotted.first in story.held:
            continue
        office = implied(spotted, attacher.text, attacher.words, attacher.offices)
        if office is not None:
            story.held[spotted.first] = [
                Held(office.value, None, former=False, at=spotted.first, honorary=False)
            ]


def _are_of_one(one: OfficeHit, other: OfficeHit, attacher: Attacher) -> bool:
    """Whether two offices are of one: "le maire de Pierres et président du comité, Jean Petit"."""
    if one.plural or other.plural or other.deputy or one.office == other.office or attacher.words.cyrillic:
        return False
    if attacher.text.tokens[other.first - 1].low not in attacher.text.lexicon.word_set("language", "and"):
        return False
    named = attacher.reaches[other.first].name_at is not None
    return not (named and attacher.text.lang == "en") and attacher.continues(one, other)


def _goes_on(
    hits: Sequence[OfficeHit], number: int, story: Story, holder: Spotted, attacher: Attacher
) -> bool:
    """Whether it is the next name's: "le Landrat, A, le maire de Pierres et président du comité, B"."""
    hit, following = hits[number], hits[number + 1 : number + 2]
    if not following or holder.first not in story.held or not _are_of_one(hit, following[0], attacher):
        return False
    reach = attacher.reaches[following[0].first]
    return reach.name_at is not None or (reach.comma is not None and not reach.loose)


def _theirs_or_the_next(
    hits: Sequence[OfficeHit],
    number: int,
    story: Story,
    holders: list[Spotted],
    by_title: dict[int, list[Spotted]],
    attacher: Attacher,
) -> list[Spotted]:
    """Those named before an office, or whom it waits for, who is named behind the next."""
    if _goes_on(hits, number, story, holders[0], attacher):
        return []
    if _is_of_the_next(hits, number, holders[0], attacher):
        return by_title.get(hits[number + 1].first, [])
    return holders


def _is_of_the_next(hits: Sequence[OfficeHit], number: int, holder: Spotted, attacher: Attacher) -> bool:
    """«Председатель A B, заместитель главы города, руководитель аппарата C D»: both of these are of C D."""
    hit, following = hits[number], hits[number + 1 : number + 2]
    if not attacher.words.cyrillic or holder.title is None or hit.plural or not following:
        return False
    tokens, other = attacher.text.tokens, following[0]
    between = tokens[hit.last : other.first]
    commas = [t for t in between if t.text in ",;()–—."]
    led = bool(between) and commas == [between[-1]] and commas[0].text == ","
    return led and not other.plural and attacher.reaches[other.first].name_at is not None


def _goes_before(hit: OfficeHit, latest: Held, held: Held, own: list[Held], attacher: Attacher) -> bool:
    """Whether the office told before stays the one that "his counterpart" means."""
    lesser = latest in own and held.office in _LESSER  # "The Mayor, Cllr Alan Green, and his counterpart"
    return lesser or _is_aside(hit, latest, attacher) or _is_his_deputy(hit)


def _is_aside(hit: OfficeHit, latest: Held, attacher: Attacher) -> bool:
    """The chair of "the mayor, with A. Moos (chair), receives his counterpart": a mayor is meant."""
    opened = hit.first > 0 and attacher.text.tokens[hit.first - 1].text == "("
    return opened and latest.at >= attacher.text.sentence_of(hit.first).first


def _is_his_deputy(hit: OfficeHit) -> bool:
    """Of "the mayor and her deputy, Jim Hill. Her predecessor", that "her" is still the mayor."""
    return hit.deputy and is_counterpart(hit)


def _has_own(spotted: Spotted, hits: Sequence[OfficeHit], attacher: Attacher) -> bool:
    """Whether a comma and an office stand right behind a name."""
    tokens, behind = attacher.text.tokens, spotted.last
    return behind < len(tokens) and tokens[behind].text == "," and any(h.first == behind + 1 for h in hits)


def _of_companion(
    hit: OfficeHit, found: list[Spotted], ends: dict[int, Spotted], story: Story, attacher: Attacher
) -> str | None:
    """The office of Moos in "Moos und sein Amtskollege B. Lenz", wherever it was said."""
    tokens, behind = attacher.text.tokens, hit.first - 2
    companion = ends.get(behind)
    if companion is None or tokens[behind].low not in attacher.words.conjunctions:
        return None
    surname = tokens[companion.last - 1].low
    same = [s for s in found if tokens[s.last - 1].low == surname]
    return next((h.office for s in same for h in story.held.get(s.first, ()) if h.office), None)


def _is_near(group: OfficeHit | None, hit: OfficeHit, attacher: Attacher) -> bool:
    """Whether a group was told in this sentence or the one before."""
    if group is None:
        return False
    sentence_of = attacher.text.sentence_of
    return sentence_of(hit.first).index - sentence_of(group.first).index <= 1


def _of_nobody(hit: OfficeHit, before: OfficeHit | None, attacher: Attacher) -> str | None:
    """The office of the mayor who is not named in "the mayor and her German colleague Ann Moss"."""
    if before is None or not attacher.is_owned_by(hit, before):
        return None
    return settle(before, None, None)


def _told_behind(
    hits: Sequence[OfficeHit], number: int, latest: Held | None, attacher: Attacher
) -> str | None:
    """The office of Moss in "accompanied by her deputy, Jim Hill, Mayor Ann Moss went"."""
    last = attacher.text.sentence_of(hits[number].first).last
    other = hits[number + 1] if number + 1 < len(hits) else None
    if latest is not None or other is None or other.first >= last or other.plural or is_counterpart(other):
        return None
    return settle(other, None, None) if attacher.reaches[other.first].name_at is not None else None


def _first_of_two(
    hit: OfficeHit, other: OfficeHit, holders: list[Spotted], ends: dict[int, Spotted], attacher: Attacher
) -> list[Spotted]:
    """The Moss of "Ann Moss and Jim Hill, mayor of X and chair of Y": two offices for two who have none."""
    tokens, last = attacher.text.tokens, holders[-1]
    if hit.plural or other.plural or hit.office == other.office or not attacher.continues(hit, other):
        return []
    joined = last.first > 1 and tokens[last.first - 1].low in attacher.words.conjunctions
    first = ends.get(last.first - 1) if joined else None
    if first is None or any(s.title is not None or s.honorific for s in (first, last)):
        return []
    return [first]


def _holders_before(hit: OfficeHit, ends: dict[int, Spotted], attacher: Attacher) -> list[Spotted]:
    """One person in apposition, or the whole list where the office is in the plural."""
    last = attacher.holder_before(hit, ends)
    if last is None:
        return []
    if not hit.plural:
        return [last]
    if _is_ones_own(last, attacher):
        return [last]
    listed = [*reversed([*ahead(attacher.text, attacher.words, last, ends)]), last]
    between = attacher.text.tokens[last.last : hit.first]
    alone = len(listed) == 1 and hit.office in GROUPS and len(between) > _BESIDE
    met = alone and all(t.low not in attacher.offices.owning for t in between)
    several = not attacher.text.tokens[hit.last - 1].low.endswith(attacher.words.ends["of_one_too"])
    met = met or (attacher.words.cyrillic and several and len(listed) == 1)  # «A B, депутаты привезли»
    return [] if met else listed  # "Ann Moss, came and met the teachers", but "one of the teachers"


def _is_ones_own(last: Spotted, attacher: Attacher) -> bool:
    """ "A B, C D (Vorsitzende)": a German bracket behind a comma is of the last, plural as it may be."""
    text = attacher.text
    if not text.does(NOUNS_CAPITAL) or last.last >= len(text.tokens) or text.tokens[last.last].text != "(":
        return False
    first = last.title.first if last.title is not None and last.title.last == last.first else last.first
    return first > 0 and text.tokens[first - 1].low not in attacher.words.conjunctions


def _possessor(hit: OfficeHit, before: OfficeHit | None, attacher: Attacher) -> str | None:
    """The mayor of "the Mayor's predecessor, the late Bogdan Rzeszut"."""
    between = attacher.text.tokens[before.last : hit.first] if before is not None else []
    if before is None or len(between) != 1 or between[0].low not in POSSESSIVE:
        return None
    return settle(before, None, None)
