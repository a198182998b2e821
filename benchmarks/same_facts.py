"""Whether an item is read the same when it is changed in a way that changes no fact, as pages and letters.

    python benchmarks/same_facts.py [--every 6]

Takes one in so many of our annotated items in the six languages of the reader and changes it: lines beside
the story, what is told twice, headlines joined to the text, letters spoiled on the way, capitals. Prints how
many facts read from the item as it is are read from it so changed, how many are lost and how many come up.
Breaks of lines are counted by broken_lines.py.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from broken_lines import ITEMS, add_changes, facts, one_in, told
from pobratim.documents import read_bytes
from pobratim.facts.contract import Reading
from pobratim.reading import read
from pobratim.reading.sensing.belief import LEARNED

PARAGRAPH = 80  # characters of a line that is one, and more
ENDS = re.compile(r"(?<=[a-zа-яä-ü]\.) (?=[A-ZА-ЯÄ-Ü])")
BYLINE = {
    "en": "By Jane Hollis | 12:04 | Read time 3 minutes",
    "de": "Von Petra Lang | 12:04 Uhr | Lesezeit 3 Minuten",
    "fr": "Par Julie Morel | 12 h 04 | Temps de lecture 3 minutes",
    "nl": "Door Petra Smit | 12:04 uur | Leestijd 3 minuten",
    "ru": "Анна Лебедева | 12:04 | Время чтения 3 минуты",
    "kk": "Анна Лебедева | 12:04 | Оқу уақыты 3 минут",
}
CREDIT = {
    "en": "Photo: Town council / Press office",
    "de": "Foto: Stadt / Pressestelle",
    "fr": "Photo : Ville / Service presse",
    "nl": "Foto: Stad / Persdienst",
    "ru": "Фото: пресс-служба города",
    "kk": "Сурет: қала баспасөз қызметі",
}
MENU = {
    "en": "Home | News | Town council | Contact",
    "de": "Startseite | Aktuelles | Rathaus | Kontakt",
    "fr": "Accueil | Actualités | Mairie | Contact",
    "nl": "Home | Nieuws | Gemeente | Contact",
    "ru": "Главная | Новости | Город | Контакты",
    "kk": "Басты бет | Жаңалықтар | Қала | Байланыс",
}
OTHERS = {
    "en": "Read also\nOpening hours of the swimming pool\nNew buses for the city\n\nShare\nPrint",
    "de": "Lesen Sie auch\nÖffnungszeiten des Hallenbads\nNeue Busse für die Stadt\n\nTeilen\nDrucken",
    "fr": "Lire aussi\nHoraires de la piscine\nDe nouveaux bus pour la ville\n\nPartager\nImprimer",
    "nl": "Lees ook\nOpeningsuren van het zwembad\nNieuwe bussen voor de stad\n\nDelen\nAfdrukken",
    "ru": "Читайте также\nРасписание бассейна\nНовые автобусы для города\n\nПоделиться\nПечать",
    "kk": "Сондай-ақ оқыңыз\nБассейннің жұмыс уақыты\nҚалаға жаңа автобустар\n\nБөлісу\nБасып шығару",
}
MATTER = {
    "en": "Rain fell on eleven days in the past month, said the weather office. Gardens are dry.",
    "de": "Im vergangenen Monat regnete es an elf Tagen, so der Wetterdienst. Die Gärten sind trocken.",
    "fr": "Il a plu onze jours le mois dernier, dit le service de la météo. Les jardins sont secs.",
    "nl": "De voorbije maand viel er op elf dagen regen, meldt de weerdienst. De tuinen zijn droog.",
    "ru": "В прошлом месяце дождь шёл одиннадцать дней, сообщили в метеослужбе. Сады стоят сухие.",
    "kk": "Өткен айда он бір күн жаңбыр жауды, деп хабарлады ауа райы қызметі. Бақтар құрғап тұр.",
}
UNTYPED = str.maketrans("қғңәөұүһіҚҒҢӘӨҰҮҺІ", "кгнаоуухиКГНАОУУХИ")
UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
ESCAPES = {"&": "amp", "é": "eacute", "è": "egrave", "à": "agrave", "ü": "uuml", "ö": "ouml", "ä": "auml",
           "«": "laquo", "»": "raquo", "“": "ldquo", "”": "rdquo", "’": "rsquo", "–": "ndash"}  # fmt: skip
SCANNED = ("о0", "з3", "б6", "шщ", "ни", "пн", "лп", "аa", "рp", "сc")


Way = Callable[["Item"], str]


@dataclass(frozen=True)
class Item:
    """An annotated item: its words, its language, who is in it."""

    text: str
    lang: str
    people: tuple[str, ...]

    def below_headline(self, line: str) -> str:
        """With a line below the first."""
        head, _, rest = self.text.partition("\n")
        return f"{head}\n\n{line}\n{rest}"

    def between(self, line: str) -> str:
        """With a line before a paragraph in the middle."""
        lines = self.text.split("\n")
        long = [i for i, words in enumerate(lines) if len(words) > PARAGRAPH]
        if len(long) < 2:
            return self.text
        middle = long[len(long) // 2]
        return "\n".join([*lines[:middle], line, "", *lines[middle:]])

    def renamed(self, write: Callable[[str, str], str]) -> str:
        """With names of a given name and a surname written otherwise."""
        text = self.text
        for name in self.people:
            given, *surname = name.split()
            if len(surname) == 1:
                text = re.sub(rf"\b{re.escape(name)}\b", write(given, surname[0]), text)
        return text


def first_twice(item: Item) -> str:
    """With the first paragraph once more."""
    lines = item.text.split("\n")
    lead = next((i for i, words in enumerate(lines) if len(words) > PARAGRAPH), None)
    return item.text if lead is None else "\n".join([*lines[: lead + 1], "", *lines[lead:]])


def joined(mark: str) -> Way:
    """With the headline joined to the first sentence by this, where a paragraph follows it."""

    def changed(item: Item) -> str:
        head, _, rest = item.text.partition("\n")
        lead = rest.lstrip("\n")
        is_headline = head[-1:] not in ".!?" and len(lead.partition("\n")[0]) > PARAGRAPH
        return f"{head}{mark}{lead}" if is_headline else item.text

    return changed


def spoiled(text: str) -> str:
    """Its UTF-8 as Windows shows it that takes it for its own letters."""
    return "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in text.encode("utf-8"))


def misread(item: Item) -> str:
    """In Russian and Kazakh every thirtieth of some letters as a machine misreads them that reads print."""
    if item.lang not in ("ru", "kk"):
        return item.text
    meant = {pair[0]: pair[1] for pair in SCANNED}
    letters = list(item.text)
    for at in [i for i, letter in enumerate(letters) if letter in meant][14::30]:
        letters[at] = meant[letters[at]]
    return "".join(letters)


def replaced(text: str, by: dict[str, str], form: str = "{}") -> str:
    """With each of these letters written as another."""
    return "".join(form.format(by[c]) if c in by else c for c in text)


WAYS: dict[str, Way] = {
    "a byline with an hour": lambda item: item.below_headline(BYLINE[item.lang]),
    "a picture credit between paragraphs": lambda item: item.between(CREDIT[item.lang]),
    "a menu above, other stories below": lambda item: (
        f"{MENU[item.lang]}\n\n{item.text}\n\n{OTHERS[item.lang]}"
    ),
    "the headline twice": lambda item: item.below_headline(item.text.partition("\n")[0]),
    "the first paragraph twice": first_twice,
    "another matter between": lambda item: item.between(MATTER[item.lang]),
    "each sentence on its own line": lambda item: "\n".join(
        ENDS.sub("\n", line) if len(line) > PARAGRAPH else line for line in item.text.split("\n")
    ),
    "the headline joined to the text": joined(" "),
    "the headline joined by a dash": joined(" - "),
    "the headline joined by a bar": joined(" | "),
    "surnames in capitals": lambda item: item.renamed(lambda given, name: f"{given} {name.upper()}"),
    "surnames in capitals and first": lambda item: item.renamed(
        lambda given, name: f"{name.upper()} {given}"
    ),
    "names in capitals": lambda item: item.renamed(lambda given, name: f"{given} {name}".upper()),
    "all in capitals": lambda item: item.text.upper(),
    "scanned and misread, Russian and Kazakh": misread,
    "letters spoiled on their way": lambda item: spoiled(item.text),
    "HTML escapes": lambda item: replaced(item.text, ESCAPES, "&{};"),
    "German with ae, oe, ue": lambda item: replaced(item.text, UMLAUTS) if item.lang == "de" else item.text,
    "Kazakh with Russian letters": lambda item: item.text.translate(UNTYPED),
}


def main() -> None:
    """Read and print."""
    every = one_in(__doc__)
    counts: dict[str, Counter[str]] = {way: Counter() for way in WAYS}
    for path in sorted(ITEMS.glob("*.txt"))[::every]:
        gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
        if gold["lang"] not in LEARNED:
            continue
        item = Item(
            path.read_text("utf-8").strip(), gold["lang"], tuple(person["name"] for person in gold["people"])
        )
        whole = Counter(facts(_read(item.text, gold)))
        for name, way in WAYS.items():
            changed = way(item)
            if changed == item.text:
                continue
            counts[name]["items"] += 1
            add_changes(counts[name], whole, Counter(facts(_read(changed, gold))))
    print("items; facts the same, lost and new (events)")
    for name, count in counts.items():
        print(f"{name:40}{count['items']:4}", *told(count))


def _read(text: str, gold: dict[str, str]) -> Reading:
    return read(
        read_bytes(text.encode("utf-8"), source="item.txt", lang=gold["lang"], published=gold["published"])
    )


if __name__ == "__main__":
    main()
