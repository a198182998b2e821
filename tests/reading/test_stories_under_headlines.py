"""Pages of several stories under plain headlines: newsletters, pasted news, the report of a year by months.

Each story is read by itself. A story with headings inside it, a programme, a list of twins with a paragraph
each and an interview stay one.
"""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read
from pobratim.reading.pages.items import items_of
from pobratim.reading.reader import findings_of
from pobratim.reading.why_not import why_not

LETTER_EN = """TWINNING TIMES
Newsletter of the Exeter Twinning Association
Summer 2023

Dear members,
It has been a busy few months for our association, and we hope that you will enjoy reading about what your fellow members have been doing.

Choir from Rennes sings in the Cathedral

The choir of the Lycée Chateaubriand in Rennes spent four days in Exeter in April. On 22 April 2023 it gave a concert in the Cathedral with the choir of Exeter School. The Lord Mayor of Exeter, Yolonda Henson, received the singers at the Guildhall and gave them a book about the city.

Bad Homburg welcomes our cyclists

Twelve members of the cycling club rode from Exeter to Bad Homburg in May. They were received by Mayor Alexander Hetjes in the Kurhaus on 19 May 2023. The cyclists presented him with a painting of the quay.

Books for Terracina

In June the Devon library service sent two hundred books to the school in Terracina. The headteacher, Maria Rossi, thanked the association in a letter.

Editor: Ann Moss, 12 High Street, Exeter
Printed by Devon Print Ltd.
"""
NUMBERED_EN = """News from our member towns

Association of Twinned Towns of Kent, Bulletin no. 14, March 2019

1. Whitstable and Borken celebrate forty years
A delegation of thirty people from Borken visited Whitstable from 8 to 11 March 2019. Mayor Mechtild Schulze Hessing and the chairman of the twinning association, Roger Annable, planted a tree in the castle grounds on Saturday.

2. Sandwich students in Honfleur
Twenty students of the Sir Roger Manwood's School travelled to Honfleur in February. They were welcomed at the town hall by the mayor, Michel Lamarre, and visited the harbour.

3. New agreement for Faversham
Faversham signed a twinning agreement with Hazebrouck on 2 March 2019. The agreement was signed by Mayor Trevor Payne and his colleague Bernard Debaecker in the Guildhall.
"""
LETTER_DE = """Städtepartnerschaftsverein Herrenberg e.V.
Rundbrief 2/2022

Liebe Mitglieder, liebe Freunde,
das Jahr neigt sich dem Ende zu, und wieder gibt es viel zu berichten. Wir wünschen viel Freude beim Lesen und danken allen, die mitgeholfen haben.

Besuch aus Tarare
Vom 13. bis 16. Mai 2022 waren vierzig Gäste aus der Partnerstadt Tarare in Herrenberg. Oberbürgermeister Thomas Sprißler empfing sie am Freitag im Rathaus. Der Präsident des Komitees, Jean Dupont, überreichte ihm einen Korb mit Wein.

Jugendfeuerwehr in Fidenza
Achtzehn Jugendliche der Feuerwehr reisten im August 2022 nach Fidenza. Bürgermeister Andrea Massari begrüßte sie am 9. August auf der Piazza Garibaldi. Sie besichtigten auch eine Käserei in Parma.

Konzert mit dem Chor aus Amancio
Der Chor aus Amancio auf Kuba gab am 2. Oktober 2022 in der Stiftskirche ein Konzert. Es kamen dreihundert Besucher, und der Erlös geht an ein Krankenhaus in Amancio.

Impressum
Verantwortlich: Sabine Müller, Vorsitzende
"""
RULED_DE = """Rat der Gemeinden Europas, Landesverband Hessen: Aus den Partnerstädten

----
Hanau und Yaroslavl frieren Kontakte ein

HANAU. Die Stadtverordneten haben am 14. März 2022 beschlossen, die Partnerschaft mit Jaroslawl ruhen zu lassen. Oberbürgermeister Claus Kaminsky sagte: „Es fällt uns schwer.“

----
Friedberg ehrt Freunde aus Villiers-sur-Marne

FRIEDBERG. Bürgermeister Dirk Antkowiak verlieh am 20. März 2022 dem früheren Bürgermeister von Villiers-sur-Marne, Jacques-Alain Bénisti, die Ehrenplakette der Stadt.

----
Bensheim schickt Hilfe nach Kłodzko

BENSHEIM. Mit drei Lastwagen voller Decken und Lebensmittel fuhr die Feuerwehr Bensheim am 5. März nach Kłodzko. Die Spenden gehen von dort weiter in die Ukraine.
"""
LETTER_FR = """LE JUMELÉ
Bulletin du comité de jumelage de Cabourg – n° 27 – décembre 2019

Le mot de la présidente
Chers amis, voici quelques nouvelles de notre comité et de ses activités au cours de l'année qui s'achève. Merci à toutes les familles d'accueil.

Les Allemands de Bondorf à Cabourg
Du 30 mai au 2 juin 2019, cinquante habitants de Bondorf ont séjourné à Cabourg. Le maire, Tristan Duval, les a reçus à l'hôtel de ville le vendredi. Son homologue Bernd Dürr lui a offert une horloge.

Une chorale à Salcombe
La chorale Diapason s'est rendue à Salcombe en septembre. Elle a donné un concert le 14 septembre 2019 dans l'église, devant deux cents personnes.

Exposition de peintres de Jesolo
Huit peintres de Jesolo ont exposé leurs toiles à la Sall'In du 5 au 12 octobre 2019. Le vernissage a eu lieu en présence de Valerio Zoggia, maire de Jesolo.

Comité de jumelage de Cabourg – Directeur de la publication : Anne Petit
"""
RULED_FR = """Cités Unies : les nouvelles de nos membres

Dinard et Starnberg plantent un arbre

Le 8 mai 2018, le maire de Dinard, Jean-Claude Mahé, et la bourgmestre de Starnberg, Eva John, ont planté un chêne dans le parc de Port-Breton. L'arbre marque les quarante ans du jumelage.

***

Vannes accueille des lycéens de Mons

Trente lycéens de Mons ont passé une semaine à Vannes. Ils ont été reçus à la mairie le 16 mai 2018 par David Robo, maire de Vannes.

***

Lorient : un bateau pour Galway

La ville de Lorient a offert un voilier à l'école de voile de Galway. La remise a eu lieu le 26 mai 2018 dans le port de Galway.
"""
LETTER_NL = """NIEUWSBRIEF STEDENBAND HOORN
nummer 3, najaar 2021

Beste vrienden,
Eindelijk konden we weer op reis en gasten ontvangen. In deze nieuwsbrief leest u wat er de afgelopen maanden is gebeurd.

Muzikanten uit Příbram op de kermis
Een blaaskapel uit Příbram speelde op 14 augustus 2021 op de kermis van Hoorn. Burgemeester Jan Nieuwenburg ontving de muzikanten in het stadhuis en gaf hun een tegel.

Leerlingen naar Malacca
Tien leerlingen van het Tabor College vertrokken in september naar Malacca in Maleisië. Zij werden op 21 september ontvangen door de burgemeester, Mansor Sudin.

Redactie: Piet de Vries, Grote Noord 5, Hoorn
"""
NEWS_NL = """Vereniging van Nederlandse Gemeenten – berichten over jumelages

Hengelo ontvangt gasten uit Emsdetten

Een delegatie uit Emsdetten bezocht Hengelo op 12 juni 2017. Wethouder Mariska ten Heuw ontving de gasten in het stadhuis. De bezoekers legden een krans bij het monument.

Zwolle en Lünen vieren jubileum

Zwolle en Lünen vierden op 17 juni 2017 het vijftigjarig bestaan van hun band. Burgemeester Henk Jan Meijer en zijn collega Jürgen Kleine-Frauns onthulden een plaquette bij het station.

Brandweerwagen voor Lviv

De brandweer van Breda bracht op 20 juni 2017 een brandweerwagen naar Lviv. Burgemeester Paul Depla overhandigde de sleutels.
"""
LETTER_RU = """Вестник Общества дружбы города Вологды
№ 5, июнь 2016 года

Дорогие друзья!
Представляем вам очередной выпуск нашего вестника. Редакция благодарит всех, кто присылал письма и фотографии.

Гости из Конгсвингера
С 16 по 19 мая 2016 года в Вологде побывала делегация норвежского Конгсвингера во главе с мэром Сьюром Стрёмом. Глава города Евгений Шулепов принял гостей в мэрии и вручил им кружевную картину.

Школьники в Мишкольце
Пятнадцать школьников вологодской гимназии провели неделю в Мишкольце. 20 мая 2016 года их принял мэр Акош Криза.

Концерт хора из Цвикау
Хор из Цвикау выступил 4 июня 2016 года в филармонии. На концерте присутствовали триста горожан.

Редактор: И. П. Смирнова
"""
NEWS_RU = """Новости городов-побратимов: апрель 2018 года

Ярославль подарил Пуатье скульптуру медведя

Мэр Ярославля Владимир Слепцов передал 12 апреля 2018 года городу Пуатье бронзового медведя. Скульптуру установили в парке Блоссак.

Псков и Нойс подписали соглашение

Главы Пскова и Нойса Иван Цецерский и Райнер Бройер подписали 18 апреля 2018 года соглашение об обмене школьниками. Церемония прошла в Псковском кремле.

Тверичи вернулись из Хямеэнлинны

Делегация Твери во главе с Александром Корзиным посетила Хямеэнлинну 23–25 апреля 2018 года. Гости возложили цветы к памятнику Сибелиусу.
"""
LETTER_KK = """Семей қаласының достық қоғамы: 2019 жылғы жаңалықтар

Құрметті достар!
Биыл қоғамымыз көп жұмыс атқарды, бауырлас қалалардан қонақтар келді, оқушыларымыз шетелге барды. Осы шығарылымда соның бәрі айтылады.

Ипрден келген қонақтар
2019 жылғы 29 тамызда Бельгияның Ипр қаласынан делегация Семейге келді. Семей қаласының әкімі Ермак Салимов қонақтарды қабылдап, оларға домбыра сыйлады.

Барнаулдағы концерт
Семейдің балалар хоры 2019 жылғы 15 қыркүйекте Барнаул қаласында концерт берді. Концертке екі жүзден астам көрермен жиналды.

Үрімшіге кітап сыйланды
Абай атындағы кітапхана 2019 жылғы 3 қазанда Үрімші университетіне жүз кітап сыйлады. Кітаптарды ректор Азат Сұлтан қабылдап алды.
"""
NEWS_KK = """Бауырлас қалалар: апталық шолу

Павлодар мен Омбы шарт жасасты

Павлодар қаласының әкімі Асайын Байханов пен Омбы мэрі Сергей Шелест 2022 жылғы 10 қарашада ынтымақтастық туралы шартқа қол қойды.

Орал қаласына Саратовтан қонақ келді

Саратов қаласының делегациясы 2022 жылғы 12 қарашада Орал қаласына келді. Орал қаласының әкімі Мирхат Мұқышев қонақтарды қабылдады.

Қостанайда Челябі күндері өтті

2022 жылғы 14 қарашада Қостанайда Челябі мәдениетінің күндері өтті. Челябі әртістері филармонияда концерт берді, көрермен көп болды.
"""
MONTHS_DE = """Jahresrückblick 2018 des Partnerschaftsvereins Dachau

Januar
Im Januar reisten zehn Mitglieder nach Klagenfurt und wurden dort von Bürgermeisterin Maria-Luise Mathiaschitz im Rathaus empfangen.

März
Eine Schulklasse aus Fondi besuchte Dachau. Oberbürgermeister Florian Hartmann begrüßte die Schüler am 12. März im Rathaus.

Juli
Der Chor aus Renkum gab im Schloss ein Konzert. Die Sänger überreichten dem Verein eine Delfter Vase.

Oktober
Am 3. Oktober wurde in Klagenfurt eine Ausstellung mit Bildern Dachauer Maler eröffnet. Kulturreferent Franz Petritz hielt die Rede.
"""
MONTHS_EN = """Derby Twinning Association: our year 2017

February: visitors from Osnabrück
In February the envoy of Osnabrück, Lena Fischer, was received by the Mayor of Derby, Linda Winter, at the Council House and was given a crown derby plate.

May: choir to Foncquevillers
The Sitwell Singers travelled to Foncquevillers and gave a concert in the church on 13 May. The mayor of Foncquevillers, Guy Roussel, thanked them.

September: students from Haguenau
Twenty students from Haguenau spent a week with families in Derby. On 14 September they visited Rolls-Royce and planted a tree in Markeaton Park.
"""

