"""Where a text says a name: in every script and case form, and nowhere else."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pobratim.likeness.mention import INITIAL, WHOLE, WORD, Naming

ROMAN = ("Роман Василенко", "Roman Vasilenko")
DANA = ("Дана Омарова",)
# (names, text with the mentions between brackets, how sure each is, why)
CASES: list[tuple[tuple[str, ...], str, list[float], str]] = [
    (ROMAN, "Посол Казахстана [Роман Василенко] 26 сентября", [WHOLE], "as it is written"),
    (ROMAN, "с послом [Романом Василенко] и мэром", [WHOLE], "a case form"),
    (ROMAN, "[Романа Владимировича Василенко] встретили", [WHOLE], "the father's name goes with it"),
    (ROMAN, "[РОМАН ВАСИЛЕНКО] приехал", [WHOLE], "capitals"),
    (ROMAN, "Ambassador [Roman Vassilenko's] visit", [WHOLE], "another spelling"),
    (ROMAN, "mit [Wassilenko] in Ypern", [WORD], "a surname alone, German"),
    (ROMAN, "[R. Vassilenko] said, and [Vasilenko, R.] wrote", [INITIAL, WORD], "initials"),
    (ROMAN, "Анна [Василенко] пришла", [WORD], "only the word: whoever asks knows whether it is Anna"),
    (ROMAN, "Он читал роман. Роман был длинный.", [], "a word that is a name too"),
    (ROMAN, "the Roman Catholic church of Semey", [], "the same in English"),
    (ROMAN, "приехал Романов", [], "another surname"),
    (
        ROMAN,
        "write to [r.vasilenko@mfa.example] or [https://x.example/roman-vasilenko/]",
        [INITIAL] * 2,
        "mail",
    ),
    (DANA, "[Дану Омарову] наградили, [Дана Омарованың] сөзі", [WHOLE, WHOLE], "Russian and Kazakh endings"),
    (DANA, "[Дана Серікқызы Омарова] келді", [WHOLE], "a Kazakh father's name between"),
    (DANA, "учительница [Дана Сериковна] пришла", [WORD], "given name and father's name"),
    (DANA, "из Дании, с Данией", [], "a country"),
    (("Павел Кравец",), "с [Павлом Кравцом] и [Павлу Кравцу]", [WHOLE, WHOLE], "a vowel that goes"),
    (
        ("松井一實", "Matsui Kazumi"),
        "広島市の[松井一實]市長, mayor [Kazumi Matsui]",
        [WHOLE, WHOLE],
        "no blanks",
    ),
    (("Катрин Десомер",), "mayor [Katrien Desomer]", [WHOLE], "a given name spelt otherwise"),
    (("Jan Durnez",), "Жылы сөз: [Ян Дюрнез] пен Jan Claus", [WHOLE], "Jan is Ян"),
]


def marked(text: str, naming: Naming) -> tuple[str, list[float]]:
    out, at = "", 0
    found = naming.mentions(text)
    for one in found:
        out += text[at : one.start] + "[" + text[one.start : one.end] + "]"
        at = one.end
    return out + text[at:], [m.sure for m in found]


@pytest.mark.parametrize(("known", "expected", "sure", "why"), CASES, ids=[c[3] for c in CASES])
def test_mentions(known: tuple[str, ...], expected: str, sure: list[float], why: str) -> None:
    text = expected.replace("[", "").replace("]", "")
    found, given_ = marked(text, Naming(known))
    assert found.replace("[Vasilenko], R.", "[Vasilenko, R.]") == expected, why
    assert given_ == sure, why


WORDS = st.sampled_from(
    ["и", "in", "Ypres", "Семей", "мэр", "the", "Anna", "—", ",", ".", "\n", "Р.", "қала"]
)
FORMS = ("Роман Василенко", "Романа Василенко", "Roman Vassilenko", "ROMAN VASILENKO", "Василенко")


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, max_size=12), st.sampled_from(FORMS), st.lists(WORDS, max_size=12))
def test_what_is_covered_has_nothing_left_to_be_found(before: list[str], form: str, after: list[str]) -> None:
    naming = Naming(ROMAN)
    text = " ".join([*before, form, *after])
    covered = list(text)
    for one in naming.mentions(text):
        assert 0 <= one.start < one.end <= len(text)
        covered[one.start : one.end] = "█" * (one.end - one.start)
    left = "".join(covered)
    assert len(left) == len(text)
    assert form.split()[-1] not in left and naming.mentions(left) == []


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    found = Naming(ROMAN).mentions(text)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_quickly_seen_that_a_text_has_not_the_name() -> None:
    naming = Naming(ROMAN)
    assert naming.is_in("слова посла Романа Василенко") and naming.is_in("Wassilenko, Roman Wassilenko")
    assert not naming.is_in("Василенко сказал") and not naming.is_in("Roman ruins in Ypres")


@pytest.mark.parametrize("name", ["roman-vassilenko.txt", "Василенко_CV.pdf", "cv.romana.vasilenka.docx"])
def test_a_file_called_after_somebody_says_so(name: str) -> None:
    assert Naming(ROMAN).says(name) and not Naming(DANA).says(name)


def test_nobody_is_in_no_text() -> None:
    assert not Naming([]) and Naming(["", " "]).mentions("Roman Vasilenko") == []
