"""What is asked of every page finds faults of every sort, those that only one scheme or one width has too."""

from __future__ import annotations

import pytest
from barriers import assert_no_barrier
from playwright.sync_api import Page

STYLE = """body{margin:0;background:#fff;color:#111}@media (prefers-color-scheme: dark){body{background:#111;color:#eee}}a{color:inherit}"""
GOOD = (
    "<h1>Ypres and Semey</h1><p>A wreath was laid.</p><p>It was <a href='#'>given</a> by a city. <b>≈</b></p>"
)
DARK = "@media (prefers-color-scheme: dark)"
NARROW = "@media (max-width: 400px)"
FAULTS = {
    "too pale": ("p{color:#aaa}", "", "light, 360 px(.|\n)*color-contrast"),
    "too dark in the dark": (DARK + "{p{color:#444}}", "", "dark, 360 px(.|\n)*color-contrast"),
    "a ground that is dark in the light": ("p{background:#222}", "", "light, 360 px(.|\n)*color-contrast"),
    "dark, and wide alone": (
        DARK + "{@media (min-width: 1000px){p{color:#444}}}", "", "dark, 1280 px(.|\n)*color-contrast",
    ),
    "half transparent in the dark": (DARK + "{p{opacity:.3}}", "", "dark, 360 px(.|\n)*color-contrast"),
    "a single sign": (DARK + "{b{color:#333}}", "", "dark, 360 px(.|\n)*color-contrast"),
    "a link known by its colour alone": (
        "a{color:#333;text-decoration:none}", "", "light, 360 px(.|\n)*link-in-text-block",
    ),
    "words moved to another ground": (
        ".box{height:90px;background:#111}.over{position:absolute;top:0;left:0;color:#222}"
        + DARK + "{.box{background:#eee}.over{color:#ddd}}",
        "<p class='over'>A wreath</p>", "light, 360 px(.|\n)*color-contrast",
    ),
    "seen when it is narrow alone": (
        f".n{{display:none}}{DARK}{{{NARROW}{{.n{{display:block;color:#333}}}}}}",
        "<p class='n'>A wreath</p>", "dark, 360 px(.|\n)*color-contrast",
    ),
    "a picture without words": ("", "<img src='data:,'>", "light, 360 px(.|\n)*image-alt"),
    "buttons too small for a finger": (
        "button{all:unset;width:9px;height:9px;overflow:hidden;display:inline-block;font-size:9px}",
        "<button>a</button><button>b</button>", "light, 360 px(.|\n)*target-size",
    ),
    "too wide for a phone": ("", "<div style='width:500px'>wide</div>", "light, 360 px: scrolls sideways"),
    "too wide for a desk": ("@media (min-width: 1000px){h1{width:2000px}}", "", "light, 1280 px: scrolls sideways"),
}  # fmt: skip


def shown(page: Page, style: str, more: str) -> None:
    """A page with a box at its head, so that something may lie on it."""
    page.set_content(
        f"<!doctype html><html lang='en'><title>Ypres</title><style>{STYLE}{style}</style>"
        f"<main><div class='box'></div>{GOOD}{more}</main></html>"
    )


@pytest.mark.parametrize("fault", FAULTS)
def test_the_fault_is_found_though_the_page_without_it_is_known_to_be_good(page: Page, fault: str) -> None:
    shown(page, "", "")
    assert_no_barrier(page, "good", "en")
    style, more, found = FAULTS[fault]
    shown(page, style, more)
    with pytest.raises(AssertionError, match=found):
        assert_no_barrier(page, "bad", "en")