HEADED_EN = """The Herne Bay Twinning Association – Newsletter, October 2018

Wimereux weekend a great success
Thirty-two members travelled to Wimereux on 14 September and stayed with families. The mayor, Francis Ruelle, gave a reception at the town hall on Saturday 15 September, and our chairman, Carol Jenkins, presented him with a lifebelt from the pier.
Carol Jenkins

Waltrop choir coming in May
The choir "Cantabile" from Waltrop will visit us from 3 to 6 May 2019 and give a concert in Christ Church. We still need hosts for eight singers. Please ring Ann on 01227 555123.

New bench on the seafront
A bench given by the people of Waltrop was unveiled on the seafront on 22 September by the Lord Mayor of Canterbury, Colin Spooner. It marks 25 years of friendship.

Quiz night
Our quiz night in the Kings Hall raised £340. Thanks to everybody who came and to Bob for his questions, which were harder than ever.
"""
MONTHS_KK = """Ақтау қаласы: жыл қорытындысы, 2018

Ақпан
Ақпанда Ақтау қаласына Әзірбайжанның Сумгаит қаласынан делегация келді. Қала әкімі Серікбай Трұмов қонақтарды қабылдап, оларға кілем сыйлады.

Мамыр
Мамырда Ақтау жастары Түркияның Бурса қаласына барды. 19 мамырда олар Бурса мэрі Алинур Акташпен кездесті.

Қазан
Қазанда Астрахан әртістері Ақтауда концерт берді. Концерт 12 қазанда Достық үйінде өтті, оған бес жүз адам келді.
"""
MONTHS_NL = """Jaarverslag 2019 Stichting Jumelage Leerdam

Januari
Op 12 januari was de nieuwjaarsbijeenkomst in Het Dak. Voorzitter Kees van Dijk blikte terug op het jubileumjaar en dankte alle gastgezinnen voor hun inzet.

Mei
Een delegatie uit Novohrad was van 2 tot 5 mei in Leerdam. Burgemeester Sjors Fröhlich ontving de gasten in het stadhuis en zij gaven hem een glazen vaas.

September
Het koor Con Amore reisde naar Haczów in Polen. Op 14 september zong het in de houten kerk. De burgemeester van Haczów, Stanisław Jakiel, bood het koor een maaltijd aan.
"""
PASTED_RU = """Новости

Мурманск. Делегация норвежского Вадсё во главе с мэром Вильфредом Сёдергреном посетила Мурманск 12 марта 2019 года. Гости побывали в музее ледокола «Ленин» и возложили цветы к памятнику Алёше.

Владивосток принял школьников из Акиты
Двадцать школьников из японской Акиты провели неделю во Владивостоке. 15 марта их принял глава города Олег Гуменюк и вручил им альбомы с видами города.

Иркутск отправил подарки в Канадзаву
Иркутская художественная школа отправила в Канадзаву сорок рисунков. Выставка откроется в мэрии Канадзавы 1 апреля 2019 года.
"""


