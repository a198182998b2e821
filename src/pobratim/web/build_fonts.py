"""PT Serif (SIL Open Font License) cut to the letters the pages need, as woff2, when the package is built.

The licence goes beside the fonts. Needs fontpkg-pt-serif, fonttools and brotli, which are requirements of the
build and not of the product.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

FEATURES = ("ccmp", "kern", "liga", "lnum", "locl", "mark", "mkmk", "tnum")
STYLES = {"regular": "Regular", "italic": "Italic", "bold": "Bold"}
# The same ranges as in site.css.
SCRIPTS: dict[str, tuple[range, ...]] = {
    "latin": (
        range(0x20, 0x250),
        range(0x1E00, 0x1F00),
        range(0x2000, 0x2070),
        range(0x20A0, 0x20C0),
        range(0x2116, 0x2123),
    ),
    "cyrillic": (range(0x400, 0x530),),
}


def names() -> list[str]:
    """The files that :func:`build` makes."""
    return [f"pt-serif-{style}-{script}.woff2" for style in STYLES for script in SCRIPTS]


def build(root: Path, say: Callable[[str], None]) -> None:
    """Make the fonts under ``root``/src/pobratim/web/static/built, unless they are there already."""
    import fontpkg_pt_serif
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    target = root / "src" / "pobratim" / "web" / "static" / "built"
    if all((target / name).is_file() for name in names()):
        say("the fonts are there already")
        return
    target.mkdir(parents=True, exist_ok=True)
    for style, file in STYLES.items():
        for script, ranges in SCRIPTS.items():
            font = TTFont(fontpkg_pt_serif.ROOT / "files" / f"PT_Serif-Web-{file}.ttf", recalcTimestamp=False)
            subsetter = Subsetter(Options(hinting=False, layout_features=list(FEATURES), notdef_outline=True))
            subsetter.populate(unicodes=[code for part in ranges for code in part])
            subsetter.subset(font)
            font.flavor = "woff2"
            font.save(target / f"pt-serif-{style}-{script}.woff2")
    shutil.copyfile(fontpkg_pt_serif.ROOT / "LICENSE", target / "pt-serif-OFL.txt")
    say(f"{len(names())} fonts made in {target}")


if __name__ == "__main__":
    build(Path(__file__).resolve().parents[3], print)
