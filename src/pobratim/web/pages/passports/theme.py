"""A theme: the words by which it is known in each language, who speaks of it, what was done in its name."""

from __future__ import annotations

import re
from functools import cache

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.facts.kinds import Theme
from pobratim.lexicons.lexicon import load
from pobratim.record import published
from pobratim.web import clock
from pobratim.web.language import words
from pobratim.web.pages.passports.days import days_of_theme
from pobratim.web.pages.shell import page
from pobratim.web.structured import terms
from pobratim.web.wording.words import LANGUAGES, words_of

MOST_WORDS = 8
_BRACKET = re.compile(r"\(([^()]{0,200})\)")
_SIGNS = re.compile(r"[()\d]|\.\.|\*\w")


@require_safe
def show(request: HttpRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """Render it; ``id`` is a theme of the closed list, its blanks as hyphens."""
    theme = next((t for t in Theme if t.value.replace(" ", "-") == id), None)
    if theme is None:
        raise Http404
    w, t = words(request), terms(request)
    sheet = published.theme(theme)
    name = w.term("theme", theme.value)
    others = [(code, words_of(code).term("theme", theme.value)) for code in LANGUAGES if code != lang]
    return page(
        request,
        "passports/theme",
        title=name[:1].upper() + name[1:],
        description=w.say("passports.theme.description", name=name),
        about=[
            {"@type": "DefinedTerm", "name": name, "alternateName": [n for _, n in others]},
            *(t.event(card) for card in sheet.events),
        ],
        sheet=sheet,
        theme_id=id,
        others=others,
        lexicon=[(code, found) for code in LANGUAGES if (found := known_by(code, theme.value))],
        days=days_of_theme(w, theme.value, clock.today()),
    )


@cache
def known_by(lang: str, theme: str) -> str:
    """Some of the words by which a reader of the language knows the theme; "c…": what begins so."""
    lexicon = load(lang)
    phrases = [*lexicon.words("themes", theme, "field"), *lexicon.words("themes", theme, "strong")]
    whole: dict[str, None] = {}
    for phrase in phrases:
        for one in _plainly(phrase):
            whole.setdefault(one)
    return ", ".join(list(whole)[:MOST_WORDS])


def _plainly(phrase: str) -> list[str]:
    """A phrase of the lexicon without its signs, of a choice within it the first; none with words between."""
    if _BRACKET.search(phrase) is None and "|" in phrase and " " not in phrase:
        return [word.replace("*", "…") for word in phrase.split("|") if not _SIGNS.search(word)]
    said = _BRACKET.sub(lambda m: m[1].split("|")[0], phrase)
    said = " ".join(word.split("|")[0] for word in said.split())
    return [] if _SIGNS.search(said) else [said.replace("*", "…")]
