"""From a picture file's bytes to the S × S crop that a network sees: CelebA's crop, as it is, or an aligned face."""

from __future__ import annotations

import functools
import io
import struct
import warnings

import numpy as np
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from trainer.data.sources.entries import BadPicture

MAX_PIXELS = 200_000_000
CELEBA_SIZE = (178, 218)
CELEBA_BOX = (0, 20, 178, 198)
"""Rows 20…198 of CelebA's aligned frame, the Fader crop (REPRODUCTION; Lample et al.)."""

_DAMAGE = (OSError, ValueError, TypeError, IndexError, KeyError, AttributeError, struct.error, SyntaxError,
           EOFError, MemoryError, OverflowError, ZeroDivisionError, RuntimeError)


@functools.cache
def _formats() -> tuple[str, ...]:
    """What may be parsed, HEIC only where its reader is installed."""
    Image.init()  # or Pillow knows only a few until it is asked for the others
    try:
        from pillow_heif import register_heif_opener
    except ImportError:
        return "JPEG", "PNG", "WEBP", "TIFF", "BMP"
    register_heif_opener()
    return "JPEG", "PNG", "WEBP", "TIFF", "BMP", "HEIF"


def read_crop(data: bytes, size: int) -> np.ndarray:
    """The (S, S, 3) uint8 crop of a picture that is CelebA's 178 × 218 or S × S already.

    Raises BadPicture where it is neither, or cannot be read; nothing larger is ever decoded.
    """
    with _guard():
        image = _open(data)
        upright = _upright_size(image)
        if upright not in (CELEBA_SIZE, (size, size)):
            reason = f"{upright[0]} × {upright[1]} pixels: neither 178 × 218 nor {size} × {size}"
            raise BadPicture(f"{reason}, needs --align")
        pixels = _upright_rgb(image)
        if upright == CELEBA_SIZE:
            pixels = pixels.crop(CELEBA_BOX).resize((size, size), Image.Resampling.BICUBIC)
        return np.asarray(pixels)


def read_photo(data: bytes) -> np.ndarray:
    """The whole picture upright as (H, W, 3) uint8 sRGB. Raises BadPicture where it cannot be read."""
    with _guard():
        return np.asarray(_upright_rgb(_open(data)))


def read_size(data: bytes) -> tuple[int, int]:
    """Width and height of the picture upright, by its header. Raises BadPicture where it cannot be read."""
    with _guard():
        return _upright_size(_open(data))


class _guard:
    """Turns whatever a decoder raises into BadPicture with a reason in the user's words."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type | None, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, UnidentifiedImageError):
            raise BadPicture("not a picture, or of a kind that is not read") from error
        if isinstance(error, Image.DecompressionBombError):
            raise BadPicture(f"too large: {error}") from error
        if isinstance(error, _DAMAGE):
            raise BadPicture(f"damaged ({error})" if str(error) else "damaged") from error


def _open(data: bytes) -> Image.Image:
    if not data:
        raise BadPicture("empty")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # our own ceiling follows, before any pixel
        image = Image.open(io.BytesIO(data), formats=_formats())
    if image.size[0] * image.size[1] > MAX_PIXELS:
        raise BadPicture(f"too large: {image.size[0]} × {image.size[1]} pixels")
    return image


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(0x0112, 1))
    except _DAMAGE:
        return 1


def _upright_size(image: Image.Image) -> tuple[int, int]:
    return image.size[::-1] if _orientation(image) >= 5 else image.size


def _upright_rgb(image: Image.Image) -> Image.Image:
    image.load()
    profile = image.info.get("icc_profile")
    if _orientation(image) != 1:
        image = ImageOps.exif_transpose(image)
    if image.mode.startswith("I"):  # 16-bit grey
        image = Image.fromarray((np.asarray(image).clip(0, 65535) // 257).astype(np.uint8))
    if profile and image.mode in ("RGB", "CMYK", "L"):
        image = _to_srgb(image, profile)
    return image.convert("RGB")


def _to_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        theirs, ours = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(image, theirs, ours, outputMode="RGB")
    except (ImageCms.PyCMSError, *_DAMAGE):  # a broken profile: the numbers as they are
        return image
