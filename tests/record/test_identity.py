"""Same or not the same: across scripts, languages, wordings and precision; and what must stay apart."""

from __future__ import annotations

import pytest
from made_readings import KAZAKHSTAN, SEMEY, YPRES, Maker, english, russian

from pobratim.facts.kinds import EntityKind, EventType, Modality
from pobratim.likeness import Facts, Likeness
from pobratim.likeness.memorial import same_memorial, speaks_of
from pobratim.likeness.person import same_person
from pobratim.record import review
from pobratim.record.identity import same_event
from pobratim.record.intake import propose
from pobratim.record.models import Entity

WHO = "reviewer"


def person(*names: str, office: str | None = None, of: str | None = None, home: str | None = None) -> Facts:
    facts = Facts("p", EntityKind.PERSON, {"name": set(names)})
    if office:
        facts.texts["office"] = {office}
    if of:
        facts.entities["office_of"] = {of}
        facts.countries = {of: home}
    return facts


SAME_PEOPLE = [
    (person("Роман Василенко", office="ambassador", of=KAZAKHSTAN), person("Roman Vassilenko"), "scripts"),
    (
        person("Катрин Десомер", office="mayor", of=YPRES),
        person("Katrien Desomer", office="mayor", of=YPRES),
        "a near spelling with the same office",
    ),
    (
        person("Р.Василенко", office="ambassador", of=KAZAKHSTAN),
        person("Roman Vassilenko", office="ambassador", of=KAZAKHSTAN),
        "initials with the same office",
    ),
    (
        person("Десомер", office="mayor", of=YPRES),
        person("Katrien Desomer", office="mayor", of=YPRES),
        "a bare surname with the same office of the same place",
    ),
    (
        person("Jan Durnez", office="mayor", of=YPRES),
        person("Jan Durnez", office="former-mayor", of=YPRES),
        "a former office",
    ),
]
OTHER_PEOPLE = [
    (person("Luc Dehaene", office="mayor", of=YPRES), person("Jean-Luc Dehaene"), "another given name"),
    (person("Десомер"), person("Katrien Desomer"), "a bare surname without an office"),
    (
        person("Desomer", office="mayor", of=YPRES),
        person("Katrien Desomer", office="director", of=YPRES),
        "a bare surname in another office",
    ),
    (
        person("Sergey Popov", office="mayor", of="x", home="RU"),
        person("Sergey Popov", office="deputy", of="y", home="KZ"),
        "a namesake in another country",
    ),
    (
        person("Aibek Karimov", office="mayor", of=SEMEY, home="KZ"),
        person("Aizhan Karimova", office="mayor", of=SEMEY, home="KZ"),
        "another person of the same surname in the same office",
    ),
]


@pytest.mark.parametrize(("a", "b", "why"), SAME_PEOPLE, ids=[c[2] for c in SAME_PEOPLE])
def test_one_person(a: Facts, b: Facts, why: str) -> None:
    likeness = same_person(a, b)
    assert likeness.score >= 0.85 and likeness.reasons, why
    assert same_person(b, a).score == likeness.score


@pytest.mark.parametrize(("a", "b", "why"), OTHER_PEOPLE, ids=[c[2] for c in OTHER_PEOPLE])
def test_two_people(a: Facts, b: Facts, why: str) -> None:
    assert same_person(a, b).score < 0.85, why


def memorial(name: str, place: str | None = YPRES, *events: Facts) -> Facts:
    entities = {"place": {place}} if place else {}
    return Facts("m", EntityKind.MEMORIAL, {"name": {name}}, entities, events=list(events))


GIFT = Facts("g", EntityKind.EVENT, {"type": {"gift"}, "date": {"2010"}}, {"giver": {KAZAKHSTAN}})
NUCLEAR = "памятник жертвам ядерных испытаний и техногенных катастроф"

