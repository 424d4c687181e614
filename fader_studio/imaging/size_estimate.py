"""How large an exported file will be: a sample of the photo is encoded, and counted up to the whole."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np

from fader_studio.imaging.encoding import Content, encode
from fader_studio.imaging.photo import Photo
from fader_studio.imaging.resizing import made_smaller

SAMPLE_PIXELS = 1_500_000
BANDS = 8


def estimated_bytes(
    photo: Photo, *, format: str, quality: int, keep_metadata: bool, size: tuple[int, int], scratch: Path
) -> int:
    """Bytes of `photo` written with `size` (width, height) pixels; the file `scratch` is written and deleted.

    Exact, but for the edit, up to `SAMPLE_PIXELS`; beyond, within some ten per cent on ordinary photos.
    """
    factor = min(1.0, max(size) / max(photo.width, photo.height))
    rows = _sample_rows(photo.height, photo.width)
    pixels = photo.pixels[rows]
    sample = dataclasses.replace(photo, alpha=None if photo.alpha is None else photo.alpha[rows])
    longest = max(1, round(max(pixels.shape[:2]) * factor)) if factor < 1 else None
    sample, pixels = made_smaller(sample, pixels, longest)
    metadata = (len(photo.exif) + len(photo.xmp)) * keep_metadata
    content = Content(pixels=pixels, alpha=sample.alpha, icc=photo.icc, exif=b"", xmp=b"", edited=False, dpi=None)
    try:
        encode(content, scratch, format, quality)
        picture = scratch.stat().st_size - len(photo.icc)
    finally:
        scratch.unlink(missing_ok=True)
    share = size[0] * size[1] / (pixels.shape[0] * pixels.shape[1])
    return round(picture * share) + len(photo.icc) + metadata


def _sample_rows(height: int, width: int) -> np.ndarray:
    """All rows of a small picture, else bands of neighbours spread evenly over a large one."""
    wanted = max(BANDS, SAMPLE_PIXELS // width)
    if wanted >= height:
        return np.arange(height)
    each = wanted // BANDS
    starts = np.linspace(0, height - each, BANDS).astype(int)
    return np.concatenate([np.arange(start, start + each) for start in starts])
