"""Who took part: lists that a word of presence opens, hosts and guests, and not the dead."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


def who(lang: str, text: str) -> list[set[str]]:
    """The people of each event."""
    item = read(Document(source="test", text=text, lang=lang, published="2019-05-10"))
    names = {p.id: p.name for p in item.people}
    return [{names[i] for i in e.who if i in names} for e in item.events]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("en", "Present at the ceremony in Coventry on 4 May 2019 were Ann Moss, Tom Hill and Karl Maier.", "Ann Moss|Tom Hill|Karl Maier"),
        ("fr", "Étaient présents à la cérémonie de Joigny le 4 mai 2019 : Luc Morel, Karl Maier et Anne Petit.", "Luc Morel|Karl Maier|Anne Petit"),
        ("fr", "Joigny était représentée à la cérémonie de Mayen le 4 mai 2019 par Anne Petit et Jean Roux.", "Anne Petit|Jean Roux"),
        ("fr", "Des discours ont été prononcés à la cérémonie de Joigny le 4 mai 2019 par Luc Morel et Karl Maier.", "Luc Morel|Karl Maier"),
        ("de", "Anwesend bei der Feier in Bremen am 4. Mai 2019 waren Karl Maier, Luc Morel und Anna Weber.", "Karl Maier|Luc Morel|Anna Weber"),
        ("de", "Reden hielten bei der Feier in Mayen am 4. Mai 2019 Karl Maier und Luc Morel.", "Karl Maier|Luc Morel"),
        ("nl", "Aanwezig op de plechtigheid in Hasselt op 4 mei 2019 waren Jan Smet, Karl Maier en An Peeters.", "Jan Smet|Karl Maier|An Peeters"),
    ],
)  # fmt: skip
def test_a_word_of_presence_opens_a_list(lang: str, text: str, names: str) -> None:
    assert who(lang, text) == [set(names.split("|"))]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("en", "Together with Karl Maier, Ann Moss planted a tree in Bath on 4 May 2019.", "Karl Maier|Ann Moss"),
        ("en", "Karl Maier was made an honorary citizen of Bath by Ann Moss on 4 May 2019.", "Karl Maier|Ann Moss"),
        ("fr", "Accompagné de l'adjointe Anne Petit, le maire Luc Morel s'est rendu à Mayen le 4 mai 2019.", "Anne Petit|Luc Morel"),
        ("nl", "Karl Maier werd op 4 mei 2019 door Jan Smet tot ereburger van Hasselt benoemd.", "Karl Maier|Jan Smet"),
        ("de", "Für den erkrankten Karl Maier legte Uwe Stein am 4. Mai 2019 in Mayen den Kranz nieder.", "Uwe Stein"),
        ("ru", "За заболевшую Анну Сергееву венок в Ревде 4 мая 2019 года возложил Олег Котов.", "Олег Котов"),
        ("ru", "Мэра Бреста Ивана Петрова приняла в мэрии Минска Анна Сергеева.", "Иван Петров|Анна Сергеева"),
        ("kk", "Ерлан Саматов 2019 жылғы 4 мамырда Таразда Ахмет Йылмаз бастаған делегацияны қабылдады.", "Ерлан Саматов|Ахмет Йылмаз"),
        ("kk", "Бурса мэрі Ахмет Йылмазды Тараз әкімі Ерлан Саматов қабылдады.", "Ерлан Саматов|Ахмет Йылмаз"),
        ("kk", "Ерлан Саматов Ахмет Йылмазға 2019 жылғы 4 мамырда Таразда сурет сыйлады.", "Ерлан Саматов|Ахмет Йылмаз"),
    ],
)  # fmt: skip
def test_who_takes_part(lang: str, text: str, names: str) -> None:
    assert who(lang, text) == [set(names.split("|"))]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "The wreath for the late Tom Hill was laid in Coventry by Ann Moss on 4 May 2019.", "Ann Moss"),
        ("fr", "Luc Morel a déposé une gerbe pour feu Karl Maier à Joigny le 4 mai 2019.", "Luc Morel"),
        ("de", "Karl Maier legte am 4. Mai 2019 in Bremen einen Kranz für den verstorbenen Luc Morel nieder.", "Karl Maier"),
        ("nl", "Jan Smet legde op 4 mei 2019 in Hasselt een krans voor wijlen Karl Maier.", "Jan Smet"),
    ],
)  # fmt: skip
def test_the_dead_lay_no_wreath_for_themselves(lang: str, text: str, name: str) -> None:
    assert who(lang, text) == [{name}]