def page(lang: str, text: str) -> Document:
    return Document(source="page", text=text, lang=lang)


def stories(lang: str, text: str) -> list[str]:
    """The first line of each."""
    items = items_of(findings_of(page(lang, text)))
    return [text[item.start : item.end].strip().split("\n")[0] for item in items if not item.is_head]


PAGES = [
    ("en", LETTER_EN, ["Choir from Rennes sings in the Cathedral", "Bad Homburg welcomes our cyclists", "Books for Terracina"]),
    ("en", NUMBERED_EN, ["1. Whitstable and Borken celebrate forty years", "2. Sandwich students in Honfleur", "3. New agreement for Faversham"]),
    ("de", LETTER_DE, ["Besuch aus Tarare", "Jugendfeuerwehr in Fidenza", "Konzert mit dem Chor aus Amancio"]),
    ("de", RULED_DE, ["Hanau und Yaroslavl frieren Kontakte ein", "Friedberg ehrt Freunde aus Villiers-sur-Marne", "Bensheim schickt Hilfe nach Kłodzko"]),
    ("fr", LETTER_FR, ["Les Allemands de Bondorf à Cabourg", "Une chorale à Salcombe", "Exposition de peintres de Jesolo"]),
    ("fr", RULED_FR, ["Dinard et Starnberg plantent un arbre", "Vannes accueille des lycéens de Mons", "Lorient : un bateau pour Galway"]),
    ("nl", LETTER_NL, ["Muzikanten uit Příbram op de kermis", "Leerlingen naar Malacca"]),
    ("nl", NEWS_NL, ["Hengelo ontvangt gasten uit Emsdetten", "Zwolle en Lünen vieren jubileum", "Brandweerwagen voor Lviv"]),
    ("ru", LETTER_RU, ["Гости из Конгсвингера", "Школьники в Мишкольце", "Концерт хора из Цвикау"]),
    ("ru", NEWS_RU, ["Ярославль подарил Пуатье скульптуру медведя", "Псков и Нойс подписали соглашение", "Тверичи вернулись из Хямеэнлинны"]),
    ("kk", LETTER_KK, ["Ипрден келген қонақтар", "Барнаулдағы концерт", "Үрімшіге кітап сыйланды"]),
    ("kk", NEWS_KK, ["Павлодар мен Омбы шарт жасасты", "Орал қаласына Саратовтан қонақ келді", "Қостанайда Челябі күндері өтті"]),
    ("de", MONTHS_DE, ["Januar", "März", "Juli", "Oktober"]),
    ("en", HEADED_EN, ["Wimereux weekend a great success", "Waltrop choir coming in May", "New bench on the seafront", "Quiz night"]),
    ("kk", MONTHS_KK, ["Ақпан", "Мамыр", "Қазан"]),
    ("nl", MONTHS_NL, ["Januari", "Mei", "September"]),
    ("ru", PASTED_RU, ["Владивосток принял школьников из Акиты", "Иркутск отправил подарки в Канадзаву"]),
    ("en", MONTHS_EN, ["February: visitors from Osnabrück", "May: choir to Foncquevillers", "September: students from Haguenau"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "headlines"), PAGES)
def test_each_story_begins_with_its_headline(lang: str, text: str, headlines: list[str]) -> None:
    assert stories(lang, text) == headlines


def told(reading: Reading, type_: str) -> list[tuple[str | None, str | None]]:
    names = {place.id: place.name for place in reading.places}
    return [(e.date, names.get(e.place or "")) for e in reading.events if e.type == type_]


EVENTS = [
    # The town of the club is known in the stories that do not name it; the year stands above them all.
    ("de", LETTER_DE, "performance", [("2022-10-02", "Herrenberg")]),
    ("de", LETTER_DE, "gift", [("2022-05-13", "Herrenberg")]),
    ("en", LETTER_EN, "meeting", [("2023-04-22", "Exeter"), ("2023-05-19", "Bad Homburg vor der Höhe")]),
    ("en", NUMBERED_EN, "agreement", [("2019-03-02", "Faversham")]),
    ("de", RULED_DE, "award", [("2022-03-20", "Friedberg")]),
    ("fr", LETTER_FR, "meeting", [("2019-05-31", "Cabourg")]),
    ("fr", RULED_FR, "meeting", [("2018-05-16", "Vannes")]),
    ("nl", LETTER_NL, "meeting", [("2021-08-14", "Hoorn"), ("2021-09-21", "Malacca")]),
    ("nl", NEWS_NL, "wreath-laying", [("2017-06-12", "Hengelo")]),
    ("ru", LETTER_RU, "meeting", [("2016-05-16/2016-05-19", "Vologda"), ("2016-05-20", "Miskolc")]),
    ("ru", NEWS_RU, "visit", [("2018-04-23/2018-04-25", "Hämeenlinna")]),
    ("kk", LETTER_KK, "performance", [("2019-09-15", "Barnaul")]),
    ("kk", NEWS_KK, "meeting", [("2022-11-12", "Oral")]),
    ("de", MONTHS_DE, "meeting", [("2018-01", "Klagenfurt am Wörthersee"), ("2018-03-12", "Dachau")]),
    ("kk", MONTHS_KK, "exchange", [("2018-05", "Bursa")]),
    ("nl", MONTHS_NL, "meeting", [("2019-05-02/2019-05-05", "Leerdam"), ("2019-09-14", "Haczów")]),
    ("ru", PASTED_RU, "wreath-laying", [("2019-03-12", "Murmansk")]),
    ("de", MONTHS_DE, "performance", [("2018-07", "Dachau")]),
    ("en", MONTHS_EN, "performance", [("2017-05-13", "Foncquevillers")]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "type_", "events"), EVENTS)
def test_events_have_the_day_and_place_of_their_story(
    lang: str, text: str, type_: str, events: list[tuple[str | None, str | None]]
) -> None:
    assert told(read(page(lang, text)), type_) == events


TIES = [
    ("de", LETTER_DE, {("Herrenberg", "Tarare")}),
    ("fr", RULED_FR, {("Dinard", "Starnberg")}),
    ("en", NUMBERED_EN, {("Borken", "Whitstable"), ("Faversham", "Hazebrouck")}),
    ("nl", NEWS_NL, {("Lünen", "Zwolle")}),
    ("kk", NEWS_KK, {("Omsk", "Pavlodar")}),
]


@pytest.mark.parametrize(("lang", "text", "pairs"), TIES)
def test_towns_of_two_stories_are_no_partners(lang: str, text: str, pairs: set[tuple[str, str]]) -> None:
    reading = read(page(lang, text))
    names = {place.id: place.name for place in reading.places}
    assert {tuple(sorted(names[i] for i in tie.places)) for tie in reading.partnerships} == pairs


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, text, _ in PAGES])
def test_every_span_stands_in_the_page_and_every_id_is_known(lang: str, text: str) -> None:
    reading = read(page(lang, text))
    assert reading.events and all(span.stands_in(text) for span in reading.spans())
    known = {n.id for n in (*reading.places, *reading.people, *reading.organisations, *reading.memorials)}
    for event in reading.events:
        named = (event.place, event.memorial, event.giver, event.receiver, *event.who)
        assert {id_ for id_ in named if id_} <= known
    assert len({event.id for event in reading.events}) == len(reading.events)


