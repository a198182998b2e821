"""What machine code is told of a class: ``@mypyc_attr(acyclic=True)`` says that none of its objects can come
to hold itself, so that nobody looks for cycles among them and each is made with less. In sources it says
nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

C = TypeVar("C")

if TYPE_CHECKING:
    from mypy_extensions import mypyc_attr as mypyc_attr
else:

    def mypyc_attr(**told: Any) -> Callable[[C], C]:
        """A decorator that changes nothing."""
        return lambda class_: class_
