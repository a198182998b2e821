"""Sheets of single nouns over the record of ``twin_sheets``: as the record gives them, and one too long."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from twin_sheets import (
    AMBASSADOR,
    BELGIUM,
    BOOKS,
    CLOSED,
    DESOMER,
    KAZAKHSTAN,
    LAST_POST,
    LINES,
    MAYOR,
    MENIN,
    MONUMENT,
    PAIR_LABEL,
    PAIRS,
    PLAN,
    UTEMBAYEV,
    VASSILENKO,
    VISIT,
    WREATHS,
    YPRES,
    said,
)

from pobratim.facts.kinds import EntityKind, EventType, Modality, Theme
from pobratim.record.passport_sheets import (
    GiftSheet,
    LedgerSheet,
    MemorialRow,
    MemorialSheet,
    OrganisationSheet,
    Page,
    PersonSheet,
    PlaceSheet,
    Promise,
    Promised,
    Spelling,
    Stated,
    Term,
    ThemeSheet,
)
from pobratim.record.sheets import Answer, EventCard, Label, PlaceFacts

TOWN = PlaceFacts(YPRES, "BE", BELGIUM, 50.85, 2.88, 35089, "Europe/Brussels")
MUSEUM = Label(
    "f1b2c3d4e5f6",
    EntityKind.ORGANISATION,
    {"en": "In Flanders Fields Museum", "ru": "музей «На полях Фландрии»"},
)
FRENCH = said("222222222222", "monument aux victimes des armes nucléaires et des incidents nucléaires")
RUSSIAN = said("111111111111", "памятнику жертвам ядерных испытаний")
OFFERED = said("222222222222", "a offert à la ville un monument")
ONE, TWO = Page(1, 1, 2), Page(1, 2, 60)
WORDINGS = (
    Answer("name", Modality.DONE, (RUSSIAN,), text=MONUMENT.names["ru"], lang="ru"),
    Answer("name", Modality.DONE, (FRENCH,), text=MONUMENT.names["fr"], lang="fr"),
)
GIVEN = (
    Stated(OFFERED, Modality.DONE, "2010", YPRES, KAZAKHSTAN, YPRES, event=CLOSED.id),
    Stated(RUSSIAN, Modality.PLANNED, None, None, UTEMBAYEV, None, event=CLOSED.id),
)
UNVEILED = replace(CLOSED, id="100000000009", type=EventType.UNVEILING, differs=())
MEMORIAL = MemorialSheet(
    label=MONUMENT,
    town=TOWN,
    wordings=WORDINGS,
    inscriptions=(Answer("inscription", Modality.DONE, (RUSSIAN,), text="Вечная память", lang="ru"),),
    spots=(Answer("spot", Modality.DONE, (FRENCH,), text="dans la cour des Halles aux draps", lang="fr"),),
    places=(Answer("place", Modality.DONE, (FRENCH,), entity=YPRES),),
    given=GIVEN,
    unveilings=(UNVEILED,),
    unveiled=(Stated(OFFERED, Modality.DONE, "2010", YPRES, event=UNVEILED.id),),
    customs=(LAST_POST,),
    since=(WREATHS,),
    page=Page(1, 1, 1),
    left={},
    partnerships=(PAIR_LABEL,),
    sources=tuple(LINES.values()),
)
LONG = "d0b2c3d4e5f6"


def too_long() -> MemorialSheet:
    """A memorial of which more is said than a sheet of paper holds."""
    long = (
        "monument à la mémoire de toutes les victimes des armes nucléaires et des incidents nucléaires " * 2
    )
    wordings = [
        replace(WORDINGS[n % 2], text=f"{n} {long}", said=(RUSSIAN, FRENCH, OFFERED)) for n in range(20)
    ]
    people = tuple(replace(AMBASSADOR, who=who) for who in (VASSILENKO, DESOMER, UTEMBAYEV)) * 4
    since = [replace(WREATHS, id=f"2000000000{n:02}", participants=people) for n in range(60)]
    names = {f"x{n}": f"{long} {n}" for n in range(9)} | MONUMENT.names
    return replace(
        MEMORIAL,
        label=Label(LONG, EntityKind.MEMORIAL, names),
        wordings=tuple(wordings),
        inscriptions=tuple(wordings[:9]),
        spots=tuple(replace(MEMORIAL.spots[0], text=f"{n} {long}") for n in range(9)),
        given=GIVEN * 12,
        unveilings=(UNVEILED,) * 5,
        unveiled=MEMORIAL.unveiled * 9,
        customs=(LAST_POST,) * 5,
        since=tuple(since),
        page=Page(1, 22, 1264),
        left={"name": 3, "sources": 4960},
    )


def memorial(id: str, page: int = 1) -> MemorialSheet | None:  # noqa: A002
    """As ``published.memorial``."""
    return {MONUMENT.id: MEMORIAL, LONG: too_long()}.get(id)


def memorials(page: int = 1) -> tuple[tuple[MemorialRow, ...], Page]:
    """As ``published.memorials``."""
    return (MemorialRow(MONUMENT, (YPRES,), 3), MemorialRow(MENIN, (), 1)), TWO


GIFT = GiftSheet(
    card=BOOKS,
    stated=(Stated(BOOKS.words[0], Modality.DONE, "2025~", YPRES, KAZAKHSTAN, YPRES, "сборник", BOOKS.id),),
    called=(Answer("object", Modality.DONE, BOOKS.words, text="сборник произведений Абая", lang="ru"),),
    kept=(Answer("kept", Modality.DONE, BOOKS.words, text="городская библиотека", lang="ru"),),
    occasions=(Answer("occasion", Modality.DONE, BOOKS.words, entity=VISIT.occasion),),
    since=(WREATHS,),
    mentions=(OFFERED,),
    partnerships=(PAIR_LABEL,),
    sources=(LINES["111111111111"],),
)
LONG_GIFT = replace(
    GIFT,
    card=replace(BOOKS, id=LONG),
    stated=GIFT.stated * 30,
    called=tuple(replace(GIFT.called[0], text=f"{n} " + "сборник произведений " * 20) for n in range(30)),
    kept=GIFT.kept * 9,
    occasions=GIFT.occasions * 9,
    since=too_long().since,
    mentions=GIFT.mentions * 30,
)


def gift(id: str) -> GiftSheet | None:  # noqa: A002
    """As ``published.gift``; the monument's own has nothing but the memorial."""
    bare = replace(GIFT, card=CLOSED, called=(), kept=(), occasions=(), since=(), mentions=(), stated=GIVEN)
    return {BOOKS.id: GIFT, CLOSED.id: bare, LONG: LONG_GIFT}.get(id)


