"""What changed in a partnership, as an Atom feed: its events as sources tell them, the last decided first."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed

from pobratim.record.publishing import days
from pobratim.web.language import words
from pobratim.web.leading import address
from pobratim.web.pages.calendar.kept_feeds import live, modified
from pobratim.web.wording.dates import recurring
from pobratim.web.wording.names import named, plain
from pobratim.web.wording.titles import title

_MOST = 50  # entries
_SINCE = datetime(2026, 1, 1, tzinfo=UTC)


@live()
def show(request: HttpRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """The newest entries; the id of an entry is the same in every language and stays for good."""
    try:
        asked = days.wanted(partnership=id)
    except days.NoSuchThing as error:
        raise Http404 from error
    w, base = words(request), request.build_absolute_uri("/").rstrip("/")
    a, b = (named(town.label, lang).text for town in asked.towns)
    pair = w.say("partnership.title", a=a, b=b)
    feed = Atom1Feed(
        title=f"{pair} · {w.say('site.name')}",
        link=base + address("partnership", lang, id),
        description=w.say("partnership.description", a=a, b=b),
        language=lang,
        feed_url=request.build_absolute_uri(request.path),
        feed_guid=_tag(base, "partnership", id),
    )
    events = days.events_of(asked, full=False, changes=True)
    entries = sorted(events, key=lambda d: (d.changed.at or _SINCE, d.card.id), reverse=True)
    for entry in entries[:_MOST]:
        card = entry.card
        said = [plain(title(w, card)), recurring(w, card.date, card.recurrence)]
        if card.words:
            left, right = w.at("language.quotes")
            told = card.words[0]
            said.append(f"{left}{told.text}{right} ({told.publisher or told.source_title})")
        feed.add_item(
            title=said[0],
            link=base + address("event", lang, card.id),
            description=" · ".join(p for p in said[1:] if p),
            unique_id=_tag(base, "event", card.id),
            updateddate=entry.changed.at or _SINCE,
            categories=[w.term("event_type", card.type)],
        )
    if not entries:
        feed.latest_post_date = modified  # type: ignore[method-assign]
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def _tag(base: str, kind: str, id_: str) -> str:
    """A tag URI (RFC 4151): names the thing, wherever its page may move."""
    return f"tag:{urlsplit(base).hostname},2026:{kind}/{id_}"
