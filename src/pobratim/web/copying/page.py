"""One page made fit for a disk: links to files, no scripts, no forms that need a server."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from resiliparse.parse.html import HTMLTree

from pobratim.web.copying.files import file_of, way

_LINKS = (
    ("a", "href"),
    ("area", "href"),
    ("link", "href"),
    ("img", "src"),
    ("script", "src"),
    ("image", "href"),
    ("source", "src"),
)
DOMNode = Any  # of resiliparse, whose types know less than its nodes
_SERVED = ("form", "script")  # want a server
_ALONE = "web/clock.js"  # the one script that works from a disk
_ALTERNATE = ("canonical", "alternate")
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

    def html(self, text: str, path: str, file: str) -> str:
        """The page at ``path`` as ``file``."""
        tree: Any = HTMLTree.parse(text)
        document = tree.document
        self._linked_data(document)
        for name in _SERVED if self.public else (*_SERVED, "[data-live]"):
            for node in document.query_selector_all(name):
                if node.getattr("type", "") != "application/ld+json" and not _works_alone(node):
                    _take_out(node)
        for node in document.query_selector_all("noscript"):
            for child in list(node.child_nodes):
                node.parent.insert_before(child, node)
            node.decompose()
        for tag, attribute in _LINKS:
            for node in document.query_selector_all(f"{tag}[{attribute}]"):
                self._link(node, tag, attribute, path, file)
        for node in document.query_selector_all("meta[content]"):
            content = str(node["content"])
            if content.startswith(self.here):
                node["content"] = (self.public or "") + content.removeprefix(self.here)
        return str(tree) + "\n"

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
        joined, fragment = urldefrag(urljoin(self.here + path, link))
        if not (joined + "/").startswith(self.here + "/"):
            return None
        parts = urlsplit(joined)
        query = "" if parts.path.startswith("/static/") else parts.query
        target = file_of(parts.path, query)
        if target is None or not self.is_file(parts.path, query):
            return None
        self.wanted.setdefault(parts.path + (f"?{query}" if query else ""))
        here = f"#{fragment}" if fragment else ""
        return (way(file, target) if target != file or not fragment else "") + here

    def _link(self, node: DOMNode, tag: str, attribute: str, path: str, file: str) -> None:
        link = str(node[attribute])
        own = urljoin(self.here + path, link)
        if link.startswith("#") or not (own.startswith(self.here + "/") or link.startswith("webcal:")):
            return
        rest = own.removeprefix(self.here)
        if tag == "link" and str(node.getattr("rel", "")) in _ALTERNATE and self.public:
            node[attribute] = self.public + rest
            return
        found = self.local(link, path, file) if not link.startswith("webcal:") else None
        if found is not None:
            node[attribute] = found
        elif self.public and not link.startswith("webcal:"):
            node[attribute] = self.public + rest
        elif self.public:
            node[attribute] = "webcal:" + self.public.partition(":")[2] + "/" + link.split("/", 3)[-1]
        elif tag == "link":
            node.decompose()
        elif node.parent.tag == "li" and (node.parent.text or "").strip() == (node.text or "").strip():
            node.parent.decompose()  # an entry of a menu
        else:
            del node[attribute]

    def _linked_data(self, document: DOMNode) -> None:
        for node in document.query_selector_all('script[type="application/ld+json"]'):
            node.text = str(node.text).replace(self.here, self.public or "")


def _works_alone(node: DOMNode) -> bool:
    return node.tag == "script" and _ALONE in node.getattr("src", "")


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
    return bool(said) or bool(node.query_selector_all("a, img, svg"))
