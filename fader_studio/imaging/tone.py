"""Light and colour of a whole picture: on what the canvas shows, and in a photo's own depth and profile.

One definition for both: the gains of exposure, temperature and tint multiply linear light (sRGB's primaries); shadows,
highlights and contrast bend each channel of the sRGB value e (0 … 1) that comes of it; saturation moves the three
away from their luma. All curves rise everywhere, black stays black, and what lies beyond 0 … 1 is only cut at the end.

- exposure: light · 2^EV
- temperature t, tint q: red · 2^(0.35 t), green · 2^(−0.5 q), blue · 2^(−0.35 t), white kept at its luminance
- shadows s: e · exp(s (1 − e)³)
- highlights h, with x = e − ½ > 0: ½ + x / (1 + k x), k = −h where h < 0, else −0.6 h
- contrast c: e + c (3e² − 2e³ − e)
- saturation s: luma + (1 + s) (e − luma), luma of Rec. 709
"""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np

from fader_studio.editing.adjustments import Tone
from fader_studio.imaging.linear import STEPS, LinearSpace, decode_srgb, encode_srgb, linear_space
from fader_studio.imaging.photo import Photo
from fader_studio.imaging.pixels import part, strips

LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)
"""Weights of red, green, blue (Rec. 709)."""
STRIP = 1 << 17
"""Pixels worked on at a time: their floats stay in the processor's cache."""
_FURTHEST = 1.6
"""Beyond this above the middle highlights go on straight: further than any curve's pole."""


def tone_display(pixels: np.ndarray, tone: Tone, *, monochrome: bool = False, has_alpha: bool = False) -> None:
    """Change `pixels`, (h, w, 4) uint8 BGRA in sRGB, premultiplied, in place."""
    if tone.is_neutral:
        return
    if has_alpha:
        _tone_under_alpha(pixels, tone, monochrome)
        return
    tone = tone.without_colour() if monochrome else tone
    curves = np.rint(np.clip(_curves(tone, 256), 0, 1) * 255) if not tone.saturation else _curves(tone, 256) * 255
    table = np.empty((1, 256, 4), np.float32 if tone.saturation else np.uint8)
    table[0, :, :3] = curves[::-1].T
    table[0, :, 3] = np.arange(256)
    matrix = np.eye(4, dtype=np.float32)
    matrix[:3, :3] = _saturation(tone.saturation)[::-1, ::-1]
    values = moved = None  # kept from strip to strip: new memory costs more than the arithmetic
    for strip in strips((0, 0, pixels.shape[1], pixels.shape[0]), STRIP):
        view = part(pixels, strip)
        if tone.saturation:
            values = cv2.LUT(view, table, dst=values)
            moved = cv2.max(cv2.transform(values, matrix, dst=moved), 0, dst=moved)
            cv2.convertScaleAbs(moved, dst=view)
        else:
            cv2.LUT(view, table, dst=view)


def tone_native(
    photo: Photo, pixels: np.ndarray, tone: Tone, between: Callable[[], None] = lambda: None
) -> np.ndarray:
    """`pixels` as `photo.pixels`, (H, W, C) uint8 or uint16 in its space → the same with `tone`, new.

    Neutral: as given. `between` runs between strips.
    """
    tone = tone.without_colour() if photo.monochrome else tone
    if tone.is_neutral:
        return pixels
    top = np.iinfo(pixels.dtype).max
    grey = photo.channels == "grey"
    space = linear_space(photo.icc, grey)
    work = _SrgbWork(tone, top, grey) if space is None else _SpaceWork(tone, top, space)
    result = np.empty_like(pixels)
    for strip in strips((0, 0, pixels.shape[1], pixels.shape[0]), STRIP):
        between()
        values = work.changed(part(pixels, strip))
        part(result, strip)[:] = np.rint(np.clip(values, 0, 1) * top)
    return result


