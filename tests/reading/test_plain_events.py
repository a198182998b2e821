"""Plain sentences of local papers in an item of twins: what they tell, and everyday ones that tell nothing."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import Modality
from pobratim.facts.nouns import Event
from pobratim.reading import read

LEAD = {
    "en": "Derby is twinned with Osnabrück in Germany. ",
    "kk": "Семей қаласы Бельгияның Ипр қаласымен бауырлас. ",
    "nl": "Zwolle heeft een stedenband met Lünen in Duitsland. ",
}
# Below it, so that the item is no text of few sentences, each of which is believed more.
TAIL = {
    "en": " It was a dry day. More can be read on page five. The clerk keeps the list.",
    "kk": " Ауа райы ашық болды. Толығырақ бесінші беттен оқыңыз. Тізім хатшыда сақтаулы.",
    "nl": " Het was droog weer. Meer staat op pagina vijf. De lijst ligt bij de griffier.",
}


def events_of(lang: str, sentence: str) -> list[Event]:
    """What is told of one sentence between those that lead to it and end the item."""
    first, last = len(LEAD[lang]), len(LEAD[lang]) + len(sentence)
    reading = read(Document("item", LEAD[lang] + sentence + TAIL[lang], lang, published="2025-03-10"))
    return [e for e in reading.events if any(s.end > first and s.start < last for s in e.evidence)]


TOLD = {
    "en": """
visit|Consul General Maria Lopez dropped in on the town of Bletchley on Monday.
visit|Lucky winners from Kilkee got to see the sights of Plouha over Easter.
visit|Governor Kim, on a swing through Europe, stopped in Esslingen on Wednesday.
visit|Bray's twinners are just home from a week in Bègles.
visit|Guests from Gladsaxe looked in at the fire station and tried on the helmets.
visit|The traders from Castel San Giovanni travelled over by minibus.
meeting|She had a working lunch with port bosses.
meeting|The two sides compared notes on waste and housing.
meeting|A round of talks with the chamber of commerce followed.
meeting|The Hungarian consul paid a courtesy call on the provost.
agreement|Pen was put to paper by both mayors at a ceremony in the Rathaus.
agreement|The two mayors put pen to paper on a renewed charter of friendship.
agreement|Signatures were put to a letter of intent in the council chamber.
unveiling|Dunkirk Avenue is the new name of a street in Ramsgate.
unveiling|The centre opens its doors on 1 October.
unveiling|The covers came off a bronze heron in Riverside Park, Tacoma, on Saturday.
unveiling|Mayor Woodards cut the ribbon of the new park on Saturday.
gift|The Swiss brought along a cowbell for the town hall.
gift|Gifts changed hands before dinner.
ceremony|The two mayors planted an oak on the green.
ceremony|The visitors paid their respects at the Polish war graves.
conference|Mayor Aalto gave a talk on district heating.
award|The German Cross of Merit went to Stan Hibbert for his work for the twinning.
award|The freedom of the city was conferred on the consul.
plan|There is talk of a joint festival in 2026.
plan|A twinning with a town in Ukraine is being looked into.
""",
    "kk": """
visit|Меймандарды теміржол вокзалында қазақы салтпен қарсы алды.
visit|Қонақтарға Семейдің тарихи орындары көрсетілді.
visit|Қазір қалада Ипрден келген мұғалімдер қонақ болуда.
visit|Елші Ресей мен Қазақстан шекарасындағы қалаға ат басын бұрды.
visit|Бургомистр Катрин Демельхор Семейге келгелі отыр.
visit|Меймандар Этнографиялық паркті аралап, қазақтың ұлттық тағамдарынан дәм татты.
meeting|Екі қала басшысы өзекті мәселелерді ортаға салды.
meeting|Тараптар туризмді дамыту мәселесін қарастырды.
meeting|Ипр бургомистрімен онлайн жүздесу өтті.
meeting|Кәсіпкерлер әріптестерімен жұмыс кездесулерін өткізуде.
agreement|Университеттер әріптестік орнату жөнінде келісімге келді.
agreement|Достық шартына қол қойылғалы отыр.
ceremony|Ауған соғысының құрбандары еске алынды.
ceremony|Қонақтар сквердегі көшет егу акциясына қатысты.
ceremony|Мәдениет күндері өз мәресіне жетті.
ceremony|Саябақта Ипрдің үлгісімен бәйтеректер отырғызылды.
unveiling|Саябақтың лентасын қос әкім қиды.
unveiling|Мәдениет орталығының тұсауы кесілді.
unveiling|Ескерткіш тақта орнату рәсіміне екі елдің өкілдері қатысты.
unveiling|Жапон бағы көпшілікке есігін айқара ашты.
gift|Қонаққа оюлы шапан жабылды.
gift|Тараптар сый-сыяпат алмасты.
performance|Ансамбль көрермен ыстық ықыласына бөленді.
performance|Қала күнінде Ипрдің үрмелі оркестрі ойнамақ.
exchange|Семейлік он оқушы Ипрде тіл үйренуде.
conference|Ипрден келген ғалымдар ядролық қауіпсіздік туралы баяндама жасады.
conference|Дөңгелек үстелге он қаланың өкілдері қатысты.
award|Әкімдік бельгиялық еріктілерге алғыс хат тапсырды.
plan|Әкім бургомистрді Семейдің 310 жылдығына шақырды.
""",
    "nl": """
