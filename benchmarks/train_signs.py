"""Learn what the signs of an event's place and people weigh, from the annotated items in tests/gold.

Writes src/pobratim/reading/weights.toml. --check trains on four fifths of the items and measures on the
rest, five times over, and writes nothing. Items kept apart from the project are never read here. Standard
library only.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pobratim.documents import read_file
from pobratim.facts.names import latin
from pobratim.gazetteer import open_gazetteer
from pobratim.lexicons.lexicon import languages, load
from pobratim.reading import weighing
from pobratim.reading.events.find import frames_of
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.reader import STEPS
from pobratim.reading.standing import standings
from pobratim.reading.text import cut

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT / "tests" / "gold" / "items", ROOT / "tests" / "gold")
WEIGHTS = ROOT / "src" / "pobratim" / "reading" / "weights.toml"
ROUNDS = 3  # what an event is told after depends on the answers before: learned anew with the new weights
EPOCHS = 25
RATE = 0.15
DECAY = {"host": 4.0, "date": 2.0, "place": 3.0, "who": 6.0}  # how strongly weights are held at nought
SMALLEST = 0.03  # weights below this are not written
FOLDS = 5
REACH = 80  # characters between the words of an event and those annotated
Weights = dict[str, float]


@dataclass
class Choice:
    """One question with its options, the right ones by index; ``item`` says where it was asked."""

    item: str
    options: list[list[str]]
    right: set[int]
    answers: list[str | None]


def frames(path: Path, gold: dict[str, Any]) -> tuple[Findings, list[Frame]]:
    """The events of one item before they are joined."""
    document = read_file(path, published=gold["published"])
    lang = (document.lang or "en").split("-")[0]
    found = Findings(cut(document, load(lang if lang in languages() else "en")), open_gazetteer())
    for step in STEPS[:-1]:
        step(found)
    return found, frames_of(found)


def choices() -> dict[str, list[Choice]]:
    """Every question that the annotated items answer, by its kind."""
    out: dict[str, list[Choice]] = {question: [] for question in DECAY}
    for folder in FOLDERS:
        for path in sorted(folder.glob("*.txt")):
            gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
            found, told = frames(path, gold)
            out["host"] += hosts(path.stem, found, gold)
            for frame in told:
                event = annotated(found, frame, gold)
                if event is not None:
                    for question, ask in ASK.items():
                        out[question] += ask(path.stem, found, frame, event, gold)
    return out


def annotated(found: Findings, frame: Frame, gold: dict[str, Any]) -> dict[str, Any] | None:
    """The annotated event of this type whose words are nearest, if any is near."""
    at = found.text.tokens[frame.hit.first].start
    best, least = None, REACH
    for event in gold["events"]:
        begin = found.text.raw.find(event["quote"]) if event["type"] == frame.type.value else -1
        if begin >= 0:
            far = max(begin - at, at - begin - len(event["quote"]), 0)
            if far < least:
                best, least = event, far
    return best


def hosts(item: str, found: Findings, gold: dict[str, Any]) -> Iterator[Choice]:
    """The one question in which city the story is set: where most of what was done took place, or will."""
    placed = [e for e in gold["events"] if e.get("place")]
    done = [e for e in placed if e.get("past", True)]
    many = Counter(e["place"] for e in done or placed)  # of what is all to come: where it will be
    told = standings(found)
    cities = list(told.signs)
    names = [name for name, n in many.items() if n == max(many.values())]
    right = {i for i, city in enumerate(cities) for name in names if is_named(found, city, name, gold)}
    if right:
        yield Choice(item, [told.signs[c] for c in cities], right, list(cities))


def is_named(found: Findings, place: str, name: str | None, gold: dict[str, Any]) -> bool:
    """Whether a place of the reading is the annotated one."""
    known = next((p for p in gold["places"] if p["name"] == name), {"name": name, "mentions": []})
    names = {fold(n) for n in (known["name"], *known["mentions"]) if n}
    country = found.places[place].country
    same = not known.get("country") or not country or country == known["country"]
    return same and bool(names & named(found.places[place]))


def dates(
    item: str, found: Findings, frame: Frame, event: dict[str, Any], gold: dict[str, Any]
) -> Iterator[Choice]:
    """The one question when it was."""
    right = {i for i, option in enumerate(frame.dates) if option.answer == event.get("date")}
    if right:
        yield Choice(item, [o.signs for o in frame.dates], right, [o.answer for o in frame.dates])


def places(
    item: str, found: Findings, frame: Frame, event: dict[str, Any], gold: dict[str, Any]
) -> Iterator[Choice]:
    """The one question where it was; "nowhere said" is the first option."""
    name = event.get("place")
    right = {
        i
        for i, option in enumerate(frame.places)
        if (option.answer is None and not name)
        or (option.answer and is_named(found, option.answer, name, gold))
    }
    if right:
        yield Choice(item, [o.signs for o in frame.places], right, [o.answer for o in frame.places])


def people(
    item: str, found: Findings, frame: Frame, event: dict[str, Any], gold: dict[str, Any]
) -> Iterator[Choice]:
    """A question for everybody in sight: whether they took part."""
    present = event.get("who") or []
    annotated_people = [p for p in (*gold["people"], *gold["organisations"]) if p["name"] in present]
    names = {fold(n) for p in annotated_people for n in (p["name"], p.get("mention")) if n} | {
        fold(n) for n in present
    }
    for option in frame.people:
        noun = found.people.get(option.answer or "") or found.organisations[option.answer or ""]
        yield Choice(item, [[], option.signs], {int(alike(names, named(noun)))}, [None, option.answer])


def named(noun: Any) -> set[str]:
    """Every form of a name, folded."""
    forms = [noun.name, getattr(noun, "name_latin", None), *(m.text for m in noun.mentions)]
    return {fold(f) for f in forms if f}


def alike(names: set[str], others: set[str]) -> bool:
    """Whether a name is among the others, or is all of one of them but a few words."""
    return bool(names & others) or any(
        len(short) > 5 and (short in long.split() or f" {short} " in f" {long} ")
        for a in names
        for b in others
        for short, long in ((a, b), (b, a))
    )


def fold(name: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in latin(name).lower()).split())


ASK = {"date": dates, "place": places, "who": people}


def learn(asked: list[Choice], decay: float, seed: int = 1) -> Weights:
    """Weights under which the right options have the most belief (multinomial logistic, AdaGrad)."""
    weights: Weights = defaultdict(float)
    steps: Weights = defaultdict(float)
    order = list(asked)
    dice = random.Random(seed)
    often: Weights = defaultdict(float)  # a sign seen once is held at nought as firmly as one seen often
    for choice in asked:
        for sign in {s for signs in choice.options for s in signs}:
            often[sign] += 1
    for _ in range(EPOCHS):
        dice.shuffle(order)
        for choice in order:
            belief = beliefs(choice, weights)
            mass = sum(belief[i] for i in choice.right)
            slopes: Weights = defaultdict(float)
            for i, signs in enumerate(choice.options):
                wanted = belief[i] / mass if i in choice.right else 0.0
                for sign in signs:
                    slopes[sign] += wanted - belief[i]
            for sign, slope in slopes.items():
                pull = slope - decay * weights[sign] / often[sign]
                steps[sign] += pull * pull
                weights[sign] += RATE * pull / math.sqrt(steps[sign] + 1e-3)
    return dict(weights)


def beliefs(choice: Choice, weights: Weights) -> list[float]:
    """The share of each option."""
    scores = [sum(weights.get(s, 0.0) for s in signs) for signs in choice.options]
    top = max(scores)
    powers = [math.exp(s - top) for s in scores]
    return [p / sum(powers) for p in powers]


def checked(question: str, asked: list[Choice]) -> str:
    """Right answers on items that were not learned from, five times over."""
    items = sorted({c.item for c in asked})
    random.Random(7).shuffle(items)
    right = given = wanted = 0
    for fold_ in range(FOLDS):
        held = set(items[fold_::FOLDS])
        weights = learn([c for c in asked if c.item not in held], DECAY[question])
        for choice in (c for c in asked if c.item in held):
            belief = beliefs(choice, weights)
            best = max(range(len(belief)), key=belief.__getitem__)
            given += best != 0
            wanted += 0 not in choice.right
            right += best in choice.right and (best != 0 or question == "host")
    if question == "host":  # one of the cities it is; there is no "none" to be right about
        return f"host: {len(asked)} asked, right {right / max(len(asked), 1):.3f}"
    precision, recall = right / max(given, 1), right / max(wanted, 1)
    return f"{question}: {len(asked)} asked, precision {precision:.3f}, recall {recall:.3f}"


def written(tables: dict[str, Weights]) -> str:
    """The file: a table a question, the heaviest signs first."""
    lines = [
        "# What each sign adds, learned by benchmarks/train_signs.py from tests/gold. Not written by hand.",
        "",
    ]
    for question, weights in tables.items():
        lines.append(f"[{question}]")
        kept = {s: round(w, 2) for s, w in weights.items() if abs(w) >= SMALLEST}
        lines += [f'"{s}" = {w}' for s, w in sorted(kept.items(), key=lambda p: (-abs(p[1]), p[0]))]
        lines.append("")
    return "\n".join(lines)


def main() -> None:
    """Learn, and write unless only a check is wanted: then what was there stays."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="measure on items held out; write nothing")
    check = parser.parse_args().check
    before = WEIGHTS.read_text("utf-8")
    for _ in range(ROUNDS):
        asked = choices()
        tables = {question: learn(asked[question], DECAY[question]) for question in DECAY}
        WEIGHTS.write_text(written(tables), "utf-8")
        weighing.forget()
    if check:
        WEIGHTS.write_text(before, "utf-8")
        for question in DECAY:
            print(checked(question, asked[question]))


if __name__ == "__main__":
    main()
