"""A card of the review page as HTML. Written here and not in a template: there may be hundreds on a page."""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from pobratim.facts.kinds import ClaimState
from pobratim.web.desk.review.shown import TWO_SIDED, CardShown, ClaimLine, Group
from pobratim.web.wording.names import Piece
from pobratim.web.wording.sides import Line
from pobratim.web.wording.words import Words

_SAID = (
    "review.accept",
    "review.reject",
    "review.correct",
    "review.accept_card",
    "review.reject_card",
    "review.stands",
    "review.same",
    "review.joined",
    "review.by_hand",
)
_OPEN = (ClaimState.PROPOSED, ClaimState.ACCEPTED)


class Leaves:
    """Writes the cards of one page. ``correction`` is the open form of one claim, shown by its template."""

    def __init__(
        self, w: Words, source: str, may_review: bool, correction: Any, context: dict[str, Any]
    ) -> None:
        self.w, self.may_review, self.correction, self.context = w, may_review, correction, context
        self.back = escape(reverse("review", kwargs={"lang": w.lang, "id": source}))
        self.said = {key.removeprefix("review."): escape(w.say(key)) for key in _SAID}
        self.states = {state: escape(w.say(f"review.state.{state.value}")) for state in ClaimState}
        self.sure = {p: escape(w.say("review.sure", p=p)) for p in range(101)}

    def groups(self, groups: list[Group]) -> SafeString:
        """All of them, group by group."""
        out = []
        for group in groups:
            out.append(f'<h3 class="group">{escape(self.w.say(f"review.groups.{group.key}"))}</h3>\n')
            out += [self._card(one) for one in group.cards]
        return mark_safe("".join(out))

    def _card(self, c: CardShown) -> str:
        key, waits = escape(c.card.key), c.card.waits
        when = f' <span class="quiet">{escape(c.when)}</span>' if c.when else ""
        return (
            f'<article class="leaf{"" if waits else " settled"}" id="c-{key}" data-card="{key}" '
            f'tabindex="-1" aria-labelledby="t-{key}"{" data-waits" if waits else ""}>\n'
            f'<h4 id="t-{key}">{_piece(c.title)}{when}</h4>\n'
            f"{_word(c.word) if c.word else ''}{self._known(c)}"
            f'<ul class="claims">{"".join(map(self._claim, c.lines))}</ul>\n'
            f'<p class="acts whole">{self._whole(c, key)}</p>\n</article>\n'
        )

    def _known(self, c: CardShown) -> str:
        out = ""
        if c.card.label.hidden:
            is_so = self.w.say("person.is_erased" if c.card.label.hidden == "erased" else "person.is_private")
            out = f'<p class="quiet"><span aria-hidden="true">◐</span> {escape(is_so)}</p>\n'
        if c.card.joined:
            out += (
                f'<p class="joined">{self._same(c.card.own, c.card.label.id)}{self.said["joined"]}</a></p>\n'
            )
        if c.same:
            out += (
                f'<p class="same">{self.said["same"]} {self._same(c.card.label.id, c.same.id)}'
                f"<bdi>{escape(c.same.title)}</bdi></a> "
                f'<span class="quiet">{escape(c.same.why)}</span></p>\n'
            )
        return out

    def _same(self, one: str, other: str) -> str:
        address = reverse("same", kwargs={"lang": self.w.lang, "id": one})
        return f'<a href="{escape(address)}?with={escape(other)}&amp;next={self.back}">'

    def _claim(self, one: ClaimLine) -> str:
        said, short = one.said, one.said.short
        modality = f' <span class="modality">{escape(one.modality)}</span>' if one.modality else ""
        sure = self.said["by_hand"] if one.person else self.sure[one.percent] if said.waits else ""
        state = "" if said.waits else f" {self.states[said.state]}"
        return (
            f'<li class="claim is-{said.state.value}" id="k-{short}" data-claim="{short}" tabindex="-1"'
            f"{' data-waits' if said.waits else ''}>\n"
            f'<p class="property">{escape(one.property)}</p><p class="what">'
            f'<a class="value" href="#{one.at}">{_piece(one.value)}</a>{modality}\n'
            f'<span class="quiet">{sure}{state}</span></p>\n{self._acts(one)}</li>\n'
        )

    def _acts(self, one: ClaimLine) -> str:
        said, short = one.said, one.said.short
        if self.correction is not None and self.correction.claim == short:
            return render_to_string("review/correction.html", {**self.context, "f": self.correction})
        if not self.may_review:
            return ""
        about, out = f'<span class="hidden">{escape(one.about)}</span>', ""
        if said.waits:
            out += _button(f"accept claim {short}", self.said["accept"], about)
        if said.state in _OPEN:
            out += _button(f"reject claim {short}", self.said["reject"], about)
            out += f'<a class="correct" href="?correct={short}#k-{short}">{self.said["correct"]}{about}</a>'
        return f'<p class="acts">{out}</p>'

    def _whole(self, c: CardShown, key: str) -> str:
        about, out = f'<span class="hidden">{escape(c.about)}</span>', ""
        if self.may_review and c.card.waits:
            out += _button(f"accept card {key}", self.said["accept_card"], about, ' class="strong"')
            out += _button(f"reject card {key}", self.said["reject_card"], about)
        if self.may_review and c.card.group == "person":
            address = escape(reverse("held", kwargs={"lang": self.w.lang, "id": c.card.label.id}))
            out += f'<a class="toward" href="{address}">{escape(self.w.say("person.this"))}{about}</a>'
        if c.card.group in TWO_SIDED:
            address = escape(reverse("stand", kwargs={"lang": self.w.lang, "id": c.card.label.id}))
            out += f'<a class="toward" href="{address}">{self.said["stands"]}{about}</a>'
        return out


def _button(do: str, text: str, about: str, more: str = "") -> str:
    return f'<button{more} form="decide" name="do" value="{do}">{text}{about}</button>'


def _piece(given: Piece) -> str:
    if given.lang:
        return f'<bdi lang="{escape(given.lang)}">{escape(given.text)}</bdi>'
    return f"<bdi>{escape(given.text)}</bdi>" if given.name else escape(given.text)


def _word(line: Line) -> str:
    quote = f" <q>{escape(line.quote)}</q>" if line.quote else ""
    sign = f'<span class="sign" aria-hidden="true">{line.mark.sign}</span>'
    return (
        f'<p class="sideword"><span class="state state-{line.mark.key}">{sign} {escape(line.text)}</span>'
        f"{quote}</p>\n"
    )
