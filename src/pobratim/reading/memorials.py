"""Monuments, gates, plaques and graves: a head word of the lexicon with the words that complete its name."""

from __future__ import annotations

from functools import cache
from typing import Final

from pobratim.facts.nouns import Memorial
from pobratim.facts.span import Span, in_order
from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.grammar import COMPOUNDS, NOUNS_CAPITAL, TITLES_CAPITAL
from pobratim.lexicons.lexicon import fold, load
from pobratim.likeness.own_names import towns
from pobratim.reading.bearing import bearing, prepositions
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import Mention
from pobratim.reading.named_things import extend, head_stands_last, slug
from pobratim.reading.phrases import Hit

_OWNED: Final = ("і", "ы", "сі", "сы")  # endings of a Kazakh head that is of what stands before it
_NAME: Final = 3  # capitals that a memorial is called by before its head
_WHOM: Final = 4  # tokens from a head word to those it honours: "to the innocent victims"
_OF_SEVERAL: Final = 3  # letters of the ending that several have, and cases behind it
_BEFORE: Final = 5  # words before a head that stands last
_OPENERS: Final = frozenset('«„“"‘”')
_CLOSERS: Final = frozenset('»“”"’')


def find_memorials(found: Findings) -> None:
    """Add each memorial; a bare "the memorial" goes to the one named before, and alone makes none."""
    text = found.text
    spans: dict[str, list[Span]] = {}
    names: dict[str, tuple[str, str]] = {}
    bare: list[Hit] = []
    end_of_last = 0
    for hit in found.hits_in(0, len(text.tokens), "memorials"):
        if hit.first < end_of_last or hit.label[1] == "victims" or _in_occasion(found, hit):
            continue
        if _in_title(found, hit):
            continue
        sentence = text.sentence_of(hit.first)
        known = hit.label[1] == "known"
        first = hit.first if known else _begin(found, hit, sentence.first)
        if first < end_of_last:
            continue  # "«Stronger than Death» monument": the name has just been taken
        end = hit.last if known else _end(found, hit, sentence.last)
        alone = not known and first == hit.first and end == hit.last
        capital = text.tokens[first].is_capital and not (
            names and text.does(NOUNS_CAPITAL) and _is_any(found, hit)
        )
        if alone and (not capital or first == sentence.first):
            bare.append(hit)
            continue
        name = hit.label[2] if known else _named(found, hit, first, end)
        memorial = slug("memorial", name)
        names.setdefault(memorial, (name, "memorial-known" if known else "memorial-head+name"))
        spans.setdefault(memorial, []).append(text.span(first, end))
        found.memorial_mentions.append(Mention(first, end, memorial))
        end_of_last = end
    for hit in bare:
        nearest = next((m for m in reversed(found.memorial_mentions) if m.first < hit.first), None)
        if nearest and _stands_for(found, hit, names[nearest.id][0]):
            spans[nearest.id].append(text.span(hit.first, hit.last))
            found.memorial_mentions.append(Mention(hit.first, hit.last, nearest.id))
    found.memorial_mentions.sort(key=lambda m: m.first)
    for memorial, (name, rule) in names.items():
        place = _place_of(found, memorial) or _known_town(found, name)
        found.memorials[memorial] = Memorial(memorial, name, in_order(spans[memorial]), place, rule)


def _stands_for(found: Findings, hit: Hit, name: str) -> bool:
    """Whether a bare head is the memorial named before: a word for all of them, or for one of its kind.

    "Another monument" is not, nor "a monument", nor «памятник в Аджимушкае», which stands elsewhere.
    """
    tokens, lexicon, head = found.text.tokens, found.text.lexicon, hit.label[2]
    new = lexicon.word_set("language", "another") | lexicon.word_set("language", "pronouns", "somebody")
    if hit.first and tokens[hit.first - 1].low in new:
        return False
    at = prepositions(found.text.lang)
    if (
        hit.last + 1 < len(tokens)
        and at.get(tokens[hit.last].low) == "at"
        and tokens[hit.last + 1].is_capital
    ):
        return False
    return _is_any(found, hit) or fold(head) in fold(name)


