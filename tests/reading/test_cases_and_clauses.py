"""Who did what to whom where cases, clauses of a noun and words behind a name say so: Russian and Kazakh."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType, Modality
from pobratim.facts.nouns import Event
from pobratim.reading import read


def told(lang: str, text: str) -> tuple[Reading, dict[str | None, str]]:
    reading = read(Document("sample", text, lang, published="2024-05-20"))
    names = {n.id: n.name for n in (*reading.places, *reading.people)}
    return reading, {None: "", **names}


def of_type(reading: Reading, kind: EventType) -> list[Event]:
    return [e for e in reading.events if e.type is kind]


@pytest.mark.parametrize(
    ("lang", "text", "giver", "receiver", "object_"),
    [
        ("ru", "В парке красят скамью, подаренную Волгограду городом Ковентри.", "Coventry", "Volgograd", "скамья"),
        ("ru", "Гости увидели колокол, подаренный Минску городом Бонном.", "Bonn", "Minsk", "колокол"),
        ("ru", "Чинят памятник, который Кавала подарила Таганрогу в 1998 году.", "Kavála", "Taganrog", "памятник"),
        ("ru", "Фонтан, который Осло подарил Мурманску, работает с мая.", "Oslo", "Murmansk", "Фонтан"),
    ],
)  # fmt: skip
def test_what_a_clause_of_a_thing_says_was_given(
    lang: str, text: str, giver: str, receiver: str, object_: str
) -> None:
    reading, names = told(lang, text)
    (gift,) = of_type(reading, EventType.GIFT)
    assert (names[gift.giver], names[gift.receiver], gift.object) == (giver, receiver, object_)


@pytest.mark.parametrize(
    ("text", "things"),
    [
        (
            "Гостям подарили модель троллейбуса, а они преподнесли Минску национальный ковёр.",
            ["модель троллейбуса", "ковёр"],
        ),
        ("Мэр вручил послу вазу, посол подарил Минску картину.", ["ваза", "картина"]),
        ("Скамью, которую подарил Бонн, поставили в Минске.", ["Скамья"]),
    ],
)
def test_two_verbs_of_giving_are_two_gifts(text: str, things: list[str]) -> None:
    reading, _ = told("ru", f"Делегация Бонна посетила Минск. {text}")
    assert [g.object for g in of_type(reading, EventType.GIFT)] == things


@pytest.mark.parametrize(
    "text",
    ["Мэр пообещал отправить в Ковентри колокол.", "Горожане обещали подарить Ковентри картину."],
)
def test_a_gift_that_is_promised_is_no_vague_plan(text: str) -> None:
    reading, _ = told("ru", f"Делегация Волгограда 13 мая посетила Ковентри. {text}")
    assert [(e.type, e.modality) for e in reading.events[1:]] == [(EventType.GIFT, Modality.PROMISED)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Анкара мэрі Мансур Явашқа домбыра сыйлады. Мансур Яваш алғыс айтты.", "Мансур Яваш"),
        ("Гент мэрі Петер Нагаға шапан жапты. Петер Нага риза болды.", "Петер Нага"),
        ("Киль мэрі Ханс Шмидтке кітап сыйлады. Ханс Шмидтке риза болды.", "Ханс Шмидтке"),
    ],
)
def test_a_dative_is_no_second_person(text: str, name: str) -> None:
    reading, names = told("kk", text)
    assert [p.name for p in reading.people] == [name]
    assert all(names[g.giver] not in ("Ankara", "Ghent") for g in of_type(reading, EventType.GIFT))


LED = [
    ("ru", "Делегация города Наманган во главе с хокимом Рустамом Юлдашевым прибыла в Пензу.", "Namangan"),
    ("ru", "Гости из Ростока, которых возглавил мэр Хартмут Клее, посетили Минск.", "Rostock"),
    ("ru", "Делегация прибыла в Пензу во главе с мэром Рустамом Юлдашевым.", ""),
    ("en", "A delegation from Bonn led by Mayor Hartmut Klee visited Coventry.", "Bonn"),
    ("en", "A delegation arrived in Coventry, led by Mayor Hartmut Klee.", ""),
    ("de", "Eine Delegation aus Minsk unter Leitung von Bürgermeister Igor Somow besuchte Bonn.", "Minsk"),
    ("fr", "Une délégation de Bonn conduite par le maire Hartmut Klee a visité Dijon.", "Bonn"),
    ("nl", "Een delegatie uit Bonn onder leiding van burgemeester Hartmut Klee bezocht Gouda.", "Bonn"),
    ("ru", "От Барановичей договор с Тулой подписал председатель горисполкома Юрий Громов.", ""),
    ("ru", "В Туле подписан договор. От Минска под ним расписался мэр Юрий Громов.", "Minsk"),
    ("ru", "Из Барановичей вернулся мэр Юрий Громов.", ""),
    ("de", "Aus Minsk reiste Bürgermeister Igor Somow nach Bonn.", "Minsk"),
    ("kk", "Ақтау тарапынан құжатқа әкім Болат Серіков қол қойды.", "Aktau"),
]


@pytest.mark.parametrize(("lang", "text", "town"), LED)
def test_whoever_leads_a_delegation_is_mayor_of_its_town(lang: str, text: str, town: str) -> None:
    reading, names = told(lang, text)
    assert [names[p.office_of] for p in reading.people] == [town]


@pytest.mark.parametrize(
    ("lang", "text", "tied"),
    [
        ("kk", "Семей мен Ипр делегациялары кездесті. Қалалар арасындағы келісімге 2014 жылы қол қойылған.", True),
        ("ru", "В Семее приняли делегацию Ипра. Соглашение между городами подписано в 2014 году.", True),
        ("ru", "В Семее приняли делегацию Ипра. Матч между городами прошёл в 2014 году.", False),
        ("en", "A delegation from Semey visited Ypres. The agreement between the towns was signed in 2014.", True),
        ("de", "Eine Delegation aus Minsk besuchte Bonn. Der Vertrag zwischen den Städten wurde 2014 unterzeichnet.", True),
        ("fr", "Une délégation de Mayence a visité Dijon. La charte entre les villes a été signée en 1958.", True),
        ("nl", "Een delegatie uit Semey bezocht Ieper. Het verdrag tussen de steden werd in 2014 ondertekend.", True),
        ("nl", "Een delegatie uit Semey bezocht Ieper. De reis tussen de steden duurde lang.", False),
    ],
)  # fmt: skip
def test_an_agreement_between_the_towns_ties_the_two_just_named(lang: str, text: str, tied: bool) -> None:
    reading, _ = told(lang, text)
    assert bool(reading.partnerships) is tied


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Орал әкімі Болат Серіков Самараға аттанды.", "Oral"),
        ("Тараз мэріне Болат Серіков хат жазды. Тараз делегациясы Самараға келді.", "Taraz"),
        ("Орал туралы ән айтылды.", ""),
    ],
)
def test_a_town_that_is_a_word_is_one_before_its_mayor(text: str, town: str) -> None:
    reading, _ = told("kk", text)
    assert (town in [p.name for p in reading.places]) is bool(town)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Шымкентке келген Наманган қаласының әкімі Рустам Юлдашев мемориалға гүл шоқтарын қойды.", ["Рустам Юлдашев"]),
        ("Ескерткішке әкім Рустам Юлдашев гүл қойды.", ["Рустам Юлдашев"]),
        ("Қонақтар Рустам Юлдашев ескерткішіне гүл қойды.", []),
    ],
)  # fmt: skip
def test_who_lays_flowers_at_a_memorial_is_not_its_hero(text: str, who: list[str]) -> None:
    reading, names = told("kk", text)
    (flowers,) = of_type(reading, EventType.WREATH_LAYING)
    assert [names[p] for p in flowers.who] == who


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "Павлодарда Хеннеп қаласы 1998 жылы сыйлаған ескерткіш жөндеуден өтті. Алдында қонақтар гүл шоғын қойды."),
        ("ru", "Памятник, который Кавала подарила Таганрогу в 1998 году, отремонтировали. К нему возложили цветы."),
    ],
)  # fmt: skip
def test_the_year_of_a_thing_is_not_that_of_what_is_done_there(lang: str, text: str) -> None:
    reading, _ = told(lang, text)
    assert [g.date for g in of_type(reading, EventType.GIFT)] == ["1998"]
    assert all(e.date != "1998" for e in of_type(reading, EventType.WREATH_LAYING))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В Бресте открылась выставка картин из Равенсбурга. Выставка будет работать до 30 сентября."),
        ("kk", "Оралда Самара суретшілерінің көрмесі ашылды. Көрме 30 қыркүйекке дейін жалғасады."),
        ("de", "In Bonn wurde eine Ausstellung aus Minsk eröffnet. Die Ausstellung wird bis 30. September zu sehen sein."),
        ("nl", "In Gouda opende een tentoonstelling uit Solingen. De tentoonstelling zal tot 30 september duren."),
    ],
)  # fmt: skip
def test_a_show_that_has_opened_and_goes_on_is_one(lang: str, text: str) -> None:
    reading, _ = told(lang, text)
    (show,) = of_type(reading, EventType.EXHIBITION)
    assert (show.modality, show.date) == (Modality.DONE, "../2024-09-30")


def test_a_show_to_come_is_none_that_has_opened() -> None:
    text = "В Бресте открылась выставка картин из Равенсбурга. Осенью откроется выставка скульптуры."
    shows = of_type(told("ru", text)[0], EventType.EXHIBITION)
    assert [s.modality for s in shows] == [Modality.DONE, Modality.PLANNED]


@pytest.mark.parametrize(
    ("text", "giver", "receiver", "object_"),
    [
        ("Кутаиси мэрі Иосиф Хахалеишвили Атырау әкіміне күміс мүйіз сыйға тартты.", "Kutaisi", "Atyrau", "мүйіз"),
        ("Семейде Бонн мэрі Ханс Шмидт қала әкіміне қоңырау сыйлады.", "Bonn", "", "қоңырау"),
        ("Семей делегациясы Бонн қаласына домбыра сыйлады.", "Semey", "Bonn", "домбыра"),
        ("Бонн қаласы Семейге трамвай сыйға тартты.", "Bonn", "Semey", "трамвай"),
    ],
)  # fmt: skip
def test_who_gives_in_kazakh(text: str, giver: str, receiver: str, object_: str) -> None:
    reading, names = told("kk", text)
    (gift,) = of_type(reading, EventType.GIFT)
    assert (names[gift.giver], names[gift.receiver], gift.object) == (giver, receiver, object_)


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Семейде Бонн мэрі Ханс Шмидт сөз сөйледі.", "Bonn"),
        ("Ипр және Семей әкімдері Ханс Шмидт пен Болат Серіков кездесті.", "Ypres"),
    ],
)
def test_of_two_towns_side_by_side_the_second_has_the_mayor(text: str, town: str) -> None:
    reading, names = told("kk", text)
    assert names[reading.people[0].office_of] == town


@pytest.mark.parametrize(
    ("lang", "text", "givers"),
    [
        ("kk", "Кутаиси мэрі Иосиф Хахалеишвили келді. Әкім қонаққа шапан жапты.", [""]),
        ("kk", "Семей әкімі Болат Серіков қонақты қарсы алды. Әкім қонаққа шапан жапты.", ["Semey"]),
        ("ru", "Мэр Бонна Ханс Шмидт подарил мэру колокол.", ["Bonn"]),
    ],
)
def test_a_mayor_without_a_name_may_be_another(lang: str, text: str, givers: list[str]) -> None:
    reading, names = told(lang, text)
    gifts = of_type(reading, EventType.GIFT)
    assert [names[g.giver] for g in gifts] == givers
    assert all(g.receiver != g.giver or not g.giver for g in gifts)


def test_what_is_said_in_a_speech_is_not_when_it_was_said() -> None:
    text = "«Мы ждём друзей из Нанта в апреле», – заявила мэр Кишинёва Инга Чобану. Вечером гости возложили цветы."
    reading, _ = told("ru", text)
    assert [w.date for w in of_type(reading, EventType.WREATH_LAYING)] == [None]


def test_where_a_thing_was_made_it_was_not_given() -> None:
    text = "В Кемерове открыли памятник. Скульптуру, отлитую в Шахтах, передал в дар городу завод."
    reading, names = told("ru", text)
    assert [names[g.place] for g in of_type(reading, EventType.GIFT)] == ["Kemerovo"]


def test_no_office_reaches_over_a_memorial() -> None:
    text = (
        "Посол Иван Котов посетил Алматы. Ждут встреча с акимом города и возложение цветов к памятнику Абаю."
    )
    assert [(p.name, p.office) for p in told("ru", text)[0].people if p.office] == [
        ("Иван Котов", "ambassador")
    ]


def test_nobody_stands_uninflected_behind_in() -> None:
    assert not told("ru", "Жители Риддера отправляют в Ален новогодние открытки.")[0].people


@pytest.mark.parametrize(
    ("text", "place", "modality"),
    [
        ("Бонндағы мектепте оқитын он оқушы 20 мамырда Семейге ұшып келді.", "Semey", Modality.DONE),
        (
            "София қаласының вице-мэрі Иван Василев 20-22 маусымда Алматыға келеді.",
            "Almaty",
            Modality.PLANNED,
        ),
        ("«Балбұлақ» ансамблі Самарадан оралды.", "Samara", Modality.DONE),
    ],
)
def test_where_a_kazakh_journey_goes(text: str, place: str, modality: Modality) -> None:
    reading, names = told("kk", text)
    (journey,) = reading.events
    assert (names[journey.place], journey.modality) == (place, modality)


@pytest.mark.parametrize(
    ("lang", "text", "object_"),
    [
        ("ru", "Гости из Мангейма привезли в подарок больнице аппарат УЗИ.", "аппарат УЗИ"),
        ("fr", "Les élus de Mayence ont offert en cadeau à Dijon une sculpture.", "sculpture"),
        ("ru", "Гости из Мангейма вручили подарок больнице.", None),
    ],
)
def test_what_is_brought_as_a_present_is_the_thing(lang: str, text: str, object_: str | None) -> None:
    (gift,) = of_type(told(lang, text)[0], EventType.GIFT)
    assert gift.object == object_


@pytest.mark.parametrize(
    ("lang", "text", "kinds"),
    [
        ("ru", "Выставку «Одна река» представил в Туле музей Керчи.", [EventType.EXHIBITION]),
        ("ru", "В Туле скульптор представил памятник воинам.", [EventType.UNVEILING]),
        ("kk", "Семей мен Ыспарта бауырластығы 1997 жылы басталды.", [EventType.AGREEMENT]),
        ("kk", "Семейде Қазақстан мәдениет жылы ашылды.", [EventType.CEREMONY]),
    ],
)
def test_a_museum_that_shows_is_not_unveiled_and_a_year_is_no_feast(
    lang: str, text: str, kinds: list[EventType]
) -> None:
    assert [e.type for e in told(lang, text)[0].events] == kinds


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("ru", "Делегация Смоленска посетит Германию в первой половине ноября.", "Germany"),
        ("ru", "Смоленск посетила делегация Германии.", "Smolensk"),
        ("ru", "Псков посетила мэр Риги Инга Чобану.", "Pskov"),
        ("en", "A delegation from Coventry visited Germany last week.", "Germany"),
        ("de", "Eine Delegation aus Bonn besuchte Belarus in der vergangenen Woche.", "Belarus"),
        ("nl", "Een delegatie uit Gouda bezocht Duitsland in mei.", "Germany"),
    ],
)
def test_what_was_visited_is_where_they_went(lang: str, text: str, place: str) -> None:
    reading, names = told(lang, text)
    assert [names[v.place] for v in of_type(reading, EventType.VISIT)] == [place]


def test_a_month_of_what_is_to_come_is_ahead() -> None:
    text = "Посол передал Хабаровску саженцы. Деревья высадят в сквере в апреле."
    reading = read(Document("sample", text, "ru", published="2024-11-25"))
    assert [(e.type, e.date) for e in reading.events] == [
        (EventType.GIFT, None),
        (EventType.CEREMONY, "2025-04"),
    ]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Жапония елшісі Джун Ямада Семей қаласына 60 көшет табыстады.", "Джун Ямада"),
        ("Алматының вице-әкімі Ольга Зорина саябақта достық шатырын ашты.", "Ольга Зорина"),
    ],
)
def test_a_town_behind_a_name_is_no_part_of_it(text: str, person: str) -> None:
    reading, _ = told("kk", text)
    assert [p.name for p in reading.people] == [person]
    assert len(reading.events) == 1


def test_letters_of_invitation_are_no_gift() -> None:
    assert not of_type(told("ru", "Пригласительные письма получили Витебск и Радом.")[0], EventType.GIFT)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The visit of the mayor of Qingdao to Coventry will take place after 1 December."),
        ("de", "Der Besuch des Bürgermeisters von Minsk in Bonn findet nach dem 1. Dezember statt."),
        ("fr", "La visite du maire de Mayence à Dijon aura lieu après le 1er décembre."),
        ("nl", "Het bezoek van de burgemeester van Solingen aan Gouda vindt plaats na 1 december."),
        ("ru", "Визит мэра Циндао в Пермь состоится после 1 декабря."),
        ("kk", "Циндао мэрінің Алматыға сапары 1 желтоқсаннан кейін өтеді."),
    ],
)
def test_what_is_planned_for_after_a_day_is_not_on_it(lang: str, text: str) -> None:
    reading = read(Document("sample", text, lang, published="2024-10-21"))
    assert [v.date for v in of_type(reading, EventType.VISIT)] == ["2024-12-01/.."]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Памятный знак «Лира», установленный в 2003 году, перенесли на новое место в Туле.", Modality.DONE),
        ("Открытие памятника в Туле перенесено на осень.", Modality.PLANNED),
        (
            "Фестиваль побратимов в Туле перенесли на неопределённый срок.",
            Modality.CANCELLED,
        ),
    ],
)
def test_a_stone_that_is_moved_is_not_called_off(text: str, status: Modality) -> None:
    reading, _ = told("ru", text)
    assert [e.modality for e in reading.events][:1] == [status]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Олар Ақтауда студент алмасу мәселесін талқылады.", {EventType.MEETING}),
        ("Семейдің құрметті азаматы Болат Серіков қайтыс болды.", set()),
        ("Болат Серіков Семейдің құрметті азаматы болды.", {EventType.AWARD}),
        ("Ақтауда балалар ән айтты.", {EventType.PERFORMANCE}),
        ("Ақтауда балалар өнер мектебі бар.", set()),
    ],
)
def test_kazakh_words_that_tell_another_event(text: str, kinds: set[EventType]) -> None:
    assert {e.type for e in told("kk", text)[0].events} == kinds


@pytest.mark.parametrize(
    ("lang", "text", "place", "object_"),
    [
        ("kk", "Абай атындағы кітапхана Баденвайлер қаласынан хаттар жинағын алды.", None, "жинағы"),
        ("ru", "Почётный консул Словении Ирина Белова подарила школе карту.", "", "карта"),
        ("ru", "Посол Словении Ирина Белова подарила Минску карту.", "Minsk", "карта"),
    ],
)
def test_a_library_is_no_book_and_no_consul_is_at_home(
    lang: str, text: str, place: str | None, object_: str
) -> None:
    reading, names = told(lang, text)
    (gift,) = of_type(reading, EventType.GIFT)
    assert gift.object == object_
    assert place is None or names[gift.place] == place


def test_a_gift_promised_in_front_of_its_verb() -> None:
    text = "Скульптуру «Дети мира» Хиросима обещает прислать Волгограду к 80-летию Победы."
    (gift,) = of_type(told("ru", text)[0], EventType.GIFT)
    assert gift.modality is Modality.PROMISED


def test_a_deputy_of_a_mayor_is_one_in_any_case_form() -> None:
    text = "Бийск делегациясын мэрдің бірінші орынбасары Ирина Котова басқарды."
    reading, names = told("kk", text)
    assert [(p.office, names[p.office_of]) for p in reading.people] == [("deputy-mayor", "Biysk")]


@pytest.mark.parametrize(
    ("lang", "text", "met"),
    [
        ("ru", "Из Пскова в Нойс передали икону. Её принял бургомистр Райнер Бройер.", 0),
        ("ru", "В Нойс приехала делегация Пскова. Её принял бургомистр Райнер Бройер.", 1),
        ("kk", "Тараз делегациясы Хеннепке барды. Оны бургомистр Клаус Пипке қабылдады.", 1),
    ],
)
def test_who_receives_a_thing_meets_nobody(lang: str, text: str, met: int) -> None:
    assert len(of_type(told(lang, text)[0], EventType.MEETING)) == met


def test_who_came_stands_behind_the_participle_and_is_not_whose_memorial_follows() -> None:
    text = "Ақтөбеге сапармен келген Псков мэрі Сергей Надал Ыбырай Алтынсарин ескерткішінің ашылуында сөз сөйледі."
    reading, names = told("kk", text)
    assert {(e.type, *(names[p] for p in e.who)) for e in reading.events} == {
        (EventType.VISIT, "Сергей Надал"),
        (EventType.UNVEILING, "Сергей Надал"),
    }


def test_years_of_friendship_between_two_towns_are_a_tie() -> None:
    assert told("kk", "Семей мен Нанао арасындағы достыққа отыз жыл толды.")[0].partnerships
