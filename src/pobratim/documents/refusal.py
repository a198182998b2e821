"""Why a document cannot be read: one line naming file and cause."""

from __future__ import annotations

MOST_OF_A_CAUSE = 600  # characters; a library may quote the whole file in its error


class Refusal(ValueError):
    """A format's word that it cannot read these bytes; the cause says what would have been right."""


class Unreadable(ValueError):
    """No Document can be made of this source. ``str()`` is one line: ``source: cause``."""

    def __init__(self, source: str, cause: str) -> None:
        self.source = shown(source)
        self.cause = shown(cause if len(cause) <= MOST_OF_A_CAUSE else cause[:MOST_OF_A_CAUSE] + " …")
        super().__init__(f"{self.source}: {self.cause}")

    def __reduce__(self) -> tuple[type[Unreadable], tuple[str, str]]:
        return type(self), (self.source, self.cause)


def shown(name: str) -> str:
    """The name with control, direction and other unprintable characters as visible escapes."""
    if name.isprintable():
        return name
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in name)
