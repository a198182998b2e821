"""A reading with dates in it: an evening at the gate, two memorials, a plan, a vague date."""

from __future__ import annotations

from made_readings import SEMEY, YPRES, Maker

from pobratim.facts.kinds import EventType, Modality

PAIR = "geonames-1519422+geonames-2795100"
TEXT = """The ambassador at the Menin Gate
Roman Vassilenko visited Ypres, twin of Semey since 1974, on 26 September 2025. In the evening he attended \
the Last Post under the Menin Gate. A wreath was laid at the peace stone that day. The memorial in Ypres was \
unveiled on 29 August 2016. In 2010 a monument was given. An exhibition is planned in Ypres for November 2026. \
A concert will be held on 29 August 2026 in Semey. They spoke of nuclear disarmament and of culture. \
A minute of silence was observed in Ypres."""


def dated_reading() -> Maker:
    """One source that tells of a tie, an evening at the gate, two memorials, a plan and a vague date."""
    found = Maker(TEXT, published="2025-09-27", source="gate.txt")
    found.place(YPRES, "Ypres").place(SEMEY, "Semey").person("p1", "Roman Vassilenko")
    found.memorial("m1", "Menin Gate").memorial("m2", "peace stone")
    found.tie("twin of Semey", since="1974")
    day = "2025-09-26"
    found.event("e1", EventType.VISIT, "visited Ypres", date=day, place=YPRES, who=("p1",))
    found.event(
        "e2", EventType.CEREMONY, "attended the Last Post", date=day, place=YPRES, memorial="m1", who=("p1",)
    )
    found.event(
        "e3", EventType.WREATH_LAYING, "A wreath was laid", date=day, place=YPRES, memorial="m2", who=("p1",)
    )
    found.event("e4", EventType.UNVEILING, "was unveiled", date="2016-08-29", place=YPRES, who=(SEMEY,))
    found.event("e5", EventType.GIFT, "was given", date="2010", place=YPRES, giver=SEMEY, receiver=YPRES)
    plan = {"modality": Modality.PLANNED, "place": YPRES, "who": (SEMEY,)}
    found.event("e6", EventType.EXHIBITION, "An exhibition is planned", date="2026-11", **plan)
    plan["place"] = SEMEY
    found.event("e7", EventType.PERFORMANCE, "A concert will be held", date="2026-08-29", **plan)
    found.event("e8", EventType.CEREMONY, "A minute of silence was observed", date=day, place=YPRES)
    found.theme("nuclear disarmament", "nuclear disarmament").theme("culture", "culture")
    return found
