"""The page of answers, and the suggestions it shows while somebody types."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from pobratim.facts.kinds import Theme
from pobratim.matching import installed, open_nearness
from pobratim.record import published
from pobratim.record.sheets import Asked
from pobratim.web.language import words
from pobratim.web.pages.finding.asking import KINDS, SOURCE_LANGUAGES, asked, is_narrowed, query
from pobratim.web.pages.finding.meanings import places, senses
from pobratim.web.pages.shell import page
from pobratim.web.wording.words import Words


@require_safe
def show(request: HttpRequest, lang: str) -> HttpResponse:
    """The answers to what the address asks; without a question, what may be asked."""
    w = words(request)
    question = asked(request.GET.dict())
    results = published.search(question, places, senses, open_nearness() if question.near else None)
    quoted = w.quoted(question.text) if question.text else ""
    answered = bool(question.text) or is_narrowed(question)
    return page(
        request,
        "finding/page",
        title=w.say("search.results", quoted=quoted) if quoted else w.say("search.title"),
        description=w.say("search.hint"),
        asked=question,
        question=question.text,
        quoted=quoted,
        answered=answered,
        narrowed=is_narrowed(question),
        results=results,
        count=w.say("finding.more" if results.more else "search.found", n=results.total),
        without=w.listed([w.quoted(word) for word in results.without]),
        mended=query(question, text=results.meant, page=1) if results.meant else "",
        before=query(question, page=question.page - 1) if question.page > 1 else "",
        after=query(question, page=question.page + 1) if results.page < results.pages else "",
        whole=query(Asked(question.text)),
        nearer=query(question, near=True, page=1) if question.text and not question.near else "",
        by_meaning=installed(),
        kinds=[(kind, _kind(w, kind)) for kind in KINDS],
        themes=[(theme.value, w.term("theme", theme)) for theme in Theme],
        languages=[(code, w.term("languages", code)) for code in SOURCE_LANGUAGES],
        unindexed=True,
    )


@require_safe
def suggestions(request: HttpRequest, lang: str) -> HttpResponse:
    """What the words typed so far may become, as options of a list."""
    question = asked(request.GET.dict())
    found = published.suggest(question.text, question.kind) if question.text else ()
    w = words(request)
    said = w.say("finding.suggested", n=len(found)) if found else w.say("finding.suggested_none")
    response = render(request, "finding/options.html", {"lang": lang, "w": w, "found": found, "said": said})
    response.headers["Cache-Control"] = "public, max-age=60"
    return response


def _kind(w: Words, kind: str) -> str:
    return w.say(f"finding.kinds.{kind}")
