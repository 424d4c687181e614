"""How far a fader goes on this face: at ±100 as far as the attribute's range at most, and no farther than it takes.

One range for all faces overdoes those that are nearly there: glasses taken off a face without any leave a ghost. The
model's own classifier says where an edit of this face is one, by bisection along the fader.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import torch

from trainer.model.file import LoadedModel
from trainer.model.types import Attributes, Images

CONVINCED = 0.98
"""The classifier's probability at which the attribute counts as there, or as gone."""
MARGIN = 1.3
"""How much farther than that a fader goes, since other eyes are harder to convince."""
LEAST = 0.3
"""The share of the range that every fader keeps: on a face that smiles, a little more of a smile."""
ROUNDS = 3
"""Halvings: a face's reach is known to an eighth of the range."""

Show = Callable[[Attributes, torch.Tensor], Images]
"""Attribute values (N, A) of the rows given (N,) → the edited photos (N, 3, S, S), x + D(z, y) − D(z, y₀)."""


@torch.inference_mode()
def find_reach(model: LoadedModel, show: Show, y0: Attributes, columns: torch.Tensor, ranges: torch.Tensor) -> torch.Tensor:
    """For each row the distance, in units of y, that its fader goes at ±100: (N,), from `LEAST` · range to range.

    Row n is a face with y₀ `y0[n]`, (N, A), its fader the attribute `columns[n]`, (N,); `ranges` (N,) has the fader's
    range with the sign of its direction. All of the range where the model has no classifier to ask, or where that is
    not convinced even there; `LEAST` of it where the face is there already.
    """
    farthest = ranges.abs()
    if model.classifier is None or model.spec.classifier is None:
        return farthest
    outputs = model.spec.classifier.outputs
    places = torch.tensor([outputs.index(name) for name in model.spec.attribute_names], device=y0.device)[columns]
    there = (y0.gather(1, columns[:, None])[:, 0] - 0.5) * ranges.sign() >= CONVINCED - 0.5  # (N,)
    rows = (~there).nonzero()[:, 0]  # those that are searched for, (M,)

    def convinced(share: torch.Tensor) -> torch.Tensor:
        y = y0[rows].clone()
        y[torch.arange(len(rows)), columns[rows]] += share * ranges[rows]
        logits = model.classifier(show(y, rows).clamp(-1, 1)).gather(1, places[rows, None])[:, 0]  # (M,)
        return logits * ranges[rows].sign() >= math.log(CONVINCED / (1 - CONVINCED))

    low, high = torch.zeros_like(farthest[rows]), torch.ones_like(farthest[rows])
    for _ in range(ROUNDS if len(rows) else 0):
        middle = (low + high) / 2
        enough = convinced(middle)
        low, high = low.where(enough, middle), middle.where(enough, high)
    shares = torch.full_like(farthest, LEAST)
    shares[rows] = (high * MARGIN).clamp(LEAST, 1)
    return shares * farthest
