"""Pixels turned, mirrored, straightened and cut: exact where nothing lies between pixels, Lanczos where it does."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np

from fader_studio.editing.geometry import Geometry, Placement
from fader_studio.imaging.pixels import overlap, part

TILE = 1024
_REACH = 5
"""Pixels around a tile that the interpolation may ask for."""


def placed(
    pixels: np.ndarray,
    alpha: np.ndarray | None,
    geometry: Geometry,
    between: Callable[[], None] = lambda: None,
) -> tuple[np.ndarray, np.ndarray | None]:
    """(H, W, C) and (H, W) of equal depth → what `geometry` makes of them; neutral: as given.

    `between` runs between tiles.
    """
    if geometry.is_neutral:
        return pixels, alpha
    height, width = pixels.shape[:2]
    if geometry.angle:
        return _straightened(pixels, alpha, geometry.placement(width, height), between)
    box = geometry.crop_box(width, height)
    return tuple(  # type: ignore[return-value]
        None if one is None else np.ascontiguousarray(part(_turned(one, geometry), box)) for one in (pixels, alpha)
    )


def _turned(pixels: np.ndarray, geometry: Geometry) -> np.ndarray:
    """A view."""
    return np.rot90(pixels[:, ::-1] if geometry.mirrored else pixels, -geometry.turns)


def _straightened(
    pixels: np.ndarray, alpha: np.ndarray | None, placement: Placement, between: Callable[[], None]
) -> tuple[np.ndarray, np.ndarray | None]:
    size = placement.height, placement.width
    result = np.empty((*size, pixels.shape[2]), pixels.dtype)
    result_alpha = None if alpha is None else np.empty(size, alpha.dtype)
    for top in range(0, placement.height, TILE):
        for left in range(0, placement.width, TILE):
            between()
            box = overlap((left, top, TILE, TILE), (0, 0, placement.width, placement.height))
            if alpha is None or result_alpha is None:
                part(result, box)[:] = _tile(pixels, placement, box)
            else:
                part(result, box)[:], part(result_alpha, box)[:] = _tile_with_alpha(pixels, alpha, placement, box)
    return result, result_alpha


def _tile(pixels: np.ndarray, placement: Placement, box: tuple[int, int, int, int]) -> np.ndarray:
    """`box` of the picture that is placed in (H, W, C) `pixels`. Beyond their border the border goes on."""
    source, matrix = _source(pixels, placement, box)
    flags = cv2.INTER_LANCZOS4 | cv2.WARP_INVERSE_MAP
    made = cv2.warpAffine(source, matrix, box[2:], flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return made.reshape(box[3], box[2], pixels.shape[2])


def _tile_with_alpha(
    pixels: np.ndarray, alpha: np.ndarray, placement: Placement, box: tuple[int, int, int, int]
) -> tuple[np.ndarray, np.ndarray]:
    """Colours weigh by their alpha, so that none comes in from where nothing is seen."""
    top = np.iinfo(pixels.dtype).max
    source, matrix = _source(pixels, placement, box)
    weight, _ = _source(alpha, placement, box)
    weight = weight.astype(np.float32)[..., None] / top
    stacked = np.dstack([source.astype(np.float32) * weight, weight])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    made = cv2.warpAffine(stacked, matrix, box[2:], flags=flags, borderMode=cv2.BORDER_REPLICATE)
    share = made[..., -1:]
    colours = made[..., :-1] / np.maximum(share, 1 / (2 * top))
    return _levels(colours, top, pixels.dtype), _levels(share[..., 0] * top, top, pixels.dtype)


def _levels(values: np.ndarray, top: int, dtype: np.dtype) -> np.ndarray:
    return np.rint(np.clip(values, 0, top)).astype(dtype)


def _source(pixels: np.ndarray, placement: Placement, box: tuple[int, int, int, int]) -> tuple[np.ndarray, np.ndarray]:
    """The part of `pixels` that `box` of the picture needs, and the (2, 3) way there, pixel centres at whole numbers.

    Only a part, because OpenCV's warps end at 32,767 pixels a side.
    """
    x, y, width, height = box
    corners = np.array([placement.to_photo(u, v) for u in (x, x + width) for v in (y, y + height)])
    left, top = (int(value) for value in np.floor(corners.min(axis=0)) - _REACH)
    right, bottom = (int(value) for value in np.ceil(corners.max(axis=0)) + _REACH)
    inside = overlap((left, top, right - left, bottom - top), (0, 0, pixels.shape[1], pixels.shape[0]))
    a, b, c, d, e, f = placement.matrix
    matrix = np.array([[a, b, a * x + b * y + c], [d, e, d * x + e * y + f]])
    matrix[:, 2] += matrix[:, :2] @ (0.5, 0.5) - 0.5 - np.array(inside[:2])
    return part(pixels, inside), matrix
