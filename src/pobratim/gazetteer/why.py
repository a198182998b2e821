"""Says how a place is called by a name: "Ипра is the genitive of Ипр"."""

from __future__ import annotations

from pobratim.gazetteer.forms import explain
from pobratim.gazetteer.keys import key
from pobratim.gazetteer.rows import PlaceRow

LANGUAGES = {
    "en": "English",
    "nl": "Dutch",
    "fr": "French",
    "ru": "Russian",
    "kk": "Kazakh",
    "de": "German",
    "uk": "Ukrainian",
    "pl": "Polish",
    "es": "Spanish",
    "it": "Italian",
    "ja": "Japanese",
}


def why_called(place: PlaceRow, mention: str) -> str:
    """How the mention names the place, in one line."""
    wanted = key(mention)
    spoken = [LANGUAGES[lang] for lang, name in place.labels.items() if key(name) == wanted]
    if spoken:
        return f"{mention} is its name in {_listed(spoken)}"
    if key(place.name) == wanted:
        return f"{mention} is its name"
    if any(key(name) == wanted for name in place.names):
        return f"{mention} is one of its names"
    known = [(lang, name) for lang, name in place.labels.items()]
    for lang, name in [("en", place.name), *known, *((None, name) for name in place.names)]:
        found = explain(name, place.country, wanted, lang)
        if found:
            return f"{mention} is the {LANGUAGES[found[0]]} {found[1]} of {name}"
    return f"{mention} is a spelling of {place.name} without its marks, or a shortened one"


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
