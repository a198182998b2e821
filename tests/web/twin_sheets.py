"""A small record of Ypres and Semey as sheets: what pages are rendered from without a database."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable
from datetime import date

from pobratim.facts.kinds import EntityKind, EventType, Modality, Relation, Stand
from pobratim.record.map_sheets import MapCountry, MapLines
from pobratim.record.passport_sheets import Page
from pobratim.record.sheets import (
    Answer,
    Asked,
    Difference,
    EventCard,
    EventSheet,
    Found,
    HomeSheet,
    Label,
    MapSheet,
    Mark,
    MemorialLine,
    Outline,
    Participant,
    PartnershipCard,
    PartnershipSheet,
    PlaceFacts,
    Results,
    SideSays,
    Snippet,
    SourceLine,
    SourceSheet,
    Statement,
    Suggestion,
    TieSaid,
    Told,
    Words,
)

PLACE, PERSON = EntityKind.PLACE, EntityKind.PERSON
YPRES = Label(
    "geonames-2795100",
    PLACE,
    {"en": "Ypres", "nl": "Ieper", "fr": "Ypres", "ru": "Ипр", "kk": "Ипр", "de": "Ypern"},
)
SEMEY = Label(
    "geonames-1519422",
    PLACE,
    {"en": "Semey", "nl": "Semej", "fr": "Semeï", "ru": "Семей", "kk": "Семей", "de": "Semei"},
)
SIEGEN = Label(
    "geonames-2832495",
    PLACE,
    {"en": "Siegen", "nl": "Siegen", "fr": "Siegen", "ru": "Зиген", "kk": "Зиген", "de": "Siegen"},
)
BELGIUM = Label(
    "iso3166-BE", PLACE, {"en": "Belgium", "nl": "België", "fr": "Belgique", "ru": "Бельгия", "kk": "Бельгия"}
)
KAZAKHSTAN = Label(
    "iso3166-KZ",
    PLACE,
    {"en": "Kazakhstan", "nl": "Kazachstan", "fr": "Kazakhstan", "ru": "Казахстан", "kk": "Қазақстан"},
)
VASSILENKO = Label(
    "a1b2c3d4e5f6", PERSON, {"en": "Roman Vassilenko", "ru": "Роман Василенко", "": "Роман Василенко"}
)
DESOMER = Label(
    "b1b2c3d4e5f6", PERSON, {"en": "Katrien Desomer", "ru": "Катрин Десомер", "kk": "Катрин Десомер"}
)
UTEMBAYEV = Label("c1b2c3d4e5f6", PERSON, {"ru": "Ерик Утембаев", "fr": "Yerik Outembaïev"})
MENIN = Label(
    "d1b2c3d4e5f6",
    EntityKind.MEMORIAL,
    {"en": "Menin Gate", "nl": "Menenpoort", "fr": "Porte de Menin", "ru": "Менинские ворота"},
)
MONUMENT = Label(
    "e1b2c3d4e5f6",
    EntityKind.MEMORIAL,
    {
        "ru": "памятник жертвам ядерных испытаний",
        "fr": "monument aux victimes des armes nucléaires et des incidents nucléaires",
    },
)
NUCLEAR_DAY = Label(
    "un-nuclear-weapons-elimination",
    EntityKind.OBSERVANCE,
    {"en": "International Day for the Total Elimination of Nuclear Weapons"},
)

RU = """Посол Казахстана посетил Ипр

Ипр, 26 сентября 2025 года – Посол Казахстана в Бельгии Роман Василенко приехал в Ипр, побратим Семея. Вместе с мэром Катрин Десомер он возложил венки к памятнику жертвам ядерных испытаний.

«Опыт Семея учит миру», – сказал посол. <script>alert(1)</script>"""
FR = """À Ypres, un monument venu du Kazakhstan

Ypres, 2017 – Le président du Kazakhstan a offert à la ville un monument aux victimes des armes nucléaires et des incidents nucléaires, à l'automne 2010.

La cérémonie du Last Post est célébrée chaque jour depuis 1928 à la Porte de Menin."""
NL = """De partnersteden van Ieper

Op haar eigen webpagina noemt de stad Ieper vijf partnersteden. Semey staat niet op de lijst van de stad. Met Siegen is Ieper verbonden sinds 1967."""
KK = """Ипр пен Семей

