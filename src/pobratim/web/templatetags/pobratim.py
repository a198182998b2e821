"""What templates may say: words by key, names with their language, titles, dates, marks."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from html import escape
from typing import Any
from urllib.parse import urlencode

from django import template
from django.contrib.staticfiles import finders
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from pobratim.facts.kinds import EntityKind
from pobratim.facts.when import Precision, parse_or_none
from pobratim.record.sheets import Answer, EventCard, Label, Participant
from pobratim.record.sheets import Words as SourceWords
from pobratim.web import leading, markup
from pobratim.web.marked_text import Run, anchor
from pobratim.web.pages.facing import Side
from pobratim.web.wording import dates, marks, names, titles
from pobratim.web.wording.occasions import occasion
from pobratim.web.wording.words import Words

register = template.Library()
_EXACT = (Precision.DAY, Precision.MONTH, Precision.YEAR)
_VEIL = re.compile("(█+)")
Context = Mapping[str, Any]


@register.simple_tag(takes_context=True)
def say(context: Context, key: str, n: int | None = None, **slots: object) -> str:
    """The words at a key."""
    w: Words = context["w"]
    return w.say(key, n=n, **slots)


@register.simple_tag(takes_context=True)
def say_of(context: Context, table: str, key: str, ending: str = "") -> str:
    """The words at a key put together: say_of "about" "how" "_title"."""
    return say(context, f"{table}.{key}{ending}")


@register.simple_tag(takes_context=True)
def term(context: Context, table: str, key: str) -> str:
    """A word of a closed list."""
    w: Words = context["w"]
    return w.term(table, str(key))


@register.simple_tag(takes_context=True)
def address(context: Context, page: str, id_: str | date = "") -> str:
    """The address of a page in the page's language."""
    lang = context["lang"]
    if isinstance(id_, date):
        return leading.day_address(lang, id_)
    return leading.way(page, lang, id_)


@register.simple_tag
def asset(path: str) -> str:
    """The address of a static file, with what makes a changed file a new address."""
    return f"{static(path)}?v={_version(path)}"


@cache
def _version(path: str) -> str:
    found = finders.find(path)
    if not isinstance(found, str):
        return "0"
    with open(found, "rb") as file:  # noqa: PTH123 - a path of Django's
        return hashlib.sha256(file.read()).hexdigest()[:10]


@register.simple_tag(takes_context=True)
def named(context: Context, label: Label) -> SafeString:
    """A name in the reader's script where there is one, isolated and with its language."""
    w: Words = context["w"]
    day = occasion(w, label)
    if day:
        return format_html("{}", day)
    if label.kind is EntityKind.THEME:
        return format_html("{}", w.term("theme", label.names.get("", label.id)))
    return markup.run(names.named(label, w.lang))


@register.simple_tag(takes_context=True)
def address_of(context: Context, label: Label) -> str:
    """The address of the page of a noun, "" where there is none."""
    return leading.address_of(label, context["lang"])


@register.simple_tag(takes_context=True)
def theme_address(context: Context, theme: str) -> str:
    """The address of the page of a theme of the closed list, "" where there is none."""
    return leading.theme_address(theme, context["lang"])


@register.simple_tag(takes_context=True)
def linked(context: Context, label: Label) -> SafeString:
    """A noun by its name, as a link where it has a page."""
    said, to = named(context, label), leading.address_of(label, context["lang"])
    return SafeString(f'<a href="{escape(to)}">{said}</a>') if to else said


@register.simple_tag(takes_context=True)
def title(context: Context, card: EventCard) -> SafeString:
    """The title of an event."""
    return markup.line(titles.title(context["w"], card))


@register.simple_tag(takes_context=True)
def beside(context: Context, card: EventCard, slot: str) -> Label | None:
    """The place or memorial of an event where its title does not already name it."""
    label: Label | None = getattr(card, slot)
    w: Words = context["w"]
    if label is None or names.named(label, w.lang).text in names.plain(titles.title(w, card)):
        return None
    return label


@register.simple_tag(takes_context=True)
def when(context: Context, edtf: str | None) -> SafeString:
    """A date in words, as <time> where it is a day, month or year of the calendar."""
    return _time(dates.when(context["w"], edtf), edtf)


