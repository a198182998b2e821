"""One page made fit for a disk: links to files, no scripts, no forms that need a server."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape, unescape
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from resiliparse.parse.html import HTMLTree

from pobratim.web.copying.files import file_of, way

DOMNode = Any  # of resiliparse, whose types know less than its nodes
# Of what needs a server, in the order it goes; the clock is the one script that works from a disk.
_SERVED = (
    "form",
    "link[rel=preload]",  # for scripts: a disk refuses it aloud
    "script:not([src]):not([type='application/ld+json'])",
    "script[src]:not([src*='web/clock.js'])",
)
_LIVE = "[data-live]"
_LINKED = re.compile(r'<(a|area|link|img|script|image|source)(\s[^<>]*?\b(?:href|src)=")([^"<>]*)("[^<>]*)>')
_DEAD = "data-dead"
_DEAD_ENTRY = re.compile(rf"<li[^<>]*>\s*<a {_DEAD}[^<>]*>(?:(?!</?li\b).)*?</a>\s*</li>\n?", re.DOTALL)
_TOLD = re.compile(r'(<meta\s[^<>]*?content=")([^"<>]*)(")')
_LINKED_DATA = re.compile(r'(<script type="application/ld\+json">)(.*?)(</script>)', re.DOTALL)
_ALTERNATE = re.compile(r'\brel="(?:canonical|alternate)"')
_OWN = re.compile(r"url\((['\"]?)([^'\"()]{1,2000})\1\)")


@dataclass(slots=True)
class Rewriter:
    """Turns pages of one site into files.

    ``here``: the address the pages were asked at. ``public``: the one at which what is not copied stands,
    None for none; then such links go, and what only a living site has (``data-live``). ``is_file`` tells
    whether an address is part of the copy. ``wanted``: the addresses met, in order.
    """

    here: str
    public: str | None
    is_file: Callable[[str, str], bool]
    wanted: dict[str, None] = field(default_factory=dict)
    _targets: dict[str, tuple[str, str, str] | None] = field(default_factory=dict)

    def html(self, text: str, path: str, file: str) -> str:
        """The page at ``path`` as ``file``. What goes is found in the tree; links, of which a page has very
        many, in the text as the tree is written."""
        text = self._without_served(text)
        text = _LINKED.sub(lambda found: self._link(found, path, file), text)
        text = _DEAD_ENTRY.sub("", text).replace(f" {_DEAD}", "")
        text = _TOLD.sub(lambda found: found[1] + self._public(found[2]) + found[3], text)
        return _LINKED_DATA.sub(
            lambda found: found[1] + found[2].replace(self.here, self.public or "") + found[3], text
        )

    def css(self, text: str, path: str, file: str) -> str:
        """A style sheet whose fonts and pictures are files."""

        def local(match: re.Match[str]) -> str:
            if match[2].startswith("data:"):
                return match[0]
            found = self.local(match[2], path, file)
            return f"url({match[1]}{found}{match[1]})" if found else match[0]

        return _OWN.sub(local, text)

    def local(self, link: str, path: str, file: str) -> str | None:
        """The way to what a link leads to; None where the copy does not have it."""
        own = link if link.startswith("/") else urljoin(path, link)
        if own not in self._targets:
            self._targets[own] = self._target(own)
        found = self._targets[own]
        if found is None:
            return None
        address, target, fragment = found
        self.wanted.setdefault(address)
        return (way(file, target) if target != file or not fragment else "") + fragment

    def forget(self) -> None:
        """Look again at where links lead."""
        self._targets.clear()

    def _target(self, link: str) -> tuple[str, str, str] | None:
        """The address asked for, its file, and the fragment with its mark."""
        joined, fragment = urldefrag(urljoin(self.here + "/", link))
        if not (joined + "/").startswith(self.here + "/"):
            return None
        parts = urlsplit(joined)
        first = parts.query == "page=1"  # the address without it
        query = "" if first or parts.path.startswith("/static/") else parts.query
        target = file_of(parts.path, query)
        if target is None or not self.is_file(parts.path, query):
            return None
        address = parts.path + (f"?{query}" if query else "")
        return address, target, f"#{fragment}" if fragment else ""

    def _public(self, content: str) -> str:
        if not content.startswith(self.here):
            return content
        return (self.public or "") + content.removeprefix(self.here)

    def _link(self, found: re.Match[str], path: str, file: str) -> str:
        """A tag with its link made fit; nothing for one that has no use."""
        tag, before, written, after = found.groups()
        link = unescape(written)
        calendar = link.startswith("webcal:")
        own = link if calendar else urljoin(self.here + path, link)
        if link.startswith("#") or not (own.startswith(self.here + "/") or calendar):
            return found[0]
        rest = own.removeprefix(self.here)
        fit: str | None
        if tag == "link" and self.public and _ALTERNATE.search(before + after):
            fit = self.public + rest
        elif calendar:
            fit = f"webcal:{self.public.partition(':')[2]}/{link.split('/', 3)[-1]}" if self.public else None
        else:
            fit = self.local(link, path, file) or (self.public + rest if self.public else None)
        if fit is not None:
            return f"<{tag}{before}{escape(fit)}{after}>"
        if tag == "link":
            return ""
        attribute = before.rpartition(" ")[0]
        return f"<{tag}{f' {_DEAD}' if tag == 'a' else ''}{attribute}{after[1:]}>"

    def _without_served(self, text: str) -> str:
        """The page without what only a server can do, and with what is for readers without scripts."""
        tree: Any = HTMLTree.parse(text)
        document = tree.document
        for which in _SERVED if self.public else (*_SERVED, _LIVE):
            while (node := document.query_selector(which)) is not None:
                _take_out(node)
        while (node := document.query_selector("noscript")) is not None:
            for child in list(node.child_nodes):
                node.parent.insert_before(child, node)
            node.decompose()
        return str(tree) + "\n"


def _take_out(node: DOMNode) -> None:
    """Take a node out, and what folded box around it held nothing else."""
    parent = node.parent
    node.decompose()
    while parent is not None and parent.tag in ("details", "div", "section") and not _holds(parent):
        parent, empty = parent.parent, parent
        empty.decompose()


def _holds(node: DOMNode) -> bool:
    said = [
        c
        for c in node.child_nodes
        if c.tag not in ("summary", "h2", "h3", "label") and (c.text or "").strip()
    ]
    return bool(said) or node.query_selector("a, img, svg") is not None
