"""What every room's tests share: where the reference data lies, and the browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

# Playwright's synchronous interface leaves an event loop running in its worker; Django would take every later
# test there for a call from a coroutine.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

# What is slow is measured by benchmarks; a busy machine fails no test.
hypothesis.settings.register_profile("pobratim", deadline=None)
hypothesis.settings.load_profile("pobratim")

ROOT = Path(__file__).resolve().parent.parent
BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """The system's Chromium, or the one that POBRATIM_CHROMIUM names."""
    named = os.environ.get("POBRATIM_CHROMIUM")
    return named or next((found for name in BROWSER_NAMES if (found := shutil.which(name))), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that open a browser are skipped without one, and fail where one is required."""
    if chromium() or os.environ.get("POBRATIM_REQUIRE_CHROMIUM") == "1":
        return
    skip = pytest.mark.skip(reason="no Chromium found; install one or name it in POBRATIM_CHROMIUM")
    for item in items:
        if {"page", "browser", "context"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(skip)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    """The system's Chromium instead of a downloaded one; without a sandbox for root, as in containers."""
    program = chromium()
    assert program, "POBRATIM_REQUIRE_CHROMIUM=1 and no Chromium found"
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return {**browser_type_launch_args, "executable_path": program, "args": [*sandbox, "--disable-gpu"]}


@pytest.fixture(scope="session")
def shared() -> Path:
    """Reference data beside the checkout; tests that want it are skipped where there is none."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("no reference data beside this checkout")
    return folder


@pytest.fixture(scope="session")
def schema_file(shared: Path) -> Path:
    """The schema of a Reading."""
    return shared / "contract" / "reading.schema.json"


@pytest.fixture(autouse=True)
def _search_index_empty_again(request: pytest.FixtureRequest) -> Iterator[None]:
    """Django's flush after a test with real transactions knows no virtual tables: their postings go here."""
    marker = request.node.get_closest_marker("django_db")
    marked = marker is not None and marker.kwargs.get("transaction")
    if not marked and not {"transactional_db", "live_server"} & set(request.fixturenames):
        yield
        return
    blocker = request.getfixturevalue("django_db_blocker")
    yield
    from django.db import connection

    from pobratim.record.search.index import TABLES

    with blocker.unblock(), connection.cursor() as cursor:
        for table, _ in TABLES:
            cursor.execute(f"INSERT INTO {table}({table}) VALUES('delete-all')")
