"""From a picture in any of Pillow's modes to the arrays of a document: grey or RGB, 8 or 16 bits, alpha apart."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pillow_heif
from PIL import Image

from fader_studio.imaging.colour import BrokenProfile, image_to_srgb
from fader_studio.imaging.metadata import DESCRIPTIVE, DIRECTORIES


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Decoded:
    """What a file gave: arrays as `Photo` has them, metadata as found. `upright`: its orientation is applied."""

    format: str
    pixels: np.ndarray
    alpha: np.ndarray | None = None
    icc: bytes = b""
    exif: bytes = b""
    xmp: bytes = b""
    dpi: tuple[float, float] | None = None
    upright: bool = False
    notes: tuple[str, ...] = ()

    def noting(self, *notes: str) -> Decoded:
        return dataclasses.replace(self, notes=(*self.notes, *notes))


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What must be asked before a picture is loaded. `deep`: 16-bit colour, which Pillow would give as 8-bit.

    `grey`: grey with alpha, which Pillow then gives as RGBA. `orientation`: a TIFF file's; Pillow applies it itself.
    """

    deep: bool = False
    grey: bool = False
    orientation: int = 1


def sample_bytes(image: Image.Image, header: Header) -> int:
    """Of one channel of one pixel."""
    if image.mode in ("I", "F"):
        return 4
    return 2 if header.deep or image.mode.startswith("I;16") else 1


def read_header(image: Image.Image) -> Header:
    """From an opened, not yet loaded picture. Raises ValueError where rows are missing, which Pillow leaves black."""
    if image.format == "PNG" and image.mode in ("RGB", "RGBA", "LA"):
        raw = str(image.tile[0][3]) if image.tile else ""
        return Header(deep=";16" in raw, grey=raw.startswith("LA"))
    if image.format == "HEIF":
        return Header(deep=image.mode in ("RGB", "RGBA") and image.info.get("bit_depth", 8) > 8)
    if image.format == "TIFF":
        tags = image.tag_v2  # type: ignore[attr-defined]
        if max(tile[1][3] for tile in image.tile) < tags[257]:
            raise ValueError("rows are missing")
        depths = set(np.atleast_1d(tags.get(258, 1)).tolist())
        deep = image.mode in ("RGB", "RGBA", "RGBX") and depths == {16}
        return Header(deep=deep, orientation=tags.get(274, 1))
    return Header()


def read(image: Image.Image) -> Decoded:
    """A loaded picture of at most 8 bits per channel, or of one channel with more."""
    document, icc, notes = _in_document_mode(image, _bytes(image.info.get("icc_profile")))
    array = np.asarray(document)
    if document.mode in ("LA", "RGBA"):
        pixels, alpha = array[..., :-1].copy(), array[..., -1].copy()
    else:
        array, fitted = _fitted(array)
        notes += fitted
        if image.format == "TIFF" and image.mode.startswith("I;16") and image.tag_v2.get(262) == 0:  # type: ignore
            array = np.iinfo(np.uint16).max - array  # stored with white as zero
        pixels = array.reshape(*array.shape[:2], -1)
        alpha = _keyed_alpha(pixels, document.info.get("transparency"))
    return Decoded(
        format=image.format or "",
        pixels=pixels,
        alpha=alpha,
        icc=icc,
        exif=_exif(image),
        xmp=_bytes(image.info.get("xmp")),
        dpi=_dpi(image),
        upright=image.format in ("TIFF", "HEIF"),
        notes=notes,
    )


def read_deep(path: Path, image: Image.Image, header: Header) -> Decoded:
    """A loaded picture of more than 8 bits, read again; Pillow's 8-bit reading stands where the two disagree."""
    shallow = read(image)
    array = _read_again(path, image.format)
    for deep in _readings(array, header.orientation):
        colours = deep[..., :1] if header.grey else deep[..., 2::-1]  # blue stands first
        if _same_picture(colours, shallow.pixels):
            pixels = np.ascontiguousarray(colours)
            key = image.info.get("transparency") if image.mode == "RGB" else None
            alpha = deep[..., 3].copy() if image.mode == "RGBA" else _keyed_alpha(pixels, key)
            return dataclasses.replace(shallow, pixels=pixels, alpha=alpha)
    return shallow.noting("The picture has more than 8 bits per channel and was opened with 8.")


def turned(pixels: np.ndarray, orientation: int) -> np.ndarray:
    """A view of (H, W, …) turned and mirrored as EXIF's orientation 1 … 8 asks for."""
    if orientation in (5, 6, 7, 8):
        pixels = pixels.swapaxes(0, 1)
    if orientation in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    return pixels[::-1] if orientation in (3, 4, 7, 8) else pixels


