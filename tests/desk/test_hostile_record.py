"""A record whose every word was written to do harm: nothing of it becomes markup, a header, or a line of a file.

Names, titles, quotations and addresses come out of documents that strangers wrote; a reviewer may accept them
without seeing what a feed or a script does with them. The pages are those of the sitemap and whatever they
lead to, so that a new page is looked at without being told of here.
"""

from __future__ import annotations

import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag

from desk_people import People
from django.http import HttpResponse
from django.test import Client
from lxml import etree

sys.path.insert(0, str(Path(__file__).parent.parent / "record"))

from made_readings import KAZAKHSTAN, SEMEY, YPRES, Maker

from pobratim.facts.kinds import EventType, Modality
from pobratim.record import ids, review
from pobratim.record.intake import propose
from pobratim.record.models import Entity
from pobratim.record.rules import Role

PAIR = "geonames-1519422+geonames-2795100"
EVIL = "</script><script>alert(1)</script><!--"
NAMES = {
    "person": f"Roman {EVIL}\"'onload=alert(2)",
    "memorial": "=cmd|'/C calc'!A0 \u202egpj <svg/onload=alert(3)>",
    "organisation": "]]> &lt;script&gt; {{7*7}}{% debug %}",
    "occasion": "Day\\n;,:BEGIN \u2028END:VCALENDAR \u2029",
    "quote": "We will </title><img src=x onerror=alert(4)> %0D%0ASet-Cookie: a=b",
    "object": "a book;ATTACH:x,\\, \u2066\u200b</textarea><b id=evil>",
}
INJECTED = re.compile(r"<script>alert|<svg/onload|<img src=x|<b id=evil|<!--\"", re.I)


def what_harms() -> str:
    """A source that waits, and says nothing else."""
    said = " ".join(f"Here: {name}." for name in NAMES.values())
    text = (
        f"Visit {EVIL}\r\nBEGIN:VEVENT\nYpres, twin of Semey, saw them come in 2026 and laid wreaths. {said}"
    )
    maker = Maker(text, source='javascript:alert(1)//"<b>', published="2025-09-27")
    maker.place(YPRES, "Ypres").place(SEMEY, "Semey").tie("twin of Semey")
    maker.person("p", NAMES["person"], office="</h1><script>alert(1)", of=KAZAKHSTAN, latin=EVIL)
    maker.memorial("m", NAMES["memorial"]).organisation("o", NAMES["organisation"])
    maker.occasion("j", NAMES["occasion"], "laid wreaths", "2027-05-08").quote(NAMES["quote"], "p")
    maker.theme("peace", "wreaths")
    when = {"place": YPRES, "who": ("p", "o"), "memorial": "m", "object": NAMES["object"]}
    maker.event("e", EventType.VISIT, "come", date="2026-11-29", occasion="j", **when)
    maker.event("g", EventType.GIFT, "laid", date="2010-11-28", giver=SEMEY, receiver=YPRES, **when)
    maker.event("x", EventType.EXHIBITION, "saw", date="2027-01-03", modality=Modality.PLANNED, **when)
    return propose(maker.reading(), side=YPRES).source


