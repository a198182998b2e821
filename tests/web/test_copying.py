"""The public record as files: addresses become files, every link leads to one, the same bytes each time."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

from pobratim.web.copying import CopyRefused, copy_site
from pobratim.web.copying.files import file_of, way
from pobratim.web.copying.page import Rewriter

HERE, NOON = "http://localhost", datetime(2026, 6, 12, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("path", "query", "file"),
    [
        ("/", "", "index.html"),
        ("/en/", "", "en/index.html"),
        ("/kk/event/0758c63266bc/", "", "kk/event/0758c63266bc/index.html"),
        ("/en/sources/", "page=2", "en/sources/page-2/index.html"),
        ("/map.svg", "", "map.svg"),
        ("/en/sources/", "page=0", None),
        ("/en/partnership/a+b/", "kind=visit", None),
        ("/en/desk/inbox/", "", None),
        ("/en/search/", "", None),
        ("/en/calendar/day/2026-11-26/", "", None),
        ("/en/calendar/series/last-post/2026-11-11/", "", None),
        ("/en/calendar/series/last-post/", "", "en/calendar/series/last-post/index.html"),
        ("/en/calendar/feed.ics", "", None),
        ("/en/../../etc/passwd", "", None),
        ("/en/%2e%2e/%2e%2e/x/", "", None),
    ],
)
def test_an_address_is_a_file_or_is_left_out(path: str, query: str, file: str | None) -> None:
    assert file_of(path, query) == file


def test_the_way_from_file_to_file_is_relative() -> None:
    assert way("en/event/x/index.html", "static/web/site.css") == "../../../static/web/site.css"
    assert way("index.html", "en/index.html") == "en/index.html"


def rewritten(html: str, public: str | None = None) -> str:
    rewriter = Rewriter(HERE, public, lambda path, _: not path.startswith("/en/gone/"))
    return rewriter.html(f"<!doctype html><title>x</title>{html}", "/en/event/x/", "en/event/x/index.html")


@pytest.mark.parametrize(
    ("html", "there", "absent"),
    [
        ('<a href="/en/place/p/#who">p</a>', 'href="../../place/p/index.html#who"', "localhost"),
        ('<a href="#who">p</a>', 'href="#who"', "index.html"),
        ('<a href="/en/gone/1/">p</a>', "<a>p</a>", "gone"),
        ('<ul><li><a href="/en/search/">p</a></li></ul>', "<ul></ul>", "search"),
        ('<a href="https://elsewhere.example/">p</a>', 'href="https://elsewhere.example/"', "index.html"),
        ('<form action="/en/search/"><input></form><p>q</p>', "<p>q</p>", "form"),
        ('<script src="/static/web/map.js"></script>', "", "script"),
        ("<noscript><p>picture</p></noscript>", "<p>picture</p>", "noscript"),
        ("<figure data-live>code</figure>", "", "code"),
        ('<link rel="canonical" href="http://localhost/en/event/x/">', 'href="index.html"', "localhost"),
        (
            '<script type="application/ld+json">{"@id": "http://localhost/#site"}</script>',
            '"/#site"',
            "localhost",
        ),
    ],
)
def test_what_a_disk_cannot_do_is_not_on_the_page(html: str, there: str, absent: str) -> None:
    page = rewritten(html)
    assert there in page
    assert absent not in page


def test_with_a_public_address_what_is_left_out_leads_to_the_site() -> None:
    page = rewritten('<a href="/en/search/">s</a><figure data-live>code</figure>', "https://twins.example")
    assert 'href="https://twins.example/en/search/"' in page
    assert "code" in page


def copied(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def test_every_link_leads_to_a_file_and_the_next_copy_is_the_same(
    record: None, db: None, tmp_path: Path
) -> None:
    folder = tmp_path / "site"
    done = copy_site(folder, HERE, NOON)
    first = copied(folder)
    assert {f"{lang}/index.html" for lang in ("en", "nl", "fr", "ru", "kk")} <= set(first)
    assert any(name.startswith("en/partnership/") for name in first)
    dead = [
        f"{name}: {link}"
        for name, body in first.items()
        if name.endswith(".html")
        for link in re.findall(r'(?:href|src)="([^"#]+)', body.decode())
        if not re.match(r"[a-z]+:", link)
        and not (folder / name).parent.joinpath(unquote(urldefrag(link)[0])).resolve().is_file()
    ]
    assert dead == []
    assert not any(HERE.encode() in body for body in first.values())
    (folder / "en" / "stale.html").write_text("old")
    again = copy_site(folder, HERE, NOON)
    assert (again.changed, again.removed) == (0, ["en/stale.html"])
    assert copied(folder) == first
    assert done.files == again.files


def test_a_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(CopyRefused, match="holds other files"):
        copy_site(tmp_path, HERE, NOON)
    assert (tmp_path / "letter.txt").read_text() == "mine"
