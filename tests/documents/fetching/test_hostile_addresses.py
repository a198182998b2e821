"""Addresses that would send us inside: each is refused, and nothing is sent anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pobratim.documents.fetching import NotFetched, Policy, Why, fetch
from pobratim.documents.fetching.networks import not_public

if TYPE_CHECKING:
    from tests.documents.fetching.conftest import Canary  # type: ignore[import-not-found]

# Each a list of spellings of one trick; the cause a person is given.
HOSTILE = {
    "U01 loopback": (["http://127.0.0.1/"], Why.NOT_PUBLIC),
    "U02 localhost": (["http://localhost/"], Why.NOT_PUBLIC),
    "U03 a short form": (["http://127.1/"], Why.NOT_PUBLIC),
    "U04 one number": (["http://2130706433/"], Why.NOT_PUBLIC),
    "U05 hexadecimal": (["http://0x7f.1/", "http://0x7f000001/"], Why.NOT_PUBLIC),
    "U06 octal": (["http://0177.0.0.1/", "http://017700000001/"], Why.NOT_PUBLIC),
    "U07 circled figures": (["http://①②⑦.⓪.⓪.①/"], Why.NOT_PUBLIC),
    "U08 a wide figure": (["http://1２7.0.0.1/"], Why.NOT_PUBLIC),
    "U09 zero": (["http://0/", "http://0.0.0.0/"], Why.NOT_PUBLIC),
    "U10 IPv6 loopback": (["http://[::1]/"], Why.NOT_PUBLIC),
    "U11 no address": (["http://[::]/"], Why.NOT_PUBLIC),
    "U12 mapped": (["http://[::ffff:127.0.0.1]/"], Why.NOT_PUBLIC),
    "U13 mapped, hexadecimal": (["http://[::ffff:7f00:1]/"], Why.NOT_PUBLIC),
    "U14 NAT64": (["http://[64:ff9b::7f00:1]/"], Why.NOT_PUBLIC),
    "U15 6to4": (["http://[2002:7f00:1::]/"], Why.NOT_PUBLIC),
    "U16 site-local": (["http://[fec0::1]/"], Why.NOT_PUBLIC),
    "U17 unique local": (["http://[fd00::1]/"], Why.NOT_PUBLIC),
    "U18 a zone": (["http://[fe80::1%25eth0]/", "http://[fe80::1]/"], Why.NOT_PUBLIC),
    "U19 private 10": (["http://10.0.0.1/"], Why.NOT_PUBLIC),
    "U20 private 172": (["http://172.16.0.1/"], Why.NOT_PUBLIC),
    "U21 private 192": (["http://192.168.0.1/"], Why.NOT_PUBLIC),
    "U22 shared": (["http://100.64.0.1/"], Why.NOT_PUBLIC),
    "U23 metadata": (["http://169.254.169.254/latest/meta-data/"], Why.NOT_PUBLIC),
    "U24 metadata, IPv6": (["http://[fd00:ec2::254]/"], Why.NOT_PUBLIC),
    "U25 multicast": (["http://224.0.0.1/"], Why.NOT_PUBLIC),
    "U26 broadcast and reserved": (["http://255.255.255.255/", "http://240.0.0.1/"], Why.NOT_PUBLIC),
    "U27 benchmarks": (["http://198.18.0.1/"], Why.NOT_PUBLIC),
    "U28 a protocol's own": (["http://192.0.0.192/"], Why.NOT_PUBLIC),
    "U29 a name before @": (["http://good.example@127.0.0.1/"], Why.SECRETS),
    "U30 a backslash": (["http://127.0.0.1\\@good.example/"], Why.NO_ADDRESS),
    "U32 control characters": (
        ["http://good.example\n.evil/", "http://good.example\x00/", "http://good\t.example/"],
        Why.NO_ADDRESS,
    ),
    "U37 other schemes": (["gopher://127.0.0.1/", "FILE:///etc/passwd"], Why.SCHEME),
    "U38 a file": (["file:///etc/passwd"], Why.SCHEME),
    "U39 more schemes": (
        ["ftp://a.be/", "dict://a.be/", "data:text/html,x", "jar:http://a.be!/", "blob:x", "unix:/run/x"],
        Why.SCHEME,
    ),
    "U40 other ports": (
        [f"http://good.example:{port}/" for port in (22, 25, 5432, 6379, 8000)],
        Why.PORT,
    ),
    "U41 ourselves": (["http://record.example/", "http://93.184.215.14/"], Why.NOT_PUBLIC),
    "U42 local names": (["http://db/", "http://printer.local/", "http://vault.internal/"], Why.NOT_PUBLIC),
    "U43 very long": (["http://good.example/" + "a" * 3000], Why.TOO_LONG),
    "U44 a password": (["http://user:pass@good.example/"], Why.SECRETS),
    "U45 no host": (["http:127.0.0.1", "http:///x", "http://"], Why.NO_ADDRESS),
    "U45 no scheme": (["//127.0.0.1", "127.0.0.1", ""], Why.SCHEME),
    "a trailing dot": (["http://localhost./", "http://127.0.0.1./"], Why.NOT_PUBLIC),
    "a port that is none": (["http://good.example:99999/", "http://good.example:port/"], Why.NO_ADDRESS),
}
CASES = [(trick, url, why) for trick, (urls, why) in HOSTILE.items() for url in urls]


def never(host: str, port: int) -> list[str]:
    raise AssertionError(f"{host} should not have been looked up")


def anywhere(**others: object) -> Policy:
    """A steward allowed every site; the addresses alone protect us."""
    own = frozenset({"record.example", "93.184.215.14"})
    return Policy(anywhere=True, own=own, **others)  # type: ignore[arg-type]


@pytest.mark.parametrize(("trick", "url", "why"), CASES, ids=[f"{c[0]} {c[1]!r:.40}" for c in CASES])
def test_refused_before_anything_is_sent(
    trick: str, url: str, why: Why, attempts: list[object], canary: Canary
) -> None:
    with pytest.raises(NotFetched) as refused:
        fetch(url, anywhere(resolve=never))
    assert refused.value.why is why, f"{trick}: {refused.value}"
    assert "\n" not in str(refused.value) and refused.value.cause
    assert attempts == []
    assert canary.reached == 0


NAMES = {
    "U33 a name for this machine": ["127.0.0.1"],
    "U34 one public and one private address": ["93.184.215.14", "10.0.0.7"],
    "a name for a cloud's inside": ["169.254.169.254"],
    "a name for NAT64": ["64:ff9b::a00:1"],
    "R14 three hundred addresses": [f"93.184.{n // 250}.{n % 250 + 1}" for n in range(300)],
}


@pytest.mark.parametrize("addresses", NAMES.values(), ids=NAMES.keys())
def test_a_name_is_judged_by_all_it_stands_for(
    addresses: list[str], attempts: list[object], canary: Canary
) -> None:
    with pytest.raises(NotFetched) as refused:
        fetch("http://town.example/", Policy(anywhere=True, resolve=lambda host, port: addresses))
    assert refused.value.why in (Why.NOT_PUBLIC, Why.UNKNOWN_HOST)
    assert attempts == [] and canary.reached == 0


def test_rebinding_finds_the_name_looked_up_once(attempts: list[tuple[object, ...]], canary: Canary) -> None:
    """U35: public when judged, this machine a moment later. What was judged is what is connected to."""
    asked: list[str] = []

    def turncoat(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["192.0.2.1"] if len(asked) > 1 else ["127.0.0.1"]

    with pytest.raises(NotFetched):
        fetch("http://town.example/", Policy(anywhere=True, resolve=turncoat, obey_robots=False))
    assert asked == ["town.example"]
    assert attempts == [] and canary.reached == 0


def test_a_site_nobody_listed_is_not_looked_up(attempts: list[object]) -> None:
    with pytest.raises(NotFetched, match=r"a steward can allow it") as refused:
        fetch("https://unknown.example/", Policy(hosts=frozenset({"ieper.be"}), resolve=never))
    assert refused.value.why is Why.NOT_ALLOWED
    assert attempts == []


def test_what_python_calls_global_is_not_all_public() -> None:
    """The usual test lets these through on some versions; our table does not depend on it."""
    for address in ("64:ff9b::7f00:1", "2002:7f00:1::", "fec0::1", "224.0.0.1", "100.64.0.1", "::7f00:1"):
        assert not_public(address), address
    for address in (
        "193.191.136.1",
        "8.8.8.8",
        "2a00:1450:400e:80f::2004",
        "2606:2800:21f:cb07:6820:80da:af6b:8b2c",
    ):
        assert not_public(address) is None, address


def test_the_guard_can_fail(attempts: list[object], canary: Canary) -> None:
    """A control: a connection that is made is counted, by the guard and by the canary."""
    import socket
    import time

    socket.create_connection(("127.0.0.1", canary.ports["127.0.0.1 0"])).close()
    until = time.monotonic() + 2
    while not canary.reached and time.monotonic() < until:
        time.sleep(0.01)
    assert len(attempts) == 1 and canary.reached == 1
