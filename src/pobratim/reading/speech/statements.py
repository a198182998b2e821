"""Direct speech with its speaker: between quotation marks, or after a dash at the head of a paragraph."""

from __future__ import annotations

from typing import Final

from pobratim.facts.nouns import Statement
from pobratim.facts.span import Span
from pobratim.lexicons.grammar import OWNER_FIRST, SAID_INSIDE, UNSPACED
from pobratim.reading.findings import Findings
from pobratim.reading.speech.quotes import Quoted, quoted
from pobratim.reading.speech.speakers import last_named
from pobratim.reading.text import Sentence, Text

_SHORTEST: Final = 4  # words; less is a title or a borrowed word
_FEWEST: Final = 3  # words of the second half of a speech, and of one that is said to be one
_NAMED: Final = 5  # tokens from a verb within a speech to the name of whoever says it
_VERB: Final = 3  # letters of the shortest verb
_OFFICE: Final = 12  # tokens of an office and its town behind a verb, and the name
_PARTING: Final = (",", "–", "—", "’", "'")
_REACH: Final = 18  # tokens from a closing mark to its saying verb
_ASIDE: Final = 4  # tokens from a dash to the verb of whoever has said the words before it
_ANNOUNCED: Final = 6  # sentences of a paragraph that somebody is said to say
_DASHES: Final = frozenset("–—-―")
_ENDS: Final = ".!?;。！？"  # of what may say it


def find_statements(found: Findings) -> None:
    """Add every direct statement. A title in quotation marks is none: something must say that it was said."""
    text = found.text
    spoken: list[Statement] = []
    said: Quoted | None = None  # what somebody was just said to say
    for quote in quoted(text):
        statement = _between_marks(found, quote)
        if statement is None and said is not None and spoken and _goes_on(found, said, quote):
            statement = Statement(spoken[-1].speaker, quote.inner, True, "speech-goes-on")
        if statement is not None:
            spoken.append(statement)
        said = quote if statement is not None and statement.speaker else None
    spoken += [s for sentence in text.sentences if (s := _after_dash(found, sentence))]
    kept: list[Statement] = []
    for statement in sorted(spoken, key=lambda s: (s.span.start, -s.span.end)):
        if not kept or kept[-1].span.end <= statement.span.start:
            kept.append(statement)
    found.statements.extend(kept)


def _between_marks(found: Findings, quote: Quoted) -> Statement | None:
    text = found.text
    words = sum(t.is_word for t in text.tokens[quote.opening + 1 : quote.closing])
    if words < _FEWEST:
        return None
    after = None if _ends_there(found, quote) else _saying_after(found, quote.closing + 1)
    after = after or _told_after(found, quote)
    if after and _is_title(found, quote):
        after = None
    parted = after and text.tokens[quote.closing + 1].text in _PARTING
    begun = quote.opening > 0 and text.tokens[quote.opening - 1].text == ":"
    whole = begun and text.raw[quote.inner.end - 1] in ".!?…"  # "The mayor: "It is done.""
    if words < _SHORTEST and not ((parted or whole) and text.tokens[quote.opening + 1].is_capital):
        return None
    before = _saying_before(found, quote.opening)
    inside = _saying_inside(found, quote)
    if not after and not before and not inside:
        alone = text.raw[quote.inner.end - 1] in ".!?…" and words >= 8 and _stands_alone(text, quote)
        if not alone:
            return None
    speaker = (
        (inside and _speaker_in(found, *inside, forward=True))
        or (before and begun and _speaker_in(found, *before, forward=False))  # "The mayor: "Words.""
        or (after and not _he_said(found, *after) and _speaker_in(found, *after, forward=True))
        or (before and _speaker_in(found, *before, forward=False))
    )
    rule = "quote-then-said" if after else "said-then-quote" if before else "quote-alone"
    if not speaker and any(_by_nobody(found, *told) for told in (inside, after, before) if told):
        return Statement(None, quote.inner, True, rule)
    if not speaker and not (after and _is_somebody(found, *after)):
        speaker = last_named(found, quote.opening, inside or after or before)
        if speaker and not inside and _is_told_of(found, speaker, quote):
            speaker = None
    if not speaker and ((not after and not inside) or words < _SHORTEST):
        return None  # a motto, a headline
    return Statement(speaker or None, quote.inner, True, rule)


