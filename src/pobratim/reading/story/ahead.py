"""Whether a day beside a verb in the present lies ahead: "am Montag legt", "Sunday at 11 the choir sings"."""

from __future__ import annotations

from datetime import date
from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.facts.when import parse_or_none
from pobratim.reading.dates import Dated
from pobratim.reading.dates.grammar import grammar_of
from pobratim.reading.dates.reference import shift_days
from pobratim.reading.findings import Findings
from pobratim.reading.text import Sentence

_PLANNED: Final = 4  # tokens of the longest words that say so
_TABLE: Final = 3  # words of the label of an event
_WEEK: Final = 7  # days
_HOUR: Final = 6  # tokens of "um 11.30 Uhr" at most


def looks_ahead(found: Findings, sentence: Sentence, dated: Dated) -> bool:
    """Whether the word beside a date is a verb in the present, or says that it is planned.

    Before its verb the date begins the clause: in "kwamen zondag luisteren" the verb is another.
    """
    tokens, words = found.text.tokens, found.text.lexicon.words
    first, last = dated.first, dated.last
    prepositions = (*words("language", "prepositions", "at"), *words("language", "prepositions", "to"))
    if first > sentence.first and tokens[first - 1].low in prepositions:
        first -= 1
    opens = first == sentence.first or (
        tokens[first - 1].text in ",;:" or tokens[first - 1].low in words("language", "and")
    )
    behind = behind_hour(found, sentence, last) if opens else last
    hour, last = behind > last or is_pointed_to(found, dated), behind
    if opens and is_told_in_present(found, sentence, last, hour):
        return True
    reach = max(first - 1, sentence.first), min(last + 1, sentence.last)
    # "On Sunday at 11 there is a concert"; without its hour "is" may go on with "opened".
    is_there = hour and not has_done(found, sentence)
    being = set() if is_there else {hit.first for hit in found.hits_in(*reach, "links.modality.being")}
    nouns = (
        *prepositions,
        *words("language", "place_heads", "link"),
    )  # "en fête dimanche"
    over = found.hits_in(max(first - _PLANNED, sentence.first), first, "links.modality.perfect")
    over_at = {i for h in over for i in range(h.first, h.last)}  # "a rendu visite dimanche"
    verbs = [
        h
        for h in found.hits_in(*reach, "links.modality.present")
        if h.first not in being
        and h.first not in over_at
        and not (h.first and tokens[h.first - 1].low in nouns)
    ]
    planned = found.hits_in(max(first - _PLANNED, sentence.first), first, "links.modality.planned")
    return any(h.last == first or (opens and h.first == last) for h in verbs) or any(
        h.last == first for h in planned
    )


def is_pointed_to(found: Findings, dated: Dated) -> bool:
    """Whether a present beside it is no report: "this Saturday X opens", "from Friday to Sunday X is"."""
    rule = dated.rule.split(".")[0]
    if rule == "weekdays":
        return True
    this, first = grammar_of(found.text.lexicon), max(dated.first - 1, 0)  # "ce samedi"
    return rule == "weekday" and any(this.has("this", t.low) for t in found.text.tokens[first : dated.last])


def has_done(found: Findings, sentence: Sentence) -> bool:
    """Whether a sentence has words of something done: "ist … enthüllt worden"."""
    hits = found.hits_in(sentence.first, sentence.last, "events")
    return any(h.label[2:] == ("done",) for h in hits) or found.has(sentence, "links.modality.perfect")


def is_told_in_present(found: Findings, sentence: Sentence, last: int, hour: bool) -> bool:
    """ "On Sunday the mayor opens a show", "dimanche à 11h, Dijon accueille": behind who does it, a present.

    Without an hour only where a form of the present is no other.
    """
    endings = found.text.lexicon.words("language", "present", "endings")
    if not (hour or endings) or found.has(sentence, "links.modality.perfect"):
        return False
    tokens = found.text.tokens
    last += last < sentence.last and tokens[last].text == ","
    told = (h for h in found.hits_in(last, sentence.last, "events") if len(h.label) == _TABLE)
    hit = min(told, key=lambda h: (h.first, -h.last), default=None)
    if hit is None or hit.label[2] == "future" or any(parts(found, i) for i in range(last, hit.first)):
        return False
    being = {h.first for h in found.hits_in(hit.first, hit.last, "links.modality.being")}
    verbs = [h for h in found.hits_in(hit.first, hit.last, "links.modality.present") if h.first not in being]
    return any(hour or tokens[h.last - 1].low.endswith(endings) for h in verbs)


def parts(found: Findings, i: int) -> bool:
    """Whether a mark parts two clauses; the commas of "Luc Morel, maire de Pau," set off what somebody is."""
    mark, tags = found.text.tokens[i].text, found.text.tags
    return mark in ";:–—" or (mark == "," and not tags.get(i - 1, "").endswith(("person", "place")))


def begins_behind(found: Findings, sentence: Sentence, last: int) -> tuple[int, bool]:
    """Where a clause goes on behind its day, hour and comma; whether with an hour, and nothing is done."""
    begin = behind_hour(found, sentence, last)
    hour = begin > last and not has_done(found, sentence)
    return begin + (found.text.tokens[begin].text == ","), hour


def behind_hour(found: Findings, sentence: Sentence, last: int) -> int:
    """Behind which token the hour ends that stands right behind a day: "um 11.30 Uhr", "at 6 pm"."""
    tokens, words = found.text.tokens, found.text.lexicon.word_set
    leads, units = words("language", "hours", "before"), words("language", "hours", "behind")
    end = min(last + _HOUR, sentence.last)
    i = last + (last < end and tokens[last].text == ",")
    led = i < end and tokens[i].low in leads
    i += led
    first = i
    while i < end and (tokens[i].text[0].isdigit() or (i > first and tokens[i].text in ".:")):
        i += 1
    if i == first:
        return last
    told = i < end and tokens[i].low in units
    i += told
    while told and i < end and (tokens[i].text == "." or tokens[i].low in units):
        i += 1
    return i + (i < end and tokens[i].text == ",") if led or told else last


def from_then_on(found: Findings, sentence: Sentence, dated: Dated) -> str | None:
    """The coming Saturday of "ab Samstag zeigt", "from Saturday the hall shows", in the present; or None.

    Not of «с субботы» and the like, which are "since Saturday" as well.
    """
    edtf = (dated.edtf or "").partition("/")[0]
    when, now = parse_or_none(edtf), found.published
    if when is None or now is None or not (when.is_day and now.is_day) or not edtf < now.edtf:
        return None
    if dated.kind not in ("since", "relative") or any(c.isdigit() for c in dated.span.text):
        return None
    grammar, tokens = grammar_of(found.text.lexicon), found.text.tokens
    first = dated.first - (dated.kind == "relative" and dated.first > sentence.first)
    if not any(grammar.has("onward", t.low) for t in tokens[first : dated.last]):
        return None
    told = found.hits_in(sentence.first, sentence.last, "links.modality.present")
    if not told or found.has(sentence, "links.modality.perfect"):
        return None
    hits = found.hits_in(sentence.first, sentence.last, "events")
    done = [h for h in hits if h.label[2:] == ("done",) and h.label[1] != EventType.EXHIBITION]
    if any(not any(h.first <= p.first < h.last for p in told) for h in done):
        return None
    ahead = shift_days(date.fromisoformat(edtf), _WEEK)
    return ahead if ahead is not None and ahead >= now.edtf else None