class _SrgbWork:
    """A table of the curves for every value that there is, and the saturation."""

    def __init__(self, tone: Tone, top: int, grey: bool) -> None:
        self._curves = _curves(tone, top + 1)[:1] if grey else _curves(tone, top + 1)
        self._matrix = _saturation(tone.saturation) if tone.saturation and not grey else None

    def changed(self, pixels: np.ndarray) -> np.ndarray:
        """(h, w, C) integers → float32, 0 … 1 and beyond."""
        values = np.stack([curve[pixels[..., k]] for k, curve in enumerate(self._curves)], axis=-1)
        return values if self._matrix is None else cv2.transform(values, self._matrix)


class _SpaceWork:
    """Through linear light of the photo's own profile."""

    def __init__(self, tone: Tone, top: int, space: LinearSpace) -> None:
        self._tone, self._space = tone, space
        self._index = (STEPS - 1) // top
        self._inverse = np.linalg.inv(space.matrix).astype(np.float32)

    def changed(self, pixels: np.ndarray) -> np.ndarray:
        index = pixels.astype(np.int32) * self._index
        light = np.stack([curve[index[..., k]] for k, curve in enumerate(self._space.curves)], axis=-1)
        grey = light.shape[2] == 1
        light = np.repeat(light, 3, axis=2) if grey else cv2.transform(light, self._space.matrix)
        values = _bent(encode_srgb(light * gains(self._tone)), self._tone)
        if self._tone.saturation:
            values = cv2.transform(values, _saturation(self._tone.saturation))
        light = decode_srgb(values)
        light = light[..., :1] if grey else cv2.transform(light, self._inverse)
        index = np.rint(np.sqrt(np.clip(light, 0, 1)) * (STEPS - 1)).astype(np.int32)
        return np.stack([back[index[..., k]] for k, back in enumerate(self._space.back)], axis=-1)


def gains(tone: Tone) -> np.ndarray:
    """What linear red, green and blue are multiplied by: (3,) float32."""
    warm, magenta = 0.35 * tone.temperature, 0.5 * tone.tint
    colour = np.exp2([warm, -magenta, -warm])
    return (colour / (colour @ LUMA) * 2.0**tone.exposure).astype(np.float32)


def _curves(tone: Tone, count: int) -> np.ndarray:
    """What red, green and blue of `count` even steps of sRGB become: (3, count) float32, 0 … 1 and beyond."""
    light = decode_srgb(np.linspace(0, 1, count, dtype=np.float32))
    return _bent(encode_srgb(light * gains(tone)[:, None]), tone)


def _bent(e: np.ndarray, tone: Tone) -> np.ndarray:
    """Shadows, highlights and contrast of sRGB's values, each channel by itself."""
    if tone.shadows:
        e = e * np.exp(tone.shadows * np.clip(1 - e, 0, 1) ** 3)
    if tone.highlights:
        k = -tone.highlights * (1.0 if tone.highlights < 0 else 0.6)
        x = np.clip(e - 0.5, 0, _FURTHEST)
        e = e - x + x / (1 + k * x)
    if tone.contrast:
        inner = np.clip(e, 0, 1)
        e = e + tone.contrast * (inner * inner * (3 - 2 * inner) - inner)
    return e.astype(np.float32, copy=False)


def _saturation(value: float) -> np.ndarray:
    """(3, 3) float32 for red, green, blue; at −1 all rows are equal, so that grey is exact."""
    return (np.eye(3) * (1 + value) - value * np.tile(LUMA, (3, 1))).astype(np.float32)


def _tone_under_alpha(pixels: np.ndarray, tone: Tone, monochrome: bool) -> None:
    """Curves count for the colours themselves, not for what is left of them after multiplying by alpha."""
    for strip in strips((0, 0, pixels.shape[1], pixels.shape[0]), STRIP):
        view = part(pixels, strip)
        alpha = cv2.merge([cv2.extractChannel(view, 3)] * 4)
        straight = cv2.divide(view, alpha, scale=255)
        straight[..., 3] = 255
        tone_display(straight, tone, monochrome=monochrome)
        cv2.multiply(straight, alpha, dst=view, scale=1 / 255)
