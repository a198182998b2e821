"""Events told in other words than most papers use, in French, Russian and Kazakh, and what is said so of everyday life."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.facts.nouns import Event
from pobratim.reading import read

TWINS = {
    "fr": " Tinqueux est jumelée avec Bochum.",
    "ru": " Вологда и Кувола – города-побратимы.",
    "kk": " Семей мен Барнаул – бауырлас қалалар.",
}


def events(lang: str, text: str, published: str = "2024-05-15") -> tuple[Event, ...]:
    return tuple(read(Document("sample", text, lang, published=published)).events)


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("fr", "Après douze heures de route, les habitants de Bochum ont retrouvé leurs familles d'accueil à Tinqueux.", "visit"),
        ("fr", "Les Allemands de Bochum ont pris congé de Tinqueux lundi matin.", "visit"),
        ("fr", "L'ambassadrice d'Estonie a eu un échange avec le maire de Tinqueux, Paul Durand, mardi.", "meeting"),
        ("fr", "Le maire de Tinqueux a prononcé un mot de bienvenue à l'adresse des habitants de Bochum.", "meeting"),
        ("fr", "Tinqueux et Bochum ont convolé en 1987.", "agreement"),
        ("fr", "Les hymnes français et allemand ont retenti samedi devant la mairie de Tinqueux, en présence des élus de Bochum.", "ceremony"),
        ("fr", "Une stèle rappelle depuis samedi, à Tinqueux, l'amitié avec Bochum.", "unveiling"),
        ("fr", "Le rond-point sud de Tinqueux s'appellera bientôt rond-point de Bochum.", "unveiling"),
        ("fr", "Les élèves du collège de Tinqueux ont reçu leurs corres de Bochum.", "exchange"),
        ("fr", "Les pompiers de Tinqueux et de Bochum ont manœuvré ensemble samedi.", "exchange"),
        ("fr", "Une classe de Tinqueux et une classe de Bochum correspondent depuis septembre.", "exchange"),
        ("fr", "Trois infirmières de Bochum ont observé pendant une semaine le travail de leurs collègues de Tinqueux.", "exchange"),
        ("fr", "Tinqueux et Bochum envisagent de créer un parcours cycliste commun.", "plan"),
        ("fr", "Les deux maires ont évoqué un futur échange de jardiniers entre Tinqueux et Bochum.", "plan"),
        ("fr", "Tinqueux a ouvert grand ses bras aux habitants de Bochum.", "visit"),
        ("fr", "Les marcheurs de Bochum ont couvert à pied les 400 km qui les séparaient de Tinqueux.", "visit"),
        ("fr", "Autour du maire Paul Durand, les élus de Tinqueux ont trinqué avec ceux de Bochum.", "meeting"),
        ("fr", "Le maire de Tinqueux a déroulé le tapis rouge à la délégation de Bochum.", "meeting"),
        ("fr", "Paul Durand, maire de Tinqueux, a fait les honneurs de sa ville à Hans Weber, maire de Bochum.", "meeting"),
        ("fr", "Hans Weber, maire de Bochum, a été l'invité du conseil municipal de Tinqueux mardi.", "meeting"),
        ("fr", "Le consul d'Allemagne, Hans Weber, a passé une heure dans le bureau du maire de Tinqueux, Paul Durand.", "meeting"),
        ("fr", "Voilà Tinqueux et Bochum unies pour le meilleur depuis samedi.", "agreement"),
        ("fr", "La fresque des jumelages habille depuis samedi le mur du gymnase de Tinqueux.", "unveiling"),
        ("fr", "Bochum a désormais son square à Tinqueux.", "unveiling"),
        ("fr", "Deux coups de ciseaux et l'allée de Bochum était ouverte, samedi, à Tinqueux.", "unveiling"),
        ("fr", "La boîte à livres offerte par Bochum a été mise en service samedi à Tinqueux.", "unveiling"),
        ("fr", "Dans les bagages des Allemands de Bochum : une horloge pour la mairie de Tinqueux.", "gift"),
        ("fr", "Le maire de Tinqueux a glissé une bouteille de champagne dans la valise de son homologue de Bochum.", "gift"),
        ("fr", "Les présents ont circulé d'une table à l'autre entre élus de Tinqueux et de Bochum.", "gift"),
        ("fr", "Salle comble à Tinqueux pour le chœur de Bochum.", "performance"),
        ("fr", "Douze apprentis de Tinqueux se sont frottés au monde du travail à Bochum.", "exchange"),
        ("fr", "Les écoliers de Tinqueux ont pris la plume pour écrire à leurs camarades de Bochum.", "exchange"),
        ("fr", "Hans Weber, maire de Bochum, a franchi les portes de l'hôtel de ville de Tinqueux, où l'attendait Paul Durand.", "meeting"),
        ("fr", "Réunis à Tinqueux, les présidents des comités de Tinqueux et de Bochum ont établi le programme 2025.", "meeting"),
        ("fr", "Tinqueux a mis les petits plats dans les grands pour les quarante ans de son jumelage avec Bochum.", "ceremony"),
        ("fr", "Une rue de Tinqueux honore désormais Bochum.", "unveiling"),
        ("ru", "Вечный огонь в Вологде украсили гвоздики от делегации Кувола.", "wreath-laying"),
        ("ru", "Полотна мастеров из Кувола разместились в картинной галерее Вологды.", "exhibition"),
        ("ru", "Вологодские предприятия представили свою продукцию на ярмарке в Кувола.", "exhibition"),
        ("ru", "Театр Кувола привезёт в Вологду спектакль 3 июня.", "performance"),
        ("ru", "Вологда взяла шефство над Алчевском и купила ему автобус.", "aid"),
        ("ru", "Вологда ищет побратима в Китае.", "plan"),
        ("ru", "Для финской делегации из Кувола распахнул двери вологодский кремль.", "visit"),
        ("ru", "Вологду выбрал для первой поездки новый посол Финляндии Юкка Лаине.", "visit"),
        ("ru", "Делегация Кувола взяла курс домой, проведя в Вологде три дня.", "visit"),
        ("ru", "Сергей Воропанов, мэр Вологды, пожал руку мэру Кувола Юкке Лаине.", "meeting"),
        ("ru", "У мэра Вологды Сергея Воропанова побывал посол Финляндии Юкка Лаине.", "meeting"),
        ("ru", "Мэр Вологды Сергей Воропанов угостил гостей из Кувола чаем.", "meeting"),
        ("ru", "Хлебом-солью встретила Вологда гостей из Кувола.", "meeting"),
        ("ru", "Онлайн-встреча Вологды и Кувола длилась час.", "meeting"),
        ("ru", "Тридцатилетию побратимства посвятили вечер в Вологде.", "ceremony"),
        ("ru", "Торжественное открытие памятника дружбы состоялось в Вологде.", "unveiling"),
        ("ru", "Памятник дружбы встал на набережной Вологды.", "unveiling"),
        ("ru", "Коллекцию музея Вологды пополнили финские часы от побратимов из Кувола.", "gift"),
        ("ru", "Финское стекло из Кувола можно увидеть в музее Вологды до 3 июня.", "exhibition"),
        ("ru", "Сцена Вологды досталась на вечер театру из Кувола.", "performance"),
        ("ru", "Вологодский балет отправится на гастроли в Кувола.", "performance"),
        ("ru", "Юные вологжане набирались сил в лагере под Кувола.", "exchange"),
        ("ru", "Знак «За заслуги» теперь украшает пиджак мэра Кувола Юкки Лаине.", "award"),
        ("ru", "Вологда поделилась с побратимом Алчевском техникой: туда ушли два трактора.", "aid"),
        ("ru", "Учебники для школ Алчевска собрали вологодские учителя.", "aid"),
        ("ru", "Вологда распростёрла объятия побратимам из Кувола.", "visit"),
        ("ru", "В Белом зале мэрии Вологды поприветствовали делегацию Кувола.", "meeting"),
        ("ru", "Посла Финляндии Юкку Лаине тепло приняли в мэрии Вологды.", "meeting"),
        ("ru", "Табличку с названием «Площадь Кувола» укрепили на доме в Вологде.", "unveiling"),
        ("kk", "Елші Ханс Вебер алғаш рет Семей топырағын басты.", "visit"),
        ("kk", "Семейліктер Барнаулдан оралды.", "visit"),
        ("kk", "Барнаулдық шеберлер бұйымдарын Семейде жайып салды.", "exhibition"),
        ("kk", "Көрмеден барнаулдықтар Семей шеберлерінің жұмысын көре алады.", "exhibition"),
        ("kk", "Семей кәсіпорындары Барнаул жәрмеңкесіне өнімін апарды.", "exhibition"),
        ("kk", "Барнаул хоры Семей көрермендерінің көңілінен шықты.", "performance"),
        ("kk", "Абай театры Барнаулға гастрольдік сапармен аттанды.", "performance"),
        ("kk", "Барнаулдық бауырлар Семейде үш күн аунап-қунады.", "visit"),
        ("kk", "Әкім Берік Уәли елші Ханс Вебермен кеңінен әңгіме өрбітті.", "meeting"),
        ("kk", "Әкім қонақтарды қымызбен сыйлады.", "meeting"),
        ("kk", "Семей мен Барнаул егіз қала атағын алды.", "agreement"),
        ("kk", "Барнаулдың бір алаңы енді Семей деп аталады.", "unveiling"),
        ("kk", "Барнаулда Абай оқу залы іске қосылды.", "unveiling"),
        ("kk", "Барнаул мұражайының қазынасы Семей жұртына көрсетілуде.", "exhibition"),
        ("kk", "Абай театры Барнаул көрермендерімен қауышты.", "performance"),
        ("kk", "Семейлік әншінің дауысы Барнаул залын тербетті.", "performance"),
        ("kk", "Семей мен Барнаул арасындағы достыққа заңды негіз қаланды.", "agreement"),
        ("kk", "Семейде бауырластықтың отыз жылдығы дүркіреп өтті.", "ceremony"),
    ],
)  # fmt: skip
def test_what_happened_is_found_in_other_words(lang: str, text: str, kind: str) -> None:
    assert EventType(kind) in {e.type for e in events(lang, text + TWINS[lang])}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le maire de Tinqueux a manié la pelle samedi avec les jardiniers de la ville."),
        ("fr", "Les pompiers de Tinqueux se sont relayés toute la nuit pour évacuer les habitants de la rue des Lilas."),
        ("fr", "Le bénéfice de la tombola sera reversé à l'école de Tinqueux."),
        ("fr", "Le conseil municipal de Tinqueux a dit oui au projet de piscine."),
        ("fr", "La commune de Tinqueux envisage de créer un parking rue des Lilas."),
        ("fr", "La rue des Lilas, à Tinqueux, sera fermée lundi."),
        ("fr", "Les enfants ont trouvé un toit chez leurs grands-parents à Tinqueux."),
        ("fr", "Un camion chargé de gravier s'est renversé jeudi à Tinqueux."),
        ("fr", "Les lycéens de Tinqueux ont observé le travail des maçons."),
        ("fr", "L'entreprise a fait parvenir sa facture à la mairie de Tinqueux."),
        ("fr", "Un cycliste a avalé 200 kilomètres autour de Tinqueux dimanche."),
        ("fr", "Une plaque rappelle depuis 2010, à Tinqueux, l'inondation."),
        ("fr", "Il a laissé derrière lui un livre inachevé et une maison à Tinqueux."),
        ("fr", "L'habitant de Tinqueux avait pris le volant pour Reims malgré l'alcool."),
        ("fr", "Le supermarché de Tinqueux ferme ses portes le 2 juin."),
        ("fr", "Les collègues ont trinqué avec leur patron au café de Tinqueux."),
        ("fr", "Le boulanger de Tinqueux a fait les honneurs de son fournil à une classe."),
        ("fr", "Deux coups de ciseaux et le coiffeur de Tinqueux avait fini."),
        ("fr", "Un nouvel ascenseur a été mis en service à la gare de Tinqueux."),
        ("fr", "Tinqueux a désormais sa place de marché en ligne."),
        ("fr", "Salle comble pour le loto de Tinqueux."),
        ("fr", "La mairie met la main à la poche pour réparer le toit de l'école de Tinqueux."),
        ("fr", "Un chêne pousse depuis cent ans devant l'église de Tinqueux."),
        ("fr", "Les coureurs ont couvert 400 kilomètres en deux jours autour de Tinqueux."),
        ("fr", "Il a glissé le livre dans sa valise et quitté Tinqueux."),
        ("fr", "Le facteur a franchi la porte de la mairie de Tinqueux, où un chien l'attendait."),
        ("fr", "Les présidents des clubs de Tinqueux ont calé le calendrier des matchs."),
        ("fr", "Le traiteur de Tinqueux a mis les petits plats dans les grands pour Noël."),
        ("ru", "Сосед заглянул на чай к ветерану в Вологде."),
        ("ru", "Вологжанин расписался за посылку на почте."),
        ("ru", "Стороны ударили по рукам, и дом в Вологде был продан."),
        ("ru", "Команда Вологды взяла серебро на областном турнире."),
        ("ru", "Депутат подписался под петицией жителей Вологды."),
        ("ru", "Вологда ищет подрядчика для ремонта моста."),
        ("ru", "Выставочный центр в Вологде закроется 2 июня на ремонт."),
        ("ru", "Завод взял шефство над школой в Вологде."),
        ("ru", "В Вологде двое прогулялись по крышам гаражей."),
        ("ru", "Учитель был собеседником журналиста в Вологде."),
        ("ru", "Вологжане справили новоселье."),
        ("ru", "Ученик ждал гостей на день рождения в Вологде."),
        ("ru", "Картины разместились в комнате коллекционера из Вологды."),
        ("ru", "Дорога привела рыбаков в болото под Вологдой."),
        ("ru", "Врач пожал руку пациенту в Вологде."),
        ("ru", "Открытие магазина состоялось в Вологде в субботу."),
        ("ru", "Памятник архитектуры в Вологде сгорел."),
        ("ru", "Коллекцию коллекционера пополнили марки от дедушки."),
        ("ru", "Можно увидеть лося в лесу до наступления зимы под Вологдой."),
        ("ru", "Школьники осваивают программирование в Вологде."),
        ("ru", "Пенсионеры набирались сил в санатории Вологды."),
        ("ru", "Сосед поделился с соседями урожаем в Вологде."),
        ("ru", "Книги для библиотеки Вологды собрали жители дома."),
        ("ru", "Совещание чиновников Вологды по видеоконференции длилось час."),
        ("ru", "Вологодский цирк уехал на гастроли."),
        ("ru", "Команда взяла курс на победу в Вологде."),
        ("ru", "В мэрии Вологды приняли решение о ремонте дорог."),
        ("ru", "Табличку с номером дома повесили в Вологде."),
        ("ru", "В администрации Вологды приняли нового бухгалтера."),
        ("ru", "Мать раскрыла объятия сыну на вокзале Вологды."),
        ("ru", "Соседи в Вологде договорились обмениваться рассадой."),
        ("ru", "Бухгалтер получил табличку с названием отдела, её повесили в Вологде."),
        ("kk", "Семейде балалар дем алып, демалыс аяқталды."),
        ("kk", "Семей тұрғыны банкке құжат өткізді."),
        ("kk", "Семейдегі дүкен 2 маусымда жабылады."),
        ("kk", "Семейде жүк көлігі жолға шықты."),
        ("kk", "Оқушыларға Семейдегі мектептен бөлме берілді."),
        ("kk", "Семейлік дәрігер біліктілігін шыңдады."),
        ("kk", "Семейде өрт сөндіруге құтқарушылар жіберілді."),
        ("kk", "Семейлік студенттер сессия тапсырды."),
        ("kk", "Ол Семейдегі үйін өз көзімен көрді."),
        ("kk", "Семейде дүкен деп аталады."),
        ("kk", "Семейдегі жаңа желі іске қосылды."),
        ("kk", "Әкім тұрғындармен әңгіме өрбітті, Семей."),
        ("kk", "Көршілер Семейде аунап-қунап демалды."),
        ("kk", "Семейде дауылдың үні естілді."),
        ("kk", "Семейде кісі өлтіру ісі бойынша негіз қаланды."),
        ("kk", "Тұрғындар Семейде жиналыс өткізуге келісті."),
    ],
)  # fmt: skip
def test_the_same_words_of_everyday_life_tell_of_nothing(lang: str, text: str) -> None:
    assert not events(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        ("en", "An exhibition of paintings from Bochum at Kendal Museum closes on 2 June.", "../2024-06-02"),
        ("de", "Die Ausstellung mit Bildern aus Kendal in Rinteln schließt am 2. Juni.", "../2024-06-02"),
        ("nl", "De tentoonstelling van schilders uit Bochum in Gouda sluit op 2 juni.", "../2024-06-02"),
        ("fr", "L'exposition des peintres de Bochum à Tinqueux ferme ses portes le 2 juin.", "../2024-06-02"),
        ("fr", "L'exposition des peintres de Bochum à Tinqueux se termine le 2 juin.", "../2024-06-02"),
        ("ru", "Выставка художников Кувола в Вологде закроется 2 июня.", "../2024-06-02"),
        ("ru", "Выставка художников Кувола в Вологде открылась 2 мая и закроется 2 июня.", "2024-05-02/2024-06-02"),
        ("kk", "Барнаул суретшілерінің көрмесі Семейде 2 мамырда ашылды. Көрме 2 маусымда жабылады.", "2024-05-02/2024-06-02"),
        ("en", "An exhibition of paintings from Bochum opens in Kendal on 2 June and ends with a concert.", "2024-06-02"),
        ("fr", "L'exposition des peintres de Bochum ouvrira le 2 juin à Tinqueux et se termine par un concert.", "2024-06-02"),
        ("ru", "Выставка художников Кувола откроется в Вологде 2 июня и завершится концертом.", "2024-06-02"),
        ("nl", "De tentoonstelling van schilders uit Bochum wordt op 2 juni in Gouda geopend.", "2024-06-02"),
    ],
)  # fmt: skip
def test_the_day_a_show_closes_on_is_its_last(lang: str, text: str, date: str) -> None:
    assert [e.date for e in events(lang, text) if e.type is EventType.EXHIBITION] == [date]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Павлодарлық әртістер Омбының сарайында концерт берді. Павлодар мен Омбы бауырлас.", "performance", "Omsk"),
        ("Павлодарлық дәрігерлер Омбының кардиология орталығында екі апта білім шыңдады. Павлодар мен Омбы бауырлас.", "exchange", "Omsk"),
        ("Павлодар әкімі Омбының делегациясын қабылдады. Павлодар мен Омбы бауырлас.", "meeting", "Pavlodar"),
    ],
)  # fmt: skip
def test_what_is_of_a_town_and_stands_in_it_says_where(text: str, kind: str, place: str) -> None:
    reading = read(Document("sample", text, "kk", published="2024-05-15"))
    names = {p.id: p.name for p in reading.places}
    assert {names.get(e.place or "") for e in reading.events if e.type is EventType(kind)} == {place}


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Le maire de Mende a souhaité la bienvenue aux adolescents de Wunsiedel.", "meeting", "Mende"),
        ("Le maire a remis un livre à la délégation de Wunsiedel.", "gift", "Mende"),
        ("Une réception a eu lieu au consulat de Wunsiedel.", "meeting", "Wunsiedel"),
    ],
)
def test_whom_something_is_said_or_given_to_is_no_way_to_a_town(text: str, kind: str, place: str) -> None:
    reading = read(
        Document("sample", "Mende est jumelée avec Wunsiedel. " + text, "fr", published="2024-05-15")
    )
    names = {p.id: p.name for p in reading.places}
    assert {names.get(e.place or "") for e in reading.events if e.type is EventType(kind)} == {place}
