"""Any encoding: the mark first, then the declaration, then UTF-8, then a guess; beyond 1 % of doubt none."""

from __future__ import annotations

import codecs
from collections.abc import Callable

import pytest

from pobratim.documents import read_bytes
from pobratim.documents.encoding import decode, trusted_name

RU = "Посол Казахстана посетил город Ипр и возложил венок к памятнику жертвам ядерных испытаний."
UK = "Мер Львова підписав угоду про співпрацю, її текст є на сайті міста, де живуть їхні побратими."
KK = "Қазақстан елшісі Ипр қаласына барып, ескерткішке гүл шоғын қойды."
FR = "Cérémonie à Ypres : le maire a déposé une gerbe près du mémorial où étaient réunis les élèves."
DE = "Bürgermeisterin empfängt Gäste aus der Partnerstadt; über Städtepartnerschaften wurde gesprochen."
PL = "Burmistrz Śmigla przyjął gości z Węgier, a młodzież złożyła kwiaty pod pomnikiem żołnierzy."
JA = "広島市長がイーペルを訪問し、平和について話し合いました。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RU, "cp1251"), (RU, "koi8-r"), (RU, "iso8859-5"), (RU, "utf-16"), (RU, "utf-16-le"), (RU, "utf-16-be"),
        (RU, "utf-8-sig"), (RU, "utf-32"), (UK, "cp1251"), (UK, "koi8-u"), (KK, "utf-16"), (KK, "utf-8"),
        (FR, "latin-1"), (FR, "utf-16-le"), (DE, "cp1252"), (PL, "cp1250"), (JA, "shift_jis"), (JA, "euc_jp"),
    ],
)  # fmt: skip
def test_text_is_found_in_any_usual_encoding(text: str, encoding: str) -> None:
    assert read_bytes(text.encode(encoding), source="a.txt").text == text


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_a_headline_is_enough_for_cyrillic(encoding: str) -> None:
    headline = "Посол Казахстана посетил Ипр"
    assert read_bytes(headline.encode(encoding), source="a.txt").text == headline


def test_a_declared_encoding_is_taken_at_its_word() -> None:
    media_type = "text/plain; charset=koi8-r"
    assert read_bytes("Ипр".encode("koi8-r"), source="a", media_type=media_type).text == "Ипр"
    page = (
        f'<html><head><meta charset="windows-1251"><title>Ипр</title></head><body><p>{RU}</p></body></html>'
    )
    assert RU in read_bytes(page.encode("cp1251"), source="a.html").text


def test_the_mark_outranks_the_declaration_and_the_choice_is_shown() -> None:
    page = (
        f'<html><head><meta charset="windows-1251"><title>Ипр</title></head><body><p>{RU}</p></body></html>'
    )
    data = codecs.BOM_UTF16_LE + page.encode("utf-16-le")
    document = read_bytes(data, source="a.html", media_type="text/html; charset=utf-8")
    assert RU in document.text
    assert any("utf-16-le" in note for note in document.notes)


def test_utf8_under_a_false_declaration_is_still_utf8() -> None:
    document = read_bytes(RU.encode(), source="a", media_type="text/plain; charset=windows-1251")
    assert document.text == RU
    assert document.notes == ("declared as windows-1251, read as utf-8",)


def test_encodings_with_side_doors_are_not_trusted() -> None:
    for name in ("utf-7", "unicode_escape", "idna", "hex", "zlib", "raw_unicode_escape", "no-such", "a\x00b"):
        assert trusted_name(name) is None
    assert trusted_name("Windows-1251") == "cp1251"
    assert decode(b"+ADw-script+AD4-", "utf-7")[0] == "+ADw-script+AD4-"


def test_one_percent_of_broken_bytes_is_read_and_said() -> None:
    good = RU.encode() * 20
    document = read_bytes(good[:300] + b"\xff" + good[300:], source="a.txt")
    assert any("no UTF-8" in note for note in document.notes)


def test_more_than_one_percent_is_refused(refusal: Callable[[bytes, str], str]) -> None:
    data = b"".join(bytes([65 + i % 26]) + (b"\x81\x8d\x00\x01" if i % 5 == 0 else b"bc") for i in range(500))
    assert "is no text" in refusal(data, "a.txt")
    assert "is no text" in refusal(
        "Ипр".encode("utf-16-le") + b"\x00\xd8" * 30 + "Ипр Семей".encode("utf-16-le"), "b.txt"
    )
