"""`pobratim read`: documents in, readings out."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pobratim.cli.endings import BAD_INPUT
from pobratim.cli.progress import end_progress, say, show_progress
from pobratim.processes import ProcessEnded, mapped
from pobratim.uncollected import uncollected

if TYPE_CHECKING:
    from pobratim.facts.contract import Document, Reading

Worth = Callable[[bytes], bool]
_BEGUN: list[bool] = []  # whether this process has read anything
NO_NAME = "an empty name; name a file or a folder (in a script: is a variable not set?)"
_AS_TEXT = frozenset((".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"))


class Refused(ValueError):
    """A file that the gate found not worth reading."""


def small(context: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A language as it is written: EN is en."""
    return value.lower() if value and value.isalpha() else value


@click.command(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "jsonl"]),
    default="text",
    help="text: a page to read. jsonl: one Reading a line, as the published schema says.",
)
@click.option(
    "--lang",
    callback=small,
    help="Language of the documents (ru, kk, en, nl, fr, de …) instead of finding it out.",
)
@click.option("--published", help="Day they were published, in EDTF (2025-09-26): relative dates need it.")
@click.option("--explain", is_flag=True, help="Print which rule spoke for each fact.")
@click.option(
    "--gate",
    is_flag=True,
    help="Leave out files that a quick look finds not worth reading; say how many.",
)
@click.option(
    "--by-sense/--by-phrases",
    default=None,
    help="Weigh events by all words of their sentence and tell what these say, or go by phrases alone. "
    "By sense where the extra is installed: pip install 'pobratim[sense]'.",
)
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Files read at a time."
)
@click.option("--why-not", "words", metavar="WORDS", help="Say why these words of the document gave no fact.")
def read(
    files: tuple[str, ...],
    form: str,
    lang: str | None,
    published: str | None,
    explain: bool,
    gate: bool,
    by_sense: bool | None,
    jobs: int,
    words: str | None,
) -> None:
    """Read documents: who, what, when, where, each with the words that say so.

    FILE is plain text, Markdown, HTML, PDF, DOCX or a letter (.eml); a folder stands for the files in it;
    - for standard input. A file that cannot be read is named on standard error with the cause, the others
    are still read, and the exit status is then 2.

    \b
    Examples:
      pobratim read release.txt
      pobratim read --explain --published 2025-09-27 release.html
      pobratim read inbox/ --format jsonl > readings.jsonl
      pobratim read archive/ --gate --jobs 4 --format jsonl > readings.jsonl
      pobratim read release.txt --why-not "laid wreaths"
    """
    from pobratim.gazetteer import GazetteerMissing, open_gazetteer

    check_options(lang, published)
    _check_sense(by_sense)
    if words is not None:
        if form == "jsonl":
            raise click.UsageError("--why-not answers in words; leave --format jsonl out")
        sys.exit(_why_not(files, lang, published, words, by_sense))
    bad = left_out = printed = 0
    names = names_of(files)
    is_watched = len(names) > 1 and not sys.stdout.isatty()
    reader = Reader(lang, published, gate, by_sense)
    try:
        if jobs > 1:
            open_gazetteer()  # said once where it is missing, not by each process
        for number, result in enumerate(mapped(reader, names, 1 if "-" in names else jobs)):
            if is_watched:
                show_progress(number + 1, len(names), str(names[number]))
            if result is None:
                left_out += 1
            elif isinstance(result, str):
                bad += 1
                say(f"pobratim: {result}")
            else:
                _print(result, form, explain, printed)
                printed += 1
    except (GazetteerMissing, ProcessEnded) as error:
        raise click.ClickException(str(error)) from error
    if is_watched:
        end_progress()
    if gate:
        click.echo(f"pobratim: {left_out} files left out as not worth reading", err=True)
    if bad:
        click.echo(f"pobratim: {bad} of the files could not be read (named above)", err=True)
        sys.exit(BAD_INPUT)


def _why_not(
    files: tuple[str, ...], lang: str | None, published: str | None, words: str, by_sense: bool | None
) -> int:
    """Print a line a reason; 1 where the words stand in none of the files, 2 where one cannot be read."""
    from pobratim.reading.why_not import NotInText, why_not

    if not words.strip():
        raise click.BadParameter("name words of the document", param_hint="--why-not")
    status, met = 0, False
    for name in names_of(files):
        document = document_of(name, lang, published)
        try:
            if isinstance(document, ValueError):
                raise document
            reasons = why_not(document, words, by_sense)
        except NotInText as error:
            click.echo(f"pobratim: {error}", err=True)
            continue
        except ValueError as error:
            click.echo(f"pobratim: {error}", err=True)
            status = BAD_INPUT
            continue
        met = True
        for reason in reasons:
            click.echo(f"“{reason.span.text}”  [{reason.span.start}–{reason.span.end}]  {reason.cause}")
            click.echo(f"    {reason.why}")
    return status or int(not met)