Екі қала 2026 жылы мәдени және білім беру жобаларын дамытуды жоспарлап отыр."""
TEXTS = {"111111111111": RU, "222222222222": FR, "333333333333": NL, "444444444444": KK}
LINES = {
    "111111111111": SourceLine(
        "111111111111",
        "Посол Казахстана посетил Ипр",
        "ru",
        "Embassy of Kazakhstan",
        "2025-09-26",
        "https://example.org/release",
    ),
    "222222222222": SourceLine(
        "222222222222",
        "À Ypres, un monument venu du Kazakhstan",
        "fr",
        "Journal, Belgique",
        "2017",
        "javascript:alert(1)",
    ),
    "333333333333": SourceLine(
        "333333333333", "De partnersteden van Ieper", "nl", "Stad Ieper", "2026", None
    ),
    "444444444444": SourceLine("444444444444", "Ипр пен Семей", "kk", None, None, None),
}


QUOTED: dict[str, dict[tuple[int, int], None]] = {}  # the spans that pages lead to, by source


def said(source: str, words: str, claim: str = "c0ffee") -> Words:
    """The words as they stand in a source of this record, with their line as the sentence."""
    text, line = TEXTS[source], LINES[source]
    start = text.index(words)
    begin = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    sentence = text[begin : end if end > 0 else len(text)]
    QUOTED.setdefault(source, {})[start, start + len(words)] = None
    return Words(
        claim,
        source,
        line.title,
        line.publisher,
        line.published,
        line.lang,
        start,
        start + len(words),
        words,
        sentence,
        begin,
    )


AMBASSADOR = Participant(VASSILENKO, "ambassador", KAZAKHSTAN)
MAYOR = Participant(DESOMER, "mayor", YPRES)
S = {YPRES.id: Stand.CONFIRMED}
LAST_POST = EventCard(
    "100000000001",
    EventType.CEREMONY,
    Modality.RECURRING,
    "1928/..",
    YPRES,
    (),
    (said("222222222222", "célébrée chaque jour depuis 1928"),),
    memorial=MENIN,
    recurrence="FREQ=DAILY",
)
CLOSED = EventCard(
    "100000000002",
    EventType.GIFT,
    Modality.DONE,
    "2010",
    YPRES,
    (Participant(UTEMBAYEV, "ambassador", KAZAKHSTAN),),
    (
        said("222222222222", "a offert à la ville un monument"),
        said("111111111111", "памятнику жертвам ядерных испытаний"),
    ),
    giver=KAZAKHSTAN,
    receiver=YPRES,
    memorial=MONUMENT,
    differs=("giver", "date"),
    sources=2,
)
VISIT = EventCard(
    "100000000003",
    EventType.VISIT,
    Modality.DONE,
    "2025-09-26",
    YPRES,
    (AMBASSADOR, MAYOR),
    (said("111111111111", "Роман Василенко приехал в Ипр"),),
    occasion=NUCLEAR_DAY,
    stands=S,
)
WREATHS = EventCard(
    "100000000004",
    EventType.WREATH_LAYING,
    Modality.DONE,
    "2025-09-26",
    YPRES,
    (AMBASSADOR, MAYOR),
    (said("111111111111", "возложил венки к памятнику жертвам ядерных испытаний"),),
    memorial=MONUMENT,
    stands={YPRES.id: Stand.CONFIRMED, SEMEY.id: Stand.CONFIRMED},
)
BOOKS = EventCard(
    "100000000005",
    EventType.GIFT,
    Modality.DONE,
    "2025~",
    YPRES,
    (AMBASSADOR,),
    (said("111111111111", "Роман Василенко"),),
    giver=KAZAKHSTAN,
    receiver=YPRES,
    object="сборник произведений Абая",
    object_lang="ru",
)
DISPUTED = EventCard(
    "100000000006",
    EventType.AGREEMENT,
    Modality.DENIED,
    "1964/1969",
    None,
    (),
    (said("333333333333", "Semey staat niet op de lijst van de stad"),),
    stands={YPRES.id: Stand.NOT_OURS},
)
PLAN = EventCard(
    "100000000007",
    EventType.PLAN,
    Modality.PLANNED,
    "2026",
    None,
    (),
    (said("444444444444", "мәдени және білім беру жобаларын дамытуды жоспарлап отыр"),),
    object="мәдени және білім беру жобалары",
    object_lang="kk",
)
UNDATED = EventCard(
    "100000000008",
    EventType.MEETING,
    Modality.DONE,
    None,
    YPRES,
    (AMBASSADOR, MAYOR),
    (said("111111111111", "сказал посол"),),
)
EVENTS = (LAST_POST, CLOSED, VISIT, WREATHS, BOOKS, DISPUTED, PLAN, UNDATED)
PAIR = PartnershipCard(
    "geonames-1519422+geonames-2795100", (SEMEY, YPRES), "claimed", Relation.TWINNING, None, 8, "1928", "2026"
)
PAIRS = (
    PAIR,
    PartnershipCard(
        "geonames-2795100+geonames-2832495",
        (YPRES, SIEGEN),
        "said-by-one",
        Relation.TWINNING,
        "1967",
        0,
        None,
        None,
    ),
)
PAIR_LABEL = Label(
    PAIR.id,
    EntityKind.PARTNERSHIP,
    {lang: f"{YPRES.names[lang]} – {SEMEY.names[lang]}" for lang in ("en", "nl", "fr", "ru", "kk")},
)


def home(today: date, limit: int = 8) -> HomeSheet:
    """As ``published.home``."""
    return HomeSheet(
        PAIRS,
        (WREATHS, VISIT, BOOKS, CLOSED),
        (PLAN,),
        (LAST_POST,),
        {"partnership": 2, "event": 8, "source": 4, "person": 3},
        this_day=(VISIT,),
        newest=(CLOSED, VISIT, BOOKS),
    )


def partnerships() -> tuple[PartnershipCard, ...]:
    """As ``published.partnerships``."""
    return PAIRS


def partnerships_listed(page: int = 1) -> tuple[tuple[PartnershipCard, ...], Page]:
    """As ``published.partnerships_listed``."""
    return PAIRS, Page(1, 1, len(PAIRS))


def map_sheet() -> MapSheet:
    """As ``published.map_sheet``: two places with a point, one nobody knows where."""
    places = {
        side.id: PlaceFacts(side, None, None, None, None, None, None) for p in PAIRS for side in p.sides
    }
    places[YPRES.id] = PlaceFacts(YPRES, "BE", BELGIUM, 50.85, 2.88, 35089, "Europe/Brussels")
    places[SEMEY.id] = PlaceFacts(SEMEY, "KZ", KAZAKHSTAN, 50.41, 80.22, 292780, None)
    return MapSheet(places, PAIRS)


THEMES = (
    ("remembrance", (said("222222222222", "aux victimes des armes nucléaires"),)),
    ("culture", (said("444444444444", "мәдени"),)),
)


def told(card: EventCard) -> Told:
    """An event in outline: of a theme is what its own words' sentences speak of."""
    themes = {
        theme
        for theme, spoken in THEMES
        for at in spoken
        for one in card.words
        if at.source == one.source and 0 <= at.start - one.sentence_start < len(one.sentence)
    }
    languages = frozenset(one.lang or "unknown" for one in card.words)
    return Told(card.id, card.type, card.modality, card.date, languages, frozenset(themes))


