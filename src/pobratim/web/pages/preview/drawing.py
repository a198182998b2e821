"""A picture of 1,200 by 630 points, the size that link previews want: a line above, a title, a line below."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import groupby
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

SIZE = (1200, 630)
_EDGE, _LONGEST = 90, 3  # points around the words; lines a title may take
_PAPER, _INK, _QUIET, _ACCENT = "#fbfaf6", "#1d1c19", "#5e5a50", "#a1281f"
_FONTS = Path(__file__).parents[2] / "static" / "built"
_CYRILLIC = range(0x0400, 0x0530)
_SIZES = (92, 76, 62, 50)  # of the title, the first that fits


@cache
def _font(style: str, script: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_FONTS / f"pt-serif-{style}-{script}.woff2", size)


def _runs(text: str, style: str, size: int) -> Iterator[tuple[str, ImageFont.FreeTypeFont]]:
    """The text in pieces of one script, each with the font that has its letters."""
    for cyrillic, letters in groupby(text, lambda c: ord(c) in _CYRILLIC):
        yield "".join(letters), _font(style, "cyrillic" if cyrillic else "latin", size)


def _width(text: str, style: str, size: int) -> float:
    return sum(font.getlength(piece) for piece, font in _runs(text, style, size))


def _lines(text: str, style: str, size: int) -> list[str]:
    """The text in lines no wider than the picture without its edges."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _width(longer, style, size) <= SIZE[0] - 2 * _EDGE:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _fitting(text: str) -> tuple[int, list[str]]:
    """The greatest size at which a title fits, and its lines there, cut at the last."""
    for size in _SIZES:
        lines = _lines(text, "regular", size)
        if len(lines) <= _LONGEST:
            return size, lines
    return size, [*lines[: _LONGEST - 1], lines[_LONGEST - 1].rstrip(" ,;:") + " …"]


def picture(above: str, title: str, below: str, site: str) -> bytes:
    """PNG of a page: what it is, its title, what is known of it, and the site's name."""
    image = Image.new("RGB", SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, SIZE[0], 10), fill=_ACCENT)
    _write(draw, _EDGE, 78, above, "regular", 34, _QUIET)
    size, lines = _fitting(title)
    top = 160
    for line in lines:
        _write(draw, _EDGE, top, line, "regular", size, _INK)
        top += round(size * 1.2)
    for line in _lines(below, "italic", 36)[:2]:
        _write(draw, _EDGE, top + 26, line, "italic", 36, _QUIET)
        top += 48
    _emblem(draw, _EDGE, 540)
    _write(draw, _EDGE + 88, 536, site, "regular", 36, _INK)
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _write(
    draw: ImageDraw.ImageDraw, x: float, y: float, text: str, style: str, size: int, colour: str
) -> None:
    for piece, font in _runs(text, style, size):
        draw.text((x, y + size), piece, font=font, fill=colour, anchor="ls")
        x += font.getlength(piece)


def _emblem(draw: ImageDraw.ImageDraw, x: int, y: int) -> None:
    """The two circles that share a field."""
    draw.ellipse((x, y, x + 44, y + 44), outline=_INK, width=4)
    draw.ellipse((x + 24, y, x + 68, y + 44), outline=_INK, width=4)
    draw.ellipse((x + 29, y + 8, x + 39, y + 36), fill=_ACCENT)
