"""Lines that pages have beside a story: who wrote it, who took the picture, what to press, the menu."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from pobratim.reading.fair_copy.beside_story import without_lines_beside
from same_facts import BYLINE, CREDIT

ITEMS = Path(__file__).parent.parent / "gold" / "items"

GONE = [
    ("en", "By Jane Hollis"),
    ("en", "By Jane Hollis | 12:04 | Read time 3 minutes"),
    ("en", "Photo: Town council / Press office"),
    ("en", "Home | News | Town council | Contact"),
    ("en", "You are here: Home > News"),
    ("en", "Share on Facebook"),
    ("en", "Comments (3)"),
    ("de", "Von Petra Lang | 12:04 Uhr | Lesezeit 3 Minuten"),
    ("de", "Text und Fotos: Petra Lang"),
    ("de", "(Foto: Stadt Einbeck)"),
    ("de", "Drucken | Teilen"),
    ("de", "Anzeige"),
    ("fr", "Par Julie Morel | 12 h 04 | Temps de lecture 3 minutes"),
    ("fr", "© Ville de Vendôme"),
    ("fr", "© 2024 La mairie"),
    ("fr", "Crédit photo : Ville de Vendôme"),
    ("fr", "PARTAGER :"),
    ("nl", "Door Petra de Smit | 12.04 uur | Leestijd 3 minuten"),
    ("nl", "Foto’s: Stichting Holland Tonami"),
    ("ru", "Анна Лебедева | 12:04 | Время чтения 3 минуты"),
    ("ru", "Главная | Новости | Культура"),
    ("ru", "Фото: пресс-служба города"),
    ("ru", "просмотров: 1204"),
    ("kk", "Бөлісу: Facebook Telegram"),
    ("kk", "Сурет: порт мұрағатынан"),
    ("uk", "Поділитися"),
    ("pl", "Udostępnij | Drukuj"),
    ("es", "Compartir en Facebook"),
    ("it", "Condividi su WhatsApp"),
    ("ja", "ホーム | ニュース"),
]

STAY = [
    ("en", "Kiel | Coventry | Brest"),
    ("en", "By car and by train"),
    ("en", "By invitation of Mayor Jane Hollis a choir came."),
    ("en", "Jane Hollis"),  # may be on a list of who came
    ("en", "12 May 2019"),
    ("en", "Photo: Mayor Jane Hollis with guests from Kiel"),
    ("en", "Pictured are Mayor Jane Hollis and Ralf Witte."),
    ("de", "Von Kiel nach Brest"),
    ("de", "Foto: Bürgermeister Ralf Witte und Maire Jean Dupont"),
    ("de", "Im Bild: Ralf Witte und Jean Dupont"),
    ("fr", "Accueil des Allemands à Vendôme"),
    ("fr", "Vendôme – Gevelsberg"),
    ("nl", "Door het comité"),
    ("ru", "Омск – Ипр – Семей"),
    ("kk", "Семей | Ипр | Омбы"),
]

OTHERS = [
    ("en", "Read also", "Opening hours of the pool\nNew buses for Kiel and Coventry\n\nShare\n"),
    ("de", "Lesen Sie auch: Neue Busse für Kiel", ""),
    ("fr", "Lire aussi", "De nouveaux bus\n"),
    ("nl", "Lees ook: Bussen in Ieper", ""),
    ("ru", "Читайте также", "Новые автобусы для Омска\n"),
    ("kk", "Сондай-ақ оқыңыз", "Семейге жаңа автобустар\n"),
]

DAYS = [
    ("en", "By Jane Hollis | 12 May 2019", "12 May 2019"),
    ("en", "Jane Hollis, Home", "Jane Hollis, Home"),
    ("de", "Von Petra Lang | 12. Mai 2019, 12:04 Uhr | Lesezeit 3 Minuten", "12. Mai 2019, 12:04 Uhr"),
    ("fr", "Publié le 05/05/2018 à 18h47", "Publié le 05/05/2018 à 18h47"),
    ("ru", "Анна Лебедева | 12 мая 2019", "12 мая 2019"),
]


@pytest.mark.parametrize(("lang", "line"), GONE)
def test_lines_beside_a_story_are_left_out(lang: str, line: str) -> None:
    text = f"Headline\n\n{line}\nThe story.\n\n{line}\nIt ends."
    bare, lost = without_lines_beside(text, lang)
    assert bare == "Headline\n\nThe story.\n\nIt ends."
    assert "".join(text[start:end] for start, end in lost) == f"{line}\n{line}\n"


def test_who_took_the_picture_stays_below_the_story() -> None:
    text = "Headline\n\nThe story.\n\nFoto: Stadt Einbeck"
    assert without_lines_beside(text, "de") == (text, [])
    assert (
        without_lines_beside(text.replace("Foto: Stadt", "Von Petra"), "de")[0]
        == "Headline\n\nThe story.\n\n"
    )


@pytest.mark.parametrize(("lang", "line"), STAY)
def test_lines_of_a_story_stay(lang: str, line: str) -> None:
    text = f"Headline\n\n{line}\nThe story."
    assert without_lines_beside(text, lang) == (text, [])


@pytest.mark.parametrize(("lang", "line", "titles"), OTHERS)
def test_headlines_of_other_stories_are_left_out(lang: str, line: str, titles: str) -> None:
    story = "The story goes on, and this is what it tells.\n"
    bare, _ = without_lines_beside(f"Headline\n\n{line}\n{titles}{story}", lang)
    assert [kept for kept in bare.split("\n") if kept] == ["Headline", story.strip()]


def test_a_sentence_that_begins_like_them_stays() -> None:
    text = "Headline\n\nSee also the plaque that stands beside it.\nA second line"
    assert without_lines_beside(text, "en") == (text, [])


@pytest.mark.parametrize(("lang", "line", "left"), DAYS)
def test_the_day_of_a_line_stays(lang: str, line: str, left: str) -> None:
    assert without_lines_beside(f"Headline\n{line}\nThe story.", lang)[0] == f"Headline\n{left}\nThe story."


@pytest.mark.parametrize("name", ["de-208", "en-1607", "fr-012", "kk-1115", "nl-206", "ru-502"])
@pytest.mark.parametrize("lines", [BYLINE, CREDIT])
def test_a_line_beside_a_story_changes_no_fact(
    told: Callable[..., object], name: str, lines: dict[str, str]
) -> None:
    gold = json.loads((ITEMS / f"{name}.json").read_text(encoding="utf-8"))
    text = (ITEMS / f"{name}.txt").read_text(encoding="utf-8").strip()
    lang, published = gold["lang"], gold["published"]
    paragraphs = text.split("\n")
    half = next(n for n, line in enumerate(paragraphs) if n > len(paragraphs) // 2 and len(line) > 80)
    more = "\n".join([*paragraphs[:half], lines[lang], "", *paragraphs[half:]])
    assert more != text
    assert told(more, lang, published) == told(text, lang, published)
