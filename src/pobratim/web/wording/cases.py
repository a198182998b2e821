"""The few forms a name takes in a title, only where a rule is safe; else None, and the next pattern."""

from __future__ import annotations

import re

_VOWELS = "аеёиоуыэюя"
# Masculine although they end in -e; and names that stand without an article.
_FR_MASCULINE = {"Mexique", "Cambodge", "Mozambique", "Zimbabwe", "Suriname", "Belize"}
_FR_BARE = {
    "Cuba",
    "Malte",
    "Chypre",
    "Singapour",
    "Bahreïn",
    "Haïti",
    "Djibouti",
    "Maurice",
    "Madagascar",
    "Israël",
}
_FR_PLURAL = {
    "États-Unis",
    "Pays-Bas",
    "Émirats arabes unis",
    "Philippines",
    "Bahamas",
    "Maldives",
    "Seychelles",
}


def accusative_ru(name: str) -> str | None:
    """A place name as in «посещает Москву», where the ending tells; None for several words."""
    if " " in name:
        return None
    vowels = sum(c in _VOWELS for c in name.lower())
    if name[-1:] in "ая" and name[-2:] not in ("ая", "яя", "уа", "оа", "иа"):
        return name if vowels < 2 else name[:-1] + ("у" if name[-1] == "а" else "ю")
    return None if name[-2:] in ("ая", "яя", "уа", "оа", "иа", "ый", "ий", "ое") else name


_EN_BARE = re.compile(
    r"(?:The|A|An|St\.?|Saint) |\S+[’']s? |(?:.* )?(?:Square|Park|Street|Hill)$", re.IGNORECASE
)


def article_en(name: str) -> str:
    """The article of a memorial in a sentence: "the " of the Menin Gate, "" of St George’s Church."""
    return "" if _EN_BARE.match(name) else "the "


def at_fr(name: str, is_country: bool) -> str:
    """à Ypres, au Havre, aux Sables; en Belgique, au Kazakhstan, aux Pays-Bas."""
    if is_country:
        if name in _FR_BARE:
            return f"en {name}" if name in ("Israël", "Haïti") else f"à {name}"
        if name in _FR_PLURAL:
            return f"aux {name}"
        feminine = name.endswith("e") and name not in _FR_MASCULINE
        return f"en {name}" if feminine or re.match(r"[AEIOUÉÎÔ]", name) else f"au {name}"
    if name.startswith("Le "):
        return f"au {name[3:]}"
    if name.startswith("Les "):
        return f"aux {name[4:]}"
    return f"à {name}"