def _is_any(found: Findings, hit: Hit) -> bool:
    """Whether the head is a word for all memorials."""
    return fold(hit.label[2]) in found.text.lexicon.word_set("language", "any_memorial")


def _known_town(found: Findings, name: str) -> str | None:
    """Ypres for the Menin Gate, where the text names Ypres too."""
    town = towns().get(name)
    return town if town in found.places else None


def _in_occasion(found: Findings, hit: Hit) -> bool:
    """Memorial Day is a day."""
    days = found.hits_in(max(0, hit.first - _WHOM), hit.first + 1, "occasions.observances")
    return any(d.first <= hit.first < d.last for d in days)


def _end(found: Findings, hit: Hit, limit: int) -> int:
    """The name goes on only with a quotation, a capital, or whom it honours: else the head stands alone."""
    tokens, last = found.text.tokens, hit.last
    if last >= limit or head_stands_last(found.text.lang):
        return last
    joins = found.text.lexicon.word_set("language", "genitive")
    following = last + 1 if tokens[last].low in joins and last + 1 < limit else last
    joined = following > last or tokens[last - 1].low in joins or _has_cases(found.text.lang)
    # "Plaque recalls airmen" is no name
    honours = joined and bool(found.hits_in(last, min(limit, last + _WHOM), "memorials.victims"))
    named = tokens[following].is_capital or tokens[following].text in _OPENERS or honours
    return extend(found, hit.first, last, limit) if named else last


def _in_title(found: Findings, hit: Hit) -> bool:
    """ "Memorial Hall", "American Battle Monuments Commission": the name of something else begins so."""
    tokens = found.text.tokens
    titled = hit.label[1] == "heads" and found.text.does(TITLES_CAPITAL) and tokens[hit.last - 1].is_capital
    return titled and hit.last < len(tokens) and tokens[hit.last].is_capital and tokens[hit.last].is_word


@cache
def _has_cases(lang: str) -> bool:
    """Whether a case says whom a memorial is to: «памятник воинам»."""
    return bool(load(lang).table("language").get("cases", {}).get("to"))


def _begin(found: Findings, hit: Hit, limit: int) -> int:
    """Where the head stands last, as in Kazakh, the name begins before it, quoted or by whom it honours;
    in English with the capitals before it, "Canadian War Memorial"."""
    text, first = found.text, hit.first
    if text.does(TITLES_CAPITAL) and text.tokens[hit.last - 1].is_capital:
        while first > limit and text.tokens[first - 1].is_capital and text.tokens[first - 1].is_word:
            first -= 1
        articles = text.lexicon.word_set("names", "article", "words")
        return first + (first < hit.first and first == limit and text.tokens[first].low in articles)
    if not head_stands_last(text.lang) or first == limit:
        return first
    if text.tokens[first - 1].text in _CLOSERS:
        return next((i for i in range(first - 2, limit - 1, -1) if text.tokens[i].text in _OPENERS), first)
    honoured = list(found.hits_in(max(limit, first - _WHOM), first, "memorials.victims"))
    if not honoured or honoured[-1].last < first:
        return _behind_capitals(found, hit, limit)
    enders = _words_of_places(text.lang)
    while first > limit and hit.first - first < _BEFORE:
        token = text.tokens[first - 1]
        capital = token.is_capital and first - 1 > limit
        if first - 1 == limit and token.low.endswith(_plural(text.lang)):
            break  # «Ардагерлер соғыста қаза тапқандар мемориалына»: the veterans do it
        if not token.is_word or capital or text.tags.get(first - 1) or token.low in enders:
            break
        first -= 1
    return first


