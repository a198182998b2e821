"""A feed is made once for a state of the record: asked for again it is 304, or the same bytes from memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial, wraps
from hashlib import sha256
from threading import Lock

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.http import condition, require_safe

from pobratim import __version__
from pobratim.record.publishing import days
from pobratim.record.publishing.changed import Changed
from pobratim.uncollected import uncollected
from pobratim.web import clock

View = Callable[..., HttpResponse]
MOST_KEPT, MOST_BYTES = 24, 4_000_000  # feeds in memory, and the longest that is kept
_BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)
_kept: OrderedDict[str, HttpResponse] = OrderedDict()
_lock = Lock()


def _state(request: HttpRequest, last: Changed, daily: bool) -> str:
    """What a feed is made from, as an ETag: the last decision, the release, the question, and the year, as
    what is told day by day goes ten years ahead; with ``daily`` the day, for what begins today."""
    now = clock.now()
    asked = f"{request.get_host()} {request.path} {request.META.get('QUERY_STRING', '')}"
    since = now.date().isoformat() if daily else str(now.year)
    made_from = f"{last.number} {last.at} {since} {__version__} {asked}"
    return f'"{sha256(made_from.encode("utf-8", "surrogatepass")).hexdigest()[:32]}"'


def modified(last: Changed | None = None) -> datetime:
    """The last decision, or the year's beginning, with which a feed goes a year further."""
    year = datetime(clock.now().year, 1, 1, tzinfo=UTC)
    return max((last or days.last_decision()).at or _BEGINNING, year)


def live(*, daily: bool = False) -> Callable[[View], Callable[..., HttpResponseBase]]:
    """A view that makes a feed, asked only where the record or the question is another than before. An
    answer of 304 takes one query."""

    def around(view: View) -> Callable[..., HttpResponseBase]:
        @require_safe
        @wraps(view)
        def asked(request: HttpRequest, *args: object, **given: object) -> HttpResponseBase:
            last = days.last_decision()
            key, at = _state(request, last, daily), modified(last)
            answer = condition(lambda *a, **k: key, lambda *a, **k: at)(partial(_made, view, key))
            return answer(request, *args, **given)

        return asked

    return around


def _made(view: View, key: str, request: HttpRequest, *args: object, **given: object) -> HttpResponse:
    """From memory, else from the view."""
    with _lock:
        found = _kept.get(key)
        if found is not None:
            _kept.move_to_end(key)
            return _copy(found)
    with uncollected():
        made = view(request, *args, **given)
    if made.status_code == 200 and len(made.content) <= MOST_BYTES:
        with _lock:
            _kept[key] = _copy(made)
            while len(_kept) > MOST_KEPT:
                _kept.popitem(last=False)
    return made


def _copy(response: HttpResponse) -> HttpResponse:
    """Whatever is done to an answer on its way out is not done to the one kept."""
    return HttpResponse(response.content, headers=dict(response.items()))
