"""The demonstration's record: the example items read, and a reviewer's decisions taken from a file."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import pobratim
from pobratim import __version__
from pobratim.cli.demo_reviewer import REVIEWER, NoSuchClaim
from pobratim.data_directory import data_directory
from pobratim.examples import Item, items

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Recorded:
    """One decision: which claims of an item, and what becomes of them.

    ``words`` is a piece of the evidence, ``type`` the event's type, ``says`` the value as it stands.
    A ``reject`` takes away every claim that fits; a correction needs exactly one.
    """

    file: str
    property: str = ""
    words: str = ""
    type: str = ""
    says: str = ""
    reject: bool = False
    text: str | None = None
    edtf: str | None = None
    value: str | None = None
    note: str = ""


def fingerprint() -> str:
    """Changes whenever the items, the decisions, the version or the code and words that read them do."""
    digest = hashlib.sha256(__version__.encode())
    package = Path(pobratim.__file__).parent
    for path in sorted(p for p in package.rglob("*") if p.suffix in (".py", ".toml")):
        stat = path.stat()
        digest.update(f"{path.relative_to(package)} {stat.st_size} {stat.st_mtime_ns}".encode())
    for name in sorted(p.name for p in files("pobratim.examples").iterdir() if "." in p.name):
        digest.update((files("pobratim.examples") / name).read_bytes())
    return digest.hexdigest()


class NotOurs(ValueError):
    """A file that was not made here stands where the demonstration is wanted."""


def usual_path() -> Path:
    """Where the demonstration is kept unless told otherwise; what is there is its own."""
    return data_directory() / "demo.sqlite3"


def _stamp(path: Path) -> Path:
    return path.with_name(path.name + ".stamp")


def is_current(path: Path) -> bool:
    """Whether the record there was built, to its end, from what is installed now."""
    stamp = _stamp(path)
    return path.is_file() and stamp.is_file() and stamp.read_text("utf-8") == fingerprint()


def _assert_ours(path: Path) -> None:
    """Building takes away what is there: only a demonstration may go. Raises NotOurs."""
    if path == usual_path() or _stamp(path).is_file() or not path.exists() or not path.stat().st_size:
        return
    raise NotOurs(
        f"{path} is there already and no demonstration; "
        "name another file with --record, or take that one away yourself"
    )


def build(path: Path, say: Say) -> None:
    """Build the record anew. The stamp is finished last, so that a broken build is built again.

    Raises NotOurs, OSError.
    """
    _assert_ours(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    _stamp(path).write_text("unfinished", "utf-8")
    for old in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        old.unlink(missing_ok=True)
    from pobratim.record.database import prepare

    say(f"Building the demonstration record in {path}")
    prepare()
    from pobratim.cli import demo_guests, demo_world
    from pobratim.cli.demo_people import make

    say(f"  {demo_world.add()} rows of registers")
    decisions = recorded()
    by_file: dict[str, str] = {}
    for number, item in enumerate(items(), 1):
        say(f"  {number:2}/{len(items())} {item.file}")
        _add(item, [d for d in decisions if d.file == item.file], by_file, say)
    make()
    demo_guests.make()
    _stamp(path).write_text(fingerprint(), "utf-8")


def recorded() -> list[Recorded]:
    """The decisions of the file, in order."""
    rows = tomllib.loads((files("pobratim.examples") / "decisions.toml").read_text("utf-8"))
    return [Recorded(**row) for row in rows.get("decision", [])]


def _add(item: Item, decisions: list[Recorded], by_file: dict[str, str], say: Say) -> None:
    from dataclasses import replace

    from pobratim.cli.demo_additions import add, additions
    from pobratim.documents import read_file
    from pobratim.gazetteer import open_gazetteer
    from pobratim.reading import read
    from pobratim.record import intake, review

    document = read_file(item.path, source=item.file, lang=item.lang, published=item.published)
    document = replace(document, publisher=item.publisher)
    taken = intake.propose(
        read(document), original=item.data, side=item.side, gazetteer=open_gazetteer().place
    )
    by_file[item.file] = taken.source
    for decision in decisions:
        _decide(taken.source, decision)
    for addition in additions(item.file):
        add(taken.source, addition, by_file, REVIEWER)
    done = review.accept(source=taken.source, who=REVIEWER)
    for match in done.matched:
        say(f"        {match}")


def _decide(source: str, decision: Recorded) -> None:
    from pobratim.record import review

    claims = _fitting(source, decision)
    if not claims or (len(claims) > 1 and not decision.reject):
        raise NoSuchClaim(
            f"{decision} fits {len(claims)} claims; a correction needs exactly one, a rejection some"
        )
    if decision.reject:
        review.reject(claims=claims, source=source, who=REVIEWER, note=decision.note)
        return
    new = {k: v for k in ("text", "edtf", "value") if (v := getattr(decision, k)) is not None}
    review.correct(claim=claims[0], source=source, who=REVIEWER, note=decision.note, **new)


def _fitting(source: str, decision: Recorded) -> list[str]:
    from pobratim.record.models import Claim, Evidence

    found: dict[str, None] = {}
    proposed = Evidence.objects.filter(source=source, state="proposed")
    for evidence in proposed.select_related("claim", "source"):
        claim = evidence.claim
        if decision.property and claim.property != decision.property:
            continue
        if decision.words and decision.words not in evidence.source.text[evidence.start : evidence.end]:
            continue
        if decision.says and decision.says not in _value(claim):
            continue
        types = Claim.objects.filter(entity=claim.entity, property="type", text=decision.type)
        if decision.type and not types.exists():
            continue
        found[claim.id] = None
    return list(found)


def _value(claim: Any) -> str:
    from pobratim.record.models import Claim

    if claim.value_id:
        names = Claim.objects.filter(entity=claim.value_id, property="name").values_list("text", flat=True)
        return " / ".join([claim.value_id, *(n for n in names if n)])
    return str(claim.text or claim.edtf or claim.number)