SAME_MEMORIALS = [
    (memorial(NUCLEAR), memorial("monument to the victims of nuclear weapons and nuclear incidents"), "2010"),
    (memorial(NUCLEAR), memorial("monument voor de slachtoffers van kernproeven"), "nl"),
    (memorial(NUCLEAR), memorial("Denkmal für die Opfer der Atomtests"), "de"),
    (memorial(NUCLEAR), memorial("monument aux victimes des essais nucléaires"), "fr"),
    (memorial(NUCLEAR), memorial("ядролық сынақ құрбандарының ескерткіші"), "kk"),
    (memorial("Менинские ворота"), memorial("Menin Gate"), "a name of its own"),
    (memorial("Menenpoort"), memorial("Menin Gate"), "a name in one word"),
    (memorial("Menenpoort"), memorial("Porte de Menin"), "a name in one word, other order"),
    (memorial("Монумент «Сильнее смерти»", SEMEY), memorial("Өлімнен де күшті", SEMEY), "a name translated"),
    (memorial("Denkmal „Stärker als der Tod“", SEMEY), memorial("Stronger than Death", SEMEY), "translated"),
    (memorial("памятник", YPRES, GIFT), memorial("the Kazakh monument", YPRES, GIFT), "the same gift"),
]
OTHER_MEMORIALS = [
    (memorial(NUCLEAR), memorial("monument to the victims of the war"), "recalls another thing"),
    (memorial(NUCLEAR), memorial(NUCLEAR, SEMEY), "stands elsewhere"),
    (memorial("monument to the fallen"), memorial("Menin Gate"), "another kind"),
    (memorial("памятник"), memorial("monument"), "nothing but the word"),
    (memorial("Rijselpoort"), memorial("Menin Gate"), "another gate of the town"),
    (memorial("Сильнее смерти", SEMEY), memorial("Stronger than Death", YPRES), "of that name elsewhere"),
    (memorial("monument to peace"), memorial("monument to friendship"), "another subject"),
]


@pytest.mark.parametrize(("a", "b", "why"), SAME_MEMORIALS, ids=[c[2] for c in SAME_MEMORIALS])
def test_one_memorial(a: Facts, b: Facts, why: str) -> None:
    assert same_memorial(a, b).score >= 0.7, (why, same_memorial(a, b))
    assert same_memorial(b, a).score == same_memorial(a, b).score


@pytest.mark.parametrize(("a", "b", "why"), OTHER_MEMORIALS, ids=[c[2] for c in OTHER_MEMORIALS])
def test_two_memorials(a: Facts, b: Facts, why: str) -> None:
    assert same_memorial(a, b).score < 0.7, (why, same_memorial(a, b))


def test_short_words_are_not_found_inside_longer_ones() -> None:
    assert speaks_of("Tornado in Warmia", "kind") == set()
    assert "war" not in speaks_of("warm welcome", "subject")


def event(type_: EventType, date: str | None, **fields: object) -> Facts:
    series = bool(fields.pop("series", False))
    facts = Facts("e", EntityKind.SERIES if series else EntityKind.EVENT, {"type": {type_.value}})
    if date:
        facts.texts["date"] = {date}
    facts.people = set(fields.pop("people", ()))  # type: ignore[call-overload]
    facts.texts["modality"] = {str(fields.pop("modality", "done"))}
    for name, value in fields.items():
        into = facts.texts if name in ("object", "recurrence") else facts.entities
        into[name] = {str(value)}
    return facts


WREATH, VISIT, CEREMONY = EventType.WREATH_LAYING, EventType.VISIT, EventType.CEREMONY
SAME_EVENTS = [
    (
        event(EventType.GIFT, "2010", giver=KAZAKHSTAN, receiver=YPRES, object=NUCLEAR),
        event(
            EventType.GIFT,
            "2010",
            giver=KAZAKHSTAN,
            receiver=YPRES,
            object="Denkmal für die Opfer der Atomtests",
        ),
        "one gift in two languages",
    ),
    (event(WREATH, "2025-09-26", place=YPRES), event(WREATH, "2025-09-26", place=YPRES), "day and place"),
    (
        event(WREATH, "2025-09-26", place=YPRES, people=("r", "k")),
        event(WREATH, "2025-09", place=YPRES, people=("r",)),
        "the day lies within the month, same people",
    ),
    (
        event(WREATH, "2016-08", memorial="m", place=YPRES),
        event(CEREMONY, "2016-08-28", memorial="m", place=YPRES),
        "the more general word, same memorial",
    ),
    (
        event(EventType.GIFT, "2010", giver=KAZAKHSTAN, receiver=YPRES, memorial="m"),
        event(EventType.GIFT, "2010-10", giver="p", receiver=YPRES, memorial="m"),
        "one memorial is given once",
    ),
    (
        event(CEREMONY, "1928/..", memorial="gate", recurrence="FREQ=DAILY", series=True),
        event(CEREMONY, "1929-05-01/..", memorial="gate", recurrence="FREQ=DAILY", series=True),
        "a custom whose beginning is disputed",
    ),
    (
        event(VISIT, "2025-09-26/2025-09-28", place=YPRES, people=("r",)),
        event(VISIT, "2025-09-27", place=YPRES),
        "a stay",
    ),
]
OTHER_EVENTS = [
    (event(WREATH, "2025-09-26", place=YPRES), event(WREATH, "2025-09-27", place=YPRES), "two days"),
    (event(WREATH, "2016-08", place=YPRES), event(WREATH, "2021-08", place=YPRES), "two years"),
    (event(VISIT, "2025-09-26", place=YPRES), event(VISIT, "2025-09-26", place=SEMEY), "two cities"),
    (
        event(VISIT, "2025-09-26", place=YPRES),
        event(EventType.MEETING, "2025-09-26", place=YPRES),
        "two types",
    ),
    (
        event(VISIT, "2025-09-26", place=YPRES, people=("r",)),
        event(VISIT, "2025-09-26", place=YPRES, people=("q",)),
        "two visitors",
    ),
    (
        event(VISIT, "2025", place=YPRES),
        event(VISIT, "2025", place=YPRES),
        "a year and a place are not enough",
    ),
    (
        event(EventType.GIFT, "2010", giver=KAZAKHSTAN, receiver=YPRES, object="a book"),
        event(EventType.GIFT, "2010", giver=KAZAKHSTAN, receiver=YPRES, object="колокол"),
        "two gifts of one year",
    ),
    (
        event(CEREMONY, "1928/..", memorial="gate", recurrence="FREQ=DAILY", series=True),
        event(CEREMONY, "2015-07-09", memorial="gate"),
        "a custom and one of its evenings",
    ),
    (
        event(VISIT, "2025", place=YPRES, people=("r",), modality="planned"),
        event(VISIT, "2025-09-26", place=YPRES, people=("r",)),
        "a plan without a day is kept beside what was done",
    ),
]


