"""When somebody was born and died, where a text says so plainly: in brackets behind the name, or by a verb.

"Abai Kunanbaiuly (1845–1904)", "was born on 10 August 1845", "1845 жылы туған". Between name, verb and date
stand only words that the language's list lets through, so what is said of somebody's mother, of a museum or
of two people at once tells nothing of the one named. The words are in ``names.toml`` and ``occasions.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from pobratim.facts.kinds import Office
from pobratim.facts.nouns import LifeDate
from pobratim.facts.span import Span, in_order
from pobratim.facts.when import When, parse_or_none
from pobratim.lexicons.grammar import NAMES_INFLECT
from pobratim.lexicons.lexicon import fold
from pobratim.reading.dates import Dated
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention, begin_in
from pobratim.reading.people.beside import beside, passes
from pobratim.reading.people.brackets import Life, in_brackets, is_year
from pobratim.reading.people.posts import ARTS
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence

_REACH: Final = 14  # tokens between a name, the verb and its date
_LONGEST, _SHORTEST = 120, 16  # years between the two; the least where only two years stand in brackets
_IN_OFFICE: Final = 46  # years nobody is mayor or minister for: below, two years may be those of an office
_RULERS: Final = frozenset(
    (Office.KING, Office.QUEEN, Office.EMPEROR, Office.EMPRESS, Office.PRINCE, Office.PRINCESS, Office.BISHOP)
)
_NUMERAL: Final = re.compile(r"[IVXІ]+\.?")
_NO_OFFICE: Final = frozenset((*ARTS, Office.DOCTOR, Office.ENGINEER))


def find_lives(found: Findings) -> None:
    """Give people the dates of their birth and death, each with its words. What cannot be is left out."""
    told: dict[str, list[Life]] = {}
    for person, life in (*_bracketed(found), *_said(found)):
        told.setdefault(person, []).append(life)
    for person, lives in told.items():
        born, died = ([x for life in lives if (x := getattr(life, end))] for end in ("born", "died"))
        life = Life(_agreed(born), _agreed(died))
        if _can_be(life, found.published):
            found.people[person] = replace(found.people[person], born=life.born, died=life.died)


def _agreed(told: Sequence[LifeDate]) -> LifeDate | None:
    """The finest of the dates with the words of all; None where they contradict each other."""
    known = [(when, one) for one in told if (when := parse_or_none(one.date)) and when.lower and when.upper]
    if not known:
        return None
    finest, best = min(known, key=lambda pair: (pair[0].upper or date.max) - (pair[0].lower or date.min))
    if not all(finest.within(when) for when, _ in known):
        return None
    return replace(best, evidence=in_order(span for _, one in known for span in one.evidence))


def _bracketed(found: Findings) -> Iterator[tuple[str, Life]]:
    """Behind a name: "(1845–1904)", "(* 10. August 1845; † 6. Juli 1904)", "(born 1950)"."""
    tokens = found.text.tokens
    for mention in found.person_mentions:
        if mention.last < len(tokens) and tokens[mention.last].text == "(":
            life, marked = in_brackets(found, mention.last)
            if life.born and life.died and not marked and not _may_be_a_life(found, mention, life):
                continue
            yield mention.person, life


def _may_be_a_life(found: Findings, mention: PersonMention, life: Life) -> bool:
    """Whether two bare dates behind a name are those of a life and not of an office, a reign or a war."""
    assert life.born and life.died
    born, died = parse_or_none(life.born.date), parse_or_none(life.died.date)
    if born is None or died is None or born.year is None or died.year is None:
        return False
    if born.is_day and died.is_day:
        return True
    if _NUMERAL.fullmatch(found.text.tokens[mention.last - 1].text):
        return False
    office = found.people[mention.person].office
    if office in _RULERS:
        return False
    least = _SHORTEST if office is None or office in _NO_OFFICE else _IN_OFFICE
    return died.year - born.year >= least


def _can_be(life: Life, published: When | None) -> bool:
    """Nobody dies before being born, lives too long, or is told of before it happened."""
    born, died = (parse_or_none(x.date) if x else None for x in (life.born, life.died))
    ends = published.upper if published else None
    for when in (w for w in (born, died) if w):
        if when.lower is None or (ends is not None and when.lower >= ends):
            return False
    if born and died and born.year is not None and died.year is not None:
        return born.lower <= died.lower and died.year - born.year <= _LONGEST  # type: ignore[operator]
    return bool(born or died)


def _said(found: Findings) -> Iterator[tuple[str, Life]]:
    """By a verb: "was born on 10 August 1845", "скончался в 1904 году"."""
    for hit in found.hits_in(0, len(found.text.tokens), "occasions.lives"):
        sentence = found.text.sentence_of(hit.first)
        dated = _date_of(found, hit, sentence)
        if dated is None:
            continue
        person = _subject(found, hit, dated, sentence)
        if person is not None and dated.edtf is not None:
            start = min(dated.span.start, found.text.tokens[hit.first].start)
            end = max(dated.span.end, found.text.tokens[hit.last - 1].end)
            one = LifeDate(dated.edtf, (Span.of(found.text.raw, start, end),), f"verb-{hit.label[2]}")
            yield person, Life(born=one) if hit.label[2] == "born" else Life(died=one)


def _date_of(found: Findings, hit: Hit, sentence: Sentence) -> Dated | None:
    """The date right behind the verb, else the one right before it; only words of the list may be between.

    Where there is one on either side, behind a comma something new begins: "1842 geboren, 1912 gestorben".
    """
    after, comma = _nearest(found, sentence, range(hit.last, min(hit.last + _REACH, sentence.last)))
    first = max(hit.first - _REACH, sentence.first)
    before, _ = _nearest(found, sentence, range(hit.first - 1, first - 1, -1))
    return before if before and (after is None or comma) else after


def _nearest(found: Findings, sentence: Sentence, way: range) -> tuple[Dated | None, bool]:
    """The first date on the way, and whether a comma stands before it."""
    comma = False
    for i in way:
        if (found.text.tags.get(i) or "").endswith("date"):
            return _at(found, sentence, i), comma
        if is_year(found.text.tokens[i]) and i not in found.text.tags:
            # "wurde 1842 geboren": elsewhere a bare number is no date, beside such a verb it is.
            year = found.text.tokens[i].text
            return Dated(found.text.span(i, i + 1), (i, i + 1), year, "absolute", None, None, "bare"), comma
        if not passes(found, i):
            break
        comma = comma or found.text.tokens[i].text == ","
    return None, False


def _at(found: Findings, sentence: Sentence, i: int) -> Dated | None:
    """The date that covers a token, if it says a year and is no stretch of time."""
    offset = found.text.tokens[i].start
    for dated in found.dates_in(sentence):
        if dated.span.start <= offset < dated.span.end:
            plain = dated.kind == "absolute" and dated.edtf and "/" not in dated.edtf
            return dated if plain else None
    return None


def _subject(found: Findings, hit: Hit, dated: Dated, sentence: Sentence) -> str | None:
    """Who was born or died: named before the verb, behind it, or by a pronoun."""
    before = begin_in(found.person_mentions, sentence.first, hit.first)
    if before:
        mention = before[-1]
        gap = _without_brackets(found, mention.last, hit.first)
        fits = gap is not None and all(passes(found, i) or _told_already(found, i, sentence) for i in gap)
        return mention.person if fits and _is_subject(found, mention, sentence) else None
    head = min(hit.first, dated.first)
    if all(passes(found, i) for i in range(sentence.first, head)):
        behind = _named_behind(found, max(hit.last, dated.last), sentence)
        return behind or _meant_by_pronoun(found, hit, sentence)
    return _meant_by_pronoun(found, hit, sentence)


def _without_brackets(found: Findings, first: int, last: int) -> Sequence[int] | None:
    """The tokens between, without what stands in brackets; None where it is too far."""
    tokens, kept, inside = found.text.tokens, [], False
    for i in range(first, last):
        inside = inside or tokens[i].text == "("
        if not inside:
            kept.append(i)
        inside = inside and tokens[i].text != ")"
    return kept if len(kept) <= _REACH and not inside else None


def _told_already(found: Findings, i: int, sentence: Sentence) -> bool:
    """A date, or the verb of the other end of a life: "was born in 1845 and died in 1904"."""
    if (found.text.tags.get(i) or "").endswith("date") or is_year(found.text.tokens[i]):
        return True
    hits = found.hits_in(sentence.first, sentence.last, "occasions.lives")
    return any(hit.first <= i < hit.last for hit in hits)


def _is_subject(found: Findings, mention: PersonMention, sentence: Sentence) -> bool:
    """Whether the sentence is about the one named: not "the mother of Abai", not "the Abai museum"."""
    text, first = found.text, mention.first
    if text.does(NAMES_INFLECT):  # the subject stands in its nominative
        name = set(fold(found.people[mention.person].name).split())
        if not {text.tokens[i].low for i in range(mention.first, mention.last)} <= name:
            return False
    if first == sentence.first:
        return True
    before, tag = text.tokens[first - 1], text.tags.get(first - 1) or ""
    return not before.is_word and before.text not in "-'’»”" if not tag else tag == "office" or "date" in tag


def _named_behind(found: Findings, first: int, sentence: Sentence) -> str | None:
    """ "Born in 1845, the poet Abai", "1845 жылы туған Абай"."""
    for i in range(first, min(first + _REACH, sentence.last)):
        here = begin_in(found.person_mentions, i, i + 1)
        if here:
            return here[0].person
        if not (passes(found, i) or found.text.tags.get(i) == "office"):
            break
    return None


def _meant_by_pronoun(found: Findings, hit: Hit, sentence: Sentence) -> str | None:
    """The only one named in the sentence before, where this one begins with "he", "she" or the verb."""
    text, pronouns = found.text, beside(found.text.lang, "pronouns")
    opening = range(sentence.first, hit.first)
    said = [i for i in opening if text.tokens[i].low in pronouns]
    rest = [i for i in opening if i not in said]
    if len(said) > 1 or not all(passes(found, i) or _told_already(found, i, sentence) for i in rest):
        return None
    if not sentence.index or (not said and hit.first != sentence.first):
        return None
    previous = text.sentences[sentence.index - 1]
    named = {m.person for m in begin_in(found.person_mentions, previous.first, previous.last)}
    return named.pop() if len(named) == 1 else None