def _in_document_mode(image: Image.Image, icc: bytes) -> tuple[Image.Image, bytes, tuple[str, ...]]:
    """The picture in a mode that a document can have, the profile that then holds, and notes."""
    mode = image.mode
    if mode in ("L", "LA", "RGB", "RGBA", "I", "F") or mode.startswith("I;16"):
        return image, icc, ()
    if mode in ("P", "PA"):
        target = "RGBA" if mode == "PA" or image.has_transparency_data else "RGB"
        return image.convert(target), icc, ("This picture had a palette; it is edited and exported in full colour (RGB).",)
    if mode in ("CMYK", "LAB"):
        return _from_print(image, icc), b"", (f"{'Lab' if mode == 'LAB' else mode} colours are edited and exported as RGB.",)
    plain = {"1": "L", "La": "LA", "RGBa": "RGBA", "RGBX": "RGB", "YCbCr": "RGB", "HSV": "RGB"}
    return image.convert(plain[mode]), icc, ()


def _from_print(image: Image.Image, icc: bytes) -> Image.Image:
    if image.mode == "LAB" or icc:
        try:
            return image_to_srgb(image, icc)
        except BrokenProfile:
            if image.mode == "LAB":
                raise
    return image.convert("RGB")


def _fitted(array: np.ndarray) -> tuple[np.ndarray, tuple[str, ...]]:
    """uint8 and uint16 as they are; 32-bit integers and floats as uint16, scaled where they do not fit."""
    if array.dtype == np.uint8:
        return array, ()
    if array.dtype.kind == "u":
        return array.astype(np.uint16), ()
    low, high = _range(array)
    if array.dtype.kind == "i" and low >= 0 and high <= 65535:
        return array.astype(np.uint16), ()
    if array.dtype.kind == "f" and low >= 0 and high <= 1:
        low, high = 0.0, 1.0
    scaled = np.nan_to_num(array.astype(np.float32), copy=False, nan=low, posinf=high, neginf=low)
    scaled -= low
    scaled *= 65535 / (high - low) if high > low else 0
    return np.rint(scaled, out=scaled).astype(np.uint16), ("The picture's values were fitted to 16 bits.",)


def _range(array: np.ndarray) -> tuple[float, float]:
    """Least and greatest of the finite values, 0 and 0 where there are none."""
    low, high = float(array.min()), float(array.max())
    if np.isfinite(low) and np.isfinite(high):
        return low, high
    finite = array[np.isfinite(array)]
    return (float(finite.min()), float(finite.max())) if finite.size else (0.0, 0.0)


def _keyed_alpha(pixels: np.ndarray, key: object) -> np.ndarray | None:
    """(H, W): 0 where the pixels have the one colour that a file names transparent."""
    if not isinstance(key, int | tuple):
        return None
    hidden = np.all(pixels == np.atleast_1d(key), axis=2)
    return np.where(hidden, 0, np.iinfo(pixels.dtype).max).astype(pixels.dtype)


def _read_again(path: Path, format: str | None) -> np.ndarray | None:
    """(H, W, 3 or 4) uint16 with blue first, None or something else where that cannot be had."""
    if format == "HEIF":  # 10 and 12 bits are spread over 16
        return np.asarray(pillow_heif.open_heif(path, convert_hdr_to_8bit=False, bgr_mode=True))
    return cv2.imdecode(np.fromfile(path, np.uint8), cv2.IMREAD_UNCHANGED)


def _readings(array: np.ndarray | None, orientation: int) -> Iterator[np.ndarray]:
    """The array as it is and upright: OpenCV's versions differ in what they do about TIFF's orientation."""
    if array is None or array.dtype != np.uint16 or array.ndim != 3:
        return
    yield array
    if orientation in range(2, 9):
        yield turned(array, orientation)


def _same_picture(deep: np.ndarray, shallow: np.ndarray) -> bool:
    """True where some ten thousand samples of `deep` (H, W, C) are those of `shallow` (H, W, 3), but for rounding."""
    if deep.shape[:2] != shallow.shape[:2]:
        return False
    rows, columns = (max(1, side // 256) for side in deep.shape[:2])
    ours = (deep[::rows, ::columns] >> 8).astype(np.int16)
    return int(np.abs(ours - shallow[::rows, ::columns]).max()) <= 2


def _exif(image: Image.Image) -> bytes:
    """The EXIF block as it is stored, or one made of a TIFF file's tags; empty where it has none that can be read."""
    try:
        if image.format == "TIFF":
            return _exif_of_tags(image.getexif())
        stored = _bytes(image.info.get("exif"))
        return stored if stored or "Raw profile type exif" not in image.info else image.getexif().tobytes()
    except Exception:  # damaged metadata must not cost the photo, and Pillow raises anything here
        return b""


def _exif_of_tags(tags: Image.Exif) -> bytes:
    kept = Image.Exif()
    for tag in DESCRIPTIVE:
        if tag in tags:
            kept[tag] = tags.get_ifd(tag) if tag in DIRECTORIES else tags[tag]
    return kept.tobytes() if len(kept) else b""


def _bytes(value: object) -> bytes:
    return value.encode() if isinstance(value, str) else value if isinstance(value, bytes) else b""


def _dpi(image: Image.Image) -> tuple[float, float] | None:
    try:
        across, down = (float(value) for value in image.info["dpi"])
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None
    return (across, down) if 1 <= across < 65_000 and 1 <= down < 65_000 else None
