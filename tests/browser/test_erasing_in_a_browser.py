"""A steward erases a person at the desk of a running server; then nothing finds the name: not the bytes of
the database's files, no public page, no search, no suggestion, no export."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

sys.path.insert(0, str(Path(__file__).parent.parent / "cli"))

from test_person import FORMS, kept, person, traces  # noqa: F401 - fixtures
from test_record import PROGRAM, environment, gazetteer, pobratim  # noqa: F401 - a fixture

NAME = re.compile("|".join(FORMS), re.I)
ASKED = ("Vassilenko", "Vasilenko", "Василенко", "Roman Vassilenko")


@pytest.fixture
def served(kept: Path) -> Iterator[tuple[Path, str]]:  # noqa: F811
    """The record's file, and where `pobratim serve` shows it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    where = f"http://127.0.0.1:{port}"
    words = [*PROGRAM, "serve", "--port", str(port)]
    server = subprocess.Popen(
        words, env={**environment(kept), "POBRATIM_ADDRESS": where}, stdout=subprocess.DEVNULL
    )
    try:
        for _ in range(240):
            try:
                assert urlopen(f"{where}/healthz", timeout=5).status == 200
                break
            except OSError:
                assert server.poll() is None
                time.sleep(0.25)
        yield kept, where
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture
def page(browser: Browser, served: tuple[Path, str]) -> Iterator[Page]:
    """A steward of Ypres who has taken up the invitation."""
    database, where = served
    link = pobratim(
        database, "user", "add", "anna@ieper.example", "--role", "steward",
        "--side", "Ypres", "--team", "City of Ypres",
    ).stdout.strip()  # fmt: skip
    context = browser.new_context(base_url=where, reduced_motion="reduce")
    page = context.new_page()
    page.goto(urlsplit(link).path)
    page.locator("[name=name]").fill("Anna Demoor")
    page.locator("[name=new_password]").fill("wreath under the gate")
    page.get_by_role("main").get_by_role("button").click()
    expect(page).to_have_url(re.compile("/en/desk/$"))
    yield page
    context.close()


def public_addresses(page: Page) -> list[str]:
    """Every page a visitor reaches from the front page, in English and Kazakh, and the feeds."""
    seen, waiting = set(), ["/en/", "/kk/", "/en/sources/", "/kk/sources/"]
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        body = page.request.get(address).text()
        for found in re.findall(r'href="(/(?:en|kk)/(?!desk|calendar)[^"#?]*)"', body):
            waiting.append(found)
        waiting += re.findall(r'href="(/(?:en|kk)/[^"#?]*\.(?:ics|atom))"', body)
    return sorted(seen)


def naming(page: Page, addresses: list[str]) -> list[str]:
    return [a for a in addresses if NAME.search(page.request.get(a).text())]


def suggested(page: Page, lang: str, asked: str) -> str:
    """What is suggested besides the words asked for."""
    return page.request.get(f"/{lang}/search/suggestions/?q={quote(asked[:-1])}").text()


def test_erased_at_the_desk_nothing_finds_the_name(page: Page, served: tuple[Path, str]) -> None:
    database, _ = served
    addresses = public_addresses(page)
    assert any(re.match("/en/event/", a) for a in addresses) and len(naming(page, addresses)) > 4
    assert NAME.search(suggested(page, "en", "Vassilenko")) and traces(database)

    page.goto("/en/desk/people/")
    page.get_by_role("searchbox").last.fill("Василенко")
    page.keyboard.press("Enter")
    page.get_by_role("main").get_by_role("link", name=re.compile("Vassilenko|Василенко")).first.click()
    see = page.get_by_role("link", name="See what would be erased")
    expect(see).to_be_visible()
    address = page.url
    see.click()
    main = page.get_by_role("main")
    expect(main).to_contain_text("This cannot be taken back.")
    expect(main).to_contain_text("3 sources")
    main.locator("summary").first.click()
    expect(main.locator("mark").first).to_be_visible()
    erase = main.get_by_role("button", name=re.compile("Erase", re.I))
    page.locator("[name=reason]").fill("asked for in writing")
    page.locator("[name=word]").fill("yes")
    erase.click()
    expect(page.locator("[aria-invalid=true]")).to_have_count(1)
    assert traces(database), "nothing is erased without the word"
    page.locator("[name=word]").fill("erase")
    erase.click()
    expect(page).to_have_url(re.compile(r"/en/desk/people/\?done=person\.erased$"))
    expect(page.get_by_role("status")).to_contain_text("erased")

    assert traces(database) == []
    assert naming(page, sorted({*addresses, *public_addresses(page)})) == []
    for lang in ("en", "kk"):
        for asked in ASKED:
            assert not NAME.search(suggested(page, lang, asked).replace(asked[:-1], ""))
            page.goto(f"/{lang}/search/?q={quote(asked)}")
            assert page.get_by_role("main").locator("a[href*='/event/'], a[href*='/person/']").count() == 0
    page.goto("/en/desk/people/?q=Василенко")
    expect(page.get_by_role("main")).to_contain_text("0 people")
    history = address.replace("/people/", "/history/")
    assert page.goto(history).status == 200  # type: ignore[union-attr]
    assert not NAME.search(page.content())
    assert page.goto(address + "erase/").status == 404  # type: ignore[union-attr]
    held = pobratim(database, "person", "export", address.rstrip("/").rsplit("/", 1)[1]).stdout
    assert not NAME.search(held)
    assert "The record is whole" in pobratim(database, "check").stdout
