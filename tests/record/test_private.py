"""A private name is read nowhere in public, and what was counted is counted still."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from datetime import date

import pytest
from made_readings import KAZAKHSTAN, SEMEY, YPRES, Maker, english, russian

from pobratim.facts.kinds import EventType, Stand
from pobratim.record import history, published, review
from pobratim.record.check import problems
from pobratim.record.digest import digest
from pobratim.record.intake import propose
from pobratim.record.lookup import NothingToDecide
from pobratim.record.models import Card, Entity, Entry, Source, Word
from pobratim.record.naming import named
from pobratim.record.privacy import hiding
from pobratim.record.sheets import Asked
from pobratim.record.undoing import Undo

pytestmark = pytest.mark.usefixtures("record")
NAMES = ("василенк", "vasilenk", "vassilenk")

BARE = """Gäste in Ypern
Der Botschafter Wassilenko sprach in Ypern. Roman Wassilenkos Rede hat vielen gefallen, und Anna Wassilenko sang."""


def accepted(*makers: Maker) -> None:
    for maker in makers:
        review.accept(source=propose(maker.reading()).source, who="test")


def of(name: str) -> str:
    found = Entity.objects.filter(kind="person", claims__property="name", claims__text=name).first()
    assert found is not None
    return found.root


def german() -> Maker:
    return (
        Maker(BARE, "de", "2025-10-03", "zeitung.txt")
        .place(YPRES, "Ypern")
        .person("w", "Anna Wassilenko")
        .event("v", EventType.VISIT, "sprach in Ypern", date="2025-09", place=YPRES)
    )


def everything_public() -> str:
    """Every sheet that leaves the record, as text."""
    out: list[object] = [asdict(published.home(date(2026, 1, 1)))]
    out += [asdict(published.map_sheet()), [asdict(line) for line in published.sources()]]
    for card in Card.objects.all():
        out += [card.sheet, card.search]
        for door in (published.event, published.partnership):
            sheet = door(card.public)
            out.append(asdict(sheet) if sheet else None)
    for source in Source.objects.all():
        sheet = published.source(source.id)
        out.append(asdict(sheet) if sheet else None)
    for words in ("Roman Vasilenko", "Василенко", "ambassador", "Ypres"):
        out.append([asdict(found) for found in published.search(Asked(words)).found])
    out += [
        *Entry.objects.order_by("id").values_list("names", "tokens"),
        *Word.objects.order_by("term").values_list("term"),
    ]
    said = json.dumps(out, ensure_ascii=False, default=str).casefold()
    return re.sub(r', "changed": \d+', "", said)  # since which decision, which no undo takes back


def test_no_public_sheet_holds_the_name_in_any_script() -> None:
    accepted(russian(), english())
    assert all(name in everything_public() for name in NAMES)
    hiding.hide(entity=of("Роман Василенко"), who="test")
    found = everything_public()
    assert not [name for name in NAMES if name in found]
    assert "катрин десомер" in found, "the mayor's name stays"
    assert problems() == []


def test_who_is_private_is_counted_still_and_titles_can_say_so() -> None:
    accepted(russian(), english())
    before = published.home(date(2026, 1, 1)).counts
    who = of("Роман Василенко")
    hiding.hide(entity=who, who="test")
    assert published.home(date(2026, 1, 1)).counts == before
    events = [c for c in Card.objects.filter(kind="event") if c.sheet["participants"]]
    shown = [p for c in events for p in published.event(c.public).card.participants]  # type: ignore[union-attr]
    hidden = [p for p in shown if p.who.hidden]
    assert hidden and all(p.who.hidden == "private" and not p.who.names for p in hidden)
    assert all(p.office is None and p.office_of is None for p in hidden), "an office tells who it is"
    assert any(p.office == "mayor" for p in shown)


def test_the_desk_still_reads_the_name() -> None:
    accepted(russian())
    who = of("Роман Василенко")
    hiding.hide(entity=who, who="test")
    label = named([who])[who]
    assert label.hidden == "private" and "Роман Василенко" in label.names.values()


def test_undone_the_record_is_what_it_was() -> None:
    accepted(russian(), english())
    before, public = digest(), everything_public()
    number = hiding.hide(entity=of("Роман Василенко"), who="test")
    assert digest() != before
    review.undo(decision=number, who="test")
    assert digest() == before and everything_public() == public
    assert problems() == []


def test_shown_again_by_a_decision_of_its_own() -> None:
    accepted(russian())
    before = digest()
    who = of("Роман Василенко")
    hiding.hide(entity=who, who="test", note="asked for")
    with pytest.raises(NothingToDecide):
        hiding.hide(entity=who, who="test")
    hiding.show(entity=who, who="test")
    assert digest() == before
    steps = history.of_entity(who).steps
    assert [s.verb for s in steps][-2:] == ["hidden", "shown"]
    assert steps[-2].note == "asked for" and steps[-2].undo is Undo.LATER and steps[-1].undo is Undo.CAN


def test_a_source_that_names_somebody_private_later_is_veiled_as_it_is_accepted() -> None:
    """The newcomer is recognised although the card of whom it is holds no name to be found by."""
    accepted(russian())
    hiding.hide(entity=of("Роман Василенко"), who="test")
    accepted(english())
    found = everything_public()
    assert not [name for name in NAMES if name in found]
    assert problems() == []


def test_a_text_that_only_mentions_the_name_is_veiled_too_but_not_somebody_else_of_that_surname() -> None:
    accepted(russian(), german())
    hiding.hide(entity=of("Роман Василенко"), who="test")
    text = published.source(Source.objects.get(lang="de").id).text  # type: ignore[union-attr]
    assert text == BARE.replace("Botschafter Wassilenko", "Botschafter " + "█" * 10).replace(
        "Roman Wassilenkos", "█" * 17
    )


def test_a_namesake_kept_apart_is_untouched() -> None:
    accepted(russian(), english())
    other = Entity.objects.get(claims__text="Roman Vassilenko", claims__lang="en", claims__property="name")
    review.split(entity=other.id, who="test")
    hiding.hide(entity=of("Роман Василенко"), who="test")
    assert published.source(Source.objects.get(lang="en").id).text == english().text  # type: ignore[union-attr]
    assert "василенк" not in everything_public()
    hiding.hide(entity=other.id, who="test")
    assert "vassilenk" not in everything_public()


def test_of_those_who_count_as_one_a_later_split_gives_nothing_away() -> None:
    accepted(russian(), english())
    hiding.hide(entity=of("Роман Василенко"), who="test")
    other = Entity.objects.exclude(canonical=None).get(kind="person", claims__text="Roman Vassilenko")
    review.split(entity=other.id, who="test")
    assert not [name for name in NAMES if name in everything_public()]
    assert problems() == []


def test_a_correction_of_the_name_is_hidden_at_once() -> None:
    accepted(russian())
    who = of("Роман Василенко")
    hiding.hide(entity=who, who="test")
    claim = Entity.objects.get(id=who).claims.filter(property="name", lang="ru")[0]
    review.correct(claim=claim.id, text="Роман Иванович Василенко", who="test")
    assert "иванович" not in everything_public()
    assert problems() == []


def test_a_side_s_words_and_a_title_are_veiled() -> None:
    reading = (
        Maker("Roman Vassilenko in Ypres\nHe visited Ypres, twin of Semey.", "en", "2025-10-01", "t.txt")
        .place(YPRES, "Ypres")
        .place(SEMEY, "Semey")
        .place(KAZAKHSTAN, "Semey")
        .person("p", "Roman Vassilenko")
        .tie("Ypres, twin of Semey")
        .event("v", EventType.VISIT, "visited Ypres", date="2025-09", place=YPRES, who=("p",))
    )
    accepted(reading)
    tie = Entity.objects.get(kind="partnership")
    review.confirm(
        entity=tie.id, side=YPRES, stand=Stand.DISPUTED, words="So says Roman Vassilenko.", who="test"
    )
    hiding.hide(entity=of("Roman Vassilenko"), who="test")
    assert published.sources()[0].title == "█" * 16 + " in Ypres"
    assert "vassilenk" not in everything_public()
    assert "so says ████████████████." in everything_public()


def test_only_people_are_private() -> None:
    accepted(russian())
    with pytest.raises(NothingToDecide, match="only people"):
        hiding.hide(entity=YPRES, who="test")
