"""A frame: one event in the making, with the words that called for it. Rules fill it or refuse it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, final

from pobratim.compiled.native import mypyc_attr
from pobratim.facts.kinds import EventType, Modality
from pobratim.facts.span import Span
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.story.scene import Scene
from pobratim.reading.text import Sentence
from pobratim.reading.weighing import Scale, Together


@final
@mypyc_attr(acyclic=True)
class Option:
    """One possible answer (an id, or None for none at all) with the signs for and against it.

    ``own`` are its signs before they are joined with what is true of the frame, which ``scale`` does, but
    for those that it shares with every option of its setting, ``shared``.
    ``said`` is whether the sentence itself says so, ``plain`` whether so clearly that nothing is weighed.
    """

    __slots__ = ("answer", "own", "plain", "said", "scale", "shared")

    def __init__(
        self,
        answer: str | None,
        own: list[str],
        scale: Scale,
        said: bool = False,
        plain: bool = False,
        shared: Together | None = None,
    ) -> None:
        self.answer, self.own, self.scale, self.said, self.plain = answer, own, scale, said, plain
        self.shared = shared

    @property
    def signs(self) -> list[str]:
        """All signs, as the weights name them."""
        return self.scale.spelled(self.every())

    @property
    def weight(self) -> float:
        """What the signs add up to."""
        return self.scale.weigh(self.own, self.shared)

    @property
    def loudest(self) -> str:
        """The signs that spoke loudest for it."""
        return self.scale.strongest(self.every())

    def every(self) -> list[str]:
        """Its own signs and the shared ones."""
        return [*self.shared.signs, *self.own] if self.shared is not None else self.own


_AHEAD: Final = (Modality.PLANNED, Modality.PROMISED, Modality.CANCELLED)


@final
@mypyc_attr(acyclic=True)
class Frame:
    """``near`` are the tokens no other trigger is nearer to, ``others`` the other triggers of its sentence.

    ``kind`` is what the lexicons call the type it was opened with.
    ``since`` is whether its date is the one a state began with, no day of its own.
    ``is_tie`` is an agreement whose own words say the tie, ``older`` marks a layer behind today's story.
    ``dates``, ``places`` and ``people`` are what was weighed; ``days`` are those its sentences say.
    ``answers`` is a gift given in return, ``remote`` what was done on a screen, each at home,
    ``not_yet`` are towns that somebody went on to only afterwards.
    ``planting`` is a ceremony that is the planting of a tree, ``unnamed`` a gift called only so,
    ``spoken`` what somebody tells in his own words.
    ``besides`` are those whom a sentence of its own behind it names, ``told_last`` is the last joined to it.
    """

    __slots__ = (
        "accompanied",
        "answers",
        "besides",
        "confidence",
        "date",
        "date_here",
        "dates",
        "days",
        "giver",
        "hit",
        "is_tie",
        "kind",
        "memorial",
        "modality",
        "near",
        "not_yet",
        "object",
        "occasion",
        "older",
        "others",
        "people",
        "place",
        "place_here",
        "places",
        "planting",
        "present",
        "receiver",
        "recurrence",
        "remote",
        "rule",
        "scene",
        "sentence",
        "since",
        "spans",
        "spoken",
        "tense",
        "told_last",
        "told_now",
        "type",
        "unnamed",
        "who",
    )

    def __init__(
        self,
        type_: EventType,
        tense: str,
        hit: Hit,
        sentence: Sentence,
        scene: Scene,
        near: tuple[int, int],
        others: tuple[Hit, ...] = (),
    ) -> None:
        self.type = type_
        self.tense = tense
        self.hit = hit
        self.kind: str = hit.label[1]
        self.sentence = sentence
        self.scene = scene
        self.near = near
        self.others = others
        self.modality: Modality = Modality.DONE
        self.present: bool = False
        self.date: str | None = None
        self.date_here: bool = False
        self.since: bool = False
        self.place: str | None = None
        self.place_here: bool = False
        self.older: bool = False
        self.is_tie: bool = False
        self.memorial: str | None = None
        self.who: list[str] = []
        self.giver: str | None = None
        self.receiver: str | None = None
        self.object: str | None = None
        self.occasion: str | None = None
        self.recurrence: str | None = None
        self.confidence: float = 0.5
        self.spans: list[Span] = []
        self.rule: str = ""
        self.days: list[str] = []
        self.dates: list[Option] = []
        self.places: list[Option] = []
        self.people: list[Option] = []
        self.accompanied: bool = False
        self.answers: bool = False
        self.remote: bool = False
        self.not_yet: set[str] = set()
        self.planting: bool = False
        self.spoken: bool = False
        self.unnamed: bool = False
        self.besides: list[str] = []
        self.told_last: int = 0
        self.told_now: bool = False  # "in 2013 …; now …": of no day before it

    def copy(self) -> Frame:
        """One more of the same, with the same lists."""
        out = Frame(self.type, self.tense, self.hit, self.sentence, self.scene, self.near, self.others)
        out.modality, out.present, out.date, out.date_here = (
            self.modality,
            self.present,
            self.date,
            self.date_here,
        )
        out.since, out.place, out.place_here, out.older = self.since, self.place, self.place_here, self.older
        out.is_tie, out.memorial, out.who, out.giver = self.is_tie, self.memorial, self.who, self.giver
        out.receiver, out.object, out.occasion, out.recurrence = (
            self.receiver,
            self.object,
            self.occasion,
            self.recurrence,
        )
        out.confidence, out.spans, out.rule, out.days = self.confidence, self.spans, self.rule, self.days
        out.dates, out.places, out.people, out.accompanied = (
            self.dates,
            self.places,
            self.people,
            self.accompanied,
        )
        out.answers, out.remote, out.besides = self.answers, self.remote, self.besides
        out.not_yet, out.told_now = self.not_yet, self.told_now
        out.planting, out.unnamed, out.spoken = self.planting, self.unnamed, self.spoken
        return out

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
