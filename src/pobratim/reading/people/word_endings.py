"""How words end that may and may not stand between an office and its holder."""

from __future__ import annotations

from typing import Final

NOUNS_IN_L: Final = frozenset({  # nouns that end as verbs do
    "отдел", "раздел", "филиал", "отдела", "раздела", "филиала", "футбола", "волейбола", "баскетбола",
    "гандбола", "журнала", "канала", "телеканала", "квартала", "вокзала", "портала", "персонала", "капитала",
    "металла", "правила", "ритуала", "журнал", "канал", "портал", "область", "часть", "общественность",
    "университет", "институт", "комитет", "совет", "факультет", "кабинет", "департамент",
})  # fmt: skip
VERB_ENDINGS: Final = ("ла", "ли", "ло", "лся", "лась", "лись", "ет", "ит", "ют", "ят", "ут", "ть", "ется",
                        "ются", "ал", "ил", "ел", "ял", "ыл")  # fmt: skip
FRENCH_ADJECTIVES: Final = ("al", "ale", "ais", "aise", "ois", "oise", "ien", "ienne", "ain", "aine", "ique",
                             "and", "ande", "gnol", "gnole")  # fmt: skip
# How the adjective of a town ends: "de Goudse burgemeester", «тверской мэр», « le maire dijonnais ».
OF_TOWNS: Final = {
    "ru": ("ский", "ского", "скому", "ским", "ском", "ская", "ской", "скую", "ские", "ских", "скими",
           "цкий", "цкого", "цкому", "цким", "цкая", "цкой"),
    "nl": ("ense", "ner", "se", "er"),
    "fr": ("nais", "naise", "ais", "aise", "ois", "oise", "ien", "ienne", "éen", "éenne"),
}  # fmt: skip