@register.simple_tag(takes_context=True)
def when_card(context: Context, card: EventCard) -> SafeString:
    """The date of an event with its recurrence."""
    return _time(dates.recurring(context["w"], card.date, card.recurrence), card.date)


@register.simple_tag(takes_context=True)
def since(context: Context, edtf: str) -> SafeString:
    """A beginning in words: "since 1967"."""
    return _time(dates.since(context["w"], edtf), edtf)


@register.filter
def precision(edtf: str | None) -> str:
    """How a date is drawn on the spine: day, span, open or unknown."""
    known = parse_or_none(edtf)
    if known is None:
        return "unknown"
    if known.is_open:
        return "open"
    return "day" if known.is_day else "span"


@register.simple_tag(takes_context=True)
def states(context: Context, card: EventCard) -> SafeString:
    """The marks of an event."""
    return markup.states(context["w"], marks.event_marks(card))


@register.simple_tag(takes_context=True)
def state(context: Context, key: str) -> SafeString:
    """The mark of a tie, or of any state."""
    return markup.state(context["w"], marks.mark(key))


@register.filter
def fragment(words: SourceWords) -> str:
    """The fragment of the words in their source's page."""
    return anchor(words.start, words.end)


@register.simple_tag(takes_context=True)
def quoted(context: Context, words: SourceWords) -> SafeString:
    """The words between the page's own quotation marks."""
    left, right = context["w"].at("language.quotes")
    return format_html(
        '<i class="q">{}<span lang="{}">{}</span>{}</i>',
        left,
        words.lang or "und",
        covered(context, words.text),
        right,
    )


@register.simple_tag(takes_context=True)
def covered(context: Context, text: str) -> SafeString:
    """Words of a source, with what stands for a private or erased name told to those who cannot see it."""
    pieces = _VEIL.split(text)
    if len(pieces) == 1:
        return format_html("{}", text)
    said = context["w"].say("private.veil")
    return format_html_join(
        "",
        "{}",
        (
            (format_html('<span aria-hidden="true">{}</span><span class="hidden">{}</span>', p, said),)
            if _VEIL.fullmatch(p)
            else (p,)
            for p in pieces
        ),
    )


@register.simple_tag(takes_context=True)
def marked(context: Context, runs: Sequence[Run]) -> SafeString:
    """A line of a source, every claim's words marked and to be reached by their anchor.

    Marks may cross, so they are numbered within the line: the style lights all of r3 when a3 is the target.
    """
    numbers: dict[tuple[int, int], int] = {}
    written = []
    for run in runs:
        on = [(anchor(*span), numbers.setdefault(span, len(numbers) + 1)) for span in run.spans]
        written += [
            format_html('<span id="{}" class="anchor a{}"></span>', name, n)
            for name, n in on
            if name in run.anchors
        ]
        text = covered(context, run.text)
        lit = " ".join(f"r{n}" for _, n in on)
        written.append(format_html('<mark class="m{} {}">{}</mark>', run.depth, lit, text) if on else text)
    return SafeString("".join(written))


@register.filter
def foreign(lang: str | None, page_lang: str) -> str:
    """The language if it is not the page's own."""
    return lang if lang and lang != page_lang else ""


@register.simple_tag(takes_context=True)
def answer(context: Context, given: Answer) -> SafeString:
    """The value of one answer, as this reader says it."""
    w: Words = context["w"]
    if given.entity is not None:
        return named(context, given.entity)
    if given.edtf is not None:
        return _time(dates.when(w, given.edtf), given.edtf)
    if given.number is not None:
        return format_html(
            "{}", w.number(int(given.number)) if given.number == int(given.number) else given.number
        )
    if given.property == "recurrence":
        return format_html("{}", w.term("every", dates.frequency(given.text or "")))
    table = {"type": "event_type", "office": "office", "relation": "relation", "theme": "theme"}
    if given.property in table:
        return format_html("{}", w.term(table[given.property], given.text or ""))
    lang = given.lang or (names.written_in(given.text, w.lang) if given.text else None)
    return markup.line([names.Piece(given.text or "", lang if lang != w.lang else None, True)])


