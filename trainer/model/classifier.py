"""The small attribute classifier: it estimates y₀ in the editor, and its maps are what the realism heads look at."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import nn

from trainer.model.spec import ClassifierSpec
from trainer.model.types import Images

DEEPER_BLOCKS = (2, 3)
"""Blocks with a second convolution, 3 × 3, at their size."""


def _convolution(channels_in: int, channels_out: int, kernel: int, stride: int) -> list[nn.Module]:
    conv = nn.Conv2d(channels_in, channels_out, kernel, stride, 1, bias=False)
    return [conv, nn.BatchNorm2d(channels_out), nn.LeakyReLU(0.2)]


class AttributeClassifier(nn.Module):
    """Images (B, 3, S, S) in [−1, 1] → logits (B, outputs), one per attribute of `ClassifierSpec.outputs`."""

    def __init__(self, spec: ClassifierSpec) -> None:
        super().__init__()
        inputs = (3, *spec.channels[:-1])
        self.blocks = nn.ModuleList(
            nn.Sequential(*_convolution(i, o, 4, 2), *(_convolution(o, o, 3, 1) if k in DEEPER_BLOCKS else ()))
            for k, (i, o) in enumerate(zip(inputs, spec.channels, strict=True))
        )
        self.head = nn.Linear(spec.channels[-1], len(spec.outputs))

    def maps(self, images: Images) -> list[torch.Tensor]:
        """(B, 3, S, S) → five maps (B, C_k, S/2^(k+1), S/2^(k+1)): at 128 pixels 64², 32², 16², 8² and 4²."""
        maps = []
        x = images
        for block in self.blocks:
            x = block(x)  # (B, C_k, h/2, w/2)
            maps.append(x)
        return maps

    def forward(self, images: Images) -> torch.Tensor:
        pooled = self.maps(images)[-1].mean((2, 3))  # (B, C)
        return self.head(F.dropout(pooled, 0.2, self.training))  # (B, outputs)
