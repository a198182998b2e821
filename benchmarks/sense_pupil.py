"""The small net that the reader has: two layers of attention over words, taught by texts and the teacher.

``pobratim.reading.sensing.net`` is the same without torch; what is written here it reads.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch  # type: ignore[import-not-found]
from torch import nn  # type: ignore[import-not-found]

from pobratim.reading.sensing.net import HEADS
from pobratim.reading.sensing.pieces import MOST, words_of
from sense_teacher import LOUD, Teacher, batches

SIZE, LAYERS, WIDER = 96, 2, 2
EPOCHS, RATE, BATCH, WARM = 4, 2e-3, 64, 500
DROPPED, UNREAD = 0.1, 0.08  # of numbers, and of words
OWN = 0.5  # how much what is annotated counts beside what the teacher says
PIECES = 8  # of a word
RARE, NEVER = -3.0, -9.0


@dataclass(frozen=True)
class Lesson:
    """A sentence, the types it is annotated with (None of a made one), what the teacher says of it."""

    words: str
    types: Sequence[float] | None
    sums: Any
    mean: Any


class Block(nn.Module):  # type: ignore[misc]
    """Attention and two sums, norms before each."""

    def __init__(self) -> None:
        super().__init__()
        self.n1, self.n2 = nn.LayerNorm(SIZE), nn.LayerNorm(SIZE)
        self.qkv, self.o = nn.Linear(SIZE, 3 * SIZE), nn.Linear(SIZE, SIZE)
        self.a, self.b = nn.Linear(SIZE, WIDER * SIZE), nn.Linear(WIDER * SIZE, SIZE)

    def forward(self, x: Any, heed: Any) -> Any:
        drop, (many, longest, _) = nn.functional.dropout, x.shape
        q, k, v = self.qkv(self.n1(x)).view(many, longest, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        y = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=heed)
        x = x + drop(self.o(y.transpose(1, 2).reshape(x.shape)), DROPPED, self.training)
        return x + drop(self.b(nn.functional.relu(self.a(self.n2(x)))), DROPPED, self.training)


class Pupil(nn.Module):  # type: ignore[misc]
    """``rows`` are the numbers of its pieces among the teacher's, the first of them row 1."""

    def __init__(self, teacher: Teacher, rows: Sequence[int], types: int) -> None:
        super().__init__()
        known = teacher.word[list(rows)]
        known = known - known.mean(0)
        _, _, axes = torch.pca_lowrank(known, q=SIZE, center=False, niter=4)
        known = known @ axes
        start = torch.cat([torch.zeros(1, SIZE), known / known.std() / 2])
        self.pieces = nn.Embedding.from_pretrained(start, freeze=False, padding_idx=0)
        self.pos = nn.Parameter(torch.randn(MOST, SIZE) * 0.02)
        self.n0, self.nf = nn.LayerNorm(SIZE), nn.LayerNorm(SIZE)
        self.L = nn.ModuleList([Block() for _ in range(LAYERS)])
        self.head = nn.Linear(2 * SIZE, types)
        self.head.bias.data.fill_(RARE)
        self.like = nn.Linear(2 * SIZE, teacher.word.shape[1])

    def forward(self, ids: Any, there: Any) -> tuple[Any, Any]:
        x = self.pieces(ids).sum(2)
        if self.training:
            x = x * (torch.rand(x.shape[:2]) > UNREAD)[:, :, None]
        x = self.n0(x + self.pos[: x.shape[1]])
        heed = torch.zeros(there.shape).masked_fill(~there, -1e4)[:, None, None, :]
        for block in self.L:
            x = block(x, heed)
        x, words = self.nf(x), there[:, :, None]
        mean = (x * words).sum(1) / words.sum(1)
        both = torch.cat([mean, x.masked_fill(~words, NEVER).max(1).values], 1)
        return self.head(nn.functional.dropout(both, DROPPED, self.training)), self.like(both)


