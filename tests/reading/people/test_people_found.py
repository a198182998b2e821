"""What holds for every text: spans, ids, joining, limits, speed."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from people_in_sentences import marked, read

from pobratim.facts.contract import Document
from pobratim.lexicons import load
from pobratim.reading.people import find_people
from pobratim.reading.people.finding import LIMIT
from pobratim.reading.text import cut

VISIT = {
    "ru": "Посол Роман Василенко встретился с мэром Катрин Десомер. Василенко поблагодарил Десомер. ",
    "kk": "Елші Роман Василенко мэр Катрин Десомермен кездесті. Василенко алғыс айтты. ",
    "en": "Ambassador Roman Vassilenko met Mayor Katrien Desomer. Mr Vassilenko thanked Ms Desomer. ",
    "nl": "Ambassadeur Roman Vassilenko ontmoette burgemeester Katrien Desomer. Vassilenko dankte haar. ",
    "fr": "L'ambassadeur Roman Vassilenko a rencontré la maire Katrien Desomer. M. Vassilenko a parlé. ",
    "de": "Botschafter Roman Vassilenko traf Bürgermeisterin Katrien Desomer. Vassilenko dankte ihr. ",
}


@pytest.mark.parametrize("lang", sorted(VISIT))
def test_mentions_are_the_words_of_the_text_and_know_their_person(lang: str) -> None:
    people, mentions = read(VISIT[lang], lang)
    assert len(people) == 2
    assert all(m.span.stands_in(VISIT[lang]) for m in mentions)
    assert {m.person for m in mentions} == {p.id for p in people}
    assert sum(len(p.mentions) for p in people) == len(mentions)
    assert [m.first for m in mentions] == sorted(m.first for m in mentions)


@pytest.mark.parametrize("lang", sorted(VISIT))
def test_every_person_names_its_rule(lang: str) -> None:
    assert {p.rule for p in read(VISIT[lang], lang)[0]} == {"office-before-name"}


def test_cyrillic_names_have_a_latin_form_and_latin_ones_none() -> None:
    (russian, *_), _ = read(VISIT["ru"], "ru")
    (english, *_), _ = read(VISIT["en"], "en")
    assert (russian.name, russian.name_latin) == ("Роман Василенко", "Roman Vasilenko")
    assert russian.id == "person:roman-vasilenko"
    assert (english.name, english.name_latin) == ("Roman Vassilenko", None)


def test_a_person_wins_over_the_town_inside_the_name() -> None:
    _, mentions = read("Jack {London|london} wrote about it.", "en")
    assert [m.span.text for m in mentions] == ["Jack London"]


def test_names_do_not_cross_lines() -> None:
    people, _ = read("Signed by Bob Scott\nMary Jones was there.", "en")
    assert sorted(p.name for p in people) == ["Bob Scott", "Mary Jones"]


def test_texts_without_people_and_without_words_give_none() -> None:
    for nothing in ("", "\n\n", "...", "12.05.2020", "The weather was fine."):
        text = cut(Document("empty", nothing, lang="en"), load("en"))
        assert find_people(text, []) == ((), ())


def test_two_people_of_one_spelling_get_two_ids() -> None:
    people, _ = read("Пришли Пётр Иванов и Петр Иванов, а также Сергей Иванов.", "ru")
    assert len({p.id for p in people}) == len(people)


def test_a_long_list_is_cut_at_the_limit_and_read_in_linear_time() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = [f"Maria {a.upper()}{b}{c}ker" for a in letters for b in letters[:20] for c in letters[:20]]
    started = time.process_time()
    people, _ = read(". ".join(names), "en")
    assert len(people) == LIMIT
    assert time.process_time() - started < 6, "10,000 names must not be compared with one another"


def test_a_release_is_read_in_milliseconds() -> None:
    text, places = marked(VISIT["en"] * 22, "en")
    find_people(text, places)
    started = time.process_time()
    for _ in range(5):
        find_people(text, places)
    assert (time.process_time() - started) / 5 < 0.05
