"""What is over keeps its day beside what is to come, and words that are no towns name none."""

from __future__ import annotations

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType, Modality
from pobratim.reading import read


def test_a_ceremony_that_was_held_is_not_the_one_to_come() -> None:
    text = (
        "La cerimonia del gemellaggio tra Affi e la città tedesca di Dachau si è tenuta per la parte tedesca, "
        "sabato 13 maggio nel municipio di Dachau e sarà ripetuta domani ad Affi. "
        "Il Comune di Affi ha donato alla città una scultura."
    )
    told = read(Document("sample", text, "it", published="2006-05-20"))
    events = {e.type: (e.date, e.modality) for e in told.events}
    assert events[EventType.CEREMONY] == ("2006-05-13", Modality.DONE)
    assert events[EventType.GIFT][1] is Modality.DONE


def test_a_department_is_no_region_nor_town() -> None:
    text = (
        "Se entregaron dos ambulancias, donadas al departamento de Protección Civil por la ciudad de Dijon."
    )
    told = read(Document("sample", text, "es", published="2015-09-10"))
    assert "Protección" not in {p.name for p in told.places if p.kind.value == "city"}
