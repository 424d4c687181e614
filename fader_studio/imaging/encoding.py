"""Turning a document into the bytes of a JPEG, PNG, WebP or TIFF file, with what each format can keep."""

from __future__ import annotations

import dataclasses
import io
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, PngImagePlugin

from fader_studio.imaging.colour import to_8bit, to_srgb
from fader_studio.imaging.deep import write_png16, write_tiff
from fader_studio.imaging.metadata import marked_xmp
from trainer.errors import UserError

SUFFIXES = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".jpe": "JPEG",
    ".jfif": "JPEG",
    ".png": "PNG",
    ".webp": "WEBP",
    ".tif": "TIFF",
    ".tiff": "TIFF",
}
_LONGEST_SIDE = {"JPEG": 65_500, "WEBP": 16_383}
_SEGMENT = 65_533
"""Bytes that fit into one segment of a JPEG file, EXIF's and XMP's headers included."""
_EXIF_HEADER, _XMP_HEADER = b"Exif\x00\x00", b"http://ns.adobe.com/xap/1.0/\x00"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Content:
    """What goes into a file; arrays and bytes as `Photo` has them. `edited`: `xmp` bears the mark that must stay."""

    pixels: np.ndarray
    alpha: np.ndarray | None
    icc: bytes
    exif: bytes
    xmp: bytes
    edited: bool
    dpi: tuple[float, float] | None


def encode(content: Content, path: Path, format: str, quality: int) -> tuple[str, ...]:
    """Write `content` to `path`; returns notes on what the format could not keep. Raises OSError and UserError."""
    height, width = content.pixels.shape[:2]
    limit = _LONGEST_SIDE.get(format)
    if limit and max(width, height) > limit:
        name = {"WEBP": "WebP"}.get(format, format)
        message = f"The picture is too large for {name}: more than {limit} pixels on a side."
        raise UserError(message, "Choose PNG or TIFF.")
    if format == "JPEG":
        return _jpeg(content, path, quality)
    if format == "WEBP":
        return _webp(content, path, quality)
    return _png(content, path) if format == "PNG" else _tiff(content, path)


def _jpeg(content: Content, path: Path, quality: int) -> tuple[str, ...]:
    content, notes = _eight_bits(content, "JPEG")
    pixels = content.pixels
    if content.alpha is not None:
        pixels = _on_white(pixels, content.alpha)
        notes += ("JPEG has no transparency: what was transparent became white.",)
    content, lost = _in_segments(content)
    # Every pixel has its own colour (4:4:4), so that what was not edited stays as close as the quality allows.
    options = {"quality": quality, "subsampling": 0, "exif": _EXIF_HEADER + content.exif if content.exif else b""}
    _pillow(_image(pixels), path, "JPEG", content, xmp=content.xmp, **options)
    return notes + lost


def _webp(content: Content, path: Path, quality: int) -> tuple[str, ...]:
    content, notes = _eight_bits(content, "WebP")
    if content.pixels.shape[2] == 1:  # WebP is always RGB, to which no grey profile belongs
        content = dataclasses.replace(content, pixels=to_srgb(content.pixels, content.icc), icc=b"")
    options = {"quality": quality, "lossless": quality >= 100, "exact": True, "method": 4, "exif": content.exif}
    _pillow(_image(_joined(content.pixels, content.alpha)), path, "WEBP", content, xmp=content.xmp, **options)
    return notes


def _png(content: Content, path: Path) -> tuple[str, ...]:
    pixels = _joined(content.pixels, content.alpha)
    if pixels.dtype == np.uint16:
        with path.open("wb") as file:
            write_png16(file, pixels, icc=content.icc, exif=content.exif, xmp=content.xmp, dpi=content.dpi)
        return ()
    chunks = PngImagePlugin.PngInfo()
    if content.xmp:
        chunks.add_itxt("XML:com.adobe.xmp", content.xmp.decode("utf-8", "replace"))
    _pillow(_image(pixels), path, "PNG", content, pnginfo=chunks, exif=content.exif)
    return ()


def _tiff(content: Content, path: Path) -> tuple[str, ...]:
    pixels, icc, notes = _joined(content.pixels, content.alpha), content.icc, ()
    if pixels.shape[2] == 2 and pixels.dtype == np.uint16:  # hardly any program reads those, this one neither
        pixels = pixels[..., [0, 0, 0, 1]]
        notes = ("The grey profile was left out: the picture became RGB.",) if icc else ()
        icc = b""
    with path.open("wb") as file:
        write_tiff(file, pixels, icc=icc, exif=content.exif, xmp=content.xmp, dpi=content.dpi)
    return notes


def _pillow(image: Image.Image, path: Path, format: str, content: Content, **options: object) -> None:
    """Encoded in memory first: writing to a full disk by itself, Pillow hides why it failed."""
    buffer = io.BytesIO()
    if content.dpi:
        options["dpi"] = content.dpi
    image.save(buffer, format, icc_profile=content.icc or None, **options)
    with path.open("wb") as file:
        file.write(buffer.getbuffer())


def _image(pixels: np.ndarray) -> Image.Image:
    return Image.fromarray(pixels[..., 0] if pixels.shape[2] == 1 else pixels)


def _joined(pixels: np.ndarray, alpha: np.ndarray | None) -> np.ndarray:
    return pixels if alpha is None else np.dstack([pixels, alpha])


def _eight_bits(content: Content, name: str) -> tuple[Content, tuple[str, ...]]:
    if content.pixels.dtype == np.uint8:
        return content, ()
    alpha = None if content.alpha is None else to_8bit(content.alpha)
    return dataclasses.replace(content, pixels=to_8bit(content.pixels), alpha=alpha), (
        f"{name} has 8 bits per channel: the picture's 16 were rounded.",
    )


def _on_white(pixels: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    weight = alpha[..., None].astype(np.uint16)
    return ((pixels * weight + 255 * (255 - weight) + 127) // 255).astype(np.uint8)


def _in_segments(content: Content) -> tuple[Content, tuple[str, ...]]:
    """Without the EXIF and XMP that no JPEG segment holds; the mark of an edit always fits."""
    notes: tuple[str, ...] = ()
    if len(content.exif) + len(_EXIF_HEADER) > _SEGMENT:
        content = dataclasses.replace(content, exif=b"")
        notes = ("The EXIF data is too long for JPEG and was left out.",)
    if len(content.xmp) + len(_XMP_HEADER) > _SEGMENT:
        content = dataclasses.replace(content, xmp=marked_xmp() if content.edited else b"")
        notes += ("The XMP data is too long for JPEG and was left out.",)
    return content, notes
