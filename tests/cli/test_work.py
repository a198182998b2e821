"""The worker, with real child processes: reads, names what it cannot read, and is not missed when it dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pobratim.documents.fetching import Policy

pytestmark = pytest.mark.django_db(transaction=True)
RELEASE = (
    "On 26 September 2025 the mayor of Ypres, Katrien Desomer, received a delegation from Semey in Ypres."
)


@pytest.fixture
def worker() -> object:
    from pobratim.cli.working import Worker

    return Worker(Policy)


def handed_in(*sent: tuple[str, bytes, str | None]) -> str:
    from pobratim.record import incoming

    documents = [incoming.Sent(incoming.Kind.FILE, name, data, media_type=kind) for name, data, kind in sent]
    return str(incoming.submit(documents, who="Anna").id)


def outcome(batch: str) -> list[tuple[str, str, str]]:
    from pobratim.record import incoming

    found = incoming.batch(batch)
    assert found is not None
    return [(i.name, i.state, i.why) for i in found[1]]


def test_good_ones_are_sources_and_bad_ones_are_named(worker: object) -> None:
    batch = handed_in(
        ("release.txt", RELEASE.encode(), "text/plain"),
        ("again.txt", RELEASE.encode(), "text/plain"),
        ("empty.txt", b"", "text/plain"),
        ("odd.pdf", b"MZ\x90\x00 not a PDF at all" * 40, "application/pdf"),
    )
    assert worker.run(until_empty=True) == 4  # type: ignore[attr-defined]
    assert outcome(batch) == [
        ("release.txt", "read", ""),
        ("again.txt", "known", ""),
        ("empty.txt", "refused", "unreadable"),
        ("odd.pdf", "refused", "unreadable"),
    ]


def test_an_address_nobody_allowed_is_not_fetched(worker: object) -> None:
    from pobratim.record import incoming

    sent = [incoming.Sent(incoming.Kind.ADDRESS, "http://town.example/", address="http://town.example/")]
    batch = str(incoming.submit(sent, who="Anna").id)
    worker.run(until_empty=True)  # type: ignore[attr-defined]
    assert outcome(batch)[0][1:] == ("refused", "not-allowed")


def child(program: str) -> subprocess.CompletedProcess[str]:
    """Run lines in a confined process."""
    lines = f"from pobratim.cli.reading_child import confine\nconfine()\n{program}"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    return subprocess.run(
        [sys.executable, "-c", lines],
        capture_output=True,
        text=True,
        env=environment,
        timeout=90,
        check=False,
    )


CONFINED = {
    "no network": ("import socket; socket.create_connection(('127.0.0.1', 9))", "without the network"),
    "no names looked up": ("import socket; socket.getaddrinfo('localhost', 80)", "without the network"),
    "no file written": ("open('/tmp/pobratim-written', 'w').write('x' * 100000)", "File too large"),
    "no memory without end": ("x = bytearray(3 * 1024 ** 3)", "MemoryError"),
}


@pytest.mark.parametrize(("program", "says"), CONFINED.values(), ids=CONFINED.keys())
@pytest.mark.skipif(sys.platform != "linux", reason="the limits are those of Linux")
def test_a_reading_process_is_confined(program: str, says: str) -> None:
    done = child(f"import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n{program}")
    assert done.returncode != 0
    assert says in done.stderr


def test_a_killed_worker_loses_nothing(tmp_path: Path) -> None:
    """Killed in the middle of a batch; the next one finishes it, and each document is one source."""
    database = tmp_path / "record.sqlite3"
    environment = os.environ | {
        "POBRATIM_DATABASE": str(database),
        "PYTHONPATH": os.pathsep.join(p for p in sys.path if p),
    }

    def run(*words: str, code: str = "from pobratim.cli import main; main()") -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", code, *words],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    hand_in = (
        "from pobratim.record.database import prepare; prepare()\n"
        "from pobratim.record import incoming as i\n"
        f"i.submit([i.Sent(i.Kind.TEXT, str(n), ({RELEASE!r} + f' Number {{n}}.').encode()) for n in range(4)], who='Anna')"
    )
    assert run(code=hand_in).wait(60) == 0
    count = (
        "from pobratim.record.database import prepare; prepare()\n"
        "from pobratim.record.models import Incoming, Source\n"
        "from datetime import timedelta; from django.db.models import F\n"
        "Incoming.objects.filter(state='reading').update(lease=F('lease') - timedelta(hours=1))\n"
        "print(Source.objects.count(), Incoming.objects.filter(state='read').count(), "
        "Incoming.objects.filter(state='reading').count())"
    )
    first = run("work")
    until = time.monotonic() + 60
    while time.monotonic() < until:
        out, _ = run(
            code=count.replace(
                "Incoming.objects.filter(state='reading').update(lease=F('lease') - timedelta(hours=1))\n", ""
            )
        ).communicate(timeout=60)
        if int(out.split()[1]) >= 1:
            break
    first.send_signal(signal.SIGKILL)
    first.wait(30)
    out, _ = run(code=count).communicate(timeout=60)
    sources, read, _ = map(int, out.split())
    assert 1 <= read < 4, "killed in the middle"
    assert sources >= read
    second = run("work", "--until-empty")
    assert second.wait(120) == 0
    out, _ = run(code=count).communicate(timeout=60)
    assert out.split()[0] == "4" and out.split()[2] == "0"
