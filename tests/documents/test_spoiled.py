"""Letters spoiled on their way: UTF-8 taken for another encoding, one-byte Cyrillic, HTML escapes."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pobratim.documents import read_bytes
from pobratim.documents.clean import clean
from pobratim.documents.spoiled import as_meant

RU = "Посол Казахстана посетил Ипр. Школьники — «в гостях»: их принял Иван Эйдис."
KK = "Қазақстан елшісі Ипр қаласына барып, ескерткішке гүл шоғын қойды – бірінші рет."
UK = "Мер Львова підписав угоду; її текст є на сайті: «Ґудзик»."
FR = "À Ypres, le maire a déposé une gerbe : « C’est l’été », dit-il – déjà l’œuvre d’Édouard…"
DE = "Die Bürgermeisterin empfängt Gäste aus Staßfurt: „Schön!“ – über Städtepartnerschaften."
PL = "Burmistrz Łodzi przyjął gości z Węgier, a młodzież złożyła kwiaty."
JA = "広島市長がイーペルを訪問し、平和について話し合いました。"
MENDED = "letters that had been taken for another encoding put right"
UNDONE = "HTML escapes undone"


def sloppy(text: str, encoding: str) -> str:
    """UTF-8 as a program shows it that takes it for this encoding; what that has no sign for is a control."""
    return "".join(
        [
            bytes([b]).decode(encoding) if bytes([b]).decode(encoding, "replace") != "\ufffd" else chr(b)
            for b in text.encode("utf-8")
        ]
    )


@pytest.mark.parametrize("text", [RU, KK, UK, FR, DE, PL, JA], ids=["ru", "kk", "uk", "fr", "de", "pl", "ja"])
@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_utf8_that_was_taken_for_latin_is_put_right(text: str, encoding: str) -> None:
    assert clean(sloppy(text, encoding)) == (text, (MENDED,))
    assert clean(sloppy(sloppy(text, encoding), encoding)) == (text, (MENDED,))
    document = read_bytes(sloppy(text, encoding).encode(), source="a.txt")
    assert (document.text, document.notes) == (text, (MENDED,))


@pytest.mark.parametrize("text", [RU, KK, UK], ids=["ru", "kk", "uk"])
def test_utf8_that_was_taken_for_windows_1251_is_put_right(text: str) -> None:
    spoiled = sloppy(text, "cp1251")
    assert clean(spoiled) == (text, (MENDED,))
    assert clean(spoiled.replace("\x98", "\ufffd")) == (text, (MENDED,))
    assert clean(spoiled.replace("\x98", "?"))[0] == text
    assert clean("l’été вЂ“ fini")[0] == "l’été – fini"


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-u"])
def test_one_byte_cyrillic_that_was_taken_for_latin_is_put_right(encoding: str) -> None:
    text = "Посол Казахстана посетил город и возложил венок к памятнику в Ипре."
    assert clean(text.encode(encoding).decode("cp1252")) == (text, (MENDED,))


def test_pages_are_put_right_before_they_are_taken_apart() -> None:
    page = f"<html><head><title>Été</title></head><body><article><p>{FR}</p></article></body></html>"
    document = read_bytes(sloppy(page, "cp1252").encode(), source="a.html")
    assert document.text == f"Été\n\n{FR}" and document.title == "Été"
    assert document.notes == (MENDED,)


def test_one_spoiled_line_among_others() -> None:
    text = f"{RU}\n{sloppy(FR, 'cp1252')}\nЁлка à côté\n{sloppy(RU, 'cp1251')}"
    assert clean(text)[0] == f"{RU}\n{FR}\nЁлка à côté\n{RU}"


@pytest.mark.parametrize(
    "raw, text",
    [
        ("Marks &amp; Spencer", "Marks & Spencer"),
        ("caf&eacute; d&#233;j&#xE0; &laquo;&nbsp;l&rsquo;&oelig;uvre&nbsp;&raquo;", "café déjà « l’œuvre »"),
        ("St&auml;dte&shy;part&shy;ner&shy;schaft Stra&szlig;e", "Städtepartnerschaft Straße"),
        ("P&EACUTE;REZ &#1055;&#1086;&#1089;&#1086;&#1083;", "PÉREZ Посол"),
        ("&#147;yes&#148; &#8211; &hellip;", "“yes” – …"),
        ("&amp;amp;amp; caf&amp;eacute; &amp;amp;eacute;", "& café é"),
        ("&lt;3 &quot;x&quot; &#39;y&apos;", "<3 \"x\" 'y'"),
        ("&Atilde;&copy;t&Atilde;&copy;", "été"),
        ("a&#10;b", "a\nb"),
        ("e&#769;t&eacute;", "été"),
    ],
)  # fmt: skip
def test_escapes_in_plain_text_are_undone(raw: str, text: str) -> None:
    cleaned, notes = clean(raw)
    assert cleaned == text and UNDONE in notes
    assert clean(cleaned)[0] == text
    assert read_bytes(raw.encode(), source="a.txt").text == text
    assert read_bytes(f"# Title\n\nWords: {raw}".encode(), source="a.md").text.endswith(f"Words: {text}")


@pytest.mark.parametrize(
    "text",
    [
        "AT&T, R&D, Marks & Spencer, Q&A; B&B; H&M;",
        "https://a.example/?x=1&copy=2&lang=fr",
        "In HTML é is written &eacute; and & is &amp;.",
        "Der HTML-Code &uuml; steht für ü.",
        "&unknown; &#0; &#x110000; &#xD800; &#; &; & &#65; &semi;",
        "SÃO PAULO, NÃO, IRMÃO, A CIDADE-IRMÃ DE BRAGA; „Ä“, Ångström Å…",
        "Les lettres « À », « Ê » et «Û».",
        "Âge, âge, «À» – É… Ñandú, Ó», Þingvellir Ðelta",
        "Рівне, Рим, РСФСР, С°, СССР. Ёлка; Сәрсенбі – Ұлы",
        "Số nhà, Việt Nam, Łódź, Çanakkale, Škofja Loka, Ærøskøbing",
        "The letters çœèêùûëîœâ, àèéìòù, äöüßÄÖÜ, ÀÈÉÌÒÙ, ÁÉÍÓÚ are found on few keyboards.",
        "3 × 4 °C, § 5, 10 €, £5, ½ – ‰ † ‡ ™ ©",
    ],
)
def test_honest_texts_stay_the_same_object(text: str) -> None:
    notes: list[str] = []
    assert as_meant(text, notes) is text
    assert notes == []
    assert clean(text) == (text, ())


def test_what_makes_signs_that_nobody_writes_is_not_mended() -> None:
    assert clean("Ð“Ð¾Ñ€î¤¤Ð´")[0] == "Ð“Ð¾Ñ€î¤¤Ð´"


PARTS = st.lists(
    st.sampled_from(
        ["&", "amp;", "#38;", "&amp;", "&zwnj;", "zwnj;", "&shy;", "wnj;", "&z", "&#", "#", ";", "&#894;", "\u037e", "&semi;",
         "eacute", "&eacute", "&Atilde;", "&copy;", "Ã", "©", "Â", "â€™", "Р°", "РџСЂ", "\x98", "\xa0", "\u200b", " ", "\n", "a", "é",
         "&#52;", "&#173;", "&#769;", "ÐÐ", "Ã\x83", "Â©", "&lt;", "\ufffd"]
    ),
    max_size=14,
)  # fmt: skip


@given(PARTS)
def test_doing_it_twice_changes_nothing_more(parts: list[str]) -> None:
    once = clean("".join(parts))[0]
    assert clean(once)[0] == once


@pytest.mark.parametrize(
    "flood",
    ["&amp;" + "amp;" * 600_000, "Ã" * 2_500_000, "Ã©" * 1_200_000, "&" * 2_500_000, "Ã©\n" * 800_000, "&#38;#38;" * 250_000,
     "&z" * 1_000_000 + "&zwnj;" + "wnj;" * 100_000, "â€" * 1_200_000, "РЎ" * 1_200_000, "Р°" * 1_200_000, "&a" * 1_200_000,
     "&amp" * 600_000, "ÀÁÂÃÄ " * 400_000, "&eacute;" * 300_000],
    ids=lambda flood: flood[:9].strip(),
)  # fmt: skip
def test_floods_take_linear_time(flood: str) -> None:
    begin = time.process_time()
    clean(flood)
    assert time.process_time() - begin < 8


def test_the_library_is_loaded_only_where_there_are_signs() -> None:
    program = (
        "import sys, pobratim.documents as d\n"
        f"for text in {[RU, KK, FR, DE, PL, 'caf&eacute;']!r}: d.read_bytes(text.encode(), source='a.txt')\n"
        "print('ftfy' in sys.modules)\n"
        "d.read_bytes('Ã©tÃ©'.encode(), source='a.txt')\n"
        "print('ftfy' in sys.modules)\n"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=environment, check=True
    )
    assert done.stdout.split() == ["False", "True"]
