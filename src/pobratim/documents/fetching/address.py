"""An address as text: read by one parser, and refused where two readers could understand it differently."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from pobratim.documents.fetching.networks import as_address
from pobratim.documents.fetching.refusing import NotFetched, Why

LONGEST = 2_000  # characters
_PORTS = {"http": 80, "https": 443}
_BEGINS = re.compile(r"(?i)([a-z][a-z0-9+.-]*):")
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
# A name that is all figures and dots, or hexadecimal, is read as a number by the system's resolver.
_NUMBER = re.compile(r"(?:0x[0-9a-f]*|\d+)(?:\.(?:0x[0-9a-f]*|\d*))*\.?")
_SAFE = "!$&'()*+,;=:@/-._~%"
_LOCAL = ("local", "internal", "localhost", "lan", "home", "corp", "intranet", "test", "invalid", "onion")


@dataclass(frozen=True, slots=True)
class Address:
    """A web address. ``host`` is ASCII (punycode), ``target`` what is asked of it, ``notes`` what is odd."""

    scheme: str
    host: str
    port: int
    target: str
    notes: tuple[str, ...] = ()

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.target}"

    def follow(self, location: str) -> Address:
        """Where a redirect leads, judged as any other address. Raises NotFetched."""
        return parse(urljoin(str(self), _plain(location.strip())))


def parse(text: str) -> Address:
    """An http or https address. Raises NotFetched, saying what would have been right."""
    text = text.strip(" ")
    if len(text) > LONGEST:
        raise NotFetched(Why.TOO_LONG, text[:80] + "…", f"longer than {LONGEST:,} characters")
    scheme = _BEGINS.match(text)
    if not scheme or scheme[1].lower() not in _PORTS:
        said = scheme[1].lower() if scheme else "nothing"
        raise NotFetched(Why.SCHEME, text, f"expected http:// or https://, not {said}")
    plain = _plain(text)
    if not plain[scheme.end() :].startswith("//"):
        raise NotFetched(Why.NO_ADDRESS, text, "expected two slashes and a host name after the scheme")
    try:
        parts = urlsplit(plain)
        port = parts.port
    except ValueError as error:
        raise NotFetched(Why.NO_ADDRESS, text, f"no address can be read from it: {error}") from error
    if "@" in parts.netloc:
        raise NotFetched(Why.SECRETS, parts.hostname or text, "an address with a name or password in it")
    host, notes = _host(parts.hostname or "", text)
    port = _PORTS[parts.scheme] if port is None else port
    path = quote(parts.path or "/", safe=_SAFE)
    query = f"?{quote(parts.query, safe=_SAFE + '?')}" if parts.query else ""
    return Address(parts.scheme, host, port, path + query, notes)


def _plain(text: str) -> str:
    """The text, if every reader takes it apart in one way. Raises NotFetched."""
    odd = [c for c in text if c in '\\<>"^`{|}' or c.isspace() or not c.isprintable()]
    if odd:
        raise NotFetched(
            Why.NO_ADDRESS, text, f"{odd[0]!r} does not belong in an address; write it as %XX if it is meant"
        )
    return text


def _host(name: str, text: str) -> tuple[str, tuple[str, ...]]:
    ip = as_address(name)
    if ip is not None:
        return str(ip), ()
    folded = unicodedata.normalize("NFKC", name).lower().rstrip(".")
    if not folded or ":" in folded or "%" in folded:
        raise NotFetched(Why.NO_ADDRESS, text, "expected a host name such as www.ieper.be")
    if _NUMBER.fullmatch(folded):
        raise NotFetched(Why.NOT_PUBLIC, text, "a number for a host; expected a name such as www.ieper.be")
    labels = folded.split(".")
    if len(labels) < 2 or labels[-1] in _LOCAL:
        raise NotFetched(Why.NOT_PUBLIC, text, "a name of a local network; expected one such as www.ieper.be")
    ascii_ = _in_ascii(folded, text)
    if len(ascii_) > 253 or not all(_LABEL.fullmatch(label) for label in ascii_.split(".")):
        raise NotFetched(Why.NO_ADDRESS, text, "no host has such a name")
    return ascii_, _oddities(folded, ascii_)


def _in_ascii(name: str, text: str) -> str:
    if name.isascii():
        return name
    import idna  # 40 ms, and few addresses need it

    try:
        return idna.encode(name, uts46=True).decode("ascii")
    except idna.IDNAError as error:
        raise NotFetched(Why.NO_ADDRESS, text, f"no host has such a name: {error}") from error


def _oddities(name: str, ascii_: str) -> tuple[str, ...]:
    """A word in two scripts is named, with its letters: semeу.kz with a Cyrillic у is not semey.kz."""
    if "xn--" in name:
        import idna

        try:
            name = idna.decode(ascii_)
        except idna.IDNAError:
            return (f"the host name {ascii_} cannot be shown in letters",)
    notes = []
    for label in name.split("."):
        scripts = {unicodedata.name(c, "?").split()[0] for c in label if c.isalpha()}
        if len(scripts) > 1:
            odd = ", ".join(f"{c} ({unicodedata.name(c, '?').lower()})" for c in label if not c.isascii())
            notes.append(f"the host name mixes scripts: {label} has {odd}; it is {ascii_}")
    return tuple(notes)
