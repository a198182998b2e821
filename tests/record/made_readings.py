"""Small hand-made Readings: spans are found by their words, so that every offset is right by construction."""

from __future__ import annotations

from dataclasses import dataclass, field

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType, Modality, PlaceKind, Relation, Role
from pobratim.facts.nouns import (
    Event,
    LifeDate,
    Memorial,
    Occasion,
    Organisation,
    Partnership,
    Person,
    Place,
    Statement,
    ThemeFound,
)
from pobratim.facts.span import Span

YPRES, SEMEY, HIROSHIMA = "geonames:2795100", "geonames:1519422", "geonames:1862415"
BELGIUM, KAZAKHSTAN = "iso3166:BE", "iso3166:KZ"
PLACES = {
    YPRES: ("Ypres", PlaceKind.CITY, "BE", 50.85, 2.88),
    SEMEY: ("Semey", PlaceKind.CITY, "KZ", 50.41, 80.23),
    HIROSHIMA: ("Hiroshima", PlaceKind.CITY, "JP", 34.4, 132.45),
    BELGIUM: ("Belgium", PlaceKind.COUNTRY, "BE", None, None),
    KAZAKHSTAN: ("Kazakhstan", PlaceKind.COUNTRY, "KZ", None, None),
}


@dataclass
class Maker:
    """Makes nouns whose spans are the words given."""

    text: str
    lang: str = "en"
    published: str | None = None
    source: str = "release.txt"
    nouns: dict[str, list[object]] = field(default_factory=dict)

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words), words)

    def _keep(self, kind: str, noun: object) -> None:
        self.nouns.setdefault(kind, []).append(noun)

    def place(self, id_: str, words: str) -> Maker:
        name, kind, country, lat, lon = PLACES[id_]
        self._keep("places", Place(id_, name, kind, country, (self.span(words),), lat, lon))
        return self

    def person(
        self,
        id_: str,
        name: str,
        *,
        words: str | None = None,
        latin: str | None = None,
        office: str | None = None,
        of: str | None = None,
        role: Role = Role.PARTICIPANT,
        born: LifeDate | None = None,
        died: LifeDate | None = None,
    ) -> Maker:
        spans = (self.span(words or name),)
        self._keep("people", Person(id_, name, spans, latin, office, of, role=role, born=born, died=died))
        return self

    def organisation(self, id_: str, name: str) -> Maker:
        self._keep("organisations", Organisation(id_, name, (self.span(name),)))
        return self

    def memorial(self, id_: str, name: str, place: str | None = YPRES, words: str | None = None) -> Maker:
        self._keep("memorials", Memorial(id_, name, (self.span(words or name),), place))
        return self

    def tie(
        self,
        words: str,
        places: tuple[str, str] = (YPRES, SEMEY),
        since: str | None = None,
        relation: Relation = Relation.TWINNING,
        modality: Modality = Modality.DONE,
    ) -> Maker:
        self._keep("partnerships", Partnership(places, (self.span(words),), since, relation, modality))
        return self

    def event(self, id_: str, type_: EventType, words: str, **fields: object) -> Maker:
        self._keep("events", Event(id_, type_, (self.span(words),), **fields))  # type: ignore[arg-type]
        return self

    def quote(self, words: str, speaker: str | None) -> Maker:
        self._keep("statements", Statement(speaker, self.span(words)))
        return self

    def theme(self, id_: str, words: str) -> Maker:
        self._keep("themes", ThemeFound(id_, (self.span(words),)))
        return self

    def occasion(self, id_: str, name: str, words: str, date: str | None = None) -> Maker:
        self._keep("occasions", Occasion(id_, name, (self.span(words),), date))
        return self

    def reading(self) -> Reading:
        title = self.text.split("\n", 1)[0]
        document = Document(self.source, self.text, self.lang, title, self.published)
        return Reading(document, **{kind: tuple(nouns) for kind, nouns in self.nouns.items()})  # type: ignore[arg-type]


RUSSIAN = """Венки в Ипре
Посол Казахстана Роман Василенко 26 сентября 2025 года посетил Ипр, побратим Семея, и вместе с мэром Катрин \
Десомер возложил венки к памятнику жертвам ядерных испытаний, подаренному Казахстаном Ипру в 2010 году. \
С 1928 года ежедневно у Менинских ворот звучит сигнал «Последний пост». «Мы помним», – сказал посол."""

ENGLISH = """Ambassador in Ypres
Roman Vassilenko, ambassador of Kazakhstan, and mayor Katrien Desomer laid wreaths in Ypres in September \
2025 at the monument to the victims of nuclear tests given by Kazakhstan in 2010. Ypres and Semey will be \
twins for peace. In 2026 the two cities will exchange pupils."""


def russian() -> Maker:
    """The visit as the embassy tells it."""
    return (
        Maker(RUSSIAN, "ru", "2025-09-27", "embassy.txt")
        .place(YPRES, "Ипре")
        .place(SEMEY, "Семея")
        .place(KAZAKHSTAN, "Казахстана")
        .person("p1", "Роман Василенко", latin="Roman Vasilenko", office="ambassador", of=KAZAKHSTAN)
        .person(
            "p2", "Катрин Десомер", words="Катрин Десомер", latin="Katrin Desomer", office="mayor", of=YPRES
        )
        .memorial("m1", "памятник жертвам ядерных испытаний", words="памятнику жертвам ядерных испытаний")
        .memorial("m2", "Менинские ворота", words="Менинских ворот")
        .tie("Ипр, побратим Семея")
        .event("e1", EventType.VISIT, "посетил Ипр", date="2025-09-26", place=YPRES, who=("p1",))
        .event(
            "e2",
            EventType.WREATH_LAYING,
            "возложил венки",
            date="2025-09-26",
            place=YPRES,
            memorial="m1",
            who=("p1", "p2"),
        )
        .event(
            "e3",
            EventType.GIFT,
            "подаренному Казахстаном Ипру в 2010 году",
            date="2010",
            giver=KAZAKHSTAN,
            receiver=YPRES,
            memorial="m1",
        )
        .event(
            "e4",
            EventType.CEREMONY,
            "ежедневно у Менинских ворот",
            date="1928/..",
            place=YPRES,
            memorial="m2",
            recurrence="FREQ=DAILY",
            modality=Modality.RECURRING,
        )
        .quote("Мы помним", "p1")
        .theme("remembrance", "помним")
    )


def english() -> Maker:
    """The same visit in another paper: less precise, with a plan."""
    return (
        Maker(ENGLISH, "en", "2025-10-02", "paper.txt")
        .place(YPRES, "Ypres")
        .place(SEMEY, "Semey")
        .place(KAZAKHSTAN, "Kazakhstan")
        .person("a", "Roman Vassilenko", office="ambassador", of=KAZAKHSTAN)
        .person("b", "Katrien Desomer", office="mayor", of=YPRES)
        .memorial("m", "monument to the victims of nuclear tests")
        .tie("Ypres and Semey will be twins", modality=Modality.PLANNED)
        .event(
            "w",
            EventType.WREATH_LAYING,
            "laid wreaths",
            date="2025-09",
            place=YPRES,
            memorial="m",
            who=("a", "b"),
        )
        .event(
            "g",
            EventType.GIFT,
            "given by Kazakhstan in 2010",
            date="2010",
            giver=KAZAKHSTAN,
            receiver=YPRES,
            memorial="m",
        )
        .event(
            "x",
            EventType.EXCHANGE,
            "will exchange pupils",
            date="2026",
            who=(YPRES, SEMEY),
            modality=Modality.PLANNED,
        )
        .theme("education", "pupils")
    )
