"""Which place each language means by a name: the towns that papers write of, and the places of memory.

A name stands in a sentence that says nothing of its country, as in a report of a visit.
"""

from __future__ import annotations

from typing import Final

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

TWIN: Final = {
    "de": "Die Gäste aus Bremen besuchten 2019 die Partnerstadt {}.",
    "en": "A delegation from Coventry visited its twin town {} in 2019.",
    "fr": "Une délégation de Mayen a visité sa ville jumelle de {} en 2019.",
    "nl": "Een delegatie uit Brugge bezocht in 2019 de zusterstad {}.",
    "ru": "В 2019 году делегация из Гомеля посетила город-побратим {}.",
    "kk": "2019 жылы делегация бауырлас {} қаласына барды.",
}
MUSEUM: Final = {
    "de": "Die Gäste aus Bremen besuchten 2019 das Museum in {}.",
    "en": "Guests from Coventry visited the museum in {} in 2019.",
    "fr": "Les invités de Mayen ont visité {} en 2019.",
    "nl": "De gasten uit Brugge bezochten in 2019 het museum in {}.",
    "ru": "В 2019 году гости из Гомеля посетили {}, где есть музей.",
}


def wrong(lang: str, sentence: str, names: str) -> dict[str, list[str | None]]:
    """Names whose place is in another country than the two letters behind them say, with those found."""
    found: dict[str, list[str | None]] = {}
    for entry in names.split("|"):
        name, _, country = " ".join(entry.split()).rpartition(" ")
        item = read(Document(source="test", text=sentence.format(name), lang=lang, published="2023-06-20"))
        countries = [
            p.country for p in item.places if any(m.text in name or name in m.text for m in p.mentions)
        ]
        if countries[:1] != [country]:
            found[entry] = countries
    return found


