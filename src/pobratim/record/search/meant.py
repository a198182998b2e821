"""Did you mean: the record's own words that are one slip away from a word nothing has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.db.models import Q

from pobratim.facts import names
from pobratim.record.cards.curtain import shown
from pobratim.record.models import Card, Entry, Source, Word
from pobratim.record.search import terms
from pobratim.record.search.index import quoted
from pobratim.stems import languages_of, plain, stem

_HEAD, _TAIL, _SHORTEST, _MOST = 2, 3, 4, 12
_TOLD = "SELECT rowid AS id FROM record_found WHERE record_found MATCH %s ORDER BY rowid LIMIT 1"


def meant(words: Sequence[str], missing: Sequence[str]) -> str | None:
    """The question with every missing word mended; None where one cannot be."""
    mended = {}
    for word in missing:
        found = _mended(word)
        if found is None:
            return None
        mended[word] = found
    return " ".join(mended.get(word, word) for word in words)


def _mended(word: str) -> str | None:
    if word.isdigit() or len(word) < _SHORTEST:
        return None
    near = sorted(_near(word))[:_MOST]
    return next((shown for _, _, term in near if (shown := _shown(term, word)) is not None), None)


def _near(word: str) -> Iterator[tuple[int, bool, str]]:
    """(slips, is no name, term) of what is like the word.

    A slip that spares neither the first letters nor the last is none, in all but short words.
    """
    wanted = {"n": names.key(word) or plain(word)}
    wanted |= {lang: stem(word, lang) for lang in languages_of(word)}
    like = Q()
    for kind, text in wanted.items():
        head, tail = f"{kind}:{text[:_HEAD]}", text[: -_TAIL - 1 : -1]
        like |= Q(term__gte=head, term__lt=head + "\U0010ffff") | Q(
            tail__gte=tail, tail__lt=tail + "\U0010ffff"
        )
    for term in Word.objects.filter(like).values_list("term", flat=True):
        kind, _, text = term.partition(":")
        asked = wanted.get(kind)
        if asked is not None and asked != text and abs(len(asked) - len(text)) <= 2:
            slips = distance(asked, text, 2 if len(asked) > 6 else 1)
            if slips is not None:
                yield slips, kind != "n", term


def distance(a: str, b: str, most: int) -> int | None:
    """Letters left out, put in, changed or swapped with a neighbour; None where more than ``most``."""
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    end = 0
    while end < min(len(a), len(b)) - start and a[-1 - end] == b[-1 - end]:
        end += 1
    a, b = a[start : len(a) - end], b[start : len(b) - end]
    if max(len(a), len(b)) <= 1:
        return max(len(a), len(b))
    if len(a) == len(b) == 2 and a == b[::-1]:
        return 1
    if most < 2 or max(len(a), len(b)) > 8:
        return None
    if len(set(a) - set(b)) > most or len(set(b) - set(a)) > most:
        return None  # each letter that the other lacks is a slip: most words are told apart so
    slips = _full(a, b)
    return slips if slips <= most else None


def _full(a: str, b: str) -> int:
    rows = [list(range(len(b) + 1))]
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]


def _shown(term: str, asked: str) -> str | None:
    """The word as it stands in what has the term, in the script of the question where it is known there."""
    kind, other = term.partition(":")[0], ""
    for entry in Entry.objects.raw(_TOLD, [quoted(term)]):
        for text, lang in _texts(Entry.objects.get(id=entry.id)):
            for _, _, word in terms.split(text):
                made = terms.of_name(word, lang) if kind == "n" else terms.of_word(word, lang)
                if term in made:
                    if _cyrillic(word) == _cyrillic(asked):
                        return _said(word, kind, lang)
                    other = other or _said(word, kind, lang)
    return other or None


def _said(word: str, kind: str, lang: str | None) -> str:
    return word if kind == "n" or lang == "de" else plain(word)


def _cyrillic(word: str) -> bool:
    return any("\u0400" <= letter <= "\u052f" for letter in word)


def _texts(entry: Entry) -> Iterable[tuple[str, str | None]]:
    if entry.end:
        source = Source.objects.get(id=entry.key)
        text = shown(source.text, 0, source.veil)[entry.start : entry.end]
        return [(text, source.lang), ((source.veil or {}).get("title", source.title), source.lang)]
    card = Card.objects.select_related("entity").get(entity=entry.key)
    return [*texts_of(card), *((name, None) for name in card.entity.known.get("also", ()))]


def texts_of(card: Card) -> Iterator[tuple[str, str | None]]:
    """What a card is found by: names, sentences, objects, with their languages."""
    sheet = card.sheet
    for lang, name in sheet.get("names", {}).items():
        yield name, lang or None
    for lang, name, _ in sheet.get("spellings", ()):
        yield name, lang or None
    langs = dict(Source.objects.filter(id__in=sheet.get("sources", ())).values_list("id", "lang"))
    for property_ in ("name", "object", "occasion"):
        for answer in sheet.get("answers", {}).get(property_, ()):
            if answer["value"][0] == "text":
                yield answer["value"][1], answer["lang"]
    for said in (*sheet.get("words", ()), *(one["words"] for one in sheet.get("said", ()))):
        yield said[4], langs.get(said[0])
