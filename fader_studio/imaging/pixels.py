"""Where pixels lie: boxes, the levels of a pyramid file, patches in slot files. Plain values that both processes share."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

Box = tuple[int, int, int, int]
"""x, y, width, height in whole pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a pyramid: `width` × `height` pixels of 4 bytes (BGRA, premultiplied) from byte `offset`, rows packed."""

    offset: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pyramid:
    """The display copy of a photo in sRGB: level 0 is the photo's size, each next one half of it (rounded up)."""

    path: Path
    levels: tuple[Level, ...]
    has_alpha: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """A rectangle of edited pixels (BGRA, rows packed) in a slot file, in pixels of the pyramid's level."""

    level: int
    box: Box
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A file that frames are written into, `size` bytes; a lane has two and alternates."""

    path: Path
    size: int