TOWNS: Final = {
    "nl": """
    Keulen DE|Aken DE|Rijsel FR|Parijs FR|Luik BE|Doornik BE|Duinkerke FR|Straatsburg FR|Londen GB
    |Rome IT|Milaan IT|Turijn IT|Venetië IT|Genua IT|Napels IT|Warschau PL|Krakau PL
    |Praag CZ|Wenen AT|Boedapest HU|Boekarest RO|Belgrado RS|Athene GR|Lissabon PT|Sevilla ES
    |Kopenhagen DK|Moskou RU|Sint-Petersburg RU|Kiev UA|Lviv UA|Mainz DE|Münster DE|Trier DE|Hannover DE
    |Hamburg DE|Frankfurt DE|München DE|Neurenberg DE|Genève CH|Zürich CH|Bern CH|Atrecht FR|Kamerijk FR
    |Sint-Omaars FR|Bonen FR|Grevelingen FR|Hazebroek FR|Belle FR|Peking CN|Sjanghai CN|Tokio JP
    |Hirosjima JP|Jeruzalem IL|Bethlehem PS|Jericho PS|Caïro EG|Damascus SY|Bagdad IQ|Algiers DZ
    |Tunis TN|Paramaribo SR|Kaapstad ZA|Stellenbosch ZA|Mexico-stad MX|Havanna CU|Posen PL
    |Gdansk PL|Lublin PL|Toruń PL|Brno CZ|Pilsen CZ|Bratislava SK|Cluj RO|Sibiu RO|Târgu Mureș RO
    |Semey KZ|Almaty KZ|Sarajevo BA|Skopje MK|Sofia BG|Plovdiv BG|Vilnius LT|Kaunas LT|Riga LV
    |Tallinn EE|Tartu EE|Helsinki FI|Turku FI|Göteborg SE|Oslo NO|Reykjavik IS|Dublin IE|Belfast GB
    |Edinburgh GB|Canterbury GB
    """,
    "fr": """
    Aix-la-Chapelle DE|Cologne DE|Trèves DE|Mayence DE|Ratisbonne DE|Francfort DE|Munich DE|Nuremberg DE
    |Augsbourg DE|Fribourg-en-Brisgau DE|Sarrebruck DE|Deux-Ponts DE|Spire DE|Worms DE|Hambourg DE
    |Brême DE|Hanovre DE|Brunswick DE|Dresde DE|Leipzig DE|Iéna DE|Coblence DE|Tübingen DE
    |Gand BE|Bruges BE|Anvers BE|Courtrai BE|Malines BE|Louvain BE|Furnes BE|Ypres BE|Dixmude BE
    |La Haye NL|Bois-le-Duc NL|Leyde NL|Nimègue NL|Londres GB|Édimbourg GB|Cantorbéry GB
    |Varsovie PL|Cracovie PL|Gdansk PL|Poznan PL|Prague CZ|Vienne AT|Salzbourg AT|Innsbruck AT|Bâle CH
    |Berne CH|Zurich CH|Saint-Gall CH|Lucerne CH|Soleure CH|Rome IT|Milan IT|Turin IT
    |Venise IT|Gênes IT|Naples IT|Padoue IT|Vérone IT|Bologne IT|Barcelone ES|Saragosse ES|Cordoue ES
    |Séville ES|Burgos ES|Gérone ES|Lérida ES|Lisbonne PT|Athènes GR|Thessalonique GR|Bucarest RO
    |Budapest HU|Belgrade RS|Moscou RU|Saint-Pétersbourg RU|Kiev UA|Lviv UA|Odessa UA|Vilnius LT
    |Tel-Aviv IL|Jérusalem IL|Bethléem PS|Naplouse PS|Hébron PS|Jéricho PS|Ramallah PS|Le Caire EG
    |Alexandrie EG|Alger DZ|Oran DZ|Tlemcen DZ|Fès MA|Marrakech MA|Tanger MA|Sousse TN|Pékin CN
    |Canton CN|Nankin CN|Hiroshima JP|Pondichéry IN|Hué VN|Hô-Chi-Minh-Ville VN|Ouagadougou BF|Bamako ML
    |Kayes ML|Ségou ML|Saint-Louis SN|Québec CA|Trois-Rivières CA|La Nouvelle-Orléans US|Sarajevo BA
    |Almaty KZ|Semey KZ|Tirana AL|Alep SY|Beyrouth LB|Erevan AM|Tbilissi GE|Bakou AZ
    """,
    "ru": """
    Аахен DE|Кёльн DE|Гамбург DE|Дрезден DE|Лейпциг DE|Йена DE|Эрфурт DE|Потсдам DE|Росток DE|Киль DE
    |Бремен DE|Ганновер DE|Оснабрюк DE|Мюнстер DE|Эссен DE|Дортмунд DE|Бонн DE|Майнц DE|Трир DE
    |Саарбрюккен DE|Штутгарт DE|Карлсруэ DE|Мюнхен DE|Нюрнберг DE|Аугсбург DE|Регенсбург DE|Кассель DE
    |Гиссен DE|Марбург DE|Дармштадт DE|Висбаден DE|Вена AT|Зальцбург AT|Грац AT|Линц AT|Берн CH
    |Женева CH|Цюрих CH|Базель CH|Льеж BE|Гент BE|Антверпен BE|Лёвен BE|Брюгге BE|Ипр BE|Намюр BE
    |Гаага NL|Роттердам NL|Гронинген NL|Зандам NL|Дордрехт NL|Париж FR|Лион FR|Марсель FR|Ницца FR
    |Нант FR|Бордо FR|Тулуза FR|Лилль FR|Страсбург FR|Гренобль FR|Дижон FR|Реймс FR|Руан FR|Гавр FR
    |Ренн FR|Версаль FR|Дюнкерк FR|Лондон GB|Ковентри GB|Манчестер GB|Ливерпуль GB|Глазго GB|Эдинбург GB
    |Ноттингем GB|Шеффилд GB|Йорк GB|Дублин IE|Милан IT|Турин IT|Флоренция IT|Венеция IT|Генуя IT
    |Неаполь IT|Падуя IT|Болонья IT|Равенна IT|Мадрид ES|Барселона ES|Сарагоса ES|Варшава PL|Краков PL
    |Гданьск PL|Люблин PL|Познань PL|Вроцлав PL|Щецин PL|Лодзь PL|Белосток PL|Катовице PL|Прага CZ
    |Брно CZ|Острава CZ|Братислава SK|Кошице SK|Будапешт HU|Дебрецен HU|Печ HU|Бухарест RO|Яссы RO
    |София BG|Варна BG|Пловдив BG|Русе BG|Бургас BG|Белград RS|Нови-Сад RS|Загреб HR|Сараево BA
    |Скопье MK|Афины GR|Салоники GR|Хельсинки FI|Турку FI|Тампере FI|Лахти FI|Котка FI|Куопио FI
    |Стокгольм SE|Умео SE|Лулео SE|Осло NO|Тромсё NO|Киркенес NO|Хиросима JP|Нагасаки JP|Ниигата JP
    |Саппоро JP|Киото JP|Харбин CN|Далянь CN|Шэньян CN|Цзилинь CN|Чанчунь CN|Урумчи CN|Ухань CN|Чэнду CN
    |Улан-Батор MN|Пхеньян KP|Пусан KR|Ташкент UZ|Самарканд UZ|Бухара UZ|Бишкек KG|Ош KG|Душанбе TJ
    |Худжанд TJ|Ашхабад TM|Баку AZ|Гянджа AZ|Ереван AM|Гюмри AM|Тбилиси GE|Батуми GE|Минск BY|Гродно BY
    |Витебск BY|Могилёв BY|Полоцк BY|Орша BY|Алматы KZ|Астана KZ|Караганда KZ|Павлодар KZ
    |Усть-Каменогорск KZ|Семей KZ|Уральск KZ|Актобе KZ|Дамаск SY|Латакия SY|Тегеран IR|Исфахан IR
    |Анкара TR|Измир TR|Анталья TR|Трабзон TR|Гавана CU
    """,
    "kk": """
    Мәскеу RU|Санкт-Петербург RU|Омбы RU|Қазан RU|Уфа RU|Орынбор RU|Астрахан RU|Челябі RU
    |Екатеринбург RU|Новосібір RU|Барнаул RU|Бішкек KG|Ош KG|Ташкент UZ|Самарқан UZ|Бұхара UZ|Нүкіс UZ
    |Душанбе TJ|Ашғабат TM|Баку AZ|Гянджа AZ|Тбилиси GE|Ереван AM|Минск BY|Киев UA|Львов UA|Анкара TR
    |Стамбул TR|Ыстанбұл TR|Бурса TR|Измир TR|Анталья TR|Эскишехир TR|Конья TR|Үрімжі CN|Құлжа CN
    |Бейжің CN|Пекин CN|Шанхай CN|Сиань CN|Ухань CN|Сеул KR|Пусан KR|Токио JP|Хиросима JP|Нагасаки JP
    |Ұлан-Батор MN|Өлгий MN|Берлин DE|Бонн DE|Дрезден DE|Париж FR|Ницца FR|Лион FR|Ипр BE|Брюссель BE
    |Гент BE|Лондон GB|Эдинбург GB|Рим IT|Будапешт HU|Варшава PL|Краков PL|Гданьск PL|Прага CZ|Рига LV
    |Вильнюс LT|Таллин EE|София BG|Тегеран IR|Тебриз IR|Дамаск SY|Каир EG|Иерусалим IL|Дели IN
    |Исламабад PK|Лахор PK|Куала-Лумпур MY|Хьюстон US|Сан-Франциско US|Оук-Ридж US|Бухарест RO|Хива UZ
    |Түркістан KZ|Шымкент KZ|Тараз KZ|Семей KZ|Өскемен KZ
    """,
    "en": """
    Cologne DE|Munich DE|Nuremberg DE|Hanover DE|Brunswick DE|Dresden DE|Mainz DE|Trier DE|Ypres BE
    |Bruges BE|Ghent BE|Antwerp BE|Mechelen BE|Courtrai BE|The Hague NL|Lille FR
    |Rheims FR|Rouen FR|Caen FR|Angers FR|Nancy FR|Tours FR|Nice FR|Orleans FR|Dunkirk FR|Dieppe FR
    |Bayeux FR|Milan IT|Turin IT|Florence IT|Venice IT|Genoa IT|Naples IT|Padua IT|Verona IT|Seville ES
    |Saragossa ES|Corunna ES|Lisbon PT|Oporto PT|Warsaw PL|Cracow PL|Gdansk PL|Lodz PL|Wroclaw PL
    |Prague CZ|Pilsen CZ|Vienna AT|Basle CH|Geneva CH|Berne CH|Lucerne CH|Zurich CH|Bucharest RO
    |Budapest HU|Belgrade RS|Athens GR|Salonica GR|Thessaloniki GR|Moscow RU|St Petersburg RU
    |Volgograd RU|Stalingrad RU|Kiev UA|Kyiv UA|Lviv UA|Odessa UA|Kharkov UA|Kharkiv UA|Jerusalem IL
    |Bethlehem PS|Nablus PS|Hebron PS|Jericho PS|Cairo EG|Aleppo SY|Damascus SY|Peking CN|Beijing CN
    |Canton CN|Chungking CN|Hiroshima JP|Bombay IN|Calcutta IN|Sarajevo BA|Srebrenica BA|Semey KZ
    |Almaty KZ|Astana KZ|Ust-Kamenogorsk KZ|Copenhagen DK|Elsinore DK|Gothenburg SE|Bergen NO
    |Helsinki FI|Turku FI|Tampere FI|Reykjavik IS|Vilnius LT|Riga LV|Tallinn EE|Minsk BY|Brest BY
    |Dushanbe TJ|Tashkent UZ|Bukhara UZ|Samarkand UZ|Bishkek KG|Yerevan AM|Tbilisi GE|Baku AZ|Ulm DE
    |Kiel DE|Bonn DE|Worms DE|Bath GB|Hull GB|Reading GB|Leuven BE|Louvain BE
    """,
}