def check_options(lang: str | None, published: str | None) -> None:
    """Raise BadParameter, with what would have been right, for a language or date that cannot be."""
    from pobratim.facts.when import When
    from pobratim.lexicons import languages

    if lang and lang.split("-")[0] not in languages():
        raise click.BadParameter(
            f"{lang!r} is no code of a language; there are lexicons for {', '.join(languages())}",
            param_hint="--lang",
        )
    if published:
        try:
            When.parse(published)
        except ValueError as error:
            raise click.BadParameter(str(error), param_hint="--published") from error


def _check_sense(by_sense: bool | None) -> None:
    """Raise UsageError, with how to have it, where all words are to count and the extra is not installed."""
    from pobratim.reading.sensing.belief import SenseMissing, weighs

    try:
        weighs(by_sense)
    except SenseMissing as error:
        raise click.UsageError(f"--by-sense is not installed; {error}") from error


def names_of(files: tuple[str, ...]) -> list[str | ValueError]:
    """Each file, a folder as the files in it, or the Unreadable that says why not; "-" is standard input."""
    from pobratim.documents import Unreadable, expand

    out: list[str | ValueError] = []
    for name in files:
        try:
            if not name:
                raise Unreadable("''", NO_NAME)
            out += [name] if name == "-" else map(str, expand([Path(name)]))
        except Unreadable as error:
            out.append(error)
    return out


def document_of(
    name: str | ValueError, lang: str | None, published: str | None, worth: Worth | None = None
) -> Document | ValueError:
    """A file as a Document, or the Unreadable that says why not.

    ``worth`` is asked about the bytes of files of plain text and HTML; what it refuses is a Refused.
    """
    from pobratim.documents import Unreadable, read_bytes, read_file

    if isinstance(name, ValueError):
        return name
    try:
        if name == "-":
            data = standard_input()
            return read_bytes(data, source="standard input", lang=lang, published=published)
        path = Path(name)
        if worth and path.suffix.lower() in _AS_TEXT and not _is_worth(path, worth):
            return Refused(name)
        return read_file(path, source=name, lang=lang, published=published)
    except Unreadable as error:
        return error


def standard_input() -> bytes:
    """What comes in there; nothing where it is closed."""
    from pobratim.documents import stream_bytes

    return stream_bytes(sys.stdin.buffer) if sys.stdin is not None else b""


def _is_worth(path: Path, worth: Worth) -> bool:
    """Of a file that cannot be opened or is too large, whoever reads it says so."""
    from pobratim.documents import Unreadable, file_bytes

    try:
        return worth(file_bytes(path, str(path)))
    except Unreadable:
        return True


@dataclass(frozen=True, slots=True)
class Reader:
    """How files are read: what the command was told, as it goes from process to process."""

    lang: str | None
    published: str | None
    gate: bool
    by_sense: bool | None

    def __call__(self, name: str | ValueError) -> Reading | str | None:
        """Its Reading, or in one line why there is none.

        None for what the gate refuses: text and HTML by its bytes, all else by its text.
        """
        with ExitStack() as first:
            if not _BEGUN:
                first.enter_context(uncollected())  # what the first document loads is all kept
                _BEGUN.append(True)
            from pobratim.cli.faults import ReaderFailed, read_or_name
            from pobratim.reading import worth_reading

            document = document_of(name, self.lang, self.published, worth_reading if self.gate else None)
            if isinstance(document, ValueError):
                return None if isinstance(document, Refused) else str(document)
            if self.gate and not worth_reading(document.text):
                return None
            try:
                return read_or_name(document, self.by_sense)
            except ReaderFailed as error:
                return str(error)


def _print(reading: Reading, form: str, explain: bool, before: int) -> None:
    if form == "jsonl":
        click.echo(json.dumps(reading.to_json(explain=explain), ensure_ascii=False))
        return
    from pobratim.cli.terminal import show

    if before:
        click.echo()
    show(reading, explain=explain)
