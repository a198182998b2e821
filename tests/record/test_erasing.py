"""A person erased: a tombstone is counted, the chain holds, and the name stands nowhere."""

from __future__ import annotations

import hashlib

import pytest
from django.apps import apps
from made_readings import SEMEY, YPRES, Maker, english, russian
from test_private import NAMES, everything_public, german, of

from pobratim.facts.kinds import EventType, Stand
from pobratim.likeness.mention import Naming
from pobratim.record import history, incoming, published, review
from pobratim.record.check import problems
from pobratim.record.intake import propose
from pobratim.record.lookup import NothingToDecide
from pobratim.record.models import Card, Claim, Decision, Entity, Source, SourceFile
from pobratim.record.people import Who
from pobratim.record.privacy import hiding
from pobratim.record.privacy.erasing import erase
from pobratim.record.privacy.plan import plan
from pobratim.record.undoing import Undo

pytestmark = pytest.mark.usefixtures("record")
STEWARD = Who("Steward", account=3, side=YPRES)


def accepted(*makers: Maker) -> list[int]:
    out = []
    for maker in makers:
        reading = maker.reading()
        source = propose(reading, original=reading.document.text.encode()).source
        out.append(review.accept(source=source, who="test").decision)
    return out


def every_row() -> str:
    """Everything in every table, as text."""
    out = []
    for model in apps.get_models():
        for row in model._default_manager.values():
            out += [
                bytes(v).decode("utf-8", "ignore") if isinstance(v, bytes) else str(v) for v in row.values()
            ]
    return "\n".join(out).casefold()


def left() -> list[str]:
    found = every_row()
    return [name for name in NAMES if name in found]


def busy() -> tuple[str, list[int]]:
    """A person in two accepted sources, corrected, confirmed, hidden, shown, spoken of in notes."""
    numbers = accepted(russian(), english())
    who = of("Роман Василенко")
    claim = Claim.objects.filter(entity=who, property="office")[0]
    review.reject(claims=[claim.id], who=STEWARD, note="Vassilenko was the envoy then")
    review.undo(who="test")
    name = Claim.objects.filter(entity=who, property="name", lang="ru")[0]
    review.correct(claim=name.id, text="Роман Иванович Василенко", who="test")
    tie = Entity.objects.get(kind="partnership")
    review.confirm(entity=tie.id, side=YPRES, stand=Stand.DISPUTED, words="Ask Roman Vasilenko.", who=STEWARD)
    event = Entity.objects.filter(kind="event", claims__value=who)[0]
    review.confirm(entity=event.id, side=YPRES, stand=Stand.CONFIRMED, who=STEWARD)
    hiding.hide(entity=who, who=STEWARD, note="Roman Vasilenko asked for it")
    hiding.show(entity=who, who=STEWARD)
    assert problems() == [] and left()
    return who, numbers


def test_no_row_of_any_table_holds_the_name() -> None:
    who, _ = busy()
    erase(entity=who, who=STEWARD, reason="asked for on 3 May")
    assert left() == []
    assert problems() == []


def test_everything_else_stays_and_counts() -> None:
    who, _ = busy()
    before = published.home(__import__("datetime").date(2026, 1, 1)).counts
    events = {c.public for c in Card.objects.filter(kind="event")}
    erase(entity=who, who=STEWARD, reason="asked for")
    assert published.home(__import__("datetime").date(2026, 1, 1)).counts == before
    assert {c.public for c in Card.objects.filter(kind="event")} == events
    stone = Entity.objects.get(id=who)
    assert stone.erased_id == Decision.objects.order_by("-number")[0].number
    assert "катрин десомер" in everything_public()
    text = Source.objects.get(lang="ru").text
    assert "Посол Казахстана ███████████████ 26 сентября" in text and len(text) == len(russian().text)


def test_the_sources_keep_their_hashes_and_say_what_was_removed() -> None:
    who, _ = busy()
    erase(entity=who, who=STEWARD, reason="asked for")
    for file in SourceFile.objects.all():
        assert file.original is None and file.removed_id and file.sha256
    source = Source.objects.get(lang="ru")
    assert source.id == hashlib.sha256(russian().text.encode()).hexdigest()
    assert source.masked == hashlib.sha256(source.text.encode()).hexdigest()


def test_the_same_document_again_brings_nothing_back() -> None:
    who, _ = busy()
    erase(entity=who, who=STEWARD, reason="asked for")
    reading = russian().reading()
    again = propose(reading, original=reading.document.text.encode())
    assert again.known and left() == []
    # Another version of the reader may make another text of the same file.
    other = Maker(russian().text + "\n", "ru").person("p", "Роман Василенко").reading()
    assert propose(other, original=reading.document.text.encode()).known and left() == []
    sent = incoming.Sent(incoming.Kind.TEXT, "Роман Василенко", reading.document.text.encode())
    incoming.submit([sent], who="test")
    item = incoming.take("w")
    assert item is not None
    incoming.ended(item, source=again.source, proposed=0, known=True)
    assert left() == []


def test_older_decisions_say_that_they_cannot_be_taken_back() -> None:
    who, numbers = busy()
    erase(entity=who, who=STEWARD, reason="asked for")
    with pytest.raises(review.CannotUndo, match="erased since"):
        review.undo(decision=numbers[0], who="test")
    steps = history.of_entity(who).steps
    assert steps[-1].verb == "erasing" and steps[-1].note == "asked for"
    assert all(s.undo in (Undo.ERASED, Undo.NEVER) for s in steps)
    with pytest.raises(review.CannotUndo):
        review.undo(decision=Decision.objects.order_by("-number")[0].number, who="test")


