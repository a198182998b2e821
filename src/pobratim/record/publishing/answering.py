"""Hits as answers: the sheet of each, and the words by which it was found, marked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from pobratim.facts.kinds import EntityKind
from pobratim.record.among import among
from pobratim.record.cards.curtain import shown
from pobratim.record.models import Card, Entity, Entry, Source
from pobratim.record.publishing.events import event_card, shelf_for
from pobratim.record.publishing.partnerships import partnership_card
from pobratim.record.publishing.shelf import Shelf, line
from pobratim.record.search import terms
from pobratim.record.sheets import Found, Snippet
from pobratim.stems import begins_stem, plain

_EVENTS = (EntityKind.EVENT.value, EntityKind.SERIES.value)
_AROUND, _LONGEST = 110, 280
_FEWEST = 3  # letters of a word by which it is looked for as it was written
_ENOUGH = 60  # texts of one answer that are looked into once one has some of the words
_NONE = frozenset[int]()
_Text = tuple[str, str | None]  # with its language


class Marks:
    """The words of a question as they are marked in texts. ``wanted``: each as written, and its tokens.

    Of each word of a text is asked once whether it is one of them: a partnership has thousands.
    """

    def __init__(self, wanted: Iterable[tuple[str, Collection[str]]]) -> None:
        given = list(wanted)
        self._terms = [frozenset(tokens) for _, tokens in given]
        self._begin = [word.casefold()[: max(_FEWEST, len(word) * 2 // 3)] for word, _ in given]
        self.tokens = frozenset[str]().union(*self._terms)
        self._stems = frozenset(token[:4] for token in self.tokens)  # "en:w" of en:wreath
        self.number = len(self._terms)
        self._known: dict[tuple[str, str | None], frozenset[int]] = {}

    def of(self, word: str, lang: str | None) -> frozenset[int]:
        """Which words of the question a word of a text is."""
        found = self._known.get((word, lang))
        if found is None:
            found = self._known[word, lang] = self._among(word, lang) if self._may_be(word, lang) else _NONE
        return found

    def _may_be(self, word: str, lang: str | None) -> bool:
        """Whether its first letter lets it be one: to cut it to its stem takes longer than all else here."""
        if lang is None or not word[0].islower() or not begins_stem(word, lang):
            return True
        return f"{lang}:{plain(word)[:1]}" in self._stems

    def _among(self, word: str, lang: str | None) -> frozenset[int]:
        names = (f"n:{k}" for k in terms.keys(word) if word[:1].isupper())
        own = {*terms.of_word(word, lang), *names}
        common = () if self.tokens.isdisjoint(own) else enumerate(self._terms)
        return frozenset([n for n, tokens in common if not tokens.isdisjoint(own)])

    def likely_first(self, texts: Iterable[_Text]) -> list[_Text]:
        """Each text once, those first in which the words stand as they were written, but for their ends."""
        return sorted(dict.fromkeys(texts), key=lambda text: -self._written(text[0].casefold()))

    def _written(self, text: str) -> int:
        return sum([begin in text for begin in self._begin])


def answers(ids_: Sequence[int], wanted: Iterable[tuple[str, Collection[str]]]) -> tuple[Found, ...]:
    """The answers in order; ``wanted``: each word of the question with its tokens. Seven queries at most."""
    entries = Entry.objects.defer("tokens", "names").in_bulk(ids_)
    cards = Card.objects.in_bulk({e.key for e in entries.values() if not e.end})
    events = [c for c in cards.values() if c.kind in _EVENTS]
    ties = [c for c in cards.values() if c.kind == EntityKind.PARTNERSHIP]
    told = {said["words"][0] for c in ties for said in c.sheet["said"]}
    shelf = shelf_for(events, [*cards, *(s for c in ties for s in c.sheet["sides"])])
    langs = {id_: one.lang for id_, one in shelf.sources.items()}
    if told:
        langs |= Source.objects.filter(id__in=among(told)).values_list("id", "lang")
    passages = {e.key for e in entries.values() if e.end}
    sources = Source.objects.in_bulk(passages) if passages else {}
    also = _also([id_ for id_, c in cards.items() if c.kind == EntityKind.PLACE])
    mark = Marks(wanted)
    out = []
    for id_ in ids_:
        entry = entries.get(id_)
        if entry is None:
            continue
        if entry.end:
            source = sources[entry.key]
            text = shown(source.text, 0, source.veil)[entry.start : entry.end]
            out.append(
                Found(
                    None,
                    source=line(source),
                    line=entry.line,
                    snippet=snippet([(text, source.lang)], mark, True),
                )
            )
        elif entry.key in cards:
            out.append(_of_card(cards[entry.key], shelf, langs, mark, also.get(entry.key, ())))
    return tuple(out)


def _also(places: Sequence[str]) -> dict[str, list[str]]:
    if not places:
        return {}
    rows = Entity.objects.filter(id__in=places).values_list("id", "known__also")
    return {id_: also or [] for id_, also in rows}


def _of_card(
    card: Card, shelf: Shelf, langs: Mapping[str, str | None], mark: Marks, also: Iterable[str]
) -> Found:
    label = shelf.labels[card.entity_id]
    if card.kind in _EVENTS:
        spans = card.sheet["words"]
        texts = [(s[4], langs[s[0]]) for s in spans if s[0] in langs]
        return Found(label, event=event_card(card, shelf), snippet=snippet(texts, mark))
    if card.kind == EntityKind.PARTNERSHIP:
        spans = [said["words"] for said in card.sheet["said"]]
        texts = [(s[4], langs[s[0]]) for s in spans if s[0] in langs]
        return Found(label, partnership=partnership_card(card, shelf), snippet=snippet(texts, mark))
    names = [(name, lang or None) for lang, name in label.names.items()]
    own = [t for name, lang in names for t in terms.of_name(name, lang)]
    missing = {t for t in mark.tokens if t.startswith("n:")}.isdisjoint(own)
    return Found(label, also=_found_by(also, mark.tokens) if missing else None)


def _found_by(also: Iterable[str], mark: frozenset[str]) -> tuple[str, str | None] | None:
    return next(((name, None) for name in also if not mark.isdisjoint(terms.of_name(name, None))), None)


def snippet(texts: Iterable[_Text], mark: Marks, always: bool = False) -> Snippet | None:
    """A text that has most of the words, cut to what is around them; None where none has any."""
    best: tuple[int, str, str | None, list[tuple[int, int]]] | None = None
    for looked_at, (text, lang) in enumerate(mark.likely_first(texts)):
        if best is not None and looked_at > _ENOUGH:
            break
        marked: list[tuple[int, int]] = []
        met: set[int] = set()
        for start, end, word in terms.split(text):
            if common := mark.of(word, lang):
                marked.append((start, end))
                met |= common
        if (marked or always) and (best is None or len(met) > best[0]):
            best = len(met), text, lang, marked
        if len(met) == mark.number:
            break
    if best is None:
        return None
    _, text, lang, marked = best
    return Snippet(tuple(_pieces(text, marked)), lang)


def _pieces(text: str, marked: Sequence[tuple[int, int]]) -> Iterable[tuple[str, bool]]:
    begin, end = _window(text, marked)
    if begin:
        yield "… ", False
    here = begin
    for start, stop in marked:
        if start >= begin and stop <= end:
            if start > here:
                yield text[here:start], False
            yield text[start:stop], True
            here = stop
    if here < end:
        yield text[here:end].rstrip(), False
    if end < len(text.rstrip()):
        yield " …", False


def _window(text: str, marked: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The stretch that begins shortly before the words and holds most of them; all of a short text."""
    if len(text) <= _LONGEST:
        return 0, len(text)
    first = max(
        (start for start, _ in marked),
        key=lambda s: sum(s <= start and stop <= s + _LONGEST - _AROUND for start, stop in marked),
        default=0,
    )
    begin = max(0, first - _AROUND)
    begin = text.find(" ", begin) + 1 if begin and " " in text[begin:first] else begin
    end = min(len(text), begin + _LONGEST)
    end = text.rfind(" ", begin, end) if end < len(text) and " " in text[begin + 1 : end] else end
    return begin, end
