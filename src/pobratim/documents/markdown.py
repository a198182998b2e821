"""Markdown: the words stay, the signs that would stand inside sentences go."""

from __future__ import annotations

import re

from pobratim.documents.content import Content
from pobratim.documents.sniff import Kind

_FRONT_MATTER = re.compile(
    r"\A---[ \t]*\r?\n(.{0,20000}?)^(?:---|\.\.\.)[ \t]*\r?$\n?", re.DOTALL | re.MULTILINE
)
_WIDE_SPACE = re.compile(r"[ \t]{40,}")
_FIELD = re.compile(r"^(title|date|lang|language|author|publisher)[ \t]*:[ \t]*(.+?)[ \t]*\r?$", re.MULTILINE)


def _heading(found: re.Match[str]) -> str:
    """The words of a heading; the signs that may close it are counted from its end, each once."""
    return found[1].rstrip(" \t\r").rstrip("#").rstrip(" \t")


# In this order: a picture is a link with a mark before it.
_RULES = tuple(
    (re.compile(pattern, re.MULTILINE), words)
    for pattern, words in (
        (r"<!--(?:[^-<]|-(?!->)|<(?!!--))*-->", ""),
        (r"^[ \t]{0,3}(?:```|~~~).*$", ""),
        (r"^[ \t]{0,3}\[[^\]\n]{1,200}\]:[ \t]*\S+.*$", ""),
        (r"!\[([^\]\[\n]{0,500})\]\([^()\n]{0,2000}\)", r"\1"),
        (r"\[([^\]\[\n]{1,500})\](?:\([^()\n]{0,2000}\)|\[[^\]\n]{0,200}\])", r"\1"),
        (r"<((?:https?://|mailto:)[^ >\n]{1,2000})>", r"\1"),
        (r"</?[A-Za-z][A-Za-z0-9]{0,15}(?:[ \t][^<>\n]{0,500})?/?>", ""),
        (r"^[ \t]{0,3}#{1,6}[ \t]+(.*)$", _heading),
        (r"^[ \t]{0,3}(?:=+|-{2,})[ \t]*$", ""),
        (r"^[ \t]{0,3}(?:[*_-][ \t]*){3,}$", ""),
        (r"^[ \t]{0,3}(?:>[ \t]?)+", ""),
        (r"^[ \t]*[*+-][ \t]+(?:\[[ xX]\][ \t]+)?", ""),
        (r"^[ \t]*(?:\|[ \t]*)?(?::?-{3,}:?[ \t]*\|[ \t]*)+(?::?-{3,}:?[ \t]*)?$", ""),
        (r"^[ \t]*\|(.*)\|[ \t]*$", r"\1"),
        (r"`{1,3}([^`\n]{1,1000})`{1,3}", r"\1"),
        (r"(?<!\\)(\*\*\*|___|\*\*|__|~~)(?=\S)([^\n]{1,2000}?\S??)\1", r"\2"),
        (r"(?<![\w*\\])\*(?=\S)([^*\n]{1,1000}?\S??)\*(?![\w*])", r"\1"),
        (r"(?<![\w\\])_(?=\S)([^_\n]{1,1000}?\S??)_(?![\w_])", r"\1"),
        (r"\\([\\`*_{}\[\]()#+.!|>~-])", r"\1"),
    )
)


def extract(text: str) -> Content:
    """The words of the text; title, date and language where a front matter states them."""
    fields: dict[str, str] = {}
    if front := _FRONT_MATTER.match(text):
        fields = {key: value.strip("\"'") for key, value in _FIELD.findall(front[1])}
        text = text[front.end() :]
    text = _WIDE_SPACE.sub("\t", text)
    for pattern, words in _RULES:
        text = pattern.sub(words, text)
    return Content(
        text=text,
        media_type=Kind.MARKDOWN.value,
        title=fields.get("title"),
        published=fields.get("date"),
        lang=fields.get("lang") or fields.get("language"),
        publisher=fields.get("publisher"),
    )
