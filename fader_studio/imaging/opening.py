"""Opening photos: any bytes give a Photo or one UserError. Only listed formats are parsed, sizes are checked first.

Pillow decodes, OpenCV reads 16-bit RGB (which Pillow has as 8-bit), pillow-heif reads HEIC.
"""

from __future__ import annotations

import errno
import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import cv2
import numpy as np
import pillow_heif
from PIL import Image, UnidentifiedImageError

from fader_studio.imaging import modes
from fader_studio.imaging.colour import BrokenProfile, to_8bit, to_srgb
from fader_studio.imaging.metadata import BrokenMetadata, sized, upright_exif, upright_xmp
from fader_studio.imaging.photo import Photo, is_monochrome
from trainer.errors import UserError

FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF", "HEIF")
"""What is parsed at all. Pillow hands JPEG files with several pictures (MPO) from its JPEG opener to their own."""

LARGEST_PIXELS = 200_000_000
LARGEST_BYTES = 1_000_000_000

_OPENS = "Fader Studio opens JPEG, PNG, WebP, TIFF, BMP, GIF and HEIC."

log = logging.getLogger(__name__)

pillow_heif.register_heif_opener()
# Pillow's own ceiling, for what it decodes before sizes can be checked here; its warning counts as an error.
Image.MAX_IMAGE_PIXELS = LARGEST_PIXELS
warnings.simplefilter("error", Image.DecompressionBombWarning)
# What decoders think of a damaged file is for nobody's terminal: it ends in a UserError.
warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")
cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)


def open_photo(path: Path) -> Photo:
    """Read `path` as a document. Raises UserError, with the reason in the user's words, for what cannot be opened."""
    path = Path(path).absolute()
    _check_file(path)
    with _decoding(path):
        decoded = _decode(path)
    icc, display, notes = _with_profile(decoded.pixels, decoded.icc)
    exif, xmp, orientation, lost = _metadata(decoded)
    pixels, alpha = _upright(decoded.pixels, orientation), _upright(decoded.alpha, orientation)
    height, width = pixels.shape[:2]
    if (height, width) != decoded.pixels.shape[:2]:
        exif, xmp = sized(exif, xmp, width, height)
    return Photo(
        path=path,
        format="JPEG" if decoded.format == "MPO" else decoded.format,
        pixels=pixels,
        alpha=alpha,
        display=pixels if display is decoded.pixels else _upright(display, orientation),
        monochrome=is_monochrome(pixels),
        icc=icc,
        exif=exif,
        xmp=xmp,
        dpi=decoded.dpi,
        notes=decoded.notes + notes + lost,
    )


def _check_file(path: Path) -> None:
    try:
        if path.is_dir():
            raise UserError(f"“{path.name}” is a folder, not a photo.", "Open a photo that is in it.")
        with path.open("rb") as file:
            if not file.read(1):
                raise UserError(f"“{path.name}” is empty.", "Copy the photo again from where it came.")
    except FileNotFoundError as error:
        raise UserError(f"“{path.name}” is not there.", "It may have been moved, renamed or deleted.") from error
    except PermissionError as error:
        raise UserError(f"“{path.name}” may not be read.", "Allow reading it, or copy it elsewhere.") from error
    except (OSError, ValueError) as error:
        raise UserError(f"“{path.name}” cannot be read.", _reason(error)) from error


@contextmanager
def _decoding(path: Path) -> Iterator[None]:
    """Turns whatever decoders raise into one UserError: TypeError, struct.error and zlib.error besides OSError."""
    name = path.name
    try:
        yield
    except UserError:
        raise
    except UnidentifiedImageError as error:
        raise UserError(f"“{name}” is not a picture that can be opened.", _OPENS) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large(name) from error
    except MemoryError as error:
        raise UserError(f"There is not enough memory to open “{name}”.", "Close other programs.") from error
    except Exception as error:
        log.info("a photo could not be decoded: %s: %s", type(error).__name__, error)  # no traceback: it is no bug
        hint = "Copy it again from where it came, or save it anew with the program that made it."
        raise UserError(f"“{name}” is damaged or incomplete.", hint) from error


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.errno in (errno.EIO, errno.ENXIO):
        return "The disk or card that it is on reports an error."
    return "Copy it to another place and open that copy."


def _too_large(name: str) -> UserError:
    return UserError(
        f"“{name}” is too large: more than {LARGEST_PIXELS // 1_000_000} megapixels or 1 GB of pixels.",
        "Make it smaller with another program first.",
    )


def _decode(path: Path) -> modes.Decoded:
    # From an open file, not by name: Pillow maps a plain TIFF file, and mixes up the rows of one that lies on its side.
    with path.open("rb") as file, Image.open(file, formats=FORMATS) as image:
        header = modes.read_header(image)
        _check_size(path, image, modes.sample_bytes(image, header))
        animated = bool(getattr(image, "is_animated", False)) and image.format not in ("MPO", "HEIF")
        pages = image.format == "TIFF"
        image.load()
        decoded = modes.read_deep(path, image, header) if header.deep else modes.read(image)
    if animated:
        what = "page" if pages else "picture of the animation"
        return decoded.noting(f"Only the first {what} was opened.")
    return decoded


def _check_size(path: Path, image: Image.Image, sample_bytes: int) -> None:
    width, height = image.size
    size = width * height * len(image.getbands()) * sample_bytes
    if width * height > LARGEST_PIXELS or size > LARGEST_BYTES:
        raise _too_large(path.name)
    if width < 1 or height < 1:
        raise UserError(f"“{path.name}” has no pixels.", _OPENS)


def _with_profile(pixels: np.ndarray, icc: bytes) -> tuple[bytes, np.ndarray, tuple[str, ...]]:
    """The profile that holds, the sRGB copy, and notes."""
    shown = to_8bit(pixels)
    try:
        return icc, to_srgb(shown, icc), ()
    except BrokenProfile as error:
        log.info("a colour profile is not usable: %s", error)
    return b"", to_srgb(shown, b""), ("The colour profile is damaged or does not fit: the colours are read as sRGB.",)


def _metadata(decoded: modes.Decoded) -> tuple[bytes, bytes, int, tuple[str, ...]]:
    """EXIF and XMP to keep, the orientation that the pixels still need, and notes on what was lost."""
    notes: tuple[str, ...] = ()
    orientation = other = None
    exif, xmp = decoded.exif, decoded.xmp
    try:
        orientation, exif = upright_exif(exif) if exif else (None, b"")
    except BrokenMetadata:
        exif, notes = b"", ("The photo's EXIF data could not be read and was left out.",)
    try:
        other, xmp = upright_xmp(xmp)
    except BrokenMetadata:
        xmp, notes = b"", (*notes, "The photo's XMP data could not be read and was left out.")
    return exif, xmp, 1 if decoded.upright else orientation or other or 1, notes


def _upright(pixels: np.ndarray | None, orientation: int) -> np.ndarray | None:
    """(H, W, …) turned as EXIF orientation 1 … 8 asks for."""
    if pixels is None or orientation == 1:
        return pixels
    return np.ascontiguousarray(modes.turned(pixels, orientation))
