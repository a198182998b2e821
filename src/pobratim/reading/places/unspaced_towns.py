"""Towns where blanks part no words: those no list has, told by the last sign of their name (戸田市), and
those of another land than the one that leads them."""

from __future__ import annotations

from typing import Final

from pobratim.gazetteer import Choice
from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.grammar import UNSPACED
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.settling import Raw
from pobratim.reading.unspaced import SMALL_KE

_LENGTH: Final = (3, 5)  # characters of a name with the word for a town: two of 両市 are no name
_KANJI: Final = ("㐀", "鿿")

Kept = list[tuple[Raw, Choice]]


def add_towns_by_ending(found: Findings, taken: set[int]) -> None:
    """Add those no list has; what the list knows and too little speaks for is none of them."""
    text = found.text
    if not text.does(UNSPACED):
        return
    endings = text.lexicon.words("language", "place_heads", "town_ending")
    never = text.lexicon.words("language", "not_a_place", "never")
    was = text.lexicon.words("language", "place_heads", "was")
    for i in text.capitals:
        name = text.tokens[i].text
        if not name.endswith(endings) or not _LENGTH[0] <= len(name) <= _LENGTH[1]:
            continue
        own = name[:-1]
        if i in taken or text.tags.get(i) or name.startswith(was) or any(sign in endings for sign in own):
            continue
        if own.endswith(never) or name.endswith(never):
            continue  # 大都市, 選手村
        kanji = all(_KANJI[0] <= sign <= _KANJI[1] or sign in SMALL_KE for sign in name)
        if not kanji or found.gazetteer.names(name):
            continue
        id_ = found.add_unlisted(text.span(i, i + 1), name, CITY, "named-with-a-word-for-a-town")
        found.place_mentions.append(PlaceMention(i, i + 1, id_, CITY, None))
        text.tags[i] = "place"


def in_their_land(found: Findings, kept: Kept) -> Kept:
    """Those kept, without the Canadian one of 「オーストラリアのリバプール市」."""
    if not found.text.does(UNSPACED):
        return kept
    others = {choice.place.id for raw, choice in kept if _is_of_another(found, raw.first, raw.last, choice)}
    return [(raw, choice) for raw, choice in kept if choice.place.id not in others]


def _is_of_another(found: Findings, first: int, last: int, choice: Choice) -> bool:
    tokens, of = found.text.tokens, found.text.lexicon.word_set("language", "genitive")
    at = first - 2 if first > 1 and tokens[first - 1].text in of else first - 1
    if choice.place.kind is not CITY or choice.place.country is None:
        return False
    regions = found.text.lexicon.word_set("language", "place_heads", "region")
    if last < len(tokens) and tokens[last].text in regions:
        return True  # インディアナ州
    if at < 0:
        return False
    land = found.gazetteer.country_of_word(tokens[at].text)
    return land is not None and land != choice.place.country
