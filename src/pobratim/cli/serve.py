"""`pobratim serve`: the record's pages on one port, from one process."""

from __future__ import annotations

import errno
import os
import socket
import subprocess
import sys
import threading
from importlib.util import find_spec
from pathlib import Path

import click

_NEEDED = ("django", "granian", "whitenoise", "csp")
_ANY = frozenset({"0.0.0.0", "::"})


class PortTaken(OSError):
    """The port cannot be used; the message says why and which option changes it."""


@click.command(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to serve on.")
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Port to serve on."
)
@click.option("--database", type=click.Path(dir_okay=False, path_type=Path), help="The record's SQLite file.")
def serve(host: str, port: int, database: Path | None) -> None:
    """Serve the record's pages until Ctrl-C.

    Only accepted claims are shown. The record is the one of POBRATIM_DATABASE or of your data directory,
    unless --database names another.

    \b
    Examples:
      pobratim serve
      pobratim serve --port 8080 --database town.sqlite3
    """
    if database is not None:
        os.environ["POBRATIM_DATABASE"] = str(database.expanduser())
    sys.exit(run(host=host, port=port))


def run(*, host: str, port: int) -> int:
    """Serve until stopped; the exit status. Another record than the usual: set POBRATIM_DATABASE before."""
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise click.ClickException(
            f'the pages need {", ".join(missing)}, which the site extra brings: pip install "pobratim[site]"'
        )
    try:
        listen = assert_free(host, port)
    except PortTaken as error:
        click.echo(f"Error: {error}", err=True)
        return 2
    _allow(host)
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{'127.0.0.1' if host in _ANY else shown}:{port}"
    os.environ.setdefault("POBRATIM_ADDRESS", address)
    from pobratim.data_directory import chosen_record
    from pobratim.record.database import RecordRefused, prepare

    try:
        made = prepare()
    except RecordRefused as error:
        click.echo(f"Error: {error}", err=True)
        return 2
    if made:
        click.echo(f"A new, empty record was made: {chosen_record()}", err=True)
    click.echo(f"Pobratim is at {address}/  (Ctrl-C stops it)", err=True)
    worker = Helper()
    try:
        _serve(listen, port)
    finally:
        worker.stop()
    return 0


class Helper:
    """`pobratim work` beside the server, started again whenever it ends."""

    _COMMAND = (sys.executable, "-P", "-c", "from pobratim.cli import main; main()", "work", "--parent")

    def __init__(self) -> None:
        self._stopped = threading.Event()
        self._running: subprocess.Popen[bytes] | None = None
        threading.Thread(target=self._keep, name="worker", daemon=True).start()

    def _keep(self) -> None:
        from pobratim.documents import child

        while not self._stopped.is_set():
            command = [*self._COMMAND, str(os.getpid())]
            self._running = subprocess.Popen(command, env=child.environment(), stdin=subprocess.DEVNULL)
            self._running.wait()
            self._stopped.wait(1.0)

    def stop(self) -> None:
        """End it; what it had taken up is taken up again later."""
        self._stopped.set()
        if self._running is not None:
            self._running.terminate()


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach what is served there."""
    from ipaddress import ip_address

    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def assert_free(host: str, port: int) -> str:
    """The host in figures, as the server wants it. Raises PortTaken where nothing can listen there."""
    try:
        family, kind, proto, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.socket(family, kind, proto) as probe:
            if os.name == "posix":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
        return str(address[0])
    except OSError as error:
        raise PortTaken(_why(host, port, error)) from error


def _why(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is in use by another program; choose another with --port, such as {_next(port)}"
    if error.errno == errno.EACCES:
        return f"port {port} may not be used by this user; choose one above 1023 with --port, such as 8000"
    return f"{host} is no address of this machine ({error}); choose one with --host, such as --host 127.0.0.1"


def _next(port: int) -> int:
    return port + 1 if port < 65535 else 8000


def _allow(host: str) -> None:
    """The site answers to the name it is served under; others are named in POBRATIM_HOSTS."""
    names = os.environ.get("POBRATIM_HOSTS", "localhost,127.0.0.1,[::1]")
    if host not in _ANY and host not in names.split(","):
        os.environ["POBRATIM_HOSTS"] = f"{names},{host}"


def _serve(host: str, port: int) -> None:
    import multiprocessing

    from django.db import connections
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    # A forked worker would share this process's SQLite connection, which SQLite forbids.
    connections.close_all()
    multiprocessing.set_start_method("spawn", force=True)
    Server(
        "pobratim.web.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=os.cpu_count() or 1,
        log_level=LogLevels.warning,
    ).serve()