def test_what_others_decided_on_other_things_keeps_its_history() -> None:
    who, numbers = busy()
    erase(entity=who, who=STEWARD, reason="asked for")
    assert not Decision.objects.filter(number__in=numbers).exclude(erased=None).exists()
    mayor = of("Катрин Десомер")
    assert "accepted" in [s.verb for s in history.of_entity(mayor).steps]


def test_a_later_decision_on_the_rest_can_still_be_made_and_undone() -> None:
    who, _ = busy()
    erase(entity=who, who=STEWARD, reason="asked for")
    claim = Claim.objects.filter(property="office", state="accepted")[0]
    review.reject(claims=[claim.id], who="test")
    review.undo(who="test")
    assert problems() == []


def test_a_namesake_who_is_another_person_is_untouched() -> None:
    accepted(russian(), english())
    other = Entity.objects.get(claims__text="Roman Vassilenko", claims__lang="en", claims__property="name")
    review.split(entity=other.id, who="test", note="another Roman Vassilenko")
    who = of("Роман Василенко")
    found = plan(who)
    assert [p.other for p in found.unlinked] == [True]
    erase(entity=who, who=STEWARD, reason="asked for", also=[])
    assert Source.objects.get(lang="en").text == english().text
    assert Claim.objects.filter(entity=other, property="name").exists()
    assert "vassilenk" in everything_public() and "василенк" not in every_row()
    assert problems() == []


def test_a_name_without_a_claim_is_listed_and_erased_where_the_steward_says_so() -> None:
    accepted(russian(), german())
    who = of("Роман Василенко")
    found = plan(who)
    assert [(p.other, len(p.mentions)) for p in found.unlinked] == [(False, 2)]
    erase(entity=who, who=STEWARD, reason="asked for", also=[p.id for p in found.unlinked])
    text = Source.objects.get(lang="de").text
    assert "Roman" not in text and "Botschafter ██████████ sprach" in text and "Anna Wassilenko sang" in text
    assert problems() == []


def test_what_is_called_after_somebody_keeps_its_claim_without_the_name() -> None:
    text = "Gift\nA portrait of Dana Omarova was given by Semey to Ypres. Dana Omarova, pupil, was there."
    reading = (
        Maker(text, "en", "2025-01-02")
        .place(YPRES, "Ypres")
        .place(SEMEY, "Semey")
        .person("p", "Dana Omarova")
        .event(
            "g", EventType.GIFT, "was given by Semey to Ypres", date="2025", giver=SEMEY, receiver=YPRES,
            object="a portrait of Dana Omarova", who=("p",),
        )
    )  # fmt: skip
    accepted(reading)
    erase(entity=of("Dana Omarova"), who=STEWARD, reason="asked for")
    gift = Claim.objects.get(property="object")
    assert gift.text == "a portrait of ████████████" and gift.state == "accepted"
    assert "omarova" not in every_row() and problems() == []


def test_the_plan_says_how_much_it_is() -> None:
    who, _ = busy()
    found = plan(who)
    assert (len(found.linked), found.unlinked) == (2, ())
    assert found.mentions == sum(len(p.excerpts) for p in found.linked) == 2
    assert set(found.claims) == set(
        Claim.objects.filter(entity__in=found.who.members)
        .exclude(property="office_of")
        .values_list("id", flat=True)
    )
    assert len(found.decisions) >= 5 and len(found.confirmations) == 1


@pytest.mark.parametrize(
    "reason", ["", "  ", "Vasilenko asked", "по просьбе Р. Василенко", "романа василенко"]
)
def test_a_reason_is_needed_and_does_not_name_the_person(reason: str) -> None:
    who, _ = busy()
    with pytest.raises(NothingToDecide):
        erase(entity=who, who=STEWARD, reason=reason)
    assert problems() == [] and Entity.objects.get(id=who).erased is None


def test_what_was_decided_under_the_name_only_where_asked() -> None:
    accepted(russian())
    who = of("Роман Василенко")
    claim = Claim.objects.filter(property="statement")[0]
    review.reject(claims=[Claim.objects.filter(property="theme")[0].id], who="Roman Vasilenko")
    assert claim and len(plan(who).decider) == 1
    erase(entity=who, who=STEWARD, reason="asked for", as_decider=True)
    assert left() == [] and problems() == []


def test_check_finds_what_was_not_erased() -> None:
    who, _ = busy()
    erase(entity=who, who=STEWARD, reason="asked for")
    Entity.objects.filter(id=who).update(known={"names": {"en": "Roman"}})
    file = SourceFile.objects.all()[0]
    SourceFile.objects.filter(id=file.id).update(original=b"x")
    Source.objects.filter(lang="en").update(text=english().text)
    lines = "\n".join(problems())
    assert "something of it is still there" in lines
    assert "a file that an erasure removed is still kept" in lines
    assert "not the text that erasure left" in lines


def test_check_finds_a_private_name_in_public() -> None:
    who, _ = busy()
    hiding.hide(entity=who, who="test")
    Source.objects.filter(lang="en").update(veil=None)
    card = Card.objects.filter(kind="event")[0]
    Card.objects.filter(entity=card.entity_id).update(
        sheet={**card.sheet, "object": ["text", "Roman Vasilenko"]}
    )
    lines = "\n".join(problems())
    assert "does not hide the names" in lines and "has the private name" in lines
    assert not Naming(["Роман Василенко"]).says(lines)
