"""The public record as files: addresses become files, every link leads to one, the same bytes each time."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote

import pytest

from pobratim.web.copying import walk
from pobratim.web.copying.files import file_of, way
from pobratim.web.copying.folder import MARK, NEW, CopyRefused
from pobratim.web.copying.making import Maker, Task
from pobratim.web.copying.page import Rewriter
from pobratim.web.copying.walk import copy_site

SRC = Path(__file__).resolve().parents[2] / "src"
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
        ("/sitemap.xml", "", None),
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
        ('<a href="/en/place/p/?page=1#who">p</a>', 'href="../../place/p/index.html#who"', "page-1"),
        ('<link rel="preload" href="/static/web/land.json" as="fetch"><p>q</p>', "<p>q</p>", "preload"),
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


def dead_links(files: dict[str, bytes], name: str) -> list[str]:
    """Links of a page to files, or to places in them, that are not there."""
    dead = []
    for link in re.findall(
        r'\b(?:href|src)="([^"]+)', files[name].decode() if name.endswith(".html") else ""
    ):
        to, _, place = unquote(link).partition("#")
        if re.match(r"[a-z]+:", link):
            continue
        target = normpath(join(dirname(name), to)) if to else name
        named = f'id="{place}"'.encode()
        if target not in files or (place and target.endswith(".html") and named not in files[target]):
            dead.append(link)
    return dead


def test_a_link_to_no_file_or_to_no_place_in_it_is_seen() -> None:
    page = b'<a href="b.html#one">1</a><a href="b.html#two">2</a><a href="c.html">3</a><a href="#me">4</a>'
    assert dead_links({"a.html": page, "b.html": b'<p id="one">'}, "a.html") == [
        "b.html#two",
        "c.html",
        "#me",
    ]


@pytest.fixture
def small_site(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four pages in English, with a link to one that does not answer."""
    links = {
        "/en/": ["/en/event/a1a1a1a1a1a1/", "/en/event/b1b1b1b1b1b1/"],
        "/en/event/a1a1a1a1a1a1/": ["/en/event/b1b1b1b1b1b1/", "/en/event/c1c1c1c1c1c1/", "/en/"],
        "/en/event/b1b1b1b1b1b1/": ["/en/place/d1d1d1d1d1d1/", "/en/event/c1c1c1c1c1c1/"],
        "/en/place/d1d1d1d1d1d1/": ["/en/"],
    }

    def body(maker: Maker, address: str, path: str, file: str) -> bytes | None:
        if path not in links:
            return None
        found = "".join(f'<p><a href="{link}">x</a></p>' for link in links[path])
        return maker.rewriter.html(f"<!doctype html><title>x</title>{found}", path, file).encode()

    monkeypatch.setattr(Maker, "_body", body)


def test_every_link_leads_to_a_file_and_the_next_copy_is_the_same(
    record: None, db: None, tmp_path: Path
) -> None:
    folder = tmp_path / "site"
    done = copy_site(folder, HERE, NOON)
    first = copied(folder)
    assert {f"{lang}/index.html" for lang in ("en", "nl", "fr", "ru", "kk")} <= set(first)
    assert any(name.startswith("en/partnership/") for name in first)
    dead = [f"{name}: {link}" for name in first for link in dead_links(first, name)]
    assert dead == []
    assert sum(b"#s" in body for body in first.values()) > 20, "pages lead to the words of sources"
    assert not any(HERE.encode() in body for body in first.values())
    (folder / "en" / "stale.html").write_text("old")
    again = copy_site(folder, HERE, NOON)
    assert (again.changed, again.removed) == (0, ["en/stale.html"])
    assert copied(folder) == first
    assert done.files == again.files


class Several:
    """A pool whose processes are this one, and whose last portion is done first."""

    def __init__(self, processes: int, context: object, begin: Callable[[], None]) -> None:
        self.waiting: list[tuple[Future[object], Callable[..., object], tuple[object, ...]]] = []

    def submit(self, make: Callable[..., object], *given: object) -> Future[object]:
        future: Future[object] = Future()
        self.waiting.append((future, make, given))
        return future

    def shutdown(self, **_: object) -> None:
        assert self.waiting == []


def test_the_bytes_are_the_same_however_many_make_them(
    small_site: None, db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = copy_site(tmp_path / "one", HERE, NOON)
    pools: list[Several] = []

    def pool(*given: Any) -> Several:
        pools.append(Several(*given))
        return pools[0]

    def last_first(
        running: set[Future[object]], **_: object
    ) -> tuple[set[Future[object]], set[Future[object]]]:
        future, make, given = pools[0].waiting.pop()
        future.set_result(make(*given))
        return {future}, running - {future}

    maker = Maker(Task(tmp_path / "three", HERE, None, NOON, None))
    monkeypatch.setattr(walk, "ProcessPoolExecutor", pool)
    monkeypatch.setattr(walk, "wait", last_first)
    monkeypatch.setattr(walk, "make", maker.make)
    three = copy_site(tmp_path / "three", HERE, NOON, processes=3)
    assert copied(tmp_path / "three") == copied(tmp_path / "one")
    assert len(one.files) == 4
    assert not any(b"c1c1" in body for body in copied(tmp_path / "one").values())
    assert (three.files, three.size) == (one.files, one.size)


def test_a_process_begins_without_the_one_that_began_it() -> None:
    """What it is begun with can be read before Django is there."""
    code = (
        "import pickle, sys; from datetime import datetime; from pathlib import Path;"
        "from pobratim.web.copying.process import begin, make; pickle.dumps((begin, make, Path(), datetime.min));"
        "assert not {m for m in sys.modules if m.split('.')[0] == 'django'}"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, "PYTHONPATH": str(SRC)})


@pytest.mark.parametrize("cause", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
def test_an_export_that_ends_early_leaves_the_folder_as_it_was(
    small_site: None, db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cause: BaseException
) -> None:
    for name in (MARK, "index.html", "old.html"):
        (tmp_path / name).write_text("before")
    before, write, left = copied(tmp_path), Path.write_bytes, [2]

    def full(path: Path, body: bytes) -> int:
        left[0] -= 1
        if left[0] < 0:
            raise cause
        return write(path, body)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises((CopyRefused, KeyboardInterrupt), match=r"^$|make room"):
        copy_site(tmp_path, HERE, NOON)
    assert left[0] < 0
    assert copied(tmp_path) == before


def test_what_a_killed_export_left_is_no_part_of_the_next(small_site: None, db: None, tmp_path: Path) -> None:
    (tmp_path / MARK).write_text("")
    (tmp_path / NEW / "en").mkdir(parents=True)
    (tmp_path / NEW / "en" / "half.html").write_text("half")
    done = copy_site(tmp_path, HERE, NOON)
    assert set(copied(tmp_path)) == {MARK, *done.files}


def test_a_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(CopyRefused, match="holds other files"):
        copy_site(tmp_path, HERE, NOON)
    assert (tmp_path / "letter.txt").read_text() == "mine"
