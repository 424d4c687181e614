"""Cutting a face out of a photo, upright and of one size, and the way back.

Coordinates are continuous: (0, 0) is the outer corner of the first pixel, whose centre lies at (0.5, 0.5); a picture of
W pixels ends at x = W. Scaling a picture by s therefore scales its coordinates by s, which is how `TEMPLATE` follows
from CelebA's frame (rows 20…198 times 128/178), and how Qt counts.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import cv2
import numpy as np

from trainer.faces.face import CROP_SIZE, TEMPLATE, Face, Point


_SAME_SIZE = 0.999
"""From this scale on nothing is averaged, so that a picture that is the crop already stays as it is."""


def crop_transform(face: Face, size: int = CROP_SIZE, template: Sequence[Point] = TEMPLATE) -> np.ndarray:
    """The (2, 3) float64 similarity photo → crop: rotation, scale and shift, never a reflection.

    Least squares over the five landmarks (Umeyama 1991, in the plane: with centred points as complex numbers, p of the
    photo and q of the template, scale and rotation are Σ p̄q / Σ |p|²). `template` is given for `CROP_SIZE` pixels and
    scaled to `size`. Raises ValueError where all landmarks are the same point.
    """
    photo = np.array([complex(x, y) for x, y in face.landmarks])
    crop = np.array([complex(x, y) for x, y in template]) * (size / CROP_SIZE)
    p, q = photo - photo.mean(), crop - crop.mean()
    spread = np.sum(np.abs(p) ** 2)
    turn = np.sum(p.conj() * q) / spread if spread > 0 else 0j
    if not np.isfinite(turn) or turn == 0:
        raise ValueError("the landmarks do not make a face")
    shift = crop.mean() - turn * photo.mean()
    return np.array([[turn.real, -turn.imag, shift.real], [turn.imag, turn.real, shift.imag]])


def invert(transform: np.ndarray) -> np.ndarray:
    """The (2, 3) float64 transform that undoes `transform` (crop → photo)."""
    linear = np.linalg.inv(transform[:, :2])
    return np.column_stack([linear, -linear @ transform[:, 2]])


def transform_points(transform: np.ndarray, points: Sequence[Point]) -> np.ndarray:
    """`points` (N, 2) carried by a (2, 3) transform → (N, 2) float64."""
    return np.asarray(points, dtype=np.float64) @ transform[:, :2].T + transform[:, 2]


def compose(outer: np.ndarray, inner: np.ndarray) -> np.ndarray:
    """The (2, 3) transform that does `inner`, then `outer`."""
    return np.column_stack([outer[:, :2] @ inner[:, :2], outer[:, :2] @ inner[:, 2] + outer[:, 2]])


def in_pixel_centres(transform: np.ndarray) -> np.ndarray:
    """`transform` for OpenCV's warps, which count from the first pixel's centre."""
    shift = transform[:, 2] + transform[:, :2] @ (0.5, 0.5) - 0.5
    return np.column_stack([transform[:, :2], shift])


def scale_of(transform: np.ndarray) -> float:
    """How many pixels one pixel becomes: the factor by which `transform` scales lengths."""
    return float(np.sqrt(abs(np.linalg.det(transform[:, :2]))))


def halved(pixels: np.ndarray) -> np.ndarray:
    """`pixels` (H, W, C) with 2 × 2 averaged (OpenCV's quickest way to shrink); an odd last row or column is left out.

    Both sides must be at least 2. Coordinates halve exactly.
    """
    height, width = (n // 2 for n in pixels.shape[:2])
    small = cv2.resize(pixels[: 2 * height, : 2 * width], (width, height), interpolation=cv2.INTER_AREA)
    return small.reshape(height, width, pixels.shape[2])


def cut(pixels: np.ndarray, face: Face, size: int = CROP_SIZE, template: Sequence[Point] = TEMPLATE) -> np.ndarray:
    """The face upright in a crop: `pixels` (H, W, C), uint8 or uint16, C of 1 … 4 → (size, size, C), same dtype.

    What lies beyond the photo repeats the photo's edge (a mirrored second face would mislead the network). Only the
    photo's part under the crop is touched, so a large photo costs no more than a small one.
    """
    transform = crop_transform(face, size, template)
    # A face larger than its crop is cut at twice the size and averaged 2 × 2: a warp alone would alias.
    oversampling = 2 if scale_of(transform) < _SAME_SIZE else 1
    side = size * oversampling
    crop = _warp(pixels, transform * oversampling, side)
    if oversampling > 1:
        crop = cv2.resize(crop, (size, size), interpolation=cv2.INTER_AREA)
    return crop.reshape(size, size, pixels.shape[2])  # OpenCV drops a single channel


def _warp(pixels: np.ndarray, transform: np.ndarray, side: int) -> np.ndarray:
    """`pixels` carried by `transform` into a square of `side` pixels, area-averaged first where that shrinks them."""
    left, top, right, bottom = _region(pixels, transform, side)
    region, step = pixels[top:bottom, left:right], 1
    scale = scale_of(transform)
    while scale * step <= 0.5 and min(region.shape[:2]) > 1:
        region, step = halved(region), 2 * step
    extent = np.array(region.shape[1::-1])
    if scale * step < _SAME_SIZE:
        small = [max(1, round(n * scale * step)) for n in extent]
        region = cv2.resize(region, small, interpolation=cv2.INTER_AREA)
    # From the region's pixels to the photo's: sides are whole pixels, so the two axes may differ a little.
    grow = np.column_stack([np.diag(extent * step / region.shape[1::-1]), (left, top)])
    matrix = in_pixel_centres(compose(transform, grow))
    region = np.ascontiguousarray(region)
    return cv2.warpAffine(region, matrix, (side, side), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)


def _region(pixels: np.ndarray, transform: np.ndarray, side: int) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of the photo's pixels that the crop needs, with room for interpolation."""
    height, width = pixels.shape[:2]
    corners = transform_points(invert(transform), [(0, 0), (side, 0), (0, side), (side, side)])
    margin = 4 * max(1.0, 1 / scale_of(transform))
    low, high = np.floor(corners.min(0) - margin), np.ceil(corners.max(0) + margin)
    left, top = (int(min(max(a, 0), n - 1)) for a, n in zip(low, (width, height), strict=True))
    right, bottom = (int(max(min(b, n), a + 1)) for b, n, a in zip(high, (width, height), (left, top), strict=True))
    return left, top, right, bottom


def moved(face: Face, transform: np.ndarray) -> Face:
    """`face` where `transform` takes it. Its box becomes the one around the ellipse that the old box held, turned."""
    x, y, width, height = face.box
    (cx, cy), *landmarks = transform_points(transform, [(x + width / 2, y + height / 2), *face.landmarks]).tolist()
    width, height = np.hypot(*(transform[:, :2] * (width, height)).T).tolist()
    return dataclasses.replace(
        face, box=(cx - width / 2, cy - height / 2, width, height), landmarks=tuple(map(tuple, landmarks))
    )
