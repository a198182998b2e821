"""How much of a passport goes on its one sheet of paper; what is too much stays on the screen.

Heights are counted in lines of the print style, of which a sheet holds about 77 besides its margins.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pobratim.record.passport_sheets import GiftSheet, MemorialSheet, Stated
from pobratim.record.sheets import Answer, EventCard

SHEET = 77.0
HEAD, HEADING, FOOT, CUT = 14.0, 2.7, 3.0, 1.2
WIDE, HALF = 100, 52  # letters a line of one column and of two
LEAST = 1
_LABEL, _YEAR, _DAY = 9, 12, 26  # letters of "Given by", and of a date with its label

Costs = Mapping[str, Sequence[float]]


def fitting(costs: Costs) -> dict[str, int]:
    """How many rows of each section are printed: where it is too much, the longest gives way first."""
    shown = {section: len(rows) for section, rows in costs.items()}
    left = SHEET - HEAD - FOOT - HEADING * sum(1 for s in costs if costs[s] or s not in _ONLY_IF_ANY)

    def height(section: str) -> float:
        cut = CUT if shown[section] < len(costs[section]) else 0.0
        return sum(costs[section][: shown[section]]) + cut

    while sum(map(height, shown)) > left:
        most = max(
            (s for s in shown if shown[s] > LEAST),
            key=lambda s: (height(s) / _WEIGHT.get(s, 1.0), s),
            default=None,
        )
        if most is None:
            break
        shown[most] -= 1
    return shown


# Wordings and what was held since are what a passport is for; they give way later.
_WEIGHT = {"wordings": 1.6, "since": 1.6, "called": 1.6}
_ONLY_IF_ANY = ("inscriptions", "customs", "people", "occasions", "kept", "mentions")  # have no heading else


def of_memorial(sheet: MemorialSheet, moves: Sequence[int]) -> dict[str, int]:
    """For the passport of a memorial; ``moves``: the sayings of each place that is named."""
    return fitting(
        {
            "wordings": [_wording(a) for a in sheet.wordings],
            "inscriptions": [_wording(a) for a in sheet.inscriptions],
            "given": [_stated(s) for s in sheet.given],
            "unveilings": [_event(c) for c in sheet.unveilings],
            "moves": [1.6 + said for said in moves],
            "customs": [_event(c) for c in sheet.customs],
            "since": [_event(c) for c in sheet.since],
        }
    )


def of_gift(sheet: GiftSheet) -> dict[str, int]:
    """For the passport of a gift."""
    return fitting(
        {
            "called": [_wording(a) for a in sheet.called],
            "stated": [_stated(s) for s in sheet.stated],
            "people": [1.1] * len(sheet.card.participants),
            "occasions": [_wording(a) for a in sheet.occasions],
            "kept": [_wording(a) for a in sheet.kept],
            "since": [_event(c) for c in sheet.since],
            "mentions": [0.7] * len(sheet.mentions),
        }
    )


def _wording(answer: Answer) -> float:
    """Two of them stand side by side."""
    lines = 2 if len(answer.text or "") > HALF else 1
    return (lines * 1.05 + 1.2) / 2


def _stated(one: Stated) -> float:
    named = [
        max(map(len, label.names.values()), default=0)
        for label in (one.giver, one.receiver, one.place)
        if label
    ]
    date = _YEAR if len(one.date or "") <= len("2010") else _DAY
    return (2.4 if sum(named) + _LABEL * len(named) + date <= HALF else 3.4) / 2


def _event(card: EventCard) -> float:
    return (
        1.6 + (1.0 if card.participants else 0.0) + (1.0 if card.object and len(card.object) > WIDE else 0.0)
    )
