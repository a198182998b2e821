"""What every page of the desk has: the menu, whoever is signed in, a notice of what was done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import Resolver404, resolve, reverse
from django.utils.http import url_has_allowed_host_and_scheme

from pobratim.web.desk.arrival import DeskRequest, is_desk
from pobratim.web.desk.menu import ENTRIES, Entry
from pobratim.web.language import words
from pobratim.web.pages.shell import page
from pobratim.web.wording.words import Words


class Link(NamedTuple):
    """An entry of the menu as this visitor sees it."""

    entry: Entry
    address: str
    current: bool


def desk_page(
    request: DeskRequest, template: str, *, title: str, status: int = 200, **context: Any
) -> HttpResponse:
    """Render ``desk/<template>.html`` (another folder's with its name: ``inbox/list``) as a page of the desk.

    ``?done=key`` shows the notice ``desk.done.<key>``, ``?done=area.key`` the notice ``<area>.done.<key>``: a
    view that did something redirects with it.
    """
    w = words(request)
    visitor = request.visitor
    return page(
        request,
        template if "/" in template else f"desk/{template}",
        title=title,
        description=title,
        status=status,
        unindexed=True,
        desk=True,
        visitor=visitor,
        menu=_menu(request, w.lang),
        shortcuts=visitor.account is None or visitor.account.keys,
        done=_notice(w, request.GET.get("done", "")),
        **context,
    )


def _notice(w: Words, done: str) -> str:
    area, _, key = done.rpartition(".")
    found = f"{area or 'desk'}.done.{key}"
    return found if key and w.has(found) and isinstance(w.at(found), str) else ""


def _menu(request: DeskRequest, lang: str) -> list[Link]:
    out = []
    for entry in ENTRIES:
        if request.visitor.may_at_all(entry.action):
            address = reverse(entry.name, kwargs={"lang": lang})
            home = entry.name == "desk"
            here = request.path == address if home else request.path.startswith(address)
            out.append(Link(entry, address, here))
    return out


def go(lang: str, name: str, *, done: str = "", **kwargs: Any) -> HttpResponseRedirect:
    """On to a page of the desk, with a notice of what was done."""
    address = reverse(name, kwargs={"lang": lang, **kwargs})
    return HttpResponseRedirect(f"{address}?done={done}" if done else address)


def safe_next(request: HttpRequest, lang: str, given: Mapping[str, str]) -> str:
    """Where ``next`` leads if that is a page of ours at the desk, else the desk's front page."""
    wanted = given.get("next", "")
    home = reverse("desk", kwargs={"lang": lang})
    if not url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) or not is_desk(wanted):
        return home
    try:
        resolve(wanted.split("?", 1)[0].split("#", 1)[0])
    except Resolver404:
        return home
    return wanted
