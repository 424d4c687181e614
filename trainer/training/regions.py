"""Where an attribute may change an aligned face: weight maps that make changes elsewhere cost more."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from trainer.faces.face import CROP_SIZE

HAIR_WORDS = frozenset("Young Bangs Bald Hair Hat Hairline".split())
"""An attribute with one of these words in its name may change hair, and so the whole head."""


def outside_maps(attributes: Sequence[str], size: int) -> torch.Tensor:
    """(A, 1, S, S): 0 where each attribute may change a face aligned to the template, 1 outside, soft between.

    An ellipse around the face; around the head for attributes that may change hair (studio recipe, point 6).
    """
    place = (torch.arange(size) + 0.5) * (CROP_SIZE / size) - 0.5  # pixels of the 128-pixel crop
    y, x = torch.meshgrid(place, place, indexing="ij")

    def distance(height: float, width: float, centre: float) -> torch.Tensor:
        return (((y - centre) / height) ** 2 + ((x - 63.5) / width) ** 2).sqrt()

    face, head = distance(46, 36, 76), distance(64, 54, 64)
    far = torch.stack([head if HAIR_WORDS & set(name.replace("=", "_").split("_")) else face for name in attributes])
    return ((far - 0.95) / 0.25).clamp(0, 1)[:, None]  # (A, 1, S, S)
