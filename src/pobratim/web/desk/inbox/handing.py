"""What a form hands in, as documents to be read: a pasted text, files, an address."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict

from pobratim.documents import LIMITS
from pobratim.documents.fetching import NotFetched
from pobratim.documents.fetching.address import parse
from pobratim.facts.when import When
from pobratim.record.incoming import MOST_IN_A_BATCH, Kind, Sent
from pobratim.web.desk.form import Field, Form
from pobratim.web.wording.words import Words

READ = ("ru", "kk", "en", "nl", "fr", "de", "uk", "pl", "es", "ja")
LONGEST = 5_000_000  # characters of a pasted text


def fields(w: Words, sides: Sequence[tuple[str, str]]) -> tuple[Field, ...]:
    """The fields of the form; ``sides`` are those the visitor may hand in for."""
    langs = [("", w.say("inbox.guess")), *((code, w.term("languages", code)) for code in READ)]
    return (
        Field("text", "textarea", required=False, longest=LONGEST),
        Field("address", required=False, longest=2000),
        Field("side", "select", required=False, options=[("", w.say("inbox.no_side")), *sides]),
        Field("published", required=False, longest=40),
        Field("publisher", required=False),
        Field("lang", "select", required=False, options=langs),
    )


def sent(
    form: Form, data: QueryDict, files: Sequence[UploadedFile[Any]], let_go: Sequence[object] = ()
) -> list[Sent]:
    """The documents; what is wrong is put into the form. ``let_go``: names of files that were too large."""
    out: list[Sent] = []
    told: dict[str, Any] = {
        "published": _day(form),
        "publisher": form["publisher"] or None,
        "lang": form["lang"] or None,
    }
    text = data.get("text", "")
    if text.strip():
        name = next(line.strip() for line in text.splitlines() if line.strip())[:120]
        pasted = text.encode("utf-8", "replace")
        out.append(Sent(Kind.TEXT, name, pasted, media_type="text/plain; charset=utf-8", **told))
    if form["address"]:
        out += _address(form, told)
    if len(files) > MOST_IN_A_BATCH:
        form.fail("too_many", n=MOST_IN_A_BATCH)
        return []
    out += [Sent(Kind.FILE, shown(f.name or ""), f.read(), media_type=_type(f), **told) for f in files]
    limit = LIMITS.file // 1024 // 1024
    out += [Sent(Kind.FILE, shown(name), refused=f"larger than {limit} MB") for name in let_go]
    if not out and not form.errors:
        form.fail("nothing")
    return out


def _day(form: Form) -> str | None:
    if not form["published"]:
        return None
    try:
        return When.parse(form["published"]).edtf
    except ValueError:
        form.fail("edtf", "published")
        return None


def _address(form: Form, told: dict[str, Any]) -> list[Sent]:
    try:
        address = parse(form["address"])
    except NotFetched as error:
        form.fail(f"address_{error.why.value.replace('-', '_')}", "address")
        return []
    return [Sent(Kind.ADDRESS, str(address), address=str(address), **told)]


def _type(file: UploadedFile[Any]) -> str | None:
    """What the browser says it is; where it does not know, the name speaks."""
    return None if file.content_type == "application/octet-stream" else file.content_type


def shown(name: object) -> str:
    """A file's name without folders, its control and direction characters as visible escapes."""
    last = str(name).replace("\\", "/").rsplit("/", 1)[-1][:200]
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in last) or "?"
