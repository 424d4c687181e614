"""A view of where an edit acts: the photo, glowing the more a pixel has changed."""

from __future__ import annotations

import cv2
import numpy as np

FULL_GLOW = 48
"""Levels of change, in the channel that changed most, that glow as brightly as can be."""
STRONGEST = 0.85
"""Of the glow, so that the face is still seen under it."""

_OPACITY = (np.minimum(np.arange(256) / 128, 1) * STRONGEST).astype(np.float32)
"""From the glow's brightness: faint ones let the photo through."""


def show_heat(base: np.ndarray, out: np.ndarray) -> None:
    """Replace the edited picture `out` by `base` with the difference glowing over it; both (h, w, 4) uint8 BGRA.

    Where they are equal, `out` equals `base`. Alpha stays.
    """
    blue, green, red, alpha = cv2.split(cv2.absdiff(out, base))
    glow = cv2.convertScaleAbs(cv2.max(cv2.max(blue, green), red), alpha=255 / FULL_GLOW)  # (h, w)
    colours = cv2.cvtColor(cv2.applyColorMap(glow, cv2.COLORMAP_INFERNO), cv2.COLOR_BGR2BGRA)
    weight = cv2.LUT(glow, _OPACITY)  # (h, w) float32
    cv2.blendLinear(base, colours, 1 - weight, weight, dst=out)
    out[..., 3] = base[..., 3]