def learned(teacher: Teacher, lessons: Sequence[Lesson], types: Sequence[str], to: Path) -> None:
    """Teach a pupil and write what it has learned."""
    torch.manual_seed(1)
    chance = random.Random(1)
    texts = [words_of(lesson.words) for lesson in lessons]
    all_words = sorted({word for text in texts for word in text})
    cut = {w: c.ids[:PIECES] for w, c in zip(all_words, teacher.cut.encode_batch(all_words), strict=True)}
    rows = sorted({piece for pieces in cut.values() for piece in pieces})
    place = {row: n for n, row in enumerate(rows, 1)}
    net = Pupil(teacher, rows, len(types))
    by = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=0.01)
    steps, step = EPOCHS * math.ceil(len(lessons) / BATCH), 0
    net.train()
    for epoch in range(EPOCHS):
        total = 0.0
        for some in batches([len(text) for text in texts], BATCH, chance):
            step += 1
            by.param_groups[0]["lr"] = RATE * min(1, step / WARM) * max(0.02, 1 - step / steps)
            ids = [[[place[p] for p in cut[word]] for word in texts[k]] for k in some]
            loss = _loss(net(*_padded(ids)), [lessons[k] for k in some])
            by.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            by.step()
            total += float(loss.detach())
        print(f"pupil, epoch {epoch + 1} of {EPOCHS}: loss {total * BATCH / len(lessons):.4f}", flush=True)
    _write(net, [teacher.pieces[row] for row in rows], types, to)


def _padded(ids: Sequence[Sequence[Sequence[int]]]) -> tuple[Any, Any]:
    longest, most = max(map(len, ids)), max(len(word) for text in ids for word in text)
    rows, there = np.zeros((len(ids), longest, most), np.int64), np.zeros((len(ids), longest), bool)
    for k, text in enumerate(ids):
        there[k, : len(text)] = True
        for n, word in enumerate(text):
            rows[k, n, : len(word)] = word
    return torch.from_numpy(rows), torch.from_numpy(there)


def _loss(said: tuple[Any, Any], lessons: Sequence[Lesson]) -> Any:
    """How far it is from what the teacher says and has in mind, and from what is annotated."""
    sums, like = said
    differs = nn.functional.binary_cross_entropy_with_logits
    shares = torch.sigmoid(torch.from_numpy(np.stack([x.sums for x in lessons]).astype(np.float32)))
    means = torch.from_numpy(np.stack([x.mean for x in lessons]).astype(np.float32)) * LOUD
    loss = differs(sums, shares) + nn.functional.mse_loss(like, means)
    own = [k for k, lesson in enumerate(lessons) if lesson.types is not None]
    if own:
        loss = loss + OWN * differs(sums[own], torch.tensor([lessons[k].types for k in own]))
    return loss


def _write(net: Pupil, pieces: Sequence[tuple[str, float]], types: Sequence[str], to: Path) -> None:
    """Rows of pieces in whole numbers from -127 to 127 and a scale, all else in half precision.

    The pieces themselves and how likely each is stand beside it, in the order of the rows.
    """
    rows = net.pieces.weight.detach()[1:].numpy()
    scale = np.abs(rows).max(0) / 127
    out = {
        "pieces": np.round(rows / scale).astype(np.int8),
        "scale": scale.astype(np.float32),
        "types": np.frombuffer("\n".join(types).encode(), np.uint8),
    }
    for name, weights in net.state_dict().items():
        if name.split(".")[0] in ("pieces", "like"):
            continue
        numbers = weights.numpy().copy()
        if ".qkv." in name:
            numbers[:SIZE] *= (SIZE // HEADS) ** -0.5
        turned = numbers.T if name.endswith("weight") and numbers.ndim > 1 else numbers
        out[name] = turned.astype(np.float16)
    np.savez(to, **out)
    rows = [f"{piece}\t{float(np.float16(likely))!r}\n" for piece, likely in pieces]
    to.with_name("pieces.tsv").write_text("".join(rows), "utf-8")
    print(f"{to.name}: {len(pieces)} pieces, {to.stat().st_size / 1e6:.1f} MB")
