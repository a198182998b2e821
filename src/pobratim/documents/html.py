"""A web page: its main text, and what it says of itself. Nothing in it is fetched, followed or run."""

from __future__ import annotations

import re
from configparser import ConfigParser
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring, tostring

from pobratim.documents.content import Content
from pobratim.documents.limits import LIMITS
from pobratim.documents.page_facts import facts_of, plain_title
from pobratim.documents.page_items import articles_of, text_of
from pobratim.documents.refusal import Refusal
from pobratim.documents.sniff import Kind

_DECLARATION = re.compile(r"<\?xml[^>]{0,200}\?>")
_DATA_URI = re.compile(r"""\bdata:[\w.+/-]{0,100};base64,[^"'\s)>]*""")
_HUGE_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9]{0,30})\s[^<>]{20000,}>")
_AROUND = "//nav | //*[@role='navigation'] | //footer[not(ancestor::article or ancestor::main)]"
_WIDE_SPACE = re.compile(r"\s{40,}")
_ENDS_OF_PAGES = re.compile("[\x0b\x0c]")
# What a tree of elements cannot hold, as it stands and as the numbers that stand for it.
_NOT_IN_XML = re.compile(
    "[\x00-\x08\x0e-\x1f\ufffe\uffff]"
    "|&#(?:[xX]0{0,9}(?:[0-8bBcCeEfF]|1[0-9a-fA-F]|[fF]{3}[eEfF])(?![0-9a-fA-F])"
    "|0{0,9}(?:[0-8]|1[124-9]|2[0-9]|3[01]|6553[45])(?![0-9]));?"
)
_ACTIVE = (
    "script", "style", "template", "iframe", "frame", "object", "embed", "applet", "svg", "math", "canvas",
    "audio", "video", "select", "textarea", "button", "noscript",
)  # fmt: skip
_UNSEEN = "unseen"
_UNSEEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:font-size|opacity)\s*:\s*0+(?:\.0*)?(?:[a-z%]+)?\s*(?:;|!|$)",
    re.IGNORECASE,
)
_WHITE = re.compile(
    r"(?<![-\w])color\s*:\s*(?:white|#fff(?:fff)?\b|rgb\(\s*255\s*,\s*255\s*,\s*255)", re.IGNORECASE
)
_LISTED = re.compile(r"(?:[-•*] |\|)")


def extract(text: str) -> Content:
    """The page's main text. Raises Refusal where there is none."""
    tree = _parsed(text)
    facts = facts_of(tree)
    notes = _without_unseen(tree)
    articles = articles_of(tree)
    body = text_of(articles, _main_text) if articles else _main_text(tostring(tree, encoding="unicode"))
    if not body.strip():
        raise Refusal("no readable text in the page; save it as it is shown in the browser, or as plain text")
    title = plain_title(facts)
    return Content(
        text=_without_title(body, title),
        media_type=Kind.HTML.value,
        title=title,
        published=facts.published,
        lang=facts.lang,
        address=facts.address,
        publisher=facts.publisher,
        notes=notes,
    )


def _parsed(text: str) -> HtmlElement:
    text = _NOT_IN_XML.sub("", _ENDS_OF_PAGES.sub("\n", text))
    text = _WIDE_SPACE.sub("\n", text).strip()
    if declaration := _DECLARATION.match(text):
        text = text[declaration.end() :]
    text = _HUGE_TAG.sub(r"<\1>", _DATA_URI.sub("data:,", text))
    if len(text) > LIMITS.html:
        raise Refusal(f"over {LIMITS.html:,} characters of markup; save its text as plain text")
    parser = HTMLParser(huge_tree=False, no_network=True, remove_comments=True, remove_pis=True, recover=True)
    try:
        return document_fromstring(text, parser=parser, ensure_head_body=True)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise Refusal(f"not to be read as HTML ({error}); save the page again") from None


def _without_unseen(tree: HtmlElement) -> tuple[str, ...]:
    """Takes out menus, and what a browser runs or does not show; says so where words were hidden."""
    unseen = tree.xpath("//*[@hidden or @style or @aria-hidden='true']")
    hidden = [e for e in unseen if e.get("hidden") is not None or _UNSEEN_STYLE.search(e.get("style") or "")]
    notes: tuple[str, ...] = ()
    if any("".join(e.itertext()).strip() for e in hidden if e.tag not in _ACTIVE):
        notes += ("text that the page hides was left out",)
    if any(_WHITE.search(e.get("style") or "") for e in unseen):
        notes += ("white text in it, perhaps not to be seen on the page",)
    for element in [*tree.iter(*_ACTIVE), *hidden, *tree.xpath(_AROUND)]:
        if element.tag not in ("html", "body"):
            element.tag = _UNSEEN
    # All at once: taking out one after the other joins the words around each, ever longer ones.
    etree.strip_elements(tree, _UNSEEN, with_tail=False)
    return notes


def _main_text(page: str) -> str:
    """The main text of a page in paragraphs."""
    if len(page) > LIMITS.html_for_trafilatura:
        return _by_resiliparse(page)
    from trafilatura import bare_extraction

    # The tree is changed by the extraction, so it gets its own.
    found = bare_extraction(
        _parsed(page), include_comments=False, include_tables=True, with_metadata=False, config=_settings()
    )
    text = getattr(found, "text", None) or ""
    return _paragraphs(text) if text.strip() else _by_resiliparse(page)


@lru_cache(maxsize=1)
def _settings() -> ConfigParser:
    """Trafilatura gives short texts back as one long line; press items are short."""
    from trafilatura.settings import use_config

    config: ConfigParser = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "40")
    config.set("DEFAULT", "MIN_OUTPUT_SIZE", "1")
    config.set("DEFAULT", "EXTRACTION_TIMEOUT", "0")
    return config


def _by_resiliparse(page: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    for main_content in (True, False):
        text: str = extract_plain_text(page, main_content=main_content, alt_texts=False, comments=False)
        if text.strip():
            return text
    return ""


def _paragraphs(text: str) -> str:
    """A blank line between paragraphs; list items and table rows line by line, without their signs."""
    out: list[str] = []
    listed = False
    for line in text.split("\n"):
        if not line.strip() or re.fullmatch(r"[|\s:-]+", line):
            continue
        was, listed = listed, bool(_LISTED.match(line))
        out.append("\n" if was and listed else "\n\n")
        out.append(
            line.strip("| ") if line.startswith("|") else _LISTED.sub("", line, count=1) if listed else line
        )
    return "".join(out).strip()


def _without_title(body: str, title: str | None) -> str:
    """The body without a heading near its top that repeats the title."""
    lines = body.split("\n")
    for index, line in enumerate(lines[:6]):
        if title and " ".join(line.split()).casefold() == " ".join(title.split()).casefold():
            return "\n".join(lines[:index] + lines[index + 1 :])
    return body
