"""What templates may say of the two sides' words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import template

from pobratim.record.sheets import SideSays
from pobratim.web.wording import sides

register = template.Library()


@register.inclusion_tag("sides/word.html", takes_context=True)
def words_of_sides(context: Mapping[str, Any], says: Sequence[SideSays]) -> dict[str, Any]:
    """A list item for what each side says of a thing."""
    return {"lines": sides.lines(context["w"], says)}
