"""The photo's own pixels moved along the flows of faces' edits, at whatever size they are composed."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from fader_studio.imaging.change import Change, moving_box, spread_flow
from fader_studio.imaging.pixels import Box, Raster, overlap, part

_REACH = 3
"""Pixels beyond the farthest place that interpolation reads."""
_STEPS = 32
"""Steps per pixel that a place is rounded to, as `cv2.remap` does: so that strips make the same picture as the whole."""
_CLEAR = 1 / 32
"""Opacity below which there is no colour to be had."""

Way = tuple[Box, np.ndarray]
"""A box, and for each of its pixels the way (h, w, 2) float32 to the pixel that is shown there."""


def ways(changes: Sequence[Change], raster: Raster, box: Box) -> list[Way]:
    """Where in `box` of `raster` what moves, in its pixels. Where two faces' boxes overlap, their ways add in both."""
    boxes = [(change, moving_box(change, raster, box)) for change in changes if change.flow is not None]
    found = [(area, spread_flow(change, raster, area)) for change, area in boxes if area[2]]
    return [(area, _sum(way, area, [other for other in found if other[1] is not way])) for area, way in found]


def moved(
    pixels: np.ndarray, box: Box, along: Sequence[Way], ground: Box | None = None, alpha: np.ndarray | None = None
) -> np.ndarray:
    """`box` of the whole picture `pixels` (H, W, C) with what is `along` moved: (h, w, C), new.

    `ground`: the part of the picture that may be taken from, None: all. `alpha` (H, W), None where all is opaque: no
    colour is taken from what is transparent. `pixels` are straight, or BGRA, premultiplied, whose alpha stays.
    """
    out = part(pixels, box).copy()
    for area, way in along:
        source, places = _places(pixels, area, way, ground)
        target = part(out, (area[0] - box[0], area[1] - box[1], *area[2:]))
        opacity = None if alpha is None else part(alpha, source)
        if opacity is None or opacity.min() == _most(opacity):
            target[:] = _taken(part(pixels, source), places, cv2.INTER_CUBIC).reshape(target.shape)
            continue
        weight = opacity.astype(np.float32)[..., None] / _most(opacity)
        if pixels.shape[2] < 4:
            target[:] = _straight(part(pixels, source) * weight, weight, places, target)
        else:
            here = part(alpha, area)[..., None] / np.float32(_most(alpha))
            still = target[..., :3] / np.maximum(here, _CLEAR)
            straight = _straight(part(pixels, source)[..., :3].astype(np.float32), weight, places, still)
            target[..., :3] = np.rint(np.clip(straight, 0, _most(alpha)) * here)
    return out


def _most(alpha: np.ndarray) -> int:
    return np.iinfo(alpha.dtype).max


def _sum(way: np.ndarray, area: Box, others: Sequence[Way]) -> np.ndarray:
    total = way.copy()
    for box, other in others:
        both = overlap(area, box)
        if both[2]:
            part(total, _within(both, area))[:] += part(other, _within(both, box))
    return total


def _places(pixels: np.ndarray, area: Box, way: np.ndarray, ground: Box | None) -> tuple[Box, np.ndarray]:
    """The box that is read, and the places in it: only the face's part of a photo is ever looked at.

    Beyond the ground's border it is seen in a mirror: the edge alone, repeated, would make streaks.
    """
    x, y, width, height = area
    ground = ground or (0, 0, pixels.shape[1], pixels.shape[0])
    places = np.rint(way * _STEPS) / np.float32(_STEPS)
    places[..., 0] += np.arange(x, x + width, dtype=np.float32)
    places[..., 1] += np.arange(y, y + height, dtype=np.float32)[:, None]
    corner, reach = [0, 0], [0, 0]
    for k in (0, 1):
        along, first, last = places[..., k], ground[k], ground[k] + ground[k + 2] - 1
        if along.min() < first or along.max() > last:
            np.clip(last - np.abs(last - first - np.abs(along - first)), first, last, out=along)
        corner[k] = int(np.floor(along.min())) - _REACH
        reach[k] = int(np.ceil(along.max())) + _REACH + 1 - corner[k]
    source = overlap((*corner, *reach), ground)
    places -= np.array(source[:2], np.float32)
    return source, places


def _straight(seen: np.ndarray, weight: np.ndarray, places: np.ndarray, still: np.ndarray) -> np.ndarray:
    """Straight colours (h, w, C) from what is `seen`, colours times `weight`; `still` where nothing can be seen."""
    opacity = _taken(weight, places, cv2.INTER_LINEAR).reshape(*places.shape[:2], 1)
    colours = _taken(seen, places, cv2.INTER_LINEAR).reshape(still.shape)
    return np.where(opacity > _CLEAR, np.rint(colours / np.maximum(opacity, _CLEAR)), still)


def _taken(source: np.ndarray, places: np.ndarray, how: int) -> np.ndarray:
    return cv2.remap(np.ascontiguousarray(source), places, None, how, borderMode=cv2.BORDER_REFLECT_101)


def _within(inner: Box, outer: Box) -> Box:
    return inner[0] - outer[0], inner[1] - outer[1], inner[2], inner[3]
