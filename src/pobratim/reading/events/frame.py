"""A frame: one event in the making, with the words that called for it. Rules fill it or refuse it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, final

from pobratim.facts.kinds import EventType, Modality
from pobratim.facts.span import Span
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.scene import Scene
from pobratim.reading.text import Sentence
from pobratim.reading.weighing import Scale


@final
class Option:
    """One possible answer (an id, or None for none at all) with the signs for and against it.

    ``own`` are its signs before they are joined with what is true of the frame, which ``scale`` does.
    ``said`` is whether the sentence itself says so, ``plain`` whether so clearly that nothing is weighed.
    """

    __slots__ = ("answer", "own", "plain", "said", "scale")

    def __init__(
        self, answer: str | None, own: list[str], scale: Scale, said: bool = False, plain: bool = False
    ) -> None:
        self.answer, self.own, self.scale, self.said, self.plain = answer, own, scale, said, plain

    @property
    def signs(self) -> list[str]:
        """All signs, as the weights name them."""
        return self.scale.spelled(self.own)

    @property
    def weight(self) -> float:
        """What the signs add up to."""
        return self.scale.weigh(self.own)


_AHEAD: Final = (Modality.PLANNED, Modality.PROMISED, Modality.CANCELLED)


@dataclass(slots=True)
class Frame:
    """``near`` are the tokens no other trigger is nearer to, ``others`` the other triggers of its sentence.

    ``since`` is whether its date is the one a state began with, no day of its own.
    ``is_tie`` is an agreement whose own words say the tie, ``older`` marks a layer behind today's story.
    ``dates``, ``places`` and ``people`` are what was weighed; ``days`` are those its sentences say.
    ``answers`` is a gift given in return, ``remote`` what was done on a screen, each at home.
    ``besides`` are those whom a sentence of its own behind it names.
    """

    type: EventType
    tense: str
    hit: Hit
    sentence: Sentence
    scene: Scene
    near: tuple[int, int]
    others: tuple[Hit, ...] = ()
    modality: Modality = Modality.DONE
    present: bool = False
    date: str | None = None
    date_here: bool = False
    since: bool = False
    place: str | None = None
    place_here: bool = False
    older: bool = False
    is_tie: bool = False
    memorial: str | None = None
    who: list[str] = field(default_factory=list)
    giver: str | None = None
    receiver: str | None = None
    object: str | None = None
    occasion: str | None = None
    recurrence: str | None = None
    confidence: float = 0.5
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    days: list[str] = field(default_factory=list)
    dates: list[Option] = field(default_factory=list)
    places: list[Option] = field(default_factory=list)
    people: list[Option] = field(default_factory=list)
    accompanied: bool = False
    answers: bool = False
    remote: bool = False
    besides: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """What the lexicons call the type it was opened with: asked for often, as ``type.value`` is slow."""
        return self.hit.label[1]

    @property
    def announced(self) -> bool:
        """Whether it is still to come, or will not."""
        return self.modality in _AHEAD


Fill = Callable[[Findings, Frame], bool | None]


def no_opinion(found: Findings, frame: Frame) -> bool | None:
    """A type without a rule of its own."""
    return None


@dataclass(frozen=True, slots=True)
class Rule:
    """How one type of event is read. ``fill`` completes the frame; False refuses it, None has no opinion.

    ``sure`` is the confidence of a verb that says it was done; ``company`` whether somebody of another
    place must be in sight for the weaker words to count.
    """

    type: EventType
    fill: Fill = no_opinion
    sure: float = 0.75
    outranks: tuple[EventType, ...] = ()