def _behind_capitals(found: Findings, hit: Hit, limit: int) -> int:
    """The Абай of «Қонақтар Абай ескерткішіне гүл қойды»: capitals right before a head that is theirs.

    What only begins the sentence is none, nor what has a case of its own; «ескерткішке» is nobody's.
    """
    tokens, first = found.text.tokens, hit.first
    owned = tokens[hit.last - 1].low[len(hit.label[2].split()[-1]) :].startswith(_OWNED)
    begin = first
    while owned and begin > limit and first - begin < _NAME:
        before = tokens[begin - 1]
        if not (before.is_capital and before.is_word) or bearing(found.text, Mention(begin - 1, begin, "")):
            break
        begin -= 1
    return begin + (begin == limit and begin < first and found.text.tags.get(begin) is None)


@cache
def _plural(lang: str) -> tuple[str, ...]:
    """Endings of several in the nominative, where the names of memorials stand before their head."""
    return tuple({e[:_OF_SEVERAL] for e in load(lang).words("names", "plural", "endings")})


@cache
def _words_of_places(lang: str) -> frozenset[str]:
    """ "City", "village": they end the name of a place, not begin that of a memorial."""
    heads = load(lang).table("language").get("place_heads", {})
    return frozenset(w for kind in ("city", "region") for w in heads.get(kind, ()))


def _named(found: Findings, hit: Hit, first: int, end: int) -> str:
    """The head in the nominative as the lexicon has it, with the words before and behind as they stand."""
    raw, tokens = found.text.raw, found.text.tokens
    begins = first == found.text.sentence_of(first).first
    if (
        found.text.does(TITLES_CAPITAL)
        and tokens[hit.last - 1].is_capital
        and (first < hit.first or not begins)
    ):
        return raw[tokens[first].start : tokens[end - 1].end]  # "Peace Garden" is so called
    joined = tokens[hit.last - 1].low in found.text.lexicon.word_set("language", "genitive")
    before = raw[tokens[first].start : tokens[hit.first].start]
    behind = raw[tokens[hit.last - 1 - joined].end : tokens[end - 1].end]  # "grave", and then "of Ann Moss"
    head = _possessed(hit, tokens[hit.last - 1].low) if before else _compound(found, hit)
    name = (before + head + behind).strip()
    return name[:1].lower() + name[1:] if before and begins else name


def _compound(found: Findings, hit: Hit) -> str:
    """The Kriegerdenkmal of "am Kriegerdenkmals": which memorial it is stands in the same word."""
    word = found.text.tokens[hit.last - 1]
    if not found.text.does(COMPOUNDS) or hit.last - hit.first > 1 or not word.is_capital:
        return hit.label[2]
    forms = [
        form[1:] for form in hit.phrase.split("|") if form.startswith("*") and word.low.endswith(form[1:])
    ]
    own = word.text[: len(word.text) - max([len(form) for form in forms], default=0)]
    if not forms or not own:
        return hit.label[2]
    return own + (hit.label[2] if own.endswith("-") else hit.label[2].lower())


def _possessed(hit: Hit, low: str) -> str:
    """ "Its memorial": the shortest form of the phrase, longer than the head, that the word begins with.

    The head's last letter may be another then: саябағы of саябақ.
    """
    forms = [f for f in hit.phrase.split("|") if f.startswith(hit.label[2][:-1]) and low.startswith(f)]
    longer = [f for f in forms if len(f) > len(hit.label[2])]
    return min(longer, key=len) if longer else hit.label[2]


def _place_of(found: Findings, memorial: str) -> str | None:
    """The city named in the sentence of the memorial as where something stands; else none."""
    for mention in found.memorial_mentions:
        if mention.id != memorial:
            continue
        sentence = found.text.sentence_of(mention.first)
        for place in found.places_in(sentence.first, sentence.last):
            if place.kind is CITY and bearing(found.text, place) == "at":
                return place.id
    return None
