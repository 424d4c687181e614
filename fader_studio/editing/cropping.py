"""Choosing a crop: what a drag of its corners, edges or middle makes of it, in a shape or free, never over the edge."""

from __future__ import annotations

import dataclasses
import math

from fader_studio.editing.geometry import Crop, Geometry

LEAST = 0.02
"""The smallest share of a side that a crop may be dragged to."""
_HALVINGS = 24


def moved(geometry: Geometry, crop: Crop, by: tuple[float, float], width: int, height: int) -> Crop:
    """`crop` moved `by` shares of the frame, as far as the photo of `width` × `height` reaches; along its edge too."""
    for step in ((by[0], 0.0), (0.0, by[1])):
        x, y, w, h = crop
        crop = _towards(geometry, crop, (x + step[0], y + step[1], w, h), width, height)
    return crop


def dragged(
    geometry: Geometry, crop: Crop, handle: str, to: tuple[float, float], ratio: float | None, width: int, height: int
) -> Crop:
    """`crop` with its `handle` at `to` (shares of the frame): "n", "s", "e", "w" and the corners "nw" … of them.

    `ratio`: width by height in pixels that is kept, None: any. What is opposite the handle stays where it is.
    """
    if ratio is None:
        for side in handle:
            crop = _towards(geometry, crop, _with_side(crop, side, to), width, height)
        return crop
    return _towards(geometry, crop, _in_shape(geometry, crop, handle, to, ratio, width, height), width, height)


def with_ratio(geometry: Geometry, crop: Crop, ratio: float, width: int, height: int) -> Geometry:
    """`geometry` with a crop around the middle of `crop` and about as large, in the shape `ratio` (in pixels)."""
    wide, high = geometry.frame(width, height)
    x, y, w, h = crop
    area = w * wide * h * high
    shape = math.sqrt(area * ratio) / wide, math.sqrt(area / ratio) / high
    middle = x + w / 2, y + h / 2
    start = (*middle, 0.0, 0.0)
    wanted = (middle[0] - shape[0] / 2, middle[1] - shape[1] / 2, *shape)
    return dataclasses.replace(geometry, crop=_within(_towards(geometry, start, wanted, width, height)))


def level_angle(start: tuple[float, float], end: tuple[float, float]) -> float:
    """The degrees clockwise by which a picture must be turned for a line on it to be level, or upright if nearer."""
    angle = math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))
    return -(angle - 90 * round(angle / 90))


def _with_side(crop: Crop, side: str, to: tuple[float, float]) -> Crop:
    x, y, w, h = crop
    right, bottom = x + w, y + h
    if side == "w":
        x = min(to[0], right - LEAST)
    elif side == "e":
        right = max(to[0], x + LEAST)
    elif side == "n":
        y = min(to[1], bottom - LEAST)
    else:
        bottom = max(to[1], y + LEAST)
    return x, y, right - x, bottom - y


def _in_shape(
    geometry: Geometry, crop: Crop, handle: str, to: tuple[float, float], ratio: float, width: int, height: int
) -> Crop:
    wide, high = geometry.frame(width, height)
    share = ratio * high / wide  # width by height in shares
    x, y, w, h = crop
    wanted_w = x + w - to[0] if "w" in handle else to[0] - x if "e" in handle else 0.0
    wanted_h = y + h - to[1] if "n" in handle else to[1] - y if "s" in handle else 0.0
    w_new = max(wanted_w, wanted_h * share, LEAST, LEAST * share)
    h_new = w_new / share
    left = x + w - w_new if "w" in handle else x if "e" in handle else x + (w - w_new) / 2
    top = y + h - h_new if "n" in handle else y if "s" in handle else y + (h - h_new) / 2
    return left, top, w_new, h_new


def _towards(geometry: Geometry, start: Crop, wanted: Crop, width: int, height: int) -> Crop:
    """The crop nearest to `wanted` on the straight way from `start`, which lies in the photo, as all of the way then
    does up to one point."""
    if geometry.holds(wanted, width, height):
        return _within(wanted)
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if geometry.holds(_between(start, wanted, middle), width, height) else (low, middle)
    return _within(_between(start, wanted, low))


def _between(start: Crop, end: Crop, share: float) -> Crop:
    a, b, c, d = (s + (e - s) * share for s, e in zip(start, end, strict=True))
    return a, b, c, d


def _within(crop: Crop) -> Crop:
    """Without the hair by which arithmetic may lie beyond the frame."""
    x, y = max(0.0, crop[0]), max(0.0, crop[1])
    return x, y, min(crop[2], 1 - x), min(crop[3], 1 - y)
