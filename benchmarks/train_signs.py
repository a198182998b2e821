"""Learn what the signs of an event's place and people weigh, from the annotated items in tests/gold.

Writes src/pobratim/reading/weights.toml; `host place` as arguments learns these two and leaves the others as
they stand. Weights are the mean of what several shuffles of the items learn: one shuffle's chance tips
answers. Where the story is set is learned first, since all other questions ask for it; the items they learn
from are read with hosts learned from the other items, as sure or unsure of them as of a text never seen.
"office" is of which town, region or land somebody holds his, and is asked when all else is read.
--check trains on four fifths of the items and measures on the rest, five times over, and writes nothing.
Items kept apart from the project are never read here. Standard library only.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from typing import Any

from pobratim.documents import read_file
from pobratim.facts.names import latin
from pobratim.gazetteer import open_gazetteer
from pobratim.lexicons.lexicon import languages, load
from pobratim.reading import weighing
from pobratim.reading.events.find import find_events, frames_of
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.reader import STEPS, Step
from pobratim.reading.story.standing import standings
from pobratim.reading.story.whose_town import asked, find_towns_of_officers, spelled
from pobratim.reading.text import cut

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT / "tests" / "gold" / "items", ROOT / "tests" / "gold")
WEIGHTS = ROOT / "src" / "pobratim" / "reading" / "weights.toml"
ROUNDS = 3  # what an event is told after depends on the answers before: learned anew with the new weights
EPOCHS = 25
RATE = 0.15
# How strongly the weights of each question are held at nought.
DECAY = {"host": 6.0, "date": 2.0, "place": 3.0, "who": 6.0, "office": 3.0}
SMALLEST = 0.03  # weights below this are not written
FOLDS = 5
SEEDS = (1, 2, 3, 4)  # of the shuffles whose mean is taken
REACH = 80  # characters between the words of an event and those annotated
Weights = dict[str, float]


@dataclass
class Choice:
    """One question with its options, the right ones by index; ``item`` says where it was asked."""

    item: str
    options: list[list[str]]
    right: set[int]
    answers: list[str | None]


@dataclass
class Item:
    """An annotated item as it is read but for its events."""

    name: str
    found: Findings
    gold: dict[str, Any]

    def frames(self) -> list[Frame]:
        """Its events before they are joined, as the weights of the moment tell them."""
        self.found.standings.clear()
        return frames_of(self.found)


def items(last: Step = find_events) -> list[Item]:
    """Every annotated item, read by the steps before ``last``."""
    paths = [path for folder in FOLDERS for path in sorted(folder.glob("*.txt"))]
    return [
        Item(p.stem, *read(p, json.loads(p.with_suffix(".json").read_text("utf-8")), last)) for p in paths
    ]


def read(path: Path, gold: dict[str, Any], last: Step = find_events) -> tuple[Findings, dict[str, Any]]:
    """What is found in one item by every step before ``last``."""
    document = read_file(path, published=gold["published"])
    lang = (document.lang or "en").split("-")[0]
    found = Findings(cut(document, load(lang if lang in languages() else "en")), open_gazetteer())
    for step in STEPS[: STEPS.index(last)]:
        step(found)
    return found, gold


def choices(told: Sequence[Item], question: str) -> list[Choice]:
    """Every question of one kind that annotated items answer."""
    if question == "host":
        return [choice for item in told for choice in hosts(item.name, item.found, item.gold)]
    if question == "office":
        return [choice for item in told for choice in offices(item)]
    out: list[Choice] = []
    for item in told:
        for frame in item.frames():
            event = annotated(item.found, frame, item.gold)
            if event is not None:
                out += ASK[question](item.name, item.found, frame, event, item.gold)
    return out


def parts(names: Sequence[str]) -> list[set[str]]:
    """Items in five parts, each to be kept apart once."""
    mixed = sorted(set(names))
    random.Random(7).shuffle(mixed)
    return [set(mixed[i::FOLDS]) for i in range(FOLDS)]


def unseen(told: Sequence[Item], tables: dict[str, Weights], question: str) -> list[Choice]:
    """The questions of each fifth of the items, where hosts are learned from the other fifths."""
    asked = choices(told, "host")
    out: list[Choice] = []
    for held in parts([item.name for item in told]):
        learned = mean([c for c in asked if c.item not in held], DECAY["host"])
        put({**tables, "host": learned})
        out += choices([item for item in told if item.name in held], question)
    put(tables)
    return out


def put(tables: dict[str, Weights]) -> None:
    """Weigh by these from now on."""
    WEIGHTS.write_text(written(tables), "utf-8")
    weighing.forget()


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


def offices(item: Item) -> Iterator[Choice]:
    """The question of which town somebody holds office, for each of whom the words do not say it."""
    item.found.standings.clear()
    annotated_people = [p for p in item.gold["people"] if p.get("office")]
    for one in asked(item.found):
        known = next((p for p in annotated_people if is_called(p, one.person)), None)
        if known is None or not known.get("office_of"):
            continue
        right = {
            i
            for i, town in enumerate(one.towns)
            if town.place and is_named(item.found, town.place, known["office_of"], item.gold)
        }
        signs = [spelled(one, town) for town in one.towns]
        yield Choice(item.name, signs, right or {0}, [town.place for town in one.towns])


def is_called(person: dict[str, Any], noun: Any) -> bool:
    """Whether a person of the reading is the annotated one."""
    return bool({fold(person["name"]), fold(person.get("mention") or person["name"])} & named(noun))


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


def mean(asked: list[Choice], decay: float) -> Weights:
    """The mean of the weights that several shuffles learn."""
    with ProcessPoolExecutor() as pool:
        learned = list(pool.map(learn, repeat(asked), repeat(decay), SEEDS))
    signs = sorted(set().union(*learned))
    return {sign: sum(weights.get(sign, 0.0) for weights in learned) / len(learned) for sign in signs}


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
    right = given = wanted = 0
    for held in parts([c.item for c in asked]):
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
    parser.add_argument("questions", nargs="*", help=f"which to learn: {', '.join(DECAY)}; else all")
    parser.add_argument("--check", action="store_true", help="measure on items held out; write nothing")
    args = parser.parse_args()
    before = WEIGHTS.read_text("utf-8")
    wanted = [question for question in DECAY if question in (args.questions or DECAY)]
    tables = {question: dict(weighing.weights(question)) for question in DECAY}
    told = items() if wanted != ["office"] else []
    if "host" in wanted:
        tables["host"] = mean(choices(told, "host"), DECAY["host"])
        put(tables)
    others = [question for question in wanted if question not in ("host", "office")]
    answered: dict[str, list[Choice]] = {}
    for _ in range(ROUNDS if others else 0):
        answered = {question: unseen(told, tables, question) for question in others}
        tables |= {question: mean(answered[question], DECAY[question]) for question in others}
        put(tables)
    if "office" in wanted:
        answered["office"] = unseen(items(find_towns_of_officers), tables, "office")
        tables["office"] = mean(answered["office"], DECAY["office"])
        put(tables)
    if args.check:
        WEIGHTS.write_text(before, "utf-8")
        for question in wanted:
            print(checked(question, answered.get(question) or choices(told, "host")))


if __name__ == "__main__":
    main()
