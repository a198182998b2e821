"""Letters (.eml): the words, the subject, the day; nothing of who wrote to whom, nothing that hangs on it."""

from __future__ import annotations

import time
from email.message import EmailMessage
from typing import Any

import pytest

from pobratim.documents import Unreadable, read_bytes

WORDS = "Gestern besuchte ein Chor aus Vendôme die Partnerstadt Gevelsberg.\n\nDie Gäste sangen im Rathaus."


def letter(words: str = WORDS, subject: str = "Gäste aus Vendôme", **kinds: Any) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Petra Lang <lang@stadt.example>"
    made["To"] = "Redaktion <post@zeitung.example>"
    made["Subject"] = subject
    made["Date"] = "Mon, 13 May 2024 23:30:00 +0200"
    made["Message-ID"] = "<1@stadt.example>"
    made.set_content(words, **kinds)
    return made


def read(data: bytes, source: str = "a.eml") -> Any:
    return read_bytes(data, source=source)


@pytest.mark.parametrize("source", ["a.eml", "a.txt", "a"])
def test_the_words_with_subject_and_day(source: str) -> None:
    document = read(bytes(letter(WORDS + "\n\n-- \nPetra Lang\nTel. 02332 771")), source)
    assert document.text == f"Gäste aus Vendôme\n\n{WORDS}"
    assert (document.title, document.published, document.lang) == ("Gäste aus Vendôme", "2024-05-13", "de")
    assert document.media_type == "message/rfc822"
    assert "Lang" not in document.text and "zeitung" not in document.text


@pytest.mark.parametrize("sent_on", ["Fwd: WG: ", "RE: ", "TR : ", "Aw: Re: ", "Пересл: "])
def test_a_subject_is_without_what_programs_set_before_it(sent_on: str) -> None:
    assert read(bytes(letter(subject=f"{sent_on}Gäste aus Vendôme"))).title == "Gäste aus Vendôme"


def test_files_that_hang_on_it_are_named_and_not_opened() -> None:
    made = letter()
    for name in ("Programm.pdf", "Foto.jpg"):
        made.add_attachment(b"secret words", maintype="application", subtype="octet-stream", filename=name)
    made.add_attachment("other words", filename="Rede.txt")
    document = read(bytes(made))
    assert document.text.endswith("Die Gäste sangen im Rathaus.")
    assert document.notes == (
        "files that hang on the letter were not read: Programm.pdf, Foto.jpg, Rede.txt",
    )


def test_plain_text_is_taken_where_both_are_there_and_html_alone() -> None:
    made = letter()
    made.add_alternative(f"<html><body><p>{WORDS}</p><p>Unsubscribe</p></body></html>", subtype="html")
    assert read(bytes(made)).text == f"Gäste aus Vendôme\n\n{WORDS}"
    alone = letter(f"<html><body><p>{WORDS}</p></body></html>", subtype="html")
    assert "Gestern besuchte ein Chor aus Vendôme" in read(bytes(alone)).text


@pytest.mark.parametrize("charset", ["koi8-r", "cp1251", "utf-8"])
def test_other_alphabets(charset: str) -> None:
    made = letter("Делегация Омска посетила Ипр.", subject="Гости", charset=charset)
    assert read(bytes(made)).text == "Гости\n\nДелегация Омска посетила Ипр."


def test_a_letter_that_only_sends_another_on_is_that_other() -> None:
    made = letter("\n", subject="Fwd: bitte")
    made.replace_header("Date", "Fri, 31 May 2024 08:00:00 +0200")
    made.add_attachment(letter())
    document = read(bytes(made))
    assert (document.title, document.published) == ("Gäste aus Vendôme", "2024-05-13")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"Just a text without a head", "no head of a letter"),
        (b"Subject: x\nMIME-Version: 1.0\nContent-Type: image/png\n\nabc", "no words in the letter itself"),
        (b"Subject: x\nMessage-ID: <1>\n\n", "no words in the letter itself"),
    ],
)
def test_what_is_no_letter_says_so(data: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        read(data)


def test_a_text_that_begins_like_one_is_a_text() -> None:
    document = read(b"Subject: twin towns\n\nKiel and Coventry are twins.", "a.txt")
    assert document.media_type == "text/plain"


def _nested(depth: int) -> bytes:
    heads = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth))
    return f"Message-ID: <1@x>\nMIME-Version: 1.0\n{heads}Content-Type: text/plain\n\nwords\n".encode()


HOSTILE = {
    "nested": _nested(5_000),
    "many parts": b"Message-ID: <1@x>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    + b"--b\nContent-Type: text/plain\n\nx\n" * 20_000,
    "one header": b"Message-ID: <1@x>\nSubject: " + b"=?utf-8?q?a?= " * 50_000 + b"\n\nwords",
    "folded": b"Message-ID: <1@x>\nSubject: a\n" + b" b\n" * 200_000 + b"\nwords",
    "addresses": b"Message-ID: <1@x>\nTo: " + b"<(" * 100_000 + b"\n\nwords",
    "date": b"Message-ID: <1@x>\nDate: " + b"9" * 100_000 + b"\n\nwords",
    "charset": b"Message-ID: <1@x>\nContent-Type: text/plain; charset=rot13\n\nwords",
    "base64": b"Message-ID: <1@x>\nContent-Transfer-Encoding: base64\n\n!!!not base64!!!" + b"A" * 1_000_001,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_letters_are_read_or_refused_in_time(kind: str) -> None:
    started = time.monotonic()
    try:
        document = read(HOSTILE[kind])
    except Unreadable as refused:
        assert "a.eml" in str(refused)
    else:
        assert document.text
    assert time.monotonic() - started < 5
