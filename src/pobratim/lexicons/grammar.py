"""What languages do alike beyond their words, as rules ask: ``grammar`` in ``language.toml`` lists it.

A rule asks ``text.does(VERB_SECOND)``, never which language it has before it, so that a new
language need only say what it does.
"""

from __future__ import annotations

from typing import Final

CYRILLIC: Final = "cyrillic"
NOUNS_CAPITAL: Final = "nouns-capital"
TITLES_CAPITAL: Final = "titles-capital"
NAMES_INFLECT: Final = "names-inflect"
NAMES_LEAD: Final = "names-lead"
COMPOUNDS: Final = "compounds"
SUBJECT_FIRST: Final = "subject-first"
SUBJECT_BEHIND: Final = "subject-behind"
VERB_SECOND: Final = "verb-second"
RECEIVER_BY_ORDER: Final = "receiver-by-order"
BY_IN_A_CASE: Final = "by-in-a-case"
OF_IS_FROM: Final = "of-is-from"
OF_GIVES: Final = "of-gives"
IN_IS_TO: Final = "in-is-to"
SHE_IS_THEY: Final = "she-is-they"
ORDINALS_STOP: Final = "ordinals-stop"
UNSPACED: Final = "unspaced"
ONE_FORM: Final = "one-form"
TOWNS_INFLECT: Final = "towns-inflect"
GENITIVE_S: Final = "genitive-s"
POSSESSIVE_S: Final = "possessive-s"
OF_IN_SURNAMES: Final = "of-in-surnames"
SMALL_ARTICLES: Final = "small-articles"
OWNER_FIRST: Final = "owner-first"
HEAD_LAST: Final = "head-last"
VERB_LAST: Final = "verb-last"
DASH_IS: Final = "dash-is"
ADJECTIVES_BEHIND: Final = "adjectives-behind"
TITLES_ARTICLED: Final = "titles-articled"
TWO_SURNAMES: Final = "two-surnames"
OF_LEFT_OUT: Final = "of-left-out"
ARTICLED_LANDS: Final = "articled-lands"
WORLDWIDE: Final = "worldwide"
OF_TAKES_CAPITAL: Final = "of-takes-capital"
SAID_INSIDE: Final = "said-inside"
ONE_FOR_MANY: Final = "one-for-many"
TO_SOMEBODY: Final = "to-somebody"

TRAITS: Final = {
    CYRILLIC: "it is written in Cyrillic letters, and names of people are told by their forms",
    NOUNS_CAPITAL: "every noun is written with a capital, so that a capital makes no name",
    TITLES_CAPITAL: "every word of a name has a capital, and what kind of thing it is stands last",
    NAMES_INFLECT: "names have cases",
    NAMES_LEAD: "a name alone may stand before the noun that it tells more of: Bath guests",
    COMPOUNDS: "a name and a noun, or a town and its part, are written as one word: Kant-Gymnasium",
    SUBJECT_FIRST: "the verb stands behind who does it, and before whom it is done to",
    SUBJECT_BEHIND: "who does it may stand behind the verb, and is told by its case",
    VERB_SECOND: "a verb is the second part of a sentence, before who does it where all else is in front, "
    "and the last word of a clause",
    RECEIVER_BY_ORDER: "whom something is given to is told by where it stands alone",
    BY_IN_A_CASE: "who did what was done to somebody is named in a case, without a word for by",
    OF_IS_FROM: "one word is of and from: von, van",
    OF_GIVES: "what is of somebody was given by him: een geschenk van, un cadeau de",
    IN_IS_TO: "one word is in and to, told apart by the case behind it",
    ORDINALS_STOP: "a full stop behind a number makes it an ordinal: am 3. Mai",
    UNSPACED: "it is written without blanks and capitals",
    ONE_FORM: "names and nouns have one form, and only names a capital",
    TOWNS_INFLECT: "a town is mostly named in a case, which tells it from its namesakes: Челтнемом",
    GENITIVE_S: "a bare s behind a town says whose: Kiels Bürgermeister",
    POSSESSIVE_S: "an apostrophe and an s behind a name say whose: Bath's mayor",
    OF_IN_SURNAMES: "of begins surnames: Jan van Houten, Jean de Vries",
    SMALL_ARTICLES: "a town keeps its article, in a small letter: de Bilt",
    SHE_IS_THEY: "one word is she and they: sie, zij",
    OWNER_FIRST: "what something is of stands before it, and it has an ending that says so: Семей әкімі",
    HEAD_LAST: "what says how a name stands, or what it names, stands behind it: 松江市で, Семей қаласы",
    VERB_LAST: "a verb is the last word of its sentence",
    DASH_IS: "a dash stands for is: Анна Котова — мэр",
    ADJECTIVES_BEHIND: "an adjective mostly stands behind its noun: le maire nancéien, maire adjoint",
    TITLES_ARTICLED: "an office right before a name has its article: le maire Jean Petit",
    TWO_SURNAMES: "somebody may have two surnames side by side: Ana Pons Vila",
    OF_LEFT_OUT: "between an office and its town of may be left out: burgemeester Delft",
    ARTICLED_LANDS: "a region has its article, as a river has: la Corrèze",
    WORLDWIDE: "it is written in many lands, so that a text need not be of the first of them",
    OF_TAKES_CAPITAL: "the of of a surname has a capital where no given name is before it: meneer Van Dam",
    SAID_INSIDE: "who says it may stand inside the marks, between commas: « Nous viendrons, dit le maire. »",
    ONE_FOR_MANY: "a noun may have one form for one and many, told by a number: 24 Schüler",
    TO_SOMEBODY: "one word leads to a town and to somebody: she went to Nancy",
}

DICTIONARIES: Final = ("ru",)  # that tell words from names, as ``dictionary`` in ``language.toml`` asks for


def checked(traits: list[str], where: str) -> frozenset[str]:
    """The traits listed at a place. Raises ValueError naming it and one that there is not."""
    for trait in traits:
        if trait not in TRAITS:
            raise ValueError(f"{where}: no trait {trait!r}; there are {', '.join(TRAITS)}")
    return frozenset(traits)
