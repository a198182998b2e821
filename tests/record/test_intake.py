"""A reading becomes one source, its claims proposed, each with its words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_readings import KAZAKHSTAN, RUSSIAN, SEMEY, YPRES, Maker, russian

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType, PlaceKind
from pobratim.facts.nouns import Unsure
from pobratim.facts.span import Span
from pobratim.gazetteer.rows import PlaceRow
from pobratim.record.digest import digest
from pobratim.record.drafts import HINT, RIGHT, UNMEASURED
from pobratim.record.intake import UnsoundReading, propose
from pobratim.record.models import Claim, Entity, Evidence, Source, SourceFile

pytestmark = pytest.mark.usefixtures("record")


def test_every_evidence_points_at_its_words_within_its_sentence() -> None:
    propose(russian().reading())
    assert Evidence.objects.count() >= 50
    spans = {(s.start, s.end) for s in russian().reading().spans()}
    for one in Evidence.objects.select_related("source"):
        assert (one.start, one.end) in spans
        assert one.sentence_start <= one.start < one.end <= one.sentence_end
        assert "\n" not in one.source.text[one.sentence_start : one.sentence_end]


def test_all_that_comes_in_is_proposed_and_nothing_else() -> None:
    taken = propose(russian().reading())
    assert set(Claim.objects.values_list("state", flat=True)) == {"proposed"}
    assert taken.proposed == Claim.objects.count()


def test_the_same_document_again_changes_nothing_and_says_so() -> None:
    propose(russian().reading(), original=RUSSIAN.encode())
    before = digest()
    again = propose(russian().reading(), original=RUSSIAN.encode())
    assert again.known and not again.linked and again.proposed == 0
    assert digest() == before


def test_the_same_text_from_another_file_is_the_same_source_with_two_files() -> None:
    propose(russian().reading())
    other = russian()
    other.source = "copy of the release.txt"
    again = propose(other.reading())
    assert again.known and again.linked
    assert Source.objects.count() == 1
    assert SourceFile.objects.count() == 2


def test_the_bytes_of_the_file_are_kept_with_their_hash() -> None:
    propose(russian().reading(), original=b"\xef\xbb\xbf" + RUSSIAN.encode())
    kept = SourceFile.objects.get()
    assert kept.original == b"\xef\xbb\xbf" + RUSSIAN.encode()
    assert kept.sha256 is not None and len(kept.sha256) == 64


def test_folders_of_whoever_adds_are_not_kept() -> None:
    maker = russian()
    maker.source = "/srv/anna/letters/embassy.txt"
    propose(maker.reading())
    assert SourceFile.objects.get().name == "embassy.txt"


def test_places_are_the_same_entity_in_every_source_and_events_are_not() -> None:
    propose(russian().reading())
    other = russian()
    other.text = other.text + "\nStill the same."
    propose(other.reading())
    assert Entity.objects.filter(id=YPRES).count() == 1
    assert Entity.objects.filter(kind="event").count() == 6
    relation = Claim.objects.get(property="relation")
    assert relation.evidence.values("source").distinct().count() == 2


def test_a_partnership_is_the_same_whichever_side_is_named_first() -> None:
    text = "Ypres is a twin of Semey. Semey is a twin of Ypres."
    maker = Maker(text).place(YPRES, "Ypres").place(SEMEY, "Semey")
    maker.tie("Ypres is a twin of Semey").tie("Semey is a twin of Ypres", (SEMEY, YPRES))
    propose(maker.reading())
    assert Entity.objects.filter(kind="partnership").count() == 1


def test_a_span_that_does_not_stand_in_the_text_refuses_the_whole_reading() -> None:
    reading = russian().reading()
    moved = replace(reading.places[0], mentions=(Span(0, 4, "Semey"),))
    with pytest.raises(UnsoundReading, match="do not stand at 0–4"):
        propose(replace(reading, places=(moved, *reading.places[1:])))
    assert Source.objects.count() == 0 and Entity.objects.count() == 0


def test_an_id_that_names_nothing_refuses_the_reading_and_says_which() -> None:
    maker = Maker("A visit.").event("e1", EventType.VISIT, "visit", who=("p9",))
    with pytest.raises(UnsoundReading, match="'p9'"):
        propose(maker.reading())


def test_a_claim_without_words_is_refused() -> None:
    reading = russian().reading()
    mute = replace(reading.events[0], evidence=())
    with pytest.raises(UnsoundReading, match="points at no words"):
        propose(replace(reading, events=(mute, *reading.events[1:])))


def test_an_office_may_be_of_a_country_the_text_names_by_adjective_only() -> None:
    maker = Maker("The Kazakh ambassador Roman Vassilenko.")
    maker.person("p", "Roman Vassilenko", office="ambassador", of=KAZAKHSTAN)
    propose(maker.reading())
    assert Claim.objects.get(property="office_of").value_id == KAZAKHSTAN


def test_words_of_nobody_named_are_kept() -> None:
    propose(Maker("He said: We remember.").quote("We remember", None).reading())
    said = Claim.objects.get(property="statement")
    assert said.text == "We remember" and not said.entity.claims.filter(property="name").exists()


def test_a_day_of_the_calendar_is_the_same_in_every_source() -> None:
    for text in ("On Peace Day.", "It was Peace Day."):
        propose(Maker(text).occasion("un-peace", "Peace Day", "Peace Day", "09-21").reading())
    assert Entity.objects.filter(kind="observance").count() == 1


def test_what_a_reading_only_hints_at_is_proposed_as_hardly_sure() -> None:
    reading = russian().reading()
    first = replace(reading.events[0], date=None, unsure=Unsure(date="2001-05"))
    propose(replace(reading, events=(first, *reading.events[1:])))
    hinted = Claim.objects.get(property="date", edtf="2001-05")
    assert hinted.confidence == HINT < 0.5
    assert Claim.objects.filter(property="date", entity=hinted.entity).count() == 1


def test_a_claim_is_as_sure_as_the_reader_was_of_it() -> None:
    """Names at the desk were all "50% sure", and no sweep of what is surely right took them along."""
    reading = russian().reading()
    people = tuple(replace(p, confidence=0.96) for p in reading.people)
    ties = tuple(replace(t, confidence=0.8) for t in reading.partnerships)
    events = tuple(replace(e, confidence=0.9) for e in reading.events)
    propose(replace(reading, people=people, partnerships=ties, events=events))

    def sure(kind: str, property_: str) -> set[float]:
        some = Claim.objects.filter(entity__kind=kind, property=property_)
        return {round(c, 3) for c in some.values_list("confidence", flat=True)}

    assert max(sure("person", "name")) == 0.96, "a spelling by letter is less sure than one that stands there"
    assert sure("person", "office") == {round(0.96 * RIGHT["office"], 3)}
    assert sure("partnership", "relation") == sure("partnership", "side") == {0.8}
    assert sure("event", "type") == {0.9}
    assert sure("event", "date") == {round(0.9 * RIGHT["date"], 3)}, "a date is wrong oftener than its event"
    assert sure("place", "name") == {UNMEASURED}, "of these nothing was measured"


def test_a_town_without_a_name_of_its_own_in_a_language_has_the_one_it_goes_by() -> None:
    """Where only Russian had a label, French and English pages showed the Cyrillic one."""

    row = PlaceRow(YPRES, "Ypres", PlaceKind.CITY, None, labels={"ru": "Ипр"}, names=("Ypres", "Ипр", "Iper"))
    propose(Maker("In Ypres.").place(YPRES, "Ypres").reading(), gazetteer=lambda _: row)
    known = Entity.objects.get(id=YPRES).known
    assert known["names"] == {"ru": "Ипр", "en": "Ypres"} and known["also"] == ["Iper"]


def test_what_stands_in_every_text_is_not_read_with_each_new_one() -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from pobratim.record import review
    from pobratim.record.check import problems
    from pobratim.record.states import derived

    first = propose(russian().reading())
    accepted = Claim.objects.filter(entity=YPRES, property="name").first()
    assert accepted is not None
    review.accept(claims=[accepted.id], who="Anna")
    review.reject(source=first.source, who="Anna")
    further = russian()
    further.text += "\nOnce more."
    with CaptureQueriesContext(connection) as asked:
        propose(further.reading())
    read = [q["sql"] for q in asked if q["sql"].startswith("SELECT") and "record_evidence" in q["sql"]]
    assert not any('"claim_id" IN' in sql for sql in read), "no evidence of before is read"
    told: dict[str, list[str]] = {}
    for claim, state in Evidence.objects.values_list("claim_id", "state"):
        told.setdefault(claim, []).append(state)
    stored = dict(Claim.objects.values_list("id", "state"))
    assert stored == {claim: derived(of) for claim, of in told.items()}
    assert stored[accepted.id] == "accepted" and "proposed" in stored.values()
    assert problems() == []


def test_a_long_text_is_hashed_a_few_times_and_not_for_each_of_its_claims(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = 0
    plain = Document.id

    def counted(self: Document) -> str:
        nonlocal asked
        asked += 1
        return str(plain.fget(self))  # type: ignore[attr-defined]

    monkeypatch.setattr(Document, "id", property(counted))
    text = "\n".join(f"{n}: guests come to Ypres." for n in range(40))
    maker = Maker(text).place(YPRES, "Ypres")
    for n in range(40):
        maker.event(f"e{n}", EventType.VISIT, f"{n}: guests come", place=YPRES)
    assert propose(maker.reading()).proposed > 80
    assert asked < 20
