"""Hits as answers: the sheet of each, and the words by which it was found, marked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from pobratim.facts.kinds import EntityKind
from pobratim.record.cards.curtain import shown
from pobratim.record.models import Card, Entity, Entry, Source
from pobratim.record.publishing.events import event_card, shelf_for
from pobratim.record.publishing.partnerships import partnership_card
from pobratim.record.publishing.shelf import Shelf, line
from pobratim.record.search import terms
from pobratim.record.sheets import Found, Snippet

_EVENTS = (EntityKind.EVENT.value, EntityKind.SERIES.value)
_AROUND, _LONGEST = 110, 280


def answers(ids_: Sequence[int], wanted: Collection[str]) -> tuple[Found, ...]:
    """The answers in order; ``wanted``: the tokens of the question's words. Six queries."""
    entries = Entry.objects.defer("tokens", "names").in_bulk(ids_)
    cards = Card.objects.in_bulk({e.key for e in entries.values() if not e.end})
    events = [c for c in cards.values() if c.kind in _EVENTS]
    ties = [c for c in cards.values() if c.kind == EntityKind.PARTNERSHIP]
    told = {said["words"][0] for c in ties for said in c.sheet["said"]}
    shelf = shelf_for(events, [*cards, *(s for c in ties for s in c.sheet["sides"])], told)
    passages = {e.key for e in entries.values() if e.end}
    sources = Source.objects.in_bulk(passages) if passages else {}
    also = _also([id_ for id_, c in cards.items() if c.kind == EntityKind.PLACE])
    mark = frozenset(wanted)
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
            out.append(_of_card(cards[entry.key], shelf, mark, also.get(entry.key, ())))
    return tuple(out)


def _also(places: Sequence[str]) -> dict[str, list[str]]:
    if not places:
        return {}
    rows = Entity.objects.filter(id__in=places).values_list("id", "known__also")
    return {id_: also or [] for id_, also in rows}


def _of_card(card: Card, shelf: Shelf, mark: frozenset[str], also: Iterable[str]) -> Found:
    label = shelf.labels[card.entity_id]
    if card.kind in _EVENTS:
        spans = card.sheet["words"]
        texts = [(s[4], shelf.sources[s[0]].lang) for s in spans if s[0] in shelf.sources]
        return Found(label, event=event_card(card, shelf), snippet=snippet(texts, mark))
    if card.kind == EntityKind.PARTNERSHIP:
        spans = [said["words"] for said in card.sheet["said"]]
        texts = [(s[4], shelf.sources[s[0]].lang) for s in spans if s[0] in shelf.sources]
        return Found(label, partnership=partnership_card(card, shelf), snippet=snippet(texts, mark))
    names = [(name, lang or None) for lang, name in label.names.items()]
    own = [t for name, lang in names for t in terms.of_name(name, lang)]
    missing = {t for t in mark if t.startswith("n:")}.isdisjoint(own)
    return Found(label, also=_found_by(also, mark) if missing else None)


def _found_by(also: Iterable[str], mark: frozenset[str]) -> tuple[str, str | None] | None:
    return next(((name, None) for name in also if not mark.isdisjoint(terms.of_name(name, None))), None)


def snippet(
    texts: Iterable[tuple[str, str | None]], mark: frozenset[str], always: bool = False
) -> Snippet | None:
    """The text that has most of the words, cut to what is around them; None where none has any."""
    best: tuple[int, str, str | None, list[tuple[int, int]]] | None = None
    for text, lang in dict.fromkeys(texts):
        marked: list[tuple[int, int]] = []
        met: set[str] = set()
        for start, end, word in terms.split(text):
            if common := mark.intersection(
                (*terms.of_word(word, lang), *(f"n:{k}" for k in terms.keys(word) if word[:1].isupper()))
            ):
                marked.append((start, end))
                met |= common
        if (marked or always) and (best is None or len(met) > best[0]):
            best = len(met), text, lang, marked
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
