"""How a face moves between two decodes: a dense optical flow, and the difference that remains when it is followed.

The flow is DIS (Kroeger et al., Fast Optical Flow using Dense Inverse Search, 2016), OpenCV's. It is kept only where it
explains what the decodes differ by: a mouth that opens moves, but a pair of glasses comes from nowhere.
"""

from __future__ import annotations

import threading

import cv2
import numpy as np

from fader_studio.imaging.masks import face_mask

LARGEST = 0.06
"""The longest way, as a share of the crop's side: what is found beyond it has met something else."""
SMALLEST = 0.1
"""Pixels of the crop that every way is shortened by, so that what stands still stands still exactly."""
SMOOTH = 1.0
"""Pixels of the crop: the standard deviation that the flow is smoothed with."""
AROUND = 3.0
"""Pixels of the crop: the standard deviation over which it is judged what the flow explains."""
FAINT, PLAIN = 2.0, 6.0
"""Levels by which decodes differ at a place: below the first nothing moves there, from the second on freely."""
LITTLE, MUCH = 0.0, 0.25
"""The share of that difference which the flow explains: below the first it is not followed, from the second on wholly."""
STIFFNESS = 5.0
"""Weight of the search's smoothness (OpenCV's 20): at 25 validation faces the rest of a mouth's change falls from 84 to
77 % of the difference, more than by any other setting of DIS or Farnebäck's flow that takes as little time."""
BORDER = 0.1
"""Width of the border in which the flow fades, as a share of the crop's side, whatever the feather is."""


class _Search(threading.local):
    """One per thread: it keeps its working memory from call to call."""

    def __init__(self) -> None:
        self.dis = cv2.DISOpticalFlow_create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
        self.dis.setVariationalRefinementAlpha(STIFFNESS)


_search = _Search()


def movement(before: np.ndarray, difference: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Flow (S, S, 2) float32 in pixels of the crop, x and y, and the rest (S, S, 3) float32.

    `before` D(z, y₀) and `difference` D(z, y) − D(z, y₀) are (S, S, 3) levels. The flow points back: with w(x) =
    before(x + flow(x)), D(z, y) = w + rest. No difference has no flow and no rest, exactly.
    """
    flow = _believable(before, difference)
    return flow, difference + (before - followed(before, flow))


def followed(picture: np.ndarray, flow: np.ndarray) -> np.ndarray:
    """`picture` (S, S, C) with each pixel taken from where `flow` (S, S, 2) points; exact where it is 0."""
    rows, columns = np.indices(flow.shape[:2], np.float32)
    places = flow + np.dstack([columns, rows])
    return cv2.remap(picture, places, None, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)


def _believable(before: np.ndarray, difference: np.ndarray) -> np.ndarray:
    size = len(before)
    old, new = _grey(before), _grey(before + difference)
    flow = cv2.GaussianBlur(_search.dis.calc(new, old, None), (0, 0), SMOOTH)
    length = cv2.magnitude(flow[..., 0], flow[..., 1])
    apart = _around(cv2.absdiff(new, old))
    left = _around(cv2.absdiff(new, followed(old, flow)))
    explained = 1 - left / np.maximum(apart, FAINT)
    trust = _step(apart, FAINT, PLAIN) * _step(explained, LITTLE, MUCH) * face_mask(size, BORDER)
    kept = np.clip(length - SMALLEST, 0, LARGEST * size) / np.maximum(length, SMALLEST)
    return flow * (cv2.GaussianBlur(trust, (0, 0), SMOOTH) * (trust > 0) * kept)[..., None]


def _grey(levels: np.ndarray) -> np.ndarray:
    return cv2.cvtColor(np.clip(np.rint(levels), 0, 255).astype(np.uint8), cv2.COLOR_RGB2GRAY)


def _around(levels: np.ndarray) -> np.ndarray:
    return cv2.GaussianBlur(levels.astype(np.float32), (0, 0), AROUND)


def _step(values: np.ndarray, low: float, high: float) -> np.ndarray:
    """0 below `low`, 1 above `high`, smooth between."""
    t = np.clip((values - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)
