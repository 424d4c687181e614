"""A fader's sweep as one file: an animation (GIF, WebP) that runs to and fro, or a contact sheet (PNG)."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont, PngImagePlugin

from fader_studio.imaging.metadata import marked_xmp
from fader_studio.imaging.saving import refusal
from trainer.files import write_atomically

GAP, CAPTION = 8, 24
"""Pixels between the pictures of a sheet, and below each."""
_XMP_TRAILER = b"\x01" + bytes(range(255, -1, -1)) + b"\x00"
"""Ends the packet for readers that take it for a chain of blocks (XMP specification, part 3, GIF)."""


def write_sweep(path: Path, frames: Sequence[np.ndarray], values: Sequence[float], format: str, seconds: float) -> None:
    """`frames`: (h, w, 3) uint8 sRGB of one size, from one end to the other; `values`: what each shows, −1 … 1.

    `seconds`: from one end to the other. Written atomically, marked as edited by a model. Raises UserError.
    """
    data = _sheet(frames, values) if format == "PNG" else _animation(frames, format, seconds)
    try:
        with write_atomically(path) as part:
            part.write_bytes(data)
    except OSError as error:
        raise refusal(error, path) from error


def _animation(frames: Sequence[np.ndarray], format: str, seconds: float) -> bytes:
    """There and back again, with a rest at both ends, for ever."""
    order = [*range(len(frames)), *range(len(frames) - 2, 0, -1)]
    step = max(20, round(1000 * seconds / max(1, len(frames) - 1)))
    durations = [step * 6 if i in (0, len(frames) - 1) else step for i in order]
    images = [Image.fromarray(frame) for frame in frames]
    buffer = io.BytesIO()
    if format == "WEBP":
        images[0].save(buffer, "WEBP", save_all=True, append_images=[images[i] for i in order[1:]], loop=0,
                       duration=durations, quality=85, method=4, xmp=marked_xmp())
        return buffer.getvalue()
    reduced = [image.quantize(256, dither=Image.Dither.FLOYDSTEINBERG) for image in images]
    reduced[0].save(buffer, "GIF", save_all=True, append_images=[reduced[i] for i in order[1:]], loop=0,
                    duration=durations, optimize=False, disposal=1)
    return _with_xmp(buffer.getvalue(), marked_xmp())


def _with_xmp(gif: bytes, packet: bytes) -> bytes:
    """The packet as an application extension, before the trailer that ends every GIF."""
    return gif[:-1] + b"\x21\xff\x0bXMP DataXMP" + packet + _XMP_TRAILER + gif[-1:]


def _sheet(frames: Sequence[np.ndarray], values: Sequence[float]) -> bytes:
    """One row where it is short, else as square as can be; the fader's value below each."""
    height, width = frames[0].shape[:2]
    columns = len(frames) if len(frames) <= 5 else int(np.ceil(np.sqrt(len(frames) * height / width)))
    rows = -(-len(frames) // columns)
    size = (columns * (width + GAP) + GAP, rows * (height + CAPTION + GAP) + GAP)
    sheet = Image.new("RGB", size, "white")
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(14)
    for index, (frame, value) in enumerate(zip(frames, values, strict=True)):
        x = GAP + index % columns * (width + GAP)
        y = GAP + index // columns * (height + CAPTION + GAP)
        sheet.paste(Image.fromarray(frame), (x, y))
        caption = f"{100 * value:+.0f}" if round(100 * value) else "0"  # Pillow's font has no true minus sign
        draw.text((x + width / 2, y + height + CAPTION / 2), caption, fill="#333333", font=font, anchor="mm")
    chunks = PngImagePlugin.PngInfo()
    chunks.add_itxt("XML:com.adobe.xmp", marked_xmp().decode())
    buffer = io.BytesIO()
    sheet.save(buffer, "PNG", pnginfo=chunks)
    return buffer.getvalue()
