"""What one face's edit changes in a photo, and how it is spread from the face's crop over the photo's pixels.

A face's transform A (2, 3) carries photo to crop, x_crop = A · x_photo, pixel centres at whole numbers in both. What is
composed lies on a raster over the photo. Differences are in levels of 8-bit sRGB, −255 … 255.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import cv2
import numpy as np

from fader_studio.editing.painted_mask import PaintedMask
from fader_studio.imaging.masks import RIM, edit_mask
from fader_studio.imaging.pixels import EMPTY, Box, Raster, Turn, overlap

FULL = Raster(step=1)
"""The photo's own pixels."""

_LARGEST = np.array([1, 1, 1, 255], np.float32)
"""From a channel of a crop to the levels by which it can change a pixel."""

FAINTEST = 0.2
"""Levels of 255 below which a change is not looked for: less than half a level cannot be seen."""

STILL = 0.002
"""Pixels of the crop below which nothing is said to move."""

_FINEST = 64
"""A spread is never computed finer than this many times its raster, however small the face is there."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Change:
    """What one face's edit does to the photo: `crop` (S, S, 4) float32, masked, and the face's `transform` (2, 3).

    Channels: what is added to blue, green and red, and the share of the photo that is taken away first (0 everywhere
    where a difference is added, the mask itself where a decode is laid over the photo: `covers`).
    `flow` (S, S, 2) float32, masked: from where in the crop, seen from each pixel, the photo is taken before that; x, y
    in pixels of the crop, None where all stays in its place.
    """

    crop: np.ndarray
    transform: np.ndarray
    covers: bool = False
    flow: np.ndarray | None = None
    _doubled: dict[int, np.ndarray] = field(default_factory=dict, init=False, repr=False)
    _doubled_flows: dict[int, np.ndarray] = field(default_factory=dict, init=False, repr=False)
    _grids: dict[Raster, _Grid] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def extent(self) -> tuple[int, int, int, int] | None:
        """First column and row, last column and row of `crop` that can be seen, with a rim; None where nothing can."""
        levels = self.crop * _LARGEST if self.covers else self.crop
        seen = ((levels > FAINTEST) | (levels < -FAINTEST)).view(np.uint32)[..., 0] != 0  # four channels at once
        return _extent(seen if self.flow is None else seen | self._moves)

    @cached_property
    def moving_extent(self) -> tuple[int, int, int, int] | None:
        """The same of where something moves."""
        return None if self.flow is None else _extent(self._moves)

    @cached_property
    def _moves(self) -> np.ndarray:
        return (np.abs(self.flow) > STILL).any(axis=-1)

    def doubled(self, doublings: int) -> np.ndarray:
        """`crop` at 2^doublings samples per pixel by a cubic spline; computed once, for all strips of a picture."""
        if doublings not in self._doubled:
            self._doubled[doublings] = _spline(self.crop, doublings)
        return self._doubled[doublings]

    def doubled_flow(self, doublings: int) -> np.ndarray:
        """The same of `flow`, still in pixels of the crop."""
        if doublings not in self._doubled_flows:
            self._doubled_flows[doublings] = _spline(self.flow, doublings)
        return self._doubled_flows[doublings]

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


def warp_change(
    rest: np.ndarray,
    flow: np.ndarray,
    transform: np.ndarray,
    feather: float = 0.1,
    strength: float = 1.0,
    painted: PaintedMask | None = None,
) -> Change:
    """photo(x + mask · `flow`) + mask · `rest`; both of `imaging.flow.movement`. Half the strength goes half the way."""
    weight = edit_mask(len(flow), feather, painted) * strength
    crop = _masked(rest, feather, strength, painted)
    return Change(crop=crop, transform=_matrix(transform), flow=flow * weight[..., None])


def touched_box(change: Change, raster: Raster, bounds: Box) -> Box:
    """The part of `bounds` (pixels of `raster`) where the change is more than `FAINTEST`, and a rim around it."""
    return _box_of(change.extent, change.grid(raster), bounds)


def moving_box(change: Change, raster: Raster, bounds: Box) -> Box:
    """The same of where the change moves something."""
    return _box_of(change.moving_extent, change.grid(raster), bounds)


def _box_of(extent: tuple[int, int, int, int] | None, grid: _Grid, bounds: Box) -> Box:
    if extent is None:
        return EMPTY
    left, top, right, bottom = (value << grid.doublings for value in extent)
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
    work = change.doubled(grid.doublings)
    return _spread(work, grid, box, _scratch.image(box[2] * grid.finer, box[3] * grid.finer))


def spread_flow(change: Change, raster: Raster, box: Box) -> np.ndarray:
    """Where the pixels of `box` of `raster` come from, seen from each: (h, w, 2) float32 in its pixels, new."""
    grid = change.grid(raster)
    spread = _spread(change.doubled_flow(grid.doublings), grid, box, None)
    back = np.linalg.inv(grid.matrix[:, :2] * (grid.finer / 2**grid.doublings))  # the crop's pixels to the raster's
    return cv2.transform(spread, back)


def _spread(work: np.ndarray, grid: _Grid, box: Box, room: np.ndarray | None) -> np.ndarray:
    x, y, width, height = (value * grid.finer for value in box)
    matrix = grid.matrix.copy()
    matrix[:, 2] += matrix[:, :2] @ (x, y)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    spread = cv2.warpAffine(work, matrix, (width, height), dst=room, flags=flags)
    return spread if grid.finer == 1 else cv2.resize(spread, box[2:], interpolation=cv2.INTER_AREA)


def _extent(seen: np.ndarray) -> tuple[int, int, int, int] | None:
    if not seen.any():
        return None
    columns, rows = np.flatnonzero(seen.any(axis=0)), np.flatnonzero(seen.any(axis=1))
    last = len(seen) - 1
    return (max(0, int(columns[0]) - RIM), max(0, int(rows[0]) - RIM),
            min(last, int(columns[-1]) + RIM), min(last, int(rows[-1]) + RIM))


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