def map_lines() -> MapLines:
    """As ``published.map_lines``."""
    places = ((SEMEY.id, 50.41, 80.22), (YPRES.id, 50.85, 2.88))
    return MapLines(places, ((1, 0, PAIR.state),), unplaced=len(map_sheet().places) - len(places))


def map_countries() -> tuple[MapCountry, ...]:
    """As ``published.map_countries``."""
    sides = map_sheet().places.values()
    labels = {p.country: p.country_label for p in sides}
    return tuple(MapCountry(c, label, sum(p.country == c for p in sides)) for c, label in labels.items())


def map_cities(countries: Iterable[str | None]) -> tuple[tuple[str | None, Label], ...]:
    """As ``published.map_cities``."""
    wanted = set(countries)
    return tuple((p.country, p.label) for p in map_sheet().places.values() if p.country in wanted)


def map_ties(places: Iterable[str]) -> tuple[PartnershipCard, ...]:
    """As ``published.map_ties``."""
    wanted = set(places)
    return tuple(p for p in PAIRS if wanted & {side.id for side in p.sides})


def partnership(
    id: str,  # noqa: A002
    choice: Callable[[Outline], Collection[str]] | None = None,
) -> PartnershipSheet | None:
    """As ``published.partnership``."""
    if id != PAIR.id:
        return None
    sides = (
        PlaceFacts(YPRES, "BE", BELGIUM, 50.85, 2.88, 35089, "Europe/Brussels", ("איפר", "イーペル")),
        PlaceFacts(SEMEY, "KZ", KAZAKHSTAN, 50.41, 80.22, 292780, None, ("سيماي", "Semipalatinsk")),
    )
    every = (LAST_POST, DISPUTED, CLOSED, VISIT, WREATHS, BOOKS, PLAN, UNDATED)
    outline = Outline(
        PAIR.id, PAIR.since, sides, tuple(map(told, every)), tuple(theme for theme, _ in THEMES)
    )
    wanted = set(choice(outline)) if choice else {one.id for one in every}
    timeline = tuple(one for one in every if one.id in wanted)
    wordings = (
        Answer(
            "name",
            Modality.DONE,
            (said("111111111111", "памятнику жертвам ядерных испытаний"),),
            text="памятник жертвам ядерных испытаний",
            lang="ru",
        ),
        Answer(
            "name",
            Modality.DONE,
            (said("222222222222", "monument aux victimes des armes nucléaires et des incidents nucléaires"),),
            text="monument aux victimes des armes nucléaires et des incidents nucléaires",
            lang="fr",
        ),
    )
    return PartnershipSheet(
        PAIR,
        sides,
        5000.4,
        (
            TieSaid(Relation.TWINNING, Modality.PLANNED, None, said("222222222222", "un monument"), None),
            TieSaid(Relation.TWINNING, Modality.DONE, None, said("111111111111", "побратим Семея"), SEMEY.id),
            TieSaid(
                Relation.TWINNING,
                Modality.DENIED,
                "2026",
                said("333333333333", "Semey staat niet op de lijst van de stad"),
                YPRES.id,
            ),
        ),
        tuple(one for one in timeline if one.date),
        tuple(one for one in timeline if not one.date),
        (MemorialLine(MONUMENT, wordings, 2),),
        (AMBASSADOR, MAYOR, Participant(UTEMBAYEV, "ambassador", KAZAKHSTAN)),
        THEMES,
        (Statement(VASSILENKO, "ambassador", KAZAKHSTAN, said("111111111111", "«Опыт Семея учит миру»")),),
        tuple(LINES.values()),
        outline,
        (SideSays(YPRES, Stand.NOT_OURS, "Semey is geen zusterstad."),),
        tuple(Difference(CLOSED, key, answers_of(CLOSED)[key]) for key in CLOSED.differs),
    )


