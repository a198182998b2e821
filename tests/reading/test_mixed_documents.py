"""Documents put together from sentences of many items, where names, dates and places meet that never met."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.when import parse_or_none
from pobratim.lexicons.lexicon import languages
from pobratim.reading import read

ITEMS = Path(__file__).resolve().parent.parent / "gold" / "items"
SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[«—“\"„]?[^\W\d_])")
DOCUMENTS, PARTS, SENTENCES = 150, 6, 18

# A town that only a dateline names, and guests told by its adjective.
MIXED = (
    "Yessenov University-де «Әзербайжан орталығы» бар"
    "\n"
    "Жазылыңыз: t.me/baq No date selected Бағдарлама жол қозғалысын цифрландыруды, дәрігерлер "
    "мен мұғалімдердің тәжірибе алмасуын көздейді."
    "\n"
    "Әлі күнге дейін түсіме кіреді, – деп толқыды Сағила Жұмаділова. Форумның өзі Үкіметаралық "
    "кеңестің 11-отырысымен қатар өтті. Қостанай мен Челябі 1995 жылдан бері достық қарым-"
    "қатынаста."
    "\n"
    "Қазақстан министрі Аида Балаева, Қырғызстан мәдениет министрінің орынбасары Аскарали "
    "Мадаминов және Ош мэрі Женишбек Токторбаев лента қиды. Шаңхай мен Алматының бауырластығы "
    "жаңа құжатпен бекімек. «Екі облыс бір өзеннің суын ішеді, сондықтан бізге бөлек жүру "
    "жараспайды», – деді Асайын Байханов."
    "\n"
    "АСТАНА. Бірігіп қолға алған жоба екі елге де пайда әкелсе дейміз, – деді Мұрат Әйтенов. "
    "Соған орай Қазақстанның Ресейдегі Елшілігінің дипломаттары Мәскеудегі Чистые Пруды "
    "бульварына барып, ақын ескерткішіне гүл шоқтарын қойды, деп хабарлайды ҚазАқпарат ҚР "
    "Сыртқы істер министрлігіне сүйеніп."
    "\n"
    "Кейінгі 15 жылда Қытай Қазақстанға 23,5 млрд доллар құйған. Қызылордадағы Достық үйіне "
    "Кореядан қонақ келді. 860"
    "\n"
    "142 Әңгіме екі жақтың сауда-саттығы жайында болды. Хандық жері қазіргі Батыс Қазақстан, "
    "Атырау облыстарын, Ресейдің Астрахан, Саратов, Волгоград облыстарының бір бөлігін қамтыды."
    "\n"
    "Сейсенбіде челябілік қонақтар Ыбырай Алтынсарин ескерткішіне гүл шоғын қойып, қалалық "
    "мұражайды аралады. Үрімжі жағы қаладағы №42 мектепке тоғыз интерактивті тақта беруге уәде "
    "етті. Сапардың соңғы күні екі елдің жас өнерпаздары бірлескен концерт берді."
    "\n"
)


def recombined(lang: str, part: int) -> Iterator[str]:
    """A headline and sentences of all items of a language, drawn anew for each; the same ones every time."""
    draw = Random(f"{lang} {part}")
    items = [path.read_text("utf-8") for path in sorted(ITEMS.glob(f"{lang}-*.txt"))]
    heads = [item.split("\n", 1)[0] for item in items]
    told = [s for item in items for line in item.split("\n")[1:] for s in SENTENCE.split(line) if s.strip()]
    assert len(told) > SENTENCES
    for _ in range(DOCUMENTS // PARTS):
        some = draw.sample(told, SENTENCES)
        paragraphs = (" ".join(some[i : i + 3]) for i in range(0, SENTENCES, 3))
        yield "\n".join((draw.choice(heads), *paragraphs))


def loose_ends(reading: Reading) -> set[str]:
    """Ids that a fact holds and that are of nothing in the reading.

    The country of an office is known from "the Polish ambassador" too, which names no place.
    """
    nouns = (*reading.places, *reading.people, *reading.organisations, *reading.memorials)
    held: list[str | None] = [
        p.office_of for p in reading.people if not (p.office_of or "").startswith("iso3166:")
    ]
    held += [memorial.place for memorial in reading.memorials]
    held += [statement.speaker for statement in reading.statements]
    for tie in reading.partnerships:
        held += tie.places
    for event in reading.events:
        held += (event.place, event.memorial, event.giver, event.receiver, *event.who)
        if event.unsure is not None:
            held += (event.unsure.place, *event.unsure.who)
    return {id_ for id_ in held if id_} - {noun.id for noun in nouns}


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("lang", ["de", "en", "fr", "kk", "nl", "ru"])
def test_whatever_meets_in_a_document_it_is_read_and_holds_together(lang: str, part: int) -> None:
    for text in recombined(lang, part):
        reading = read(Document(source="recombined", text=text, lang=lang))
        assert not loose_ends(reading), text
        assert all(span.stands_in(text) for span in reading.spans())
        assert all(e.date is None or parse_or_none(e.date) is not None for e in reading.events), text
        json.dumps(reading.to_json())


@pytest.mark.parametrize("lang", languages())
def test_sentences_of_many_languages_are_read_in_any_of_them(lang: str) -> None:
    draw = Random(lang)
    told = [s for path in sorted(ITEMS.glob("*.txt")) for s in SENTENCE.split(path.read_text("utf-8"))]
    for _ in range(12):
        text = draw.choice((" ", "\n")).join(draw.sample(told, SENTENCES))
        reading = read(Document(source="many", text=text, lang=lang, published="2024-05"))
        assert not loose_ends(reading), text
        assert all(span.stands_in(text) for span in reading.spans())


def test_a_town_of_a_dateline_that_an_adjective_tells_of_is_one_of_the_item() -> None:
    reading = read(Document(source="mixed", text=MIXED, lang="kk"))
    assert reading.events and not loose_ends(reading)
