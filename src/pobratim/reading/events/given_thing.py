"""What is given, where no list has it: the words at the verb that name something new, "a carved drum"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.lexicons.grammar import NOUNS_CAPITAL, OF_GIVES, TITLES_CAPITAL, UNSPACED, VERB_SECOND
from pobratim.reading.bearing import prepositions
from pobratim.reading.clauses import clause_before
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.verb_clauses import clause_of, verb_of
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import begin_in
from pobratim.reading.named_things import extend
from pobratim.reading.phrases import Hit

_BESIDE: Final = 3  # tokens from a thing to its verb, or to the comma of its clause
_SECOND: Final = 2  # heads, of which the second says what the first is
_LEADING: Final = 2  # tokens from the beginning of a clause to what was given: "Two vans were handed over"
_ADJECTIVES: Final = 5  # small words between "ein" and the noun
_AUXILIARY: Final = 3  # tokens of ", has been" and the verb
_OF_TOWN: Final = 4  # tokens from "to" to the town of "to the people of Bath"
_LONGEST: Final = 9  # words of what is given
_GIFT: Final = ("gift", "aid")
_OF_NUMBERS: Final = ".,$€£"
_YEARS: Final = range(1900, 2100)


def thing_given(found: Findings, frame: Frame) -> str | None:
    """The noun of something given, in the trigger or behind it, with what completes its name."""
    heads = list(found.hits_in(frame.hit.first, frame.near[1], "links.given")) or _told_of(found, frame)
    posed = list(found.hits_in(frame.hit.first, frame.near[1], "links.posing"))
    heads = [h for h in heads if not _is_as_present(found, h) and not _is_within(h, posed)]
    gifts = list(found.hits_in(frame.hit.first, frame.near[1], "links.presents"))
    heads = _behind_a_dash(found, heads, gifts)
    # Aid is told in so many ways that an article is no sign: "three lorries left".
    thing = _newly_named(found, frame) if frame.type is EventType.GIFT else None
    if not heads or any(h.first == heads[0].first for h in gifts):
        return _named_thing(found, *thing) if thing else None  # a gift by another name than "a gift"
    if thing and thing[0] < heads[0].first < thing[1] and found.text.does(TITLES_CAPITAL):
        return _named_thing(found, *thing)  # "a carved oak bench"
    end = extend(found, heads[0].first, heads[0].last, frame.sentence.last)
    to = prepositions(found.text.lang)
    given = found.text.lexicon.word_set("language", "joins", "given")
    words = [found.text.tokens[i].low for i in range(heads[0].last, end)]
    end = next((heads[0].last + n for n, w in enumerate(words) if to.get(w) == "to" or w in given), end)
    end = _before_giver(found, frame.hit, heads[0].last, end)
    closing = found.text.lexicon.word_set("language", "newly", "open")
    while end > heads[0].last and found.text.tokens[end - 1].low in closing:
        end -= 1  # "een paar klompen gegeven"
    tongues = list(found.hits_in(end, end + 1, "links.tongues"))
    end = max([end, *(h.last for h in tongues)])
    return found.text.span(*_unquoted(found, heads[0].first, end)).text


def _named_thing(found: Findings, first: int, last: int) -> str:
    """The "crate of wine" of "a crate of wine for the mayor": who gets it is no part of its name."""
    to, tokens = prepositions(found.text.lang), found.text.tokens
    cut = (i for i in range(first + 1, last) if to.get(tokens[i].low) == "to" and _is_somebody(found, i + 1))
    return found.text.span(first, next(cut, last)).text


def _unquoted(found: Findings, first: int, last: int) -> tuple[int, int]:
    """All of a name that ends with the thing: 友好の鐘 of 「友好の鐘」."""
    tokens = found.text.tokens
    if not found.text.does(UNSPACED):
        return first, last
    last = next((i for i in range(first, last) if tokens[i].text == "」"), last)
    begin = found.text.sentence_of(first).first
    if tokens[last].text == "」":
        first = next((i + 1 for i in range(first, begin - 1, -1) if tokens[i].text == "「"), first)
    return first, last


def _before_giver(found: Findings, hit: Hit, first: int, last: int) -> int:
    """The end of the painting in "reçu un tableau (des mains) du maire": who gave it is no part of it."""
    if not found.text.does(OF_GIVES) or last - first < _SECOND or not _is_got(found, hit):
        return last
    tokens, words = found.text.tokens, found.text.lexicon.word_set
    of, hands = words("language", "prepositions", "of"), words("language", "joins", "hands")
    for i in range(first, last - 1):
        if tokens[i].low not in of:
            continue
        if tokens[i + 1].low in hands or found.text.tags.get(i + 1) == "office":
            return i
        if found.hits_in(i + 1, i + _SECOND, "links.guest"):
            return i
    return last


def _is_got(found: Findings, hit: Hit) -> bool:
    return bool(found.hits_in(max(hit.first - 1, 0), hit.last + 1, "links.getting"))


def _behind_a_dash(found: Findings, heads: list[Hit], gifts: list[Hit]) -> list[Hit]:
    """The crest of «вручил подарки – сувенирный герб и карту», "gave presents: a crest and a map"."""
    presents = {h.first: h.last for h in gifts}
    if len(heads) < _SECOND or heads[0].first not in presents:
        return heads
    last = presents[heads[0].first]
    dash = found.text.tokens[last].text in "–—-:" and heads[1].first - last <= _BESIDE
    return [h for h in heads[1:] if h.first not in presents] or heads if dash else heads


def _is_as_present(found: Findings, hit: Hit) -> bool:
    """The «подарок» of «привезли в подарок аппарат», which is no thing: a preposition stands before it."""
    led = hit.first > 0 and found.text.tokens[hit.first - 1].low in prepositions(found.text.lang)
    return led and bool(found.hits_in(hit.first, hit.last, "links.presents"))


def _is_within(hit: Hit, posed: list[Hit]) -> bool:
    """The photo of "a pair of clogs was given, and the mayor posed for the photo"."""
    return any(p.first <= hit.first < p.last for p in posed)


def _told_of(found: Findings, frame: Frame) -> list[Hit]:
    """The thing before its verb, or the clause of its giving: «мүйіз сыйға тартты», "the bench Kiel gave"."""
    first = frame.sentence.first
    if found.text.head_last:
        begin = max(frame.near[0], frame.hit.first - _BESIDE)
        return list(found.hits_in(begin, frame.hit.first, "links.given"))[-1:]
    verb = verb_of(found, frame.hit)
    begun = clause_before(found, first, verb)
    if begun is None:
        return []
    opened = begun if begun == verb else begun - 1
    begin = max(opened - _BESIDE - 1, first)
    things = [*found.hits_in(begin, opened, "links.given"), *found.hits_in(begin, opened, "memorials.heads")]
    return [h for h in things if opened - _BESIDE <= h.last <= opened][-1:]


def _newly_named(found: Findings, frame: Frame) -> tuple[int, int] | None:
    """ "Gave them a carved drum": what no list has, by its article."""
    if found.text.does(UNSPACED):
        return None  # a number there is no article: だるま2体が
    verb = verb_of(found, frame.hit)
    first, last, opened = clause_of(found, frame, verb)
    thing = _in_clause(found, frame.hit, verb, first, last)
    if thing is None and opened and _has_subject(found, first, verb):
        return _before_clause(found, frame.sentence.first, first - 1)
    if thing is None and _is_passive(found, verb, last):
        return _before_clause(found, frame.sentence.first, _before_aside(found, frame.sentence.first, verb))
    return thing


def _before_aside(found: Findings, first: int, verb: int) -> int:
    """Where "the bench, now in the park, was given by Kiel" leaves off to say more of it; else the verb."""
    tokens = found.text.tokens
    commas = [i for i in range(first, verb) if tokens[i].text == ","]
    closed = len(commas) > 1 and verb - commas[-1] <= _AUXILIARY
    return commas[-2] if closed else verb


def _is_passive(found: Findings, verb: int, last: int) -> bool:
    """ "The bench (was) given by Kiel": in languages where no comma closes a clause."""
    closing = found.text.lexicon.words("language", "that", "closing")
    by = prepositions(found.text.lang)
    return bool(closing) and any(
        by.get(found.text.tokens[m.first - 1].low) == "by" for m in found.places_in(verb, last)
    )


def _has_subject(found: Findings, first: int, verb: int) -> bool:
    """Whether a town or somebody stands in a clause, "that Kiel gave", that says of a thing who gave it."""
    tokens = found.text.tokens
    led = first > 1 and tokens[first - 2].low in prepositions(found.text.lang)  # "to whom we gave"
    when = tokens[first - 1].low in found.text.lexicon.word_set("language", "when")  # "wo sie", "when Kiel"
    return not (led or when) and bool(found.places_in(first, verb) or found.people_in(first, verb))


def _before_clause(found: Findings, first: int, end: int) -> tuple[int, int] | None:
    """The sundial of "the sundial that X gave": between its article and the clause, with no more words."""
    tokens = found.text.tokens
    closing = found.text.lexicon.word_set("language", "that", "closing")
    while end > first and (not tokens[end - 1].is_word or tokens[end - 1].low in closing):
        end -= 1
    if any(m.last >= end for m in begin_in(found.memorial_mentions, first, end)):
        return None  # the memorial itself: "le monument aux victimes des essais que X a remis"
    if found.text.does(NOUNS_CAPITAL):
        noun = end > first and tokens[end - 1].is_capital  # "legten Blumen nieder, die …"
        return (end - 1, end) if noun and _is_thing(found, end - 1, end) else None
    articles = found.text.lexicon.word_set("names", "article", "words")
    for i in range(end - 1, max(end - _ADJECTIVES, first) - 1, -1):
        if tokens[i].low in articles:
            if i > first and prepositions(found.text.lang).get(tokens[i - 1].low) == "of":
                return None  # "le banc aux couleurs de la paix que X a offert"
            return (i + 1, end) if i + 1 < end and _is_thing(found, i + 1, end) else None
        if not tokens[i].is_word or tokens[i].low in prepositions(found.text.lang):
            return None
    return None


def _in_clause(found: Findings, hit: Hit, verb: int, first: int, last: int) -> tuple[int, int] | None:
    """The tokens of what is given, without its article, in the clause of this verb.

    It is sought behind the verb first; before it at the head of the clause, or where verbs stand last.
    """
    behind = range(verb, last)
    before = range(first, min(first + _LEADING, verb))
    if found.text.does(VERB_SECOND):
        before = range(verb - 1, first - 1, -1)
    for at in (*behind, *before):
        thing = _thing_at(found, hit, at, last)
        if thing is not None:
            return thing
    return None


def _thing_at(found: Findings, hit: Hit, at: int, last: int) -> tuple[int, int] | None:
    text, words = found.text, found.text.lexicon.word_set
    tokens = text.tokens
    if not _is_new(found, at) or at + 1 >= last or text.tags.get(at, "").endswith("date"):
        return None
    led = tokens[at - 1].low if at else ""
    if at == hit.last and led in words("language", "newly", "with"):
        led = ""
    if led in prepositions(text.lang) or led in words("language", "newly", "as"):
        return None
    if led in words("names", "article", "words"):
        return None  # "the two delegations"
    end = _noun_end(found, at + 1, last) if text.does(NOUNS_CAPITAL) else at + 2
    if end is None:
        return None
    end = extend(found, at + 1, end, last)
    if end == hit.last - 1 and text.does(
        TITLES_CAPITAL
    ):  # the phrase ends with its noun: "gave X a framed map"
        end = extend(found, at + 1, hit.last, last)
    end = min(end, at + 1 + _LONGEST)
    if text.does(TITLES_CAPITAL) and any(h.first == end for h in found.hits_in(end, end + 1, "events")):
        return None  # "a further donation"
    closing = words("language", "newly", "open")
    given = words("language", "joins", "given")
    somebody = [i for i in range(at + 2, end) if tokens[i].low in given and _is_somebody(found, i + 1)]
    end = min([end, *somebody])  # "een boom aan Lopik", not "un sac aux couleurs"
    while end > at + 2 and (tokens[end - 1].low in closing or not tokens[end - 1].is_word):
        end -= 1
    return (at if tokens[at].text[0].isdigit() else at + 1, end) if _is_thing(found, at + 1, end) else None


def _is_somebody(found: Findings, at: int) -> bool:
    """Whether an office or a capital stands at a token or not far behind: "zijn Duitse collega".

    In English somebody's town may be some words off: "a flag to the people of Bath".
    """
    his = found.text.lexicon.word_set("names", "link", "his")  # "boxes of books to their twin city"
    near = found.text.tokens[at : at + (_OF_TOWN if found.text.does(TITLES_CAPITAL) else 2)]
    if near and near[0].low in his:
        return True
    return any(t.is_capital or found.text.tags.get(at + n) == "office" for n, t in enumerate(near))


def _is_new(found: Findings, at: int) -> bool:
    """ "A", "ein", "deux", "14": no year, no day."""
    token = found.text.tokens[at]
    if token.is_capital and at != found.text.sentence_of(at).first:
        return False  # "the L/A Basic School"
    if token.text.isdigit():
        part = at > 0 and found.text.tokens[at - 1].text in _OF_NUMBERS  # "2.500", "$400"
        return not part and int(token.text) not in _YEARS
    return token.low in found.text.lexicon.word_set("language", "newly", "words")


def _noun_end(found: Findings, first: int, last: int) -> int | None:
    """Behind the noun, which alone has a capital, and adjectives before it."""
    tokens = found.text.tokens
    small = prepositions(found.text.lang)
    for i in range(first, min(first + _ADJECTIVES, last)):
        if tokens[i].is_capital:
            return i + 1
        if not tokens[i].is_word or tokens[i].low in small:
            return None
    return None


def _is_thing(found: Findings, first: int, last: int) -> bool:
    """No person, office, body, town, span of time, and no event such as "a reception"."""
    tokens, tags = found.text.tokens, found.text.tags
    no_things = found.text.lexicon.word_set("language", "newly", "no_things")
    if not tokens[first].is_word or any(t.low in no_things for t in tokens[first:last][:2]):
        return False
    if tags.get(first, "").endswith(("place", "person", "date")) and last - first < 2:
        return False
    if any(tags.get(i) in ("office", "person") for i in range(first, min(first + 2, last))):
        return False
    if any(m.first < last and first <= m.first for m in found.organisation_mentions):
        return False
    told = found.hits_in(first, last, "events")
    if found.hits_in(first, last, "links.guest"):
        return False
    return all(h.label[1] in _GIFT for h in told if first <= h.first < last)
