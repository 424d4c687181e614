"""The display copy of a photo in one memory-mapped file: level 0 at full size, each next level half of it.

Pixel centres: pixel x of level k lies at (x + 0.5) · 2^k − 0.5 of the photo, for odd sizes too (their last row or
column is repeated before it is halved, so that the last pixel of a level may reach beyond the photo's edge).
"""

from __future__ import annotations

import errno
import os
from pathlib import Path

import cv2
import numpy as np

from fader_studio.imaging.photo import Photo
from fader_studio.imaging.pixels import Level, Pyramid, strips
from trainer.errors import UserError

SMALLEST = 256
"""Halving ends at the first level whose longer side is shorter than this."""


def write_pyramid(path: Path, photo: Photo) -> Pyramid:
    """Write all levels of `photo.display` as premultiplied BGRA into `path` (0600, replaced if it exists).

    Raises UserError where the disk has no room.
    """
    levels = _levels(photo.width, photo.height)
    _allocate(path, levels[-1].offset + 4 * levels[-1].width * levels[-1].height)
    pyramid = Pyramid(path=path, levels=levels, has_alpha=photo.has_alpha)
    above = _map(pyramid, 0, "r+")
    _fill(above, photo)
    for k in range(1, len(levels)):
        below = _map(pyramid, k, "r+")
        _halve(above, below)
        above = below
    return pyramid


def map_level(pyramid: Pyramid, k: int) -> np.ndarray:
    """(h, w, 4) uint8 BGRA, premultiplied: a read-only view of level `k` in the file."""
    return _map(pyramid, k, "r")


def _levels(width: int, height: int) -> tuple[Level, ...]:
    levels, offset = [], 0
    while True:
        levels.append(Level(offset=offset, width=width, height=height))
        if max(width, height) < SMALLEST:
            return tuple(levels)
        offset += 4 * width * height
        width, height = (width + 1) // 2, (height + 1) // 2


def _allocate(path: Path, size: int) -> None:
    """A file whose blocks are really there: writing through a mapping onto a full disk would kill the process."""
    try:
        path.unlink(missing_ok=True)
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            if hasattr(os, "posix_fallocate"):
                os.posix_fallocate(file, 0, size)
            else:
                os.truncate(file, size)
        finally:
            os.close(file)
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        path.unlink(missing_ok=True)
        room = max(1, size >> 20)
        raise UserError(
            "There is no room on the disk to show this photo.", f"Free at least {room} MB in {path.parent}."
        ) from error


def _map(pyramid: Pyramid, k: int, mode: str) -> np.ndarray:
    level = pyramid.levels[k]
    return np.memmap(pyramid.path, np.uint8, mode, level.offset, (level.height, level.width, 4))


def _fill(target: np.ndarray, photo: Photo) -> None:
    for _, top, _, rows in strips((0, 0, photo.width, photo.height)):
        view = target[top : top + rows]
        cv2.cvtColor(photo.display[top : top + rows], cv2.COLOR_RGB2BGRA, dst=view)
        if photo.alpha is not None:
            alpha = photo.alpha[top : top + rows]
            alpha = alpha if alpha.dtype == np.uint8 else cv2.convertScaleAbs(alpha, alpha=1 / 257)
            weights = cv2.merge([alpha, alpha, alpha, alpha])
            cv2.multiply(view, weights, dst=view, scale=1 / 255)  # rounded; 255 · alpha / 255 is the alpha itself


def _halve(source: np.ndarray, target: np.ndarray) -> None:
    """Means of 2 × 2 pixels; an odd last row or column stands for two."""
    height, width = source.shape[0] // 2, source.shape[1] // 2
    for rows, whole_height, to_rows in _spans(source.shape[0], height):
        for columns, whole_width, to_columns in _spans(source.shape[1], width):
            size = (whole_width, whole_height)
            target[to_rows, to_columns] = cv2.resize(source[rows, columns], size, interpolation=cv2.INTER_AREA)


def _spans(length: int, half: int) -> list[tuple[slice, int, slice]]:
    """The even part of a side and, where it is odd, its last pixel: (from, size of the result, to)."""
    spans = [(slice(0, 2 * half), half, slice(0, half))] if half else []
    return spans + ([(slice(length - 1, length), 1, slice(half, half + 1))] if length % 2 else [])