def _he_said(found: Findings, first: int, last: int) -> bool:
    """ "Words," he said to his host, Karl Ebert: a pronoun beside the verb speaks, not whoever is named."""
    tokens, words = found.text.tokens, found.text.lexicon.words
    said = (*words("language", "pronouns", "she"), *words("language", "pronouns", "he"))
    hits = found.hits_in(first, last, "links.saying")
    return any(tokens[i].low in said for h in hits[:1] for i in (h.first - 1, h.last) if first <= i < last)


def _goes_on(found: Findings, said: Quoted, quote: Quoted) -> bool:
    """The second half of a speech: "Words," said Ann Moss. "More." Between them stands one sentence's end."""
    text = found.text
    between = text.tokens[said.closing + 1 : quote.opening]
    words = sum(t.is_word for t in text.tokens[quote.opening + 1 : quote.closing])
    if not between or len(between) > _REACH or words < _FEWEST or between[-1].text not in ".:":
        return False
    if (
        sum(t.text in ".!?" and not _abbreviates(text, said.closing + 1 + n) for n, t in enumerate(between))
        > 1
    ):
        return False
    if "\n" in text.raw[text.tokens[said.closing].end : text.tokens[quote.opening].start]:
        return False
    closed = text.tokens[quote.closing + 1 : quote.closing + 2]
    return text.raw[quote.inner.end - 1] in ".!?…" or (bool(closed) and closed[0].text == ".")


def _is_told_of(found: Findings, person: str, quote: Quoted) -> bool:
    """Whether somebody is named nowhere but in these words: they speak of him, and are not his."""
    known = found.people.get(person)
    return known is not None and all(quote.inner.start <= s.start < quote.inner.end for s in known.mentions)


def _told_after(found: Findings, quote: Quoted) -> tuple[int, int] | None:
    """„…“, stellte Moos klar: any verb between the comma and whoever is named, or "he", right behind it."""
    tokens, i = found.text.tokens, quote.closing + 1
    while i < len(tokens) and i < quote.closing + 4 and not tokens[i].is_word:
        i += 1
    if i == quote.closing + 1 or i + 1 >= len(tokens) or tokens[quote.closing + 1].text not in _PARTING:
        return None
    begins, words = i, found.text.lexicon.words
    i += tokens[i].low in words("language", "pronouns", "itself")  # « … », s'émeut Anne Leroy
    verb = tokens[i]
    if (
        i + 1 >= len(tokens)
        or not verb.is_word
        or verb.is_capital
        or len(verb.text) < _VERB
        or found.text.lang in ("en", "kk")
    ):
        return None
    small = (*words("names", "link", "words"), *words("names", "article", "words"))
    if verb.low in small:
        return None
    pronouns = (*words("language", "pronouns", "she"), *words("language", "pronouns", "he"))
    if not tokens[quote.opening + 1].is_capital:
        return None
    if found.people_in(i + 1, i + 2) or tokens[i + 1].low in pronouns:
        return begins, min(i + 4, len(tokens))
    return _held_after(found, begins, i + 1)


def _held_after(found: Findings, begins: int, i: int) -> tuple[int, int] | None:
    """«…», – перечислил заместитель мэра Пётр Кириченко: an office and its holder behind the verb."""
    tokens, tags = found.text.tokens, found.text.tags
    i += tokens[i].low in found.text.lexicon.word_set("language", "pronouns", "itself")
    i += tokens[i].low in found.text.lexicon.word_set("names", "article", "words")
    if tags.get(i) != "office":
        return None
    last = min(i + _OFFICE, found.text.sentence_of(i).last)
    named = found.people_in(i + 1, last)
    named = [m for m in named if tokens[m.first].is_capital]
    if not named or any(t.text in ".;:!?" for t in tokens[i : named[0].first]):
        return None
    return begins, named[0].last


