"""A picture made smaller for a file, in its own depth, with its alpha and with metadata that says the new size."""

from __future__ import annotations

import dataclasses

import cv2
import numpy as np

from fader_studio.imaging.metadata import sized
from fader_studio.imaging.photo import Photo


def smaller_size(width: int, height: int, longest_side: int | None) -> tuple[int, int]:
    """The width and height of a picture whose longest side is `longest_side` pixels at most; never larger."""
    longest = max(width, height)
    if longest_side is None or longest_side >= longest:
        return width, height
    return max(1, round(width * longest_side / longest)), max(1, round(height * longest_side / longest))


def made_smaller(photo: Photo, pixels: np.ndarray, longest_side: int | None) -> tuple[Photo, np.ndarray]:
    """`pixels` (H, W, C) as they are to be written, and the document with its alpha, EXIF and XMP; see `smaller_size`.

    Averaged over areas; where there is alpha, colours count as much as they are seen.
    """
    height, width = pixels.shape[:2]
    size = smaller_size(width, height, longest_side)
    if size == (width, height):
        return photo, pixels
    alpha = photo.alpha
    if alpha is None:
        pixels = _shrunk(pixels, size)
    else:
        pixels, alpha = _seen(pixels, alpha, size), _shrunk(alpha[..., None], size)[..., 0]
    exif, xmp = sized(photo.exif, photo.xmp, *size)
    return dataclasses.replace(photo, alpha=alpha, exif=exif, xmp=xmp), pixels


def _shrunk(pixels: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    return small.reshape(size[1], size[0], -1)  # OpenCV drops the axis of one channel


def _seen(pixels: np.ndarray, alpha: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """Straight colours under alpha: weighted by it, so that what is transparent does not shine through."""
    weight = alpha[..., None].astype(np.float32)
    total = _shrunk(weight, size)
    colours = _shrunk(pixels * weight, size) / np.maximum(total, 1e-6)
    plain = _shrunk(pixels, size)
    return np.where(total > 0, np.rint(colours), plain).astype(pixels.dtype)
