"""Brings a model's colours to a photo's, by what surrounds the face in both (Reinhard et al., Color Transfer, 2001).

The transfer is that paper's, mean and standard deviation per channel, but on sRGB's levels and not in lαβ: the two
pictures show the same thing and differ little.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fader_studio.imaging.masks import face_mask

SURROUND = 0.2
"""The surround is where a mask of this feather is not whole: a soft frame of a fifth of the crop's side."""
LEAST, MOST = 0.5, 2.0
"""Bounds of the gain: a plain background in one of the pictures must not blow up the other."""
PLAIN = 1.0
"""Levels added to both spreads, so that two plain surrounds have the gain 1."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ColourMatch:
    """gain · level + offset, per channel: (3,) float32 each."""

    gain: np.ndarray
    offset: np.ndarray

    def picture(self, pictures: np.ndarray) -> np.ndarray:
        """(…, 3) levels of the model's in the photo's colours."""
        return pictures * self.gain + self.offset

    def difference(self, differences: np.ndarray) -> np.ndarray:
        """(…, 3): of two matched pictures; no difference stays none."""
        return differences * self.gain


def surround_match(photo: np.ndarray, model: np.ndarray) -> ColourMatch:
    """What brings `model`, D(z, y₀), to the face's crop `photo`: both (S, S, 3) levels, 0 … 255.

    It is found on the unchanged face, so that it does not depend on the faders: they may change any colour.
    """
    weights = 1 - face_mask(len(photo), SURROUND)
    weights = weights / weights.sum()
    (there, spread_there), (here, spread_here) = _statistics(photo, weights), _statistics(model, weights)
    gain = np.clip((spread_there + PLAIN) / (spread_here + PLAIN), LEAST, MOST)
    return ColourMatch(gain=gain.astype(np.float32), offset=(there - gain * here).astype(np.float32))


def _statistics(pixels: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Weighted mean and standard deviation per channel, (3,) each."""
    levels = pixels.astype(np.float32)
    mean = np.einsum("hwc,hw->c", levels, weights)
    return mean, np.sqrt(np.einsum("hwc,hw->c", (levels - mean) ** 2, weights))
