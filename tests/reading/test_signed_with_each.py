"""Papers signed with several towns, each on its own day, and renewed later: each is an act of its own."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read

# The language, the item, and the days of its agreements in order.
ITEMS: list[tuple[str, str, list[str]]] = [
    ("en", "Kendal signed a twinning agreement with Coesfeld in 1990, with Dinan in 1995 and with Pskov in 2003.", ["1990", "1995", "2003"]),
    ("en", "In May 2024, Kendal signed a partnership agreement with Coesfeld. In June 2024, Kendal signed a partnership agreement with Dinan. In September 2024, Kendal signed a partnership agreement with Pskov.", ["2024-05", "2024-06", "2024-09"]),
    ("de", "Borken unterzeichnete 1990 einen Partnerschaftsvertrag mit Albertslund, 1995 mit Dinan und 2003 mit Pskow.", ["1990", "1995", "2003"]),
    ("de", "Im Mai unterzeichnete Borken einen Vertrag mit Albertslund. Im Juni folgte Dinan. Im September unterzeichnete Borken einen Vertrag mit Pskow.", ["2024-05", "2024-09"]),
    ("de", "Im Mai 2024 unterzeichnete Borken einen Partnerschaftsvertrag mit Albertslund. Im Juni 2024 unterzeichnete Borken einen Partnerschaftsvertrag mit Dinan. Im September 2024 unterzeichnete Borken einen Partnerschaftsvertrag mit Pskow.", ["2024-05", "2024-06", "2024-09"]),
    ("nl", "Veendam sloot in 1990 een stedenband met Coesfeld, in 1995 met Dinan en in 2003 met Pskov.", ["1990", "1995", "2003"]),
    ("nl", "In mei tekende Veendam een overeenkomst met Coesfeld. In juni tekende Veendam een overeenkomst met Dinan. In september tekende Veendam een overeenkomst met Pskov.", ["2024-05", "2024-06", "2024-09"]),
    ("fr", "Tours a signé une charte de jumelage avec Coesfeld en 1990, avec Borken en 1995 et avec Pskov en 2003.", ["1990", "1995", "2003"]),
    ("fr", "En mai, Tours a signé un accord avec Coesfeld. En juin, Tours a signé un accord avec Borken. En septembre, Tours a signé un accord avec Pskov.", ["2024-05", "2024-06", "2024-09"]),
    ("ru", "В мае Псков подписал соглашение с Бонном. В июне Псков подписал соглашение с Лионом. В сентябре Псков подписал соглашение с Краковом.", ["2024-05", "2024-06", "2024-09"]),
    ("ru", "В мае Псков подписал соглашение о побратимстве с Бонном. В июне — с Лионом.", ["2024-05"]),
    ("ru", "В 1990 году Псков подписал договор о побратимстве с Бонном. В 1995 году подписан договор с Лионом. В 2003 году подписан договор с Краковом.", ["1990", "1995", "2003"]),
    ("kk", "Мамырда Семей Боннмен келісімге қол қойды. Маусымда Семей Лионмен келісімге қол қойды. Қыркүйекте Семей Краковпен келісімге қол қойды.", ["2024-05", "2024-06", "2024-09"]),
    ("kk", "1990 жылы Семей Боннмен бауырластық туралы келісімге қол қойды. 1995 жылы Лионмен келісім жасалды.", ["1990", "1995"]),
    ("en", "The agreement with Coesfeld was signed on 3 May, the one with Dinan on 5 June.", ["2024-05-03"]),
    ("de", "Der Vertrag mit Albertslund wurde am 3. Mai unterzeichnet, der mit Dinan am 5. Juni. Borken feierte beides.", ["2024-05-03"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "days"), ITEMS)
def test_each_signing_has_its_day(lang: str, text: str, days: list[str]) -> None:
    reading = read(Document("sample", text, lang, published="2024-11-14"))
    assert sorted(e.date or "" for e in reading.events if e.type is EventType.AGREEMENT) == days


# Renewals beside the first signing, in items of 14 May 2024.
RENEWED: list[tuple[str, str, list[str]]] = [
    ("de", "Die Städtepartnerschaft zwischen Borken und Albertslund wurde 1976 unterzeichnet und am 3. Mai erneuert.", ["1976", "2024-05-03"]),
    ("de", "Am 3. Mai wurde die 1976 geschlossene Partnerschaft zwischen Borken und Albertslund erneuert.", ["1976", "2024-05-03"]),
    ("de", "1976 unterzeichneten Borken und Albertslund den Partnerschaftsvertrag. Er wurde am 3. Mai 2024 erneuert.", ["1976", "2024-05-03"]),
    ("en", "The twinning between Kendal and Coesfeld was signed in 1976 and renewed on 3 May.", ["1976", "2024-05-03"]),
    ("en", "Kendal and Coesfeld signed a twinning charter in 1976. It was renewed on 3 May 2024.", ["1976", "2024-05-03"]),
    ("en", "Kendal has been twinned with Coesfeld since 1976; the twinning was reaffirmed on 3 May.", ["1976", "2024-05-03"]),
    ("nl", "De stedenband tussen Veendam en Coesfeld werd in 1976 getekend en op 3 mei vernieuwd.", ["1976", "2024-05-03"]),
    ("nl", "Veendam en Coesfeld tekenden in 1976 een stedenband. Die werd op 3 mei 2024 hernieuwd.", ["1976", "2024-05-03"]),
    ("fr", "Le jumelage entre Dinan et Coesfeld, signé en 1976, a été renouvelé le 3 mai.", ["1976", "2024-05-03"]),
    ("fr", "Dinan et Coesfeld ont signé une charte de jumelage en 1976. Elle a été renouvelée le 3 mai 2024.", ["1976", "2024-05-03"]),
    ("ru", "Договор о побратимстве Пскова и Белостока подписан в 1976 году и подтверждён 3 мая.", ["1976", "2024-05-03"]),
    ("ru", "Псков и Белосток подписали договор о побратимстве в 1976 году. 3 мая 2024 года он был продлён.", ["1976", "2024-05-03"]),
    ("ru", "Псков и Белосток — побратимы с 1976 года. 3 мая договор был возобновлён.", ["1976", "2024-05-03"]),
    ("kk", "Семей мен Белосток арасындағы бауырластық туралы келісім 1976 жылы жасалып, 3 мамырда жаңартылды.", ["1976", "2024-05-03"]),
    ("kk", "Семей мен Белосток 1976 жылы бауырластық туралы келісімге қол қойды. Ол 2024 жылғы 3 мамырда жаңартылды.", ["1976", "2024-05-03"]),
    ("en", "The twinning charter of Kendal and Coesfeld, signed in 1976, was renewed in 1996 and 2016.", ["1976", "1996", "2016"]),
    ("de", "Die 1976 geschlossene Städtepartnerschaft von Borken und Albertslund wurde 2001 erneuert.", ["1976", "2001"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "days"), RENEWED)
def test_a_renewal_is_an_act_of_its_own(lang: str, text: str, days: list[str]) -> None:
    reading = read(Document("sample", text, lang, published="2024-05-14"))
    assert sorted(e.date or "" for e in reading.events if e.type is EventType.AGREEMENT) == days


# Whom somebody signs with says nothing of where, and those signed with are no pair.
WITH: list[tuple[str, str]] = [
    ("en", "In May Kendal signed an agreement with Coesfeld. In June it signed one with Dinan."),
    ("en", "Kendal signed three agreements this year:\n- with Coesfeld on 3 May\n- with Dinan on 5 June"),
    ("fr", "Tours a signé trois accords cette année :\n- avec Coesfeld le 3 mai\n- avec Borken le 5 juin"),
    ("nl", "Veendam tekende dit jaar drie overeenkomsten:\n- met Coesfeld op 3 mei\n- met Dinan op 5 juni"),
]


@pytest.mark.parametrize(("lang", "text"), WITH)
def test_no_place_is_whom_it_was_signed_with(lang: str, text: str) -> None:
    reading = read(Document("sample", text, lang, published="2024-11-14"))
    assert {e.place for e in reading.events} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "Kendal signed agreements with Coesfeld and Pskov.",
        "Kendal signed agreements with Coesfeld (1990), Dinan (1995) and Pskov (2003).",
    ],
)
def test_those_signed_with_are_no_pair(text: str) -> None:
    assert not read(Document("sample", text, "en", published="2024-11-14")).partnerships
