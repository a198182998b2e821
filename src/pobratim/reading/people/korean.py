"""Korean names in Cyrillic letters: a family name of the list, then one or two syllables («Пак Чхан Ук»)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

import rtoml

from pobratim import lexicons


@cache
def _listed(key: str) -> tuple[str, ...]:
    path = Path(lexicons.__file__).parent / "korean_names.toml"
    return tuple(rtoml.loads(path.read_text("utf-8"))[key].split())


@cache
def _families() -> frozenset[str]:
    return frozenset(_listed("families"))


def is_family(low: str) -> bool:
    """Whether a word is a Korean family name."""
    return low in _families()


_SYLLABLE: Final = re.compile(
    r"(?:кк|кх|тт|тх|пп|пх|сс|чж|дж|чч|чх|[кгндтлрмбпсчх])?(?:йя|йо|йе|[оу][аэ]|в[аеиоэё]|ый|ыи|[аеёиоуыэюя])"
    r"(?:нъ|нг|ль|[кгнтлрмпсй])?"
)


@lru_cache(maxsize=1 << 12)
def is_syllables(word: str, most: int) -> bool:
    """Whether a word is one Korean syllable or ``most``, in the nominative or, for men, any other case."""
    low = word.lower().replace("-", "")
    shape = re.compile(f"(?:{_SYLLABLE.pattern}){{1,{most}}}")
    ending = next((e for e in _listed("endings") if low.endswith(e)), "")
    return shape.fullmatch(low) is not None or shape.fullmatch(low.removesuffix(ending)) is not None
