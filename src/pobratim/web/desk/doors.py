"""Every view of the desk names its action: what it is, and on whose things. One without does not start."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import wraps
from typing import Any, cast
from urllib.parse import urlencode

from django.core.exceptions import ImproperlyConfigured
from django.http import Http404, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import URLPattern, path, reverse

from pobratim.record.rules import Action
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.pages import wrong

View = Callable[..., HttpResponse]
# The sides a thing of this id concerns; None where there is none such.
Sides = Callable[[str], Collection[str] | None]
READS = ("GET", "HEAD")


@dataclass(frozen=True, slots=True)
class Door:
    """What stands in front of a view. ``sides`` looks up the sides of the thing its address names."""

    action: Action
    methods: tuple[str, ...]
    sides: Sides | None


def door(action: Action, *methods: str, sides: Sides | None = None) -> Callable[[View], View]:
    """Let a view be reached by whoever may do ``action``, with these methods (GET unless given).

    A view of one thing takes its id as ``id`` and says with ``sides`` whose it is: what concerns a side the
    visitor has no role for does not exist for them. A view that decides on things named in its form asks
    ``must`` for each. Methods that change something are never GET.
    """
    allowed = methods or READS

    def dressed(view: View) -> View:
        @wraps(view)
        def guarded(request: DeskRequest, lang: str, **kwargs: Any) -> HttpResponse:
            method = request.method or "GET"
            if method not in allowed and not (method == "HEAD" and "GET" in allowed):
                return HttpResponseNotAllowed(allowed)
            refused = _refused(request, lang, action)
            if refused is not None:
                return refused
            if sides is not None:
                found = sides(str(kwargs["id"]))
                must(request, action, found)
                request.concerned = frozenset(found or ())
            return view(request, lang, **kwargs)

        guarded.door = Door(action, allowed, sides)  # type: ignore[attr-defined]
        return guarded

    return dressed


def must(request: DeskRequest, action: Action, sides: Collection[str] | None) -> None:
    """Raise Http404 unless the visitor may do this to what concerns these sides; None is no such thing."""
    if sides is None or not request.visitor.may(action, sides):
        raise Http404


def _refused(request: DeskRequest, lang: str, action: Action) -> HttpResponse | None:
    if action is Action.ENTER:
        return None
    if request.visitor.account is None:
        if request.method in READS:
            return HttpResponseRedirect(sign_in_address(lang, request.get_full_path()))
        return wrong.signed_out(request)
    if not request.visitor.may_at_all(action):
        return wrong.forbidden(request)
    return None


def sign_in_address(lang: str, after: str) -> str:
    """The sign-in page that leads on to ``after``."""
    return f"{reverse('sign-in', kwargs={'lang': lang})}?{urlencode({'next': after})}"


def desk_path(route: str, view: View, *, name: str) -> URLPattern:
    """An address of the desk. Raises ImproperlyConfigured where a view has no door, a thing no sides."""
    found = door_of(view)
    if found is None:
        raise ImproperlyConfigured(
            f"{route}: {view.__module__}.{view.__name__} has no @door; see docs/desk.md"
        )
    if ":id>" in route and found.sides is None:
        raise ImproperlyConfigured(f"{route} names a thing; its @door must say whose it is (sides=…)")
    return cast("URLPattern", path(route, cast("Any", view), name=name))


def door_of(view: object) -> Door | None:
    """The door in front of a view."""
    return cast("Door | None", getattr(view, "door", None))
