"""Each cause for which words give no fact, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from pobratim.cli import main
from pobratim.facts.contract import Document
from pobratim.reading.why_not import REFUSED, NotInText, why_not

HERE = "The mayor of Ypres, Emmy Talpe, visited Semey on 3 May 2010. "
OTHER = "Coventry news\n\nThe baths of Coventry are open again. It rained all week. The buses run late. "

CASES = [
    ("en", "“We laid wreaths in May,” said mayor Emmy Talpe in Semey.", "laid wreaths", "spoken", "words"),
    ("en", HERE + "No agreement was signed.", "agreement was signed", "denied", "denies"),
    ("en", HERE + "Will they ever sign a charter?", "sign a charter", "asked", "question"),
    ("ru", "Мэр города Ипр Эмми Тальп прибыла в Семей. Стороны не подписали договор.", "подписали договор", "denied", "denies"),
    ("en", "Ypres is a town. A first visit followed.", "first visit", "no company", "visit"),
    ("en", "Ypres is a town. There was a concert.", "concert", "too weak", "weak"),
    ("en", "Ypres celebrates fifty years of twinning\n\n" + HERE, "celebrates fifty years", "headline", "headline alone"),
    ("en", HERE + "Both cities have been twinned for twenty years.", "twinned for twenty", "lasting", "held for years"),
    ("ru", "В Ипре прошла церемония открытия памятника. Её открыла мэр Эмми Тальп.", "прошла церемония", "form", "unveiling"),
    ("en", OTHER + "The ceremony of the cup final was shown in Coventry on Friday.", "was shown in Coventry", "unheard", "sounds like"),
    ("nl", "Een ambulance bracht de bestuurder op 4 mei naar het ziekenhuis in Zwolle.", "ambulance bracht", "one side", "second town"),
    ("en", "A delegation from Kiel visited Exeter. On Sunday the guests flew back to Kiel.", "flew back", "homeward", "home"),
    ("en", "Words were spoken. A wreath was laid.", "wreath was laid", "nobody", "names nobody"),
    ("en", HERE + "Wreaths were laid at the memorial. They laid wreaths there.", "laid wreaths there", "joined", "the wreath-laying “Wreaths were laid at the memorial”"),
    ("ru", "Мэр города Ипр Эмми Тальп прибыла в Семей. Улица Пушкина закрыта.", "Пушкина", "street", "Улица"),
    ("en", HERE + "The Menin Gate is old.", "Menin", "name", "Menin Gate"),
    ("en", "BRUSSELS, 3 May 2010 – " + HERE, "BRUSSELS", "dateline", "dateline"),
    ("en", HERE + "They had a nice day.", "nice", "small letter", "small letter"),
    ("en", HERE + "The school was built in 1975.", "1975", "date not used", "understood as 1975"),
    ("en", HERE, "3 May 2010", "date used", "2010-05-03"),
    ("en", HERE + "They laid bricks.", "laid bricks", "begun", "go on otherwise"),
    ("en", HERE + "Kettles hummed.", "Kettles hummed", "no phrase", "no phrase"),
    ("fr", "Les deux maires ont dit oui. Ils se sont assis.", "se sont assis", "begun", "says more of an event"),
    ("en", HERE, "visited  SEMEY", "fact", "visit.done"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "words", "cause", "said"), CASES, ids=[c[3] for c in CASES])
def test_the_cause_is_named(lang: str, text: str, words: str, cause: str, said: str) -> None:
    reasons = why_not(Document(source="test", text=text, lang=lang), words)
    assert cause in [r.cause for r in reasons], reasons
    assert any(said in r.why for r in reasons if r.cause == cause)
    assert all(r.span.stands_in(text) for r in reasons)


def test_every_cause_for_which_a_trigger_is_refused_is_tried() -> None:
    assert set(REFUSED) <= {cause for _, _, _, cause, _ in CASES}


def test_a_person_with_the_name_of_a_town_is_one() -> None:
    text = "Мэр города Ипр Эмми Тальп прибыла в Семей. Её встретил Владимир Иванов."
    reasons = why_not(Document(source="test", text=text, lang="ru"), "Владимир")
    assert any(r.cause == "person" and "Владимир Иванов" in r.why for r in reasons)


def test_words_that_are_not_there_are_refused_with_a_status(tmp_path: Path) -> None:
    with pytest.raises(NotInText, match="do not stand"):
        why_not(Document(source="test", text=HERE, lang="en"), "Hiroshima")
    path = tmp_path / "item.txt"
    path.write_text(HERE, "utf-8")
    missing = CliRunner().invoke(main, ["read", str(path), "--why-not", "Hiroshima"])
    assert missing.exit_code == 1
    assert "“Hiroshima” do not stand in" in missing.stderr
    asked = CliRunner().invoke(main, ["read", str(path), "--why-not", "visited Semey"])
    assert asked.exit_code == 0
    assert "visit.done" in asked.stdout
    assert CliRunner().invoke(main, ["read", str(path), "--why-not", " "]).exit_code == 2
    assert CliRunner().invoke(main, ["read", str(tmp_path / "no.txt"), "--why-not", "a"]).exit_code == 2
