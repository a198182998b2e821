"""Who gives, who came and who only tells of it, in plain sentences of six languages; offices of those beside."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType
from pobratim.reading import read

Told = tuple[Reading, dict[str | None, str]]


def told(lang: str, text: str) -> Told:
    reading = read(Document("sample", text, lang, published="2024-06-12"))
    return reading, {None: "", **{n.id: n.name for n in (*reading.places, *reading.people)}}


def who(reading: Told, kind: EventType) -> set[str]:
    found, names = reading
    return {names[person] for event in found.events if event.type is kind for person in event.who}


@pytest.mark.parametrize(
    ("lang", "text", "giver", "receiver"),
    [
        ("nl", "Het beeld is een geschenk van burgemeester Paul Renard aan de stad Goes.", "Paul Renard", "Goes"),
        ("fr", "La sculpture est un cadeau du maire Paul Renard à la ville de Bath.", "Paul Renard", "Bath"),
        ("de", "Die Skulptur ist ein Geschenk von Bürgermeister Paul Renard an die Stadt Goslar.", "Paul Renard", "Goslar"),
        ("de", "Das Gemälde wurde von Bürgermeister Pavel Novák an Oberbürgermeisterin Eva Stein überreicht.", "Pavel Novák", "Eva Stein"),
        ("nl", "De klok, een geschenk van zusterstad Jena aan Delft, werd vrijdag opgehangen.", "Jena", "Delft"),
        ("en", "A scroll was presented to the Mayor of Wolfsburg, Dennis Weilmann, by Luton's mayor, Tahmina Saleem, on Monday.", "Luton", "Wolfsburg"),
        ("en", "Mayor Ann Moss presented her guest, Mayor Pierre Lambert of Dijon, with a silver bowl.", "Ann Moss", "Dijon"),
        ("nl", "Van zijn collega uit Jena, Thomas Nitzsche, kreeg burgemeester Jan Smit een porseleinen vaas.", "Jena", "Jan Smit"),
        ("fr", "Luc Blanc a reçu des mains de Petra Kern une statuette en bronze.", "Petra Kern", "Luc Blanc"),
        ("ru", "Этот фонтан — подарок города Дижона Майнцу.", "Dijon", "Mainz"),
        ("ru", "Подарок от мэра Бреста Александра Рогачука — картина — вручён главе Костромы Юрию Журину в среду.", "Brest", "Kostroma"),
        ("en", "The two mayors, Joy Aitman and Daniel Fasquelle, exchanged gifts at a dinner in Witney on Saturday.", "", ""),
        ("fr", "Les deux maires, Luc Blanc et Petra Kern, ont échangé des cadeaux à Dijon.", "", ""),
    ],
)  # fmt: skip
def test_who_gives_and_who_gets(lang: str, text: str, giver: str, receiver: str) -> None:
    reading, names = told(lang, text)
    gifts = [e for e in reading.events if e.type is EventType.GIFT]
    assert [(names[e.giver], names[e.receiver]) for e in gifts] == [(giver, receiver)]


def test_handing_over_an_office_is_no_gift() -> None:
    assert not told("en", "The outgoing chairman, Tom Baker, handed over to Sue Fry.")[0].events


@pytest.mark.parametrize(
    ("lang", "text", "kind", "people"),
    [
        ("ru", "В составе делегации из Смоленска были: глава города Александр Новиков, председатель городского Совета Анна Орлова и директор музея Пётр Зайцев.", EventType.VISIT, {"Александр Новиков", "Анна Орлова", "Пётр Зайцев"}),
        ("en", "Among the guests were the Mayor of Dijon, Paul Renard, and the consul Luc Morel.", EventType.VISIT, {"Paul Renard", "Luc Morel"}),
        ("en", "Also making the trip to Annapolis are twinning officer Lyn Grey and piper Ian Shaw.", EventType.VISIT, {"Lyn Grey", "Ian Shaw"}),
        ("ru", "В делегацию вошли депутат Анна Седова, директор школы Игорь Ким и переводчик Ольга Лис. Они побывали в Нойсе 3–6 мая.", EventType.VISIT, {"Анна Седова", "Игорь Ким", "Ольга Лис"}),
        ("fr", "La délégation était conduite par le maire de Siegburg, Franz Huber.", EventType.VISIT, {"Franz Huber"}),
        ("nl", "Vergezeld door wethouder Anne Kok bezocht burgemeester Jan Smit zaterdag Siegburg.", EventType.VISIT, {"Jan Smit"}),
        ("de", "Das Denkmal wurde am Dienstag in Jena von Oberbürgermeister Thomas Nitzsche enthüllt.", EventType.UNVEILING, {"Thomas Nitzsche"}),
        ("de", "Überreicht wurde die Medaille vom französischen Generalkonsul Gaël de Maisonneuve am Dienstag in Rottweil.", EventType.GIFT, {"Gaël de Maisonneuve"}),
        ("ru", "Соглашение было подписано мэром Твери Алексеем Огоньковым в Капошваре 5 июня.", EventType.AGREEMENT, {"Алексей Огоньков"}),
        ("kk", "Семей қаласының әкімі Болат Серіков Анкара мэрі Мансур Явашпен кездесті. Қала басшылары келісімге қол қойды.", EventType.AGREEMENT, {"Болат Серіков", "Мансур Яваш"}),
        ("en", "Mayor Ann Moss opened the evening in Kiel on Friday. She then unveiled a plaque at the town hall.", EventType.UNVEILING, {"Ann Moss"}),
    ],
)  # fmt: skip
def test_who_came_or_did_it(lang: str, text: str, kind: EventType, people: set[str]) -> None:
    assert people <= who(told(lang, text), kind)


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("ru", "Как сообщил руководитель пресс-службы мэрии Антон Белов, делегация Орла посетит Нови-Сад в сентябре.", EventType.VISIT),
        ("ru", "По словам мэра Анны Орловой, делегация посетила Ниццу в мае.", EventType.VISIT),
        ("en", "According to the mayor of Witney, Joy Aitman, a delegation will visit Le Touquet in May.", EventType.VISIT),
        ("de", "Wie Bürgermeister Karl Maier berichtete, war eine Delegation im Mai in Tarare.", EventType.VISIT),
        ("fr", "Selon le maire de Chaumont, Jean Petit, une délégation se rendra à Bad Nauheim en mai.", EventType.VISIT),
        ("nl", "Volgens burgemeester Jan Smit bezoekt een delegatie in mei Jena.", EventType.VISIT),
        ("kk", "Қала әкімі Болат Серіковтің айтуынша, делегация мамырда Анкараға барды.", EventType.VISIT),
        ("en", "Mayor Ann Moss said that a delegation from Kiel had visited Coventry in May.", EventType.VISIT),
        ("en", "A minute's silence was held for Peter Hunt, the association's founder, who died in May.", EventType.CEREMONY),
    ],
)  # fmt: skip
def test_who_only_tells_of_it_or_is_dead_takes_no_part(lang: str, text: str, kind: EventType) -> None:
    reading = told(lang, text)
    assert any(e.type is kind for e in reading[0].events)
    assert not who(reading, kind)


def test_of_what_somebody_recalls_others_he_was_not_part() -> None:
    text = "In his speech, Mayor Long recalled how his predecessor Fred Stone had signed the charter in 1978."
    assert who(told("en", text), EventType.AGREEMENT) == {"Fred Stone"}


@pytest.mark.parametrize(
    ("lang", "text", "name", "office"),
    [
        ("en", "The chair of the council's twinning committee, Jane Roe, welcomed the guests from Dijon.", "Jane Roe", "chair"),
        ("en", "Former mayor Peter Long and his successor, Ann Moss, attended the ceremony in Kiel.", "Ann Moss", "mayor"),
        ("de", "Altbürgermeister Fritz Wolf und sein Nachfolger Karl Maier reisten am Freitag nach Tarare.", "Karl Maier", "mayor"),
        ("fr", "L'ancien maire Jean Petit et son successeur, Marie Dupont, se sont rendus à Herrenberg.", "Marie Dupont", "mayor"),
        ("nl", "Oud-burgemeester Jan Smit en zijn opvolger Karel de Vries reisden vrijdag naar Jena.", "Karel de Vries", "mayor"),
        ("ru", "Бывший мэр Иван Петров и его преемник Сергей Орлов в пятницу посетили Бонн.", "Сергей Орлов", "mayor"),
        ("en", "Accompanied by her deputy, Paul Reed, Mayor Ann Moss visited Jena on Saturday.", "Paul Reed", "deputy-mayor"),
        ("fr", "Aux côtés de son homologue allemand Franz Huber, le maire Jean Petit a dévoilé une plaque.", "Franz Huber", "mayor"),
        ("de", "Dort wurde er vom Vorsitzenden der Stadtduma, Wladlen Kolesnikow, empfangen.", "Wladlen Kolesnikow", "chair-of-the-city-council"),
    ],
)  # fmt: skip
def test_the_office_that_is_told_by_another(lang: str, text: str, name: str, office: str) -> None:
    reading, _ = told(lang, text)
    assert [p.office for p in reading.people if p.name == name] == [office]


@pytest.mark.parametrize(
    "text",
    [
        "Présidente depuis 2015 du comité de jumelage, Marie Dupont a accueilli la délégation de Herrenberg samedi.",
        "Paul Renard, maire de Vichy et président du comité de jumelage, a inauguré l'exposition à Bad Tölz lundi.",
    ],
)
def test_the_name_of_a_twinning_committee_tells_no_agreement(text: str) -> None:
    assert EventType.AGREEMENT not in {e.type for e in told("fr", text)[0].events}


def test_a_patronymic_in_the_accusative_is_put_into_the_nominative() -> None:
    reading, _ = told("ru", "Мэр поблагодарил Анну Кузьминичну Лосеву, ветерана войны.")
    assert [p.name for p in reading.people] == ["Анна Кузьминична Лосева"]


def test_a_gift_in_return_is_a_gift_of_its_own() -> None:
    text = "Exeter gave Rennes a bench. Rennes's gift to Exeter, a clock, was unveiled by Alderman Ann Moss on Monday."
    reading, names = told("en", text)
    gifts = [(names[e.giver], names[e.receiver]) for e in reading.events if e.type is EventType.GIFT]
    assert gifts == [("Exeter", "Rennes"), ("Rennes", "Exeter")]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "name"),
    [
        ("ru", "Бургомистр Нойса Райнер Бройер поздравил псковичей и передал музею книгу.", EventType.GIFT, "Райнер Бройер"),
        ("de", "Bürgermeister Karl Maier dankte den Helfern und pflanzte eine Linde in Jena.", EventType.CEREMONY, "Karl Maier"),
        ("en", "Mayor Ann Moss welcomed the pupils and presented them with a book.", EventType.GIFT, "Ann Moss"),
    ],
)  # fmt: skip
def test_the_subject_of_two_verbs_does_both(lang: str, text: str, kind: EventType, name: str) -> None:
    assert who(told(lang, text), kind) == {name}


def test_who_agrees_in_the_next_sentence_did_not_say_it() -> None:
    text = (
        'Mayor Ann Moss told the guests that the twinning was "the best thing we ever did". '
        "Her counterpart Luc Blanc agreed."
    )
    reading, names = told("en", text)
    assert "Luc Blanc" not in {names[s.speaker] for s in reading.statements}


def test_an_office_is_of_no_place_that_proved_to_be_a_name() -> None:
    text = "Le maire et ses adjoints Paul Roux et Anne Petit étaient présents."
    reading = read(Document("s", text, "fr"))
    assert {person.office_of for person in reading.people} <= {None, *(p.id for p in reading.places)}
    assert [person.name for person in reading.people if person.office] == ["Paul Roux", "Anne Petit"]


@pytest.mark.parametrize(
    ("lang", "text", "giver", "receiver"),
    [
        ("en", "The mayor of Bath received a vase from the mayor of Bonn.", "Bonn", "Bath"),
        (
            "de",
            "Der Partnerschaftsverein Freiburg–Lwiw hat drei Generatoren in die Partnerstadt gebracht.",
            "Freiburg",
            "Lviv",
        ),
        ("de", "Am Sonntag übergab Bürgermeister Jan Pahl aus Jena seinem Kieler Kollegen Karl Mai eine Vase.", "Jena", "Kiel"),
        ("de", "Bürgermeisterin Anna Hoppe aus Peine schenkte Koszalin ein Buch über die Uckermark.", "Peine", "Koszalin"),
        ("kk", "Тусон қаласының мэрі Регина Ромеро Алматы кітапханасына 200 кітап сыйлады.", "Tucson", "Almaty"),
        ("kk", "Тусон қаласы Алматы мектебіне автобус сыйға тартты.", "Tucson", "Almaty"),
    ],
)  # fmt: skip
def test_mayors_clubs_and_libraries_stand_for_their_towns(
    lang: str, text: str, giver: str, receiver: str
) -> None:
    reading = read(Document("sample", f"Gift\n\n{text}", lang, published="2024-05-20"))
    names = {p.id: p.name for p in reading.places}
    (gift,) = [e for e in reading.events if e.giver]
    assert (names[gift.giver or ""], names[gift.receiver or ""]) == (giver, receiver)


@pytest.mark.parametrize(
    ("lang", "text", "absent"),
    [
        ("de", "Bei der Gedenkfeier in Kiel wurde ein Grußwort von Anne Petit verlesen.", "Anne Petit"),
        ("fr", "Samuel Hazard a lu un message du maire, Kazumi Matsui, lors de la cérémonie à Verdun.", "Kazumi Matsui"),
        ("ru", "На церемонии возложения венков в Твери зачитали приветствие Катарины Пёттер.", "Катарина Пёттер"),
    ],
)  # fmt: skip
def test_whoever_only_wrote_was_not_there(lang: str, text: str, absent: str) -> None:
    reading = read(Document("sample", f"Day\n\n{text}", lang, published="2024-05-20"))
    (writer,) = [p.id for p in reading.people if p.name == absent]
    assert reading.events and not any(writer in e.who for e in reading.events)


def test_whoever_a_thing_was_done_in_the_presence_of_was_there() -> None:
    text = "A tree was planted in Derby in the presence of Katharina Pötter and Ann Moss."
    reading = read(Document("sample", f"Day\n\n{text}", "en", published="2024-05-20"))
    names = {p.id: p.name for p in reading.people}
    assert {names[w] for e in reading.events for w in e.who} == {"Katharina Pötter", "Ann Moss"}
