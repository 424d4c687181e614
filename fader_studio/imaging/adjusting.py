"""A document with its adjustments: pixels and alpha toned, turned and cut, metadata that says the new size."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np

from fader_studio.editing.adjustments import Adjustments
from fader_studio.imaging.geometry import placed
from fader_studio.imaging.metadata import sized
from fader_studio.imaging.photo import Photo
from fader_studio.imaging.tone import tone_native


def adjusted(
    photo: Photo, pixels: np.ndarray, adjustments: Adjustments, between: Callable[[], None] = lambda: None
) -> tuple[Photo, np.ndarray]:
    """`pixels` as `photo.pixels`, changed or not → those of the file to be written, and the document with its alpha,
    EXIF and XMP (its own pixels stay). Neutral: both as given. `between` runs between strips.
    """
    pixels = tone_native(photo, pixels, adjustments.tone, between)
    if adjustments.geometry.is_neutral:
        return photo, pixels
    pixels, alpha = placed(pixels, photo.alpha, adjustments.geometry, between)
    height, width = pixels.shape[:2]
    exif, xmp = sized(photo.exif, photo.xmp, width, height)
    return dataclasses.replace(photo, alpha=alpha, exif=exif, xmp=xmp), pixels
