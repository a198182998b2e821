"""Bodies with a name of their own: known ones, and head words followed or preceded by a name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from heapq import merge
from typing import Final

from pobratim.facts.nouns import Organisation
from pobratim.facts.span import Span, in_order
from pobratim.lexicons.grammar import COMPOUNDS, NOUNS_CAPITAL
from pobratim.lexicons.lexicon import load
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import BodyMention
from pobratim.reading.named_things import slug
from pobratim.reading.naming.wording import SAINTS, wording
from pobratim.reading.phrases import Hit
from pobratim.reading.places.beside import placing_words
from pobratim.reading.places.local_names import office_words
from pobratim.reading.text import Sentence

_OPENERS: Final = frozenset('«„“"‘”')
_CLOSERS: Final = frozenset('»“”"’')
_LONGEST: Final = 9
_BETWEEN: Final = 4  # words of its kind between a name and the head word
_KINDS: Final = ("ensembles", "schools")
_GENITIVES: Final = ("s", "es")  # in German; elsewhere an s makes many


def find_organisations(found: Findings) -> None:
    """Add each body named; a head word without a name ("the committee") is none."""
    text = found.text
    spans: dict[str, list[Span]] = {}
    names: dict[str, tuple[str, str]] = {}
    end_of_last = 0
    hits = found.hits_in(0, len(text.tokens), "organisations")
    for hit in merge(hits, _compounds(found), key=lambda h: h.first):
        if hit.first < end_of_last:
            continue
        if hit.label[2] == "never":
            end_of_last = hit.last
            continue
        kind = head = ""
        sentence = text.sentence_of(hit.first)
        if hit.label[1] == "known":
            first, last, name, rule = hit.first, hit.last, hit.label[2], "organisation-known"
        else:
            reach = _with_name(found, hit, sentence)
            if reach is None:
                continue
            first, last = reach
            head = hit.label[2]
            kind = head if _is_proper(found, hit, first, last, sentence) else ""
            name, rule = _name(found, hit, first, last, kind), "organisation-head+name"
        body = slug("organisation", name)
        names.setdefault(body, (name, rule))
        spans.setdefault(body, []).append(text.span(first, last))
        found.organisation_mentions.append(BodyMention(first, last, body, kind, head))
        end_of_last = last
    for body, (name, rule) in names.items():
        found.organisations[body] = Organisation(body, name, in_order(spans[body]), rule)


def _compounds(found: Findings) -> Iterator[Hit]:
    """ "Kant-Gymnasium": a name and its head word in one word."""
    heads = _joined_heads(found.text.lang)
    if heads:
        for i in found.text.capitals:
            token = found.text.tokens[i]
            if "-" in token.text:
                known = heads.get(token.low.rpartition("-")[2])
                if known:
                    yield Hit(("organisations", "heads", known[0]), i, i + 1, known[1])


@cache
def _joined_heads(lang: str) -> dict[str, tuple[str, str]]:
    """Head words that a language writes behind a hyphen, each with its list and all its forms."""
    lexicon = load(lang)
    if COMPOUNDS not in lexicon.grammar:
        return {}
    return {
        word: (kind, words)
        for kind in _KINDS
        for words in lexicon.words("organisations", "heads", kind)
        for word in words.split("|")
    }


def _is_proper(found: Findings, hit: Hit, first: int, last: int, sentence: Sentence) -> bool:
    """Whether it is called so: "the French choir", "the band of Kiel" say which is meant and name none."""
    tokens, tags = found.text.tokens, found.text.tags
    if hit.label[2] not in _KINDS:
        return False
    if hit.last - hit.first == last - first:
        return "-" in tokens[first].text
    if hit.label[2] == "ensembles" and tokens[first].text in _OPENERS:
        return True
    articles = found.text.lexicon.word_set("language", "not_a_place", "article")
    joins = found.text.lexicon.word_set("language", "genitive")
    behind = [i for i in range(hit.last, last) if tokens[i].is_capital]
    if behind:
        town = tags.get(behind[0], "").endswith("place") and tokens[behind[0] - 1].low in joins
        return not (town or _is_head_word(found, behind[0]))
    before = [
        i
        for i in range(first, hit.first)
        if tokens[i].is_capital
        and i != sentence.first
        and tokens[i].low not in articles
        and not found.gazetteer.country_of_word(tokens[i].low)
    ]
    if found.text.head_last and any(tokens[i].low in joins for i in range(first, hit.first)):
        return True
    if not found.text.does(NOUNS_CAPITAL) and tokens[hit.first].is_capital:
        return bool(before) or first == sentence.first < hit.first
    return len(before) > 1 or (bool(before) and found.text.does(NOUNS_CAPITAL))


def _name(found: Findings, hit: Hit, first: int, last: int, kind: str) -> str:
    """ "The choir Les Hirondelles", «ансамбль «Заря»»: it is called by the words behind, or so quoted."""
    tokens = found.text.tokens
    begin, end = first, last
    closing = next((i for i in range(first + 1, hit.first) if tokens[i].text in _CLOSERS), None)
    if kind == "ensembles" and tokens[first].text in _OPENERS and closing is not None:
        begin, end = first + 1, closing  # «Мирас» ансамблі
    elif kind == "ensembles" and not found.text.head_last:
        if tokens[last - 1].text in _CLOSERS and hit.last < last and tokens[hit.last].text in _OPENERS:
            begin, end = hit.last + 1, last - 1
        elif hit.last < last and not tokens[hit.first].is_capital and tokens[hit.last].is_capital:
            begin = hit.last
    name = " ".join(found.text.span(begin, end).text.split())
    cased = found.text.does(NOUNS_CAPITAL) and begin <= hit.first < end
    return _in_the_nominative(name, tokens[hit.first].text, hit) if cased else name


def _in_the_nominative(name: str, head: str, hit: Hit) -> str:
    """ "Des Kammerchors St. Georg": the body is called by the form of its head word that has no ending."""
    word = head.rpartition("-")[2]
    for form in hit.phrase.split("|"):
        if word.lower().startswith(form) and word[len(form) :] in _GENITIVES:
            return name.replace(head, head[: len(head) - len(word) + len(form)], 1)
    return name


def _is_head_word(found: Findings, i: int) -> bool:
    """ "Orchester der Musikschule": two common nouns, where those have capitals."""
    return any(h.first == i for h in found.hits_in(i, i + 1, "organisations.heads"))


def _with_name(found: Findings, hit: Hit, sentence: Sentence) -> tuple[int, int] | None:
    """The head with its name: «…» after it, or capitals on either side within the sentence."""
    tokens, tags = found.text.tokens, found.text.tags
    first, last = hit.first, hit.last
    # "Im Verein", "Uhr Die Feuerwehr": where every noun is capital, no article begins a name.
    nouns = found.text.does(NOUNS_CAPITAL)
    # «В мэрии рассказали»: a preposition that opens a sentence begins none either.
    common = wording(found.text.lexicon).never if nouns else placing_words(found.text.lang)
    articles = found.text.lexicon.words("language", "not_a_place", "article") if nouns else ()
    if last < sentence.last and tokens[last].text in _OPENERS and not found.text.head_last:
        closing = next(
            (j for j in range(last + 1, min(sentence.last, last + _LONGEST)) if tokens[j].text in _CLOSERS),
            None,
        )
        return (first, closing + 1) if closing else None
    while (
        first > sentence.first and tokens[first - 1].is_capital and tags.get(first - 1, "")[-6:] != "person"
    ):
        before = tokens[first - 1].low
        opens = first - 1 == sentence.first
        if opens and (first != hit.first or before in common or not tokens[first].is_capital):
            break
        if before in articles or before in office_words(found.text.lang):
            break  # «Председатель Совета ветеранов»
        first -= 1
        if hit.first - first >= _LONGEST:
            break
    if first == hit.first and found.text.head_last and first - 1 > sentence.first:
        first = _quoted_before(found, first, sentence)
    if first == sentence.first < hit.first and tokens[first].low in found.text.lexicon.word_set(
        "names", "article", "words"
    ):
        first += 1  # "Le Comité" names none
    first = _named_after(found, _with_town(found, first, sentence), sentence)
    behind = (
        not found.text.head_last and "-" not in tokens[hit.first].text
    )  # «Айгөлек ансамблі Бурса қаласында»: its name stands before it
    # A bool alone at the head of a loop is what mypyc makes no machine code of.
    while last < sentence.last and behind and last - hit.first < _LONGEST and _goes_on(found, last, sentence):
        last += 1
    while last > hit.last and tokens[last - 1].is_word and not tokens[last - 1].is_capital:
        last -= 1  # "Werke von": the name that it goes on to is a person's
    has_name = any(tokens[i].is_capital and not _is_head(i, hit) for i in range(first, last))
    # "Kant-Gymnasium", but «дом-музей» and «мұражай-үй» are what others are too
    joined = "-" in tokens[hit.first].text and tokens[hit.first].is_capital
    return (first, last) if has_name or joined else None


def _quoted_before(found: Findings, head: int, sentence: Sentence) -> int:
    """«Мирас» ансамблі, «Урал» би ансамблі: where the name in quotation marks before a head word begins."""
    tokens = found.text.tokens
    closing = next(
        (i for i in range(head - 1, max(head - _BETWEEN, sentence.first), -1) if tokens[i].text in _CLOSERS),
        None,
    )
    if closing is None:
        return head
    first = max(closing - _LONGEST, sentence.first)
    return next((i for i in range(closing - 1, first - 1, -1) if tokens[i].text in _OPENERS), head)


def _named_after(found: Findings, first: int, sentence: Sentence) -> int:
    """«Абай атындағы драма театры»: where the name begins that a Kazakh body bears before its own words."""
    tokens = found.text.tokens
    joins = found.text.lexicon.words("language", "genitive") if found.text.head_last else ()
    near = range(first - 1, max(first - 1 - _BETWEEN, sentence.first), -1)
    join = next((i for i in near if tokens[i].low in joins), None)
    if join is None or any(not tokens[i].is_word for i in range(join, first)):
        return first
    begun = join
    while begun > max(sentence.first, join - _BETWEEN) and tokens[begun - 1].is_capital:
        begun -= 1
    if begun == sentence.first < join - 1 and not found.text.tags.get(begun, "").endswith("person"):
        begun += 1  # «Кеше Шәмші Қалдаяқов атындағы»
    return begun if begun < join else first


def _with_town(found: Findings, first: int, sentence: Sentence) -> int:
    """ "Bradford on Avon Community Choir": a town is named in full."""
    towns = found.places_in(max(first - _LONGEST, sentence.first), first)
    return next((m.first for m in towns if m.last > first), first)


def _is_head(i: int, hit: Hit) -> bool:
    return hit.first <= i < hit.last


def _goes_on(found: Findings, i: int, sentence: Sentence) -> bool:
    """Capitals go on a name; a small joining word does so before another capital."""
    tokens = found.text.tokens
    if tokens[i].is_capital and not found.text.tags.get(i, "").endswith("person"):
        return True
    if tokens[i].text == "." and tokens[i - 1].low in SAINTS and tokens[i - 1].is_capital:
        return i + 1 < sentence.last and tokens[i + 1].is_capital  # "Fanfare St. Barbara"
    joins = tokens[i].low in found.text.lexicon.word_set("language", "genitive")
    if not joins or i + 1 >= sentence.last or not tokens[i + 1].is_word:
        return False
    # "leerlingen van het Tabor College de Duitse stad": no name goes on so
    return tokens[i + 1].is_capital and not found.gazetteer.country_of_word(tokens[i + 1].low)