REMEMBERED: Final = {
    "de": """
    Lidice CZ|Theresienstadt CZ|Distomo GR|Oradour FR|Bergen-Belsen DE|Ravensbrück DE|Buchenwald DE
    |Neuengamme DE|Treblinka PL|Sobibor PL|Majdanek PL|Natzweiler FR|Passendale BE|Thiepval FR|Katyn RU
    |Chatyn BY|Pripjat UA|Kreisau PL|Wewelsburg DE|Stutthof PL|Mauthausen AT|Auschwitz PL|Tschernobyl UA
    |Guernica ES|Karlsbad CZ|Kolberg PL|Danzig PL|Breslau PL|Leitmeritz CZ|Hermannstadt RO
    |Klausenburg RO|Lemberg UA|Czernowitz UA|Pressburg SK|Ödenburg HU|Fünfkirchen HU|Tilsit RU
    """,
    "en": """
    Lidice CZ|Theresienstadt CZ|Oradour-sur-Glane FR|Bergen-Belsen DE|Buchenwald DE|Treblinka PL
    |Auschwitz PL|Passchendaele BE|Thiepval FR|Katyn RU|Khatyn BY|Chernobyl UA|Pripyat UA|Guernica ES
    |Halabja IQ
    """,
    "fr": """
    Lidice CZ|Terezin CZ|Oradour-sur-Glane FR|Buchenwald DE|Ravensbrück DE|Auschwitz PL
    |Tchernobyl UA|Guernica ES
    """,
    "nl": """
    Lidice CZ|Theresienstadt CZ|Ravensbrück DE|Bergen-Belsen DE|Neuengamme DE|Auschwitz PL|Tsjernobyl UA
    |Srebrenica BA|Breendonk BE
    """,
    "ru": """
    Лидице CZ|Терезин CZ|Орадур-сюр-Глан FR|Освенцим PL|Майданек PL|Треблинка PL|Хатынь BY|Катынь RU
    |Бухенвальд DE|Равенсбрюк DE|Герника ES|Чернобыль UA|Припять UA|Порт-Артур CN
    """,
}


@pytest.mark.parametrize("lang", sorted(TOWNS))
def test_a_town_is_the_one_that_its_language_calls_so(lang: str) -> None:
    assert wrong(lang, TWIN[lang], TOWNS[lang]) == {}


@pytest.mark.parametrize("lang", sorted(REMEMBERED))
def test_a_place_of_memory_is_known_by_name_alone(lang: str) -> None:
    assert wrong(lang, MUSEUM[lang], REMEMBERED[lang]) == {}


@pytest.mark.parametrize(
    ("lang", "text", "country"),
    [
        ("en", "A delegation from Tampa in Florida visited St Petersburg in 2019.", "US"),
        ("en", "Guests from Sarasota, Florida, visited Venice, Florida, in 2019.", "US"),
        ("en", "The mayor of Hebron, Kentucky, welcomed guests from Ohio in 2019.", "US"),
    ],
)
def test_what_the_text_says_outweighs_the_better_known(lang: str, text: str, country: str) -> None:
    item = read(Document(source="test", text=text, lang=lang, published="2023-06-20"))
    named = {"St. Petersburg", "Saint Petersburg", "Venice", "Hebron", "Venise"}
    assert {p.country for p in item.places if p.name in named} == {country}
