"""Polish: paradigms of towns by ending, with the softening the locative asks for."""

from __future__ import annotations

from collections.abc import Iterator

from pobratim.gazetteer.forms.agreement import Readings, only, paradigm, single, together

_LOCATIVE = (
    ("st", "ście"), ("sł", "śle"), ("zd", "ździe"), ("zn", "źnie"), ("sn", "śnie"), ("ch", "sze"),
    ("k", "ce"),
    ("g", "dze"), ("r", "rze"), ("ł", "le"), ("t", "cie"), ("d", "dzie"), ("b", "bie"), ("p", "pie"),
    ("m", "mie"), ("n", "nie"), ("s", "sie"), ("w", "wie"), ("z", "zie"), ("f", "fie"),
)  # fmt: skip
_SOFT_ENDS = ("sz", "rz", "cz", "dz", "ż", "c", "j", "l", "ch", "k", "g", "h")  # locative in -u
_ACUTE = {"ń": "ni", "ć": "ci", "ś": "si", "ź": "zi", "dź": "dzi"}
_HARDENED = {"n": "ń", "s": "ś", "z": "ź", "c": "ć"}  # before -iec, where it falls out
_PREPOSITIONS = frozenset(["nad", "pod", "na", "przy", "w"])
_ADJECTIVAL = (
    "ski",
    "cki",
    "ska",
    "cka",
    "skie",
    "ckie",
    "ny",
    "na",
    "ne",
    "ła",
    "ły",
    "łe",
    "wa",
    "wy",
    "cza",
    "nia",
    "wia",
)
_IRREGULAR = {
    "białystok": ("Białegostoku", "Białemustokowi", "Białymstokiem", "Białymstoku"),
    "oświęcim": ("Oświęcimia", "Oświęcimiowi", "Oświęcimiem", "Oświęcimiu"),
    "łódź": ("Łodzi", "Łodzi", "Łodzią", "Łodzi"),
    "bydgoszcz": ("Bydgoszczy", "Bydgoszczy", "Bydgoszczą", "Bydgoszczy"),
}


def forms(name: str) -> Iterator[tuple[str, str]]:
    """Every (case, form) of a name."""
    if name.lower() in _IRREGULAR:
        yield from zip(("gen", "dat", "ins", "loc"), _IRREGULAR[name.lower()], strict=True)
        return
    glue = " " if " " in name else "-"
    parts = name.split(glue)
    if len(parts) == 1:
        yield from single(_noun(name) + _adjective(name))
    elif any(part in _PREPOSITIONS for part in parts[1:]):
        yield from only(parts, 0, _noun(parts[0]), glue)
    elif glue == " ":
        first = [(part, _adjective(part) or _noun(part)) for part in parts[:-1]]
        yield from together([*first, (parts[-1], _noun(parts[-1]) + _adjective(parts[-1]))], glue)
    else:
        last = parts[-1]
        yield from only(parts, len(parts) - 1, _adjective(last) or _noun(last), glue)


def _adjective(word: str) -> Readings:
    low = word.lower()
    if low.endswith(("y", "i")) and len(low) > 3:
        stem = word if low.endswith("i") else word[:-1]
        i = "" if low.endswith("i") else "y"
        masculine = "ego/emu/-/m/m" if low.endswith("i") else f"ego/emu/{i}/ym/ym"
        return [("m", paradigm(stem, masculine))]
    if not low.endswith(_ADJECTIVAL):
        return []
    if low.endswith("a"):
        ej = "iej" if low[-2] in "kg" else "ej"
        return [("f", paradigm(word[:-1], f"{ej}/{ej}/ą/ą/{ej}"))]
    if low.endswith("ie"):
        return [
            ("n", paradigm(word[:-2], "iego/iemu/ie/im/im,iem")),
            ("p", paradigm(word[:-2], "ich/im/ie/imi/ich")),
        ]
    return [
        ("n", paradigm(word[:-1], "ego/emu/e/ym/ym,em")),
        ("p", paradigm(word[:-1], "ych/ym/e/ymi/ych")),
    ]


def _noun(word: str) -> Readings:
    low = word.lower()
    if len(low) < 3:
        return []
    if low.endswith("a"):
        return [("f", _in_a(word[:-1], low[:-1]))]
    if low.endswith(("ice", "yce", "wce", "lce", "ce")):
        return [("p", paradigm(word[:-1], "-/om/e/ami/ach"))]
    if low.endswith("e"):
        return [("n", paradigm(word[:-1], "a/u/e/em/u")), ("p", paradigm(word[:-1], "-/om/e/ami/ach"))]
    if low.endswith("o"):
        return [
            ("n", paradigm(word[:-1], "a/u/o/em,iem/u") | {"loc": (_locative(word[:-1]), word[:-1] + "u")})
        ]
    if low.endswith(("y", "i")):
        stem = word[:-1]
        return [("p", paradigm(stem, "-,ów/om/./ami/ach"))]
    return [("m", _in_consonant(word, low))]


def _in_a(stem: str, low: str) -> dict[str, tuple[str, ...]]:
    if low.endswith("i"):  # Gdynia, Anglia
        return paradigm(stem[:-1], "i,ii/i,ii/ię/ią/i,ii")
    if low.endswith(("c", "cz", "sz", "ż", "rz", "j", "l")):
        y = "i" if low.endswith(("j", "l")) else "y"
        return paradigm(stem, f"{y}/{y}/ę/ą/{y}")
    y = "i" if low.endswith(("k", "g")) else "y"
    made = paradigm(stem, f"{y}/./ę/ą/.")
    return made | {"dat": (_locative(stem),), "loc": (_locative(stem),)}


def _locative(stem: str) -> str:
    for ending, soft in _LOCATIVE:
        if stem.endswith(ending):
            return stem[: -len(ending)] + soft
    return stem + "u"


def _in_consonant(word: str, low: str) -> dict[str, tuple[str, ...]]:
    for acute in ("dź", *_ACUTE):
        if low.endswith(acute):
            stem = word[: -len(acute)] + _ACUTE[acute]
            feminine = paradigm(stem, "./././ą/.")
            made = paradigm(stem, "a/owi/./em/u")
            return {
                **made,
                "gen": (*made["gen"], stem),
                "ins": (*made["ins"], *feminine["ins"]),
                "acc": (stem,),
            }
    if low.endswith(("ław", "ów")) and low.endswith("ław"):
        return paradigm(word + "i", "a/owi/./em/u")  # Wrocław: Wrocławia
    stem = word[:-2] + "ow" if low.endswith("ów") else word
    if low.endswith("ód"):
        stem = word[:-2] + "od"
    if low.endswith("iec") and len(low) > 5:  # Sosnowiec: Sosnowca; Wieniec: Wieńca
        stem = word[:-4] + _HARDENED.get(low[-4], word[-4]) + "c"
    elif low.endswith("ec") and len(low) > 4:
        stem = word[:-2] + "c"
    if low.endswith(("ek", "iel")) and len(low) > 4:
        stem = word[:-2].removesuffix("i") + low[-1]
    em = "iem" if low.endswith(("k", "g")) else "em"
    made = paradigm(stem, f"a,u/owi/./{em}/.")
    soft = low.endswith(_SOFT_ENDS) and not low.endswith(("w", "n"))
    return made | {"loc": (stem + "u",) if soft else (_locative(stem),)}