visit|De Poolse bezoekers maakten kennis met de stad.
visit|Het gezelschap deed ook Kampen aan.
meeting|De gasten en hun gastheren wisselden ideeën uit.
ceremony|De vlag van Oekraïne werd gehesen.
unveiling|De burgemeester knipte het lint door van het Lünenpark.
unveiling|Het doek viel van het beeld.
performance|Zanggroep Vox trad op in Lünen.
award|De hoofdprijs ging naar een leerling uit Lünen.
""",
}
TO_COME = """
Бургомистр Катрин Демельхор Семейге келгелі отыр.
Достық шартына қол қойылғалы отыр.
Қала күнінде Ипрдің үрмелі оркестрі ойнамақ.
"""
EVERYDAY = {
    "en": """
Bins will be collected a day later than usual over the bank holiday.
Applications for the twinning grant must reach the town hall by 30 April.
A new dentist has opened on the High Street.
The twinning association has 120 members.
A man was taken to hospital after a crash on the A14 on Friday.
Tübingen lies on the Neckar, some thirty kilometres south of Stuttgart.
The award of the contract to Balfour Beatty was challenged in court.
The cinema is showing the new Bond film until Thursday.
The exhibition hall can be hired for weddings and parties.
She gave birth to twins at Queen's Hospital on Monday.
Coventry lost 2-1 to Cardiff on Saturday.
The twin-engined plane landed safely at Norwich airport.
The school exchange programme is described on page four.
The delegation of powers to the planning officer was agreed.
The delegation's expenses came to £612, the auditors found.
Town visit: how to spend 48 hours in Ghent.
The town signed off its accounts for 2023 with a small surplus.
He played for Osnabrück for three seasons before moving to Derby County.
The team was presented as favourites by the bookmakers.
Swimming lessons for beginners start on 9 January.
The bench in Station Road has been vandalised again.
Anyone wishing to join the choir should ring Mrs Hall.
The gift shop in the castle is open daily.
The ceremony room at the register office seats sixty.
A statue of Queen Victoria stands in front of the town hall.
There was no exchange this year.
It is hoped the road will reopen by Easter.
Her grandfather was laid to rest in 1964.
The doctor's rendition of the song amused the nurses.
The two surgeons compared notes before the operation.
The cloth came off the roll in one piece.
He was driven off to the police station.
She was taken to see a specialist in Nottingham.
""",
    "kk": """
Қалада келесі аптада су құбыры жөнделеді.
Семейдің бауырлас қаласы Ипр Бельгияның батысында орналасқан.
Әкімдік баспасөз қызметінің хабарлауынша, автобус билеті қымбаттамайды.
Көшедегі жарық шамдар ауыстырылды.
Аурухананың күрделі жөндеуіне бюджеттен 300 миллион теңге бөлінді.
Депутаттар бюджетті екінші оқылымда қарады.
Әкім жаңа орынбасарын таныстырды.
Студенттерге шәкіртақы 20-сына дейін түседі.
Сыйлықтар дүкені таңғы тоғыздан ашық.
Концерт залының шатырынан су ағады.
Көрме залы жалға беріледі.
Марапатқа лайық адам көп.
Ескерткіш тақтада жазу өшіп қалған.
Меймандостық – қазақтың қанындағы қасиет.
Биыл ешқандай делегация келген жоқ.
Екі қала арасында әуе рейсі жоқ.
Жиналыста су мәселесі сөз болды.
Құдалар шапан жауып қайтты.
Ғалым қоршаған орта туралы баяндама жасады.
Қалада жаңа балабақша салынуда.
Мектеп оқушылары емтихан тапсыруда.
""",
    "nl": """
Het afval wordt een dag later opgehaald.
Tickets voor het concert zijn uitverkocht.
De rechter legde een taakstraf op.
De zaal is te huur voor bruiloften.
De gemeenteraad vergadert dinsdag over de parkeertarieven.
PEC Zwolle verloor met 2-1 van Ajax.
Wie gastgezin wil zijn, kan zich melden bij het secretariaat.
Niemand van de raad ging mee.
""",
}


def lines(texts: dict[str, str]) -> list[tuple[str, str]]:
    return [(lang, line) for lang, text in texts.items() for line in text.strip().splitlines()]


@pytest.mark.parametrize(("lang", "line"), lines(TOLD))
def test_plain_sentences_tell_their_event(lang: str, line: str) -> None:
    kind, sentence = line.split("|")
    assert kind in [e.type.value for e in events_of(lang, sentence)]


@pytest.mark.parametrize("sentence", TO_COME.strip().splitlines())
def test_what_somebody_is_about_to_do_is_planned(sentence: str) -> None:
    assert {e.modality for e in events_of("kk", sentence)} == {Modality.PLANNED}


@pytest.mark.parametrize(("lang", "sentence"), lines(EVERYDAY))
def test_everyday_sentences_tell_nothing(lang: str, sentence: str) -> None:
    assert not events_of(lang, sentence)
