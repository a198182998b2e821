"""Which language a text is in: script first, then letters, frequent words and word endings. Unsure is None.

To add a language give it a table in languages.toml; a script with one language needs only a row in _SCRIPTS.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import rtoml

_SAMPLE = 1500
_WORD = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8})*")
# First and last code point, script, and its language where it has only one that matters.
_SCRIPTS: tuple[tuple[int, int, str, str | None], ...] = (
    (0x0041, 0x024F, "Latn", None),
    (0x0370, 0x03FF, "Grek", "el"),
    (0x0400, 0x052F, "Cyrl", None),
    (0x0530, 0x058F, "Armn", "hy"),
    (0x0590, 0x05FF, "Hebr", "he"),
    (0x0600, 0x077F, "Arab", None),
    (0x0900, 0x097F, "Deva", "hi"),
    (0x0E00, 0x0E7F, "Thai", "th"),
    (0x10A0, 0x10FF, "Geor", "ka"),
    (0x1E00, 0x1EFF, "Latn", None),
    (0x1F00, 0x1FFF, "Grek", "el"),
    (0x3040, 0x30FF, "Jpan", None),
    (0x3400, 0x9FFF, "Hani", None),
    (0xAC00, 0xD7AF, "Kore", "ko"),
)
_KANA, _HAN = re.compile("[\u3040-\u30ff]"), re.compile("[\u3400-\u9fff]")
_CHINESE = re.compile("[们們这這为个對签簽赠团團长访问华发见关对馆将與的]")
_JAPANESE = re.compile("[県広駅桜沢黒円囲伝対関発戦歳鉄権続総拝辺当労険実験検訳変図写読売価隣携催]")
_WORD_VOTE, _ENDING_VOTE, _LETTER_VOTE = 1.0, 0.35, 0.5
_ENOUGH, _LEAD = 0.9, 1.12


def identify(text: str) -> str | None:
    """The BCP 47 code of the language most of the text is in, or None if unsure. A long text is sampled."""
    words = _WORD.findall(_sample(text).lower())
    scripts: Counter[str] = Counter()
    for word in words:
        scripts[_script(word[0])] += len(word)
    scripts.pop("", None)
    if not scripts:
        return None
    script, size = scripts.most_common(1)[0]
    if script in ("Hani", "Jpan"):
        return _east_asian(text)
    if size * 2 < sum(scripts.values()):
        return None
    if script in ("Latn", "Cyrl"):
        return _among(script, [w for w in words if _script(w[0]) == script])
    if script == "Arab":
        return "fa" if re.search("[پچژگ]", text[:_SAMPLE]) else "ar"
    return next(lang for *_, name, lang in _SCRIPTS if name == script)


def _east_asian(text: str) -> str | None:
    sample = _sample(text)
    if len(_KANA.findall(sample)) * 20 >= len(_HAN.findall(sample)):
        return "ja"
    # Without kana only letters that one of the two writes in its own way can tell.
    chinese, japanese = len(_CHINESE.findall(sample)), len(_JAPANESE.findall(sample))
    return None if chinese == japanese else "zh" if chinese > japanese else "ja"


def tag(declared: str | None) -> str | None:
    """The language part of a declaration such as ``ru-RU`` or ``kk_Cyrl``; None for what is no such thing."""
    found = _CODE.fullmatch((declared or "").strip())
    return found[1].lower() if found and found[1].lower() not in ("und", "mul", "zxx") else None


def _sample(text: str) -> str:
    if len(text) <= _SAMPLE:
        return text
    middle = len(text) // 2
    return f"{text[: _SAMPLE // 2]}\n{text[middle : middle + _SAMPLE // 2]}"


def _among(script: str, words: list[str]) -> str | None:
    scores = _scores(script, words)
    if not scores:
        return None
    (best, score), *rest = sorted(scores.items(), key=lambda item: -item[1])
    second = rest[0][1] if rest else 0.0
    if score < _ENOUGH or score < second * _LEAD:
        return None
    return best


def _scores(script: str, words: list[str]) -> dict[str, float]:
    known = _votes()[script]
    scores: dict[str, float] = defaultdict(float)
    for word, times in Counter(words).items():
        votes = known.words.get(word) or _by_ending(known.endings, word)
        for lang, vote in votes:
            scores[lang] += vote * times
        if not known.telling.isdisjoint(word):
            for letter in known.telling.intersection(word):
                for lang, vote in known.letters[letter]:
                    scores[lang] += vote * times
    return scores


def _by_ending(endings: dict[str, tuple[tuple[str, float], ...]], word: str) -> tuple[tuple[str, float], ...]:
    for length in (5, 4, 3, 2):
        if len(word) >= length + 3 and (votes := endings.get(word[-length:])):
            return votes
    return ()


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    point = ord(letter)
    for first, last, script, _ in _SCRIPTS:
        if first <= point <= last:
            return script
    return ""


_Votes = dict[str, tuple[tuple[str, float], ...]]


@dataclass(frozen=True, slots=True)
class _Known:
    """What speaks for which language of one script, and how loudly."""

    words: _Votes
    endings: _Votes
    letters: _Votes
    telling: frozenset[str]


@lru_cache(maxsize=1)
def _votes() -> dict[str, _Known]:
    text = files("pobratim.documents").joinpath("languages.toml").read_text("utf-8")
    tables = rtoml.loads(text)
    out = {}
    for script in ("Latn", "Cyrl"):
        mine = {lang: table for lang, table in tables.items() if table["script"] == script}
        letters = _shared({lang: list(t["letters"]) for lang, t in mine.items()}, _LETTER_VOTE)
        out[script] = _Known(
            words=_shared({lang: t["words"].split() for lang, t in mine.items()}, _WORD_VOTE),
            endings=_shared({lang: t["endings"].split() for lang, t in mine.items()}, _ENDING_VOTE),
            letters=letters,
            telling=frozenset(letters),
        )
    return out


def _shared(entries: dict[str, list[str]], vote: float) -> _Votes:
    """A vote shared by many languages says less for each."""
    owners: dict[str, list[str]] = {}
    for lang, items in entries.items():
        for item in dict.fromkeys(items):
            owners.setdefault(item, []).append(lang)
    return {item: tuple((lang, vote / len(langs) ** 0.6) for lang in langs) for item, langs in owners.items()}