@pytest.mark.parametrize(("a", "b", "why"), SAME_EVENTS, ids=[c[2] for c in SAME_EVENTS])
def test_one_event(a: Facts, b: Facts, why: str) -> None:
    assert same_event(a, b).score >= 0.75, (why, same_event(a, b))
    assert same_event(b, a).score == same_event(a, b).score


@pytest.mark.parametrize(("a", "b", "why"), OTHER_EVENTS, ids=[c[2] for c in OTHER_EVENTS])
def test_two_events(a: Facts, b: Facts, why: str) -> None:
    assert same_event(a, b).score < 0.75, (why, same_event(a, b))
    assert same_event(b, a).score < 0.75


@pytest.mark.django_db
class TestAccepting:
    """What acceptance recognises, and says."""

    def test_two_sources_of_one_event_become_one_event_with_both_sources(self) -> None:
        review.accept(source=propose(russian().reading()).source, who=WHO)
        done = review.accept(source=propose(english().reading()).source, who=WHO)
        said = " | ".join(done.matched)
        assert "Roman Vassilenko = Роман Василенко (same surname and given name across scripts" in said
        assert "both ambassador" in said
        assert "monument to the victims of nuclear tests = памятник жертвам ядерных испытаний" in said
        assert "wreath-laying 2025-09 = wreath-laying 2025-09-26" in said
        assert Entity.objects.filter(kind="person", canonical=None).count() == 2
        assert Entity.objects.filter(kind="memorial", canonical=None).count() == 2

    def test_the_order_of_accepting_does_not_decide_what_is_the_same(self) -> None:
        first = review.accept(source=propose(english().reading()).source, who=WHO)
        second = review.accept(source=propose(russian().reading()).source, who=WHO)
        assert first.matched == () and len(second.matched) == 5

    def test_nothing_is_matched_with_what_is_only_proposed(self) -> None:
        propose(russian().reading())
        assert review.accept(source=propose(english().reading()).source, who=WHO).matched == ()

    def test_what_one_source_tells_apart_stays_apart(self) -> None:
        text = "Wreaths in Ypres on 26 September 2025, and again wreaths there on 26 September 2025."
        maker = Maker(text).place(YPRES, "Ypres")
        maker.event("a", WREATH, "Wreaths in Ypres", date="2025-09-26", place=YPRES)
        maker.event("b", WREATH, "again wreaths", date="2025-09-26", place=YPRES)
        assert review.accept(source=propose(maker.reading()).source, who=WHO).matched == ()

    def test_another_judge_of_events_can_be_given(self) -> None:
        def never(a: Facts, b: Facts) -> Likeness:
            return Likeness(0.0)

        review.accept(source=propose(russian().reading()).source, who=WHO)
        review.accept(source=propose(english().reading()).source, who=WHO, same=never)
        assert Entity.objects.filter(kind="event").exclude(canonical=None).count() == 0
        assert Entity.objects.filter(kind="person").exclude(canonical=None).count() == 2

    def test_a_later_source_joins_those_already_joined(self) -> None:
        third = Maker("In Ypres lay Roman Vasilenko wreaths on 26.09.2025.").place(YPRES, "Ypres")
        third.person("p", "Roman Vasilenko").event(
            "e", WREATH, "wreaths", date="2025-09-26", place=YPRES, who=("p",), modality=Modality.DONE
        )
        for maker in (russian(), english(), third):
            review.accept(source=propose(maker.reading()).source, who=WHO)
        roots = Entity.objects.filter(claims__property="type", claims__text="wreath-laying")
        assert len({e.root for e in roots}) == 1 and roots.count() == 3
