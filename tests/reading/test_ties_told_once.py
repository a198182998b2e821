"""Ties that an item tells once: by a club's name, by where guests are from, by a dateline, by "such a charter"."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

# The language, the item, and each tie as the two names of its places.
ITEMS: list[tuple[str, str, list[str]]] = [
    (
        "de",
        "Zwei Partnerstädte zu Gast\n"
        "Wolfenbüttel. Zwei Partnerstädte auf einmal hatte Wolfenbüttel in diesen Tagen im Haus. "
        "Aus Sèvres kam ein voller Bus, aus Satu Mare eine kleine Abordnung. Bürgermeister Ivo "
        "Lange begrüßte die Gäste im Rathaus.",
        ["Satu Mare = Wolfenbüttel", "Sèvres = Wolfenbüttel"],
    ),
    (
        "de",
        "Höchstadter beim Stadtgeburtstag\n"
        "Höchstadt – Jedes Jahr im September feiert Krasnogorsk seinen Geburtstag. Aus Höchstadt "
        "kamen diesmal Bürgermeister Gerald Brehmer und Gisela Thomas vom Freundeskreis "
        "Höchstadt-Krasnogorsk.",
        ["Höchstadt an der Aisch = Krasnogorsk"],
    ),
    (
        "en",
        "Association marks 75 years\n"
        "The Reading–Düsseldorf Association has marked its 75th birthday with a dinner. Chairman "
        "Peter Hall welcomed guests from Germany on Saturday.",
        ["Düsseldorf = Reading"],
    ),
    (
        "en",
        "New Zealand guests in Whitby\n"
        "Whitby welcomed a delegation from Porirua, its New Zealand twin, on Monday. Mayor Linda "
        "Wild hosted a lunch at the Pavilion.",
        ["Porirua = Whitby"],
    ),
    (
        "en",
        "Norwich on the map\n"
        "Norwich is twinned with three cities. Rouen was the first, in 1951. Koblenz followed in "
        "1978 and Novi Sad in 1985.",
        ["Koblenz = Norwich", "Norwich = Novi Sad", "Norwich = Rouen"],
    ),
    (
        "ru",
        "Ярославль и Кассель: 35 лет вместе\n"
        "Общество дружбы «Ярославль — Кассель» отметило юбилей. В мэрии состоялся приём. "
        "Председатель общества Ольга Белова рассказала о первых поездках.",
        ["Kassel = Yaroslavl"],
    ),
    (
        "en",
        "Association visits\n"
        "The Kendal–Rinteln Association held its summer lunch on Saturday. Chair Joan Postle "
        "thanked members for their work. Guests from Germany will come next May.",
        ["Kendal = Rinteln"],
    ),
    (
        "en",
        "Renewed vows\n"
        "Forty years after Amiens and Görlitz signed their charter, Maidstone and Beauvais "
        "renewed theirs on Sunday. Mayor Ann Hill signed for Maidstone.",
        ["Amiens = Görlitz", "Beauvais = Maidstone"],
    ),
    (
        "en",
        "Talks about a link\n"
        "Stroud is thinking of a link with Göttingen. Councillors will discuss the idea in June. "
        "No decision has been taken.",
        [],
    ),
    (
        "de",
        "Herner Freunde\n"
        "Die Herner Partnerstädte Hénin-Beaumont und Ommen haben Delegationen zum Stadtjubiläum "
        "geschickt. Oberbürgermeister Frank Dudda begrüßte sie am Samstag.",
        ["Herne = Hénin-Beaumont", "Herne = Ommen"],
    ),
    (
        "fr",
        "Chartres en fête\n"
        "Chartres. La fête de la lumière a réuni les maires des villes jumelles de Spire et de "
        "Ravenne. Jean-Pierre Gorges les a reçus samedi.",
        ["Chartres = Ravenna", "Chartres = Speyer"],
    ),
    (
        "ru",
        "Побратимы Чебоксар\n"
        "Чебоксары подписали соглашение о побратимстве с Аньцином. Ранее такие соглашения были "
        "заключены с венгерским Эгером и турецкой Анталией. Глава города Леонид Черкесов "
        "поблагодарил гостей.",
        ["Anqing = Cheboksary", "Antalya = Cheboksary", "Cheboksary = Eger"],
    ),
    (
        "ru",
        "Юбилей\n"
        "БИРОБИДЖАН, 14 сентября. На юбилей города приехали делегации городов-побратимов: мэр "
        "китайского Хэгана Чжан Юйпу и секретарь парткома Ичуня Ван Айвэнь.",
        ["Birobidzhan = Hegang", "Birobidzhan = Yichun"],
    ),
    (
        "kk",
        "Кездесу\n"
        "Павлодар облысының әкімі Омбы облысының губернаторымен кездесті. Екі өңір ынтымақтастық "
        "туралы меморандумға қол қойды.",
        ["Omsk Oblast = Pavlodar Region"],
    ),
    (
        "en",
        "Envoy arrives\n"
        "Derby's new envoy to Osnabrück starts work in September. Lena Fischer, 24, comes from "
        "the German city, with which Derby has been linked since 1976. She will work in the "
        "council house.",
        ["Derby = Osnabrück"],
    ),
    (
        "fr",
        "Images\n"
        "Épinal a convié ses jumelles Loughborough et Schwäbisch Hall à la fête des images. Les "
        "délégations sont arrivées jeudi.",
        ["Loughborough = Épinal", "Schwäbisch Hall = Épinal"],
    ),
    (
        "nl",
        "Steden zingen\n"
        "Koren uit Dijon en Arnhem, partnersteden van Mechelen, zongen zondag in de kathedraal. "
        "Schepen Björn Siffer bedankte hen.",
        ["Arnhem = Mechelen", "Dijon = Mechelen"],
    ),
    (
        "en",
        "Lewes plants two trees\n"
        "Lewes has planted one tree for each of its twins, Blois and Waldshut-Tiengen. Mayor "
        "Matthew Bird handled the spade. The trees stand in Southover Grange. A plaque tells "
        "their story. Guests came from neither town because of a strike.",
        ["Blois = Lewes", "Lewes = Waldshut-Tiengen"],
    ),
    (
        "en",
        "Choir on tour\n"
        "A choir from Wells sang in Paris and Cologne last week. It was the choir's first tour "
        "since 2019. Conductor Ann Lee was proud. The singers flew home on Sunday.",
        [],
    ),
    (
        "de",
        "Chor in Wien\n"
        "Der Kirchenchor aus Ansbach sang am Sonntag in Wien und Budapest. Leiter Karl Meyer war "
        "zufrieden. Am Montag ging es nach Hause. Der Bus hielt in Passau.",
        [],
    ),
    (
        "de",
        "Sens ist zu Gast\n"
        "Lörrach. Ein halbes Jahrhundert hält die Freundschaft zwischen Lörrach und Sens schon. "
        "Am Wochenende kamen 60 Franzosen. Die Stadtkapelle spielte beide Hymnen. "
        "Oberbürgermeister Jörg Lutz überreichte eine Skulptur.",
        ["Lörrach = Sens"],
    ),
    (
        "nl",
        "Wielrennen\n"
        "Een renner uit Breda won zondag in Gent. Tweede werd een Duitser uit Keulen. De koers "
        "was 180 kilometer lang. Volgende week rijden ze in Luik.",
        [],
    ),
    (
        "ru",
        "Гости Костромы\n"
        "В Костроме завершилась неделя породнённых городов. Из Аахена приехали музыканты, из "
        "французского Доля — повара. Глава администрации Алексей Смирнов вручил гостям сувениры. "
        "В последний день состоялся концерт. Следующая встреча пройдёт в Аахене.",
        ["Aachen = Kostroma", "Dole = Kostroma"],
    ),
    (
        "ru",
        "Турнир\n"
        "Футболисты из Твери сыграли в Минске и Вильнюсе. Тренер Олег Иванов доволен. Домой "
        "команда вернулась в понедельник. Следующая игра пройдёт в мае.",
        [],
    ),
    (
        "de",
        "Besuch\n"
        "Gäste aus Angers und Osnabrück waren am Freitag im Rathaus. Beide Städte sind mit "
        "Haarlem verschwistert. Bürgermeister Jos Wienen sprach.",
        ["Angers = Haarlem", "Haarlem = Osnabrück"],
    ),
    (
        "en",
        "Guests\n"
        "Guests from Angers and Osnabrück were in the town hall on Friday. The two cities are "
        "twins of Haarlem. Mayor Jos Wienen spoke.",
        ["Angers = Haarlem", "Haarlem = Osnabrück"],
    ),
    (
        "en",
        "Association visits\n"
        "Mrs Postlethwaite of the Kendal-Rinteln Association spoke on Saturday. Chair Joan Postle "
        "thanked members for their work. Guests from Germany will come next May.",
        ["Kendal = Rinteln"],
    ),
    (
        "de",
        "Der Verein Kassel-Jaroslawl lädt zum Vortrag ein. Referentin ist Olga Petrowa.",
        ["Kassel = Yaroslavl"],
    ),
    (
        "fr",
        "Voyage\n"
        "Lannion. L'association Lannion-Caerphilly organise un voyage en juillet. Le président "
        "Alain Rayer attend les inscriptions.",
        ["Caerphilly = Lannion"],
    ),
    (
        "nl",
        "Lezing\n"
        "De vereniging Leiden-Oxford houdt woensdag een lezing in het stadhuis. Spreker is John "
        "Chatter.",
        ["Leiden = Oxford"],
    ),
    (
        "en",
        "Rail\nThe London–Paris Railway Society met on Friday. Chairman Peter Hall spoke.",
        [],
    ),
    (
        "de",
        "Göttingens Städtepartner\n"
        "Göttingen hat mehrere Partnerstädte. Cheltenham ist die älteste, seit 1951. Toruń folgte "
        "1978.",
        ["Cheltenham = Göttingen", "Göttingen = Toruń"],
    ),
    (
        "fr",
        "Saint-Étienne a plusieurs villes jumelles. Coventry est la plus ancienne, depuis 1955. "
        "Oeiras a suivi en 2002.",
        ["Coventry = Saint-Étienne", "Oeiras = Saint-Étienne"],
    ),
    (
        "de",
        "Bus nach Polen\n"
        "Die Nordhorner Partnerstadt Malbork bekommt einen Bus. Bürgermeister Thomas Berling "
        "übergab den Schlüssel am Freitag.",
        ["Malbork = Nordhorn"],
    ),
    (
        "ru",
        "Гости из Китая\n"
        "Омск, 14 сентября — На День города приехала делегация из города-побратима Хэган. Гостей "
        "встретили в мэрии.",
        ["Hegang = Omsk"],
    ),
    (
        "fr",
        "SAUMUR, le 3 mai – Une délégation de notre ville jumelle de Verden est arrivée jeudi. Le "
        "maire l'a reçue à l'hôtel de ville.",
        ["Saumur = Verden"],
    ),
    (
        "en",
        "EXETER, 12 May – A delegation from our twin city of Bad Homburg arrived on Friday. The "
        "lord mayor gave them tea in the Guildhall.",
        ["Bad Homburg vor der Höhe = Exeter"],
    ),
    (
        "en",
        "BRUSSELS, 12 May (Reuters) – The mayor of Kyiv thanked the twin towns of Europe on "
        "Friday. He spoke to reporters.",
        [],
    ),
    (
        "nl",
        "Feest\n"
        "Gouda ontving zaterdag zijn partnersteden. Uit Solingen kwam een koor, uit Kongsberg een "
        "delegatie. Burgemeester Pieter Verhoeve was blij.",
        ["Gouda = Kongsberg", "Gouda = Solingen"],
    ),
    (
        "ru",
        "День города\n"
        "В Рыбинск на День города приехали гости из городов-побратимов. Из болгарского Карнобата "
        "прибыл мэр Георги Димитров, из черногорского Херцег-Нови — заместитель мэра.",
        ["Herceg Novi = Rybinsk", "Karnobat = Rybinsk"],
    ),
    (
        "en",
        "Lights\n"
        "Lincoln invited mayors from its twin towns to the switching-on of the lights. They came "
        "from Neustadt an der Weinstraße and Tangshan. Cllr Alan Briggs thanked them.",
        ["Lincoln = Neustadt an der Weinstraße", "Lincoln = Tangshan"],
    ),
    (
        "ru",
        "Встреча\n"
        "Губернатор Омской области встретился с акимом Павлодарской области. Два региона "
        "подписали соглашение о сотрудничестве.",
        ["Omsk Oblast = Pavlodar Region"],
    ),
    (
        "ru",
        "Побратимы Чебоксар\n"
        "Чебоксары подписали соглашение о побратимстве с Аньцином. До Аньцина у Чебоксар было "
        "четыре таких договора, в том числе с венгерским Эгером и турецкой Анталией.",
        ["Anqing = Cheboksary", "Antalya = Cheboksary", "Cheboksary = Eger"],
    ),
    (
        "ru",
        "Омск\n"
        "Омск и Котбус подписали договор о побратимстве. Такое соглашение у города есть и с "
        "китайским Кайфэном. Документ подписала мэр Оксана Фадина.",
        ["Cottbus = Omsk", "Kaifeng = Omsk"],
    ),
    (
        "en",
        "Norwich signs\n"
        "Norwich has signed a twinning charter with Koblenz. Similar agreements exist with "
        "Novosibirsk. Councillors applauded.",
        ["Koblenz = Norwich", "Norwich = Novosibirsk"],
    ),
    (
        "en",
        "Norwich signs\n"
        "Norwich has signed a twinning charter with Koblenz. It has similar links with Rouen and "
        "Novi Sad. Councillors applauded.",
        ["Koblenz = Norwich", "Norwich = Novi Sad", "Norwich = Rouen"],
    ),
    (
        "de",
        "Erneuert\n"
        "Vierzig Jahre nachdem Reutlingen und Roanne ihre Partnerschaft unterschrieben haben, "
        "erneuerten Kassel und Mulhouse die ihre.",
        ["Kassel = Mulhouse", "Reutlingen = Roanne"],
    ),
    (
        "fr",
        "Renouvelé\n"
        "Quarante ans après que Roanne et Reutlingen ont signé leur jumelage, Mulhouse et Kassel "
        "ont renouvelé le leur.",
        ["Kassel = Mulhouse", "Reutlingen = Roanne"],
    ),
]


@pytest.mark.parametrize(("lang", "words", "ties"), ITEMS)
def test_a_tie_told_once_is_read(lang: str, words: str, ties: list[str]) -> None:
    reading = read(Document("x", words, lang, published="2024-05-20"))
    names = {p.id: p.name for p in reading.places}
    assert sorted(" = ".join(sorted(names[i] for i in p.places)) for p in reading.partnerships) == ties
