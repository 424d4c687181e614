"""Strokes of a round, soft brush on the cells of a painted mask. Imported when somebody paints: it needs numpy."""

from __future__ import annotations

import numpy as np

from fader_studio.editing.painted_mask import SIDE

Spot = tuple[float, float]
"""In cells, from the upper left corner of the first one."""


class Stroke:
    """One stroke over the mask `cells`: what is passed twice counts once, so that soft edges stay soft.

    `adds`: the edit acts there afterwards; else the photo stays. `radius` in cells. `soft`: the share of the radius over
    which the brush fades.
    """

    def __init__(self, cells: bytes, *, adds: bool, radius: float, soft: float = 0.6) -> None:
        self._before = np.frombuffer(cells, np.uint8).reshape(SIDE, SIDE)
        self._reached = np.zeros((SIDE, SIDE), np.float32)  # 0 … 1: how much of the brush came there
        self._adds = adds
        self._radius = max(radius, 0.5)
        self._soft = min(max(soft, 0.01), 1.0)
        self._last: Spot | None = None

    def go_to(self, spot: Spot) -> bytes:
        """The mask when the brush has gone on to `spot`."""
        distance = _distances(self._last or spot, spot)
        self._last = spot
        t = np.clip((self._radius - distance) / (self._radius * self._soft), 0, 1)
        np.maximum(self._reached, t * t * (3 - 2 * t), out=self._reached)
        goal = 255.0 if self._adds else 0.0
        return np.rint(self._before + (goal - self._before) * self._reached).astype(np.uint8).tobytes()


def _distances(start: Spot, end: Spot) -> np.ndarray:
    """(SIDE, SIDE) float32: of every cell's middle from the line between two spots."""
    middles = np.arange(SIDE, dtype=np.float32) + 0.5
    x, y = middles[None, :] - start[0], middles[:, None] - start[1]
    across, down = end[0] - start[0], end[1] - start[1]
    length = across * across + down * down
    along = np.clip((x * across + y * down) / length, 0, 1) if length > 0 else 0.0
    return np.hypot(x - along * across, y - along * down)
