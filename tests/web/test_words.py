"""The words themselves: five languages, the same keys, nothing untranslated, nothing unused."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from pobratim.facts import kinds
from pobratim.web.wording import words as loader
from pobratim.web.wording.marks import SIGNS
from pobratim.web.wording.words import FORMS, LANGUAGES, PLURALS, keys, words_of

ROOM = Path(loader.__file__).parents[1]
GRAMMAR = ("dates.", "titles.")
CLOSED = {
    "event_type": kinds.EventType,
    "modality": kinds.Modality,
    "relation": kinds.Relation,
    "theme": kinds.Theme,
    "office": kinds.Office,
    "kind": kinds.EntityKind,
    "stand": kinds.Stand,
}
OTHERS = [lang for lang in LANGUAGES if lang != "en"]


def flat(lang: str) -> dict[str, object]:
    return {k: words_of(lang).at(k) for k in keys(words_of(lang).table) if not k.startswith(GRAMMAR)}


@pytest.mark.parametrize("lang", OTHERS)
def test_every_language_has_the_same_keys(lang: str) -> None:
    assert set(flat(lang)) == set(flat("en"))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("table", CLOSED)
def test_every_word_of_a_closed_list_is_there_and_no_other(lang: str, table: str) -> None:
    assert set(words_of(lang).table[table]) == {member.value for member in CLOSED[table]}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_mark_has_its_word(lang: str) -> None:
    assert set(words_of(lang).table["state"]) == set(SIGNS)


def slots(text: object) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(str(text)) if name}


@pytest.mark.parametrize("lang", OTHERS)
def test_a_translation_keeps_the_slots(lang: str) -> None:
    english = flat("en")
    for key, value in flat(lang).items():
        ours = [slots(v) for v in (value.values() if isinstance(value, dict) else [value])]
        theirs = english[key]
        wanted = slots(next(iter(theirs.values())) if isinstance(theirs, dict) else theirs)
        assert all(found == wanted for found in ours), key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_plural_forms_are_those_the_language_needs(lang: str) -> None:
    needed = {PLURALS[lang](n) for n in range(200)} | {"other"}
    counted = [v for v in flat(lang).values() if isinstance(v, dict)]
    assert counted
    for forms in counted:
        assert set(forms) == needed


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (0, "0 событий"),
        (1, "1 событие"),
        (2, "2 события"),
        (5, "5 событий"),
        (11, "11 событий"),
        (21, "21 событие"),
        (112, "112 событий"),
        (121, "121 событие"),
    ],
)
def test_russian_counts(n: int, said: str) -> None:
    assert words_of("ru").say("home.count.events", n=n) == said


def test_french_counts_nought_as_one() -> None:
    assert words_of("fr").say("home.count.events", n=0) == "0 événement"
    assert words_of("fr").say("home.count.events", n=2) == "2 événements"


LATIN_NAMES = re.compile(
    r"https?://[\w./-]*|ieper\.be|\bRSS\b|\bAtom\b|HTML|PDF|DOCX|\.eml|\.ics|Markdown|Pobratim|GeoNames|Natural Earth|WCAG|AA|CC BY|PT Serif|SIL Open Font License|SHA-256|Ypres|Ieper|\{\w+(?::[^}]*)?\}|\bX+V?I*\b"
)


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_cyrillic_words_hold_no_latin_ones(lang: str) -> None:
    for key, value in flat(lang).items():
        if key == "language.code":
            continue
        for text in value.values() if isinstance(value, dict) else [value]:
            left = LATIN_NAMES.sub("", str(text))
            assert not re.search(r"[A-Za-z]{2,}", left), f"{key}: {text}"


@pytest.mark.parametrize("lang", ["nl", "fr"])
def test_few_words_are_the_same_as_in_english(lang: str) -> None:
    """Long texts never; a short word may be shared by two languages (museum, sport, consul)."""
    same = [k for k, v in flat(lang).items() if isinstance(v, str) and len(v) > 20 and v == flat("en")[k]]
    assert not same


def test_kazakh_is_kazakh_and_no_copy_of_the_russian() -> None:
    russian, kazakh = flat("ru"), flat("kk")
    long = [k for k, v in kazakh.items() if isinstance(v, str) and len(v) > 20]
    assert [k for k in long if kazakh[k] == russian[k]] == []
    with_own_letters = [k for k in long if re.search("[әғқңөұүһі]", str(kazakh[k]).lower())]
    assert len(with_own_letters) > 0.95 * len(long)


TEMPLATES = sorted((ROOM / "templates").rglob("*.html"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.name)
def test_templates_hold_no_words_of_their_own(path: Path) -> None:
    """Whatever letters remain without tags, markup and commands would stand untranslated."""
    text = re.sub(
        r"{%.*?%}|{{.*?}}|{#.*?#}|<(?:code|svg)\b.*?</(?:code|svg)>|<[^>]*>",
        " ",
        path.read_text("utf-8"),
        flags=re.S,
    )
    assert not re.search(r"[^\W\d_]{2,}", text.replace("doctype", "")), path.name


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.name)
def test_every_key_a_template_says_exists(path: Path) -> None:
    for key in re.findall(r'{% say "([\w.-]+)"', path.read_text("utf-8")):
        assert words_of("en").has(key), key


def test_no_words_are_kept_that_nobody_says() -> None:
    text = "\n".join(p.read_text("utf-8") for p in [*ROOM.rglob("*.py"), *TEMPLATES])
    built: tuple[str, ...] = (
        "home.count.",
        "state_means.",
        "state.",
        "tie_state.",
        "wrong.",
        "language.",
        "property.",
        "stand.",
        "filters_label.",
        "about.",
    )
    # An area's words that are put together from parts are named at the head of its English file.
    for area in loader.AREAS:
        head = (ROOM / "words" / area / "en.toml").read_text("utf-8").split("\n", 1)[0]
        built += tuple(head.removeprefix("# built: ").split()) if head.startswith("# built: ") else ()
    tables = (*(f"{t}." for t in CLOSED), "languages.", "every.", "occasion.")
    unsaid = [k for k in flat("en") if not k.startswith((*built, *tables)) and f'"{k}"' not in text]
    assert not unsaid


def test_a_missing_key_is_named() -> None:
    with pytest.raises(KeyError, match=r"no words for 'home.nothing' in kk.toml"):
        words_of("kk").say("home.nothing")


def test_the_forms_are_the_plural_ones() -> None:
    assert {"one", "few", "many", "other"} == FORMS


@pytest.mark.parametrize(
    ("key", "lang", "said"),
    [
        ("guests.people", "en", "1 person"),
        ("guests.people", "nl", "1 persoon"),
        ("guests.people", "fr", "1 personne"),
        ("guests.waiting", "nl", "1 wacht op antwoord"),
        (
            "guests.your_contact_lead",
            "en",
            "Only the organiser sees this. It is deleted 1 day after the evening.",
        ),
        ("language.more", "fr", " et 1 autre"),
    ],
)
def test_one_is_not_said_like_several(key: str, lang: str, said: str) -> None:
    assert words_of(lang).say(key, n=1) == said


@pytest.mark.parametrize(
    ("n", "said"),
    [(21, "Спустя 21 день после"), (22, "Спустя 22 дня после"), (30, "Спустя 30 дней после")],
)
def test_days_agree_with_their_number(n: int, said: str) -> None:
    assert said in words_of("ru").say("guests.your_contact_lead", n=n)


def test_no_french_sign_begins_a_line() -> None:
    """A space that does not break stands before : ; ? ! and within « »."""
    room = Path(loader.__file__).parents[1] / "words"
    for path in sorted(room.rglob("fr.toml")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            said = line.partition("#")[0] if line.startswith("#") else line
            assert not re.search("(?:« )|(?: [:;?!»])", said), (
                f"{path.parent.name}/{path.name}:{number}: {line}"
            )
