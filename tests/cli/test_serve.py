"""`pobratim serve`: a clear word when it cannot, and pages when it can."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from pobratim.cli import serve as module
from pobratim.cli.serve import PortTaken, assert_free, serve


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that somebody listens on."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def free() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_taken_port_is_named_and_the_option_that_changes_it(taken: int, tmp_path: Path) -> None:
    answer = CliRunner().invoke(
        serve, ["--port", str(taken)], env={"POBRATIM_DATABASE": str(tmp_path / "r.sqlite3")}
    )
    assert answer.exit_code == 2
    assert (
        f"port {taken} is in use by another program; choose another with --port, such as {taken + 1}"
        in answer.output
    )
    assert not (tmp_path / "r.sqlite3").exists(), (
        "nothing is made before it is known that pages can be served"
    )


def test_an_address_of_another_machine_is_refused() -> None:
    with pytest.raises(PortTaken, match=r"192\.0\.2\.1 is no address of this machine .*--host 127\.0\.0\.1"):
        assert_free("192.0.2.1", free())


def test_without_the_site_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = module.find_spec
    monkeypatch.setattr(module, "find_spec", lambda name: None if name == "granian" else real(name))
    answer = CliRunner().invoke(serve, ["--port", str(free())])
    assert answer.exit_code == 1
    assert (
        'the pages need granian, which the site extra brings: pip install "pobratim[site]"' in answer.output
    )


@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_what_is_no_port_is_refused(port: str) -> None:
    assert CliRunner().invoke(serve, ["--port", port]).exit_code == 2


START = "from pobratim.cli import main; main()"


@pytest.mark.skipif(os.name != "posix", reason="stops the server with a signal")
def test_it_serves_an_empty_record_and_stops_when_asked(tmp_path: Path) -> None:
    port, database = free(), tmp_path / "new" / "record.sqlite3"
    named = ["--host", "localhost", "--port", str(port), "--database", str(database)]
    command = [sys.executable, "-c", START, "serve", *named]
    env = {**os.environ, "PYTHONPATH": str(Path(module.__file__).parents[2])}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=tmp_path, env=env) as server:
        try:
            assert fetched(f"http://localhost:{port}/healthz") == "ok\n"
            home = fetched(f"http://localhost:{port}/kk/")
            assert '<html lang="kk">' in home and "<code>pobratim add" in home
            sheet = re.search(r'href="(/static/web/site\.css\?v=[0-9a-f]{10})"', home)
            assert sheet and "--accent" in fetched(f"http://localhost:{port}{sheet[1]}")
        finally:
            server.send_signal(signal.SIGINT)
            said = server.communicate(timeout=30)[1]
    assert f"Pobratim is at http://localhost:{port}/" in said
    assert "Traceback" not in said
    assert database.exists()


def fetched(address: str, patience: float = 40.0) -> str:
    """The body at an address, once somebody answers there."""
    until = time.monotonic() + patience
    while True:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return str(answer.read().decode())
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
