"""The soft mask of a face: 1 inside the crop, 0 at its border and where a person painted that the photo stays."""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np

from fader_studio.editing.painted_mask import SIDE, PaintedMask

RIM = 3
"""Outer rings of the crop that are exactly 0: as far as the upsampling spline reaches, so that the border is 0 too."""


@lru_cache(maxsize=8)
def face_mask(size: int, feather: float) -> np.ndarray:
    """(size, size) float32 in [0, 1], read-only: 0 on the outer `RIM` rings, rising over `feather` · size pixels.

    The rise is a smoothstep (3t² − 2t³) per axis, multiplied, so that corners are round and the border has no edges.
    """
    position = np.arange(size)
    depth = np.minimum(position, size - 1 - position) - (RIM - 1)
    t = np.clip(depth / max(1.0, feather * size), 0.0, 1.0)
    ramp = t * t * (3 - 2 * t)
    mask = np.outer(ramp, ramp).astype(np.float32)
    mask.flags.writeable = False
    return mask


@lru_cache(maxsize=16)
def edit_mask(size: int, feather: float, painted: PaintedMask | None) -> np.ndarray:
    """`face_mask` times what was painted, its cells interpolated: (size, size) float32 in [0, 1], read-only."""
    mask = face_mask(size, feather)
    if painted is None:
        return mask
    cells = np.frombuffer(painted.cells, np.uint8).reshape(SIDE, SIDE).astype(np.float32) / 255
    mask = mask * cv2.resize(cells, (size, size), interpolation=cv2.INTER_LINEAR)
    mask.flags.writeable = False
    return mask
