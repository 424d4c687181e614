"""From the numbers of a colour profile to linear light and back: sRGB's curve, and what matrix profiles say of theirs.

ICC.1:2001-04 (`curv`, XYZ) and ICC.1:2010 (`para`); IEC 61966-2-1 for sRGB. Profiles that hold tables instead of curves
are taken for sRGB: what is done in linear light is then near enough.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from fader_studio.imaging.colour import is_srgb

STEPS = 65536
"""Of the tables of a curve: one for each value of 16 bits."""
_SRGB = np.array(
    [[0.4360747, 0.3850649, 0.1430804], [0.2225045, 0.7168786, 0.0606169], [0.0139322, 0.0971045, 0.7141733]]
)
"""sRGB's red, green and blue (columns) in XYZ, adapted to D50."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LinearSpace:
    """A profile's way to linear light with sRGB's primaries.

    `curves`: (C, STEPS) float32, linear light of each value. `back`: (C, STEPS) float32 in 0 … 1, the value for a
    linear light l at index √l · (STEPS − 1). `matrix`: (3, 3) linear light → that of sRGB's primaries, grey stays grey;
    values beyond 0 … 1 are colours that sRGB does not have.
    """

    curves: np.ndarray
    back: np.ndarray
    matrix: np.ndarray


def decode_srgb(values: np.ndarray) -> np.ndarray:
    """sRGB's values → linear light, both 0 … 1, odd beyond 0 and going on beyond 1. Float32."""
    size = np.abs(values, dtype=np.float32)
    return np.copysign(np.where(size <= 0.04045, size / 12.92, ((size + 0.055) / 1.055) ** 2.4), values)


def encode_srgb(light: np.ndarray) -> np.ndarray:
    """The inverse of `decode_srgb`."""
    size = np.abs(light, dtype=np.float32)
    return np.copysign(np.where(size <= 0.0031308, size * 12.92, 1.055 * size ** (1 / 2.4) - 0.055), light)


@lru_cache(maxsize=4)
def linear_space(icc: bytes, grey: bool) -> LinearSpace | None:
    """Of a profile; None where it is sRGB's, or cannot be read as curves and primaries."""
    if is_srgb(icc, grey):
        return None
    try:
        tags = _tags(icc)
        names = (b"kTRC",) if grey else (b"rTRC", b"gTRC", b"bTRC")
        curves = np.stack([_curve(tags[name]) for name in names])
        matrix = np.eye(3) if grey else _to_srgb(tags)
    except (KeyError, ValueError, struct.error):
        return None
    if not (np.isfinite(curves).all() and np.isfinite(matrix).all()):
        return None
    return LinearSpace(curves=curves, back=np.stack([_inverse(c) for c in curves]), matrix=matrix.astype(np.float32))


def _tags(icc: bytes) -> dict[bytes, bytes]:
    (count,) = struct.unpack_from(">I", icc, 128)
    entries = (struct.unpack_from(">4sII", icc, 132 + 12 * k) for k in range(min(count, 200)))
    return {name: icc[start : start + size] for name, start, size in entries}


def _to_srgb(tags: dict[bytes, bytes]) -> np.ndarray:
    columns = [struct.unpack_from(">3i", tags[name], 8) for name in (b"rXYZ", b"gXYZ", b"bXYZ")]
    matrix = np.linalg.inv(_SRGB) @ (np.array(columns).T / 65536)
    return matrix / matrix.sum(axis=1, keepdims=True)


def _curve(tag: bytes) -> np.ndarray:
    """(STEPS,) float32, never falling."""
    x = np.linspace(0, 1, STEPS)
    if tag[:4] == b"para":
        return _rising(_parametric(tag, x))
    if tag[:4] != b"curv":
        raise ValueError("no curve")
    (count,) = struct.unpack_from(">I", tag, 8)
    if count == 0:
        return _rising(x)
    if count == 1:
        return _rising(x ** (struct.unpack_from(">H", tag, 12)[0] / 256))
    table = np.frombuffer(tag, ">u2", min(count, STEPS), 12) / 65535
    return _rising(np.interp(x, np.linspace(0, 1, len(table)), table))


def _parametric(tag: bytes, x: np.ndarray) -> np.ndarray:
    """The five functions of ICC.1:2010, 10.16."""
    (kind,) = struct.unpack_from(">H", tag, 8)
    count = (1, 3, 4, 5, 7)[kind] if kind < 5 else 0
    p = [value / 65536 for value in struct.unpack_from(f">{count}i", tag, 12)]
    if not p:
        raise ValueError("no such function")
    gamma, a, b = p[0], *(p[1:3] if kind else (1.0, 0.0))
    power = np.maximum(a * x + b, 0) ** gamma
    if kind == 0:
        return power
    if kind in (1, 2):
        c = p[3] if kind == 2 else 0.0
        return np.where(x >= -b / a, power + c, c)
    c, d, e, f = p[3], p[4], *(p[5:7] if kind == 4 else (0.0, 0.0))
    return np.where(x >= d, power + e, c * x + f)


def _rising(curve: np.ndarray) -> np.ndarray:
    return np.maximum.accumulate(np.clip(curve, 0, 1)).astype(np.float32)


def _inverse(curve: np.ndarray) -> np.ndarray:
    light = np.linspace(0, 1, STEPS) ** 2
    return np.interp(light, curve, np.linspace(0, 1, STEPS)).astype(np.float32)
