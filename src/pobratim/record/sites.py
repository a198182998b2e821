"""Whose pages may be fetched: known registers, and the sites a steward allows."""

from __future__ import annotations

import re
import tomllib
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from pobratim.record.models import Site
from pobratim.record.people import Who

_HOST = re.compile(r"(?!-)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+")


@cache
def known() -> frozenset[str]:
    """The hosts of ``sites.toml``."""
    data = tomllib.loads(Path(__file__).with_name("sites.toml").read_text("utf-8"))
    return frozenset(data["hosts"])


def allowed() -> frozenset[str]:
    """All hosts that may be fetched from; the names below each as well."""
    return known() | frozenset(Site.objects.values_list("host", flat=True))


def listed() -> list[Site]:
    """What stewards have allowed."""
    return list(Site.objects.order_by("host"))


def allow(host: str, *, who: Who | str) -> Site:
    """Let pages of a host be fetched. Raises ValueError for what is no name of a public host."""
    name = host.strip().lower().removeprefix("https://").removeprefix("http://").split("/")[0].rstrip(".")
    name = name.removeprefix("www.")
    if not name.isascii():
        name = name.encode("idna").decode("ascii")
    if not _HOST.fullmatch(name) or name.rsplit(".", 1)[-1].isdecimal():
        raise ValueError(f"{host!r} is no name of a site; expected one such as ieper.be")
    person = Who.of(who)
    row, _ = Site.objects.get_or_create(
        host=name, defaults={"who": person.name, "account": person.account, "added": datetime.now(UTC)}
    )
    return row


def forbid(host: str) -> None:
    """Fetch from it no longer."""
    Site.objects.filter(host=host).delete()
