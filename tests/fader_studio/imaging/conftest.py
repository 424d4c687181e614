"""Pictures and profiles that the tests of imaging build for themselves."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from fader_studio.imaging.colour import to_8bit, to_srgb
from fader_studio.imaging.photo import Photo, is_monochrome

Noise = Callable[..., np.ndarray]

P3 = ((0.5151, 0.2412, -0.0011), (0.2920, 0.6922, 0.0419), (0.1571, 0.0666, 0.7841))
"""Display P3's red, green and blue in XYZ, adapted to D50."""


@pytest.fixture
def noise() -> Noise:
    """noise(height, width, channels, dtype): the same random samples at every call, squeezed where channels is 0."""

    def make(height: int = 24, width: int = 31, channels: int = 3, dtype: type = np.uint8) -> np.ndarray:
        shape = (height, width, channels) if channels else (height, width)
        top = np.iinfo(dtype).max + 1
        return np.random.default_rng(7).integers(0, top, shape).astype(dtype)

    return make


@pytest.fixture
def smooth() -> Noise:
    """smooth(height, width, channels, dtype): a picture of soft blobs, which lossy formats keep well."""

    def make(height: int = 200, width: int = 300, channels: int = 3, dtype: type = np.uint8) -> np.ndarray:
        small = np.random.default_rng(3).random((6, 9, channels)).astype(np.float32)
        big = np.clip(cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC), 0, 1)
        return np.rint(big.reshape(height, width, channels) * np.iinfo(dtype).max).astype(dtype)

    return make


@pytest.fixture
def photo_of() -> Callable[..., Photo]:
    """photo_of(pixels, alpha=None, icc=b""): the document that an opened file with these pixels would be."""

    def make(pixels: np.ndarray, alpha: np.ndarray | None = None, icc: bytes = b"", **more: object) -> Photo:
        display = to_srgb(to_8bit(pixels), icc)
        fields = {"path": Path("photo.png"), "format": "PNG", "monochrome": is_monochrome(pixels)} | more
        return Photo(pixels=pixels, alpha=alpha, display=display, icc=icc, **fields)  # type: ignore[arg-type]

    return make


@pytest.fixture
def wide_profile() -> bytes:
    """Display P3's primaries with a gamma of 2.2."""
    colours = {tag: _xyz(*xyz) for tag, xyz in zip((b"rXYZ", b"gXYZ", b"bXYZ"), P3, strict=True)}
    curves = {tag: _gamma(2.2) for tag in (b"rTRC", b"gTRC", b"bTRC")}
    return _profile(b"RGB ", "Wide test space", colours | curves)


@pytest.fixture
def grey_profile() -> bytes:
    """Grey with a gamma of 1.4."""
    return _profile(b"GRAY", "Grey test space", {b"kTRC": _gamma(1.4)})


@pytest.fixture
def print_profile() -> bytes:
    """CMYK in which black alone counts: white without it, black with all of it, grey whatever the other inks are."""
    even = bytes(range(256))
    lightness = [0 if corner & 1 else 255 for corner in range(16)]  # corners of the table in order, black the fastest
    table = bytes(value for light in lightness for value in (light, 128, 128))
    unit = struct.pack(">9i", *(65536 if k % 4 == 0 else 0 for k in range(9)))
    lut = b"mft1\x00\x00\x00\x00" + bytes([4, 3, 2, 0]) + unit + even * 4 + table + even * 3
    return _profile(b"CMYK", "Print test space", {b"A2B0": lut}, kind=b"prtr", between=b"Lab ")


def _xyz(x: float, y: float, z: float) -> bytes:
    return b"XYZ \x00\x00\x00\x00" + struct.pack(">3i", *(round(v * 65536) for v in (x, y, z)))


def _gamma(value: float) -> bytes:
    return b"curv\x00\x00\x00\x00" + struct.pack(">IH", 1, round(value * 256)) + b"\x00\x00"


def _profile(
    space: bytes, name: str, tags: dict[bytes, bytes], kind: bytes = b"mntr", between: bytes = b"XYZ "
) -> bytes:
    """An ICC profile of version 2.1, by default a display's (ICC.1:2001-04)."""
    text = name.encode() + b"\x00"
    described = b"desc\x00\x00\x00\x00" + struct.pack(">I", len(text)) + text + bytes(78)
    tags = {b"desc": described, b"cprt": b"text\x00\x00\x00\x00none\x00", b"wtpt": _xyz(0.9642, 1.0, 0.8249)} | tags
    table, body, start = struct.pack(">I", len(tags)), b"", 128 + 4 + 12 * len(tags)
    for tag, data in tags.items():
        table += tag + struct.pack(">II", start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    size = start + len(body)
    head = struct.pack(">I4sI4s4s4s", size, b"test", 0x02100000, kind, space, between)
    head += struct.pack(">6H", 2024, 1, 1, 0, 0, 0) + b"acsp" + bytes(28)
    head += struct.pack(">3i", 63190, 65536, 54061)  # D50
    return head.ljust(128, b"\x00") + table + body
