"""From asking to having been there: every step, who may take it from where, and that no place is given twice."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from made_guests import CHOIR, EVENING, LAST_POST, NOW, SCHOOL, SECRETARY

from pobratim.calendars.taking_part import Wish
from pobratim.guests import applying, organising
from pobratim.guests.models import Application, Contact, Step
from pobratim.guests.states import HOLDS, State
from pobratim.guests.stepping import Changed, NotFree, NotNow
from pobratim.guests.terms import set_terms, terms_of
from pobratim.web.guests.countries import countries
from pobratim.web.wording.words import LANGUAGES

LATER = EVENING + timedelta(days=3)


def asked(one: applying.Asked = SCHOOL) -> Application:
    return applying.apply(one, NOW)[0]


@pytest.mark.django_db
def test_a_school_asks_and_finds_its_application_by_its_link_alone() -> None:
    one, token = applying.apply(SCHOOL, NOW)
    found = applying.find(token)
    assert found == one and found.contact.email == "aigul@mektep.example"
    assert applying.find(token[:-1] + "x") is None
    assert token not in str(list(Application.objects.values())) + str(list(one.links.values()))


@pytest.mark.django_db
def test_the_last_place_is_given_once_and_the_second_is_told_the_nearest_evenings() -> None:
    asked(CHOIR)
    with pytest.raises(NotFree) as raised:
        asked(replace(CHOIR, group="Another choir"))
    assert [(e.day - EVENING).days for e in raised.value.near] == [-2, -1, 1]
    assert Application.objects.count() == 1
    assert asked(SCHOOL).state == State.ASKED, "a wreath still has a place that evening"


@pytest.mark.django_db
def test_accept_offer_take_and_what_the_story_says() -> None:
    one = asked()
    organising.offer(one.pk, LATER, who=SECRETARY, note="We have a state visit.", now=NOW)
    assert Application.objects.get().day == LATER
    applying.answer(one.pk, take=True, now=NOW)
    assert Application.objects.get().state == State.ACCEPTED
    assert list(Step.objects.values_list("verb", "who")) == [
        ("asked", ""),
        ("offered", "Anna Demoor"),
        ("took", ""),
    ]


@pytest.mark.django_db
def test_who_leaves_the_offer_gives_the_place_back() -> None:
    one = asked(CHOIR)
    organising.offer(one.pk, LATER, who=SECRETARY, now=NOW)
    applying.answer(one.pk, take=False, now=NOW)
    assert asked(replace(CHOIR, day=LATER)).state == State.ASKED


@pytest.mark.django_db
def test_an_organiser_takes_the_last_step_back_while_the_place_is_there() -> None:
    one = asked(CHOIR)
    organising.decline(one.pk, who=SECRETARY, note="No choirs in Lent.", now=NOW)
    organising.undo(one.pk, who=SECRETARY, now=NOW)
    assert Application.objects.get().state == State.ASKED
    with pytest.raises(NotNow):
        organising.undo(one.pk, who=SECRETARY, now=NOW)
    organising.offer(one.pk, LATER, who=SECRETARY, now=NOW)
    asked(replace(CHOIR, group="Quicker choir"))
    with pytest.raises(NotFree):
        organising.undo(one.pk, who=SECRETARY, now=NOW)
    assert Application.objects.get(pk=one.pk).day == LATER, "nothing was changed"


@pytest.mark.django_db
def test_a_visitor_changes_what_was_filled_in_and_asks_anew_for_another_evening() -> None:
    one = asked()
    organising.accept(one.pk, who=SECRETARY, now=NOW)
    applying.change(one.pk, replace(SCHOOL, people=26, phone=""), now=NOW)
    found = Application.objects.get()
    assert (found.people, found.state, found.contact.phone) == (26, State.ACCEPTED, "")
    applying.change(one.pk, replace(SCHOOL, day=LATER), now=NOW)
    assert Application.objects.get().state == State.ASKED


@pytest.mark.django_db
def test_of_two_at_the_desk_the_second_is_told() -> None:
    one = asked()
    organising.accept(one.pk, who=SECRETARY, seen=1, now=NOW)
    with pytest.raises(Changed):
        organising.decline(one.pk, who=SECRETARY, note="no", seen=1, now=NOW)


@pytest.mark.django_db
def test_nothing_can_be_done_from_a_state_that_does_not_lead_there() -> None:
    one = asked()
    applying.withdraw(one.pk, now=NOW)
    for act in (
        lambda: organising.accept(one.pk, who=SECRETARY, now=NOW),
        lambda: applying.withdraw(one.pk, now=NOW),
        lambda: applying.answer(one.pk, take=True, now=NOW),
        lambda: applying.change(one.pk, SCHOOL, now=NOW),
    ):
        with pytest.raises(NotNow):
            act()
    with pytest.raises(NotNow):
        organising.tell(LAST_POST, EVENING, {one.pk}, who=SECRETARY, now=NOW)


@pytest.mark.django_db
def test_an_organiser_may_give_an_evening_kept_free_but_no_place_that_is_not_there() -> None:
    one = asked()
    organising.offer(one.pk, date(2027, 11, 11), who=SECRETARY, now=NOW)
    two = asked(CHOIR)
    asked(replace(CHOIR, day=LATER))
    with pytest.raises(NotFree):
        organising.offer(two.pk, LATER, who=SECRETARY, now=NOW)
    with pytest.raises(NotFree):
        organising.offer(two.pk, date(2026, 11, 25), who=SECRETARY, now=NOW)


@pytest.mark.django_db
def test_terms_are_set_by_a_decision_and_promised_places_stay_promised() -> None:
    from pobratim.record.check import problems
    from pobratim.record.models import Decision

    asked()
    terms = terms_of(LAST_POST)
    fewer = replace(terms, places=1, wishes={Wish.WREATH: 1})
    assert set_terms(fewer, who=SECRETARY) == 1
    assert set_terms(fewer, who=SECRETARY) is None, "nothing changes, nothing is decided"
    set_terms(replace(fewer, soonest=3), who=SECRETARY)
    assert terms_of(LAST_POST).soonest == 3
    assert [d.verdict for d in Decision.objects.all()] == ["terms", "terms"]
    assert Application.objects.get().state == State.ASKED
    with pytest.raises(NotFree):
        asked(replace(SCHOOL, group="Late school"))
    assert problems() == []


DAYS = [EVENING + timedelta(days=n) for n in range(3)]
ACTS = st.lists(
    st.tuples(
        st.sampled_from(["ask", "change", "withdraw", "take", "leave", "accept", "decline", "offer", "undo"]),
        st.integers(0, 9),
        st.sampled_from(DAYS),
        st.sampled_from(list(Wish)),
    ),
    max_size=40,
)


class NeverTooMany(TestCase):
    """Whatever is done in whatever order, no evening holds more groups than it has places."""

    @settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.integers(1, 3), ACTS)
    def test_never_more_than_there_are_places(
        self, places: int, acts: list[tuple[str, int, date, Wish]]
    ) -> None:
        terms = terms_of(LAST_POST)
        terms = replace(terms, places=places, wishes={w: min(2, places) for w in Wish})
        set_terms(terms, who="test")
        for act, which, day, wish in acts:
            everybody = list(Application.objects.order_by("pk").values_list("pk", flat=True))
            self._act(act, everybody[which % len(everybody)] if everybody else 0, day, wish, NOW)
            for one in DAYS:
                held = Application.objects.filter(day=one, state__in=HOLDS).values_list("wish", flat=True)
                counted = Counter(held)
                assert sum(counted.values()) <= places
                assert all(n <= terms.wishes[Wish(w)] for w, n in counted.items())

    def _act(self, act: str, number: int, day: date, wish: Wish, now: datetime) -> None:
        if act == "ask" or not number:
            verbs = {"ask": lambda: applying.apply(replace(SCHOOL, day=day, wish=wish), now)}
        else:
            verbs = {
                "change": lambda: applying.change(number, replace(SCHOOL, day=day, wish=wish), now=now),
                "withdraw": lambda: applying.withdraw(number, now=now),
                "take": lambda: applying.answer(number, take=True, now=now),
                "leave": lambda: applying.answer(number, take=False, now=now),
                "accept": lambda: organising.accept(number, who=SECRETARY, now=now),
                "decline": lambda: organising.decline(number, who=SECRETARY, note="no", now=now),
                "offer": lambda: organising.offer(number, day, who=SECRETARY, now=now),
                "undo": lambda: organising.undo(number, who=SECRETARY, now=now),
            }
        try:
            verbs.get(act, lambda: None)()
        except (NotFree, NotNow):
            return


@pytest.mark.django_db
def test_the_contact_stands_in_no_other_table() -> None:
    asked()
    assert Contact.objects.count() == 1
    elsewhere = str(list(Application.objects.values())) + str(list(Step.objects.values()))
    assert "mektep.example" not in elsewhere and "Серікқызы" not in elsewhere


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_countries_are_called_alike(lang: str) -> None:
    found = countries(lang)
    assert len(found) > 200 and len(set(found.values())) == len(found)