def _is_title(found: Findings, quote: Quoted) -> bool:
    """ "They sang “Ode an die Freude” – a gift to Kiel –": words within a sentence, and an aside behind."""
    text, dash = found.text, quote.closing + 1
    within = quote.opening > 0 and text.tokens[quote.opening - 1].text[-1].isalnum()
    if not within or text.raw[quote.inner.end - 1] in ".!?…," or text.does(UNSPACED):
        return False
    if text.tokens[dash].low in text.lexicon.word_set("language", "and"):
        return True
    if text.does(OWNER_FIRST) and text.tokens[dash].low.endswith(text.lexicon.words("language", "owned")):
        return True  # «Бір белдеу, бір жол» жобасын
    return text.tokens[dash].text in _DASHES and not found.hits_in(dash, dash + _ASIDE, "links.saying")


def _ends_there(found: Findings, quote: Quoted) -> bool:
    """A few words within a sentence that ends behind them: who speaks in the next did not say them."""
    text, last = found.text, quote.closing + 1
    if last + 1 >= len(text.tokens) or text.tokens[last].text != "." or not text.tokens[last + 1].is_capital:
        return False
    within = not _stands_alone(text, quote) and text.tokens[quote.opening - 1].is_word
    return within and not text.tokens[quote.opening + 1].is_capital


def _is_somebody(found: Findings, first: int, last: int) -> bool:
    """Whether whoever says it is not named: "a spokesman told", "said one visitor"."""
    words = found.text.lexicon.word_set("language", "pronouns", "somebody")
    tokens = found.text.tokens
    begins = next((i for i in range(first, last) if tokens[i].is_word), last)
    behind = (h.last for h in found.hits_in(first, last, "links.saying") if h.first == begins)
    return any(i < last and tokens[i].low in words for i in (begins, *behind))


def _by_nobody(found: Findings, first: int, last: int) -> bool:
    """«…», – отметили в пресс-службе: an office says it, not whoever was named last."""
    return bool(found.hits_in(first, last, "links.nobody"))


def _saying_inside(found: Findings, quote: Quoted) -> tuple[int, int] | None:
    """«Слова, — сказал он. — Ещё слова»: the saying verb between dashes within the marks.

    Or between commas, with whoever says it: « Nous viendrons, dit le maire, Jean Dupont. »
    """
    tokens = found.text.tokens
    for hit in found.hits_in(quote.opening, quote.closing, "links.saying"):
        if (
            found.text.does(SAID_INSIDE)
            and tokens[hit.first - 1].text == ","
            and hit.first > quote.opening + _SHORTEST
        ):
            end = next((i for i in range(hit.last, quote.closing) if tokens[i].text in ".!?"), quote.closing)
            if found.people_in(hit.last, min(end, hit.last + _NAMED)):
                return hit.first, end
        if tokens[hit.first - 1].text in _DASHES and tokens[hit.first - 2].text in ",.!?…":
            end = next((i for i in range(hit.last, quote.closing) if tokens[i].text in ".–—-"), quote.closing)
            return hit.first, end
    return None


def _stands_alone(text: Text, quote: Quoted) -> bool:
    """Whether the quotation is a sentence or paragraph of its own."""
    sentence = text.sentence_of(quote.opening)
    return sentence.first == quote.opening


def _saying_after(found: Findings, i: int) -> tuple[int, int] | None:
    """Tokens after a closing mark in which somebody says it: «…», – отметил посол."""
    text = found.text
    if i >= len(text.tokens):
        return None
    last = min(len(text.tokens), i + _REACH)
    line = text.raw.find("\n", text.tokens[i - 1].end, text.tokens[last - 1].start)
    while last > i and line != -1 and text.tokens[last - 1].start > line:
        last -= 1
    for j in range(i + 1, last):
        if text.tokens[j].text in _ENDS and not _abbreviates(text, j):
            last = j
            break
    said = found.hits_in(i, last, "links.saying")
    if said and text.does(UNSPACED):
        return i, said[0].last  # 「…」と述べ、B市長は「…」: who speaks stands before his words
    return (i, last) if said else None


