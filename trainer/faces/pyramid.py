"""A photo at falling sizes, so that looking for faces in a large photo costs little more than in a small one."""

from __future__ import annotations

import math

import cv2
import numpy as np

from trainer.faces.alignment import crop_transform, cut, halved, in_pixel_centres, invert, moved
from trainer.faces.face import CROP_SIZE, TEMPLATE, Face

_SMALLEST_LEVEL = 1280
"""Longest side in pixels from which no smaller level is made: twice that of the smallest copy that anybody asks for."""


class Pyramid:
    """`pixels` ((H, W, 3) uint8) and its halves. Every picture it gives comes with the (2, 3) way back to the photo."""

    def __init__(self, pixels: np.ndarray) -> None:
        self._levels = [pixels]
        while max(self._levels[-1].shape[:2]) >= _SMALLEST_LEVEL and min(self._levels[-1].shape[:2]) > 1:
            self._levels.append(halved(self._levels[-1]))

    def copy(self, longest: int) -> tuple[np.ndarray, np.ndarray]:
        """The photo with a longest side of at most `longest` pixels, never enlarged."""
        number = max((k for k, level in enumerate(self._levels) if max(level.shape[:2]) >= longest), default=0)
        level = self._levels[number]
        height, width = level.shape[:2]
        scale = min(1.0, longest / max(height, width))
        small = (max(1, round(width * scale)), max(1, round(height * scale)))
        picture = level if scale == 1 else cv2.resize(level, small, interpolation=cv2.INTER_AREA)
        to_level = np.array([[width / small[0], 0, 0], [0, height / small[1], 0]])
        return np.ascontiguousarray(picture), to_level * 2**number

    def close_up(self, face: Face, size: int) -> tuple[np.ndarray, np.ndarray]:
        """`face` cut out upright with `size` pixels a side, from the smallest level that holds as many.

        Raises ValueError where the landmarks are one point.
        """
        wanted = math.dist(*TEMPLATE[:2]) * size / CROP_SIZE
        halvings = int(math.log2(max(1.0, face.eye_distance / wanted)))
        number = min(halvings, len(self._levels) - 1)
        face = moved(face, np.array([[0.5**number, 0, 0], [0, 0.5**number, 0]]))
        return cut(self._levels[number], face, size), invert(crop_transform(face, size)) * 2**number


def turned(picture: np.ndarray, degrees: float) -> tuple[np.ndarray, np.ndarray]:
    """`picture` turned clockwise on a grey canvas that holds all of it, and the (2, 3) way back to `picture`."""
    height, width = picture.shape[:2]
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    linear = np.array([[cos, -sin], [sin, cos]])
    canvas = np.ceil(np.abs(linear) @ (width, height) - 1e-6).astype(int)
    there = np.column_stack([linear, canvas / 2 - linear @ (width / 2, height / 2)])
    result = cv2.warpAffine(
        picture, in_pixel_centres(there), tuple(map(int, canvas)), flags=cv2.INTER_LINEAR, borderValue=(127,) * 3
    )
    return result, invert(there)
