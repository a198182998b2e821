"""Japanese as its town halls write it: years of eras, days in brackets, and towns before を."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType, Modality
from pobratim.facts.nouns import Event
from pobratim.reading import read

TODAY = "2018-11-28"


def events(text: str, kind: EventType) -> list[Event]:
    """Those of a type, as told on a day of November 2018."""
    return [e for e in read(Document("sample", text, "ja", published=TODAY)).events if e.type is kind]


@pytest.mark.parametrize(
    ("when", "edtf"),
    [
        ("10月5日から9日まで", "2018-10-05/2018-10-09"),
        ("10月5日~9日の日程で", "2018-10-05/2018-10-09"),
        ("10月5日〜9日に", "2018-10-05/2018-10-09"),
        ("10月5日(金)から9日(火)まで", "2018-10-05/2018-10-09"),
        ("10月5日（金曜日）から11月2日（金曜日）まで", "2018-10-05/2018-11-02"),
        ("10月6,7,8日に", "2018-10-06/2018-10-08"),
        ("10月5日、6日に", "2018-10-05/2018-10-06"),
        ("平成28年5月17日~平成28年5月24日に", "2016-05-17/2016-05-24"),
        ("平成28年5月17日から24日まで", "2016-05-17/2016-05-24"),
        ("1974年(昭和49年)10月25日に", "1974-10-25"),
        ("昭和49年(1974年)10月25日に", "1974-10-25"),
        ("昭和49(1974)年10月25日に", "1974-10-25"),
        ("昭和49(1974)年に", "1974"),
        ("昭和49年（1974年）に", "1974"),
        ("10月に", "2018-10"),
        ("2016年10月に", "2016-10"),
    ],
)
def test_a_visit_has_the_days_that_are_told(when: str, edtf: str) -> None:
    (visit,) = events(f"{when}訪問団がコンコード市を訪問しました。", EventType.VISIT)
    assert visit.date == edtf


@pytest.mark.parametrize("text", ["提携45周年(2016年)を記念して", "全40回(2016年)の"])
def test_a_year_in_brackets_is_no_other_writing_of_a_number_of_years(text: str) -> None:
    (visit,) = events(f"{text}訪問団がコンコード市を訪問しました。", EventType.VISIT)
    assert visit.date in (None, "2016")


@pytest.mark.parametrize(
    "text",
    [
        "北上市の訪問団がコンコード市を訪問しました。",
        "北上市から訪問団がコンコード市を訪れました。",
        "北上市は訪問団をコンコード市へ派遣しました。",
        "北上市の高橋敏彦市長はコンコード市を訪問し、歓迎を受けた。",
    ],
)
def test_a_visit_is_where_they_went(text: str) -> None:
    (visit,) = events(text, EventType.VISIT)
    assert visit.place == "geonames:5339111"
    assert visit.modality is Modality.DONE
    assert not events(text, EventType.AID)


def test_a_delegation_that_is_sent_tomorrow_is_planned() -> None:
    (visit,) = events("北上市は12月、コンコード市に市民訪問団30人を派遣する。", EventType.VISIT)
    assert (visit.modality, visit.date, visit.place) == (Modality.PLANNED, "2018-12", "geonames:5339111")


@pytest.mark.parametrize("club", ["姉妹都市協会会長", "国際交流協会会長", "実行委員会委員長"])
def test_a_word_of_the_lexicon_before_an_office_is_nobody(club: str) -> None:
    assert not read(Document("sample", f"{club}があいさつをした。", "ja")).people


def test_friendship_is_no_town_of_that_name() -> None:
    told = read(Document("sample", "橋を「姉妹都市友好の橋」と名付け、フェアフィールド市で除幕した。", "ja"))
    assert [place.name for place in told.places] == ["Fairfield"]


@pytest.mark.parametrize(
    "text",
    ["昨日、市内で交通事故があり、3人がけがをした。", "市議会は6月定例会を開き、補正予算案を可決した。"],
)
def test_everyday_news_tells_nothing(text: str) -> None:
    told = read(Document("sample", text, "ja", published=TODAY))
    assert not told.events
    assert not told.partnerships


def test_pupils_who_will_visit_have_not_done_so() -> None:
    (exchange,) = events(
        "今年の12月には、コンコード市の高校生が北上市を訪問する予定です。", EventType.EXCHANGE
    )
    assert (exchange.modality, exchange.date) == (Modality.PLANNED, "2018-12")


def test_who_flies_home_tomorrow_has_not_been_there() -> None:
    told = "派遣団は12月3日(月)から8日(土)までコンコード市を訪問し、9日に帰国します。"
    assert {e.modality for e in events(told, EventType.VISIT)} == {Modality.PLANNED}


def test_a_committee_is_no_unveiling() -> None:
    assert not events("北上市では姉妹都市委員会が1972年に設置されました。", EventType.UNVEILING)


@pytest.mark.parametrize(
    "text",
    [
        "9月7日に福岡市で、広州市との友好都市締結30周年記念レセプションを実施しました。",
        "松江市と姉妹都市を締結している福岡市の市長が式典に出席しました。",
        "4月18日に行われた「友好都市締結記念大会」に市長が出席しました。",
    ],
)
def test_a_jubilee_of_a_tie_is_no_agreement(text: str) -> None:
    assert events(text, EventType.AGREEMENT) == []


def test_a_month_stands_before_its_day_and_a_slash() -> None:
    (told,) = events("4/8(木)に福岡市で歓迎会が行われました。", EventType.CEREMONY)
    assert told.date == "2018-04-08"


def test_the_whole_name_in_quotation_marks_is_given() -> None:
    (told,) = events("ボッパルト市から7月に青梅市へ「友好の鐘」が寄贈されました。", EventType.GIFT)
    assert told.object == "友好の鐘"
