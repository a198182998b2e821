"""Hostile files through the desk's own form: each is answered clearly in the reader's language, and the honest
ones beside them are read. The list is the one of the promises: F01 to F35 (F36, a full disk, needs a disk).
"""

from __future__ import annotations

import hashlib
import html
import importlib.util
import io
import re
import socket
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from desk_people import YPRES, People
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict

from pobratim.documents import LIMITS
from pobratim.documents.fetching import Policy
from pobratim.record import incoming
from pobratim.record.models import Incoming, SourceFile
from pobratim.record.rules import Role
from pobratim.web.desk.form import Form
from pobratim.web.desk.inbox.causes import key_of, note
from pobratim.web.desk.inbox.handing import fields, sent
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


SECTIONS = P.format(HONEST.format("sections")) + "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>" * 10_000
CELLS = (
    P.format(HONEST.format("cells"))
    + "<w:tbl>"
    + ("<w:tr>" + "<w:tc><w:p/></w:tc>" * 1000 + "</w:tr>") * 1000
)
CELLS += "</w:tbl>"
# In two parts, so that no virus scanner takes this file away.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
LYING = b"""/CIDInit /ProcSet findresource begin begincmap /CMapName /L def
1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <41> <7A> <E041> endbfrange endcmap end"""


def odd_pdf(metadata: bytes = b"", picture: bytes = b"", letters: bool = False) -> bytes:
    """A page of text whose metadata, picture or map of letters is hostile."""
    w = MAKE.PdfWriter()
    lies = b"/ToUnicode %d 0 R" % w.stream(LYING) if letters else b""
    font = w.add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica %s >>" % lies)
    image = (
        b"/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode "
    )
    drawn = w.stream(MAKE.flate(bytes(10_000)), image + (picture or b"/Width 100 /Height 100"))
    text = (
        f"BT /F1 11 Tf 72 700 Td (The mayor of Ypres met {len(metadata)} {len(picture)} guests.) Tj ET /I Do"
    )
    content = w.stream(text.encode())
    xmp = w.stream(metadata, b"/Type /Metadata /Subtype /XML")
    page = len(w.objects) + 1
    kinds = b"/Font << /F1 %d 0 R >> /XObject << /I %d 0 R >>" % (font, drawn)
    box = b"/MediaBox [0 0 595 842]"
    w.add(
        b"<< /Type /Page /Parent %d 0 R %s /Contents %d 0 R /Resources << %s >> >>"
        % (page + 1, box, content, kinds)
    )
    w.add(b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % page)
    return bytes(w.bytes(w.add(b"<< /Type /Catalog /Pages %d 0 R /Metadata %d 0 R >>" % (page + 1, xmp))))


def links(number: int) -> bytes:
    return b"<html><body><p>Words.</p>" + b"<a href=//x.y>z</a>" * number + b"</body></html>"


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
    yield "F18", "sections.docx", docx(SECTIONS), "read"
    yield "F18", "cells.docx", docx(CELLS), "read|bomb|slow|memory"
    predictor = b"/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>"
    yield (
        "F20",
        "predictor.pdf",
        pdf([[]], content=MAKE.flate(b"BT ET" * 9000), entries=predictor),
        "scan|bomb|slow|broken",
    )
    yield "F20", "xmp.pdf", odd_pdf(metadata=f"<!DOCTYPE w [{LAUGHS}]><w>&l9;</w>".encode()), "read"
    yield "F20", "image.pdf", odd_pdf(picture=b"/Width 2000000000 /Height 2000000000"), "read"
    yield "F25", "letters.pdf", odd_pdf(letters=True), "!letters"
    yield "F30", "links.html", links(1_000_000), "other|bomb|too_long"
    data = b"<img src='data:image/png;base64," + b"A" * (20 * 2**20) + b"'>"
    yield "F30", "data.html", b"<html><body>" + data + f"<p>{HONEST.format('data')}</p>".encode(), "read"
    yield "F32", "eicar.txt", EICAR, "read|mismatch"
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
    if end.state == "read" and "read" in wanted.split("|"):
        return
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


def test_nothing_a_page_names_is_fetched(people: People) -> None:
    """F30: tracking pixels, links and frames on a listener of our own, which nobody asks."""
    from pobratim.cli.working import Worker

    with socket.create_server(("127.0.0.1", 0)) as canary:
        canary.setblocking(False)
        there = f"http://127.0.0.1:{canary.getsockname()[1]}/"
        pixels = "".join(
            f"<img src='{there}{n}' width=1><link rel=stylesheet href={there}>" for n in range(50)
        )
        page = f"<html><body><base href={there}>{pixels}<iframe src={there}></iframe><p>{HONEST}</p></body></html>"
        client = people.client(Role.CONTRIBUTOR)
        sent = {"files": [SimpleUploadedFile("pixels.html", page.encode())], "side": YPRES}
        address = client.post("/en/desk/inbox/new/", sent).headers["Location"]
        Worker(Policy).run(until_empty=True)
        assert "1 read" in plain(client.get(address).content.decode())
        with pytest.raises(BlockingIOError):
            canary.accept()


def test_too_many_in_a_minute_is_said(people: People) -> None:
    """F34: 500 a minute of one account; the next is told so, and somebody else's is taken."""
    client, other = people.client(Role.CONTRIBUTOR), people.client(Role.REVIEWER)
    for start in range(0, incoming.MOST_IN_A_MINUTE, 100):
        many = [SimpleUploadedFile(f"{start + n}.txt", b"Words.") for n in range(100)]
        assert client.post("/en/desk/inbox/new/", {"files": many, "side": YPRES}).status_code == 302
    one = {"text": "One more.", "side": YPRES}
    for lang in LANGUAGES:
        answer = client.post(f"/{lang}/desk/inbox/new/", one)
        assert answer.status_code == 429
        said = words_of(lang).say("inbox.error.quota").format(n=incoming.MOST_IN_A_MINUTE)
        assert said in plain(answer.content.decode())
    assert other.post("/en/desk/inbox/new/", one).status_code == 302
    Incoming.objects.all().delete()
    assert client.post("/en/desk/inbox/new/", one).status_code == 302


class Changing(SimpleUploadedFile):
    """Other bytes each time it is read."""

    times = 0

    def read(self, *args: object) -> bytes:
        self.times += 1
        return HONEST.format(self.times).encode()


def test_the_hash_is_of_the_bytes_that_are_read(people: People) -> None:
    """F35: what is handed in is taken once; hash, kept bytes and text are of the same."""
    from pobratim.cli.working import Worker

    form = Form("inbox", fields(words_of("en"), []), QueryDict("side="))
    batch = incoming.submit(sent(form, QueryDict(), [Changing("a.txt", b"x")]), who="test", side=YPRES)
    Worker(Policy).run(until_empty=True)
    end = batch.items.get()
    assert end.state == "read" and end.source is not None
    assert end.sha256 == hashlib.sha256(HONEST.format(1).encode()).hexdigest()
    kept = SourceFile.objects.get(source=end.source)
    assert (kept.sha256, bytes(kept.original)) == (end.sha256, end.source.text.encode())


def test_too_large_alone_is_said_at_once(people: People) -> None:
    client = people.client(Role.CONTRIBUTOR)
    large = SimpleUploadedFile("large.txt", b"a " * (LIMITS.file // 2 + 1))
    answer = client.post("/kk/desk/inbox/new/", {"files": [large], "text": "", "address": "", "side": YPRES})
    assert answer.status_code == 422 and "large.txt" in answer.content.decode()
