"""DOCX: paragraphs and tables in order, as a reader of the accepted version sees them.

Nothing outside the file is loaded, no entity is resolved, no part inside a part is opened.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from lxml import etree

from pobratim.documents.archive import opened, part_of
from pobratim.documents.content import Content
from pobratim.documents.limits import LIMITS
from pobratim.documents.refusal import Refusal
from pobratim.documents.sniff import Kind

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_OFF = ("0", "false", "off", "none")
# Deleted or moved away, given twice for old programs, or notes on the text rather than text.
_LEFT_OUT = frozenset(
    ("del", "moveFrom", "Fallback", "instrText", "delText", "delInstrText", "pPrChange", "rPrChange")
)
_TITLES = ("title", "titel", "titre", "название", "заголовок")
_PARTS_ACTIVE = re.compile(
    r"word/(?:vbaProject\.bin|activeX/|embeddings/.*\.(?:bin|exe|docm|xlsm))", re.IGNORECASE
)
_REMOTE = re.compile(rb"<[^>]*attachedTemplate[^>]*>|<[^>]*subDocument[^>]*>", re.IGNORECASE)


def extract(data: bytes) -> Content:
    """The text. Raises Refusal for bombs, locked and damaged files, and those whose text lies elsewhere."""
    archive = opened(data)
    names = archive.namelist()
    main = next((n for n in ("word/document.xml", "word/document2.xml") if n in names), None)
    if main is None:
        raise Refusal("content does not match its name: no word/document.xml in it; save it as DOCX again")
    for name in names:
        if name.startswith("word/_rels/") and name.endswith(".rels"):
            _check_relations(part_of(archive, name) or b"")
    text = _Text()
    for event, element in _events(part_of(archive, main) or b""):
        if event == "start":
            text.start(element)
        else:
            text.end(element)
            if text.depth_in_paragraph == 0:
                element.clear(keep_tail=False)
    if any(_PARTS_ACTIVE.match(n) for n in names) or text.active:
        text.notes["contains active parts (macros, objects or fields that load data)"] = None
    return Content(text=text.joined(), media_type=Kind.DOCX.value, title=text.title, notes=tuple(text.notes))


def _events(xml: bytes) -> Any:
    """Start and end events with depth held; entities, network and huge trees are off."""
    depth = elements = 0
    parser = etree.iterparse(
        io.BytesIO(xml),
        events=("start", "end"),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for event, element in parser:
            depth += 1 if event == "start" else -1
            elements += event == "start"
            if elements > LIMITS.xml_elements:
                raise Refusal(f"over {LIMITS.xml_elements:,} parts in its text; save its text to a new file")
            if depth > LIMITS.xml_depth:
                raise Refusal(f"nested deeper than {LIMITS.xml_depth} levels; save its text to a new file")
            if depth == 1 and event == "start" and element.getroottree().docinfo.internalDTD is not None:
                raise Refusal("declares entities, which no Word document does; save it again")
            yield event, element
    except etree.XMLSyntaxError as error:
        raise Refusal(f"its text cannot be taken apart ({error.msg}); save it again") from None


def _check_relations(xml: bytes) -> None:
    for event, element in _events(xml):
        if event != "start" or element.get("TargetMode") != "External":
            continue
        kind = (element.get("Type") or "").rpartition("/")[2].lower()
        target = (element.get("Target") or "").strip().lower()
        remote = target.startswith(
            ("http:", "https:", "ftp:", "\\\\", "file://", "//")
        ) and not target.startswith("file:///")
        if kind in ("attachedtemplate", "oleobject", "subdocument", "frame", "afchunk") and remote:
            raise Refusal("loads a part of itself from the network; save a copy that stands alone")


@dataclass(slots=True)
class _Text:
    """What has been read so far: lines of the body, cells and rows of the tables that are open."""

    lines: list[str] = field(default_factory=list)
    title: str | None = None
    active: bool = False
    notes: dict[str, None] = field(default_factory=dict)
    depth_in_paragraph: int = 0
    _paragraphs: list[list[str]] = field(default_factory=list)
    _styles: list[str] = field(default_factory=list)
    _coloured: list[bool] = field(default_factory=list)
    _rows: list[list[str]] = field(default_factory=list)
    _cells: list[list[str]] = field(default_factory=list)
    _left_out: int = 0
    _hidden: bool = False
    _shaded: int = 0
    _characters: int = 0

    def start(self, element: Any) -> None:
        """An element begins."""
        match _name(element):
            case "p":
                self._paragraphs.append([])
                self._styles.append("")
                self._coloured.append(False)
                self.depth_in_paragraph += 1
            case "tr":
                self._rows.append([])
            case "tc":
                self._cells.append([])
            case "r":
                self._hidden = False
            case "altChunk":
                raise Refusal(
                    "keeps part of its text in another file inside it (altChunk); save it again in Word"
                )
            case name if name in _LEFT_OUT:
                self._left_out += 1

    def end(self, element: Any) -> None:
        """An element has been read to its end."""
        match _name(element):
            case "t":
                self._words(element.text or "")
            case "tab" | "ptab" if self._in(element, "r"):
                self._words("\t")
            case "br" | "cr":
                self._words("\n")
            case "noBreakHyphen":
                self._words("-")
            case "pStyle":
                if self._styles:
                    self._styles[-1] = _value(element).lower()
            case "shd" if self._coloured and not self._left_out and self._in(element, "pPr"):
                self._coloured[-1] = True
            case "rPr" if self._in(element, "r"):
                self._hidden = self._is_unseen(element)
            case "p":
                self._paragraph()
            case "tc":
                self._cell()
            case "tr":
                self._row()
            case "fldSimple" | "instrText":
                self.active |= bool(
                    re.match(r"\s*DDE", element.text or _attribute(element, "instr"), re.IGNORECASE)
                )
        name = _name(element)
        if name in _LEFT_OUT:
            self._left_out -= 1
            if name in ("del", "moveFrom"):
                self.notes["changes tracked in it were read as accepted"] = None

    def joined(self) -> str:
        """The whole text, a blank line between paragraphs, a title taken out."""
        return "\n".join(self.lines)

    def _words(self, text: str) -> None:
        if self._left_out or not self._paragraphs:
            return
        if self._hidden:
            if text.strip():
                self.notes["hidden or white text in it was left out"] = None
            return
        self._characters += len(text)
        if self._characters > LIMITS.characters:
            raise Refusal(f"longer than {LIMITS.characters:,} characters; split it")
        self._paragraphs[-1].append(text)

    def _paragraph(self) -> None:
        text, style = "".join(self._paragraphs.pop()).strip(), self._styles.pop()
        self._coloured.pop()
        self.depth_in_paragraph -= 1
        if not text:
            return
        if self._cells:
            self._cells[-1].append(" ".join(text.split()))
        elif self.title is None and len(self.lines) < 20 and (style in _TITLES):
            self.title = " ".join(text.split())
        else:
            self.lines += [text, ""]

    def _cell(self) -> None:
        words = " ".join(self._cells.pop())
        if self._rows and words:
            self._rows[-1].append(words)

    def _row(self) -> None:
        line = " | ".join(self._rows.pop())
        if not line:
            return
        if self._cells:
            self._cells[-1].append(line)
        else:
            self.lines += [line, ""]

    def _in(self, element: Any, name: str) -> bool:
        parent = element.getparent()
        return parent is not None and _name(parent) == name

    def _is_unseen(self, properties: Any) -> bool:
        found = {_name(child): child for child in properties}
        if "vanish" in found and _value(found["vanish"]) not in _OFF:
            return True
        white = "color" in found and _value(found["color"]).upper() == "FFFFFF"
        # Cells are often coloured by the table's style, which is not looked up.
        on_colour = bool(self._cells) or any(self._coloured)
        return white and "shd" not in found and "highlight" not in found and not on_colour


def _name(element: Any) -> str:
    """The local name within WordprocessingML and its compatibility wrapper, else an empty word."""
    return _named(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(maxsize=1024)
def _named(tag: str) -> str:
    if "}" not in tag:
        return ""
    namespace, _, name = tag[1:].partition("}")
    return name if namespace in _WORD or name == "Fallback" else ""


def _value(element: Any) -> str:
    return _attribute(element, "val")


def _attribute(element: Any, name: str) -> str:
    return next((element.get(f"{{{ns}}}{name}") or "" for ns in _WORD if element.get(f"{{{ns}}}{name}")), "")
