"""A name that is private or erased stands in no public answer: every route of the URLconf, every id, two
languages, the pictures' words and the whole site as files."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from desk_people import YPRES, People
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from test_forgetting import accepted  # noqa: F401 - a fixture

from pobratim.record import ids, published, review
from pobratim.record.intake import propose
from pobratim.record.models import Card, Entity, Source
from pobratim.record.people import Who
from pobratim.record.rules import Role
from pobratim.record.sheets import Asked
from pobratim.web.copying.walk import copy_site
from pobratim.web.pages.preview import page as preview

FORM = re.compile(r"[vw]ass?ilenk\w*|василенк\w*|\broman\b|\bроман(?:а|у|ом|е)?\b", re.I)
TYPED = ("Vassilenko", "Vasilenko", "Wassilenko", "Василенко", "Roman", "Роман")
LANGS = ("en", "kk")
KAZAKH = """Ипрдегі гүл шоқтары
Қазақстанның елшісі Роман Василенко Ипрге барды. Роман Василенконың сөзі көпшілікке ұнады."""


def public_routes(patterns: list[URLPattern | URLResolver], prefix: str = "/") -> Iterator[str]:
    """Every address that is not behind the desk's door."""
    for one in patterns:
        route = prefix + str(one.pattern)
        if "/desk/" in route:
            continue
        if isinstance(one, URLResolver):
            yield from public_routes(one.url_patterns, route)
        else:
            yield route


def things() -> dict[str, list[str]]:
    """What may stand in an address, by its placeholder. A kind of placeholder without a list fails."""
    everything = [ids.public(i) for m in (Entity, Source) for i in m.objects.values_list("id", flat=True)]
    days = sorted(
        {d for d in Card.objects.values_list("edtf", flat=True) if d and re.fullmatch(r"\d{4}-\d\d-\d\d", d)}
    )
    themes = [c.sheet.get("id", c.public) for c in Card.objects.filter(kind="theme")]
    return {
        "<lang:lang>": list(LANGS),
        "<public:id>": [*everything, "last-post"],
        "<slug:id>": [*map(str, themes), "nuclear-disarmament"],
        "<slug:kind>": ["partnership", "event", "memorial", "gift", "place", "person", "source"],
        "<day:id>": [*days, "2025-09-26"],
        "<evening:id>": ["last-post/2025-09-26"],
        "<number:number>": ["1"],
        "<number:at>": ["0", "1", "2"],
        "<str:token>": ["x" * 43],
    }


def addresses() -> Iterator[tuple[str, str]]:
    """Route and address, for all that may stand in it."""
    known = things()
    for route in public_routes(get_resolver().url_patterns):
        parts = re.findall(r"<[^>]+>", route)
        for chosen in product(*(known[p] for p in parts)):
            address = route
            for part, value in zip(parts, chosen, strict=True):
                address = address.replace(part, value, 1)
            yield route, address
    for lang in LANGS:
        for asked in ("ambassador", "wreath", "посол", "елші", "Ypres", "Semey"):
            yield "search", f"/{lang}/search/?q={quote(asked)}"
        for person in Entity.objects.filter(kind="person").values_list("id", flat=True):
            yield "search", f"/{lang}/search/?q=Ypres&person={ids.public(person)}"
        for typed in ("Vas", "vass", "Вас", "Ром", "rom", "amb", "пос"):
            yield "suggestions", f"/{lang}/search/suggestions/?q={quote(typed)}"


def readable(data: bytes, headers: str) -> str:
    """What an answer says, in whatever way it writes letters: JSON, HTML, addresses, folded lines."""
    text = headers + data.decode("utf-8", "ignore").replace("\r\n ", "").replace("\n ", " ")
    text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), text)
    return html.unescape(unquote(text))


def leaks(client: Client) -> dict[str, tuple[str, str]]:
    """By route, one address whose answer has the name, and how."""
    out: dict[str, tuple[str, str]] = {}
    for route, address in addresses():
        answer = client.get(address)
        assert answer.status_code < 500, address
        data = b"".join(answer) if answer.streaming else answer.content
        # The name may be in what was asked for; only what is answered counts.
        found = FORM.search(readable(data, str(answer.serialize_headers(), "latin-1")))
        if found:
            out.setdefault(route, (address, found[0]))
    return out


@pytest.fixture
def told(accepted: str, monkeypatch: pytest.MonkeyPatch) -> str:  # noqa: F811
    """The record with a third source, in Kazakh; pictures are the words that are drawn."""
    from made_readings import Maker

    made = Maker(KAZAKH, lang="kk", published="2025-09-28").person("p1", "Роман Василенко", office="елші")
    review.accept(source=propose(made.reading(), side=YPRES).source, who=Who("Griet", 7, YPRES))
    monkeypatch.setattr(preview, "picture", lambda *said: "\n".join(said).encode())
    return accepted


def everyone() -> list[str]:
    """Whoever the record has under this name."""
    rows = Entity.objects.filter(kind="person", canonical=None, erased=None).order_by("id")
    named = rows.filter(claims__property="name").distinct()
    return [
        ids.public(e.id)
        for e in named
        if any(FORM.search(c.text or "") for c in e.claims.filter(property="name"))
    ]


def assert_nowhere(client: Client, folder: Path) -> None:
    assert leaks(client) == {}
    for typed in TYPED:
        assert published.search(Asked(typed)).found == (), typed
        for lang in LANGS:
            answer = client.get(f"/{lang}/search/suggestions/?q={quote(typed[:-1])}")
            assert not FORM.search(readable(answer.content, "")), typed
    moment = published.last_change() or datetime(2026, 1, 1, tzinfo=UTC)
    copy_site(folder, "http://localhost", moment)
    files = [
        f
        for f in sorted(folder.rglob("*"))
        if f.suffix in {".html", ".json", ".xml", ".svg", ".ics", ".atom"}
    ]
    assert len(files) > 20
    assert [f.name for f in files if FORM.search(readable(f.read_bytes(), str(f.relative_to(folder))))] == []


def test_a_private_and_an_erased_name_is_in_no_public_answer(
    people: People, told: str, tmp_path: Path
) -> None:
    public, steward = people.nobody(), people.client(Role.STEWARD)
    before = leaks(public)
    shown = {re.sub(r".*<lang:lang>/|<.*", "", route) for route in before}
    assert {"event/", "partnership/", "person/", "source/", "search", "suggestions"} <= shown, shown
    for who in everyone():
        done = steward.post(f"/en/desk/people/{who}/private/", {"do": "hide", "note": "asked for"})
        assert done.status_code == 302, who
    assert_nowhere(public, tmp_path / "private")
    for who in everyone():
        address = f"/en/desk/people/{who}/erase/"
        assert steward.post(address, {"reason": "asked for", "word": "erase"}).status_code == 302, who
    assert everyone() == []
    assert_nowhere(public, tmp_path / "erased")
