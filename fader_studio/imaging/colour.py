"""Colour profiles and depths: from a photo's own space to 8-bit sRGB and back (LittleCMS, in Pillow's ImageCms).

Where nothing else is said, arrays are (H, W, C) uint8 in the profile's space (C 1: grey, 3: RGB) or (H, W, 3) in sRGB.
Transforms are relative colorimetric with black point compensation. Empty profile bytes mean sRGB.
"""

from __future__ import annotations

import io
from functools import lru_cache

import cv2
import numpy as np
from PIL import Image, ImageCms

from fader_studio.imaging.pixels import strips

_SPACES = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK"}
_INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC
_FLAGS = ImageCms.Flags.BLACKPOINTCOMPENSATION


class BrokenProfile(Exception):
    """The profile cannot be read, or belongs to other colours than the picture's."""


def to_8bit(pixels: np.ndarray) -> np.ndarray:
    """uint16 → uint8, rounded (v / 257, never a tie); uint8 as it is."""
    if pixels.dtype == np.uint8:
        return pixels
    return cv2.convertScaleAbs(pixels, alpha=1 / 257).reshape(pixels.shape)


def to_srgb(pixels: np.ndarray, icc: bytes) -> np.ndarray:
    """(H, W, C) uint8 in the profile's space → (H, W, 3) uint8 sRGB. Raises BrokenProfile."""
    grey = pixels.shape[2] == 1
    if is_srgb(icc, grey):
        return cv2.cvtColor(pixels, cv2.COLOR_GRAY2RGB) if grey else pixels
    return _apply(_transform(icc, "L" if grey else "RGB", to_document=False), pixels, 3)


def from_srgb(pixels: np.ndarray, icc: bytes, grey: bool) -> np.ndarray:
    """(H, W, 3) uint8 sRGB → (H, W, C) uint8 in the space of the profile, which is not sRGB's. Raises BrokenProfile."""
    return _apply(_transform(icc, "L" if grey else "RGB", to_document=True), pixels, 1 if grey else 3)


def image_to_srgb(image: Image.Image, icc: bytes) -> Image.Image:
    """A picture of Pillow's mode CMYK or LAB → mode RGB, sRGB. CMYK needs a profile. Raises BrokenProfile."""
    try:
        source = ImageCms.createProfile("LAB") if image.mode == "LAB" else _open(icc, image.mode)
        target = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(image, source, target, _INTENT, "RGB", flags=_FLAGS)
    except (ImageCms.PyCMSError, OSError, ValueError) as error:
        raise BrokenProfile(str(error)) from error


@lru_cache(maxsize=16)
def is_srgb(icc: bytes, grey: bool) -> bool:
    """True where the profile moves no colour by more than one level of 255. Raises BrokenProfile."""
    if not icc:
        return True
    steps = np.arange(0, 256, 17, dtype=np.uint8)
    grid = np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(1, -1, 3)
    colours = steps.reshape(1, -1, 1) if grey else grid
    moved = _apply(_transform(icc, "L" if grey else "RGB", to_document=False), colours, 3)
    return int(np.abs(moved.astype(np.int16) - colours).max()) <= 1


def profile_name(icc: bytes) -> str:
    """What the profile calls itself ("Display P3"), "sRGB" where there is none."""
    if not icc:
        return "sRGB"
    try:
        name = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(icc)))
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        name = ""
    return name.strip("\x00 \n\t") or "unnamed profile"


def _open(icc: bytes, mode: str) -> ImageCms.ImageCmsProfile:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(icc))
    space = profile.profile.xcolor_space.strip()
    if space != _SPACES[mode]:
        raise BrokenProfile(f"a profile for {space}, a picture in {mode}")
    return profile


@lru_cache(maxsize=16)
def _transform(icc: bytes, mode: str, *, to_document: bool) -> ImageCms.ImageCmsTransform:
    try:
        profile, srgb = _open(icc, mode), ImageCms.createProfile("sRGB")
        if to_document:
            return ImageCms.buildTransform(srgb, profile, "RGB", mode, _INTENT, _FLAGS)
        return ImageCms.buildTransform(profile, srgb, mode, "RGB", _INTENT, _FLAGS)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError) as error:
        raise BrokenProfile(str(error)) from error


def _apply(transform: ImageCms.ImageCmsTransform, pixels: np.ndarray, channels: int) -> np.ndarray:
    height, width, depth = pixels.shape
    result = np.empty((height, width, channels), np.uint8)
    for _, top, _, rows in strips((0, 0, width, height)):
        strip = pixels[top : top + rows]
        image = Image.fromarray(np.ascontiguousarray(strip[..., 0] if depth == 1 else strip))
        result[top : top + rows] = np.asarray(transform.apply(image)).reshape(rows, width, channels)
    return result