def answers_of(card: EventCard) -> dict[str, tuple[Answer, ...]]:
    """What the sources of an event give, by property."""
    answers: dict[str, tuple[Answer, ...]] = {}
    if card.date:
        answers["date"] = (Answer("date", card.modality, card.words[:1], edtf=card.date),)
    if card is CLOSED:
        answers["date"] = (
            Answer("date", Modality.DONE, card.words[:1], edtf="2010"),
            Answer("date", Modality.DONE, card.words[1:], edtf="2009-10"),
        )
        answers["giver"] = (
            Answer("giver", Modality.DONE, card.words[:1], entity=KAZAKHSTAN),
            Answer("giver", Modality.DONE, card.words[1:], entity=UTEMBAYEV),
        )
    if card.recurrence:
        answers["recurrence"] = (Answer("recurrence", card.modality, card.words, text=card.recurrence),)
    if card.object:
        answers["object"] = (
            Answer("object", card.modality, card.words, text=card.object, lang=card.object_lang),
        )
    answers["participant"] = tuple(
        Answer("participant", card.modality, card.words, entity=p.who) for p in card.participants
    )
    return answers


def event(id: str) -> EventSheet | None:  # noqa: A002
    """As ``published.event``."""
    card = next((e for e in EVENTS if e.id == id), None)
    if card is None:
        return None
    answers = answers_of(card)
    statements = (
        (Statement(VASSILENKO, "ambassador", KAZAKHSTAN, said("111111111111", "«Опыт Семея учит миру»")),)
        if card is VISIT
        else ()
    )
    dated = [e for e in EVENTS if e.date]
    at = dated.index(card) if card in dated else None
    return EventSheet(
        card,
        answers,
        statements,
        (PAIR_LABEL,),
        tuple(LINES[w.source] for w in card.words),
        dated[at - 1] if at else None,
        dated[at + 1] if at is not None and at + 1 < len(dated) else None,
    )


