"""People in English sentences: (text, who, why)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from people_in_sentences import expected, people

SENTENCES = [
    ("They met C.D. (Al) Moss, mayor at the time.", "C. D. Moss: mayor", "a nickname behind initials"),
    ('"It was fun," said Ann Moss, 16, who had stayed on.', "Ann Moss: student", "an age at school"),
    ("Eighteen children of the Collège Jeanne Moreau came.", "", "a French school"),
    ("The exchange that COVID-19 had stopped is back.", "", "who is called so has no number"),
    (
        "The pen was held by Cllr Ben Dalton O'Sullivan. Cllr Dalton O'Sullivan thanked all.",
        "Ben Dalton O'Sullivan: councillor",
        "the second given name alone",
    ),
    (
        "John Steadman, director of music at St Nicholas Church, gave a recital.",
        "John Steadman: conductor",
        "a church is nobody",
    ),
    (
        'Mayor Paul "Bud" Tanner met Mayor William (Bill) Peters.',
        "Paul Tanner: mayor; William Peters: mayor",
        "nicknames stand inside the names",
    ),
    ("Barbara Roberts Mason signed.", "Barbara Roberts Mason", "a trade that is a surname"),
    (
        "Ann Moss, {Chile|CL}'s ambassador to {Peru|PE}, came.",
        "Ann Moss: ambassador of CL",
        "an office behind whose it is",
    ),
    (
        "Mayor Van Houten met Mayor De Rossi.",
        "Van Houten: mayor; De Rossi: mayor",
        "a capital begins the name",
    ),
    (
        "The Mayor of {Ypres|ypres}, Bernard Moss, came with his deputy, Anna Lane.",
        "Bernard Moss: mayor of ypres; Anna Lane: deputy-mayor",
        "whose deputy she is is said before",
    ),
    ("The new treasurer is Ann Moss.", "Ann Moss: treasurer", "a verb between office and name"),
    (
        "Pauline Treharne stays on as chair and Peter Moss has left.",
        "Pauline Treharne: chair; Peter Moss",
        "the office behind as is hers who is named before it",
    ),
    (
        "Karl Ebert, who as mayor signed the charter, has died.",
        "Karl Ebert: mayor",
        "the office in a clause about him",
    ),
    ("On Friday Provost Mike Robbins spoke.", "Mike Robbins: mayor", "one word of a list"),
    ("Mayor Bob Scott welcomed the guests.", "Bob Scott: mayor", "office before name"),
    (
        "Mayor Eric Chu of {New Taipei City|taipei} signed.",
        "Eric Chu: mayor of taipei",
        "place behind the name",
    ),
    (
        "Katrien Desomer, Mayor of {Ypres|ypres}, thanked him.",
        "Katrien Desomer: mayor of ypres",
        "apposition",
    ),
    (
        "{Raunheim|raunheim}'s Mayor, Thomas Juehe, had asked her over.",
        "Thomas Juehe: mayor of raunheim",
        "possessive, then the name between commas",
    ),
    (
        "The Ambassador of {Kazakhstan|KZ} to {Belgium|BE} Roman Vassilenko laid a wreath.",
        "Roman Vassilenko: ambassador of KZ",
        "the sender, not the host",
    ),
    (
        "The Belgian ambassador, Mr. John Smith-Jones, came.",
        "John Smith-Jones: ambassador of BE",
        "a demonym names the country",
    ),
    (
        "Roman Vassilenko spoke. Mr Vassilenko thanked the mayor. Vassilenko left.",
        "Roman Vassilenko",
        "one person for all three",
    ),
    ("Ambassador {Ito|ito} said so.", "Ito: ambassador", "a town's name behind a title is a surname"),
    (
        "The mayor of {Ypres|ypres} welcomed Roman Vassilenko.",
        "Roman Vassilenko",
        "a verb stands between office and name",
    ),
    (
        "The mayors of {Ypres|ypres} and {Semey|semey}, Katrien Desomer and Nurbol Nursagatov, signed.",
        "Katrien Desomer: mayor of ypres; Nurbol Nursagatov: mayor of semey",
        "two offices, two places, in order",
    ),
    ("Former mayor Jan Durnez sent a letter.", "Jan Durnez: former mayor", "former"),
    ("Then-mayor Luc Dehaene signed it.", "Luc Dehaene: former mayor", "then-mayor"),
    ("Deputy Mayor Diego Desmadryl welcomed them.", "Diego Desmadryl: deputy-mayor", "deputy"),
    ("City Manager Robert Padmore will speak.", "Robert Padmore: city-manager", "an office in capitals"),
    (
        "Councillor Jean-Paul Michel from {Le Teil|teil} came.",
        "Jean-Paul Michel: councillor",
        "hyphened given name",
    ),
    ("The Rose Garden and the Grace Church are near.", "", "gardens and churches"),
    ("They walked down Martin Luther King Street.", "", "a street"),
    ("Photo: Jane Doe", "", "a photo credit"),
    ("A tribute to Winston Churchill was paid.", "~Winston Churchill", "honoured"),
    ("The director, Bojana Shukulli, thanked him.", "Bojana Shukulli: director", "name between commas"),
    ("Jack {London|london} wrote about it.", "Jack London", "a town inside a name"),
    ("Claude PONS and Maik LEHN signed. Pons smiled.", "Claude Pons; Maik Lehn", "capitals"),
    ("Will you visit the Last Post at the Menin Gate in May?", "", "words that are names elsewhere"),
    (
        "Dr. Gerhard Obermayr, newly Chairman of the City Council, was there.",
        "Gerhard Obermayr: chair-of-the-city-council",
        "title and apposition",
    ),
    ("Queen {Elizabeth|eliz} II visited.", "Elizabeth II: queen", "kings go by one name"),
    (
        "The Mayor of {Warminster|wm}, Councillor Phil Keeble, said so.",
        "Phil Keeble: mayor of wm",
        "both offices are his, the town's comes first",
    ),
    (
        "Claudia B Quinn and Kevin J O’Leary came.",
        "Claudia B. Quinn; Kevin J. O’Leary",
        "initials without full stops",
    ),
    (
        "The library's director, Ilze Kalnbirze, came.",
        "Ilze Kalnbirze: director",
        "an unlisted name between commas",
    ),
    (
        "Talks were given by A. Purvins ({Valmiera|valmiera}, Latvia), deputy mayor.",
        "A. Purvins: deputy-mayor of valmiera",
        "a bracket between name and office",
    ),
    ("The choir sang at St Mary Magdalene.", "", "a church is nobody"),
    (
        "The Mayor of {Tralee|tralee}, Cllr Donal Óg Griffin, came.",
        "Donal Óg Griffin: mayor of tralee",
        "a particle of Irish names",
    ),
    (
        "Present: Cllrs Dobbs, Nelson and Pratt.",
        "Dobbs: councillor; Nelson: councillor; Pratt: councillor",
        "bare surnames in a list",
    ),
    (
        "The Mayor's predecessor, the late Bogdan Rzeszut, laid the stone.",
        "Bogdan Rzeszut: former mayor",
        "whose predecessor",
    ),
    (
        "Mayor Tran Van Hoa met Mary Byrne, who chairs the society.",
        "Tran Van Hoa: mayor; Mary Byrne: chair",
        "three syllables; told by a verb",
    ),
    ("Referee: Ms L. Akehurst", "L. Akehurst: referee", "a label with a colon"),
    (
        "Mayor Henry Adams and his deputy Anna Moss met at the King George Playing Fields.",
        "Henry Adams: mayor; Anna Moss: deputy-mayor",
        "whose deputy is understood; a park is nobody",
    ),
    (
        "Ian Gray, an adviser to the mayor of {Plön|ploen}, came.",
        "Ian Gray: adviser",
        "an office inside another is nobody's",
    ),
]


@pytest.mark.parametrize(("text", "who", "why"), SENTENCES, ids=[s[2] for s in SENTENCES])
def test_sentence(text: str, who: str, why: str) -> None:
    assert people(text, "en") == expected(who), why
