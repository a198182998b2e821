"""When people were born and died, as accepted sources say it; a birth only where it may be told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import F

from pobratim.facts.kinds import ClaimState
from pobratim.record.among import among
from pobratim.record.cards.agree import best_date
from pobratim.record.cards.data import answers
from pobratim.record.cards.gather import Said, members
from pobratim.record.cards.texts import Texts
from pobratim.record.lives import BORN, DIED, may_be_told
from pobratim.record.models import Evidence, canonical

_ROW = (
    "root", "claim_id", "claim__property", "claim__edtf", "claim__modality", "claim__confidence",
    "source_id", "start", "end", "sentence_start", "sentence_end",
)  # fmt: skip


def lives(persons: Iterable[str]) -> dict[str, dict[str, Any]]:
    """By person of whom any is told: ``born`` and ``died`` (EDTF, or None), the most precise that no source
    contradicts; ``answers`` and ``words`` with what each source says."""
    wanted = list(persons)
    rows = Evidence.objects.filter(
        claim__entity__in=among(members(wanted)), claim__property__in=(BORN, DIED), state=ClaimState.ACCEPTED
    )
    rows = rows.exclude(claim__edtf=None).annotate(root=canonical("claim__entity"))
    rows = rows.order_by(F("source__published").asc(nulls_last=True), "source_id", "start", "id")
    found = list(rows.values_list(*_ROW)) if wanted else []
    texts = Texts(row[6] for row in found)
    said: dict[str, list[Said]] = defaultdict(list)
    for row in found:
        said[row[0]].append(_said(row, texts))
    return {root: life for root, own in said.items() if (life := _life(own))}


def _said(row: tuple[Any, ...], texts: Texts) -> Said:
    root, claim, property_, edtf, modality, sure, source, start, end, around, until = row
    return Said(
        claim, root, property_, "edtf", edtf, edtf, None, modality, sure, source, start, end,
        texts.cut(source, start, end), texts.cut(source, around, until), around, texts.published(source),
    )  # fmt: skip


def _life(said: list[Said]) -> dict[str, Any] | None:
    dead = any(one.property == DIED for one in said)
    told = [one for one in said if one.property == DIED or may_be_told(one.value, dead=dead)]
    if not told:
        return None
    dates = {end: best_date([s.value for s in told if s.property == end])[0] for end in (BORN, DIED)}
    return {**dates, **answers(told)}
