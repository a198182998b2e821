"""When the evening is over: who came becomes proposed claims with their words, and what is private goes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from made_guests import CHOIR, EVENING, LAST_POST, NOW, SCHOOL, SECRETARY

from pobratim.calendars.ceremonies import ceremonies
from pobratim.calendars.taking_part import Step as Part
from pobratim.calendars.taking_part import Wish
from pobratim.guests import applying, organising, privacy, proposing
from pobratim.guests.models import Application, Contact, Held, Link, Step
from pobratim.guests.sheet import programme
from pobratim.guests.states import State
from pobratim.guests.stepping import NotNow
from pobratim.guests.telling import Guest, Wording, told
from pobratim.record import ids, inbox, published, review
from pobratim.record.check import problems
from pobratim.record.models import Claim, Evidence, Source

AFTER = datetime(2027, 4, 23, 8, 0, tzinfo=UTC)
LINES = {
    f"{wish}{unnamed}{piece}": f"{'A group from ' if unnamed else '{group} ('}{{country}}{'' if unnamed else ')'}: {wish}{' {piece}' if piece else ''}."
    for wish in Wish
    for unnamed in ("", "_unnamed")
    for piece in ("", "_piece")
}
WORDING = Wording(
    "en",
    "{series}: {day}",
    "{series}, {place}, {day}, {hour}. These took part:",
    LINES,
    "22 April 2027",
    "20:00",
    "Ypres",
)
COUNTRIES = {"KZ": "Kazakhstan", "DE": "Germany"}


@pytest.fixture
def accepted(db: None) -> tuple[Application, Application]:
    """A school with a wreath and a choir, both accepted."""
    both = tuple(applying.apply(one, NOW)[0] for one in (SCHOOL, CHOIR))
    for one in both:
        organising.accept(one.pk, who=SECRETARY, now=NOW)
    return both  # type: ignore[return-value]


def tell(*came: Application) -> str:
    numbers = {a.pk for a in came}
    return proposing.tell(
        LAST_POST, EVENING, numbers, who=SECRETARY, wording=WORDING, country=COUNTRIES.__getitem__, now=AFTER
    )


def test_the_programme_has_each_group_in_its_place(accepted: tuple[Application, Application]) -> None:
    sheet = programme(LAST_POST, EVENING)
    filled = {line.step: [a.group for a in line.groups] for line in sheet.lines if line.groups}
    assert filled == {Part.WREATHS: [SCHOOL.group], Part.CHOIR: [CHOIR.group]}
    steps = [line.step for line in sheet.lines]
    assert (
        steps.index(Part.EXHORTATION)
        < steps.index(Part.CHOIR)
        < steps.index(Part.WREATHS)
        < steps.index(Part.REVEILLE)
    )
    assert Part.BAND not in steps and Part.READING not in steps, "nobody fills them"
    assert sheet.languages == ("nl", "kk")
    assert sheet.number is not None and sheet.number.computed and sheet.number.number == 34305


def test_without_guests_the_order_is_the_short_one(db: None) -> None:
    assert [line.step for line in programme(LAST_POST, EVENING).lines][-1] is Part.REVEILLE
    assert Part.EXHORTATION not in [line.step for line in programme(LAST_POST, EVENING).lines]


def test_who_came_is_proposed_with_exact_words_and_nothing_is_public_before_it_is_accepted(
    accepted: tuple[Application, Application],
) -> None:
    source = tell(*accepted)
    text = Source.objects.get(id=source).text
    assert SCHOOL.group in text and CHOIR.piece in text
    for private in (SCHOOL.email, SCHOOL.person, SCHOOL.phone, SCHOOL.message):
        assert private not in text
    waiting = inbox.waiting([ceremonies()[LAST_POST].place])
    assert [w.proposed for w in waiting] == [Evidence.objects.values("claim").distinct().count()]
    types = dict(Claim.objects.filter(property="type").values_list("entity_id", "text"))
    assert sorted(types.values()) == ["ceremony", "performance", "wreath-laying"]
    for one in Evidence.objects.select_related("claim"):
        words = text[one.start : one.end]
        if one.claim.property == "name" and one.claim.text in (
            SCHOOL.group,
            CHOIR.group,
            "Menin Gate",
            "Ypres",
        ):
            assert words == one.claim.text
    assert all(published.event(ids.public(id_)) is None for id_ in types)
    review.accept(source=source, who="test")
    assert all(published.event(ids.public(id_)) is not None for id_ in types)
    assert problems() == []


def test_the_same_told_twice_proposes_once_and_told_otherwise_takes_the_first_back(
    accepted: tuple[Application, Application],
) -> None:
    first = tell(*accepted)
    assert tell(*accepted) == first
    second = tell(accepted[0])
    assert second != first
    assert set(Evidence.objects.filter(source=first).values_list("state", flat=True)) == {"rejected"}
    assert [a.state for a in Application.objects.order_by("pk")] == [State.DONE, State.ABSENT]
    assert tell() == ""
    assert Held.objects.get().source == ""
    assert inbox.waiting() == ()
    assert problems() == []


def test_nothing_is_told_of_an_evening_that_is_to_come(accepted: tuple[Application, Application]) -> None:
    with pytest.raises(NotNow):
        organising.tell(LAST_POST, EVENING, set(), who=SECRETARY, now=NOW)


def test_a_group_that_does_not_want_to_be_named_leaves_its_country_alone() -> None:
    series = ceremonies()[LAST_POST]
    guest = Guest(Wish.READING, "", ("KZ", "Kazakhstan"))
    reading = told(series, EVENING, [guest, replace(guest, group="Choir", piece="Ode")], WORDING)
    assert [o.name for o in reading.organisations] == ["Choir"]
    assert all(s.stands_in(reading.document.text) for s in reading.spans())
    assert reading.events[0].who == ()
    assert [m.name for m in reading.memorials] == ["Menin Gate"]


@pytest.mark.parametrize("lang", ["en", "nl", "fr", "ru"])
def test_the_gate_is_found_in_the_name_of_the_ceremony(lang: str) -> None:
    series = ceremonies()[LAST_POST]
    reading = told(series, EVENING, [], replace(WORDING, lang=lang, place=series.place_names[lang]))
    assert [s.text for m in reading.memorials for s in m.mentions] == [
        {"en": "Menin Gate", "nl": "Menenpoort", "fr": "Porte de Menin", "ru": None}[lang]
    ] or lang == "ru"


def test_what_is_private_is_deleted_some_days_after_the_evening(
    accepted: tuple[Application, Application],
) -> None:
    organising.offer(
        accepted[1].pk, EVENING + timedelta(days=9), who=SECRETARY, note="A private word.", now=NOW
    )
    assert privacy.forget(AFTER + timedelta(days=29)) == 0
    assert privacy.forget(AFTER + timedelta(days=31)) == 1, "the other evening is later"
    assert list(Contact.objects.values_list("application", flat=True)) == [accepted[1].pk]
    assert Application.objects.get(pk=accepted[0].pk).message == ""
    assert privacy.forget(AFTER + timedelta(days=60)) == 1
    assert not Contact.objects.exists() and not Link.objects.exists()
    assert set(Step.objects.values_list("note", flat=True)) == {""}
    assert Application.objects.count() == 2, "that they came is no secret"
    assert not privacy.due(AFTER + timedelta(days=90)).exists()


def test_whoever_asks_is_erased_at_once(accepted: tuple[Application, Application]) -> None:
    one = accepted[0]
    with pytest.raises(NotNow):
        privacy.erase(one.pk, now=NOW)
    applying.change(one.pk, replace(SCHOOL, group="Another name"), now=NOW)
    applying.withdraw(one.pk, now=NOW)
    privacy.erase(one.pk, now=NOW)
    kept = str(list(Application.objects.filter(pk=one.pk).values())) + str(
        list(Step.objects.filter(application=one).values())
    )
    for gone in (SCHOOL.group, "Another name", SCHOOL.message, SCHOOL.email):
        assert gone not in kept
    assert not Contact.objects.filter(application=one).exists()


@pytest.mark.django_db
def test_the_worker_deletes_and_check_names_what_it_has_not_deleted_yet() -> None:
    from pobratim.cli.working import Worker
    from pobratim.documents.fetching import Policy

    long_ago = datetime.now(UTC) - timedelta(days=200)
    applying.apply(replace(SCHOOL, day=(long_ago + timedelta(days=60)).date()), long_ago)
    assert len(privacy.overdue()) == 1
    said: list[str] = []
    Worker(Policy, said.append).run(until_empty=True)
    assert not Contact.objects.exists() and privacy.overdue() == []
    assert said == ["guests: contacts of 1 applications deleted, as their evenings are over"]
