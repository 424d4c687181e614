"""The composition "zero is the photo": differences of decoded crops, upsampled into a photo and added to it.

A face's transform A (2, 3) carries photo to crop, x_crop = A · x_photo, pixel centres at whole numbers in both. What is
composed lies on a raster over the photo. Differences are in levels of 8-bit sRGB, −255 … 255.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import cv2
import numpy as np

from fader_studio.editing.painted_mask import PaintedMask
from fader_studio.imaging.colour import from_srgb, is_srgb
from fader_studio.imaging.masks import RIM, edit_mask
from fader_studio.imaging.photo import Photo
from fader_studio.imaging.pixels import EMPTY, Box, Raster, Turn, overlap, part, strips, union

_COLOURS = np.array([[0, 0, 1, 0], [0, 1, 0, 0], [1, 0, 0, 0]], np.float32)
"""From a spread's blue, green, red and fourth channel to red, green, blue."""
_LUMINANCE = np.tile(np.array([0.114, 0.587, 0.299, 0], np.float32), (3, 1))
"""To three equal channels with the luminance (weights of Rec. 601, on sRGB's levels as they stand)."""

FULL = Raster(step=1)
"""The photo's own pixels."""

_LARGEST = np.array([1, 1, 1, 255], np.float32)
"""From a channel of a crop to the levels by which it can change a pixel."""

FAINTEST = 0.2
"""Levels of 255 below which a change is not looked for: less than half a level cannot be seen."""

