"""The document: a photo's own pixels, depth, alpha, profile and metadata, and its sRGB copy."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from fader_studio.imaging.colour import profile_name
from fader_studio.imaging.pixels import strips

GREY_TOLERANCE = 2
"""Levels (of 255) by which the channels of a black-and-white photo that is stored as RGB may differ."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Photo:
    """A photo as it was opened, upright (EXIF orientation applied). The arrays are read-only by agreement.

    `pixels`: (H, W, C) uint8 or uint16 in the space of `icc`, C 1 (grey) or 3 (RGB), straight alpha.
    `alpha`: (H, W) of the same depth, or None. `display`: (H, W, 3) uint8 sRGB, what detection, encoding and the
    window see. `icc`: empty where the photo has no (usable) profile, which means sRGB.
    `exif`: a TIFF block without prefix, its orientation 1 and its thumbnail gone; `xmp`: a packet; both may be empty.
    `dpi`: horizontal, vertical, or None. `format`: Pillow's name of the file's format ("JPEG").
    `monochrome`: grey, or RGB that is black-and-white everywhere. `notes`: what opening changed, in the user's words.
    """

    path: Path
    format: str
    pixels: np.ndarray
    alpha: np.ndarray | None
    display: np.ndarray
    monochrome: bool
    icc: bytes = b""
    exif: bytes = b""
    xmp: bytes = b""
    dpi: tuple[float, float] | None = None
    notes: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        return self.pixels.shape[1]

    @property
    def height(self) -> int:
        return self.pixels.shape[0]

    @property
    def bits(self) -> int:
        """Per channel: 8 or 16."""
        return self.pixels.dtype.itemsize * 8

    @property
    def channels(self) -> Literal["grey", "RGB"]:
        return "grey" if self.pixels.shape[2] == 1 else "RGB"

    @property
    def has_alpha(self) -> bool:
        return self.alpha is not None

    @property
    def profile(self) -> str:
        """The profile's name for people."""
        return profile_name(self.icc)


def is_monochrome(pixels: np.ndarray) -> bool:
    """True where the channels of (H, W, C) agree within `GREY_TOLERANCE` levels everywhere."""
    if pixels.shape[2] == 1:
        return True
    limit = GREY_TOLERANCE * (257 if pixels.dtype == np.uint16 else 1)
    if not _agree(pixels[::37, ::41], limit):  # nearly every colour photo ends here
        return False
    height, width = pixels.shape[:2]
    return all(_agree(pixels[top : top + rows], limit) for _, top, _, rows in strips((0, 0, width, height)))


def _agree(pixels: np.ndarray, limit: int) -> bool:
    red, green, blue = (pixels[..., channel] for channel in range(3))
    low, high = np.minimum(np.minimum(red, green), blue), np.maximum(np.maximum(red, green), blue)
    return int((high - low).max(initial=0)) <= limit
