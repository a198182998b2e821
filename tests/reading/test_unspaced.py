"""Japanese has no blanks and no capitals: its text is cut at the words of the lexicon and where scripts change."""

from __future__ import annotations

import gc
import time

import pytest

from pobratim.facts.contract import Document
from pobratim.lexicons import load
from pobratim.reading import read
from pobratim.reading.text import Text, cut


def text_of(words: str, lang: str = "ja") -> Text:
    """Some words, cut."""
    return cut(Document(source="words", text=words, lang=lang), load(lang))


@pytest.mark.parametrize(
    ("words", "tokens"),
    [
        ("松江市長が来日した", "松江 市長 が 来日 した"),
        ("両市は姉妹都市提携を選んだ", "両市 は 姉妹都市提携 を 選 んだ"),
        ("ナント市とニーム市", "ナント 市 と ニーム 市"),
        ("3月28日にHelloと言う", "3 月 28 日 に Hello と 言 う"),
    ],
)
def test_words_of_the_lexicon_and_runs_of_one_script_are_tokens(words: str, tokens: str) -> None:
    assert [t.text for t in text_of(words).tokens] == tokens.split()


def test_a_full_width_stop_ends_a_sentence_without_a_blank() -> None:
    assert [s.end for s in text_of("市長が来た。桜を植えた。").sentences] == [6, 12]


def test_a_quotation_keeps_its_closing_mark() -> None:
    assert len(text_of("市長は「桜を植えたい。」と話した。").sentences) == 1


def test_kanji_and_katakana_may_be_names_and_hiragana_not() -> None:
    assert [t.is_capital for t in text_of("ナントは松江に").tokens] == [True, False, True, False]


def test_a_japanese_name_in_another_language_is_one_word() -> None:
    assert [t.text for t in text_of("Matsue (松江市) hosts.", "en").tokens] == [
        "Matsue",
        "(",
        "松江市",
        ")",
        "hosts",
        ".",
    ]


def test_kanji_are_never_romanised() -> None:
    reading = read(Document(source="words", text="松江の山田太郎市長が来日した。", lang="ja"))
    assert not [p.name for p in reading.people if p.name.isascii()]


def seconds(text: str) -> float:
    """Processor time that cutting takes, the least of three, without the walks of the garbage collector,
    which are longer the more other tests have left in memory.
    """
    least = float("inf")
    gc.disable()
    try:
        for _ in range(3):
            begin = time.process_time()
            text_of(text)
            least = min(least, time.process_time() - begin)
    finally:
        gc.enable()
    return least


@pytest.mark.parametrize("character", ["漢", "あ", "ア", "。", "「"])
def test_cutting_takes_linear_time(character: str) -> None:
    """Four times the text takes some four times as long, not sixteen."""
    assert seconds(character * 120_000) < 10 * seconds(character * 30_000) + 0.05


def test_particles_behind_a_place_say_how_it_stands() -> None:
    reading = read(Document(source="words", text="訪問団は松江市で市長と面会しました。", lang="ja"))
    assert [reading.places[0].id] == [e.place for e in reading.events if e.type == "meeting"]
