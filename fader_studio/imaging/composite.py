"""The composition "zero is the photo": what faces' edits change, moved and added in the photo's own pixels."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import cv2
import numpy as np

from fader_studio.imaging.change import FULL, Change, spread_difference, touched_box
from fader_studio.imaging.colour import from_srgb, is_srgb
from fader_studio.imaging.moving import moved, ways
from fader_studio.imaging.photo import Photo
from fader_studio.imaging.pixels import Box, Raster, part, strips, union

_COLOURS = np.array([[0, 0, 1, 0], [0, 1, 0, 0], [1, 0, 0, 0]], np.float32)
"""From a spread's blue, green, red and fourth channel to red, green, blue."""
_LUMINANCE = np.tile(np.array([0.114, 0.587, 0.299, 0], np.float32), (3, 1))
"""To three equal channels with the luminance (weights of Rec. 601, on sRGB's levels as they stand)."""


def compose_display(
    picture: np.ndarray, raster: Raster, box: Box, changes: Sequence[Change], out: np.ndarray, has_alpha: bool = False,
    ground: Box | None = None,
) -> None:
    """The changed `box` of `picture`, written into `out`; where a change rounds to 0 and nothing moves, they are equal.

    `picture` (H, W, 4) lies on `raster`, `out` is (h, w, 4): uint8 BGRA, premultiplied. Changes add where they overlap;
    the result saturates. `ground`: the part of `picture` in which the photo lies, None: all of it.
    """
    along = ways(changes, raster, box)
    alpha = picture[..., 3] if has_alpha else None
    base = moved(picture, box, along, ground, alpha) if along else part(picture, box)
    where, spread = _total(changes, raster, box, base, has_alpha)
    if spread is None or where != box:
        np.copyto(out, base)
    if spread is None:
        return
    inner = _within(where, box)
    target = part(out, inner)
    cv2.add(part(base, inner), spread, dst=target, dtype=cv2.CV_8U)
    if has_alpha:
        cv2.min(target, _alpha(target), dst=target)


def compose_native(photo: Photo, box: Box, changes: Sequence[Change]) -> np.ndarray:
    """The changed pixels of `box` in the photo's own depth and profile: (h, w, C), new. Alpha never changes.

    Only the difference is converted: with a profile T(display + change) − T(display), in 8 bits; without one the change
    itself, at 16 bits with its fractions. Black-and-white photos take its luminance alone, equal on all channels.
    """
    along = ways(changes, FULL, box)
    native = moved(photo.pixels, box, along, alpha=photo.alpha)
    display = moved(photo.display, box, along, alpha=photo.alpha) if along else part(photo.display, box)
    base = cv2.cvtColor(display, cv2.COLOR_RGB2BGRA) if any(change.covers for change in changes) else display
    where, spread = _total(changes, FULL, box, base, False)
    if spread is None:
        return native
    inner = _within(where, box)
    delta = _native_delta(photo, part(display, inner), spread)
    target = part(native, inner)
    if native.dtype == np.uint16:
        delta *= 257
        target[:] = cv2.add(target, delta, dtype=cv2.CV_16U).reshape(target.shape)
    else:
        target[:] = cv2.add(target, delta, dtype=cv2.CV_8U).reshape(target.shape)
    return native


def compose_photo(
    photo: Photo, changes: Sequence[Change], between: Callable[[], None] = lambda: None
) -> tuple[np.ndarray, Box]:
    """The whole changed photo (H, W, C), new, and the box that holds all changes. `between` runs between strips."""
    pixels, bounds = photo.pixels.copy(), (0, 0, photo.width, photo.height)
    box = union(touched_box(change, FULL, bounds) for change in changes)
    for strip in strips(box):
        between()
        part(pixels, strip)[:] = compose_native(photo, strip, changes)
    return pixels, box


def _within(inner: Box, outer: Box) -> Box:
    """`inner` counted from the corner of `outer`."""
    return inner[0] - outer[0], inner[1] - outer[1], inner[2], inner[3]


def _total(
    changes: Sequence[Change], raster: Raster, box: Box, base: np.ndarray, has_alpha: bool
) -> tuple[Box, np.ndarray | None]:
    """The sum of what `changes` add to `base`, which shows `box`: (h, w, 4) float32, and where. None: nothing.

    `base` is BGRA where it has alpha or a change covers it; otherwise only its place counts.
    """
    touched = [(change, touched_box(change, raster, box)) for change in changes]
    where = union(area for _, area in touched)
    touched = [(change, area) for change, area in touched if area[2]]
    if not touched:
        return where, None
    if len(touched) == 1:
        return where, _added(touched[0][0], raster, where, part(base, _within(where, box)), has_alpha)
    total = np.zeros((where[3], where[2], 4), np.float32)
    for change, area in touched:
        part(total, _within(area, where))[:] += _added(change, raster, area, part(base, _within(area, box)), has_alpha)
    return where, total


def _added(change: Change, raster: Raster, box: Box, base: np.ndarray, has_alpha: bool) -> np.ndarray:
    spread = spread_difference(change, raster, box)
    if has_alpha:
        spread = cv2.multiply(spread, _alpha(base), scale=1 / 255, dtype=cv2.CV_32F)
    if change.covers:
        cv2.subtract(spread, cv2.multiply(_alpha(spread), base, dtype=cv2.CV_32F), dst=spread)
        spread[..., 3] = 0
    return spread


def _alpha(pixels: np.ndarray) -> np.ndarray:
    """The fourth channel, four times."""
    alpha = cv2.extractChannel(pixels, 3)
    return cv2.merge([alpha, alpha, alpha, alpha])


def _native_delta(photo: Photo, display: np.ndarray, spread: np.ndarray) -> np.ndarray:
    """(h, w, C) float32, new, in levels of 255 of the photo's own space, from a spread in levels of sRGB."""
    grey = photo.channels == "grey"
    delta = cv2.transform(spread, _LUMINANCE if photo.monochrome else _COLOURS)
    if is_srgb(photo.icc, grey):
        return delta[..., :1].copy() if grey else delta
    changed = cv2.add(display, delta, dtype=cv2.CV_8U)
    before, after = (from_srgb(pixels, photo.icc, grey) for pixels in (display, changed))
    moved = after.astype(np.float32) - before
    if photo.monochrome and not grey:
        moved[:] = moved[..., 1:2]  # a profile may round grey's channels differently: green stands for all
    return moved