def test_who_made_the_page_takes_part_in_nothing() -> None:
    reading = read(page("fr", LETTER_FR))
    assert "person:anne-petit" in {p.id for p in reading.people}
    assert not any("person:anne-petit" in event.who for event in reading.events)


def test_a_mayor_is_of_no_town_of_another_story() -> None:
    (mayor,) = (p for p in read(page("en", NUMBERED_EN)).people if p.name == "Michel Lamarre")
    assert mayor.office_of in (None, "geonames:3012621")  # Honfleur


def test_a_town_in_the_name_of_its_club_is_a_town() -> None:
    places = {event.place for event in read(page("en", LETTER_EN)).events}
    assert places and not any(place and place.startswith("organisation:") for place in places)


def test_why_not_asks_the_story_in_which_the_words_stand() -> None:
    reasons = why_not(page("nl", NEWS_NL), "legden een krans")
    assert "fact" in {reason.cause for reason in reasons}
    assert all(reason.span.stands_in(NEWS_NL) for reason in reasons)


SUB_EN = """Exeter and Rennes mark sixty years of friendship

The Lord Mayor of Exeter, Kevin Mitchell, welcomed a delegation of forty people from Rennes on Friday 8 July 2022. They were led by the mayor of Rennes, Nathalie Appéré.

A tree for the park

On Saturday Appéré and Mitchell planted an oak in Northernhay Gardens. The choir of the cathedral sang, and children from three schools waved flags of both countries.

Visit to Plymouth and Torquay

The guests were taken to Plymouth on Sunday, where they saw the Hoe and the harbour. Mayor Appéré laid a wreath there, and in the afternoon they went on to Torquay.

How it all began

The two cities signed their twinning agreement in 1957 in Rennes. The Exeter Twinning Association was founded the year after by the headmaster Frank Barlow.
"""
SUB_DE = """Delegation aus Ladenburg reist nach Südfrankreich

Bürgermeister Stefan Schmutz und zwölf Stadträte aus Ladenburg besuchten vom 12. bis 16. Juni 2019 die Partnerstadt Paternion und machten auf dem Weg mehrere Male Station.

Halt in Salzburg

Am ersten Abend wurden die Reisenden in Salzburg von Landesrat Josef Schwaiger empfangen. Bei einer Führung sahen sie die Festung und das Geburtshaus Mozarts.

Ausflug nach Villach

Am Freitag fuhr die Gruppe nach Villach. Dort besichtigte sie das Rathaus und eine Fabrik, bevor es nach Spittal weiterging, wo ein Konzert wartete.

Abschied mit Geschenken

Schmutz überreichte seinem Kollegen Manuel Müller zum Abschied ein Bild der Altstadt. Müller will im Herbst nach Ladenburg kommen, wie er beim Essen sagte.
"""
BACK_RU = """В Пскове приняли делегацию из Нойса

Глава Пскова Иван Цецерский 14 мая 2019 года встретился с делегацией немецкого города Нойс во главе с бургомистром Райнером Бройером.

Поездка в Изборск и Печоры

Гости побывали в Изборске и Печорах, где осмотрели крепость и монастырь. В Печорах Бройера угостили монастырским хлебом и подарили ему икону.

Справка

Псков и Нойс дружат с 1990 года. У Пскова семнадцать городов-побратимов, среди них Арль, Нойс, Гера, Валмиера и Куопио. Каждый год города обмениваются школьниками.
"""
REPORT_EN = """A week in Normandy: how our band spent its summer

On 3 August 2019 the Ledbury Town Band left for Strömstad and Mouriès, no, this year it was Normandy! We were fifty people, and the coach was full of instruments.

First stop in Rouen

In Rouen we played in front of the cathedral. The deputy mayor, Christine Rambaud, thanked us and gave each of us a small flag. It rained, but nobody minded.

Bayeux and the beaches

On Tuesday we went to Bayeux and laid a wreath at the British cemetery. Our chairman, David Jones, read the names of men from Ledbury who lie there.

Home again

Tired but happy we came back to Ledbury on 9 August. We thank all who gave money for the journey, above all the Ledbury Rotary Club and its president, Ann Smith.
"""
PROG_EN = """Programme of the visit of the delegation from Kiel to Coventry, May 2019

Friday 10 May
Arrival at Birmingham airport at 14.30 and transfer by coach to Coventry, where the host families will be waiting in St Mary's Guildhall with tea and cakes.

Saturday 11 May
Excursion to Stratford-upon-Avon with a walk along the river and a visit to Shakespeare's birthplace, followed by an evening at leisure with the host families.

Sunday 12 May
Service in the cathedral with the Lord Mayor of Coventry, John Blundell, and farewell lunch in the town hall before the departure of the guests by coach.
"""
INTERVIEW_DE = """„Wir sind Freunde geworden“

Seit zwanzig Jahren leitet Petra Lang den Partnerschaftsverein in Nürtingen. Im Gespräch erzählt sie von Reisen nach Oullins und von der ersten Begegnung.

Wie war Ihr erster Besuch in Oullins?
Das war 1999. Wir fuhren mit dem Bus von Nürtingen nach Oullins und wurden vom damaligen Bürgermeister Roland Bernard sehr herzlich empfangen, das vergesse ich nie.

Und die Reise nach Zerbst
Nach Zerbst kamen wir 1991. Dort war alles noch ganz anders, aber die Menschen waren neugierig, und der Chor sang für uns in der Kirche von Zerbst.

Was planen Sie noch?
Im nächsten Jahr wollen wir mit der Jugend nach Rondinara und vielleicht wieder nach Oullins. Das hängt auch davon ab, ob wir genug Geld bekommen.
"""
TWINS_FR = """Les villes jumelles de Wimereux

Herne Bay (Royaume-Uni)
Herne Bay est une station balnéaire du Kent, au sud-est de l'Angleterre. Le jumelage a été signé le 12 mai 1984 à Wimereux par les deux maires.

Bad Laasphe (Allemagne)
Bad Laasphe est une petite ville de Rhénanie-du-Nord-Westphalie. La charte a été signée en 1992. Chaque année, des jeunes y passent une semaine.

Zaventem (Belgique)
Depuis 2003, Zaventem est la troisième ville jumelée. Son carnaval attire chaque printemps une délégation de notre ville et de son harmonie municipale.
"""
TWINS_EN = """Our twin towns

Horsham District has links with two towns abroad. The links are looked after by the twinning association, which always welcomes new members and families.

Lage

Lage lies in North Rhine-Westphalia and has 35,000 people. The twinning charter was signed in Horsham in 1976. In 2016 a bench was given to Horsham by the people of Lage.

St Maixent l'Ecole

Saint-Maixent-l'École is a market town near Niort. It has been twinned with Horsham since 1988, and the mayors of both towns met there in 2018 to renew the charter.
"""
TWINS_DE = """Partnerstädte der Stadt Bühl

Villefranche-sur-Saône
Die Partnerschaft mit Villefranche-sur-Saône besteht seit 1968. Die Urkunde wurde am 5. Mai 1968 im Rathaus unterzeichnet. Jedes Jahr reist eine Delegation dorthin.

Schkeuditz in Sachsen
Mit Schkeuditz ist Bühl seit dem 3. Oktober 1990 verbunden. Zum Jubiläum 2015 schenkte Schkeuditz der Stadt eine Bank, die vor dem Bürgerhaus steht.

Kalocsa in Ungarn
Seit 1988 ist Kalocsa Partnerstadt. Der Bürgermeister von Kalocsa, Ferenc Török, besuchte Bühl zuletzt 2009 zum Zwetschgenfest und überreichte ein besticktes Tuch.
"""

ONE = [
    # Headings inside one story, whose people go by their surnames below.
    ("en", SUB_EN),
    # The report of one journey.
    ("de", SUB_DE),
    ("ru", BACK_RU),
    ("en", REPORT_EN),
    # A programme.
    ("en", PROG_EN),
    # An interview.
    ("de", INTERVIEW_DE),
    # Lists of twins, each with its paragraph.
    ("fr", TWINS_FR),
    ("en", TWINS_EN),
    ("de", TWINS_DE),
]


@pytest.mark.parametrize(("lang", "text"), ONE)
def test_these_pages_hold_one_story(lang: str, text: str) -> None:
    assert items_of(findings_of(page(lang, text))) == []


def test_the_same_story_told_in_two_parts_is_one() -> None:
    """Two pasted texts of the same towns: guests of one may be those of the other."""
    first = "Visit to Kiel\n\nThe mayor of Derby, Ann Moss, received guests from Kiel in the Council House on 12 May 2019, and gave them a book."
    other = "Tree for Kiel\n\nMayor Moss and the guests from Kiel planted a tree in the park of Derby on 13 May 2019, with two hundred pupils."
    assert items_of(findings_of(page("en", f"{first}\n\n{other}"))) == []