class Page(HTMLParser):
    """What a browser makes of a page: its addresses, data for machines, and handlers."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.leads: set[str] = set()
        self.wrong: list[str] = []
        self.data: list[str] = []
        self.inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.inside = tag == "script"
        if tag == "script" and "src" not in found and "json" not in found.get("type", ""):
            self.wrong.append("a script of its own")
        self.wrong += [f"{tag} {name}" for name in found if name.startswith("on") or name == "style"]
        for name in ("href", "src", "action"):
            to = found.get(name, "")
            if re.match(r"\s*(javascript|data|vbscript):", to, re.I):
                self.wrong.append(f"{tag} {name}={to}")
            if to.startswith("/") and not to.startswith("//"):
                self.leads.add(urldefrag(to)[0])

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.data.append(data)

    def handle_endtag(self, tag: str) -> None:
        self.inside = False


def is_json(text: str | bytes) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def wrong_with(answer: object, address: str) -> tuple[list[str], set[str]]:
    kind = answer.headers.get("Content-Type", "")  # type: ignore[attr-defined]
    body = b"".join(answer) if answer.streaming else answer.content  # type: ignore[attr-defined]
    wrong = [f"{address}: {answer.status_code}"] if answer.status_code >= 500 else []  # type: ignore[attr-defined]
    wrong += [f"{address}: {k}" for k, v in answer.headers.items() if "\n" in v or "\r" in v]  # type: ignore[attr-defined]
    if "html" in kind:
        text = body.decode()
        page = Page(text)
        wrong += [f"{address}: {one}" for one in page.wrong]
        wrong += [f"{address}: {found[0]}" for found in INJECTED.finditer(text)]
        wrong += [f"{address}: no data" for data in page.data if not is_json(data)]
        return wrong, page.leads
    if "xml" in kind or "svg" in kind:
        etree.fromstring(body)
    elif "json" in kind and not is_json(body):
        wrong.append(f"{address}: no data")
    elif "calendar" in kind:
        text = body.decode()
        wrong += [f"{address}: a line end inside a line" for _ in re.findall(r"(?<!\r)\n|\r(?!\n)", text)[:1]]
        lines = re.sub(r"\r\n[ \t]", "", text).split("\r\n")
        wrong += [
            f"{address}: {line[:60]}" for line in lines if line and not re.match(r"[A-Z][A-Z0-9-]*[;:]", line)
        ]
        if lines.count("BEGIN:VCALENDAR") != 1 or lines.count("BEGIN:VEVENT") != lines.count("END:VEVENT"):
            wrong.append(f"{address}: entries that nobody made")
    return wrong, set()


FEEDS = (
    "calendar/feed.ics",
    f"calendar/radar/{PAIR}.ics",
    f"partnership/{PAIR}/feed.atom",
    "memorials/",
    "gifts/",
)
ASKED = (
    "search/?q=Roman",
    "search/suggestions/?q=Rom",
    "search/?q=%3C/script%3E%3Cscript%3Ealert(1)",
    "preview.png",
)
PLAIN = ("/sitemap.xml", "/sitemap-0.xml", "/map.svg", "/robots.txt")


def walked(client: Client, start: list[str], within: str) -> tuple[list[str], set[str]]:
    """What is wrong with the pages that are reached, two of a kind; and which those are."""
    wrong: list[str] = []
    waiting, seen, kinds = list(start), set(start), dict[str, int]()
    while waiting:
        found, leads = wrong_with(client.get(waiting[0]), waiting.pop(0))
        wrong += found
        for one in sorted(leads - seen):
            kind = re.sub(r"[0-9a-f]{12}|\d+", "#", one.split("?")[0])
            kinds[kind] = kinds.get(kind, 0) + 1
            if one.startswith(within) and kinds[kind] <= 2 and not re.search(r"calendar/(series|day)", one):
                seen.add(one)
                waiting.append(one)
    return wrong, seen


def test_nothing_that_was_written_to_do_harm_does_any_in_public(db: None) -> None:
    review.accept(source=what_harms(), who=EVIL, note=EVIL)
    start = ["/kk/", *(f"/kk/{one}" for one in (*FEEDS, *ASKED)), *PLAIN]
    wrong, seen = walked(Client(headers={"host": "localhost"}, raise_request_exception=False), start, "/kk/")
    assert wrong == []
    kinds = {one.split("/")[2] for one in seen if one.startswith("/kk/")}
    assert {"event", "person", "memorial", "organisation", "source", "place", "partnership", "theme"} <= kinds


def test_nothing_that_was_written_to_do_harm_does_any_at_the_desk(people: People) -> None:
    waits = ids.public(what_harms())
    client = people.client(Role.STEWARD)
    start = [
        f"/en/desk/{one}" for one in ("", "inbox/", f"review/{waits}/", f"review/{waits}/above/?least=0")
    ]
    for kind in ("person", "memorial", "organisation", "event", "partnership"):
        for found in Entity.objects.filter(kind=kind, claims__evidence__source__side=YPRES).distinct():
            start += [f"/en/desk/{page}/{ids.public(found.id)}/" for page in ("history", "stand", "same")]
            start += [f"/en/desk/people/{ids.public(found.id)}/{page}" for page in ("", "export/", "erase/")]
    wrong, _ = walked(client, start, "/en/desk/review")
    assert wrong == []


def test_a_page_that_lets_it_through_is_seen() -> None:
    for body in (EVIL, "<p onclick=x>", "<a href=' javascript:x'>", "<script>1</script>"):
        assert wrong_with(HttpResponse(f"<html><body>{body}"), "/")[0], body
    calendar = "BEGIN:VCALENDAR\r\nSUMMARY:a\nb\r\n"
    assert wrong_with(HttpResponse(calendar, content_type="text/calendar"), "/")[0]
