"""The examiner: can a fader's edits be told from real faces that have what the edits were given?

A judge alone is easily fooled. A fader that was trained for 150 steps on 300 hats painted dark stripes over every
forehead: a hat to the judge that ships, to the run's own, and after a blur of 4.5 pixels still, for both look through
features that never saw an edit. The examiner looks at finer features and has seen this very fader's edits: it was right on 85 % of new ones of
those hats and real hats, and on at most 70 % for faders that convince the eye (Smiling, Eyeglasses, Bangs; either way).
"""

from __future__ import annotations

import torch
import torch.nn.functional as F

from trainer.evaluation.judge import Judge

GRID = 8
"""Squares along a side in which means and spreads are taken: where something is matters."""
PRICE = 0.1
"""Of the examiner's weights, its rows being of mean length 1."""


@torch.inference_mode()
def fine_features(judge: Judge, pixels: torch.Tensor) -> torch.Tensor:
    """(B, 3, S, S) uint8 → (B, 128 · width) float32: means and spreads of the judge's first stage in 8 × 8 squares."""
    network = judge.network
    images = pixels.to(network.fc.weight.device).float().div_(255).contiguous(memory_format=torch.channels_last)
    x = network.layer1(network.maxpool(network.relu(network.bn1(network.conv1(images)))))
    mean = F.adaptive_avg_pool2d(x, GRID)
    spread = (F.adaptive_avg_pool2d(x * x, GRID) - mean * mean).clamp(0).sqrt()
    return torch.cat([mean, spread], 1).flatten(1).cpu()


def told_apart(edited: torch.Tensor, real: torch.Tensor, new_edited: torch.Tensor, new_real: torch.Tensor) -> float:
    """The share of new edits and new real faces, each half of it, that an examiner tells rightly: 0.5 … 1.

    All are features (N, D); it learns from the first two, as many of each (kernel ridge regression). Less than half is
    chance, and 0.5.
    """
    count = min(len(edited), len(real))
    rows = torch.cat([edited[:count], real[:count]]).double()
    mean, scale = rows.mean(0), rows.std(0) + 1e-4
    rows = (rows - mean) / scale
    length = rows.square().sum(1).mean()
    truth = torch.cat([torch.ones(count), -torch.ones(count)]).double()
    pull = torch.linalg.solve(rows @ rows.T / length + PRICE * torch.eye(2 * count).double(), truth)

    def says(new: torch.Tensor) -> torch.Tensor:
        return ((new.double() - mean) / scale) @ rows.T @ pull

    share = ((says(new_edited) > 0).double().mean() + (says(new_real) < 0).double().mean()) / 2
    return max(0.5, float(share))
