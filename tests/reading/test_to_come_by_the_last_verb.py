"""What is to come by its own verb, by the verb that ends the sentence, or by a noun of signing; and what is over."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

AHEAD = [
    ("ja", "2024-09-15", "団員たちは、10月2日から8日までボッパルト市に滞在し、市民と友好を深めます。", {("visit", "2024-10-02/2024-10-08")}),
    ("ja", "2024-06-10", "6月20日、姉妹都市ボッパルト市から訪問団が来市します。", {("visit", "2024-06-20")}),
    ("it", "2025-10-08", "Gli studenti di Cuneo saranno ospiti a Pulheim a novembre.", {("exchange", "2025-11")}),
    ("it", "2024-09-03", "Verrà suggellato sabato 7 settembre il gemellaggio tra Siamanna e Sacrofano.", {("agreement", "2024-09-07")}),
    ("es", "2024-04-09", "Los alumnos de Burgos devolverán la visita a Francia del 10 al 17 de junio.", {("exchange", "2024-06-10/2024-06-17")}),
    ("es", "2018-06-15", "Mañana se realizará la firma del Protocolo de Amistad entre Ronda y Ceuta.", {("agreement", "2018-06-16")}),
    ("uk", "2024-06-10", "12 червня у Львові відбудеться підписання договору про співробітництво з Вроцлавом.", {("agreement", "2024-06-12")}),
    ("pl", "2024-06-10", "12 czerwca w Koninie odbędzie się podpisanie umowy partnerskiej z Herne.", {("agreement", "2024-06-12")}),
]  # fmt: skip

OVER = [
    ("ja", "2024-06-10", "訪問団は5月3日から8日までボッパルト市に滞在し、市民との交流を深めました。", "2024-05-03/2024-05-08"),
    ("ja", "2024-06-10", "市長は5月10日、松江市を訪れ、記念式典に出席した。", "2024-05-10"),
    ("ja", "2023-11-05", "松江市とは1989年に姉妹都市となり、来年35周年を迎えます。", "1989"),
    ("it", "2024-06-10", "Il sindaco ha firmato ieri a Trento il patto di gemellaggio con Kempten.", "2024-06-09"),
    ("es", "2024-06-10", "El alcalde firmó ayer en Burgos el convenio de hermanamiento con Dijon.", "2024-06-09"),
    ("uk", "2024-06-10", "Учора у Львові підписано договір про співробітництво з Вроцлавом.", "2024-06-09"),
    ("pl", "2024-06-10", "Wczoraj w Koninie podpisano umowę partnerską z Herne.", "2024-06-09"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "day", "text", "expected"), AHEAD)
def test_it_is_to_come(lang: str, day: str, text: str, expected: set[tuple[str, str]]) -> None:
    events = read(Document("sample", text, lang, published=day)).events
    assert {(str(e.type), e.date) for e in events if e.modality == "planned"} >= expected
    assert not [e for e in events if e.modality == "done" and e.date]


@pytest.mark.parametrize(("lang", "day", "text", "when"), OVER)
def test_it_is_over(lang: str, day: str, text: str, when: str) -> None:
    events = read(Document("sample", text, lang, published=day)).events
    assert events and events[0].date == when
    assert all(e.modality == "done" for e in events)


def test_a_departure_and_the_stay_to_come_are_two() -> None:
    text = (
        "松江市の訪問団が、姉妹都市のニューオーリンズ市へ向け、6月8日に出発しました。"
        "一行は15日まで滞在し、市長を表敬訪問します。"
    )
    reading = read(Document("sample", text, "ja", published="2024-06-10"))
    names = {p.id: p.name for p in reading.places}
    visits = [(e.modality, names.get(e.place or "")) for e in reading.events if e.type == "visit"]
    assert visits[0] == ("done", "New Orleans") and [m for m, _ in visits[1:]] == ["planned"]


INVITED = [
    ("en", "The mayor of Dijon has visited Bath and invited the mayor of Bath to visit his city next year.", "Bath"),
    ("de", "Der Bürgermeister von Bath hat Kiel besucht und den Bürgermeister von Kiel eingeladen, im nächsten Jahr Bath zu besuchen.", "Kiel"),
    ("es", "El alcalde de Dijon ha visitado Écija e invitó al alcalde de Écija a visitar el próximo año su ciudad.", "Écija"),
    ("it", "Il sindaco di Dijon ha visitato Trento e ha invitato il sindaco di Trento a visitare il prossimo anno la sua città.", "Trento"),
    ("pl", "Burmistrz Herne odwiedził Konin i zaprosił burmistrza Konina do odwiedzenia Herne w przyszłym roku.", "Konin"),
    ("uk", "Мер Вроцлава відвідав Львів і запросив мера Львова відвідати Вроцлав наступного року.", "Lviv"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "place"), INVITED)
def test_who_was_there_and_invites_for_next_year_has_been_there(lang: str, text: str, place: str) -> None:
    reading = read(Document("sample", text, lang, published="2015-08-20"))
    names = {p.id: p.name for p in reading.places}
    done = [e for e in reading.events if e.modality == "done"]
    assert [(e.type, names.get(e.place or ""), e.date) for e in done] == [("visit", place, None)]


LIKE_LAST_YEAR = [
    ("en", "As last year, a delegation from Kiel visited Bath."),
    ("de", "Wie im vergangenen Jahr besuchte eine Delegation aus Bath Kiel."),
    ("fr", "Comme l'an dernier, une délégation de Kiel a visité Dijon."),
    ("nl", "Net als vorig jaar was een delegatie uit Kiel op bezoek in Gouda."),
    ("ru", "Как и в прошлом году, делегация из Киля посетила Тверь."),
    ("it", "Come lo scorso anno, una delegazione di Kempten ha visitato Trento."),
    ("es", "Como el año pasado, una delegación de Dijon visitó Burgos."),
    ("pl", "Podobnie jak w zeszłym roku delegacja z Herne odwiedziła Konin."),
    ("uk", "Як і торік, делегація з Вроцлава відвідала Львів."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), LIKE_LAST_YEAR)
def test_what_was_as_last_year_was_not_last_year(lang: str, text: str) -> None:
    events = read(Document("sample", text, lang, published="2024-06-10")).events
    assert [(e.type, e.date) for e in events] == [("visit", None)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Last year a delegation from Kiel visited Bath."),
        ("uk", "Торік делегація з Вроцлава відвідала Львів."),
        ("pl", "W zeszłym roku delegacja z Herne odwiedziła Konin."),
        ("it", "Lo scorso anno una delegazione di Kempten ha visitato Trento."),
    ],
)
def test_last_year_is_a_date(lang: str, text: str) -> None:
    assert [e.date for e in read(Document("sample", text, lang, published="2024-06-10")).events] == ["2023"]
