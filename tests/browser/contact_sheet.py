"""Every page of the demonstration at a glance: `python tests/browser/contact_sheet.py OUT.png`.

Pages, languages, light and dark, and widths, each as a small picture, in one image; a page that scrolls
sideways or complains to the console is named on stderr and makes the exit status 1.
"""

from __future__ import annotations

import argparse
import html
import os
import subprocess
import sys
import tempfile
import threading
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent / "record"))
sys.path.insert(0, str(Path(__file__).parent.parent / "calendar_pages"))
sys.path.insert(0, str(Path(__file__).parent.parent / "web"))

from page_types import paths

CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser")
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
STYLE = (
    "body{margin:24px;font:13px sans-serif;display:grid;gap:20px;align-items:start;background:#999}"
    "figure{margin:0}img{width:100%;display:block}figcaption{padding:4px 0}"
)


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


class _Threaded(ThreadingMixIn, WSGIServer):
    daemon_threads = True


@contextmanager
def demonstration() -> Iterator[str]:
    """The address of a demonstration record built for this purpose."""
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "demo.sqlite3"
        start = "from pobratim.cli import main; main()"
        command = [sys.executable, "-c", start, "demo", "--no-serve", "--record", str(record)]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        os.environ["POBRATIM_DATABASE"] = str(record)
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pobratim.settings")
        from pobratim.web.wsgi import application

        server = make_server("127.0.0.1", 0, application, server_class=_Threaded, handler_class=_Quiet)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        server.server_close()


def shoot(
    browser: Browser, site: str, asked: argparse.Namespace
) -> tuple[list[tuple[str, bytes]], list[str]]:
    """(caption, picture) of every page, and what is wrong with some."""
    pictures: list[tuple[str, bytes]] = []
    wrong: list[str] = []
    found, missing = ({}, []) if asked.pages else paths(browser.new_page(), site)
    wrong += [f"no page of the type {name}" for name in missing]
    shown = asked.pages or list(found.values())
    for path, lang, scheme, width in product(shown, asked.langs, asked.schemes, asked.widths):
        page = browser.new_page(viewport={"width": width, "height": asked.height}, color_scheme=scheme)
        caption = f"{lang} {scheme} {width}: /{path}"
        page.on("pageerror", lambda e, c=caption: wrong.append(f"{c}: {e}"))
        page.goto(f"{site}/{lang}/{path}")
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wrong.append(f"{caption}: scrolls sideways")
        pictures.append((caption, page.screenshot(full_page=asked.full)))
        page.close()
    return pictures, wrong


def compose(browser: Browser, pictures: list[tuple[str, bytes]], columns: int, out: Path) -> None:
    """All pictures as one, in rows."""
    figures = "".join(
        f'<figure><figcaption>{html.escape(c)}</figcaption><img src="data:image/png;base64,{b64encode(p).decode()}"></figure>'
        for c, p in pictures
    )
    page = browser.new_page(viewport={"width": 420 * columns, "height": 800})
    page.set_content(
        f"<style>{STYLE}body{{grid-template-columns:repeat({columns},1fr)}}</style>{figures}",
        wait_until="load",
    )
    page.screenshot(path=out, full_page=True)


def main() -> int:
    """Make the sheet; without options every page in every language, light and dark, narrow and wide."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--site", help="a server to look at instead of a demonstration of its own")
    parser.add_argument("--pages", nargs="*", help="paths behind the language, such as partnerships/")
    parser.add_argument("--langs", nargs="*", default=["en", "nl", "fr", "ru", "kk"])
    parser.add_argument("--schemes", nargs="*", default=["light", "dark"])
    parser.add_argument("--widths", nargs="*", type=int, default=[390, 1280])
    parser.add_argument("--height", type=int, default=1100)
    parser.add_argument("--columns", type=int, default=10)
    parser.add_argument("--full", action="store_true", help="whole pages and not their first screen")
    asked = parser.parse_args()
    path = next((p for p in CHROMIUM if Path(p).exists()), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGS)
        if asked.site:
            pictures, wrong = shoot(browser, asked.site, asked)
        else:
            with demonstration() as site:
                pictures, wrong = shoot(browser, site, asked)
        compose(browser, pictures, asked.columns, asked.out)
        browser.close()
    print("\n".join([*wrong, f"{len(pictures)} pictures in {asked.out}"]), file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
