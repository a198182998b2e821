"""Kazakh: six cases and the locative attribute (-дағы), by the last vowel and the last sound."""

from __future__ import annotations

from collections.abc import Iterator

_BACK, _FRONT = "аоұыя", "әөүіеэ"
_VOWELS = _BACK + _FRONT + "иуюёӯ"
_VOICELESS = "бвгдкқпстфхцчшщһ"
_NASAL = "мнң"
_CASES = ("gen", "dat", "acc", "loc", "abl", "ins", "att")
_CLOSED = ("ск", "цк")  # behind which most write a vowel before the ending: «Минскіде»
_HEADS = ("сы", "сі", "ы", "і")


def forms(name: str) -> Iterator[tuple[str, str]]:
    """Every (case, form) of a name; where the last vowel leaves it open, in both vowel series."""
    if " " in name and name.endswith(_HEADS):
        yield from _possessed(name)
        return
    low = name.lower()
    for back in _series(low):
        yield from _endings(name, low.rstrip("ьъ")[-1], back)
    if low.endswith(_CLOSED):
        yield from _endings(f"{name}і", "і", False)


def _series(low: str) -> tuple[bool, ...]:
    """Which series of vowels the endings take: back, front, or either where the spelling leaves it open."""
    vowels = [c for c in low if c in _VOWELS]
    last = vowels[-1] if vowels else "а"
    if last == "у" and low.endswith("у") and low[-2:-1] in tuple(_BACK + _FRONT):
        last = low[-2]  # Атырау, Мәскеу: у is a glide, the vowel before it decides
    if low.endswith("ь") or last not in _BACK + _FRONT:
        return (True, False)
    return (last in _BACK,)


def _endings(stem: str, sound: str, back: bool) -> Iterator[tuple[str, str]]:
    a, y, g, k = ("а", "ы", "ғ", "қ") if back else ("е", "і", "г", "к")
    if sound in _VOICELESS:
        starts = (f"т{y}ң", k + a, "т" + y, "т" + a, f"т{a}н", "пен", f"т{a}{g}{y}")
    elif sound in _NASAL:
        starts = (f"н{y}ң", g + a, "д" + y, "д" + a, f"н{a}н", "мен", f"д{a}{g}{y}")
    elif sound in _VOWELS or sound in "яёюи":
        starts = (f"н{y}ң", g + a, "н" + y, "д" + a, f"д{a}н", "мен", f"д{a}{g}{y}")
    else:
        starts = (f"д{y}ң", g + a, "д" + y, "д" + a, f"д{a}н", "мен", f"д{a}{g}{y}")
    for case, ending in zip(_CASES, starts, strict=True):
        yield case, stem + ending
    if sound in "зж":
        yield "ins", stem + "бен"
    if sound in "уи":  # written like vowels, often felt as consonants
        yield from (("gen", f"{stem}д{y}ң"), ("acc", f"{stem}д{y}"))


def _possessed(name: str) -> Iterator[tuple[str, str]]:
    """Ақтөбе облысы: облысының, облысына, облысында."""
    back = name[-1] == "ы"
    a, y, g = ("а", "ы", "ғ") if back else ("е", "і", "г")
    starts = (f"н{y}ң", "н" + a, "н", "нд" + a, f"н{a}н", "мен", f"нд{a}{g}{y}")
    for case, ending in zip(_CASES, starts, strict=True):
        yield case, name + ending