_FINEST = 64
"""A spread is never computed finer than this many times its raster, however small the face is there."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Change:
    """What one face's edit does to the photo: `crop` (S, S, 4) float32, masked, and the face's `transform` (2, 3).

    Channels: what is added to blue, green and red, and the share of the photo that is taken away first (0 everywhere
    where a difference is added, the mask itself where a decode is laid over the photo: `covers`).
    """

    crop: np.ndarray
    transform: np.ndarray
    covers: bool = False
    _doubled: dict[int, np.ndarray] = field(default_factory=dict, init=False, repr=False)
    _grids: dict[Raster, _Grid] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def extent(self) -> tuple[int, int, int, int] | None:
        """First column and row, last column and row of `crop` that can be seen, with a rim; None where nothing can."""
        levels = self.crop * _LARGEST if self.covers else self.crop
        seen = ((levels > FAINTEST) | (levels < -FAINTEST)).view(np.uint32)[..., 0] != 0  # four channels at once
        if not seen.any():
            return None
        columns, rows = np.flatnonzero(seen.any(axis=0)), np.flatnonzero(seen.any(axis=1))
        last = len(seen) - 1
        return (max(0, int(columns[0]) - RIM), max(0, int(rows[0]) - RIM),
                min(last, int(columns[-1]) + RIM), min(last, int(rows[-1]) + RIM))

    def doubled(self, doublings: int) -> np.ndarray:
        """`crop` at 2^doublings samples per pixel by a cubic spline; computed once, for all strips of a picture."""
        if doublings not in self._doubled:
            self._doubled[doublings] = _spline(self.crop, doublings)
        return self._doubled[doublings]

    def grid(self, raster: Raster) -> _Grid:
        """How the change is sampled on `raster`; computed once, for all strips of a picture."""
        if raster not in self._grids:
            self._grids[raster] = _Grid.of(self, raster)
        return self._grids[raster]


class _Scratch(threading.local):
    """One buffer per thread for spreads: memory that is new in every frame costs more than the arithmetic on it."""

    def __init__(self) -> None:
        self._buffer = np.empty(0, np.float32)

    def image(self, width: int, height: int) -> np.ndarray:
        """(height, width, 4) float32 of any content; the next call reuses it."""
        size = width * height * 4
        if self._buffer.size < size:
            self._buffer = np.empty(size, np.float32)
        return self._buffer[:size].reshape(height, width, 4)


_scratch = _Scratch()


def difference_change(
    difference: np.ndarray,
    transform: np.ndarray,
    feather: float = 0.1,
    strength: float = 1.0,
    painted: PaintedMask | None = None,
) -> Change:
    """photo + mask · `difference`, which is (S, S, 3) RGB float, D(z, y) − D(z, y₀) in levels."""
    return Change(crop=_masked(difference, feather, strength, painted), transform=_matrix(transform))


def decode_change(
    decoded: np.ndarray,
    transform: np.ndarray,
    feather: float = 0.1,
    strength: float = 1.0,
    painted: PaintedMask | None = None,
) -> Change:
    """photo · (1 − mask) + mask · `decoded`, which is (S, S, 3) RGB, 0 … 255."""
    crop = _masked(decoded, feather, strength, painted)
    crop[..., 3] = edit_mask(crop.shape[0], feather, painted) * strength
    return Change(crop=crop, transform=_matrix(transform), covers=True)


def touched_box(change: Change, raster: Raster, bounds: Box) -> Box:
    """The part of `bounds` (pixels of `raster`) where the change is more than `FAINTEST`, and a rim around it."""
    grid = change.grid(raster)
    if change.extent is None:
        return EMPTY
    left, top, right, bottom = (value << grid.doublings for value in change.extent)
    corners = np.array([[left, right, left, right], [top, top, bottom, bottom], [1, 1, 1, 1]])
    points = cv2.invertAffineTransform(grid.matrix) @ corners / grid.finer
    rim = 1 if grid.finer > 1 else 0
    left, top = (int(low) - rim for low in np.floor(points.min(axis=1)))
    right, bottom = (int(high) + rim for high in np.ceil(points.max(axis=1)))
    return overlap((left, top, right - left + 1, bottom - top + 1), bounds)


def spread_difference(change: Change, raster: Raster, box: Box) -> np.ndarray:
    """The change in the pixels of `box` of `raster`: (h, w, 4) float32, channels as in `Change.crop`, 0 outside.

    It lies in a buffer of this thread's and stands until the next call.

    A cubic spline at two or four samples per pixel of the crop, then bilinear through the inverse alignment: bilinear
    alone shows the crop's lattice as diamonds, and OpenCV's bicubic (a = −0.75) makes ripples of its period even on a
    plain ramp. Where the face is smaller than its crop, it is done finer and averaged, so that every level shows what
    the photo at full size would show when shrunk.
    """
    grid = change.grid(raster)
    x, y, width, height = (value * grid.finer for value in box)
    matrix = grid.matrix.copy()
    matrix[:, 2] += matrix[:, :2] @ (x, y)
    work, flags = change.doubled(grid.doublings), cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    spread = cv2.warpAffine(work, matrix, (width, height), dst=_scratch.image(width, height), flags=flags)
    return spread if grid.finer == 1 else cv2.resize(spread, box[2:], interpolation=cv2.INTER_AREA)


def compose_display(
    base: np.ndarray, raster: Raster, box: Box, changes: Sequence[Change], out: np.ndarray, has_alpha: bool = False
) -> None:
    """The changed picture of `box` of `raster`, written into `out`; where a change rounds to 0, `out` equals `base`.

    `base`, `out`: (h, w, 4) uint8 BGRA, premultiplied. Changes add where they overlap; the result saturates.
    """
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
    native = part(photo.pixels, box).copy()
    display = part(photo.display, box)
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


def _masked(pixels: np.ndarray, feather: float, strength: float, painted: PaintedMask | None) -> np.ndarray:
    crop = cv2.cvtColor(pixels.astype(np.float32, copy=False), cv2.COLOR_RGB2BGRA)  # (S, S, 4)
    return cv2.multiply(crop, _weights(len(crop), feather, strength, painted), dst=crop)


@lru_cache(maxsize=16)
def _weights(size: int, feather: float, strength: float, painted: PaintedMask | None) -> np.ndarray:
    """(S, S, 4): the mask for blue, green and red, 0 for the fourth channel."""
    weights = np.zeros((size, size, 4), np.float32)
    weights[..., :3] = (edit_mask(size, feather, painted) * strength)[..., None]
    weights.flags.writeable = False
    return weights


def _matrix(transform: np.ndarray) -> np.ndarray:
    return np.asarray(transform, np.float64).reshape(2, 3)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Grid:
    """How a change is sampled on a raster: on pixels `finer` times as dense, from its crop after `doublings`.

    `matrix` (2, 3): fine pixel → sample of the doubled crop, centres at whole numbers in both.
    """

    finer: int
    doublings: int
    matrix: np.ndarray

    @classmethod
    def of(cls, change: Change, raster: Raster) -> _Grid:
        crop = change.crop.shape[0]
        transform = change.transform if raster.turn is None else _turned(change.transform, raster.turn)
        turn, move = transform[:, :2], transform[:, 2]
        side = crop / (abs(np.linalg.det(turn)) ** 0.5 * raster.step)  # of the crop, in pixels of the raster
        finer = 1
        while side * finer < crop and finer < _FINEST:
            finer *= 2
        doublings = 2 if side * finer > 2 * crop else 1
        step = raster.step / finer  # from one fine pixel to the next, in pixels of the photo
        start = turn @ (np.array([raster.left, raster.top]) + 0.5 * step - 0.5) + move  # the first one, in the crop
        matrix = np.column_stack([turn * step, start]) * 2**doublings
        return cls(finer=finer, doublings=doublings, matrix=matrix)


def _turned(transform: np.ndarray, turn: Turn) -> np.ndarray:
    """The way (2, 3) from the picture that `turn` lays on the photo to the crop, centres at whole numbers in both."""
    a, b, c, d, e, f = turn
    return transform @ np.array([[a, b, c + (a + b - 1) / 2], [d, e, f + (d + e - 1) / 2], [0, 0, 1]])


def _spline(crop: np.ndarray, doublings: int) -> np.ndarray:
    """`crop` (S, S, 4) at 2^doublings samples per pixel; pixel x becomes sample x · 2^doublings.

    The mask of pyrUp is the two-scale relation of the cubic B-spline, so that doubling converges to it; the filter
    before it undoes most of the spline's blur (the cubic quasi-interpolant). Ramps stay straight.
    """
    sharpen = np.array([-1, 8, -1], np.float32) / 6
    samples = cv2.sepFilter2D(crop, -1, sharpen, sharpen)
    for _ in range(doublings):
        samples = cv2.pyrUp(samples)
    return samples


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
