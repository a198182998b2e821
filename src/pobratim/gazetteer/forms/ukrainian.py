"""Ukrainian: paradigms by ending, with і that opens to о or е and г, к, х that soften."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pobratim.gazetteer.forms.agreement import Readings, only, paradigm, single, together

_ADJECTIVE = re.compile("(?:ий|ій|е|і|а)$")
_ADJECTIVE_STEM = re.compile("(?:[сц]ьк|н|л|[иі]в|[оеє]в)(?:ий|ій|е|і|а)$")
_SOFTENED = {"г": "з", "к": "ц", "х": "с"}
_VELAR, _HUSH = "гкх", "жшчщ"
_PREPOSITIONS = frozenset(["на", "над", "під", "при", "в", "у"])


def forms(name: str) -> Iterator[tuple[str, str]]:
    """Every (case, form) of a name."""
    glue = " " if " " in name else "-"
    parts = name.split(glue)
    if len(parts) == 1:
        yield from single(_noun(name) + _adjective(name))
        return
    last = len(parts) - 1
    if any(part in _PREPOSITIONS for part in parts[1:]):
        yield from only(parts, 0, _noun(parts[0]), glue)
        return
    if glue == " ":
        readings = [(p, _adjective(p) or _noun(p)) for p in parts[:-1]]
        yield from together([*readings, (parts[last], _noun(parts[last]))], glue)
        if _adjective(parts[0]):
            return
    yield from only(parts, last, _noun(parts[last]) + _adjective(parts[last]), glue)


def _adjective(word: str) -> Readings:
    low = word.lower()
    if len(low) < 4 or not _ADJECTIVE_STEM.search(low):
        return []
    if low.endswith("ий"):
        return [("m", paradigm(word[:-2], "ого/ому/ий/им/ому,ім"))]
    stem = word[:-1]
    if low[-1] == "а":
        return [("f", paradigm(stem, "ої/ій/у/ою/ій"))]
    if low[-1] == "е":
        return [("n", paradigm(stem, "ого/ому/е/им/ому,ім"))]
    return [("p", paradigm(stem, "их/им/і/ими/их"))] if low[-1] == "і" else []


def _noun(word: str) -> Readings:
    low = word.lower()
    if len(low) < 2:
        return []
    stem, end, before = word[:-1], low[-1], low[-2]
    if end == "а":
        soft = stem[:-1] + _SOFTENED.get(before, before)
        ending = "ею" if before in _HUSH else "ою"
        return [("f", paradigm(stem, f"и,і/./у/{ending}/.") | {"dat": (soft + "і",), "loc": (soft + "і",)})]
    if end == "я":
        i, e = ("ї", "є") if low.endswith("ія") else ("і", "е")
        return [("f", paradigm(stem, f"{i}/{i}/ю/{e}ю/{i}"))]
    if end == "ь":
        open_stem = stem[:-2] + "ц" if low.endswith("ець") else _opened(stem)
        masculine = ("m", paradigm(open_stem, "я/ю,еві/./ем/і,ю"))
        return [masculine, ("f", paradigm(stem, "і/і/ь/ю/і"))]
    if end == "й":
        return [("m", paradigm(stem, "я,ю/ю,єві/й/єм/ї,ю"))]
    if end == "о":
        return [("n", paradigm(stem, "а/у/о/ом/і,у"))]
    if end == "е":
        return [("n", paradigm(stem, "а,я/у,ю/е/ем/і,у"))]
    if end in "иі":
        return [("p", paradigm(stem, f"-,ів/{'ам' if end == 'и' else 'ям'},ям/{end}/ами,ями/ах,ях"))]
    if end in "їєюуы":
        return []
    return _in_consonant(word, low)


def _opened(stem: str) -> str:
    """Київ: Києв-, Львів: Львов-, Тернопіл: Тернопол-; otherwise as it stands."""
    match = re.search("([ії])([^аеєиіїоуюя]+)$", stem)
    if not match:
        return stem
    vowel = "є" if match.group(1) == "ї" else "о"
    return stem[: match.start()] + vowel + match.group(2)


def _in_consonant(word: str, low: str) -> Readings:
    endings = "а,у/у,ові/-/ом/і,у"
    found: Readings = []
    if low.endswith("ц"):
        endings = "а/у/-/ем/і"
    found.append(("m", paradigm(word, endings)))
    opened = _opened(word)
    if opened != word and low.endswith(("ів", "їв", "іл", "ір", "іг", "іт", "ід", "ін")):
        found.append(("m", paradigm(opened, "а,у/у,ові/./ом/і")))
    if low.endswith("ок"):
        found.append(("m", paradigm(word[:-2] + "к", "а,у/у,ові/./ом/у")))
    return found
