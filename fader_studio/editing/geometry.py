"""How a photo is mirrored, turned, straightened and cut: a value, and the arithmetic of where its pixels then lie.

Coordinates count from the outer corner of the first pixel, x to the right, y down. The *frame* is the photo after
mirroring and quarter turns; straightening turns the photo about the middle of the frame, and the crop is cut out of it.
"""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass

Crop = tuple[float, float, float, float]
"""Left, top, width, height as shares of the frame."""
Box = tuple[int, int, int, int]

WHOLE: Crop = (0.0, 0.0, 1.0, 1.0)
STEEPEST = 45.0
"""Degrees; what is steeper is a quarter turn and the rest."""
_HAIR = 1e-6
_TURNS = ((1, 0, 0, 1), (0, -1, 1, 0), (-1, 0, 0, -1), (0, 1, -1, 0))
"""From the photo to the frame for 0 … 3 quarter turns clockwise: x' = m₀x + m₁y, y' = m₂x + m₃y."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where a picture of `width` × `height` pixels lies in the photo it shows.

    Its point (u, v) is the photo's (a·u + b·v + c, d·u + e·v + f), `matrix` being (a, b, c, d, e, f): turned and
    mirrored, never scaled.
    """

    width: int
    height: int
    matrix: tuple[float, float, float, float, float, float] = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)

    @property
    def is_straight(self) -> bool:
        """Whether the picture is but a part of the photo."""
        a, b, _, d, e, _ = self.matrix
        return (a, b, d, e) == (1, 0, 0, 1)

    def to_photo(self, u: float, v: float) -> tuple[float, float]:
        a, b, c, d, e, f = self.matrix
        return a * u + b * v + c, d * u + e * v + f

    def to_picture(self, x: float, y: float) -> tuple[float, float]:
        a, b, c, d, e, f = self.matrix
        return a * (x - c) + d * (y - f), b * (x - c) + e * (y - f)


@dataclass(frozen=True, slots=True, kw_only=True)
class Geometry:
    """`mirrored` left to right, then `turns` quarter turns clockwise, then `angle` degrees clockwise, then the `crop`.

    A crop that would reach beyond the straightened photo is drawn together around the frame's middle as far as needed,
    so that there are never empty corners; at angle 0 it is again what it was.
    """

    mirrored: bool = False
    turns: int = 0
    angle: float = 0.0
    crop: Crop = WHOLE

    @property
    def is_neutral(self) -> bool:
        return self == Geometry()

    # ------------------------------------------------------------ wishes, in terms of what is seen
    def turned(self, quarters: int) -> Geometry:
        """The picture as it is seen, turned clockwise, crop and all."""
        made = self
        for _ in range(quarters % 4):
            x, y, w, h = made.crop
            made = dataclasses.replace(made, turns=(made.turns + 1) % 4, crop=(1 - y - h, x, h, w))
        return made

    def flipped(self, *, upside_down: bool = False) -> Geometry:
        """The picture as it is seen, left and right (or top and bottom) exchanged, crop and all."""
        x, y, w, h = self.crop
        crop = (x, 1 - y - h, w, h) if upside_down else (1 - x - w, y, w, h)
        turns = (2 - self.turns if upside_down else -self.turns) % 4
        return Geometry(mirrored=not self.mirrored, turns=turns, angle=-self.angle if self.angle else 0.0, crop=crop)

    # ------------------------------------------------------------ where things lie, for a photo of width × height
    def frame(self, width: int, height: int) -> tuple[int, int]:
        return (height, width) if self.turns % 2 else (width, height)

    def holds(self, crop: Crop, width: int, height: int) -> bool:
        """Whether `crop` lies wholly in the straightened photo, and in the frame."""
        return self._scale(crop, width, height) >= 1 - _HAIR

    def fitted_crop(self, width: int, height: int) -> Crop:
        """The crop as it is cut: drawn together around the middle where a corner would be empty."""
        scale = self._scale(self.crop, width, height)
        if scale >= 1 - _HAIR:
            return self.crop
        x, y, w, h = self.crop
        return 0.5 + (x - 0.5) * scale, 0.5 + (y - 0.5) * scale, w * scale, h * scale

    def crop_box(self, width: int, height: int) -> Box:
        """The crop in whole pixels of the frame, at least one."""
        frame = self.frame(width, height)
        x, y, w, h = self.fitted_crop(width, height)
        (left, wide), (top, high) = (
            _whole(start, length, side, inwards=bool(self.angle))
            for start, length, side in ((x, w, frame[0]), (y, h, frame[1]))
        )
        return left, top, wide, high

    def placement(self, width: int, height: int) -> Placement:
        """Of the picture that comes out."""
        left, top, w, h = self.crop_box(width, height)
        return self._placed(width, height, left, top, w, h)

    def whole_placement(self, width: int, height: int) -> Placement:
        """Of the whole photo, turned and straightened, nothing cut: what a crop is chosen on."""
        wide, high = self.frame(width, height)
        cosine, sine = math.cos(math.radians(self.angle)), abs(math.sin(math.radians(self.angle)))
        w, h = math.ceil(wide * cosine + high * sine - _HAIR), math.ceil(wide * sine + high * cosine - _HAIR)
        return self._placed(width, height, (wide - w) / 2, (high - h) / 2, w, h)

    # ------------------------------------------------------------ inside
    def _scale(self, crop: Crop, width: int, height: int) -> float:
        """How far the crop may stretch from the frame's middle; 1: it just fits into the photo and the frame."""
        wide, high = self.frame(width, height)
        cosine, sine = math.cos(math.radians(self.angle)), math.sin(math.radians(self.angle))
        reach = 0.0
        for right in (crop[0], crop[0] + crop[2]):
            for down in (crop[1], crop[1] + crop[3]):
                x, y = (right - 0.5) * wide, (down - 0.5) * high
                across, along = x * cosine + y * sine, y * cosine - x * sine
                reach = max(reach, *(2 * abs(value) / wide for value in (x, across)))
                reach = max(reach, *(2 * abs(value) / high for value in (y, along)))
        return 1 / reach if reach > 0 else math.inf

    def _placed(self, width: int, height: int, left: float, top: float, w: int, h: int) -> Placement:
        """The picture whose corner lies at (left, top) of the frame."""
        wide, high = self.frame(width, height)
        m0, m1, m2, m3 = _TURNS[self.turns % 4]
        cosine, sine = math.cos(math.radians(self.angle)), math.sin(math.radians(self.angle))
        # back from the frame: first by the angle, then by the quarter turns (a rotation's inverse is its transpose)
        a, b = m0 * cosine - m2 * sine, m0 * sine + m2 * cosine
        d, e = m1 * cosine - m3 * sine, m1 * sine + m3 * cosine
        u, v = left - wide / 2, top - high / 2
        c, f = a * u + b * v + width / 2, d * u + e * v + height / 2
        if self.mirrored:
            a, b, c = -a, -b, width - c
        return Placement(width=w, height=h, matrix=(a, b, c, d, e, f))


def _whole(start: float, length: float, side: int, *, inwards: bool) -> tuple[int, int]:
    """Shares of a side in whole pixels, first and count; the count rounded down where what lies beyond is empty.

    Equal lengths give equal counts, wherever they lie: a square stays one.
    """
    count = math.floor(length * side + _HAIR) if inwards else round(length * side)
    count = min(max(count, 1), side)
    return min(max(round(start * side), 0), side - count), count
