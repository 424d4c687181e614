"""Where pixels lie: boxes, the levels of a pyramid file, patches in slot files. Plain values for both processes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the window's process starts without it
    import numpy as np

Box = tuple[int, int, int, int]
"""x, y, width, height in whole pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a pyramid: `width` × `height` pixels (BGRA bytes, premultiplied) from byte `offset`, rows packed."""

    offset: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pyramid:
    """The display copy of a photo in sRGB: level 0 is the photo's size, each next one half of it (rounded up)."""

    path: Path
    levels: tuple[Level, ...]
    has_alpha: bool = False


Turn = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Raster:
    """How a grid of pixels lies on a photo: `step` photo pixels from one to the next, corner at `left`, `top`.

    Pixel x has its centre at left + (x + 0.5) · step, counted from the outer corner of the photo's first pixel.
    `turn`: where that is counted on a picture that lies turned on the photo, the way (a, b, c, d, e, f) from there to
    the photo, x' = a · x + b · y + c and y' = d · x + e · y + f, a rotation or reflection in its first columns.
    """

    step: float
    left: float = 0.0
    top: float = 0.0
    turn: Turn | None = None

    @classmethod
    def of_level(cls, level: int) -> Raster:
        """Of a pyramid's level."""
        return cls(step=2.0**level)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the canvas shows, in its own pixels: the photo as drawn there without edits, in a file (BGRA, rows packed).

    `photo`: the part of `width` × `height` in which the photo lies. A drag is composed on these very pixels, so that it
    costs no more than the screen shows and nothing beside the change moves.
    """

    path: Path
    width: int
    height: int
    raster: Raster
    photo: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """A rectangle of edited pixels (BGRA, rows packed) in a slot file: in pixels of `view`, or else of a level."""

    level: int
    box: Box
    offset: int
    view: View | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A file that frames are written into, `size` bytes; a lane has two and alternates."""

    path: Path
    size: int


EMPTY: Box = (0, 0, 0, 0)


def overlap(a: Box, b: Box) -> Box:
    """The rectangle that both share, `EMPTY` where there is none."""
    x, y = max(a[0], b[0]), max(a[1], b[1])
    right, bottom = min(a[0] + a[2], b[0] + b[2]), min(a[1] + a[3], b[1] + b[3])
    return (x, y, right - x, bottom - y) if right > x and bottom > y else EMPTY


def union(boxes: Iterable[Box]) -> Box:
    """The smallest rectangle around all that are not empty, `EMPTY` where all are."""
    filled = [box for box in boxes if box[2] > 0 and box[3] > 0]
    if not filled:
        return EMPTY
    x, y = min(b[0] for b in filled), min(b[1] for b in filled)
    return x, y, max(b[0] + b[2] for b in filled) - x, max(b[1] + b[3] for b in filled) - y


def strips(box: Box, pixels: int = 1 << 20) -> Iterator[Box]:
    """`box` cut into strips of full width and about `pixels` pixels, from top to bottom."""
    x, y, width, height = box
    rows = max(1, pixels // max(1, width))
    for top in range(y, y + height, rows):
        yield x, top, width, min(rows, y + height - top)


def part(pixels: np.ndarray, box: Box) -> np.ndarray:
    """The view of (H, W, …) `pixels` that `box` names."""
    x, y, width, height = box
    return pixels[y : y + height, x : x + width]
