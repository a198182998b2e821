"""One person for all the ways a text names them: full, by initials, by surname, inflected, in capitals."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from pobratim.facts.names import key, latin, likeness
from pobratim.lexicons.grammar import GENITIVE_S
from pobratim.lexicons.lexicon import fold
from pobratim.reading.naming.declension import NOBODY_KNOWS, declension
from pobratim.reading.naming.wording import Wording, known_surnames
from pobratim.reading.people.bare import add_bare, since
from pobratim.reading.people.chinese import nominative
from pobratim.reading.people.named import Named
from pobratim.reading.people.nominative import (
    CASES,
    Given,
    forms,
    patronymic,
    surname,
    without_endings,
)
from pobratim.reading.people.runs import Part
from pobratim.reading.people.spotted import FAMILY_FIRST, Spotted
from pobratim.reading.text import Text

_MONSIEUR: Final = ("M.",)  # a French "Mr" in any language, where somebody of that surname is named in full
_SHORTEST: Final = 4  # letters of a given name that is declined
LONE: Final = "lone-name"  # the rule of a mention that is one word without an office


def join(found: list[Spotted], dropped: list[Spotted], text: Text, words: Wording) -> list[Named]:
    """People in the order they come; bare surnames last, when everybody is known."""
    people: list[Named] = []
    by_surname: dict[str, list[Named]] = {}
    alone = [s for s in found if s.rule == LONE]
    full = [s for s in found if s.given and s.rule != LONE]
    for spotted in (*full, *(s for s in found if not s.given and s.rule != LONE), *alone):
        named = nominal(spotted, text, words)
        known = same(named, by_surname, words)
        if known is None and (spotted.rule == LONE or _is_one_word(named)):
            known = _called(spotted, named, people, text, words)
        if known is None:
            people.append(named)
            for sound in keys_of(named):
                by_surname.setdefault(sound, []).append(named)
            known = named
        elif named.fullness > known.fullness and named.given:
            known.given, known.middle, known.surname = (
                named.given,
                named.middle or known.middle,
                named.surname or known.surname,  # «Бориса Березовского», and «Борис Абрамович» later
            )
            known.sure = named.sure
        known.spotted.append(spotted)
    add_bare(by_surname, [*found, *dropped], text, words)
    people.sort(key=lambda p: min(s.first for s in p.spotted))
    return people


def _is_one_word(named: Named) -> bool:
    """The Willis of "Cllr Willis": a title says that what may be a given name is somebody's surname."""
    return not named.surname and len(named.given) == 1 and named.rule != FAMILY_FIRST


def _called(spotted: Spotted, named: Named, people: list[Named], text: Text, words: Wording) -> Named | None:
    """Somebody named in full whose given name, or surname, stands here alone; the one named last."""
    one = {key(w) for w in forms(text.tokens[spotted.first].text, words)}
    given = {key(w) for w in named.given}
    fits = [
        p for p in people if p.surname and (key(p.surname) in one or given & {key(g) for g in p.given[:1]})
    ]
    at = spotted.first
    return min(fits, key=lambda p: since(at, sorted(s.first for s in p.spotted), p)) if fits else None


def keys_of(named: Named) -> set[str]:
    """The sounds under which somebody is looked for."""
    last = named.surname or named.given[-1]
    spelt = {last, last.split()[-1], _spelt_out(last)}
    if named.rule == FAMILY_FIRST:
        spelt.add(named.given[0])
    return {key(word) for word in spelt}


def _spelt_out(name: str) -> str:
    """Böhlke as Boehlke, as papers without the letters print it."""
    return name if name.isascii() else name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")


def same(named: Named, by_surname: dict[str, list[Named]], words: Wording) -> Named | None:
    """The one known person this may be; None where there is none, or several."""
    last = named.surname or named.given[-1]
    spelt = {last, _spelt_out(last)} if named.sure else forms(last, words)
    seen: list[Named] = []
    for sound in {key(word) for word in spelt}:
        for other in by_surname.get(sound, ()):
            if not any(other is s for s in seen) and _compatible(named, other):
                seen.append(other)
                if len(seen) > 1:
                    return None
    return seen[0] if seen else _owner(named, by_surname, words)


def _owner(named: Named, by_surname: dict[str, list[Named]], words: Wording) -> Named | None:
    """The Hans Moser of the German genitive "Hans Mosers Vater", if he was named before."""
    if not words.does(GENITIVE_S) or not named.given or not named.surname.endswith("s"):
        return None
    own = (p for p in by_surname.get(key(named.surname[:-1]), ()) if p.given == named.given)
    return next(own, None)