def source(id: str) -> SourceSheet | None:  # noqa: A002
    """As ``published.source``: every span some page leads to is marked, and there are nested and crossing marks."""
    if id not in LINES:
        return None
    text = TEXTS[id]
    marks: tuple[Mark, ...] = ()
    if id == "111111111111":

        def at(words: str, entity: Label, prop: str) -> Mark:
            start = text.index(words)
            return Mark(start, start + len(words), entity.kind.value, entity, prop, "c0ffee")

        marks = (
            at("Посол Казахстана в Бельгии Роман Василенко", VASSILENKO, "office"),
            at("Роман Василенко", VASSILENKO, "name"),
            at("памятнику жертвам ядерных испытаний", MONUMENT, "name"),
            at("Роман Василенко приехал в Ипр", Label(VISIT.id, EntityKind.EVENT, {"": ""}), "type"),
            at("приехал в Ипр, побратим Семея", PAIR_LABEL, "relation"),
            Mark(len(text) - 3, len(text) + 40, "place", YPRES, "name", "beyond"),
        )
    told = {(w.start, w.end): e for e in EVENTS for w in e.words if w.source == id}
    marked = {(m.start, m.end) for m in marks}
    for start, end in QUOTED.get(id, {}):
        if (start, end) not in marked:
            event = told.get((start, end))
            entity = Label(event.id, EntityKind.EVENT, {"": ""}) if event else YPRES
            marks += (Mark(start, end, entity.kind.value, entity, "type" if event else "name", "c0ffee"),)
    events = tuple(e for e in EVENTS if any(w.source == id for w in e.words))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return SourceSheet(
        LINES[id],
        text,
        digest,
        digest,
        "2026-11-22T18:00:00+00:00",
        SEMEY if id.startswith("1") else None,
        marks,
        events,
    )


def sources() -> tuple[SourceLine, ...]:
    """As ``published.sources``."""
    return tuple(LINES.values())


def sources_listed(page: int = 1) -> tuple[tuple[SourceLine, ...], Page]:
    """As ``published.sources_listed``."""
    return sources(), Page(1, 1, len(LINES))


def search(asked: Asked, places: object = None, senses: object = None, nearness: object = None) -> Results:
    """As ``published.search``: everything for Ypres, the words of Semey meant by Semy, else nothing."""
    if asked.text == "Semy":
        return Results(meant="Semey", without=("Semy",))
    if asked.text not in ("Ypres", "Ипр") and asked.kind != "event":
        return Results(unknown=("place",) if asked.place else ())
    line = LINES["111111111111"]
    found = (
        Found(YPRES, also=("Ieper", "nl")),
        Found(PAIR_LABEL, partnership=PAIR),
        Found(
            Label(VISIT.id, EntityKind.EVENT, {}),
            event=VISIT,
            snippet=Snippet((("… приехал в ", False), ("Ипр", True), (", побратим", False)), "ru"),
        ),
        Found(None, source=line, line=2, snippet=Snippet((("Посол в Ипре", False),), "ru")),
    )
    return Results(found, total=1000, more=True, page=asked.page, pages=50)


def suggest(text: str, kind: str = "") -> tuple[Suggestion, ...]:
    """As ``published.suggest``."""
    known = (Suggestion(YPRES, "Ypres", "en"), Suggestion(VASSILENKO, "Роман Василенко", "ru"))
    return tuple(one for one in known if one.name.lower().startswith(text.lower()))


DOORS = (
    "home",
    "map_sheet",
    "map_lines",
    "map_countries",
    "map_cities",
    "map_ties",
    "partnerships",
    "partnerships_listed",
    "partnership",
    "event",
    "source",
    "sources",
    "sources_listed",
    "search",
    "suggest",
)


def nothing() -> dict[str, Callable[..., object]]:
    """The same doors of a record in which nothing has been accepted."""
    return {
        "home": lambda today, limit=8: HomeSheet((), (), (), (), {}),
        "map_sheet": lambda: MapSheet({}, ()),
        "map_lines": lambda: MapLines((), ()),
        "map_countries": lambda: (),
        "map_cities": lambda countries: (),
        "map_ties": lambda places: (),
        "partnerships": lambda: (),
        "partnerships_listed": lambda page=1: ((), Page(1, 1, 0)),
        "sources": lambda: (),
        "sources_listed": lambda page=1: ((), Page(1, 1, 0)),
        "search": lambda asked, places=None, senses=None, nearness=None: Results(),
        "suggest": lambda text, kind="": (),
        "partnership": lambda id_: None,
        "event": lambda id_: None,
        "source": lambda id_: None,
    }