@register.simple_tag(takes_context=True)
def person(context: Context, who: Participant) -> SafeString:
    """A name with the office held that day: Roman Vassilenko, ambassador (Kazakhstan); a link if there is
    a page of that person."""
    w: Words = context["w"]
    name = linked(context, who.who)
    if not who.office:
        return name
    office = escape(w.term("office", who.office))
    of = f" ({markup.run(names.named(who.office_of, w.lang))})" if who.office_of else ""
    return SafeString(f'{name}<span class="office">, {office}{of}</span>')


@register.simple_tag(takes_context=True)
def codes(context: Context, langs: Iterable[str]) -> str:
    """Languages by name, for a tooltip-free list: Dutch, French."""
    w: Words = context["w"]
    return str(w.at("language.comma")).join(w.term("languages", code) for code in langs)


@register.filter
def links_to(label: Label) -> str:
    """The page that shows an entity, or nothing where there is none yet."""
    return {EntityKind.EVENT: "event", EntityKind.PARTNERSHIP: "partnership"}.get(label.kind, "")


@register.simple_tag
def narrower(label: Label) -> str:
    """The query of a search for what has to do with a place or a person, or is called as another noun is."""
    if label.kind in (EntityKind.PLACE, EntityKind.PERSON):
        return urlencode({label.kind.value: label.id})
    return urlencode({"q": label.name("en")[0]})


@register.simple_tag(takes_context=True)
def about(context: Context, label: Label) -> SafeString:
    """What a mark speaks of: an event by its title, anything else by its name."""
    card = next((e for e in context["sheet"].events if e.id == label.id), None)
    return title(context, card) if card else named(context, label)


@register.simple_tag(takes_context=True)
def page_address(context: Context, page: str, id_: str = "") -> str:
    """The address of a page by its name, "" where there is no such page."""
    return leading.address(page, context["lang"], id_)


@register.simple_tag(takes_context=True)
def original(context: Context, *said: names.Piece) -> SafeString:
    """A worded line; one that is in another language altogether is followed by the name of that language."""
    text = markup.line(said)
    lang = said[0].lang if len(said) == 1 else None
    code = (lang or "").partition("-")[0]
    if code in ("", "und"):
        return text
    w: Words = context["w"]
    return format_html('{} <span class="tongue">{}</span>', text, w.term("languages", code))


@register.simple_tag(takes_context=True)
def pieces(context: Context, said: Iterable[names.Piece]) -> SafeString:
    """A worded line, as :func:`original`."""
    return original(context, *said)


@register.simple_tag(takes_context=True)
def clock(context: Context, side: Side) -> SafeString:
    """The time in a city, kept right by clock.js."""
    w: Words = context["w"]
    before, _, after = w.say("partnership.local", time="\0").partition("\0")
    at = side.clock
    if at is None:
        return SafeString("")
    told = format_html(
        '<time data-zone="{}" datetime="{}">{}</time>',
        side.facts.timezone or "",
        at.isoformat(timespec="minutes"),
        f"{at:%H:%M}",
    )
    return format_html("{}{}{}", before, told, after)


@register.simple_tag(takes_context=True)
def publishers(context: Context, said: Iterable[SourceWords]) -> SafeString:
    """Who says so: each publisher once, with the day of the first such source."""
    first: dict[str, SourceWords] = {}
    for words in said:
        first.setdefault(words.publisher or context["w"].say("words.unknown_publisher"), words)
    told = [
        format_html("<bdi>{}</bdi>{}", who, format_html(", {}", when(context, one.published)))
        if one.published
        else format_html("<bdi>{}</bdi>", who)
        for who, one in first.items()
    ]
    return format_html_join(" · ", "{}", ((one,) for one in told))


@register.filter
def breakable(address: str) -> SafeString:
    """As :func:`markup.breakable`."""
    return markup.breakable(address)


@register.filter
def percent(number: float) -> str:
    """A share for SVG, whatever the language's decimal point."""
    return f"{number:g}%"


@register.filter
def plainly(number: float) -> str:
    """A number for SVG."""
    return f"{number:g}"


def _time(said: str, edtf: str | None) -> SafeString:
    known = parse_or_none(edtf)
    text = escape(said)
    exact = known is not None and not known.uncertain and not known.approximate and known.precision in _EXACT
    if known is None or not exact or "X" in known.edtf:
        return SafeString(f'<span class="date">{text}</span>')
    return SafeString(f'<time class="date" datetime="{escape(known.edtf)}">{text}</time>')