def _compatible(a: Named, b: Named) -> bool:
    if not a.given or not b.given:
        return bool(a.surname or b.surname)
    if not a.surname or not b.surname:
        return a.given == b.given
    return (
        likeness(a.given[0], b.given[0]) > 0
        or key(a.given[0])[:1] == key(b.given[0])
        or _initial(a, b)
        or _MONSIEUR in (a.given, b.given)
        or _is_shorter(a, b)
        or _is_shorter(b, a)
    )


def _is_shorter(a: Named, b: Named) -> bool:
    """The "Cllr Dalton O'Sullivan" who was Ben Dalton O'Sullivan before."""
    return len(a.given) == 1 and a.given[0] in b.given[1:]


def _initial(a: Named, b: Named) -> bool:
    """Whether one has an initial only and it is that of the other's given name."""
    one, two = a.given[0].rstrip("."), b.given[0].rstrip(".")
    shorter, longer = sorted((one, two), key=len)
    return len(shorter) <= 2 and longer.lower().startswith(shorter.lower())


def nominal(spotted: Spotted, text: Text, words: Wording) -> Named:
    """The name of a mention, in the nominative and with normal capitals."""
    given_words = _without_excellency([(p, _text(p, text)) for p in spotted.given])
    surname_words = [(p, _text(p, text)) for p in spotted.surname]
    middle = [_text(p, text) for p in spotted.patronymic]
    if spotted.rule == FAMILY_FIRST:
        second = surname_words[0][1]
        return Named((given_words[0][1],), nominative(second) or second, rule=spotted.rule)
    if words.declines:
        return _declined(spotted, given_words, surname_words, middle, words)
    if words.joins_cases:
        return _joined(spotted, given_words, surname_words, middle, words)
    return Named(
        tuple(w for _, w in given_words),
        " ".join(_listed(_bare(w), words) if spotted.rule == LONE else _bare(w) for _, w in surname_words),
        tuple(middle),
        rule=spotted.rule,
    )


_EXCELLENCIES: Final = frozenset({("S.", "E."), ("H.", "E."), ("Z.", "E."), ("I.", "E."), ("S.", "E.", "M.")})


def _without_excellency(given: list[tuple[Part, str]]) -> list[tuple[Part, str]]:
    """The "S.E." of "S.E. Bernard Valero" is his excellency, and no initial of his."""
    initials = tuple(w for p, w in given if p.kind == "I")
    whole = [g for g in given if g[0].kind != "I"]
    return whole if initials in _EXCELLENCIES and whole and given[-1][0].kind != "I" else given


def _text(part: Part, text: Text) -> str:
    last = part.last if part.kind == "I" else part.first + 1  # without the nickname of a given name
    raw = "".join(t.text for t in text.tokens[part.first : last])
    if part.kind == "I":
        return raw if raw.endswith(".") else raw + "."
    if part.kind == "P" and raw.isupper():
        return raw.lower()  # "Willemijn DE Rooij"
    return normal_case(raw)


def _listed(word: str, words: Wording) -> str:
    """The Luther of "Luthers": the form of a lone name that the lists of the well-known have."""
    found = (form for form in (word, *forms(word, words)) if fold(form) in known_surnames())
    return next(found, word)


def _bare(word: str) -> str:
    """Without the genitive "'s" of Dutch."""
    return word[:-2] if word.endswith(("'s", "’s")) else word


_ROMAN: Final = re.compile(r"[IVX]+\Z")


def normal_case(word: str) -> str:
    """Write "PONS" as Pons, "DUPONT-AIGNAN" as Dupont-Aignan; words not all in capitals stay."""
    if len(word) < 3 or not word.isupper() or _ROMAN.match(word):
        return word
    return "-".join(piece.capitalize() for piece in word.split("-"))


def _joined(
    spotted: Spotted,
    given: list[tuple[Part, str]],
    last: list[tuple[Part, str]],
    middle: list[str],
    words: Wording,
) -> Named:
    """Only the last word of a name has the ending of its case."""
    names = [w for _, w in given]
    surnames = [w for _, w in last]
    if middle:
        middle[-1] = without_endings(middle[-1], words)
    elif surnames and spotted.surname[-1].first >= (spotted.given[-1].first if spotted.given else 0):
        surnames[-1] = without_endings(surnames[-1], words)
    elif names:
        names[-1] = without_endings(names[-1], words)
    tail = (middle or surnames or names or [""])[-1]
    sure = len(forms(tail, words)) == 1  # «Кавабатаға» may be Кавабата, if he is named besides
    return Named(tuple(names), " ".join(surnames), tuple(middle), sure=sure, rule=spotted.rule)