def _abbreviates(text: Text, i: int) -> bool:
    """Whether the stop at token ``i`` belongs to the word before it, as in "M. Vidal", and ends nothing."""
    return text.sentence_of(i).last > i + 1 and text.tokens[i + 1].is_word


def _saying_before(found: Findings, opening: int) -> tuple[int, int] | None:
    """Tokens of the sentence before an opening mark that ends in a colon or a saying verb."""
    text = found.text
    if opening == 0:
        return None
    that = text.lexicon.word_set("language", "joins", "that")  # said that "more words"
    colon = text.tokens[opening - 1].text in ":," or text.tokens[opening - 1].low in that
    sentence = text.sentence_of(opening - 1)
    said = bool(found.hits_in(sentence.first, opening, "links.saying"))
    said = said or bool(found.hits_in(sentence.first, opening, "links.telling.according"))
    ends_with_colon = text.tokens[opening - 1].text == ":"
    return (sentence.first, opening) if (said and colon) or ends_with_colon else None


def _speaker_in(found: Findings, first: int, last: int, *, forward: bool) -> str | None:
    mentions = found.people_in(first, last)
    if not mentions:
        return None
    verbs = [h.first for h in found.hits_in(first, last, "links.saying")]
    if verbs:
        return min(mentions, key=lambda m: min(abs(m.first - v) for v in verbs)).person
    return mentions[0 if forward else -1].person


def _after_dash(found: Findings, sentence: Sentence) -> Statement | None:
    """— Слова, — сказал мэр. A paragraph that begins with a dash and has another before a saying verb."""
    text = found.text
    begins_line = (
        sentence.first == 0 or "\n" in text.raw[text.tokens[sentence.first - 1].end : sentence.start]
    )
    if not begins_line or text.tokens[sentence.first].text not in _DASHES:
        return None
    first = sentence.first + 1
    for other in text.sentences[sentence.index : sentence.index + 6]:
        if other.paragraph != sentence.paragraph:
            break
        for i in range(max(other.first, first) + 1, other.last):
            after = _saying_after(found, i + 1) if _breaks_off(found, i) else None
            if after:
                span = Span.of(text.raw, text.tokens[first].start, text.tokens[i - 1].start)
                speaker = _speaker_in(found, *after, forward=True)
                return Statement(speaker or last_named(found, first, after), span, True, "dash-speech")
    return _announced(found, sentence)


def _announced(found: Findings, sentence: Sentence) -> Statement | None:
    """«Рассказывает Анна Рыкова:» and a paragraph of hers behind a dash."""
    text, dash = found.text, sentence.first
    if not dash or text.tokens[dash - 1].text != ":":
        return None
    lead = text.sentence_of(dash - 1)
    apart = "\n" in text.raw[text.tokens[dash - 1].end : sentence.start]  # "Ann Moss, student:" on its line
    if not apart and not found.hits_in(lead.first, dash, "links.saying"):
        return None
    speaker = _speaker_in(found, lead.first, dash, forward=False)
    rest = [
        s
        for s in text.sentences[sentence.index : sentence.index + _ANNOUNCED]
        if s.paragraph == sentence.paragraph
    ]
    if speaker is None or sum(t.is_word for t in text.tokens[dash : rest[-1].last]) < _SHORTEST:
        return None
    span = Span.of(text.raw, text.tokens[dash + 1].start, text.tokens[rest[-1].last - 1].end)
    return Statement(speaker, span, True, "dash-speech")


def _breaks_off(found: Findings, i: int) -> bool:
    """Whether the speech ends at this dash: behind a mark, or, as in Polish, right before the saying verb."""
    tokens = found.text.tokens
    if tokens[i].text not in _DASHES:
        return False
    return tokens[i - 1].text in ",.!?…" or bool(found.hits_in(i + 1, i + 3, "links.saying"))