def gifts(page: int = 1) -> tuple[tuple[EventCard, ...], Page]:
    """As ``published.gifts``."""
    return (BOOKS, CLOSED), ONE


TERM = Term("ambassador", KAZAKHSTAN, "2021", "2025-09-26", 3, (RUSSIAN,))
FORMER = Term("former-mayor", YPRES, None, None, 1, ())


def place(id: str, today: date, page: int = 1) -> PlaceSheet | None:  # noqa: A002
    """As ``published.place``."""
    if id != YPRES.id:
        return None
    people = ((VASSILENKO, TERM), (DESOMER, FORMER))
    return PlaceSheet(
        TOWN, PAIRS, (MONUMENT, MENIN), (LAST_POST,), (PLAN,), (WREATHS, VISIT, CLOSED), TWO, people, 1
    )


SPELLINGS = (
    Spelling("Роман Василенко", "ru", False),
    Spelling("Roman Vassilenko", "en", False),
    Spelling("Roman Vasilenko", "en", True),
)


def person(id: str, page: int = 1) -> PersonSheet | None:  # noqa: A002
    """As ``published.person``; the mayor holds no office that a source names."""
    sheets = {
        VASSILENKO.id: PersonSheet(VASSILENKO, SPELLINGS, (TERM, FORMER), (WREATHS, VISIT), TWO),
        DESOMER.id: PersonSheet(DESOMER, (), (), (), Page(1, 1, 0)),
    }
    return sheets.get(id)


def organisation(id: str, page: int = 1) -> OrganisationSheet | None:  # noqa: A002
    """As ``published.organisation``."""
    if id != MUSEUM.id:
        return None
    spellings = (Spelling(MUSEUM.names["ru"], "ru", False), Spelling(MUSEUM.names["en"], "", False))
    return OrganisationSheet(MUSEUM, spellings, ((UTEMBAYEV, FORMER),), (VISIT,), ONE)


def theme(id: Theme) -> ThemeSheet:  # noqa: A002
    """As ``published.theme``: of one theme something is said."""
    if id is not Theme.REMEMBRANCE:
        return ThemeSheet(id.value, (), 0, (), ())
    return ThemeSheet(id.value, (FRENCH, OFFERED, RUSSIAN), 2, PAIRS, (WREATHS, VISIT))


PROMISED = (
    Promised(PLAN, PLAN.words, Promise.OPEN, "2025-09-26", "2026", (), (PAIR_LABEL,)),
    Promised(
        replace(PLAN, id="100000000010", participants=(AMBASSADOR, MAYOR), date="2025"),
        (*PLAN.words, RUSSIAN),
        Promise.KEPT,
        "2025",
        "2025",
        (VISIT,),
        (PAIR_LABEL,),
    ),
    Promised(
        replace(BOOKS, id="100000000011", modality=Modality.CANCELLED),
        BOOKS.words,
        Promise.WITHDRAWN,
        None,
        None,
        (),
        (),
    ),
)


def promises(
    today: date, *, state: Promise | None = None, pair: str | None = None, page: int = 1
) -> LedgerSheet:
    """As ``published.promises``."""
    kept = tuple(p for p in PROMISED if state in (None, p.state))
    counts = {p.state: 1 for p in PROMISED}
    return LedgerSheet(kept, Page(1, 2 if len(kept) > 1 else 1, len(kept)), counts, (PAIR_LABEL,))


DOORS = (
    "gift",
    "gifts",
    "memorial",
    "memorials",
    "organisation",
    "person",
    "place",
    "promises",
    "theme",
)
# By the name of the type of page.
PAGES = {
    "memorials": "memorials/",
    "memorial": f"memorial/{MONUMENT.id}/",
    "gifts": "gifts/",
    "gift": f"gift/{BOOKS.id}/",
    "gift of a memorial": f"gift/{CLOSED.id}/",
    "place": f"place/{YPRES.id}/",
    "person": f"person/{VASSILENKO.id}/",
    "person without office": f"person/{DESOMER.id}/",
    "organisation": f"organisation/{MUSEUM.id}/",
    "theme": "theme/remembrance/",
    "theme without sources": "theme/sport/",
    "promises": "promises/",
    "kept promises": "promises/?state=kept",
    "no promises": "promises/?state=overdue",
}


def nothing() -> dict[str, Callable[..., object]]:
    """The same doors of a record in which nothing has been accepted."""
    none = Page(1, 1, 0)
    return {
        "memorials": lambda page=1: ((), none),
        "gifts": lambda page=1: ((), none),
        "promises": lambda today, **asked: LedgerSheet((), none, {}, ()),
        "theme": lambda id_: ThemeSheet(id_.value, (), 0, (), ()),
        **{door: lambda *a, **k: None for door in ("memorial", "gift", "place", "person", "organisation")},
    }