def _declined(
    spotted: Spotted,
    given: list[tuple[Part, str]],
    last: list[tuple[Part, str]],
    middle: list[str],
    words: Wording,
) -> Named:
    """Each word of a name stands in the case of the others and of the title before them."""
    lang, tail = words.lang, last[-1][1] if last else ""
    hint = spotted.title.case if spotted.title is not None else spotted.case
    readings = spotted.given[0].readings if spotted.given else ()
    if middle:
        gender, told = _of_patronymic(middle[-1], lang)
        hint = told or hint
        readings = (
            tuple(r for r in readings if r.gender in (gender, "") and r.case in (told or r.case)) or readings
        )
    reading = _best(readings, tail, hint, words)
    if reading is not None and (hint, reading.case) == ("n", "g") and tail[-1:] not in declension(lang).open:
        reading = None  # «вице-мэр Йоханна Лаукка» is no Йоханн
    names = []
    if reading is not None:
        gender, case = reading.gender, reading.case
        if case == "n" and _indeclinable(reading.name, lang):
            case = hint if hint != "?" else case
        for part, word in given:
            same = [r for r in part.readings if r.case == reading.case and r.gender in (gender, "")]
            names.append(normal_case(same[0].name) if same else word)
    else:
        gender, case = _from_surname(tail, hint, lang)
        names = [w if p.kind == "I" else _unlisted(w, gender, case, lang) for p, w in given]
    surnames = [w for _, w in last]
    if surnames:
        surnames[-1] = (
            _known(surnames[-1], lang) if case == "?" else surname(surnames[-1], lang, gender, case)
        )
    middle = [patronymic(w, lang) for w in middle]
    sure = (reading is not None and case == "n") or case in "gdip"
    return Named(tuple(names), " ".join(surnames), tuple(middle), gender, sure, spotted.rule)


def _known(word: str, lang: str) -> str:
    """The nominative of a very well-known surname that stands alone: Янукович of «Януковича»."""
    ways = (surname(word, lang, gender, case) for gender in "mf" for case in CASES)
    return (
        word
        if fold(word) in known_surnames()
        else next((w for w in ways if fold(w) in known_surnames()), word)
    )


def _of_patronymic(word: str, lang: str) -> tuple[str, str]:
    """Gender and case a patronymic stands in, both empty where it does not say."""
    row = declension(lang).patronymics.find(word.lower())
    return ("", "") if row is None or row.genders == NOBODY_KNOWS else (row.genders, row.cases)


def _indeclinable(name: str, lang: str) -> bool:
    return name[-1].lower() in declension(lang).undeclined


def _best(readings: tuple[Given, ...], tail: str, hint: str, words: Wording) -> Given | None:
    """The reading of a given name that agrees best with its surname and with the title before it.

    Where neither tells, it is the nominative, and a name that the language lists sooner than one of
    another: "Jana" is of Jan in Polish.
    """
    if not readings:
        return None

    def rank(reading: Given) -> tuple[bool, int, int, int]:
        own = fold(reading.name) in words.given
        nominative = int(reading.case == "n") + 1 if own else 0
        return own, _agrees(reading, tail, words.lang), _fits(reading.case, hint), nominative

    return readings[0] if len(readings) == 1 else max(readings, key=rank)


def _fits(case: str, hint: str) -> int:
    if hint == "?":
        return 0
    return int(case == hint or {case, hint} <= {"d", "p"})


def _agrees(reading: Given, tail: str, lang: str) -> int:
    told, form, low = declension(lang), reading.gender + reading.case, tail.lower()
    good, bad = told.agreeing.get(form, ()), told.differing.get(form, ())
    return int(low.endswith(good)) if good and not low.endswith(bad) else -1 if low.endswith(bad) else 0


def _from_surname(tail: str, hint: str, lang: str) -> tuple[str, str]:
    """Gender and case as far as the surname's ending and the title tell."""
    row = declension(lang).told.find(tail.lower())
    if row is not None:
        return row.genders, hint if hint in row.cases else row.cases[0]
    return ("m", hint) if hint in CASES else ("", hint)


def _unlisted(word: str, gender: str, case: str, lang: str) -> str:
    """An unknown given name: cut like a man's when title and surname say so; «Жанбырбаем» is Жанбырбай."""
    if gender != "m" or case not in CASES or len(word) < _SHORTEST:
        return word
    row = declension(lang).unlisted.find(word, gender, case)
    return word if row is None else word[: -len(row.ending)] + row.nominative


_PLAIN: Final = re.compile(r"[a-z0-9]+")


def slug(name: str) -> str:
    """ASCII words of the name joined by hyphens."""
    text = latin(name)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).replace("ß", "ss").replace("ø", "o").replace("ł", "l")
        text = text.replace("ı", "i").replace("đ", "d")
        text = "".join([c for c in text if not unicodedata.combining(c)])
    return "-".join(_PLAIN.findall(text.lower())) or "unnamed"
